#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static int backUp(CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    const auto file = openForReading(context);
    if (!file)
        return 1;
    const auto done = file->backup(path);
    if (!done)
        return failed(context, done.error().message);
    context.out << QCoreApplication::translate("banfu::cli", "Backed up to %1 and verified.").arg(path) << '\n';
    return 0;
}

Command backupCommand()
{
    return {.name = u"backup"_s,
            .arguments = u"FILE"_s,
            .description =
                QCoreApplication::translate("banfu::cli", "Copies the register, also while it is in use, and "
                                                          "verifies the copy."),
            .leastArguments = 1,
            .mostArguments = 1,
            .run = backUp};
}

} // namespace banfu
