#include "ui/register/timeline.h"

#include "app/register/kindwords.h"
#include "app/reply/coursefacts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QList<TimelineEvent> timelineOf(const CaseFile &caseFile)
{
    QList<TimelineEvent> events;
    const auto add = [&](QDate on, const QString &iconName, const QString &what) {
        if (on.isValid())
            events.append({on, iconName, what});
    };
    const Suggestion &suggestion = caseFile.suggestion;
    add(suggestion.assignedOn, u"next"_s,
        QCoreApplication::translate("banfu::timeline", "Assigned by %1").arg(suggestion.assigningBody));
    add(suggestion.receivedOn, u"registered"_s, QCoreApplication::translate("banfu::timeline", "Received"));
    for (const Assignment &assignment : caseFile.assignments) {
        if (!assignment.isSeparate)
            add(assignment.askedOn, u"opinions"_s,
                QCoreApplication::translate("banfu::timeline", "%1 asked").arg(bureauName(assignment.bureau)));
        if (assignment.opinion)
            add(assignment.opinion->receivedOn, u"opinions"_s,
                (assignment.isSeparate ? QCoreApplication::translate("banfu::timeline", "%1 answered its part")
                                       : QCoreApplication::translate("banfu::timeline", "Opinion of %1 received"))
                    .arg(bureauName(assignment.bureau)));
    }
    for (const Contact &contact : caseFile.contacts)
        add(contact.heldOn, u"talk"_s,
            QCoreApplication::translate("banfu::timeline", "Talk with %1").arg(contact.deputies));
    for (const Reply &reply : caseFile.replies) {
        const QString number = reply.documentNumber ? reply.documentNumber->toString() : QString{};
        add(reply.signedOn, u"signed"_s,
            QCoreApplication::translate("banfu::timeline", "Reply signed %1").arg(number).trimmed());
        add(reply.sentOn, u"next"_s,
            QCoreApplication::translate("banfu::timeline", "Reply sent %1").arg(number).trimmed());
    }
    for (const Feedback &feedback : caseFile.feedbacks)
        add(feedback.returnedOn, u"feedback"_s,
            QCoreApplication::translate("banfu::timeline", "Questionnaire of %1 returned").arg(feedback.deputyName));
    for (const Step &step : caseFile.steps)
        add(step.on, u"dot"_s, stepTextFor(suggestion.kind, step));
    std::ranges::stable_sort(events, std::ranges::greater{}, &TimelineEvent::on);
    return events;
}

} // namespace banfu
