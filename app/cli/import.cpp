#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/importer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// The register, made when there is none yet: an import may be the first thing that is done.
struct Target
{
    std::unique_ptr<RegisterFile> file{};
    bool isNew{false};
};

Target openTarget(CommandContext &context)
{
    if (QFileInfo::exists(context.registerPath))
        return {.file = openForWriting(context)};
    QDir{}.mkpath(QFileInfo{context.registerPath}.absolutePath());
    auto made = RegisterFile::create(context.registerPath, {}, context.actor);
    if (made)
        return {.file = *std::move(made), .isNew = true};
    say(context, made.error().message);
    return {};
}

bool importOne(CommandContext &context, RegisterFile &file, const QString &path)
{
    const auto imported = importFile(file, path);
    if (!imported) {
        const QString &message = imported.error().message;
        say(context, message.contains(path) ? message : path + u": "_s + message);
        return false;
    }
    context.out << plainLine(path) << ": " << plainLine(imported->numbers.join(u", "_s)) << '\n';
    for (const QString &remark : imported->remarks)
        context.out << "  " << plainLine(remark) << '\n';
    context.out.flush();
    return true;
}

int importAll(CommandContext &context, const QCommandLineParser &parser)
{
    Target target = openTarget(context);
    if (!target.file)
        return 1;
    const QStringList paths = parser.positionalArguments();
    qsizetype done = 0;
    bool isComplete = true;
    for (const QString &path : paths) {
        if (isInterrupted())
            return failed(context,
                          QCoreApplication::translate("banfu::cli", "Interrupted: %1 of %2 files are imported.")
                              .arg(done)
                              .arg(paths.size()));
        if (importOne(context, *target.file, path))
            ++done;
        else
            isComplete = false;
    }
    // A register that was made only for what could not be imported is not left behind.
    if (target.isNew && done == 0) {
        target.file.reset();
        QFile::remove(context.registerPath);
    }
    return isComplete ? 0 : 1;
}

} // namespace

Command importCommand()
{
    return {.name = u"import"_s,
            .arguments = u"FILE…"_s,
            .description = QCoreApplication::translate(
                "banfu::cli",
                "Takes letters (.txt .html .docx) and case files (.json) into the register, each file wholly or "
                "not at all. A register that is not there yet is made."),
            .leastArguments = 1,
            .mostArguments = -1,
            .run = importAll};
}

} // namespace banfu
