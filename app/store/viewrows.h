#pragma once

#include "app/store/registerfile.h"

namespace banfu {

class Database;

Result<QList<SavedView>> readViews(Database &database);
Result<void> writeView(Database &database, const SavedView &view);
Result<void> deleteView(Database &database, const QString &name);

} // namespace banfu
