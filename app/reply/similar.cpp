#include "app/reply/similar.h"

#include "app/reply/characterpairs.h"

#include <algorithm>

namespace banfu {

QList<ResemblingPassage> passagesLike(const QString &wanted, const QList<Paragraph> &paragraphs, int most)
{
    constexpr qsizetype shortest = 15;
    constexpr double least = 0.08;
    const CharacterPairs ours = characterPairs(wanted);
    QList<ResemblingPassage> passages;
    for (const Paragraph &paragraph : paragraphs) {
        if (paragraph.text.size() < shortest)
            continue;
        const double likeness = likenessOf(ours, characterPairs(paragraph.text));
        if (likeness >= least)
            passages.append({.level = paragraph.level, .text = paragraph.text, .likeness = likeness});
    }
    std::ranges::stable_sort(passages, std::ranges::greater{}, &ResemblingPassage::likeness);
    return passages.mid(0, most);
}

} // namespace banfu
