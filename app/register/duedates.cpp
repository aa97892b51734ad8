#include "app/register/duedates.h"

#include <algorithm>

namespace banfu {

namespace {

QDate lastDay(QDate from, int amount, TermUnit unit, const WorkCalendar &calendar)
{
    const Result<TermEnd> end = endOfTerm(from, amount, unit, calendar);
    return end ? end->date : QDate{};
}

} // namespace

QDate replyDueOn(QDate assignedOn, const OfficeSettings &office)
{
    return lastDay(assignedOn, office.replyTermMonths, TermUnit::Months, {});
}

QDate opinionDueOn(QDate askedOn, QDate replyDue, const OfficeSettings &office, const WorkCalendar &calendar)
{
    const QDate due = lastDay(askedOn, office.opinionTermWorkdays, TermUnit::Workdays, calendar);
    return due.isValid() && replyDue.isValid() ? std::min(due, replyDue) : due;
}

QDate feedbackDueOn(QDate sentOn, const OfficeSettings &office, const WorkCalendar &calendar)
{
    return lastDay(sentOn, office.feedbackTermWorkdays, TermUnit::Workdays, calendar);
}

} // namespace banfu
