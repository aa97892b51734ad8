#include "tests/support/pagechecks.h"

#include "app/print/characters.h"
#include "app/reply/plaintext.h"

#include <QMap>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu::test {

QList<Glyph> Row::glyphs() const
{
    QList<Glyph> all;
    for (const TextLine &piece : pieces)
        all += piece.glyphs;
    while (all.size() > 1 && all.last().character == U' ')
        all.removeLast();
    return all;
}

QList<Row> rowsOf(const QList<Page> &pages)
{
    QList<Row> rows;
    for (int page = 0; page < int(pages.size()); ++page) {
        for (const TextLine &line : pages[page].lines) {
            if (!rows.isEmpty() && rows.last().page == page && qAbs(rows.last().baseline() - line.baseline) < 1e-9)
                rows.last().pieces.append(line);
            else
                rows.append({page, {line}});
        }
    }
    return rows;
}

bool isBody(LetterPart part)
{
    return part == LetterPart::Opening || part == LetterPart::Section || part == LetterPart::Closing;
}

static bool isOnGridByRule(LetterPart part)
{
    return isBody(part) || part == LetterPart::Salutation || part == LetterPart::Attachments ||
           part == LetterPart::Signature || part == LetterPart::Date || part == LetterPart::ContactNote;
}

QString printed(const QList<Page> &pages, LetterPart part, int index)
{
    QString text;
    for (const Page &page : pages) {
        for (const TextLine &line : page.lines) {
            if (line.part != part || line.index != index)
                continue;
            for (const Glyph &glyph : line.glyphs)
                text += QString::fromUcs4(&glyph.character, 1);
        }
    }
    return text.remove(u' ');
}

QString checkPlaces(const QList<Row> &rows, const Measures &measures)
{
    for (const Row &row : rows) {
        const TextLine &first = row.pieces.front();
        const double slot = (row.baseline() - measures.baseline(1)) / measures.linePitch();
        const bool isText = first.sizePoints == measures.textPoints; // no table, no attachment's title
        if (isOnGridByRule(first.part) && isText && std::abs(slot - std::round(slot)) > 1e-6)
            return u"page %1: %2 mm is off the grid"_s.arg(row.page).arg(row.baseline());
        if (first.part == LetterPart::Letterhead || first.part == LetterPart::PageNumber ||
            first.part == LetterPart::Notices)
            continue;
        const QList<Glyph> glyphs = row.glyphs();
        const double em = mm(first.sizePoints);
        const double right =
            glyphs.last().x + (isClosingMark(glyphs.last().character) ? em / 2 : glyphs.last().advance);
        if (glyphs.front().x < measures.left - 0.01 || right > measures.right() + 0.1)
            return u"page %1, %2 mm: %3…%4 mm"_s.arg(row.page).arg(row.baseline()).arg(glyphs.front().x).arg(right);
        if (row.baseline() - 0.88 * em < measures.top - 0.01 || row.baseline() + 0.12 * em > measures.bottom() + 0.01)
            return u"page %1: %2 mm is outside the type area"_s.arg(row.page).arg(row.baseline());
        if (mayNotBeginLine(glyphs.front().character) || mayNotEndLine(glyphs.last().character))
            return u"page %1, %2 mm begins with “%3” or ends with “%4”"_s.arg(row.page)
                .arg(row.baseline())
                .arg(QString::fromUcs4(&glyphs.front().character, 1), QString::fromUcs4(&glyphs.last().character, 1));
    }
    return {};
}

/// Lines that their paragraph goes on from end at 184 mm; 汉字 keep their distance.
static QString checkJustified(const QList<Row> &rows, const Measures &measures)
{
    for (qsizetype k = 0; k + 1 < rows.size(); ++k) {
        const TextLine &next = rows[k + 1].pieces.front();
        const bool isTurned = isBody(next.part) && isBody(rows[k].pieces.front().part) &&
                              std::abs(next.glyphs.front().x - measures.left) < 0.01;
        if (!isTurned)
            continue;
        const QList<Glyph> glyphs = rows[k].glyphs();
        const double em = mm(measures.textPoints);
        const Glyph &last = glyphs.last();
        const double right = last.x + (isClosingMark(last.character) ? em / 2 : last.advance);
        if (std::abs(right - measures.right()) > 0.1)
            return u"page %1, %2 mm ends at %3 mm"_s.arg(rows[k].page).arg(rows[k].baseline()).arg(right);
        for (qsizetype g = 1; g < glyphs.size(); ++g) {
            const double step = (glyphs[g].x - glyphs[g - 1].x) / em;
            if (isHan(glyphs[g].character) && isHan(glyphs[g - 1].character) && (step < 0.9 || step > 1.3))
                return u"page %1, %2 mm: %3 em apart"_s.arg(rows[k].page).arg(rows[k].baseline()).arg(step);
        }
    }
    return {};
}

static QString checkSignature(const QList<Row> &rows)
{
    QMap<LetterPart, int> pageOf;
    QMap<int, int> bodyRows;
    for (const Row &row : rows) {
        const LetterPart part = row.pieces.front().part;
        pageOf[part] = row.page;
        bodyRows[row.page] += isBody(part) ? 1 : 0;
    }
    const int page = pageOf.value(LetterPart::Signature, -1);
    if (page < 0 || pageOf.value(LetterPart::Date, page) != page || pageOf.value(LetterPart::ContactNote, page) != page)
        return u"signature, date and note stand apart"_s;
    return bodyRows[page] > 0 ? QString{} : u"the signature stands alone on page %1"_s.arg(page);
}

static QString checkHeadings(const QList<Page> &pages, const Letter &letter)
{
    for (qsizetype page = 0; page + 1 < pages.size(); ++page) {
        const TextLine *last = nullptr;
        for (const TextLine &line : pages[page].lines)
            last = isBody(line.part) ? &line : last;
        for (const LetterParagraph &paragraph : letter.body) {
            const bool isHeading =
                (paragraph.level == Level::One || paragraph.level == Level::Two) && !paragraph.text.contains(u'。');
            if (last && isHeading && last->part == paragraph.part && last->index == paragraph.index)
                return u"heading “%1” stands last on page %2"_s.arg(paragraph.text).arg(page + 1);
        }
    }
    return {};
}

/// Every field is printed whole and in order, and its lines' offsets join without a gap.
static QString checkText(const QList<Page> &pages, const Letter &letter)
{
    QList<LetterParagraph> all = letter.body;
    for (const AttachmentText &attachment : letter.attachmentTexts)
        all += attachment.body;
    for (const LetterParagraph &paragraph : std::as_const(all)) {
        QString wanted = paragraph.label + paragraph.text;
        wanted.remove(u' ').remove(u'\t');
        const QString found = printed(pages, paragraph.part, paragraph.index);
        const bool isRepeated = paragraph.level == Level::TableRow &&
                                found == wanted.repeated(int(found.size() / std::max<qsizetype>(wanted.size(), 1)));
        if (isRepeated)
            continue; // a head stands on each page of its table
        if (found != wanted)
            return u"“%1” printed as “%2”"_s.arg(wanted, found);
        int next = 0;
        for (const Page &page : pages) {
            for (const TextLine &line : page.lines) {
                if (line.part != paragraph.part || line.index != paragraph.index)
                    continue;
                if (paragraph.level == Level::TableRow && paragraph.text.mid(next).startsWith(u'\t'))
                    ++next; // from one cell to the next
                if (line.firstOffset != next)
                    return u"“%1”: offset %2 after %3"_s.arg(wanted).arg(line.firstOffset).arg(next);
                next = line.lastOffset;
            }
        }
        if (next != int(paragraph.text.size()))
            return u"“%1”: offsets end at %2"_s.arg(wanted).arg(next);
    }
    return {};
}

/// All that is printed, page numbers and tables left out, is what the letter says, in its order.
static QString checkWhole(const QList<Page> &pages, Letter letter)
{
    const auto withoutTables = [](QList<LetterParagraph> &body) {
        body.removeIf([](const LetterParagraph &each) { return each.level == Level::TableRow; });
    };
    withoutTables(letter.body);
    for (AttachmentText &attachment : letter.attachmentTexts)
        withoutTables(attachment.body);
    QString whole;
    for (const Page &page : pages) {
        for (const TextLine &line : page.lines) {
            if (line.part == LetterPart::PageNumber || line.sizePoints == Measures{}.tablePoints)
                continue;
            for (const Glyph &glyph : line.glyphs)
                whole += QString::fromUcs4(&glyph.character, 1);
        }
    }
    static const QRegularExpression space{u"\\s"_s};
    const QString wanted = toPlainText(letter).remove(space);
    whole.remove(space);
    if (whole == wanted)
        return {};
    qsizetype same = 0;
    while (same < std::min(whole.size(), wanted.size()) && whole[same] == wanted[same])
        ++same;
    return u"“%1” is printed where “%2” should be"_s.arg(whole.mid(same, 20), wanted.mid(same, 20));
}

QString faultsOf(const Letter &letter, const QList<Page> &pages)
{
    const Measures measures;
    const QList<Row> rows = rowsOf(pages);
    for (const QString &fault : {checkPlaces(rows, measures), checkJustified(rows, measures), checkSignature(rows),
                                 checkHeadings(pages, letter), checkText(pages, letter), checkWhole(pages, letter)}) {
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

} // namespace banfu::test
