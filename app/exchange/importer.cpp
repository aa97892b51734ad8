#include "app/exchange/importer.h"

#include "app/base/encoding.h"
#include "app/base/files.h"
#include "app/exchange/casefilejson.h"
#include "app/exchange/documenttext.h"
#include "app/exchange/editedletter.h"
#include "app/exchange/publicletter.h"
#include "app/reply/compose.h"
#include "app/reply/fileplaces.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qint64 largestFile = 50'000'000;
constexpr qint64 largestCaseFile = 100'000'000; ///< with what its files hold
constexpr qsizetype longestTold = 120;          ///< characters of a line

struct Importer
{
    Q_DECLARE_TR_FUNCTIONS(banfu::importer)
};

/// Whether the stored record says nothing yet where the letter says something: then the letter completes it.
bool canBeCompleted(const CaseFile &stored)
{
    return stored.replies.isEmpty();
}

CaseFile completed(CaseFile stored, const CaseFile &letter)
{
    stored.replies = letter.replies;
    const auto fill = [](QString &field, const QString &value) {
        if (field.isEmpty())
            field = value;
    };
    fill(stored.suggestion.handler, letter.suggestion.handler);
    fill(stored.suggestion.handlerPhone, letter.suggestion.handlerPhone);
    fill(stored.suggestion.hostBureau, letter.suggestion.hostBureau);
    fill(stored.suggestion.notes, letter.suggestion.notes);
    if (stored.deputies.isEmpty())
        stored.deputies = letter.deputies;
    if (stored.assignments.isEmpty())
        stored.assignments = letter.assignments;
    if (stored.contacts.isEmpty())
        stored.contacts = letter.contacts;
    return stored;
}

/// 暂2022-1: found by every command, printed by none.
Result<QString> provisionalNumber(RegisterFile &registerFile, int year)
{
    for (int serial = 1;; ++serial) {
        const QString number = u"暂%1-%2"_s.arg(year).arg(serial);
        const auto known = registerFile.findByNumber(number);
        if (!known)
            return known.error();
        if (known->isEmpty())
            return number;
    }
}

/// The stored suggestion with the letter's number, session and kind, if there is one.
Result<std::optional<CaseFile>> storedTwin(RegisterFile &registerFile, const Suggestion &suggestion)
{
    const auto ids = registerFile.findByNumber(suggestion.number);
    if (!ids)
        return ids.error();
    for (const SuggestionId id : *ids) {
        auto file = registerFile.find(id);
        if (!file)
            return file.error();
        if (file->suggestion.session == suggestion.session && file->suggestion.kind == suggestion.kind)
            return std::optional{*std::move(file)};
    }
    return std::optional<CaseFile>{};
}

/// An own letter need not repeat our name as another host's.
void forgetOwnName(CaseFile &file, const OfficeSettings &office)
{
    if (file.suggestion.role != BureauRole::CoHandler && file.suggestion.hostBureau == office.bureau.name)
        file.suggestion.hostBureau.clear();
}

/// A page without end is not told line by line.
QStringList remarksOn(const QStringList &unplaced)
{
    constexpr qsizetype mostTold = 10;
    QStringList remarks;
    for (const QString &line : unplaced.first(std::min(unplaced.size(), mostTold)))
        remarks << Importer::tr("Found no place and stands in the notes: %1").arg(line.left(longestTold));
    if (unplaced.size() > mostTold)
        remarks << Importer::tr("Further lines without a place that stand in the notes: %1")
                       .arg(unplaced.size() - mostTold);
    return remarks;
}

/// Nothing that stands in the register is replaced: the text waits as typed and not yet stored, and the window offers
/// it.
Result<Imported> takeBack(RegisterFile &registerFile, const CaseFile &stored, QStringView lines)
{
    const auto office = registerFile.office();
    if (!office)
        return office.error();
    const auto waiting = registerFile.drafts();
    if (!waiting)
        return waiting.error();
    const Reply &draft = stored.replies.last();
    const QString &number = stored.suggestion.number;
    const bool hasUnsaved = std::ranges::any_of(*waiting, [&](const ReplyDraft &each) {
        return each.suggestion == stored.suggestion.id && each.replyOrdinal == draft.ordinal;
    });
    if (hasUnsaved)
        return Error{.code = ErrorCode::Conflict,
                     .message = Importer::tr("Suggestion %1 has text that was typed and not stored yet; nothing was "
                                             "changed. Open it and keep or discard that text first.")
                                    .arg(number)};
    const auto edited = readEditedLetter(lines, stored, draft, *office);
    if (!edited)
        return edited.error();
    Imported imported{.numbers = {number}};
    if (!edited->unplaced.isEmpty())
        imported.remarks << Importer::tr("%1: lines that found no place in the draft: %2; the first: %3")
                                .arg(number, QString::number(edited->unplaced.size()),
                                     edited->unplaced.first().left(longestTold));
    if (edited->text == normalised(draft.text, composedText(stored, draft, *office))) {
        imported.remarks << Importer::tr("%1: the letter says what the draft says; nothing was changed.").arg(number);
        return imported;
    }
    const auto saved = registerFile.saveDraft({.suggestion = stored.suggestion.id,
                                               .replyOrdinal = draft.ordinal,
                                               .baseRevision = stored.suggestion.revision,
                                               .text = edited->text,
                                               .savedAt = QDateTime::currentDateTimeUtc()});
    if (!saved)
        return saved.error();
    imported.remarks << Importer::tr("%1: the letter's text waits beside the draft and is offered when the reply is "
                                     "opened.")
                            .arg(number);
    return imported;
}

Result<Imported> importLetter(RegisterFile &registerFile, QStringView text, const QStringList &strong = {})
{
    auto letter = readPublicLetter(text, strong);
    if (!letter)
        return letter.error();
    Imported imported;
    CaseFile &file = letter->caseFile;
    Suggestion &suggestion = file.suggestion;
    if (const auto office = registerFile.office())
        forgetOwnName(file, *office);
    if (suggestion.number.isEmpty()) {
        const QDate date = file.replies.first().datedOn;
        const auto number = provisionalNumber(registerFile, (date.isValid() ? date : QDate::currentDate()).year());
        if (!number)
            return number.error();
        suggestion.number = *number;
        suggestion.isProvisionalNumber = true;
        imported.remarks << Importer::tr(
                                "The letter names no suggestion number; it is kept under the provisional number %1.")
                                .arg(*number);
    }
    imported.remarks << remarksOn(letter->unplaced);
    if (suggestion.title.isEmpty())
        suggestion.title = *file.replies.first().text.title;

    const auto twin = storedTwin(registerFile, suggestion);
    if (!twin)
        return twin.error();
    if (*twin && !(*twin)->replies.isEmpty() && (*twin)->replies.last().status == ReplyStatus::Draft)
        return takeBack(registerFile, **twin, text);
    if (*twin && !canBeCompleted(**twin))
        return Error{.code = ErrorCode::Conflict,
                     .message = Importer::tr("Suggestion %1 has a reply in this register already; nothing was changed.")
                                    .arg(suggestion.number)};
    const auto stored = registerFile.put(*twin ? completed(**twin, file) : file);
    if (!stored)
        return stored.error();
    imported.numbers << stored->suggestion.number;
    return imported;
}

/// Names of files whose content neither the file nor the register has.
Result<QStringList> leaveOutWithoutContent(RegisterFile &registerFile, CaseFile &caseFile)
{
    QStringList remarks;
    for (const FileOwner &owner : fileOwners(caseFile)) {
        QList<AttachedFile> kept;
        for (const AttachedFile &file : std::as_const(*filesOf(caseFile, owner))) {
            const auto isHeld = registerFile.holds(file);
            if (!isHeld)
                return isHeld.error();
            if (*isHeld)
                kept.append(file);
            else
                remarks << Importer::tr("%1: file %2 came without its content and was left out.")
                               .arg(caseFile.suggestion.number, cleanFileName(file.name));
        }
        *filesOf(caseFile, owner) = kept;
    }
    return remarks;
}

Result<Imported> importCaseFiles(RegisterFile &registerFile, const QByteArray &bytes)
{
    auto read = readJsonFile(bytes);
    if (!read)
        return read.error();
    for (const QByteArray &content : std::as_const(read->contents)) {
        if (const auto taken = registerFile.takeInBytes({}, content); !taken)
            return taken.error();
    }
    Imported imported;
    for (CaseFile &file : read->caseFiles) {
        const auto leftOut = leaveOutWithoutContent(registerFile, file);
        if (!leftOut)
            return leftOut.error();
        imported.numbers << file.suggestion.number;
        imported.remarks << *leftOut;
    }
    const auto stored = registerFile.putAll(read->caseFiles);
    return stored ? Result<Imported>{imported} : Result<Imported>{stored.error()};
}

Result<Imported> importDocument(RegisterFile &registerFile, const Result<DocumentText> &document)
{
    if (!document)
        return document.error();
    auto imported = importLetter(registerFile, shownText(*document), strongTexts(*document));
    if (imported)
        imported->remarks << document->leftOut;
    return imported;
}

} // namespace

Result<Imported> importFile(RegisterFile &registerFile, const QString &path)
{
    const QString ending = QFileInfo{path}.suffix().toLower();
    if (!QStringList{u"txt"_s, u"html"_s, u"htm"_s, u"docx"_s, u"json"_s}.contains(ending))
        return Error{
            .code = ErrorCode::InvalidInput,
            .message = Importer::tr("%1 cannot be imported: .xlsx, .xls, .csv, .txt, .html, .docx and .json files can.")
                           .arg(path)};
    const auto bytes = readBytes(path, ending == u"json"_s ? largestCaseFile : largestFile);
    if (!bytes)
        return bytes.error();
    if (ending == u"json"_s)
        return importCaseFiles(registerFile, *bytes);
    if (ending == u"docx"_s)
        return importDocument(registerFile, readDocx(*bytes));
    const auto text = decodeText(*bytes);
    if (!text)
        return text.error();
    return ending == u"txt"_s ? importLetter(registerFile, *text) : importDocument(registerFile, readHtml(*text));
}

} // namespace banfu
