#include "ui/window/codescanner.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr quint64 longestPause = 40; ///< milliseconds between a scanner's keys; hands need more than twice as long
constexpr int patience = 60;
constexpr qsizetype longestCode = 400;

bool mayBecomeCode(const QString &text)
{
    const QString prefix = u"BANFU:"_s;
    return text.size() < prefix.size() ? prefix.startsWith(text, Qt::CaseInsensitive)
                                       : text.startsWith(prefix, Qt::CaseInsensitive) && text.size() <= longestCode;
}

bool isEnter(const QKeyEvent &press)
{
    return press.key() == Qt::Key_Return || press.key() == Qt::Key_Enter;
}

} // namespace

CodeScanner::CodeScanner(QWidget &window)
    : QObject{&window}
    , m_window{window}
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &CodeScanner::handOn);
    qApp->installEventFilter(this);
}

bool CodeScanner::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_isHandingOn)
        return false;
    // A dialog or another window of ours has its own use for keys.
    auto *receiver = qobject_cast<QWidget *>(watched);
    if (!receiver || receiver->window() != &m_window)
        return false;
    return takes(receiver, *static_cast<QKeyEvent *>(event));
}

/// Whether the key is held back or was the end of a code.
bool CodeScanner::takes(QWidget *receiver, const QKeyEvent &press)
{
    const bool isModified = press.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (press.text().isEmpty() && !isModified && !isEnter(press))
        return !m_held.empty() && press.key() == Qt::Key_Shift; // a scanner holds it for capitals
    const bool isInTime = m_held.empty() || press.timestamp() - m_lastAt <= longestPause;
    m_lastAt = press.timestamp();
    if (isEnter(press) && isInTime && !isModified && !m_held.empty()) {
        if (const auto code = QuestionnaireCode::parse(m_text)) {
            m_patience.stop();
            m_held.clear();
            m_text.clear();
            Q_EMIT scanned(*code);
            return true;
        }
    }
    if (!isInTime || isModified || isEnter(press) || press.isAutoRepeat() || !mayBecomeCode(m_text + press.text()))
        handOn();
    if (isModified || isEnter(press) || press.isAutoRepeat() || !mayBecomeCode(m_text + press.text()))
        return false;
    m_text += press.text();
    m_held.push_back({.receiver = receiver, .press = std::unique_ptr<QKeyEvent>{press.clone()}});
    m_patience.start();
    return true;
}

void CodeScanner::handOn()
{
    m_patience.stop();
    const auto held = std::exchange(m_held, {});
    m_text.clear();
    m_isHandingOn = true;
    for (const HeldKey &key : held) {
        if (key.receiver)
            QCoreApplication::sendEvent(key.receiver, key.press.get());
    }
    m_isHandingOn = false;
}

} // namespace banfu
