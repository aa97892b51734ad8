#include "app/print/docx.h"

#include "app/base/xmlwriter.h"
#include "app/base/zip.h"
#include "app/print/letterstyles.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr auto wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"_L1;
constexpr auto relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1;
constexpr auto packageSpace = "http://schemas.openxmlformats.org/package/2006/"_L1;
constexpr double footerLine = 20; // points of the page number's line

QString twips(double points)
{
    return QString::number(std::lround(points * 20));
}
QString mmTwips(double millimetres)
{
    return twips(millimetres * pointsPerMm);
}
QString halfPoints(double points)
{
    return QString::number(std::lround(points * 2));
}
QString emu(double millimetres)
{
    return QString::number(std::lround(millimetres * 36'000));
}
/// Hundredths of a character of the text's size.
QString hundredths(int characters)
{
    return QString::number(characters * 100);
}

QString styleId(LetterStyle style)
{
    return QString::fromUtf16(lookOf(style).name);
}

/// Names that every Chinese program shows as 正文 and 标题, and every other one in its own language.
QString styleName(LetterStyle style)
{
    if (style == LetterStyle::Body)
        return u"Normal"_s;
    return style == LetterStyle::Title ? u"Title"_s : styleId(style);
}

QString alignmentName(LetterAlignment alignment)
{
    switch (alignment) {
    case LetterAlignment::Justified:
        return u"both"_s;
    case LetterAlignment::Left:
        return u"left"_s;
    case LetterAlignment::Centre:
        return u"center"_s;
    case LetterAlignment::Right:
        return u"right"_s;
    }
    Q_UNREACHABLE();
}

QString outlineLevel(const LetterStyleLook &look)
{
    return QString::number(look.outline - 1);
}

QString listId(int list)
{
    return QString::number(list + 1);
}

class DocxWriter
{
public:
    explicit DocxWriter(const EditableLetter &letter)
        : m_letter{letter}
        , m_measures{letter.measures}
    {
    }
    QByteArray write() const;

private:
    QByteArray document() const;
    QByteArray styles() const;
    QByteArray numbering() const;
    QByteArray firstHeader() const;
    QByteArray footer(LetterAlignment alignment, bool hasNumber) const;
    QByteArray settings() const;
    QByteArray properties() const;

    static void writeFonts(XmlWriter &xml, FontRole role);
    void writeStyle(XmlWriter &xml, const LetterStyleLook &look) const;
    void writeParagraph(XmlWriter &xml, const EditableParagraph &paragraph) const;
    void writeTable(XmlWriter &xml, const EditableTable &table) const;
    void writeFrame(XmlWriter &xml, const EditableParagraph &paragraph) const;
    void writeTabs(XmlWriter &xml, const EditableParagraph &paragraph) const;
    void writeIndent(XmlWriter &xml, const EditableParagraph &paragraph) const;
    void writeRun(XmlWriter &xml, const EditableParagraph &paragraph, const EditableRun &run) const;
    void writeSection(XmlWriter &xml) const;
    void writeRule(XmlWriter &xml, const QRectF &rect, int number) const;

    const EditableLetter &m_letter;
    const Measures &m_measures;
};

void DocxWriter::writeFonts(XmlWriter &xml, FontRole role)
{
    const QString font = officeFont(role);
    xml.element("w:rFonts", {{"w:ascii", font}, {"w:eastAsia", font}, {"w:hAnsi", font}, {"w:cs", font}});
}

void DocxWriter::writeStyle(XmlWriter &xml, const LetterStyleLook &look) const
{
    const bool isDefault = look.style == LetterStyle::Body;
    if (isDefault)
        xml.open("w:style", {{"w:type", u"paragraph"_s}, {"w:default", u"1"_s}, {"w:styleId", styleId(look.style)}});
    else
        xml.open("w:style", {{"w:type", u"paragraph"_s}, {"w:styleId", styleId(look.style)}});
    xml.element("w:name", {{"w:val", styleName(look.style)}});
    if (!isDefault)
        xml.element("w:basedOn", {{"w:val", styleId(LetterStyle::Body)}})
            .element("w:next", {{"w:val", styleId(LetterStyle::Body)}});
    xml.element("w:qFormat").open("w:pPr");
    const EditableParagraph usual{.style = look.style, .points = stylePoints(look.style, m_measures)};
    if (look.outline > 0)
        xml.open("w:numPr")
            .element("w:ilvl", {{"w:val", outlineLevel(look)}})
            .element("w:numId", {{"w:val", u"1"_s}})
            .close();
    // Line heights are exact, and the characters' pitch is in the text: the page's grid must not move either again.
    if (isDefault)
        xml.element("w:widowControl", {{"w:val", u"0"_s}})
            .element("w:kinsoku")
            .element("w:overflowPunct", {{"w:val", u"0"_s}})
            .element("w:autoSpaceDE", {{"w:val", u"0"_s}})
            .element("w:autoSpaceDN", {{"w:val", u"0"_s}})
            .element("w:snapToGrid", {{"w:val", u"0"_s}});
    xml.element("w:spacing", {{"w:before", u"0"_s},
                              {"w:after", u"0"_s},
                              {"w:line", twips(linePoints(usual, m_measures))},
                              {"w:lineRule", u"exact"_s}});
    xml.element("w:ind", {{"w:firstLineChars", hundredths(look.indent)},
                          {"w:firstLine", mmTwips(look.indent * m_measures.characterPitch())}});
    xml.element("w:jc", {{"w:val", alignmentName(look.alignment)}});
    if (look.outline > 0)
        xml.element("w:outlineLvl", {{"w:val", outlineLevel(look)}});
    xml.close().open("w:rPr");
    writeFonts(xml, look.role);
    if (isDefault)
        xml.element("w:snapToGrid", {{"w:val", u"0"_s}});
    if (look.style == LetterStyle::Mark)
        xml.element("w:color", {{"w:val", u"FF0000"_s}});
    xml.element("w:spacing", {{"w:val", look.isOnGrid ? twips(gridTracking) : u"0"_s}});
    const double points = stylePoints(look.style, m_measures);
    xml.element("w:sz", {{"w:val", halfPoints(points)}}).element("w:szCs", {{"w:val", halfPoints(points)}});
    xml.close(2);
}

/// The text behind a heading in the same paragraph has a character style, so that both follow their styles.
constexpr char16_t textBehindHeading[] = u"正文文字";
constexpr char16_t pageNumberStyle[] = u"页码";

QByteArray DocxWriter::styles() const
{
    XmlWriter xml;
    xml.open("w:styles", {{"xmlns:w", wordSpace}});
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    writeFonts(xml, FontRole::FangSong);
    xml.element("w:sz", {{"w:val", halfPoints(m_measures.textPoints)}})
        .element("w:szCs", {{"w:val", halfPoints(m_measures.textPoints)}})
        .element("w:lang", {{"w:val", u"en-US"_s}, {"w:eastAsia", u"zh-CN"_s}, {"w:bidi", u"ar-SA"_s}});
    xml.close(2).element("w:pPrDefault").close();
    for (const LetterStyleLook &look : letterStyleLooks())
        writeStyle(xml, look);
    xml.open(
        "w:style",
        {{"w:type", u"character"_s}, {"w:styleId", QString::fromUtf16(textBehindHeading)}, {"w:customStyle", u"1"_s}});
    xml.element("w:name", {{"w:val", QString::fromUtf16(textBehindHeading)}}).open("w:rPr");
    writeFonts(xml, FontRole::FangSong);
    xml.close(2);
    xml.open(
        "w:style",
        {{"w:type", u"paragraph"_s}, {"w:styleId", QString::fromUtf16(pageNumberStyle)}, {"w:customStyle", u"1"_s}});
    xml.element("w:name", {{"w:val", QString::fromUtf16(pageNumberStyle)}})
        .element("w:basedOn", {{"w:val", styleId(LetterStyle::Body)}});
    xml.open("w:pPr")
        .element("w:spacing", {{"w:line", twips(footerLine)}, {"w:lineRule", u"exact"_s}})
        .element("w:ind", {{"w:firstLineChars", u"0"_s}, {"w:firstLine", u"0"_s}})
        .close();
    xml.open("w:rPr");
    writeFonts(xml, FontRole::Song);
    xml.element("w:spacing", {{"w:val", u"0"_s}})
        .element("w:sz", {{"w:val", halfPoints(m_measures.footPoints)}})
        .element("w:szCs", {{"w:val", halfPoints(m_measures.footPoints)}});
    xml.close(3);
    return xml.bytes();
}

QByteArray DocxWriter::numbering() const
{
    XmlWriter xml;
    xml.open("w:numbering", {{"xmlns:w", wordSpace}});
    xml.open("w:abstractNum", {{"w:abstractNumId", u"0"_s}}).element("w:multiLevelType", {{"w:val", u"multilevel"_s}});
    const QStringList marks{u"%1、"_s, u"（%2）"_s, u"%3."_s, u"（%4）"_s};
    for (const LetterStyleLook &look : letterStyleLooks()) {
        if (look.outline == 0)
            continue;
        xml.open("w:lvl", {{"w:ilvl", outlineLevel(look)}})
            .element("w:start", {{"w:val", u"1"_s}})
            .element("w:numFmt", {{"w:val", look.outline <= 2 ? u"chineseCountingThousand"_s : u"decimal"_s}})
            .element("w:pStyle", {{"w:val", styleId(look.style)}})
            .element("w:suff", {{"w:val", u"nothing"_s}})
            .element("w:lvlText", {{"w:val", marks[look.outline - 1]}})
            .element("w:lvlJc", {{"w:val", u"left"_s}});
        xml.open("w:pPr")
            .element("w:ind", {{"w:left", u"0"_s},
                               {"w:firstLineChars", hundredths(look.indent)},
                               {"w:firstLine", mmTwips(look.indent * m_measures.characterPitch())}})
            .close();
        xml.open("w:rPr");
        writeFonts(xml, look.role);
        xml.close(2);
    }
    xml.close().open("w:num", {{"w:numId", u"1"_s}}).element("w:abstractNumId", {{"w:val", u"0"_s}}).close(2);
    return xml.bytes();
}

/// The mark stands above the type area and the copies at its foot: both in frames, which stay where they are.
void DocxWriter::writeFrame(XmlWriter &xml, const EditableParagraph &paragraph) const
{
    if (paragraph.style == LetterStyle::Mark)
        xml.element("w:framePr", {{"w:w", mmTwips(m_measures.textWidth)},
                                  {"w:h", mmTwips(m_letter.markBottom - m_letter.markTop)},
                                  {"w:hRule", u"exact"_s},
                                  {"w:wrap", u"notBeside"_s},
                                  {"w:vAnchor", u"page"_s},
                                  {"w:hAnchor", u"page"_s},
                                  {"w:x", mmTwips(m_measures.left)},
                                  {"w:y", mmTwips(m_letter.markTop)}});
    else if (paragraph.style == LetterStyle::Notice)
        xml.element("w:framePr", {{"w:w", mmTwips(m_measures.textWidth)},
                                  {"w:wrap", u"notBeside"_s},
                                  {"w:vAnchor", u"page"_s},
                                  {"w:hAnchor", u"page"_s},
                                  {"w:x", mmTwips(m_measures.left)},
                                  {"w:y", mmTwips(m_letter.noticeTop)}});
    else if (paragraph.style == LetterStyle::Copies)
        xml.element("w:framePr", {{"w:w", mmTwips(m_measures.textWidth)},
                                  {"w:wrap", u"notBeside"_s},
                                  {"w:vAnchor", u"margin"_s},
                                  {"w:hAnchor", u"page"_s},
                                  {"w:x", mmTwips(m_measures.left)},
                                  {"w:yAlign", u"bottom"_s}});
}

void DocxWriter::writeTabs(XmlWriter &xml, const EditableParagraph &paragraph) const
{
    if (!paragraph.isTabToRight && paragraph.tabs.isEmpty())
        return;
    xml.open("w:tabs");
    for (const double place : paragraph.tabs)
        xml.element("w:tab", {{"w:val", u"left"_s}, {"w:pos", mmTwips(place)}});
    if (paragraph.isTabToRight)
        xml.element("w:tab", {{"w:val", u"right"_s}, {"w:pos", mmTwips(m_measures.textWidth)}});
    xml.close();
}

/// Only where it differs from the style's own indent.
void DocxWriter::writeIndent(XmlWriter &xml, const EditableParagraph &paragraph) const
{
    const double usual = lookOf(paragraph.style).indent * m_measures.characterPitch();
    if (paragraph.left == 0 && paragraph.right == 0 && std::abs(paragraph.first - usual) < 0.01)
        return;
    xml.element("w:ind", {{"w:left", mmTwips(paragraph.left)},
                          {"w:right", mmTwips(paragraph.right)},
                          {paragraph.first < 0 ? "w:hanging" : "w:firstLine", mmTwips(std::abs(paragraph.first))}});
}

void DocxWriter::writeRun(XmlWriter &xml, const EditableParagraph &paragraph, const EditableRun &run) const
{
    const LetterStyleLook &look = lookOf(paragraph.style);
    const double usualTracking = look.isOnGrid ? gridTracking : 0;
    const bool isMark = paragraph.style == LetterStyle::Mark;
    xml.open("w:r");
    if (run.role != look.role || run.tracking != usualTracking || isMark) {
        xml.open("w:rPr");
        if (run.role != look.role && run.role == FontRole::FangSong)
            xml.element("w:rStyle", {{"w:val", QString::fromUtf16(textBehindHeading)}});
        else if (run.role != look.role)
            writeFonts(xml, run.role);
        if (run.tracking != usualTracking)
            xml.element("w:spacing", {{"w:val", twips(run.tracking)}});
        if (isMark)
            xml.element("w:w", {{"w:val", QString::number(std::lround(paragraph.stretch * 100))}})
                .element("w:sz", {{"w:val", halfPoints(paragraph.points)}})
                .element("w:szCs", {{"w:val", halfPoints(paragraph.points)}});
        xml.close();
    }
    qsizetype begin = 0;
    for (qsizetype k = 0; k <= run.text.size(); ++k) {
        const bool isEnd = k == run.text.size();
        if (!isEnd && run.text[k] != u'\n' && run.text[k] != u'\t')
            continue;
        if (k > begin)
            xml.element("w:t", {{"xml:space", u"preserve"_s}}, QStringView{run.text}.sliced(begin, k - begin));
        if (!isEnd)
            xml.element(run.text[k] == u'\n' ? "w:br" : "w:tab");
        begin = k + 1;
    }
    xml.close();
}

void DocxWriter::writeParagraph(XmlWriter &xml, const EditableParagraph &paragraph) const
{
    const LetterStyleLook &look = lookOf(paragraph.style);
    xml.open("w:p").open("w:pPr").element("w:pStyle", {{"w:val", styleId(paragraph.style)}});
    if (paragraph.staysWithNext)
        xml.element("w:keepNext");
    if (paragraph.beginsPage)
        xml.element("w:pageBreakBefore");
    writeFrame(xml, paragraph);
    if (look.outline > 0)
        xml.open("w:numPr")
            .element("w:ilvl", {{"w:val", outlineLevel(look)}})
            .element("w:numId", {{"w:val", paragraph.number ? listId(paragraph.list) : u"0"_s}})
            .close();
    writeTabs(xml, paragraph);
    if (paragraph.above > 0 || paragraph.style == LetterStyle::Mark)
        xml.element("w:spacing", {{"w:before", twips(paragraph.above)},
                                  {"w:line", twips(linePoints(paragraph, m_measures))},
                                  {"w:lineRule", u"exact"_s}});
    writeIndent(xml, paragraph);
    if (paragraph.isTabToRight || !paragraph.tabs.isEmpty())
        xml.element("w:jc", {{"w:val", alignmentName(LetterAlignment::Left)}});
    else if (paragraph.isCentred)
        xml.element("w:jc", {{"w:val", alignmentName(LetterAlignment::Centre)}});
    xml.close();
    for (const EditableRun &run : paragraph.runs)
        writeRun(xml, paragraph, run);
    xml.close();
}

void DocxWriter::writeTable(XmlWriter &xml, const EditableTable &table) const
{
    const auto eighths = [](double millimetres) { return QString::number(std::lround(millimetres * pointsPerMm * 8)); };
    xml.open("w:tbl").open("w:tblPr").element("w:tblW", {{"w:w", mmTwips(m_measures.textWidth)}, {"w:type", u"dxa"_s}});
    xml.open("w:tblBorders");
    for (const char *edge : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        const bool isInside = QByteArrayView{edge}.startsWith("w:inside");
        xml.element(edge, {{"w:val", u"single"_s},
                           {"w:sz", eighths(isInside ? m_measures.tableThin : m_measures.tableThick)},
                           {"w:space", u"0"_s},
                           {"w:color", u"000000"_s}});
    }
    xml.close().element("w:tblLayout", {{"w:type", u"fixed"_s}});
    xml.open("w:tblCellMar")
        .element("w:left", {{"w:w", mmTwips(cellPadding(m_measures))}, {"w:type", u"dxa"_s}})
        .element("w:right", {{"w:w", mmTwips(cellPadding(m_measures))}, {"w:type", u"dxa"_s}})
        .close(2);
    xml.open("w:tblGrid");
    for (const double width : table.widths)
        xml.element("w:gridCol", {{"w:w", mmTwips(width)}});
    xml.close();
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const double height = table.heights[row] * linePoints({}, m_measures);
        xml.open("w:tr").open("w:trPr").element("w:cantSplit");
        xml.element("w:trHeight", {{"w:val", twips(height)}, {"w:hRule", u"atLeast"_s}});
        if (row == 0)
            xml.element("w:tblHeader");
        xml.close();
        for (qsizetype column = 0; column < table.widths.size(); ++column) {
            const LetterStyle style = row == 0 ? LetterStyle::TableHead : LetterStyle::TableCell;
            xml.open("w:tc")
                .open("w:tcPr")
                .element("w:tcW", {{"w:w", mmTwips(table.widths[column])}, {"w:type", u"dxa"_s}})
                .element("w:vAlign", {{"w:val", u"center"_s}})
                .close();
            const EditableCell &cell = table.rows[row][column];
            writeParagraph(xml, {.style = style, .runs = cell.runs, .isCentred = cell.isCentred});
            xml.close();
        }
        xml.close();
    }
    xml.close();
}

void DocxWriter::writeSection(XmlWriter &xml) const
{
    xml.open("w:sectPr")
        .element("w:headerReference", {{"w:type", u"first"_s}, {"r:id", u"rId4"_s}})
        .element("w:footerReference", {{"w:type", u"first"_s}, {"r:id", u"rId5"_s}})
        .element("w:footerReference", {{"w:type", u"default"_s}, {"r:id", u"rId6"_s}})
        .element("w:footerReference", {{"w:type", u"even"_s}, {"r:id", u"rId7"_s}});
    xml.element("w:pgSz", {{"w:w", mmTwips(m_measures.pageWidth)}, {"w:h", mmTwips(m_measures.pageHeight)}});
    // Word and LibreOffice both count the characters of a line in whole twips: 28 pitches, rounded up, must have room.
    const double pitchTwips = std::ceil(m_measures.characterPitch() * pointsPerMm * 20);
    const double right =
        (m_measures.pageWidth - m_measures.left) * pointsPerMm - (m_measures.columns * pitchTwips + 1) / 20;
    const double footer = m_measures.pageHeight - m_letter.pageNumberBaseline - mm(footerLine * (1 - baselineInLine));
    xml.element("w:pgMar", {{"w:top", mmTwips(m_measures.top)},
                            {"w:right", twips(right)},
                            {"w:bottom", mmTwips(m_measures.pageHeight - m_measures.bottom())},
                            {"w:left", mmTwips(m_measures.left)},
                            {"w:header", mmTwips(m_measures.top / 2)},
                            {"w:footer", mmTwips(footer)},
                            {"w:gutter", u"0"_s}});
    // 22 lines of 28 characters: a character's pitch as what is added to its size, in 4096ths of a point.
    const double added = pitchTwips / 20 - m_measures.textPoints;
    xml.element("w:titlePg")
        .element("w:docGrid", {{"w:type", u"linesAndChars"_s},
                               {"w:linePitch", twips(linePoints({}, m_measures))},
                               {"w:charSpace", QString::number(std::lround(added * 4096))}});
    xml.close();
}

QByteArray DocxWriter::document() const
{
    XmlWriter xml;
    xml.open("w:document", {{"xmlns:w", wordSpace}, {"xmlns:r", relationSpace}}).open("w:body");
    for (const EditableParagraph &paragraph : m_letter.paragraphs) {
        if (paragraph.table)
            writeTable(xml, *paragraph.table);
        else
            writeParagraph(xml, paragraph);
    }
    // A frame is anchored in the paragraph behind it: the copies want one, as low as can be.
    if (!m_letter.paragraphs.isEmpty() && m_letter.paragraphs.last().style == LetterStyle::Copies)
        xml.open("w:p").open("w:pPr").element("w:spacing", {{"w:line", u"10"_s}, {"w:lineRule", u"exact"_s}}).close(2);
    writeSection(xml);
    xml.close(2);
    return xml.bytes();
}

/// A filled rectangle anchored to the page, with its older form for programs that do not know the newer one.
void DocxWriter::writeRule(XmlWriter &xml, const QRectF &rect, int number) const
{
    const QString name = u"红色线%1"_s.arg(number);
    xml.open("w:r").open("mc:AlternateContent").open("mc:Choice", {{"Requires", u"wps"_s}}).open("w:drawing");
    xml.open("wp:anchor", {{"distT", u"0"_s},
                           {"distB", u"0"_s},
                           {"distL", u"0"_s},
                           {"distR", u"0"_s},
                           {"simplePos", u"0"_s},
                           {"relativeHeight", QString::number(number)},
                           {"behindDoc", u"0"_s},
                           {"locked", u"1"_s},
                           {"layoutInCell", u"1"_s},
                           {"allowOverlap", u"1"_s}});
    xml.element("wp:simplePos", {{"x", u"0"_s}, {"y", u"0"_s}});
    xml.open("wp:positionH", {{"relativeFrom", u"page"_s}}).element("wp:posOffset", {}, emu(rect.x())).close();
    xml.open("wp:positionV", {{"relativeFrom", u"page"_s}}).element("wp:posOffset", {}, emu(rect.y())).close();
    xml.element("wp:extent", {{"cx", emu(rect.width())}, {"cy", emu(rect.height())}})
        .element("wp:effectExtent", {{"l", u"0"_s}, {"t", u"0"_s}, {"r", u"0"_s}, {"b", u"0"_s}})
        .element("wp:wrapNone")
        .element("wp:docPr", {{"id", QString::number(number)}, {"name", name}})
        .element("wp:cNvGraphicFramePr");
    const QString shape = u"http://schemas.microsoft.com/office/word/2010/wordprocessingShape"_s;
    xml.open("a:graphic").open("a:graphicData", {{"uri", shape}}).open("wps:wsp").element("wps:cNvSpPr");
    xml.open("wps:spPr")
        .open("a:xfrm")
        .element("a:off", {{"x", u"0"_s}, {"y", u"0"_s}})
        .element("a:ext", {{"cx", emu(rect.width())}, {"cy", emu(rect.height())}})
        .close()
        .open("a:prstGeom", {{"prst", u"rect"_s}})
        .element("a:avLst")
        .close()
        .open("a:solidFill")
        .element("a:srgbClr", {{"val", u"FF0000"_s}})
        .close()
        .open("a:ln")
        .element("a:noFill")
        .close(2);
    xml.element("wps:bodyPr").close(6);
    const auto points = [](double value) { return QString::number(value * pointsPerMm, 'f', 2) + u"pt"_s; };
    xml.open("mc:Fallback")
        .open("w:pict")
        .element("v:rect",
                 {{"id", name},
                  {"style", u"position:absolute;margin-left:%1;margin-top:%2;width:%3;height:%4;"
                            "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"_s.arg(
                                points(rect.x()), points(rect.y()), points(rect.width()), points(rect.height()))},
                  {"fillcolor", u"#ff0000"_s},
                  {"stroked", u"f"_s}});
    xml.close(4);
}

QByteArray DocxWriter::firstHeader() const
{
    XmlWriter xml;
    xml.open("w:hdr", {{"xmlns:w", wordSpace},
                       {"xmlns:mc", u"http://schemas.openxmlformats.org/markup-compatibility/2006"_s},
                       {"xmlns:wp", u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"_s},
                       {"xmlns:a", u"http://schemas.openxmlformats.org/drawingml/2006/main"_s},
                       {"xmlns:wps", u"http://schemas.microsoft.com/office/word/2010/wordprocessingShape"_s},
                       {"xmlns:v", u"urn:schemas-microsoft-com:vml"_s}});
    xml.open("w:p").open("w:pPr").element("w:pStyle", {{"w:val", QString::fromUtf16(pageNumberStyle)}}).close();
    int number = 0;
    for (const Rule &rule : m_letter.redLines)
        writeRule(xml, rule.rect, ++number);
    xml.close(2);
    return xml.bytes();
}

QByteArray DocxWriter::footer(LetterAlignment alignment, bool hasNumber) const
{
    XmlWriter xml;
    xml.open("w:ftr", {{"xmlns:w", wordSpace}}).open("w:p").open("w:pPr");
    xml.element("w:pStyle", {{"w:val", QString::fromUtf16(pageNumberStyle)}});
    const bool isRight = alignment == LetterAlignment::Right; // one character from the outer edge (7.5)
    xml.element("w:ind", {{isRight ? "w:right" : "w:left", twips(m_measures.footPoints)}})
        .element("w:jc", {{"w:val", alignmentName(alignment)}})
        .close();
    const auto words = [&](const QString &text) {
        xml.open("w:r").element("w:t", {{"xml:space", u"preserve"_s}}, text).close();
    };
    if (hasNumber) {
        words(u"— "_s);
        xml.open("w:fldSimple", {{"w:instr", u" PAGE "_s}});
        words(u"2"_s);
        xml.close();
        words(u" —"_s);
    }
    xml.close(2);
    return xml.bytes();
}

QByteArray DocxWriter::settings() const
{
    XmlWriter xml;
    xml.open("w:settings", {{"xmlns:w", wordSpace}});
    if (m_letter.isMirrored)
        xml.element("w:mirrorMargins");
    xml.element("w:evenAndOddHeaders")
        .element("w:characterSpacingControl", {{"w:val", u"doNotCompress"_s}})
        .open("w:compat")
        .element("w:compatSetting", {{"w:name", u"compatibilityMode"_s},
                                     {"w:uri", u"http://schemas.microsoft.com/office/word"_s},
                                     {"w:val", u"15"_s}})
        .close()
        .element("w:themeFontLang", {{"w:val", u"en-US"_s}, {"w:eastAsia", u"zh-CN"_s}})
        .close();
    return xml.bytes();
}

QByteArray DocxWriter::properties() const
{
    QString title;
    QString author;
    for (const EditableParagraph &paragraph : m_letter.paragraphs) {
        for (const EditableRun &run : paragraph.runs) {
            if (paragraph.style == LetterStyle::Title)
                title += QString{run.text}.remove(u'\n');
            else if (paragraph.style == LetterStyle::Mark)
                author += run.text;
        }
    }
    XmlWriter xml;
    xml.open("cp:coreProperties", {{"xmlns:cp", packageSpace + u"metadata/core-properties"_s},
                                   {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s}})
        .element("dc:title", {}, title)
        .element("dc:creator", {}, author)
        .element("dc:language", {}, u"zh-CN"_s)
        .close();
    return xml.bytes();
}

/// A part of the package and what it is.
struct PackagePart
{
    QString name{};
    QString kind{};    ///< the end of its relation's address
    QString content{}; ///< the middle of its content type
    QByteArray bytes{};
};

QByteArray contentTypes(const QList<PackagePart> &parts)
{
    XmlWriter xml;
    xml.open("Types", {{"xmlns", packageSpace + u"content-types"_s}})
        .element("Default", {{"Extension", u"rels"_s},
                             {"ContentType", u"application/vnd.openxmlformats-package.relationships+xml"_s}})
        .element("Default", {{"Extension", u"xml"_s}, {"ContentType", u"application/xml"_s}})
        .element("Override", {{"PartName", u"/docProps/core.xml"_s},
                              {"ContentType", u"application/vnd.openxmlformats-package.core-properties+xml"_s}});
    for (const PackagePart &part : parts)
        xml.element("Override", {{"PartName", u"/word/"_s + part.name},
                                 {"ContentType", u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s +
                                                     part.content + u"+xml"_s}});
    xml.close();
    return xml.bytes();
}

QByteArray relations(const QList<PackagePart> &parts)
{
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", packageSpace + u"relationships"_s}});
    for (qsizetype k = 1; k < parts.size(); ++k)
        xml.element(
            "Relationship",
            {{"Id", u"rId%1"_s.arg(k)}, {"Type", relationSpace + u'/' + parts[k].kind}, {"Target", parts[k].name}});
    xml.close();
    return xml.bytes();
}

QByteArray packageRelations()
{
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", packageSpace + u"relationships"_s}})
        .element(
            "Relationship",
            {{"Id", u"rId1"_s}, {"Type", relationSpace + u"/officeDocument"_s}, {"Target", u"word/document.xml"_s}})
        .element("Relationship", {{"Id", u"rId2"_s},
                                  {"Type", packageSpace + u"relationships/metadata/core-properties"_s},
                                  {"Target", u"docProps/core.xml"_s}})
        .close();
    return xml.bytes();
}

QByteArray DocxWriter::write() const
{
    const QList<PackagePart> parts{
        {u"document.xml"_s, {}, u"document.main"_s, document()},
        {u"styles.xml"_s, u"styles"_s, u"styles"_s, styles()}, // rId1 and on
        {u"numbering.xml"_s, u"numbering"_s, u"numbering"_s, numbering()},
        {u"settings.xml"_s, u"settings"_s, u"settings"_s, settings()},
        {u"header1.xml"_s, u"header"_s, u"header"_s, firstHeader()},
        {u"footer1.xml"_s, u"footer"_s, u"footer"_s, footer(LetterAlignment::Right, false)},
        {u"footer2.xml"_s, u"footer"_s, u"footer"_s, footer(LetterAlignment::Right, true)},
        {u"footer3.xml"_s, u"footer"_s, u"footer"_s, footer(LetterAlignment::Left, true)},
    };
    QList<ZipPart> package{{u"[Content_Types].xml"_s, contentTypes(parts)},
                           {u"_rels/.rels"_s, packageRelations()},
                           {u"docProps/core.xml"_s, properties()},
                           {u"word/_rels/document.xml.rels"_s, relations(parts)}};
    for (const PackagePart &part : parts)
        package.append({u"word/"_s + part.name, part.bytes});
    return toZip(package);
}

} // namespace

QByteArray toDocx(const EditableLetter &letter)
{
    return DocxWriter{letter}.write();
}

} // namespace banfu
