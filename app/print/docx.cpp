#include "app/print/docx.h"

#include "app/base/zip.h"
#include "app/print/docxwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace word {

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

namespace {

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

} // namespace

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

} // namespace word

QByteArray toDocx(const EditableLetter &letter)
{
    return word::DocxWriter{letter}.write();
}

} // namespace banfu
