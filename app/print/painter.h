#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"

class QPainter;

namespace banfu {

/// Draws the page; the painter's unit is one millimetre, its origin the page's top left corner. Draws outlines only, no
/// background.
void paint(const Page &page, const Fonts &fonts, QPainter &painter);

} // namespace banfu
