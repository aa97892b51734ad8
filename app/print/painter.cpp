#include "app/print/painter.h"

namespace banfu {

void paint(const Page &, const Fonts &, QPainter &) {}

} // namespace banfu
