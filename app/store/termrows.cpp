#include "app/store/termrows.h"

#include "app/store/database.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct NumberedText
{
    int number{0};
    QString text{};
};

NumberedText readNumberedText(const Row &row)
{
    return {row.get<int>(0), row.get<QString>(1)};
}

Error damaged(const Error &error)
{
    return {
        .code = ErrorCode::Corrupt,
        .message =
            QCoreApplication::translate("banfu::terms", "The register's terms cannot be read: %1").arg(error.message)};
}

constexpr int suggestionRules = 1;
constexpr int proposalRules = 2;

Result<void> writeRules(Database &database, int purpose, const RuleSet &rules)
{
    const auto done = database.run(u"INSERT INTO office_rules (purpose, text) VALUES (?, ?) ON CONFLICT (purpose) DO "
                                   "UPDATE SET text = excluded.text"_s,
                                   purpose, rules.toText());
    return done ? Result<void>{} : Result<void>{done.error()};
}

Result<void> writeYear(Database &database, const WorkCalendar &calendar, int year)
{
    const QString text = calendar.yearText(year);
    const bool isShipped = text == WorkCalendar::shipped().yearText(year);
    const auto done =
        isShipped ? database.run(u"DELETE FROM calendar_year WHERE year = ?"_s, year)
                  : database.run(u"INSERT INTO calendar_year (year, text) VALUES (?, ?) ON CONFLICT (year) DO UPDATE "
                                 "SET text = excluded.text"_s,
                                 year, text);
    return done ? Result<void>{} : Result<void>{done.error()};
}

} // namespace

Result<void> readTerms(Database &database, OfficeSettings &office)
{
    const auto rules = database.all(u"SELECT purpose, text FROM office_rules"_s, readNumberedText);
    if (!rules)
        return rules.error();
    for (const auto &[purpose, text] : *rules) {
        auto parsed = RuleSet::parse(text);
        if (!parsed)
            return damaged(parsed.error());
        (purpose == proposalRules ? office.proposalRules : office.rules) = *std::move(parsed);
    }
    const auto years = database.all(u"SELECT year, text FROM calendar_year ORDER BY year"_s, readNumberedText);
    if (!years)
        return years.error();
    for (const auto &[year, text] : *years) {
        auto parsed = WorkCalendar::parse(text);
        if (!parsed)
            return damaged(parsed.error());
        parsed->setKnown(year, true);
        office.calendar = office.calendar.with(*parsed);
        office.calendar.setKnown(year, text.contains("announced"_L1));
    }
    return {};
}

Result<void> writeTerms(Database &database, const OfficeSettings &before, const OfficeSettings &after)
{
    // Written even as shipped: a later Banfu that ships other rules does not change what is in work.
    for (const auto &[purpose, rules] :
         {std::pair{suggestionRules, after.rules}, {proposalRules, after.proposalRules}}) {
        const auto stored =
            database.one(u"SELECT text FROM office_rules WHERE purpose = ?"_s, firstColumn<QString>, purpose);
        if (!stored)
            return stored.error();
        if (*stored == rules.toText())
            continue;
        if (const auto done = writeRules(database, purpose, rules); !done)
            return done;
    }
    QList<int> years = before.calendar.listedYears() + after.calendar.listedYears();
    std::ranges::sort(years);
    years.erase(std::unique(years.begin(), years.end()), years.end());
    for (const int year : years) {
        if (before.calendar.yearText(year) == after.calendar.yearText(year))
            continue;
        if (const auto done = writeYear(database, after.calendar, year); !done)
            return done;
    }
    return {};
}

} // namespace banfu
