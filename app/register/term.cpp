#include "app/register/term.h"

namespace banfu {

Result<WorkCalendar> WorkCalendar::parse(QStringView)
{
    return WorkCalendar{};
}

const WorkCalendar &WorkCalendar::shipped()
{
    static const WorkCalendar calendar;
    return calendar;
}

bool WorkCalendar::isWorkday(QDate date) const
{
    return date.dayOfWeek() < 6;
}

bool WorkCalendar::knows(int year) const
{
    return m_years.contains(year);
}

Result<TermEnd> endOfTerm(QDate from, int amount, TermUnit, const WorkCalendar &)
{
    return TermEnd{.date = from.addMonths(amount)};
}

} // namespace banfu
