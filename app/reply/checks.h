#pragma once

#include "app/reply/check.h"

#include <QString>
#include <QStringView>

namespace banfu::checks {

/// What the checks of one letter look at and write to.
struct Examination
{
    const CaseFile &caseFile;
    const Reply &reply;
    const OfficeSettings &office;
    QDate today{};
    Letter letter{}; ///< composed once for all checks
    QList<Finding> findings{};

    void report(const QString &rule, Severity severity, LetterPart part, const QString &message, int index = 0)
    {
        findings.append({.rule = rule, .severity = severity, .part = part, .index = index, .message = message});
    }
    bool isOpinion() const { return caseFile.suggestion.role == BureauRole::CoHandler; }
    /// Signed or sent: what was still open in a draft is a fault now.
    bool isFinal() const { return reply.status == ReplyStatus::Signed || reply.status == ReplyStatus::Sent; }
};

/// Against the record: names, numbers, titles, bureaus, dates, what must go with the letter.
void checkRecord(Examination &examination);
/// Levels, headings, items.
void checkStructure(Examination &examination);
/// Marks, placeholders, document numbers and dates in one piece of text.
void checkText(Examination &examination, LetterPart part, int index, QStringView text);

} // namespace banfu::checks
