#include "app/store/caserows.h"
#include "app/store/database.h"
#include "app/store/directory.h"
#include "app/store/filerows.h"
#include "app/store/replyrows.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static constexpr auto suggestionSql =
    "SELECT s.id, revision, kind, level, session, number, is_provisional_number, title, coalesce(t.text, ''), "
    "subject_class, assigning_body, assigned_on, received_on, due_on, role, host_bureau, is_key, key_leader, "
    "publicity, "
    "publicity_reason, handler, handler_phone, notes FROM suggestion s LEFT JOIN suggestion_text t ON t.suggestion = "
    "s.id "
    "WHERE s.id = ?";

static Suggestion readSuggestion(const Row &row)
{
    return {.id = row.get<SuggestionId>(0),
            .revision = row.get<int>(1),
            .kind = row.get<SuggestionKind>(2),
            .level = row.get<CongressLevel>(3),
            .session = row.get<QString>(4),
            .number = row.get<QString>(5),
            .isProvisionalNumber = row.get<bool>(6),
            .title = row.get<QString>(7),
            .text = row.get<QString>(8),
            .subjectClass = row.get<QString>(9),
            .assigningBody = row.get<QString>(10),
            .assignedOn = row.get<QDate>(11),
            .receivedOn = row.get<QDate>(12),
            .dueOn = row.get<QDate>(13),
            .role = row.get<BureauRole>(14),
            .hostBureau = row.get<QString>(15),
            .isKey = row.get<bool>(16),
            .keyLeader = row.get<QString>(17),
            .publicity = row.get<Publicity>(18),
            .publicityReason = row.get<QString>(19),
            .handler = row.get<QString>(20),
            .handlerPhone = row.get<QString>(21),
            .notes = row.get<QString>(22)};
}

static constexpr auto deputySql =
    "SELECT d.id, d.kind, d.name, d.certificate_number, d.delegation, d.employer, d.address, d.post_code, d.phone FROM "
    "signature s JOIN deputy d ON d.id = s.deputy WHERE s.suggestion = ? ORDER BY s.position";

static constexpr auto assignmentSql =
    "SELECT a.id, b.id, b.name, b.short_name, b.code, b.address, b.post_code, b.contact_person, b.phone, a.asked_on, "
    "a.due_on, a.contact_person, a.contact_phone, o.assignment, o.text, o.document_number, o.received_on, "
    "o.is_adopted, o.set_aside_reason, a.is_separate FROM assignment a JOIN bureau b ON b.id = a.bureau LEFT JOIN "
    "opinion o ON o.assignment = a.id "
    "WHERE a.suggestion = ? ORDER BY a.position, a.id";

static Assignment readAssignment(const Row &row)
{
    Assignment assignment{.id = row.get<AssignmentId>(0),
                          .bureau = {.id = row.get<BureauId>(1),
                                     .name = row.get<QString>(2),
                                     .shortName = row.get<QString>(3),
                                     .code = row.get<QString>(4),
                                     .address = row.get<QString>(5),
                                     .postCode = row.get<QString>(6),
                                     .contactPerson = row.get<QString>(7),
                                     .phone = row.get<QString>(8)},
                          .isSeparate = row.get<bool>(19),
                          .askedOn = row.get<QDate>(9),
                          .dueOn = row.get<QDate>(10),
                          .contactPerson = row.get<QString>(11),
                          .contactPhone = row.get<QString>(12)};
    if (row.get<std::optional<qint64>>(13))
        assignment.opinion = Opinion{.text = row.get<QString>(14),
                                     .documentNumber = row.get<QString>(15),
                                     .receivedOn = row.get<QDate>(16),
                                     .isAdopted = row.get<bool>(17),
                                     .setAsideReason = row.get<QString>(18)};
    return assignment;
}

static constexpr auto pointSql = "SELECT number, text FROM point WHERE suggestion = ? ORDER BY position, number";

static Point readPoint(const Row &row)
{
    return {.number = row.get<int>(0), .text = row.get<QString>(1)};
}

static constexpr auto contactSql = "SELECT id, way, held_on, place, our_people, deputies, content, deputy_view FROM "
                                   "contact WHERE suggestion = ? ORDER "
                                   "BY position, id";

static Contact readContact(const Row &row)
{
    return {.id = row.get<ContactId>(0),
            .way = row.get<ContactWay>(1),
            .heldOn = row.get<QDate>(2),
            .place = row.get<QString>(3),
            .ourPeople = row.get<QString>(4),
            .deputies = row.get<QString>(5),
            .content = row.get<QString>(6),
            .deputyView = row.get<QString>(7)};
}

static constexpr auto feedbackSql =
    "SELECT id, deputy_name, returned_on, returned_by, attitude, result, overall, remarks FROM feedback WHERE "
    "suggestion = ? ORDER BY position, id";

static Feedback readFeedback(const Row &row)
{
    return {.id = row.get<FeedbackId>(0),
            .deputyName = row.get<QString>(1),
            .returnedOn = row.get<QDate>(2),
            .returnedBy = row.get<QString>(3),
            .attitude = row.get<std::optional<Satisfaction>>(4),
            .result = row.get<std::optional<Satisfaction>>(5),
            .overall = row.get<std::optional<Satisfaction>>(6),
            .remarks = row.get<QString>(7)};
}

static constexpr auto stepSql =
    "SELECT id, kind, happened_on, whom, done_by, way, remarks, until_on, instead_on, about, is_granted, reply_ordinal "
    "FROM step WHERE suggestion = ? ORDER BY position, id";

static Step readStep(const Row &row)
{
    return {.id = row.get<StepId>(0),
            .kind = row.get<StepKind>(1),
            .on = row.get<QDate>(2),
            .whom = row.get<QString>(3),
            .by = row.get<QString>(4),
            .way = row.get<QString>(5),
            .text = row.get<QString>(6),
            .until = row.get<QDate>(7),
            .instead = row.get<QDate>(8),
            .about = row.get<std::optional<Duty>>(9),
            .isGranted = row.get<bool>(10),
            .replyOrdinal = row.get<int>(11)};
}

static constexpr auto commitmentSql =
    "SELECT id, promise, reply_ordinal, due_on, section, state, closed_on, explanation, deputy_told_on FROM commitment "
    "WHERE suggestion = ? ORDER BY position, id";

static Commitment readCommitment(const Row &row)
{
    return {.id = row.get<CommitmentId>(0),
            .text = row.get<QString>(1),
            .replyOrdinal = row.get<int>(2),
            .dueOn = row.get<QDate>(3),
            .section = row.get<QString>(4),
            .state = row.get<CommitmentState>(5),
            .closedOn = row.get<QDate>(6),
            .explanation = row.get<QString>(7),
            .deputyToldOn = row.get<QDate>(8)};
}

static Progress readProgress(const Row &row)
{
    return {.id = row.get<ProgressId>(0), .on = row.get<QDate>(1), .text = row.get<QString>(2)};
}

static Result<void> fillProgress(Database &database, QList<Commitment> &commitments)
{
    for (Commitment &commitment : commitments) {
        auto progress =
            database.all(u"SELECT id, noted_on, remarks FROM progress WHERE commitment = ? ORDER BY position, id"_s,
                         readProgress, commitment.id);
        if (!progress)
            return progress.error();
        commitment.progress = *std::move(progress);
    }
    return {};
}

/// Reads one list into its place; the first error ends it.
template <typename List, typename Read>
static Result<void> fill(Database &database, List &list, const char *sql, Read read, SuggestionId id)
{
    auto rows = database.all(QString::fromLatin1(sql), read, id);
    if (!rows)
        return rows.error();
    list = *std::move(rows);
    return {};
}

Result<QList<Suggestion>> readRegistrations(Database &database, const QList<SuggestionId> &ids)
{
    QList<Suggestion> registrations;
    for (const SuggestionId id : ids) {
        auto read = database.one(QString::fromLatin1(suggestionSql), readSuggestion, id);
        if (!read)
            return read.error();
        if (!*read)
            continue;
        (*read)->text.clear();
        registrations.append(**read);
    }
    return registrations;
}

Result<CaseFile> readCase(Database &database, SuggestionId id)
{
    const auto suggestion = database.one(QString::fromLatin1(suggestionSql), readSuggestion, id);
    if (!suggestion)
        return suggestion.error();
    if (!*suggestion)
        return Error{.code = ErrorCode::NotFound,
                     .message = QCoreApplication::translate("banfu::caserows",
                                                            "This suggestion is not in the register any more.")};
    CaseFile file{.suggestion = **suggestion};
    if (const auto done = fill(database, file.deputies, deputySql, readDeputy, id); !done)
        return done.error();
    if (const auto done = fill(database, file.points, pointSql, readPoint, id); !done)
        return done.error();
    if (const auto done = fill(database, file.assignments, assignmentSql, readAssignment, id); !done)
        return done.error();
    if (const auto done = fill(database, file.contacts, contactSql, readContact, id); !done)
        return done.error();
    if (const auto done = fill(database, file.feedbacks, feedbackSql, readFeedback, id); !done)
        return done.error();
    if (const auto done = fill(database, file.steps, stepSql, readStep, id); !done)
        return done.error();
    if (const auto done = fill(database, file.commitments, commitmentSql, readCommitment, id); !done)
        return done.error();
    if (const auto done = fillProgress(database, file.commitments); !done)
        return done.error();
    auto replies = currentReplies(database, id);
    if (!replies)
        return replies.error();
    file.replies = *std::move(replies);
    if (const auto done = readFiles(database, file); !done)
        return done.error();
    return file;
}

} // namespace banfu
