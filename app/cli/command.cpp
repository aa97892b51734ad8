#include "app/cli/command.h"

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QDir>
#include <QIODevice>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QList<Command> allCommands()
{
    return {newCommand(),    importCommand(), listCommand(),   showCommand(),  searchCommand(), printCommand(),
            checkCommand(),  exportCommand(), attachCommand(), termCommand(),  backupCommand(), restoreCommand(),
            verifyCommand(), splitCommand(),  mergeCommand(),  sampleCommand()};
}

static std::optional<Command> commandOf(const QString &name)
{
    for (const Command &command : allCommands()) {
        if (command.name == name)
            return command;
    }
    return std::nullopt;
}

static int help(CommandContext &context, const QStringList &topics)
{
    if (topics.isEmpty()) {
        context.out << generalHelp();
        return 0;
    }
    if (topics.first() == "formats"_L1) {
        context.out << formatsHelp();
        return 0;
    }
    const auto command = commandOf(topics.first());
    if (!command)
        return misused(context,
                       QCoreApplication::translate("banfu::cli", "There is no command “%1”.").arg(topics.first()));
    context.out << commandHelp(*command);
    return 0;
}

static QString faultOf(const Command &command, const QCommandLineParser &parser)
{
    const qsizetype count = parser.positionalArguments().size();
    if (count < command.leastArguments)
        return QCoreApplication::translate("banfu::cli", "%1: something is missing; the command is banfu %1 %2.")
            .arg(command.name, command.arguments);
    if (command.mostArguments >= 0 && count > command.mostArguments)
        return QCoreApplication::translate("banfu::cli", "%1: “%2” is too much; the command is banfu %1 %3.")
            .arg(command.name, parser.positionalArguments().at(command.mostArguments), command.arguments);
    return {};
}

static int run(CommandContext &context, const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(command.options);
    const QCommandLineOption helpOption{{u"h"_s, u"help"_s}};
    parser.addOption(helpOption);
    // Words after the first may begin with a minus only behind --, as everywhere.
    if (!parser.parse(arguments))
        return misused(context, command.name + u": "_s + parser.errorText());
    if (parser.isSet(helpOption))
        return help(context, {command.name});
    if (const QString fault = faultOf(command, parser); !fault.isEmpty())
        return misused(context, fault);
    return command.run(context, parser);
}

static int dispatch(CommandContext &context, const CommandLine &line)
{
    if (line.fault)
        return misused(context, *line.fault);
    if (line.rest.isEmpty())
        return misused(context, QCoreApplication::translate("banfu::cli", "No command is given."));
    const QString &name = line.rest.first();
    if (name == "--version"_L1 || name == "-v"_L1) {
        context.out << "banfu " << QStringLiteral(BANFU_VERSION) << '\n';
        return 0;
    }
    if (name == "help"_L1 || name == "--help"_L1 || name == "-h"_L1)
        return help(context, line.rest.sliced(1));
    if (const auto command = commandOf(name))
        return run(context, *command, line.rest);
    return misused(context, QCoreApplication::translate("banfu::cli", "There is no command “%1”.").arg(name.left(80)));
}

int runCommand(const QStringList &arguments, QTextStream &out, QTextStream &err, QDate today)
{
    const CommandLine line = splitArguments(arguments);
    CommandContext context{.out = out,
                           .err = err,
                           .registerPath = line.registerPath.value_or(defaultRegisterPath()),
                           .actor = currentActor(),
                           .today = today};
    const int code = dispatch(context, line);
    out.flush();
    if (out.status() == QTextStream::Ok)
        return code;
    // Not worth a line when the reader went away by itself (… | head), but it did not get all.
    if (!out.device() || out.device()->errorString() != qt_error_string(EPIPE))
        say(context, QCoreApplication::translate("banfu::cli", "The output could not be written."));
    return code == 0 ? 1 : code;
}

bool isCommandLine(const QStringList &arguments)
{
    const CommandLine line = splitArguments(arguments);
    return line.fault || !(line.rest.isEmpty() || isWindowOption(line.rest.first()));
}

QString defaultRegisterPath()
{
    return QDir{QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)}.filePath(u"register.banfu"_s);
}

QString currentActor()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
#ifdef Q_OS_UNIX
    if (const passwd *entry = getpwuid(geteuid()))
        return QString::fromLocal8Bit(entry->pw_name);
#endif
    return u"?"_s;
}

} // namespace banfu
