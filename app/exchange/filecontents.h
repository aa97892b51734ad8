#pragma once

#include "app/exchange/casefilejson.h"
#include "app/store/registerfile.h"

namespace banfu {

/// What goes along in a file of case files.
struct GatheredContents
{
    FileContents contents{};
    QStringList leftOut{}; ///< names of files that are too large to go along
};

/// The contents of all files that these records name, the smallest first, until it is as much as a JSON file takes.
Result<GatheredContents> gatherContents(RegisterFile &registerFile, const QList<CaseFile> &caseFiles);

} // namespace banfu
