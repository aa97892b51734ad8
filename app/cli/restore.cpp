#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/store/registerfile.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static int restore(CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    const auto kept = RegisterFile::restore(path, context.registerPath);
    if (!kept)
        return failed(context, kept.error().message);
    context.out << QCoreApplication::translate("banfu::cli", "%1 is now what %2 holds.").arg(context.registerPath, path)
                << '\n';
    if (!kept->isEmpty())
        context.out << QCoreApplication::translate("banfu::cli", "What was there is kept as %1.").arg(*kept) << '\n';
    return 0;
}

Command restoreCommand()
{
    return {.name = u"restore"_s,
            .arguments = u"FILE"_s,
            .description =
                QCoreApplication::translate("banfu::cli", "Puts a verified backup in the place of the register; "
                                                          "what was there is kept beside it."),
            .leastArguments = 1,
            .mostArguments = 1,
            .run = restore};
}

} // namespace banfu
