#include "app/cli/command.h"
#include "ui/window/startwindow.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"banfu"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BANFU_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (!banfu::isCommandLine(arguments))
        return banfu::startWindow(argc, argv);

    QCoreApplication application{argc, argv};
    QTextStream out{stdout};
    QTextStream err{stderr};
    return banfu::runCommand(arguments, out, err, QDate::currentDate());
}
