#include "app/store/audit.h"
#include "app/store/database.h"
#include "app/store/logwords.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Reads the log backwards; an act is what one sealed transaction did to one suggestion.
class LogReader
{
public:
    LogReader(Database &database, int limit)
        : m_database{database}
        , m_limit{limit}
    {
    }

    Result<void> read(std::optional<SuggestionId> id);
    QList<LogEntry> take() { return std::move(m_entries); }

private:
    struct Act
    {
        QDateTime at{};
        QString actor{};
        QList<LoggedRow> rows{};
    };

    bool add(const Row &row);
    void finish(qint64 suggestion);
    void finishAll()
    {
        while (!m_acts.isEmpty())
            finish(m_acts.lastKey());
    }
    bool isFull() const { return m_entries.size() >= m_limit; }

    Database &m_database;
    int m_limit;
    qint64 m_seal{-1};
    QMap<qint64, Act> m_acts{}; ///< of the running seal, by suggestion; 0 for what belongs to none
    QList<LogEntry> m_entries{};
};

bool LogReader::add(const Row &row)
{
    const auto seal = row.get<qint64>(0);
    if (seal != m_seal)
        finishAll();
    m_seal = seal;
    const auto suggestion = row.get<qint64>(7);
    Act &act = m_acts[suggestion];
    act.at = row.get<QDateTime>(1);
    act.actor = seal == 0 ? QCoreApplication::translate("banfu::logwords", "another program") : row.get<QString>(2);
    act.rows.prepend({.sequence = row.get<qint64>(3),
                      .operation = row.get<QString>(4),
                      .table = row.get<QString>(5),
                      .rowId = row.get<qint64>(6),
                      .before = loggedValues(row.get<QString>(8)),
                      .after = loggedValues(row.get<QString>(9))});
    // The first row of a new suggestion ends its act, so that a large import is not gathered as a whole.
    if (act.rows.first().table == u"suggestion" && act.rows.first().operation == u"insert")
        finish(suggestion);
    return !isFull();
}

void LogReader::finish(qint64 suggestion)
{
    const Act act = m_acts.take(suggestion);
    const QStringList lines = wordsFor(m_database, act.rows);
    for (auto line = lines.rbegin(); line != lines.rend() && !isFull(); ++line)
        m_entries.append({.sequence = act.rows.last().sequence, .at = act.at, .actor = act.actor, .what = *line});
}

Result<void> LogReader::read(std::optional<SuggestionId> id)
{
    const QString sql =
        u"SELECT coalesce(s.id, 0), coalesce(s.at, l.at), s.actor, l.sequence, l.operation, l.table_name, l.row_id, "
        "l.suggestion, l.before, l.after FROM audit_log l LEFT JOIN audit_seal s ON s.id = (SELECT id FROM audit_seal "
        "WHERE last_sequence >= l.sequence AND first_sequence <= l.sequence ORDER BY last_sequence LIMIT 1) %1 ORDER "
        "BY "
        "l.sequence DESC"_s.arg(id ? u"WHERE l.suggestion = ?"_s : u"WHERE ? IS NULL"_s);
    const auto done = m_database.each(
        sql, [this](const Row &row) { return add(row); }, id);
    finishAll();
    return done;
}

} // namespace

static QString wordsForNote(const QString &note)
{
    if (note == u"created")
        return QCoreApplication::translate("banfu::logwords", "Register made");
    if (note.startsWith(u"restored "))
        return QCoreApplication::translate("banfu::logwords", "Restored from backup %1").arg(note.mid(9));
    if (note.startsWith(u"split from "))
        return QCoreApplication::translate("banfu::logwords", "Split off from %1").arg(note.mid(11));
    if (note.startsWith(u"split "))
        return QCoreApplication::translate("banfu::logwords", "Part of it split off to %1").arg(note.mid(6));
    if (note.startsWith(u"merged "))
        return QCoreApplication::translate("banfu::logwords", "%1 taken in").arg(note.mid(7));
    return note;
}

Result<QList<LogEntry>> readLog(Database &database, std::optional<SuggestionId> id, int limit)
{
    LogReader reader{database, limit};
    if (const auto done = reader.read(id); !done)
        return done.error();
    QList<LogEntry> entries = reader.take();
    if (id)
        return entries;
    const auto notes = database.all(
        u"SELECT first_sequence, at, actor, note FROM audit_seal WHERE note <> '' ORDER BY id DESC LIMIT ?"_s,
        [](const Row &row) {
            return LogEntry{.sequence = row.get<qint64>(0),
                            .at = row.get<QDateTime>(1),
                            .actor = row.get<QString>(2),
                            .what = wordsForNote(row.get<QString>(3))};
        },
        limit);
    if (!notes)
        return notes.error();
    entries.append(*notes);
    std::stable_sort(entries.begin(), entries.end(),
                     [](const LogEntry &a, const LogEntry &b) { return a.sequence > b.sequence; });
    return entries.mid(0, limit);
}

} // namespace banfu
