#pragma once

#include "app/print/pdf.h"
#include "app/print/pdfobjects.h"

namespace banfu::pdf {

// What PDF/A asks for beyond the pages (ISO 19005-2 and -3), each as entries of the catalog.

/// The meaning of the colours, and in XMP what the file is, saying the same as the information dictionary.
QByteArray archiveEntries(Objects &objects, const PdfInfo &info);
/// Title, author and producer.
QByteArray informationDictionary(const PdfInfo &info);
QByteArray outlineEntries(Objects &objects, const QList<PdfBookmark> &bookmarks, const QList<int> &pages);
QByteArray attachmentEntries(Objects &objects, const QList<PdfAttachment> &attachments);

} // namespace banfu::pdf
