#pragma once

#include "app/base/result.h"
#include "app/register/knownnames.h"

#include <QList>
#include <QSet>

namespace banfu {

class Database;

Result<QList<KnownDeputy>> readKnownDeputies(Database &database);
Result<QList<KnownBureau>> readKnownBureaus(Database &database);

/// What the steps did, within a transaction.
struct DirectoryOutcome
{
    QList<DirectoryStep> inverse{};
    QSet<SuggestionId> changed{};   ///< whose records say something else now
    QSet<SuggestionId> reindexed{}; ///< which search finds by other names now
};
Result<DirectoryOutcome> applySteps(Database &database, const QList<DirectoryStep> &steps);

} // namespace banfu
