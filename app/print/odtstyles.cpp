#include "app/print/odtwriter.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu::opendocument {

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

} // namespace banfu::opendocument
