#pragma once

#include "app/print/editableletter.h"

#include <QByteArray>

namespace banfu {

/// The letter as an OpenDocument text, made like the .docx: styles, numbered headings, frames, page numbers.
QByteArray toOdt(const EditableLetter &letter);

} // namespace banfu
