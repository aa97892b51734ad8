#pragma once

#include "app/reply/casefile.h"

#include <QList>
#include <QString>

namespace banfu {

/// Where in a record files can hang: on the suggestion itself, or on one row of one of its lists.
enum class FilePlace { Suggestion, Opinion, Contact, Feedback, Step, Commitment };

struct FileOwner
{
    FilePlace place{FilePlace::Suggestion};
    qsizetype row{0}; ///< in the list of its place

    bool operator==(const FileOwner &) const = default;
};

/// All of them, in the order of the course.
QList<FileOwner> fileOwners(const CaseFile &caseFile);
/// Null when the record has no such row.
const QList<AttachedFile> *filesOf(const CaseFile &caseFile, const FileOwner &owner);
QList<AttachedFile> *filesOf(CaseFile &caseFile, const FileOwner &owner);

/// What it is, for lists, translated: the step as it was noted, 沟通 2026-05-06 …
QString ownerText(const CaseFile &caseFile, const FileOwner &owner);

struct PlacedFile
{
    FileOwner owner{};
    AttachedFile file{};

    bool operator==(const PlacedFile &) const = default;
};
QList<PlacedFile> allFiles(const CaseFile &caseFile);

} // namespace banfu
