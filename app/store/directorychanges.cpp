#include "app/store/directorychanges.h"

#include "app/store/database.h"
#include "app/store/search.h"
#include "app/store/sortkey.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr auto knownDeputySql =
    "SELECT d.id, d.kind, d.name, d.certificate_number, d.delegation, d.employer, d.address, d.post_code, d.phone, "
    "d.term, d.left_on, d.is_listed, (SELECT count(*) FROM signature WHERE deputy = d.id) FROM deputy d ";

KnownDeputy readKnownDeputy(const Row &row)
{
    return {.deputy = {.id = row.get<DeputyId>(0),
                       .kind = row.get<DeputyKind>(1),
                       .name = row.get<QString>(2),
                       .certificateNumber = row.get<QString>(3),
                       .delegation = row.get<QString>(4),
                       .employer = row.get<QString>(5),
                       .address = row.get<QString>(6),
                       .postCode = row.get<QString>(7),
                       .phone = row.get<QString>(8)},
            .term = row.get<QString>(9),
            .leftOn = row.get<QDate>(10),
            .isListed = row.get<bool>(11),
            .suggestions = row.get<int>(12)};
}

constexpr auto knownBureauSql =
    "SELECT b.id, b.name, b.short_name, b.code, b.address, b.post_code, b.contact_person, b.phone, b.successor, "
    "b.renamed_on, b.is_listed, (SELECT count(*) FROM assignment WHERE bureau = b.id) FROM bureau b ";

KnownBureau readKnownBureau(const Row &row)
{
    return {.bureau = {.id = row.get<BureauId>(0),
                       .name = row.get<QString>(1),
                       .shortName = row.get<QString>(2),
                       .code = row.get<QString>(3),
                       .address = row.get<QString>(4),
                       .postCode = row.get<QString>(5),
                       .contactPerson = row.get<QString>(6),
                       .phone = row.get<QString>(7)},
            .successor = row.get<BureauId>(8),
            .renamedOn = row.get<QDate>(9),
            .isListed = row.get<bool>(10),
            .suggestions = row.get<int>(11)};
}

QString nameOf(const Bureau &bureau)
{
    return bureau.name.isEmpty() ? bureau.shortName : bureau.name;
}

Error refusal(ErrorCode code, const QString &message)
{
    return {.code = code, .message = message};
}

Error nameless()
{
    return refusal(ErrorCode::InvalidInput,
                   QCoreApplication::translate("banfu::directorychanges", "A name is missing; nothing was changed."));
}

Error gone()
{
    return refusal(ErrorCode::NotFound,
                   QCoreApplication::translate("banfu::directorychanges",
                                               "A deputy or bureau is not in the register any more; nothing was "
                                               "changed."));
}

Error inUse(const QString &name)
{
    return refusal(ErrorCode::Conflict,
                   QCoreApplication::translate("banfu::directorychanges",
                                               "Suggestions name %1 still; it was not removed. Merge it with another "
                                               "one instead.")
                       .arg(name));
}

/// Carries out steps one by one and remembers what takes each back.
class Changer
{
public:
    explicit Changer(Database &database)
        : m_database{database}
    {
    }

    Result<void> operator()(const PutDeputy &step);
    Result<void> operator()(const DropDeputy &step);
    Result<void> operator()(const MoveSignatures &step);
    Result<void> operator()(const PutBureau &step);
    Result<void> operator()(const DropBureau &step);
    Result<void> operator()(const MoveAssignments &step);
    Result<void> operator()(const RenameBureau &step);
    DirectoryOutcome take() { return std::move(m_outcome); }

private:
    /// The last step is taken back first.
    void remember(const QList<DirectoryStep> &inverse) { m_outcome.inverse = inverse + m_outcome.inverse; }
    Result<std::optional<KnownDeputy>> deputy(DeputyId id)
    {
        return m_database.one(QString::fromLatin1(knownDeputySql) + u"WHERE d.id = ?"_s, readKnownDeputy, id);
    }
    Result<std::optional<KnownBureau>> bureau(BureauId id)
    {
        return m_database.one(QString::fromLatin1(knownBureauSql) + u"WHERE b.id = ?"_s, readKnownBureau, id);
    }
    Result<DeputyId> write(const KnownDeputy &known, bool isThere);
    Result<BureauId> write(const KnownBureau &known, bool isThere);
    Result<void> touch(const QList<SuggestionId> &ids, bool isFoundOtherwise);
    Result<void> touchDeputy(DeputyId id, bool isRenamed);
    Result<void> touchBureau(BureauId id);
    Result<void> reindexKin(BureauId id);
    Result<QList<SuggestionId>> movable(const QString &table, const QString &column, qint64 from, qint64 to,
                                        const QList<SuggestionId> &given, const QString &clash);
    Result<BureauId> renamed(const KnownBureau &old, const RenameBureau &step, bool &isNew);
    Result<bool> leadsTo(BureauId from, BureauId to);

    Database &m_database;
    DirectoryOutcome m_outcome{};
};

Result<void> Changer::touch(const QList<SuggestionId> &ids, bool isFoundOtherwise)
{
    for (const SuggestionId id : ids) {
        m_outcome.changed.insert(id);
        if (isFoundOtherwise)
            m_outcome.reindexed.insert(id);
    }
    return {};
}

Result<void> Changer::touchDeputy(DeputyId id, bool isRenamed)
{
    const auto ids =
        m_database.all(u"SELECT suggestion FROM signature WHERE deputy = ?"_s, firstColumn<SuggestionId>, id);
    return ids ? touch(*ids, isRenamed) : Result<void>{ids.error()};
}

Result<void> Changer::touchBureau(BureauId id)
{
    const auto ids =
        m_database.all(u"SELECT suggestion FROM assignment WHERE bureau = ?"_s, firstColumn<SuggestionId>, id);
    return ids ? touch(*ids, false) : Result<void>{ids.error()};
}

/// Asked before and after a change of names: it may part what belonged together.
Result<void> Changer::reindexKin(BureauId id)
{
    const auto kin = suggestionsOfKin(m_database, id);
    if (!kin)
        return kin.error();
    m_outcome.reindexed.unite(*kin);
    return {};
}

Result<DeputyId> Changer::write(const KnownDeputy &known, bool isThere)
{
    const Deputy &d = known.deputy;
    if (d.name.trimmed().isEmpty())
        return nameless();
    const auto twin = m_database.one(u"SELECT 1 FROM deputy WHERE name = ? AND kind = ? AND certificate_number = ? AND "
                                     "id IS NOT ?"_s,
                                     firstColumn<int>, d.name, d.kind, d.certificateNumber, d.id);
    if (!twin)
        return twin.error();
    if (*twin)
        return refusal(ErrorCode::Conflict,
                       QCoreApplication::translate("banfu::directorychanges",
                                                   "There is a deputy %1 already; nothing was changed. Merge the two, "
                                                   "or tell them apart by their certificate numbers.")
                           .arg(d.name));
    if (isThere) {
        const auto done = m_database.run(
            u"UPDATE deputy SET kind = ?, name = ?, name_key = ?, certificate_number = ?, delegation = ?, employer = "
            "?, address = ?, post_code = ?, phone = ?, term = ?, left_on = ?, is_listed = ? WHERE id = ?"_s,
            d.kind, d.name, nameKey(d.name), d.certificateNumber, d.delegation, d.employer, d.address, d.postCode,
            d.phone, known.term, known.leftOn, known.isListed, d.id);
        return done ? Result<DeputyId>{d.id} : Result<DeputyId>{done.error()};
    }
    const auto id = m_database.run(u"INSERT INTO deputy (id, kind, name, name_key, certificate_number, delegation, "
                                   "employer, address, post_code, phone, term, left_on, is_listed) VALUES (?, ?, ?, ?, "
                                   "?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                   d.id, d.kind, d.name, nameKey(d.name), d.certificateNumber, d.delegation, d.employer,
                                   d.address, d.postCode, d.phone, known.term, known.leftOn, known.isListed);
    return id ? Result<DeputyId>{DeputyId{*id}} : Result<DeputyId>{id.error()};
}

Result<BureauId> Changer::write(const KnownBureau &known, bool isThere)
{
    const Bureau &b = known.bureau;
    if (b.name.trimmed().isEmpty() && b.shortName.trimmed().isEmpty())
        return nameless();
    const auto twin =
        m_database.one(u"SELECT 1 FROM bureau WHERE name = ? AND (name <> '' OR short_name = ?) AND id IS "
                       "NOT ?"_s,
                       firstColumn<int>, b.name, b.shortName, b.id);
    if (!twin)
        return twin.error();
    if (*twin)
        return refusal(ErrorCode::Conflict,
                       QCoreApplication::translate("banfu::directorychanges",
                                                   "There is a bureau %1 already; nothing was changed. Merge the two.")
                           .arg(nameOf(b)));
    const QByteArray key = nameKey(nameOf(b));
    if (isThere) {
        const auto done = m_database.run(
            u"UPDATE bureau SET name = ?, name_key = ?, short_name = ?, code = ?, address = ?, post_code = ?, "
            "contact_person = ?, phone = ?, successor = ?, renamed_on = ?, is_listed = ? WHERE id = ?"_s,
            b.name, key, b.shortName, b.code, b.address, b.postCode, b.contactPerson, b.phone, known.successor,
            known.renamedOn, known.isListed, b.id);
        return done ? Result<BureauId>{b.id} : Result<BureauId>{done.error()};
    }
    const auto id = m_database.run(u"INSERT INTO bureau (id, name, name_key, short_name, code, address, post_code, "
                                   "contact_person, phone, successor, renamed_on, is_listed) VALUES (?, ?, ?, ?, ?, ?, "
                                   "?, ?, ?, ?, ?, ?)"_s,
                                   b.id, b.name, key, b.shortName, b.code, b.address, b.postCode, b.contactPerson,
                                   b.phone, known.successor, known.renamedOn, known.isListed);
    return id ? Result<BureauId>{BureauId{*id}} : Result<BureauId>{id.error()};
}

Result<void> Changer::operator()(const PutDeputy &step)
{
    const auto before = deputy(step.known.deputy.id);
    if (!before)
        return before.error();
    const auto id = write(step.known, before->has_value());
    if (!id)
        return id.error();
    if (!*before) {
        remember({DropDeputy{*id}});
        return {};
    }
    remember({PutDeputy{**before}});
    if ((*before)->deputy == step.known.deputy)
        return {};
    return touchDeputy(*id, (*before)->deputy.name != step.known.deputy.name);
}

Result<void> Changer::operator()(const DropDeputy &step)
{
    const auto before = deputy(step.id);
    if (!before || !*before)
        return before ? gone() : before.error();
    if ((*before)->suggestions > 0)
        return inUse((*before)->deputy.name);
    remember({PutDeputy{**before}});
    return asVoid(m_database.run(u"DELETE FROM deputy WHERE id = ?"_s, step.id));
}

/// The suggestions whose rows go from one to the other; Conflict when a suggestion has both.
Result<QList<SuggestionId>> Changer::movable(const QString &table, const QString &column, qint64 from, qint64 to,
                                             const QList<SuggestionId> &given, const QString &clash)
{
    auto ids = given.isEmpty() ? m_database.all(u"SELECT suggestion FROM %1 WHERE %2 = ?"_s.arg(table, column),
                                                firstColumn<SuggestionId>, from)
                               : Result<QList<SuggestionId>>{given};
    if (!ids)
        return ids;
    const auto both =
        m_database.one(u"SELECT s.number FROM %1 a JOIN %1 b ON b.suggestion = a.suggestion AND b.%2 = ? "
                       "JOIN suggestion s ON s.id = a.suggestion WHERE a.%2 = ? LIMIT 1"_s.arg(table, column),
                       firstColumn<QString>, to, from);
    if (!both)
        return both.error();
    if (*both && given.isEmpty())
        return refusal(ErrorCode::Conflict, clash.arg(**both));
    return ids;
}

Result<void> Changer::operator()(const MoveSignatures &step)
{
    const auto ids = movable(u"signature"_s, u"deputy"_s, step.from.value(), step.to.value(), step.suggestions,
                             QCoreApplication::translate("banfu::directorychanges",
                                                         "Both signed No. %1, so they are two persons; nothing was "
                                                         "changed."));
    if (!ids)
        return ids.error();
    for (const SuggestionId id : *ids) {
        const auto done = m_database.run(u"UPDATE signature SET deputy = ? WHERE deputy = ? AND suggestion = ?"_s,
                                         step.to, step.from, id);
        if (!done)
            return done.error();
    }
    if (!ids->isEmpty())
        remember({MoveSignatures{step.to, step.from, *ids}});
    return touch(*ids, true);
}

Result<void> Changer::operator()(const PutBureau &step)
{
    const auto before = bureau(step.known.bureau.id);
    if (!before)
        return before.error();
    const bool isRenamed = !*before || (*before)->bureau.name != step.known.bureau.name ||
                           (*before)->bureau.shortName != step.known.bureau.shortName ||
                           (*before)->successor != step.known.successor;
    if (isRenamed && *before) {
        if (const auto done = reindexKin((*before)->bureau.id); !done)
            return done;
    }
    const auto id = write(step.known, before->has_value());
    if (!id)
        return id.error();
    if (isRenamed) {
        if (const auto done = reindexKin(*id); !done)
            return done;
    }
    if (!*before) {
        remember({DropBureau{*id}});
        return {};
    }
    remember({PutBureau{**before}});
    return (*before)->bureau == step.known.bureau && !isRenamed ? Result<void>{} : touchBureau(*id);
}

Result<void> Changer::operator()(const DropBureau &step)
{
    const auto before = bureau(step.id);
    if (!before || !*before)
        return before ? gone() : before.error();
    const auto earlier =
        m_database.one(u"SELECT name FROM bureau WHERE successor = ?"_s, firstColumn<QString>, step.id);
    if (!earlier)
        return earlier.error();
    if ((*before)->suggestions > 0)
        return inUse(nameOf((*before)->bureau));
    if (*earlier)
        return refusal(
            ErrorCode::Conflict,
            QCoreApplication::translate("banfu::directorychanges", "%1 is what %2 is called now; it was not removed.")
                .arg(nameOf((*before)->bureau), **earlier));
    if (const auto done = reindexKin(step.id); !done)
        return done;
    remember({PutBureau{**before}});
    return asVoid(m_database.run(u"DELETE FROM bureau WHERE id = ?"_s, step.id));
}

Result<void> Changer::operator()(const MoveAssignments &step)
{
    const auto ids = movable(u"assignment"_s, u"bureau"_s, step.from.value(), step.to.value(), step.suggestions,
                             QCoreApplication::translate("banfu::directorychanges",
                                                         "Both have a part in No. %1; nothing was changed. Take one of "
                                                         "them out there first."));
    if (!ids)
        return ids.error();
    for (const SuggestionId id : *ids) {
        const auto done = m_database.run(u"UPDATE assignment SET bureau = ? WHERE bureau = ? AND suggestion = ?"_s,
                                         step.to, step.from, id);
        if (!done)
            return done.error();
    }
    if (!ids->isEmpty())
        remember({MoveAssignments{step.to, step.from, *ids}});
    if (const auto touched = touch(*ids, true); !touched || !step.suggestions.isEmpty())
        return touched;
    // What was called so earlier leads to the other one from now on.
    const auto earlier = m_database.all(QString::fromLatin1(knownBureauSql) + u"WHERE b.successor = ? AND b.id <> ?"_s,
                                        readKnownBureau, step.from, step.to);
    if (!earlier)
        return earlier.error();
    for (KnownBureau known : *earlier) {
        known.successor = step.to;
        if (const auto done = (*this)(PutBureau{known}); !done)
            return done;
    }
    return {};
}

/// Whether the names of `from` come to be `to` in the end.
Result<bool> Changer::leadsTo(BureauId from, BureauId to)
{
    const auto found = m_database.one(u"WITH RECURSIVE later(id) AS (VALUES (?) UNION SELECT b.successor FROM bureau b "
                                      "JOIN later ON b.id = later.id WHERE b.successor IS NOT NULL) SELECT 1 FROM "
                                      "later WHERE id = ?"_s,
                                      firstColumn<int>, from, to);
    return found ? Result<bool>{found->has_value()} : Result<bool>{found.error()};
}

/// The bureau of the new name: the one that is known by it already, or a new one at the same address.
Result<BureauId> Changer::renamed(const KnownBureau &old, const RenameBureau &step, bool &isNew)
{
    const auto known =
        m_database.one(u"SELECT id FROM bureau WHERE name = ? ORDER BY id"_s, firstColumn<BureauId>, step.name);
    if (!known)
        return known.error();
    isNew = !*known;
    if (!isNew)
        return **known;
    KnownBureau fresh{.bureau = old.bureau, .isListed = true};
    fresh.bureau.id = {};
    fresh.bureau.name = step.name;
    fresh.bureau.shortName = step.shortName;
    if (!step.code.isEmpty())
        fresh.bureau.code = step.code;
    return write(fresh, false);
}

Result<void> Changer::operator()(const RenameBureau &step)
{
    const auto before = bureau(step.id);
    if (!before || !*before)
        return before ? gone() : before.error();
    if (step.name.trimmed().isEmpty())
        return nameless();
    bool isNew = false;
    const auto id = renamed(**before, step, isNew);
    if (!id)
        return id.error();
    const auto isCircle = leadsTo(*id, step.id);
    if (!isCircle)
        return isCircle.error();
    if (*isCircle || !(*before)->successor.isNull())
        return refusal(ErrorCode::Conflict,
                       QCoreApplication::translate("banfu::directorychanges",
                                                   "%1 has another name already; nothing was changed. Change the name "
                                                   "that holds now.")
                           .arg(nameOf((*before)->bureau)));
    const auto underWay = m_database.all(
        u"SELECT a.suggestion FROM assignment a JOIN suggestion s ON s.id = a.suggestion WHERE a.bureau = ? AND "
        "s.stage < 6 AND a.suggestion NOT IN (SELECT suggestion FROM assignment WHERE bureau = ?)"_s,
        firstColumn<SuggestionId>, step.id, *id);
    if (!underWay)
        return underWay.error();
    if (isNew)
        remember({DropBureau{*id}});
    KnownBureau old = **before;
    old.successor = *id;
    old.renamedOn = step.on;
    if (const auto done = (*this)(PutBureau{old}); !done)
        return done;
    return underWay->isEmpty() ? Result<void>{} : (*this)(MoveAssignments{step.id, *id, *underWay});
}

} // namespace

Result<QList<KnownDeputy>> readKnownDeputies(Database &database)
{
    return database.all(QString::fromLatin1(knownDeputySql) + u"ORDER BY d.name_key, d.id"_s, readKnownDeputy);
}

Result<QList<KnownBureau>> readKnownBureaus(Database &database)
{
    return database.all(QString::fromLatin1(knownBureauSql) + u"ORDER BY b.name_key, b.id"_s, readKnownBureau);
}

Result<DirectoryOutcome> applySteps(Database &database, const QList<DirectoryStep> &steps)
{
    Changer changer{database};
    for (const DirectoryStep &step : steps) {
        if (const auto done = std::visit(changer, step); !done)
            return done.error();
    }
    DirectoryOutcome outcome = changer.take();
    for (const SuggestionId id : outcome.changed) {
        const auto done = database.run(u"UPDATE suggestion SET revision = revision + 1 WHERE id = ?"_s, id);
        if (!done)
            return done.error();
    }
    return outcome;
}

} // namespace banfu
