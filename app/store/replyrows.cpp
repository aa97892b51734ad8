#include "app/store/replyrows.h"

#include "app/reply/points.h"
#include "app/store/approvalrows.h"
#include "app/store/audit.h"
#include "app/store/database.h"
#include "app/store/numberrows.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static QString joined(const QStringList &lines)
{
    QString text;
    for (QString name : lines)
        text += name.replace(u'\n', u' ') + u'\n';
    return text;
}

static QStringList split(const QString &text)
{
    QStringList names = text.split(u'\n');
    names.removeLast();
    return names;
}

static std::optional<QString> joined(const std::optional<QStringList> &lines)
{
    return lines ? std::optional{joined(*lines)} : std::nullopt;
}

static constexpr auto replyColumns =
    "SELECT id, ordinal, version, status, bureau_code, year, serial, result_class, publicity, drafter, reviewer, "
    "signatory, dated_on, signed_on, sent_on, sent_way, title, salutation, opening, closing, attachments, signature, "
    "contact_note, copy_number, secrecy, urgency, co_signers, attachment_text, copies FROM reply r ";

static Reply readReply(const Row &row)
{
    Reply reply{.id = row.get<ReplyId>(0),
                .ordinal = row.get<int>(1),
                .version = row.get<int>(2),
                .status = row.get<ReplyStatus>(3),
                .resultClass = row.get<std::optional<ResultClass>>(7),
                .publicity = row.get<std::optional<Publicity>>(8),
                .drafter = row.get<QString>(9),
                .reviewer = row.get<QString>(10),
                .signatory = row.get<QString>(11),
                .datedOn = row.get<QDate>(12),
                .signedOn = row.get<QDate>(13),
                .sentOn = row.get<QDate>(14),
                .sentWay = row.get<QString>(15),
                .copyNumber = row.get<QString>(23),
                .secrecy = row.get<QString>(24),
                .urgency = row.get<QString>(25),
                .coSigners = split(row.get<QString>(26)),
                .text = {.title = row.get<std::optional<QString>>(16),
                         .salutation = row.get<std::optional<QString>>(17),
                         .opening = row.get<std::optional<QString>>(18),
                         .closing = row.get<std::optional<QString>>(19),
                         .signature = row.get<std::optional<QString>>(21),
                         .contactNote = row.get<std::optional<QString>>(22),
                         .attachmentText = row.get<std::optional<QString>>(27)}};
    if (const auto code = row.get<std::optional<QString>>(4))
        reply.documentNumber = DocumentNumber{*code, row.get<int>(5), row.get<int>(6)};
    if (const auto attachments = row.get<std::optional<QString>>(20))
        reply.text.attachments = split(*attachments);
    if (const auto copies = row.get<std::optional<QString>>(28))
        reply.text.copies = split(*copies);
    return reply;
}

static Result<QList<Reply>> withParagraphs(Database &database, QList<Reply> replies)
{
    for (Reply &reply : replies) {
        auto paragraphs = database.all(
            u"SELECT level, runs_on, text, source, answers, head FROM paragraph WHERE reply = ? ORDER BY position"_s,
            [](const Row &row) {
                return Paragraph{.level = row.get<Level>(0),
                                 .runsOn = row.get<bool>(1),
                                 .text = row.get<QString>(2),
                                 .source = row.get<QString>(3),
                                 .answers = answersIn(row.get<QString>(4)),
                                 .head = row.get<Head>(5)};
            },
            reply.id);
        if (!paragraphs)
            return paragraphs.error();
        auto steps = readSteps(database, reply.id);
        if (!steps)
            return steps.error();
        auto remarks = readRemarks(database, reply.id);
        if (!remarks)
            return remarks.error();
        reply.text.paragraphs = *std::move(paragraphs);
        auto dismissals = database.all(
            u"SELECT finding, reason FROM dismissal WHERE reply = ? ORDER BY id"_s,
            [](const Row &row) { return Dismissal{.finding = row.get<QString>(0), .reason = row.get<QString>(1)}; },
            reply.id);
        if (!dismissals)
            return dismissals.error();
        reply.dismissals = *std::move(dismissals);
        reply.steps = *std::move(steps);
        reply.remarks = *std::move(remarks);
    }
    return replies;
}

Result<QList<Reply>> currentReplies(Database &database, SuggestionId suggestion)
{
    auto replies = database.all(QString::fromLatin1(replyColumns) +
                                    u"WHERE suggestion = ? AND version = (SELECT max(version) FROM reply WHERE "
                                    "suggestion = r.suggestion AND ordinal = r.ordinal) ORDER BY ordinal"_s,
                                readReply, suggestion);
    if (!replies)
        return replies;
    return withParagraphs(database, *std::move(replies));
}

Result<QList<Reply>> replyVersions(Database &database, SuggestionId suggestion, int ordinal)
{
    auto replies =
        database.all(QString::fromLatin1(replyColumns) + u"WHERE suggestion = ? AND ordinal = ? ORDER BY version"_s,
                     readReply, suggestion, ordinal);
    if (!replies)
        return replies;
    return withParagraphs(database, *std::move(replies));
}

static Result<void> insertParagraph(Database &database, SuggestionId suggestion, ReplyId reply, qsizetype position,
                                    const Paragraph &paragraph)
{
    return asVoid(database.run(u"INSERT INTO paragraph (suggestion, reply, position, level, runs_on, text, digest, "
                               "source, answers, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                               suggestion, reply, qint64{position}, paragraph.level, paragraph.runsOn, paragraph.text,
                               textDigest(toSql(paragraph.text).toString()), paragraph.source,
                               answersText(paragraph.answers), paragraph.head));
}

/// Only what differs is written, so that the log tells what changed and not the whole letter.
static Result<void> writeParagraphs(Database &database, SuggestionId suggestion, ReplyId reply,
                                    const QList<Paragraph> &before, const QList<Paragraph> &after)
{
    const bool isSameCount = before.size() == after.size();
    qsizetype first = 0;
    while (first < before.size() && first < after.size() && before[first] == after[first])
        ++first;
    if (isSameCount) {
        for (qsizetype i = first; i < after.size(); ++i) {
            if (before[i] == after[i])
                continue;
            const auto done = database.run(
                u"UPDATE paragraph SET level = ?, runs_on = ?, text = ?, digest = ?, source = "
                "?, answers = ?, head = ? WHERE reply = ? AND position = ?"_s,
                after[i].level, after[i].runsOn, after[i].text, textDigest(toSql(after[i].text).toString()),
                after[i].source, answersText(after[i].answers), after[i].head, reply, qint64{i});
            if (!done)
                return done.error();
        }
        return {};
    }
    const auto deleted =
        database.run(u"DELETE FROM paragraph WHERE reply = ? AND position >= ?"_s, reply, qint64{first});
    if (!deleted)
        return deleted.error();
    for (qsizetype i = first; i < after.size(); ++i) {
        if (const auto done = insertParagraph(database, suggestion, reply, i, after[i]); !done)
            return done;
    }
    return {};
}

static Result<void> writeDismissals(Database &database, SuggestionId suggestion, ReplyId reply,
                                    const QList<Dismissal> &before, const QList<Dismissal> &after)
{
    if (before == after)
        return {};
    for (const Dismissal &dismissal : before) {
        if (after.contains(dismissal))
            continue;
        const auto done =
            database.run(u"DELETE FROM dismissal WHERE reply = ? AND finding = ?"_s, reply, dismissal.finding);
        if (!done)
            return done.error();
    }
    for (const Dismissal &dismissal : after) {
        if (before.contains(dismissal))
            continue;
        const auto done =
            database.run(u"INSERT INTO dismissal (suggestion, reply, finding, reason) VALUES (?, ?, ?, ?) "
                         "ON CONFLICT (reply, finding) DO UPDATE SET reason = excluded.reason"_s,
                         suggestion, reply, dismissal.finding, dismissal.reason);
        if (!done)
            return done.error();
    }
    return {};
}

static std::optional<QString> codeOf(const Reply &reply)
{
    return reply.documentNumber ? std::optional{reply.documentNumber->bureauCode()} : std::nullopt;
}
static std::optional<int> yearOf(const Reply &reply)
{
    return reply.documentNumber ? std::optional{reply.documentNumber->year()} : std::nullopt;
}
static std::optional<int> serialOf(const Reply &reply)
{
    return reply.documentNumber ? std::optional{reply.documentNumber->serial()} : std::nullopt;
}

static Result<void> insertReply(Database &database, SuggestionId suggestion, const Reply &reply)
{
    const ReplyText &text = reply.text;
    const auto id = database.run(
        u"INSERT INTO reply (suggestion, ordinal, version, status, bureau_code, year, serial, result_class, publicity, "
        "drafter, reviewer, signatory, dated_on, signed_on, sent_on, sent_way, title, salutation, opening, closing, "
        "attachments, signature, contact_note, copy_number, secrecy, urgency, co_signers, attachment_text, copies) "
        "VALUES (?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        suggestion, reply.ordinal, reply.version, reply.status, codeOf(reply), yearOf(reply), serialOf(reply),
        reply.resultClass, reply.publicity, reply.drafter, reply.reviewer, reply.signatory, reply.datedOn,
        reply.signedOn, reply.sentOn, reply.sentWay, text.title, text.salutation, text.opening, text.closing,
        joined(text.attachments), text.signature, text.contactNote, reply.copyNumber, reply.secrecy, reply.urgency,
        joined(reply.coSigners), text.attachmentText, joined(text.copies));
    if (!id)
        return id.error();
    if (const auto done = writeDismissals(database, suggestion, ReplyId{*id}, {}, reply.dismissals); !done)
        return done;
    if (const auto written = writeParagraphs(database, suggestion, ReplyId{*id}, {}, text.paragraphs); !written)
        return written;
    return writeApproval(database, suggestion, ReplyId{*id}, {}, reply);
}

static Result<void> updateReply(Database &database, SuggestionId suggestion, const Reply &before, const Reply &after)
{
    const ReplyText &text = after.text;
    const auto done = database.run(
        u"UPDATE reply SET status = ?, bureau_code = ?, year = ?, serial = ?, result_class = ?, publicity = ?, drafter "
        "= ?, reviewer = ?, signatory = ?, dated_on = ?, signed_on = ?, sent_on = ?, sent_way = ?, title = ?, "
        "salutation = ?, opening = ?, closing = ?, attachments = ?, signature = ?, contact_note = ?, copy_number = ?, "
        "secrecy = ?, urgency = ?, co_signers = ?, attachment_text = ?, copies = ? WHERE id = ?"_s,
        after.status, codeOf(after), yearOf(after), serialOf(after), after.resultClass, after.publicity, after.drafter,
        after.reviewer, after.signatory, after.datedOn, after.signedOn, after.sentOn, after.sentWay, text.title,
        text.salutation, text.opening, text.closing, joined(text.attachments), text.signature, text.contactNote,
        after.copyNumber, after.secrecy, after.urgency, joined(after.coSigners), text.attachmentText,
        joined(text.copies), before.id);
    if (!done)
        return done.error();
    if (const auto written = writeDismissals(database, suggestion, before.id, before.dismissals, after.dismissals);
        !written)
        return written;
    if (const auto written =
            writeParagraphs(database, suggestion, before.id, before.text.paragraphs, after.text.paragraphs);
        !written)
        return written;
    return writeApproval(database, suggestion, before.id, before, after);
}

static bool isLocked(const Reply &reply)
{
    return reply.status == ReplyStatus::Signed || reply.status == ReplyStatus::Sent;
}

static Result<void> deleteReply(Database &database, const Reply &reply)
{
    if (isLocked(reply))
        return Error{.code = ErrorCode::Conflict,
                     .message = QCoreApplication::translate(
                                    "banfu::replyrows",
                                    "Version %1 of the reply is signed and stays in the register; nothing was changed.")
                                    .arg(reply.version)};
    if (const auto done = deleteApproval(database, reply.id); !done)
        return done;
    for (const QString &table : {u"paragraph"_s, u"dismissal"_s}) {
        if (const auto done = database.run(u"DELETE FROM %1 WHERE reply = ?"_s.arg(table), reply.id); !done)
            return done.error();
    }
    return asVoid(database.run(u"DELETE FROM reply WHERE id = ?"_s, reply.id));
}

static bool keepsSignedLetter(const Reply &before, const Reply &after)
{
    if (!isLocked(before))
        return true;
    const bool keepsNumber = !before.documentNumber || before.documentNumber == after.documentNumber;
    const bool keepsDate = before.datedOn.isNull() || before.datedOn == after.datedOn;
    const bool keepsMarks = before.copyNumber == after.copyNumber && before.secrecy == after.secrecy &&
                            before.urgency == after.urgency && before.coSigners == after.coSigners;
    return isLocked(after) && before.text == after.text && keepsNumber && keepsDate && keepsMarks;
}

/// Drops versions newer than the one wanted (a new version that is undone); the stored one of that version is left
/// last.
static Result<void> stepBack(Database &database, QList<Reply> &stored, int version)
{
    while (!stored.isEmpty() && stored.last().version > version) {
        if (const auto dropped = deleteReply(database, stored.last()); !dropped)
            return dropped;
        stored.removeLast();
    }
    return {};
}

static Result<void> writeReply(Database &database, SuggestionId suggestion, const Reply &reply)
{
    auto stored = replyVersions(database, suggestion, reply.ordinal);
    if (!stored)
        return stored.error();
    if (!stored->isEmpty() && reply.version < stored->first().version)
        return Error{.code = ErrorCode::Conflict,
                     .message = QCoreApplication::translate(
                         "banfu::replyrows",
                         "The register has a newer version of this reply; nothing was changed. Load "
                         "the suggestion again.")};
    if (const auto done = stepBack(database, *stored, reply.version); !done)
        return done;
    if (stored->isEmpty() || stored->last().version < reply.version)
        return insertReply(database, suggestion, reply);
    const Reply &before = stored->last();
    Reply after = reply;
    after.id = before.id;
    if (before == after)
        return {};
    if (!keepsSignedLetter(before, after))
        return Error{.code = ErrorCode::Conflict,
                     .message = QCoreApplication::translate(
                                    "banfu::replyrows",
                                    "Version %1 of the reply is signed: its text, number and date do not change any "
                                    "more. Nothing was stored; make a new version to correct it.")
                                    .arg(before.version)};
    if (isLocked(after) && !isLocked(before)) {
        if (const auto taken = takeNumber(database, suggestion, after); !taken)
            return taken;
    }
    return updateReply(database, suggestion, before, after);
}

Result<void> writeReplies(Database &database, SuggestionId suggestion, const QList<Reply> &replies)
{
    QMap<int, Reply> wanted;
    for (const Reply &reply : replies)
        wanted.insert(reply.ordinal, reply);
    if (wanted.size() != replies.size())
        return Error{.code = ErrorCode::InvalidInput,
                     .message = QCoreApplication::translate(
                         "banfu::replyrows", "Two replies have the same ordinal number; nothing was stored.")};
    const auto ordinals =
        database.all(u"SELECT DISTINCT ordinal FROM reply WHERE suggestion = ?"_s, firstColumn<int>, suggestion);
    if (!ordinals)
        return ordinals.error();
    for (const int ordinal : *ordinals) {
        if (wanted.contains(ordinal))
            continue;
        auto versions = replyVersions(database, suggestion, ordinal);
        if (!versions)
            return versions.error();
        if (const auto dropped = stepBack(database, *versions, 0); !dropped)
            return dropped;
    }
    for (const Reply &reply : replies) {
        if (const auto written = writeReply(database, suggestion, reply); !written)
            return written;
    }
    return {};
}

} // namespace banfu
