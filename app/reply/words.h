#pragma once

#include <QString>

namespace banfu {

/// Where a word stands in its paragraph.
struct WordPlace
{
    qsizetype begin{0};
    qsizetype end{0};

    bool operator==(const WordPlace &) const = default;
};

/// The word at this place, by the dictionary where the text is Chinese: the one that begins there rather than the one
/// that ends there. A mark or a gap counts as one, too.
WordPlace wordAt(const QString &text, qsizetype offset);

/// Where the next word begins, behind the gap that may follow this one; the text's end behind the last one.
qsizetype nextWord(const QString &text, qsizetype offset);

/// Where the word begins that stands before this place; 0 at the text's beginning.
qsizetype previousWord(const QString &text, qsizetype offset);

/// aB → AB → Ab → ab: what word processors do with Shift+F3. Unchanged where there are no letters.
QString withNextCase(const QString &text);

} // namespace banfu
