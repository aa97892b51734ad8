#include "app/print/editableletter.h"

#include "app/print/layout.h"
#include "app/print/letterhead.h"
#include "app/print/letterparagraphs.h"
#include "app/print/letterstyles.h"
#include "app/print/printedlines.h"
#include "app/reply/numbering.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

LetterStyle styleOf(Level level)
{
    switch (level) {
    case Level::One:
        return LetterStyle::HeadingOne;
    case Level::Two:
        return LetterStyle::HeadingTwo;
    case Level::Three:
        return LetterStyle::HeadingThree;
    case Level::Four:
        return LetterStyle::HeadingFour;
    case Level::Body:
    case Level::RunIn:
    case Level::TableRow:
        break;
    }
    return LetterStyle::Body;
}

/// One of the letter's fields on its way into a paragraph.
struct LetterField
{
    LetterPart part{LetterPart::Section};
    int index{-1};
    qsizetype numbered{0}; ///< characters of a label that the program makes
    QString before{};      ///< a label that is text
    QString text{};
    QString after{};
    std::optional<FontRole> headRole{};
};

/// Places are counted from the left margin, which is the same on every page then.
Letter withoutMirror(Letter letter)
{
    letter.isMirrored = false;
    return letter;
}

class EditableBuilder
{
public:
    EditableBuilder(const Letter &letter, const Fonts &fonts, const Measures &measures, double scriptGap)
        : m_letter{withoutMirror(letter)}
        , m_fonts{fonts}
        , m_scriptGap{scriptGap}
        , m_pages{layOut(m_letter, fonts, measures)}
        , m_lines{m_pages, measures}
    {
        m_result.isMirrored = letter.isMirrored;
        m_result.measures = measures;
        m_rowPoints = std::floor(measures.textHeight * pointsPerMm / measures.lines * 20) / 20;
        m_result.redLines = setLetterhead(letter, fonts, measures).rules;
        m_result.pageNumberBaseline = setPageNumber(1, fonts, measures).baseline;
    }
    EditableLetter build();

private:
    const Measures &measures() const { return m_result.measures; }
    double top(double baseline, double points) const { return baseline * pointsPerMm - baselineInLine * points; }
    void addNotices();
    void addHead();
    void addMarks();
    void addTitle(LetterPart part, int index, LetterStyle style, const QString &text);
    void addText();
    void addFlow(const LetterFlow &flow, const QList<LetterParagraph> &body);
    void addTable(const TableSource &source);
    QList<EditableRun> cellRuns(const QString &row, const SetTable::Cell &cell, FontRole role, double room) const;
    void keepTextWithSignature();
    void addAttachments();
    void addSignature();
    void addJointSignature();
    void addAttachmentTexts();
    QString annexTitle(qsizetype attachment) const;
    void addPlaced(LetterPart part, LetterStyle style, const QString &text, int blankLines);
    void addCopies();
    EditableParagraph bodyParagraph(const LetterParagraph &first);
    /// The fields' text in runs, a run for each of our lines that needs a tracking of its own.
    void appendRuns(EditableParagraph &paragraph, const QList<LetterField> &fields, double usual);
    QList<std::pair<int, double>> trackings(const EditableParagraph &paragraph, const QList<LetterField> &fields,
                                            double usual) const;

    const Letter m_letter;
    const Fonts &m_fonts;
    const double m_scriptGap;
    const QList<Page> m_pages;
    const PrintedLines m_lines;
    double m_rowPoints{0};
    double m_textTop{0}; ///< points from the page's top to where the text begins, when it is on the first page
    double m_titleBottom{0};
    LabelCounter m_counter{};
    int m_list{0};
    EditableLetter m_result{};
};

QList<std::pair<int, double>> EditableBuilder::trackings(const EditableParagraph &paragraph,
                                                         const QList<LetterField> &fields, double usual) const
{
    QList<int> lines;
    for (const LetterField &field : fields)
        for (const auto &segment : m_lines.segments(field.part, field.index))
            if (lines.isEmpty() || lines.last() != segment.line)
                lines.append(segment.line);
    QList<FittedLine> fitted;
    for (qsizetype k = 0; k < lines.size(); ++k) {
        const double indent = paragraph.left + paragraph.right + (k == 0 ? paragraph.first : 0);
        fitted.append(m_lines.fitted(lines[k], (measures().textWidth - indent) * pointsPerMm));
    }
    if (paragraph.number && !fitted.isEmpty())
        fitted.first().numbered = fields.first().numbered;
    const QList<double> trackings = fitLines(fitted, usual, m_scriptGap);
    QList<std::pair<int, double>> result;
    for (qsizetype k = 0; k < lines.size(); ++k)
        result.append({lines[k], trackings[k]});
    return result;
}

void EditableBuilder::appendRuns(EditableParagraph &paragraph, const QList<LetterField> &fields, double usual)
{
    const auto lineTrackings = trackings(paragraph, fields, usual);
    const auto trackingOf = [&](int line) {
        const auto known = std::ranges::find(lineTrackings, line, &std::pair<int, double>::first);
        return known == lineTrackings.cend() ? usual : known->second;
    };
    FontRole headRole = FontRole::FangSong;
    double tracking = usual;
    const auto append = [&](QStringView text, FontRole role) {
        if (text.isEmpty())
            return;
        const bool joins = !paragraph.runs.isEmpty() && paragraph.runs.last().role == role &&
                           paragraph.runs.last().tracking == tracking;
        if (joins)
            paragraph.runs.last().text += text;
        else
            paragraph.runs.append({.text = text.toString(), .role = role, .tracking = tracking});
    };
    const auto appendText = [&](QStringView text) {
        const bool isHead = headRole != FontRole::FangSong;
        const qsizetype stop = isHead ? text.indexOf(u'。') : -1;
        const qsizetype head = !isHead ? 0 : stop < 0 ? text.size() : stop + 1;
        append(text.first(head), headRole);
        append(text.sliced(head), FontRole::FangSong);
        if (stop >= 0)
            headRole = FontRole::FangSong;
    };
    for (const LetterField &field : fields) {
        const auto segments = m_lines.segments(field.part, field.index);
        if (!segments.isEmpty())
            tracking = trackingOf(segments.first().line);
        if (field.headRole || !field.before.isEmpty())
            headRole = field.headRole.value_or(FontRole::FangSong);
        append(field.before, headRole);
        qsizetype done = 0;
        for (const auto &segment : segments) {
            tracking = trackingOf(segment.line);
            const qsizetype last = std::clamp(qsizetype(segment.last), done, field.text.size());
            appendText(QStringView{field.text}.sliced(done, last - done));
            done = last;
        }
        appendText(QStringView{field.text}.sliced(done)); // what is not printed, such as spaces at the end
        append(field.after, FontRole::FangSong);
    }
}

void EditableBuilder::addHead()
{
    const auto mark = m_lines.firstOf(LetterPart::Letterhead);
    const auto number = m_lines.firstOf(LetterPart::DocumentNumber);
    const double markPoints = mark ? m_lines.first(*mark).sizePoints : measures().markPoints;
    EditableParagraph name{.style = LetterStyle::Mark,
                           .runs = {{m_letter.letterhead.simplified(), FontRole::XiaoBiaoSong}},
                           .points = markPoints,
                           .stretch = mark ? m_lines.first(*mark).stretch : 1,
                           .staysWithNext = true};
    const double markBaseline = mark ? m_lines.first(*mark).baseline : measures().markTop + mm(markPoints);
    m_result.markTop = mm(top(markBaseline, linePoints(name, measures())));
    // The number's line comes below the red line whether there is a number yet or not.
    double redBottom = 0;
    for (const Rule &rule : m_result.redLines)
        if (rule.rect.bottom() < measures().pageHeight / 2)
            redBottom = std::max(redBottom, rule.rect.bottom());
    const double numberBaseline = number
                                      ? m_lines.first(*number).baseline
                                      : redBottom + mm(measures().leadPoints) + Measures::ascent(measures().textPoints);
    const double numberTop = top(numberBaseline, m_rowPoints);
    m_result.markBottom = mm(numberTop);
    m_result.paragraphs.append(name);
    const qsizetype before = m_result.paragraphs.size();
    addMarks();
    m_titleBottom = numberTop + m_rowPoints * double(m_result.paragraphs.size() - before);
    const QList<int> lines = m_lines.allOf(LetterPart::Title);
    addTitle(LetterPart::Title, -1, LetterStyle::Title, m_letter.title);
    if (!lines.isEmpty()) {
        const double titleTop = top(m_lines.first(lines.first()).baseline, measures().titleLinePoints);
        m_result.paragraphs.last().above = std::max(titleTop - m_titleBottom, 0.0);
        m_titleBottom += m_result.paragraphs.last().above + double(lines.size()) * measures().titleLinePoints;
    }
}

/// Below the red line, row by row: copy number, secrecy, urgency at the left, the document number and what stands under
/// it at the right. There is a row for the number even where there is none yet.
void EditableBuilder::addMarks()
{
    QStringList right{m_letter.documentNumber};
    for (const Notice &notice : m_letter.notices)
        if (notice.place == MarkPlace::UnderNumber)
            right.append(notice.text);
    for (qsizetype row = 0; row < std::max(m_letter.marks.size(), right.size()); ++row) {
        EditableParagraph paragraph{.style = LetterStyle::Number, .staysWithNext = true};
        if (const QString mark = m_letter.marks.value(row); !mark.isEmpty()) {
            const bool isNumber = std::ranges::all_of(mark, [](QChar each) { return each.isDigit(); });
            paragraph.runs.append({.text = mark, .role = isNumber ? FontRole::FangSong : FontRole::Hei});
            paragraph.isTabToRight = true;
        }
        paragraph.runs.append({.text = (paragraph.isTabToRight ? u"\t"_s : QString{}) + right.value(row)});
        m_result.paragraphs.append(paragraph);
    }
}

/// Over the letterhead, where an office wants them: at the left, in the right-hand corner, or both.
void EditableBuilder::addNotices()
{
    QStringList left;
    QStringList right;
    for (const Notice &notice : m_letter.notices) {
        if (notice.place == MarkPlace::AboveLetterhead)
            left.append(notice.text);
        else if (notice.place == MarkPlace::Corner)
            right.append(notice.text);
    }
    if (left.isEmpty() && right.isEmpty())
        return;
    EditableParagraph paragraph{.style = LetterStyle::Notice, .staysWithNext = true};
    paragraph.runs.append({.text = left.join(u'　')});
    if (!right.isEmpty()) {
        paragraph.runs.last().text += u'\t' + right.join(u'　');
        paragraph.isTabToRight = true;
    }
    for (const TextLine &line : m_pages.first().lines)
        if (line.part == LetterPart::Notices && line.baseline < measures().markTop)
            m_result.noticeTop = mm(top(line.baseline, m_rowPoints));
    m_result.paragraphs.append(paragraph);
}

/// With the line ends that its shape asks for.
void EditableBuilder::addTitle(LetterPart part, int index, LetterStyle style, const QString &text)
{
    if (text.isEmpty())
        return;
    QString shaped;
    for (const auto &segment : m_lines.segments(part, index)) {
        const QString line = text.mid(segment.first, segment.last - segment.first).trimmed();
        shaped += (shaped.isEmpty() ? QString{} : u"\n"_s) + line;
    }
    m_result.paragraphs.append({.style = style,
                                .runs = {{shaped.isEmpty() ? text : shaped, FontRole::XiaoBiaoSong}},
                                .points = measures().titlePoints,
                                .staysWithNext = true});
}

EditableParagraph EditableBuilder::bodyParagraph(const LetterParagraph &first)
{
    EditableParagraph paragraph{.style = styleOf(first.level),
                                .list = m_list,
                                .first = measures().paragraphIndent * measures().characterPitch()};
    LabelCounter trial = m_counter;
    const bool counts = first.level != Level::Body && first.level != Level::RunIn;
    if (counts && !first.runsOn && trial.next(first.level, false) == first.label) {
        m_counter = trial;
        paragraph.number = first.level;
    }
    return paragraph;
}

/// What stands in the cell, a run for each of our lines that needs a tracking of its own.
QList<EditableRun> EditableBuilder::cellRuns(const QString &row, const SetTable::Cell &cell, FontRole role,
                                             double room) const
{
    QList<FittedLine> lines;
    for (const QList<TextLine> &line : cell.lines) {
        lines.append(FittedLine{.room = room});
        for (const TextLine &piece : line)
            appendGlyphs(lines.last(), piece);
    }
    const QList<double> trackings = fitLines(lines, 0, m_scriptGap);
    QList<EditableRun> runs;
    for (qsizetype k = 0; k < lines.size(); ++k) {
        if (cell.lines[k].isEmpty())
            continue;
        const int first = cell.lines[k].first().firstOffset;
        const QString text = row.mid(first, cell.lines[k].last().lastOffset - first);
        if (!runs.isEmpty() && runs.last().tracking == trackings[k])
            runs.last().text += text;
        else
            runs.append({.text = text, .role = role, .tracking = trackings[k]});
    }
    return runs;
}

void EditableBuilder::addTable(const TableSource &source)
{
    ParagraphCache paragraphs{m_fonts};
    TableCache tables{m_fonts, measures()};
    const auto set = tables.table(source, paragraphs);
    EditableTable table;
    for (qsizetype column = 1; column < set->edges.size(); ++column)
        table.widths.append(set->edges[column] - set->edges[column - 1]);
    for (qsizetype row = 0; row < source.rows.size(); ++row) {
        const LetterStyleLook &look = lookOf(row == 0 ? LetterStyle::TableHead : LetterStyle::TableCell);
        QList<EditableCell> cells;
        for (qsizetype column = 0; column < table.widths.size(); ++column) {
            const double room = (table.widths[column] - 2 * measures().tablePadding) * pointsPerMm;
            cells.append({.runs = cellRuns(source.rows[row].text, set->rows[row].cells[column], look.role, room),
                          .isCentred = set->isCentred[column]});
        }
        table.rows.append(cells);
        table.heights.append(set->rows[row].slots());
    }
    m_result.paragraphs.append({.table = table});
}

void EditableBuilder::addFlow(const LetterFlow &flow, const QList<LetterParagraph> &body)
{
    int table = -1;
    qsizetype part = 0; // of the body
    for (const FlowItem &item : flow.items) {
        if (item.table >= 0) {
            ++part;
            if (item.table != table)
                addTable(flow.tables[item.table]);
            table = item.table;
            continue;
        }
        EditableParagraph paragraph{.style = LetterStyle::Salutation};
        if (item.isBody)
            paragraph = bodyParagraph(body[part]);
        QList<LetterField> fields;
        for (const TextRun &run : item.source.runs) {
            const bool isAutomatic = fields.isEmpty() && paragraph.number;
            fields.append({.part = run.part,
                           .index = run.index,
                           .numbered = isAutomatic ? run.label.size() : 0,
                           .before = isAutomatic ? QString{} : run.label,
                           .text = run.text,
                           .headRole = run.headRole});
        }
        appendRuns(paragraph, fields, gridTracking);
        part += item.isBody ? item.source.runs.size() : 0;
        paragraph.staysWithNext = item.isHeading;
        m_result.paragraphs.append(paragraph);
    }
}

void EditableBuilder::addText()
{
    const qsizetype firstOfText = m_result.paragraphs.size();
    addFlow(letterFlow(m_letter, measures()), m_letter.body);
    if (firstOfText >= m_result.paragraphs.size())
        return;
    // The text stands on the page's rows: where ours begins, counted in rows from the top.
    double above = m_rowPoints;
    for (const TextLine &line : m_pages.first().lines) {
        if (line.part == LetterPart::Salutation || line.part == LetterPart::Opening ||
            line.part == LetterPart::Section || line.part == LetterPart::Closing) {
            const double row = std::round((line.baseline - measures().baseline(1)) / measures().linePitch());
            above = std::max(measures().top * pointsPerMm + row * m_rowPoints - m_titleBottom, 0.0);
            break;
        }
    }
    m_result.paragraphs[firstOfText].above = above;
}

/// Broken as ours is: the lines of its size on the page that begins with its label.
QString EditableBuilder::annexTitle(qsizetype attachment) const
{
    const QString &title = m_letter.attachmentTexts[attachment].title;
    qsizetype seen = 0;
    QStringList lines;
    for (const Page &page : m_pages) {
        const bool isFirst = !page.lines.isEmpty() && page.lines.first().part == LetterPart::AttachmentText &&
                             page.lines.first().index < 0;
        if (!isFirst || seen++ != attachment)
            continue;
        for (const TextLine &line : page.lines)
            if (line.sizePoints == measures().titlePoints)
                lines << title.mid(line.firstOffset, line.lastOffset - line.firstOffset).trimmed();
    }
    return lines.join(QString{}).isEmpty() ? title : lines.join(u'\n');
}

/// Each on a page of its own, with numbers of its own, its title on the third line (7.3.7).
void EditableBuilder::addAttachmentTexts()
{
    for (qsizetype k = 0; k < m_letter.attachmentTexts.size(); ++k) {
        const AttachmentText &attachment = m_letter.attachmentTexts[k];
        m_counter = {};
        ++m_list;
        m_result.paragraphs.append({.style = LetterStyle::AnnexLabel,
                                    .runs = {{attachment.label, FontRole::Hei, gridTracking}},
                                    .beginsPage = true,
                                    .staysWithNext = true});
        m_result.paragraphs.append({.style = LetterStyle::AnnexTitle,
                                    .runs = {{annexTitle(k), FontRole::XiaoBiaoSong}},
                                    .above = m_rowPoints * (measures().attachmentTitleLine - 2),
                                    .points = measures().titlePoints,
                                    .staysWithNext = true});
        const qsizetype text = m_result.paragraphs.size();
        addFlow(attachmentFlow(attachment, m_letter, measures()), attachment.body);
        if (text < m_result.paragraphs.size() && !m_result.paragraphs[text].table)
            m_result.paragraphs[text].above = m_rowPoints;
    }
}

/// The signature's page has text (7.3.5.5): the last paragraph goes over with it, where that is short.
void EditableBuilder::keepTextWithSignature()
{
    constexpr qsizetype mostLines = 5; // as on our own pages
    EditableParagraph &last = m_result.paragraphs.last();
    const bool isText = !last.table && !m_letter.body.isEmpty() && !last.runs.isEmpty();
    if (!isText)
        return;
    const LetterParagraph &text = m_letter.body.last();
    if (m_lines.segments(text.part, text.index).size() <= mostLines)
        last.staysWithNext = true;
}

/// 附件：name, or numbered below each other; turned lines under the name (7.3.4).
void EditableBuilder::addAttachments()
{
    const bool isNumbered = m_letter.attachments.size() > 1;
    for (int index = 0; index < int(m_letter.attachments.size()); ++index) {
        EditableParagraph item{.style = LetterStyle::Attachments};
        const auto segments = m_lines.segments(LetterPart::Attachments, index);
        if (!segments.isEmpty()) {
            const int line = segments.first().line;
            item.left = m_lines.textBeginning(line) - measures().left;
            item.first = m_lines.beginning(line) - m_lines.textBeginning(line);
        }
        item.above = index == 0 ? m_rowPoints : 0;
        item.staysWithNext = true;
        appendRuns(
            item,
            {{.part = LetterPart::Attachments,
              .index = index,
              .before = (index == 0 ? u"附件："_s : QString{}) + (isNumbered ? u"%1."_s.arg(index + 1) : QString{}),
              .text = m_letter.attachments[index]}},
            gridTracking);
        m_result.paragraphs.append(item);
    }
}

void EditableBuilder::addPlaced(LetterPart part, LetterStyle style, const QString &text, int blankLines)
{
    EditableParagraph paragraph{.style = style, .above = blankLines * m_rowPoints, .staysWithNext = true};
    if (const auto segments = m_lines.segments(part, -1); !segments.isEmpty())
        paragraph.right = std::max(measures().right() - m_lines.end(segments.first().line), 0.0);
    appendRuns(paragraph, {{.part = part, .text = text}}, gridTracking);
    m_result.paragraphs.append(paragraph);
}

/// Side by side in rows where they are sealed, one under the other where not: each where ours stands.
void EditableBuilder::addJointSignature()
{
    const QStringList signers = QStringList{m_letter.signature} + m_letter.coSigners;
    int blankLines = m_letter.hasSeal ? measures().linesAboveSeal : measures().linesAboveSigner;
    int line = -1;
    for (int k = 0; k < int(signers.size()); ++k) {
        const auto segments = m_lines.segments(LetterPart::Signature, k - 1);
        const bool isSameLine = !segments.isEmpty() && segments.first().line == line;
        const double x =
            segments.isEmpty() ? 0 : m_lines.pieceBeginning(segments.first().line, k - 1) - measures().left;
        if (isSameLine) {
            m_result.paragraphs.last().runs.last().text += u'\t' + signers[k];
            m_result.paragraphs.last().tabs.append(x);
        } else {
            m_result.paragraphs.append({.style = LetterStyle::Signature,
                                        .runs = {{u'\t' + signers[k], FontRole::FangSong, gridTracking}},
                                        .above = blankLines * m_rowPoints,
                                        .tabs = {x},
                                        .staysWithNext = true});
            blankLines = m_letter.hasSeal ? measures().sealSlots - 1 : 0;
        }
        line = segments.isEmpty() ? -1 : segments.first().line;
    }
}

void EditableBuilder::addSignature()
{
    const int blankLines = m_letter.hasSeal ? measures().linesAboveSeal : measures().linesAboveSigner;
    if (!m_letter.coSigners.isEmpty())
        addJointSignature();
    else if (!m_letter.signature.isEmpty())
        addPlaced(LetterPart::Signature, LetterStyle::Signature, m_letter.signature, blankLines);
    if (!m_letter.date.isEmpty())
        addPlaced(LetterPart::Date, LetterStyle::Date, m_letter.date, m_letter.signature.isEmpty() ? blankLines : 0);
    if (!m_letter.contactNote.isEmpty()) {
        EditableParagraph note{.style = LetterStyle::ContactNote,
                               .first = measures().paragraphIndent * measures().characterPitch()};
        appendRuns(note, {{.part = LetterPart::ContactNote, .text = m_letter.contactNote}}, gridTracking);
        m_result.paragraphs.append(note);
    } else if (!m_letter.signature.isEmpty() || !m_letter.date.isEmpty()) {
        m_result.paragraphs.last().staysWithNext = false;
    }
}

void EditableBuilder::addCopies()
{
    if (m_letter.copies.isEmpty())
        return;
    const QString caption = u"抄送："_s;
    const double em = mm(measures().footPoints);
    EditableParagraph copies{.style = LetterStyle::Copies,
                             .left = em * (1 + double(caption.size())),
                             .first = -em * double(caption.size()),
                             .right = em,
                             .points = measures().footPoints};
    QList<LetterField> fields;
    for (int index = 0; index < int(m_letter.copies.size()); ++index)
        fields.append({.part = LetterPart::Copies,
                       .index = index,
                       .before = index == 0 ? caption : QString{},
                       .text = m_letter.copies[index],
                       .after = index + 1 == int(m_letter.copies.size()) ? u"。"_s : u"，"_s});
    appendRuns(copies, fields, 0);
    m_result.paragraphs.append(copies);
}

EditableLetter EditableBuilder::build()
{
    addNotices();
    addHead();
    addText();
    keepTextWithSignature();
    addAttachments();
    addSignature();
    addAttachmentTexts();
    addCopies();
    return m_result;
}

} // namespace

EditableLetter editableLetter(const Letter &letter, const Fonts &fonts, const Measures &measures, double scriptGap)
{
    return EditableBuilder{letter, fonts, measures, scriptGap}.build();
}

double linePoints(const EditableParagraph &paragraph, const Measures &measures)
{
    switch (paragraph.style) {
    case LetterStyle::Mark:
        return paragraph.points * 1.25;
    case LetterStyle::Title:
    case LetterStyle::AnnexTitle:
        return measures.titleLinePoints;
    case LetterStyle::Copies:
        return measures.footPoints + measures.leadPoints;
    case LetterStyle::TableHead:
    case LetterStyle::TableCell: // two lines in a row of the page's grid
        return std::floor(measures.textHeight * pointsPerMm / measures.lines / 2 * 20) / 20;
    case LetterStyle::Number:
    case LetterStyle::Salutation:
    case LetterStyle::Body:
    case LetterStyle::HeadingOne:
    case LetterStyle::HeadingTwo:
    case LetterStyle::HeadingThree:
    case LetterStyle::HeadingFour:
    case LetterStyle::Attachments:
    case LetterStyle::Signature:
    case LetterStyle::Date:
    case LetterStyle::ContactNote:
    case LetterStyle::Notice:
    case LetterStyle::AnnexLabel:
        break;
    }
    return std::floor(measures.textHeight * pointsPerMm / measures.lines * 20) / 20;
}

} // namespace banfu
