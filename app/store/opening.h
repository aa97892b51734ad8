#pragma once

#include "app/register/officesettings.h"
#include "app/store/audit.h"
#include "app/store/database.h"
#include "app/store/registerfile.h"

#include <QLockFile>

#include <functional>

namespace banfu {

/// A register that is open. The database closes before the lock goes.
struct OpenRegister
{
    QString path{};
    QString actor{};
    std::unique_ptr<QLockFile> lock{}; ///< null: read-only
    std::unique_ptr<Database> database{};
    std::unique_ptr<Sealer> sealer{};
    QString readOnlyReason{}; ///< translated; empty when it can be written or was asked for read-only
    QString warning{};        ///< translated: a place where registers come to harm
    bool isUnchecked{false};  ///< not examined after an unclean end
};

Result<OpenRegister> openRegister(const QString &path, const QString &actor, OpenMode mode);
Result<void> createRegister(const QString &path, const OfficeSettings &office, const QString &actor);

/// Read from its bytes alone: that the file is there, is a whole SQLite file, and one of ours.
Result<void> inspectFile(const QString &path);
/// PRAGMA quick_check or integrity_check; Corrupt with what it says.
Result<void> checkIntegrity(Database &database, bool isQuick);
/// quick_check of one table after the other, while it is wanted; from any thread. What was found damaged is checked
/// again at each opening, until it is sound.
Result<void> examineFile(const QString &path, const std::function<bool()> &isWanted);

/// The lock beside the register, for who replaces the file; null when another holds it.
std::unique_ptr<QLockFile> lockOf(const QString &path);
/// Network shares and folders that a program synchronises; empty for a good place.
QString warningOfPlace(const QString &path);

} // namespace banfu
