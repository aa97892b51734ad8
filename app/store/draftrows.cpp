#include "app/store/draftrows.h"

#include "app/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct Part
{
    QLatin1StringView name;
    std::optional<QString> ReplyText::*text;
};
constexpr Part parts[] = {{"title"_L1, &ReplyText::title},
                          {"salutation"_L1, &ReplyText::salutation},
                          {"opening"_L1, &ReplyText::opening},
                          {"closing"_L1, &ReplyText::closing},
                          {"signature"_L1, &ReplyText::signature},
                          {"contactNote"_L1, &ReplyText::contactNote},
                          {"attachmentText"_L1, &ReplyText::attachmentText}};

struct ListPart
{
    QLatin1StringView name;
    std::optional<QStringList> ReplyText::*lines;
};
constexpr ListPart listParts[] = {{"attachments"_L1, &ReplyText::attachments}, {"copies"_L1, &ReplyText::copies}};

QString toJson(const ReplyText &text)
{
    QJsonObject object;
    for (const Part &part : parts) {
        if (const auto &value = text.*part.text)
            object.insert(part.name, *value);
    }
    for (const ListPart &part : listParts) {
        if (const auto &value = text.*part.lines)
            object.insert(part.name, QJsonArray::fromStringList(*value));
    }
    QJsonArray paragraphs;
    for (const Paragraph &paragraph : text.paragraphs) {
        QJsonArray answers;
        for (const int number : paragraph.answers)
            answers.append(number);
        paragraphs.append(QJsonObject{{"level"_L1, static_cast<int>(paragraph.level)},
                                      {"runsOn"_L1, paragraph.runsOn},
                                      {"text"_L1, paragraph.text},
                                      {"source"_L1, paragraph.source},
                                      {"answers"_L1, answers},
                                      {"head"_L1, static_cast<int>(paragraph.head)}});
    }
    object.insert("paragraphs"_L1, paragraphs);
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

ReplyText fromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    ReplyText text;
    for (const Part &part : parts) {
        if (object.contains(part.name))
            text.*part.text = object.value(part.name).toString();
    }
    for (const ListPart &part : listParts) {
        if (!object.contains(part.name))
            continue;
        QStringList &lines = (text.*part.lines).emplace();
        for (const QJsonValue line : object.value(part.name).toArray())
            lines.append(line.toString());
    }
    for (const QJsonValue value : object.value("paragraphs"_L1).toArray()) {
        text.paragraphs.append({.level = static_cast<Level>(qBound(0, value["level"_L1].toInt(), int(Level::TableRow))),
                                .runsOn = value["runsOn"_L1].toBool(),
                                .text = value["text"_L1].toString(),
                                .source = value["source"_L1].toString(),
                                .head = static_cast<Head>(qBound(0, value["head"_L1].toInt(), int(Head::None)))});
        for (const QJsonValue number : value["answers"_L1].toArray())
            text.paragraphs.last().answers.append(number.toInt());
    }
    return text;
}

} // namespace

Result<void> writeDraft(Database &database, const ReplyDraft &draft)
{
    const auto done = database.run(
        u"INSERT INTO draft (suggestion, ordinal, base_revision, text, saved_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
        "(suggestion, ordinal) DO UPDATE SET base_revision = excluded.base_revision, text = excluded.text, saved_at = "
        "excluded.saved_at"_s,
        draft.suggestion, draft.replyOrdinal, draft.baseRevision, toJson(draft.text),
        draft.savedAt.isValid() ? draft.savedAt : QDateTime::currentDateTimeUtc());
    return done ? Result<void>{} : Result<void>{done.error()};
}

Result<QList<ReplyDraft>> readDrafts(Database &database)
{
    return database.all(
        u"SELECT suggestion, ordinal, base_revision, text, saved_at FROM draft ORDER BY saved_at DESC"_s,
        [](const Row &row) {
            return ReplyDraft{.suggestion = row.get<SuggestionId>(0),
                              .replyOrdinal = row.get<int>(1),
                              .baseRevision = row.get<int>(2),
                              .text = fromJson(row.get<QString>(3)),
                              .savedAt = row.get<QDateTime>(4)};
        });
}

Result<void> deleteDraft(Database &database, SuggestionId id, int replyOrdinal)
{
    const auto done = database.run(u"DELETE FROM draft WHERE suggestion = ? AND ordinal = ?"_s, id, replyOrdinal);
    return done ? Result<void>{} : Result<void>{done.error()};
}

Result<void> writeForm(Database &database, const FormDraft &draft)
{
    const auto done = database.run(
        u"INSERT INTO form_draft (form, suggestion, fields, saved_at) VALUES (?, ?, ?, ?) ON CONFLICT (form) DO UPDATE "
        "SET fields = excluded.fields, saved_at = excluded.saved_at"_s,
        draft.form, draft.suggestion, QString::fromUtf8(QJsonDocument{draft.fields}.toJson(QJsonDocument::Compact)),
        draft.savedAt.isValid() ? draft.savedAt : QDateTime::currentDateTimeUtc());
    return done ? Result<void>{} : Result<void>{done.error()};
}

Result<QList<FormDraft>> readForms(Database &database)
{
    return database.all(u"SELECT form, suggestion, fields, saved_at FROM form_draft ORDER BY saved_at, form"_s,
                        [](const Row &row) {
                            return FormDraft{.form = row.get<QString>(0),
                                             .suggestion = row.get<SuggestionId>(1),
                                             .fields = QJsonDocument::fromJson(row.get<QString>(2).toUtf8()).object(),
                                             .savedAt = row.get<QDateTime>(3)};
                        });
}

Result<void> deleteForm(Database &database, const QString &form)
{
    const auto done = database.run(u"DELETE FROM form_draft WHERE form = ?"_s, form);
    return done ? Result<void>{} : Result<void>{done.error()};
}

} // namespace banfu
