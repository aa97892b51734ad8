#include "app/register/ruleset.h"

#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

std::optional<TermUnit> unitOf(const QString &word)
{
    if (word == "days"_L1 || word == "day"_L1)
        return TermUnit::Days;
    if (word == "workdays"_L1 || word == "workday"_L1)
        return TermUnit::Workdays;
    if (word == "months"_L1 || word == "month"_L1)
        return TermUnit::Months;
    return std::nullopt;
}

QString rulesNames()
{
    QStringList names;
    for (const RuleSet &rules : RuleSet::shipped())
        names.append(u"%1 (%2)"_s.arg(rules.key, rules.name));
    return names.join(u", "_s);
}

/// The register's calendar and rules where there is one, else the shipped ones; nothing, and said, when it cannot be
/// read.
std::optional<OfficeSettings> officeFor(CommandContext &context)
{
    if (!QFileInfo::exists(context.registerPath))
        return OfficeSettings{};
    const auto file = openForReading(context);
    if (!file)
        return std::nullopt;
    auto office = file->office();
    if (office)
        return *std::move(office);
    say(context, office.error().message);
    return std::nullopt;
}

/// Whose rules are asked, and which of their terms is that long.
QString rulesText(const RuleSet &rules, int amount, TermUnit unit)
{
    QString text = rules.source.isEmpty() ? rules.name : u"%1 – %2"_s.arg(rules.name, rules.source);
    for (const TermRule &term : rules.terms) {
        if (term.amount == amount && term.unit == unit)
            text +=
                QCoreApplication::translate("banfu::cli", "\n%1: %2 %3 (%4)", "duty, event, length, source")
                    .arg(dutyName(term.duty), termEventName(term.from), termText(term.amount, term.unit), term.source);
    }
    return text;
}

int term(CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    bool isNumber = false;
    const int amount = words[0].toInt(&isNumber);
    if (!isNumber || amount < 0)
        return misused(context, QCoreApplication::translate("banfu::cli", "“%1” is not a whole number.").arg(words[0]));
    const auto unit = unitOf(words[1]);
    if (!unit)
        return misused(
            context,
            QCoreApplication::translate("banfu::cli", "“%1” is none of days, workdays, months.").arg(words[1]));
    const QString from = parser.value(u"from"_s);
    const QDate date = QDate::fromString(from, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != from)
        return misused(context, QCoreApplication::translate("banfu::cli", "--from “%1” is not a date of the calendar "
                                                                          "(YYYY-MM-DD).")
                                    .arg(from));
    const auto office = officeFor(context);
    if (!office)
        return 1;
    std::optional<RuleSet> rules = RuleSet{};
    if (const QString name = parser.value(u"rules"_s); !name.isEmpty()) {
        rules = name == "own"_L1 ? office->rules : RuleSet::shipped(name);
        if (!rules)
            return misused(context, QCoreApplication::translate("banfu::cli", "There are no rules “%1”; there are: %2.")
                                        .arg(name, rulesNames()));
        context.out << rulesText(*rules, amount, *unit) << '\n';
    }
    const auto end = endOfTerm(date, amount, *unit, *rules, office->calendar);
    if (!end)
        return failed(context, end.error().message);
    if (office->calendar != WorkCalendar::shipped())
        context.out << QCoreApplication::translate("banfu::cli", "By the register's own working-day calendar.") << '\n';
    context.out << end->explanation.trimmed() << '\n' << end->date.toString(Qt::ISODate) << '\n';
    return 0;
}

} // namespace

Command termCommand()
{
    return {
        .name = u"term"_s,
        .arguments = u"AMOUNT days|workdays|months --from DATE [--rules NAME]"_s,
        .description = QCoreApplication::translate("banfu::cli", "Counts a term and explains it; the date stands alone "
                                                                 "on the last line."),
        .options =
            {{u"from"_s,
              QCoreApplication::translate("banfu::cli", "The day of the event, which does not count: "
                                                        "YYYY-MM-DD."),
              u"DATE"_s},
             {u"rules"_s,
              QCoreApplication::translate("banfu::cli", "By whose rules: own (the register's), %1.").arg(rulesNames()),
              u"NAME"_s}},
        .leastArguments = 2,
        .mostArguments = 2,
        .run = term};
}

} // namespace banfu
