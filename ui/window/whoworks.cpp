#include "ui/window/whoworks.h"

#include "ui/common/preferences.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

WhoWorks::WhoWorks(RegisterFile &registerFile, Preferences &preferences, QWidget *parent)
    : QToolButton{parent}
    , m_registerFile{registerFile}
    , m_preferences{preferences}
    , m_user{registerFile.actor()}
{
    setObjectName(u"whoWorksButton"_s);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setMenu(new QMenu{this});
    connect(menu(), &QMenu::aboutToShow, this, &WhoWorks::fill);
    connect(&m_registerFile, &RegisterFile::officeChanged, this, &WhoWorks::refresh);
    refresh();
}

void WhoWorks::refresh()
{
    const auto office = m_registerFile.office();
    const QList<StaffMember> staff = office ? office->staff : QList<StaffMember>{};
    const QString kept = QString::fromUtf8(m_preferences.state(u"who"_s));
    const auto byName = std::ranges::find(staff, kept, &StaffMember::name);
    const auto byUser = std::ranges::find(staff, m_user, &StaffMember::login);
    m_isUnknown = !staff.isEmpty() && byName == staff.end() && byUser == staff.end();
    const QString name = byName != staff.end() ? byName->name : byUser != staff.end() ? byUser->name : m_user;
    m_registerFile.setActor(name);
    setText(name);
    setToolTip(tr("Who works: the log and the letters' steps name this person"));
    setAccessibleName(tr("Who works: %1").arg(name));
    setEnabled(!staff.isEmpty());
}

void WhoWorks::fill()
{
    menu()->clear();
    const auto office = m_registerFile.office();
    if (!office)
        return;
    for (const StaffMember &member : office->staff) {
        const QString post = member.post.isEmpty() ? member.section : member.post;
        QAction *action = menu()->addAction(post.isEmpty() ? member.name : u"%1　%2"_s.arg(member.name, post));
        action->setCheckable(true);
        action->setChecked(member.name == m_registerFile.actor());
        connect(action, &QAction::triggered, this, [this, name = member.name] { choose(name); });
    }
}

void WhoWorks::choose(const QString &name)
{
    m_preferences.setState(u"who"_s, name.toUtf8());
    refresh();
    Q_EMIT chosen(name);
}

void WhoWorks::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace banfu
