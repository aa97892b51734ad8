#pragma once

#include "app/base/result.h"
#include "app/reply/casefile.h"

#include <QList>

namespace banfu {

class Database;

/// What may ask for something, rising: not archived, or a promise is open.
Result<QList<SuggestionId>> readOpenIds(Database &database);
/// Those of them from one id to another, a few statements for all.
Result<QList<CaseFile>> readOpenCases(Database &database, SuggestionId first, SuggestionId last);

} // namespace banfu
