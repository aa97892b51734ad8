#include "app/store/listrow.h"

#include "app/reply/course.h"
#include "app/store/database.h"
#include "app/store/opencases.h"
#include "app/store/sortkey.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct ListRow
{
    QByteArray numberKey{};
    int newestOn{0}; ///< 0: not dated
    int year{0};
    int dueOn{listRowNoDay}; ///< of what is due next
    std::optional<ResultClass> resultClass{};

    bool operator==(const ListRow &) const = default;
};

int dayNumber(QDate date, int none)
{
    return date.isValid() ? static_cast<int>(date.toJulianDay()) : none;
}

/// Of the day it was handed over; an old letter that tells no day has the year at least in its number.
int yearOf(const Suggestion &suggestion)
{
    for (const QDate date : {suggestion.assignedOn, suggestion.receivedOn}) {
        if (date.isValid())
            return date.year();
    }
    constexpr int first = 1954; // the first National People's Congress
    constexpr int last = 2100;
    bool isNumber = false;
    const int year = suggestion.number.size() > 4 ? suggestion.number.left(4).toInt(&isNumber) : 0;
    return isNumber && year >= first && year <= last ? year : 0;
}

ListRow listRowOf(const CaseFile &caseFile, const OfficeSettings &office)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const auto newest = std::ranges::max_element(caseFile.replies, {}, &Reply::ordinal);
    const QDate newestOn = suggestion.assignedOn.isValid() ? suggestion.assignedOn : suggestion.receivedOn;
    return {.numberKey = numberKey(suggestion.number),
            .newestOn = dayNumber(newestOn, 0),
            .year = yearOf(suggestion),
            .dueOn = dayNumber(nextStep(caseFile, {}, office).dueOn, listRowNoDay),
            .resultClass = newest == caseFile.replies.end() ? std::nullopt : newest->resultClass};
}

} // namespace

Result<void> writeListRow(Database &database, const CaseFile &caseFile, const OfficeSettings &office)
{
    const ListRow row = listRowOf(caseFile, office);
    const auto written =
        database.run(u"INSERT OR REPLACE INTO list_row (suggestion, number_key, newest_on, year, "
                     "due_on, result_class) VALUES (?, ?, ?, ?, ?, ?)"_s,
                     caseFile.suggestion.id, row.numberKey, row.newestOn, row.year, row.dueOn, row.resultClass);
    return written ? Result<void>{} : Result<void>{written.error()};
}

Result<bool> isListRowRight(Database &database, const CaseFile &caseFile, const OfficeSettings &office)
{
    const auto stored = database.one(
        u"SELECT number_key, newest_on, year, due_on, result_class FROM list_row WHERE suggestion = ?"_s,
        [](const Row &row) {
            return ListRow{.numberKey = row.get<QByteArray>(0),
                           .newestOn = row.get<int>(1),
                           .year = row.get<int>(2),
                           .dueOn = row.get<int>(3),
                           .resultClass = row.get<std::optional<ResultClass>>(4)};
        },
        caseFile.suggestion.id);
    if (!stored)
        return stored.error();
    return *stored == listRowOf(caseFile, office);
}

Result<void> renewDueDays(Database &database, const OfficeSettings &office)
{
    const auto open = readOpenCases(database, firstSuggestion, lastSuggestion);
    if (!open)
        return open.error();
    for (const CaseFile &file : *open) {
        const int due = dayNumber(nextStep(file, {}, office).dueOn, listRowNoDay);
        const auto done = database.run(u"UPDATE list_row SET due_on = ? WHERE suggestion = ? AND due_on <> ?"_s, due,
                                       file.suggestion.id, due);
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace banfu
