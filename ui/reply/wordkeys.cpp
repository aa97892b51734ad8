#include "ui/reply/wordkeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace banfu {

namespace {

struct UnusedKey
{
    Qt::Key key{};
    Qt::KeyboardModifiers modifiers{};
    const char *why{};
};

constexpr const char *faces =
    QT_TRANSLATE_NOOP("banfu::wordkeys",
                      "The standard sets the type by level: 一、 in Hei, （一） in Kai, the rest in FangSong. Ctrl+1…5 "
                      "change the level; nothing else is emphasised in an official letter.");
constexpr const char *sizes = QT_TRANSLATE_NOOP(
    "banfu::wordkeys", "The standard gives the size of type: size 3 in the text, size 2 in the title. Ctrl+wheel makes "
                       "the text larger on the screen only.");
constexpr const char *alignment =
    QT_TRANSLATE_NOOP("banfu::wordkeys", "The standard places each part: the title is centred, the text justified, the "
                                         "signature stands at the right. Nothing is aligned by hand.");
constexpr const char *indents = QT_TRANSLATE_NOOP(
    "banfu::wordkeys", "Each paragraph begins two characters in by itself. Tab and Shift+Tab change its level.");
constexpr const char *repeating =
    QT_TRANSLATE_NOOP("banfu::wordkeys", "No act is repeated here. Ctrl+Y does again what was undone, Ctrl+V pastes "
                                         "again.");
constexpr const char *savingAs =
    QT_TRANSLATE_NOOP("banfu::wordkeys", "What is typed is saved to the register by itself. Ctrl+P writes the letter "
                                         "as PDF, Word or web page.");
constexpr const char *overwriting = QT_TRANSLATE_NOOP(
    "banfu::wordkeys", "Typing does not overwrite what follows. Select the words that are to be replaced.");
constexpr const char *comments =
    QT_TRANSLATE_NOOP("banfu::wordkeys", "Remarks stand in their own pane (Alt+9), beside the paragraphs they are on.");

constexpr UnusedKey unusedKeys[] = {
    {Qt::Key_B, Qt::ControlModifier, faces},
    {Qt::Key_I, Qt::ControlModifier, faces},
    {Qt::Key_U, Qt::ControlModifier, faces},
    {Qt::Key_D, Qt::ControlModifier, faces},
    {Qt::Key_BracketLeft, Qt::ControlModifier, sizes},
    {Qt::Key_BracketRight, Qt::ControlModifier, sizes},
    {Qt::Key_Less, Qt::ControlModifier | Qt::ShiftModifier, sizes},
    {Qt::Key_Greater, Qt::ControlModifier | Qt::ShiftModifier, sizes},
    {Qt::Key_E, Qt::ControlModifier, alignment},
    {Qt::Key_L, Qt::ControlModifier, alignment},
    {Qt::Key_R, Qt::ControlModifier, alignment},
    {Qt::Key_J, Qt::ControlModifier, alignment},
    {Qt::Key_M, Qt::ControlModifier, indents},
    {Qt::Key_T, Qt::ControlModifier, indents},
    {Qt::Key_F4, Qt::NoModifier, repeating},
    {Qt::Key_F12, Qt::NoModifier, savingAs},
    {Qt::Key_Insert, Qt::NoModifier, overwriting},
    {Qt::Key_M, Qt::ControlModifier | Qt::AltModifier, comments},
};

/// In its block; across to the next or the one before at its ends.
void moveTo(QTextCursor &cursor, bool isForward, QTextCursor::MoveMode mode)
{
    const QTextBlock block = cursor.block();
    const int offset = cursor.positionInBlock();
    const bool isAtEnd = isForward ? offset >= block.length() - 1 : offset == 0;
    if (isAtEnd) {
        cursor.movePosition(isForward ? QTextCursor::NextCharacter : QTextCursor::PreviousCharacter, mode);
        return;
    }
    const qsizetype to = isForward ? nextWord(block.text(), offset) : previousWord(block.text(), offset);
    cursor.setPosition(block.position() + static_cast<int>(to), mode);
}

} // namespace

std::optional<QString> whyNot(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto found = std::ranges::find_if(
        unusedKeys, [&](const UnusedKey &each) { return each.key == event.key() && each.modifiers == modifiers; });
    if (found == std::end(unusedKeys))
        return std::nullopt;
    return QCoreApplication::translate("banfu::wordkeys", found->why);
}

bool moveByWord(QTextCursor &cursor, const QKeyEvent &event, bool isReadOnly)
{
    using enum QTextCursor::MoveMode;
    if (event.matches(QKeySequence::MoveToNextWord) || event.matches(QKeySequence::SelectNextWord)) {
        moveTo(cursor, true, event.matches(QKeySequence::SelectNextWord) ? KeepAnchor : MoveAnchor);
        return true;
    }
    if (event.matches(QKeySequence::MoveToPreviousWord) || event.matches(QKeySequence::SelectPreviousWord)) {
        moveTo(cursor, false, event.matches(QKeySequence::SelectPreviousWord) ? KeepAnchor : MoveAnchor);
        return true;
    }
    const bool isForward = event.matches(QKeySequence::DeleteEndOfWord);
    if (isReadOnly || (!isForward && !event.matches(QKeySequence::DeleteStartOfWord)))
        return false;
    if (!cursor.hasSelection())
        moveTo(cursor, isForward, KeepAnchor);
    cursor.removeSelectedText();
    return true;
}

void selectWord(QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    const WordPlace word = wordAt(block.text(), cursor.positionInBlock());
    cursor.setPosition(block.position() + static_cast<int>(word.begin));
    cursor.setPosition(block.position() + static_cast<int>(word.end), QTextCursor::KeepAnchor);
}

} // namespace banfu
