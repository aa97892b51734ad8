#include "app/store/numberrows.h"

#include "app/store/database.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

Result<NumberSeries> readSeries(Database &database, const QString &bureauCode, int year)
{
    NumberSeries series{.bureauCode = bureauCode, .year = year};
    auto used = database.all(
        u"SELECT DISTINCT serial FROM reply WHERE bureau_code = ? AND year = ? AND serial > 0 ORDER BY serial"_s,
        firstColumn<int>, bureauCode, year);
    if (!used)
        return used.error();
    auto reserved = database.all(
        u"SELECT bureau_code, year, serial, purpose, person, at FROM reserved_number WHERE bureau_code = ? AND year = "
        u"? "
        "ORDER BY serial"_s,
        [](const Row &row) {
            return ReservedNumber{.number = {row.get<QString>(0), row.get<int>(1), row.get<int>(2)},
                                  .purpose = row.get<QString>(3),
                                  .person = row.get<QString>(4),
                                  .at = row.get<QDateTime>(5)};
        },
        bureauCode, year);
    if (!reserved)
        return reserved.error();
    series.used = *std::move(used);
    series.reserved = *std::move(reserved);
    return series;
}

/// Who has the number already: the number of the suggestion; none: nobody.
static Result<std::optional<QString>> holderOf(Database &database, const DocumentNumber &number,
                                               SuggestionId suggestion, int ordinal)
{
    return database.one(
        u"SELECT s.number FROM reply r JOIN suggestion s ON s.id = r.suggestion WHERE r.bureau_code = ? "
        "AND r.year = ? AND r.serial = ? AND NOT (r.suggestion IS ? AND r.ordinal = ?) LIMIT 1"_s,
        firstColumn<QString>, number.bureauCode(), number.year(), number.serial(), suggestion, ordinal);
}

Result<void> reserveNumber(Database &database, const ReservedNumber &reserved)
{
    const DocumentNumber &number = reserved.number;
    const auto holder = holderOf(database, number, SuggestionId{}, 0);
    if (!holder)
        return holder.error();
    if (*holder)
        return Error{.code = ErrorCode::Conflict,
                     .message =
                         QCoreApplication::translate("banfu::numberrows",
                                                     "%1 is the number of the letter to No. %2; it was not reserved.")
                             .arg(number.toString(), **holder)};
    const auto kept =
        database.one(u"SELECT purpose FROM reserved_number WHERE bureau_code = ? AND year = ? AND serial = ?"_s,
                     firstColumn<QString>, number.bureauCode(), number.year(), number.serial());
    if (!kept)
        return kept.error();
    if (*kept)
        return Error{.code = ErrorCode::Conflict,
                     .message = QCoreApplication::translate("banfu::numberrows", "%1 is reserved already: %2")
                                    .arg(number.toString(), **kept)};
    const auto done = database.run(
        u"INSERT INTO reserved_number (bureau_code, year, serial, purpose, person, at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        number.bureauCode(), number.year(), number.serial(), reserved.purpose, reserved.person, reserved.at);
    return done ? Result<void>{} : Result<void>{done.error()};
}

Result<void> keepNumbers(Database &database, SuggestionId id, const QString &whither)
{
    const QString purpose =
        QCoreApplication::translate("banfu::numberrows", "Borne by a letter that is in %1").arg(whither);
    return asVoid(
        database.run(u"INSERT OR IGNORE INTO reserved_number (bureau_code, year, serial, purpose, person, at) "
                     "SELECT DISTINCT bureau_code, year, serial, ?, '', NULL FROM reply WHERE suggestion = ? "
                     "AND serial > 0 AND bureau_code <> ''"_s,
                     purpose, id));
}

Result<void> releaseNumber(Database &database, const DocumentNumber &number)
{
    const auto done = database.run(u"DELETE FROM reserved_number WHERE bureau_code = ? AND year = ? AND serial = ?"_s,
                                   number.bureauCode(), number.year(), number.serial());
    return done ? Result<void>{} : Result<void>{done.error()};
}

Result<void> takeNumber(Database &database, SuggestionId suggestion, const Reply &reply)
{
    if (!reply.documentNumber)
        return {};
    const auto holder = holderOf(database, *reply.documentNumber, suggestion, reply.ordinal);
    if (!holder)
        return holder.error();
    if (*holder)
        return Error{.code = ErrorCode::Conflict,
                     .message =
                         QCoreApplication::translate("banfu::numberrows",
                                                     "%1 is the number of the letter to No. %2 already; nothing was "
                                                     "signed. Take the next free number.")
                             .arg(reply.documentNumber->toString(), **holder)};
    return releaseNumber(database, *reply.documentNumber);
}

} // namespace banfu
