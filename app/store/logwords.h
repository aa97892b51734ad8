#pragma once

#include "app/store/registerfile.h"

#include <QHash>

namespace banfu {

class Database;

/// One entry of the log as the triggers wrote it.
struct LoggedRow
{
    qint64 sequence{0};
    QString operation{};
    QString table{};
    qint64 rowId{0};
    QHash<QString, QString> before{};
    QHash<QString, QString> after{};
};

/// What one transaction did to one suggestion (or to none), in the clerk's words; `rows` in the order they were
/// written.
QStringList wordsFor(Database &database, const QList<LoggedRow> &rows);

/// The newest acts first; those of one suggestion, or all.
Result<QList<LogEntry>> readLog(Database &database, std::optional<SuggestionId> id, int limit);

} // namespace banfu
