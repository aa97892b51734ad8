#include "app/reply/steps.h"

#include "app/base/datetext.h"
#include "app/register/duedates.h"
#include "app/reply/course.h"
#include "app/reply/coursefacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace banfu {

namespace {

bool isReplyAtLeast(const CaseFile &caseFile, ReplyStatus status)
{
    return std::ranges::any_of(caseFile.replies, [&](const Reply &reply) { return reply.status >= status; });
}

/// Whether the record allows a step of this kind at all now.
bool isPossible(const CaseFile &caseFile, StepKind kind)
{
    const bool isOurs = caseFile.suggestion.role != BureauRole::CoHandler;
    if (isGone(caseFile))
        return kind == StepKind::Archived;
    if (isHeld(caseFile))
        return kind == StepKind::Resumed || kind == StepKind::Withdrawn || kind == StepKind::DeputyTold;
    switch (kind) {
    case StepKind::Checked:
    case StepKind::Distributed:
    case StepKind::DateSet:
    case StepKind::LeftOut:
    case StepKind::Linked:
    case StepKind::Withdrawn:
        return true;
    case StepKind::Accepted:
    case StepKind::ReturnAsked:
        return !isReturnAsked(caseFile) && !isReplyAtLeast(caseFile, ReplyStatus::Signed);
    case StepKind::ReturnAnswered:
        return isReturnAsked(caseFile);
    case StepKind::OpinionSentBack:
        return std::ranges::any_of(coHandlers(caseFile),
                                   [](const Assignment *each) { return each->opinion.has_value(); });
    case StepKind::Reminded:
        return !coHandlers(caseFile).isEmpty();
    case StepKind::Extended:
    case StepKind::Held:
        return !isReplyAtLeast(caseFile, ReplyStatus::Sent);
    case StepKind::DeputyTold:
        return isOurs;
    case StepKind::Resumed:
        return false;
    case StepKind::Sent:
        return isReplyAtLeast(caseFile, ReplyStatus::Signed);
    case StepKind::Published:
        return isOurs && isReplyAtLeast(caseFile, ReplyStatus::Sent);
    case StepKind::HandledAgain:
        return isOurs && std::ranges::any_of(caseFile.replies, [&](const Reply &reply) {
                   return reply.status == ReplyStatus::Sent && dissatisfied(caseFile, reply);
               });
    case StepKind::Archived:
        return isReplyAtLeast(caseFile, ReplyStatus::Sent);
    }
    Q_UNREACHABLE();
}

QString dayFault(const CaseFile &caseFile, const Step &step, QDate today)
{
    if (!step.on.isValid())
        return QCoreApplication::translate("banfu::steps", "Enter the day it happened.");
    if (step.on > today)
        return QCoreApplication::translate("banfu::steps", "%1 has not come yet; a step is noted when it has happened.")
            .arg(dateText(step.on));
    const QDate start = caseFile.suggestion.assignedOn;
    if (start.isValid() && step.on < start)
        return QCoreApplication::translate("banfu::steps", "%1 is before the suggestion was handed over on %2.")
            .arg(dateText(step.on), dateText(start));
    return {};
}

/// What the kind of step asks of the rest of the record.
QString placeFault(const CaseFile &caseFile, const Step &step)
{
    const bool isOfBureau = step.kind == StepKind::Reminded || step.kind == StepKind::OpinionSentBack;
    const Assignment *assignment = assignmentOf(caseFile, step.whom);
    if (isOfBureau && (!assignment || assignment->isSeparate))
        return QCoreApplication::translate("banfu::steps", "%1 is not among the co-handlers of this suggestion.")
            .arg(step.whom);
    if (step.kind == StepKind::OpinionSentBack && !assignment->opinion)
        return QCoreApplication::translate("banfu::steps", "No opinion of %1 is here that could be sent back.")
            .arg(step.whom);
    if (step.kind == StepKind::Extended && caseFile.suggestion.dueOn.isValid() &&
        step.until <= caseFile.suggestion.dueOn)
        return QCoreApplication::translate("banfu::steps", "The new date must lie after %1, when the reply is due now.")
            .arg(dateText(caseFile.suggestion.dueOn));
    if (step.until.isValid() && step.until < step.on)
        return QCoreApplication::translate("banfu::steps", "The new date lies before the day of the step.");
    if (step.kind == StepKind::Linked && step.whom == caseFile.suggestion.number)
        return QCoreApplication::translate("banfu::steps", "This is the number of the suggestion itself.");
    if ((step.kind == StepKind::Sent || step.kind == StepKind::Published) && step.replyOrdinal != 0) {
        const auto reply = std::ranges::find(caseFile.replies, step.replyOrdinal, &Reply::ordinal);
        if (reply == caseFile.replies.end() || reply->status < ReplyStatus::Signed)
            return QCoreApplication::translate("banfu::steps", "This reply is not signed yet.");
        if (reply->signedOn.isValid() && step.on < reply->signedOn)
            return QCoreApplication::translate("banfu::steps", "The reply was signed only on %1.")
                .arg(dateText(reply->signedOn));
    }
    return {};
}

} // namespace

QList<StepKind> possibleSteps(const CaseFile &caseFile)
{
    QList<StepKind> kinds;
    for (const StepShape &shape : stepShapes()) {
        if (isPossible(caseFile, shape.kind))
            kinds.append(shape.kind);
    }
    return kinds;
}

QString stepFault(const CaseFile &caseFile, const Step &step, QDate today)
{
    if (!isPossible(caseFile, step.kind))
        return QCoreApplication::translate("banfu::steps", "“%1” is not possible as the suggestion stands now.")
            .arg(stepName(step.kind));
    if (const QString part = missingPart(step); !part.isEmpty())
        return QCoreApplication::translate("banfu::steps", "Still missing: %1.").arg(part);
    const QString fault = dayFault(caseFile, step, today);
    return fault.isEmpty() ? placeFault(caseFile, step) : fault;
}

QString stepRemark(const CaseFile &caseFile, const Step &step, const OfficeSettings &office)
{
    if (step.kind == StepKind::Extended) {
        const auto latest = latestReplyDueOn(caseFile.suggestion, office);
        if (latest && step.until > latest->date)
            return QCoreApplication::translate("banfu::steps", "The rules allow an extension to %1 at most.")
                .arg(dateText(latest->date));
    }
    if (step.kind == StepKind::ReturnAsked) {
        const auto end = termOf(Duty::Accept, caseFile.suggestion, {}, office);
        if (end && step.on > end->date)
            return QCoreApplication::translate("banfu::steps", "The term for a return ended on %1.")
                .arg(dateText(end->date));
    }
    return {};
}

CaseFile noted(CaseFile caseFile, Step step)
{
    Suggestion &suggestion = caseFile.suggestion;
    if (step.kind == StepKind::Extended) {
        step.instead = suggestion.dueOn;
        suggestion.dueOn = step.until;
    }
    if (step.kind == StepKind::Distributed && suggestion.handler.isEmpty())
        suggestion.handler = step.whom;
    caseFile.steps.append(step);
    return caseFile;
}

static QStringList sidesOf(const CaseFile &caseFile, const Step &step, QDate today, const OfficeSettings &office)
{
    QStringList sides;
    const bool isOfDeputies = step.kind == StepKind::Sent || step.kind == StepKind::DeputyTold;
    if (!step.whom.trimmed().isEmpty())
        return {step.whom};
    if (isOfDeputies) {
        for (const Deputy &deputy : caseFile.deputies)
            sides.append(deputy.name);
    } else if (step.kind == StepKind::Reminded) {
        for (const OpenDuty &duty : openDuties(caseFile, today, office)) {
            if (duty.duty == Duty::Opinion && duty.dueOn.isValid() && duty.dueOn < today)
                sides.append(duty.whom);
        }
    } else {
        sides.append(QString{});
    }
    return sides;
}

BulkOutcome notedInBulk(const CaseFile &caseFile, const Step &step, QDate today, const OfficeSettings &office)
{
    BulkOutcome outcome{.file = caseFile};
    const QStringList sides = sidesOf(caseFile, step, today, office);
    if (sides.isEmpty())
        outcome.fault = QCoreApplication::translate("banfu::steps", "There is nobody here whom it concerns.");
    for (const QString &side : sides) {
        Step each = step;
        each.whom = side;
        if (outcome.fault.isEmpty())
            outcome.fault = stepFault(outcome.file, each, today);
        if (outcome.fault.isEmpty())
            outcome.file = noted(outcome.file, each);
    }
    if (!outcome.fault.isEmpty())
        outcome.file = caseFile;
    return outcome;
}

static QString proposedSide(const CaseFile &caseFile, StepKind kind, QDate today, const OfficeSettings &office)
{
    const QList<OpenDuty> duties = openDuties(caseFile, today, office);
    const auto whomOf = [&](Duty duty, bool isWaiting) {
        const auto found = std::ranges::find_if(
            duties, [&](const OpenDuty &open) { return open.duty == duty && open.isWaiting == isWaiting; });
        return found == duties.end() ? QString{} : found->whom;
    };
    const QString deputy = caseFile.deputies.isEmpty() ? QString{} : caseFile.deputies.front().name;
    if (kind == StepKind::Reminded) {
        const QString late = whomOf(Duty::Opinion, false);
        return late.isEmpty() ? whomOf(Duty::Opinion, true) : late;
    }
    if (kind == StepKind::OpinionSentBack)
        return whomOf(Duty::OpinionAgain, false);
    if (kind == StepKind::DeputyTold)
        return deputy;
    if (kind == StepKind::Sent && !caseFile.replies.isEmpty()) {
        const QStringList open = notSentTo(caseFile, *newestReply(caseFile));
        return open.isEmpty() ? deputy : open.first();
    }
    return {};
}

Step proposedStep(const CaseFile &caseFile, StepKind kind, QDate today, const OfficeSettings &office)
{
    Step step{.kind = kind, .on = today, .whom = proposedSide(caseFile, kind, today, office)};
    const StepParts used = shapeOf(kind).used;
    if (used.testFlag(StepPart::Reply) && newestReply(caseFile))
        step.replyOrdinal = newestReply(caseFile)->ordinal;
    const auto rule = rulesFor(caseFile.suggestion, office).term(Duty::Reply);
    if (kind == StepKind::Extended && rule && rule->extension) {
        step.by = rule->extension->approver;
        if (const auto latest = latestReplyDueOn(caseFile.suggestion, office))
            step.until = latest->date;
    }
    if (kind == StepKind::OpinionSentBack) {
        if (const auto end = termOf(Duty::OpinionAgain, caseFile.suggestion, today, office))
            step.until = end->date;
    }
    return step;
}

} // namespace banfu
