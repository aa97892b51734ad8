#include "app/print/layout.h"

#include "app/print/letterhead.h"
#include "app/print/letterparagraphs.h"
#include "app/print/pagination.h"
#include "app/print/paragraphsetting.h"
#include "app/print/signature.h"
#include "app/print/tablesetting.h"
#include "app/print/titlesetting.h"

#include <algorithm>
#include <cmath>

namespace banfu {

namespace {

/// Puts lines on pages, making the pages as they are needed.
class Sheets
{
public:
    explicit Sheets(const Measures &measures)
        : m_measures{measures}
    {
        page(0);
    }
    Page &page(int number)
    {
        while (m_pages.size() <= number)
            m_pages.append({.width = m_measures.pageWidth, .height = m_measures.pageHeight});
        return m_pages[number];
    }
    void put(int number, const QList<TextLine> &pieces, double baseline)
    {
        Page &sheet = page(number);
        for (const TextLine &piece : pieces) {
            sheet.lines.append(piece);
            sheet.lines.last().baseline = baseline;
        }
    }
    void put(LinePlace place, const QList<TextLine> &pieces)
    {
        put(place.page, pieces, m_measures.baseline(place.slot));
    }
    int count() const { return int(m_pages.size()); }
    QList<Page> pages() const { return m_pages; }

private:
    const Measures &m_measures;
    QList<Page> m_pages{};
};

LinePlace after(LinePlace place, int slots)
{
    return place.slot < slots ? LinePlace{place.page, place.slot + 1} : LinePlace{place.page + 1, 1};
}

} // namespace

struct LetterLayout::Private
{
    const Fonts &fonts;
    const Measures measures;
    ParagraphCache cache;
    TableCache tables;
    TitleCache titles;

    Private(const Fonts &theFonts, const Measures &theMeasures)
        : fonts{theFonts}
        , measures{theMeasures}
        , cache{theFonts}
        , tables{theFonts, measures}
    {
    }

    LinePlace putHead(const Letter &letter, Sheets &sheets);
    LinePlace putText(const LetterFlow &text, const FlowRules &rules, Sheets &sheets);
    LinePlace putAttachment(const Letter &letter, int number, int firstPage, Sheets &sheets);
    QList<FlowParagraph> paragraphsOf(const LetterFlow &text);
    qsizetype putTable(const LetterFlow &text, qsizetype item, const QList<LinePlace> &places, qsizetype &line,
                       Sheets &sheets);
    int repeatedSlots(const SetTable &table) const;
    std::optional<double> adjusted(const ParagraphSource &source, int extraLines);
    ParagraphSource adjustedSource(const ParagraphSource &source, int extraLines) const;
    LinePlace putTail(const Tail &tail, LinePlace next, Sheets &sheets) const;
    int slotsAbove(qsizetype copyLines) const;
    void putCopies(const QList<QList<TextLine>> &lines, LinePlace next, Sheets &sheets) const;
    void putPageNumbers(Sheets &sheets) const;
};

/// Letterhead, number and title; the answer is where the text begins. It stands on the page's grid, and so the title a
/// little more or less than two lines below the number.
LinePlace LetterLayout::Private::putHead(const Letter &letter, Sheets &sheets)
{
    const Letterhead head = setLetterhead(letter, fonts, measures);
    sheets.page(0).rules = head.rules;
    for (const TextLine &line : head.lines)
        sheets.put(0, {line}, line.baseline);
    const QList<TextLine> title = titles.lines(letter, fonts, measures);

    const double pitch = measures.linePitch();
    const double titlePitch = mm(measures.titleLinePoints);
    const double blankLine = 2 * pitch - mm(measures.textPoints);
    const double height =
        title.isEmpty() ? -blankLine : double(title.size() - 1) * titlePitch + mm(measures.titlePoints);
    const double least = head.bottom + measures.titleLeastLinesAbove * pitch;
    const int slot = int(std::ceil((least + height + blankLine - measures.top) / pitch - 1e-9)) + 1;
    if (slot < measures.lines) {
        double baseline =
            measures.top + pitch * (slot - 1) - blankLine - height + Measures::ascent(measures.titlePoints);
        for (const TextLine &line : title) {
            sheets.put(0, {line}, baseline);
            baseline += titlePitch;
        }
        return {0, slot};
    }
    // A title so long that no text would fit under it goes over the pages.
    int page = 0;
    double baseline = least + Measures::ascent(measures.titlePoints);
    for (const TextLine &line : title) {
        if (baseline + Measures::descent(measures.titlePoints) > measures.bottom()) {
            ++page;
            baseline = measures.top + Measures::ascent(measures.titlePoints);
        }
        sheets.put(page, {line}, baseline);
        baseline += titlePitch;
    }
    const double end = baseline - titlePitch + Measures::descent(measures.titlePoints);
    const int next = int(std::ceil((end + blankLine - measures.top) / pitch - 1e-9)) + 1;
    return next <= measures.lines ? LinePlace{page, next} : LinePlace{page + 1, 1};
}

ParagraphSource LetterLayout::Private::adjustedSource(const ParagraphSource &source, int extraLines) const
{
    ParagraphSource result = source;
    result.extraLines = extraLines;
    if (extraLines < 0) {
        result.rules.tightenedMark = measures.tightenedMark;
        result.rules.tightenedGap = measures.tightenedGap;
    }
    return result;
}

std::optional<double> LetterLayout::Private::adjusted(const ParagraphSource &source, int extraLines)
{
    const auto set = cache.lines(adjustedSource(source, extraLines));
    return set ? std::optional{set->cost} : std::nullopt;
}

/// Of a table's head; none where it would leave too little of the page.
int LetterLayout::Private::repeatedSlots(const SetTable &table) const
{
    const int slots = table.rows.first().slots();
    return slots <= measures.lines / 4 ? slots : 0;
}

QList<FlowParagraph> LetterLayout::Private::paragraphsOf(const LetterFlow &text)
{
    QList<FlowParagraph> paragraphs;
    for (const FlowItem &item : text.items) {
        if (item.table < 0) {
            const auto set = cache.lines(item.source);
            paragraphs.append({set ? int(set->lines.size()) : 0, item.isHeading, item.isBody});
            continue;
        }
        const auto table = tables.table(text.tables[item.table], cache);
        const int slots = table->rows[item.row].slots();
        const int repeated = item.row > 0 ? repeatedSlots(*table) : 0;
        paragraphs.append({.lines = slots,
                           .isHeading = item.isHeading,
                           .isWhole = slots <= measures.lines - repeatedSlots(*table),
                           .repeated = repeated});
    }
    return paragraphs;
}

/// All rows of the table that begins at `item`, page by page; the answer is the item after them.
qsizetype LetterLayout::Private::putTable(const LetterFlow &text, qsizetype item, const QList<LinePlace> &places,
                                          qsizetype &line, Sheets &sheets)
{
    const int number = text.items[item].table;
    const auto table = tables.table(text.tables[number], cache);
    int page = -1;
    TablePiece piece;
    const auto finish = [&] {
        if (page >= 0)
            placeTable(*table, piece, measures, sheets.page(page));
    };
    for (; item < text.items.size() && text.items[item].table == number; ++item) {
        const int row = text.items[item].row;
        for (int slot = 0; slot < table->rows[row].slots(); ++slot) {
            const LinePlace place = places[line++];
            if (place.page != page) {
                finish();
                page = place.page;
                const int repeated = row > 0 && !piece.parts.isEmpty() ? repeatedSlots(*table) : 0;
                piece = {.firstSlot = place.slot - repeated};
                if (repeated > 0)
                    piece.parts.append({.row = 0, .slots = repeated});
            }
            if (piece.parts.isEmpty() || piece.parts.last().row != row)
                piece.parts.append({.row = row, .firstLine = 2 * slot, .slots = 1});
            else
                ++piece.parts.last().slots;
        }
    }
    finish();
    return item;
}

/// The answer is the place after the last line.
LinePlace LetterLayout::Private::putText(const LetterFlow &text, const FlowRules &rules, Sheets &sheets)
{
    const FlowPlan plan = planFlow(paragraphsOf(text), rules, [&](int paragraph, int extraLines) {
        const FlowItem &item = text.items[paragraph];
        return item.table < 0 ? adjusted(item.source, extraLines) : std::nullopt;
    });
    qsizetype line = 0;
    for (qsizetype k = 0; k < text.items.size();) {
        const FlowItem &item = text.items[k];
        if (item.table >= 0) {
            k = putTable(text, k, plan.places, line, sheets);
            continue;
        }
        const int extraLines = plan.extraLines[k++];
        const auto set = cache.lines(extraLines == 0 ? item.source : adjustedSource(item.source, extraLines));
        if (!set)
            continue;
        for (const QList<TextLine> &pieces : set->lines)
            sheets.put(plan.places[line++], pieces);
    }
    return plan.places.isEmpty() ? rules.start : after(plan.places.last(), measures.lines);
}

/// On a new page: 附件2 in Hei on the first line, its title on the third, then its text (7.3.7).
LinePlace LetterLayout::Private::putAttachment(const Letter &letter, int number, int firstPage, Sheets &sheets)
{
    const AttachmentText &attachment = letter.attachmentTexts[number];
    CellText label;
    appendCells(label, attachment.label, FontRole::Hei, fonts, 0, false);
    TextLine head = setLine(label, measures.left, measures.characterPitch(), measures.textPoints);
    head.part = LetterPart::AttachmentText;
    sheets.put({firstPage, 1}, {head});
    LinePlace next{firstPage, measures.attachmentTitleLine};
    double baseline = measures.baseline(next.slot);
    for (TextLine &line : setTitle(attachment.title, {}, LetterPart::Attachments, fonts, measures)) {
        if (baseline + Measures::descent(measures.titlePoints) > measures.bottom()) {
            ++next.page;
            baseline = measures.top + Measures::ascent(measures.titlePoints);
        }
        line.index = number;
        sheets.put(next.page, {line}, baseline);
        // One line stays blank under the title.
        next.slot = int(std::ceil((baseline - measures.baseline(1)) / measures.linePitch() - 0.2)) + 3;
        baseline += mm(measures.titleLinePoints);
    }
    if (next.slot > measures.lines)
        next = {next.page + 1, 1};
    return putText(attachmentFlow(attachment, letter, measures),
                   {.start = next, .slots = measures.lines, .leastLinesLeft = measures.leastLinesLeft}, sheets);
}

/// The tail begins where the text ends; where it does not fit as a whole, attachments stay and the signature goes over.
LinePlace LetterLayout::Private::putTail(const Tail &tail, LinePlace next, Sheets &sheets) const
{
    const auto count = int(tail.lines.size());
    const auto fits = [&](int slots) { return next.slot + slots - 1 <= measures.lines; };
    for (int k = 0; k < count; ++k) {
        const bool beginsSignature = k == tail.attachmentSlots;
        const bool isSplit = next.slot > 1 && count - k <= measures.lines && !fits(count - k);
        if ((beginsSignature && isSplit) || !fits(1))
            next = {next.page + 1, 1};
        if (!tail.lines[k].isEmpty())
            sheets.put(next, tail.lines[k]);
        ++next.slot;
    }
    return next;
}

/// How many slots of a page are free above so many lines of copies at its foot.
int LetterLayout::Private::slotsAbove(qsizetype copyLines) const
{
    if (copyLines == 0)
        return measures.lines;
    const double top = measures.bottom() - double(copyLines - 1) * measures.footLinePitch() - mm(measures.footPoints);
    const double free = top - mm(measures.leadPoints) - measures.top - mm(measures.textPoints);
    return std::max(int(std::floor(free / measures.linePitch())) + 1, 0);
}

void LetterLayout::Private::putCopies(const QList<QList<TextLine>> &lines, LinePlace next, Sheets &sheets) const
{
    if (lines.isEmpty())
        return;
    const bool fits = next.page < sheets.count() ? next.slot - 1 <= slotsAbove(lines.size()) : true;
    int page = fits ? std::max(next.page, sheets.count() - 1) : sheets.count();
    const auto most = qsizetype(measures.textHeight / measures.footLinePitch());
    for (qsizetype first = 0; first < lines.size(); first += most, ++page) {
        const qsizetype end = std::min(first + most, lines.size());
        for (qsizetype k = first; k < end; ++k)
            sheets.put(page, lines[k],
                       measures.bottom() - Measures::descent(measures.footPoints) -
                           double(end - 1 - k) * measures.footLinePitch());
    }
}

void LetterLayout::Private::putPageNumbers(Sheets &sheets) const
{
    for (int page = 1; page < sheets.count(); ++page) { // none on the first page of a letter, 10.1
        const TextLine number = setPageNumber(page + 1, fonts, measures);
        sheets.put(page, {number}, number.baseline);
    }
}

/// Even pages are bound at their right edge.
static QList<Page> mirrored(QList<Page> pages, const Measures &measures)
{
    const double shift = measures.pageWidth - measures.textWidth - 2 * measures.left;
    for (qsizetype k = 1; k < pages.size(); k += 2) {
        for (TextLine &line : pages[k].lines) {
            for (Glyph &glyph : line.glyphs)
                glyph.x += shift;
        }
        for (Rule &rule : pages[k].rules)
            rule.rect.translate(shift, 0);
    }
    return pages;
}

QList<Page> layOut(const Letter &letter, const Fonts &fonts, const Measures &measures)
{
    return LetterLayout{fonts, measures}.pages(letter);
}

LetterLayout::LetterLayout(const Fonts &fonts, const Measures &measures)
    : d{std::make_unique<Private>(fonts, measures)}
{
}

LetterLayout::~LetterLayout() = default;

QList<Page> LetterLayout::pages(const Letter &letter)
{
    Sheets sheets{d->measures};
    const QList<QList<TextLine>> copies = setCopies(letter, d->measures, d->cache);
    const Tail tail = setTail(letter, d->fonts, d->measures, d->cache);
    const LinePlace start = d->putHead(letter, sheets);
    // The copies stand elsewhere: behind attachments, or where signature and copies are too much for one page.
    const int aboveCopies = d->slotsAbove(copies.size());
    const bool areElsewhere = !letter.attachmentTexts.isEmpty() || int(tail.lines.size()) >= aboveCopies;
    const FlowRules rules{.start = start,
                          .slots = d->measures.lines,
                          .tailSlots = int(tail.lines.size()),
                          .lastPageSlots = areElsewhere ? d->measures.lines : aboveCopies,
                          .leastLinesLeft = d->measures.leastLinesLeft};
    LinePlace next = d->putText(letterFlow(letter, d->measures), rules, sheets);
    next = d->putTail(tail, next, sheets);
    for (int number = 0; number < int(letter.attachmentTexts.size()); ++number)
        next = d->putAttachment(letter, number, sheets.count(), sheets);
    d->putCopies(copies, next, sheets);
    d->putPageNumbers(sheets);
    d->cache.sweep();
    d->tables.sweep();
    return letter.isMirrored ? mirrored(sheets.pages(), d->measures) : sheets.pages();
}

} // namespace banfu
