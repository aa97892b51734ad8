#include "app/reply/comparison.h"

#include "app/reply/characterpairs.h"

#include <algorithm>
#include <vector>

namespace banfu {

namespace {

/// Above this many cells two texts are too long to be compared cell by cell; what differs then differs as a whole.
constexpr qsizetype mostCells = 4'000'000;
/// Paragraphs that share this much of their pairs of characters are the same paragraph, changed.
constexpr double leastLikeness = 0.35;

struct Match
{
    qsizetype before{0};
    qsizetype after{0};
};

/// The heaviest common subsequence: weight(i, j) is 0 where the two do not match.
template <typename Weight>
std::vector<Match> matches(qsizetype beforeSize, qsizetype afterSize, Weight weight)
{
    std::vector<Match> result;
    if (beforeSize == 0 || afterSize == 0 || beforeSize * afterSize > mostCells)
        return result;
    const qsizetype width = afterSize + 1;
    std::vector<float> best(std::size_t((beforeSize + 1) * width), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> float & { return best[std::size_t(i * width + j)]; };
    for (qsizetype i = beforeSize - 1; i >= 0; --i) {
        for (qsizetype j = afterSize - 1; j >= 0; --j) {
            const float own = weight(i, j);
            const float matched = own > 0 ? own + at(i + 1, j + 1) : 0;
            at(i, j) = std::max({matched, at(i + 1, j), at(i, j + 1)});
        }
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < beforeSize && j < afterSize) {
        const float own = weight(i, j);
        if (own > 0 && at(i, j) == own + at(i + 1, j + 1))
            result.push_back({i++, j++});
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return result;
}

bool standsInLatin(QChar c)
{
    return (c.isLetterOrNumber() && c.script() != QChar::Script_Han && c.unicode() < 0x2E80) || c.isSurrogate();
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        while (standsInLatin(text[i]) && end < text.size() && standsInLatin(text[end]))
            ++end;
        words.append(text.sliced(i, end - i));
        i = end;
    }
    return words;
}

void append(QList<ComparedPiece> &pieces, bool isChanged, const QString &text)
{
    if (!pieces.isEmpty() && pieces.last().isChanged == isChanged)
        pieces.last().text += text;
    else
        pieces.append({.isChanged = isChanged, .text = text});
}

QList<ComparedPiece> piecesOf(const QStringList &words, const QList<bool> &isChanged)
{
    QList<ComparedPiece> pieces;
    for (qsizetype i = 0; i < words.size(); ++i)
        append(pieces, isChanged[i], words[i]);
    return pieces;
}

ComparedRow compareParagraphs(const QString &before, const QString &after)
{
    const QStringList then = wordsOf(before);
    const QStringList now = wordsOf(after);
    const qsizetype shorter = std::min(then.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && then[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && then[then.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    QList<bool> isThenChanged(then.size(), false);
    QList<bool> isNowChanged(now.size(), false);
    std::fill(isThenChanged.begin() + head, isThenChanged.end() - tail, true);
    std::fill(isNowChanged.begin() + head, isNowChanged.end() - tail, true);
    for (const Match &match :
         matches(then.size() - head - tail, now.size() - head - tail,
                 [&](qsizetype i, qsizetype j) { return then[head + i] == now[head + j] ? 1.F : 0.F; })) {
        isThenChanged[head + match.before] = false;
        isNowChanged[head + match.after] = false;
    }
    return {.before = piecesOf(then, isThenChanged), .after = piecesOf(now, isNowChanged)};
}

ComparedRow alone(const QString &text, bool isBefore)
{
    const QList<ComparedPiece> whole{{.isChanged = true, .text = text}};
    return isBefore ? ComparedRow{.before = whole} : ComparedRow{.after = whole};
}

/// A stretch between two paragraphs that stayed.
void compareStretch(const QStringList &before, const QStringList &after, QList<ComparedRow> &rows)
{
    QList<CharacterPairs> then;
    QList<CharacterPairs> now;
    for (const QString &text : before)
        then.append(characterPairs(text));
    for (const QString &text : after)
        now.append(characterPairs(text));
    std::vector<float> likenesses(std::size_t(before.size() * after.size()), 0);
    for (qsizetype i = 0; i < before.size(); ++i)
        for (qsizetype j = 0; j < after.size(); ++j)
            if (const double like = likenessOf(then[i], now[j]); like >= leastLikeness)
                likenesses[std::size_t(i * after.size() + j)] = float(like);
    qsizetype i = 0;
    qsizetype j = 0;
    const auto upTo = [&](qsizetype beforeEnd, qsizetype afterEnd) {
        while (i < beforeEnd)
            rows.append(alone(before[i++], true));
        while (j < afterEnd)
            rows.append(alone(after[j++], false));
    };
    for (const Match &match : matches(before.size(), after.size(), [&](qsizetype a, qsizetype b) {
             return likenesses[std::size_t(a * after.size() + b)];
         })) {
        upTo(match.before, match.after);
        rows.append(compareParagraphs(before[i++], after[j++]));
    }
    upTo(before.size(), after.size());
}

} // namespace

bool ComparedRow::isChanged() const
{
    const auto changed = [](const QList<ComparedPiece> &pieces) {
        return std::ranges::any_of(pieces, &ComparedPiece::isChanged);
    };
    return changed(before) || changed(after);
}

QList<ComparedRow> compareTexts(const QStringList &before, const QStringList &after)
{
    QList<ComparedRow> rows;
    qsizetype i = 0;
    qsizetype j = 0;
    const auto upTo = [&](qsizetype beforeEnd, qsizetype afterEnd) {
        compareStretch(before.sliced(i, beforeEnd - i), after.sliced(j, afterEnd - j), rows);
        i = beforeEnd;
        j = afterEnd;
    };
    for (const Match &match : matches(before.size(), after.size(), [&](qsizetype a, qsizetype b) {
             return before[a] == after[b] ? float(1 + before[a].size()) : 0.F; // long ones tie the texts together
         })) {
        upTo(match.before, match.after);
        const QList<ComparedPiece> same{{.text = before[i]}};
        rows.append({.before = same, .after = same});
        ++i;
        ++j;
    }
    upTo(before.size(), after.size());
    return rows;
}

} // namespace banfu
