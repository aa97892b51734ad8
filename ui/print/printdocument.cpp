#include "ui/print/printdocument.h"

#include "app/base/files.h"
#include "ui/common/filechooser.h"
#include "ui/print/printrun.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct PrintDocument
{
    Q_DECLARE_TR_FUNCTIONS(banfu::PrintDocument)
};

Result<QString> savedAs(const QString &path, const QByteArray &pdf)
{
    const auto saved = saveBytes(path, pdf);
    return saved ? Result<QString>{PrintDocument::tr("Saved: %1").arg(path)} : Result<QString>{saved.error()};
}

} // namespace

void printDocument(const QByteArray &pdf, const QString &title, QWidget *parent,
                   const std::function<void(const Result<QString> &)> &told)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        SystemFileChooser chooser;
        const QString path =
            chooser.fileToSave(parent, PrintDocument::tr("No printer is set up: save as PDF"),
                               safeFileName(title) + u".pdf"_s, PrintDocument::tr("PDF documents (*.pdf)"));
        if (!path.isEmpty())
            told(savedAs(path, pdf));
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog{printer.get(), parent};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [=] {
        if (printer->outputFormat() == QPrinter::PdfFormat && !printer->outputFileName().isEmpty())
            return told(savedAs(printer->outputFileName(), pdf));
        const auto job = sendToQueue(pdf, title, ticketOf(*printer));
        told(job ? Result<QString>{PrintDocument::tr("Sent to the printer: %1").arg(*job)} : job);
    });
    dialog->open();
}

} // namespace banfu
