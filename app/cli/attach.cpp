#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/reply/fileplaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// a.pdf, a (2).pdf: no two of one name, whatever their case.
QString freeName(const QString &name, QSet<QString> &used)
{
    const QFileInfo info{name};
    const QString ending = info.suffix().isEmpty() ? QString{} : u'.' + info.suffix();
    QString free = name;
    for (int i = 2; used.contains(free.toCaseFolded()); ++i)
        free = u"%1 (%2)%3"_s.arg(info.completeBaseName()).arg(i).arg(ending);
    used.insert(free.toCaseFolded());
    return free;
}

int saveAll(CommandContext &context, RegisterFile &file, const CaseFile &caseFile, const QString &folder)
{
    if (!QDir{}.mkpath(folder))
        return failed(context, QCoreApplication::translate("banfu::cli", "The folder %1 cannot be made.").arg(folder));
    QSet<QString> used;
    int code = 0;
    for (const PlacedFile &placed : allFiles(caseFile)) {
        const QString path = QDir{folder}.filePath(freeName(placed.file.name, used));
        if (QFileInfo::exists(path)) {
            code =
                failed(context,
                       QCoreApplication::translate("banfu::cli", "%1 exists already and was left as it is.").arg(path));
            continue;
        }
        if (const auto saved = file.saveFile(placed.file, path); !saved)
            code = failed(context, saved.error().message);
        else
            context.out << plainLine(path) << '\n';
    }
    return code;
}

/// The suggestion itself, or the step of that number as `show` counts them; nothing, and said, when there is none.
std::optional<FileOwner> ownerFor(CommandContext &context, const CaseFile &caseFile, const QString &step)
{
    if (step.isEmpty())
        return FileOwner{};
    const FileOwner owner{FilePlace::Step, step.toInt() - 1};
    if (filesOf(caseFile, owner))
        return owner;
    say(context, QCoreApplication::translate("banfu::cli", "There is no step %1; the suggestion has %2.")
                     .arg(step)
                     .arg(caseFile.steps.size()));
    return std::nullopt;
}

int attachAll(CommandContext &context, RegisterFile &file, CaseFile caseFile, const QStringList &paths,
              const QString &step)
{
    const auto owner = ownerFor(context, caseFile, step);
    if (!owner)
        return 1;
    QList<AttachedFile> &files = *filesOf(caseFile, *owner);
    const qsizetype before = files.size();
    int code = 0;
    for (const QString &path : paths) {
        auto taken = file.takeIn(path, [](qint64, qint64) { return !isInterrupted(); });
        if (!taken) {
            code = failed(context, taken.error().message);
            continue;
        }
        taken->addedOn = context.today;
        files.append(*std::move(taken));
    }
    const QList<AttachedFile> added = files.sliced(before);
    if (const auto stored = file.put(caseFile); !stored)
        return failed(context, stored.error().message);
    for (const AttachedFile &each : added)
        context.out << plainLine(caseFile.suggestion.number) << ": " << plainLine(each.name) << " ("
                    << fileSizeText(each.size) << ")\n";
    return code;
}

int attach(CommandContext &context, const QCommandLineParser &parser)
{
    const QString number = parser.positionalArguments().first();
    const QStringList paths = parser.positionalArguments().sliced(1);
    const QString folder = parser.value(u"save"_s);
    if (folder.isEmpty() == paths.isEmpty())
        return misused(context, QCoreApplication::translate(
                                    "banfu::cli", "Name the files to attach, or with --save the folder to save to."));
    const auto file = folder.isEmpty() ? openForWriting(context) : openForReading(context);
    if (!file)
        return 1;
    const auto caseFile = findOne(context, *file, number, parser);
    if (!caseFile)
        return 1;
    return folder.isEmpty() ? attachAll(context, *file, *caseFile, paths, parser.value(u"step"_s))
                            : saveAll(context, *file, *caseFile, folder);
}

} // namespace

Command attachCommand()
{
    return {
        .name = u"attach"_s,
        .arguments = u"NUMBER FILE… [--step N] | NUMBER --save DIR"_s,
        .description = QCoreApplication::translate("banfu::cli", "Keeps files with a suggestion or one of its "
                                                                 "steps, or saves all that are kept."),
        .options =
            narrowingOptions() +
            QList<QCommandLineOption>{
                {u"step"_s,
                 QCoreApplication::translate("banfu::cli", "Which step they belong to, as show counts them."), u"N"_s},
                {u"save"_s, QCoreApplication::translate("banfu::cli", "Where to save the files."), u"DIR"_s}},
        .leastArguments = 1,
        .mostArguments = -1,
        .run = attach};
}

} // namespace banfu
