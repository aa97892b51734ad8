#pragma once

#include "app/print/fonts.h"
#include "app/print/measures.h"
#include "app/print/page.h"
#include "app/reply/letter.h"

namespace banfu {

/// 发文机关标志, both red double lines, 发文字号 and the marks beside it (10.1).
struct Letterhead
{
    QList<TextLine> lines{};
    QList<Rule> rules{};
    double bottom{0}; ///< of the number's em box, also where there is no number yet
};

Letterhead setLetterhead(const Letter &letter, const Fonts &fonts, const Measures &measures);

/// — 2 —, on the outer side (7.5).
TextLine setPageNumber(int number, const Fonts &fonts, const Measures &measures);

} // namespace banfu
