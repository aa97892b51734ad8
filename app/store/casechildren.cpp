#include "app/store/audit.h"
#include "app/store/caserows.h"
#include "app/store/database.h"
#include "app/store/directory.h"
#include "app/store/filerows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// Makes the rows of one table what `after` says: rows whose ids are gone are deleted, those that differ or moved are
/// updated, those without a known id inserted. `insert(value, position)` tells the new id, `update(value, position)`.
/// Files that hang on a row go with it.
template <typename T, typename Insert, typename Update>
static Result<void> writeList(Database &database, SuggestionId suggestion, const QString &table, const QList<T> &before,
                              const QList<T> &after, Insert insert, Update update)
{
    constexpr bool hasFiles = requires(T value)
    {
        value.files;
    };
    const auto indexIn = [](const QList<T> &list, const T &value) -> qsizetype {
        const auto it = std::find_if(list.begin(), list.end(), [&](const T &other) { return other.id == value.id; });
        return value.id.isNull() || it == list.end() ? -1 : it - list.begin();
    };
    for (const T &old : before) {
        if (indexIn(after, old) >= 0)
            continue;
        if constexpr (hasFiles) {
            if (const auto done = deleteFiles(database, table, old.id.value()); !done)
                return done;
        }
        if (const auto done = database.run(u"DELETE FROM %1 WHERE id = ?"_s.arg(table), old.id); !done)
            return done.error();
    }
    QSet<qint64> used; // a row copied in a form carries its id twice
    for (qsizetype i = 0; i < after.size(); ++i) {
        const bool isCopy = used.contains(after[i].id.value());
        const qsizetype known = isCopy ? -1 : indexIn(before, after[i]);
        used.insert(after[i].id.value());
        if (known == i && before[known] == after[i])
            continue;
        qint64 id = after[i].id.value();
        if (known < 0) {
            const Result<qint64> inserted = insert(after[i], i);
            if (!inserted)
                return inserted.error();
            id = *inserted;
        } else if (const Result<void> updated = update(after[i], i); !updated) {
            return updated;
        }
        if constexpr (hasFiles) {
            const QList<AttachedFile> files = known < 0 ? QList<AttachedFile>{} : before[known].files;
            if (const auto done = writeFiles(database, suggestion, table, id, files, after[i].files); !done)
                return done;
        }
    }
    return {};
}

static Result<void> writeOpinion(Database &database, SuggestionId suggestion, AssignmentId assignment,
                                 const std::optional<Opinion> &opinion)
{
    if (!opinion)
        return asVoid(database.run(u"DELETE FROM opinion WHERE assignment = ?"_s, assignment));
    return asVoid(database.run(
        u"INSERT INTO opinion (assignment, suggestion, text, digest, document_number, received_on, is_adopted, "
        "set_aside_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (assignment) DO UPDATE SET text = "
        "excluded.text, digest = excluded.digest, document_number = excluded.document_number, received_on = "
        "excluded.received_on, is_adopted = excluded.is_adopted, set_aside_reason = excluded.set_aside_reason"_s,
        assignment, suggestion, opinion->text, textDigest(toSql(opinion->text).toString()), opinion->documentNumber,
        opinion->receivedOn, opinion->isAdopted, opinion->setAsideReason));
}

/// A point is known by its number; one that moved is the same point.
Result<void> writePoints(Database &database, SuggestionId suggestion, const QList<Point> &before,
                         const QList<Point> &after)
{
    if (before == after)
        return {};
    for (const Point &old : before) {
        const bool isKept = std::ranges::any_of(after, [&](const Point &point) { return point.number == old.number; });
        if (isKept)
            continue;
        const auto done =
            database.run(u"DELETE FROM point WHERE suggestion = ? AND number = ?"_s, suggestion, old.number);
        if (!done)
            return done.error();
    }
    QSet<int> numbers;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const Point &point = after[i];
        if (numbers.contains(point.number))
            return Error{.code = ErrorCode::InvalidInput,
                         .message = QCoreApplication::translate("banfu::caserows",
                                                                "Point %1 stands twice; nothing was stored. Number the "
                                                                "deputy's points one by one.")
                                        .arg(point.number)};
        numbers.insert(point.number);
        if (i < before.size() && before[i] == point)
            continue;
        const auto done = database.run(u"INSERT INTO point (suggestion, position, number, text) VALUES (?, ?, ?, ?) ON "
                                       "CONFLICT (suggestion, number) DO UPDATE SET position = excluded.position, text "
                                       "= excluded.text"_s,
                                       suggestion, qint64{i}, point.number, point.text);
        if (!done)
            return done.error();
    }
    return {};
}

/// Bureaus as they are stored; an assignment that names another bureau now is another assignment.
static Result<QList<Assignment>> placed(Database &database, const QList<Assignment> &before, QList<Assignment> after)
{
    for (Assignment &assignment : after) {
        const auto bureau = placeBureau(database, assignment.bureau);
        if (!bureau)
            return bureau.error();
        assignment.bureau.id = *bureau;
        const auto old = std::find_if(before.begin(), before.end(),
                                      [&](const Assignment &other) { return other.id == assignment.id; });
        if (old != before.end() && old->bureau.id != *bureau)
            assignment.id = {};
    }
    return after;
}

Result<void> writeAssignments(Database &database, SuggestionId suggestion, const QList<Assignment> &before,
                              const QList<Assignment> &after)
{
    const auto wanted = placed(database, before, after);
    if (!wanted)
        return wanted.error();
    QSet<BureauId> bureaus;
    for (const Assignment &assignment : *wanted) {
        if (bureaus.contains(assignment.bureau.id))
            return Error{.code = ErrorCode::InvalidInput,
                         .message = QCoreApplication::translate(
                                        "banfu::caserows", "%1 is asked twice; nothing was stored. Delete one of the "
                                                           "two rows.")
                                        .arg(assignment.bureau.name.isEmpty() ? assignment.bureau.shortName
                                                                              : assignment.bureau.name)};
        bureaus.insert(assignment.bureau.id);
    }
    const auto insert = [&](const Assignment &a, qsizetype position) -> Result<qint64> {
        const auto id = database.run(u"INSERT INTO assignment (suggestion, position, bureau, asked_on, due_on, "
                                     "contact_person, contact_phone, is_separate) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                     suggestion, qint64{position}, a.bureau.id, a.askedOn, a.dueOn, a.contactPerson,
                                     a.contactPhone, a.isSeparate);
        if (!id || !a.opinion)
            return id;
        const auto done = writeOpinion(database, suggestion, AssignmentId{*id}, a.opinion);
        return done ? id : Result<qint64>{done.error()};
    };
    const auto update = [&](const Assignment &a, qsizetype position) -> Result<void> {
        const auto done =
            database.run(u"UPDATE assignment SET position = ?, asked_on = ?, due_on = ?, contact_person = "
                         "?, contact_phone = ?, is_separate = ? WHERE id = ?"_s,
                         qint64{position}, a.askedOn, a.dueOn, a.contactPerson, a.contactPhone, a.isSeparate, a.id);
        if (!done)
            return done.error();
        return writeOpinion(database, suggestion, a.id, a.opinion);
    };
    return writeList(database, suggestion, u"assignment"_s, before, *wanted, insert, update);
}

Result<void> writeContacts(Database &database, SuggestionId suggestion, const QList<Contact> &before,
                           const QList<Contact> &after)
{
    const auto insert = [&](const Contact &c, qsizetype position) {
        return database.run(u"INSERT INTO contact (suggestion, position, way, held_on, place, our_people, "
                            "deputies, content, deputy_view) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            suggestion, qint64{position}, c.way, c.heldOn, c.place, c.ourPeople, c.deputies, c.content,
                            c.deputyView);
    };
    const auto update = [&](const Contact &c, qsizetype position) {
        return asVoid(database.run(u"UPDATE contact SET position = ?, way = ?, held_on = ?, place = ?, our_people = ?, "
                                   "deputies = ?, content = ?, deputy_view = ? WHERE id = ?"_s,
                                   qint64{position}, c.way, c.heldOn, c.place, c.ourPeople, c.deputies, c.content,
                                   c.deputyView, c.id));
    };
    return writeList(database, suggestion, u"contact"_s, before, after, insert, update);
}

Result<void> writeFeedbacks(Database &database, SuggestionId suggestion, const QList<Feedback> &before,
                            const QList<Feedback> &after)
{
    const auto insert = [&](const Feedback &f, qsizetype position) {
        return database.run(u"INSERT INTO feedback (suggestion, position, deputy_name, returned_on, returned_by, "
                            "attitude, result, overall, remarks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            suggestion, qint64{position}, f.deputyName, f.returnedOn, f.returnedBy, f.attitude,
                            f.result, f.overall, f.remarks);
    };
    const auto update = [&](const Feedback &f, qsizetype position) {
        return asVoid(database.run(u"UPDATE feedback SET position = ?, deputy_name = ?, returned_on = ?, returned_by = "
                                   "?, attitude = ?, result = ?, overall = ?, remarks = ? WHERE id = ?"_s,
                                   qint64{position}, f.deputyName, f.returnedOn, f.returnedBy, f.attitude, f.result,
                                   f.overall, f.remarks, f.id));
    };
    return writeList(database, suggestion, u"feedback"_s, before, after, insert, update);
}

Result<void> writeSteps(Database &database, SuggestionId suggestion, const QList<Step> &before,
                        const QList<Step> &after)
{
    const auto insert = [&](const Step &s, qsizetype position) {
        return database.run(u"INSERT INTO step (suggestion, position, kind, happened_on, whom, done_by, way, "
                            "remarks, until_on, instead_on, about, is_granted, reply_ordinal) VALUES (?, ?, ?, "
                            "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            suggestion, qint64{position}, s.kind, s.on, s.whom, s.by, s.way, s.text, s.until, s.instead,
                            s.about, s.isGranted, s.replyOrdinal);
    };
    const auto update = [&](const Step &s, qsizetype position) {
        return asVoid(database.run(u"UPDATE step SET position = ?, kind = ?, happened_on = ?, whom = ?, done_by = ?, "
                                   "way = ?, remarks = ?, until_on = ?, instead_on = ?, about = ?, is_granted = ?, "
                                   "reply_ordinal = ? WHERE id = ?"_s,
                                   qint64{position}, s.kind, s.on, s.whom, s.by, s.way, s.text, s.until, s.instead,
                                   s.about, s.isGranted, s.replyOrdinal, s.id));
    };
    return writeList(database, suggestion, u"step"_s, before, after, insert, update);
}

static Result<void> writeProgress(Database &database, SuggestionId suggestion, CommitmentId commitment,
                                  const QList<Progress> &before, const QList<Progress> &after)
{
    const auto insert = [&](const Progress &p, qsizetype position) {
        return database.run(
            u"INSERT INTO progress (suggestion, commitment, position, noted_on, remarks) VALUES (?, ?, ?, ?, ?)"_s,
            suggestion, commitment, qint64{position}, p.on, p.text);
    };
    const auto update = [&](const Progress &p, qsizetype position) {
        return asVoid(database.run(u"UPDATE progress SET position = ?, noted_on = ?, remarks = ? WHERE id = ?"_s,
                                   qint64{position}, p.on, p.text, p.id));
    };
    return writeList(database, suggestion, u"progress"_s, before, after, insert, update);
}

Result<void> writeCommitments(Database &database, SuggestionId suggestion, const QList<Commitment> &before,
                              const QList<Commitment> &after)
{
    for (const Commitment &old : before) { // what hangs on a promise that goes is logged before it
        const bool isKept = std::ranges::any_of(after, [&](const Commitment &c) { return c.id == old.id; });
        if (isKept)
            continue;
        if (const auto done = writeProgress(database, suggestion, old.id, old.progress, {}); !done)
            return done;
    }
    const auto insert = [&](const Commitment &c, qsizetype position) -> Result<qint64> {
        const auto id = database.run(u"INSERT INTO commitment (suggestion, position, promise, reply_ordinal, due_on, "
                                     "section, state, closed_on, explanation, deputy_told_on) VALUES (?, ?, ?, ?, ?, "
                                     "?, ?, ?, ?, ?)"_s,
                                     suggestion, qint64{position}, c.text, c.replyOrdinal, c.dueOn, c.section, c.state,
                                     c.closedOn, c.explanation, c.deputyToldOn);
        if (!id)
            return id;
        const auto done = writeProgress(database, suggestion, CommitmentId{*id}, {}, c.progress);
        return done ? id : Result<qint64>{done.error()};
    };
    const auto update = [&](const Commitment &c, qsizetype position) -> Result<void> {
        const auto done = database.run(u"UPDATE commitment SET position = ?, promise = ?, reply_ordinal = ?, due_on = "
                                       "?, section = ?, state = ?, closed_on = ?, explanation = ?, deputy_told_on = ? "
                                       "WHERE id = ?"_s,
                                       qint64{position}, c.text, c.replyOrdinal, c.dueOn, c.section, c.state,
                                       c.closedOn, c.explanation, c.deputyToldOn, c.id);
        if (!done)
            return done.error();
        const auto old = std::ranges::find(before, c.id, &Commitment::id);
        return writeProgress(database, suggestion, c.id, old->progress, c.progress);
    };
    return writeList(database, suggestion, u"commitment"_s, before, after, insert, update);
}

} // namespace banfu
