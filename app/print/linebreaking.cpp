#include "app/print/linebreaking.h"

#include "app/print/characters.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace banfu {

namespace {

constexpr double stretchLimit = 0.28;    // of a column in each gap; beyond it a line looks torn
constexpr double loosenedLimit = 0.12;   // the same where a paragraph is loosened on purpose
constexpr double leastFullColumns = 26;  // 28 ±2 characters a line, 5.2.3
constexpr double mostFullColumns = 30.5; // the same
constexpr double tolerance = 1e-6;
constexpr double spaceWeight = 4;           // Latin text stretches at its spaces
constexpr double leastStretchedSpace = 0.5; // columns; a narrower one is a stray between 汉字
constexpr qsizetype longestCounted = 4000;  // cells; longer paragraphs are not tried in other line counts

bool isInsideWord(const Cell &cell)
{
    return cell.breakBefore >= breakCost::insideWord && cell.breakBefore < breakCost::forbidden;
}

/// Whether the gap before a cell belongs to a number, a word, —— or ……, which never stretch.
bool isRigid(const Cell &before, const Cell &cell)
{
    if (cell.width <= 0 || isInsideWord(cell))
        return true;
    return cell.character == before.character && (cell.character == U'—' || cell.character == U'…');
}

double gapWeight(const Cell &before, const Cell &cell)
{
    if (isSpace(cell.character) || isRigid(before, cell))
        return 0;
    if (isSpace(before.character))
        return before.width < leastStretchedSpace ? 0 : spaceWeight;
    return 1;
}

/// A mark that can give way: its empty half is not shared with a neighbour that gives way already.
bool givesWay(const QList<Cell> &cells, qsizetype position)
{
    const Cell &cell = cells[position];
    if (cell.width < 1)
        return false;
    if (isClosingMark(cell.character))
        return true;
    return isOpeningMark(cell.character) && position > 0 && !isClosingMark(cells[position - 1].character);
}

struct Fit
{
    double cost{0};
    double markShrink{0};
    double gap{0};
};

struct Reach
{
    double cost{0};
    int lines{0};
    int from{0};
    int fromReach{0};
    Fit fit{};
};

class Breaker
{
public:
    Breaker(const QList<Cell> &cells, const LineRules &rules, std::optional<int> lineCount)
        : m_cells{cells}
        , m_rules{rules}
        , m_lineCount{lineCount}
    {
        measure();
    }

    std::optional<BrokenLines> lines(bool inEmergency);

private:
    void measure();
    std::optional<Fit> fit(int first, int last, bool inEmergency) const;
    std::optional<Fit> shrunk(int first, int end, double excess) const;
    std::optional<Fit> stretched(int first, int end, double missing, bool inEmergency) const;
    void extend(int first, int index, bool inEmergency);
    void reach(int position, const Reach &reach);
    BrokenLines trace(int index) const;
    double columns(int first) const
    {
        return m_rules.columns - (first == m_start ? m_rules.firstIndent : m_rules.indent);
    }
    double width(int first, int end) const { return m_width[size_t(end)] - m_width[size_t(first)]; }
    double gaps(int first, int end) const { return end > first ? m_gaps[size_t(end)] - m_gaps[size_t(first) + 1] : 0; }
    double marks(int first, int end) const;
    bool endsInMark(int first, int end) const
    {
        return end > first && m_cells[end - 1].width >= 1 && isClosingMark(m_cells[end - 1].character);
    }

    const QList<Cell> &m_cells;
    const LineRules m_rules;
    const std::optional<int> m_lineCount;
    int m_start{0};
    int m_end{0};
    std::vector<double> m_width{}; ///< sums before each cell
    std::vector<double> m_gaps{};  ///< m_gaps[k + 1] − m_gaps[k] is the weight of the gap before cell k
    std::vector<int> m_marks{};
    std::vector<int> m_visible{}; ///< one past the last cell before `k` that is no space
    std::vector<QVarLengthArray<Reach, 1>> m_reached{};
};

void Breaker::measure()
{
    const auto count = size_t(m_cells.size());
    m_end = int(m_cells.size());
    m_width.assign(count + 1, 0);
    m_gaps.assign(count + 1, 0);
    m_marks.assign(count + 1, 0);
    m_visible.assign(count + 1, 0);
    m_reached.resize(count + 1);
    for (size_t k = 0; k < count; ++k) {
        const Cell &cell = m_cells[qsizetype(k)];
        m_width[k + 1] = m_width[k] + cell.width;
        m_gaps[k + 1] = m_gaps[k] + (k == 0 ? 0 : gapWeight(m_cells[qsizetype(k) - 1], cell));
        m_marks[k + 1] = m_marks[k] + (givesWay(m_cells, qsizetype(k)) ? 1 : 0);
        m_visible[k + 1] = isSpace(cell.character) ? m_visible[k] : int(k + 1);
    }
    while (m_start < m_end && isSpace(m_cells[m_start].character))
        ++m_start;
}

double Breaker::marks(int first, int end) const
{
    int count = m_marks[size_t(end)] - m_marks[size_t(first)];
    if (endsInMark(first, end))
        --count;
    if (isOpeningMark(m_cells[first].character) && givesWay(m_cells, first))
        --count;
    return count;
}

std::optional<Fit> Breaker::shrunk(int first, int end, double excess) const
{
    const double inMarks = marks(first, end);
    const double give = inMarks * m_rules.markShrink;
    const double tight = inMarks * m_rules.tightenedMark + gaps(first, end) * m_rules.tightenedGap;
    if (width(first, end) + m_rules.columns - columns(first) > mostFullColumns ||
        excess > std::max(give, tight) + tolerance)
        return std::nullopt;
    if (excess <= give + tolerance) {
        const double share = give > 0 ? excess / give : 0;
        return Fit{.cost = 20 + 60 * share * share, .markShrink = inMarks > 0 ? excess / inMarks : 0};
    }
    const double inGaps = excess - inMarks * m_rules.tightenedMark;
    return Fit{.cost = 100, .markShrink = m_rules.tightenedMark, .gap = -inGaps / gaps(first, end)};
}

std::optional<Fit> Breaker::stretched(int first, int end, double missing, bool inEmergency) const
{
    if (m_rules.isRagged)
        return Fit{.cost = missing * missing};
    const double limit = m_lineCount ? loosenedLimit : stretchLimit;
    const double weight = gaps(first, end);
    const double gap = weight > 0 ? missing / weight : std::numeric_limits<double>::infinity();
    const double full = columns(first) * leastFullColumns / m_rules.columns;
    if (gap > limit + tolerance) {
        if (!inEmergency)
            return std::nullopt;
        return Fit{.cost = 3000 + 100 * missing}; // left ragged
    }
    const double tooFew = width(first, end) < full - tolerance ? 800 : 0;
    return Fit{.cost = 100 * (gap / 0.05) * (gap / 0.05) + tooFew, .gap = gap};
}

/// How the cells fill one line; nothing when they cannot.
std::optional<Fit> Breaker::fit(int first, int last, bool inEmergency) const
{
    const int end = std::max(m_visible[size_t(last)], first);
    const double natural = width(first, end) - (endsInMark(first, end) ? 0.5 : 0);
    const double missing = columns(first) - natural;
    if (missing < -tolerance)
        return shrunk(first, end, -missing);
    if (last == m_end)
        return Fit{.cost = natural < 2 && first != m_start ? 40.0 : 0.0};
    if (missing < tolerance)
        return Fit{};
    return stretched(first, end, missing, inEmergency);
}

void Breaker::reach(int position, const Reach &candidate)
{
    auto &all = m_reached[size_t(position)];
    for (Reach &known : all) {
        if (m_lineCount && known.lines != candidate.lines)
            continue;
        if (candidate.cost < known.cost)
            known = candidate;
        return;
    }
    all.append(candidate);
}

void Breaker::extend(int first, int index, bool inEmergency)
{
    const Reach from = m_reached[size_t(first)][index];
    const double wanted = columns(first);
    for (int last = first + 1; last <= m_end; ++last) {
        const double natural = width(first, std::max(m_visible[size_t(last)], first));
        if (natural - 0.5 - marks(first, last) * 0.5 > wanted + tolerance &&
            natural * (1 - m_rules.tightenedGap) > wanted + 2)
            break;
        if (last < m_end && natural < wanted * (m_rules.isRagged ? 0 : inEmergency ? 0.4 : 0.6))
            continue;
        const double breaking = last < m_end ? m_cells[last].breakBefore : 0;
        if (breaking >= breakCost::insideWord && !inEmergency)
            continue;
        if (const auto line = fit(first, last, inEmergency))
            reach(last, {from.cost + line->cost + breaking, from.lines + 1, first, index, *line});
    }
}

BrokenLines Breaker::trace(int index) const
{
    BrokenLines result{.cost = m_reached[size_t(m_end)][index].cost};
    for (int position = m_end; position > m_start;) {
        const Reach &reached = m_reached[size_t(position)][index];
        result.lines.prepend({.first = reached.from,
                              .visibleLast = std::max(m_visible[size_t(position)], reached.from),
                              .last = position,
                              .markShrink = reached.fit.markShrink,
                              .gap = reached.fit.gap});
        position = reached.from;
        index = reached.fromReach;
    }
    return result;
}

std::optional<BrokenLines> Breaker::lines(bool inEmergency)
{
    for (auto &all : m_reached)
        all.clear();
    m_reached[size_t(m_start)].append(Reach{});
    for (int first = m_start; first < m_end; ++first) {
        for (int index = 0; index < int(m_reached[size_t(first)].size()); ++index)
            extend(first, index, inEmergency);
    }
    const auto &all = m_reached[size_t(m_end)];
    for (int index = 0; index < int(all.size()); ++index) {
        if (!m_lineCount || all[index].lines == *m_lineCount)
            return trace(index);
    }
    return std::nullopt;
}

} // namespace

std::optional<BrokenLines> breakLines(const QList<Cell> &cells, const LineRules &rules, std::optional<int> lineCount)
{
    Breaker breaker{cells, rules, lineCount};
    if (lineCount && cells.size() > longestCounted)
        return std::nullopt;
    auto lines = breaker.lines(false);
    if (!lines && !lineCount)
        lines = breaker.lines(true);
    return lines;
}

QList<double> cellPlaces(const QList<Cell> &cells, const BrokenLine &line, double indent)
{
    QList<double> places;
    places.reserve(line.visibleLast - line.first);
    double place = indent;
    for (int k = line.first; k < line.visibleLast; ++k) {
        const Cell &cell = cells[k];
        const bool gives = givesWay(cells, k);
        if (k > line.first) {
            place += line.gap * gapWeight(cells[k - 1], cell);
            if (gives && isOpeningMark(cell.character))
                place -= line.markShrink;
        }
        places.append(place);
        place += cell.width;
        if (gives && isClosingMark(cell.character))
            place -= line.markShrink;
    }
    return places;
}

} // namespace banfu
