#pragma once

#include "app/reply/paragraph.h"

#include <QList>

namespace banfu {

/// The editor's changes of structure, as functions from text to text. Ranges are [first, end); an index outside is
/// brought inside, an empty range changes nothing.

/// Where the block of a heading ends: behind everything that stands under it. Body text and run-in items are blocks of
/// their own, with what runs on behind them.
qsizetype blockEnd(const QList<Paragraph> &paragraphs, qsizetype index);

/// Shift+Tab: headings rise by one level, 一是 becomes body text, body text a heading like the one it stands under.
QList<Paragraph> promoted(QList<Paragraph> paragraphs, qsizetype first, qsizetype end);
/// Tab: headings sink by one level, body text becomes 一是.
QList<Paragraph> demoted(QList<Paragraph> paragraphs, qsizetype first, qsizetype end);
QList<Paragraph> withLevel(QList<Paragraph> paragraphs, qsizetype first, qsizetype end, Level level);

/// Ctrl+B: the first sentence becomes a head or none, where the level can have one. An item takes the items beside it
/// along that look as if they had one, too.
QList<Paragraph> headToggled(QList<Paragraph> paragraphs, qsizetype index);

struct Moved
{
    QList<Paragraph> paragraphs{};
    qsizetype index{0}; ///< where the block begins now

    bool operator==(const Moved &) const = default;
};

/// The block at `index` exchanged with the one before or behind it at the same depth; unchanged at the end of its
/// surrounding block.
Moved movedUp(QList<Paragraph> paragraphs, qsizetype index);
Moved movedDown(QList<Paragraph> paragraphs, qsizetype index);

/// The block at `index` before the paragraph at `to` (size(): at the end), its heading at `level` and the headings
/// under it as much higher or lower, none below Four. Unchanged when `to` lies inside the block.
Moved movedTo(QList<Paragraph> paragraphs, qsizetype index, qsizetype to, Level level);

/// The heading at `index` with all headings under it one level up or down; unchanged where that is not possible.
QList<Paragraph> blockPromoted(QList<Paragraph> paragraphs, qsizetype index);
QList<Paragraph> blockDemoted(QList<Paragraph> paragraphs, qsizetype index);

/// A section ends at `position` and the next one of its level begins with what follows, as its heading.
QList<Paragraph> sectionSplit(QList<Paragraph> paragraphs, qsizetype index, qsizetype position);

/// Enter at `position` in the text. At the end of a heading body text follows, at the end of an item the next item;
/// an empty item or heading becomes body text instead.
QList<Paragraph> split(QList<Paragraph> paragraphs, qsizetype index, qsizetype position);

/// Backspace at the beginning of a paragraph: its text goes to the end of the one before. An empty one before gives way
/// to it, level and all.
QList<Paragraph> merged(QList<Paragraph> paragraphs, qsizetype index);

} // namespace banfu
