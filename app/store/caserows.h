#pragma once

#include "app/base/result.h"
#include "app/reply/casefile.h"

namespace banfu {

class Database;

/// A suggestion with all that belongs to it; NotFound when there is none.
Result<CaseFile> readCase(Database &database, SuggestionId id);
/// What is written in their own rows, without texts; those that are gone are left out.
Result<QList<Suggestion>> readRegistrations(Database &database, const QList<SuggestionId> &ids);
/// Adds it (id null) or makes the stored one this; within a transaction.
Result<SuggestionId> writeCase(Database &database, const CaseFile &caseFile);
Result<void> deleteCase(Database &database, SuggestionId id);

/// The rows that hang on one suggestion, each list made as wanted: only rows that differ are written.
Result<void> writeSignatures(Database &database, SuggestionId suggestion, const QList<Deputy> &deputies);
Result<void> writePoints(Database &database, SuggestionId suggestion, const QList<Point> &before,
                         const QList<Point> &after);
Result<void> writeAssignments(Database &database, SuggestionId suggestion, const QList<Assignment> &before,
                              const QList<Assignment> &after);
Result<void> writeContacts(Database &database, SuggestionId suggestion, const QList<Contact> &before,
                           const QList<Contact> &after);
Result<void> writeFeedbacks(Database &database, SuggestionId suggestion, const QList<Feedback> &before,
                            const QList<Feedback> &after);
Result<void> writeCommitments(Database &database, SuggestionId suggestion, const QList<Commitment> &before,
                              const QList<Commitment> &after);
Result<void> writeSteps(Database &database, SuggestionId suggestion, const QList<Step> &before,
                        const QList<Step> &after);

} // namespace banfu
