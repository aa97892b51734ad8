#include "app/print/tablesetting.h"

#include "app/print/characters.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banfu {

namespace {

constexpr qsizetype mostColumns = 24; // of a cell each has room for one character; what is beyond joins the last
constexpr double mostCounted = 60;    // em of a cell that make its column wider; longer ones are turned anyway
constexpr double leastColumn = 1.6;   // em: one character with a closing mark
constexpr double longestKept = 8;     // em of a word or number that its column should hold unbroken

struct Cut
{
    qsizetype start{0};
    QString text{};
};

QList<Cut> cellsOf(const QString &row)
{
    QList<Cut> cells;
    qsizetype start = 0;
    while (cells.size() + 1 < mostColumns) {
        const qsizetype tab = row.indexOf(u'\t', start);
        if (tab < 0)
            break;
        cells.append({start, row.sliced(start, tab - start)});
        start = tab + 1;
    }
    cells.append({start, row.sliced(start)});
    return cells;
}

/// What a cell asks of its column, in em: to be set in one line, and to break no word.
struct Wish
{
    double whole{0};
    double word{0};
};

Wish wishOf(const QString &text, FontRole role, const Fonts &fonts)
{
    CellText cells;
    appendCells(cells, text.left(200), role, fonts, 0, false);
    Wish wish;
    double word = 0;
    for (const Cell &cell : cells.cells) {
        wish.whole += cell.width;
        word = isWordCharacter(cell.character) || cell.character == U'.' ? word + cell.width : 0;
        wish.word = std::max({wish.word, word, cell.width});
    }
    wish.whole = std::min(wish.whole, mostCounted);
    wish.word = std::min(wish.word, longestKept);
    return wish;
}

/// Each column gets what its words need, then those that want little all they want, the others the same each; what is
/// over goes to all alike.
QList<double> widthsOf(const QList<Wish> &wishes, double available)
{
    double words = 0;
    for (const Wish &wish : wishes)
        words += std::max(wish.word, leastColumn);
    const double scale = std::min(1.0, available / words);
    QList<double> widths;
    QList<std::pair<double, qsizetype>> wanted; // more, by which column
    for (const Wish &wish : wishes) {
        widths.append(std::max(wish.word, leastColumn) * scale);
        wanted.append({std::max(wish.whole - widths.last(), 0.0), wanted.size()});
    }
    std::ranges::sort(wanted);
    double rest = available - std::accumulate(widths.begin(), widths.end(), 0.0);
    for (qsizetype k = 0; k < wanted.size(); ++k) {
        const double given = std::min(wanted[k].first, rest / double(wanted.size() - k));
        widths[wanted[k].second] += given;
        rest -= given;
    }
    for (double &width : widths)
        width += rest / double(widths.size());
    return widths;
}

class TableSetter
{
public:
    TableSetter(const TableSource &source, const Fonts &fonts, const Measures &measures, ParagraphCache &cache)
        : m_source{source}
        , m_fonts{fonts}
        , m_measures{measures}
        , m_cache{cache}
        , m_em{mm(measures.tablePoints)}
    {
        for (const TableRow &row : source.rows)
            m_cells.append(cellsOf(row.text));
    }
    std::shared_ptr<const SetTable> set();

private:
    FontRole role(qsizetype row) const { return row == 0 ? FontRole::Hei : FontRole::FangSong; }
    void setColumns();
    SetTable::Cell setCell(qsizetype row, qsizetype column);
    void centre(qsizetype column);

    const TableSource &m_source;
    const Fonts &m_fonts;
    const Measures &m_measures;
    ParagraphCache &m_cache;
    const double m_em;
    QList<QList<Cut>> m_cells{};
    SetTable m_table{};
};

void TableSetter::setColumns()
{
    QList<Wish> wishes;
    for (qsizetype row = 0; row < m_cells.size(); ++row) {
        wishes.resize(std::max(wishes.size(), m_cells[row].size()));
        for (qsizetype column = 0; column < m_cells[row].size(); ++column) {
            const Wish wish = wishOf(m_cells[row][column].text, role(row), m_fonts);
            wishes[column].whole = std::max(wishes[column].whole, wish.whole);
            wishes[column].word = std::max(wishes[column].word, wish.word);
        }
    }
    const double paddings = 2 * m_measures.tablePadding * double(wishes.size());
    m_table.edges = {m_measures.left};
    for (const double width : widthsOf(wishes, (m_measures.textWidth - paddings) / m_em))
        m_table.edges.append(m_table.edges.last() + width * m_em + 2 * m_measures.tablePadding);
    m_table.edges.last() = m_measures.right();
}

SetTable::Cell TableSetter::setCell(qsizetype row, qsizetype column)
{
    const Cut cut = m_cells[row].value(column);
    const double width = m_table.edges[column + 1] - m_table.edges[column] - 2 * m_measures.tablePadding;
    const TableRow &from = m_source.rows[row];
    ParagraphSource source{.runs = {{.part = from.part, .index = from.index, .text = cut.text}},
                           .role = role(row),
                           .sizePoints = m_measures.tablePoints,
                           .pitch = m_em,
                           .left = m_table.edges[column] + m_measures.tablePadding,
                           .rules = {.columns = width / m_em, .isRagged = true}};
    SetTable::Cell cell;
    if (const auto set = m_cache.lines(source))
        cell.lines = set->lines;
    for (QList<TextLine> &line : cell.lines) {
        for (TextLine &piece : line) {
            piece.firstOffset += int(cut.start);
            piece.lastOffset += int(cut.start);
        }
    }
    return cell;
}

double rightOf(const QList<TextLine> &line)
{
    const Glyph &last = line.last().glyphs.last();
    return last.x + last.advance;
}

bool isEmpty(const QList<TextLine> &line)
{
    return line.isEmpty() || line.last().glyphs.isEmpty();
}

/// Heads, and columns in which no cell turns: numbers and names.
void TableSetter::centre(qsizetype column)
{
    const auto turns = [&](const SetTable::Row &row) { return row.cells[column].lines.size() > 1; };
    const bool isOfWords = std::any_of(m_table.rows.begin() + 1, m_table.rows.end(), turns);
    m_table.isCentred.append(!isOfWords);
    const double right = m_table.edges[column + 1] - m_measures.tablePadding;
    for (qsizetype row = 0; row < (isOfWords ? 1 : m_table.rows.size()); ++row) {
        for (QList<TextLine> &line : m_table.rows[row].cells[column].lines) {
            if (isEmpty(line))
                continue;
            const double shift = std::max((right - rightOf(line)) / 2, 0.0);
            for (TextLine &piece : line) {
                for (Glyph &glyph : piece.glyphs)
                    glyph.x += shift;
            }
        }
    }
}

std::shared_ptr<const SetTable> TableSetter::set()
{
    setColumns();
    const qsizetype columns = m_table.edges.size() - 1;
    for (qsizetype row = 0; row < m_cells.size(); ++row) {
        SetTable::Row set;
        for (qsizetype column = 0; column < columns; ++column) {
            set.cells.append(setCell(row, column));
            set.lines = std::max(set.lines, int(set.cells.last().lines.size()));
        }
        m_table.rows.append(set);
    }
    for (qsizetype column = 0; column < columns; ++column)
        centre(column);
    return std::make_shared<SetTable>(std::move(m_table));
}

/// The rows of a piece from above, in millimetres.
class PiecePlacer
{
public:
    PiecePlacer(const SetTable &table, const TablePiece &piece, const Measures &measures, Page &page)
        : m_table{table}
        , m_piece{piece}
        , m_measures{measures}
        , m_page{page}
    {
        for (const TablePiece::RowPart &part : piece.parts)
            m_slots += part.slots;
        // The text above and below keeps half a leading away; at the page's edges the table fills the type area.
        const double lead = (measures.linePitch() - mm(measures.textPoints)) / (m_slots > 1 ? 2 : 4);
        const int end = piece.firstSlot + m_slots;
        const double pitch = measures.linePitch();
        m_top = piece.firstSlot == 1 ? measures.top : measures.top + pitch * (piece.firstSlot - 1) - lead;
        const double bottom = end > measures.lines ? measures.bottom() : measures.top + pitch * (end - 1) - lead;
        m_slot = (bottom - m_top) / m_slots;
    }
    void place();

private:
    void placeRow(const TablePiece::RowPart &part, double top);
    void across(double y, double strength);

    const SetTable &m_table;
    const TablePiece &m_piece;
    const Measures &m_measures;
    Page &m_page;
    int m_slots{0};
    double m_top{0};
    double m_slot{0}; ///< height
};

void PiecePlacer::across(double y, double strength)
{
    const double half = m_measures.tableThick / 2;
    m_page.rules.append({.rect = {m_table.edges.first() - half, y - strength / 2,
                                  m_table.edges.last() - m_table.edges.first() + 2 * half, strength}});
}

void PiecePlacer::placeRow(const TablePiece::RowPart &part, double top)
{
    const double em = mm(m_measures.tablePoints);
    const double height = m_slot * part.slots;
    const double pitch = m_slot / 2;
    for (const SetTable::Cell &cell : m_table.rows[part.row].cells) {
        const int count = std::clamp(int(cell.lines.size()) - part.firstLine, 0, 2 * part.slots);
        double y = top + (height - (count - 1) * pitch - em) / 2 + Measures::ascent(m_measures.tablePoints);
        for (int line = part.firstLine; line < part.firstLine + count; ++line, y += pitch) {
            for (TextLine piece : cell.lines[line]) {
                piece.baseline = y;
                m_page.lines.append(piece);
            }
        }
    }
}

void PiecePlacer::place()
{
    double y = m_top;
    across(y, m_measures.tableThick);
    for (const TablePiece::RowPart &part : m_piece.parts) {
        placeRow(part, y);
        y += m_slot * part.slots;
        const bool isLast = &part == &m_piece.parts.last();
        across(y, isLast ? m_measures.tableThick : m_measures.tableThin);
    }
    for (const double x : m_table.edges) {
        const bool isOutside = x == m_table.edges.first() || x == m_table.edges.last();
        const double strength = isOutside ? m_measures.tableThick : m_measures.tableThin;
        m_page.rules.append({.rect = {x - strength / 2, m_top, strength, y - m_top}});
    }
}

} // namespace

size_t qHash(const TableSource &source, size_t seed)
{
    for (const TableRow &row : source.rows)
        seed = qHashMulti(seed, int(row.part), row.index, row.text);
    return seed;
}

void placeTable(const SetTable &table, const TablePiece &piece, const Measures &measures, Page &page)
{
    PiecePlacer{table, piece, measures, page}.place();
}

std::shared_ptr<const SetTable> TableCache::table(const TableSource &source, ParagraphCache &cells)
{
    return m_recent.get(source, [&](const TableSource &wanted) {
        return TableSetter{wanted, m_fonts, m_measures, cells}.set();
    });
}

} // namespace banfu
