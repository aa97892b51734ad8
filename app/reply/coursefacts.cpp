#include "app/reply/coursefacts.h"

#include <algorithm>

namespace banfu {

const Reply *newestReply(const CaseFile &caseFile)
{
    const auto newest = std::ranges::max_element(caseFile.replies, {}, &Reply::ordinal);
    return newest == caseFile.replies.end() ? nullptr : &*newest;
}

bool isBegun(const Reply &reply)
{
    return reply.status != ReplyStatus::Draft || !reply.text.paragraphs.isEmpty();
}

template <typename Fits>
static const Step *lastStepThat(const CaseFile &caseFile, Fits fits)
{
    const auto found = std::find_if(caseFile.steps.rbegin(), caseFile.steps.rend(), fits);
    return found == caseFile.steps.rend() ? nullptr : &*found;
}

const Step *lastStep(const CaseFile &caseFile, StepKind kind, const QString &whom)
{
    return lastStepThat(caseFile,
                        [&](const Step &step) { return step.kind == kind && (whom.isEmpty() || step.whom == whom); });
}

const Step *lastStep(const CaseFile &caseFile, StepKind kind, Duty about, const QString &whom)
{
    return lastStepThat(caseFile, [&](const Step &step) {
        return step.kind == kind && step.about == about && (whom.isEmpty() || step.whom.isEmpty() || step.whom == whom);
    });
}

bool isLeftOut(const CaseFile &caseFile, Duty duty, const QString &whom)
{
    return lastStep(caseFile, StepKind::LeftOut, duty, whom) != nullptr;
}

bool isWithdrawn(const CaseFile &caseFile)
{
    return lastStep(caseFile, StepKind::Withdrawn) != nullptr;
}

/// Of the steps of either kind, the last one noted is of this kind.
static bool isLastOf(const CaseFile &caseFile, StepKind kind, StepKind other)
{
    const Step *last =
        lastStepThat(caseFile, [&](const Step &step) { return step.kind == kind || step.kind == other; });
    return last && last->kind == kind;
}

bool isReturnAsked(const CaseFile &caseFile)
{
    return isLastOf(caseFile, StepKind::ReturnAsked, StepKind::ReturnAnswered);
}

bool isReturned(const CaseFile &caseFile)
{
    const Step *answer = lastStep(caseFile, StepKind::ReturnAnswered);
    return answer && answer->isGranted && !isReturnAsked(caseFile);
}

bool isHeld(const CaseFile &caseFile)
{
    return isLastOf(caseFile, StepKind::Held, StepKind::Resumed);
}

QString bureauName(const Bureau &bureau)
{
    return bureau.shortName.isEmpty() ? bureau.name : bureau.shortName;
}

bool isBureauNamed(const Bureau &bureau, const QString &name)
{
    return !name.isEmpty() && (bureau.name == name || bureau.shortName == name);
}

QList<const Assignment *> coHandlers(const CaseFile &caseFile)
{
    QList<const Assignment *> result;
    for (const Assignment &assignment : caseFile.assignments) {
        if (!assignment.isSeparate)
            result.append(&assignment);
    }
    return result;
}

const Assignment *assignmentOf(const CaseFile &caseFile, const QString &bureau)
{
    const auto found = std::ranges::find_if(
        caseFile.assignments, [&](const Assignment &assignment) { return isBureauNamed(assignment.bureau, bureau); });
    return found == caseFile.assignments.end() ? nullptr : &*found;
}

const Step *sentBack(const CaseFile &caseFile, const Assignment &assignment)
{
    if (!assignment.opinion)
        return nullptr;
    const QDate received = assignment.opinion->receivedOn;
    return lastStepThat(caseFile, [&](const Step &step) {
        return step.kind == StepKind::OpinionSentBack && isBureauNamed(assignment.bureau, step.whom) &&
               (!received.isValid() || step.on >= received);
    });
}

QList<const Assignment *> outstanding(const CaseFile &caseFile)
{
    QList<const Assignment *> result;
    if (caseFile.suggestion.role != BureauRole::Host)
        return result;
    for (const Assignment *assignment : coHandlers(caseFile)) {
        const bool isHere = assignment->opinion && !sentBack(caseFile, *assignment);
        if (!isHere && !isLeftOut(caseFile, Duty::Opinion, bureauName(assignment->bureau)))
            result.append(assignment);
    }
    return result;
}

bool isReturnProven(const Feedback &feedback)
{
    return feedback.returnedOn.isValid() && !feedback.returnedBy.trimmed().isEmpty();
}

std::optional<Satisfaction> judgementOf(const Feedback &feedback)
{
    if (feedback.overall)
        return feedback.overall;
    return feedback.result ? feedback.result : feedback.attitude;
}

bool isAbout(const Feedback &feedback, const Reply &reply)
{
    return !reply.sentOn.isValid() || !feedback.returnedOn.isValid() || feedback.returnedOn >= reply.sentOn;
}

const Feedback *dissatisfied(const CaseFile &caseFile, const Reply &reply)
{
    const auto found = std::ranges::find_if(caseFile.feedbacks, [&](const Feedback &feedback) {
        return isAbout(feedback, reply) && judgementOf(feedback) == Satisfaction::Dissatisfied;
    });
    return found == caseFile.feedbacks.end() ? nullptr : &*found;
}

const Feedback *askedAgain(const CaseFile &caseFile, int ordinal)
{
    const Feedback *asking = nullptr;
    for (const Reply &reply : caseFile.replies) {
        if (reply.ordinal >= ordinal)
            continue;
        if (const Feedback *feedback = dissatisfied(caseFile, reply); feedback && feedback->returnedOn.isValid())
            asking = feedback;
    }
    return asking;
}

bool isFeedbackComplete(const CaseFile &caseFile, const Reply &reply)
{
    if (isLeftOut(caseFile, Duty::Feedback))
        return true;
    const auto hasReturned = [&](const Deputy &deputy) {
        return std::ranges::any_of(caseFile.feedbacks, [&](const Feedback &feedback) {
            return isAbout(feedback, reply) && (feedback.deputyName.isEmpty() || feedback.deputyName == deputy.name);
        });
    };
    if (caseFile.deputies.isEmpty())
        return std::ranges::any_of(caseFile.feedbacks,
                                   [&](const Feedback &feedback) { return isAbout(feedback, reply); });
    return hasReturned(caseFile.deputies.front()) ||
           (caseFile.deputies.size() > 1 &&
            std::all_of(caseFile.deputies.begin() + 1, caseFile.deputies.end(), hasReturned));
}

QStringList notSentTo(const CaseFile &caseFile, const Reply &reply)
{
    const auto isSent = [&](const QString &whom) {
        return std::ranges::any_of(caseFile.steps, [&](const Step &step) {
            return step.kind == StepKind::Sent && (whom.isEmpty() || step.whom == whom) &&
                   (step.replyOrdinal == 0 || step.replyOrdinal == reply.ordinal);
        });
    };
    QStringList names;
    if (!isSent({}))
        return names;
    for (const Deputy &deputy : caseFile.deputies) {
        if (!isSent(deputy.name))
            names.append(deputy.name);
    }
    return names;
}

} // namespace banfu
