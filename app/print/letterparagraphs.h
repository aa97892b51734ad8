#pragma once

#include "app/print/pagination.h"
#include "app/print/paragraphsetting.h"
#include "app/print/tablesetting.h"
#include "app/reply/letter.h"

namespace banfu {

/// What the letter's pages are filled with, from above: the salutation, a body paragraph with those that run on, or a
/// row of a table.
struct FlowItem
{
    ParagraphSource source{};
    bool isHeading{false};
    bool isBody{true};
    int table{-1}; ///< index in LetterFlow::tables; −1: a paragraph
    int row{0};
};

struct LetterFlow
{
    QList<FlowItem> items{};
    QList<TableSource> tables{};
};

/// Fonts by level (7.3.3): one Hei, two Kai – of a run-in heading the part up to its first 。 –, the rest FangSong.
LetterFlow letterFlow(const Letter &letter, const Measures &measures);
/// The same for the text of an attachment.
LetterFlow attachmentFlow(const AttachmentText &attachment, const Letter &letter, const Measures &measures);

} // namespace banfu
