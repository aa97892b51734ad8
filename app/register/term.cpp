#include "app/register/term.h"

#include "app/base/datetext.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

Q_LOGGING_CATEGORY(termLog, "banfu.register")

constexpr int lastYear = 9999;
constexpr int mostMonths = 12 * lastYear; // QDate::addMonths wraps around far beyond
constexpr int longestHoliday = 40;
const QString isoDate = u"yyyy-MM-dd"_s;

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
        } else if (isWeekend && !calendar.isListed(day)) {
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

Result<WorkCalendar> WorkCalendar::parse(QStringView text)
{
    WorkCalendar calendar;
    int number = 0;
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        const QString fault = calendar.read(line.trimmed());
        if (!fault.isEmpty())
            return Error{.code = ErrorCode::InvalidInput,
                         .message =
                             QCoreApplication::translate("banfu::terms", "The calendar's line %1 cannot be read: %2")
                                 .arg(QString::number(number), fault)};
    }
    return calendar;
}

QString WorkCalendar::read(QStringView line)
{
    if (line.isEmpty() || line.startsWith(u'#'))
        return {};
    const qsizetype space = line.indexOf(u' ');
    const QStringView when = line.first(std::max<qsizetype>(space, 0));
    const QStringView what = line.sliced(std::max<qsizetype>(space, 0)).trimmed();
    if (what == u"announced") {
        bool isNumber = false;
        const int year = when.toInt(&isNumber);
        if (!isNumber || when.size() != 4 || year < 1949)
            return line.toString();
        m_years.insert(year);
        return {};
    }
    const qsizetype dots = when.indexOf(u"..");
    const QDate first = QDate::fromString(when.first(dots < 0 ? when.size() : dots).toString(), isoDate);
    const QDate last = dots < 0 ? first : QDate::fromString(when.sliced(dots + 2).toString(), isoDate);
    const bool isRange = first.isValid() && last.isValid() && first <= last && first.daysTo(last) < longestHoliday;
    if (!isRange || (what != u"off" && what != u"work"))
        return line.toString();
    QSet<QDate> &days = what == u"off" ? m_off : m_work;
    for (QDate day = first; day <= last; day = day.addDays(1))
        days.insert(day);
    return {};
}

const WorkCalendar &WorkCalendar::shipped()
{
    static const WorkCalendar calendar = [] {
        QFile file{u":/banfu/calendars/workdays.txt"_s};
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(termLog) << "the shipped calendar is missing";
            return WorkCalendar{};
        }
        const Result<WorkCalendar> parsed = parse(QString::fromUtf8(file.readAll()));
        if (!parsed)
            qCWarning(termLog) << parsed.error().message;
        return parsed ? *parsed : WorkCalendar{};
    }();
    return calendar;
}

bool WorkCalendar::isWorkday(QDate date) const
{
    if (m_work.contains(date))
        return true;
    return !m_off.contains(date) && date.dayOfWeek() < 6;
}

bool WorkCalendar::isListed(QDate date) const
{
    return m_off.contains(date) || m_work.contains(date);
}

bool WorkCalendar::knows(int year) const
{
    return m_years.contains(year);
}

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
