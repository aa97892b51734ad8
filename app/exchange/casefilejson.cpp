#include "app/exchange/casefilejson.h"

#include "app/exchange/casefilefields.h"
#include "app/exchange/contactdetails.h"
#include "app/reply/compose.h"
#include "app/reply/course.h"
#include "app/reply/numbering.h"
#include "app/reply/plaintext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

constexpr auto formatName = "banfu-case-files"_L1;
constexpr int formatVersion = 1;

struct JsonContent
{
    QString sha256{};
    QString base64{};
};

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<JsonContent> &content)
{
    a.line("sha256"_L1, content.sha256);
    a.line("base64"_L1, content.base64);
}

/// The whole file as one object, described like any other.
struct JsonFile
{
    QString format{};
    int version{0};
    OfficeSettings office{};
    QList<CaseFile> suggestions{};
    QList<JsonContent> contents{};
};

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<JsonFile> &file)
{
    a.line("format"_L1, file.format);
    a.number("version"_L1, file.version, 1, 1'000'000);
    a.part("office"_L1, file.office);
    a.list("suggestions"_L1, file.suggestions);
    a.list("contents"_L1, file.contents);
}

static Error refusal(const JsonFault &fault)
{
    return {.code = ErrorCode::InvalidInput,
            .message = QCoreApplication::translate("banfu::json", "%1: %2. Nothing was read from the file.")
                           .arg(fault.path, fault.reason),
            .detail = fault.path};
}

static QStringList textsOf(const Letter &letter, LetterPart part)
{
    QStringList texts;
    for (const LetterParagraph &paragraph : letter.body) {
        if (paragraph.part == part)
            texts << paragraph.text;
    }
    return texts;
}

static QJsonObject letterJson(const Letter &letter)
{
    return {{u"letterhead"_s, letter.letterhead},
            {u"documentNumber"_s, letter.documentNumber},
            {u"title"_s, letter.title},
            {u"salutation"_s, letter.salutation},
            {u"opening"_s, QJsonArray::fromStringList(textsOf(letter, LetterPart::Opening))},
            {u"closing"_s, QJsonArray::fromStringList(textsOf(letter, LetterPart::Closing))},
            {u"attachments"_s, QJsonArray::fromStringList(letter.attachments)},
            {u"signature"_s, letter.signature},
            {u"date"_s, letter.date},
            {u"contactNote"_s, letter.contactNote},
            {u"copies"_s, QJsonArray::fromStringList(letter.copies)},
            {u"text"_s, toPlainText(letter)}};
}

static QJsonArray labelledParagraphs(const QList<Paragraph> &paragraphs)
{
    const QStringList all = labels(paragraphs);
    QJsonArray array;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        QJsonObject object = JsonWriter::written(paragraphs[i]);
        object.insert("label"_L1, all.value(i));
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const CaseFile &caseFile, const OfficeSettings &office)
{
    QJsonObject object = JsonWriter::written(caseFile);
    object.insert("stage"_L1, QString{wordOf(stageOf(caseFile))});
    QJsonArray replies;
    for (const Reply &reply : caseFile.replies) {
        const Letter letter = compose(caseFile, reply, office);
        // A letter of the past may name its contact person above the signature.
        const ContactNote contact =
            readContactNote(letter.contactNote + u'\n' + textsOf(letter, LetterPart::Closing).join(u'\n'));
        QJsonObject part = JsonWriter::written(reply);
        part.insert("paragraphs"_L1, labelledParagraphs(reply.text.paragraphs));
        part.insert("contactPerson"_L1, contact.person);
        part.insert("contactPhone"_L1, contact.phone);
        part.insert("letter"_L1, letterJson(letter));
        replies.append(part);
    }
    object.insert("replies"_L1, replies);
    return object;
}

static void refuseUnnumbered(const CaseFile &caseFile, const QString &path, JsonFault &fault)
{
    if (fault.reason.isEmpty() && caseFile.suggestion.number.trimmed().isEmpty())
        fault = {.path = path + "number"_L1,
                 .reason = QCoreApplication::translate("banfu::json", "the suggestion's number is missing")};
}

Result<CaseFile> caseFileFromJson(const QJsonObject &object)
{
    CaseFile caseFile;
    JsonFault fault;
    JsonReader::read(object, {}, fault, caseFile);
    refuseUnnumbered(caseFile, {}, fault);
    if (!fault.reason.isEmpty())
        return refusal(fault);
    return caseFile;
}

QByteArray toJsonFile(const QList<CaseFile> &caseFiles, const OfficeSettings &office, const FileContents &contents)
{
    QJsonArray suggestions;
    for (const CaseFile &caseFile : caseFiles)
        suggestions.append(toJson(caseFile, office));
    QStringList hashes = contents.keys();
    hashes.sort(); // the same file each time
    QJsonArray held;
    for (const QString &sha256 : hashes)
        held.append(JsonWriter::written(
            JsonContent{.sha256 = sha256, .base64 = QString::fromLatin1(contents.value(sha256).toBase64())}));
    return QJsonDocument{QJsonObject{{u"format"_s, QString{formatName}},
                                     {u"version"_s, formatVersion},
                                     {u"office"_s, JsonWriter::written(office)},
                                     {u"suggestions"_s, suggestions},
                                     {u"contents"_s, held}}}
        .toJson();
}

/// Text that is no base64, or bytes that are not what their hash says, are a fault.
static FileContents readContents(const QList<JsonContent> &contents, JsonFault &fault)
{
    FileContents read;
    for (qsizetype i = 0; i < contents.size() && fault.reason.isEmpty(); ++i) {
        const JsonContent &content = contents[i];
        const auto bytes =
            QByteArray::fromBase64Encoding(content.base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
        if (!bytes || hash != content.sha256.toLatin1())
            fault = {.path = u"contents[%1].base64"_s.arg(i),
                     .reason = QCoreApplication::translate("banfu::json", "the content is not what its hash says")};
        read.insert(content.sha256, *bytes);
    }
    return read;
}

Result<CaseFiles> readJsonFile(const QByteArray &bytes)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return Error{.code = ErrorCode::InvalidInput,
                     .message =
                         QCoreApplication::translate("banfu::json", "This is not readable as JSON (byte %1: %2).")
                             .arg(parseError.offset)
                             .arg(parseError.errorString())};
    const QJsonObject object = document.object();
    if (object.value("format"_L1).toString() != formatName)
        return Error{.code = ErrorCode::InvalidInput,
                     .message = QCoreApplication::translate(
                         "banfu::json", "This JSON file holds no case files: its “format” is not banfu-case-files.")};
    if (object.value("version"_L1).toDouble() > formatVersion)
        return Error{.code = ErrorCode::TooNew,
                     .message = QCoreApplication::translate(
                         "banfu::json", "This file was written by a newer Banfu; update Banfu to read it.")};
    JsonFile file;
    JsonFault fault;
    JsonReader::read(object, {}, fault, file);
    for (qsizetype i = 0; i < file.suggestions.size(); ++i)
        refuseUnnumbered(file.suggestions[i], u"suggestions[%1]."_s.arg(i), fault);
    if (fault.reason.isEmpty() && file.version != formatVersion)
        fault = {.path = u"version"_s, .reason = QCoreApplication::translate("banfu::json", "the version must be 1")};
    FileContents contents = readContents(file.contents, fault);
    if (!fault.reason.isEmpty())
        return refusal(fault);
    return CaseFiles{
        .caseFiles = std::move(file.suggestions), .contents = std::move(contents), .office = std::move(file.office)};
}

Result<QList<CaseFile>> caseFilesFromJsonFile(const QByteArray &bytes)
{
    Result<CaseFiles> file = readJsonFile(bytes);
    if (!file)
        return file.error();
    return std::move(file->caseFiles);
}

} // namespace banfu
