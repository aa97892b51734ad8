#include "ui/reply/pasting.h"

#include "app/exchange/publicletter.h"
#include "app/reply/recognition.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestPaste = 2'000'000; // characters: a thousand pages

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
    QString text = source.hasText() ? source.text() : QString{};
    if (text.isEmpty() && source.hasHtml()) {
        const QString html = source.html();
        if (html.size() > longestPaste)
            return refused(html.size());
        const auto readable = textOfHtml(html); // never through Qt's own reader: it loads what pages name
        text = readable ? *readable : QString{};
    }
    if (text.size() > longestPaste)
        return refused(text.size());
    text = cleaned(text);
    const QList<Paragraph> paragraphs = recogniseParagraphs(text, Marks::AnyShape);
    return {.paragraphs = paragraphs,
            .verbatim = text,
            .isDoubtful = paragraphs != recogniseParagraphs(text, Marks::AsWritten)};
}

QList<Paragraph> verbatimParagraphs(const QString &text)
{
    QList<Paragraph> paragraphs;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        paragraphs << Paragraph{.text = line};
    return paragraphs;
}

} // namespace banfu
