#pragma once

#include "app/cli/command.h"

#include <QCommandLineParser>

namespace banfu {

/// One command: what help says of it, its options, and what it does.
struct Command
{
    QString name{};
    QString arguments{};   ///< as help shows them: NUMBER… | --all
    QString description{}; ///< translated, one sentence
    QList<QCommandLineOption> options{};
    int leastArguments{0};
    int mostArguments{0}; ///< −1: any number
    int (*run)(CommandContext &, const QCommandLineParser &){};
};

/// In the order in which help lists them. Made when asked: their texts follow the language.
QList<Command> allCommands();

Command newCommand();
Command importCommand();
Command listCommand();
Command showCommand();
Command searchCommand();
Command printCommand();
Command checkCommand();
Command exportCommand();
Command termCommand();
Command attachCommand();
Command backupCommand();
Command restoreCommand();
Command verifyCommand();
Command sampleCommand();
Command splitCommand();
Command mergeCommand();

QString generalHelp();
QString commandHelp(const Command &command);
QString formatsHelp();

} // namespace banfu
