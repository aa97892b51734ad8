#pragma once

#include "app/base/result.h"
#include "app/register/workcalendar.h"

#include <QDate>
#include <QList>
#include <QString>

namespace banfu {

enum class TermUnit { Days, Workdays, Months };

struct TermEnd
{
    QDate date{};
    QString explanation{};     ///< one or more lines for the reader, translated
    QList<int> unknownYears{}; ///< years whose holidays the calendar does not know

    bool operator==(const TermEnd &) const = default;
};

/// The last day of a term: the day of the event does not count (民法典 201); months end on the same day of the month
/// or, where there is none, on its last day (民法典 202). InvalidInput for a negative amount, an invalid date or a date
/// past year 9999.
[[nodiscard]] Result<TermEnd> endOfTerm(QDate from, int amount, TermUnit unit, const WorkCalendar &calendar);

} // namespace banfu
