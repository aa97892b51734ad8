#include "app/print/titlesetting.h"

#include "app/print/breakrating.h"
#include "app/print/characters.h"
#include "app/print/paragraphsetting.h"
#include "app/print/titleshape.h"

namespace banfu {

namespace {

CellText part(const CellText &text, qsizetype first, qsizetype last)
{
    while (first < last && isSpace(text.cells[last - 1].character))
        --last;
    while (first < last && isSpace(text.cells[first].character))
        ++first;
    return {text.cells.mid(first, last - first), text.placed.mid(first, last - first)};
}

} // namespace

QList<TextLine> setTitle(const QString &title, const QStringList &wholeWords, LetterPart partOfLetter,
                         const Fonts &fonts, const Measures &measures)
{
    CellText text;
    const int face = fonts.faceFor(FontRole::XiaoBiaoSong, title);
    appendCells(text, title, FontRole::XiaoBiaoSong, fonts, 0, true, face);
    text = part(text, 0, text.cells.size());
    const QList<int> starts = shapeTitle(text.cells, measures.titleColumns, wholeWords);
    QList<TextLine> lines;
    for (qsizetype k = 0; k < starts.size(); ++k) {
        const qsizetype last = k + 1 < starts.size() ? starts[k + 1] : text.cells.size();
        const CellText cells = part(text, starts[k], last);
        const double em = mm(measures.titlePoints);
        TextLine line = setLine(cells, measures.centre() - columnsOf(cells) * em / 2, em, measures.titlePoints);
        line.part = partOfLetter;
        line.firstOffset = k == 0 ? 0 : text.placed[starts[k]].offset;
        line.lastOffset = k + 1 < starts.size() ? text.placed[last].offset : int(title.size());
        lines.append(line);
    }
    return lines;
}

QList<TextLine> TitleCache::lines(const Letter &letter, const Fonts &fonts, const Measures &measures)
{
    QStringList words = namesIn(letter.salutation);
    if (letter.letterhead.size() <= qsizetype(measures.titleColumns))
        words.append(letter.letterhead);
    if (letter.title != m_title || words != m_wholeWords || m_lines.isEmpty()) {
        m_title = letter.title;
        m_wholeWords = words;
        m_lines = setTitle(letter.title, words, LetterPart::Title, fonts, measures);
    }
    return m_lines;
}

} // namespace banfu
