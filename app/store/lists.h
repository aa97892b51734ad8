#pragma once

#include "app/store/registerfile.h"

namespace banfu {

class Database;

Result<QList<SuggestionId>> listIds(Database &database, const SuggestionQuery &query);
Result<int> listCount(Database &database, const SuggestionQuery &query);
/// In the order of `ids`; those that are gone are left out.
Result<QList<SuggestionSummary>> listSummaries(Database &database, const QList<SuggestionId> &ids);
/// The newest first, as far as their names order.
Result<QStringList> listSessions(Database &database);
Result<QList<SuggestionId>> listByNumber(Database &database, const QString &number);

} // namespace banfu
