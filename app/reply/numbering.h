#pragma once

#include "app/reply/paragraph.h"

#include <QStringList>

namespace banfu {

/// The label of each paragraph, in the same order: 一、 （一） 1. （1） 一是, empty for body text. A level's count
/// starts anew under each heading of a higher level; RunIn starts anew after every paragraph of another level, Body
/// included, unless that runs on.
QStringList labels(const QList<Paragraph> &paragraphs);

/// 1 → 一, 21 → 二十一, 105 → 一百零五; valid for 1…9999.
QString chineseNumber(int value);
/// The value of 一, 十二, 二十一, 一百零五; 0 when it is no such number.
int chineseNumberValue(QStringView text);

} // namespace banfu
