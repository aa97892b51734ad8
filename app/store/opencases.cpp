#include "app/store/opencases.h"

#include "app/register/step.h"
#include "app/store/database.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Its columns come after the suggestion's id; adds what the row holds to the case.
struct LeanPart
{
    QString columns{};
    QString from{};
    QString order{};
    void (*add)(CaseFile &, const Row &){};
};

void addDeputy(CaseFile &file, const Row &row)
{
    file.deputies.append({.kind = row.get<DeputyKind>(1), .name = row.get<QString>(2)});
}

/// Of a text only whether there is one.
QString traceOf(const Row &row, int column)
{
    return row.get<bool>(column) ? u"…"_s : QString{};
}

void addAssignment(CaseFile &file, const Row &row)
{
    Assignment assignment{.bureau = {.name = row.get<QString>(1), .shortName = row.get<QString>(2)},
                          .isSeparate = row.get<bool>(8),
                          .askedOn = row.get<QDate>(3),
                          .dueOn = row.get<QDate>(4)};
    if (row.get<bool>(5))
        assignment.opinion = Opinion{.text = traceOf(row, 6), .receivedOn = row.get<QDate>(7)};
    file.assignments.append(assignment);
}

void addContact(CaseFile &file, const Row &row)
{
    file.contacts.append({.heldOn = row.get<QDate>(1)});
}

/// Versions come oldest first: the last one of an ordinal is the current one.
void addReply(CaseFile &file, const Row &row)
{
    Reply reply{.ordinal = row.get<int>(1),
                .version = row.get<int>(2),
                .status = row.get<ReplyStatus>(3),
                .resultClass = row.get<std::optional<ResultClass>>(4),
                .publicity = row.get<std::optional<Publicity>>(5),
                .signedOn = row.get<QDate>(6),
                .sentOn = row.get<QDate>(7)};
    if (row.get<bool>(8))
        reply.text.paragraphs.append({.text = u"…"_s});
    if (!file.replies.isEmpty() && file.replies.last().ordinal == reply.ordinal)
        file.replies.last() = reply;
    else
        file.replies.append(reply);
}

void addFeedback(CaseFile &file, const Row &row)
{
    file.feedbacks.append({.deputyName = row.get<QString>(1),
                           .returnedOn = row.get<QDate>(2),
                           .attitude = row.get<std::optional<Satisfaction>>(3),
                           .result = row.get<std::optional<Satisfaction>>(4),
                           .overall = row.get<std::optional<Satisfaction>>(5)});
}

void addStep(CaseFile &file, const Row &row)
{
    file.steps.append({.kind = row.get<StepKind>(1),
                       .on = row.get<QDate>(2),
                       .whom = row.get<QString>(3),
                       .by = row.get<QString>(4),
                       .way = row.get<QString>(5),
                       .text = row.get<QString>(6),
                       .until = row.get<QDate>(7),
                       .instead = row.get<QDate>(8),
                       .about = row.get<std::optional<Duty>>(9),
                       .isGranted = row.get<bool>(10),
                       .replyOrdinal = row.get<int>(11)});
}

void addCommitment(CaseFile &file, const Row &row)
{
    file.commitments.append({.id = row.get<CommitmentId>(1),
                             .text = row.get<QString>(2),
                             .dueOn = row.get<QDate>(3),
                             .section = row.get<QString>(4),
                             .state = row.get<CommitmentState>(5),
                             .closedOn = row.get<QDate>(6),
                             .deputyToldOn = row.get<QDate>(7)});
}

void addProgress(CaseFile &file, const Row &row)
{
    for (Commitment &commitment : file.commitments) {
        if (commitment.id == row.get<CommitmentId>(1))
            commitment.progress.append({.on = row.get<QDate>(2)});
    }
}

const QList<LeanPart> &leanParts()
{
    static const QList<LeanPart> all{
        {u"d.kind, d.name"_s, u"signature p JOIN deputy d ON d.id = p.deputy"_s, u"p.position"_s, addDeputy},
        {u"b.name, b.short_name, p.asked_on, p.due_on, o.assignment IS NOT NULL, trim(coalesce(o.text, ''), ' ' || "
         "char(9, 10, 13, 12288)) <> '', o.received_on, p.is_separate"_s,
         u"assignment p JOIN bureau b ON b.id = p.bureau LEFT JOIN opinion o ON o.assignment = p.id"_s, u"p.position"_s,
         addAssignment},
        {u"p.held_on"_s, u"contact p"_s, u"p.position"_s, addContact},
        {u"p.ordinal, p.version, p.status, p.result_class, p.publicity, p.signed_on, p.sent_on, EXISTS (SELECT 1 FROM "
         "paragraph WHERE reply = p.id)"_s,
         u"reply p"_s, u"p.ordinal, p.version"_s, addReply},
        {u"p.deputy_name, p.returned_on, p.attitude, p.result, p.overall"_s, u"feedback p"_s, u"p.position"_s,
         addFeedback},
        {u"p.kind, p.happened_on, p.whom, p.done_by, p.way, p.remarks, p.until_on, p.instead_on, p.about, "
         "p.is_granted, p.reply_ordinal"_s,
         u"step p"_s, u"p.position"_s, addStep},
        {u"p.id, p.promise, p.due_on, p.section, p.state, p.closed_on, p.deputy_told_on"_s, u"commitment p"_s,
         u"p.position"_s, addCommitment},
        {u"p.commitment, p.noted_on"_s, u"progress p"_s, u"p.position"_s, addProgress}};
    return all;
}

/// From one id to another. Letters read in from the past, which nobody handed over, ask for nothing once they are done.
const QString openIdsBetween =
    u"SELECT s.id FROM suggestion s WHERE s.id BETWEEN ? AND ? AND (s.stage < 9 OR EXISTS (SELECT 1 FROM commitment c "
    "WHERE c.suggestion = s.id AND (c.state = 1 OR c.deputy_told_on IS NULL)) OR ((s.assigned_on IS NOT NULL OR "
    "s.received_on IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM step t WHERE t.suggestion = s.id AND t.kind = 13)))"_s;

CaseFile readLeanHead(const Row &row)
{
    return {.suggestion = {.id = row.get<SuggestionId>(0),
                           .kind = row.get<SuggestionKind>(1),
                           .session = row.get<QString>(2),
                           .number = row.get<QString>(3),
                           .title = row.get<QString>(4),
                           .assignedOn = row.get<QDate>(5),
                           .receivedOn = row.get<QDate>(6),
                           .dueOn = row.get<QDate>(7),
                           .role = row.get<BureauRole>(8),
                           .isKey = row.get<bool>(9),
                           .publicity = row.get<Publicity>(10),
                           .handler = row.get<QString>(11)}};
}

} // namespace

Result<QList<SuggestionId>> readOpenIds(Database &database)
{
    return database.all(openIdsBetween + u" ORDER BY s.id"_s, firstColumn<SuggestionId>, firstSuggestion,
                        lastSuggestion);
}

Result<QList<CaseFile>> readOpenCases(Database &database, SuggestionId first, SuggestionId last)
{
    auto files =
        database.all(u"SELECT id, kind, session, number, title, assigned_on, received_on, due_on, role, is_key, "
                     "publicity, handler FROM suggestion WHERE id IN (%1) ORDER BY id"_s.arg(openIdsBetween),
                     readLeanHead, first, last);
    if (!files)
        return files.error();
    QHash<SuggestionId, qsizetype> places;
    for (qsizetype i = 0; i < files->size(); ++i)
        places.insert(files->at(i).suggestion.id, i);
    for (const LeanPart &part : leanParts()) {
        const QString sql =
            u"SELECT p.suggestion, %1 FROM %2 WHERE p.suggestion IN (%3) ORDER BY p.suggestion, %4"_s.arg(
                part.columns, part.from, openIdsBetween, part.order);
        const auto add = [&](const Row &row) {
            const auto place = places.constFind(row.get<SuggestionId>(0));
            if (place != places.constEnd())
                part.add((*files)[*place], row);
            return true;
        };
        if (const auto read = database.each(sql, add, first, last); !read)
            return read.error();
    }
    return files;
}

} // namespace banfu
