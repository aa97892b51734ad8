#include "app/print/docxwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu::word {

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

} // namespace banfu::word
