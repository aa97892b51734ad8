#include "app/register/step.h"

#include "app/base/datetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("banfu::steps", text);
}

} // namespace

const QList<StepShape> &stepShapes()
{
    using enum StepPart;
    static const QList<StepShape> shapes{{StepKind::Checked, By | Text, {}},
                                         {StepKind::Accepted, By | Text, {}},
                                         {StepKind::ReturnAsked, Whom | By | Text, Whom | Text},
                                         {StepKind::ReturnAnswered, Granted | By | Text, By},
                                         {StepKind::Distributed, Whom | By | Until | Text, Whom},
                                         {StepKind::DeputyTold, Whom | Way | By | Text, Whom},
                                         {StepKind::Reminded, Whom | Way | By | Text, Whom},
                                         {StepKind::OpinionSentBack, Whom | Text | Until, Whom | Text},
                                         {StepKind::Extended, Until | By | Text, Until | By | Text},
                                         {StepKind::Held, Until | By | Text, Text},
                                         {StepKind::Resumed, By | Text, {}},
                                         {StepKind::Withdrawn, By | Text, By},
                                         {StepKind::Sent, Whom | Way | By | Reply, Whom | Way},
                                         {StepKind::HandledAgain, By | Text, {}},
                                         {StepKind::Published, Way | Text | Reply, {}},
                                         {StepKind::DateSet, About | Until | Text, About | Until | Text},
                                         {StepKind::LeftOut, About | Text, About | Text},
                                         {StepKind::Linked, Whom | Text, Whom},
                                         {StepKind::Archived, Way | Whom | By | Text, Way}};
    return shapes;
}

const StepShape &shapeOf(StepKind kind)
{
    const auto found = std::ranges::find(stepShapes(), kind, &StepShape::kind);
    Q_ASSERT(found != stepShapes().end());
    return *found;
}

QString stepName(StepKind kind)
{
    switch (kind) {
    case StepKind::Checked:
        return QCoreApplication::translate("banfu::steps", "Checked");
    case StepKind::Accepted:
        return QCoreApplication::translate("banfu::steps", "Accepted");
    case StepKind::ReturnAsked:
        return QCoreApplication::translate("banfu::steps", "Return asked for");
    case StepKind::ReturnAnswered:
        return QCoreApplication::translate("banfu::steps", "Return answered");
    case StepKind::Distributed:
        return QCoreApplication::translate("banfu::steps", "Distributed");
    case StepKind::OpinionSentBack:
        return QCoreApplication::translate("banfu::steps", "Opinion sent back");
    case StepKind::Reminded:
        return QCoreApplication::translate("banfu::steps", "Reminded");
    case StepKind::Extended:
        return QCoreApplication::translate("banfu::steps", "Term extended");
    case StepKind::DeputyTold:
        return QCoreApplication::translate("banfu::steps", "Deputy told");
    case StepKind::Sent:
        return QCoreApplication::translate("banfu::steps", "Sent to a recipient");
    case StepKind::Published:
        return QCoreApplication::translate("banfu::steps", "Published");
    case StepKind::Archived:
        return QCoreApplication::translate("banfu::steps", "Archived");
    case StepKind::Held:
        return QCoreApplication::translate("banfu::steps", "Put on hold");
    case StepKind::Resumed:
        return QCoreApplication::translate("banfu::steps", "Taken up again");
    case StepKind::Withdrawn:
        return QCoreApplication::translate("banfu::steps", "Withdrawn by the deputy");
    case StepKind::DateSet:
        return QCoreApplication::translate("banfu::steps", "Date fixed");
    case StepKind::LeftOut:
        return QCoreApplication::translate("banfu::steps", "Left out for a reason");
    case StepKind::Linked:
        return QCoreApplication::translate("banfu::steps", "Handled together");
    case StepKind::HandledAgain:
        return QCoreApplication::translate("banfu::steps", "Second handling begun");
    }
    Q_UNREACHABLE();
}

static QString whomName(StepKind kind)
{
    if (kind == StepKind::ReturnAsked)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Bureau that should handle it"));
    if (kind == StepKind::Distributed)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Section and handler"));
    if (kind == StepKind::Reminded || kind == StepKind::OpinionSentBack)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Bureau"));
    if (kind == StepKind::DeputyTold)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Deputy"));
    if (kind == StepKind::Linked)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Number of the other suggestion"));
    if (kind == StepKind::Archived)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "File number"));
    return said(QT_TRANSLATE_NOOP("banfu::steps", "Recipient"));
}

static QString byName(StepKind kind)
{
    if (kind == StepKind::Extended || kind == StepKind::Held)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Approved by"));
    if (kind == StepKind::ReturnAnswered)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Answered by"));
    if (kind == StepKind::Withdrawn)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Withdrawn by"));
    if (kind == StepKind::Distributed)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Leader"));
    return said(QT_TRANSLATE_NOOP("banfu::steps", "Done by"));
}

static QString wayName(StepKind kind)
{
    if (kind == StepKind::Published)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Where"));
    if (kind == StepKind::Archived)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Retention period"));
    return said(QT_TRANSLATE_NOOP("banfu::steps", "Way"));
}

static QString textName(StepKind kind)
{
    const StepParts required = shapeOf(kind).required;
    return required.testFlag(StepPart::Text) ? said(QT_TRANSLATE_NOOP("banfu::steps", "Reason"))
                                             : said(QT_TRANSLATE_NOOP("banfu::steps", "Remarks"));
}

static QString untilName(StepKind kind)
{
    if (kind == StepKind::Held)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Until"));
    if (kind == StepKind::Distributed)
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Draft due on"));
    return said(QT_TRANSLATE_NOOP("banfu::steps", "New date"));
}

QString partName(StepKind kind, StepPart part)
{
    switch (part) {
    case StepPart::Whom:
        return whomName(kind);
    case StepPart::By:
        return byName(kind);
    case StepPart::Way:
        return wayName(kind);
    case StepPart::Text:
        return textName(kind);
    case StepPart::Until:
        return untilName(kind);
    case StepPart::Instead:
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Date before"));
    case StepPart::About:
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Concerns"));
    case StepPart::Granted:
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Granted"));
    case StepPart::Reply:
        return said(QT_TRANSLATE_NOOP("banfu::steps", "Which reply"));
    }
    Q_UNREACHABLE();
}

QString stepText(const Step &step)
{
    QStringList parts;
    const auto add = [&](const QString &text) {
        if (!text.isEmpty())
            parts.append(text);
    };
    if (step.about)
        add(dutyName(*step.about));
    if (step.kind == StepKind::ReturnAnswered)
        add(step.isGranted ? said(QT_TRANSLATE_NOOP("banfu::steps", "granted"))
                           : said(QT_TRANSLATE_NOOP("banfu::steps", "not granted")));
    add(step.whom);
    if (step.until.isValid() && step.instead.isValid())
        add(said(QT_TRANSLATE_NOOP("banfu::steps", "%1 instead of %2"))
                .arg(dateText(step.until), dateText(step.instead)));
    else if (step.until.isValid())
        add(said(QT_TRANSLATE_NOOP("banfu::steps", "until %1")).arg(dateText(step.until)));
    add(step.way);
    if (!step.by.isEmpty())
        add(u"%1 %2"_s.arg(byName(step.kind), step.by));
    add(step.text.simplified());
    const QString name = stepName(step.kind);
    return parts.isEmpty() ? name
                           : QCoreApplication::translate("banfu::steps", "%1: %2", "step, its details")
                                 .arg(name, parts.join(QCoreApplication::translate("banfu::steps", "; ")));
}

QString missingPart(const Step &step)
{
    const StepParts required = shapeOf(step.kind).required;
    const std::pair<StepPart, bool> parts[] = {
        {StepPart::Whom, step.whom.trimmed().isEmpty()}, {StepPart::By, step.by.trimmed().isEmpty()},
        {StepPart::Way, step.way.trimmed().isEmpty()},   {StepPart::About, !step.about},
        {StepPart::Until, !step.until.isValid()},        {StepPart::Text, step.text.trimmed().isEmpty()}};
    for (const auto &[part, isEmpty] : parts) {
        if (required.testFlag(part) && isEmpty)
            return partName(step.kind, part);
    }
    return {};
}

} // namespace banfu
