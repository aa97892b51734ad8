#pragma once

#include "app/base/result.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace banfu {

enum class DayKind { ByWeek, Off, Work };

/// Holidays and make-up working days as announced for each year; a value, built from the text of resources/calendars
/// and from what the office changed.
class WorkCalendar
{
public:
    bool operator==(const WorkCalendar &) const = default;

    /// Lines "2026 announced", "2026-01-01 off", "2026-02-15..2026-02-23 off" and "2026-01-04 work", "# …" comments. A
    /// malformed line is InvalidInput.
    static Result<WorkCalendar> parse(QStringView text);
    /// The words of the State Council's notice for one year: 2月15日（…）至23日（…）放假调休, 2月14日（周六）上班.
    static Result<WorkCalendar> parseNotice(QStringView text, int year);
    /// Any of the above as a file holds it, or the JSON of the public data set holiday-cn; `year` for a notice that
    /// does not name its own.
    static Result<WorkCalendar> read(const QByteArray &bytes, int year);
    /// The calendar shipped with the program.
    static const WorkCalendar &shipped();

    bool isWorkday(QDate date) const;
    DayKind kindOf(QDate date) const;
    bool knows(int year) const; ///< false: only weekends are taken as free
    QList<int> knownYears() const;
    QList<int> listedYears() const; ///< known, or with a day that does not follow the week

    void setKind(QDate date, DayKind kind);
    void setKnown(int year, bool isKnown);
    /// This one, with the years that `other` knows as they are there, and its other days added.
    WorkCalendar with(const WorkCalendar &other) const;
    /// One year's lines as parse() reads them.
    QString yearText(int year) const;

private:
    QString readLine(QStringView line); ///< what is wrong with it; empty: nothing

    QMap<QDate, DayKind> m_days{}; ///< only those that do not follow the week
    QSet<int> m_years{};
};

} // namespace banfu
