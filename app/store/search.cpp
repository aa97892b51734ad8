#include "app/store/search.h"

#include "app/store/database.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// FTS5 limits the depth of an expression; what is left out here is found missing when the texts are verified.
constexpr int mostTerms = 48;

/// All that hold these terms, as one row: Qt's driver is slow with many.
Result<IdSet> idsMatching(Database &database, bool isHead, QStringList terms)
{
    terms.removeDuplicates();
    const auto joined = database.one(
        isHead ? u"SELECT CAST(group_concat(rowid, ' ') AS BLOB) FROM search_head WHERE search_head MATCH ?"_s
               : u"SELECT CAST(group_concat(rowid, ' ') AS BLOB) FROM search_body WHERE search_body MATCH ?"_s,
        firstColumn<QByteArray>, terms.mid(0, mostTerms).join(u" AND "_s));
    if (!joined)
        return joined.error();
    IdSet ids;
    const QByteArray text = joined->value_or(QByteArray{});
    for (const char *at = text.constData(), *const end = at + text.size(); at < end;) {
        qint64 id = 0;
        at = std::from_chars(at, end, id).ptr + 1;
        ids.push_back(id);
    }
    return ids;
}

IdSet intersection(const IdSet &a, const IdSet &b)
{
    IdSet result;
    std::ranges::set_intersection(a, b, std::back_inserter(result));
    return result;
}

IdSet difference(const IdSet &a, const IdSet &b)
{
    IdSet result;
    std::ranges::set_difference(a, b, std::back_inserter(result));
    return result;
}

IdSet together(const IdSet &a, const IdSet &b)
{
    IdSet result;
    std::ranges::set_union(a, b, std::back_inserter(result));
    return result;
}

IdSet allIds(const std::vector<int> &newest)
{
    IdSet ids;
    for (size_t id = 0; id < newest.size(); ++id) {
        if (newest[id] > 0)
            ids.push_back(static_cast<qint64>(id));
    }
    return ids;
}

/// One kind of fact as a condition of the row s.
struct FactSql
{
    QString sql{};
    QVariantList bound{};
};
FactSql sqlOfFact(const SearchFact &fact, QDate today)
{
    using What = SearchFact::What;
    const auto dueWithin = [&](int days) {
        return FactSql{u"s.stage NOT IN (7, 9) AND r.due_on < ?"_s, {today.toJulianDay() + days}};
    };
    switch (fact.what) {
    case What::Year:
        return {u"r.year BETWEEN ? AND ?"_s, {fact.from, fact.to}};
    case What::Stage:
        return {u"s.stage BETWEEN ? AND ?"_s, {fact.from, fact.to}};
    case What::Result:
        return {u"r.result_class BETWEEN ? AND ?"_s, {fact.from, fact.to}};
    case What::Kind:
        return {u"s.kind BETWEEN ? AND ?"_s, {fact.from, fact.to}};
    case What::DueWithin:
        return dueWithin(fact.from + 1);
    case What::Overdue:
        return dueWithin(0);
    case What::Key:
        return {u"s.is_key = 1"_s, {}};
    case What::AwaitsFeedback:
        return {u"s.stage = 7"_s, {}};
    case What::Unfinished:
        return {u"s.stage NOT IN (7, 9)"_s, {}};
    }
    Q_UNREACHABLE();
}

/// Facts of one kind are a choice, kinds go together; what is excluded holds for none.
Result<IdSet> withFacts(Database &database, const QList<SearchFact> &facts, QDate today)
{
    QStringList conditions;
    QVariantList bound;
    std::set<SearchFact::What> kinds;
    for (const SearchFact &fact : facts) {
        if (fact.isExcluded) {
            const FactSql part = sqlOfFact(fact, today);
            conditions << u"NOT coalesce("_s + part.sql + u", 0)"_s;
            bound << part.bound;
        } else {
            kinds.insert(fact.what);
        }
    }
    for (const SearchFact::What kind : kinds) {
        QStringList choices;
        for (const SearchFact &fact : facts) {
            if (fact.isExcluded || fact.what != kind)
                continue;
            const FactSql part = sqlOfFact(fact, today);
            choices << u'(' + part.sql + u')';
            bound << part.bound;
        }
        conditions << u'(' + choices.join(u" OR "_s) + u')';
    }
    return idsWhere(database,
                    u"FROM suggestion s JOIN list_row r ON r.suggestion = s.id WHERE "_s + conditions.join(u" AND "_s),
                    bound);
}

struct Terms
{
    QStringList body{};
    QStringList head{};
    bool isExact{true};
    bool isScan{true}; ///< nothing is included that the index knows
};

Terms termsOfWords(const QList<SearchWord> &words)
{
    Terms terms;
    for (const SearchWord &word : words) {
        terms.isExact = terms.isExact && word.isExact;
        if (!word.isExcluded)
            (word.isInHeadIndex ? terms.head : terms.body) << word.terms;
    }
    terms.body.removeDuplicates();
    terms.head.removeDuplicates();
    terms.isExact = terms.isExact && terms.body.size() <= mostTerms && terms.head.size() <= mostTerms;
    terms.isScan = terms.body.isEmpty() && terms.head.isEmpty();
    return terms;
}

/// The order of hits packed into one number, the first the greatest.
quint64 rankOf(qint64 id, bool isInHead, const std::vector<int> &newest)
{
    const auto at = static_cast<size_t>(id);
    const auto day = static_cast<quint64>(at < newest.size() ? newest[at] : 0);
    return quint64{isInHead} << 63 | day << 36 | static_cast<quint64>(id);
}
constexpr quint64 idBits = (quint64{1} << 36) - 1;
constexpr quint64 headBit = quint64{1} << 63;

std::vector<quint64> ranks(const Proposal &proposal, const std::vector<int> &newest)
{
    std::vector<quint64> result;
    result.reserve(proposal.ids.size());
    auto head = proposal.head.begin();
    for (const qint64 id : proposal.ids) {
        while (head != proposal.head.end() && *head < id)
            ++head;
        result.push_back(rankOf(id, head != proposal.head.end() && *head == id, newest));
    }
    return result;
}

bool hasIncluded(const QList<SearchWord> &words)
{
    return std::ranges::any_of(words, [](const SearchWord &word) { return !word.isExcluded; });
}

QString piece(QStringView part)
{
    return part.toString().replace(u'\n', u' ');
}

/// No half of a character outside the first plane.
qsizetype wholeCharacter(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at + 1 : at;
}

SearchHit passage(SearchField field, QStringView text, TextSpan span)
{
    constexpr qsizetype before = 20;
    constexpr qsizetype after = 40;
    const qsizetype from = wholeCharacter(text, std::max<qsizetype>(0, span.begin - before));
    const qsizetype to = wholeCharacter(text, std::min<qsizetype>(text.size(), span.end + after));
    return {.field = nameOf(field),
            .before = (from > 0 ? u"…"_s : QString{}) + piece(text.sliced(from, std::max(from, span.begin) - from)),
            .match = piece(text.sliced(span.begin, span.end - span.begin)),
            .after = piece(text.sliced(span.end, to - span.end)) + (to < text.size() ? u"…"_s : QString{})};
}

/// Pinyin shows the name that it stands for, and a number stands without 第 and 号.
std::optional<SearchHit> hitIn(const FieldText &field, const QList<FieldText> &fields, const SearchWord &word)
{
    const auto span = findIn(field, word);
    if (!span)
        return std::nullopt;
    if (field.field == SearchField::Number) {
        const QStringView number = field.text.sliced(1, field.text.size() - 2);
        const TextSpan within{std::clamp<qsizetype>(span->begin - 1, 0, number.size()),
                              std::clamp<qsizetype>(span->end - 1, 0, number.size())};
        return passage(field.field, number, within);
    }
    const auto named = [&](SearchField wanted) -> std::optional<SearchHit> {
        const auto base = std::ranges::find_if(fields, [&](const FieldText &one) { return one.field == wanted; });
        if (base == fields.end())
            return std::nullopt;
        const auto line = field.text.first(span->begin).count(u'\n');
        qsizetype begin = 0;
        for (qsizetype i = 0; i < line && begin >= 0; ++i)
            begin = base->text.indexOf(u'\n', begin) + 1;
        const qsizetype end = base->text.indexOf(u'\n', begin);
        return passage(wanted, base->text, {begin, end < 0 ? base->text.size() : end});
    };
    if (field.field == SearchField::DeputiesPinyin)
        return named(SearchField::Deputies);
    if (field.field == SearchField::CoHandlersPinyin)
        return named(SearchField::CoHandlers);
    if (field.field == SearchField::HandlerPinyin)
        return named(SearchField::Handler);
    return passage(field.field, field.text, *span);
}

QList<SearchHit> passagesIn(const SearchText &text, const QList<SearchWord> &words, int most)
{
    QList<SearchHit> hits;
    const QList<FieldText> fields = fieldsOf(text.body);
    for (const SearchWord &word : words) {
        for (const FieldText &field : fields) {
            if (hits.size() >= most)
                return hits;
            if (const auto hit = word.isExcluded ? std::nullopt : hitIn(field, fields, word))
                hits.append(*hit);
        }
    }
    return hits;
}

/// What is shown of a hit besides its passage stands in the head.
SearchHit hitOf(SuggestionId id, const SearchText &text, const QList<SearchWord> &words)
{
    const QList<SearchHit> passages = passagesIn(text, words, 1);
    SearchHit hit = passages.value(0);
    hit.id = id;
    for (const FieldText &field : fieldsOf(text.head())) {
        if (field.field == SearchField::Number)
            hit.number = field.text.sliced(1, field.text.size() - 2).toString();
        else if (field.field == SearchField::Title)
            hit.title = field.text.toString();
    }
    return hit;
}

} // namespace

SearchText readSearchText(const Row &row)
{
    const auto bytes = row.get<QByteArray>(0);
    SearchText text{.body = QString{reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2}};
    text.headLength = std::clamp(row.get<int>(1), 0, static_cast<int>(text.body.size()));
    return text;
}

Result<std::optional<SearchText>> storedText(Database &database, SuggestionId id)
{
    return database.one(u"SELECT body, head_length FROM search_pending WHERE suggestion = ? AND body IS NOT NULL UNION "
                        "ALL SELECT body, head_length FROM search_text WHERE suggestion = ? LIMIT 1"_s,
                        readSearchText, id, id);
}

/// What the index proposes by the words alone.
static Result<Proposal> proposeIndexed(Database &database, ListCache &cache, const QList<SearchWord> &words)
{
    const Terms terms = termsOfWords(words);
    Proposal proposal{.isExact = terms.isExact};
    if (terms.isScan) {
        const auto newest = cache.newest();
        if (!newest)
            return newest.error();
        proposal.ids = allIds(**newest);
    }
    for (const bool isHead : {true, false}) {
        const QStringList &asked = isHead ? terms.head : terms.body;
        if (asked.isEmpty())
            continue;
        const auto found = idsMatching(database, isHead, asked);
        if (!found)
            return found.error();
        const bool isFirst = !isHead && terms.head.isEmpty();
        proposal.ids = isHead || isFirst ? *found : intersection(proposal.ids, *found);
    }
    for (const SearchWord &word : words) {
        if (!word.isExcluded || !word.isExact)
            continue;
        const auto excluded = idsMatching(database, word.isInHeadIndex, word.terms);
        if (!excluded)
            return excluded.error();
        proposal.ids = difference(proposal.ids, *excluded);
    }
    if (!terms.body.isEmpty()) {
        const auto head = idsMatching(database, true, terms.body);
        if (!head)
            return head.error();
        proposal.head = *head;
    } else if (hasIncluded(words)) {
        proposal.head = proposal.ids;
    }
    return proposal;
}

/// What was put aside since the index was made: its texts decide.
static Result<void> correct(Database &database, Proposal &proposal, const QList<SearchWord> &words)
{
    IdSet aside;
    IdSet ids;
    IdSet head;
    const auto read = database.each(
        u"SELECT body, head_length, suggestion FROM search_pending WHERE body IS NOT NULL ORDER BY suggestion"_s,
        [&](const Row &row) {
            const SearchText text = readSearchText(row);
            aside.push_back(row.get<qint64>(2));
            if (!holdsAll(text.body, words))
                return true;
            ids.push_back(aside.back());
            if (hasIncluded(words) && isInHead(text, words))
                head.push_back(aside.back());
            return true;
        });
    if (!read || aside.empty())
        return read;
    proposal.ids = together(difference(proposal.ids, aside), ids);
    proposal.head = together(difference(proposal.head, aside), head);
    return {};
}

Result<Proposal> propose(Database &database, ListCache &cache, const SearchConditions &conditions, QDate today)
{
    if (conditions.isEmpty() && !conditions.isBegun)
        return Proposal{};
    auto proposal = proposeIndexed(database, cache, conditions.words);
    if (!proposal)
        return proposal;
    if (const auto corrected = correct(database, *proposal, conditions.words); !corrected)
        return corrected.error();
    if (!conditions.facts.isEmpty()) {
        const auto ids = withFacts(database, conditions.facts, today);
        if (!ids)
            return ids.error();
        proposal->ids = intersection(proposal->ids, *ids);
    }
    return proposal;
}

Result<void> verify(Database &database, Proposal &proposal, const SearchConditions &conditions,
                    const std::function<bool()> &isWanted)
{
    if (proposal.isExact)
        return {};
    IdSet ids;
    IdSet head;
    auto inHead = proposal.head.begin();
    for (const qint64 id : proposal.ids) {
        if (isWanted && !isWanted())
            return Error{.code = ErrorCode::Busy};
        const auto text = storedText(database, SuggestionId{id});
        if (!text)
            return text.error();
        if (!*text || !holdsAll((*text)->body, conditions.words))
            continue;
        ids.push_back(id);
        while (inHead != proposal.head.end() && *inHead < id)
            ++inHead;
        const bool mayBeInHead = inHead != proposal.head.end() && *inHead == id;
        if (mayBeInHead && isInHead(**text, conditions.words))
            head.push_back(id);
    }
    proposal = {.ids = std::move(ids), .head = std::move(head)};
    return {};
}

Result<std::vector<qint64>> ranked(ListCache &cache, const Proposal &proposal)
{
    const auto newest = cache.newest();
    if (!newest)
        return newest.error();
    std::vector<quint64> order = ranks(proposal, **newest);
    std::ranges::sort(order, std::greater{});
    std::vector<qint64> ids;
    ids.reserve(order.size());
    for (const quint64 rank : order)
        ids.push_back(static_cast<qint64>(rank & idBits));
    return ids;
}

Result<RegisterFile::SearchResult> searchHits(Database &database, ListCache &cache, const QString &typed, int limit,
                                              QDate today, bool isTotalExact)
{
    const SearchConditions conditions = searchConditions(typed);
    auto proposal = propose(database, cache, conditions, today);
    if (!proposal)
        return proposal.error();
    const auto newest = cache.newest();
    if (!newest)
        return newest.error();
    RegisterFile::SearchResult result{.isTotalExact = proposal->isExact};
    std::vector<quint64> heap = ranks(*proposal, **newest);
    std::ranges::make_heap(heap);
    int refused = 0;
    while (!heap.empty() && result.hits.size() < limit) {
        std::ranges::pop_heap(heap);
        const quint64 rank = heap.back();
        heap.pop_back();
        const auto id = static_cast<qint64>(rank & idBits);
        const auto text = storedText(database, SuggestionId{id});
        if (!text)
            return text.error();
        if (!*text || (!proposal->isExact && !holdsAll((*text)->body, conditions.words))) {
            ++refused;
        } else if (!proposal->isExact && (rank & headBit) && !isInHead(**text, conditions.words)) {
            heap.push_back(rank & ~headBit); // not in the head after all: its turn comes later
            std::ranges::push_heap(heap);
        } else {
            result.hits.append(hitOf(SuggestionId{id}, **text, conditions.words));
        }
    }
    if (isTotalExact && !proposal->isExact) {
        Proposal rest{.isExact = false};
        for (const quint64 rank : heap)
            rest.ids.push_back(static_cast<qint64>(rank & idBits));
        std::ranges::sort(rest.ids);
        if (const auto verified = verify(database, rest, conditions, {}); !verified)
            return verified.error();
        result.total = static_cast<int>(result.hits.size()) + static_cast<int>(rest.ids.size());
        result.isTotalExact = true;
    } else {
        result.total = static_cast<int>(proposal->ids.size()) - refused;
    }
    return result;
}

Result<QList<SearchHit>> passagesOf(Database &database, SuggestionId id, const QList<SearchWord> &words, int most)
{
    const auto text = storedText(database, id);
    if (!text)
        return text.error();
    return *text ? passagesIn(**text, words, most) : QList<SearchHit>{};
}

} // namespace banfu
