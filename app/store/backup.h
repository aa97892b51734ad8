#pragma once

#include "app/base/result.h"

#include <QString>
#include <QStringList>

namespace banfu {

class Database;

/// A whole, verified copy with its SHA-256 in `path`.sha256, or nothing. A file that is there already is never
/// replaced.
Result<void> backUp(Database &database, const QString &path);
/// Puts a verified backup in the place of `path`; tells the name under which what was there is kept, empty when nothing
/// was.
Result<QString> restoreBackup(const QString &backup, const QString &path);

/// A rename or a new file is on disk only when its folder is.
Result<void> syncFolderOf(const QString &path);

} // namespace banfu
