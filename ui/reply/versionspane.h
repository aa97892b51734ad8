#pragma once

#include "app/reply/reply.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace banfu {

class ReplyDesk;

/// Every version of the reply with its steps – who, when, which remark –: any two compared, one restored.
class VersionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit VersionsPane(ReplyDesk &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void show();
    void showButtons();
    QList<int> chosen() const; ///< positions in m_versions
    void compare();
    void restore();

    ReplyDesk &m_desk;
    QList<Reply> m_versions{}; ///< oldest first; the last one as it is typed
    QTreeWidget *m_tree;
    QPushButton *m_compare;
    QPushButton *m_restore;
};

} // namespace banfu
