#pragma once

#include "app/base/id.h"
#include "app/reply/paragraph.h"

#include <QList>
#include <QString>

namespace banfu {

/// What is looked for among earlier suggestions and replies: those about the same, said with the same words.
struct ResemblanceQuery
{
    SuggestionId except{}; ///< the one that is worked on
    QString title{};
    QString text{}; ///< the deputy's points, or the section that is written
};

struct ResemblingPassage
{
    Level level{Level::Body};
    QString text{};
    double likeness{0}; ///< 0 … 1

    bool operator==(const ResemblingPassage &) const = default;
};

/// An earlier suggestion whose title or reply resembles what is looked for, with the passages that do most.
struct Resembling
{
    SuggestionId id{};
    QString number{};
    QString title{};
    QString documentNumber{};
    double likeness{0}; ///< 0 … 1
    QList<ResemblingPassage> passages{};

    bool operator==(const Resembling &) const = default;
};

/// The paragraphs that share most with what is wanted, the likest first.
QList<ResemblingPassage> passagesLike(const QString &wanted, const QList<Paragraph> &paragraphs, int most);

} // namespace banfu
