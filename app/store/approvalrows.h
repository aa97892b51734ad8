#pragma once

#include "app/base/result.h"
#include "app/reply/reply.h"

namespace banfu {

class Database;

Result<QList<ApprovalStep>> readSteps(Database &database, ReplyId reply);
Result<QList<Remark>> readRemarks(Database &database, ReplyId reply);

/// Steps and remarks of one version, as `after` has them; only what differs is written.
Result<void> writeApproval(Database &database, SuggestionId suggestion, ReplyId reply, const Reply &before,
                           const Reply &after);
Result<void> deleteApproval(Database &database, ReplyId reply);

} // namespace banfu
