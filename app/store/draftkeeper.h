#pragma once

#include "app/store/registerfile.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace banfu {

/// Keeps what is being typed in the register's drafts: a moment after the last change, and soon after the first one
/// when the typing does not pause. One for each editor; no widget.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    struct Delays
    {
        std::chrono::milliseconds afterLast{1000};
        /// Below the two seconds that may be lost: the write takes its time, too.
        std::chrono::milliseconds afterFirst{1800};
        std::chrono::milliseconds beforeRetry{5000};
    };

    explicit DraftKeeper(RegisterFile &registerFile, QObject *parent = nullptr)
        : DraftKeeper{registerFile, Delays{}, parent}
    {
    }
    DraftKeeper(RegisterFile &registerFile, Delays delays, QObject *parent = nullptr);
    /// Saves what is pending.
    ~DraftKeeper() override;

    /// The text as it is now; call it at every change. A draft of another reply saves the pending one first.
    void keep(const ReplyDraft &draft);
    bool hasPending() const { return m_pending.has_value(); }

    /// Saves what is pending at once. What could not be saved stays pending and is tried again.
    Result<void> flush();
    /// The text went into the register, or was given up: forgets the pending and the stored draft.
    Result<void> drop(SuggestionId suggestion, int replyOrdinal);

Q_SIGNALS:
    void saved();
    void failed(const banfu::Error &error);

private:
    RegisterFile &m_registerFile;
    Delays m_delays;
    std::optional<ReplyDraft> m_pending{};
    QTimer m_afterLast{};
    QTimer m_afterFirst{};
};

} // namespace banfu
