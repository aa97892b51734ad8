#pragma once

#include "app/reply/letter.h"
#include "app/reply/reply.h"

namespace banfu {

/// A place in the text that is written: a part, for sections the paragraph, and the character.
struct TextPlace
{
    LetterPart part{LetterPart::Section};
    qsizetype index{0};
    qsizetype offset{0};

    bool operator==(const TextPlace &) const = default;
};

/// Where `after` begins to differ from `before`, at the end of what is new there.
TextPlace changedPlace(const ReplyText &before, const ReplyText &after);

/// What the letter said after each act, for undo without limit. Values share what did not change.
class LetterHistory
{
public:
    enum class Joining { Allowed, Never };

    struct State
    {
        ReplyText text{};
        TextPlace place{}; ///< where the act happened
    };

    /// Forgets everything; `text` is what it stands on.
    void begin(const ReplyText &text);
    /// A few characters typed behind what was typed just before join it, up to the end of a sentence; so does erasing
    /// one after the other.
    void record(ReplyText text, Joining joining = Joining::Allowed);
    /// The next act joins nothing: there was a pause.
    void pause() { m_lastAct = Act::Other; }

    const ReplyText &current() const { return m_states[m_at].text; }
    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_states.size(); }
    /// The text then, and the place to look at. Only when there is one.
    State undo();
    State redo();

private:
    enum class Act { Typing, Erasing, Other };
    static Act actOf(const ReplyText &before, const ReplyText &after, const TextPlace &place);
    bool joins(const ReplyText &text, Act act, const TextPlace &place) const;

    QList<State> m_states{State{}};
    qsizetype m_at{0};
    Act m_lastAct{Act::Other};
};

} // namespace banfu
