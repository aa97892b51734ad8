#pragma once

#include "app/reply/check.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace banfu {

class ReplyDesk;

/// What the checks say of the letter, in its order; what was let stand comes last. Enter goes to the place, one key
/// mends, one lets stand; the keys work in the whole page.
class FindingsPane : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPane(ReplyDesk &desk, QWidget *parent = nullptr);

    /// Next, previous, mend, let stand: for the page.
    const QList<QAction *> &keys() const { return m_keys; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addKeys();
    void examine();
    void showCurrent();
    void step(int by);
    void goToPlace();
    void mend();
    void askReason();
    void dismiss();
    const Finding *current() const;

    ReplyDesk &m_desk;
    Surroundings m_surroundings{};
    QList<Finding> m_findings{};
    QList<QAction *> m_keys{};
    QListWidget *m_list;
    QLabel *m_none;
    QPushButton *m_mend;
    QPushButton *m_dismiss;
    QLineEdit *m_reason;
};

} // namespace banfu
