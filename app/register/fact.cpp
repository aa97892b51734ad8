#include "app/register/fact.h"

#include "app/base/datetext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

using Place = std::variant<QString Suggestion::*, QDate Suggestion::*, bool Suggestion::*>;

struct FactPlace
{
    const char *name;
    Place place;
};

FactPlace placeOf(Fact fact)
{
    switch (fact) {
    case Fact::Handler:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Handler"), &Suggestion::handler};
    case Fact::HandlerPhone:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Handler's telephone"), &Suggestion::handlerPhone};
    case Fact::SubjectClass:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Subject class"), &Suggestion::subjectClass};
    case Fact::Session:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Session"), &Suggestion::session};
    case Fact::AssigningBody:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Assigning office"), &Suggestion::assigningBody};
    case Fact::KeyLeader:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Leader who supervises"), &Suggestion::keyLeader};
    case Fact::AssignedOn:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Assigned on"), &Suggestion::assignedOn};
    case Fact::ReceivedOn:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Received on"), &Suggestion::receivedOn};
    case Fact::DueOn:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Reply due on"), &Suggestion::dueOn};
    case Fact::Key:
        return {QT_TRANSLATE_NOOP("banfu::fact", "Key suggestion"), &Suggestion::isKey};
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(Fact fact)
{
    return QCoreApplication::translate("banfu::fact", placeOf(fact).name);
}

FactValue valueOf(const Suggestion &suggestion, Fact fact)
{
    return std::visit([&](auto member) { return FactValue{suggestion.*member}; }, placeOf(fact).place);
}

void setValue(Suggestion &suggestion, Fact fact, const FactValue &value)
{
    std::visit(
        [&](auto member) {
            using Value = std::remove_cvref_t<decltype(suggestion.*member)>;
            Q_ASSERT(std::holds_alternative<Value>(value));
            suggestion.*member = std::get<Value>(value);
        },
        placeOf(fact).place);
}

QString textOf(const FactValue &value)
{
    if (const auto *date = std::get_if<QDate>(&value))
        return dateText(*date);
    if (const auto *isSo = std::get_if<bool>(&value))
        return *isSo ? QCoreApplication::translate("banfu::fact", "yes")
                     : QCoreApplication::translate("banfu::fact", "no");
    return std::get<QString>(value);
}

QString faultOf(const Suggestion &suggestion, Fact fact, const FactValue &value)
{
    Suggestion changed = suggestion;
    setValue(changed, fact, value);
    if (changed.dueOn.isValid() && changed.assignedOn.isValid() && changed.dueOn < changed.assignedOn)
        return QCoreApplication::translate("banfu::fact", "It would be due before it was assigned.");
    return {};
}

} // namespace banfu
