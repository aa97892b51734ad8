#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// What one of the registers that are searched together found.
struct Found
{
    QString name{}; ///< of its file
    RegisterFile::SearchResult result{};
};

QJsonObject resultJson(const QList<Found> &found)
{
    QJsonArray hits;
    int total = 0;
    for (const Found &each : found) {
        total += each.result.total;
        for (const SearchHit &hit : each.result.hits) {
            QJsonObject object{{u"number"_s, hit.number}, {u"title"_s, hit.title}, {u"field"_s, hit.field},
                               {u"before"_s, hit.before}, {u"match"_s, hit.match}, {u"after"_s, hit.after}};
            if (found.size() > 1)
                object.insert(u"register"_s, each.name);
            hits.append(object);
        }
    }
    return {{u"total"_s, total}, {u"hits"_s, hits}};
}

QString resultTable(const QList<Found> &found)
{
    QList<QStringList> rows;
    int total = 0;
    for (const Found &each : found) {
        total += each.result.total;
        for (const SearchHit &hit : each.result.hits) {
            QStringList row{hit.number, hit.title, hit.before + u'[' + hit.match + u']' + hit.after};
            if (found.size() > 1)
                row.prepend(each.name);
            rows.append(row);
        }
    }
    const QString count = QCoreApplication::translate("banfu::cli", "%1 found, %2 shown").arg(total).arg(rows.size());
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
    const QString words = parser.positionalArguments().join(u' ');
    QList<Found> found;
    bool isComplete = true;
    const auto add = [&](RegisterFile &each) {
        auto result = each.search(words, limit, context.today);
        if (result)
            found.append({QFileInfo{each.path()}.fileName(), *std::move(result)});
        else
            isComplete = failed(context, result.error().message) == 0;
    };
    add(*file);
    for (const QString &path : parser.values(u"also"_s)) {
        const auto other = RegisterFile::open(path, context.actor, OpenMode::ReadOnly);
        if (other)
            add(**other);
        else
            isComplete = failed(context, other.error().message) == 0;
    }
    if (parser.value(u"format"_s) == "json"_L1)
        context.out << QString::fromUtf8(QJsonDocument{resultJson(found)}.toJson());
    else
        context.out << resultTable(found);
    return isComplete ? 0 : 1;
}

} // namespace

Command searchCommand()
{
    return {.name = u"search"_s,
            .arguments = u"WORDS… [--also FILE]… [--limit N] [--format table|json]"_s,
            .description = QCoreApplication::translate(
                "banfu::cli", "Finds the suggestions that hold all words, in any field. A “phrase” stands together, "
                              "不含:word or -word (behind --) excludes; 代表: 单位: 年: 届: 结果: 类别: 编号: 文号: "
                              "承办人: 状态: (deputy: bureau: year: session: result: class: number: document: handler: "
                              "stage:) ask for a field; 逾期, 重点, 未反馈, 未办结 (is:overdue, is:key, is:unanswered, "
                              "is:open) for what is so. Names are found by pinyin and its initials too."),
            .options = {{u"also"_s,
                         QCoreApplication::translate("banfu::cli", "Another register that is searched too, an earlier "
                                                                   "year's for example; several may be named."),
                         u"FILE"_s},
                        {u"limit"_s, QCoreApplication::translate("banfu::cli", "How many are shown."), u"N"_s, u"50"_s},
                        {u"format"_s, QCoreApplication::translate("banfu::cli", "table or json."), u"FORMAT"_s,
                         u"table"_s}},
            .leastArguments = 1,
            .mostArguments = -1,
            .run = searchWords};
}

} // namespace banfu
