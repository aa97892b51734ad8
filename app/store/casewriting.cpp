#include "app/reply/course.h"
#include "app/store/audit.h"
#include "app/store/caserows.h"
#include "app/store/database.h"
#include "app/store/directory.h"
#include "app/store/filerows.h"
#include "app/store/replyrows.h"
#include "app/store/sortkey.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static Error invalid(const QString &message)
{
    return {.code = ErrorCode::InvalidInput, .message = message};
}

/// What the schema would refuse, said in the clerk's words.
static Result<void> checkSuggestion(Database &database, const Suggestion &suggestion)
{
    if (suggestion.number.trimmed().isEmpty())
        return invalid(QCoreApplication::translate(
            "banfu::caserows", "The suggestion has no number; it was not stored. Enter its number."));
    for (const QDate date : {suggestion.assignedOn, suggestion.receivedOn, suggestion.dueOn}) {
        if (date.isValid() && (date.year() < 1 || date.year() > 9999))
            return invalid(QCoreApplication::translate(
                "banfu::caserows", "A date lies outside the years 1 to 9999; the suggestion was not stored."));
    }
    const auto twin =
        database.one(u"SELECT title FROM suggestion WHERE session = ? AND kind = ? AND number = ? AND id IS NOT ?"_s,
                     firstColumn<QString>, suggestion.session, suggestion.kind, suggestion.number, suggestion.id);
    if (!twin)
        return twin.error();
    if (*twin)
        return Error{.code = ErrorCode::Conflict,
                     .message =
                         QCoreApplication::translate("banfu::caserows",
                                                     "Number %1 of this session is taken already by “%2”; nothing was "
                                                     "stored. Change the number or open that suggestion.")
                             .arg(suggestion.number, **twin)};
    return {};
}

static Result<SuggestionId> addSuggestion(Database &database, const Suggestion &s, Stage stage)
{
    const auto id = database.run(
        u"INSERT INTO suggestion (revision, kind, level, session, number, number_key, is_provisional_number, title, "
        "title_key, subject_class, assigning_body, assigned_on, received_on, due_on, role, host_bureau, is_key, "
        "key_leader, publicity, publicity_reason, handler, handler_phone, notes, stage) VALUES (1, ?, ?, ?, ?, ?, ?, "
        "?, "
        "?, ?, ?, ?, ?, "
        "?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        s.kind, s.level, s.session, s.number, numberKey(s.number), s.isProvisionalNumber, s.title, nameKey(s.title),
        s.subjectClass, s.assigningBody, s.assignedOn, s.receivedOn, s.dueOn, s.role, s.hostBureau, s.isKey,
        s.keyLeader, s.publicity, s.publicityReason, s.handler, s.handlerPhone, s.notes, stage);
    if (!id)
        return id.error();
    return SuggestionId{*id};
}

static Result<void> updateSuggestion(Database &database, const Suggestion &s, Stage stage)
{
    return asVoid(database.run(
        u"UPDATE suggestion SET revision = revision + 1, kind = ?, level = ?, session = ?, number = ?, number_key = ?, "
        "is_provisional_number = ?, title = ?, title_key = ?, subject_class = ?, assigning_body = ?, assigned_on = ?, "
        "received_on = ?, due_on = ?, role = ?, host_bureau = ?, is_key = ?, key_leader = ?, publicity = ?, "
        "publicity_reason = ?, handler = ?, handler_phone = ?, notes = ?, stage = ? WHERE id = ?"_s,
        s.kind, s.level, s.session, s.number, numberKey(s.number), s.isProvisionalNumber, s.title, nameKey(s.title),
        s.subjectClass, s.assigningBody, s.assignedOn, s.receivedOn, s.dueOn, s.role, s.hostBureau, s.isKey,
        s.keyLeader, s.publicity, s.publicityReason, s.handler, s.handlerPhone, s.notes, stage, s.id));
}

static Result<void> writeText(Database &database, SuggestionId id, const QString &before, const QString &after)
{
    if (before == after)
        return {};
    return asVoid(database.run(u"INSERT INTO suggestion_text (suggestion, text, digest) VALUES (?, ?, ?) ON CONFLICT "
                               "(suggestion) DO UPDATE SET text = excluded.text, digest = excluded.digest"_s,
                               id, after, textDigest(toSql(after).toString())));
}

Result<void> writeSignatures(Database &database, SuggestionId suggestion, const QList<Deputy> &deputies)
{
    QList<DeputyId> wanted;
    for (const Deputy &deputy : deputies) {
        const auto id = placeDeputy(database, deputy);
        if (!id)
            return id.error();
        if (wanted.contains(*id))
            return invalid(QCoreApplication::translate(
                               "banfu::caserows", "%1 signed twice; nothing was stored. Two deputies of the same name "
                                                  "need their certificate numbers.")
                               .arg(deputy.name));
        wanted.append(*id);
    }
    const auto stored = database.all(u"SELECT deputy FROM signature WHERE suggestion = ? ORDER BY position"_s,
                                     firstColumn<DeputyId>, suggestion);
    if (!stored)
        return stored.error();
    qsizetype first = 0;
    while (first < wanted.size() && first < stored->size() && wanted[first] == (*stored)[first])
        ++first;
    if (first < stored->size()) {
        const auto done =
            database.run(u"DELETE FROM signature WHERE suggestion = ? AND position >= ?"_s, suggestion, qint64{first});
        if (!done)
            return done.error();
    }
    for (qsizetype i = first; i < wanted.size(); ++i) {
        const auto done = database.run(u"INSERT INTO signature (suggestion, position, deputy) VALUES (?, ?, ?)"_s,
                                       suggestion, qint64{i}, wanted[i]);
        if (!done)
            return done.error();
    }
    return {};
}

Result<SuggestionId> writeCase(Database &database, const CaseFile &file)
{
    if (const auto checked = checkSuggestion(database, file.suggestion); !checked)
        return checked.error();
    SuggestionId id = file.suggestion.id;
    CaseFile before;
    const Stage stage = stageOf(file);
    if (id.isNull()) {
        const auto added = addSuggestion(database, file.suggestion, stage);
        if (!added)
            return added.error();
        id = *added;
    } else {
        auto stored = readCase(database, id);
        if (!stored)
            return stored.error();
        if (*stored == file)
            return id;
        if (stored->suggestion.revision != file.suggestion.revision)
            return Error{.code = ErrorCode::Conflict,
                         .message = QCoreApplication::translate(
                             "banfu::caserows", "The suggestion was changed elsewhere since it was opened; this change "
                                                "was not stored. Load it again and repeat the change.")};
        before = *std::move(stored);
        if (const auto updated = updateSuggestion(database, file.suggestion, stage); !updated)
            return updated.error();
    }
    const auto written = [&]() -> Result<void> {
        if (auto done = writeText(database, id, before.suggestion.text, file.suggestion.text); !done)
            return done;
        if (auto done = writeSignatures(database, id, file.deputies); !done)
            return done;
        if (auto done = writePoints(database, id, before.points, file.points); !done)
            return done;
        if (auto done = writeAssignments(database, id, before.assignments, file.assignments); !done)
            return done;
        if (auto done = writeContacts(database, id, before.contacts, file.contacts); !done)
            return done;
        if (auto done = writeReplies(database, id, file.replies); !done)
            return done;
        if (auto done = writeFeedbacks(database, id, before.feedbacks, file.feedbacks); !done)
            return done;
        if (auto done = writeSteps(database, id, before.steps, file.steps); !done)
            return done;
        if (auto done = writeCommitments(database, id, before.commitments, file.commitments); !done)
            return done;
        return writeFiles(database, id, {}, 0, before.files, file.files);
    }();
    if (!written)
        return written.error();
    return id;
}

Result<void> deleteCase(Database &database, SuggestionId id)
{
    // From the leaves up: so each entry of the log finds the suggestion it belongs to.
    for (const QString &table :
         {u"attached_file"_s, u"progress"_s, u"commitment"_s, u"step"_s, u"remark"_s, u"approval_step"_s,
          u"paragraph"_s, u"dismissal"_s, u"reply"_s, u"point"_s, u"feedback"_s, u"contact"_s, u"opinion"_s,
          u"assignment"_s, u"signature"_s, u"suggestion_text"_s}) {
        if (const auto done = database.run(u"DELETE FROM %1 WHERE suggestion = ?"_s.arg(table), id); !done)
            return done.error();
    }
    const auto deleted = database.run(u"DELETE FROM suggestion WHERE id = ?"_s, id);
    if (!deleted)
        return deleted.error();
    if (database.changes() == 0)
        return Error{.code = ErrorCode::NotFound,
                     .message = QCoreApplication::translate("banfu::caserows",
                                                            "This suggestion is not in the register any more.")};
    return {};
}

} // namespace banfu
