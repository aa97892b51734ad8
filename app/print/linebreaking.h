#pragma once

#include <QList>

#include <optional>

namespace banfu {

/// What it costs to end a line before a cell. Below `insideWord` a break is allowed; the tiers above it are only
/// used where nothing else fits, such as in a word longer than a line.
namespace breakCost {
constexpr double insideWord = 1e5;
constexpr double betweenLetters = 1e6; ///< inside a word and not behind one of its signs
constexpr double forbidden = 1e7;
} // namespace breakCost

/// A character as line breaking sees it.
struct Cell
{
    char32_t character{0};
    double width{1};       ///< in columns of the grid
    double breakBefore{0}; ///< cost of beginning a line with it
    bool operator==(const Cell &) const = default;
};

struct LineRules
{
    double columns{28};
    double firstIndent{0};  ///< of the first line
    double indent{0};       ///< of turned lines
    double markShrink{0.5}; ///< columns each mark inside a line may give way (GB/T 15834 5.1.11)
    double tightenedMark{0};
    double tightenedGap{0}; ///< columns between 汉字 that may be taken, together with tightenedMark of each mark
    bool isRagged{false};   ///< lines keep their natural width: the narrow cells of a table
    bool operator==(const LineRules &) const = default;
};

/// A line: cells [first, last), of which the spaces from `visibleLast` on are not set.
struct BrokenLine
{
    int first{0};
    int visibleLast{0};
    int last{0};
    double markShrink{0}; ///< columns that each mark inside gives way
    double gap{0};        ///< columns added to a gap of weight one
    bool operator==(const BrokenLine &) const = default;
};

struct BrokenLines
{
    QList<BrokenLine> lines{};
    double cost{0};
    bool operator==(const BrokenLines &) const = default;
};

/// The best lines, all but the last filling the columns. With `lineCount` the best in exactly so many lines, or nothing
/// when that would look forced.
std::optional<BrokenLines> breakLines(const QList<Cell> &cells, const LineRules &rules,
                                      std::optional<int> lineCount = std::nullopt);

/// Where the visible cells of a line begin, in columns.
QList<double> cellPlaces(const QList<Cell> &cells, const BrokenLine &line, double indent);

} // namespace banfu
