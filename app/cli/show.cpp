#include "app/cli/casetext.h"
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/casefilejson.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static int show(CommandContext &context, const QCommandLineParser &parser)
{
    if (!isOneOf(context, parser, u"format"_s, {u"text"_s, u"json"_s}))
        return 2;
    const auto file = openForReading(context);
    if (!file)
        return 1;
    const auto caseFile = findOne(context, *file, parser.positionalArguments().first(), parser);
    if (!caseFile)
        return 1;
    const auto office = file->office();
    if (!office)
        return failed(context, office.error().message);
    if (parser.value(u"format"_s) == "json"_L1)
        context.out << QString::fromUtf8(QJsonDocument{toJson(*caseFile, *office)}.toJson());
    else
        context.out << caseText(*caseFile, *office, context.today);
    return 0;
}

Command showCommand()
{
    return {
        .name = u"show"_s,
        .arguments = u"NUMBER [--format text|json]"_s,
        .description = QCoreApplication::translate("banfu::cli", "Shows one suggestion with all that belongs to it."),
        .options = narrowingOptions() +
                   QList<QCommandLineOption>{{u"format"_s, QCoreApplication::translate("banfu::cli", "text or json."),
                                              u"FORMAT"_s, u"text"_s}},
        .leastArguments = 1,
        .mostArguments = 1,
        .run = show};
}

} // namespace banfu
