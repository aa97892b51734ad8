#pragma once

#include "app/store/registerfile.h"

namespace banfu {

class Database;

Result<QList<SavedView>> readViews(Database &database);
Result<void> writeView(Database &database, const SavedView &view);
Result<void> replaceView(Database &database, const QString &name, const SavedView &view);
Result<void> deleteView(Database &database, const QString &name);

/// The fields of a table's columns, by its headings; empty when such a table is not known.
Result<QString> readTableFields(Database &database, const QString &headings);
Result<void> writeTableFields(Database &database, const QString &headings, const QString &fields);

} // namespace banfu
