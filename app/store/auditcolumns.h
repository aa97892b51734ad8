#pragma once

#include "app/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

class Database;

/// A table whose changes are logged, with the expressions that write one of its rows into the log. What the program
/// derives (…_key, stage, revision) is not logged. A long text is known by the digest beside it: only the text that
/// goes away is logged in full, so that no earlier wording is lost and nothing is stored twice.
struct AuditedTable
{
    QString name{};
    QStringList columns{};
    QString suggestionColumn{}; ///< empty: belongs to no one suggestion

    QString before(const QString &prefix) const;
    QString after(const QString &prefix) const;
    QString changed() const;
    bool hasDigest() const { return columns.contains(u"digest"); }
};

Result<QList<AuditedTable>> auditedTables(Database &database);

/// Rows that differ from what the log says last of them, and texts that differ from their digests.
Result<QStringList> faultsOfRows(Database &database);

} // namespace banfu
