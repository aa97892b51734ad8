#pragma once

#include <QList>

#include <functional>
#include <optional>

namespace banfu {

/// A paragraph as pagination sees it.
struct FlowParagraph
{
    int lines{0};
    bool isHeading{false}; ///< a heading of level one or two without text: never last on a page
    bool isBody{true};     ///< false: the salutation
    bool isWhole{false};   ///< a table's row: not parted by a page's end if it can be helped
    int repeated{0};       ///< slots that stay free above it at a page's top: the table's head, said again
    bool operator==(const FlowParagraph &) const = default;
};

/// Page from 0, slot 1…22 of its grid.
struct LinePlace
{
    int page{0};
    int slot{1};
    bool operator==(const LinePlace &) const = default;
};

struct FlowRules
{
    LinePlace start{};
    int slots{22};
    int tailSlots{0}; ///< blank lines, attachments, signature, date and note that follow the text and stay together
    int lastPageSlots{22}; ///< fewer where copies stand at the last page's foot
    int leastLinesLeft{15};
    bool operator==(const FlowRules &) const = default;
};

/// Where every line stands; a new page is begun before line `breakBefore`, and before headings that would stand last.
QList<LinePlace> flow(const QList<FlowParagraph> &paragraphs, const FlowRules &rules,
                      std::optional<int> breakBefore = std::nullopt);

/// A paragraph set one line shorter or longer: how much it suffers; nothing when it cannot be.
using Adjustment = std::function<std::optional<double>(int paragraph, int extraLines)>;

struct FlowPlan
{
    QList<LinePlace> places{}; ///< of every line
    QList<int> extraLines{};   ///< of every paragraph: −1, 0, 1
    bool operator==(const FlowPlan &) const = default;
};

/// Places the text so that the signature does not stand alone on a page (7.3.5.5): tightening paragraphs by a line
/// each, loosening them, taking the last lines over, in this order.
FlowPlan planFlow(const QList<FlowParagraph> &paragraphs, const FlowRules &rules, const Adjustment &adjust);

} // namespace banfu
