#include "ui/reply/sectionblocks.h"

#include <QTextCursor>
#include <QTextLayout>

namespace banfu {

namespace {

constexpr int paragraphProperty = QTextFormat::UserProperty + 1; ///< all that a paragraph has besides its text

Paragraph marksOf(const QTextBlock &block)
{
    return block.blockFormat().property(paragraphProperty).value<Paragraph>();
}

void exchange(QTextCursor &cursor, const QTextBlock &block, const QString &text)
{
    cursor.setPosition(block.position());
    if (block.text() == text)
        return;
    // The ends that stay keep carets and selections that stand in them.
    const QString now = block.text();
    qsizetype head = 0;
    while (head < std::min(now.size(), text.size()) && now[head] == text[head])
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(now.size(), text.size()) - head &&
           now[now.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    cursor.setPosition(block.position() + int(head));
    cursor.setPosition(block.position() + int(now.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(head, text.size() - head - tail));
}

} // namespace

Level levelOf(const QTextBlock &block)
{
    return marksOf(block).level;
}

bool runsOn(const QTextBlock &block)
{
    return marksOf(block).runsOn;
}

Paragraph paragraphOf(const QTextBlock &block, bool isComposing)
{
    QString text = block.text();
    if (isComposing && block.layout())
        text.insert(block.layout()->preeditAreaPosition(), block.layout()->preeditAreaText());
    text.replace(QChar::LineSeparator, u' ');
    Paragraph paragraph = marksOf(block);
    paragraph.text = text;
    return paragraph;
}

QTextBlockFormat formatFor(const QTextEdit &editor, const Paragraph &paragraph)
{
    const double em = editor.fontMetrics().height() * 0.8;
    QTextBlockFormat format;
    Paragraph marks = paragraph;
    marks.text.clear();
    format.setProperty(paragraphProperty, QVariant::fromValue(marks));
    format.setLeftMargin(em * 4.6);
    format.setTextIndent(paragraph.level == Level::Body && !paragraph.runsOn ? em * 2 : 0);
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(paragraph.level == Level::One ? em * 0.6 : paragraph.runsOn ? 0 : em * 0.2);
    return format;
}

void writeBlocks(QTextEdit &editor, const QList<Paragraph> &wanted)
{
    QTextDocument *document = editor.document();
    QList<Paragraph> now;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        now << paragraphOf(block);
    const QList<Paragraph> then = wanted.isEmpty() ? QList<Paragraph>{Paragraph{}} : wanted;
    const qsizetype shorter = std::min(now.size(), then.size());
    qsizetype head = 0;
    while (head < shorter && now[head] == then[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && now[now.size() - 1 - tail] == then[then.size() - 1 - tail])
        ++tail;

    QTextCursor cursor{document};
    cursor.beginEditBlock();
    const qsizetype sameCount = shorter - tail;
    for (qsizetype i = head; i < sameCount; ++i) { // exchange the texts of blocks that stay
        if (now[i] == then[i])
            continue;
        exchange(cursor, document->findBlockByNumber(int(i)), then[i].text);
        cursor.setBlockFormat(formatFor(editor, then[i]));
    }
    for (qsizetype i = sameCount; i < then.size() - tail; ++i) {
        if (i == 0) {
            cursor.movePosition(QTextCursor::Start);
            cursor.insertBlock();
            cursor.movePosition(QTextCursor::Start);
        } else {
            cursor.setPosition(document->findBlockByNumber(int(i) - 1).position());
            cursor.movePosition(QTextCursor::EndOfBlock);
            cursor.insertBlock();
        }
        cursor.setBlockFormat(formatFor(editor, then[i]));
        cursor.insertText(then[i].text);
    }
    for (qsizetype i = now.size() - tail; i > sameCount; --i) { // blocks too many, from behind
        const QTextBlock block = document->findBlockByNumber(int(i) - 1);
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        if (i > 1)
            cursor.deletePreviousChar();
        else
            cursor.deleteChar();
    }
    // Where two blocks became one, either may have lent its format.
    for (qsizetype i = std::max<qsizetype>(0, sameCount - 1); i < std::min(sameCount + 1, then.size()); ++i) {
        const QTextBlock block = document->findBlockByNumber(int(i));
        if (paragraphOf(block) == then[i])
            continue;
        cursor.setPosition(block.position());
        cursor.setBlockFormat(formatFor(editor, then[i]));
    }
    cursor.endEditBlock();
}

void LevelHighlighter::highlightBlock(const QString &text)
{
    const Paragraph marks = marksOf(currentBlock());
    if (!hasHead(marks.level, marks.head))
        return;
    const qsizetype stop = text.indexOf(u'。');
    QTextCharFormat format;
    format.setFontWeight(marks.level == Level::One ? QFont::Bold : QFont::DemiBold);
    setFormat(0, int(stop < 0 ? text.size() : stop + 1), format);
}

} // namespace banfu
