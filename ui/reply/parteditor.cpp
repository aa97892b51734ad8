#include "ui/reply/parteditor.h"

#include "app/reply/typinghelp.h"
#include "ui/reply/wordkeys.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QTextBlock>

namespace banfu {

PartEditor::PartEditor(QWidget *parent)
    : QPlainTextEdit{parent}
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
}

void PartEditor::replaceBefore(int count, const QString &text)
{
    const QScopedValueRollback acting{m_isActing, true};
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, count);
    cursor.insertText(text);
    setTextCursor(cursor);
}

/// Where what is typed next begins in its line.
int PartEditor::placeInBlock() const
{
    const int place = textCursor().selectionStart();
    return place - document()->findBlock(place).position();
}

void PartEditor::help(int from)
{
    QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    if (const auto helped = typingHelp(block.text(), from, cursor.positionInBlock())) {
        const QScopedValueRollback acting{m_isActing, true};
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.insertText(helped->text);
        cursor.setPosition(block.position() + static_cast<int>(helped->caret));
        setTextCursor(cursor);
    }
    Q_EMIT wrote();
}

void PartEditor::keyPressEvent(QKeyEvent *event)
{
    QTextCursor cursor = textCursor();
    const bool isInPair = !cursor.hasSelection() && standsInEmptyPair(cursor.block().text(), cursor.positionInBlock());
    if (!isReadOnly() && event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier && isInPair) {
        cursor.setPosition(cursor.position() - 1);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, 2);
        cursor.removeSelectedText();
        return;
    }
    if (moveByWord(cursor, *event, isReadOnly())) {
        setTextCursor(cursor);
        return;
    }
    const int from = placeInBlock();
    QPlainTextEdit::keyPressEvent(event);
    if (!isReadOnly() && !event->text().isEmpty() && event->text().front().isPrint())
        help(from);
}

void PartEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseDoubleClickEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    QTextCursor caret = cursorForPosition(event->position().toPoint());
    selectWord(caret);
    setTextCursor(caret);
}

void PartEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const int from = placeInBlock();
    QPlainTextEdit::inputMethodEvent(event);
    if (!isReadOnly() && !event->commitString().isEmpty() && event->replacementLength() == 0)
        help(from);
}

} // namespace banfu
