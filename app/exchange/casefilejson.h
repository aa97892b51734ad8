#pragma once

#include "app/base/result.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

namespace banfu {

/// The documented format of `show --format json`, `export FILE.json` and `import FILE.json` (banfu help formats).
/// Reading what was written gives the same case file, apart from ids and revisions, which belong to one register; the
/// letter's composed parts are written beside it for readers and ignored when read.
QJsonObject toJson(const CaseFile &caseFile, const OfficeSettings &office);
/// InvalidInput names the path of the first fault. A field that the format does not know is one.
Result<CaseFile> caseFileFromJson(const QJsonObject &object);

/// What attached files hold, by their hashes.
using FileContents = QHash<QString, QByteArray>;

/// A file with {"format": "banfu-case-files", "version": 1, "office": {…}, "suggestions": […], "contents": […]}.
QByteArray toJsonFile(const QList<CaseFile> &caseFiles, const OfficeSettings &office,
                      const FileContents &contents = {});

struct CaseFiles
{
    QList<CaseFile> caseFiles{};
    FileContents contents{}; ///< each is what its hash says
    OfficeSettings office{}; ///< of the office that wrote the file
    bool operator==(const CaseFiles &) const = default;
};
Result<CaseFiles> readJsonFile(const QByteArray &bytes);
Result<QList<CaseFile>> caseFilesFromJsonFile(const QByteArray &bytes);

} // namespace banfu
