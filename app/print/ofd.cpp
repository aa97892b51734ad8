#include "app/print/ofd.h"

#include "app/base/xmlwriter.h"
#include "app/base/zip.h"
#include "app/print/measures.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr auto ofdSpace = "http://www.ofdspec.org/2016"_L1;

/// Millimetres, to the thousandth.
QString length(double millimetres)
{
    const double rounded = std::round(millimetres * 1000) / 1000;
    return QString::number(rounded == 0 ? 0.0 : rounded, 'g', 9);
}

QString lengths(std::initializer_list<double> values)
{
    QStringList texts;
    for (const double value : values)
        texts << length(value);
    return texts.join(u' ');
}

class OfdWriter
{
public:
    OfdWriter(const QList<Page> &pages, const Fonts &fonts, const OfdInfo &info)
        : m_pages{pages}
        , m_fonts{fonts}
        , m_info{info}
    {
    }
    QByteArray write();

private:
    struct EmbeddedFace
    {
        int id{0};
        QList<char32_t> characters{};
        QByteArray file{};
        QString fileName() const { return u"font_%1.%2"_s.arg(id).arg(file.startsWith("OTTO") ? u"otf"_s : u"ttf"_s); }
    };

    QString newId() { return QString::number(++m_lastId); }
    void collectFaces();
    QByteArray content(const Page &page);
    void writeRule(XmlWriter &xml, const Rule &rule);
    void writeLine(XmlWriter &xml, const TextLine &line);
    void writeText(XmlWriter &xml, const TextLine &line, qsizetype first, qsizetype last);
    QByteArray resources() const;
    QByteArray document(const QList<QString> &pageIds) const;
    QByteArray root(const QByteArray &digest) const;

    const QList<Page> &m_pages;
    const Fonts &m_fonts;
    const OfdInfo &m_info;
    std::map<int, EmbeddedFace> m_faces{};
    int m_lastId{0};
};

void OfdWriter::collectFaces()
{
    for (const Page &page : m_pages)
        for (const TextLine &line : page.lines)
            for (const Glyph &glyph : line.glyphs)
                if (glyph.character != 0 && !m_faces[glyph.face].characters.contains(glyph.character))
                    m_faces[glyph.face].characters.append(glyph.character);
    for (auto &[index, face] : m_faces) {
        face.id = ++m_lastId;
        std::ranges::sort(face.characters);
        face.file = m_fonts.face(index).subsetFile(face.characters);
    }
}

void OfdWriter::writeRule(XmlWriter &xml, const Rule &rule)
{
    const double width = rule.rect.width();
    const double height = rule.rect.height();
    xml.open("ofd:PathObject", {{"ID", newId()},
                                {"Boundary", lengths({rule.rect.x(), rule.rect.y(), width, height})},
                                {"Stroke", u"false"_s},
                                {"Fill", u"true"_s}})
        .element("ofd:FillColor", {{"Value", rule.ink == Ink::Red ? u"255 0 0"_s : u"0 0 0"_s}})
        .element("ofd:AbbreviatedData", {}, u"M 0 0 L %1 0 L %1 %2 L 0 %2 C"_s.arg(length(width), length(height)))
        .close();
}

/// Glyphs [first, last) of one face: their origins by the distances between them.
void OfdWriter::writeText(XmlWriter &xml, const TextLine &line, qsizetype first, qsizetype last)
{
    const double size = mm(line.sizePoints);
    const double left = line.glyphs[first].x;
    double right = left;
    QString text;
    QStringList deltas;
    double previous = left;
    for (qsizetype k = first; k < last; ++k) {
        const Glyph &glyph = line.glyphs[k];
        right = std::max(right, glyph.x + glyph.advance);
        if (glyph.character == 0)
            continue;
        if (!text.isEmpty())
            deltas << length((glyph.x - previous) / line.stretch);
        previous = glyph.x;
        const QString character = xmlText(QString::fromUcs4(&glyph.character, 1));
        text += character.isEmpty() ? u"\ufffd"_s : character; // each glyph has one
    }
    const auto face = m_faces.find(line.glyphs[first].face);
    if (text.isEmpty() || face == m_faces.end())
        return;
    const double ascent = Measures::ascent(line.sizePoints);
    xml.open("ofd:TextObject", {{"ID", newId()},
                                {"Boundary", lengths({left, line.baseline - ascent, right - left, size})},
                                {"Font", QString::number(face->second.id)},
                                {"Size", length(size)},
                                {"HScale", length(line.stretch)}});
    xml.element("ofd:FillColor", {{"Value", line.ink == Ink::Red ? u"255 0 0"_s : u"0 0 0"_s}});
    if (deltas.isEmpty())
        xml.element("ofd:TextCode", {{"X", u"0"_s}, {"Y", length(ascent)}}, text);
    else
        xml.element("ofd:TextCode", {{"X", u"0"_s}, {"Y", length(ascent)}, {"DeltaX", deltas.join(u' ')}}, text);
    xml.close();
}

void OfdWriter::writeLine(XmlWriter &xml, const TextLine &line)
{
    for (qsizetype first = 0; first < line.glyphs.size();) {
        qsizetype last = first + 1;
        while (last < line.glyphs.size() && line.glyphs[last].face == line.glyphs[first].face)
            ++last;
        writeText(xml, line, first, last);
        first = last;
    }
}

QByteArray OfdWriter::content(const Page &page)
{
    XmlWriter xml;
    xml.open("ofd:Page", {{"xmlns:ofd", ofdSpace}});
    xml.open("ofd:Area").element("ofd:PhysicalBox", {}, lengths({0, 0, page.width, page.height})).close();
    xml.open("ofd:Content").open("ofd:Layer", {{"ID", newId()}, {"Type", u"Body"_s}});
    for (const Rule &rule : page.rules)
        writeRule(xml, rule);
    for (const TextLine &line : page.lines)
        writeLine(xml, line);
    return xml.close(3).bytes();
}

QByteArray OfdWriter::resources() const
{
    XmlWriter xml;
    xml.open("ofd:Res", {{"xmlns:ofd", ofdSpace}, {"BaseLoc", u"Res"_s}}).open("ofd:Fonts");
    for (const auto &[index, face] : m_faces) {
        const FontFace &font = m_fonts.face(index);
        xml.open("ofd:Font", {{"ID", QString::number(face.id)},
                              {"FontName", font.postScriptName()},
                              {"FamilyName", font.family()},
                              {"Charset", u"unicode"_s}});
        if (!face.file.isEmpty())
            xml.element("ofd:FontFile", {}, face.fileName());
        xml.close();
    }
    return xml.close(2).bytes();
}

QByteArray OfdWriter::document(const QList<QString> &pageIds) const
{
    XmlWriter xml;
    xml.open("ofd:Document", {{"xmlns:ofd", ofdSpace}}).open("ofd:CommonData");
    xml.element("ofd:MaxUnitID", {}, QString::number(m_lastId));
    const Page usual = m_pages.isEmpty() ? Page{} : m_pages.first();
    xml.open("ofd:PageArea").element("ofd:PhysicalBox", {}, lengths({0, 0, usual.width, usual.height})).close();
    xml.element("ofd:PublicRes", {}, u"PublicRes.xml").close().open("ofd:Pages");
    for (qsizetype k = 0; k < pageIds.size(); ++k)
        xml.element("ofd:Page", {{"ID", pageIds[k]}, {"BaseLoc", u"Pages/Page_%1/Content.xml"_s.arg(k)}});
    return xml.close(2).bytes();
}

QByteArray OfdWriter::root(const QByteArray &digest) const
{
    XmlWriter xml;
    xml.open("ofd:OFD", {{"xmlns:ofd", ofdSpace}, {"Version", u"1.0"_s}, {"DocType", u"OFD"_s}});
    xml.open("ofd:DocBody").open("ofd:DocInfo").element("ofd:DocID", {}, QString::fromLatin1(digest));
    if (!m_info.title.isEmpty())
        xml.element("ofd:Title", {}, m_info.title);
    if (!m_info.author.isEmpty())
        xml.element("ofd:Author", {}, m_info.author);
    xml.element("ofd:Creator", {}, u"Banfu").element("ofd:CreatorVersion", {}, QStringLiteral(BANFU_VERSION)).close();
    xml.element("ofd:DocRoot", {}, u"Doc_0/Document.xml");
    return xml.close(2).bytes();
}

QByteArray OfdWriter::write()
{
    collectFaces();
    QList<QString> pageIds;
    QList<ZipPart> pages;
    for (const Page &page : m_pages) {
        pageIds.append(newId());
        pages.append({u"Doc_0/Pages/Page_%1/Content.xml"_s.arg(pages.size()), content(page)});
    }
    QList<ZipPart> parts{{u"Doc_0/Document.xml"_s, document(pageIds)}, {u"Doc_0/PublicRes.xml"_s, resources()}};
    for (const auto &[index, face] : m_faces)
        if (!face.file.isEmpty())
            parts.append({u"Doc_0/Res/"_s + face.fileName(), face.file});
    parts += pages;
    QCryptographicHash hash{QCryptographicHash::Md5};
    for (const ZipPart &part : parts)
        hash.addData(part.bytes);
    parts.prepend({u"OFD.xml"_s, root(hash.result().toHex())});
    return toZip(parts);
}

} // namespace

QByteArray toOfd(const QList<Page> &pages, const Fonts &fonts, const OfdInfo &info)
{
    return OfdWriter{pages, fonts, info}.write();
}

} // namespace banfu
