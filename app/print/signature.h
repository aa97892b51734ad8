#pragma once

#include "app/print/paragraphsetting.h"
#include "app/reply/letter.h"

namespace banfu {

/// What follows the body in one piece: attachments (7.3.4), signature and date (7.3.5), contact note (7.3.6). A slot
/// without lines stays blank.
struct Tail
{
    QList<QList<TextLine>> lines{};
    int attachmentSlots{0}; ///< the first ones, the blank line above them included; they may stand apart in need
};

Tail setTail(const Letter &letter, const Fonts &fonts, const Measures &measures, ParagraphCache &cache);

/// The lines of 抄送 (10.1, 7.4.2); they stand at the foot of the last page, footLinePitch apart.
QList<QList<TextLine>> setCopies(const Letter &letter, const Measures &measures, ParagraphCache &cache);

} // namespace banfu
