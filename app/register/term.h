#pragma once

#include "app/base/result.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

namespace banfu {

enum class TermUnit { Days, Workdays, Months };

/// Holidays and make-up working days as announced for each year; pure, built from the text of resources/calendars.
class WorkCalendar
{
public:
    /// Lines "2026 announced", "2026-01-01 off", "2026-02-15..2026-02-23 off" and "2026-01-04 work", "# …" comments. A
    /// malformed line is InvalidInput.
    static Result<WorkCalendar> parse(QStringView text);
    /// The calendar shipped with the program.
    static const WorkCalendar &shipped();

    bool isWorkday(QDate date) const;
    /// A day off or a make-up working day, other than the week has it.
    bool isListed(QDate date) const;
    bool knows(int year) const; ///< false: only weekends are taken as free

private:
    QString read(QStringView line); ///< what is wrong with it; empty: nothing

    QSet<QDate> m_off{};
    QSet<QDate> m_work{};
    QSet<int> m_years{};
};

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
