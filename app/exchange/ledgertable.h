#pragma once

#include "app/exchange/ledgercolumns.h"
#include "app/exchange/table.h"
#include "app/reply/casefile.h"

#include <QVariant>

namespace banfu {

/// What a column of this field shows of the suggestion, in the words that readLedger understands: a text, a date, or
/// nothing.
QVariant ledgerValue(LedgerField field, const CaseFile &file);

/// All fields that an import reads, one suggestion a row: what goes out comes in again.
TableContent ledgerTable(const QList<CaseFile> &files);

/// The table's own words for values; Chinese, as it goes to other offices.
QString kindWord(SuggestionKind kind);
QString roleWord(BureauRole role);

} // namespace banfu
