#include "app/reply/characterpairs.h"

#include <algorithm>

namespace banfu {

CharacterPairs characterPairs(QStringView text)
{
    CharacterPairs pairs;
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

double likenessOf(const CharacterPairs &left, const CharacterPairs &right)
{
    const CharacterPairs &fewer = left.size() < right.size() ? left : right;
    const CharacterPairs &more = left.size() < right.size() ? right : left;
    if (fewer.isEmpty())
        return 0;
    const auto common = std::ranges::count_if(fewer, [&](quint32 pair) { return more.contains(pair); });
    return 2 * static_cast<double>(common) / static_cast<double>(left.size() + right.size());
}

} // namespace banfu
