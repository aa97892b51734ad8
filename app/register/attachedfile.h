#pragma once

#include "app/base/id.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace banfu {

/// A file that is kept in the register with a suggestion or with one row of its course (附加文件). What it holds lies
/// in the register once for all that are the same, under its hash.
struct AttachedFile
{
    FileId id{};
    QString name{}; ///< as cleanFileName leaves it
    int size{0};    ///< bytes
    QString sha256{};
    QDate addedOn{};

    bool operator==(const AttachedFile &) const = default;
};

constexpr int largestAttachedFile = 256'000'000;

/// A name that any system takes and that shows what it is: no folders, no control characters or marks that turn the
/// direction of writing, none of the names that Windows keeps for itself, at most 120 characters, the ending kept.
QString cleanFileName(const QString &name);

/// Whether a program could start by opening it: by the ending of its name or by how its bytes begin. Such a file is
/// kept and can be saved, never opened.
bool isProgram(const QString &name, const QByteArray &beginning);

/// 1.2 MB, for lists.
QString fileSizeText(qint64 bytes);

} // namespace banfu
