#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static int verify(CommandContext &context, const QCommandLineParser &)
{
    const auto file = openForReading(context);
    if (!file)
        return 1;
    const auto verification = file->verify();
    if (!verification)
        return failed(context, verification.error().message);
    for (const QString &line : verification->lines)
        context.out << plainLine(line) << '\n';
    context.out.flush();
    if (verification->isSound)
        return 0;
    return failed(context, QCoreApplication::translate("banfu::cli", "%1 is damaged or was changed by another program; "
                                                                     "restore a backup.")
                               .arg(context.registerPath));
}

Command verifyCommand()
{
    return {.name = u"verify"_s,
            .arguments = {},
            .description =
                QCoreApplication::translate("banfu::cli", "Examines the whole register, its log and its search "
                                                          "index; exit code 1 when something is not right."),
            .run = verify};
}

} // namespace banfu
