#include "app/print/letterhead.h"

#include "app/print/paragraphsetting.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct MarkInk
{
    double above{0.8}; ///< em above the baseline
    double below{0.1}; ///< em below it
};

MarkInk inkOf(const CellText &text, const Fonts &fonts)
{
    MarkInk ink;
    bool isFirst = true;
    for (const PlacedCell &placed : text.placed) {
        const QRectF box = fonts.face(placed.face).inkBox(placed.glyph);
        if (box.isEmpty())
            continue;
        ink.above = isFirst ? box.bottom() : std::max(ink.above, box.bottom());
        ink.below = isFirst ? -box.top() : std::max(ink.below, -box.top());
        isFirst = false;
    }
    return ink;
}

struct MarkSize
{
    double points{0};
    double stretch{1};
};

/// One line as wide as the text at most: smaller to 36 pt, then narrower to 80 %, then as small as it takes.
MarkSize markSize(double columns, const Measures &measures)
{
    const double widest = measures.textWidth * pointsPerMm;
    if (columns <= 0)
        return {measures.markPoints, 1};
    const double fitting = widest / columns;
    if (fitting >= measures.markUsualPoints)
        return {std::min(fitting, measures.markPoints), 1};
    const double stretch = std::max(fitting / measures.markUsualPoints, measures.markLeastStretch);
    const double points = std::min(fitting / stretch, measures.markUsualPoints);
    if (points >= measures.markLeastPoints)
        return {points, stretch};
    return {measures.markLeastPoints, fitting / measures.markLeastPoints};
}

void addDoubleLine(QList<Rule> &rules, double top, bool isThickFirst, const Measures &measures)
{
    const double left = measures.centre() - measures.redLineLength / 2;
    const double first = isThickFirst ? measures.redThick : measures.redThin;
    const double second = isThickFirst ? measures.redThin : measures.redThick;
    rules.append({QRectF{left, top, measures.redLineLength, first}, Ink::Red});
    rules.append({QRectF{left, top + first + measures.redGap, measures.redLineLength, second}, Ink::Red});
}

CellText plainCells(const QString &characters, FontRole role, const Fonts &fonts)
{
    CellText text;
    appendCells(text, characters, role, fonts, 0, true);
    return text;
}

enum class Side { Left, Right };

void addLine(QList<TextLine> &lines, const QString &text, FontRole role, Side side, double baseline, LetterPart part,
             int index, const Fonts &fonts, const Measures &measures)
{
    const CellText cells = plainCells(text, role, fonts);
    if (cells.cells.isEmpty())
        return;
    const double pitch = mm(measures.textPoints);
    const double x = side == Side::Left ? measures.left : measures.right() - columnsOf(cells) * pitch;
    TextLine line = setLine(cells, x, pitch, measures.textPoints);
    line.baseline = baseline;
    line.part = part;
    line.index = index;
    line.lastOffset = int(text.size());
    lines.append(line);
}

QString noticesAt(MarkPlace place, const Letter &letter)
{
    QStringList texts;
    for (const Notice &notice : letter.notices) {
        if (notice.place == place)
            texts.append(notice.text);
    }
    return texts.join(u'　');
}

/// Where an office wants them, over the letterhead.
void addNoticesAbove(QList<TextLine> &lines, const Letter &letter, const Fonts &fonts, const Measures &measures)
{
    const double baseline = measures.markTop - measures.noticeAboveMark - Measures::descent(measures.textPoints);
    for (const auto &[place, side] :
         {std::pair{MarkPlace::AboveLetterhead, Side::Left}, {MarkPlace::Corner, Side::Right}})
        addLine(lines, noticesAt(place, letter), FontRole::FangSong, side, baseline, LetterPart::Notices, -1, fonts,
                measures);
}

/// Below the red line, row by row: 份号, 密级, 紧急程度 at the left, the document number and what stands under it at
/// the right. The answer is the count of rows.
int addMarks(QList<TextLine> &lines, const Letter &letter, double top, const Fonts &fonts, const Measures &measures)
{
    QStringList right{letter.documentNumber};
    for (const Notice &notice : letter.notices) {
        if (notice.place == MarkPlace::UnderNumber)
            right.append(notice.text);
    }
    const int rows = int(std::max(letter.marks.size(), right.size()));
    for (int row = 0; row < rows; ++row) {
        const double baseline = top + Measures::ascent(measures.textPoints) + measures.linePitch() * row;
        const QString mark = letter.marks.value(row);
        const bool isNumber = std::ranges::all_of(mark, [](QChar each) { return each.isDigit(); });
        addLine(lines, mark, isNumber ? FontRole::FangSong : FontRole::Hei, Side::Left, baseline, LetterPart::Marks,
                row, fonts, measures);
        addLine(lines, right.value(row), FontRole::FangSong, Side::Right, baseline,
                row == 0 ? LetterPart::DocumentNumber : LetterPart::Notices, -1, fonts, measures);
    }
    return rows;
}

} // namespace

Letterhead setLetterhead(const Letter &letter, const Fonts &fonts, const Measures &measures)
{
    Letterhead head;
    addNoticesAbove(head.lines, letter, fonts, measures);
    CellText mark;
    const QString name = letter.letterhead.simplified();
    appendCells(mark, name, FontRole::XiaoBiaoSong, fonts, 0, true, fonts.faceFor(FontRole::XiaoBiaoSong, name));
    const auto [points, stretch] = markSize(columnsOf(mark), measures);
    const MarkInk ink = inkOf(mark, fonts);
    const double baseline = measures.markTop + ink.above * mm(points);
    if (!mark.cells.isEmpty()) {
        const double pitch = mm(points) * stretch;
        TextLine line = setLine(mark, measures.centre() - columnsOf(mark) * pitch / 2, pitch, points);
        for (Glyph &glyph : line.glyphs)
            glyph.advance *= stretch;
        line.baseline = baseline;
        line.stretch = stretch;
        line.ink = Ink::Red;
        line.part = LetterPart::Letterhead;
        line.lastOffset = int(name.size());
        head.lines.append(line);
    }
    const double upper = baseline + ink.below * mm(points) + measures.redLineBelowMark;
    const double thickness = measures.redThick + measures.redGap + measures.redThin;
    addDoubleLine(head.rules, upper, true, measures);
    addDoubleLine(head.rules, measures.pageHeight - measures.redLineAboveBottom - thickness, false, measures);

    const double top = upper + thickness + mm(measures.leadPoints);
    const int rows = addMarks(head.lines, letter, top, fonts, measures);
    head.bottom = top + mm(measures.textPoints) + measures.linePitch() * std::max(rows - 1, 0);
    return head;
}

TextLine setPageNumber(int number, const Fonts &fonts, const Measures &measures)
{
    const CellText text = plainCells(u"— %1 —"_s.arg(number), FontRole::Song, fonts);
    const double em = mm(measures.footPoints);
    const double width = columnsOf(text) * em;
    const double left = number % 2 ? measures.right() - em - width : measures.left + em;
    TextLine line = setLine(text, left, em, measures.footPoints);
    // The dash's upper edge, not the baseline, stands 7 mm below the type area.
    const PlacedCell &dash = text.placed.first();
    line.baseline =
        measures.bottom() + measures.pageNumberBelow + fonts.face(dash.face).inkBox(dash.glyph).bottom() * em;
    line.part = LetterPart::PageNumber;
    return line;
}

} // namespace banfu
