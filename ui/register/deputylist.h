#pragma once

#include "app/register/deputy.h"

#include <QList>
#include <QStyledItemDelegate>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableWidget;
class QTableWidgetItem;
class QToolButton;

namespace banfu {

class NameCompleter;

/// Who signed, the lead deputy first: Enter in the line adds names, Ctrl+Up and Ctrl+Down move, Delete removes, cells
/// are edited in place. Known deputies complete by name or pinyin initials and bring what is known of them.
class DeputyList : public QWidget
{
    Q_OBJECT

public:
    explicit DeputyList(QWidget *parent = nullptr);

    void setKnown(const QList<Deputy> &known);
    void setKind(DeputyKind kind); ///< of those that are added; the words follow it
    void setDeputies(const QList<Deputy> &deputies);
    const QList<Deputy> &deputies() const { return m_deputies; }
    void setReadOnly(bool isReadOnly);

    QString typedName() const;
    void setTypedName(const QString &name);

Q_SIGNALS:
    void edited(const QString &act); ///< by the person; an act for the undo stack
    void typing();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    QString worded(const QString &text) const;
    void addTyped();
    Deputy known(const QString &name) const;
    void move(int by);
    void remove();
    void takeCell(QTableWidgetItem *item);
    void fill();
    void say(const QString &text);

    QList<Deputy> m_deputies{};
    QList<Deputy> m_known{};
    DeputyKind m_kind{DeputyKind::Deputy};
    bool m_isReadOnly{false};
    QLineEdit *m_line;
    NameCompleter *m_completer;
    QToolButton *m_add;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    QTableWidget *m_table;
    QLabel *m_message;
};

} // namespace banfu
