#include "app/store/merging.h"

#include "app/store/backup.h"
#include "app/store/caserows.h"
#include "app/store/database.h"
#include "app/store/directorychanges.h"
#include "app/store/filerows.h"
#include "app/store/opening.h"
#include "app/store/search.h"
#include "app/store/sqlerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// A table whose rows belong to suggestions, as the schema describes it.
struct CaseTable
{
    QString name{};
    QStringList columns{};
    QHash<QString, QString> targets{}; ///< the tables that columns point to
    bool hasId{false};

    bool isSuggestion() const { return name == u"suggestion"_s; }
    QString owner() const { return isSuggestion() ? u"id"_s : u"suggestion"_s; }
};

/// Derived from the record, or of this register alone.
bool isDerived(const QString &table)
{
    return table.startsWith(u"search_"_s) || table == u"list_row"_s;
}

Result<CaseTable> describeTable(Database &database, const QString &name)
{
    CaseTable table{.name = name};
    const auto columns =
        database.all(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s, firstColumn<QString>, name);
    // What points to anything but an id means the same everywhere: a file's content by its hash.
    const auto links = database.all(
        u"SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?) WHERE coalesce(\"to\", 'id') = 'id'"_s,
        [](const Row &row) {
            return std::pair{row.get<QString>(0), row.get<QString>(1)};
        },
        name);
    if (!columns || !links)
        return columns ? links.error() : columns.error();
    table.columns = *columns;
    table.hasId = columns->contains(u"id"_s);
    for (const auto &[column, target] : *links)
        table.targets.insert(column, target);
    return table;
}

/// All of them, each after those it points to.
Result<QList<CaseTable>> caseTables(Database &database)
{
    const auto names =
        database.all(u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rootpage"_s, firstColumn<QString>);
    if (!names)
        return names.error();
    QList<CaseTable> waiting;
    for (const QString &name : *names) {
        const auto table = describeTable(database, name);
        if (!table)
            return table.error();
        const bool isOwned = table->targets.value(u"suggestion"_s) == u"suggestion"_s;
        if ((table->isSuggestion() || isOwned) && !isDerived(name))
            waiting.append(*table);
    }
    QList<CaseTable> ordered;
    while (!waiting.isEmpty()) {
        const auto isFree = [&](const CaseTable &table) {
            return std::ranges::none_of(waiting, [&](const CaseTable &other) {
                return other.name != table.name && table.targets.values().contains(other.name);
            });
        };
        const auto next = std::ranges::find_if(waiting, isFree);
        ordered.append(next == waiting.end() ? waiting.takeFirst() : *next);
        if (next != waiting.end())
            waiting.erase(next);
    }
    return ordered;
}

/// Kept while it is typed, no part of the record.
bool isTyping(const QString &table)
{
    return table.endsWith(u"draft"_s);
}

/// An expression for what a row says: its values, and in place of ids what those rows say that it points to.
QString wordsOf(const QList<CaseTable> &tables, const CaseTable &table, const QString &row)
{
    static const QStringList unsaid{u"id"_s, u"revision"_s, u"stage"_s, u"form"_s};
    QStringList parts;
    for (const QString &column : table.columns) {
        const QString target = table.targets.value(column);
        const auto held = std::ranges::find(tables, target, &CaseTable::name);
        if (target == u"deputy")
            parts << u"(SELECT quote(name) FROM deputy WHERE id = %1.%2)"_s.arg(row, column);
        else if (target == u"bureau")
            parts << u"(SELECT quote(iif(name = '', short_name, name)) FROM bureau WHERE id = %1.%2)"_s.arg(row,
                                                                                                            column);
        else if (held != tables.end() && !held->isSuggestion())
            parts << u"coalesce((SELECT %1 FROM %2 %3 WHERE %3.id = %4.%5), '')"_s.arg(
                wordsOf(tables, *held, row + u"_held"_s), target, row + u"_held"_s, row, column);
        else if (target.isEmpty() && !unsaid.contains(column) && !column.endsWith(u"_key"))
            parts << u"quote(%1.%2)"_s.arg(row, column);
    }
    return parts.join(u" || ',' || "_s);
}

/// What a suggestion says, whatever its ids are: all its rows, deputies and bureaus by their names.
Result<QStringList> contentOf(Database &database, const QList<CaseTable> &tables, SuggestionId id)
{
    QStringList content;
    for (const CaseTable &table : tables) {
        const QString words = wordsOf(tables, table, u"t"_s);
        if (words.isEmpty() || isTyping(table.name))
            continue;
        auto rows = database.all(u"SELECT %1 FROM %2 t WHERE t.%3 = ?"_s.arg(words, table.name, table.owner()),
                                 firstColumn<QString>, id);
        if (!rows)
            return rows.error();
        rows->sort();
        content << table.name << *rows;
    }
    return content;
}

bool isSameName(const KnownDeputy &a, const KnownDeputy &b)
{
    return a.deputy.kind == b.deputy.kind && a.deputy.name == b.deputy.name;
}

/// Surely the same; where the certificate's number is missing, only a name that stands once tells.
bool isSame(const KnownDeputy &a, const KnownDeputy &b)
{
    return isSameName(a, b) && a.deputy.certificateNumber == b.deputy.certificateNumber;
}

bool mayBeSame(const KnownDeputy &a, const KnownDeputy &b)
{
    return isSameName(a, b) && (a.deputy.certificateNumber.isEmpty() || b.deputy.certificateNumber.isEmpty());
}

bool isSameName(const KnownBureau &a, const KnownBureau &b)
{
    const bool isShortOnly = a.bureau.name.isEmpty() || b.bureau.name.isEmpty();
    return isShortOnly ? a.bureau.shortName == b.bureau.shortName && !a.bureau.shortName.isEmpty()
                       : a.bureau.name == b.bureau.name;
}

bool isSame(const KnownBureau &a, const KnownBureau &b)
{
    return !a.bureau.name.isEmpty() && a.bureau.name == b.bureau.name;
}

bool mayBeSame(const KnownBureau &a, const KnownBureau &b)
{
    return isSameName(a, b);
}

DeputyId &idOf(KnownDeputy &known)
{
    return known.deputy.id;
}

BureauId &idOf(KnownBureau &known)
{
    return known.bureau.id;
}

PutDeputy putOf(const KnownDeputy &known)
{
    return {known};
}

PutBureau putOf(const KnownBureau &known)
{
    return {known};
}

/// The id of one that was added: it stands in the step that would take it back.
void takeId(KnownDeputy &known, const DirectoryOutcome &outcome)
{
    known.deputy.id = std::get<DropDeputy>(outcome.inverse.first()).id;
}

void takeId(KnownBureau &known, const DirectoryOutcome &outcome)
{
    known.bureau.id = std::get<DropBureau>(outcome.inverse.first()).id;
}

/// Who of `ours` this is: −1 when nobody, or when it could be several.
template <typename Known>
qsizetype placeOf(const Known &theirs, const QList<Known> &all, const QList<Known> &ours)
{
    const auto sure = std::ranges::find_if(ours, [&](const Known &each) { return isSame(each, theirs); });
    if (sure != ours.end())
        return sure - ours.begin();
    const auto isNamesake = [&](const Known &each) { return isSameName(each, theirs); };
    if (std::ranges::count_if(all, isNamesake) != 1 || std::ranges::count_if(ours, isNamesake) != 1)
        return -1;
    const auto likely = std::ranges::find_if(ours, [&](const Known &each) { return mayBeSame(each, theirs); });
    return likely == ours.end() ? -1 : likely - ours.begin();
}

/// The ids here of those that are known there. Who is known here is completed, who is not is added. `found` takes the
/// suggestions that search finds by other names now.
template <typename Known>
Result<QHash<qint64, qint64>> adopted(Database &into, const QList<Known> &theirs, QList<Known> ours,
                                      QSet<SuggestionId> &found)
{
    QHash<qint64, qint64> ids;
    const QList<Known> before = ours;
    for (Known each : theirs) {
        const qint64 theirId = idOf(each).value();
        if constexpr (std::is_same_v<Known, KnownBureau>)
            each.successor = {}; // when all have their ids
        const qsizetype place = placeOf(each, theirs, before);
        if (place >= 0) {
            Known &known = ours[place];
            const Known whole = filledUp(known, each);
            if (whole != known) {
                const auto done = applySteps(into, {putOf(whole)});
                if (!done)
                    return done.error();
                found.unite(done->reindexed);
                known = whole;
            }
            ids.insert(theirId, idOf(known).value());
            continue;
        }
        idOf(each) = {};
        const auto added = applySteps(into, {putOf(each)});
        if (!added)
            return added.error();
        takeId(each, *added);
        ids.insert(theirId, idOf(each).value());
    }
    return ids;
}

class Merger
{
public:
    Merger(Database &into, Database &from)
        : m_into{into}
        , m_from{from}
    {
    }

    Result<Merged> run();

private:
    Result<void> compare();
    Result<void> adoptNames();
    Result<void> copyContents();
    Result<void> copyTable(const CaseTable &table);
    Result<void> copyRest();
    Result<QVariant> mapped(const CaseTable &table, const QString &column, const QVariant &value) const;

    Database &m_into;
    Database &m_from;
    QList<CaseTable> m_tables{};
    QSet<qint64> m_left{};                         ///< theirs that are here already
    QSet<SuggestionId> m_found{};                  ///< ours that search finds by other names now
    QHash<QString, QHash<qint64, qint64>> m_ids{}; ///< by table: theirs to ours
    Merged m_merged{};
};

Result<void> Merger::compare()
{
    struct Theirs
    {
        SuggestionId id{};
        QString session{};
        int kind{0};
        QString number{};
        QString title{};
    };
    const auto all =
        m_from.all(u"SELECT id, session, kind, number, title FROM suggestion ORDER BY id"_s, [](const Row &row) {
            return Theirs{row.get<SuggestionId>(0), row.get<QString>(1), row.get<int>(2), row.get<QString>(3),
                          row.get<QString>(4)};
        });
    if (!all)
        return all.error();
    for (const Theirs &theirs : *all) {
        const auto ours = m_into.one(u"SELECT id FROM suggestion WHERE session = ? AND kind = ? AND number = ?"_s,
                                     firstColumn<SuggestionId>, theirs.session, theirs.kind, theirs.number);
        if (!ours)
            return ours.error();
        if (!*ours)
            continue;
        const auto here = contentOf(m_into, m_tables, **ours);
        const auto there = contentOf(m_from, m_tables, theirs.id);
        if (!here || !there)
            return here ? there.error() : here.error();
        m_left.insert(theirs.id.value());
        m_ids[u"suggestion"_s].insert(theirs.id.value(), (*ours)->value());
        if (*here == *there)
            ++m_merged.told.alike;
        else
            m_merged.told.conflicts << QCoreApplication::translate("banfu::merging", "No. %1 of %2, “%3”",
                                                                   "number, session, title")
                                           .arg(theirs.number, theirs.session, theirs.title);
    }
    return {};
}

Result<void> Merger::adoptNames()
{
    const auto deputies = readKnownDeputies(m_from);
    const auto bureaus = readKnownBureaus(m_from);
    if (!deputies || !bureaus)
        return deputies ? bureaus.error() : deputies.error();
    const auto ourDeputies = readKnownDeputies(m_into);
    const auto ourBureaus = readKnownBureaus(m_into);
    if (!ourDeputies || !ourBureaus)
        return ourDeputies ? ourBureaus.error() : ourDeputies.error();
    const auto deputyIds = adopted(m_into, *deputies, *ourDeputies, m_found);
    const auto bureauIds = adopted(m_into, *bureaus, *ourBureaus, m_found);
    if (!deputyIds || !bureauIds)
        return deputyIds ? bureauIds.error() : deputyIds.error();
    m_ids[u"deputy"_s] = *deputyIds;
    m_ids[u"bureau"_s] = *bureauIds;
    for (const KnownBureau &bureau : *bureaus) {
        if (bureau.successor.isNull())
            continue;
        const qint64 id = bureauIds->value(bureau.bureau.id.value());
        const qint64 successor = bureauIds->value(bureau.successor.value());
        // Never in a circle: what it became must not have become it.
        const auto done = m_into.run(
            u"UPDATE bureau SET successor = ?, renamed_on = ? WHERE id = ? AND successor IS NULL AND id NOT IN "
            u"(WITH "
            "RECURSIVE later(id) AS (VALUES (?) UNION SELECT b.successor FROM bureau b JOIN later ON b.id = later.id "
            "WHERE b.successor IS NOT NULL) SELECT id FROM later)"_s,
            successor, bureau.renamedOn, id, successor);
        if (!done)
            return done.error();
        const auto kin = suggestionsOfKin(m_into, BureauId{id});
        if (!kin)
            return kin.error();
        m_found.unite(*kin);
    }
    return {};
}

/// What attached files hold, piece by piece; what is here already is not taken again.
Result<void> Merger::copyContents()
{
    struct Content
    {
        qint64 id{0};
        QString sha256{};
        qint64 size{0};
    };
    const auto contents = m_from.all(u"SELECT id, sha256, size FROM file_content ORDER BY id"_s, [](const Row &row) {
        return Content{row.get<qint64>(0), row.get<QString>(1), row.get<qint64>(2)};
    });
    if (!contents)
        return contents.error();
    for (const Content &content : *contents) {
        const auto isHere = hasContent(m_into, content.sha256);
        if (!isHere)
            return isHere.error();
        if (*isHere)
            continue;
        const auto id =
            m_into.run(u"INSERT INTO file_content (sha256, size) VALUES (?, ?)"_s, content.sha256, content.size);
        if (!id)
            return id.error();
        Result<void> outcome;
        const auto read = m_from.each(
            u"SELECT position, bytes FROM file_piece WHERE content = ? ORDER BY position"_s,
            [&](const Row &row) {
                outcome = asVoid(m_into.run(u"INSERT INTO file_piece (content, position, bytes) VALUES (?, ?, ?)"_s,
                                            *id, row.get<qint64>(0), row.get<QByteArray>(1)));
                return static_cast<bool>(outcome);
            },
            content.id);
        if (!outcome || !read)
            return outcome ? read : outcome;
    }
    return {};
}

/// A reference into the table of this register.
Result<QVariant> Merger::mapped(const CaseTable &table, const QString &column, const QVariant &value) const
{
    const QString target = table.targets.value(column);
    if (target.isEmpty() || value.isNull())
        return value;
    const auto ids = m_ids.constFind(target);
    if (ids != m_ids.constEnd() && ids->contains(value.toLongLong()))
        return QVariant{ids->value(value.toLongLong())};
    return Error{.code = ErrorCode::Corrupt,
                 .message = QCoreApplication::translate("banfu::merging",
                                                        "The other register holds a row that belongs to nothing (table "
                                                        "%1); nothing was taken in. Verify that register.")
                                .arg(table.name)};
}

Result<void> Merger::copyTable(const CaseTable &table)
{
    struct TheirRow
    {
        QVariantList values{};
    };
    const auto count = static_cast<int>(table.columns.size());
    const auto owner = static_cast<int>(table.columns.indexOf(table.owner()));
    const auto idColumn = static_cast<int>(table.columns.indexOf(u"id"_s));
    const QString columns = table.columns.join(u", "_s);
    QStringList marks;
    for (int i = 0; i < count; ++i)
        marks << u"?"_s;
    const QString insert = u"INSERT %4INTO %1 (%2) VALUES (%3)"_s.arg(table.name, columns, marks.join(u", "_s),
                                                                      isTyping(table.name) ? u"OR IGNORE "_s : u""_s);
    Result<void> outcome;
    const auto read = m_from.each(u"SELECT %1 FROM %2 ORDER BY rowid"_s.arg(columns, table.name), [&](const Row &row) {
        if (m_left.contains(row.get<qint64>(owner)))
            return true;
        QVariantList values;
        qint64 theirId = 0;
        for (int i = 0; i < count && outcome; ++i) {
            const QVariant value = row.get<QVariant>(i);
            if (i == idColumn) {
                theirId = value.toLongLong();
                values << QVariant{};
            } else if (table.columns[i] == u"form") {
                // A form's name ends with the id of the suggestion that it belongs to.
                const qint64 theirs = row.get<qint64>(owner);
                QString form = value.toString();
                if (const QString tail = u'/' + QString::number(theirs); form.endsWith(tail))
                    form = form.chopped(tail.size()) + u'/' + QString::number(m_ids[u"suggestion"_s].value(theirs));
                values << form;
            } else {
                const auto own = mapped(table, table.columns[i], value);
                if (!own)
                    outcome = own.error();
                else
                    values << *own;
            }
        }
        if (!outcome)
            return false;
        const auto id = m_into.runBound(insert, values);
        if (!id) {
            outcome = id.error();
            return false;
        }
        if (table.hasId)
            m_ids[table.name].insert(theirId, *id);
        if (table.isSuggestion())
            m_merged.ids.append(SuggestionId{*id});
        return true;
    });
    return outcome ? read : outcome;
}

/// What belongs to no suggestion and is not there yet.
Result<void> Merger::copyRest()
{
    for (const auto &[table, columns] :
         {std::pair{u"reserved_number"_s, u"bureau_code, year, serial, purpose, person, at"_s},
          std::pair{u"saved_view"_s, u"name, words, sort_by, is_descending"_s},
          std::pair{u"known_table"_s, u"headings, fields"_s}}) {
        const auto count = static_cast<int>(columns.count(u',')) + 1;
        const QString insert =
            u"INSERT OR IGNORE INTO %1 (%2) VALUES (?%3)"_s.arg(table, columns, u", ?"_s.repeated(count - 1));
        Result<void> outcome;
        const auto read = m_from.each(u"SELECT %1 FROM %2 ORDER BY id"_s.arg(columns, table), [&](const Row &row) {
            QVariantList values;
            for (int i = 0; i < count; ++i)
                values << row.get<QVariant>(i);
            outcome = asVoid(m_into.runBound(insert, values));
            return static_cast<bool>(outcome);
        });
        if (!outcome || !read)
            return outcome ? read : outcome;
    }
    // A number that was kept free for a letter of the other register is borne by it now.
    return asVoid(m_into.run(u"DELETE FROM reserved_number WHERE EXISTS (SELECT 1 FROM reply r WHERE r.bureau_code = "
                             "reserved_number.bureau_code AND r.year = reserved_number.year AND r.serial = "
                             "reserved_number.serial)"_s));
}

Result<Merged> Merger::run()
{
    const auto tables = caseTables(m_into);
    if (!tables)
        return tables.error();
    m_tables = *tables;
    if (const auto done = compare(); !done)
        return done.error();
    if (!m_merged.told.conflicts.isEmpty())
        return m_merged;
    if (const auto done = adoptNames(); !done)
        return done.error();
    if (const auto done = copyContents(); !done)
        return done.error();
    for (const CaseTable &table : m_tables) {
        if (const auto done = copyTable(table); !done)
            return done.error();
    }
    if (const auto done = copyRest(); !done)
        return done.error();
    if (const auto done = indexLater(m_into, m_found); !done)
        return done.error();
    if (const auto done = completeIndex(m_into); !done)
        return done.error();
    m_merged.renamed = {m_found.begin(), m_found.end()};
    m_merged.told.added = static_cast<int>(m_merged.ids.size());
    return m_merged;
}

Result<void> cutDown(const QString &path, const QList<SuggestionId> &ids, const QString &origin, const QString &actor)
{
    const auto opened = openRegister(path, actor, OpenMode::ReadWrite);
    if (!opened)
        return opened.error();
    Database &database = *opened->database;
    const QSet<SuggestionId> kept{ids.begin(), ids.end()};
    const auto cut = database.transact([&]() -> Result<void> {
        opened->sealer->setNote(u"split from "_s + origin);
        const auto all = database.all(u"SELECT id FROM suggestion"_s, firstColumn<SuggestionId>);
        if (!all)
            return all.error();
        for (const SuggestionId id : *all) {
            if (kept.contains(id))
                continue;
            if (const auto done = unindexSuggestion(database, id); !done)
                return done;
            if (const auto done = deleteCase(database, id); !done)
                return done;
        }
        // A registration that was begun goes on where it was begun.
        return asVoid(database.run(u"DELETE FROM form_draft WHERE suggestion IS NULL"_s));
    });
    if (!cut)
        return cut;
    if (const auto swept = sweepContents(database); !swept)
        return swept;
    return asVoid(database.run(u"VACUUM"_s)); // what was left out takes no room but in the log
}

} // namespace

Result<Merged> mergeRegister(Database &into, Database &from)
{
    // One moment of the other, whoever writes to it meanwhile; it ends with the connection.
    if (const auto held = from.run(u"BEGIN"_s); !held)
        return held.error();
    return Merger{into, from}.run();
}

Result<void> copyPart(Database &from, const QString &path, const QList<SuggestionId> &ids, const QString &actor)
{
    if (QFileInfo::exists(path) || QFileInfo{path}.isSymLink())
        return Error{.code = ErrorCode::Conflict,
                     .message = QCoreApplication::translate("banfu::opening",
                                                            "%1 exists already and was left as it is. Choose "
                                                            "another name.")
                                    .arg(path)};
    const QString part = path + u".part"_s;
    QFile::remove(part); // what a killed one left
    QFile::remove(part + u".sha256"_s);
    auto done = backUp(from, part);
    QFile::remove(part + u".sha256"_s); // of what the copy was before
    if (done)
        done = cutDown(part, ids, QFileInfo{from.path()}.fileName(), actor);
    if (done && !QFile::rename(part, path))
        done = fileError(path, {});
    if (!done) {
        QFile::remove(part);
        return done;
    }
    return syncFolderOf(path);
}

} // namespace banfu
