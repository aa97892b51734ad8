#pragma once

#include <QListWidget>

namespace banfu {

class ReplyDesk;

/// What the checks say of the letter, in its order; Enter goes to the place.
class FindingsPane : public QListWidget
{
    Q_OBJECT

public:
    explicit FindingsPane(ReplyDesk &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void examine();

    ReplyDesk &m_desk;
};

} // namespace banfu
