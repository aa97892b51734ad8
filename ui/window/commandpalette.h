#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace banfu {

/// All commands by a part of their name or its pinyin initials; Enter runs the chosen one.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QList<QAction *> &actions, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void run();

    QList<QAction *> m_actions;
    QList<QAction *> m_matches{};
    QLineEdit *m_line;
    QListWidget *m_list;
};

} // namespace banfu
