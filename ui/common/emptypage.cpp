#include "ui/common/emptypage.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace banfu {

EmptyPage::EmptyPage(const QString &iconName, QWidget *parent)
    : QWidget{parent}
    , m_iconName{iconName}
    , m_sign{new QLabel{this}}
    , m_headline{new QLabel{this}}
    , m_hint{new QLabel{this}}
    , m_column{new QVBoxLayout{this}}
{
    QFont font = m_headline->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    m_headline->setFont(font);
    m_sign->setPixmap(icon(m_iconName, Tone::Muted).pixmap(48, 48));
    m_column->addStretch(2);
    for (QLabel *label : {m_sign, m_headline, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_sign);
        m_column->addWidget(label);
    }
    m_column->addStretch(3);
}

void EmptyPage::setTexts(const QString &headline, const QString &hint)
{
    m_headline->setText(headline);
    m_hint->setText(hint);
}

void EmptyPage::addAction(QAction *action)
{
    auto *button = new QToolButton{this};
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignCenter);
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_sign->setPixmap(icon(m_iconName, Tone::Muted).pixmap(48, 48));
}

} // namespace banfu
