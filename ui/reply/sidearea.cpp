#include "ui/reply/sidearea.h"

#include "ui/common/icons.h"
#include "ui/common/preferences.h"
#include "ui/reply/foldbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

SideArea::SideArea(FoldBar &bar, Preferences &preferences, QWidget *parent)
    : QSplitter{Qt::Vertical, parent}
    , m_bar{bar}
    , m_preferences{preferences}
{
    setObjectName(u"sideArea"_s);
    setChildrenCollapsible(false);
    hide();
}

SideArea::~SideArea()
{
    m_preferences.setState(u"reply/sides"_s, saveState());
}

QAction *SideArea::addPane(QWidget *pane, const QString &iconName, const QKeySequence &shortcut, bool isOpenAtFirst)
{
    auto *frame = new QWidget{this};
    frame->setObjectName(pane->objectName() + u"Frame"_s);
    auto *title = new QLabel{pane->windowTitle(), frame};
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *close = new QToolButton{frame};
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 2, 0);
    head->addWidget(title, 1);
    head->addWidget(close);
    auto *column = new QVBoxLayout{frame};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(pane, 1);
    addWidget(frame);

    frame->setWindowTitle(pane->windowTitle());
    QAction *action = m_bar.add(frame, iconName, shortcut, isOpenAtFirst);
    action->setObjectName(pane->objectName() + u"Fold"_s);
    const auto rename = [this, pane, frame, title, close] {
        title->setText(pane->windowTitle());
        frame->setWindowTitle(pane->windowTitle());
        close->setToolTip(tr("Fold away"));
        close->setAccessibleName(tr("Fold away"));
    };
    connect(pane, &QWidget::windowTitleChanged, frame, rename);
    connect(close, &QToolButton::clicked, action, [action] { action->setChecked(false); });
    connect(action, &QAction::toggled, this, &SideArea::showOpen);
    rename();
    restoreState(m_preferences.state(u"reply/sides"_s));
    showOpen();
    return action;
}

QWidget *SideArea::frameOf(const QWidget *pane) const
{
    return pane->parentWidget();
}

void SideArea::setOpen(const QWidget *pane, bool isOpen)
{
    m_bar.setOpen(frameOf(pane), isOpen);
}

void SideArea::showOpen()
{
    bool isAnyOpen = false;
    for (int i = 0; i < count(); ++i)
        isAnyOpen = isAnyOpen || m_bar.isOpen(widget(i));
    setVisible(isAnyOpen);
}

} // namespace banfu
