#include "app/reply/editing.h"

#include "app/reply/recognition.h"

#include <algorithm>

namespace banfu {

namespace {

/// The smaller, the higher: headings 1 to 4, everything else below them.
int depth(const Paragraph &paragraph)
{
    return isHeading(paragraph.level) ? static_cast<int>(paragraph.level) : 5;
}

/// Nothing stands before the first paragraph that it could run on behind.
void settle(QList<Paragraph> &paragraphs)
{
    if (!paragraphs.isEmpty())
        paragraphs.front().runsOn = false;
}

Level raised(const QList<Paragraph> &paragraphs, qsizetype index)
{
    const Level level = paragraphs.at(index).level;
    if (isHeading(level))
        return level == Level::One ? level : static_cast<Level>(static_cast<int>(level) - 1);
    if (level == Level::RunIn || level == Level::TableRow)
        return Level::Body;
    for (qsizetype i = index - 1; i >= 0; --i) {
        if (isHeading(paragraphs.at(i).level))
            return paragraphs.at(i).level;
    }
    return Level::One;
}

Level lowered(Level level)
{
    switch (level) {
    case Level::Body:
    case Level::RunIn:
        return Level::RunIn;
    case Level::Four:
    case Level::TableRow:
        return level;
    case Level::One:
    case Level::Two:
    case Level::Three:
        return static_cast<Level>(static_cast<int>(level) + 1);
    }
    Q_UNREACHABLE();
}

} // namespace

qsizetype blockEnd(const QList<Paragraph> &paragraphs, qsizetype index)
{
    if (index < 0 || index >= paragraphs.size())
        return paragraphs.size();
    const Paragraph &head = paragraphs.at(index);
    qsizetype end = index + 1;
    while (end < paragraphs.size() &&
           (paragraphs.at(end).runsOn || (isHeading(head.level) && depth(paragraphs.at(end)) > depth(head))))
        ++end;
    return end;
}

QList<Paragraph> promoted(QList<Paragraph> paragraphs, qsizetype first, qsizetype end)
{
    first = std::max<qsizetype>(first, 0);
    for (qsizetype i = first; i < std::min(end, paragraphs.size()); ++i)
        paragraphs[i].level = raised(paragraphs, i);
    return paragraphs;
}

QList<Paragraph> demoted(QList<Paragraph> paragraphs, qsizetype first, qsizetype end)
{
    first = std::max<qsizetype>(first, 0);
    for (qsizetype i = first; i < std::min(end, paragraphs.size()); ++i)
        paragraphs[i].level = lowered(paragraphs.at(i).level);
    return paragraphs;
}

QList<Paragraph> withLevel(QList<Paragraph> paragraphs, qsizetype first, qsizetype end, Level level)
{
    first = std::max<qsizetype>(first, 0);
    for (qsizetype i = first; i < std::min(end, paragraphs.size()); ++i)
        paragraphs[i].level = level;
    return paragraphs;
}

static bool isItem(const Paragraph &paragraph)
{
    return paragraph.level == Level::RunIn;
}

/// An item's head is followed by what it heads.
static bool canHaveHead(const Paragraph &paragraph)
{
    const qsizetype stop = paragraph.text.indexOf(u'。');
    const bool isHigh = paragraph.level == Level::One || paragraph.level == Level::Two;
    return stop >= 0 && (isHigh || (isItem(paragraph) && stop + 1 < paragraph.text.size()));
}

QList<Paragraph> headToggled(QList<Paragraph> paragraphs, qsizetype index)
{
    if (index < 0 || index >= paragraphs.size())
        return paragraphs;
    const Paragraph here = paragraphs.at(index);
    if (!canHaveHead(here))
        return paragraphs;
    const bool isSet = !hasHead(here.level, here.head);
    const Head head = isSet == hasHead(here.level, Head::ByLevel) ? Head::ByLevel : isSet ? Head::Set : Head::None;
    paragraphs[index].head = head;
    if (!isItem(here))
        return paragraphs;
    const auto follow = [&](qsizetype at) {
        if (!isSet || looksLikeRunInHead(paragraphs.at(at).text))
            paragraphs[at].head = head;
    };
    for (qsizetype at = index - 1; at >= 0 && isItem(paragraphs.at(at)); --at)
        follow(at);
    for (qsizetype at = index + 1; at < paragraphs.size() && isItem(paragraphs.at(at)); ++at)
        follow(at);
    return paragraphs;
}

Moved movedUp(QList<Paragraph> paragraphs, qsizetype index)
{
    if (index <= 0 || index >= paragraphs.size() || paragraphs.at(index).runsOn)
        return {.paragraphs = std::move(paragraphs), .index = index};
    const qsizetype end = blockEnd(paragraphs, index);
    qsizetype before = index - 1;
    while (before > 0 && (paragraphs.at(before).runsOn || depth(paragraphs.at(before)) > depth(paragraphs.at(index))))
        --before;
    if (depth(paragraphs.at(before)) != depth(paragraphs.at(index)))
        return {.paragraphs = std::move(paragraphs), .index = index};
    std::rotate(paragraphs.begin() + before, paragraphs.begin() + index, paragraphs.begin() + end);
    settle(paragraphs);
    return {.paragraphs = std::move(paragraphs), .index = before};
}

Moved movedDown(QList<Paragraph> paragraphs, qsizetype index)
{
    const qsizetype next = blockEnd(paragraphs, index);
    const bool canMove = index >= 0 && next < paragraphs.size() && !paragraphs.at(index).runsOn &&
                         depth(paragraphs.at(next)) == depth(paragraphs.at(index));
    if (!canMove)
        return {.paragraphs = std::move(paragraphs), .index = index};
    const qsizetype nextSize = blockEnd(paragraphs, next) - next;
    Moved moved = movedUp(std::move(paragraphs), next);
    moved.index = index + nextSize;
    return moved;
}

/// Headings of [first, end) sink by this many levels.
static void sink(QList<Paragraph> &paragraphs, qsizetype first, qsizetype end, int levels)
{
    for (qsizetype i = first; i < end; ++i) {
        if (isHeading(paragraphs.at(i).level))
            paragraphs[i].level = static_cast<Level>(std::clamp(
                depth(paragraphs.at(i)) + levels, static_cast<int>(Level::One), static_cast<int>(Level::Four)));
    }
}

Moved movedTo(QList<Paragraph> paragraphs, qsizetype index, qsizetype to, Level level)
{
    const qsizetype end = blockEnd(paragraphs, index);
    to = std::clamp<qsizetype>(to, 0, paragraphs.size());
    const bool isInside = to > index && to < end;
    if (index < 0 || index >= paragraphs.size() || isInside)
        return {.paragraphs = std::move(paragraphs), .index = index};
    if (isHeading(paragraphs.at(index).level))
        sink(paragraphs, index, end, static_cast<int>(level) - depth(paragraphs.at(index)));
    qsizetype now = index;
    if (to < index) {
        std::rotate(paragraphs.begin() + to, paragraphs.begin() + index, paragraphs.begin() + end);
        now = to;
    } else if (to > index) {
        std::rotate(paragraphs.begin() + index, paragraphs.begin() + end, paragraphs.begin() + to);
        now = to - (end - index);
    }
    settle(paragraphs);
    return {.paragraphs = std::move(paragraphs), .index = now};
}

QList<Paragraph> blockPromoted(QList<Paragraph> paragraphs, qsizetype index)
{
    if (index < 0 || index >= paragraphs.size() || paragraphs.at(index).level == Level::One)
        return paragraphs;
    sink(paragraphs, index, blockEnd(paragraphs, index), -1);
    return paragraphs;
}

QList<Paragraph> blockDemoted(QList<Paragraph> paragraphs, qsizetype index)
{
    const qsizetype end = blockEnd(paragraphs, index);
    for (qsizetype i = std::max<qsizetype>(0, index); i < end; ++i) {
        if (paragraphs.at(i).level == Level::Four)
            return paragraphs; // two levels would become one
    }
    sink(paragraphs, std::max<qsizetype>(0, index), end, 1);
    return paragraphs;
}

QList<Paragraph> sectionSplit(QList<Paragraph> paragraphs, qsizetype index, qsizetype position)
{
    if (index < 0 || index >= paragraphs.size())
        return paragraphs;
    Level level = Level::One;
    for (qsizetype i = index; i >= 0; --i) {
        if (isHeading(paragraphs.at(i).level)) {
            level = paragraphs.at(i).level;
            break;
        }
    }
    if (position > 0) {
        paragraphs = split(std::move(paragraphs), index, position);
        ++index;
    }
    if (index < paragraphs.size()) {
        paragraphs[index].level = level;
        paragraphs[index].runsOn = false;
    }
    return paragraphs;
}

QList<Paragraph> split(QList<Paragraph> paragraphs, qsizetype index, qsizetype position)
{
    if (index < 0 || index >= paragraphs.size())
        return paragraphs;
    Paragraph &first = paragraphs[index];
    position = std::clamp<qsizetype>(position, 0, first.text.size());
    if (position > 0 && position < first.text.size() && first.text.at(position).isLowSurrogate())
        --position; // 𠮷 is never cut
    if (first.text.isEmpty() && first.level != Level::Body) {
        first.level = Level::Body;
        first.runsOn = false;
        return paragraphs;
    }
    const bool isAtStart = position == 0;
    Paragraph second{.level = isHeading(first.level) && !isAtStart ? Level::Body : first.level,
                     .text = first.text.sliced(position),
                     .source = first.source,
                     .answers = first.answers};
    first.text.truncate(position);
    if (isAtStart) { // the empty one before it neither comes from a bureau nor answers anything
        first.source.clear();
        first.answers.clear();
    }
    if (isAtStart && isHeading(second.level))
        first.level = Level::Body; // Enter before a heading makes room above it, not a second heading
    paragraphs.insert(index + 1, second);
    return paragraphs;
}

QList<Paragraph> merged(QList<Paragraph> paragraphs, qsizetype index)
{
    if (index <= 0 || index >= paragraphs.size())
        return paragraphs;
    if (paragraphs.at(index - 1).text.isEmpty()) {
        paragraphs[index].runsOn = paragraphs.at(index).runsOn && paragraphs.at(index - 1).runsOn;
        paragraphs.removeAt(index - 1);
    } else {
        paragraphs[index - 1].text += paragraphs.at(index).text;
        paragraphs.removeAt(index);
    }
    settle(paragraphs);
    return paragraphs;
}

} // namespace banfu
