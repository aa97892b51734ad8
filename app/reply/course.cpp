#include "app/reply/course.h"

#include "app/register/duedates.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace banfu {

namespace {

/// 再次答复: within a month of 不满意, the shortest term that the provinces' regulations set.
constexpr int furtherReplyMonths = 1;

const Reply *newestReply(const CaseFile &caseFile)
{
    const auto newest = std::ranges::max_element(caseFile.replies, {}, &Reply::ordinal);
    return newest == caseFile.replies.end() ? nullptr : &*newest;
}

bool isBegun(const Reply &reply)
{
    return reply.status != ReplyStatus::Draft || !reply.text.paragraphs.isEmpty();
}

/// The judgement that counts: on the whole, else on the result, else on the attitude.
std::optional<Satisfaction> judgement(const Feedback &feedback)
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
        return isAbout(feedback, reply) && judgement(feedback) == Satisfaction::Dissatisfied;
    });
    return found == caseFile.feedbacks.end() ? nullptr : &*found;
}

/// The lead deputy answers for all who signed, after asking them; without a lead's form each must have come.
bool isFeedbackComplete(const CaseFile &caseFile, const Reply &reply)
{
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

QList<const Assignment *> outstanding(const CaseFile &caseFile)
{
    QList<const Assignment *> result;
    if (caseFile.suggestion.role != BureauRole::Host)
        return result;
    for (const Assignment &assignment : caseFile.assignments) {
        if (!assignment.opinion)
            result.append(&assignment);
    }
    return result;
}

Stage stageBeforeDrafting(const CaseFile &caseFile)
{
    const BureauRole role = caseFile.suggestion.role;
    if (role == BureauRole::CoHandler)
        return Stage::Drafting;
    if (!outstanding(caseFile).isEmpty())
        return Stage::AwaitingOpinions;
    const bool isTalkedOver =
        std::ranges::any_of(caseFile.contacts, [](const Contact &contact) { return contact.heldOn.isValid(); });
    if (isTalkedOver)
        return Stage::Drafting;
    return role == BureauRole::Host && caseFile.assignments.isEmpty() ? Stage::Registered : Stage::Talking;
}

Stage stageAfterSending(const CaseFile &caseFile, const Reply &reply)
{
    if (caseFile.suggestion.role == BureauRole::CoHandler)
        return Stage::Done;
    if (dissatisfied(caseFile, reply))
        return Stage::Dissatisfied;
    return isFeedbackComplete(caseFile, reply) ? Stage::Done : Stage::AwaitingFeedback;
}

QString deputiesPhrase(const CaseFile &caseFile)
{
    if (caseFile.deputies.isEmpty() || caseFile.deputies.front().name.isEmpty())
        return QCoreApplication::translate("banfu::course", "the deputy");
    const QString &lead = caseFile.deputies.front().name;
    return caseFile.deputies.size() == 1 ? lead
                                         : QCoreApplication::translate("banfu::course", "%1 and others").arg(lead);
}

QString namesOf(const QList<const Assignment *> &assignments)
{
    QStringList names;
    for (const Assignment *assignment : assignments)
        names.append(assignment->bureau.shortName.isEmpty() ? assignment->bureau.name : assignment->bureau.shortName);
    return names.join(u'、');
}

NextStep opinionStep(const CaseFile &caseFile, QDate today)
{
    QList<const Assignment *> late;
    QList<const Assignment *> open = outstanding(caseFile);
    QDate due;
    for (const Assignment *assignment : open) {
        const QDate dueOn = assignment->dueOn;
        if (dueOn.isValid() && (!due.isValid() || dueOn < due))
            due = dueOn;
        if (dueOn.isValid() && dueOn < today)
            late.append(assignment);
    }
    const QString text = late.isEmpty() ? QCoreApplication::translate("banfu::course", "Await the opinions of: %1")
                                        : QCoreApplication::translate("banfu::course", "Remind of the opinions of: %1");
    return {.stage = Stage::AwaitingOpinions,
            .what = text.arg(namesOf(late.isEmpty() ? open : late)),
            .dueOn = due.isValid() ? due : caseFile.suggestion.dueOn};
}

QString draftingText(const CaseFile &caseFile, const Reply *reply)
{
    if (caseFile.suggestion.role == BureauRole::CoHandler)
        return QCoreApplication::translate("banfu::course", "Write the opinion for the host bureau");
    if (reply && reply->ordinal > 1)
        return QCoreApplication::translate("banfu::course", "Write the further reply");
    const QList<const Assignment *> open = outstanding(caseFile);
    if (!open.isEmpty())
        return QCoreApplication::translate("banfu::course", "Write the reply; opinions not here yet: %1")
            .arg(namesOf(open));
    return QCoreApplication::translate("banfu::course", "Write the reply");
}

QString stepText(Stage stage, const CaseFile &caseFile, const Reply *reply)
{
    const bool isOpinion = caseFile.suggestion.role == BureauRole::CoHandler;
    switch (stage) {
    case Stage::Registered:
        return QCoreApplication::translate("banfu::course", "Choose the co-handling bureaus and get in touch with %1")
            .arg(deputiesPhrase(caseFile));
    case Stage::Talking:
        return QCoreApplication::translate("banfu::course", "Talk the handling over with %1")
            .arg(deputiesPhrase(caseFile));
    case Stage::AwaitingOpinions:
        return {}; // opinionStep
    case Stage::Drafting:
        return draftingText(caseFile, reply);
    case Stage::Reviewing:
        return QCoreApplication::translate("banfu::course", "Review the draft and have it signed");
    case Stage::Signed:
        return isOpinion ? QCoreApplication::translate("banfu::course", "Send the opinion to the host bureau")
                         : QCoreApplication::translate("banfu::course", "Send the reply with the questionnaire");
    case Stage::AwaitingFeedback:
        return QCoreApplication::translate("banfu::course", "Await the questionnaire of %1")
            .arg(deputiesPhrase(caseFile));
    case Stage::Dissatisfied:
        return QCoreApplication::translate("banfu::course", "Dissatisfied: handle it again and write a further reply");
    case Stage::Done:
        return QCoreApplication::translate("banfu::course", "Done");
    }
    Q_UNREACHABLE();
}

/// When a further reply is due: a month after the form that asked for it, whichever reply that was about.
QDate furtherReplyDueOn(const CaseFile &caseFile, int beforeOrdinal)
{
    QDate due;
    for (const Reply &reply : caseFile.replies) {
        if (reply.ordinal >= beforeOrdinal)
            continue;
        if (const Feedback *feedback = dissatisfied(caseFile, reply); feedback && feedback->returnedOn.isValid())
            due = feedback->returnedOn.addMonths(furtherReplyMonths);
    }
    return due;
}

QDate dueOnOf(Stage stage, const CaseFile &caseFile, const Reply *reply, const OfficeSettings &office)
{
    const QDate replyDue =
        reply && reply->ordinal > 1 ? furtherReplyDueOn(caseFile, reply->ordinal) : caseFile.suggestion.dueOn;
    switch (stage) {
    case Stage::Registered:
    case Stage::AwaitingOpinions:
    case Stage::Talking:
    case Stage::Drafting:
    case Stage::Reviewing:
    case Stage::Signed:
        return replyDue;
    case Stage::AwaitingFeedback:
        return feedbackDueOn(reply->sentOn, office, WorkCalendar::shipped());
    case Stage::Dissatisfied:
        return furtherReplyDueOn(caseFile, reply->ordinal + 1);
    case Stage::Done:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

Stage stageOf(const CaseFile &caseFile)
{
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
    const Stage stage = stageOf(caseFile);
    const Reply *reply = newestReply(caseFile);
    NextStep step = stage == Stage::AwaitingOpinions ? opinionStep(caseFile, today)
                                                     : NextStep{.stage = stage,
                                                                .what = stepText(stage, caseFile, reply),
                                                                .dueOn = dueOnOf(stage, caseFile, reply, office)};
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
