#pragma once

#include "app/exchange/ledgercolumns.h"
#include "app/reply/casefile.h"

#include <QSet>
#include <QStringList>

namespace banfu {

/// What holds for all rows where they say nothing themselves.
struct LedgerDefaults
{
    QString session{};
    SuggestionKind kind{SuggestionKind::Suggestion};
    QStringList sessions{}; ///< as the register words them: the same session in other words becomes the register's
    QStringList ownNames{}; ///< our bureau's full and short name
};

/// One suggestion as the table tells it, of one row or of several that belong together.
struct LedgerRow
{
    int row{0};               ///< of the table, from 0
    int lastRow{0};           ///< the last one that belongs to it
    CaseFile file{};          ///< reply and feedback in it only when the table tells of them
    QSet<LedgerField> told{}; ///< the fields that have a value here
    QStringList faults{};     ///< why it cannot be taken in, translated; empty: it can
};

struct LedgerRows
{
    QList<LedgerRow> rows{};
    QStringList remarks{}; ///< lines of the table that are no suggestions, translated
};

/// Pure: the same table, layout and defaults give the same rows.
LedgerRows readLedger(const Worksheet &sheet, const LedgerLayout &layout, const LedgerDefaults &defaults);

} // namespace banfu
