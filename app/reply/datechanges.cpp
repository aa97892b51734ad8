#include "app/reply/course.h"

#include "app/base/datetext.h"
#include "app/register/duedates.h"
#include "app/reply/coursefacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace banfu {

/// Whether the day of an open duty is counted by the rules; the reply's and the opinions' own stand in the record.
static bool isCounted(const OpenDuty &duty)
{
    switch (duty.duty) {
    case Duty::Accept:
        return !duty.isWaiting;
    case Duty::Contact:
    case Duty::OpinionAgain:
    case Duty::Send:
    case Duty::Feedback:
    case Duty::FurtherReply:
    case Duty::Publish:
    case Duty::Archive:
        return true;
    case Duty::Distribute:
    case Duty::Opinion:
    case Duty::Remind:
    case Duty::Reply:
    case Duty::TellDeputy:
    case Duty::Commitment:
    case Duty::Hold:
        return false;
    }
    Q_UNREACHABLE();
}

/// Dates that stand in the record follow the rules when they came from them.
static CaseFile followed(CaseFile file, const OfficeSettings &before, const OfficeSettings &after)
{
    Suggestion &suggestion = file.suggestion;
    const Suggestion as = suggestion;
    const bool isReplyOpen = stageOf(file) < Stage::AwaitingFeedback;
    const QDate newDue = replyDueOn(suggestion, after);
    if (isReplyOpen && newDue.isValid() && suggestion.dueOn.isValid() &&
        suggestion.dueOn == replyDueOn(suggestion, before))
        suggestion.dueOn = newDue;
    for (Assignment &assignment : file.assignments) {
        const QDate opinionDue = opinionDueOn(assignment.askedOn, suggestion, after);
        if (!assignment.isSeparate && !assignment.opinion && opinionDue.isValid() && assignment.dueOn.isValid() &&
            assignment.dueOn == opinionDueOn(assignment.askedOn, as, before))
            assignment.dueOn = opinionDue;
    }
    return file;
}

QList<DateChange> dateChanges(const CaseFile &caseFile, QDate today, const OfficeSettings &before,
                              const OfficeSettings &after)
{
    const QList<OpenDuty> old = openDuties(caseFile, today, before);
    const CaseFile now = followed(caseFile, before, after);
    QList<DateChange> changes;
    const auto add = [&](Duty duty, const QString &whom, QDate was, QDate is) {
        const DateChange change{duty, whom, was, is};
        if (was != is && !changes.contains(change))
            changes.append(change);
    };
    add(Duty::Reply, {}, caseFile.suggestion.dueOn, now.suggestion.dueOn);
    for (qsizetype i = 0; i < now.assignments.size(); ++i)
        add(Duty::Opinion, bureauName(now.assignments[i].bureau), caseFile.assignments[i].dueOn,
            now.assignments[i].dueOn);
    const QList<OpenDuty> renewed = openDuties(now, today, after);
    for (const OpenDuty &duty : old) {
        const auto same = std::ranges::find_if(
            renewed, [&](const OpenDuty &other) { return other.duty == duty.duty && other.whom == duty.whom; });
        if (!isCounted(duty) || same == renewed.end())
            continue;
        // A further reply that is only to be sent has the day of the further reply.
        const bool isFurther = duty.duty == Duty::Send && duty.dueOn != caseFile.suggestion.dueOn;
        if (duty.duty != Duty::Send || isFurther)
            add(isFurther ? Duty::FurtherReply : duty.duty, duty.whom, duty.dueOn, same->dueOn);
    }
    return changes;
}

CaseFile settled(CaseFile caseFile, const QList<DateChange> &changes, bool isTaken, QDate today)
{
    for (const DateChange &change : changes) {
        if (change.duty == Duty::Reply && isTaken) {
            caseFile.suggestion.dueOn = change.after;
        } else if (change.duty == Duty::Opinion && isTaken) {
            for (Assignment &assignment : caseFile.assignments) {
                if (isBureauNamed(assignment.bureau, change.whom))
                    assignment.dueOn = change.after;
            }
        } else if (!isTaken && change.duty != Duty::Reply && change.duty != Duty::Opinion && change.before.isValid()) {
            caseFile.steps.append({.kind = StepKind::DateSet,
                                   .on = today,
                                   .whom = change.whom,
                                   .text = QCoreApplication::translate("banfu::course", "Kept when the rules changed"),
                                   .until = change.before,
                                   .about = change.duty});
        }
    }
    return caseFile;
}

} // namespace banfu
