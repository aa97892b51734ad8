#pragma once

#include "app/reply/paragraph.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// Foreign text (pasted, imported; one paragraph a line) as paragraphs with levels, whatever its marks: full or half
/// width, own line or run in. A mark becomes a level only where the computed label would be the same, so that nothing
/// is lost or invented: labels(result) + texts give back the text, apart from space at both ends of lines and the width
/// of marks. Half-width marks between 汉字 become full-width.
///
/// Lines with tabs that follow each other are a table's rows.
///
/// AnyShape is for text that the clerk pastes to go on with: 1、 ① 一. and a count that does not begin at one become
/// levels too, and the computed labels take their place.
enum class Marks { AsWritten, AnyShape };
QList<Paragraph> recogniseParagraphs(QStringView text, Marks marks = Marks::AsWritten);

/// Whether the text of an item 一是 begins with a sentence that some letters set as its head: short, without figures,
/// and followed by what it sums up. GB/T 9704 knows no such head (7.3.3): it is set where the source or the letter does
/// so already.
bool looksLikeRunInHead(QStringView text);

/// Whether heads of items are set in these paragraphs.
bool setsItemHeads(const QList<Paragraph> &paragraphs);

/// Items 一是 side by side that all have such a sentence get their heads: for a letter that sets them.
QList<Paragraph> withRunInHeads(QList<Paragraph> paragraphs);

/// Items 一是 whose first sentence, and no more, is one of these stretches get their heads: the source sets them in
/// another face than its text, with the mark or without it.
QList<Paragraph> withStrongHeads(QList<Paragraph> paragraphs, const QStringList &strong);

/// Marks , : ; ? ! ( ) between Chinese characters made full-width; numbers, Latin, addresses and times are left alone.
QString widenMarks(QStringView text);

} // namespace banfu
