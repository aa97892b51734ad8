#pragma once

#include "app/reply/paragraph.h"

#include <QStringList>

class QMimeData;

namespace banfu {

/// What a clipboard holds for the letter.
struct Pasted
{
    QList<Paragraph> paragraphs{};
    QString verbatim{};     ///< the same without recognition, one paragraph a line
    bool isDoubtful{false}; ///< marks of other shapes than the standard's were taken for levels
    QStringList leftOut{};  ///< for the clerk: what it holds and a letter's text cannot
    QString refusal{};      ///< why nothing can be pasted; empty otherwise
};

/// Files that are copied or dropped are read for their text.
Pasted readPasted(const QMimeData &source);

/// One behind the other; all of them or none.
Pasted readFiles(const QStringList &paths);

/// Text as it is, body paragraphs.
QList<Paragraph> verbatimParagraphs(const QString &text);

} // namespace banfu
