#include "app/reply/course.h"

#include "app/base/datetext.h"
#include "app/register/duedates.h"
#include "app/reply/coursefacts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Gathers the open duties of one record, in the order of the course.
class Duties
{
public:
    Duties(const CaseFile &caseFile, QDate today, const OfficeSettings &office)
        : m_file{caseFile}
        , m_suggestion{caseFile.suggestion}
        , m_today{today}
        , m_office{office}
        , m_reply{newestReply(caseFile)}
    {
    }

    QList<OpenDuty> all();

private:
    struct Day
    {
        QDate on{};
        QString why{};
    };

    bool isSent() const { return m_reply && m_reply->status == ReplyStatus::Sent; }
    /// Something of the handling is on record: it was accepted, whether a step says so or not.
    bool isTakenUp() const;
    /// Read in from the past: nobody handed it over to us, nothing but the reply is known.
    bool isPrecedent() const { return !m_suggestion.assignedOn.isValid() && !m_suggestion.receivedOn.isValid(); }
    Day dayOf(Duty duty, QDate from, const QString &whom = {}) const;
    Day replyDay() const;
    Day opinionDay(const Assignment &assignment) const;
    QString deputies() const;
    QString missingForReply() const;
    void add(Duty duty, const QString &what, const Day &day, bool isWaiting = false, const QString &whom = {},
             const QString &missing = {})
    {
        m_all.append({duty, what, whom, day.on, day.why, missing, isWaiting});
    }

    void accept();
    void hold();
    void distribute();
    void tellOfExtension();
    void contact();
    void opinions();
    void opinion(const Assignment &assignment);
    void emptyOpinions();
    void letter();
    void send();
    void afterSending();
    void commitments();
    void commitment(const Commitment &commitment);
    void archive();

    const CaseFile &m_file;
    const Suggestion &m_suggestion;
    QDate m_today;
    const OfficeSettings &m_office;
    const Reply *m_reply;
    QList<OpenDuty> m_all{};
};

bool Duties::isTakenUp() const
{
    for (const StepKind kind : {StepKind::Accepted, StepKind::Distributed, StepKind::ReturnAnswered}) {
        if (lastStep(m_file, kind))
            return true;
    }
    return !m_file.assignments.isEmpty() || !m_file.contacts.isEmpty() || (m_reply && isBegun(*m_reply));
}

/// A day that a step fixed wins over the rules, as long as the term it was fixed for runs.
Duties::Day Duties::dayOf(Duty duty, QDate from, const QString &whom) const
{
    const Step *fixed = lastStep(m_file, StepKind::DateSet, duty, whom);
    if (fixed && (!from.isValid() || fixed->on >= from))
        return {fixed->until, stepText(*fixed)};
    const auto end = termOf(duty, m_suggestion, from, m_office);
    return end ? Day{end->date, end->explanation} : Day{};
}

Duties::Day Duties::replyDay() const
{
    if (m_reply && m_reply->ordinal > 1) {
        const Feedback *asking = askedAgain(m_file, m_reply->ordinal);
        return asking ? dayOf(Duty::FurtherReply, asking->returnedOn) : Day{};
    }
    const QDate due = m_suggestion.dueOn;
    if (const Step *extended = lastStep(m_file, StepKind::Extended); extended && extended->until == due)
        return {due, stepText(*extended)};
    const auto end = replyTerm(m_suggestion, m_office);
    if (end && end->date == due)
        return {due, end->explanation};
    return {due, due.isValid() ? QCoreApplication::translate("banfu::course", "Set in the register.") : QString{}};
}

Duties::Day Duties::opinionDay(const Assignment &assignment) const
{
    if (const Step *back = sentBack(m_file, assignment))
        return back->until.isValid() ? Day{back->until, stepText(*back)}
                                     : dayOf(Duty::OpinionAgain, back->on, bureauName(assignment.bureau));
    if (!assignment.dueOn.isValid())
        return replyDay();
    const auto end = termOf(Duty::Opinion, m_suggestion, assignment.askedOn, m_office);
    return {assignment.dueOn, end && end->date == assignment.dueOn ? end->explanation : QString{}};
}

QString Duties::deputies() const
{
    if (m_file.deputies.isEmpty() || m_file.deputies.front().name.isEmpty())
        return m_suggestion.kind == SuggestionKind::Proposal
                   ? QCoreApplication::translate("banfu::course", "the member")
                   : QCoreApplication::translate("banfu::course", "the deputy");
    const QString &lead = m_file.deputies.front().name;
    return m_file.deputies.size() == 1 ? lead : QCoreApplication::translate("banfu::course", "%1 and others").arg(lead);
}

void Duties::accept()
{
    if (isReturnAsked(m_file)) {
        const Step *asked = lastStep(m_file, StepKind::ReturnAsked);
        add(Duty::Accept, QCoreApplication::translate("banfu::course", "Await the answer to the return"), replyDay(),
            true, asked->whom);
        return;
    }
    if (isTakenUp() || isPrecedent())
        return;
    const Day day = dayOf(Duty::Accept, {});
    // Nothing said by then means accepted; without a day to look from, the term for it is over.
    if (!day.on.isValid() || !m_today.isValid() || day.on < m_today)
        return;
    add(Duty::Accept, QCoreApplication::translate("banfu::course", "Check it and accept it, or ask for its return"),
        day);
}

void Duties::hold()
{
    const Step *held = lastStep(m_file, StepKind::Held);
    add(Duty::Hold, QCoreApplication::translate("banfu::course", "On hold: %1").arg(held->text.simplified()),
        {held->until.isValid() ? held->until : m_suggestion.dueOn, stepText(*held)}, true);
}

void Duties::distribute()
{
    const bool isBegunAlready = m_reply && isBegun(*m_reply);
    if (!m_suggestion.handler.isEmpty() || lastStep(m_file, StepKind::Distributed) || isBegunAlready || isPrecedent() ||
        isLeftOut(m_file, Duty::Distribute))
        return;
    add(Duty::Distribute, QCoreApplication::translate("banfu::course", "Distribute it to a section and a handler"), {});
}

void Duties::tellOfExtension()
{
    const Step *extended = lastStep(m_file, StepKind::Extended);
    if (!extended || m_suggestion.role == BureauRole::CoHandler || isLeftOut(m_file, Duty::TellDeputy))
        return;
    const Step *told = lastStep(m_file, StepKind::DeputyTold);
    if (told && told->on >= extended->on)
        return;
    add(Duty::TellDeputy, QCoreApplication::translate("banfu::course", "Tell %1 of the extension").arg(deputies()),
        {extended->instead, stepText(*extended)});
}

void Duties::contact()
{
    const bool isTalkedOver =
        std::ranges::any_of(m_file.contacts, [](const Contact &contact) { return contact.heldOn.isValid(); });
    if (isTalkedOver || isLeftOut(m_file, Duty::Contact) || isSent() || (m_reply && m_reply->ordinal > 1))
        return;
    const bool isFirst = m_suggestion.role == BureauRole::Host && coHandlers(m_file).isEmpty() &&
                         !isLeftOut(m_file, Duty::Opinion) && !(m_reply && isBegun(*m_reply));
    const QString what =
        isFirst
            ? QCoreApplication::translate("banfu::course", "Choose the co-handling bureaus and get in touch with %1")
            : QCoreApplication::translate("banfu::course", "Talk the handling over with %1");
    const Day byRule = dayOf(Duty::Contact, {});
    add(Duty::Contact, what.arg(deputies()), byRule.on.isValid() ? byRule : replyDay());
}

void Duties::opinion(const Assignment &assignment)
{
    const QString name = bureauName(assignment.bureau);
    const Day day = opinionDay(assignment);
    const Duty duty = sentBack(m_file, assignment) ? Duty::OpinionAgain : Duty::Opinion;
    const bool isLate = day.on.isValid() && day.on < m_today;
    if (!isLate) {
        add(duty, QCoreApplication::translate("banfu::course", "Await the opinion of %1").arg(name), day, true, name);
        return;
    }
    // Reminded at once, then again at the interval of the rules.
    const Step *reminded = nullptr;
    for (const Step &step : m_file.steps) {
        if (step.kind == StepKind::Reminded && isBureauNamed(assignment.bureau, step.whom) && step.on > day.on)
            reminded = &step;
    }
    const Day again = reminded ? dayOf(Duty::Remind, reminded->on) : Day{};
    const bool isWaiting = reminded && (!again.on.isValid() || m_today < again.on);
    add(duty,
        isWaiting ? QCoreApplication::translate("banfu::course", "Await the opinion of %1, reminded on %2")
                        .arg(name, dateText(reminded->on))
                  : QCoreApplication::translate("banfu::course", "Remind %1 of its opinion").arg(name),
        day, isWaiting, name);
}

void Duties::opinions()
{
    if (isSent())
        return;
    for (const Assignment *assignment : outstanding(m_file))
        opinion(*assignment);
    if (m_suggestion.role != BureauRole::Host)
        return;
    for (const Assignment *assignment : coHandlers(m_file)) {
        const QString name = bureauName(assignment->bureau);
        if (assignment->opinion && assignment->opinion->text.trimmed().isEmpty() && !sentBack(m_file, *assignment) &&
            !isLeftOut(m_file, Duty::OpinionAgain, name))
            add(Duty::OpinionAgain,
                QCoreApplication::translate("banfu::course",
                                            "The opinion of %1 says nothing: enter it, or send it back")
                    .arg(name),
                replyDay(), false, name);
    }
}

QString Duties::missingForReply() const
{
    if (m_reply && isBegun(*m_reply))
        return {};
    QStringList names;
    for (const Assignment *assignment : outstanding(m_file))
        names.append(bureauName(assignment->bureau));
    return names.isEmpty()
               ? QString{}
               : QCoreApplication::translate("banfu::course", "opinions not here yet: %1").arg(names.join(u'、'));
}

void Duties::letter()
{
    const bool isOpinion = m_suggestion.role == BureauRole::CoHandler;
    const ReplyStatus status = m_reply ? m_reply->status : ReplyStatus::Draft;
    const bool isFurther = m_reply && m_reply->ordinal > 1;
    const Duty duty = isFurther ? Duty::FurtherReply : Duty::Reply;
    if (status == ReplyStatus::InReview) {
        add(duty, QCoreApplication::translate("banfu::course", "Review the draft and have it signed"), replyDay());
    } else if (status == ReplyStatus::Draft) {
        const QString what = isOpinion
                                 ? QCoreApplication::translate("banfu::course", "Write the opinion for the host bureau")
                             : isFurther ? QCoreApplication::translate("banfu::course", "Write the further reply")
                                         : QCoreApplication::translate("banfu::course", "Write the reply");
        add(duty, what, replyDay(), false, {}, missingForReply());
    }
}

void Duties::send()
{
    if (!m_reply)
        return;
    if (m_reply->status == ReplyStatus::Signed) {
        const bool isOpinion = m_suggestion.role == BureauRole::CoHandler;
        QStringList names;
        for (const Deputy &deputy : m_file.deputies)
            names.append(deputy.name);
        add(Duty::Send,
            isOpinion ? QCoreApplication::translate("banfu::course", "Send the opinion to the host bureau")
            : names.isEmpty()
                ? QCoreApplication::translate("banfu::course", "Send the reply with the questionnaire")
                : QCoreApplication::translate("banfu::course", "Send the reply with the questionnaire to %1")
                      .arg(names.join(u'、')),
            replyDay());
    } else if (m_reply->status == ReplyStatus::Sent && m_suggestion.role != BureauRole::CoHandler) {
        if (const QStringList names = notSentTo(m_file, *m_reply); !names.isEmpty())
            add(Duty::Send,
                QCoreApplication::translate("banfu::course", "Send it to those who have not got it: %1")
                    .arg(names.join(u'、')),
                replyDay());
    }
}

void Duties::afterSending()
{
    if (!isSent() || m_suggestion.role == BureauRole::CoHandler)
        return;
    const Step *published = lastStep(m_file, StepKind::Published);
    const bool isToPublish = m_suggestion.publicity == Publicity::Open &&
                             m_reply->publicity.value_or(Publicity::Open) == Publicity::Open && !isPrecedent() &&
                             !published && !isLeftOut(m_file, Duty::Publish) &&
                             rulesFor(m_suggestion, m_office).term(Duty::Publish);
    if (const Feedback *form = dissatisfied(m_file, *m_reply); form && !isLeftOut(m_file, Duty::FurtherReply)) {
        add(Duty::FurtherReply,
            QCoreApplication::translate("banfu::course", "Dissatisfied: handle it again and write a further reply"),
            dayOf(Duty::FurtherReply, form->returnedOn), false, form->deputyName);
    } else if (!isFeedbackComplete(m_file, *m_reply)) {
        add(Duty::Feedback,
            QCoreApplication::translate("banfu::course", "Await the questionnaire of %1").arg(deputies()),
            dayOf(Duty::Feedback, m_reply->sentOn), true,
            m_file.deputies.isEmpty() ? QString{} : m_file.deputies.front().name);
    }
    if (isToPublish)
        add(Duty::Publish, QCoreApplication::translate("banfu::course", "Publish the reply"),
            dayOf(Duty::Publish, m_reply->sentOn));
}

void Duties::commitment(const Commitment &promise)
{
    const QString text = promise.text.simplified().left(40);
    const QString why = QCoreApplication::translate("banfu::course", "Promised in the reply; reviewed each quarter.");
    if (promise.state != CommitmentState::Open) {
        if (!promise.deputyToldOn.isValid() && !isLeftOut(m_file, Duty::TellDeputy))
            add(Duty::Commitment,
                QCoreApplication::translate("banfu::course", "Tell %1 what became of: %2").arg(deputies(), text),
                {promise.closedOn, why}, false, promise.text);
        return;
    }
    const QDate review = quarterEnd(m_today);
    const bool isToReview =
        m_today.isValid() && !isReviewed(promise, m_today) && (!promise.dueOn.isValid() || promise.dueOn > review);
    if (isToReview)
        add(Duty::Commitment,
            QCoreApplication::translate("banfu::course", "Note this quarter's progress of: %1").arg(text),
            {review, why}, false, promise.text);
    else
        add(Duty::Commitment, QCoreApplication::translate("banfu::course", "Keep what was promised: %1").arg(text),
            {promise.dueOn, why}, false, promise.text);
}

void Duties::commitments()
{
    if (!isSent() || m_suggestion.role == BureauRole::CoHandler)
        return;
    for (const Commitment &promise : m_file.commitments)
        commitment(promise);
    if (m_reply->resultClass != ResultClass::B || isPrecedent())
        return;
    if (m_file.commitments.isEmpty() && !isLeftOut(m_file, Duty::Commitment))
        add(Duty::Commitment,
            QCoreApplication::translate("banfu::course", "Class B: enter what the reply promises, with dates"), {});
    const bool isAllKept =
        !m_file.commitments.isEmpty() && std::ranges::all_of(m_file.commitments, [](const Commitment &promise) {
            return promise.state == CommitmentState::Kept;
        });
    if (isAllKept && !dissatisfied(m_file, *m_reply) && !isLeftOut(m_file, Duty::FurtherReply))
        add(Duty::FurtherReply,
            QCoreApplication::translate("banfu::course", "All that was promised is kept: reply again and set class A"),
            {});
}

void Duties::archive()
{
    const bool isOver = isGone(m_file) || (isSent() && m_all.isEmpty());
    if (!isOver || isPrecedent() || lastStep(m_file, StepKind::Archived) || isLeftOut(m_file, Duty::Archive))
        return;
    add(Duty::Archive, QCoreApplication::translate("banfu::course", "Archive the case file with its retention period"),
        isSent() ? dayOf(Duty::Archive, m_reply->sentOn) : Day{});
}

QList<OpenDuty> Duties::all()
{
    if (!isGone(m_file)) {
        if (isHeld(m_file)) {
            hold();
            return m_all;
        }
        accept();
        if (isReturnAsked(m_file))
            return m_all;
        tellOfExtension();
        distribute();
        if (m_suggestion.role != BureauRole::CoHandler)
            contact();
        opinions();
        letter();
        send();
        afterSending();
        commitments();
    }
    archive();
    return m_all;
}

} // namespace

QList<OpenDuty> openDuties(const CaseFile &caseFile, QDate today, const OfficeSettings &office)
{
    return Duties{caseFile, today, office}.all();
}

AgendaList listOf(const OpenDuty &duty, QDate today)
{
    if (duty.isWaiting)
        return AgendaList::Waiting;
    if (!duty.dueOn.isValid())
        return AgendaList::Later;
    if (duty.dueOn < today)
        return AgendaList::Overdue;
    if (duty.dueOn == today)
        return AgendaList::Today;
    const QDate weekEnd = today.addDays(7 - today.dayOfWeek());
    return duty.dueOn <= weekEnd ? AgendaList::ThisWeek : AgendaList::Later;
}

} // namespace banfu
