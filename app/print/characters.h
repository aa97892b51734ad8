#pragma once

#include <QStringView>

#include <string_view>

namespace banfu {

inline bool isOneOf(char32_t character, std::u32string_view set)
{
    return set.find(character) != std::u32string_view::npos;
}

/// 。 ） and the like: the right half of the full-width mark is empty (GB/T 15834 5.1.10).
bool isClosingMark(char32_t character);
/// （ 《 and the like: the left half is empty.
bool isOpeningMark(char32_t character);
bool mayNotBeginLine(char32_t character); ///< GB/T 15834 5.1.1–5.1.9
bool mayNotEndLine(char32_t character);
bool isWordCharacter(char32_t character); ///< a digit or a letter that is no 汉字
bool isDigit(char32_t character);         ///< 0…9
bool isHan(char32_t character);
bool isFullWidth(char32_t character); ///< takes a whole cell of the grid whatever the font says
bool isSpace(char32_t character);
bool isCombining(char32_t character);  ///< drawn over the previous character
bool isNotPrinted(char32_t character); ///< control and format characters

/// The code point at `position` and its length in UTF-16; U+FFFD for half of a surrogate pair.
struct CodePoint
{
    char32_t character{0};
    int length{1};
};
CodePoint codePointAt(QStringView text, qsizetype position);

} // namespace banfu
