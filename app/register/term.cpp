#include "app/register/term.h"

#include "app/base/datetext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr int lastYear = 9999;
constexpr int mostMonths = 12 * lastYear; // QDate::addMonths wraps around far beyond

/// What is counted on the way to the last day.
struct Count
{
    QDate last{};
    int weekendDays{0};
    int holidays{0};
    int madeUpDays{0};
    QList<int> unknownYears{};
};

Count countWorkdays(QDate from, int amount, const WorkCalendar &calendar)
{
    Count count{.last = from};
    for (int left = amount; left > 0 && count.last.year() <= lastYear;) {
        count.last = count.last.addDays(1);
        const QDate day = count.last;
        if (!calendar.knows(day.year()) && (count.unknownYears.isEmpty() || count.unknownYears.last() != day.year()))
            count.unknownYears.append(day.year());
        const bool isWeekend = day.dayOfWeek() > 5;
        if (calendar.isWorkday(day)) {
            --left;
            count.madeUpDays += isWeekend ? 1 : 0;
        } else if (isWeekend && calendar.kindOf(day) == DayKind::ByWeek) {
            ++count.weekendDays;
        } else {
            ++count.holidays;
        }
    }
    return count;
}

QString eventLine(QDate from)
{
    return QCoreApplication::translate("banfu::terms",
                                       "%1, the day of the event, does not count (Civil Code, article 201).")
        .arg(dateText(from));
}

QString unknownLine(const QList<int> &years)
{
    const QString which =
        years.size() == 1 ? QString::number(years.first()) : u"%1–%2"_s.arg(years.first()).arg(years.last());
    return QCoreApplication::translate(
               "banfu::terms", "The holidays of %1 are not in the calendar: only weekends were taken as free there.")
        .arg(which);
}

QString freeDayLine(QDate last, const WorkCalendar &calendar)
{
    QDate before = last;
    while (!calendar.isWorkday(before))
        before = before.addDays(-1);
    return QCoreApplication::translate("banfu::terms", "%1 is no working day; the last one before it is %2.")
        .arg(dateText(last), dateText(before));
}

QStringList workdayLines(int amount, const Count &count)
{
    QStringList lines{
        QCoreApplication::translate("banfu::terms", "Working days counted from the next day on: %1.").arg(amount)};
    if (count.weekendDays + count.holidays > 0)
        lines.append(
            QCoreApplication::translate("banfu::terms", "Left out: weekend days %1, days of public holidays %2.")
                .arg(QString::number(count.weekendDays), QString::number(count.holidays)));
    if (count.madeUpDays > 0)
        lines.append(QCoreApplication::translate("banfu::terms", "Counted: make-up working days on weekends %1.")
                         .arg(count.madeUpDays));
    if (!count.unknownYears.isEmpty())
        lines.append(unknownLine(count.unknownYears));
    return lines;
}

QString monthsLine(QDate from, int amount, QDate last)
{
    if (last.day() == from.day())
        return QCoreApplication::translate(
                   "banfu::terms", "Months: %1, ending on the same day of the month, %2 (Civil Code, article 202).")
            .arg(QString::number(amount), dateText(last));
    return QCoreApplication::translate(
               "banfu::terms",
               "Months: %1, ending on %2, the month's last day, as it has no day %3 (Civil Code, article 202).")
        .arg(QString::number(amount), dateText(last), QString::number(from.day()));
}

Error noTerm(const QString &why)
{
    return {.code = ErrorCode::InvalidInput, .message = why};
}

} // namespace

Result<TermEnd> endOfTerm(QDate from, int amount, TermUnit unit, const WorkCalendar &calendar)
{
    if (!from.isValid())
        return noTerm(QCoreApplication::translate("banfu::terms", "The day from which the term runs does not exist."));
    if (amount < 0)
        return noTerm(QCoreApplication::translate("banfu::terms", "A term cannot be negative: %1.").arg(amount));

    const Count count = unit == TermUnit::Workdays ? countWorkdays(from, amount, calendar) : Count{};
    const QDate last = unit == TermUnit::Workdays ? count.last
                       : unit == TermUnit::Days   ? from.addDays(amount)
                                                  : from.addMonths(std::min(amount, mostMonths));
    if (!last.isValid() || last.year() > lastYear)
        return noTerm(QCoreApplication::translate("banfu::terms", "The term ends after the year 9999."));

    QStringList lines{eventLine(from)};
    switch (unit) {
    case TermUnit::Workdays:
        lines.append(workdayLines(amount, count));
        break;
    case TermUnit::Days:
        lines.append(
            QCoreApplication::translate("banfu::terms", "Days counted from the next day on, free days included: %1.")
                .arg(amount));
        break;
    case TermUnit::Months:
        lines.append(monthsLine(from, amount, last));
        break;
    }
    if (unit != TermUnit::Workdays && !calendar.isWorkday(last))
        lines.append(freeDayLine(last, calendar));
    return TermEnd{.date = last, .explanation = lines.join(u'\n'), .unknownYears = count.unknownYears};
}

} // namespace banfu
