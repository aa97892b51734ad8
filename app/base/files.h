#pragma once

#include "app/base/result.h"

#include <QByteArray>

#include <functional>

class QIODevice;

namespace banfu {

/// Writes the whole file or leaves what was there: checks every write, syncs, then renames. The only way files are
/// written.
[[nodiscard]] Result<void> saveBytes(const QString &path, const QByteArray &bytes);
/// The same for what comes in pieces: `write` puts them, and ends with false at the first that is not written whole.
[[nodiscard]] Result<void> savePieces(const QString &path, const std::function<bool(QIODevice &)> &write);

/// Reads a regular file of at most `limit` bytes; InvalidInput when it is larger, NotFound when it is not there.
[[nodiscard]] Result<QByteArray> readBytes(const QString &path, qint64 limit);

/// A file's name made of any text: letters, digits and - _ . only, no dot at the beginning, not too long for any file
/// system.
QString safeFileName(const QString &text);

} // namespace banfu
