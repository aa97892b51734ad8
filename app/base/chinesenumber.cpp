#include "app/base/chinesenumber.h"

#include <algorithm>
#include <array>

namespace banfu {

namespace {

constexpr QStringView digits = u"零一二三四五六七八九";
constexpr QStringView places = u"千百十";

} // namespace

QString chineseNumber(int value)
{
    // Beyond what the marks were made for: digits, so that a hostile letter still prints and stays numbered.
    if (value < 1 || value > 9999)
        return QString::number(value);

    QString result;
    bool owesZero = false;
    int unit = 1000;
    for (qsizetype place = 0; place < 4; ++place, unit /= 10) {
        const int digit = value / unit % 10;
        if (digit == 0) {
            owesZero = !result.isEmpty();
            continue;
        }
        if (owesZero)
            result += digits.front();
        owesZero = false;
        const bool isPlainTen = unit == 10 && digit == 1 && result.isEmpty(); // 十二, but 一百一十二
        if (!isPlainTen)
            result += digits.at(digit);
        if (place < places.size())
            result += places.at(place);
    }
    return result;
}

int chineseNumberValue(QStringView text)
{
    int value = 0;
    int digit = 0;
    for (const QChar character : text.first(std::min<qsizetype>(text.size(), 9))) {
        if (const qsizetype found = digits.indexOf(character); found >= 0) {
            digit = static_cast<int>(found);
            continue;
        }
        const qsizetype place = places.indexOf(character);
        if (place < 0)
            return 0;
        constexpr std::array units{1000, 100, 10};
        value += std::max(digit, 1) * units[static_cast<std::size_t>(place)];
        digit = 0;
    }
    value += digit;
    // Only the regular writing counts: what would be printed differently is not this number.
    return value > 0 && value <= 9999 && chineseNumber(value) == text ? value : 0;
}

} // namespace banfu
