#pragma once

#include "app/base/result.h"
#include "app/reply/casefile.h"
#include "app/reply/check.h"
#include "app/reply/similar.h"

#include <QList>

namespace banfu {

class Database;

/// The likest first. Reads the search index; words that many suggestions use say nothing and are not looked up.
Result<QList<Resembling>> similarTo(Database &database, const ResemblanceQuery &query, int limit);

/// What the checks compare the letter with: who bears its number, which replies say the same.
Result<Surroundings> surroundingsOf(Database &database, const CaseFile &caseFile, const Reply &reply);

} // namespace banfu
