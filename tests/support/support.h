#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

namespace banfu::test {

/// A suggestion of a fictional city with two deputies, two co-handlers, a talk and a draft reply; tests change what
/// they need.
CaseFile caseFile();
OfficeSettings office();

} // namespace banfu::test
