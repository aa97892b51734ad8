#include "app/store/approvalrows.h"

#include "app/store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

Result<QList<ApprovalStep>> readSteps(Database &database, ReplyId reply)
{
    return database.all(
        u"SELECT act, person, post, at, remark FROM approval_step WHERE reply = ? ORDER BY position"_s,
        [](const Row &row) {
            return ApprovalStep{.act = row.get<ApprovalAct>(0),
                                .person = row.get<QString>(1),
                                .post = row.get<QString>(2),
                                .at = row.get<QDateTime>(3),
                                .remark = row.get<QString>(4)};
        },
        reply);
}

Result<QList<Remark>> readRemarks(Database &database, ReplyId reply)
{
    return database.all(
        u"SELECT part, paragraph, passage, remark, author, at, is_resolved, answer FROM remark WHERE reply = ? ORDER BY position"_s,
        [](const Row &row) {
            return Remark{.part = row.get<LetterPart>(0),
                          .paragraph = row.get<int>(1),
                          .passage = row.get<QString>(2),
                          .text = row.get<QString>(3),
                          .author = row.get<QString>(4),
                          .at = row.get<QDateTime>(5),
                          .isResolved = row.get<bool>(6),
                          .answer = row.get<QString>(7)};
        },
        reply);
}

static Result<void> putStep(Database &database, SuggestionId suggestion, ReplyId reply, qsizetype position,
                            const ApprovalStep &step)
{
    const auto done = database.run(
        u"INSERT INTO approval_step (suggestion, reply, position, act, person, post, at, remark) VALUES (?, ?, ?, ?, "
        u"?, "
        "?, ?, ?) ON CONFLICT (reply, position) DO UPDATE SET act = excluded.act, person = excluded.person, post = "
        "excluded.post, at = excluded.at, remark = excluded.remark"_s,
        suggestion, reply, qint64{position}, step.act, step.person, step.post, step.at, step.remark);
    return done ? Result<void>{} : Result<void>{done.error()};
}

static Result<void> putRemark(Database &database, SuggestionId suggestion, ReplyId reply, qsizetype position,
                              const Remark &remark)
{
    const auto done = database.run(
        u"INSERT INTO remark (suggestion, reply, position, part, paragraph, passage, remark, author, at, is_resolved, "
        "answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (reply, position) DO UPDATE SET part = "
        "excluded.part, paragraph = excluded.paragraph, passage = excluded.passage, remark = excluded.remark, author = "
        "excluded.author, at = excluded.at, is_resolved = excluded.is_resolved, answer = excluded.answer"_s,
        suggestion, reply, qint64{position}, remark.part, remark.paragraph, remark.passage, remark.text, remark.author,
        remark.at, remark.isResolved, remark.answer);
    return done ? Result<void>{} : Result<void>{done.error()};
}

template <typename Value>
static Result<void> writeRows(Database &database, SuggestionId suggestion, ReplyId reply, const QString &table,
                              const QList<Value> &before, const QList<Value> &after, auto put)
{
    if (after.size() < before.size()) {
        const auto done =
            database.run(u"DELETE FROM %1 WHERE reply = ? AND position >= ?"_s.arg(table), reply, qint64{after.size()});
        if (!done)
            return done.error();
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (i < before.size() && before[i] == after[i])
            continue;
        if (const auto done = put(database, suggestion, reply, i, after[i]); !done)
            return done;
    }
    return {};
}

Result<void> writeApproval(Database &database, SuggestionId suggestion, ReplyId reply, const Reply &before,
                           const Reply &after)
{
    if (const auto done =
            writeRows(database, suggestion, reply, u"approval_step"_s, before.steps, after.steps, putStep);
        !done)
        return done;
    return writeRows(database, suggestion, reply, u"remark"_s, before.remarks, after.remarks, putRemark);
}

Result<void> deleteApproval(Database &database, ReplyId reply)
{
    for (const QString &table : {u"approval_step"_s, u"remark"_s}) {
        if (const auto done = database.run(u"DELETE FROM %1 WHERE reply = ?"_s.arg(table), reply); !done)
            return done.error();
    }
    return {};
}

} // namespace banfu
