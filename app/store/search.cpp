#include "app/store/search.h"

#include "app/store/caserows.h"
#include "app/store/database.h"
#include "app/store/searchtext.h"
#include "app/store/searchwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// FTS5 limits the depth of an expression; what is left out here is found missing when the texts are verified.
constexpr int mostTerms = 48;

constexpr auto newestFirst = " ORDER BY in_head DESC, coalesce(s.assigned_on, s.received_on, '') DESC, s.id DESC"_L1;

struct Matches
{
    QList<SuggestionId> ids{};
    int total{0};
};

struct Expression
{
    QString text{};
    bool isExact{true}; ///< what the index gives needs no verification
};

Expression expressionOf(const QList<SearchWord> &words)
{
    QStringList terms;
    bool isExact = true;
    for (const SearchWord &word : words) {
        isExact = isExact && word.isExact;
        terms << word.terms;
    }
    terms.removeDuplicates();
    isExact = isExact && terms.size() <= mostTerms;
    return {.text = terms.mid(0, mostTerms).join(u" AND "_s), .isExact = isExact};
}

/// The index alone tells which and how many.
Result<Matches> matchExactly(Database &database, const QString &expression, int limit)
{
    const auto total = database.one(
        u"SELECT count(*) FROM search_body WHERE search_body MATCH ?"_s, [](const Row &row) { return row.get<int>(0); },
        expression);
    if (!total)
        return total.error();
    const auto ids =
        database.all(u"SELECT s.id, s.id IN (SELECT rowid FROM search_head WHERE search_head MATCH ?) AS in_head "
                     "FROM search_body JOIN suggestion AS s ON s.id = search_body.rowid WHERE search_body MATCH ?"_s +
                         newestFirst + " LIMIT ?"_L1,
                     firstColumn<SuggestionId>, expression, expression, limit);
    if (!ids)
        return ids.error();
    return Matches{.ids = *ids, .total = total->value_or(0)};
}

/// The index proposes, the texts decide. Without an expression every text is looked at.
Result<Matches> matchVerified(Database &database, const QString &expression, const QList<SearchWord> &words)
{
    QList<QByteArray> needles;
    for (const SearchWord &word : words)
        needles.append(word.folded.toUtf8());
    // The rarest word is most often the longest: looked for first, it ends most verifications early.
    std::stable_sort(needles.begin(), needles.end(), [](auto &a, auto &b) { return a.size() > b.size(); });
    struct Found
    {
        SuggestionId id{};
        bool isInHead{false};
    };
    QList<Found> found;
    const auto visit = [&](const Row &row) {
        const QByteArray body = row.get<QByteArray>(1);
        const QByteArrayView head = QByteArrayView{body}.first(std::min<qsizetype>(row.get<int>(2), body.size()));
        const auto holdsAll = [&](QByteArrayView text) {
            return std::all_of(needles.begin(), needles.end(), [&](auto &word) { return holdsWord(text, word); });
        };
        if (holdsAll(body))
            found.append({.id = row.get<SuggestionId>(0), .isInHead = holdsAll(head)});
        return true;
    };
    const QString columns = u"SELECT s.id, t.body, t.head_length, 0 AS in_head FROM "_s;
    const auto read =
        expression.isEmpty()
            ? database.each(columns + "search_text AS t JOIN suggestion AS s ON s.id = t.suggestion"_L1 + newestFirst,
                            visit)
            : database.each(columns +
                                "search_body JOIN search_text AS t ON t.suggestion = search_body.rowid "
                                "JOIN suggestion AS s ON s.id = t.suggestion WHERE search_body MATCH ?"_L1 +
                                newestFirst,
                            visit, expression);
    if (!read)
        return read.error();
    std::stable_partition(found.begin(), found.end(), [](const Found &one) { return one.isInHead; });
    Matches matches{.total = static_cast<int>(found.size())};
    for (const Found &one : found)
        matches.ids.append(one.id);
    return matches;
}

Result<Matches> matchesOf(Database &database, const QList<SearchWord> &words, int limit)
{
    if (words.isEmpty())
        return Matches{};
    const Expression expression = expressionOf(words);
    if (expression.isExact)
        return matchExactly(database, expression.text, limit);
    return matchVerified(database, expression.text, words);
}

/// Fills field and passage when the field holds the word.
bool showPassage(SearchHit &hit, const SearchField &field, const QString &word)
{
    constexpr qsizetype before = 20;
    constexpr qsizetype after = 40;
    const FoldedText folded = foldText(field.text);
    const bool isNumber = field.name == "number"_L1;
    const qsizetype at = isNumber ? folded.text.indexOf(word) : findWord(folded.text, word);
    if (at < 0)
        return false;
    const qsizetype begin = folded.origin[at];
    const qsizetype end = folded.origin[at + word.size() - 1] + 1;
    const QStringView text = field.text;
    const qsizetype from = std::max<qsizetype>(0, begin - before);
    const auto piece = [](QStringView part) { return part.toString().replace(u'\n', u' '); };
    hit.field = field.name;
    hit.before = (from > 0 ? u"…"_s : QString{}) + piece(text.sliced(from, begin - from));
    hit.match = piece(text.sliced(begin, end - begin));
    hit.after = piece(text.sliced(end).left(after)) + (text.size() - end > after ? u"…"_s : QString{});
    return true;
}

SearchHit hitOf(const CaseFile &caseFile, const QList<SearchWord> &words)
{
    const Suggestion &suggestion = caseFile.suggestion;
    SearchHit hit{.id = suggestion.id, .number = suggestion.number, .title = suggestion.title};
    const QList<SearchField> fields = searchFields(caseFile);
    for (const SearchWord &word : words) {
        for (const SearchField &field : fields) {
            if (showPassage(hit, field, word.folded))
                return hit;
        }
    }
    hit.field = u"number"_s; // typed as it is spoken: 第20260118号
    hit.match = hit.number;
    return hit;
}

} // namespace

Result<QList<SuggestionId>> searchIds(Database &database, const QString &typed)
{
    auto matches = matchesOf(database, searchWords(typed), -1);
    if (!matches)
        return matches.error();
    return std::move(matches->ids);
}

Result<RegisterFile::SearchResult> searchHits(Database &database, const QString &typed, int limit)
{
    const QList<SearchWord> words = searchWords(typed);
    const auto matches = matchesOf(database, words, std::max(0, limit));
    if (!matches)
        return matches.error();
    RegisterFile::SearchResult result{.total = matches->total};
    for (const SuggestionId id : matches->ids.mid(0, std::max(0, limit))) {
        const auto caseFile = readCase(database, id);
        if (!caseFile)
            return caseFile.error();
        result.hits.append(hitOf(*caseFile, words));
    }
    return result;
}

} // namespace banfu
