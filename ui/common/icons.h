#pragma once

#include "ui/common/tones.h"

#include <QIcon>

namespace banfu {

/// The line icon resources/icons/NAME.svg in the palette's colours, sharp at any scale.
QIcon icon(const QString &name, Tone tone = Tone::Text);

} // namespace banfu
