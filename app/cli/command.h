#pragma once

#include <QDate>
#include <QStringList>
#include <QTextStream>

namespace banfu {

/// What a command may use of the world around it.
struct CommandContext
{
    QTextStream &out;
    QTextStream &err;
    QString registerPath{}; ///< --register, or the default
    QString actor{};
    QDate today{};
};

/// `banfu [--register FILE] COMMAND …` without a window. Exit code 0 all done, 1 something could not be done, 2 wrong
/// usage.
int runCommand(const QStringList &arguments, QTextStream &out, QTextStream &err, QDate today);

/// Whether the arguments (without the program's name) ask for a command rather than the window.
bool isCommandLine(const QStringList &arguments);

QString defaultRegisterPath();
/// The name of the person at the computer, for the log.
QString currentActor();

} // namespace banfu
