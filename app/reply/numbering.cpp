#include "app/reply/numbering.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString label(Level level, int count)
{
    switch (level) {
    case Level::Body:
        return {};
    case Level::One:
        return chineseNumber(count) + u'、';
    case Level::Two:
        return u'（' + chineseNumber(count) + u'）';
    case Level::Three:
        return QString::number(count) + u'.';
    case Level::Four:
        return u'（' + QString::number(count) + u'）';
    case Level::RunIn:
        return chineseNumber(count) + u'是';
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList labels(const QList<Paragraph> &paragraphs)
{
    constexpr auto runIn = static_cast<std::size_t>(Level::RunIn);
    std::array<int, runIn + 1> counts{};
    QStringList result;
    result.reserve(paragraphs.size());
    for (const Paragraph &paragraph : paragraphs) {
        const auto level = static_cast<std::size_t>(paragraph.level);
        if (paragraph.level != Level::RunIn && !paragraph.runsOn)
            counts[runIn] = 0;
        if (paragraph.level != Level::Body && paragraph.level != Level::RunIn)
            std::fill(counts.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts.begin() + runIn, 0);
        result.append(label(paragraph.level, ++counts[level]));
    }
    return result;
}

} // namespace banfu
