#pragma once

#include "app/base/result.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace banfu {

/// The documented format of `show --format json`, `export FILE.json` and `import FILE.json` (banfu help formats).
/// Reading what was written gives the same case file; the letter's composed parts are written beside it for readers and
/// ignored when read.
QJsonObject toJson(const CaseFile &caseFile, const OfficeSettings &office);
Result<CaseFile> caseFileFromJson(const QJsonObject &object);

/// A file with {"format": "banfu-case-files", "version": 1, "suggestions": […]}.
QByteArray toJsonFile(const QList<CaseFile> &caseFiles, const OfficeSettings &office);
Result<QList<CaseFile>> caseFilesFromJsonFile(const QByteArray &bytes);

} // namespace banfu
