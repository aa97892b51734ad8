#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace banfu {

/// The parts of a command line that hold for every command.
struct CommandLine
{
    std::optional<QString> registerPath{};
    QStringList rest{};             ///< the command's name and what belongs to it
    std::optional<QString> fault{}; ///< translated, when --register is used wrongly
};

/// Takes --register FILE out of the arguments, before or after the command; what follows -- is left alone.
CommandLine splitArguments(const QStringList &arguments);

/// The options of Qt's own window: -style fusion, --platform offscreen … They belong to the window.
bool isWindowOption(const QString &argument);

} // namespace banfu
