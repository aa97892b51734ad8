#pragma once

#include "app/cli/command.h"
#include "app/store/registerfile.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace banfu {

/// The register for reading: it may be open in the window. Null when it cannot be opened; that has been said.
std::unique_ptr<RegisterFile> openForReading(CommandContext &context);
/// For changing; null, and said, also when it can only be read.
std::unique_ptr<RegisterFile> openForWriting(CommandContext &context);

/// --session and --kind, by which a number of several sessions is told apart.
QList<QCommandLineOption> narrowingOptions();
/// The one suggestion that NUMBER names, written as it is spoken too (第20260118号); nothing, and said, when there is
/// none or more than one.
std::optional<CaseFile> findOne(CommandContext &context, RegisterFile &file, const QString &number,
                                const QCommandLineParser &parser);

/// What a command works on: NUMBER… or --all.
struct Chosen
{
    QList<SuggestionId> ids{};
    bool isComplete{true}; ///< false: some number was not found, which has been said
};
/// Nothing, and said, when the command line is wrong (2) or the register cannot be read (1); then `code` tells.
std::optional<Chosen> chosenOnes(CommandContext &context, RegisterFile &file, const QCommandLineParser &parser,
                                 int &code);
QCommandLineOption allOption();

/// Whether the option's value is one of these; says so when not.
bool isOneOf(CommandContext &context, const QCommandLineParser &parser, const QString &option,
             const QStringList &values);

} // namespace banfu
