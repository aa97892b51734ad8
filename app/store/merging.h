#pragma once

#include "app/store/registerfile.h"

namespace banfu {

class Database;

/// Takes in what another register holds, row by row, whatever tables hang on a suggestion; within a transaction.
struct Merged
{
    RegisterFile::Merging told{};
    QList<SuggestionId> ids{};     ///< of what was added
    QList<SuggestionId> renamed{}; ///< of what was here and is found by other names now
};
Result<Merged> mergeRegister(Database &into, Database &from);

/// Makes a register at `path` that holds only these suggestions; the one it comes from is not changed.
Result<void> copyPart(Database &from, const QString &path, const QList<SuggestionId> &ids, const QString &actor);

} // namespace banfu
