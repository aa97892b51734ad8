#include "app/print/paragraphsetting.h"

#include "app/print/breakrating.h"
#include "app/print/characters.h"

#include <algorithm>

namespace banfu {

namespace {

constexpr double narrowSpace = 0.25;
constexpr int mostCombined = 4; // marks over one character, spaces in a row; more are broken or hostile text

/// The cell of a glyph: a whole one for 汉字 and their marks, otherwise what the font says.
double cellWidth(char32_t character, double advance)
{
    if (isFullWidth(character) || (advance > 0.9 && advance < 1.1))
        return 1;
    // A raised ³ and the like are narrower than even setting allows (5.2.3).
    return std::clamp(advance, character > 0x7f ? 0.5 : 0.1, 2.0);
}

int countBack(const QList<Cell> &cells, bool (*is)(char32_t))
{
    int count = 0;
    while (count < mostCombined && count < cells.size() && is(cells[cells.size() - 1 - count].character))
        ++count;
    return count;
}

qsizetype headLength(const QString &text, bool hasHead)
{
    if (!hasHead)
        return 0;
    const qsizetype stop = text.indexOf(u'。');
    return stop < 0 ? text.size() : stop + 1;
}

/// Text on the grid has no gaps between 汉字: a run of spaces there counts as a quarter of a column.
void narrowSpaces(QList<Cell> &cells)
{
    for (qsizetype k = 1; k < cells.size(); ++k) {
        if (!isSpace(cells[k].character) || !isFullWidth(cells[k - 1].character))
            continue;
        qsizetype end = k;
        while (end < cells.size() && isSpace(cells[end].character))
            ++end;
        if (end == cells.size() || !isFullWidth(cells[end].character))
            continue;
        for (qsizetype space = k; space < end; ++space)
            cells[space].width = space == k ? narrowSpace : 0;
    }
}

CellText cellsOf(const ParagraphSource &source, const Fonts &fonts)
{
    CellText text;
    FontRole head = source.role;
    for (int run = 0; run < int(source.runs.size()); ++run) {
        const TextRun &from = source.runs[run];
        if (from.headRole || !from.label.isEmpty())
            head = from.headRole.value_or(source.role);
        appendCells(text, from.label, head, fonts, run, false);
        const qsizetype length = headLength(from.text, head != source.role);
        const qsizetype start = text.placed.size();
        appendCells(text, from.text.left(length), head, fonts, run, true);
        const qsizetype rest = text.placed.size();
        appendCells(text, from.text.mid(length), source.role, fonts, run, true);
        for (qsizetype k = std::max(start, rest); k < text.placed.size(); ++k)
            text.placed[k].offset += int(length);
        if (from.text.contains(u'。'))
            head = source.role;
        appendCells(text, from.after, source.role, fonts, run, false);
    }
    if (source.hasNarrowSpaces)
        narrowSpaces(text.cells);
    return text;
}

/// What of a broken line comes from one run, label and text apart.
class LineBuilder
{
public:
    LineBuilder(const ParagraphSource &source, const CellText &text)
        : m_source{source}
        , m_text{text}
    {
    }
    QList<TextLine> build(const BrokenLine &line, double indent);

private:
    void open(int cell);
    /// A space at a line's end between two words or numbers is kept, unseen, so that they copy out apart.
    bool isWordSpace(int cell) const
    {
        return cell > 0 && cell + 1 < m_text.cells.size() && isWordCharacter(m_text.cells[cell - 1].character) &&
               isWordCharacter(m_text.cells[cell + 1].character);
    }

    const ParagraphSource &m_source;
    const CellText &m_text;
    QList<TextLine> m_pieces{};
    int m_run{-1};
    bool m_isCounted{false};
};

void LineBuilder::open(int cell)
{
    const PlacedCell &placed = m_text.placed[cell];
    if (!m_pieces.isEmpty() && m_run == placed.run && m_isCounted == (placed.offset >= 0))
        return;
    m_run = placed.run;
    m_isCounted = placed.offset >= 0;
    const TextRun &run = m_source.runs[m_run];
    int offset = placed.offset;
    if (!m_isCounted) { // a label stands before the text, what follows it behind
        const bool isAfter = cell > 0 && m_text.placed[cell - 1].run == m_run && m_text.placed[cell - 1].offset >= 0;
        offset = isAfter ? int(run.text.size()) : 0;
    }
    m_pieces.append({.sizePoints = m_source.sizePoints,
                     .part = run.part,
                     .index = run.index,
                     .firstOffset = offset,
                     .lastOffset = offset});
}

QList<TextLine> LineBuilder::build(const BrokenLine &line, double indent)
{
    const QList<double> places = cellPlaces(m_text.cells, line, indent);
    const double em = mm(m_source.sizePoints);
    for (int cell = line.first; cell < line.last; ++cell) {
        open(cell);
        const PlacedCell &placed = m_text.placed[cell];
        TextLine &piece = m_pieces.last();
        if (placed.offset >= 0) {
            const bool hasNext = cell + 1 < m_text.placed.size() && m_text.placed[cell + 1].run == placed.run &&
                                 m_text.placed[cell + 1].offset >= 0;
            piece.lastOffset = hasNext ? m_text.placed[cell + 1].offset : int(m_source.runs[m_run].text.size());
        }
        if (cell >= line.visibleLast && !isWordSpace(cell))
            continue;
        const double column = cell < line.visibleLast ? places[cell - line.first]
                                                      : places.last() + m_text.cells[line.visibleLast - 1].width;
        const double x = m_source.left + column * m_source.pitch + placed.inset * em;
        piece.glyphs.append({.face = placed.face,
                             .id = placed.glyph,
                             .character = m_text.cells[cell].character,
                             .x = x,
                             .advance = placed.advance * em});
    }
    return m_pieces;
}

} // namespace

size_t qHash(const ParagraphSource &source, size_t seed)
{
    seed = qHashMulti(seed, int(source.role), source.sizePoints, source.left, source.rules.columns,
                      source.rules.firstIndent, source.extraLines, source.wholeWords);
    for (const TextRun &run : source.runs)
        seed = qHashMulti(seed, run.label, run.text, run.index, int(run.part), int(run.headRole.value_or(source.role)));
    return seed;
}

void appendCells(CellText &text, const QString &characters, FontRole role, const Fonts &fonts, int run, bool isCounted,
                 int face)
{
    for (qsizetype at = 0; at < characters.size();) {
        const CodePoint point = codePointAt(characters, at);
        const int offset = isCounted ? int(at) : -1;
        at += point.length;
        const bool space = isSpace(point.character);
        if (isNotPrinted(point.character) || (space && countBack(text.cells, isSpace) >= mostCombined))
            continue;
        const char32_t character = space && point.character != 0x3000 ? U' ' : point.character;
        Fonts::Place place{face, 0};
        if (face < 0)
            place = fonts.place(role, character);
        else if (const auto glyph = fonts.face(face).glyph(character))
            place.glyph = *glyph;
        else
            place = fonts.place(role, character);
        const double advance = fonts.face(place.face).advance(place.glyph);
        double width = character == U' ' ? 0.5 : cellWidth(character, advance);
        if (isCombining(character) && countBack(text.cells, isCombining) < mostCombined)
            width = 0;
        const double inset = isFullWidth(character) && advance < 1 ? (1 - advance) / 2 : 0;
        text.cells.append({.character = character, .width = width});
        text.placed.append({place.face, place.glyph, advance, inset, run, offset});
    }
}

std::shared_ptr<const SetParagraph> setParagraph(const ParagraphSource &source, const Fonts &fonts)
{
    CellText text = cellsOf(source, fonts);
    rateBreaks(text.cells, source.wholeWords);
    LineRules usual = source.rules;
    usual.tightenedMark = usual.tightenedGap = 0;
    auto broken = breakLines(text.cells, usual);
    if (broken && source.extraLines != 0) {
        const int wanted = int(broken->lines.size()) + source.extraLines;
        broken = wanted > 0 ? breakLines(text.cells, source.rules, wanted) : std::nullopt;
    }
    if (!broken)
        return nullptr;
    auto set = std::make_shared<SetParagraph>();
    set->cost = broken->cost;
    for (const BrokenLine &line : broken->lines) {
        const double indent = set->lines.isEmpty() ? source.rules.firstIndent : source.rules.indent;
        set->lines.append(LineBuilder{source, text}.build(line, indent));
    }
    return set;
}

double columnsOf(const CellText &text)
{
    double columns = 0;
    for (const Cell &cell : text.cells)
        columns += cell.width;
    return columns;
}

TextLine setLine(const CellText &text, double x, double pitch, double sizePoints)
{
    TextLine line{.sizePoints = sizePoints};
    for (qsizetype k = 0; k < text.cells.size(); ++k) {
        const PlacedCell &placed = text.placed[k];
        line.glyphs.append({.face = placed.face,
                            .id = placed.glyph,
                            .character = text.cells[k].character,
                            .x = x + placed.inset * mm(sizePoints),
                            .advance = placed.advance * mm(sizePoints)});
        x += text.cells[k].width * pitch;
    }
    return line;
}

std::shared_ptr<const SetParagraph> ParagraphCache::lines(const ParagraphSource &source)
{
    return m_recent.get(source, [this](const ParagraphSource &wanted) { return setParagraph(wanted, m_fonts); });
}

} // namespace banfu
