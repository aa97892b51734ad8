#pragma once

#include "app/base/result.h"
#include "app/register/duty.h"
#include "app/register/term.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace banfu {

/// What a term runs from.
enum class TermEvent { Assigned, Received, Asked, SentBack, Due, Sent, Dissatisfied };

/// How far a term may be extended, and what that takes.
struct Extension
{
    int amount{0};
    TermUnit unit{TermUnit::Months};
    bool isInAll{true}; ///< counted from the term's own start; false: on top of its last day
    QString approver{};
    bool isDeputyTold{false};

    bool operator==(const Extension &) const = default;
};

/// The term of one duty.
struct TermRule
{
    Duty duty{Duty::Reply};
    int amount{0};
    TermUnit unit{TermUnit::Months};
    TermEvent from{TermEvent::Assigned};
    QDate noticeDate{}; ///< fixed by this year's notice: wins for what starts in its year, not after it
    std::optional<Extension> extension{};
    QString source{};

    bool operator==(const TermRule &) const = default;
};

/// The terms of one place or kind, as its regulations set them; shipped as files of resources/rules, edited by the
/// office.
struct RuleSet
{
    QString key{}; ///< the shipped one's name on the command line; empty: the office's own
    QString name{};
    QString source{};
    bool movesToWorkday{false}; ///< a last day that is no working day: the next one ends the term (民法典 203)
    QList<TermRule> terms{};

    bool operator==(const RuleSet &) const = default;

    /// Nothing when the rules set no term for it.
    std::optional<TermRule> term(Duty duty) const;

    /// Lines "name …", "source …", "rest days stay|move" and
    /// "reply | 3 months from assigned, by 2026-06-30 | to 6 months by …, deputy told | source". InvalidInput names the
    /// line.
    static Result<RuleSet> parse(QStringView text);
    QString toText() const;

    static const QList<RuleSet> &shipped(); ///< the national one first
    /// By key or name; nothing when there is none.
    static std::optional<RuleSet> shipped(QStringView name);
};

/// The last day of so many days, working days or months where the rules only tell what a last day off means.
[[nodiscard]] Result<TermEnd> endOfTerm(QDate from, int amount, TermUnit unit, const RuleSet &rules,
                                        const WorkCalendar &calendar);
/// The last day of a term under a rule set, explained from its start on.
[[nodiscard]] Result<TermEnd> endOfTerm(const TermRule &rule, QDate from, const RuleSet &rules,
                                        const WorkCalendar &calendar);
/// The last day to which it may be extended; NotFound when the rules know no extension.
[[nodiscard]] Result<TermEnd> latestExtension(const TermRule &rule, QDate from, const RuleSet &rules,
                                              const WorkCalendar &calendar);

QString termEventName(TermEvent event); ///< translated
QString termUnitName(TermUnit unit);
QString termText(int amount, TermUnit unit); ///< 3 个月

} // namespace banfu
