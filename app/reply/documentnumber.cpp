#include "app/reply/documentnumber.h"

#include <QList>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestCode = 16;
constexpr qsizetype longestSerial = 7;
constexpr QStringView openingBrackets = u"〔﹝[［（(【{｛〖「『《〈<＜";
constexpr QStringView closingBrackets = u"〕﹞]］）)】}｝〗」』》〉>＞";

void skipSpace(QStringView &text)
{
    while (!text.isEmpty() && text.front().isSpace())
        text = text.sliced(1);
}

bool skip(QStringView &text, QStringView oneOf)
{
    if (text.isEmpty() || !oneOf.contains(text.front()))
        return false;
    text = text.sliced(1);
    return true;
}

/// Digits of half or full width; -1 when there are none or more than `longest`.
int readNumber(QStringView &text, qsizetype longest)
{
    int value = 0;
    qsizetype count = 0;
    while (!text.isEmpty()) {
        const char16_t character = text.front().unicode();
        const char16_t digit =
            character >= u'０' && character <= u'９' ? char16_t(character - u'０' + u'0') : character;
        if (digit < u'0' || digit > u'9')
            break;
        if (++count > longest)
            return -1;
        value = value * 10 + (digit - u'0');
        text = text.sliced(1);
    }
    return count > 0 ? value : -1;
}

bool isCode(QStringView code)
{
    // 第 and 号 stand in numbers and never in a bureau's code: 第3号〔2017〕5号 is no document number.
    if (code.isEmpty() || code.size() > longestCode || code.contains(u'第') || code.contains(u'号'))
        return false;
    const QList<uint> characters = code.toUcs4();
    return std::ranges::all_of(characters, [](uint character) {
        return QChar::script(character) == QChar::Script_Han && QChar::isLetter(character);
    });
}

} // namespace

DocumentNumber::DocumentNumber(QString bureauCode, int year, int serial)
    : m_bureauCode{std::move(bureauCode)}
    , m_year{year}
    , m_serial{serial}
{
}

std::optional<DocumentNumber> DocumentNumber::parse(QStringView text)
{
    text = text.trimmed();
    const auto bracket =
        std::ranges::find_if(text, [](QChar character) { return openingBrackets.contains(character); });
    const QStringView code = text.first(bracket - text.begin()).trimmed();
    if (!isCode(code))
        return std::nullopt;

    text = text.sliced(bracket - text.begin());
    if (!skip(text, openingBrackets))
        return std::nullopt;
    skipSpace(text);
    const int year = readNumber(text, 4);
    skipSpace(text);
    if (year < 1949 || year > 2100 || !skip(text, closingBrackets))
        return std::nullopt;

    skipSpace(text);
    (void)skip(text, u"第");
    skipSpace(text);
    const int serial = readNumber(text, longestSerial);
    skipSpace(text);
    if (serial < 1 || text != u"号")
        return std::nullopt;
    return DocumentNumber{code.toString(), year, serial};
}

QString DocumentNumber::toString() const
{
    return m_bureauCode + u'〔' + QString::number(m_year) + u'〕' + QString::number(m_serial) + u'号';
}

} // namespace banfu
