#pragma once

#include "app/exchange/documenttext.h"

namespace banfu {

constexpr qint64 largestDocument = 50'000'000;

/// Whether a file of this name is one that can be read for its text: .docx, .html, .htm, .txt.
bool isDocument(const QString &name);

/// The text of a file, by the ending of its name. InvalidInput, with what to do, for files of other kinds.
Result<DocumentText> readDocument(const QString &name, const QByteArray &bytes);
Result<DocumentText> readDocumentFile(const QString &path);

} // namespace banfu
