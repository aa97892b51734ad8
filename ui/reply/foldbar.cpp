#include "ui/reply/foldbar.h"

#include "ui/common/icons.h"
#include "ui/common/preferences.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static QString keyOf(const QWidget *pane)
{
    return u"reply/"_s + pane->objectName();
}

FoldBar::FoldBar(Preferences &preferences, QWidget *parent)
    : QWidget{parent}
    , m_preferences{preferences}
{
    setObjectName(u"foldBar"_s);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
}

QAction *FoldBar::add(QWidget *pane, const QString &iconName, const QKeySequence &shortcut, bool isOpenAtFirst)
{
    Fold fold{.pane = pane, .button = new QToolButton{this}, .action = new QAction{icon(iconName), QString{}, this}};
    const QByteArray kept = m_preferences.state(keyOf(pane));
    const bool isOpen = kept.isEmpty() ? isOpenAtFirst : kept == "open";
    fold.action->setObjectName(pane->objectName() + u"Fold"_s);
    fold.action->setCheckable(true);
    fold.action->setChecked(isOpen);
    fold.action->setShortcut(shortcut);
    fold.action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    fold.button->setObjectName(pane->objectName() + u"Button"_s);
    fold.button->setDefaultAction(fold.action);
    fold.button->setAutoRaise(true);
    layout()->addWidget(fold.button);
    pane->setVisible(isOpen);
    name(fold);
    connect(fold.action, &QAction::toggled, pane, [this, pane](bool isNowOpen) {
        pane->setVisible(isNowOpen);
        if (!m_isAlone)
            m_preferences.setState(keyOf(pane), isNowOpen ? "open" : "folded");
    });
    connect(pane, &QWidget::windowTitleChanged, this, [this, fold] { name(fold); });
    m_folds << fold;
    return fold.action;
}

void FoldBar::name(const Fold &fold)
{
    const QString title = fold.pane->windowTitle();
    const QString keys = fold.action->shortcut().toString(QKeySequence::NativeText);
    fold.action->setText(title);
    fold.action->setToolTip(keys.isEmpty() ? title : u"%1 (%2)"_s.arg(title, keys));
    fold.button->setAccessibleName(title);
}

bool FoldBar::isOpen(const QWidget *pane) const
{
    const auto fold = std::ranges::find(m_folds, pane, &Fold::pane);
    return fold != m_folds.end() && fold->action->isChecked();
}

QList<QWidget *> FoldBar::openPanes() const
{
    QList<QWidget *> panes;
    for (const Fold &fold : m_folds)
        if (fold.action->isChecked())
            panes << fold.pane;
    return panes;
}

void FoldBar::setOpen(const QWidget *pane, bool isOpen)
{
    if (const auto fold = std::ranges::find(m_folds, pane, &Fold::pane); fold != m_folds.end())
        fold->action->setChecked(isOpen);
}

void FoldBar::setAlone(const QWidget *pane, bool isAlone)
{
    if (isAlone == m_isAlone)
        return;
    m_isAlone = true; // nothing of this is remembered
    for (Fold &fold : m_folds) {
        if (isAlone)
            fold.wasOpen = fold.action->isChecked();
        fold.action->setChecked(isAlone ? fold.pane == pane : fold.wasOpen);
    }
    m_isAlone = isAlone;
}

} // namespace banfu
