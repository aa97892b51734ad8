#pragma once

#include "app/base/result.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace banfu {

// Suggestions that are handled together (并案), each answered by its own letter.

/// The numbers of those that this one is handled together with, as its steps name them.
QStringList handledWith(const CaseFile &caseFile);

/// Each with steps that name the others; what is named already is not noted again.
QList<CaseFile> linkedTogether(QList<CaseFile> caseFiles, QDate today);

/// `target` with a draft that says what the newest reply of `source` says, its number, title and deputies exchanged.
/// What follows the record there follows it here. Conflict where the target's own letter is no draft any more;
/// NotFound where the source says nothing.
Result<CaseFile> answeredAlike(CaseFile target, const CaseFile &source, const OfficeSettings &office);

} // namespace banfu
