#pragma once

#include "app/register/step.h"
#include "app/reply/casefile.h"

#include <QList>
#include <QString>

#include <optional>

namespace banfu {

// What the course reads out of a record; shared by its parts.

const Reply *newestReply(const CaseFile &caseFile);
bool isBegun(const Reply &reply); ///< something of it is written, or it went on from drafting

/// The newest step of this kind, about this duty or side when one is given; null when there is none.
const Step *lastStep(const CaseFile &caseFile, StepKind kind, const QString &whom = {});
const Step *lastStep(const CaseFile &caseFile, StepKind kind, Duty about, const QString &whom = {});
bool isLeftOut(const CaseFile &caseFile, Duty duty, const QString &whom = {});

bool isWithdrawn(const CaseFile &caseFile);
bool isReturnAsked(const CaseFile &caseFile); ///< and not answered yet
bool isReturned(const CaseFile &caseFile);    ///< the return was granted
bool isHeld(const CaseFile &caseFile);
inline bool isGone(const CaseFile &caseFile) ///< nothing more is to be answered
{
    return isWithdrawn(caseFile) || isReturned(caseFile);
}

/// Those whose opinions go into our letter (会办), without those who answer their part themselves (分办).
QList<const Assignment *> coHandlers(const CaseFile &caseFile);

QString bureauName(const Bureau &bureau); ///< its short name where it has one
bool isBureauNamed(const Bureau &bureau, const QString &name);
const Assignment *assignmentOf(const CaseFile &caseFile, const QString &bureau);

/// Whose opinions are not here: never given, or sent back since. Only a host waits for opinions.
QList<const Assignment *> outstanding(const CaseFile &caseFile);
/// The step by which the opinion that is here was sent back; null when it was not.
const Step *sentBack(const CaseFile &caseFile, const Assignment &assignment);

/// Whether it is noted when the form came back, by whom and by which way: a unit may not fill in its own rating.
bool isReturnProven(const Feedback &feedback);
/// The judgement that counts: on the whole, else on the result, else on the attitude.
std::optional<Satisfaction> judgementOf(const Feedback &feedback);
bool isAbout(const Feedback &feedback, const Reply &reply);
const Feedback *dissatisfied(const CaseFile &caseFile, const Reply &reply);
/// The form that asked for the reply of this ordinal; null when none did.
const Feedback *askedAgain(const CaseFile &caseFile, int ordinal);
/// The lead deputy answers for all who signed, after asking them; without a lead's form each must have come.
bool isFeedbackComplete(const CaseFile &caseFile, const Reply &reply);

/// Those who signed and to whom the sending of this reply is not noted; empty when no sending is noted singly, for then
/// it went to all alike.
QStringList notSentTo(const CaseFile &caseFile, const Reply &reply);

} // namespace banfu
