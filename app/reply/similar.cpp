#include "app/reply/similar.h"

#include <QSet>

#include <algorithm>

namespace banfu {

namespace {

/// Two neighbouring characters in one number: cheap to keep and to compare.
using Pairs = QSet<quint32>;

Pairs pairsOf(QStringView text)
{
    Pairs pairs;
    char16_t last = 0;
    for (const QChar character : text) {
        if (!character.isLetterOrNumber()) {
            last = 0;
            continue;
        }
        const char16_t code = character.toLower().unicode();
        if (last != 0)
            pairs.insert((static_cast<quint32>(last) << 16) | code);
        last = code;
    }
    return pairs;
}

qsizetype commonTo(const Pairs &left, const Pairs &right)
{
    const Pairs &fewer = left.size() < right.size() ? left : right;
    const Pairs &more = left.size() < right.size() ? right : left;
    return std::ranges::count_if(fewer, [&](quint32 pair) { return more.contains(pair); });
}

double share(qsizetype part, qsizetype whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

double likenessOf(const QString &left, const QString &right)
{
    const Pairs ours = pairsOf(left);
    const Pairs theirs = pairsOf(right);
    return share(2 * commonTo(ours, theirs), ours.size() + theirs.size());
}

QList<ResemblingPassage> passagesLike(const QString &wanted, const QList<Paragraph> &paragraphs, int most)
{
    constexpr qsizetype shortest = 15;
    constexpr double least = 0.08;
    const Pairs ours = pairsOf(wanted);
    QList<ResemblingPassage> passages;
    for (const Paragraph &paragraph : paragraphs) {
        if (paragraph.text.size() < shortest)
            continue;
        const Pairs theirs = pairsOf(paragraph.text);
        const double likeness = share(2 * commonTo(ours, theirs), ours.size() + theirs.size());
        if (likeness >= least)
            passages.append({.level = paragraph.level, .text = paragraph.text, .likeness = likeness});
    }
    std::ranges::stable_sort(passages, std::ranges::greater{}, &ResemblingPassage::likeness);
    return passages.mid(0, most);
}

} // namespace banfu
