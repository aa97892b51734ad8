#include "app/base/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace banfu {

struct Files
{
    Q_DECLARE_TR_FUNCTIONS(banfu::files)
};

Result<void> saveBytes(const QString &path, const QByteArray &bytes)
{
    return savePieces(path, [&](QIODevice &file) { return file.write(bytes) == bytes.size(); });
}

Result<void> savePieces(const QString &path, const std::function<bool(QIODevice &)> &write)
{
    QSaveFile file{path};
    // QSaveFile::commit() alone reports success for a short write on a full disk and replaces the good file.
    const bool isWritten = file.open(QIODevice::WriteOnly) && write(file) && file.flush();
    if (isWritten && file.commit())
        return {};
    const QString reason = file.errorString();
    const bool isFull = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
    file.cancelWriting();
    return Error{.code = isFull ? ErrorCode::DiskFull : ErrorCode::Io,
                 .message = Files::tr("%1 could not be written; what was there before is unchanged. Free some space or "
                                      "choose another place, then try again. (%2)")
                                .arg(path, reason),
                 .detail = reason};
}

Result<QByteArray> readBytes(const QString &path, qint64 limit)
{
    const QFileInfo info{path};
    if (!info.exists())
        return Error{.code = ErrorCode::NotFound, .message = Files::tr("There is no file %1.").arg(path)};
    if (!info.isFile())
        return Error{.code = ErrorCode::InvalidInput, .message = Files::tr("%1 is not a file.").arg(path)};
    if (info.size() > limit)
        return Error{.code = ErrorCode::InvalidInput,
                     .message =
                         Files::tr("%1 is too large (%2 MB); at most %3 MB can be read.")
                             .arg(path, QString::number(info.size() / 1'000'000), QString::number(limit / 1'000'000))};
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Io,
                     .message = Files::tr("%1 could not be read. (%2)").arg(path, file.errorString())};
    return file.readAll();
}

QString safeFileName(const QString &text)
{
    constexpr qsizetype longest = 60;
    QString name;
    for (const QChar character : text.left(longest)) {
        const bool isKept = character.isLetterOrNumber() || character == u'-' || character == u'_' ||
                            character.isSurrogate() || (character == u'.' && !name.isEmpty());
        name += isKept ? character : QChar{u'_'};
    }
    return name.isEmpty() ? QStringLiteral("_") : name;
}

} // namespace banfu
