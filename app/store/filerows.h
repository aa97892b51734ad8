#pragma once

#include "app/base/result.h"
#include "app/reply/casefile.h"

#include <QString>
#include <QStringList>

#include <functional>

class QIODevice;

namespace banfu {

class Database;

/// How many bytes of how many are done; false ends the work, which leaves nothing behind.
using FileProgress = std::function<bool(qint64 done, qint64 total)>;

/// Reads the names of all files into their places of the record, no contents.
Result<void> readFiles(Database &database, CaseFile &caseFile);
/// The files of one row (`column` names its table; empty: the suggestion's own), made as wanted.
Result<void> writeFiles(Database &database, SuggestionId suggestion, const QString &column, qint64 row,
                        const QList<AttachedFile> &before, const QList<AttachedFile> &after);
/// Before the row itself goes, so that the log has it in this order.
Result<void> deleteFiles(Database &database, const QString &column, qint64 row);

/// Takes in what the device holds, piece by piece; what is there already is not stored again. Returns a file without a
/// place: it stays for the records that name it.
Result<AttachedFile> takeInContent(Database &database, QIODevice &source, const QString &name,
                                   const FileProgress &progress);
/// Hands out the content in order and checks it against its hash; `take` returns false when it cannot go on, which
/// ends it with Cancelled.
Result<void> handOutContent(Database &database, const AttachedFile &file,
                            const std::function<bool(const QByteArray &)> &take);
Result<bool> hasContent(Database &database, const QString &sha256);
/// What no record names any more. Only when nothing can be undone: after opening.
Result<void> sweepContents(Database &database);
/// For verifying; each a translated line.
Result<QStringList> faultsOfContents(Database &database);

} // namespace banfu
