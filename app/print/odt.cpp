#include "app/print/odt.h"

#include "app/base/zip.h"
#include "app/print/odtwriter.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace opendocument {

void OdtWriter::writeRules()
{
    for (const Rule &rule : m_letter.redLines)
        m_body.element("draw:rect", {{"text:anchor-type", u"page"_s},
                                     {"text:anchor-page-number", u"1"_s},
                                     {"draw:style-name", u"RedLine"_s},
                                     {"svg:x", millimetres(rule.rect.x())},
                                     {"svg:y", millimetres(rule.rect.y())},
                                     {"svg:width", millimetres(rule.rect.width())},
                                     {"svg:height", millimetres(rule.rect.height())}});
}

QString OdtWriter::paragraphStyle(const EditableParagraph &paragraph, double above)
{
    const LetterStyleLook &look = lookOf(paragraph.style);
    const QString name = u"P%1"_s.arg(++m_styles);
    const QString master = m_styles == 1 ? u"首页"_s : QString{}; // the letter's first paragraph begins that page
    m_automatic.open("style:style", {{"style:name", name},
                                     {"style:family", u"paragraph"_s},
                                     {"style:parent-style-name", odtStyle(paragraph.style)},
                                     {"style:master-page-name", master}});
    const bool hasTabs = paragraph.isTabToRight || !paragraph.tabs.isEmpty();
    const LetterAlignment alignment = hasTabs               ? LetterAlignment::Left
                                      : paragraph.isCentred ? LetterAlignment::Centre
                                                            : look.alignment;
    m_automatic.open("style:paragraph-properties",
                     {{"fo:margin-top", points(above)},
                      {"fo:margin-left", millimetres(paragraph.left)},
                      {"fo:margin-right", millimetres(paragraph.right)},
                      {"fo:text-indent", millimetres(paragraph.first)},
                      {"fo:keep-with-next", paragraph.staysWithNext ? u"always"_s : u"auto"_s},
                      {"fo:break-before", paragraph.beginsPage ? u"page"_s : u"auto"_s},
                      {"fo:text-align", odtAlignment(alignment)},
                      {"fo:line-height", points(height(paragraph))}});
    if (hasTabs) {
        m_automatic.open("style:tab-stops");
        for (const double place : paragraph.tabs)
            m_automatic.element("style:tab-stop", {{"style:position", millimetres(place)}});
        if (paragraph.isTabToRight)
            m_automatic.element("style:tab-stop",
                                {{"style:position", millimetres(m_measures.textWidth)}, {"style:type", u"right"_s}});
        m_automatic.close();
    }
    m_automatic.close(2);
    return name;
}

QString OdtWriter::runStyle(const EditableParagraph &paragraph, const EditableRun &run)
{
    const QString name = u"T%1"_s.arg(++m_styles);
    m_automatic.open("style:style", {{"style:name", name}, {"style:family", u"text"_s}});
    const bool isMark = paragraph.style == LetterStyle::Mark;
    const double size = isMark ? paragraph.points : stylePoints(paragraph.style, m_measures);
    writeFont(m_automatic, run.role, size, run.tracking, paragraph.stretch, isMark);
    m_automatic.close();
    return name;
}

void OdtWriter::writeText(QStringView text)
{
    qsizetype begin = 0;
    const auto put = [&](qsizetype end) {
        m_body.text(text.sliced(begin, end - begin));
        begin = end + 1;
    };
    for (qsizetype k = 0; k < text.size(); ++k) {
        if (text[k] == u'\n') {
            put(k);
            m_body.element("text:line-break");
        } else if (text[k] == u'\t') {
            put(k);
            m_body.element("text:tab");
        } else if (text[k] == u' ') { // white space runs together otherwise
            put(k);
            m_body.element("text:s");
        }
    }
    put(text.size());
}

void OdtWriter::writeParagraph(const EditableParagraph &paragraph, double above, bool hasCopies)
{
    const LetterStyleLook &look = lookOf(paragraph.style);
    const QString style = paragraphStyle(paragraph, above);
    if (paragraph.number) {
        const std::pair place{paragraph.list, look.outline};
        const bool begins = paragraph.list > 0 && !m_begun.contains(place);
        m_begun.insert(place);
        m_body.open("text:h", {{"text:style-name", style},
                               {"text:outline-level", QString::number(look.outline)},
                               {"text:restart-numbering", begins ? u"true"_s : u"false"_s}});
    } else {
        m_body.open("text:p", {{"text:style-name", style}});
    }
    for (const EditableRun &run : paragraph.runs) {
        const bool isUsual = run.role == look.role && run.tracking == (look.isOnGrid ? gridTracking : 0) &&
                             paragraph.style != LetterStyle::Mark;
        if (!isUsual)
            m_body.open("text:span", {{"text:style-name", runStyle(paragraph, run)}});
        writeText(run.text);
        if (!isUsual)
            m_body.close();
    }
    if (hasCopies)
        writeCopies();
    m_body.close();
}

/// At the foot of the page on which the letter ends.
void OdtWriter::writeCopies()
{
    m_body
        .open("draw:frame", {{"draw:style-name", u"FootFrame"_s},
                             {"text:anchor-type", u"paragraph"_s},
                             {"svg:width", millimetres(m_measures.textWidth)}})
        .open("draw:text-box");
    writeParagraph(m_letter.paragraphs.last(), 0, false);
    m_body.close(2);
}

void OdtWriter::writeTable(const EditableTable &table)
{
    const QString name = u"Table%1"_s.arg(++m_tables);
    m_automatic.open("style:style", {{"style:name", name}, {"style:family", u"table"_s}})
        .element("style:table-properties",
                 {{"style:width", millimetres(m_measures.textWidth)}, {"table:align", u"left"_s}})
        .close();
    m_body.open("table:table", {{"table:name", name}, {"table:style-name", name}});
    for (qsizetype column = 0; column < table.widths.size(); ++column) {
        const QString columnStyle = u"%1.%2"_s.arg(name).arg(column);
        m_automatic.open("style:style", {{"style:name", columnStyle}, {"style:family", u"table-column"_s}})
            .element("style:table-column-properties", {{"style:column-width", millimetres(table.widths[column])}})
            .close();
        m_body.element("table:table-column", {{"table:style-name", columnStyle}});
    }
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const QString rowStyle = u"%1.r%2"_s.arg(name).arg(row);
        const double height = table.heights[row] * linePoints({}, m_measures);
        m_automatic.open("style:style", {{"style:name", rowStyle}, {"style:family", u"table-row"_s}})
            .element("style:table-row-properties",
                     {{"style:min-row-height", points(height)}, {"fo:keep-together", u"always"_s}})
            .close();
        if (row == 0)
            m_body.open("table:table-header-rows");
        m_body.open("table:table-row", {{"table:style-name", rowStyle}});
        for (const EditableCell &cell : table.rows[row]) {
            const LetterStyle style = row == 0 ? LetterStyle::TableHead : LetterStyle::TableCell;
            m_body.open("table:table-cell", {{"table:style-name", u"TableCell"_s}});
            writeParagraph({.style = style, .runs = cell.runs, .isCentred = cell.isCentred}, 0, false);
            m_body.close();
        }
        m_body.close(row == 0 ? 2 : 1);
    }
    m_body.close();
}

/// Of a line. The notice over the mark ends where the mark's line begins: a negative distance would be read as a huge
/// one.
double OdtWriter::height(const EditableParagraph &paragraph) const
{
    const double usual = linePoints(paragraph, m_measures);
    const bool isOverMark = paragraph.style == LetterStyle::Notice;
    return isOverMark ? std::min(usual, (m_letter.markTop - m_letter.noticeTop) * pointsPerMm) : usual;
}

/// Blank points above. What stands in frames in a .docx stands in the text here, from the first page's higher top on.
double OdtWriter::above(qsizetype paragraph) const
{
    if (paragraph == 0)
        return 0;
    const EditableParagraph &before = m_letter.paragraphs[paragraph - 1];
    const EditableParagraph &here = m_letter.paragraphs[paragraph];
    if (here.style == LetterStyle::Mark)
        return (m_letter.markTop - m_letter.noticeTop) * pointsPerMm - height(before);
    if (before.style == LetterStyle::Mark)
        return (m_letter.markBottom - m_letter.markTop) * pointsPerMm - linePoints(before, m_measures);
    return here.above;
}

QByteArray OdtWriter::content()
{
    m_automatic.open("style:style", {{"style:name", u"TableCell"_s}, {"style:family", u"table-cell"_s}})
        .element("style:table-cell-properties", {{"fo:border", millimetres(m_measures.tableThin) + u" solid #000000"_s},
                                                 {"fo:padding", millimetres(cellPadding(m_measures))},
                                                 {"fo:padding-top", u"0mm"_s},
                                                 {"fo:padding-bottom", u"0mm"_s},
                                                 {"style:vertical-align", u"middle"_s}})
        .close();
    m_automatic.open("style:style", {{"style:name", u"RedLine"_s}, {"style:family", u"graphic"_s}})
        .element("style:graphic-properties", {{"draw:stroke", u"none"_s},
                                              {"draw:fill", u"solid"_s},
                                              {"draw:fill-color", u"#ff0000"_s},
                                              {"style:wrap", u"run-through"_s},
                                              {"style:run-through", u"background"_s},
                                              {"style:horizontal-pos", u"from-left"_s},
                                              {"style:horizontal-rel", u"page"_s},
                                              {"style:vertical-pos", u"from-top"_s},
                                              {"style:vertical-rel", u"page"_s}})
        .close();
    m_automatic.open("style:style", {{"style:name", u"FootFrame"_s}, {"style:family", u"graphic"_s}})
        .element("style:graphic-properties", {{"draw:stroke", u"none"_s},
                                              {"draw:fill", u"none"_s},
                                              {"fo:border", u"none"_s},
                                              {"fo:padding", u"0mm"_s},
                                              {"style:wrap", u"none"_s},
                                              {"style:horizontal-pos", u"from-left"_s},
                                              {"style:horizontal-rel", u"page-content"_s},
                                              {"style:vertical-pos", u"bottom"_s},
                                              {"style:vertical-rel", u"page-content"_s}})
        .close();
    writeRules();
    qsizetype count = m_letter.paragraphs.size();
    const bool hasCopies = count > 1 && m_letter.paragraphs.last().style == LetterStyle::Copies;
    if (hasCopies)
        --count;
    for (qsizetype k = 0; k < count; ++k) {
        const EditableParagraph &paragraph = m_letter.paragraphs[k];
        const bool isLast = k + 1 == count;
        if (paragraph.table)
            writeTable(*paragraph.table);
        else
            writeParagraph(paragraph, above(k), isLast && hasCopies);
        if (paragraph.table && isLast && hasCopies)
            writeParagraph({.style = LetterStyle::TableCell}, 0, true);
    }
    XmlWriter xml;
    openRoot(xml, "office:document-content");
    writeFonts(xml);
    xml.open("office:automatic-styles").raw(m_automatic.bytes()).close();
    xml.open("office:body").open("office:text").raw(m_body.bytes());
    return xml.close(3).bytes();
}

QByteArray OdtWriter::meta() const
{
    QString title;
    for (const EditableParagraph &paragraph : m_letter.paragraphs)
        for (const EditableRun &run : paragraph.runs)
            if (paragraph.style == LetterStyle::Title)
                title += QString{run.text}.remove(u'\n');
    XmlWriter xml;
    openRoot(xml, "office:document-meta");
    xml.open("office:meta").element("dc:title", {}, title).element("dc:language", {}, u"zh-CN");
    return xml.close(2).bytes();
}

static QByteArray odtManifest()
{
    XmlWriter xml;
    xml.open("manifest:manifest", {{"xmlns:manifest", u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s},
                                   {"manifest:version", u"1.2"_s}});
    const auto file = [&](const QString &path, const QString &type) {
        xml.element("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
    };
    file(u"/"_s, u"application/vnd.oasis.opendocument.text"_s);
    for (const QString &part : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        file(part, u"text/xml"_s);
    return xml.close().bytes();
}

QByteArray OdtWriter::write()
{
    return toZip({{.name = u"mimetype"_s, .bytes = "application/vnd.oasis.opendocument.text", .isPacked = false},
                  {u"META-INF/manifest.xml"_s, odtManifest()},
                  {u"content.xml"_s, content()},
                  {u"styles.xml"_s, styles()},
                  {u"meta.xml"_s, meta()}});
}

} // namespace opendocument

QByteArray toOdt(const EditableLetter &letter)
{
    return opendocument::OdtWriter{letter}.write();
}

} // namespace banfu
