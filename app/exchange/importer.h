#pragma once

#include "app/base/result.h"
#include "app/store/registerfile.h"

#include <QString>
#include <QStringList>

namespace banfu {

/// What one file brought into the register.
struct Imported
{
    QStringList numbers{}; ///< of the suggestions added or completed
    QStringList remarks{}; ///< for the reader, translated: provisional numbers, text that found no place
};

/// One file (.txt .html .htm .docx .json, by its ending) into the register in one transaction: all of it or nothing.
Result<Imported> importFile(RegisterFile &registerFile, const QString &path);

} // namespace banfu
