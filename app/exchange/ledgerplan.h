#pragma once

#include "app/exchange/ledgerrows.h"
#include "app/store/registerfile.h"

#include <functional>

namespace banfu {

/// What becomes of a suggestion that the register has already: its number, session and kind are the same. Complete
/// fills what is empty; Replace takes what the table tells. What was done in the handling – opinions, talks, letters,
/// steps – is never taken away by either.
enum class ExistingRows { Leave, Complete, Replace };

/// What the import would do with one suggestion of the table.
struct LedgerStep
{
    enum class Act { Add, Complete, Replace, Leave, Unchanged, Refuse };

    int row{0};     ///< of the table, from 0
    int lastRow{0}; ///< the last one that belongs to it
    Act act{Act::Refuse};
    CaseFile before{}; ///< as it is stored; an id of null: it is not
    CaseFile after{};
    QStringList changes{}; ///< names of the fields that change, translated
    QString hint{};        ///< of what is added: the number is taken in another session, translated
    QStringList faults{};
};

struct LedgerPlan
{
    QList<LedgerStep> steps{};
    QStringList remarks{};

    qsizetype count(LedgerStep::Act act) const;
    QList<CaseFile> files() const;  ///< to be put
    QList<CaseFile> before() const; ///< of those that are stored, as they were
};

/// What the register says for all rows: its newest session, its own bureau.
Result<LedgerDefaults> ledgerDefaults(RegisterFile &registerFile);

/// Looks only; nothing is changed. `progress` false ends the work (Cancelled).
using LedgerProgress = std::function<bool(qint64 done, qint64 total)>;
Result<LedgerPlan> planLedger(RegisterFile &registerFile, const LedgerRows &rows, ExistingRows existing,
                              const LedgerProgress &progress = {});

/// The stored record with what the row tells.
CaseFile withRow(const CaseFile &stored, const LedgerRow &row, ExistingRows existing);

/// Which fields of the table differ between the two, translated.
QStringList changedFields(const CaseFile &before, const CaseFile &after);

/// The rows that were refused as a workbook of the same columns, the reasons in front; to be mended and imported again.
Result<void> saveRefused(const QString &path, const Worksheet &sheet, const LedgerLayout &layout,
                         const LedgerPlan &plan);

} // namespace banfu
