#include "app/print/pdf.h"

#include "app/print/measures.h"
#include "app/print/pdfarchive.h"
#include "app/print/pdffont.h"
#include "app/print/pdfobjects.h"

#include <cmath>
#include <map>

namespace banfu {

namespace {

using namespace pdf;

class Document
{
public:
    Document(const QList<Page> &pages, const Fonts &fonts);
    QByteArray write(const PdfInfo &info);

private:
    static QByteArray resourceName(int face, int variant);
    QByteArray content(const Page &page) const;
    void appendText(QByteArray &out, const TextLine &line, double pageHeight) const;

    const QList<Page> &m_pages;
    std::map<int, EmbeddedFont> m_faces{};
};

Document::Document(const QList<Page> &pages, const Fonts &fonts)
    : m_pages{pages}
{
    for (const Page &page : pages) {
        for (const TextLine &line : page.lines) {
            for (const Glyph &glyph : line.glyphs)
                m_faces.try_emplace(glyph.face, fonts.face(glyph.face)).first->second.note(glyph);
        }
    }
    std::erase_if(m_faces, [&](const auto &face) { return fonts.face(face.first).program({}).isEmpty(); });
}

QByteArray Document::write(const PdfInfo &info)
{
    Objects objects;
    const int tree = objects.reserve();
    const int resources = objects.reserve();
    QByteArray kids;
    QList<int> pages;
    for (const Page &page : m_pages) {
        const int stream = objects.addStream({}, content(page));
        pages.append(objects.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox[0 0 " +
                                 number(page.width * pointsPerMm) + ' ' + number(page.height * pointsPerMm) +
                                 "]/Resources " + reference(resources) + "/Contents " + reference(stream) + ">>"));
        kids += reference(pages.last()) + ' ';
    }
    QByteArray fonts;
    for (const auto &[index, face] : m_faces) {
        const QList<int> ids = face.write(objects);
        for (qsizetype variant = 0; variant < ids.size(); ++variant)
            fonts += resourceName(index, static_cast<int>(variant)) + ' ' + reference(ids[variant]);
    }
    objects.set(resources, "<</Font<<" + fonts + ">>>>");
    objects.set(tree, "<</Type/Pages/Count " + QByteArray::number(m_pages.size()) + "/Kids[" + kids.trimmed() + "]>>");
    const QByteArray entries = archiveEntries(objects, info) + outlineEntries(objects, info.bookmarks, pages) +
                               attachmentEntries(objects, info.attachments);
    const int catalog = objects.add("<</Type/Catalog/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>/Pages " +
                                    reference(tree) + entries + ">>");
    return objects.file(catalog, objects.add(informationDictionary(info)));
}

QByteArray Document::resourceName(int face, int variant)
{
    return "/F" + QByteArray::number(face) + (variant == 0 ? QByteArray{} : 'v' + QByteArray::number(variant));
}

QByteArray colour(Ink ink)
{
    return ink == Ink::Red ? "1 0 0 rg\n" : "0 g\n";
}

QByteArray Document::content(const Page &page) const
{
    QByteArray out;
    for (const Rule &rule : page.rules) {
        out += colour(rule.ink);
        for (const double value :
             {rule.rect.x(), page.height - rule.rect.bottom(), rule.rect.width(), rule.rect.height()}) {
            appendNumber(out, value * pointsPerMm);
            out += ' ';
        }
        out += "re f\n";
    }
    for (const TextLine &line : page.lines) {
        if (!line.glyphs.isEmpty())
            appendText(out, line, page.height);
    }
    return out;
}

/// One BT…ET. Each run of one font is one TJ, with what must be taken back of the glyphs' own advances so that each
/// stands at its place: readers see unbroken words.
void Document::appendText(QByteArray &out, const TextLine &line, double pageHeight) const
{
    const double unit = mm(line.sizePoints) * line.stretch / 1000; // one thousandth of an em on the page
    std::pair open{-1, 0};                                         // face and variant of the TJ being written
    double pen = 0;
    out += colour(line.ink) + "BT\n" + number(line.stretch * 100) + " Tz\n";
    for (const Glyph &glyph : line.glyphs) {
        const auto face = m_faces.find(glyph.face);
        if (face == m_faces.end())
            continue;
        const EmbeddedFont::Code code = face->second.code(glyph);
        if (open != std::pair{glyph.face, code.variant}) {
            if (open.first >= 0)
                out += ">] TJ\n";
            open = {glyph.face, code.variant};
            out += resourceName(glyph.face, code.variant) + ' ' + number(line.sizePoints) + " Tf 1 0 0 1 " +
                   number(glyph.x * pointsPerMm) + ' ' + number((pageHeight - line.baseline) * pointsPerMm) + " Tm\n[<";
            pen = glyph.x;
        }
        const double back = std::round((pen - glyph.x) / unit * 10) / 10;
        if (back != 0) {
            out += '>';
            appendNumber(out, back);
            out += '<';
            pen -= back * unit;
        }
        appendHex(out, code.value, 4);
        pen += code.width * unit;
    }
    if (open.first >= 0)
        out += ">] TJ\n";
    out += "ET\n";
}

} // namespace

QByteArray toPdf(const QList<Page> &pages, const Fonts &fonts, const PdfInfo &info)
{
    return Document{pages, fonts}.write(info);
}

} // namespace banfu
