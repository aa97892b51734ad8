#pragma once

#include "app/store/listcache.h"
#include "app/store/searchwords.h"

#include <QSet>

#include <functional>

namespace banfu {

class Database;
class Row;

/// Makes the index agree with what is stored now; called in the transaction that stored it.
Result<void> indexSuggestion(Database &database, const CaseFile &caseFile);
/// The same for one that is stored while somebody waits: its text is put aside, where every search looks it through,
/// and is indexed when there is time (indexPending). Where much lies there already it is indexed at once.
Result<void> indexSoon(Database &database, const CaseFile &caseFile);
/// Called before the rows go, in the transaction that deletes them.
Result<void> unindexSuggestion(Database &database, SuggestionId id);
/// Who is found by the names of this bureau, its earlier and its later ones.
Result<QSet<SuggestionId>> suggestionsOfKin(Database &database, BureauId id);
/// All that name the bureau, after its names changed.
Result<void> indexBureau(Database &database, BureauId id);
/// The index of these, a few of them at once, of the others when there is time (indexPending).
Result<void> indexLater(Database &database, const QSet<SuggestionId> &ids);
/// The next one that waits; false: none did.
Result<bool> indexPending(Database &database);
/// What the index and the lists' rows lack: of a register written before there were any.
Result<void> completeIndex(Database &database);
/// A little of the work that keeps the index quick after many changes, some milliseconds; false: nothing is left to do.
Result<bool> tidyIndex(Database &database);

/// What search sees of it: what was put aside, otherwise what table search_text holds.
SearchText readSearchText(const Row &row); ///< of body, head_length
Result<std::optional<SearchText>> storedText(Database &database, SuggestionId id);

/// What the index knows of a search. Without a condition nothing is proposed, but all when a field is only begun.
struct Proposal
{
    IdSet ids{};
    IdSet head{};       ///< those that may have all words in number, title or names
    bool isExact{true}; ///< otherwise the texts decide
};
Result<Proposal> propose(Database &database, ListCache &cache, const SearchConditions &conditions, QDate today);

/// Takes those out that do not hold the words; Busy as soon as `isWanted` says no.
Result<void> verify(Database &database, Proposal &proposal, const SearchConditions &conditions,
                    const std::function<bool()> &isWanted);
/// Those in the head first, then the newest.
Result<std::vector<qint64>> ranked(ListCache &cache, const Proposal &proposal);

/// The first `limit` in this order with the passage around a word, and how many there are. Only what is shown is
/// verified unless the number must be exact.
Result<RegisterFile::SearchResult> searchHits(Database &database, ListCache &cache, const QString &typed, int limit,
                                              QDate today, bool isTotalExact);
/// Where the words stand in one suggestion, at most so many passages.
Result<QList<SearchHit>> passagesOf(Database &database, SuggestionId id, const QList<SearchWord> &words, int most);

/// Where the index does not agree with the register, a translated line each, for verify().
Result<QStringList> faultsOfIndex(Database &database);

} // namespace banfu
