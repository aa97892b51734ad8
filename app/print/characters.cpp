#include "app/print/characters.h"

#include <QChar>

#include <string_view>

namespace banfu {

namespace {

constexpr std::u32string_view closing = U"，。、；：？！”’）〕》〉】」』〗｝］";
constexpr std::u32string_view opening = U"“‘（〔《〈【「『〖｛［";
constexpr std::u32string_view notFirst = U"·‧・～％‰℃,.;:?!)]}>%/";
constexpr std::u32string_view notLast = U"([{/";

} // namespace

bool isClosingMark(char32_t character)
{
    return character > 0x7f && isOneOf(character, closing);
}

bool isOpeningMark(char32_t character)
{
    return character > 0x7f && isOneOf(character, opening);
}

bool mayNotBeginLine(char32_t character)
{
    return isClosingMark(character) || isOneOf(character, notFirst);
}

bool mayNotEndLine(char32_t character)
{
    return isOpeningMark(character) || isOneOf(character, notLast);
}

bool isDigit(char32_t character)
{
    return character >= U'0' && character <= U'9';
}

bool isHan(char32_t character)
{
    return (character >= 0x3400 && character <= 0x4dbf) || (character >= 0x4e00 && character <= 0x9fff) ||
           (character >= 0xf900 && character <= 0xfaff) || (character >= 0x20000 && character <= 0x3ffff) ||
           character == 0x3007;
}

bool isWordCharacter(char32_t character)
{
    if (character < 0x80)
        return isDigit(character) || (character >= U'a' && character <= U'z') ||
               (character >= U'A' && character <= U'Z');
    return character < 0x2e80 && QChar::isLetterOrNumber(character);
}

bool isFullWidth(char32_t character)
{
    return (character >= 0x2e80 && character <= 0xa4cf) || (character >= 0xac00 && character <= 0xd7a3) ||
           (character >= 0xf900 && character <= 0xfaff) || (character >= 0xfe30 && character <= 0xfe6f) ||
           (character >= 0xff01 && character <= 0xff60) || (character >= 0xffe0 && character <= 0xffe6) ||
           (character >= 0x20000 && character <= 0x3ffff) || isClosingMark(character) || isOpeningMark(character) ||
           isOneOf(character, U"—…·～‰℃×÷");
}

bool isSpace(char32_t character)
{
    return character == U' ' || character == U'\t' || character == U'\n' || character == U'\r' ||
           QChar::isSpace(character);
}

bool isCombining(char32_t character)
{
    return character > 0x2ff && QChar::isMark(character) && !(character >= 0xfe00 && character <= 0xfe0f);
}

bool isNotPrinted(char32_t character)
{
    if (isSpace(character))
        return false;
    const auto category = QChar::category(character);
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef);
}

CodePoint codePointAt(QStringView text, qsizetype position)
{
    const QChar unit = text[position];
    if (!unit.isSurrogate())
        return {unit.unicode(), 1};
    if (unit.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(unit, text[position + 1]), 2};
    return {0xfffd, 1};
}

} // namespace banfu
