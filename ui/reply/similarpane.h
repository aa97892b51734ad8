#pragma once

#include "app/reply/similar.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace banfu {

class ReplyDesk;

/// Earlier suggestions and replies of the register that resemble this one, with the passages to take over.
class SimilarPane : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarPane(ReplyDesk &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void look();
    void takeOver();
    ResemblanceQuery query() const;

    ReplyDesk &m_desk;
    int m_paragraph{-1}; ///< of the sections, where the cursor is
    QList<Resembling> m_found{};
    QTimer m_pause{};
    QTreeWidget *m_tree;
    QLabel *m_none;
    QPushButton *m_take;
};

} // namespace banfu
