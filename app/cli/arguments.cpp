#include "app/cli/arguments.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

CommandLine splitArguments(const QStringList &arguments)
{
    CommandLine line;
    const auto take = [&](const QString &path) {
        if (line.registerPath)
            line.fault = QCoreApplication::translate("banfu::cli", "--register is given twice.");
        else if (path.isEmpty())
            line.fault = QCoreApplication::translate("banfu::cli", "--register needs the name of a file.");
        line.registerPath = path;
    };
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--"_L1) {
            line.rest << arguments.sliced(i);
            break;
        }
        if (argument.startsWith("--register="_L1))
            take(argument.sliced(11));
        else if (argument == "--register"_L1)
            take(i + 1 < arguments.size() ? arguments[++i] : QString{});
        else
            line.rest << argument;
    }
    return line;
}

bool isWindowOption(const QString &argument)
{
    static const QStringList names{u"platform"_s,
                                   u"platformpluginpath"_s,
                                   u"platformtheme"_s,
                                   u"plugin"_s,
                                   u"qwindowgeometry"_s,
                                   u"geometry"_s,
                                   u"qwindowicon"_s,
                                   u"icon"_s,
                                   u"qwindowtitle"_s,
                                   u"title"_s,
                                   u"reverse"_s,
                                   u"session"_s,
                                   u"display"_s,
                                   u"style"_s,
                                   u"stylesheet"_s,
                                   u"widgetcount"_s,
                                   u"nograb"_s,
                                   u"dograb"_s,
                                   u"fn"_s,
                                   u"font"_s};
    if (!argument.startsWith(u'-'))
        return false;
    const QString name = argument.sliced(argument.startsWith("--"_L1) ? 2 : 1).section(u'=', 0, 0);
    return names.contains(name);
}

} // namespace banfu
