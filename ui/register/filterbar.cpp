#include "ui/register/filterbar.h"

#include "ui/common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

FilterBar::FilterBar(QWidget *parent)
    : QWidget{parent}
    , m_chips{new QWidget{this}}
    , m_keep{new QToolButton{this}}
    , m_name{new QLineEdit{this}}
{
    setObjectName(u"filterBar"_s);
    m_keep->setObjectName(u"keepViewButton"_s);
    m_keep->setAutoRaise(true);
    m_keep->setIcon(icon(u"star"_s));
    m_keep->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_name->setObjectName(u"viewNameEdit"_s);
    m_name->hide();
    m_name->installEventFilter(this);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    auto *chips = new QHBoxLayout{m_chips};
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(4);
    row->addWidget(m_chips);
    row->addStretch(1);
    row->addWidget(m_name);
    row->addWidget(m_keep);
    connect(m_keep, &QToolButton::clicked, this, [this] {
        m_name->setText(m_proposedName);
        m_name->show();
        m_name->setFocus();
        m_name->selectAll();
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        m_name->hide();
        Q_EMIT keepWanted(m_name->text().trimmed());
    });
    retranslate();
    setKeepable(false, {});
}

void FilterBar::setFilters(const QStringList &filters)
{
    if (filters == m_filters)
        return;
    m_filters = filters;
    fill();
    Q_EMIT changed();
}

void FilterBar::add(const QString &filter)
{
    if (!m_filters.contains(filter))
        setFilters(m_filters + QStringList{filter});
}

void FilterBar::removeLast()
{
    if (!m_filters.isEmpty())
        setFilters(m_filters.first(m_filters.size() - 1));
}

void FilterBar::setKeepable(bool isKeepable, const QString &name)
{
    m_proposedName = name;
    m_keep->setVisible(isKeepable);
    if (!isKeepable)
        m_name->hide();
    setVisible(isKeepable || !m_filters.isEmpty());
}

void FilterBar::fill()
{
    while (QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was clicked
        item->widget()->hide();
        delete item;
    }
    for (const QString &filter : m_filters) {
        auto *chip = new QToolButton{m_chips};
        chip->setObjectName(u"filterChip"_s);
        chip->setText(fontMetrics().elidedText(filter, Qt::ElideRight, fontMetrics().height() * 12));
        chip->setIcon(icon(u"close"_s, Tone::Muted));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
        chip->setToolTip(tr("Remove the filter %1").arg(filter));
        chip->setAccessibleName(chip->toolTip());
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QToolButton::clicked, this, [this, filter] {
            QStringList rest = m_filters;
            rest.removeAll(filter);
            setFilters(rest);
        });
        m_chips->layout()->addWidget(chip);
    }
    setVisible(!m_filters.isEmpty() || m_keep->isVisibleTo(this));
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_name->hide();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBar::retranslate()
{
    m_keep->setText(tr("Keep as a view"));
    m_name->setPlaceholderText(tr("Name of the view"));
    m_name->setAccessibleName(m_name->placeholderText());
    fill();
}

} // namespace banfu
