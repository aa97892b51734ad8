#include "app/reply/recognition.h"

#include <QChar>
#include <QList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

bool isChinese(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) || c.isSurrogate() ||
           (code >= 0xFF01 && code <= 0xFF60) || QStringView{u"“”‘’《》〈〉—…·"}.contains(c);
}

QChar widened(QChar c)
{
    switch (c.unicode()) {
    case u',':
        return u'，';
    case u':':
        return u'：';
    case u';':
        return u'；';
    case u'?':
        return u'？';
    case u'!':
        return u'！';
    case u'(':
        return u'（';
    case u')':
        return u'）';
    default:
        return {};
    }
}

/// The nearest character that is no space, null at the end.
QChar neighbour(QStringView text, qsizetype index, int step)
{
    for (index += step; index >= 0 && index < text.size(); index += step)
        if (!text[index].isSpace())
            return text[index];
    return {};
}

bool standsInChinese(QStringView text, qsizetype index)
{
    const QChar before = neighbour(text, index, -1);
    const QChar after = neighbour(text, index, 1);
    if (before.isDigit() && after.isDigit()) // 9:30, 1,286
        return false;
    if (text[index] == u':' && after == u'/') // an address
        return false;
    return isChinese(before) || isChinese(after);
}

/// Brackets are widened in pairs, when the text inside or on either side is Chinese.
void widenBrackets(QString &text)
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'(') {
            open << i;
        } else if (text[i] == u')') {
            if (open.isEmpty()) {
                if (isChinese(neighbour(text, i, -1)))
                    text[i] = u'）';
                continue;
            }
            const qsizetype first = open.takeLast();
            const QStringView inside = QStringView{text}.mid(first + 1, i - first - 1);
            const bool isInChinese = std::ranges::any_of(inside, isChinese) || isChinese(neighbour(text, first, -1)) ||
                                     isChinese(neighbour(text, i, 1));
            if (isInChinese) {
                text[first] = u'（';
                text[i] = u'）';
            }
        }
    }
    // [2016] behind a bureau's code or a title; what stands in Latin text stays.
    for (qsizetype i = 1; i < text.size(); ++i)
        if (text[i] == u'[' && isChinese(neighbour(text, i, -1)))
            if (const qsizetype end = text.indexOf(u']', i); end > i && end - i < 40) {
                text[i] = u'［';
                text[end] = u'］';
            }
    for (const qsizetype first : open)
        if (isChinese(neighbour(text, first, 1)) || isChinese(neighbour(text, first, -1)))
            text[first] = u'（';
}

} // namespace

QString widenMarks(QStringView text)
{
    QString result = text.toString();
    widenBrackets(result);
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QChar wide = widened(result[i]);
        if (!wide.isNull() && wide != u'（' && wide != u'）' && standsInChinese(result, i))
            result[i] = wide;
    }
    return result;
}

} // namespace banfu
