#include "app/register/duedates.h"

#include <algorithm>

namespace banfu {

namespace {

QDate startOf(TermEvent event, const Suggestion &suggestion, QDate on)
{
    const auto [assigned, received] = std::pair{suggestion.assignedOn, suggestion.receivedOn};
    switch (event) {
    case TermEvent::Assigned:
        return assigned.isValid() ? assigned : received;
    case TermEvent::Received:
        return received.isValid() ? received : assigned;
    case TermEvent::Asked:
    case TermEvent::SentBack:
    case TermEvent::Due:
    case TermEvent::Sent:
    case TermEvent::Dissatisfied:
        return on;
    }
    Q_UNREACHABLE();
}

/// What our own letter is: the reply to the deputy, or the opinion for the host, who asked when it came to us.
Duty letterDuty(const Suggestion &suggestion)
{
    return suggestion.role == BureauRole::CoHandler ? Duty::Opinion : Duty::Reply;
}

QDate dateOf(const Result<TermEnd> &end)
{
    return end ? end->date : QDate{};
}

} // namespace

const RuleSet &rulesFor(const Suggestion &suggestion, const OfficeSettings &office)
{
    return suggestion.kind == SuggestionKind::Proposal ? office.proposalRules : office.rules;
}

Result<TermEnd> termOf(Duty duty, const Suggestion &suggestion, QDate on, const OfficeSettings &office)
{
    const RuleSet &rules = rulesFor(suggestion, office);
    const auto rule = rules.term(duty);
    const QDate start = rule ? startOf(rule->from, suggestion, on) : QDate{};
    if (!start.isValid())
        return Error{.code = ErrorCode::NotFound};
    return endOfTerm(*rule, start, rules, office.calendar);
}

Result<TermEnd> latestReplyDueOn(const Suggestion &suggestion, const OfficeSettings &office)
{
    const RuleSet &rules = rulesFor(suggestion, office);
    const auto rule = rules.term(letterDuty(suggestion));
    const QDate start = rule ? startOf(rule->from, suggestion, suggestion.receivedOn) : QDate{};
    if (!start.isValid())
        return Error{.code = ErrorCode::NotFound};
    return latestExtension(*rule, start, rules, office.calendar);
}

Result<TermEnd> replyTerm(const Suggestion &suggestion, const OfficeSettings &office)
{
    const QDate came = startOf(TermEvent::Received, suggestion, {});
    return termOf(letterDuty(suggestion), suggestion, came, office);
}

QDate replyDueOn(const Suggestion &suggestion, const OfficeSettings &office)
{
    return dateOf(replyTerm(suggestion, office));
}

QDate opinionDueOn(QDate askedOn, const Suggestion &suggestion, const OfficeSettings &office)
{
    const QDate due = dateOf(termOf(Duty::Opinion, suggestion, askedOn, office));
    return due.isValid() && suggestion.dueOn.isValid() ? std::min(due, suggestion.dueOn) : due;
}

} // namespace banfu
