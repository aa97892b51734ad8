#include "app/base/files.h"
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/table.h"
#include "app/exchange/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

const QList<Stage> openStages{Stage::Registered, Stage::AwaitingOpinions, Stage::Talking,     Stage::Drafting,
                              Stage::Reviewing,  Stage::Signed,           Stage::Dissatisfied};

QStringList viewNames()
{
    QStringList names{u"all"_s, u"open"_s, u"overdue"_s, u"week"_s, u"suggestions"_s, u"proposals"_s};
    for (const auto &[stage, word] : wordsOf<Stage>)
        names << word;
    return names;
}

/// A view by its word, or a session by its name.
std::optional<SuggestionQuery> queryOf(const QString &view, const QStringList &sessions, QDate today)
{
    if (view == "all"_L1)
        return SuggestionQuery{.sortBy = SortBy::Number};
    if (view == "open"_L1)
        return SuggestionQuery{.stages = openStages};
    if (view == "overdue"_L1)
        return SuggestionQuery{.dueBefore = today};
    if (view == "week"_L1)
        return SuggestionQuery{.dueBefore = today.addDays(8)};
    if (view == "suggestions"_L1)
        return SuggestionQuery{.kind = SuggestionKind::Suggestion, .sortBy = SortBy::Number};
    if (view == "proposals"_L1)
        return SuggestionQuery{.kind = SuggestionKind::Proposal, .sortBy = SortBy::Number};
    if (const auto stage = fromWord<Stage>(view))
        return SuggestionQuery{.stages = {*stage}};
    if (sessions.contains(view))
        return SuggestionQuery{.session = view, .sortBy = SortBy::Number};
    return std::nullopt;
}

QJsonValue dateJson(QDate date)
{
    return date.isValid() ? QJsonValue{date.toString(Qt::ISODate)} : QJsonValue{};
}

QJsonObject summaryJson(const SuggestionSummary &summary)
{
    return {{u"number"_s, summary.number},
            {u"isProvisionalNumber"_s, summary.isProvisionalNumber},
            {u"kind"_s, wordOf(summary.kind)},
            {u"session"_s, summary.session},
            {u"title"_s, summary.title},
            {u"leadDeputy"_s, summary.leadDeputy},
            {u"deputyCount"_s, summary.deputyCount},
            {u"coHandlers"_s, summary.coHandlers},
            {u"role"_s, wordOf(summary.role)},
            {u"isKey"_s, summary.isKey},
            {u"handler"_s, summary.handler},
            {u"assignedOn"_s, dateJson(summary.assignedOn)},
            {u"dueOn"_s, dateJson(summary.dueOn)},
            {u"stage"_s, wordOf(summary.stage)},
            {u"documentNumber"_s, summary.documentNumber}};
}

QString tableOf(const QList<SuggestionSummary> &summaries)
{
    QList<QStringList> rows{
        {QCoreApplication::translate("banfu::cli", "Number"), QCoreApplication::translate("banfu::cli", "Stage"),
         QCoreApplication::translate("banfu::cli", "Due"), QCoreApplication::translate("banfu::cli", "Deputy"),
         QCoreApplication::translate("banfu::cli", "Title")}};
    for (const SuggestionSummary &summary : summaries)
        rows.append({summary.number, stageName(summary.stage), summary.dueOn.toString(Qt::ISODate), summary.leadDeputy,
                     summary.title});
    return alignedTable(rows);
}

int list(CommandContext &context, const QCommandLineParser &parser)
{
    if (!isOneOf(context, parser, u"format"_s, {u"table"_s, u"csv"_s, u"json"_s}))
        return 2;
    const QString output = parser.value(u"output"_s);
    if (!output.isEmpty() && !output.endsWith(".xlsx"_L1, Qt::CaseInsensitive) &&
        !output.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return misused(
            context, QCoreApplication::translate("banfu::cli", "The name “%1” must end in .xlsx or .csv.").arg(output));
    const auto file = openForReading(context);
    if (!file)
        return 1;
    const auto sessions = file->sessions();
    if (!sessions)
        return failed(context, sessions.error().message);
    const QString view = parser.value(u"view"_s);
    auto query = queryOf(view, *sessions, context.today);
    if (!query)
        return misused(context,
                       QCoreApplication::translate("banfu::cli", "There is no view “%1”; it is one of %2, or the "
                                                                 "name of a session.")
                           .arg(view, viewNames().join(u", "_s)));
    query->words = parser.value(u"search"_s);
    query->today = context.today;
    const auto ids = file->ids(*query);
    if (!ids)
        return failed(context, ids.error().message);
    const auto summaries = file->summaries(*ids);
    if (!summaries)
        return failed(context, summaries.error().message);

    if (!output.isEmpty()) {
        const auto saved = output.endsWith(".csv"_L1, Qt::CaseInsensitive) ? saveBytes(output, toCsv(*summaries))
                                                                           : saveXlsx(output, *summaries);
        if (!saved)
            return failed(context, saved.error().message);
        context.out << QCoreApplication::translate("banfu::cli", "%1: %2 suggestions").arg(output).arg(ids->size())
                    << '\n';
        return 0;
    }
    const QString format = parser.value(u"format"_s);
    if (format == "csv"_L1) {
        context.out << QString::fromUtf8(toCsv(*summaries));
    } else if (format == "json"_L1) {
        QJsonArray array;
        for (const SuggestionSummary &summary : *summaries)
            array.append(summaryJson(summary));
        context.out << QString::fromUtf8(QJsonDocument{array}.toJson());
    } else {
        context.out << tableOf(*summaries);
    }
    return 0;
}

} // namespace

Command listCommand()
{
    return {.name = u"list"_s,
            .arguments = u"[--view NAME] [--search WORDS] [--format table|csv|json] [--output FILE]"_s,
            .description = QCoreApplication::translate("banfu::cli", "Lists the suggestions of a view."),
            .options = {{u"view"_s,
                         QCoreApplication::translate("banfu::cli", "One of %1, or the name of a session.")
                             .arg(viewNames().join(u", "_s)),
                         u"NAME"_s, u"all"_s},
                        {u"search"_s,
                         QCoreApplication::translate("banfu::cli", "Only those that search finds by these words, as in "
                                                                   "banfu search."),
                         u"WORDS"_s},
                        {u"format"_s, QCoreApplication::translate("banfu::cli", "table, csv or json."), u"FORMAT"_s,
                         u"table"_s},
                        {u"output"_s, QCoreApplication::translate("banfu::cli", "Into a table (.xlsx .csv) instead."),
                         u"FILE"_s}},
            .run = list};
}

} // namespace banfu
