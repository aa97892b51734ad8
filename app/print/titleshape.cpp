#include "app/print/titleshape.h"

#include "app/print/breakrating.h"
#include "app/print/characters.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr double leastStep = 0.95; // lines must differ to be seen as a trapezoid
constexpr double leastColumns = 3; // a shorter line looks lost
constexpr double equal = 0.05;     // lines no more apart count as one width
constexpr double extraLine = 60;
constexpr double unevenness = 0.3; // a column squared
constexpr double insideDictionaryWord = 400;
constexpr double insideOrdinal = 900; // 第八|届, 三|次会议
constexpr double insideSession = 150;
constexpr double betweenSingles = 90; // two words of one character: often a name the dictionary lacks
constexpr double insideBrackets = 40;
constexpr double wordEnd = 20;
constexpr double goodPlace = 5;

constexpr std::u32string_view numerals = U"0123456789一二三四五六七八九十百零〇";

/// Terms that the dictionary takes apart.
const QStringList fixedWords{u"人民代表大会"_s, u"人大常委会"_s, u"人民政府"_s,          u"政治协商会议"_s,
                             u"代表建议"_s,     u"委员提案"_s,   u"国民经济和社会发展"_s};

std::u32string textOf(const QList<Cell> &cells)
{
    std::u32string text;
    text.reserve(size_t(cells.size()));
    for (const Cell &cell : cells)
        text.push_back(cell.character);
    return text;
}

/// True before each cell that begins a word of the dictionary.
std::vector<bool> wordStarts(const std::u32string &text)
{
    std::vector<bool> starts(text.size() + 1, false);
    const auto utf16 =
        icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32 *>(text.data()), int32_t(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words{
        icu::BreakIterator::createWordInstance(icu::Locale::getChina(), status)};
    if (U_FAILURE(status) || !words)
        return std::vector<bool>(text.size() + 1, true);
    words->setText(utf16);
    for (int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next()) {
        const auto cell = size_t(utf16.countChar32(0, at));
        if (cell < starts.size())
            starts[cell] = true;
    }
    return starts;
}

bool startsWith(const std::u32string &text, size_t at, std::u32string_view word)
{
    return text.compare(at, word.size(), word) == 0;
}

bool endsWith(const std::u32string &text, size_t end, std::u32string_view word)
{
    return end >= word.size() && text.compare(end - word.size(), word.size(), word) == 0;
}

/// 第八届, 第20260118号, 三次会议: from the numeral to its measure word.
bool isInsideOrdinal(const std::u32string &text, size_t k)
{
    constexpr std::u32string_view measures = U"届次号件期批个名位";
    if (text[k - 1] == U'第')
        return isOneOf(text[k], numerals);
    size_t from = k;
    while (from > 0 && isOneOf(text[from - 1], numerals))
        --from;
    size_t to = k;
    while (to < text.size() && isOneOf(text[to], numerals))
        ++to;
    if (from < k && to < text.size() && isOneOf(text[to], measures))
        return true;
    return isOneOf(text[k - 1], U"届次") && startsWith(text, k, U"会议") && k > 1 && isOneOf(text[k - 2], numerals);
}

/// 八届, 三次会议 beginning here: they belong to the congress named before them, as that belongs to its 届.
bool isInsideSession(const std::u32string &text, size_t k)
{
    if (text[k - 1] == U'届')
        return startsWith(text, k, U"人大") || startsWith(text, k, U"人民代表") || startsWith(text, k, U"政协") ||
               startsWith(text, k, U"全国") || startsWith(text, k, U"委员会");
    size_t end = k;
    while (end < text.size() && isOneOf(text[end], numerals))
        ++end;
    return end > k && (startsWith(text, end, U"次会议") || startsWith(text, end, U"届"));
}

double placeCost(const std::u32string &text, size_t k)
{
    const char32_t before = text[k - 1];
    if (isInsideSession(text, k))
        return insideSession;
    if (text[k] == U'第' && k + 1 < text.size() && isOneOf(text[k + 1], numerals))
        return goodPlace;
    if (isClosingMark(before) || isSpace(before) || isOpeningMark(text[k]))
        return goodPlace;
    if (endsWith(text, k, U"关于") || endsWith(text, k, U"对") || isOneOf(before, U"和与及并为以将在向从等"))
        return 60;
    if (startsWith(text, k, U"关于") || startsWith(text, k, U"答复"))
        return goodPlace;
    if (before == U'的')
        return goodPlace * 2;
    return isOneOf(text[k], U"和与及并等") ? wordEnd + 10 : wordEnd;
}

class Shaper
{
public:
    Shaper(const QList<Cell> &cells, double columns, const QList<double> &costs)
        : m_cells{cells}
        , m_columns{columns}
        , m_costs{costs}
        , m_width(size_t(cells.size()) + 1, 0)
        , m_states(size_t(cells.size()) + 1)
    {
        for (size_t k = 0; k < size_t(cells.size()); ++k)
            m_width[k + 1] = m_width[k] + cells[qsizetype(k)].width;
    }
    QList<int> starts(double dearest);
    QList<int> filled() const;

private:
    /// The best way to a line that ends at a place, by where that line begins and how the shape stands.
    struct State
    {
        int first{0};
        bool isFalling{false};
        bool hasStep{false};
        double cost{0};
        int fromState{-1};
    };
    double width(int first, int last) const
    {
        const int end = isSpace(m_cells[last - 1].character) ? last - 1 : last;
        return m_width[size_t(end)] - m_width[size_t(first)];
    }
    void extend(int first, double dearest);
    void follow(int first, int index, int last, double cost);
    void put(int last, const State &state);

    const QList<Cell> &m_cells;
    const double m_columns;
    const QList<double> m_costs;
    std::vector<double> m_width;
    std::vector<std::vector<State>> m_states;
};

void Shaper::put(int last, const State &state)
{
    for (State &known : m_states[size_t(last)]) {
        if (known.first == state.first && known.isFalling == state.isFalling && known.hasStep == state.hasStep) {
            if (state.cost < known.cost)
                known = state;
            return;
        }
    }
    m_states[size_t(last)].push_back(state);
}

void Shaper::follow(int first, int index, int last, double cost)
{
    const State before = m_states[size_t(first)][size_t(index)];
    const double change = width(first, last) - width(before.first, first);
    const bool hasStep = before.hasStep || std::abs(change) >= leastStep;
    if (change >= -equal && !before.isFalling)
        put(last, {first, false, hasStep, before.cost + cost, index});
    if (change <= equal)
        put(last, {first, true, hasStep, before.cost + cost, index});
}

void Shaper::extend(int first, double dearest)
{
    const int count = int(m_cells.size());
    for (int last = first + 1; last <= count && width(first, last) <= m_columns; ++last) {
        const double breaking = last < count ? m_costs[last] : 0;
        if (width(first, last) < leastColumns || breaking >= dearest)
            continue;
        const double spare = m_columns - width(first, last);
        const double cost = breaking + extraLine + unevenness * spare * spare;
        if (first == 0) {
            put(last, {0, false, false, cost, -1});
            continue;
        }
        for (int index = 0; index < int(m_states[size_t(first)].size()); ++index)
            follow(first, index, last, cost);
    }
}

QList<int> Shaper::starts(double dearest)
{
    for (auto &states : m_states)
        states.clear();
    const int count = int(m_cells.size());
    for (int first = 0; first < count; ++first) {
        if (first == 0 || !m_states[size_t(first)].empty())
            extend(first, dearest);
    }
    int best = -1;
    const auto &ends = m_states[size_t(count)];
    for (int index = 0; index < int(ends.size()); ++index) {
        const bool isShaped = ends[size_t(index)].first == 0 || ends[size_t(index)].hasStep;
        if (isShaped && (best < 0 || ends[size_t(index)].cost < ends[size_t(best)].cost))
            best = index;
    }
    QList<int> starts;
    for (int last = count; best >= 0 && last > 0;) {
        const State &state = m_states[size_t(last)][size_t(best)];
        starts.prepend(state.first);
        last = state.first;
        best = state.fromState;
    }
    return starts;
}

/// Lines as full as they go: for a title that no shape fits.
QList<int> Shaper::filled() const
{
    QList<int> starts{0};
    const int count = int(m_cells.size());
    int allowed = 0;
    for (int last = 1; last <= count; ++last) {
        const int first = starts.last();
        if (width(first, last) > m_columns) {
            starts.append(allowed > first ? allowed : std::max(last - 1, first + 1));
            allowed = 0;
        }
        if (last < count && m_costs[last] < breakCost::insideWord)
            allowed = last;
    }
    return starts;
}

} // namespace

QList<double> titleBreakCosts(const QList<Cell> &cells, const QStringList &wholeWords)
{
    QList<Cell> rated = cells;
    rateBreaks(rated, wholeWords + fixedWords);
    const std::u32string text = textOf(cells);
    const std::vector<bool> starts = wordStarts(text);
    QList<double> costs(cells.size(), 0.0);
    int depth = 0;
    for (size_t k = 1; k < text.size(); ++k) {
        if (isOpeningMark(text[k - 1]))
            ++depth;
        else if (isClosingMark(text[k - 1]) && depth > 0)
            --depth;
        double cost = rated[qsizetype(k)].breakBefore + placeCost(text, k);
        if (!starts[k])
            cost += insideDictionaryWord;
        else if (k + 1 < starts.size() && starts[k + 1] && starts[k - 1] && isHan(text[k]) && isHan(text[k - 1]))
            cost += betweenSingles;
        if (isInsideOrdinal(text, k))
            cost += insideOrdinal;
        if (isOneOf(text[k], U"的地得了着过们"))
            cost = std::max(cost, breakCost::insideWord);
        costs[qsizetype(k)] = cost + (depth > 0 ? insideBrackets : 0);
    }
    return costs;
}

QList<int> shapeTitle(const QList<Cell> &cells, double columns, const QStringList &wholeWords)
{
    if (cells.isEmpty())
        return {};
    double width = 0;
    for (const Cell &cell : cells)
        width += cell.width;
    if (width <= columns)
        return {0};
    Shaper shaper{cells, columns, titleBreakCosts(cells, wholeWords)};
    for (const double dearest : {breakCost::insideWord, breakCost::forbidden}) {
        const QList<int> starts = shaper.starts(dearest);
        if (!starts.isEmpty())
            return starts;
    }
    return shaper.filled();
}

} // namespace banfu
