#pragma once

#include "app/base/result.h"
#include "app/store/registerfile.h"

#include <QByteArray>
#include <QList>
#include <QVariantList>

namespace banfu {

struct TableColumnLook
{
    QString heading{};
    int width{14}; ///< in characters of the workbook's default face
};

/// What is written as a table: dates (QDate) and counts (int) as such, everything else as text.
struct TableContent
{
    QString name{};
    QList<TableColumnLook> columns{};
    QList<QVariantList> rows{};
};

/// RFC 4180 with a UTF-8 mark; formulas are disarmed with a leading apostrophe, which the import takes away again.
QByteArray toCsv(const TableContent &table);
/// A workbook, dates as dates, numbers as text: nothing in it is ever a formula.
Result<void> saveXlsx(const QString &path, const TableContent &table);

/// The register as a table with Chinese headings.
TableContent registerTable(const QList<SuggestionSummary> &rows);
QByteArray toCsv(const QList<SuggestionSummary> &rows);
Result<void> saveXlsx(const QString &path, const QList<SuggestionSummary> &rows);

} // namespace banfu
