#include "ui/reply/pasting.h"

#include "app/exchange/documenttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>

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
                           "The clipboard holds %1 characters; at most %2 can be pasted at once. Nothing was changed.")
                           .arg(QLocale{}.toString(size), QLocale{}.toString(longestPaste))};
}

} // namespace

Pasted readPasted(const QMimeData &source)
{
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
    for (DocumentParagraph &paragraph : document.paragraphs)
        paragraph.text = cleaned(paragraph.text).replace(u'\n', u' ');
    RecognisedText recognised = recogniseDocument(document);
    return {.paragraphs = std::move(recognised.paragraphs),
            .verbatim = shownText(document),
            .isDoubtful = !recognised.doubts.isEmpty()};
}

QList<Paragraph> verbatimParagraphs(const QString &text)
{
    QList<Paragraph> paragraphs;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        paragraphs << Paragraph{.text = line};
    return paragraphs;
}

} // namespace banfu
