#pragma once

#include "app/base/result.h"
#include "app/reply/casefile.h"

#include <QList>

namespace banfu {

class Database;

/// Everything that may ask for something, a few statements for all of them: not archived, or a promise is open.
Result<QList<CaseFile>> readOpenCases(Database &database);

} // namespace banfu
