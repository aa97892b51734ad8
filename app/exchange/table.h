#pragma once

#include "app/base/result.h"
#include "app/store/registerfile.h"

#include <QByteArray>
#include <QList>

namespace banfu {

/// The register as a table with Chinese headings: RFC 4180 with a UTF-8 mark; formulas are disarmed with a leading
/// apostrophe.
QByteArray toCsv(const QList<SuggestionSummary> &rows);
/// The same as a workbook, dates as dates, numbers as text: nothing in it is ever a formula.
Result<void> saveXlsx(const QString &path, const QList<SuggestionSummary> &rows);

} // namespace banfu
