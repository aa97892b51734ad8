#pragma once

#include "app/store/registerfile.h"

namespace banfu {

/// A new register with the fictional suggestions shipped with the program. Conflict when the file exists.
Result<std::unique_ptr<RegisterFile>> createSample(const QString &path, const QString &actor);

} // namespace banfu
