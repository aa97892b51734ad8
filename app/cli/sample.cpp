#include "app/exchange/sample.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static int makeSample(CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    const auto made = createSample(path, context.actor);
    if (!made)
        return failed(context, made.error().message);
    const auto count = (*made)->count({});
    if (!count)
        return failed(context, count.error().message);
    context.out << QCoreApplication::translate("banfu::cli", "%1: a register with %2 fictional suggestions")
                       .arg(path)
                       .arg(*count)
                << '\n';
    return 0;
}

Command sampleCommand()
{
    return {.name = u"sample"_s,
            .arguments = u"FILE"_s,
            .description =
                QCoreApplication::translate("banfu::cli", "Makes a register with fictional suggestions to try "
                                                          "things on."),
            .leastArguments = 1,
            .mostArguments = 1,
            .run = makeSample};
}

} // namespace banfu
