#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QString>

namespace banfu {

/// The letter's first paragraph as the record gives it: which suggestion, with whom it was handled and talked over.
QString composedOpening(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office);

/// The talks in words: 于4月9日与您进行了座谈交流，于4月20日通过电话与您进行了沟通; empty when none was held by then.
QString talksPhrase(const CaseFile &caseFile, QDate after, QDate until);

} // namespace banfu
