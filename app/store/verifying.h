#pragma once

#include "app/store/registerfile.h"

namespace banfu {

class Database;

/// Everything that can be examined: the file's structure, the tables, what belongs together, the log, the search index.
Result<Verification> verifyAll(Database &database);

} // namespace banfu
