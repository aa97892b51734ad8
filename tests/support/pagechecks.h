#pragma once

#include "app/print/measures.h"
#include "app/print/page.h"
#include "app/reply/letter.h"

#include <QList>
#include <QString>

namespace banfu::test {

/// The TextLines of one baseline.
struct Row
{
    int page{0};
    QList<TextLine> pieces{};
    double baseline() const { return pieces.front().baseline; }
    QList<Glyph> glyphs() const; ///< without spaces at the end
};
QList<Row> rowsOf(const QList<Page> &pages);

bool isBody(LetterPart part);
/// What stands printed of a part, spaces left out.
QString printed(const QList<Page> &pages, LetterPart part, int index);

/// What breaks the rules of a letter's pages, as one sentence; empty: nothing. Lines on the grid and inside the type
/// area, no forbidden beginnings and ends, straight right edges, signature and headings in company, no text lost.
QString faultsOf(const Letter &letter, const QList<Page> &pages);
QString checkPlaces(const QList<Row> &rows, const Measures &measures);

} // namespace banfu::test
