#pragma once

#include "app/store/registerfile.h"

namespace banfu {

class Database;

/// Makes the index agree with what is stored now; called in the transaction that stored it.
Result<void> indexSuggestion(Database &database, const CaseFile &caseFile);
/// Called before the rows go, in the transaction that deletes them.
Result<void> unindexSuggestion(Database &database, SuggestionId id);
/// All that name the bureau, after its names changed.
Result<void> indexBureau(Database &database, BureauId id);
/// What the index lacks: of a register written before there was one.
Result<void> completeIndex(Database &database);

/// All that hold every one of the words; anything may be typed, without a word nothing is found. Those with all words
/// in number, title, names or document number come first, then the newest.
Result<QList<SuggestionId>> searchIds(Database &database, const QString &words);
/// The first `limit` of them, with the passage around a word.
Result<RegisterFile::SearchResult> searchHits(Database &database, const QString &words, int limit);

/// Where the index does not agree with the register, a translated line each, for verify().
Result<QStringList> faultsOfIndex(Database &database);

} // namespace banfu
