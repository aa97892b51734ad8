#pragma once

#include "app/print/linebreaking.h"

#include <QStringList>

namespace banfu {

/// Sets what it costs to end a line before each cell: forbidden by GB/T 15834 5.1, inside a number, a Latin word or a
/// document number, or merely unwelcome, such as inside one of the `wholeWords`, a short 《》 title or a date.
void rateBreaks(QList<Cell> &cells, const QStringList &wholeWords);

/// The deputies' names in a salutation such as 李鹰、许珊代表：, to be kept whole.
QStringList namesIn(const QString &salutation);

} // namespace banfu
