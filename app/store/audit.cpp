#include "app/store/audit.h"

#include "app/store/auditcolumns.h"
#include "app/store/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

Result<void> dropAuditTriggers(Database &database)
{
    const auto names = database.all(
        u"SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit\\_of\\_%' ESCAPE '\\'"_s,
        firstColumn<QString>);
    if (!names)
        return names.error();
    for (const QString &name : *names) {
        if (const auto dropped = database.run(u"DROP TRIGGER \"%1\""_s.arg(name)); !dropped)
            return dropped.error();
    }
    return {};
}

static QString triggerOf(const AuditedTable &table, const QString &operation)
{
    const bool isInsert = operation == u"insert";
    const bool isDelete = operation == u"delete";
    const QString row = isDelete ? u"OLD"_s : u"NEW"_s;
    return u"CREATE TRIGGER audit_of_%1_%2 AFTER %3 ON %1 %4 BEGIN INSERT INTO audit_log "
           "(at, operation, table_name, row_id, suggestion, before, after) VALUES "
           "(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), '%2', '%1', %5.rowid, %6, %7, %8); END;"_s.arg(
               table.name, operation, operation.toUpper(),
               operation == u"update" ? u"WHEN "_s + table.changed() : QString{}, row,
               table.suggestionColumn.isEmpty() ? u"NULL"_s : row + u'.' + table.suggestionColumn,
               isInsert ? u"NULL"_s : table.before(u"OLD."_s), isDelete ? u"NULL"_s : table.after(u"NEW."_s));
}

Result<void> makeAuditTriggers(Database &database)
{
    const auto tables = auditedTables(database);
    if (!tables)
        return tables.error();
    for (const AuditedTable &table : *tables) {
        for (const QString &operation : {u"insert"_s, u"update"_s, u"delete"_s}) {
            if (const auto made = database.run(triggerOf(table, operation)); !made)
                return made.error();
        }
    }
    return {};
}

Result<void> logMigratedRows(Database &database)
{
    const auto tables = auditedTables(database);
    if (!tables)
        return tables.error();
    for (const AuditedTable &table : *tables) {
        const QString sql =
            u"INSERT INTO audit_log (at, operation, table_name, row_id, suggestion, before, after) "
            "SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'update', '%1', t.rowid, %2, NULL, %3 FROM %1 t LEFT JOIN "
            "(SELECT row_id, after, max(sequence) FROM audit_log WHERE table_name = '%1' GROUP BY row_id) l ON "
            "l.row_id "
            "= t.rowid WHERE l.after IS NOT %3"_s.arg(
                table.name, table.suggestionColumn.isEmpty() ? u"NULL"_s : u"t."_s + table.suggestionColumn,
                table.after(u"t."_s));
        if (const auto done = database.run(sql); !done)
            return done.error();
    }
    return {};
}

QString textDigest(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

namespace {

/// One entry as it goes into a hash. Lengths stand before the parts, so that none can borrow from its neighbour.
struct Entry
{
    qint64 sequence{0};
    QStringList parts{};
};

Entry readEntry(const Row &row)
{
    Entry entry{.sequence = row.get<qint64>(0)};
    for (int column = 0; column < 8; ++column) {
        const auto part = row.get<std::optional<QString>>(column);
        entry.parts.append(part ? u'=' + *part : u"-"_s);
    }
    return entry;
}

constexpr auto entryColumns = "sequence, at, operation, table_name, row_id, suggestion, before, after";

class ChainHash
{
public:
    explicit ChainHash(const QString &previous) { add(previous); }

    void add(const QString &part)
    {
        const QByteArray bytes = part.toUtf8();
        m_hash->addData(QByteArray::number(bytes.size()) + ':');
        m_hash->addData(bytes);
    }
    void add(const Entry &entry)
    {
        for (const QString &part : entry.parts)
            add(part);
    }
    QString result() const { return QString::fromLatin1(m_hash->result().toHex()); }

private:
    std::unique_ptr<QCryptographicHash> m_hash =
        std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256); ///< cannot be moved itself
};

struct Seal
{
    qint64 id{0};
    qint64 first{0};
    qint64 last{0};
    QString at{};
    QString actor{};
    QString note{};
    QString hash{};

    ChainHash begin(const QString &previous) const
    {
        ChainHash chain{previous};
        for (const QString &part : {QString::number(first), QString::number(last), at, actor, note})
            chain.add(part);
        return chain;
    }
};

Seal readSeal(const Row &row)
{
    return {.id = row.get<qint64>(0),
            .first = row.get<qint64>(1),
            .last = row.get<qint64>(2),
            .at = row.get<QString>(3),
            .actor = row.get<QString>(4),
            .note = row.get<QString>(5),
            .hash = row.get<QString>(6)};
}

QString asked(const char *sql)
{
    return QString::fromLatin1(sql).arg(QString::fromLatin1(entryColumns));
}

} // namespace

void Sealer::watch()
{
    m_database.setWatch({.afterBegin = [this] { return remember(); }, .beforeCommit = [this] { return seal(); }});
}

Result<void> Sealer::remember()
{
    // What another program wrote before is never sealed as ours.
    const auto last = m_database.one(u"SELECT coalesce(max(sequence), 0) FROM audit_log"_s, firstColumn<qint64>);
    if (!last)
        return last.error();
    m_firstSequence = last->value_or(0) + 1;
    m_note.clear();
    return {};
}

Result<void> Sealer::seal()
{
    const auto entries = m_database.one(u"SELECT coalesce(max(sequence), 0) FROM audit_log"_s, firstColumn<qint64>);
    if (!entries)
        return entries.error();
    Seal seal{.first = m_firstSequence, .last = entries->value_or(0)};
    if (seal.last < seal.first && m_note.isEmpty())
        return {};
    const auto previous =
        m_database.one(u"SELECT hash FROM audit_seal ORDER BY id DESC LIMIT 1"_s, firstColumn<QString>);
    if (!previous)
        return previous.error();
    seal.at = toSql(QDateTime::currentDateTimeUtc()).toString();
    seal.actor = toSql(m_actor).toString();
    seal.note = toSql(m_note).toString();
    ChainHash chain = seal.begin(previous->value_or(QString{}));
    const auto read = m_database.each(
        asked("SELECT %1 FROM audit_log WHERE sequence >= ? ORDER BY sequence"),
        [&](const Row &row) {
            chain.add(readEntry(row));
            return true;
        },
        seal.first);
    if (!read)
        return read;
    const auto written = m_database.run(
        u"INSERT INTO audit_seal (first_sequence, last_sequence, at, actor, note, hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
        seal.first, seal.last, seal.at, seal.actor, seal.note, chain.result());
    return written ? Result<void>{} : Result<void>{written.error()};
}

Result<QString> headOfLog(Database &database)
{
    const auto head = database.one(u"SELECT id, hash FROM audit_seal ORDER BY id DESC LIMIT 1"_s, [](const Row &row) {
        const QString hash = row.get<QString>(1).toUpper();
        return u"%1-%2-%3"_s.arg(row.get<qint64>(0), 6, 10, QChar{u'0'}).arg(hash.left(4), hash.mid(4, 4));
    });
    if (!head)
        return head.error();
    return head->value_or(QString{});
}

static QString sealFault(qint64 number)
{
    return QCoreApplication::translate("banfu::audit",
                                       "Log: seal %1 does not fit what it covers; the log was changed by hand.")
        .arg(number);
}

/// Walks seals and entries side by side: each entry under exactly one seal, each seal over all it says.
static Result<QStringList> faultsOfChain(Database &database)
{
    const auto seals = database.all(
        u"SELECT id, first_sequence, last_sequence, at, actor, note, hash FROM audit_seal ORDER BY id"_s, readSeal);
    if (!seals)
        return seals.error();
    QStringList faults;
    QString previous;
    qint64 expectedSeal = 1;
    qsizetype next = 0;
    std::optional<ChainHash> chain;
    qint64 covered = 0;
    const auto close = [&] {
        const Seal &seal = (*seals)[next++];
        if (seal.id != expectedSeal || covered != seal.last - seal.first + 1 || chain->result() != seal.hash)
            faults.append(sealFault(seal.id));
        expectedSeal = seal.id + 1;
        previous = seal.hash;
        chain.reset();
        covered = 0;
    };
    const auto open = [&] {
        if (!chain && next < seals->size())
            chain = (*seals)[next].begin(previous);
    };
    const auto closeUpTo = [&](qint64 sequence) {
        for (open(); next < seals->size() && (*seals)[next].last < sequence; open())
            close();
    };
    const auto read = database.each(asked("SELECT %1 FROM audit_log ORDER BY sequence"), [&](const Row &row) {
        const Entry entry = readEntry(row);
        closeUpTo(entry.sequence);
        if (next == seals->size() || entry.sequence < (*seals)[next].first) {
            faults.append(QCoreApplication::translate(
                              "banfu::audit", "Log: entry %1 has no seal; another program changed the register.")
                              .arg(entry.sequence));
        } else {
            chain->add(entry);
            ++covered;
        }
        return faults.size() < 100;
    });
    if (!read)
        return read.error();
    if (faults.size() < 100)
        closeUpTo(std::numeric_limits<qint64>::max());
    return faults;
}

/// The counters of AUTOINCREMENT know of rows that were cut off the end.
static Result<QStringList> faultsOfTail(Database &database)
{
    const auto cut =
        database.all(u"SELECT s.name FROM sqlite_sequence s WHERE (s.name = 'audit_log' AND s.seq > "
                     "(SELECT coalesce(max(sequence), 0) FROM audit_log)) OR (s.name = 'audit_seal' AND s.seq > "
                     "(SELECT coalesce(max(id), 0) FROM audit_seal))"_s,
                     firstColumn<QString>);
    if (!cut)
        return cut.error();
    if (cut->isEmpty())
        return QStringList{};
    return QStringList{QCoreApplication::translate("banfu::audit", "Log: its newest entries were cut off.")};
}

Result<QStringList> faultsOfLog(Database &database)
{
    QStringList faults;
    for (const auto examine : {faultsOfChain, faultsOfTail, faultsOfRows}) {
        const auto found = examine(database);
        if (!found)
            return found.error();
        faults.append(*found);
    }
    return faults;
}

} // namespace banfu
