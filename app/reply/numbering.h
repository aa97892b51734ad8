#pragma once

#include "app/base/chinesenumber.h"
#include "app/reply/paragraph.h"

#include <QStringList>

#include <array>

namespace banfu {

/// The label of each paragraph, in the same order: 一、 （一） 1. （1） 一是, empty for body text. A level's count
/// starts anew under each heading of a higher level; RunIn starts anew after every paragraph of another level, Body
/// included, unless that runs on.
QStringList labels(const QList<Paragraph> &paragraphs);

/// The same, paragraph by paragraph. A copy can be asked what a level would be called without counting it.
class LabelCounter
{
public:
    QString next(Level level, bool runsOn = false);

private:
    std::array<int, static_cast<std::size_t>(Level::TableRow) + 1> m_counts{};
};

} // namespace banfu
