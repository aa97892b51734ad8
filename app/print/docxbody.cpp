#include "app/print/docxwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu::word {

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

} // namespace banfu::word
