#pragma once

#include "app/print/linebreaking.h"

#include <QStringList>

namespace banfu {

/// Where the lines of a centred title begin (7.3.1): trapezoid or rhombus, broken where the meaning allows. Widths are
/// in characters of the title's size; no line is wider than `columns`. The first is always 0; empty for no cells.
QList<int> shapeTitle(const QList<Cell> &cells, double columns, const QStringList &wholeWords);

/// What it costs to end a title's line before each cell, at least breakCost::insideWord where it must not be.
QList<double> titleBreakCosts(const QList<Cell> &cells, const QStringList &wholeWords);

} // namespace banfu
