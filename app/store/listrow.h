#pragma once

#include "app/base/result.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

namespace banfu {

class Database;

/// Days in list_row are counted as QDate::toJulianDay() does; this one stands for none and comes last.
constexpr int listRowNoDay = 9'999'999;

/// What lists sort and filter by, derived from the record, in one narrow table; written with the record.
Result<void> writeListRow(Database &database, const CaseFile &caseFile, const OfficeSettings &office);
/// Whether the stored one is what the record says.
Result<bool> isListRowRight(Database &database, const CaseFile &caseFile, const OfficeSettings &office);
/// After the office's terms changed: what is due next of all that is open.
Result<void> renewDueDays(Database &database, const OfficeSettings &office);

} // namespace banfu
