#pragma once

#include "app/store/registerfile.h"

namespace banfu {

class Database;

/// Called with what is stored now, in the transaction that stored it.
Result<void> indexSuggestion(Database &database, const CaseFile &caseFile);
/// Called before the rows go, in the transaction that deletes them.
Result<void> unindexSuggestion(Database &database, SuggestionId id);

/// All that hold every one of the words; anything may be typed.
Result<QList<SuggestionId>> searchIds(Database &database, const QString &words);
Result<RegisterFile::SearchResult> searchHits(Database &database, const QString &words, int limit);

/// Where the index does not agree with the register, a translated line each, for verify().
Result<QStringList> faultsOfIndex(Database &database);

} // namespace banfu
