#pragma once

#include "app/register/officesettings.h"
#include "app/register/suggestion.h"
#include "app/reply/letter.h"

#include <QDateTime>
#include <QString>

namespace banfu {

/// 送核、退回、核稿、会签、签发、寄送、恢复旧稿
enum class ApprovalAct {
    HandedUp = 1,
    Returned = 2,
    Reviewed = 3,
    Countersigned = 4,
    Signed = 5,
    Sent = 6,
    Restored = 7
};

/// One step of a version's way through the office.
struct ApprovalStep
{
    ApprovalAct act{ApprovalAct::HandedUp};
    QString person{};
    QString post{};
    QDateTime at{}; ///< UTC
    QString remark{};

    bool operator==(const ApprovalStep &) const = default;
};

/// What a superior wants changed, at its place in the letter.
struct Remark
{
    LetterPart part{LetterPart::Section};
    int paragraph{0};  ///< as it was counted when the remark was made
    QString passage{}; ///< how that paragraph began then: finds it again when it was moved
    QString text{};
    QString author{};
    QDateTime at{}; ///< UTC
    bool isResolved{false};
    QString answer{}; ///< what the drafter says to it

    bool operator==(const Remark &) const = default;
};

/// The beginning of a paragraph that a remark keeps.
QString passageOf(const QString &paragraph);

/// The paragraph that a remark stands at now: where its passage begins one, the nearest if several; else the counted
/// one, brought inside. −1 without paragraphs.
int placeOf(const Remark &remark, const QList<Paragraph> &paragraphs);

/// Why this person may not sign the reply, translated; empty when the office's staff list and levels let them. An
/// office without a staff list lets everybody.
QString signingFault(const OfficeSettings &office, const Suggestion &suggestion, const QString &signatory);

/// 处室负责人 and the like, translated.
QString rankName(SignerRank rank);

/// Handed up, Returned … translated, for lists.
QString approvalName(ApprovalAct act);

} // namespace banfu
