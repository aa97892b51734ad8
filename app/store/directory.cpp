#include "app/store/directory.h"

#include "app/store/database.h"
#include "app/store/search.h"
#include "app/store/sortkey.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static constexpr auto deputyColumns =
    "SELECT id, kind, name, certificate_number, delegation, employer, address, post_code, phone FROM deputy ";

Deputy readDeputy(const Row &row)
{
    return {.id = row.get<DeputyId>(0),
            .kind = row.get<DeputyKind>(1),
            .name = row.get<QString>(2),
            .certificateNumber = row.get<QString>(3),
            .delegation = row.get<QString>(4),
            .employer = row.get<QString>(5),
            .address = row.get<QString>(6),
            .postCode = row.get<QString>(7),
            .phone = row.get<QString>(8)};
}

static constexpr auto bureauColumns =
    "SELECT id, name, short_name, code, address, post_code, contact_person, phone FROM bureau ";

static Bureau readBureau(const Row &row)
{
    return {.id = row.get<BureauId>(0),
            .name = row.get<QString>(1),
            .shortName = row.get<QString>(2),
            .code = row.get<QString>(3),
            .address = row.get<QString>(4),
            .postCode = row.get<QString>(5),
            .contactPerson = row.get<QString>(6),
            .phone = row.get<QString>(7)};
}

Result<QList<Deputy>> allDeputies(Database &database)
{
    return database.all(QString::fromLatin1(deputyColumns) + u"WHERE left_on IS NULL ORDER BY name_key, id"_s,
                        readDeputy);
}

Result<QList<Bureau>> allBureaus(Database &database)
{
    return database.all(QString::fromLatin1(bureauColumns) + u"WHERE successor IS NULL ORDER BY name_key, id"_s,
                        readBureau);
}

/// The given field, or what is known already when nothing is given.
static QString either(const QString &given, const QString &known)
{
    return given.isEmpty() ? known : given;
}

static std::optional<Deputy> matching(const QList<Deputy> &known, const Deputy &deputy)
{
    QList<Deputy> unsure;
    for (const Deputy &candidate : known) {
        if (candidate.certificateNumber == deputy.certificateNumber)
            return candidate;
        if (candidate.certificateNumber.isEmpty() || deputy.certificateNumber.isEmpty())
            unsure.append(candidate);
    }
    if (unsure.size() == 1)
        return unsure.first();
    return std::nullopt;
}

static Deputy completed(const Deputy &given, const Deputy &known)
{
    if (given.id == known.id)
        return given;
    return {.id = known.id,
            .kind = known.kind,
            .name = known.name,
            .certificateNumber = either(given.certificateNumber, known.certificateNumber),
            .delegation = either(given.delegation, known.delegation),
            .employer = either(given.employer, known.employer),
            .address = either(given.address, known.address),
            .postCode = either(given.postCode, known.postCode),
            .phone = either(given.phone, known.phone)};
}

static Result<DeputyId> addDeputy(Database &database, const Deputy &deputy)
{
    const auto id = database.run(u"INSERT INTO deputy (kind, name, name_key, certificate_number, delegation, employer, "
                                 "address, post_code, phone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                 deputy.kind, deputy.name, nameKey(deputy.name), deputy.certificateNumber,
                                 deputy.delegation, deputy.employer, deputy.address, deputy.postCode, deputy.phone);
    if (!id)
        return id.error();
    return DeputyId{*id};
}

Result<DeputyId> placeDeputy(Database &database, const Deputy &deputy)
{
    if (deputy.name.trimmed().isEmpty())
        return Error{
            .code = ErrorCode::InvalidInput,
            .message = QCoreApplication::translate(
                "banfu::directory", "A deputy has no name; nothing was stored. Enter the name or delete the row.")};
    const auto known = database.all(QString::fromLatin1(deputyColumns) + u"WHERE name = ? AND kind = ? ORDER BY id"_s,
                                    readDeputy, deputy.name, deputy.kind);
    if (!known)
        return known.error();
    std::optional<Deputy> found;
    for (const Deputy &candidate : *known) {
        if (candidate.id == deputy.id)
            found = candidate;
    }
    if (!found)
        found = matching(*known, deputy);
    if (!found)
        return addDeputy(database, deputy);
    const Deputy wanted = completed(deputy, *found);
    if (wanted == *found)
        return found->id;
    const auto updated =
        database.run(u"UPDATE deputy SET certificate_number = ?, delegation = ?, employer = ?, address = ?, "
                     "post_code = ?, phone = ? WHERE id = ?"_s,
                     wanted.certificateNumber, wanted.delegation, wanted.employer, wanted.address, wanted.postCode,
                     wanted.phone, wanted.id);
    if (!updated)
        return updated.error();
    return found->id;
}

static std::optional<Bureau> matching(const QList<Bureau> &known, const Bureau &bureau)
{
    const auto find = [&](auto isIt) -> std::optional<Bureau> {
        const auto it = std::find_if(known.begin(), known.end(), isIt);
        return it == known.end() ? std::nullopt : std::optional{*it};
    };
    std::optional<Bureau> found;
    if (!bureau.name.isEmpty())
        found = find([&](const Bureau &b) { return b.name == bureau.name; });
    if (!found && !bureau.shortName.isEmpty())
        found = find([&](const Bureau &b) {
            return b.shortName == bureau.shortName && (b.name.isEmpty() || bureau.name.isEmpty());
        });
    if (!found && bureau.name.isEmpty())
        found = find([&](const Bureau &b) { return b.name == bureau.shortName; });
    return found;
}

static Bureau completed(const Bureau &given, const Bureau &known)
{
    Bureau wanted{.id = known.id,
                  .name = either(given.name, known.name),
                  .shortName = either(given.shortName, known.shortName),
                  .code = either(given.code, known.code),
                  .address = either(given.address, known.address),
                  .postCode = either(given.postCode, known.postCode),
                  .contactPerson = either(given.contactPerson, known.contactPerson),
                  .phone = either(given.phone, known.phone)};
    if (given.id == known.id && given.name == known.name)
        wanted = given;
    else if (given.name.isEmpty() && given.shortName == known.name)
        wanted.shortName = known.shortName; // the full name stood where the short one is asked for
    return wanted;
}

Result<BureauId> placeBureau(Database &database, const Bureau &bureau)
{
    if (bureau.name.trimmed().isEmpty() && bureau.shortName.trimmed().isEmpty())
        return Error{.code = ErrorCode::InvalidInput,
                     .message = QCoreApplication::translate(
                         "banfu::directory",
                         "A co-handling bureau has no name; nothing was stored. Enter the name or delete the row.")};
    const auto known = database.all(QString::fromLatin1(bureauColumns) +
                                        u"WHERE (name = ? AND name <> '') OR short_name = ? OR name = ? ORDER BY id"_s,
                                    readBureau, bureau.name, bureau.shortName, bureau.shortName);
    if (!known)
        return known.error();
    const auto found = matching(*known, bureau);
    const Bureau wanted = found ? completed(bureau, *found) : bureau;
    if (found && wanted == *found)
        return found->id;
    const QByteArray key = nameKey(either(wanted.name, wanted.shortName));
    const auto stored =
        found ? database.run(u"UPDATE bureau SET name = ?, name_key = ?, short_name = ?, code = ?, address = ?, "
                             "post_code = ?, contact_person = ?, phone = ? WHERE id = ?"_s,
                             wanted.name, key, wanted.shortName, wanted.code, wanted.address, wanted.postCode,
                             wanted.contactPerson, wanted.phone, found->id)
              : database.run(u"INSERT INTO bureau (name, name_key, short_name, code, address, post_code, "
                             "contact_person, phone) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                             wanted.name, key, wanted.shortName, wanted.code, wanted.address, wanted.postCode,
                             wanted.contactPerson, wanted.phone);
    if (!stored)
        return stored.error();
    if (!found)
        return BureauId{*stored};
    if (wanted.name != found->name || wanted.shortName != found->shortName) {
        if (const auto indexed = indexBureau(database, found->id); !indexed)
            return indexed.error();
    }
    return found->id;
}

Result<void> dropBareNames(Database &database)
{
    const auto deputies =
        database.run(u"DELETE FROM deputy WHERE certificate_number || delegation || employer || address || post_code "
                     "|| phone || term = '' AND is_listed = 0 AND id NOT IN (SELECT deputy FROM signature)"_s);
    if (!deputies)
        return deputies.error();
    const auto bureaus = database.run(
        u"DELETE FROM bureau WHERE (name = '' OR short_name = '') AND code || address || post_code || "
        "contact_person || phone = '' AND is_listed = 0 AND successor IS NULL AND id NOT IN (SELECT bureau "
        "FROM assignment) AND id NOT IN (SELECT successor FROM bureau WHERE successor IS NOT NULL)"_s);
    if (!bureaus)
        return bureaus.error();
    return {};
}

} // namespace banfu
