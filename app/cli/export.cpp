#include "app/base/files.h"
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/casefilejson.h"
#include "app/exchange/filecontents.h"
#include "app/exchange/ledgertable.h"
#include "app/exchange/reportform.h"
#include "app/exchange/table.h"
#include "app/exchange/worksheet.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

Result<QList<CaseFile>> allOf(RegisterFile &file, const QList<SuggestionId> &ids)
{
    QList<CaseFile> caseFiles;
    for (const SuggestionId id : ids) {
        auto caseFile = file.find(id);
        if (!caseFile)
            return caseFile.error();
        caseFiles.append(*std::move(caseFile));
    }
    return caseFiles;
}

Result<void> saveCaseFiles(CommandContext &context, RegisterFile &file, const QList<CaseFile> &caseFiles,
                           const QString &path)
{
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

Result<void> saveTable(const TableContent &table, const QString &path)
{
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive) ? saveBytes(path, toCsv(table)) : saveXlsx(path, table);
}

/// The office's own form (--form) with all suggestions.
Result<void> saveForm(CommandContext &context, RegisterFile &file, const QList<CaseFile> &caseFiles,
                      const QString &form, const QString &path)
{
    const auto bytes = readBytes(form, WorkbookLimits::bytes);
    if (!bytes)
        return bytes.error();
    const auto office = file.office();
    if (!office)
        return office.error();
    const auto filled = fillReportForm(*bytes, caseFiles, *office, context.today);
    if (!filled)
        return Error{.code = filled.error().code, .message = form + u": "_s + filled.error().message};
    return saveBytes(path, *filled);
}

Result<void> save(CommandContext &context, RegisterFile &file, const QList<SuggestionId> &ids,
                  const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    const QString form = parser.value(u"form"_s);
    const bool isCaseFile = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    if (!isCaseFile && form.isEmpty() && !parser.isSet(u"full"_s)) {
        const auto summaries = file.summaries(ids);
        return summaries ? saveTable(registerTable(*summaries), path) : Result<void>{summaries.error()};
    }
    const auto caseFiles = allOf(file, ids);
    if (!caseFiles)
        return caseFiles.error();
    if (isCaseFile)
        return saveCaseFiles(context, file, *caseFiles, path);
    return form.isEmpty() ? saveTable(ledgerTable(*caseFiles), path) : saveForm(context, file, *caseFiles, form, path);
}

int exportRegister(CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    const QString ending = QFileInfo{path}.suffix().toLower();
    if (!QStringList{u"csv"_s, u"json"_s, u"xlsx"_s}.contains(ending))
        return misused(
            context,
            QCoreApplication::translate("banfu::cli", "The name “%1” must end in .xlsx, .csv or .json.").arg(path));
    if (parser.isSet(u"form"_s) && ending != "xlsx"_L1)
        return misused(
            context,
            QCoreApplication::translate("banfu::cli", "With --form the name “%1” must end in .xlsx.").arg(path));
    const auto file = openForReading(context);
    if (!file)
        return 1;
    const auto ids = file->ids({.sortBy = SortBy::Number});
    if (!ids)
        return failed(context, ids.error().message);
    const auto saved = save(context, *file, *ids, parser);
    if (!saved)
        return failed(context, saved.error().message);
    context.out << QCoreApplication::translate("banfu::cli", "%1: %2 suggestions").arg(path).arg(ids->size()) << '\n';
    return 0;
}

} // namespace

Command exportCommand()
{
    return {
        .name = u"export"_s,
        .arguments = u"FILE [--full] [--form FORM.xlsx]"_s,
        .description = QCoreApplication::translate("banfu::cli", "Writes the register as a table (.xlsx .csv) or with "
                                                                 "all that it holds (.json)."),
        .options = {{u"full"_s,
                     QCoreApplication::translate("banfu::cli", "Of tables: every field that an import reads, "
                                                               "not only what the list shows.")},
                    {u"form"_s,
                     QCoreApplication::translate("banfu::cli", "The office's own report form, a workbook with words "
                                                               "like {编号} in its cells; banfu help formats."),
                     u"FORM"_s}},
        .leastArguments = 1,
        .mostArguments = 1,
        .run = exportRegister};
}

} // namespace banfu
