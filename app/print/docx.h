#pragma once

#include "app/print/editableletter.h"

#include <QByteArray>

namespace banfu {

/// The letter as a .docx that Word, WPS and LibreOffice open as the same pages: styles, automatic numbering, document
/// grid, page numbers, red lines as drawings. The fonts are named as Chinese offices have them. Deterministic.
QByteArray toDocx(const EditableLetter &letter);

} // namespace banfu
