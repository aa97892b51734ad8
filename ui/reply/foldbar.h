#pragma once

#include <QKeySequence>
#include <QWidget>

class QAction;
class QToolButton;

namespace banfu {

class Preferences;

/// One button for each pane that can be folded away. A pane is called by its window title and known by its object
/// name, under which the bar remembers whether it is open.
class FoldBar : public QWidget
{
    Q_OBJECT

public:
    FoldBar(Preferences &preferences, QWidget *parent = nullptr);

    QAction *add(QWidget *pane, const QString &iconName, const QKeySequence &shortcut, bool isOpenAtFirst);
    bool isOpen(const QWidget *pane) const;
    QList<QWidget *> openPanes() const; ///< in the order of their buttons
    void setOpen(const QWidget *pane, bool isOpen);
    /// All folded but one; the same again brings back what was open.
    void setAlone(const QWidget *pane, bool isAlone);

private:
    struct Fold
    {
        QWidget *pane{nullptr};
        QToolButton *button{nullptr};
        QAction *action{nullptr};
        bool wasOpen{false};
    };
    void name(const Fold &fold);

    Preferences &m_preferences;
    QList<Fold> m_folds{};
    bool m_isAlone{false};
};

} // namespace banfu
