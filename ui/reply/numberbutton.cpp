#include "ui/reply/numberbutton.h"

#include <QEvent>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

NumberButton::NumberButton(QWidget *parent)
    : QToolButton{parent}
{
    setObjectName(u"numberButton"_s);
    setText(u"№"_s);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu{this});
    connect(menu(), &QMenu::aboutToShow, this, &NumberButton::fill);
    retranslate();
}

void NumberButton::setSeries(const NumberSeries &series)
{
    m_series = series;
    setEnabled(!series.bureauCode.isEmpty());
}

void NumberButton::fill()
{
    menu()->clear();
    const auto offer = [this](QMenu *menu, const QString &text, const DocumentNumber &number) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, number] { Q_EMIT chosen(number); });
    };
    const DocumentNumber next = m_series.next();
    offer(menu(), tr("Next: %1").arg(next.toString()), next);
    for (const int serial : m_series.gaps()) {
        const DocumentNumber number{m_series.bureauCode, m_series.year, serial};
        offer(menu(), tr("Free: %1").arg(number.toString()), number);
    }
    for (const ReservedNumber &reserved : m_series.reserved) {
        QMenu *kept =
            menu()->addMenu(tr("Reserved: %1, %2").arg(reserved.number.toString(), reserved.purpose.left(40)));
        offer(kept, tr("Take it for this letter"), reserved.number);
        connect(kept->addAction(tr("Release it")), &QAction::triggered, this,
                [this, number = reserved.number] { Q_EMIT releaseWanted(number); });
    }
    menu()->addSeparator();
    connect(menu()->addAction(tr("Reserve %1 for this letter").arg(next.toString())), &QAction::triggered, this,
            [this, next] { Q_EMIT reserveWanted(next); });
}

void NumberButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NumberButton::retranslate()
{
    setToolTip(tr("Running numbers: the next, the gaps, the reserved"));
    setAccessibleName(tr("Running numbers"));
}

} // namespace banfu
