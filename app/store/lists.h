#pragma once

#include "app/store/listcache.h"

#include <functional>

namespace banfu {

class Database;

/// The whole list, or what the index proposes when the texts are not to be read; `isWanted` false ends it with Busy.
Result<RegisterFile::Listing> listIds(Database &database, ListCache &cache, const SuggestionQuery &query,
                                      bool isVerified, const std::function<bool()> &isWanted = {});
/// The first rows of a list without words, in the order of their due dates, without reading the others.
Result<QList<SuggestionId>> listFirst(Database &database, const SuggestionQuery &query, int most);
Result<int> listCount(Database &database, ListCache &cache, const SuggestionQuery &query);
bool canGroup(SortBy column);
/// Empty for a column that cannot.
Result<QList<RegisterFile::Group>> listGroups(Database &database, ListCache &cache, const SuggestionQuery &query,
                                              SortBy column);
/// In the order of `ids`; those that are gone are left out.
Result<QList<SuggestionSummary>> listSummaries(Database &database, const QList<SuggestionId> &ids);
/// The newest first, as far as their names order.
Result<QStringList> listSessions(Database &database);
Result<QList<SuggestionId>> listByNumber(Database &database, const QString &number);

} // namespace banfu
