#pragma once

#include <QString>

namespace banfu {

/// What a name is found by in Latin letters: 吕望舒 by lvwangshu, luwangshu, lws, and by each of its tails, wangshu,
/// ws, shu. As family names are read (单雄信: shanxiongxin) and as the characters alone are. Parted by spaces; empty
/// for a name without 汉字.
QString pinyinForms(const QString &name);

} // namespace banfu
