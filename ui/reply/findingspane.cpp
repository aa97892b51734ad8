#include "ui/reply/findingspane.h"

#include "app/reply/check.h"
#include "ui/reply/replydesk.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

FindingsPane::FindingsPane(ReplyDesk &desk, QWidget *parent)
    : QListWidget{parent}
    , m_desk{desk}
{
    setObjectName(u"findingsList"_s);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    connect(&m_desk, &ReplyDesk::settled, this, &FindingsPane::examine);
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        m_desk.showPlace(LetterPart(place.x()), place.y());
    });
    retranslate();
}

void FindingsPane::examine()
{
    clear();
    if (!m_desk.stored())
        return;
    const CaseSession &session = m_desk.session();
    for (const Finding &finding : check(session.file(), m_desk.typed(), m_desk.office(), session.today())) {
        const QString sign = finding.severity == Severity::Fault     ? u"✖ "_s
                             : finding.severity == Severity::Warning ? u"⚠ "_s
                                                                     : u"ⓘ "_s;
        auto *item = new QListWidgetItem{sign + finding.message, this};
        item->setData(Qt::UserRole, QPoint{int(finding.part), finding.index});
        item->setToolTip(finding.message);
    }
}

void FindingsPane::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindingsPane::retranslate()
{
    setWindowTitle(tr("Checks"));
    setAccessibleName(tr("Checks"));
}

} // namespace banfu
