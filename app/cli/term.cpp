#include "app/register/term.h"

#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QCoreApplication>

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
    const auto end = endOfTerm(date, amount, *unit, WorkCalendar::shipped());
    if (!end)
        return failed(context, end.error().message);
    context.out << end->explanation.trimmed() << '\n' << end->date.toString(Qt::ISODate) << '\n';
    return 0;
}

} // namespace

Command termCommand()
{
    return {.name = u"term"_s,
            .arguments = u"AMOUNT days|workdays|months --from DATE"_s,
            .description =
                QCoreApplication::translate("banfu::cli", "Counts a term and explains it; the date stands alone "
                                                          "on the last line."),
            .options = {{u"from"_s,
                         QCoreApplication::translate("banfu::cli", "The day of the event, which does not count: "
                                                                   "YYYY-MM-DD."),
                         u"DATE"_s}},
            .leastArguments = 2,
            .mostArguments = 2,
            .run = term};
}

} // namespace banfu
