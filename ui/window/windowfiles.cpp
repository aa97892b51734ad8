#include "app/base/datetext.h"
#include "app/base/files.h"
#include "app/exchange/casefilejson.h"
#include "app/exchange/filecontents.h"
#include "app/exchange/importer.h"
#include "app/exchange/ledgerimport.h"
#include "app/exchange/reportform.h"
#include "app/exchange/table.h"
#include "app/print/listpaper.h"
#include "app/print/pdf.h"
#include "ui/common/messagebar.h"
#include "ui/common/progressdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/ledgercommand.h"
#include "ui/print/printdocument.h"
#include "ui/window/mainwindow.h"
#include "ui/window/registerpage.h"

#include <QFileInfo>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

// What the window takes in from files and gives out.

void MainWindow::importFiles()
{
    const QStringList paths = m_chooser.filesToOpen(
        this, tr("Import tables, letters and case files"),
        tr("Tables, letters and case files (*.xlsx *.xlsm *.xls *.et *.csv *.tsv *.txt *.html *.htm *.docx *.json)"));
    QStringList lines;
    bool isAllRead = true;
    for (const QString &path : paths) {
        const QString name = QFileInfo{path}.fileName();
        if (isTableFile(path)) {
            const auto told = importTable(path);
            isAllRead = isAllRead && told;
            lines.append(told ? *told : u"%1: %2"_s.arg(name, told.error().message));
            continue;
        }
        const auto imported = importFile(*m_registerFile, path);
        if (!imported) {
            isAllRead = false;
            lines.append(u"%1: %2"_s.arg(name, imported.error().message));
            continue;
        }
        lines.append(tr("%1: %2 brought in").arg(name, imported->numbers.join(u'、')));
        lines.append(imported->remarks);
    }
    lines.removeAll(QString{});
    if (!lines.isEmpty())
        tell(isAllRead ? Tone::Good : Tone::Danger, lines.join(u'\n'));
}

/// What is to be told; nothing when the person left it.
Result<QString> MainWindow::importTable(const QString &path)
{
    const QString name = QFileInfo{path}.fileName();
    std::optional<Result<QList<Worksheet>>> sheets;
    {
        ProgressDialog reading{this, tr("Reading %1…").arg(name)};
        reading.runBeside([&] { sheets = readTableFile(path); });
    }
    if (!*sheets)
        return sheets->error();
    if (likeliestSheet(**sheets) < 0)
        return Error{.code = ErrorCode::InvalidInput, .message = tr("The table is empty; nothing was imported.")};
    commitTabs();
    ImportDialog dialog{*m_registerFile, path, **std::move(sheets), m_chooser, this};
    if (dialog.exec() != QDialog::Accepted)
        return QString{};
    QList<CaseFile> put = dialog.plan().files();
    for (qsizetype i = 0; i < put.size(); ++i)
        put[i].suggestion.id = dialog.ids().at(i);
    m_bulkStack->push(new LedgerCommand{*m_registerFile, tr("Import %1").arg(name), put, dialog.plan().before(), this,
                                        [this](const Error &error) { tell(Tone::Danger, error.message); }});
    followTab();
    return tr("%1: %2. One undo takes all of it back.").arg(name, planSummary(dialog.plan()));
}

static Result<void> writeCaseFiles(RegisterFile &registerFile, const QString &path, QStringList &leftOut)
{
    const auto ids = registerFile.ids({});
    if (!ids)
        return ids.error();
    QList<CaseFile> files;
    for (const SuggestionId id : *ids) {
        const auto file = registerFile.find(id);
        if (!file)
            return file.error();
        files.append(*file);
    }
    const auto office = registerFile.office();
    if (!office)
        return office.error();
    auto gathered = gatherContents(registerFile, files);
    if (!gathered)
        return gathered.error();
    leftOut = gathered->leftOut;
    return saveBytes(path, toJsonFile(files, *office, gathered->contents));
}

/// What the list shows: its rows in their order, its columns in theirs.
Result<void> MainWindow::writeTable(const QString &path)
{
    ProgressDialog dialog{this, tr("Exporting…")};
    const auto table = m_registerPage->shownTable(dialog.progress());
    if (!table)
        return table.error();
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive) ? saveBytes(path, toCsv(*table)) : saveXlsx(path, *table);
}

Result<ListPaper> MainWindow::shownList()
{
    ProgressDialog dialog{this, tr("Laying out the list…")};
    const auto table = m_registerPage->shownTable(dialog.progress());
    if (!table)
        return table.error();
    ListPaper list{.title = table->name,
                   .remark = tr("%1 in all, %2", "suggestions; a date").arg(table->rows.size()).arg(dateText(m_today))};
    for (const TableColumnLook &column : table->columns) {
        list.headings.append(column.heading);
        list.widths.append(column.width);
    }
    for (const QVariantList &row : table->rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells.append(cell.typeId() == QMetaType::QDate ? dateText(cell.toDate()) : cell.toString());
        list.rows.append(cells);
    }
    return list;
}

/// What the list shows, on paper.
void MainWindow::printList()
{
    const auto list = shownList();
    if (!list)
        return tell(Tone::Danger, list.error().message);
    printDocument(toPdf(layOutList(*list, fonts()), fonts(), {.title = list->title}), list->title, this,
                  [this](const Result<QString> &outcome) {
                      tell(outcome ? Tone::Good : Tone::Danger, outcome ? *outcome : outcome.error().message);
                  });
}

void MainWindow::exportFile()
{
    QString path = m_chooser.fileToSave(
        this, tr("Export the list, or the whole register as case files"), tr("register.xlsx"),
        tr("The list as a workbook (*.xlsx);;The list as a table (*.csv);;All case files (*.json)"));
    if (path.isEmpty())
        return;
    if (QFileInfo{path}.suffix().isEmpty())
        path += u".xlsx"_s;
    QStringList leftOut;
    const auto written = path.endsWith(".json"_L1, Qt::CaseInsensitive) ? writeCaseFiles(*m_registerFile, path, leftOut)
                                                                        : writeTable(path);
    if (!written)
        tell(Tone::Danger, written.error().message);
    else if (!leftOut.isEmpty())
        tell(Tone::Warning,
             tr("Exported to %1. Files too large to go along are only named: %2").arg(path, leftOut.join(u'、')));
    else
        tell(Tone::Good, tr("Exported to %1.").arg(path));
}

/// The office's own report form with what the list shows.
void MainWindow::fillForm()
{
    const QString form = m_chooser
                             .filesToOpen(this, tr("The report form: a workbook with words like {编号} in its cells"),
                                          tr("Workbooks (*.xlsx)"))
                             .value(0);
    if (form.isEmpty())
        return;
    QString path =
        m_chooser.fileToSave(this, tr("Save the filled form"),
                             tr("%1-%2.xlsx").arg(QFileInfo{form}.completeBaseName(), m_today.toString(Qt::ISODate)),
                             tr("Workbooks (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (QFileInfo{path}.suffix().isEmpty())
        path += u".xlsx"_s;
    const auto done = [&]() -> Result<qsizetype> {
        const auto bytes = readBytes(form, WorkbookLimits::bytes);
        if (!bytes)
            return bytes.error();
        ProgressDialog dialog{this, tr("Filling in the form…")};
        const auto files = m_registerPage->shownFiles(dialog.progress());
        if (!files)
            return files.error();
        const auto office = m_registerFile->office();
        if (!office)
            return office.error();
        const auto filled = fillReportForm(*bytes, *files, *office, m_today);
        if (!filled)
            return filled.error();
        const auto saved = saveBytes(path, *filled);
        return saved ? Result<qsizetype>{files->size()} : Result<qsizetype>{saved.error()};
    }();
    if (!done)
        return tell(Tone::Danger, done.error().message);
    tell(Tone::Good, tr("The form is filled in with %1 suggestions of the list: %2").arg(*done).arg(path));
}

} // namespace banfu
