#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/importer.h"
#include "app/exchange/ledgerimport.h"

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

struct TableOptions
{
    ExistingRows existing{ExistingRows::Leave};
    QString session{};
    QString sheet{};
    QString faulty{}; ///< where refused rows go; empty: one refused row refuses the table
    bool isPreview{false};
};

/// The table of the workbook that is asked for, or the likeliest one.
const Worksheet *chosenSheet(const QList<Worksheet> &sheets, const QString &name)
{
    for (const Worksheet &sheet : sheets) {
        if (!name.isEmpty() && sheet.name == name)
            return &sheet;
    }
    const qsizetype likeliest = name.isEmpty() ? likeliestSheet(sheets) : -1;
    return likeliest < 0 ? nullptr : &sheets.at(likeliest);
}

Result<LedgerPlan> planOf(RegisterFile &file, const Worksheet &sheet, const LedgerLayout &layout,
                          const TableOptions &options)
{
    auto defaults = ledgerDefaults(file);
    if (!defaults)
        return defaults.error();
    if (!options.session.isEmpty())
        defaults->session = options.session;
    else if (!layout.session.isEmpty())
        defaults->session = layout.session;
    return planLedger(file, readLedger(sheet, layout, *defaults), options.existing);
}

/// What cannot be taken is said row by row; the rest is imported only when the refused rows have a place to go to.
bool importTable(CommandContext &context, RegisterFile &file, const QString &path, const TableOptions &options)
{
    const auto refuse = [&](const QString &message) {
        say(context, message.contains(path) ? message : path + u": "_s + message);
        return false;
    };
    const auto sheets = readTableFile(path);
    if (!sheets)
        return refuse(sheets.error().message);
    const Worksheet *sheet = chosenSheet(*sheets, options.sheet);
    if (!sheet)
        return refuse(QCoreApplication::translate("banfu::cli", "There is no such table in the file, or it is empty."));
    const LedgerLayout layout = layoutFor(file, *sheet);
    const auto plan = planOf(file, *sheet, layout, options);
    if (!plan)
        return refuse(plan.error().message);
    for (const QString &remark : plan->remarks)
        context.out << "  " << plainLine(remark) << '\n';
    for (const LedgerStep &step : plan->steps) {
        if (step.act == LedgerStep::Act::Refuse)
            say(context, path + u": "_s + refusal(step));
    }
    const bool hasRefused = plan->count(LedgerStep::Act::Refuse) > 0;
    if (hasRefused && options.faulty.isEmpty() && !options.isPreview)
        return refuse(QCoreApplication::translate("banfu::cli", "Nothing was imported. Mend these rows, or let "
                                                                "--faulty FILE.xlsx take them and import the rest."));
    if (!options.isPreview) {
        if (const auto done = importLedger(file, *plan, layout); !done)
            return refuse(done.error().message);
    }
    context.out << plainLine(path) << ": " << plainLine(planSummary(*plan)) << '\n';
    context.out.flush();
    if (hasRefused && !options.faulty.isEmpty()) {
        if (const auto saved = saveRefused(options.faulty, *sheet, layout, *plan); !saved)
            return refuse(saved.error().message);
    }
    return !hasRefused;
}

std::optional<TableOptions> tableOptions(CommandContext &context, const QCommandLineParser &parser)
{
    if (!isOneOf(context, parser, u"existing"_s, {u"leave"_s, u"complete"_s, u"replace"_s}))
        return std::nullopt;
    TableOptions options{.session = parser.value(u"session"_s),
                         .sheet = parser.value(u"sheet"_s),
                         .faulty = parser.value(u"faulty"_s),
                         .isPreview = parser.isSet(u"preview"_s)};
    const QString existing = parser.value(u"existing"_s);
    options.existing = existing == "replace"_L1    ? ExistingRows::Replace
                       : existing == "complete"_L1 ? ExistingRows::Complete
                                                   : ExistingRows::Leave;
    if (!options.faulty.isEmpty() && !options.faulty.endsWith(".xlsx"_L1, Qt::CaseInsensitive)) {
        misused(context,
                QCoreApplication::translate("banfu::cli", "The name “%1” must end in .xlsx.").arg(options.faulty));
        return std::nullopt;
    }
    return options;
}

int importAll(CommandContext &context, const QCommandLineParser &parser)
{
    const auto options = tableOptions(context, parser);
    if (!options)
        return 2;
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
        const bool isDone = isTableFile(path) ? importTable(context, *target.file, path, *options)
                                              : importOne(context, *target.file, path);
        if (isDone)
            ++done;
        else
            isComplete = false;
    }
    // A register that was made only for what could not be imported, or for a look, is not left behind.
    const auto count = target.file->count({});
    if (target.isNew && count && *count == 0) {
        target.file.reset();
        QFile::remove(context.registerPath);
    }
    return isComplete ? 0 : 1;
}

} // namespace

Command importCommand()
{
    return {.name = u"import"_s,
            .arguments = u"FILE… [--existing leave|complete|replace] [--faulty FILE.xlsx] [--preview]"_s,
            .description = QCoreApplication::translate(
                "banfu::cli",
                "Takes tables (.xlsx .xls .csv), letters (.txt .html .docx) and case files (.json) into the register, "
                "each file wholly or not at all. A register that is not there yet is made."),
            .options = {{u"existing"_s,
                         QCoreApplication::translate("banfu::cli", "Of tables: suggestions that the register has (same "
                                                                   "number, session and kind) are left, completed "
                                                                   "where they are empty, or replaced."),
                         u"WHAT"_s, u"leave"_s},
                        {u"faulty"_s,
                         QCoreApplication::translate("banfu::cli", "Of tables: where rows go that cannot be taken, "
                                                                   "with the reasons; the others are imported."),
                         u"FILE"_s},
                        {u"session"_s,
                         QCoreApplication::translate("banfu::cli", "Of tables: the session of rows that name none."),
                         u"NAME"_s},
                        {u"sheet"_s, QCoreApplication::translate("banfu::cli", "Of tables: the sheet of the workbook."),
                         u"NAME"_s},
                        {u"preview"_s,
                         QCoreApplication::translate("banfu::cli", "Of tables: tell what would be done, change "
                                                                   "nothing.")}},
            .leastArguments = 1,
            .mostArguments = -1,
            .run = importAll};
}

} // namespace banfu
