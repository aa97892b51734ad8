#pragma once

#include "app/base/result.h"
#include "app/register/officesettings.h"

namespace banfu {

class Database;

/// The rules in force and what the office changed in the calendar, into `office`. Corrupt when a stored one cannot be
/// read.
Result<void> readTerms(Database &database, OfficeSettings &office);
Result<void> writeTerms(Database &database, const OfficeSettings &before, const OfficeSettings &after);

} // namespace banfu
