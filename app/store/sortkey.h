#pragma once

#include <QByteArray>
#include <QString>

namespace banfu {

/// Compared byte by byte these give the order of a list: names by pinyin …
QByteArray nameKey(const QString &name);
/// … and numbers by the value of their digits: 第9号 before 第10号.
QByteArray numberKey(const QString &number);

} // namespace banfu
