#pragma once

#include "app/base/result.h"

class QSqlError;

namespace banfu {

/// What SQLite's code means for the clerk.
Error sqlError(const QSqlError &error, const QString &path);
Error sqlError(int code, const QString &detail, const QString &path);

/// The file at `path` is another one than was opened, or none.
Error movedError(const QString &path);
/// A file operation beside SQLite failed.
Error fileError(const QString &path, const QString &reason);

} // namespace banfu
