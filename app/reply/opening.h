#pragma once

#include "app/reply/casefile.h"

#include <QString>

namespace banfu {

/// The talks in words: 于4月9日与您进行了座谈交流，于4月20日通过电话与您进行了沟通; empty when none was held by then.
QString talksPhrase(const CaseFile &caseFile, QDate after, QDate until);

/// The reply before this one; null for the first.
const Reply *earlierReply(const CaseFile &caseFile, const Reply &reply);

} // namespace banfu
