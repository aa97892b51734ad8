#pragma once

#include "app/reply/words.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextCursor>

#include <optional>

namespace banfu {

/// Why a key that does something in word processors does not do it in a letter, for the clerk; nothing for other keys.
std::optional<QString> whyNot(const QKeyEvent &event);

/// Ctrl+arrows, with Shift, with Backspace and Delete: from word to word as the dictionary knows them. False for other
/// keys.
bool moveByWord(QTextCursor &cursor, const QKeyEvent &event, bool isReadOnly);

/// The word at the caret selected.
void selectWord(QTextCursor &cursor);

} // namespace banfu
