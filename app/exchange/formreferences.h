#pragma once

#include <QString>

namespace banfu {

/// A row of a sheet that becomes several: what is below it moves down.
struct RowGrowth
{
    int row{0};   ///< from 0
    int count{1}; ///< how many it becomes, at least 1

    int moved(int other) const { return other > row ? other + count - 1 : other; }
};

/// A formula's references to cells of its own sheet as they are after the growth: sums over the row go over all that it
/// became. `copy`: the formula stands in the row itself, in its copy of this number.
QString grownFormula(const QString &formula, const RowGrowth &growth, int copy = -1);
/// The same for a list of areas (A1:C3 E5); a cell of the row becomes an area of all that it became.
QString grownAreas(const QString &areas, const RowGrowth &growth);

} // namespace banfu
