#include "app/print/printedlines.h"

#include <cmath>

namespace banfu {

PrintedLines::PrintedLines(const QList<Page> &pages, const Measures &measures)
{
    for (const Page &page : pages) {
        const TextLine *previous = nullptr;
        for (const TextLine &piece : page.lines) {
            // An attachment's title on its own page says that it is of the list of attachments, but is not in it.
            const bool isAnnexTitle = piece.part == LetterPart::Attachments && piece.sizePoints == measures.titlePoints;
            if (piece.glyphs.isEmpty() || piece.part == LetterPart::PageNumber || isAnnexTitle)
                continue;
            // Signer and date stand on lines of their own; all else on one baseline is one line.
            if (!previous || std::abs(previous->baseline - piece.baseline) > 0.01)
                m_lines.append(QList<const TextLine *>{});
            m_lines.last().append(&piece);
            m_segments[{piece.part, piece.index}].append(
                {piece.firstOffset, piece.lastOffset, int(m_lines.size()) - 1});
            previous = &piece;
        }
    }
}

void appendGlyphs(FittedLine &line, const TextLine &piece)
{
    for (const Glyph &glyph : piece.glyphs) {
        line.characters.append(glyph.character);
        line.advances.append(glyph.advance * pointsPerMm);
    }
}

FittedLine PrintedLines::fitted(int line, double room) const
{
    FittedLine fitted{.room = room};
    for (const TextLine *piece : m_lines[line])
        appendGlyphs(fitted, *piece);
    return fitted;
}

double PrintedLines::textBeginning(int line) const
{
    for (const TextLine *piece : m_lines[line])
        if (piece->lastOffset > piece->firstOffset)
            return piece->glyphs.first().x;
    return beginning(line);
}

double PrintedLines::pieceBeginning(int line, int index) const
{
    for (const TextLine *piece : m_lines[line])
        if (piece->index == index)
            return piece->glyphs.first().x;
    return beginning(line);
}

double PrintedLines::end(int line) const
{
    const Glyph &last = m_lines[line].last()->glyphs.last();
    return last.x + last.advance;
}

QList<int> PrintedLines::allOf(LetterPart part) const
{
    QList<int> lines;
    for (int line = 0; line < int(m_lines.size()); ++line)
        if (m_lines[line].first()->part == part)
            lines.append(line);
    return lines;
}

std::optional<int> PrintedLines::firstOf(LetterPart part) const
{
    const QList<int> lines = allOf(part);
    return lines.isEmpty() ? std::nullopt : std::optional{lines.first()};
}

} // namespace banfu
