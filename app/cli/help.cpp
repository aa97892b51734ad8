#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QString generalHelp()
{
    QString text =
        QCoreApplication::translate("banfu::cli", "Banfu, the register of deputies' suggestions\n\n"
                                                  "banfu [--register FILE]              the window\n"
                                                  "banfu [--register FILE] COMMAND …    a command, without a window\n\n"
                                                  "Commands:") +
        u'\n';
    for (const Command &command : allCommands())
        text += u"  "_s + command.name + (command.arguments.isEmpty() ? QString{} : u' ' + command.arguments) +
                u"\n      "_s + command.description + u'\n';
    text += u'\n' +
            QCoreApplication::translate(
                "banfu::cli", "banfu help COMMAND tells its options, banfu help formats the files; banfu --version.\n"
                              "Without --register the register in the user's data folder is used.\n"
                              "BANFU_LANGUAGE=en or zh chooses the language.\n"
                              "Exit code: 0 all was done, 1 something could not be done, 2 wrong usage; why stands on "
                              "standard error, one line a fault.") +
            u'\n';
    return text;
}

QString commandHelp(const Command &command)
{
    QString text = u"banfu [--register FILE] %1 %2"_s.arg(command.name, command.arguments).trimmed() + u"\n\n"_s +
                   command.description + u'\n';
    QList<QStringList> rows;
    for (const QCommandLineOption &option : command.options)
        rows.append({u"--%1 %2"_s.arg(option.names().first(), option.valueName()).trimmed(), option.description()});
    if (!rows.isEmpty())
        text += u'\n' + alignedTable(rows);
    return text;
}

} // namespace banfu
