#pragma once

#include "app/base/result.h"
#include "app/register/knownnames.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"
#include "app/reply/check.h"
#include "app/reply/course.h"
#include "app/reply/numberseries.h"
#include "app/reply/similar.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace banfu {

/// What a list shows of one suggestion; read by one statement, no texts.
struct SuggestionSummary
{
    SuggestionId id{};
    SuggestionKind kind{};
    QString number{};
    bool isProvisionalNumber{false};
    QString title{};
    QString session{};
    QString leadDeputy{};
    int deputyCount{0};
    QString coHandlers{}; ///< short names, separated by 、
    BureauRole role{};
    bool isKey{false};
    QString handler{};
    QDate assignedOn{};
    QDate dueOn{}; ///< of what is due next; null: nothing is
    Stage stage{};
    QDate receivedOn{};
    QString subjectClass{};
    std::optional<ResultClass> resultClass{}; ///< of the newest reply, as its document number
    QString documentNumber{};
    int revision{0}; ///< as Suggestion::revision

    bool operator==(const SuggestionSummary &) const = default;
};

/// Relevance: hits in number, title and names first, then the newest. Saved views store the numbers.
enum class SortBy {
    Relevance = 0,
    Newest = 1,
    Number = 2,
    Title = 3,
    LeadDeputy = 4,
    DueOn = 5,
    Stage = 6,
    AssignedOn = 7,
    ReceivedOn = 8,
    Session = 9,
    SubjectClass = 10,
    Handler = 11,
    Role = 12,
    Kind = 13,
    Result = 14,
    DocumentNumber = 15
};

/// Which suggestions a view shows. All conditions hold together; an empty one holds for all.
struct SuggestionQuery
{
    QString words{}; ///< words, fields and flags (app/store/searchwords.h); anything may be typed
    QList<Stage> stages{};
    QString session{};
    std::optional<SuggestionKind> kind{};
    QDate dueBefore{}; ///< unfinished and due before this day
    SortBy sortBy{SortBy::DueOn};
    bool isDescending{false};
    QDate today{}; ///< for what is overdue; null: this day

    bool operator==(const SuggestionQuery &) const = default;
};

/// A search that is kept under a name.
struct SavedView
{
    QString name{};
    QString words{};
    SortBy sortBy{SortBy::DueOn};
    bool isDescending{false};

    bool operator==(const SavedView &) const = default;
};

struct SearchHit
{
    SuggestionId id{};
    QString number{};
    QString title{};
    QString field{};  ///< where: number, title, deputies, text, reply … (stable English word)
    QString before{}; ///< the passage around the hit, in three parts
    QString match{};
    QString after{};
};

struct LogEntry
{
    qint64 sequence{0};
    QDateTime at{};
    QString actor{};
    QString what{}; ///< translated, one line
};

struct Verification
{
    bool isSound{true};
    QStringList lines{}; ///< what was examined and found, translated
};

/// An unsaved reply text kept while typing.
struct ReplyDraft
{
    SuggestionId suggestion{};
    int replyOrdinal{1};
    int baseRevision{0}; ///< Suggestion::revision it began from
    ReplyText text{};
    QDateTime savedAt{};
};

/// What was typed in a form and is not stored yet.
struct FormDraft
{
    QString form{};            ///< which form, e.g. registration/12
    SuggestionId suggestion{}; ///< null: a registration that was begun
    QJsonObject fields{};
    QDateTime savedAt{};
};

/// CheckLater: as ReadWrite, but whether the file is sound after an unclean end is left to be examined.
enum class OpenMode { ReadWrite, CheckLater, ReadOnly };

/// The register (台账): one SQLite file. Lives in one thread; each change is durable when the call returns.
class RegisterFile : public QObject
{
    Q_OBJECT

public:
    ~RegisterFile() override;

    /// Conflict when the file exists already. `actor`: who does what follows, for the log.
    static Result<std::unique_ptr<RegisterFile>> create(const QString &path, const OfficeSettings &office,
                                                        const QString &actor);
    /// Refuses what is no register (InvalidInput), newer (TooNew), damaged (Corrupt), absent (NotFound). What another
    /// Banfu holds or what cannot be written is opened read-only; readOnlyReason() says why. An older schema is
    /// migrated after a copy was made.
    static Result<std::unique_ptr<RegisterFile>> open(const QString &path, const QString &actor,
                                                      OpenMode mode = OpenMode::ReadWrite);

    /// Reads the whole file, table by table, so that who writes meanwhile does not wait for long: Corrupt when it is
    /// damaged. From any thread; ends early, satisfied, as soon as `isWanted` says no.
    static Result<void> examine(const QString &path, const std::function<bool()> &isWanted);

    QString path() const;
    /// From now on it is read-only, for this reason (translated): damage was found.
    void stopWriting(const QString &reason);
    bool isReadOnly() const;
    bool isUnchecked() const;       ///< the last one who wrote ended uncleanly, and the file was not examined
    QString readOnlyReason() const; ///< translated, for the bar in the window
    QString warning() const;        ///< translated: the file lies where registers come to harm; empty otherwise

    // Suggestions with all that belongs to them
    Result<CaseFile> find(SuggestionId id);
    /// All with this number (of several sessions or kinds); empty is no error.
    Result<QList<SuggestionId>> findByNumber(const QString &number);
    /// Adds (id null) or replaces; deputies and bureaus are matched by name (and certificate number) or added. Returns
    /// what is stored now, ids and revision filled. Conflict: the number exists in that session and kind, or the stored
    /// revision is newer.
    Result<CaseFile> put(const CaseFile &caseFile);
    /// How much of how much is done; false ends the work, which leaves nothing behind (Cancelled).
    using WorkProgress = std::function<bool(qint64 done, qint64 total)>;
    /// Several in one transaction, after those to be removed: all or none.
    Result<QList<SuggestionId>> putAll(const QList<CaseFile> &caseFiles, const QList<SuggestionId> &gone = {},
                                       const WorkProgress &progress = {});
    /// Changes many, read one at a time: all or none. What `edit` refuses ends it; what it leaves as it was is not
    /// stored.
    Result<void> editAll(const QList<SuggestionId> &ids, const std::function<Result<void>(CaseFile &)> &edit,
                         const WorkProgress &progress = {});
    Result<void> remove(SuggestionId id);

    // Lists
    Result<QList<SuggestionId>> ids(const SuggestionQuery &query);
    struct Listing
    {
        QList<SuggestionId> ids{};
        bool isVerified{true}; ///< otherwise some may not hold the words: the index proposes them
    };
    /// What is known without reading texts: a few milliseconds.
    Result<Listing> proposedIds(const SuggestionQuery &query);
    /// As ids(), but ends with Busy as soon as `isWanted` says no.
    Result<QList<SuggestionId>> verifiedIds(const SuggestionQuery &query, const std::function<bool()> &isWanted);
    /// The first rows by due date, without reading the others; for a query without words.
    Result<QList<SuggestionId>> firstIds(const SuggestionQuery &query, int most);
    Result<SuggestionSummary> summary(SuggestionId id);
    /// In the order of `ids`; those that are gone are left out.
    Result<QList<SuggestionSummary>> summaries(const QList<SuggestionId> &ids);
    Result<int> count(const SuggestionQuery &query);
    /// Their registrations without what hangs on them and without texts.
    Result<QList<Suggestion>> registrations(const QList<SuggestionId> &ids);
    /// How many of a list have which value in a column; an example shows the value.
    struct Group
    {
        SuggestionId example{};
        int count{0};

        bool operator==(const Group &) const = default;
    };
    static bool isGroupable(SortBy column); ///< several rows have one value, mostly
    Result<QList<Group>> groups(const SuggestionQuery &query, SortBy column);
    Result<QStringList> sessions();
    /// Every suggestion that may ask for something, rising.
    Result<QList<SuggestionId>> openIds();
    /// Those of them from one id to another, read in a few statements and without their texts: what Today counts on.
    /// Not to be put back.
    Result<QList<CaseFile>> openCases(SuggestionId first = firstSuggestion, SuggestionId last = lastSuggestion);
    struct SearchResult
    {
        QList<SearchHit> hits{};
        int total{0};
        bool isTotalExact{true}; ///< otherwise it may be a little less
    };
    /// The first hits with a passage each, and the exact number of all.
    Result<SearchResult> search(const QString &words, int limit, QDate today = {});
    /// The same without reading the texts of what is not shown.
    Result<SearchResult> searchFirst(const QString &words, int limit, QDate today = {});
    /// Where the words stand in this suggestion.
    Result<QList<SearchHit>> passages(SuggestionId id, const QString &words, int most);
    Result<QList<SavedView>> views(); ///< in the order in which they were made
    /// Adds it or puts it in the place of the one of this name; InvalidInput without a name.
    Result<void> putView(const SavedView &view);
    Result<void> dropView(const QString &name);
    /// Puts it in the place of the one of that name; Conflict when another one has its name.
    Result<void> replaceView(const QString &name, const SavedView &view);
    /// A little of what keeps search quick after many changes, for idle time; false: nothing is left to do.
    Result<bool> tidy();

    // Tables from other offices
    /// The fields that the columns under these headings had when such a table was imported last; empty: none was.
    Result<QString> tableFields(const QString &headings);
    Result<void> keepTableFields(const QString &headings, const QString &fields);

    // Earlier ones that resemble this
    Result<QList<Resembling>> resembling(const ResemblanceQuery &query, int limit); ///< the likest first
    Result<Surroundings> surroundings(const CaseFile &caseFile, const Reply &reply);

    // Known names for completion
    Result<QList<Deputy>> deputies(); ///< without those who left
    Result<QList<Bureau>> bureaus();  ///< by the names they have now

    // Deputies and bureaus as registers of their own
    Result<QList<KnownDeputy>> knownDeputies();
    Result<QList<KnownBureau>> knownBureaus();
    /// All of the steps or none; tells those that take them back. Conflict: two of one name, two that signed or answer
    /// the same suggestion, one that suggestions name still.
    Result<QList<DirectoryStep>> changeDirectory(const QList<DirectoryStep> &steps);

    // Several registers
    struct Merging
    {
        int added{0};
        int alike{0};            ///< were there already, the same
        QStringList conflicts{}; ///< were there with another content: nothing was done then
    };
    /// Takes in all that the register at `path` holds, older versions of letters too: everything or nothing. That file
    /// is only read.
    Result<Merging> mergeIn(const QString &path);
    /// Moves these suggestions to a new register at `path`, which keeps the office and the log of this one.
    Result<void> splitOff(const QString &path, const QList<SuggestionId> &ids);

    Result<OfficeSettings> office();
    /// With what the change does to suggestions, in one transaction: all or none.
    Result<void> setOffice(const OfficeSettings &office, const QList<CaseFile> &files = {});

    // Replies kept from earlier
    Result<QList<Reply>> versions(SuggestionId id, int replyOrdinal); ///< all versions, oldest first

    // Running numbers
    Result<NumberSeries> numbers(const QString &bureauCode, int year);
    /// Conflict when a letter has the number or it is reserved.
    Result<void> reserveNumber(const ReservedNumber &reserved);
    Result<void> releaseNumber(const DocumentNumber &number);

    // Files
    using FileProgress = WorkProgress; ///< in bytes
    /// Takes the file's content in (once for all that are the same). The result belongs into a record, whose put()
    /// keeps it; what no record names is gone when the register is opened again.
    Result<AttachedFile> takeIn(const QString &path, const FileProgress &progress = {});
    Result<AttachedFile> takeInBytes(const QString &name, const QByteArray &bytes);
    Result<bool> holds(const AttachedFile &file); ///< its content
    /// Writes the content to `path`, wholly or not at all. Corrupt: it is not what was taken in.
    Result<void> saveFile(const AttachedFile &file, const QString &path, const FileProgress &progress = {});
    Result<QByteArray> bytesOf(const AttachedFile &file);

    /// Who works: told by the log with everything that follows.
    QString actor() const;
    void setActor(const QString &name);

    // Drafts
    Result<void> saveDraft(const ReplyDraft &draft);
    Result<QList<ReplyDraft>> drafts();
    Result<void> dropDraft(SuggestionId id, int replyOrdinal);

    /// What happened, the newest first: to one suggestion, or to all and the register itself.
    Result<void> saveForm(const FormDraft &draft);
    Result<QList<FormDraft>> forms(); ///< the oldest first
    Result<void> dropForm(const QString &form);

    Result<QList<LogEntry>> log(std::optional<SuggestionId> id, int limit);

    // The file
    Result<void> backup(const QString &path);
    Result<Verification> verify();
    /// Puts a verified backup in the place of `path`; what was there is kept beside it under the name that the result
    /// tells.
    static Result<QString> restore(const QString &backup, const QString &path);

Q_SIGNALS:
    void changed(SuggestionId id); ///< added or changed, on disk now
    void removed(SuggestionId id);
    void officeChanged();
    void viewsChanged();
    void directoryChanged(); ///< deputies or bureaus, beside what single suggestions brought

private:
    RegisterFile();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace banfu
