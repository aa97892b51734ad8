#include "app/store/backup.h"

#include "app/base/files.h"
#include "app/store/audit.h"
#include "app/store/opening.h"
#include "app/store/schema.h"
#include "app/store/sqlerror.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMap>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static bool syncName(const QString &name)
{
    const int file = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isSynced = ::fsync(file) == 0;
    ::close(file);
    return isSynced;
}

Result<void> syncFolderOf(const QString &path)
{
    // Some file systems cannot sync a folder (EINVAL); they do without.
    (void)syncName(QFileInfo{path}.absolutePath());
    return {};
}

static Result<QByteArray> sha256Of(const QString &path)
{
    QFile file{path};
    QCryptographicHash hash{QCryptographicHash::Sha256};
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fileError(path, file.errorString());
    return hash.result().toHex();
}

static Result<QMap<QString, qint64>> rowCounts(Database &database)
{
    const auto tables = database.all(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                                     "AND sql NOT LIKE 'CREATE VIRTUAL%'"_s,
                                     firstColumn<QString>);
    if (!tables)
        return tables.error();
    QMap<QString, qint64> counts;
    for (const QString &table : *tables) {
        const auto count = database.one(u"SELECT count(*) FROM \"%1\""_s.arg(table), firstColumn<qint64>);
        if (!count)
            return count.error();
        counts.insert(table, count->value_or(0));
    }
    return counts;
}

static Error notWhole(const QString &path, const QString &detail)
{
    return {.code = ErrorCode::Corrupt,
            .message = QCoreApplication::translate("banfu::backup",
                                                   "%1 is not a sound backup and was not used; the register is as it "
                                                   "was. Choose another backup. (%2)")
                           .arg(path, detail),
            .detail = detail};
}

/// What opens and passes SQLite's own check may still be an empty or changed file.
static Result<void> verifyCopy(Database &copy, const QString &path)
{
    if (const auto sound = checkIntegrity(copy, false); !sound)
        return notWhole(path, sound.error().detail);
    const auto version = schemaVersion(copy);
    if (!version)
        return version.error();
    if (*version == 0)
        return notWhole(path, u"empty"_s);
    if (*version < shippedMigrations().size())
        return {};
    const auto faults = faultsOfLog(copy);
    if (!faults)
        return faults.error();
    return faults->isEmpty() ? Result<void>{} : Result<void>{notWhole(path, faults->first())};
}

static Result<void> writePart(Database &database, const QString &part)
{
    if (const auto copied = database.run(u"VACUUM INTO ?"_s, part); !copied)
        return copied.error();
    QFile::setPermissions(part, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto copy = Database::open(part, Database::Access::ReadOnly);
    if (!copy)
        return copy.error();
    const auto wanted = rowCounts(database);
    const auto found = rowCounts(**copy);
    if (!wanted || !found)
        return wanted ? found.error() : wanted.error();
    if (*wanted != *found)
        return notWhole(part, u"row counts"_s);
    const auto sound = checkIntegrity(**copy, false);
    if (!sound)
        return sound;
    return syncName(part) ? Result<void>{} : Result<void>{fileError(part, {})};
}

Result<void> backUp(Database &database, const QString &path)
{
    const Error exists{.code = ErrorCode::Conflict,
                       .message = QCoreApplication::translate("banfu::backup",
                                                              "%1 exists already and was left as it is. Choose another "
                                                              "name for the backup.")
                                      .arg(path)};
    if (QFileInfo::exists(path) || QFileInfo{path}.isSymLink())
        return exists;
    const QString part = path + u".part"_s;
    QFile::remove(part); // what a killed backup left
    if (const auto written = writePart(database, part); !written) {
        QFile::remove(part);
        return written;
    }
    const auto digest = sha256Of(part);
    const auto head = headOfLog(database);
    if (!digest || !head) {
        QFile::remove(part);
        return digest ? head.error() : digest.error();
    }
    const QByteArray line = *digest + "  " + QFileInfo{path}.fileName().toUtf8() + "\n# log " + head->toUtf8() + '\n';
    const QString manifest = path + u".sha256"_s;
    if (const auto saved = saveBytes(manifest, line); !saved) {
        QFile::remove(part);
        return saved;
    }
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        QFile::remove(manifest);
        return exists;
    }
    return syncFolderOf(path);
}

/// Where what is replaced goes: beside the register, with the day and the time.
static QString keptName(const QString &path)
{
    const QFileInfo info{path};
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const QString suffix = info.suffix().isEmpty() ? QString{} : u'.' + info.suffix();
    return info.dir().filePath(u"%1-replaced-%2%3"_s.arg(info.completeBaseName(), stamp, suffix));
}

static Result<void> checkManifest(const QString &backup)
{
    const QString manifest = backup + u".sha256"_s;
    if (!QFileInfo::exists(manifest))
        return {}; // a plain copy of a register is a backup, too
    const auto line = readBytes(manifest, 10'000);
    if (!line)
        return line.error();
    const auto digest = sha256Of(backup);
    if (!digest)
        return digest.error();
    return line->startsWith(*digest) ? Result<void>{} : Result<void>{notWhole(backup, u"sha256"_s)};
}

/// Copies the bytes, then verifies the copy: what was verified is what will stand there.
static Result<void> copyVerified(const QString &backup, const QString &part)
{
    if (!QFile::copy(backup, part))
        return fileError(part, {});
    QFile::setPermissions(part, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto copy = Database::open(part, Database::Access::ReadWrite);
    if (!copy)
        return copy.error();
    const auto version = schemaVersion(**copy);
    if (version && *version > shippedMigrations().size())
        return Error{.code = ErrorCode::TooNew,
                     .message = QCoreApplication::translate(
                                    "banfu::backup", "%1 was written by a newer Banfu; the register is as it was. "
                                                     "Install the newer program.")
                                    .arg(backup)};
    if (const auto sound = verifyCopy(**copy, backup); !sound)
        return sound;
    if (*version == shippedMigrations().size()) {
        Sealer sealer{**copy, {}};
        sealer.watch();
        const auto noted = (*copy)->transact([&]() -> Result<void> {
            sealer.setNote(u"restored "_s + QFileInfo{backup}.fileName());
            return {};
        });
        (*copy)->setWatch({});
        if (!noted)
            return noted;
    }
    return syncName(part) ? Result<void>{} : Result<void>{fileError(part, {})};
}

static qint64 suggestionsIn(const QString &path)
{
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return 0;
    const auto count = (*database)->one(u"SELECT count(*) FROM suggestion"_s, firstColumn<qint64>);
    return count ? count->value_or(0) : 0;
}

static Result<QString> replaceBy(const QString &part, const QString &path)
{
    QString kept;
    if (QFileInfo::exists(path)) {
        kept = keptName(path);
        // A second name first, so that there is no moment without a register; where links are unknown, a rename.
        const bool isKept = ::link(QFile::encodeName(path).constData(), QFile::encodeName(kept).constData()) == 0 ||
                            QFile::rename(path, kept);
        if (!isKept)
            return fileError(kept, {});
    }
    // A journal belongs to the old file; under the new one it would destroy it.
    for (const QString &suffix : {u"-journal"_s, u"-wal"_s}) {
        if (QFileInfo::exists(path + suffix) && !QFile::rename(path + suffix, (kept.isEmpty() ? path : kept) + suffix +
                                                                                  (kept.isEmpty() ? u".old"_s : u""_s)))
            return fileError(path + suffix, {});
    }
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return fileError(path, {});
    (void)syncFolderOf(path);
    return kept;
}

Result<QString> restoreBackup(const QString &backup, const QString &path)
{
    if (const auto inspected = inspectFile(backup); !inspected)
        return inspected.error();
    if (QFileInfo::exists(path) && QFileInfo{path}.canonicalFilePath() == QFileInfo{backup}.canonicalFilePath())
        return Error{.code = ErrorCode::InvalidInput,
                     .message = QCoreApplication::translate("banfu::backup",
                                                            "The backup is the register itself; nothing was done.")};
    if (const auto whole = checkManifest(backup); !whole)
        return whole.error();
    const auto lock = lockOf(path);
    if (!lock)
        return Error{.code = ErrorCode::Busy,
                     .message = QCoreApplication::translate("banfu::backup",
                                                            "%1 is open in Banfu or its folder cannot be written to; "
                                                            "nothing was changed. Close it, then restore.")
                                    .arg(path)};
    if (QFileInfo::exists(path) && suggestionsIn(backup) == 0 && suggestionsIn(path) > 0)
        return Error{.code = ErrorCode::Conflict,
                     .message = QCoreApplication::translate("banfu::backup",
                                                            "%1 holds no suggestion while the register does; the "
                                                            "register is as it was. Choose another backup.")
                                    .arg(backup)};
    const QString part = path + u".part"_s;
    QFile::remove(part);
    if (const auto copied = copyVerified(backup, part); !copied) {
        QFile::remove(part);
        return copied.error();
    }
    auto kept = replaceBy(part, path);
    if (!kept)
        QFile::remove(part);
    return kept;
}

} // namespace banfu
