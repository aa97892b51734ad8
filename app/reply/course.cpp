#include "app/reply/course.h"

#include "app/reply/coursefacts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace banfu {

namespace {

Stage stageBeforeDrafting(const CaseFile &caseFile)
{
    const BureauRole role = caseFile.suggestion.role;
    if (role == BureauRole::CoHandler)
        return Stage::Drafting;
    if (!outstanding(caseFile).isEmpty())
        return Stage::AwaitingOpinions;
    const bool isTalkedOver =
        isLeftOut(caseFile, Duty::Contact) ||
        std::ranges::any_of(caseFile.contacts, [](const Contact &contact) { return contact.heldOn.isValid(); });
    if (isTalkedOver)
        return Stage::Drafting;
    return role == BureauRole::Host && coHandlers(caseFile).isEmpty() ? Stage::Registered : Stage::Talking;
}

Stage stageAfterSending(const CaseFile &caseFile, const Reply &reply)
{
    if (caseFile.suggestion.role == BureauRole::CoHandler)
        return Stage::Done;
    if (dissatisfied(caseFile, reply))
        return isLeftOut(caseFile, Duty::FurtherReply) ? Stage::Done : Stage::Dissatisfied;
    return isFeedbackComplete(caseFile, reply) ? Stage::Done : Stage::AwaitingFeedback;
}

/// Several bureaus that are waited for, or to be reminded, make one step.
NextStep opinionStep(const QList<OpenDuty> &duties, bool isWaiting)
{
    QStringList names;
    QDate due;
    for (const OpenDuty &duty : duties) {
        if (duty.duty != Duty::Opinion || duty.isWaiting != isWaiting)
            continue;
        names.append(duty.whom);
        if (duty.dueOn.isValid() && (!due.isValid() || duty.dueOn < due))
            due = duty.dueOn;
    }
    const QString text = isWaiting ? QCoreApplication::translate("banfu::course", "Await the opinions of: %1")
                                   : QCoreApplication::translate("banfu::course", "Remind of the opinions of: %1");
    return {.what = text.arg(names.join(u'、')), .dueOn = due};
}

} // namespace

Stage stageOf(const CaseFile &caseFile)
{
    if (isGone(caseFile))
        return Stage::Done;
    const Reply *reply = newestReply(caseFile);
    if (!reply || (!isBegun(*reply) && reply->ordinal == 1))
        return stageBeforeDrafting(caseFile);
    switch (reply->status) {
    case ReplyStatus::Draft:
        return Stage::Drafting;
    case ReplyStatus::InReview:
        return Stage::Reviewing;
    case ReplyStatus::Signed:
        return Stage::Signed;
    case ReplyStatus::Sent:
        return stageAfterSending(caseFile, *reply);
    }
    Q_UNREACHABLE();
}

NextStep nextStep(const CaseFile &caseFile, QDate today, const OfficeSettings &office)
{
    const QList<OpenDuty> duties = openDuties(caseFile, today, office);
    const auto isToDo = [](const OpenDuty &duty) { return !duty.isWaiting && duty.missing.isEmpty(); };
    auto next = std::ranges::find_if(duties, isToDo);
    if (next == duties.end())
        next = std::ranges::find(duties, true, &OpenDuty::isWaiting);
    NextStep step;
    if (next == duties.end()) {
        const QString what = isWithdrawn(caseFile)
                                 ? QCoreApplication::translate("banfu::course", "Withdrawn by the deputy")
                             : isReturned(caseFile) ? QCoreApplication::translate("banfu::course", "Given back")
                                                    : QCoreApplication::translate("banfu::course", "Done");
        step.what = what;
    } else if (next->duty == Duty::Opinion) {
        step = opinionStep(duties, next->isWaiting);
    } else {
        step = {.what = next->what, .dueOn = next->dueOn};
    }
    step.stage = stageOf(caseFile);
    if (step.dueOn.isValid() && step.dueOn < today)
        step.what = QCoreApplication::translate("banfu::course", "%1 (days overdue: %2)")
                        .arg(step.what, QString::number(step.dueOn.daysTo(today)));
    return step;
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Registered:
        return QCoreApplication::translate("banfu::course", "Registered");
    case Stage::AwaitingOpinions:
        return QCoreApplication::translate("banfu::course", "Awaiting opinions");
    case Stage::Talking:
        return QCoreApplication::translate("banfu::course", "To be talked over");
    case Stage::Drafting:
        return QCoreApplication::translate("banfu::course", "Drafting");
    case Stage::Reviewing:
        return QCoreApplication::translate("banfu::course", "In review");
    case Stage::Signed:
        return QCoreApplication::translate("banfu::course", "Signed, to be sent");
    case Stage::AwaitingFeedback:
        return QCoreApplication::translate("banfu::course", "Awaiting feedback");
    case Stage::Dissatisfied:
        return QCoreApplication::translate("banfu::course", "Dissatisfied");
    case Stage::Done:
        return QCoreApplication::translate("banfu::course", "Done");
    }
    Q_UNREACHABLE();
}

} // namespace banfu
