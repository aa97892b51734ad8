#include "app/cli/command.h"
#include "app/cli/output.h"
#include "ui/common/language.h"
#include "ui/window/startwindow.h"

#include <QCoreApplication>
#include <QTextStream>

#ifdef Q_OS_UNIX
#include <clocale>
#include <langinfo.h>
#endif

using namespace Qt::Literals::StringLiterals;

/// Batches run without a locale; Qt would say on standard error that it takes UTF-8 then.
static void settleEncoding()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_CTYPE, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

static int runWithoutWindow(int &argc, char **argv, const QStringList &arguments)
{
    const QLocale system = QLocale::system();
    settleEncoding();
    const QCoreApplication application{argc, argv};
    banfu::Translations translations;
    translations.show(banfu::languageOfKey(qEnvironmentVariable("BANFU_LANGUAGE"), system));
    banfu::catchInterrupt();
    QTextStream out{stdout};
    QTextStream err{stderr};
    return banfu::runCommand(arguments, out, err, QDate::currentDate());
}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"banfu"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BANFU_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (!banfu::isCommandLine(arguments))
        return banfu::startWindow(argc, argv, banfu::defaultRegisterPath(), banfu::currentActor());
    return runWithoutWindow(argc, argv, arguments);
}
