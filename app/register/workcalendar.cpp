#include "app/register/workcalendar.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

Q_LOGGING_CATEGORY(calendarLog, "banfu.register")

constexpr int firstCalendarYear = 1949;
constexpr int mostHolidays = 40;
constexpr qsizetype longestText = 1'000'000;
const QString calendarDate = u"yyyy-MM-dd"_s;

Error unreadable(const QString &message)
{
    return {.code = ErrorCode::InvalidInput, .message = message};
}

/// The days of a notice's sentence part: 2月15日（…）至23日（…）, 10月10日; a month that is not named is the last one.
struct NoticeReader
{
    int year{0};
    int month{0};

    QDate date(QStringView monthText, QStringView dayText)
    {
        if (!monthText.isEmpty())
            month = monthText.toInt();
        return QDate{year, month, dayText.toInt()};
    }
};

const QRegularExpression &holidayPattern()
{
    // What stands in brackets (weekdays, 农历) was taken out before.
    static const QRegularExpression pattern{u"(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:(?:至|到|—|-|－|～|~)(?:("
                                            u"\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日)?"
                                            "([^。；;\\d]*)"_s};
    return pattern;
}

} // namespace

Result<WorkCalendar> WorkCalendar::parse(QStringView text)
{
    WorkCalendar calendar;
    int number = 0;
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        const QString fault = calendar.readLine(line.trimmed());
        if (!fault.isEmpty())
            return unreadable(QCoreApplication::translate("banfu::terms", "The calendar's line %1 cannot be read: %2")
                                  .arg(QString::number(number), fault));
    }
    return calendar;
}

QString WorkCalendar::readLine(QStringView line)
{
    if (line.isEmpty() || line.startsWith(u'#'))
        return {};
    const qsizetype space = line.indexOf(u' ');
    const QStringView when = line.first(std::max<qsizetype>(space, 0));
    const QStringView what = line.sliced(std::max<qsizetype>(space, 0)).trimmed();
    if (what == u"announced") {
        bool isNumber = false;
        const int year = when.toInt(&isNumber);
        if (!isNumber || when.size() != 4 || year < firstCalendarYear)
            return line.toString();
        m_years.insert(year);
        return {};
    }
    const qsizetype dots = when.indexOf(u"..");
    const QDate first = QDate::fromString(when.first(dots < 0 ? when.size() : dots).toString(), calendarDate);
    const QDate last = dots < 0 ? first : QDate::fromString(when.sliced(dots + 2).toString(), calendarDate);
    const bool isRange = first.isValid() && last.isValid() && first <= last && first.daysTo(last) < mostHolidays;
    if (!isRange || (what != u"off" && what != u"work"))
        return line.toString();
    for (QDate day = first; day <= last; day = day.addDays(1))
        setKind(day, what == u"off" ? DayKind::Off : DayKind::Work);
    return {};
}

Result<WorkCalendar> WorkCalendar::parseNotice(QStringView text, int year)
{
    static const QRegularExpression brackets{u"[（(][^（）()]*[）)]"_s};
    static const QRegularExpression spaces{u"\\s+"_s};
    WorkCalendar calendar;
    NoticeReader reader{.year = year};
    QString plain = text.first(std::min(text.size(), longestText)).toString();
    plain.remove(spaces).remove(brackets);
    QList<QDate> waiting; // 2月14日、2月28日上班: the word stands after the last one
    for (auto it = holidayPattern().globalMatch(plain); it.hasNext();) {
        const auto match = it.next();
        const QDate first = reader.date(match.capturedView(2), match.capturedView(3));
        const QDate last = match.hasCaptured(6) ? reader.date(match.capturedView(5), match.capturedView(6)) : first;
        const QStringView after = match.capturedView(7);
        const bool isOff = after.contains(u"放假") || after.contains(u"休息") || after.contains(u"补休");
        const bool isWork = after.contains(u"上班");
        if (!first.isValid() || last < first || first.daysTo(last) >= mostHolidays ||
            (match.hasCaptured(1) && match.capturedView(1).toInt() != year))
            continue; // the notice's own date, or none of this year
        for (QDate day = first; day <= last; day = day.addDays(1))
            waiting.append(day);
        if (!isOff && !isWork && (after == u"、" || after == u"和" || after == u"及"))
            continue;
        if (isOff || isWork) {
            for (const QDate day : waiting)
                calendar.setKind(day, isWork ? DayKind::Work : DayKind::Off);
        }
        waiting.clear();
    }
    if (calendar.m_days.isEmpty())
        return unreadable(QCoreApplication::translate(
            "banfu::terms",
            "No holiday and no make-up working day was recognised in the notice. Nothing was changed."));
    calendar.setKnown(year, true);
    return calendar;
}

static Result<WorkCalendar> readDataSet(const QJsonObject &object)
{
    WorkCalendar calendar;
    const int year = object.value("year"_L1).toInt();
    const QJsonArray days = object.value("days"_L1).toArray();
    for (const QJsonValue day : days) {
        const QDate date = QDate::fromString(day["date"_L1].toString(), calendarDate);
        if (!date.isValid() || !day["isOffDay"_L1].isBool())
            return unreadable(
                QCoreApplication::translate("banfu::terms", "The calendar file holds a day that cannot be read: %1")
                    .arg(day["date"_L1].toString().left(40)));
        calendar.setKind(date, day["isOffDay"_L1].toBool() ? DayKind::Off : DayKind::Work);
    }
    if (year < firstCalendarYear || year > 9999 || days.isEmpty())
        return unreadable(QCoreApplication::translate("banfu::terms", "The calendar file names no year or no days."));
    calendar.setKnown(year, true);
    return calendar;
}

Result<WorkCalendar> WorkCalendar::read(const QByteArray &bytes, int year)
{
    if (bytes.size() > longestText)
        return unreadable(
            QCoreApplication::translate("banfu::terms", "This file is far larger than a calendar; it was not read."));
    if (bytes.trimmed().startsWith('{'))
        return readDataSet(QJsonDocument::fromJson(bytes).object());
    const QString text = QString::fromUtf8(bytes);
    if (!text.contains(u'月'))
        return parse(text);
    static const QRegularExpression named{u"(\\d{4})年[^。]{0,20}(?:放假|节假日)"_s};
    const auto match = named.match(text);
    return parseNotice(text, match.hasMatch() ? match.capturedView(1).toInt() : year);
}

const WorkCalendar &WorkCalendar::shipped()
{
    static const WorkCalendar calendar = [] {
        QFile file{u":/banfu/calendars/workdays.txt"_s};
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(calendarLog) << "the shipped calendar is missing";
            return WorkCalendar{};
        }
        const Result<WorkCalendar> parsed = parse(QString::fromUtf8(file.readAll()));
        if (!parsed)
            qCWarning(calendarLog) << parsed.error().message;
        return parsed ? *parsed : WorkCalendar{};
    }();
    return calendar;
}

bool WorkCalendar::isWorkday(QDate date) const
{
    const DayKind kind = kindOf(date);
    return kind == DayKind::Work || (kind == DayKind::ByWeek && date.dayOfWeek() < 6);
}

DayKind WorkCalendar::kindOf(QDate date) const
{
    return m_days.value(date, DayKind::ByWeek);
}

bool WorkCalendar::knows(int year) const
{
    return m_years.contains(year);
}

QList<int> WorkCalendar::knownYears() const
{
    QList<int> years = m_years.values();
    std::ranges::sort(years);
    return years;
}

QList<int> WorkCalendar::listedYears() const
{
    QSet<int> all = m_years;
    for (const QDate day : m_days.keys())
        all.insert(day.year());
    QList<int> years = all.values();
    std::ranges::sort(years);
    return years;
}

void WorkCalendar::setKind(QDate date, DayKind kind)
{
    if (kind == DayKind::ByWeek)
        m_days.remove(date);
    else
        m_days.insert(date, kind);
}

void WorkCalendar::setKnown(int year, bool isKnown)
{
    if (isKnown)
        m_years.insert(year);
    else
        m_years.remove(year);
}

WorkCalendar WorkCalendar::with(const WorkCalendar &other) const
{
    WorkCalendar merged = *this;
    merged.m_days.removeIf([&](const auto &day) { return other.knows(day.key().year()); });
    for (const auto &[date, kind] : other.m_days.asKeyValueRange())
        merged.m_days.insert(date, kind);
    merged.m_years.unite(other.m_years);
    return merged;
}

QString WorkCalendar::yearText(int year) const
{
    QString text = knows(year) ? u"%1 announced\n"_s.arg(year) : QString{};
    const auto end = m_days.lowerBound(QDate{year + 1, 1, 1});
    for (auto it = m_days.lowerBound(QDate{year, 1, 1}); it != end;) {
        const QDate first = it.key();
        const DayKind kind = it.value();
        QDate last = first;
        for (++it;
             it != end && it.key() == last.addDays(1) && it.value() == kind && first.daysTo(it.key()) < mostHolidays;
             ++it)
            last = it.key();
        text += first.toString(calendarDate) + (last == first ? QString{} : u".."_s + last.toString(calendarDate)) +
                (kind == DayKind::Off ? u" off\n"_s : u" work\n"_s);
    }
    return text;
}

} // namespace banfu
