#pragma once

#include <QColor>

namespace banfu {

/// What a colour says. Never the only sign: an icon or a word stands beside it.
enum class Tone { Text, Accent, Good, Warning, Danger, Muted };

/// Readable (4.5 : 1 or more) on the window's ground, light or dark.
QColor toneColor(Tone tone);
/// A quiet ground for a bar of this tone.
QColor toneGround(Tone tone);

bool isDarkPalette();

} // namespace banfu
