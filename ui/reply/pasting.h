#pragma once

#include "app/reply/paragraph.h"

#include <QMimeData>
#include <QStringList>

namespace banfu {

/// What a clipboard holds for the letter.
struct Pasted
{
    QList<Paragraph> paragraphs{};
    QString verbatim{};        ///< the same without recognition, one paragraph a line
    QList<qsizetype> doubts{}; ///< which of them have a level that is a guess
    QStringList leftOut{};     ///< for the clerk: what it holds and a letter's text cannot
    QString refusal{};         ///< why nothing can be pasted; empty otherwise
};

/// What was copied from a letter: pasted as the paragraphs that it was.
class CopiedParagraphs : public QMimeData
{
    Q_OBJECT

public:
    QList<Paragraph> paragraphs{};
};

/// Files that are copied or dropped are read for their text.
Pasted readPasted(const QMimeData &source);

/// One behind the other; all of them or none.
Pasted readFiles(const QStringList &paths);

/// Text as it is, body paragraphs.
QList<Paragraph> verbatimParagraphs(const QString &text);

} // namespace banfu
