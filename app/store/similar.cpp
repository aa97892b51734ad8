#include "app/store/similar.h"

#include "app/reply/characterpairs.h"
#include "app/store/caserows.h"
#include "app/store/database.h"
#include "app/store/replyrows.h"
#include "app/store/search.h"
#include "app/store/searchfold.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostWords = 40;      // looked up of one text
constexpr int mostBearers = 150;         // a word in more suggestions tells nothing of one
constexpr qsizetype mostCandidates = 12; // whose replies are read

/// Spread over the whole text: its beginning alone is the opening of every letter.
QStringList wordsOf(const QString &title, const QString &text)
{
    const auto spread = [](const QStringList &words) {
        QStringList chosen;
        const qsizetype step = std::max<qsizetype>(1, words.size() / mostWords);
        for (qsizetype i = 0; i < words.size() && chosen.size() < mostWords; i += step)
            chosen.append(words[i]);
        return chosen;
    };
    QStringList words = spread(indexTerms(foldText(title))) + spread(indexTerms(foldText(text)));
    words.removeDuplicates();
    words.removeIf([](const QString &word) { return word.size() < 2 || word.contains(u'"'); });
    return words;
}

/// Which of the words stand in texts that the index does not know yet.
Result<QHash<QString, QList<SuggestionId>>> bearersAside(Database &database, const QStringList &words)
{
    QHash<QString, QList<SuggestionId>> bearers;
    const QSet<QString> wanted{words.begin(), words.end()};
    const auto read = database.each(
        u"SELECT body, head_length, suggestion FROM search_pending WHERE body IS NOT NULL"_s, [&](const Row &row) {
            const QStringList terms = indexTerms(foldText(readSearchText(row).body));
            for (const QString &term : terms) {
                if (wanted.contains(term))
                    bearers[term].append(row.get<SuggestionId>(2));
            }
            return true;
        });
    return read ? Result<QHash<QString, QList<SuggestionId>>>{bearers} : read.error();
}

/// The suggestions that share rare words, by the weight of what they share.
Result<QList<SuggestionId>> candidates(Database &database, const ResemblanceQuery &query)
{
    QHash<SuggestionId, double> weights;
    const QStringList words = wordsOf(query.title, query.text);
    const auto aside = bearersAside(database, words);
    if (!aside)
        return aside.error();
    for (const QString &word : words) {
        auto bearers = database.all(u"SELECT rowid FROM search_body WHERE search_body MATCH ? AND rowid NOT IN (SELECT "
                                    "suggestion FROM search_pending WHERE body IS NOT NULL) LIMIT ?"_s,
                                    firstColumn<SuggestionId>, u'"' + word + u'"', mostBearers + 1);
        if (!bearers)
            return bearers.error();
        bearers->append(aside->value(word));
        if (bearers->size() > mostBearers)
            continue;
        const double weight = std::log(1.0 + 1000.0 / static_cast<double>(bearers->size()));
        for (const SuggestionId id : *bearers)
            weights[id] += weight;
    }
    weights.remove(query.except);
    QList<SuggestionId> ids = weights.keys();
    std::ranges::sort(ids, [&](SuggestionId left, SuggestionId right) {
        return std::pair{weights[left], left} > std::pair{weights[right], right}; // the newer of two alike
    });
    return ids.mid(0, mostCandidates);
}

struct Head
{
    QString number{};
    QString title{};
};

Result<Head> headOf(Database &database, SuggestionId id)
{
    const auto head = database.one(
        u"SELECT number, title FROM suggestion WHERE id = ?"_s,
        [](const Row &row) { return Head{.number = row.get<QString>(0), .title = row.get<QString>(1)}; }, id);
    if (!head)
        return head.error();
    return head->value_or(Head{});
}

Result<Resembling> measured(Database &database, const ResemblanceQuery &query, SuggestionId id)
{
    constexpr int mostPassages = 4;
    const auto head = headOf(database, id);
    if (!head)
        return head.error();
    const auto replies = currentReplies(database, id);
    if (!replies)
        return replies.error();
    Resembling found{.id = id, .number = head->number, .title = head->title};
    const QString wanted = query.text.isEmpty() ? query.title : query.text;
    for (const Reply &reply : *replies) {
        found.passages += passagesLike(wanted, reply.text.paragraphs, mostPassages);
        if (reply.documentNumber)
            found.documentNumber = reply.documentNumber->toString();
    }
    std::ranges::stable_sort(found.passages, std::ranges::greater{}, &ResemblingPassage::likeness);
    found.passages = found.passages.mid(0, mostPassages);
    const double ofTitle =
        query.title.isEmpty() ? 0 : likenessOf(characterPairs(query.title), characterPairs(head->title));
    const double ofText = found.passages.isEmpty() ? 0 : found.passages.front().likeness;
    found.likeness = std::max(ofTitle, ofText);
    return found;
}

Result<QString> bearerOf(Database &database, const DocumentNumber &number, SuggestionId except)
{
    const auto bearer =
        database.one(u"SELECT s.number FROM reply r JOIN suggestion s ON s.id = r.suggestion WHERE r.year = ? AND "
                     "r.serial = ? AND r.bureau_code = ? AND r.suggestion IS NOT ? LIMIT 1"_s,
                     firstColumn<QString>, number.year(), number.serial(), number.bureauCode(), except);
    if (!bearer)
        return bearer.error();
    return bearer->value_or(QString{});
}

Surroundings::Other otherOf(const CaseFile &caseFile)
{
    Surroundings::Other other{.number = caseFile.suggestion.number};
    for (const Deputy &deputy : caseFile.deputies)
        other.names.append(deputy.name);
    for (const Assignment &assignment : caseFile.assignments)
        other.names << assignment.bureau.name << assignment.bureau.shortName;
    other.names.removeAll(QString{});
    other.names.removeDuplicates();
    for (const Reply &reply : caseFile.replies) {
        for (const Paragraph &paragraph : reply.text.paragraphs)
            other.paragraphs.append(paragraph.text);
    }
    return other;
}

} // namespace

Result<QList<Resembling>> similarTo(Database &database, const ResemblanceQuery &query, int limit)
{
    constexpr double least = 0.1;
    const auto ids = candidates(database, query);
    if (!ids)
        return ids.error();
    QList<Resembling> all;
    for (const SuggestionId id : *ids) {
        const auto found = measured(database, query, id);
        if (!found)
            return found.error();
        if (found->likeness >= least)
            all.append(*found);
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Resembling::likeness);
    return all.mid(0, std::max(0, limit));
}

Result<Surroundings> surroundingsOf(Database &database, const CaseFile &caseFile, const Reply &reply)
{
    constexpr int mostOthers = 4;
    Surroundings surroundings;
    if (reply.documentNumber) {
        const auto bearer = bearerOf(database, *reply.documentNumber, caseFile.suggestion.id);
        if (!bearer)
            return bearer.error();
        surroundings.numberTakenBy = *bearer;
    }
    QString text;
    for (const Paragraph &paragraph : reply.text.paragraphs)
        text += paragraph.text + u'\n';
    const auto ids = candidates(database, {.except = caseFile.suggestion.id, .text = text});
    if (!ids)
        return ids.error();
    for (const SuggestionId id : ids->mid(0, mostOthers)) {
        const auto other = readCase(database, id);
        if (!other)
            return other.error();
        surroundings.others.append(otherOf(*other));
    }
    return surroundings;
}

} // namespace banfu
