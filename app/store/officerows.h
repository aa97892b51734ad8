#pragma once

#include "app/base/result.h"
#include "app/register/officesettings.h"

namespace banfu {

class Database;

Result<OfficeSettings> readOffice(Database &database);
Result<void> writeOffice(Database &database, const OfficeSettings &office);

} // namespace banfu
