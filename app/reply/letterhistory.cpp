#include "app/reply/letterhistory.h"

#include "app/reply/parts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestRun = 60;    // characters that one undo takes back
constexpr qsizetype longestCommit = 12; // what an input method gives at once

/// The end, in `after`, of what differs; where only a level or a mark does, the end of all.
qsizetype changedEnd(QStringView before, QStringView after)
{
    if (before == after)
        return after.size();
    qsizetype tail = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (tail < shorter && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    qsizetype head = 0;
    while (head < shorter - tail && before[head] == after[head])
        ++head;
    return std::max(head, after.size() - tail);
}

template <typename List>
std::pair<qsizetype, qsizetype> sameEnds(const List &before, const List &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {head, tail};
}

QString textAt(const ReplyText &text, const TextPlace &place)
{
    if (place.part == LetterPart::Section)
        return place.index < text.paragraphs.size() ? text.paragraphs[place.index].text : QString{};
    for (const Part &part : parts)
        if (part.part == place.part)
            return ownText(text, part).value_or(QString{});
    return {};
}

/// What is as before is held once.
void share(QList<Paragraph> &now, const QList<Paragraph> &before)
{
    const auto [head, tail] = sameEnds(before, now);
    for (qsizetype i = 0; i < head; ++i)
        now[i] = before[i];
    for (qsizetype i = 1; i <= tail; ++i)
        now[now.size() - i] = before[before.size() - i];
}

} // namespace

TextPlace changedPlace(const ReplyText &before, const ReplyText &after)
{
    if (before.paragraphs != after.paragraphs) {
        const auto [head, tail] = sameEnds(before.paragraphs, after.paragraphs);
        const qsizetype last = std::max<qsizetype>(0, after.paragraphs.size() - 1 - tail);
        const qsizetype index = before.paragraphs.size() == after.paragraphs.size() ? head : std::max(head, last);
        const QString now = index < after.paragraphs.size() ? after.paragraphs[index].text : QString{};
        const QString then = index < before.paragraphs.size() ? before.paragraphs[index].text : QString{};
        return {.index = std::min(index, std::max<qsizetype>(0, after.paragraphs.size() - 1)),
                .offset = changedEnd(then, now)};
    }
    for (const Part &part : parts) {
        const auto then = ownText(before, part);
        const auto now = ownText(after, part);
        if (then != now)
            return {.part = part.part, .offset = changedEnd(then.value_or(QString{}), now.value_or(QString{}))};
    }
    return {};
}

void LetterHistory::begin(const ReplyText &text)
{
    m_states = {State{.text = text}};
    m_at = 0;
    m_lastAct = Act::Other;
}

LetterHistory::Act LetterHistory::actOf(const ReplyText &before, const ReplyText &after, const TextPlace &place)
{
    const auto count = [](const ReplyText &text) { return std::max<qsizetype>(1, text.paragraphs.size()); };
    if (count(before) != count(after))
        return Act::Other;
    const qsizetype added = textAt(after, place).size() - textAt(before, place).size();
    if (added > 0 && added <= longestCommit)
        return Act::Typing;
    return added == -1 ? Act::Erasing : Act::Other;
}

bool LetterHistory::joins(const ReplyText &text, Act act, const TextPlace &place) const
{
    if (act == Act::Other || act != m_lastAct || m_at == 0)
        return false;
    const State &last = m_states[m_at];
    if (place.part != last.place.part || place.index != last.place.index ||
        text.paragraphs.size() != last.text.paragraphs.size())
        return false;
    const qsizetype added = textAt(text, place).size() - textAt(last.text, last.place).size();
    if (place.offset != last.place.offset + added)
        return false; // elsewhere in the paragraph
    const QString said = textAt(text, place);
    const qsizetype run = std::abs(said.size() - textAt(m_states[m_at - 1].text, place).size());
    const QChar endOfLast =
        last.place.offset > 0 && act == Act::Typing ? textAt(last.text, last.place).at(last.place.offset - 1) : QChar{};
    return run <= longestRun && endOfLast != u'。' && endOfLast != u'；';
}

void LetterHistory::record(ReplyText text, Joining joining)
{
    const State &last = m_states[m_at];
    if (last.text == text)
        return;
    const TextPlace place = changedPlace(last.text, text);
    const Act act = joining == Joining::Never ? Act::Other : actOf(last.text, text, place);
    share(text.paragraphs, last.text.paragraphs);
    m_states.resize(m_at + 1);
    if (joins(text, act, place)) {
        m_states[m_at] = {.text = std::move(text), .place = place};
    } else {
        m_states.append({.text = std::move(text), .place = place});
        ++m_at;
    }
    m_lastAct = act;
}

LetterHistory::State LetterHistory::undo()
{
    const State left = m_states[m_at--];
    m_lastAct = Act::Other;
    return {.text = current(), .place = changedPlace(left.text, current())};
}

LetterHistory::State LetterHistory::redo()
{
    ++m_at;
    m_lastAct = Act::Other;
    return m_states[m_at];
}

} // namespace banfu
