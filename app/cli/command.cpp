#include "app/cli/command.h"

#include <QDir>
#include <QStandardPaths>

namespace banfu {

int runCommand(const QStringList &, QTextStream &, QTextStream &, QDate)
{
    return 2;
}

bool isCommandLine(const QStringList &arguments)
{
    return !arguments.isEmpty();
}

QString defaultRegisterPath()
{
    return QDir{QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)}.filePath(
        QStringLiteral("register.banfu"));
}

QString currentActor()
{
    return qEnvironmentVariable("USER", QStringLiteral("?"));
}

} // namespace banfu
