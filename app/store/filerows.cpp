#include "app/store/filerows.h"

#include "app/reply/fileplaces.h"
#include "app/store/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QIODevice>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qint64 pieceSize = 1 << 20;

struct FileRows
{
    Q_DECLARE_TR_FUNCTIONS(banfu::files)
};

struct FileRow
{
    AttachedFile file{};
    std::optional<qint64> owners[5]{}; ///< in the order of fileColumns
};

struct FileColumn
{
    FilePlace place;
    const char *name;
};
constexpr FileColumn fileColumns[] = {{FilePlace::Opinion, "assignment"},
                                      {FilePlace::Contact, "contact"},
                                      {FilePlace::Feedback, "feedback"},
                                      {FilePlace::Step, "step"},
                                      {FilePlace::Commitment, "commitment"}};

constexpr auto fileSql =
    "SELECT f.id, f.name, c.size, f.sha256, f.added_on, f.assignment, f.contact, f.feedback, f.step, f.commitment FROM "
    "attached_file f JOIN file_content c ON c.sha256 = f.sha256 WHERE f.suggestion = ? ORDER BY f.position, f.id";

FileRow readFile(const Row &row)
{
    FileRow read{.file = {.id = row.get<FileId>(0),
                          .name = row.get<QString>(1),
                          .size = row.get<int>(2),
                          .sha256 = row.get<QString>(3),
                          .addedOn = row.get<QDate>(4)}};
    for (int i = 0; i < 5; ++i)
        read.owners[i] = row.get<std::optional<qint64>>(5 + i);
    return read;
}

/// Which rows of the record carry which ids.
QHash<std::pair<int, qint64>, FileOwner> ownersById(const CaseFile &caseFile)
{
    QHash<std::pair<int, qint64>, FileOwner> owners;
    const auto add = [&](FilePlace place, const auto &rows) {
        for (qsizetype i = 0; i < rows.size(); ++i)
            owners.insert({static_cast<int>(place), rows[i].id.value()}, {place, i});
    };
    add(FilePlace::Opinion, caseFile.assignments);
    add(FilePlace::Contact, caseFile.contacts);
    add(FilePlace::Feedback, caseFile.feedbacks);
    add(FilePlace::Step, caseFile.steps);
    add(FilePlace::Commitment, caseFile.commitments);
    return owners;
}

Error notReadable(const QString &name, const QString &reason)
{
    return {.code = ErrorCode::Io,
            .message = FileRows::tr("%1 could not be read; nothing was attached. Check that it is still there, then "
                                    "try again. (%2)")
                           .arg(name, reason),
            .detail = reason};
}

Error changedMeanwhile(const QString &name)
{
    return {.code = ErrorCode::Conflict,
            .message = FileRows::tr("%1 changed while it was read; nothing was attached. Close the program that "
                                    "writes to it, then attach it again.")
                           .arg(name)};
}

Error cancelled(const QString &name)
{
    return {.code = ErrorCode::Cancelled, .message = FileRows::tr("%1 was not attached, as you wished.").arg(name)};
}

Error damaged(const QString &name)
{
    return {.code = ErrorCode::Corrupt,
            .message = FileRows::tr("The register's copy of %1 is damaged and was not given out. Take it from a "
                                    "backup of the register.")
                           .arg(name)};
}

/// One walk through the device, piece by piece.
Result<QString> walk(QIODevice &source, const QString &name, const std::function<Result<void>(const QByteArray &)> &see)
{
    if (!source.seek(0))
        return notReadable(name, source.errorString());
    QCryptographicHash hash{QCryptographicHash::Sha256};
    for (QByteArray piece; !source.atEnd();) {
        piece = source.read(pieceSize);
        if (piece.isEmpty())
            return notReadable(name, source.errorString());
        hash.addData(piece);
        if (const auto seen = see(piece); !seen)
            return seen.error();
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<void> readFiles(Database &database, CaseFile &caseFile)
{
    const auto rows = database.all(QString::fromLatin1(fileSql), readFile, caseFile.suggestion.id);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return {};
    const auto owners = ownersById(caseFile);
    for (const FileRow &row : *rows) {
        FileOwner owner;
        for (size_t i = 0; i < std::size(fileColumns); ++i) {
            if (row.owners[i])
                owner = owners.value({static_cast<int>(fileColumns[i].place), *row.owners[i]});
        }
        filesOf(caseFile, owner)->append(row.file);
    }
    return {};
}

Result<void> deleteFiles(Database &database, const QString &column, qint64 row)
{
    return asVoid(database.run(u"DELETE FROM attached_file WHERE %1 = ?"_s.arg(column), row));
}

static Result<void> writeFile(Database &database, SuggestionId suggestion, const QString &column, qint64 row,
                              const AttachedFile &file, qint64 position)
{
    if (column.isEmpty())
        return asVoid(database.run(
            u"INSERT INTO attached_file (suggestion, position, name, sha256, added_on) VALUES (?, ?, ?, ?, ?)"_s,
            suggestion, position, cleanFileName(file.name), file.sha256, file.addedOn));
    return asVoid(database.run(
        u"INSERT INTO attached_file (suggestion, %1, position, name, sha256, added_on) VALUES (?, ?, ?, ?, ?, ?)"_s.arg(
            column),
        suggestion, row, position, cleanFileName(file.name), file.sha256, file.addedOn));
}

Result<void> writeFiles(Database &database, SuggestionId suggestion, const QString &column, qint64 row,
                        const QList<AttachedFile> &before, const QList<AttachedFile> &after)
{
    const auto isIn = [](const QList<AttachedFile> &list, FileId id) {
        return !id.isNull() && std::ranges::find(list, id, &AttachedFile::id) != list.end();
    };
    for (const AttachedFile &old : before) {
        if (isIn(after, old.id))
            continue;
        if (const auto done = database.run(u"DELETE FROM attached_file WHERE id = ?"_s, old.id); !done)
            return done.error();
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        const AttachedFile &file = after[i];
        if (i < before.size() && before[i] == file)
            continue;
        const Result<void> done =
            isIn(before, file.id)
                ? asVoid(database.run(u"UPDATE attached_file SET position = ?, name = ?, added_on = ? WHERE id = ?"_s,
                                      qint64{i}, cleanFileName(file.name), file.addedOn, file.id))
                : writeFile(database, suggestion, column, row, file, i);
        if (!done)
            return done;
    }
    return {};
}

Result<bool> hasContent(Database &database, const QString &sha256)
{
    const auto id = database.one(u"SELECT id FROM file_content WHERE sha256 = ?"_s, firstColumn<qint64>, sha256);
    if (!id)
        return id.error();
    return id->has_value();
}

Result<AttachedFile> takeInContent(Database &database, QIODevice &source, const QString &name,
                                   const FileProgress &progress)
{
    const qint64 size = source.size();
    const QString cleanName = cleanFileName(name);
    if (size > largestAttachedFile)
        return Error{.code = ErrorCode::InvalidInput,
                     .message = FileRows::tr("%1 is too large to attach (%2, at most %3); nothing was attached. Make "
                                             "it smaller, or note where it is kept.")
                                    .arg(cleanName, fileSizeText(size), fileSizeText(largestAttachedFile))};
    const auto isWanted = [&](qint64 done) { return !progress || progress(done, 2 * size); };
    qint64 done = 0;
    const auto known = walk(source, cleanName, [&](const QByteArray &piece) -> Result<void> {
        done += piece.size();
        return done > size      ? Result<void>{changedMeanwhile(cleanName)}
               : isWanted(done) ? Result<void>{}
                                : Result<void>{cancelled(cleanName)};
    });
    if (!known)
        return known.error();
    const AttachedFile file{.name = cleanName, .size = static_cast<int>(done), .sha256 = *known};
    const auto isThere = hasContent(database, file.sha256);
    if (!isThere)
        return isThere.error();
    if (*isThere)
        return file;
    return database.transact([&]() -> Result<AttachedFile> {
        const auto content =
            database.run(u"INSERT INTO file_content (sha256, size) VALUES (?, ?)"_s, file.sha256, qint64{file.size});
        if (!content)
            return content.error();
        qint64 position = 0;
        qint64 written = 0;
        const auto stored = walk(source, cleanName, [&](const QByteArray &piece) -> Result<void> {
            written += piece.size();
            if (!isWanted(size + written))
                return cancelled(cleanName);
            return asVoid(database.run(u"INSERT INTO file_piece (content, position, bytes) VALUES (?, ?, ?)"_s,
                                       *content, position++, piece));
        });
        if (!stored)
            return stored.error();
        if (*stored != file.sha256)
            return changedMeanwhile(cleanName);
        return file;
    });
}

Result<void> handOutContent(Database &database, const AttachedFile &file,
                            const std::function<bool(const QByteArray &)> &take)
{
    QCryptographicHash hash{QCryptographicHash::Sha256};
    bool isTaken = true;
    const auto read = database.each(
        u"SELECT p.bytes FROM file_content c JOIN file_piece p ON p.content = c.id WHERE c.sha256 = ? "
        "ORDER BY p.position"_s,
        [&](const Row &row) {
            const auto piece = row.get<QByteArray>(0);
            hash.addData(piece);
            isTaken = take(piece);
            return isTaken;
        },
        file.sha256);
    if (!read)
        return read;
    if (!isTaken)
        return Error{.code = ErrorCode::Cancelled,
                     .message = FileRows::tr("%1 was not saved, as you wished.").arg(file.name)};
    return QString::fromLatin1(hash.result().toHex()) == file.sha256 ? Result<void>{}
                                                                     : Result<void>{damaged(file.name)};
}

Result<void> sweepContents(Database &database)
{
    const QString unnamed = u"sha256 NOT IN (SELECT sha256 FROM attached_file)"_s;
    const auto any = database.one(u"SELECT 1 FROM file_content WHERE %1 LIMIT 1"_s.arg(unnamed), firstColumn<int>);
    if (!any)
        return any.error();
    if (!*any)
        return {};
    return database.transact([&] { return asVoid(database.run(u"DELETE FROM file_content WHERE %1"_s.arg(unnamed))); });
}

Result<QStringList> faultsOfContents(Database &database)
{
    const auto files = database.all(
        u"SELECT c.sha256, c.size, coalesce((SELECT name FROM attached_file f WHERE f.sha256 = c.sha256), '') FROM "
        "file_content c ORDER BY c.id"_s,
        [](const Row &row) {
            return AttachedFile{.name = row.get<QString>(2), .size = row.get<int>(1), .sha256 = row.get<QString>(0)};
        });
    if (!files)
        return files.error();
    QStringList faults;
    for (const AttachedFile &file : *files) {
        qint64 size = 0;
        const auto sound = handOutContent(database, file, [&](const QByteArray &piece) {
            size += piece.size();
            return true;
        });
        if (!sound && sound.error().code != ErrorCode::Corrupt)
            return sound.error();
        if (!sound || size != file.size)
            faults.append(FileRows::tr("The content of file %1 is damaged (%2).").arg(file.name, file.sha256));
    }
    return faults;
}

} // namespace banfu
