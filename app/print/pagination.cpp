#include "app/print/pagination.h"

#include <algorithm>

namespace banfu {

namespace {

constexpr int mostHeadingLinesMoved = 3; // leaves 19 lines on the page
constexpr int mostAdjusted = 8;          // paragraphs; more would be seen
constexpr int mostTried = 50;            // paragraphs, the last ones: typing in a long letter must not wait
constexpr int longestTakenWhole = 5;     // lines of a last paragraph that goes over as a whole
constexpr int wantedBesideSignature = 2; // lines of text

class Flow
{
public:
    Flow(const QList<FlowParagraph> &paragraphs, const FlowRules &rules, std::optional<int> breakBefore)
        : m_paragraphs{paragraphs}
        , m_rules{rules}
        , m_breakBefore{breakBefore}
        , m_next{rules.start}
    {
        if (m_next.slot > m_rules.slots)
            m_next = {m_next.page + 1, 1};
    }
    QList<LinePlace> places();

private:
    void moveHeading(qsizetype paragraph);
    void turnOver(qsizetype paragraph);
    qsizetype headingLinesToMove(qsizetype paragraph) const;
    void placeNext()
    {
        m_places.append(m_next);
        m_next = m_next.slot < m_rules.slots ? LinePlace{m_next.page, m_next.slot + 1} : LinePlace{m_next.page + 1, 1};
    }

    const QList<FlowParagraph> &m_paragraphs;
    const FlowRules m_rules;
    const std::optional<int> m_breakBefore;
    LinePlace m_next;
    QList<LinePlace> m_places{};
    QList<qsizetype> m_starts{}; ///< the first line of each paragraph
};

qsizetype Flow::headingLinesToMove(qsizetype paragraph) const
{
    qsizetype moved = 1;
    for (qsizetype first = paragraph; first >= 0 && m_paragraphs[first].isHeading; --first) {
        const qsizetype lines = m_places.size() - m_starts[first];
        const bool isOnePage = m_places[m_starts[first]].page == m_places.last().page;
        if (lines > mostHeadingLinesMoved || !isOnePage)
            break;
        moved = lines;
    }
    return moved;
}

/// The heading just placed fills the page: it goes over, with the headings right above it.
void Flow::moveHeading(qsizetype paragraph)
{
    const qsizetype count = headingLinesToMove(paragraph);
    const qsizetype first = m_places.size() - count;
    const bool wouldEmptyPage = first == 0 || m_places[first - 1].page != m_places.last().page;
    if (wouldEmptyPage && m_places[first].slot == 1)
        return;
    m_next = {m_places.last().page + 1, 1};
    m_places.resize(first);
    for (qsizetype k = 0; k < count; ++k)
        placeNext();
}

/// The paragraph begins a page, and what must not stand last on the one before comes along.
void Flow::turnOver(qsizetype paragraph)
{
    const int page = m_next.page;
    const bool hasHeading = paragraph > 0 && m_paragraphs[paragraph - 1].isHeading && !m_places.isEmpty();
    if (hasHeading && m_places.last().page == page)
        moveHeading(paragraph - 1);
    if (m_next.page == page)
        m_next = {page + 1, 1};
}

QList<LinePlace> Flow::places()
{
    for (qsizetype k = 0; k < m_paragraphs.size(); ++k) {
        const FlowParagraph &paragraph = m_paragraphs[k];
        if (paragraph.isWhole && m_next.slot > 1 && m_next.slot + paragraph.lines - 1 > m_rules.slots)
            turnOver(k);
        m_starts.append(m_places.size());
        for (int line = 0; line < paragraph.lines; ++line) {
            if (m_breakBefore && *m_breakBefore == int(m_places.size()) && m_next.slot > 1)
                m_next = {m_next.page + 1, 1};
            if (m_next.slot == 1)
                m_next.slot += paragraph.repeated;
            placeNext();
        }
        const bool isFollowed = k + 1 < m_paragraphs.size();
        if (paragraph.isHeading && paragraph.lines > 0 && isFollowed && m_next.slot == 1)
            moveHeading(k);
    }
    return m_places;
}

int linesOn(const QList<LinePlace> &places, int page)
{
    return int(std::count_if(places.begin(), places.end(), [page](LinePlace p) { return p.page == page; }));
}

struct Candidate
{
    int paragraph{0};
    double cost{0};
};

class Planner
{
public:
    Planner(const QList<FlowParagraph> &paragraphs, const FlowRules &rules, const Adjustment &adjust)
        : m_paragraphs{paragraphs}
        , m_rules{rules}
        , m_adjust{adjust}
    {
        m_plan.extraLines = QList<int>(paragraphs.size(), 0);
        m_plan.places = flow(paragraphs, rules);
    }
    FlowPlan plan();

private:
    bool tailFits(const QList<LinePlace> &places) const
    {
        const int end = places.isEmpty() ? m_rules.start.slot - 1 : places.last().slot;
        return end + m_rules.tailSlots <= m_rules.lastPageSlots;
    }
    QList<Candidate> candidates(int extraLines) const;
    bool adjusted(int extraLines, const std::function<bool(const QList<LinePlace> &)> &isGood);
    void fillPageToLeave();
    int linesToTakeOver() const;
    int withHeadingAbove(int taken) const;
    void takeOver();

    QList<FlowParagraph> m_paragraphs;
    const FlowRules m_rules;
    const Adjustment &m_adjust;
    FlowPlan m_plan{};
};

QList<Candidate> Planner::candidates(int extraLines) const
{
    QList<Candidate> found;
    const int count = int(m_paragraphs.size());
    for (int paragraph = std::max(count - mostTried, 0); paragraph < count; ++paragraph) {
        if (!m_paragraphs[paragraph].isBody || m_paragraphs[paragraph].lines < 2)
            continue;
        if (const auto cost = m_adjust(paragraph, extraLines))
            found.append({paragraph, *cost});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate &a, const Candidate &b) { return a.cost < b.cost; });
    return found;
}

/// Adjusts one paragraph after the other, the least suffering first, until the places are good.
bool Planner::adjusted(int extraLines, const std::function<bool(const QList<LinePlace> &)> &isGood)
{
    QList<FlowParagraph> paragraphs = m_paragraphs;
    QList<int> extra(m_paragraphs.size(), 0);
    const QList<Candidate> all = candidates(extraLines);
    for (const Candidate &candidate : all.first(std::min<qsizetype>(all.size(), mostAdjusted))) {
        paragraphs[candidate.paragraph].lines += extraLines;
        extra[candidate.paragraph] = extraLines;
        const QList<LinePlace> places = flow(paragraphs, m_rules);
        if (isGood(places)) {
            m_plan = {places, extra};
            return true;
        }
    }
    return false;
}

/// The last paragraph as a whole if it is short; of the one before it only what is still wanted, and no line alone.
int Planner::linesToTakeOver() const
{
    int taken = 0;
    for (qsizetype k = m_paragraphs.size() - 1; k >= 0 && m_paragraphs[k].isBody; --k) {
        if (taken >= wantedBesideSignature)
            break;
        const int lines = m_paragraphs[k].lines;
        const bool isTakenWhole = m_paragraphs[k].isWhole || lines <= (taken == 0 ? longestTakenWhole : 2);
        if (isTakenWhole) {
            taken += lines;
            continue;
        }
        return taken + (lines > 3 || taken == 0 ? wantedBesideSignature : wantedBesideSignature - taken);
    }
    return taken;
}

/// Also the heading right above the lines taken: it must not be left last.
int Planner::withHeadingAbove(int taken) const
{
    int lines = 0;
    for (qsizetype k = m_paragraphs.size() - 1; k >= 0; --k) {
        const FlowParagraph &paragraph = m_paragraphs[k];
        if (lines == taken && paragraph.isHeading)
            taken += paragraph.lines;
        lines += paragraph.lines;
        if (lines > taken)
            break;
    }
    return taken;
}

/// Loosens so that the page from which lines are taken keeps enough of them.
void Planner::fillPageToLeave()
{
    const int page = m_plan.places.last().page;
    if (page == 0 || linesOn(m_plan.places, page) > m_rules.leastLinesLeft)
        return;
    adjusted(1, [&](const QList<LinePlace> &places) {
        return places.last().page == page && linesOn(places, page) > m_rules.leastLinesLeft;
    });
}

void Planner::takeOver()
{
    fillPageToLeave();
    for (qsizetype k = 0; k < m_paragraphs.size(); ++k)
        m_paragraphs[k].lines += m_plan.extraLines[k];
    const QList<LinePlace> &places = m_plan.places;
    const int page = places.last().page;
    const int onPage = linesOn(places, page);
    int bodyLines = 0;
    for (const FlowParagraph &paragraph : m_paragraphs)
        bodyLines += paragraph.isBody ? paragraph.lines : 0;
    // The first page keeps text of the body (7.3.3), the others as many lines as look like a page.
    const int leaves = page == 0 ? std::min(onPage, bodyLines) - 1 : onPage - m_rules.leastLinesLeft;
    const int mostTaken = std::min(leaves, m_rules.lastPageSlots - m_rules.tailSlots);
    int taken = linesToTakeOver();
    if (taken > mostTaken)
        taken = std::max(std::min(mostTaken, wantedBesideSignature), 0);
    if (taken == 0)
        taken = std::min({wantedBesideSignature, onPage - 1, bodyLines});
    if (taken > 0)
        m_plan.places = flow(m_paragraphs, m_rules, int(places.size()) - withHeadingAbove(taken));
}

FlowPlan Planner::plan()
{
    const bool canFit = m_rules.tailSlots > 0 && m_rules.tailSlots < m_rules.lastPageSlots;
    if (!canFit || m_plan.places.isEmpty() || tailFits(m_plan.places))
        return m_plan;
    const LinePlace end = m_plan.places.last();
    const int tooMany = end.slot + m_rules.tailSlots - m_rules.lastPageSlots;
    if (tooMany <= mostAdjusted && adjusted(-1, [&](const QList<LinePlace> &places) {
            return places.last().page <= end.page && tailFits(places);
        }))
        return m_plan;
    for (const int wanted : {wantedBesideSignature, 1}) {
        if (m_rules.slots - end.slot + wanted > mostAdjusted)
            continue;
        if (adjusted(1, [&](const QList<LinePlace> &places) {
                return places.last().page > end.page && places.last().slot >= wanted && tailFits(places);
            }))
            return m_plan;
    }
    takeOver();
    return m_plan;
}

} // namespace

QList<LinePlace> flow(const QList<FlowParagraph> &paragraphs, const FlowRules &rules, std::optional<int> breakBefore)
{
    return Flow{paragraphs, rules, breakBefore}.places();
}

FlowPlan planFlow(const QList<FlowParagraph> &paragraphs, const FlowRules &rules, const Adjustment &adjust)
{
    return Planner{paragraphs, rules, adjust}.plan();
}

} // namespace banfu
