#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace banfu::test {

/// A workbook of one sheet. `formats`: numbers' formats, of which cells ask for the first by s="1"; an own code, or the
/// number of one of Excel's.
struct Xlsx
{
    QString rows{};   ///< within sheetData
    QString before{}; ///< before sheetData: cols
    QString after{};  ///< behind it: mergeCells
    QStringList strings{};
    QString stringsXml{}; ///< instead of `strings`: si elements
    QStringList formats{};
    bool countsFrom1904{false};
    QString names{}; ///< definedName elements
    QString sheetName{QStringLiteral("Sheet1")};
};
QByteArray xlsx(const Xlsx &book);

/// <row r="n"> of texts; an empty one is no cell.
QString xlsxRow(int number, const QStringList &texts);

} // namespace banfu::test
