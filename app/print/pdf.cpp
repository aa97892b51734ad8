#include "app/print/pdf.h"

#include "app/print/measures.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMap>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray{"0"} : text;
}

QByteArray hex(quint32 value, int digits)
{
    return QByteArray::number(value, 16).toUpper().rightJustified(digits, '0');
}

QByteArray utf16Hex(QStringView text)
{
    QByteArray digits;
    for (const QChar unit : text)
        digits += hex(unit.unicode(), 4);
    return digits;
}

/// Objects numbered from 1 in the order of their reservation, written with a cross-reference table at the end.
class Objects
{
public:
    int reserve()
    {
        m_bodies << QByteArray{};
        return int(m_bodies.size());
    }
    void set(int id, QByteArray body) { m_bodies[id - 1] = std::move(body); }
    int add(QByteArray body)
    {
        const int id = reserve();
        set(id, std::move(body));
        return id;
    }
    int addStream(const QByteArray &entries, const QByteArray &bytes)
    {
        const QByteArray packed = qCompress(bytes).mid(4); // Qt puts the length before the zlib stream
        return add("<<" + entries + "/Filter/FlateDecode/Length " + QByteArray::number(packed.size()) + ">>\nstream\n" +
                   packed + "\nendstream");
    }

    QByteArray file(int catalog, int info) const
    {
        QByteArray out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
        QList<qsizetype> offsets;
        for (qsizetype i = 0; i < m_bodies.size(); ++i) {
            offsets << out.size();
            out += QByteArray::number(i + 1) + " 0 obj\n" + m_bodies[i] + "\nendobj\n";
        }
        const qsizetype table = out.size();
        out += "xref\n0 " + QByteArray::number(m_bodies.size() + 1) + "\n0000000000 65535 f \n";
        for (const qsizetype offset : offsets)
            out += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        const QByteArray id = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex();
        out += "trailer\n<</Size " + QByteArray::number(m_bodies.size() + 1) + "/Root " + QByteArray::number(catalog) +
               " 0 R/Info " + QByteArray::number(info) + " 0 R/ID[<" + id + "><" + id + ">]>>\nstartxref\n" +
               QByteArray::number(table) + "\n%%EOF\n";
        return out;
    }

private:
    QList<QByteArray> m_bodies{};
};

/// A face as the document uses it. One glyph may stand for two characters (一 and the radical ⼀): each further meaning
/// is a font resource of its own, with the same program and another map to Unicode.
class UsedFace
{
public:
    explicit UsedFace(const FontFace &face)
        : m_face{face}
    {
    }

    int variant(const Glyph &glyph)
    {
        auto &meanings = m_meanings[glyph.id];
        const auto found = std::ranges::find(meanings, glyph.character);
        if (found != meanings.end())
            return int(found - meanings.begin());
        meanings << glyph.character;
        m_variants = std::max(m_variants, int(meanings.size()));
        return int(meanings.size()) - 1;
    }

    int width(quint32 glyph)
    {
        const auto known = m_widths.constFind(glyph);
        if (known != m_widths.constEnd())
            return *known;
        return *m_widths.insert(glyph, int(std::lround(m_face.advance(glyph) * 1000)));
    }

    /// Ids of the font objects, one for each variant.
    QList<int> write(Objects &objects)
    {
        const auto subset = m_face.subset(m_meanings.keys());
        const QByteArray kind = subset.isCff ? "/CIDFontType0" : "/CIDFontType2";
        const int program = objects.addStream(subset.isCff ? QByteArray{"/Subtype/CIDFontType0C"}
                                                           : "/Length1 " + QByteArray::number(subset.data.size()),
                                              subset.data);
        const QByteArray name = "/" + tag() + "+" + m_face.postScriptName().toLatin1();
        const int descriptor =
            objects.add("<</Type/FontDescriptor/FontName" + name +
                        "/Flags 4/FontBBox[-1000 -500 2000 1300]/ItalicAngle 0/Ascent 880/Descent -120"
                        "/CapHeight 733/StemV 80" +
                        (subset.isCff ? "/FontFile3 " : "/FontFile2 ") + QByteArray::number(program) + " 0 R>>");
        const int descendant =
            objects.add("<</Type/Font/Subtype" + kind + "/BaseFont" + name +
                        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
                        QByteArray::number(descriptor) + " 0 R/DW 1000" + widths() +
                        (subset.isCff ? "" : "/CIDToGIDMap/Identity") + ">>");
        QList<int> fonts;
        for (int variant = 0; variant < m_variants; ++variant) {
            const int toUnicode = objects.addStream({}, characterMap(variant));
            fonts << objects.add("<</Type/Font/Subtype/Type0/BaseFont" + name +
                                 "/Encoding/Identity-H/DescendantFonts[" + QByteArray::number(descendant) +
                                 " 0 R]/ToUnicode " + QByteArray::number(toUnicode) + " 0 R>>");
        }
        return fonts;
    }

private:
    QByteArray tag() const
    {
        QCryptographicHash hash{QCryptographicHash::Md5};
        for (const quint32 glyph : m_meanings.keys())
            hash.addData(QByteArray::number(glyph) + ' ');
        QByteArray letters = hash.result().left(6);
        for (char &letter : letters)
            letter = char('A' + quint8(letter) % 26);
        return letters;
    }

    QByteArray widths()
    {
        QByteArray list;
        for (const quint32 glyph : m_meanings.keys())
            if (const int value = width(glyph); value != 1000)
                list += QByteArray::number(glyph) + "[" + QByteArray::number(value) + "]";
        return list.isEmpty() ? list : "/W[" + list + "]";
    }

    QByteArray characterMap(int variant) const
    {
        QList<QByteArray> rows;
        for (auto it = m_meanings.begin(); it != m_meanings.end(); ++it)
            if (it->size() > variant && it->at(variant) != 0) {
                const char32_t character = it->at(variant);
                rows << "<" + hex(it.key(), 4) + "> <" + utf16Hex(QString::fromUcs4(&character, 1)) + ">\n";
            }
        QByteArray map =
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry (Adobe)\n"
            "/Ordering (UCS)\n/Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
        for (qsizetype first = 0; first < rows.size(); first += 100) {
            const auto part = rows.mid(first, 100);
            map += QByteArray::number(part.size()) + " beginbfchar\n" + part.join() + "endbfchar\n";
        }
        return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }

    const FontFace &m_face;
    QMap<quint32, QList<char32_t>> m_meanings{};
    QHash<quint32, int> m_widths{};
    int m_variants{1};
};

class Document
{
public:
    explicit Document(const Fonts &fonts)
        : m_fonts{fonts}
    {
    }

    QByteArray write(const QList<Page> &pages, const PdfInfo &info)
    {
        QList<QByteArray> contents;
        for (const Page &page : pages)
            contents << content(page);

        const int tree = m_objects.reserve();
        const int resources = m_objects.reserve();
        QByteArray kids;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const int stream = m_objects.addStream({}, contents[i]);
            const int page = m_objects.add(
                "<</Type/Page/Parent " + QByteArray::number(tree) + " 0 R/MediaBox[0 0 " +
                number(pages[i].width * pointsPerMm) + " " + number(pages[i].height * pointsPerMm) + "]/Resources " +
                QByteArray::number(resources) + " 0 R/Contents " + QByteArray::number(stream) + " 0 R>>");
            kids += QByteArray::number(page) + " 0 R ";
        }
        QByteArray fonts;
        for (auto &[index, face] : m_faces) {
            const auto ids = face.write(m_objects);
            for (qsizetype variant = 0; variant < ids.size(); ++variant)
                fonts += resourceName(index, int(variant)) + " " + QByteArray::number(ids[variant]) + " 0 R";
        }
        m_objects.set(resources, "<</Font<<" + fonts + ">>>>");
        m_objects.set(tree, "<</Type/Pages/Count " + QByteArray::number(pages.size()) + "/Kids[" + kids + "]>>");
        const int catalog =
            m_objects.add("<</Type/Catalog/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>/Pages " +
                          QByteArray::number(tree) + " 0 R>>");
        const int about = m_objects.add("<</Title<FEFF" + utf16Hex(info.title) + ">/Author<FEFF" +
                                        utf16Hex(info.author) + ">/Producer(Banfu)>>");
        return m_objects.file(catalog, about);
    }

private:
    static QByteArray resourceName(int face, int variant)
    {
        return "/F" + QByteArray::number(face) + (variant == 0 ? QByteArray{} : "v" + QByteArray::number(variant));
    }

    static QByteArray colour(Ink ink) { return ink == Ink::Red ? "1 0 0 rg\n" : "0 g\n"; }

    QByteArray content(const Page &page)
    {
        QByteArray out;
        for (const Rule &rule : page.rules)
            out += colour(rule.ink) + number(rule.rect.x() * pointsPerMm) + " " +
                   number((page.height - rule.rect.bottom()) * pointsPerMm) + " " +
                   number(rule.rect.width() * pointsPerMm) + " " + number(rule.rect.height() * pointsPerMm) + " re f\n";
        for (const TextLine &line : page.lines)
            if (!line.glyphs.isEmpty())
                out +=
                    colour(line.ink) + "BT\n" + number(line.stretch * 100) + " Tz\n" + runs(line, page.height) + "ET\n";
        return out;
    }

    QByteArray runs(const TextLine &line, double pageHeight)
    {
        QByteArray out;
        for (qsizetype first = 0; first < line.glyphs.size();) {
            const int face = line.glyphs[first].face;
            auto &used = m_faces.try_emplace(face, m_fonts.face(face)).first->second;
            const int variant = used.variant(line.glyphs[first]);
            qsizetype end = first + 1;
            while (end < line.glyphs.size() && line.glyphs[end].face == face &&
                   used.variant(line.glyphs[end]) == variant)
                ++end;
            out += resourceName(face, variant) + " " + number(line.sizePoints) + " Tf 1 0 0 1 " +
                   number(line.glyphs[first].x * pointsPerMm) + " " +
                   number((pageHeight - line.baseline) * pointsPerMm) + " Tm\n" + run(line, first, end, used);
            first = end;
        }
        return out;
    }

    /// One TJ: glyphs with what must be taken back of their own advance so that each stands at its place.
    static QByteArray run(const TextLine &line, qsizetype first, qsizetype end, UsedFace &used)
    {
        const double unit = mm(line.sizePoints) * line.stretch / 1000; // one thousandth of an em on the page
        double pen = line.glyphs[first].x;
        QByteArray out = "[<";
        for (qsizetype i = first; i < end; ++i) {
            const Glyph &glyph = line.glyphs[i];
            const double back = std::round((pen - glyph.x) / unit * 10) / 10;
            if (back != 0) {
                out += ">" + number(back) + "<";
                pen -= back * unit;
            }
            out += hex(glyph.id, 4);
            pen += used.width(glyph.id) * unit;
        }
        return out + ">] TJ\n";
    }

    const Fonts &m_fonts;
    Objects m_objects{};
    std::map<int, UsedFace> m_faces{};
};

} // namespace

QByteArray toPdf(const QList<Page> &pages, const Fonts &fonts, const PdfInfo &info)
{
    return Document{fonts}.write(pages, info);
}

} // namespace banfu
