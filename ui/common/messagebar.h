#pragma once

#include "ui/common/tones.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace banfu {

/// One message inside the window instead of a dialog: what happened, what to do, and buttons to do it.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(Tone tone, const QString &text);
    void addButton(const QString &name, const QString &text, std::function<void()> action);
    void setClosable(bool isClosable);
    QString text() const;

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintTone();
    void removeButtons();

    Tone m_tone{Tone::Text};
    QLabel *m_sign;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace banfu
