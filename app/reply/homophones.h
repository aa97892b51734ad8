#pragma once

#include <QChar>

namespace banfu {

/// Whether two 汉字 are typed by the same syllable, tones aside: 玥 and 月. The slip of everyone who types by pinyin.
bool areHomophones(QChar left, QChar right);

} // namespace banfu
