#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// A list as it is seen: what stands in its columns, row by row.
struct ListPaper
{
    QString title{};
    QString remark{}; ///< beside the title: how many there are, of which day
    QStringList headings{};
    QList<double> widths{}; ///< of the columns, in any unit
    QList<QStringList> rows{};
    bool operator==(const ListPaper &) const = default;
};

/// On A4 across; cells wrap, a row stays whole where it fits on a page, the headings stand on each page.
QList<Page> layOutList(const ListPaper &list, const Fonts &fonts);

} // namespace banfu
