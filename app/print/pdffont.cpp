#include "app/print/pdffont.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace banfu::pdf {

EmbeddedFont::EmbeddedFont(const FontFace &face)
    : m_face{face}
{
}

void EmbeddedFont::note(const Glyph &glyph)
{
    const auto known = m_uses.find(glyph.id);
    const auto use = known != m_uses.end()
                         ? known
                         : m_uses.insert(glyph.id, {.width = std::round(m_face.advance(glyph.id) * 10'000) / 10});
    if (!use->meanings.contains(glyph.character)) {
        use->meanings.append(glyph.character);
        m_variants = std::max(m_variants, use->meanings.size());
    }
}

QList<quint32> EmbeddedFont::glyphs() const
{
    QList<quint32> glyphs = m_uses.keys();
    std::ranges::sort(glyphs);
    return glyphs;
}

EmbeddedFont::Code EmbeddedFont::code(const Glyph &glyph) const
{
    const auto use = m_uses.constFind(glyph.id);
    return {.variant = static_cast<int>(use->meanings.indexOf(glyph.character)),
            .value = static_cast<quint16>(glyph.id),
            .width = use->width};
}

QList<int> EmbeddedFont::write(Objects &objects) const
{
    const int program = objects.addStream("/Subtype/CIDFontType0C", m_face.program(glyphs()), Packing::Outlines);
    const QByteArray name = baseName();
    const int descriptorId = objects.add(descriptor(name, program));
    const int descendant =
        objects.add("<</Type/Font/Subtype/CIDFontType0/BaseFont/" + name +
                    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
                    reference(descriptorId) + "/DW 1000" + widths() + ">>");
    QList<int> fonts;
    for (int variant = 0; variant < m_variants; ++variant) {
        const int toUnicode = objects.addStream({}, characterMap(variant));
        fonts.append(objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + name +
                                 "/Encoding/Identity-H/DescendantFonts[" + reference(descendant) + "]/ToUnicode " +
                                 reference(toUnicode) + ">>"));
    }
    return fonts;
}

/// The six letters before the name tell subsets of one face apart (ISO 32000-1, 9.6.4).
QByteArray EmbeddedFont::baseName() const
{
    QCryptographicHash hash{QCryptographicHash::Md5};
    for (const quint32 glyph : glyphs())
        hash.addData(QByteArray::number(glyph) + ' ');
    QByteArray name = hash.result().left(6);
    for (char &letter : name)
        letter = static_cast<char>('A' + static_cast<unsigned char>(letter) % 26);
    name += '+';
    for (const QChar character : m_face.postScriptName()) {
        const bool isRegular = character.isLetterOrNumber() || character == u'-' || character == u'_';
        if (character.unicode() < 0x80 && isRegular)
            name += static_cast<char>(character.unicode());
    }
    return name;
}

QByteArray EmbeddedFont::descriptor(const QByteArray &name, int program) const
{
    const QRectF box = m_face.boundingBox();
    QByteArray corners;
    for (const double corner : {box.left(), box.top(), box.right(), box.bottom()})
        corners += number(std::round(corner * 1000)) + ' ';
    return "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + corners.trimmed() +
           "]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 733/StemV 80/FontFile3 " + reference(program) + ">>";
}

QByteArray EmbeddedFont::widths() const
{
    QByteArray list;
    for (const quint32 glyph : glyphs()) {
        const double width = m_uses.constFind(glyph)->width;
        if (width != 1000)
            list += QByteArray::number(glyph) + '[' + number(width) + ']';
    }
    return list.isEmpty() ? list : "/W[" + list + ']';
}

QByteArray EmbeddedFont::characterMap(int variant) const
{
    QList<QByteArray> rows;
    for (const quint32 glyph : glyphs()) {
        const QList<char32_t> &meanings = m_uses.constFind(glyph)->meanings;
        if (meanings.size() <= variant || meanings[variant] == 0)
            continue;
        QByteArray row = "<";
        appendHex(row, glyph, 4);
        row += "> <";
        const QString meaning = QString::fromUcs4(&meanings[variant], 1);
        for (const QChar unit : meaning)
            appendHex(row, unit.unicode(), 4);
        rows.append(row + ">\n");
    }
    QByteArray map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry (Adobe)\n"
        "/Ordering (UCS)\n/Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr qsizetype most = 100; // of a bfchar section, Adobe technical note 5411
    for (qsizetype first = 0; first < rows.size(); first += most) {
        const auto part = rows.mid(first, most);
        map += QByteArray::number(part.size()) + " beginbfchar\n" + part.join() + "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace banfu::pdf
