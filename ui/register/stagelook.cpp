#include "ui/register/stagelook.h"

#include "app/base/datetext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QString stageIcon(Stage stage)
{
    switch (stage) {
    case Stage::Registered:
        return u"registered"_s;
    case Stage::AwaitingOpinions:
        return u"opinions"_s;
    case Stage::Talking:
        return u"talk"_s;
    case Stage::Drafting:
        return u"draft"_s;
    case Stage::Reviewing:
        return u"review"_s;
    case Stage::Signed:
        return u"signed"_s;
    case Stage::AwaitingFeedback:
        return u"feedback"_s;
    case Stage::Dissatisfied:
        return u"dissatisfied"_s;
    case Stage::Done:
        return u"done"_s;
    }
    Q_UNREACHABLE();
}

Tone stageTone(Stage stage)
{
    return stage == Stage::Done ? Tone::Good : stage == Stage::Dissatisfied ? Tone::Danger : Tone::Accent;
}

QString stageNext(Stage stage)
{
    switch (stage) {
    case Stage::Registered:
        return QCoreApplication::translate("banfu::stage", "Assign and contact");
    case Stage::AwaitingOpinions:
        return QCoreApplication::translate("banfu::stage", "Collect opinions");
    case Stage::Talking:
        return QCoreApplication::translate("banfu::stage", "Talk with the deputy");
    case Stage::Drafting:
        return QCoreApplication::translate("banfu::stage", "Write the reply");
    case Stage::Reviewing:
        return QCoreApplication::translate("banfu::stage", "Have it signed");
    case Stage::Signed:
        return QCoreApplication::translate("banfu::stage", "Send the reply");
    case Stage::AwaitingFeedback:
        return QCoreApplication::translate("banfu::stage", "Collect the feedback");
    case Stage::Dissatisfied:
        return QCoreApplication::translate("banfu::stage", "Reply again");
    case Stage::Done:
        return QCoreApplication::translate("banfu::stage", "—");
    }
    Q_UNREACHABLE();
}

DueLook dueLook(QDate dueOn, QDate today, bool isOpen)
{
    if (!dueOn.isValid())
        return {};
    constexpr int soon = 7;
    const QString date = dateText(dueOn);
    if (!isOpen)
        return {.text = date};
    const int days = static_cast<int>(today.daysTo(dueOn));
    if (days < 0)
        return {.text = QCoreApplication::translate("banfu::stage", "%1 (%2 days overdue)").arg(date).arg(-days),
                .iconName = u"overdue"_s,
                .tone = Tone::Danger};
    if (days == 0)
        return {.text = QCoreApplication::translate("banfu::stage", "%1 (today)").arg(date),
                .iconName = u"bell"_s,
                .tone = Tone::Warning};
    return {.text = QCoreApplication::translate("banfu::stage", "%1 (in %2 days)").arg(date).arg(days),
            .iconName = days <= soon ? u"bell"_s : u"calendar"_s,
            .tone = days <= soon ? Tone::Warning : Tone::Muted};
}

} // namespace banfu
