#pragma once

#include <QColor>

class QCalendarWidget;

namespace banfu {

/// What a colour says. Never the only sign: an icon or a word stands beside it.
enum class Tone { Text, Accent, Good, Warning, Danger, Muted };

/// Readable (4.5 : 1 or more) on the window's ground, light or dark.
QColor toneColor(Tone tone);
/// A quiet ground for a bar of this tone.
QColor toneGround(Tone tone);
/// Qt's own red of the weekend is too dark on a dark ground.
void colourWeekends(QCalendarWidget &calendar);

bool isDarkPalette();

} // namespace banfu
