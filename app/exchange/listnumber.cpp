#include "app/exchange/listnumber.h"

#include "app/base/chinesenumber.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString romanNumber(int value)
{
    constexpr int largest = 3'999;
    static const std::pair<int, QString> parts[] = {
        {1000, u"M"_s}, {900, u"CM"_s}, {500, u"D"_s}, {400, u"CD"_s}, {100, u"C"_s}, {90, u"XC"_s}, {50, u"L"_s},
        {40, u"XL"_s},  {10, u"X"_s},   {9, u"IX"_s},  {5, u"V"_s},    {4, u"IV"_s},  {1, u"I"_s}};
    if (value < 1 || value > largest)
        return QString::number(value);
    QString text;
    for (const auto &[part, letters] : parts) {
        for (; value >= part; value -= part)
            text += letters;
    }
    return text;
}

/// a … z, aa, bb …
QString letterNumber(int value)
{
    constexpr int letters = 26;
    constexpr int mostRepeated = 8;
    const int repeated = (value - 1) / letters + 1;
    if (value < 1 || repeated > mostRepeated)
        return QString::number(value);
    return QString(repeated, QChar(u'a' + (value - 1) % letters));
}

/// 1 … `count` as single characters that follow `first`; digits beyond.
QString oneOf(int value, char16_t first, int count)
{
    return value >= 1 && value <= count ? QString{QChar(first + value - 1)} : QString::number(value);
}

QString digitByDigit(int value, QStringView digits)
{
    QString text;
    for (const QChar digit : QString::number(value))
        text += digit.isDigit() ? digits.at(digit.digitValue()) : digit;
    return text;
}

} // namespace

QString listNumber(int value, QStringView format)
{
    if (format == u"none" || format == u"bullet")
        return {};
    if (format.startsWith(u"chineseCounting") || format.startsWith(u"japaneseCounting") ||
        format.startsWith(u"taiwaneseCounting") || format.startsWith(u"koreanCounting"))
        return chineseNumber(value);
    if (format == u"ideographDigital" || format == u"japaneseDigitalTenThousand" || format == u"taiwaneseDigital")
        return digitByDigit(value, u"〇一二三四五六七八九");
    if (format == u"decimalFullWidth" || format == u"decimalFullWidth2")
        return digitByDigit(value, u"０１２３４５６７８９");
    if (format == u"chineseLegalSimplified" || format == u"ideographLegalTraditional") {
        QString text = chineseNumber(value);
        constexpr QStringView plain = u"零一二三四五六七八九十百千";
        constexpr QStringView legal = u"零壹贰叁肆伍陆柒捌玖拾佰仟";
        for (QChar &character : text)
            if (const qsizetype index = plain.indexOf(character); index >= 0)
                character = legal.at(index);
        return text;
    }
    if (format == u"ideographTraditional")
        return value >= 1 && value <= 10 ? QString{QStringView{u"甲乙丙丁戊己庚辛壬癸"}.at(value - 1)}
                                         : QString::number(value);
    if (format == u"decimalEnclosedCircle" || format == u"decimalEnclosedCircleChinese")
        return oneOf(value, u'①', 20);
    if (format == u"decimalEnclosedParen")
        return oneOf(value, u'⑴', 20);
    if (format == u"decimalEnclosedFullstop")
        return oneOf(value, u'⒈', 20);
    if (format == u"lowerLetter")
        return letterNumber(value);
    if (format == u"upperLetter")
        return letterNumber(value).toUpper();
    if (format == u"lowerRoman")
        return romanNumber(value).toLower();
    if (format == u"upperRoman")
        return romanNumber(value);
    if (format == u"decimalZero")
        return QString::number(value).rightJustified(2, u'0');
    return QString::number(value);
}

} // namespace banfu
