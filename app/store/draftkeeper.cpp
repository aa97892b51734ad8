#include "app/store/draftkeeper.h"

namespace banfu {

DraftKeeper::DraftKeeper(RegisterFile &registerFile, Delays delays, QObject *parent)
    : QObject{parent}
    , m_registerFile{registerFile}
    , m_delays{delays}
{
    for (QTimer *timer : {&m_afterLast, &m_afterFirst}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, [this] { (void)flush(); });
    }
}

DraftKeeper::~DraftKeeper()
{
    blockSignals(true);
    (void)flush();
}

void DraftKeeper::keep(const ReplyDraft &draft)
{
    const bool isOther =
        m_pending && (m_pending->suggestion != draft.suggestion || m_pending->replyOrdinal != draft.replyOrdinal);
    if (isOther)
        (void)flush();
    m_pending = draft;
    m_pending->savedAt = QDateTime::currentDateTimeUtc();
    m_afterLast.start(m_delays.afterLast);
    if (!m_afterFirst.isActive())
        m_afterFirst.start(m_delays.afterFirst);
}

Result<void> DraftKeeper::flush()
{
    if (!m_pending)
        return {};
    m_afterLast.stop();
    m_afterFirst.stop();
    auto done = m_registerFile.saveDraft(*m_pending);
    if (!done) {
        if (done.error().code != ErrorCode::ReadOnly)
            m_afterFirst.start(m_delays.beforeRetry);
        Q_EMIT failed(done.error());
        return done;
    }
    m_pending.reset();
    Q_EMIT saved();
    return done;
}

Result<void> DraftKeeper::drop(SuggestionId suggestion, int replyOrdinal)
{
    if (m_pending && m_pending->suggestion == suggestion && m_pending->replyOrdinal == replyOrdinal) {
        m_pending.reset();
        m_afterLast.stop();
        m_afterFirst.stop();
    }
    return m_registerFile.dropDraft(suggestion, replyOrdinal);
}

} // namespace banfu
