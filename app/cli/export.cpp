#include "app/base/files.h"
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/casefilejson.h"
#include "app/exchange/filecontents.h"
#include "app/exchange/table.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

Result<void> saveCaseFiles(CommandContext &context, RegisterFile &file, const QList<SuggestionId> &ids,
                           const QString &path)
{
    QList<CaseFile> caseFiles;
    for (const SuggestionId id : ids) {
        auto caseFile = file.find(id);
        if (!caseFile)
            return caseFile.error();
        caseFiles.append(*std::move(caseFile));
    }
    const auto office = file.office();
    if (!office)
        return office.error();
    const auto gathered = gatherContents(file, caseFiles);
    if (!gathered)
        return gathered.error();
    if (!gathered->leftOut.isEmpty())
        context.out << plainLine(QCoreApplication::translate("banfu::cli", "Too large to go along, only named: %1")
                                     .arg(gathered->leftOut.join(u", "_s)))
                    << '\n';
    return saveBytes(path, toJsonFile(caseFiles, *office, gathered->contents));
}

Result<void> saveTable(RegisterFile &file, const QList<SuggestionId> &ids, const QString &path, bool isWorkbook)
{
    const auto summaries = file.summaries(ids);
    if (!summaries)
        return summaries.error();
    return isWorkbook ? saveXlsx(path, *summaries) : saveBytes(path, toCsv(*summaries));
}

int exportRegister(CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    const QString ending = QFileInfo{path}.suffix().toLower();
    if (!QStringList{u"csv"_s, u"json"_s, u"xlsx"_s}.contains(ending))
        return misused(
            context,
            QCoreApplication::translate("banfu::cli", "The name “%1” must end in .xlsx, .csv or .json.").arg(path));
    const auto file = openForReading(context);
    if (!file)
        return 1;
    const auto ids = file->ids({.sortBy = SortBy::Number});
    if (!ids)
        return failed(context, ids.error().message);
    const auto saved = ending == "json"_L1 ? saveCaseFiles(context, *file, *ids, path)
                                           : saveTable(*file, *ids, path, ending == "xlsx"_L1);
    if (!saved)
        return failed(context, saved.error().message);
    context.out << QCoreApplication::translate("banfu::cli", "%1: %2 suggestions").arg(path).arg(ids->size()) << '\n';
    return 0;
}

} // namespace

Command exportCommand()
{
    return {.name = u"export"_s,
            .arguments = u"FILE"_s,
            .description =
                QCoreApplication::translate("banfu::cli", "Writes the register as a table (.xlsx .csv) or with "
                                                          "all that it holds (.json)."),
            .leastArguments = 1,
            .mostArguments = 1,
            .run = exportRegister};
}

} // namespace banfu
