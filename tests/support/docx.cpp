#include "tests/support/docx.h"

#include "app/base/zip.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace banfu::test {

static const QString head = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"_s;
static const QString spaces = u" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                              " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                              " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                              " xmlns:v=\"urn:schemas-microsoft-com:vml\""_s;

QByteArray docx(const QString &body, const QList<DocxPart> &parts)
{
    QList<ZipPart> all{
        {.name = u"[Content_Types].xml"_s,
         .bytes = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {.name = u"word/document.xml"_s,
         .bytes = u"%1<w:document%2><w:body>%3</w:body></w:document>"_s.arg(head, spaces, body).toUtf8()}};
    for (const DocxPart &part : parts)
        all.append({.name = part.name, .bytes = (head + QString{part.xml}.replace(u" SPACES"_s, spaces)).toUtf8()});
    return toZip(all);
}

QString docxParagraph(const QString &text, const QString &properties)
{
    return u"<w:p><w:pPr>%1</w:pPr><w:r><w:t xml:space=\"preserve\">%2</w:t></w:r></w:p>"_s.arg(properties,
                                                                                                text.toHtmlEscaped());
}

DocxPart docxLists(const QStringList &lists)
{
    QString shapes;
    QString numbers;
    for (qsizetype i = 0; i < lists.size(); ++i) {
        const QString id = QString::number(i + 1);
        shapes += u"<w:abstractNum w:abstractNumId=\"%1\">"_s.arg(id);
        const QStringList levels = lists.at(i).split(u';');
        for (qsizetype level = 0; level < levels.size(); ++level)
            shapes +=
                u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%2\"/><w:lvlText w:val=\"%3\"/></w:lvl>"_s
                    .arg(QString::number(level), levels.at(level).section(u'=', 0, 0),
                         levels.at(level).section(u'=', 1));
        shapes += u"</w:abstractNum>"_s;
        numbers += u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"%1\"/></w:num>"_s.arg(id);
    }
    return {.name = u"word/numbering.xml"_s, .xml = u"<w:numbering SPACES>"_s + shapes + numbers + u"</w:numbering>"_s};
}

} // namespace banfu::test
