#pragma once

#include "app/reply/paragraph.h"

#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextEdit>

namespace banfu {

/// A paragraph as a block of the editor's document: level and running on are kept in the block's format.
Level levelOf(const QTextBlock &block);
bool runsOn(const QTextBlock &block);
/// `isComposing`: with the text that an input method has not committed yet.
Paragraph paragraphOf(const QTextBlock &block, bool isComposing = false);
QTextBlockFormat formatFor(const QTextEdit &editor, const Paragraph &paragraph);

/// Makes the document say `wanted` by touching only what differs.
void writeBlocks(QTextEdit &editor, const QList<Paragraph> &wanted);

/// Heads look like heads while they are written: the page shows the real faces.
class LevelHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace banfu
