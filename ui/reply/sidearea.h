#pragma once

#include <QKeySequence>
#include <QSplitter>

class QAction;

namespace banfu {

class FoldBar;
class Preferences;

/// The panes at the right-hand side, one under the other, each with its button in the fold bar. No pane is open: no
/// width is taken.
class SideArea : public QSplitter
{
    Q_OBJECT

public:
    SideArea(FoldBar &bar, Preferences &preferences, QWidget *parent = nullptr);
    ~SideArea() override;

    /// The pane's object name is what it is remembered by, its window title – which it keeps translated – what it is
    /// called. The action folds and unfolds it.
    QAction *addPane(QWidget *pane, const QString &iconName, const QKeySequence &shortcut, bool isOpenAtFirst = false);
    void setOpen(const QWidget *pane, bool isOpen);

private:
    QWidget *frameOf(const QWidget *pane) const;
    void showOpen();

    FoldBar &m_bar;
    Preferences &m_preferences;
};

} // namespace banfu
