#include "ui/common/messagebar.h"

#include "ui/common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"done"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Danger:
        return u"error"_s;
    case Tone::Text:
    case Tone::Accent:
    case Tone::Muted:
        return u"info"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame{parent}
    , m_sign{new QLabel{this}}
    , m_text{new QLabel{this}}
    , m_buttons{new QHBoxLayout}
    , m_close{new QToolButton{this}}
{
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAutoRaise(true);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(10, 6, 6, 6);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void MessageBar::show(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    removeButtons();
    paintTone();
    setAccessibleName(text);
    QFrame::show();
}

void MessageBar::addButton(const QString &name, const QString &text, std::function<void()> action)
{
    auto *button = new QPushButton{text, this};
    button->setObjectName(name);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [run = std::move(action)] { run(); });
}

void MessageBar::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_close->setToolTip(tr("Close"));
}

void MessageBar::paintTone()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, toneGround(m_tone));
    setPalette(colours);
    m_sign->setPixmap(icon(signOf(m_tone), m_tone).pixmap(20, 20));
    m_close->setIcon(icon(u"close"_s));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void MessageBar::removeButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace banfu
