#pragma once

#include "app/exchange/ledgerfields.h"
#include "app/exchange/worksheet.h"
#include "app/register/suggestion.h"

#include <QList>
#include <QString>

#include <optional>

namespace banfu {

struct LedgerColumn
{
    QString heading{}; ///< as it stands, the lines of a divided heading joined
    LedgerField field{LedgerField::Remark};
    bool isHidden{false};

    bool operator==(const LedgerColumn &) const = default;
};

/// What stands where in a table. Pure: only what the table holds decides.
struct LedgerLayout
{
    int headerRow{-1}; ///< the first of the heading; −1: there is none
    int headerRows{0};
    QList<LedgerColumn> columns{};
    QString session{};                    ///< what the lines above the heading, or the table's name, say for all rows
    std::optional<SuggestionKind> kind{}; ///< the same

    int firstRow() const { return headerRow < 0 ? 0 : headerRow + headerRows; }
    bool has(LedgerField field) const;
    bool operator==(const LedgerLayout &) const = default;
};

/// By heading, and by content where the heading is silent or has several meanings.
LedgerLayout recogniseLayout(const Worksheet &sheet);
/// The table that looks most like a ledger; −1 when there is none with a row.
qsizetype likeliestSheet(const QList<Worksheet> &sheets);

/// Heads the column in which refused rows carry their reasons; it is no column of the table that they came from.
inline constexpr QStringView reasonsHeading{u"不能导入的原因"};

/// Under which the fields of a table are kept for the next time: its headings. Empty without any.
QString layoutKey(const LedgerLayout &layout);
QString layoutFields(const LedgerLayout &layout);
/// With the fields that were kept; unchanged when they do not fit.
LedgerLayout withFields(LedgerLayout layout, const QString &fields);

} // namespace banfu
