#pragma once

#include "app/reply/paragraph.h"

class QMimeData;

namespace banfu {

/// What a clipboard holds for the letter.
struct Pasted
{
    QList<Paragraph> paragraphs{};
    QString verbatim{};     ///< the same without recognition, one paragraph a line
    bool isDoubtful{false}; ///< marks of other shapes than the standard's were taken for levels
    QString refusal{};      ///< why nothing can be pasted; empty otherwise
};

Pasted readPasted(const QMimeData &source);

/// Text as it is, body paragraphs.
QList<Paragraph> verbatimParagraphs(const QString &text);

} // namespace banfu
