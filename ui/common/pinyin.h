#pragma once

#include <QString>

namespace banfu {

/// The first letters of the syllables, lower case: 沈望舒 → sws; Latin letters and digits stay, other characters are
/// left out. Characters with several readings are taken by their usual one.
QString pinyinInitials(QStringView text);

/// Whether what was typed names this: as a part of it, or by the pinyin initials from its beginning.
bool isNamedBy(QStringView name, QStringView typed);

} // namespace banfu
