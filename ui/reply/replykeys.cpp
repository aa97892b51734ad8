#include "ui/common/messagebar.h"
#include "ui/reply/findbar.h"
#include "ui/reply/foldbar.h"
#include "ui/reply/outlinepane.h"
#include "ui/reply/replypage.h"
#include "ui/reply/sectioneditor.h"
#include "ui/reply/textcolumn.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>

namespace banfu {

/// What is worked with in a pane: its list or text before its buttons.
static QWidget *placeToWork(QWidget *pane)
{
    QWidget *found = nullptr;
    for (QWidget *each = pane->nextInFocusChain(); each != pane; each = each->nextInFocusChain()) {
        const bool takesKeys = pane->isAncestorOf(each) && each->isVisibleTo(pane) && each->isEnabled() &&
                               (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesKeys && !qobject_cast<QAbstractButton *>(each))
            return each;
        if (takesKeys && !found)
            found = each;
    }
    return found ? found : pane;
}

/// As word processors go from pane to pane.
void ReplyPage::goToPane(int by)
{
    const QList<QWidget *> panes = m_folds->openPanes();
    const auto here = std::ranges::find_if(panes, [](QWidget *pane) {
        return pane == QApplication::focusWidget() || pane->isAncestorOf(QApplication::focusWidget());
    });
    if (panes.isEmpty())
        return;
    const qsizetype from = here == panes.end() ? (by > 0 ? -1 : 0) : here - panes.begin();
    QWidget *pane = panes.at((from + by + panes.size()) % panes.size());
    QWidget *place = pane == m_text ? &m_text->sections() : pane == m_outline ? m_outline : placeToWork(pane);
    place->setFocus(Qt::TabFocusReason);
}

/// What word processors ask for a page's number for: sections are chosen from the outline.
void ReplyPage::goToSection()
{
    m_folds->setOpen(m_outline, true);
    m_outline->setFocus(Qt::ShortcutFocusReason);
    m_message->show(Tone::Accent, tr("Choose the section in the outline with the arrow keys; Enter goes to it."));
}

void ReplyPage::save()
{
    if (flush())
        m_message->show(Tone::Good,
                        tr("Saved to the register. What is typed is also kept by itself, within two seconds."));
}

bool ReplyPage::runKey(const QKeyEvent &event, bool isPressed)
{
    if (m_stack->currentIndex() == 0)
        return false;
    const auto run = [&](auto act) {
        if (isPressed)
            act();
        return true;
    };
    const bool isControl = event.modifiers() == Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_F:
        return isControl && run([this] { find(false); });
    case Qt::Key_H:
        return isControl && run([this] { find(true); });
    case Qt::Key_G:
        return isControl && run([this] { goToSection(); });
    case Qt::Key_F3:
        return run([&] {
            if (event.modifiers() == Qt::ShiftModifier && !m_find->isVisible())
                return m_text->changeCase();
            if (!m_find->isVisible())
                find(false);
            event.modifiers() & Qt::ShiftModifier ? m_find->previous() : m_find->next();
        });
    case Qt::Key_F6:
        return run([&] { goToPane(event.modifiers() & Qt::ShiftModifier ? -1 : 1); });
    case Qt::Key_F11:
        return run([this] { setAlone(!m_isAlone); });
    default:
        return false;
    }
}

/// Keys that the window has, too, are the page's while something of it has the focus.
bool ReplyPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && runKey(*static_cast<QKeyEvent *>(event), false)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ReplyPage::keyPressEvent(QKeyEvent *event)
{
    if (!runKey(*event, true))
        QWidget::keyPressEvent(event);
}

} // namespace banfu
