#pragma once

#include <QString>

namespace banfu {

/// 1 → 一, 21 → 二十一, 105 → 一百零五; valid for 1…9999, digits beyond.
QString chineseNumber(int value);
/// The value of 一, 十二, 二十一, 一百零五; 0 when it is no such number.
int chineseNumberValue(QStringView text);

} // namespace banfu
