#include "app/store/opening.h"

#include "app/base/files.h"
#include "app/store/backup.h"
#include "app/store/filerows.h"
#include "app/store/officerows.h"
#include "app/store/schema.h"
#include "app/store/search.h"
#include "app/store/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static constexpr QFileDevice::Permissions anyWrite =
    QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;

static bool hasHotJournal(const QString &path)
{
    return QFileInfo{path + u"-journal"_s}.size() > 0 || QFileInfo{path + u"-wal"_s}.size() > 0;
}

static Error refused(ErrorCode code, const QString &message)
{
    return {.code = code, .message = message};
}

Result<void> inspectFile(const QString &path)
{
    const QFileInfo info{path};
    if (!info.exists())
        return refused(ErrorCode::NotFound,
                       QCoreApplication::translate("banfu::opening", "There is no register %1.").arg(path));
    if (!info.isFile())
        return refused(ErrorCode::InvalidInput,
                       QCoreApplication::translate("banfu::opening", "%1 is not a file, thus no register.").arg(path));
    if (info.size() == 0)
        return refused(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("banfu::opening",
                                        "%1 is empty, thus no register; it was left as it is. Restore a backup, or "
                                        "delete the file and make a new register.")
                .arg(path));
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return fileError(path, file.errorString());
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return refused(ErrorCode::InvalidInput,
                       QCoreApplication::translate("banfu::opening",
                                                   "%1 is no register of Banfu; it was left as it is. Choose another "
                                                   "file.")
                           .arg(path));
    const auto number = [&](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    if (number(68) != quint32{applicationId})
        return refused(ErrorCode::InvalidInput,
                       QCoreApplication::translate("banfu::opening",
                                                   "%1 is a database of another program, no register of Banfu; it was "
                                                   "left as it is. Choose another file.")
                           .arg(path));
    const quint16 stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    if (!hasHotJournal(path) && number(24) == number(92) && info.size() < pageSize * number(28))
        return sqlError(11, u"truncated"_s, path);
    return {};
}

static Result<void> checkBy(Database &database, const QString &pragma)
{
    const auto lines = database.all(pragma, firstColumn<QString>);
    if (!lines)
        return lines.error();
    if (*lines == QStringList{u"ok"_s})
        return {};
    return sqlError(11, lines->join(u"; "_s), database.path());
}

Result<void> checkIntegrity(Database &database, bool isQuick)
{
    return checkBy(database, isQuick ? u"PRAGMA quick_check(5)"_s : u"PRAGMA integrity_check(5)"_s);
}

/// Beside a register that was found damaged, until it is found sound: the lock tells of an unclean end only once.
static QString unsoundMark(const QString &path)
{
    return path + u".unsound"_s;
}

static Result<void> marked(const QString &path, const Result<void> &sound)
{
    if (sound)
        QFile::remove(unsoundMark(path));
    else if (sound.error().code == ErrorCode::Corrupt)
        (void)saveBytes(unsoundMark(path), {});
    return sound;
}

Result<void> examineFile(const QString &path, const std::function<bool()> &isWanted)
{
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const auto tables =
        (*database)->all(u"SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"_s,
                         firstColumn<QString>);
    if (!tables)
        return marked(path, tables.error());
    for (QString table : *tables) {
        if (!isWanted())
            return {};
        table.replace(u'\'', u"''"_s);
        if (const auto sound = checkBy(**database, u"PRAGMA quick_check('%1')"_s.arg(table)); !sound)
            return marked(path, sound);
    }
    return marked(path, {});
}

QString warningOfPlace(const QString &path)
{
    const QByteArray system = QStorageInfo{QFileInfo{path}.absolutePath()}.fileSystemType().toLower();
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "fuse.sshfs", "fuse.davfs", "davfs",
                             "fuse.rclone", "afs", "ncpfs"}) {
        if (system == type)
            return QCoreApplication::translate(
                "banfu::opening",
                "The register lies on a network drive, where locks cannot be relied on and files come "
                "to harm. Move it to a local disk and keep backups on the network.");
    }
    const QString place = QFileInfo{path}.absolutePath().toLower();
    for (const QString &name : {u"onedrive"_s, u"nutstore"_s, u"坚果云"_s, u"dropbox"_s, u"wps云盘"_s, u"wpsdrive"_s,
                                u"baidunetdisk"_s, u"nextcloud"_s, u"seafile"_s}) {
        if (place.contains(name))
            return QCoreApplication::translate(
                "banfu::opening", "The register lies in a folder that another program synchronises; a half-copied file "
                                  "can be the result. Move it elsewhere and synchronise only backups.");
    }
    return {};
}

static QString lockName(const QString &path)
{
    const QFileInfo info{path};
    return (info.exists() ? info.canonicalFilePath() : info.absoluteFilePath()) + u".lock"_s;
}

/// A lock that does not say whose it is: it is being made this moment, or who made it was killed before writing a name.
static bool isNameless(const QString &lockPath)
{
    qint64 process = 0;
    QString host;
    QString program;
    return QFile::exists(lockPath) && !QLockFile{lockPath}.getLockInfo(&process, &host, &program);
}

static bool staysNameless(const QString &lockPath)
{
    constexpr unsigned long step = 50; // ms
    constexpr int steps = 20;
    for (int i = 0; i < steps; ++i) {
        if (!isNameless(lockPath))
            return false;
        QThread::msleep(step);
    }
    return isNameless(lockPath);
}

std::unique_ptr<QLockFile> lockOf(const QString &path)
{
    const QString name = lockName(path);
    auto lock = std::make_unique<QLockFile>(name);
    lock->setStaleLockTime(0); // never by age: a register may stay open for days. The dead are recognised all the same.
    if (lock->tryLock(0))
        return lock;
    if (!staysNameless(name))
        return nullptr;
    lock->setStaleLockTime(1); // nobody is known who could be dead
    const bool isOurs = lock->tryLock(0);
    lock->setStaleLockTime(0);
    return isOurs ? std::move(lock) : nullptr;
}

/// Who holds the lock, or why none can be made.
static QString reasonNotLocked(const QString &path)
{
    if (isNameless(lockName(path)))
        return QCoreApplication::translate(
                   "banfu::opening",
                   "The register is being opened by another program, or its lock %1 cannot be read; it "
                   "is open for reading only. Try again in a moment.")
            .arg(lockName(path));
    QLockFile lock{lockName(path)};
    lock.setStaleLockTime(0);
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return QCoreApplication::translate(
            "banfu::opening", "The folder of the register cannot be written to, so it is open for reading only.");
    return QCoreApplication::translate(
               "banfu::opening", "The register is open in another Banfu (%1, process %2 on %3); it is open here for "
                                 "reading only. Close the other one, then open it again.")
        .arg(program)
        .arg(process)
        .arg(host);
}

static QString reasonNotWritable(const QString &path)
{
    const QFileInfo file{path};
    const QFileInfo folder{file.canonicalPath()};
    // The bits are looked at as well, so that the superuser does not write where nobody should.
    if (!file.isWritable() || !(file.permissions() & anyWrite))
        return QCoreApplication::translate("banfu::opening",
                                           "The register file is write-protected, so it is open for reading only.");
    if (!folder.isWritable() || !(folder.permissions() & anyWrite))
        return QCoreApplication::translate(
            "banfu::opening", "The folder of the register cannot be written to, so it is open for reading only.");
    return {};
}

static Error tooNew(const QString &path, int version)
{
    return refused(ErrorCode::TooNew,
                   QCoreApplication::translate("banfu::opening",
                                               "%1 was written by a newer Banfu (format %2, this one knows "
                                               "%3); it was left as it is. Install the newer program.")
                       .arg(path)
                       .arg(version)
                       .arg(shippedMigrations().size()));
}

/// A writer that was killed leaves its journal, which only one who may write can take back. Where the writer is at work
/// still, SQLite's own locks leave it in peace.
static void takeBackUnfinished(const QString &path)
{
    if (!hasHotJournal(path) || !reasonNotWritable(path).isEmpty())
        return;
    if (const auto database = Database::open(path, Database::Access::ReadWrite))
        (void)schemaVersion(**database);
}

static Result<OpenRegister> openForReading(OpenRegister opened)
{
    takeBackUnfinished(opened.path);
    auto database = Database::open(opened.path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const auto version = schemaVersion(**database);
    if (!version)
        return version.error();
    if (*version > shippedMigrations().size())
        return tooNew(opened.path, *version);
    if (*version < shippedMigrations().size())
        return refused(ErrorCode::ReadOnly,
                       QCoreApplication::translate("banfu::opening",
                                                   "%1 is of an older format and must be upgraded first, but it cannot "
                                                   "be written to. Copy it to a place of your own and open the copy.")
                           .arg(opened.path));
    opened.database = *std::move(database);
    return opened;
}

/// A migration that fails leaves the old schema; the copy made before is kept either way.
static Result<void> upgrade(OpenRegister &opened, int version)
{
    const QFileInfo info{opened.path};
    const QString copy = info.dir().filePath(
        u"%1-%2-v%3.db"_s.arg(info.completeBaseName(), QDateTime::currentDateTime().toString(u"yyyyMMdd'T'HHmmsszzz"_s))
            .arg(version));
    if (const auto copied = backUp(*opened.database, copy); !copied)
        return copied;
    auto migrated = migrate(*opened.database, shippedMigrations());
    if (migrated)
        migrated = opened.database->transact([&] { return completeIndex(*opened.database); });
    if (migrated)
        return {};
    Error error = migrated.error();
    error.message = QCoreApplication::translate(
                        "banfu::opening", "The register could not be upgraded to the format of this Banfu; it was "
                                          "left as it was, a copy is %1. (%2)")
                        .arg(copy, error.detail);
    return error;
}

static Result<void> settle(OpenRegister &opened, bool isToBeChecked)
{
    Database &database = *opened.database;
    const auto version = schemaVersion(database);
    if (!version)
        return version.error();
    if (*version > shippedMigrations().size())
        return tooNew(opened.path, *version);
    if (*version < 1)
        return sqlError(11, u"no schema"_s, opened.path);
    if (isToBeChecked) {
        if (const auto sound = marked(opened.path, checkIntegrity(database, true)); !sound)
            return sound;
    }
    if (*version < shippedMigrations().size()) {
        if (const auto upgraded = upgrade(opened, *version); !upgraded)
            return upgraded;
    }
    const auto mode = database.one(u"PRAGMA journal_mode = DELETE"_s, firstColumn<QString>);
    if (!mode)
        return mode.error();
    return {};
}

Result<OpenRegister> openRegister(const QString &path, const QString &actor, OpenMode mode)
{
    if (const auto inspected = inspectFile(path); !inspected)
        return inspected.error();
    OpenRegister opened{.path = QFileInfo{path}.absoluteFilePath(), .warning = warningOfPlace(path)};
    if (mode == OpenMode::ReadOnly)
        return openForReading(std::move(opened));
    opened.readOnlyReason = reasonNotWritable(path);
    const bool isUnclean = QFileInfo::exists(lockName(path)) || QFileInfo::exists(unsoundMark(opened.path));
    if (opened.readOnlyReason.isEmpty()) {
        opened.lock = lockOf(path);
        if (!opened.lock)
            opened.readOnlyReason = reasonNotLocked(path);
    }
    if (!opened.lock)
        return openForReading(std::move(opened));
    auto database = Database::open(opened.path, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    opened.actor = actor;
    opened.database = *std::move(database);
    opened.sealer = std::make_unique<Sealer>(*opened.database, actor);
    opened.sealer->watch();
    opened.isUnchecked = isUnclean && mode == OpenMode::CheckLater;
    if (const auto settled = settle(opened, isUnclean && !opened.isUnchecked); !settled)
        return settled.error();
    const auto differences = schemaDifferences(*opened.database, shippedMigrations());
    if (!differences)
        return differences.error();
    if (!differences->isEmpty()) {
        opened.readOnlyReason =
            QCoreApplication::translate(
                "banfu::opening", "The tables of the register were changed by another program (%1), so it is open "
                                  "for reading only. Restore a backup to go on working.")
                .arg(differences->join(u", "_s));
        opened.database.reset();
        opened.sealer.reset();
        opened.lock.reset();
        return openForReading(std::move(opened));
    }
    // In a damaged register a content may only seem to be nobody's.
    const auto swept = opened.isUnchecked ? Result<void>{} : sweepContents(*opened.database);
    if (!swept)
        return swept.error();
    return opened;
}

static Result<void> fillNew(Database &database, const OfficeSettings &office, const QString &actor)
{
    for (const QString &setting :
         {u"PRAGMA application_id = %1"_s.arg(applicationId), u"PRAGMA auto_vacuum = NONE"_s}) {
        if (const auto done = database.run(setting); !done)
            return done.error();
    }
    if (const auto migrated = migrate(database, shippedMigrations()); !migrated)
        return migrated;
    Sealer sealer{database, actor};
    sealer.watch();
    auto done = database.transact([&]() -> Result<void> {
        sealer.setNote(u"created"_s);
        return writeOffice(database, office);
    });
    database.setWatch({});
    return done;
}

Result<void> createRegister(const QString &path, const OfficeSettings &office, const QString &actor)
{
    const Error exists =
        refused(ErrorCode::Conflict,
                QCoreApplication::translate("banfu::opening", "%1 exists already and was left as it is. Choose "
                                                              "another name.")
                    .arg(path));
    if (QFileInfo::exists(path) || QFileInfo{path}.isSymLink())
        return exists;
    const QFileInfo folder{QFileInfo{path}.absolutePath()};
    if (folder.exists() && !(folder.permissions() & anyWrite))
        return sqlError(8, u"folder"_s, path);
    // Made under another name: a killed program leaves no half register behind.
    const QString part = path + u".part"_s;
    QFile::remove(part);
    {
        auto database = Database::open(part, Database::Access::Create);
        if (!database)
            return database.error();
        if (const auto filled = fillNew(**database, office, actor); !filled) {
            database->reset();
            QFile::remove(part);
            return filled;
        }
    }
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return exists;
    }
    return syncFolderOf(path);
}

} // namespace banfu
