#pragma once

#include "app/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

class Database;

/// Stands in the header of each register file ("Banf").
inline constexpr int applicationId = 0x42616e66;

struct Migration
{
    int version{0};
    QStringList statements{};
};

/// Those embedded in the program, by version, without gaps.
const QList<Migration> &shippedMigrations();
/// Statements of a schema file: each ends with ; and an empty line.
QStringList statementsOf(const QString &sql);

Result<int> schemaVersion(Database &database);
/// What is missing, each in a transaction of its own together with its version number and the log's triggers.
Result<void> migrate(Database &database, const QList<Migration> &migrations);
/// What in the schema is not as these migrations make it; empty when all is.
Result<QStringList> schemaDifferences(Database &database, const QList<Migration> &migrations);

} // namespace banfu
