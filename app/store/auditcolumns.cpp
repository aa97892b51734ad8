#include "app/store/auditcolumns.h"

#include "app/store/audit.h"
#include "app/store/database.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// quote() and || are all that a trigger may use under trusted_schema = OFF.
static QString logged(const QStringList &columns, const QString &prefix)
{
    QStringList parts;
    for (const QString &column : columns)
        parts.append(u"'%1%2=' || quote(%3%2)"_s.arg(parts.isEmpty() ? QString{} : u","_s, column, prefix));
    return parts.join(u" || "_s);
}

static QStringList without(QStringList columns, const QString &column)
{
    columns.removeAll(column);
    return columns;
}

QString AuditedTable::before(const QString &prefix) const
{
    return logged(without(columns, u"digest"_s), prefix);
}

QString AuditedTable::after(const QString &prefix) const
{
    return logged(hasDigest() ? without(columns, u"text"_s) : columns, prefix);
}

QString AuditedTable::changed() const
{
    QStringList parts;
    for (const QString &column : columns)
        parts.append(u"OLD.%1 IS NOT NEW.%1"_s.arg(column));
    return parts.join(u" OR "_s);
}

static bool isLogged(const QString &column)
{
    return column != u"stage" && column != u"revision" && !column.endsWith(u"_key");
}

Result<QList<AuditedTable>> auditedTables(Database &database)
{
    static const QStringList names{u"suggestion"_s,
                                   u"suggestion_text"_s,
                                   u"deputy"_s,
                                   u"signature"_s,
                                   u"bureau"_s,
                                   u"assignment"_s,
                                   u"opinion"_s,
                                   u"contact"_s,
                                   u"feedback"_s,
                                   u"step"_s,
                                   u"commitment"_s,
                                   u"progress"_s,
                                   u"reply"_s,
                                   u"paragraph"_s,
                                   u"office"_s,
                                   u"office_copy"_s,
                                   u"office_recipient"_s,
                                   u"point"_s,
                                   u"dismissal"_s,
                                   u"office_term"_s,
                                   u"office_phrase"_s,
                                   u"office_template"_s,
                                   u"office_rules"_s,
                                   u"calendar_year"_s,
                                   u"approval_step"_s,
                                   u"remark"_s,
                                   u"staff"_s,
                                   u"reserved_number"_s,
                                   u"attached_file"_s,
                                   u"saved_view"_s};
    QList<AuditedTable> tables;
    for (const QString &name : names) {
        const auto columns = database.all(u"SELECT name FROM pragma_table_info(?)"_s, firstColumn<QString>, name);
        if (!columns)
            return columns.error();
        if (columns->isEmpty())
            continue; // a later migration makes it
        AuditedTable table{.name = name};
        for (const QString &column : *columns) {
            if (isLogged(column) || column == u"is_key")
                table.columns.append(column);
        }
        if (name == u"suggestion")
            table.suggestionColumn = u"id"_s;
        else if (table.columns.contains(u"suggestion"))
            table.suggestionColumn = u"suggestion"_s;
        tables.append(table);
    }
    return tables;
}

QHash<QString, QString> loggedValues(QStringView logged)
{
    QHash<QString, QString> values;
    qsizetype at = 0;
    while (at < logged.size()) {
        const qsizetype equals = logged.indexOf(u'=', at);
        if (equals < 0)
            break;
        const QString name = logged.sliced(at, equals - at).toString();
        at = equals + 1;
        QString value;
        if (at < logged.size() && logged[at] == u'\'') {
            value = u""_s;
            for (++at; at < logged.size(); ++at) {
                if (logged[at] == u'\'') {
                    if (at + 1 >= logged.size() || logged[at + 1] != u'\'')
                        break;
                    ++at;
                }
                value.append(logged[at]);
            }
            ++at;
        } else {
            const qsizetype comma = logged.indexOf(u',', at);
            const QStringView plain = logged.sliced(at, (comma < 0 ? logged.size() : comma) - at);
            if (plain != u"NULL")
                value = plain.toString();
            at += plain.size();
        }
        values.insert(name, value);
        ++at; // the comma
    }
    return values;
}

namespace {

struct Known
{
    QByteArray after{}; ///< empty: deleted
    bool isSeen{false};
};

using KnownRows = QHash<qint64, Known>;

QByteArray shortDigest(const QString &after)
{
    return QByteArray::fromHex(textDigest(after).toLatin1());
}

QString rowFault(const QString &table, qint64 row)
{
    return QCoreApplication::translate(
               "banfu::audit", "Table %1, row %2 differs from the log; it was changed by another program or damaged.")
        .arg(table)
        .arg(row);
}

} // namespace

static Result<void> compareRows(Database &database, const AuditedTable &table, KnownRows &known, QStringList &faults)
{
    const QString sql =
        u"SELECT rowid, %1, %2, %3 FROM %4"_s.arg(table.after({}), table.hasDigest() ? u"text"_s : u"''"_s,
                                                  table.hasDigest() ? u"digest"_s : u"''"_s, table.name);
    const auto read = database.each(sql, [&](const Row &row) {
        const auto id = row.get<qint64>(0);
        const auto entry = known.find(id);
        const bool isAsLogged = entry != known.end() && entry->after == shortDigest(row.get<QString>(1));
        const bool isAsDigest = !table.hasDigest() || textDigest(row.get<QString>(2)) == row.get<QString>(3);
        if (!isAsLogged || !isAsDigest)
            faults.append(rowFault(table.name, id));
        if (entry != known.end())
            entry->isSeen = true;
        return faults.size() < 100;
    });
    if (!read)
        return read;
    for (const auto &[id, entry] : known.asKeyValueRange()) {
        if (!entry.isSeen && !entry.after.isEmpty() && faults.size() < 100)
            faults.append(rowFault(table.name, id));
    }
    return {};
}

Result<QStringList> faultsOfRows(Database &database)
{
    QHash<QString, KnownRows> known;
    const auto read =
        database.each(u"SELECT table_name, row_id, after FROM audit_log ORDER BY sequence"_s, [&](const Row &row) {
            const auto after = row.get<std::optional<QString>>(2);
            known[row.get<QString>(0)].insert(row.get<qint64>(1),
                                              {.after = after ? shortDigest(*after) : QByteArray{}});
            return true;
        });
    if (!read)
        return read.error();
    const auto tables = auditedTables(database);
    if (!tables)
        return tables.error();
    QStringList faults;
    for (const AuditedTable &table : *tables) {
        if (const auto compared = compareRows(database, table, known[table.name], faults); !compared)
            return compared.error();
    }
    return faults;
}

} // namespace banfu
