#include "app/store/schema.h"

#include "app/store/audit.h"
#include "app/store/database.h"

#include <QDir>
#include <QFile>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    for (const QString &part : sql.split(u";\n\n"_s)) {
        const QString statement = part.trimmed();
        if (!statement.isEmpty())
            statements.append(statement.endsWith(u';') ? statement : statement + u';');
    }
    return statements;
}

const QList<Migration> &shippedMigrations()
{
    static const QList<Migration> migrations = [] {
        QList<Migration> found;
        const QDir folder{u":/banfu/schema"_s};
        for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
            QFile file{folder.filePath(name)};
            const bool isOpen = file.open(QIODevice::ReadOnly);
            Q_ASSERT(isOpen);
            if (isOpen)
                found.append(
                    {.version = name.left(4).toInt(), .statements = statementsOf(QString::fromUtf8(file.readAll()))});
            Q_ASSERT(found.last().version == found.size());
        }
        return found;
    }();
    return migrations;
}

Result<int> schemaVersion(Database &database)
{
    const auto version = database.one(u"PRAGMA user_version"_s, firstColumn<int>);
    if (!version)
        return version.error();
    return version->value_or(0);
}

static Result<void> runStatements(Database &database, const Migration &migration)
{
    for (const QString &statement : migration.statements) {
        if (const auto done = database.run(statement); !done)
            return done.error();
    }
    return {};
}

/// The log's triggers for the tables as they are now, and the number of what was reached.
static Result<void> settleSchema(Database &database, int version)
{
    if (const auto made = makeAuditTriggers(database); !made)
        return made.error();
    if (const auto done = logMigratedRows(database); !done)
        return done.error();
    const auto violations = database.all(u"PRAGMA foreign_key_check"_s, firstColumn<QString>);
    if (!violations)
        return violations.error();
    if (!violations->isEmpty())
        return Error{.code = ErrorCode::Corrupt, .message = {}, .detail = u"foreign keys: "_s + violations->join(u' ')};
    // A pragma takes no bound value.
    const auto numbered = database.run(u"PRAGMA user_version = %1"_s.arg(version));
    return numbered ? Result<void>{} : Result<void>{numbered.error()};
}

static Result<void> makeSchema(Database &database, const QList<Migration> &migrations)
{
    for (const Migration &migration : migrations) {
        if (const auto done = runStatements(database, migration); !done)
            return done;
    }
    return migrations.isEmpty() ? Result<void>{} : settleSchema(database, migrations.last().version);
}

static Result<void> apply(Database &database, const Migration &migration)
{
    // Columns may be renamed under the log's triggers: they are made anew for what the tables are then.
    if (const auto dropped = dropAuditTriggers(database); !dropped)
        return dropped.error();
    if (const auto done = runStatements(database, migration); !done)
        return done;
    return settleSchema(database, migration.version);
}

/// A new register is made at once; an older one keeps each step that was reached.
Result<void> migrate(Database &database, const QList<Migration> &migrations)
{
    const auto version = schemaVersion(database);
    if (!version)
        return version.error();
    if (*version == 0)
        return database.transact([&] { return makeSchema(database, migrations); });
    for (const Migration &migration : migrations) {
        if (migration.version <= *version)
            continue;
        if (const auto done = database.transact([&] { return apply(database, migration); }); !done)
            return done;
    }
    return {};
}

static Result<QMap<QString, QString>> schemaOf(Database &database)
{
    QMap<QString, QString> objects;
    const auto read = database.each(
        u"SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"_s,
        [&](const Row &row) {
            objects.insert(row.get<QString>(0), row.get<QString>(1));
            return true;
        });
    if (!read)
        return read.error();
    return objects;
}

Result<QStringList> schemaDifferences(Database &database, const QList<Migration> &migrations)
{
    auto fresh = Database::openInMemory();
    if (!fresh)
        return fresh.error();
    if (const auto made = migrate(**fresh, migrations); !made)
        return made.error();
    const auto wanted = schemaOf(**fresh);
    const auto found = schemaOf(database);
    if (!wanted || !found)
        return wanted ? found.error() : wanted.error();
    QStringList differences;
    for (const auto &[name, sql] : wanted->asKeyValueRange()) {
        if (found->value(name, u"-"_s) != sql)
            differences.append(name);
    }
    for (const QString &name : found->keys()) {
        if (!wanted->contains(name))
            differences.append(name);
    }
    return differences;
}

} // namespace banfu
