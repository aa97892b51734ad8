#include "app/print/pdfarchive.h"

#include <QColorSpace>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu::pdf {

namespace {

constexpr auto producer = "Banfu " BANFU_VERSION;

/// Text as XML may hold it.
QByteArray xmlText(QString text)
{
    text.removeIf([](QChar each) { return each.unicode() < 0x20 || each.unicode() >= 0xfffe; });
    return text.toHtmlEscaped().toUtf8();
}

QString shown(const QString &text)
{
    return text.simplified();
}

QByteArray packet(const PdfInfo &info)
{
    const QByteArray part = info.attachments.isEmpty() ? "2" : "3";
    QByteArray description = "<pdfaid:part>" + part + "</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" +
                             "<pdf:Producer>" + producer + "</pdf:Producer>";
    if (const QString title = shown(info.title); !title.isEmpty())
        description +=
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xmlText(title) + "</rdf:li></rdf:Alt></dc:title>";
    if (const QString author = shown(info.author); !author.isEmpty())
        description += "<dc:creator><rdf:Seq><rdf:li>" + xmlText(author) + "</rdf:li></rdf:Seq></dc:creator>";
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
           "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
           description + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

/// A name as PDF writes it: application#2Fjson.
QByteArray nameOf(const QByteArray &text)
{
    QByteArray name = "/";
    for (const char each : text) {
        const bool isRegular = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                               (each >= '0' && each <= '9') || each == '-' || each == '.' || each == '+';
        if (isRegular)
            name += each;
        else
            appendHex(name += '#', static_cast<unsigned char>(each), 2);
    }
    return name;
}

} // namespace

QByteArray archiveEntries(Objects &objects, const PdfInfo &info)
{
    static const QByteArray profile = QColorSpace{QColorSpace::SRgb}.iccProfile();
    const int colours = objects.addStream("/N 3", profile);
    const int metadata = objects.addPlainStream("/Type/Metadata/Subtype/XML", packet(info));
    return "/Metadata " + reference(metadata) +
           "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
           "/DestOutputProfile " +
           reference(colours) + ">>]";
}

QByteArray informationDictionary(const PdfInfo &info)
{
    QByteArray entries;
    if (const QString title = shown(info.title); !title.isEmpty())
        entries += "/Title" + textString(title);
    if (const QString author = shown(info.author); !author.isEmpty())
        entries += "/Author" + textString(author);
    return "<<" + entries + "/Producer(" + producer + ")>>";
}

QByteArray outlineEntries(Objects &objects, const QList<PdfBookmark> &bookmarks, const QList<int> &pages)
{
    QList<PdfBookmark> good;
    std::ranges::copy_if(bookmarks, std::back_inserter(good),
                         [&](const PdfBookmark &each) { return each.page >= 0 && each.page < pages.size(); });
    if (good.isEmpty())
        return {};
    const int root = objects.reserve();
    QList<int> items;
    for (qsizetype k = 0; k < good.size(); ++k)
        items.append(objects.reserve());
    for (qsizetype k = 0; k < good.size(); ++k) {
        QByteArray item = "<</Title" + textString(shown(good[k].title)) + "/Parent " + reference(root) + "/Dest[" +
                          reference(pages[good[k].page]) + "/Fit]";
        if (k > 0)
            item += "/Prev " + reference(items[k - 1]);
        if (k + 1 < good.size())
            item += "/Next " + reference(items[k + 1]);
        objects.set(items[k], item + ">>");
    }
    objects.set(root, "<</Type/Outlines/First " + reference(items.first()) + "/Last " + reference(items.last()) +
                          "/Count " + QByteArray::number(items.size()) + ">>");
    return "/Outlines " + reference(root) + "/PageMode/UseOutlines";
}

QByteArray attachmentEntries(Objects &objects, const QList<PdfAttachment> &attachments)
{
    if (attachments.isEmpty())
        return {};
    QByteArray names;
    QByteArray files;
    for (const PdfAttachment &attachment : attachments) {
        const int stream = objects.addStream("/Type/EmbeddedFile/Subtype" + nameOf(attachment.mimeType) +
                                                 "/Params<</Size " + QByteArray::number(attachment.bytes.size()) + ">>",
                                             attachment.bytes);
        const QByteArray name = textString(attachment.name);
        const int file =
            objects.add("<</Type/Filespec/F" + name + "/UF" + name + "/Desc" + textString(attachment.description) +
                        "/AFRelationship/Data/EF<</F " + reference(stream) + "/UF " + reference(stream) + ">>>>");
        names += name + reference(file);
        files += reference(file) + ' ';
    }
    return "/Names<</EmbeddedFiles<</Names[" + names + "]>>>>/AF[" + files.trimmed() + "]";
}

} // namespace banfu::pdf
