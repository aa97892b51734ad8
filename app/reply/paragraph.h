#pragma once

#include <QList>
#include <QString>

namespace banfu {

/// Stored by their numbers. The marks are computed: 一、 （一） 1. （1） and the run-in item 一是. Table rows that
/// follow each other are one table, the first of them its head; cells are separated by a TAB.
enum class Level { Body = 0, One = 1, Two = 2, Three = 3, Four = 4, RunIn = 5, TableRow = 6 };

/// Of the four levels that are numbered as headings.
constexpr bool isHeading(Level level)
{
    return level >= Level::One && level <= Level::Four;
}

/// Whether the first sentence is set as a head, stored by its number. ByLevel: of levels One and Two it is, of the
/// others not.
enum class Head { ByLevel = 0, Set = 1, None = 2 };

/// One paragraph of the letter's text, without its label.
/// A heading with its text in the same paragraph is one paragraph: the head is the part up to the first 。 of levels
/// One and Two.
struct Paragraph
{
    Level level{Level::Body};
    bool runsOn{false};   ///< printed on the previous paragraph's line: items 一是 二是 inside one paragraph
    QString text{};       ///< no line breaks
    QString source{};     ///< the bureau whose opinion it was taken over from; not printed
    QList<int> answers{}; ///< numbers of the deputy's points that it answers: so the tie moves with the paragraph
    Head head{Head::ByLevel};

    bool operator==(const Paragraph &) const = default;
};

constexpr bool hasHead(Level level, Head head)
{
    const bool isByLevel = level == Level::One || level == Level::Two;
    return head == Head::Set || (head == Head::ByLevel && isByLevel);
}

} // namespace banfu
