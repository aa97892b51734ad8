#include "ui/reply/pasting.h"

#include "app/exchange/documentfile.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestPaste = 2'000'000; // characters: a thousand pages
constexpr qsizetype longestHtml = 20'000'000; // most of it is styles

/// What the register cannot hold or nobody can see: control characters, halves of surrogate pairs, invisible marks.
QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            result += c;
            result += text.at(++i);
        } else if (c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator) {
            result += u'\n';
        } else if (c == u'\n' || c == u'\t') {
            result += c;
        } else if (!c.isSurrogate() && c.category() != QChar::Other_Control && c != QChar::ObjectReplacementCharacter &&
                   c != QChar::ByteOrderMark && c != u'\u200b') {
            result += c;
        }
    }
    return result;
}

Pasted refused(qsizetype size)
{
    return {.refusal = QCoreApplication::translate(
                           "banfu::pasting",
                           "These are %1 characters; at most %2 can be taken in at once. Nothing was changed.")
                           .arg(QLocale{}.toString(size), QLocale{}.toString(longestPaste))};
}

Pasted recognised(DocumentText document)
{
    for (DocumentParagraph &paragraph : document.paragraphs)
        paragraph.text = cleaned(paragraph.text).replace(u'\n', u' ');
    RecognisedText recognised = recogniseDocument(document);
    return {.paragraphs = std::move(recognised.paragraphs),
            .verbatim = shownText(document),
            .doubts = recognised.doubts,
            .leftOut = document.leftOut};
}

/// Nothing when something else is there, too: a page's address, say.
QStringList filesIn(const QMimeData &source)
{
    QStringList paths;
    for (const QUrl &url : source.urls()) {
        if (!url.isLocalFile())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

Pasted readFiles(const QStringList &paths)
{
    DocumentText all;
    qsizetype size = 0;
    for (const QString &path : paths) {
        auto document = readDocumentFile(path);
        if (!document)
            return {.refusal = document.error().message};
        for (const DocumentParagraph &paragraph : std::as_const(document->paragraphs))
            size += paragraph.text.size();
        if (size > longestPaste)
            return refused(size);
        all.paragraphs += document->paragraphs;
        for (const QString &what : std::as_const(document->leftOut))
            if (!all.leftOut.contains(what))
                all.leftOut.append(what);
    }
    return recognised(std::move(all));
}

Pasted readPasted(const QMimeData &source)
{
    if (const auto *copied = qobject_cast<const CopiedParagraphs *>(&source)) {
        QList<Paragraph> paragraphs = copied->paragraphs;
        if (paragraphs.isEmpty())
            paragraphs = verbatimParagraphs(copied->text());
        return {.paragraphs = paragraphs, .verbatim = copied->text()};
    }
    if (const QStringList paths = filesIn(source); !paths.isEmpty())
        return readFiles(paths);
    DocumentText document;
    if (source.hasHtml()) { // holds the numbers that word processors count themselves, and tables
        const QString html = source.html();
        if (html.size() > longestHtml)
            return refused(html.size());
        if (auto read = readHtml(html))
            document = *std::move(read);
    }
    if (document.paragraphs.isEmpty()) {
        const QString text = source.text();
        if (text.size() > longestPaste)
            return refused(text.size());
        document = readLines(cleaned(text));
    }
    return recognised(std::move(document));
}

QList<Paragraph> verbatimParagraphs(const QString &text)
{
    QList<Paragraph> paragraphs;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        paragraphs << Paragraph{.text = line};
    return paragraphs;
}

} // namespace banfu
