#pragma once

#include "app/reply/letter.h"
#include "app/store/draftkeeper.h"
#include "ui/register/casesession.h"

#include <QColor>
#include <QHash>
#include <QTimer>

namespace banfu {

class TextColumn;

/// The reply that is worked on: what the register holds of it, what is typed and not stored yet, and the acts on both.
/// The panes around the text know the desk and not each other.
class ReplyDesk : public QObject
{
    Q_OBJECT

public:
    ReplyDesk(CaseSession &session, TextColumn &text, QObject *parent = nullptr);
    /// Keeps what is typed as a draft.
    ~ReplyDesk() override;

    CaseSession &session() const { return m_session; }
    const OfficeSettings &office() const { return m_office; }
    /// As the register holds it; null when no reply is begun.
    const Reply *stored() const;
    /// With the text as it stands typed now.
    Reply typed() const;
    /// And with what an input method has not committed yet: as it is seen.
    Reply seen() const;
    /// Who works, by the staff list; only the name when that does not know them.
    StaffMember person() const;
    int ordinal() const { return m_ordinal; }
    bool isLocked() const;

    /// Another of the suggestion's replies. False when what was typed could not be stored.
    bool choose(int ordinal);
    void begin();
    /// Facts or status; the text is the typed one.
    void put(const QString &act, const Reply &reply);
    /// Puts what was typed into the register now. False when the store refused it; the draft stays kept then. A pane
    /// that changes the case file flushes first and then puts its change into the session.
    bool flush();

    /// As if it were typed: one act that can be undone.
    void setText(const ReplyText &text);
    /// At the cursor.
    void insert(const QList<Paragraph> &paragraphs);
    void showPlace(LetterPart part, int index, int offset = 0);
    /// Bars at the margin of the sections, by paragraph.
    void setBars(const QHash<int, QColor> &bars);

    /// A found draft is offered: nothing may be typed until it is taken or given up.
    void setWaiting(bool isWaiting);
    void dropDraft();

    /// From the session: another value was stored, undone or chosen.
    void refresh();

Q_SIGNALS:
    void shown();     ///< other facts, another text, or the lock
    void typing();    ///< at each edit
    void composing(); ///< an input method shows other text that is not committed yet
    void settled();   ///< shown, or typed and paused for a moment: for what takes time
    void placeChanged(banfu::LetterPart part, int index);
    void failed(const banfu::Error &error);

private:
    void takeTyping();

    CaseSession &m_session;
    TextColumn &m_text;
    DraftKeeper m_keeper;
    OfficeSettings m_office{};
    int m_ordinal{1};
    int m_shownOrdinal{0};
    bool m_isTyped{false}; ///< something differs from the register
    bool m_isWaiting{false};
    QTimer m_pause{};
};

} // namespace banfu
