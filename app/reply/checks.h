#pragma once

#include "app/reply/check.h"

#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <algorithm>

namespace banfu::checks {

/// A passage with more of one fault is wrong as a whole: it is not told again and again.
inline constexpr int mostOfOneFault = 20;

/// A stretch of the letter as checks read it.
struct Passage
{
    LetterPart part{LetterPart::Section};
    int index{0};
    QString text{};
};

/// What the checks of one letter look at and write to.
struct Examination
{
    const CaseFile &caseFile;
    const Reply &reply;
    const OfficeSettings &office;
    const Surroundings &surroundings;
    QDate today{};
    Letter letter{};           ///< composed once for all checks
    QList<Passage> passages{}; ///< the letter's text in order, part by part
    QList<Finding> findings{};

    /// The finding that was added, to be told more of.
    Finding &report(const QString &rule, Severity severity, LetterPart part, const QString &message, int index = 0)
    {
        return findings.emplaceBack(
            Finding{.rule = rule, .severity = severity, .part = part, .index = index, .message = message});
    }
    Finding &report(const QString &rule, Severity severity, const Passage &passage, qsizetype begin, qsizetype length,
                    const QString &message)
    {
        return findings.emplaceBack(Finding{.rule = rule,
                                            .severity = severity,
                                            .part = passage.part,
                                            .index = passage.index,
                                            .message = message,
                                            .begin = static_cast<int>(begin),
                                            .length = static_cast<int>(length),
                                            .excerpt = passage.text.sliced(begin, length),
                                            .subject = subjectAt(passage.text, begin, length)});
    }
    Finding &report(const QString &rule, Severity severity, const Passage &passage,
                    const QRegularExpressionMatch &match, const QString &message)
    {
        return report(rule, severity, passage, match.capturedStart(), match.capturedLength(), message);
    }
    bool isOpinion() const { return caseFile.suggestion.role == BureauRole::CoHandler; }
    bool isProposal() const { return caseFile.suggestion.kind == SuggestionKind::Proposal; }
    /// Signed or sent: what was still open in a draft is a fault now.
    bool isFinal() const { return reply.status == ReplyStatus::Signed || reply.status == ReplyStatus::Sent; }
    bool isSent() const { return reply.status == ReplyStatus::Sent; }
    Publicity publicity() const { return reply.publicity.value_or(caseFile.suggestion.publicity); }
    QString textOf(LetterPart part) const;

private:
    /// With the characters on both sides: two commas at another place are another fault.
    static QString subjectAt(const QString &text, qsizetype begin, qsizetype length)
    {
        constexpr qsizetype neighbours = 4;
        const qsizetype from = std::max<qsizetype>(0, begin - neighbours);
        return text.sliced(from, std::min(text.size(), begin + length + neighbours) - from);
    }
};

inline Mend replacement(const QString &text)
{
    return {.kind = Mend::Kind::Replace, .text = text};
}
inline Mend followingRecord()
{
    return {.kind = Mend::Kind::FollowRecord};
}

/// The bureau as a letter names it, short where there is a short name.
QString nameFor(const Bureau &bureau);
/// 市财政局 is also named by 财政局 in 市发展改革委、财政局, where the first 市 counts for all.
bool isNamed(const Bureau &bureau, const QString &text);
/// Letters and digits only, so that marks and their width do not count.
QString bare(const QString &text);

/// Numbers, title, session against the record; document number, date, signature.
void checkRecord(Examination &examination);
/// Whom the letter addresses, and how.
void checkAddress(Examination &examination);
/// What the letter must say: receipt, co-handlers, talks, points, result, closing, copies.
void checkAnswer(Examination &examination);
/// That attachments are named and there.
void checkAttachments(Examination &examination);
/// Names that are nearly those of the record, and names of another suggestion's.
void checkNames(Examination &examination);
/// Levels, headings, items.
void checkStructure(Examination &examination);

/// Marks, placeholders, document numbers in one passage (GB/T 15834, GB/T 9704).
void checkMarks(Examination &examination, const Passage &passage);
/// Numbers, dates, units in one passage (GB/T 15835).
void checkNumbers(Examination &examination, const Passage &passage);
/// The office's terms, repeated words, gaps in typed numbering in one passage.
void checkWording(Examination &examination, const Passage &passage);
/// Private data and words of secrecy in one passage of a letter that will be public.
void checkPrivacy(Examination &examination, const Passage &passage);
/// Sentences that stand twice, figures that contradict each other.
void checkConsistency(Examination &examination);

} // namespace banfu::checks
