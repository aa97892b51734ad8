#pragma once

#include "app/base/id.h"
#include "app/base/result.h"
#include "app/reply/numberseries.h"
#include "app/reply/reply.h"

namespace banfu {

class Database;

Result<NumberSeries> readSeries(Database &database, const QString &bureauCode, int year);
/// Conflict when a letter has the number, or it is reserved already.
Result<void> reserveNumber(Database &database, const ReservedNumber &reserved);
/// The numbers of its letters stay taken when the suggestion goes to another register, `whither`.
Result<void> keepNumbers(Database &database, SuggestionId id, const QString &whither);
Result<void> releaseNumber(Database &database, const DocumentNumber &number);

/// A reply that is being signed takes its number: Conflict when another letter has it; its reservation ends.
Result<void> takeNumber(Database &database, SuggestionId suggestion, const Reply &reply);

} // namespace banfu
