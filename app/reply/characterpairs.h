#pragma once

#include <QSet>
#include <QStringView>

namespace banfu {

/// The pairs of neighbouring letters and digits of a text, each in one number: cheap to keep and to compare. Marks and
/// spaces do not count and part their neighbours; case does not count.
using CharacterPairs = QSet<quint32>;

CharacterPairs characterPairs(QStringView text);

/// How much two texts share: 0 nothing, 1 the same pairs.
double likenessOf(const CharacterPairs &left, const CharacterPairs &right);

} // namespace banfu
