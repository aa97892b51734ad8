#pragma once

#include "app/base/result.h"
#include "app/reply/reply.h"

#include <QList>

namespace banfu {

class Database;

/// The newest version of each reply, by ordinal.
Result<QList<Reply>> currentReplies(Database &database, SuggestionId suggestion);
/// All versions of one reply, oldest first.
Result<QList<Reply>> replyVersions(Database &database, SuggestionId suggestion, int ordinal);

/// Makes the current versions these. Conflict where that would change the text, number or date of a signed version,
/// take back its signature, or drop it.
Result<void> writeReplies(Database &database, SuggestionId suggestion, const QList<Reply> &replies);

} // namespace banfu
