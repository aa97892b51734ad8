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
    case Level::TableRow:
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

QString LabelCounter::next(Level level, bool runsOn)
{
    constexpr auto runIn = static_cast<std::size_t>(Level::RunIn);
    const auto index = static_cast<std::size_t>(level);
    if (level != Level::RunIn && !runsOn)
        m_counts[runIn] = 0;
    if (isHeading(level))
        std::fill(m_counts.begin() + static_cast<std::ptrdiff_t>(index) + 1, m_counts.begin() + runIn, 0);
    return label(level, ++m_counts[index]);
}

QStringList labels(const QList<Paragraph> &paragraphs)
{
    LabelCounter counter;
    QStringList result;
    result.reserve(paragraphs.size());
    for (const Paragraph &paragraph : paragraphs)
        result.append(counter.next(paragraph.level, paragraph.runsOn));
    return result;
}

} // namespace banfu
