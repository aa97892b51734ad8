#pragma once

#include "app/exchange/ledgerplan.h"

namespace banfu {

/// Whether the file's name is one of a table: .xlsx .xls .et .csv .tsv.
bool isTableFile(const QString &path);
Result<QList<Worksheet>> readTableFile(const QString &path);

/// As recogniseLayout, with the fields that the columns had the last time under the same headings.
LedgerLayout layoutFor(RegisterFile &registerFile, const Worksheet &sheet);

/// Puts what the plan says in one transaction – all of it or nothing – and remembers what the columns meant. The ids of
/// what was put, in the order of LedgerPlan::files().
Result<QList<SuggestionId>> importLedger(RegisterFile &registerFile, const LedgerPlan &plan, const LedgerLayout &layout,
                                         const LedgerProgress &progress = {});

/// 112 added, 3 completed, 2 refused; translated.
QString planSummary(const LedgerPlan &plan);
/// Row 12: the title is missing; translated.
QString refusal(const LedgerStep &step);

} // namespace banfu
