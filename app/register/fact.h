#pragma once

#include "app/register/suggestion.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace banfu {

/// A fact of the registration that many suggestions can be given at once.
enum class Fact {
    Handler,
    HandlerPhone,
    SubjectClass,
    Session,
    AssigningBody,
    KeyLeader,
    AssignedOn,
    ReceivedOn,
    DueOn,
    Key
};
constexpr Fact allFacts[] = {Fact::Handler,       Fact::HandlerPhone, Fact::SubjectClass, Fact::Session,
                             Fact::AssigningBody, Fact::KeyLeader,    Fact::AssignedOn,   Fact::ReceivedOn,
                             Fact::DueOn,         Fact::Key};

using FactValue = std::variant<QString, QDate, bool>;

QString nameOf(Fact fact); ///< translated
FactValue valueOf(const Suggestion &suggestion, Fact fact);
/// With a value of the kind that valueOf() tells.
void setValue(Suggestion &suggestion, Fact fact, const FactValue &value);
QString textOf(const FactValue &value); ///< translated where it is no text
/// Why this suggestion cannot have the value, translated; empty: it can.
QString faultOf(const Suggestion &suggestion, Fact fact, const FactValue &value);

} // namespace banfu
