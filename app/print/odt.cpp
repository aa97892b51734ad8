#include "app/print/odt.h"

#include "app/base/xmlwriter.h"
#include "app/base/zip.h"
#include "app/print/letterstyles.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString points(double value)
{
    return QString::number(std::round(value * 100) / 100) + u"pt"_s;
}
QString millimetres(double value)
{
    return QString::number(std::round(value * 1000) / 1000) + u"mm"_s;
}

QString odtAlignment(LetterAlignment alignment)
{
    switch (alignment) {
    case LetterAlignment::Justified:
        return u"justify"_s;
    case LetterAlignment::Left:
        return u"start"_s;
    case LetterAlignment::Centre:
        return u"center"_s;
    case LetterAlignment::Right:
        return u"end"_s;
    }
    Q_UNREACHABLE();
}

QString odtStyle(LetterStyle style)
{
    return QString::fromUtf16(lookOf(style).name);
}

/// Opens a root element that knows every name space of the format.
void openRoot(XmlWriter &xml, const char *name)
{
    const auto space = [](const char *end) {
        return u"urn:oasis:names:tc:opendocument:xmlns:"_s + QString::fromLatin1(end) + u":1.0"_s;
    };
    xml.open(name, {{"xmlns:office", space("office")},
                    {"xmlns:style", space("style")},
                    {"xmlns:text", space("text")},
                    {"xmlns:table", space("table")},
                    {"xmlns:draw", space("drawing")},
                    {"xmlns:svg", space("svg-compatible")},
                    {"xmlns:fo", space("xsl-fo-compatible")},
                    {"xmlns:meta", space("meta")},
                    {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s},
                    {"office:version", u"1.2"_s}});
}

class OdtWriter
{
public:
    explicit OdtWriter(const EditableLetter &letter)
        : m_letter{letter}
        , m_measures{letter.measures}
    {
    }
    QByteArray write();

private:
    QByteArray styles() const;
    QByteArray content();
    QByteArray meta() const;

    static void writeFonts(XmlWriter &xml);
    static void writeFont(XmlWriter &xml, FontRole role, double size, double tracking, double stretch, bool isRed);
    void writeStyle(XmlWriter &xml, const LetterStyleLook &look) const;
    void writeNumbering(XmlWriter &xml) const;
    void writePageStyles(XmlWriter &xml) const;
    void writeFooter(XmlWriter &xml, const char *element, LetterAlignment alignment) const;
    void writeRules();
    /// The name of a style made for this paragraph: what differs from its named style.
    QString paragraphStyle(const EditableParagraph &paragraph, double above);
    QString runStyle(const EditableParagraph &paragraph, const EditableRun &run);
    double height(const EditableParagraph &paragraph) const;
    double above(qsizetype paragraph) const;
    void writeParagraph(const EditableParagraph &paragraph, double above, bool hasCopies);
    void writeText(QStringView text);
    void writeTable(const EditableTable &table);
    void writeCopies();

    const EditableLetter &m_letter;
    const Measures &m_measures;
    XmlWriter m_automatic{XmlWriter::Declaration::None}; ///< styles, as they come to be needed …
    XmlWriter m_body{XmlWriter::Declaration::None};      ///< … by what is written here
    int m_styles{0};
    int m_tables{0};
    QSet<std::pair<int, int>> m_begun{}; ///< list and level: headings that have been counted
};

/// Size, face, tracking: written for Latin and for Chinese characters alike.
void OdtWriter::writeFont(XmlWriter &xml, FontRole role, double size, double tracking, double stretch, bool isRed)
{
    const QString font = officeFont(role);
    const QString spacing = tracking == 0 ? u"normal"_s : points(tracking);
    xml.element("style:text-properties", {{"style:font-name", font},
                                          {"style:font-name-asian", font},
                                          {"fo:font-size", points(size)},
                                          {"style:font-size-asian", points(size)},
                                          {"fo:letter-spacing", spacing},
                                          {"style:text-scale", QString::number(std::lround(stretch * 100)) + u'%'},
                                          {"fo:color", isRed ? u"#ff0000"_s : u"#000000"_s},
                                          {"fo:language", u"en"_s},
                                          {"fo:country", u"US"_s},
                                          {"style:language-asian", u"zh"_s},
                                          {"style:country-asian", u"CN"_s}});
}

void OdtWriter::writeStyle(XmlWriter &xml, const LetterStyleLook &look) const
{
    const EditableParagraph usual{.style = look.style, .points = stylePoints(look.style, m_measures)};
    xml.open("style:style", {{"style:name", odtStyle(look.style)}, {"style:family", u"paragraph"_s}});
    xml.element("style:paragraph-properties",
                {{"fo:line-height", points(linePoints(usual, m_measures))},
                 {"fo:margin-top", u"0mm"_s},
                 {"fo:margin-bottom", u"0mm"_s},
                 {"fo:text-indent", millimetres(look.indent * m_measures.characterPitch())},
                 {"fo:text-align", odtAlignment(look.alignment)},
                 {"style:justify-single-word", u"false"_s},
                 {"style:text-autospace", u"none"_s},
                 {"style:punctuation-wrap", u"hanging"_s},
                 {"style:line-break", u"strict"_s},
                 {"fo:orphans", u"0"_s},
                 {"fo:widows", u"0"_s}});
    writeFont(xml, look.role, usual.points, look.isOnGrid ? gridTracking : 0, 1, look.style == LetterStyle::Mark);
    xml.close();
}

/// Headings count by themselves: 一、 （一） 1. （1）.
void OdtWriter::writeNumbering(XmlWriter &xml) const
{
    struct Mark
    {
        const char16_t *before{u""};
        const char16_t *format{u""};
        const char16_t *after{u""};
    };
    constexpr Mark marks[] = {
        {u"", u"一, 二, 三, ...", u"、"}, {u"（", u"一, 二, 三, ...", u"）"}, {u"", u"1", u"."}, {u"（", u"1", u"）"}};
    xml.open("text:outline-style", {{"style:name", u"Outline"_s}});
    for (int level = 1; level <= 4; ++level) {
        const Mark &mark = marks[level - 1];
        xml.open("text:outline-level-style", {{"text:level", QString::number(level)},
                                              {"style:num-prefix", QString::fromUtf16(mark.before)},
                                              {"style:num-format", QString::fromUtf16(mark.format)},
                                              {"style:num-suffix", QString::fromUtf16(mark.after)}});
        xml.open("style:list-level-properties", {{"text:list-level-position-and-space-mode", u"label-alignment"_s}})
            .element("style:list-level-label-alignment",
                     {{"text:label-followed-by", u"nothing"_s},
                      {"fo:margin-left", u"0mm"_s},
                      {"fo:text-indent", millimetres(m_measures.paragraphIndent * m_measures.characterPitch())}})
            .close(2);
    }
    xml.close();
}

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

void OdtWriter::writeFooter(XmlWriter &xml, const char *element, LetterAlignment alignment) const
{
    xml.open(element).open("text:p", {{"text:style-name", alignment == LetterAlignment::Right ? u"PageNumberRight"_s
                                                                                              : u"PageNumberLeft"_s}});
    xml.text(u"— ").element("text:page-number", {{"text:select-page", u"current"_s}}, u"2").text(u" —").close(2);
}

constexpr double pageNumberLine = 20; // points

/// The first page begins higher, with the mark, and has the red lines; the others have numbers.
void OdtWriter::writePageStyles(XmlWriter &xml) const
{
    for (const LetterAlignment side : {LetterAlignment::Left, LetterAlignment::Right}) {
        const bool isRight = side == LetterAlignment::Right;
        xml.open("style:style", {{"style:name", isRight ? u"PageNumberRight"_s : u"PageNumberLeft"_s},
                                 {"style:family", u"paragraph"_s}});
        xml.element("style:paragraph-properties",
                    {{"fo:line-height", points(pageNumberLine)},
                     {"fo:text-align", odtAlignment(side)},
                     {isRight ? "fo:margin-right" : "fo:margin-left", points(m_measures.footPoints)}});
        writeFont(xml, FontRole::Song, m_measures.footPoints, 0, 1, false);
        xml.close();
    }
}

QByteArray OdtWriter::styles() const
{
    XmlWriter xml;
    openRoot(xml, "office:document-styles");
    writeFonts(xml);
    xml.open("office:styles");
    for (const LetterStyleLook &look : letterStyleLooks())
        writeStyle(xml, look);
    writePageStyles(xml);
    writeNumbering(xml);
    xml.close().open("office:automatic-styles");
    // The number stands at the very foot of the type area: its line's end is the footer's.
    const double numberBottom = m_letter.pageNumberBaseline + mm(pageNumberLine * (1 - baselineInLine));
    const double firstTop = m_letter.noticeTop > 0 ? m_letter.noticeTop : m_letter.markTop;
    for (const bool isFirst : {true, false}) {
        xml.open("style:page-layout", {{"style:name", isFirst ? u"FirstLayout"_s : u"NextLayout"_s}});
        const double bottom = m_measures.pageHeight - (isFirst ? m_measures.bottom() : numberBottom);
        xml.element("style:page-layout-properties",
                    {{"fo:page-width", millimetres(m_measures.pageWidth)},
                     {"fo:page-height", millimetres(m_measures.pageHeight)},
                     {"fo:margin-top", millimetres(isFirst ? firstTop : m_measures.top)},
                     {"fo:margin-bottom", millimetres(bottom)},
                     {"fo:margin-left", millimetres(m_measures.left)},
                     {"fo:margin-right", millimetres(m_measures.pageWidth - m_measures.right())}});
        if (!isFirst)
            xml.open("style:footer-style")
                .element("style:header-footer-properties",
                         {{"svg:height", millimetres(numberBottom - m_measures.bottom())}, {"fo:margin-top", u"0mm"_s}})
                .close();
        xml.close();
    }
    xml.close().open("office:master-styles");
    xml.open("style:master-page", {{"style:name", u"首页"_s},
                                   {"style:page-layout-name", u"FirstLayout"_s},
                                   {"style:next-style-name", u"Standard"_s}})
        .close();
    xml.open("style:master-page", {{"style:name", u"Standard"_s}, {"style:page-layout-name", u"NextLayout"_s}});
    writeFooter(xml, "style:footer", LetterAlignment::Right);
    writeFooter(xml, "style:footer-left", LetterAlignment::Left);
    return xml.close(3).bytes();
}

void OdtWriter::writeFonts(XmlWriter &xml)
{
    xml.open("office:font-face-decls");
    for (const FontRole role :
         {FontRole::FangSong, FontRole::Kai, FontRole::Hei, FontRole::XiaoBiaoSong, FontRole::Song})
        xml.element("style:font-face", {{"style:name", officeFont(role)}, {"svg:font-family", officeFont(role)}});
    xml.close();
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

QByteArray odtManifest()
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

} // namespace

QByteArray toOdt(const EditableLetter &letter)
{
    return OdtWriter{letter}.write();
}

} // namespace banfu
