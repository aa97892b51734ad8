#include "app/reply/editing.h"
#include "app/reply/recognition.h"
#include "app/reply/typinghelp.h"
#include "ui/reply/sectionblocks.h"
#include "ui/reply/sectioneditor.h"
#include "ui/reply/wordkeys.h"

#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// What bold is elsewhere: whether the first sentence is set as a head. False where there can be none.
bool SectionEditor::toggleHead()
{
    const auto before = paragraphs();
    const int current = currentParagraph();
    if (current >= before.size())
        return false;
    const auto wanted = headToggled(before, current);
    const bool isItem = before[current].level == Level::RunIn;
    if (wanted == before && !isItem)
        return false;
    act(wanted);
    if (wanted == before)
        Q_EMIT hinted(tr("An item's head is its first sentence, followed by others. This item has one sentence only."));
    else if (!hasHead(wanted[current].level, wanted[current].head))
        Q_EMIT hinted(tr("The first sentence is set like the rest. Ctrl+B again makes it a head."));
    else if (isItem && !m_printsItemHeads)
        Q_EMIT hinted(
            tr("The first sentence is marked as a head. It is printed like the text, as the standard wants it "
               "(GB/T 9704, 7.3.3); the settings, page Paper, let the office choose Kai or Hei."));
    else
        Q_EMIT hinted(tr("The first sentence is set as a head. Ctrl+B again takes it back."));
    return true;
}

bool SectionEditor::handleStructureKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (modifiers == Qt::ControlModifier && key >= Qt::Key_0 && key <= Qt::Key_6) {
        setLevel(Level(key - Qt::Key_0));
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_J) {
        toggleRunsOn();
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_B) {
        if (!toggleHead())
            Q_EMIT hinted(whyNot(event).value_or(QString{}));
        return true;
    }
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && key == Qt::Key_V) {
        pasteVerbatim();
        return true;
    }
    const bool isMove = modifiers == Qt::AltModifier || modifiers == (Qt::AltModifier | Qt::ShiftModifier);
    if (isMove && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        key == Qt::Key_Up ? moveUp() : moveDown();
        return true;
    }
    if (modifiers == (Qt::AltModifier | Qt::ShiftModifier) && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        key == Qt::Key_Left ? promote() : demote();
        return true;
    }
    if (key == Qt::Key_Tab && modifiers == Qt::NoModifier) {
        if (levelOf(textCursor().block()) == Level::TableRow) {
            insertPlainText(u"\t"_s); // the next cell
            return true;
        }
        demote();
        return true;
    }
    if (key == Qt::Key_Backtab) {
        promote();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (modifiers == Qt::ControlModifier)
            splitSection();
        else
            breakParagraph();
        return true;
    }
    return key == Qt::Key_Backspace && modifiers == Qt::NoModifier && (joinAtBeginning() || erasePair());
}

/// Keys that the window has, too: while the text is written they are the text's.
bool SectionEditor::takesKey(const QKeyEvent &event) const
{
    if (isReadOnly())
        return false;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (modifiers == Qt::ControlModifier)
        return (key >= Qt::Key_0 && key <= Qt::Key_6) || key == Qt::Key_J || key == Qt::Key_B;
    const bool isMove = modifiers == Qt::AltModifier || modifiers == (Qt::AltModifier | Qt::ShiftModifier);
    return isMove && (key == Qt::Key_Up || key == Qt::Key_Down);
}

bool SectionEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void SectionEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) { // Tab is taken: this is the way out
        focusNextChild();
        return;
    }
    if (!isReadOnly() && handleStructureKey(*event)) {
        event->accept();
        return;
    }
    QTextCursor caret = textCursor();
    if (moveByWord(caret, *event, isReadOnly())) {
        setTextCursor(caret);
        return;
    }
    const QTextCursor before = textCursor();
    const int from = document()->findBlock(before.selectionStart()).position();
    const int offset = before.selectionStart() - from;
    QTextEdit::keyPressEvent(event);
    if (!isReadOnly() && !event->text().isEmpty() && event->text().front().isPrint()) {
        help(textCursor().blockNumber(), offset);
        Q_EMIT wrote();
    }
}

void SectionEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const QTextCursor before = textCursor();
    const int offset = before.selectionStart() - document()->findBlock(before.selectionStart()).position();
    QTextEdit::inputMethodEvent(event);
    if (!isReadOnly() && !event->commitString().isEmpty() && event->replacementLength() == 0) {
        help(textCursor().blockNumber(), offset);
        Q_EMIT wrote();
    }
    Q_EMIT composing();
}

/// Something was typed in this block from this place to the caret.
void SectionEditor::help(int block, int from)
{
    const int caret = textCursor().positionInBlock();
    const QString typed = textCursor().block().text();
    if (const auto helped = typingHelp(typed, from, caret)) {
        auto wanted = paragraphs();
        wanted[block].text = helped->text;
        act(wanted);
        showParagraph(block, int(helped->caret));
    }
    const Paragraph paragraph = paragraphOf(textCursor().block());
    const bool mayHaveHead = paragraph.level == Level::RunIn && !paragraph.runsOn && paragraph.head == Head::ByLevel;
    if (mayHaveHead && looksLikeRunInHead(paragraph.text) &&
        !looksLikeRunInHead(typed.first(from) + typed.sliced(caret)) && setsItemHeads(paragraphs())) {
        auto wanted = paragraphs();
        wanted[textCursor().blockNumber()].head = Head::Set;
        act(wanted);
    }
}

bool SectionEditor::erasePair()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !standsInEmptyPair(cursor.block().text(), cursor.positionInBlock()))
        return false;
    cursor.beginEditBlock();
    cursor.deleteChar();
    cursor.deletePreviousChar();
    cursor.endEditBlock();
    return true;
}

void SectionEditor::splitSection()
{
    const int index = currentParagraph();
    const int position = textCursor().positionInBlock();
    act(sectionSplit(paragraphs(), index, position));
    showParagraph(position > 0 ? index + 1 : index);
    Q_EMIT hinted(tr("A new section begins here. Pages are broken by themselves, as the standard wants it: there is no "
                     "page break of one's own."));
}

void SectionEditor::breakParagraph()
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const Paragraph before = paragraphOf(cursor.block());
    if (before.text.isEmpty() && before.level != Level::Body) { // Enter on an empty head or item: body text instead
        cursor.setBlockFormat(formatFor(*this, {}));
    } else {
        const bool isAtEnd = cursor.atBlockEnd();
        const bool isHead = isHeading(before.level);
        Paragraph next{.level = isAtEnd && isHead ? Level::Body : before.level, .runsOn = before.runsOn, .text = {}};
        if (!isAtEnd && isHead)
            next.level = Level::Body;
        if (!isAtEnd) { // both halves of what was taken over or answers a point
            next.source = before.source;
            next.answers = before.answers;
        }
        cursor.insertBlock(formatFor(*this, next));
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
}

bool SectionEditor::joinAtBeginning()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !cursor.atBlockStart())
        return false;
    const Paragraph here = paragraphOf(cursor.block());
    if (here.level == Level::Body && !here.runsOn)
        return false; // the editor joins it to the one before
    Paragraph joined = here;
    joined.level = here.runsOn ? here.level : Level::Body;
    joined.runsOn = false;
    cursor.setBlockFormat(formatFor(*this, joined));
    updateLabels();
    return true;
}

} // namespace banfu
