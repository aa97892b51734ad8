#pragma once

#include <QString>

namespace banfu {

/// A command's name without the mark of its key: “&Import…” is Import, “导入(&I)…” is 导入.
QString actionName(const QString &text);

} // namespace banfu
