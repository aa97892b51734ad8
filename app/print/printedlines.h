#pragma once

#include "app/print/linefitting.h"
#include "app/print/measures.h"
#include "app/print/page.h"

#include <QList>
#include <QMap>

#include <optional>
#include <utility>

namespace banfu {

/// Our own lines of the letter, found again by the text that stands in them.
class PrintedLines
{
public:
    PrintedLines(const QList<Page> &pages, const Measures &measures);

    struct Segment
    {
        int first{0};
        int last{0};
        int line{0};
    };
    /// The label's and the text's pieces, line by line.
    QList<Segment> segments(LetterPart part, int index) const { return m_segments.value({part, index}); }
    FittedLine fitted(int line, double room) const;
    /// mm from the page's left edge: of the line's first glyph, of its first glyph behind a label, and of its end.
    double beginning(int line) const { return m_lines[line].first()->glyphs.first().x; }
    double textBeginning(int line) const;
    double pieceBeginning(int line, int index) const; ///< of the piece with that index
    double end(int line) const;
    const TextLine &first(int line) const { return *m_lines[line].first(); }
    std::optional<int> firstOf(LetterPart part) const;
    QList<int> allOf(LetterPart part) const;

private:
    QList<QList<const TextLine *>> m_lines{};
    QMap<std::pair<LetterPart, int>, QList<Segment>> m_segments{};
};

void appendGlyphs(FittedLine &line, const TextLine &piece);

} // namespace banfu
