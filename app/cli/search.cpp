#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QJsonObject resultJson(const RegisterFile::SearchResult &result)
{
    QJsonArray hits;
    for (const SearchHit &hit : result.hits)
        hits.append(QJsonObject{{u"number"_s, hit.number},
                                {u"title"_s, hit.title},
                                {u"field"_s, hit.field},
                                {u"before"_s, hit.before},
                                {u"match"_s, hit.match},
                                {u"after"_s, hit.after}});
    return {{u"total"_s, result.total}, {u"hits"_s, hits}};
}

QString resultTable(const RegisterFile::SearchResult &result)
{
    QList<QStringList> rows;
    for (const SearchHit &hit : result.hits)
        rows.append({hit.number, hit.title, hit.before + u'[' + hit.match + u']' + hit.after});
    const QString count =
        QCoreApplication::translate("banfu::cli", "%1 found, %2 shown").arg(result.total).arg(result.hits.size());
    return alignedTable(rows) + count + u'\n';
}

int searchWords(CommandContext &context, const QCommandLineParser &parser)
{
    if (!isOneOf(context, parser, u"format"_s, {u"table"_s, u"json"_s}))
        return 2;
    bool isNumber = false;
    const int limit = parser.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1)
        return misused(context, QCoreApplication::translate("banfu::cli", "--limit is a whole number from 1."));
    const auto file = openForReading(context);
    if (!file)
        return 1;
    const auto result = file->search(parser.positionalArguments().join(u' '), limit, context.today);
    if (!result)
        return failed(context, result.error().message);
    if (parser.value(u"format"_s) == "json"_L1)
        context.out << QString::fromUtf8(QJsonDocument{resultJson(*result)}.toJson());
    else
        context.out << resultTable(*result);
    return 0;
}

} // namespace

Command searchCommand()
{
    return {.name = u"search"_s,
            .arguments = u"WORDS… [--limit N] [--format table|json]"_s,
            .description = QCoreApplication::translate(
                "banfu::cli", "Finds the suggestions that hold all words, in any field. A “phrase” stands together, "
                              "不含:word or -word (behind --) excludes; 代表: 单位: 年: 届: 结果: 类别: 编号: 文号: "
                              "承办人: 状态: (deputy: bureau: year: session: result: class: number: document: handler: "
                              "stage:) ask for a field; 逾期, 重点, 未反馈, 未办结 (is:overdue, is:key, is:unanswered, "
                              "is:open) for what is so. Names are found by pinyin and its initials too."),
            .options = {{u"limit"_s, QCoreApplication::translate("banfu::cli", "How many are shown."), u"N"_s, u"50"_s},
                        {u"format"_s, QCoreApplication::translate("banfu::cli", "table or json."), u"FORMAT"_s,
                         u"table"_s}},
            .leastArguments = 1,
            .mostArguments = -1,
            .run = searchWords};
}

} // namespace banfu
