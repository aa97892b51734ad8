#pragma once

#include "app/exchange/pagechrome.h"

#include <QString>
#include <QStringList>

namespace banfu {

/// Where the letter's title stands on the page; it may take several lines.
struct TitlePlace
{
    qsizetype first{-1}; ///< -1: none was found
    qsizetype last{-1};
    QString text{};
};

/// The title nearest above the line `before`; `isFirstWanted`: the first of the page (there is no salutation). What the
/// page says in brackets behind it (发布日期：… 文号：…) goes to `facts`.
TitlePlace findTitle(const QStringList &lines, qsizetype before, bool isFirstWanted, PageFacts &facts);

} // namespace banfu
