#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace banfu {

/// One cell as its reader sees it. `text` is set for all kinds but Empty: a number without an exponent, a date as
/// 2026-03-02, of a Fault what stands there instead of a value (#REF!).
struct WorksheetCell
{
    enum class Kind { Empty, Text, Number, Date, Fault };

    Kind kind{Kind::Empty};
    QString text{};
    QDate date{}; ///< of a Date only

    bool isEmpty() const { return kind == Kind::Empty; }
    bool operator==(const WorksheetCell &) const = default;
};

/// One table from outside: rows of cells, each row as long as its last cell that holds something. What a merged area
/// shows stands in each of its cells.
struct Worksheet
{
    QString name{};
    bool isHidden{false};
    QList<QList<WorksheetCell>> rows{};
    QList<int> hiddenRows{}; ///< rising, from 0
    QList<int> hiddenColumns{};

    const WorksheetCell &at(qsizetype row, qsizetype column) const;
    qsizetype columnCount() const; ///< of the longest row

    bool operator==(const Worksheet &) const = default;
};

/// The tables of a workbook or of a text table, by what the bytes are: .xlsx, .xls (and .et), .csv and .tsv in the
/// encodings of decodeText; a page whose name ends in .xls, too. Bounded in time and memory; nothing is fetched or run.
/// InvalidInput when it is none of them, damaged, locked by a password, or larger than a register can be.
Result<QList<Worksheet>> readWorkbook(const QByteArray &bytes);

/// What one workbook may hold: what is larger is a mistake or an attack.
struct WorkbookLimits
{
    static constexpr qint64 bytes{100'000'000};     ///< of the file
    static constexpr qint64 part{80'000'000};       ///< of a table within it
    static constexpr int columns{512};              ///< that hold something
    static constexpr int rows{300'000};             ///< up to the last that holds something
    static constexpr qint64 cells{2'000'000};       ///< of all tables, empty ones before a full one counted
    static constexpr qint64 characters{40'000'000}; ///< of all texts
    static constexpr int sheets{256};
};

} // namespace banfu
