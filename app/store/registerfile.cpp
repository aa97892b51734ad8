#include "app/store/registerfile.h"

#include "app/base/files.h"
#include "app/store/backup.h"
#include "app/store/caserows.h"
#include "app/store/directory.h"
#include "app/store/directorychanges.h"
#include "app/store/draftrows.h"
#include "app/store/filerows.h"
#include "app/store/listrow.h"
#include "app/store/lists.h"
#include "app/store/logwords.h"
#include "app/store/merging.h"
#include "app/store/numberrows.h"
#include "app/store/officerows.h"
#include "app/store/opencases.h"
#include "app/store/opening.h"
#include "app/store/replyrows.h"
#include "app/store/search.h"
#include "app/store/similar.h"
#include "app/store/verifying.h"
#include "app/store/viewrows.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

struct RegisterFile::Private
{
    OpenRegister opened;
    std::unique_ptr<ListCache> lists{};

    Database &database() { return *opened.database; }

    /// All changes go through here: refused when read-only, else one transaction.
    template <typename Work>
    auto change(Work work) -> std::invoke_result_t<Work>
    {
        if (database().isReadOnly())
            return Error{.code = ErrorCode::ReadOnly,
                         .message = opened.readOnlyReason.isEmpty()
                                        ? QCoreApplication::translate(
                                              "banfu::registerfile",
                                              "The register is open for reading only; nothing was changed.")
                                        : opened.readOnlyReason};
        lists->forget();
        auto outcome = database().transact([&] {
            database().afterCommit([this] { lists->forget(); }); // what was read meanwhile; before any listener reads
            return work();
        });
        if (!outcome)
            lists->forget();
        return outcome;
    }
};

RegisterFile::RegisterFile()
    : d{std::make_unique<Private>()}
{
}
RegisterFile::~RegisterFile() = default;

Result<std::unique_ptr<RegisterFile>> RegisterFile::create(const QString &path, const OfficeSettings &office,
                                                           const QString &actor)
{
    if (const auto created = createRegister(path, office, actor); !created)
        return created.error();
    return open(path, actor);
}

Result<std::unique_ptr<RegisterFile>> RegisterFile::open(const QString &path, const QString &actor, OpenMode mode)
{
    auto opened = openRegister(path, actor, mode);
    if (!opened)
        return opened.error();
    std::unique_ptr<RegisterFile> file{new RegisterFile};
    file->d->opened = *std::move(opened);
    file->d->lists = std::make_unique<ListCache>(file->d->database());
    return file;
}

Result<void> RegisterFile::examine(const QString &path, const std::function<bool()> &isWanted)
{
    return examineFile(path, isWanted);
}

QString RegisterFile::path() const
{
    return d->opened.path;
}

bool RegisterFile::isReadOnly() const
{
    return d->database().isReadOnly();
}

void RegisterFile::stopWriting(const QString &reason)
{
    d->database().forbidWriting();
    d->opened.readOnlyReason = reason;
}

bool RegisterFile::isUnchecked() const
{
    return d->opened.isUnchecked;
}

QString RegisterFile::readOnlyReason() const
{
    return d->opened.readOnlyReason;
}

QString RegisterFile::warning() const
{
    return d->opened.warning;
}

Result<CaseFile> RegisterFile::find(SuggestionId id)
{
    return readCase(d->database(), id);
}

Result<QList<SuggestionId>> RegisterFile::findByNumber(const QString &number)
{
    return listByNumber(d->database(), number);
}

/// Stored and read back: what the transaction will leave, but for the index.
static Result<CaseFile> putOne(Database &database, const CaseFile &caseFile, const OfficeSettings &office)
{
    const auto id = writeCase(database, caseFile);
    if (!id)
        return id.error();
    auto stored = readCase(database, *id);
    if (!stored || *stored == caseFile)
        return stored;
    if (const auto listed = writeListRow(database, *stored, office); !listed)
        return listed.error();
    return stored;
}

static Result<void> removeOne(Database &database, SuggestionId id)
{
    if (const auto done = unindexSuggestion(database, id); !done)
        return done;
    return deleteCase(database, id);
}

Result<CaseFile> RegisterFile::put(const CaseFile &caseFile)
{
    return d->change([&]() -> Result<CaseFile> {
        const auto office = readOffice(d->database());
        if (!office)
            return office.error();
        auto stored = putOne(d->database(), caseFile, *office);
        if (!stored || *stored == caseFile)
            return stored;
        if (const auto indexed = indexSoon(d->database(), *stored); !indexed)
            return indexed.error();
        if (const auto dropped = dropBareNames(d->database()); !dropped)
            return dropped.error();
        d->database().afterCommit([this, id = stored->suggestion.id] { Q_EMIT changed(id); });
        return stored;
    });
}

/// Asks the caller now and then how long a work is wanted.
class Pace
{
public:
    Pace(const RegisterFile::WorkProgress &progress, qint64 total)
        : m_progress{progress}
        , m_total{total}
    {
    }

    bool isWanted()
    {
        constexpr qint64 pace = 16;
        const qint64 done = m_done++;
        return done % pace != 0 || !m_progress || m_progress(done, m_total);
    }

private:
    const RegisterFile::WorkProgress &m_progress;
    qint64 m_total;
    qint64 m_done{0};
};

static Error cancelled()
{
    return {.code = ErrorCode::Cancelled,
            .message =
                QCoreApplication::translate("banfu::registerfile", "Cancelled; nothing was changed in the register.")};
}

Result<QList<SuggestionId>> RegisterFile::putAll(const QList<CaseFile> &caseFiles, const QList<SuggestionId> &gone,
                                                 const WorkProgress &progress)
{
    Pace pace{progress, caseFiles.size() * 2 + gone.size()};
    return d->change([&]() -> Result<QList<SuggestionId>> {
        for (const SuggestionId id : gone) {
            if (!pace.isWanted())
                return cancelled();
            if (const auto taken = removeOne(d->database(), id); !taken)
                return taken.error();
            d->database().afterCommit([this, id] { Q_EMIT removed(id); });
        }
        const auto office = readOffice(d->database());
        if (!office)
            return office.error();
        QList<SuggestionId> ids;
        QList<CaseFile> changedFiles;
        for (const CaseFile &caseFile : caseFiles) {
            if (!pace.isWanted())
                return cancelled();
            const auto stored = putOne(d->database(), caseFile, *office);
            if (!stored)
                return stored.error();
            ids.append(stored->suggestion.id);
            if (*stored != caseFile)
                changedFiles.append(*stored);
        }
        // After all are written: FTS5 puts its work away before each statement that SQLite may have to take back.
        for (const CaseFile &stored : changedFiles) {
            if (!pace.isWanted())
                return cancelled();
            if (const auto indexed = indexSoon(d->database(), stored); !indexed)
                return indexed.error();
            d->database().afterCommit([this, id = stored.suggestion.id] { Q_EMIT changed(id); });
        }
        if (const auto dropped = dropBareNames(d->database()); !dropped)
            return dropped.error();
        return ids;
    });
}

Result<void> RegisterFile::editAll(const QList<SuggestionId> &ids, const std::function<Result<void>(CaseFile &)> &edit,
                                   const WorkProgress &progress)
{
    Pace pace{progress, ids.size() * 2};
    return d->change([&]() -> Result<void> {
        const auto office = readOffice(d->database());
        if (!office)
            return office.error();
        QList<SuggestionId> changedIds;
        for (const SuggestionId id : ids) {
            if (!pace.isWanted())
                return cancelled();
            const auto before = readCase(d->database(), id);
            if (!before)
                return before.error();
            CaseFile after = *before;
            if (const auto edited = edit(after); !edited)
                return edited;
            if (after == *before)
                continue;
            if (const auto stored = putOne(d->database(), after, *office); !stored)
                return stored.error();
            changedIds.append(id);
        }
        for (const SuggestionId id : changedIds) {
            if (!pace.isWanted())
                return cancelled();
            const auto stored = readCase(d->database(), id);
            if (!stored)
                return stored.error();
            if (const auto indexed = indexSoon(d->database(), *stored); !indexed)
                return indexed;
            d->database().afterCommit([this, id] { Q_EMIT changed(id); });
        }
        return dropBareNames(d->database());
    });
}

Result<void> RegisterFile::remove(SuggestionId id)
{
    return d->change([&]() -> Result<void> {
        if (const auto done = removeOne(d->database(), id); !done)
            return done;
        d->database().afterCommit([this, id] { Q_EMIT removed(id); });
        return {};
    });
}

Result<QList<SuggestionId>> RegisterFile::ids(const SuggestionQuery &query)
{
    auto listing = listIds(d->database(), *d->lists, query, true);
    if (!listing)
        return listing.error();
    return std::move(listing->ids);
}

Result<RegisterFile::Listing> RegisterFile::proposedIds(const SuggestionQuery &query)
{
    return listIds(d->database(), *d->lists, query, false);
}

Result<QList<SuggestionId>> RegisterFile::verifiedIds(const SuggestionQuery &query,
                                                      const std::function<bool()> &isWanted)
{
    auto listing = listIds(d->database(), *d->lists, query, true, isWanted);
    if (!listing)
        return listing.error();
    return std::move(listing->ids);
}

Result<QList<SuggestionId>> RegisterFile::firstIds(const SuggestionQuery &query, int most)
{
    return listFirst(d->database(), query, most);
}

Result<SuggestionSummary> RegisterFile::summary(SuggestionId id)
{
    const auto summaries = listSummaries(d->database(), {id});
    if (!summaries)
        return summaries.error();
    if (summaries->isEmpty())
        return Error{.code = ErrorCode::NotFound,
                     .message = QCoreApplication::translate("banfu::caserows",
                                                            "This suggestion is not in the register any more.")};
    return summaries->first();
}

Result<QList<SuggestionSummary>> RegisterFile::summaries(const QList<SuggestionId> &ids)
{
    return listSummaries(d->database(), ids);
}

Result<int> RegisterFile::count(const SuggestionQuery &query)
{
    return listCount(d->database(), *d->lists, query);
}

Result<QList<Suggestion>> RegisterFile::registrations(const QList<SuggestionId> &ids)
{
    return readRegistrations(d->database(), ids);
}

bool RegisterFile::isGroupable(SortBy column)
{
    return canGroup(column);
}

Result<QList<RegisterFile::Group>> RegisterFile::groups(const SuggestionQuery &query, SortBy column)
{
    return listGroups(d->database(), *d->lists, query, column);
}

Result<QStringList> RegisterFile::sessions()
{
    return listSessions(d->database());
}

Result<QList<SuggestionId>> RegisterFile::openIds()
{
    return readOpenIds(d->database());
}

Result<QList<CaseFile>> RegisterFile::openCases(SuggestionId first, SuggestionId last)
{
    return readOpenCases(d->database(), first, last);
}

Result<RegisterFile::SearchResult> RegisterFile::search(const QString &words, int limit, QDate today)
{
    return searchHits(d->database(), *d->lists, words, limit, today.isValid() ? today : QDate::currentDate(), true);
}

Result<RegisterFile::SearchResult> RegisterFile::searchFirst(const QString &words, int limit, QDate today)
{
    return searchHits(d->database(), *d->lists, words, limit, today.isValid() ? today : QDate::currentDate(), false);
}

Result<QList<SearchHit>> RegisterFile::passages(SuggestionId id, const QString &words, int most)
{
    return passagesOf(d->database(), id, searchConditions(words).words, most);
}

Result<QList<SavedView>> RegisterFile::views()
{
    return readViews(d->database());
}

Result<void> RegisterFile::putView(const SavedView &view)
{
    return d->change([&] {
        d->database().afterCommit([this] { Q_EMIT viewsChanged(); });
        return writeView(d->database(), view);
    });
}

Result<void> RegisterFile::dropView(const QString &name)
{
    return d->change([&] {
        d->database().afterCommit([this] { Q_EMIT viewsChanged(); });
        return deleteView(d->database(), name);
    });
}

Result<QString> RegisterFile::tableFields(const QString &headings)
{
    return readTableFields(d->database(), headings);
}

Result<void> RegisterFile::keepTableFields(const QString &headings, const QString &fields)
{
    return d->change([&] { return writeTableFields(d->database(), headings, fields); });
}

Result<void> RegisterFile::replaceView(const QString &name, const SavedView &view)
{
    return d->change([&] {
        d->database().afterCommit([this] { Q_EMIT viewsChanged(); });
        return banfu::replaceView(d->database(), name, view);
    });
}

Result<bool> RegisterFile::tidy()
{
    if (d->database().isReadOnly())
        return false;
    const auto wasPending = d->database().transact([&] { return indexPending(d->database()); }); // no list changes
    return !wasPending || *wasPending ? wasPending : tidyIndex(d->database());
}

Result<QList<Resembling>> RegisterFile::resembling(const ResemblanceQuery &query, int limit)
{
    return similarTo(d->database(), query, limit);
}

Result<Surroundings> RegisterFile::surroundings(const CaseFile &caseFile, const Reply &reply)
{
    return surroundingsOf(d->database(), caseFile, reply);
}

Result<QList<Deputy>> RegisterFile::deputies()
{
    return allDeputies(d->database());
}

Result<QList<Bureau>> RegisterFile::bureaus()
{
    return allBureaus(d->database());
}

Result<QList<KnownDeputy>> RegisterFile::knownDeputies()
{
    return readKnownDeputies(d->database());
}

Result<QList<KnownBureau>> RegisterFile::knownBureaus()
{
    return readKnownBureaus(d->database());
}

Result<QList<DirectoryStep>> RegisterFile::changeDirectory(const QList<DirectoryStep> &steps)
{
    return d->change([&]() -> Result<QList<DirectoryStep>> {
        const auto outcome = applySteps(d->database(), steps);
        if (!outcome)
            return outcome.error();
        if (const auto left = indexLater(d->database(), outcome->reindexed); !left)
            return left.error();
        for (const SuggestionId id : outcome->changed)
            d->database().afterCommit([this, id] { Q_EMIT changed(id); });
        d->database().afterCommit([this] { Q_EMIT directoryChanged(); });
        return outcome->inverse;
    });
}

/// One of an older format is upgraded as a copy: the file itself is only read.
static Result<OpenRegister> openOther(const QString &path, const QTemporaryDir &folder)
{
    auto opened = openRegister(path, {}, OpenMode::ReadOnly);
    if (opened || opened.error().code != ErrorCode::ReadOnly)
        return opened;
    const QString copy = folder.filePath(u"other.banfu"_s);
    const auto source = Database::open(path, Database::Access::ReadOnly);
    if (!source)
        return source.error();
    // By SQLite, not by bytes: a journal beside it and a writer at work are heeded.
    if (const auto copied = (*source)->run(u"VACUUM INTO ?"_s, copy); !copied)
        return copied.error();
    return openRegister(copy, {}, OpenMode::ReadWrite);
}

Result<RegisterFile::Merging> RegisterFile::mergeIn(const QString &path)
{
    const QTemporaryDir folder;
    const auto other = openOther(path, folder);
    if (!other)
        return other.error();
    return d->change([&]() -> Result<Merging> {
        d->opened.sealer->setNote(u"merged "_s + QFileInfo{path}.fileName());
        const auto merged = mergeRegister(d->database(), *other->database);
        if (!merged)
            return merged.error();
        for (const SuggestionId id : merged->ids + merged->renamed)
            d->database().afterCommit([this, id] { Q_EMIT changed(id); });
        d->database().afterCommit([this] { Q_EMIT directoryChanged(); });
        return merged->told;
    });
}

Result<void> RegisterFile::splitOff(const QString &path, const QList<SuggestionId> &ids)
{
    if (d->database().isReadOnly())
        return Error{.code = ErrorCode::ReadOnly, .message = d->opened.readOnlyReason};
    if (const auto copied = copyPart(d->database(), path, ids, d->opened.actor); !copied)
        return copied;
    const QString name = QFileInfo{path}.fileName();
    const auto removed = d->change([&]() -> Result<void> {
        d->opened.sealer->setNote(u"split "_s + name);
        for (const SuggestionId id : ids) {
            if (const auto kept = keepNumbers(d->database(), id, name); !kept)
                return kept;
            if (const auto done = removeOne(d->database(), id); !done)
                return done;
            d->database().afterCommit([this, id] { Q_EMIT this->removed(id); });
        }
        return {};
    });
    // A commit whose last step failed may stand all the same: the copy goes only when all are seen here.
    if (!removed) {
        if (const auto here = summaries(ids); here && here->size() == ids.size())
            QFile::remove(path);
    }
    return removed;
}

Result<OfficeSettings> RegisterFile::office()
{
    return readOffice(d->database());
}

Result<void> RegisterFile::setOffice(const OfficeSettings &office, const QList<CaseFile> &files)
{
    return d->change([&]() -> Result<void> {
        d->database().afterCommit([this] { Q_EMIT officeChanged(); });
        const auto stored = files.isEmpty() ? Result<QList<SuggestionId>>{QList<SuggestionId>{}} : putAll(files);
        if (!stored)
            return stored.error();
        if (const auto done = writeOffice(d->database(), office); !done)
            return done;
        return renewDueDays(d->database(), office);
    });
}

Result<QList<Reply>> RegisterFile::versions(SuggestionId id, int replyOrdinal)
{
    return replyVersions(d->database(), id, replyOrdinal);
}

Result<NumberSeries> RegisterFile::numbers(const QString &bureauCode, int year)
{
    return readSeries(d->database(), bureauCode, year);
}

Result<void> RegisterFile::reserveNumber(const ReservedNumber &reserved)
{
    return d->change([&] { return banfu::reserveNumber(d->database(), reserved); });
}

Result<void> RegisterFile::releaseNumber(const DocumentNumber &number)
{
    return d->change([&] { return banfu::releaseNumber(d->database(), number); });
}

Result<AttachedFile> RegisterFile::takeIn(const QString &path, const FileProgress &progress)
{
    const QFileInfo info{path};
    QFile source{path};
    // Pipes and devices have no end; a folder has no content.
    if (!info.isFile() || !source.open(QIODevice::ReadOnly))
        return Error{.code = info.exists() ? ErrorCode::InvalidInput : ErrorCode::NotFound,
                     .message = QCoreApplication::translate("banfu::files", "%1 is no file that can be read; nothing "
                                                                            "was attached. Choose another one.")
                                    .arg(path)};
    if (d->database().isReadOnly())
        return d->change([]() -> Result<AttachedFile> { return AttachedFile{}; }); // tells why
    return takeInContent(d->database(), source, info.fileName(), progress);
}

Result<AttachedFile> RegisterFile::takeInBytes(const QString &name, const QByteArray &bytes)
{
    return d->change([&]() -> Result<AttachedFile> {
        QBuffer source;
        source.setData(bytes);
        source.open(QIODevice::ReadOnly);
        return takeInContent(d->database(), source, name, {});
    });
}

Result<bool> RegisterFile::holds(const AttachedFile &file)
{
    return hasContent(d->database(), file.sha256);
}

Result<void> RegisterFile::saveFile(const AttachedFile &file, const QString &path, const FileProgress &progress)
{
    qint64 done = 0;
    bool isWritten = true;
    Result<void> given;
    const auto saved = savePieces(path, [&](QIODevice &target) {
        given = handOutContent(d->database(), file, [&](const QByteArray &piece) {
            isWritten = target.write(piece) == piece.size();
            done += piece.size();
            return isWritten && (!progress || progress(done, file.size));
        });
        return isWritten && given;
    });
    return isWritten && !given ? given : saved; // what could not be read is not the disk's fault
}

Result<QByteArray> RegisterFile::bytesOf(const AttachedFile &file)
{
    QByteArray bytes;
    const auto given = handOutContent(d->database(), file, [&](const QByteArray &piece) {
        bytes += piece;
        return true;
    });
    return given ? Result<QByteArray>{bytes} : Result<QByteArray>{given.error()};
}

QString RegisterFile::actor() const
{
    return d->opened.actor;
}

void RegisterFile::setActor(const QString &name)
{
    d->opened.actor = name;
    if (d->opened.sealer)
        d->opened.sealer->setActor(name);
}

Result<void> RegisterFile::saveDraft(const ReplyDraft &draft)
{
    return d->change([&] { return writeDraft(d->database(), draft); });
}

Result<QList<ReplyDraft>> RegisterFile::drafts()
{
    return readDrafts(d->database());
}

Result<void> RegisterFile::dropDraft(SuggestionId id, int replyOrdinal)
{
    return d->change([&] { return deleteDraft(d->database(), id, replyOrdinal); });
}

Result<void> RegisterFile::saveForm(const FormDraft &draft)
{
    return d->change([&] { return writeForm(d->database(), draft); });
}

Result<QList<FormDraft>> RegisterFile::forms()
{
    return readForms(d->database());
}

Result<void> RegisterFile::dropForm(const QString &form)
{
    return d->change([&] { return deleteForm(d->database(), form); });
}

Result<QList<LogEntry>> RegisterFile::log(std::optional<SuggestionId> id, int limit)
{
    return readLog(d->database(), id, limit);
}

Result<void> RegisterFile::backup(const QString &path)
{
    return backUp(d->database(), path);
}

Result<Verification> RegisterFile::verify()
{
    return verifyAll(d->database());
}

Result<QString> RegisterFile::restore(const QString &backup, const QString &path)
{
    return restoreBackup(backup, path);
}

} // namespace banfu
