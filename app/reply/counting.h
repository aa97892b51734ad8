#pragma once

#include "app/reply/letter.h"

#include <QHash>
#include <QString>

namespace banfu {

/// As word processors count Chinese text: a 汉字 and a mark are one word each, a run of Latin letters or digits is one.
struct TextCount
{
    int words{0};                ///< 字数
    int characters{0};           ///< 字符数（不计空格）
    int charactersWithSpaces{0}; ///< 字符数（计空格）
    int paragraphs{0};           ///< 段落数

    TextCount &operator+=(const TextCount &other);
    bool operator==(const TextCount &) const = default;
};

/// One paragraph.
TextCount countOf(QStringView text);

/// Everything that is printed, labels included; the letterhead and page numbers are no text.
TextCount countOf(const Letter &letter);

/// How many words stand under each heading, itself included, up to the next one of its level or above: by the index of
/// its paragraph in ReplyText.
QHash<int, int> sectionLengths(const Letter &letter);

} // namespace banfu
