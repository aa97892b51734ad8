#include "app/exchange/documentfile.h"

#include "app/base/encoding.h"
#include "app/base/files.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct DocumentFile
{
    Q_DECLARE_TR_FUNCTIONS(banfu::documentfile)
};

QString endingOf(const QString &name)
{
    return QFileInfo{name}.suffix().toLower();
}

Error refusalOf(const QString &name)
{
    const QString shown = QFileInfo{name}.fileName();
    const bool isOld = QStringList{u"doc"_s, u"wps"_s, u"rtf"_s, u"odt"_s, u"ofd"_s}.contains(endingOf(name));
    return {.code = ErrorCode::InvalidInput,
            .message = isOld
                           ? DocumentFile::tr("%1 cannot be read. Open it in Word or WPS and save it as .docx; nothing "
                                              "was changed.")
                                 .arg(shown)
                           : DocumentFile::tr("%1 cannot be read: .docx, .html and .txt files can. Nothing was "
                                              "changed.")
                                 .arg(shown)};
}

} // namespace

bool isDocument(const QString &name)
{
    return QStringList{u"docx"_s, u"html"_s, u"htm"_s, u"txt"_s}.contains(endingOf(name));
}

Result<DocumentText> readDocument(const QString &name, const QByteArray &bytes)
{
    if (!isDocument(name))
        return refusalOf(name);
    const QString ending = endingOf(name);
    if (ending == u"docx"_s)
        return readDocx(bytes);
    const auto text = decodeText(bytes);
    if (!text)
        return text.error();
    return ending == u"txt"_s ? Result<DocumentText>{readLines(*text)} : readHtml(*text);
}

Result<DocumentText> readDocumentFile(const QString &path)
{
    if (!isDocument(path))
        return refusalOf(path);
    const auto bytes = readBytes(path, largestDocument);
    return bytes ? readDocument(path, *bytes) : bytes.error();
}

} // namespace banfu
