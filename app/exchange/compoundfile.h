#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace banfu {

/// The stream of this name (any of them, the first that is there) in a compound file, the container of .xls and .doc.
/// InvalidInput when it is damaged or has none; reads no more than the file's own size.
Result<QByteArray> compoundStream(const QByteArray &file, const QStringList &names);

} // namespace banfu
