#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/store/registerfile.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static int makeRegister(CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    OfficeSettings office;
    office.bureau.name = plainLine(parser.value(u"bureau"_s));
    const auto made = RegisterFile::create(path, office, context.actor);
    if (!made)
        return failed(context, made.error().message);
    context.out << QCoreApplication::translate("banfu::cli", "Made the register %1.").arg(path) << '\n';
    return 0;
}

Command newCommand()
{
    return {.name = u"new"_s,
            .arguments = u"FILE [--bureau NAME]"_s,
            .description = QCoreApplication::translate("banfu::cli", "Makes an empty register."),
            .options = {{u"bureau"_s, QCoreApplication::translate("banfu::cli", "The full name of our bureau."),
                         u"NAME"_s}},
            .leastArguments = 1,
            .mostArguments = 1,
            .run = makeRegister};
}

} // namespace banfu
