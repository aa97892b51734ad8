#pragma once

#include "app/exchange/worksheet.h"

#include <QStringView>

#include <optional>

namespace banfu {

// The readers behind readWorkbook, and what they share.

Result<QList<Worksheet>> readXlsx(const QByteArray &bytes);
Result<QList<Worksheet>> readXls(const QByteArray &bytes);
Result<QList<Worksheet>> readSeparated(const QByteArray &bytes);

/// What a number's format makes of it: a date, or a number with zeros in front (087) and words around (第087号).
struct CellFormat
{
    enum class Kind { Plain, Date, Time, Padded };

    Kind kind{Kind::Plain};
    int digits{0}; ///< of a Padded one, at least
    QString before{};
    QString after{};

    bool operator==(const CellFormat &) const = default;
};
/// Of one of Excel's own formats, by its number; those that mean a date in Chinese are among them.
CellFormat builtInFormat(int number);
CellFormat formatOf(QStringView code);
WorksheetCell numberCell(double value, const CellFormat &format, bool countsFrom1904);

/// Trimmed of nothing, but an empty text is an empty cell, and control characters that no cell shows are left out.
WorksheetCell textCell(const QString &text);

/// An area whose cells show together what its first cell holds; rows and columns from 0, the last ones included.
struct MergedArea
{
    int firstRow{0};
    int lastRow{0};
    int firstColumn{0};
    int lastColumn{0};
};

/// Takes cells in any order, within the limits of a workbook.
class WorksheetBuilder
{
public:
    /// What is over a limit, translated for the clerk; once there is something, nothing more is taken.
    const std::optional<Error> &fault() const { return m_fault; }
    void begin(const QString &name, bool isHidden);
    void put(int row, int column, WorksheetCell cell);
    void merge(const MergedArea &area);
    void hideRow(int row);
    void hideColumns(int first, int last);
    /// The table as it is now, with its merged areas filled.
    void end();
    QList<Worksheet> take();

private:
    void refuse(const QString &message);
    void fillMerged();

    QList<Worksheet> m_sheets{};
    QList<MergedArea> m_merged{};
    qint64 m_cells{0};
    qint64 m_characters{0};
    std::optional<Error> m_fault{};
};

Error damagedWorkbook(const QString &detail);

} // namespace banfu
