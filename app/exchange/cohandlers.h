#pragma once

#include <QString>
#include <QStringList>

namespace banfu {

/// The bureaus that a letter's opening names as having handled the suggestion too:
/// 会同市发改委、财政局和国土规划委认真研究, 由市财政局、市农科院会办, 经与市教育局会商, 综合各单位意见 (none). As they
/// are called there, each once, in order.
QStringList coHandlersNamed(QStringView opening);

/// A list of names alone: 市财政局、市教育局和团市委.
QStringList bureausListed(QStringView list);

} // namespace banfu
