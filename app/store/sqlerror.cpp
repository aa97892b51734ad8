#include "app/store/sqlerror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>

namespace banfu {

static Error constraintError(int code, const QString &detail)
{
    switch (code) {
    case 1555:
    case 2067:
        return {.code = ErrorCode::Conflict,
                .message = QCoreApplication::translate(
                    "banfu::sqlerror", "The same entry exists already; nothing was changed. Change one of them."),
                .detail = detail};
    case 787:
        return {.code = ErrorCode::Conflict,
                .message = QCoreApplication::translate("banfu::sqlerror",
                                                       "Something this belongs to is not in the register any more; "
                                                       "nothing was changed. Load the suggestion again."),
                .detail = detail};
    default:
        return {.code = ErrorCode::InvalidInput,
                .message = QCoreApplication::translate("banfu::sqlerror",
                                                       "The register does not take this value; nothing was changed. "
                                                       "Check dates and required fields. (%1)")
                               .arg(detail),
                .detail = detail};
    }
}

Error movedError(const QString &path)
{
    return {.code = ErrorCode::Io,
            .message = QCoreApplication::translate(
                           "banfu::sqlerror",
                           "The register %1 was moved, deleted or replaced while it was open. This change is not "
                           "stored; everything before it is in the file that was moved. Put the file back or open the "
                           "register again.")
                           .arg(path)};
}

Error fileError(const QString &path, const QString &reason)
{
    return {.code = ErrorCode::Io,
            .message = QCoreApplication::translate("banfu::sqlerror",
                                                   "%1 could not be written or read. Choose another place or ask who "
                                                   "looks after this computer. (%2)")
                           .arg(path, reason),
            .detail = reason};
}

Error sqlError(const QSqlError &error, const QString &path)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return sqlError(isNumber ? code : 1, error.text(), path);
}

Error sqlError(int code, const QString &detail, const QString &path)
{
    const QString coded = QStringLiteral("%1 (SQLite %2)").arg(detail).arg(code);
    const QString name = QFileInfo{path}.fileName();
    if (code == 1032) {
        Error moved = movedError(path);
        moved.detail = coded;
        return moved;
    }
    switch (code & 0xff) {
    case 5:
    case 6:
        return {.code = ErrorCode::Busy,
                .message = QCoreApplication::translate("banfu::sqlerror",
                                                       "Another program is writing to %1 just now; this change is not "
                                                       "stored yet. Close that program or try again in a moment.")
                               .arg(name),
                .detail = coded};
    case 8:
        return {.code = ErrorCode::ReadOnly,
                .message = QCoreApplication::translate("banfu::sqlerror",
                                                       "%1 cannot be written to; nothing was changed. Ask for the "
                                                       "right to write to the file and its folder.")
                               .arg(name),
                .detail = coded};
    case 11:
    case 26:
        return {.code = ErrorCode::Corrupt,
                .message = QCoreApplication::translate("banfu::sqlerror",
                                                       "The register %1 is damaged; it was left as it is. Restore the "
                                                       "newest backup; the damaged file is kept beside it.")
                               .arg(name),
                .detail = coded};
    case 13:
        return {.code = ErrorCode::DiskFull,
                .message = QCoreApplication::translate("banfu::sqlerror",
                                                       "The disk is full; this change is not stored, everything "
                                                       "before it is. Free some space, then try again."),
                .detail = coded};
    case 18:
        return {.code = ErrorCode::InvalidInput,
                .message = QCoreApplication::translate("banfu::sqlerror",
                                                       "The text is too long to be stored; nothing was changed."),
                .detail = coded};
    case 19:
        return constraintError(code, detail);
    case 10:
    case 14:
        return {.code = ErrorCode::Io,
                .message =
                    QCoreApplication::translate(
                        "banfu::sqlerror",
                        "%1 could not be written or read: the disk fails, is gone, or its quota is used up. This "
                        "change is not stored, everything before it is. Save a copy elsewhere.")
                        .arg(name),
                .detail = coded};
    default:
        return {.code = ErrorCode::Io,
                .message = QCoreApplication::translate("banfu::sqlerror",
                                                       "The register %1 could not be used; nothing was changed. (%2)")
                               .arg(name, coded),
                .detail = coded};
    }
}

} // namespace banfu
