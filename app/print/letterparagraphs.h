#pragma once

#include "app/print/pagination.h"
#include "app/print/paragraphsetting.h"
#include "app/reply/letter.h"

namespace banfu {

/// A printed paragraph of the letter's flow: the salutation, or a body paragraph with those that run on.
struct LetterFlow
{
    QList<ParagraphSource> sources{};
    QList<bool> headings{};
    QList<bool> isBody{};
};

/// Fonts by level (7.3.3): one Hei, two Kai – of a run-in heading the part up to its first 。 –, the rest FangSong.
LetterFlow letterFlow(const Letter &letter, const Measures &measures);

} // namespace banfu
