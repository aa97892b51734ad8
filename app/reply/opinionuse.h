#pragma once

#include "app/register/assignment.h"
#include "app/reply/paragraph.h"

#include <QList>
#include <QString>

namespace banfu {

/// How much of a co-handler's opinion stands in the letter: the characters that the letter says in the same words, in
/// runs that are no chance, and the share of all of them.
struct OpinionUse
{
    struct Run
    {
        qsizetype begin{0};
        qsizetype length{0};

        bool operator==(const Run &) const = default;
    };
    QList<Run> runs{}; ///< of the opinion's text, in order
    double share{0};   ///< 0 … 1

    bool operator==(const OpinionUse &) const = default;
};
OpinionUse useOf(const QString &opinion, const QList<Paragraph> &paragraphs);

/// The name that marks a paragraph taken over from the bureau's opinion (Paragraph::source).
QString sourceName(const Bureau &bureau);

/// Taken up, marked in a paragraph, said in the same words, or set aside with a reason.
bool isAnswered(const Assignment &assignment, const QList<Paragraph> &paragraphs);

} // namespace banfu
