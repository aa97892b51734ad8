#include "ui/print/printdialog.h"

#include "app/base/files.h"
#include "app/print/casepages.h"
#include "app/print/layout.h"
#include "app/print/painter.h"
#include "app/print/pdf.h"
#include "app/print/questionnaire.h"
#include "app/reply/compose.h"
#include "ui/common/filechooser.h"
#include "ui/common/tones.h"
#include "ui/print/pageview.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

PrintDialog::PrintDialog(CaseSession &session, const Fonts &fonts, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_fonts{fonts}
    , m_office{session.office()}
    , m_letter{new QRadioButton{this}}
    , m_questionnaire{new QRadioButton{this}}
    , m_case{new QRadioButton{this}}
    , m_replies{new QComboBox{this}}
    , m_pathCaption{new QLabel{this}}
    , m_path{new QLineEdit{this}}
    , m_choose{new QPushButton{this}}
    , m_save{new QPushButton{this}}
    , m_print{new QPushButton{this}}
    , m_close{new QPushButton{this}}
    , m_progress{new QProgressBar{this}}
    , m_message{new QLabel{this}}
    , m_pages{new PageView{fonts, this}}
{
    setObjectName(u"printDialog"_s);
    const QList<std::pair<QWidget *, QString>> names{
        {m_letter, u"whatLetter"_s},     {m_questionnaire, u"whatQuestionnaire"_s},
        {m_case, u"whatCase"_s},         {m_replies, u"whichReply"_s},
        {m_path, u"pdfPathEdit"_s},      {m_choose, u"choosePathButton"_s},
        {m_save, u"savePdfButton"_s},    {m_print, u"printButton"_s},
        {m_message, u"printMessage"_s},  {m_progress, u"printProgress"_s},
        {m_close, u"closePrintButton"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setVisible(false);
    m_pathCaption->setBuddy(m_path);
    m_save->setDefault(true);

    auto *path = new QHBoxLayout;
    path->addWidget(m_path, 1);
    path->addWidget(m_choose);
    m_choose->setMaximumWidth(2 * m_choose->sizeHint().height());
    auto *controls = new QVBoxLayout;
    for (QWidget *widget : QList<QWidget *>{m_letter, m_questionnaire, m_case, m_replies})
        controls->addWidget(widget);
    controls->addSpacing(12);
    controls->addWidget(m_pathCaption);
    controls->addLayout(path);
    controls->addWidget(m_save);
    controls->addWidget(m_print);
    controls->addWidget(m_progress);
    controls->addWidget(m_message);
    controls->addStretch();
    controls->addWidget(m_close);
    auto *row = new QHBoxLayout{this};
    row->addLayout(controls, 2);
    row->addWidget(m_pages, 3);
    resize(980, 720);

    for (QRadioButton *what : {m_letter, m_questionnaire, m_case})
        connect(what, &QRadioButton::toggled, this, [this](bool isOn) {
            if (isOn)
                showPages();
        });
    connect(m_replies, &QComboBox::activated, this, &PrintDialog::showPages);
    connect(m_choose, &QPushButton::clicked, this, &PrintDialog::choosePath);
    connect(m_save, &QPushButton::clicked, this, &PrintDialog::savePdf);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(m_close, &QPushButton::clicked, this, &PrintDialog::reject);
    retranslate();
    m_replies->setVisible(session.file().replies.size() > 1);
    const bool hasReply = !session.file().replies.isEmpty();
    m_letter->setEnabled(hasReply);
    m_questionnaire->setEnabled(hasReply);
    (hasReply ? m_letter : m_case)->setChecked(true);
    const QStringList missing = m_fonts.missing();
    if (!hasReply)
        say(tr("There is no reply yet: only the case file can be printed."), false);
    else if (!missing.isEmpty())
        say(missing.join(u'\n'), false);
}

const Reply *PrintDialog::chosenReply() const
{
    const auto &replies = m_session.file().replies;
    return replies.isEmpty()
               ? nullptr
               : &replies[std::clamp(qsizetype(m_replies->currentIndex()), qsizetype(0), replies.size() - 1)];
}

static QString safeName(QString name)
{
    static const QRegularExpression unsafe{u"[^\\p{L}\\p{N}._-]"_s};
    return name.replace(unsafe, u"_"_s).left(80);
}

void PrintDialog::showPages()
{
    const CaseFile &file = m_session.file();
    const Reply *reply = chosenReply();
    QString what = u"case"_s;
    if (m_letter->isChecked() && reply) {
        m_pages->setPages(layOut(compose(file, *reply, m_office), m_fonts));
        what = u"letter"_s;
    } else if (m_questionnaire->isChecked() && reply) {
        m_pages->setPages(layOutQuestionnaires(file, *reply, m_office, m_fonts));
        what = u"questionnaire"_s;
    } else {
        m_pages->setPages(layOutCase(file, m_office, m_fonts));
    }
    const QString folder = m_path->text().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : QFileInfo{m_path->text()}.path();
    m_path->setText(QDir{folder}.filePath(u"%1-%2.pdf"_s.arg(safeName(file.suggestion.number), what)));
}

void PrintDialog::savePdf()
{
    const CaseFile &file = m_session.file();
    const QString path = m_path->text().trimmed();
    if (path.isEmpty())
        return say(tr("Name the file first."), true);
    const QByteArray bytes =
        toPdf(m_pages->pages(), m_fonts, {.title = file.suggestion.title, .author = m_office.bureau.name});
    const auto saved = saveBytes(path, bytes);
    if (!saved)
        return say(saved.error().message, true);
    say(tr("Saved: %1 (%n page(s))", nullptr, int(m_pages->pages().size())).arg(QDir::toNativeSeparators(path)), false);
}

void PrintDialog::choosePath()
{
    SystemFileChooser chooser;
    const QString path = chooser.fileToSave(this, tr("Save as PDF"), m_path->text(), u"PDF (*.pdf)"_s);
    if (!path.isEmpty())
        m_path->setText(path);
}

void PrintDialog::print()
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return say(tr("No printer is set up on this computer. Save a PDF and print it elsewhere, or set up a printer "
                      "in the system."),
                   true);
    QPrinter printer{QPrinter::HighResolution};
    QPrintDialog dialog{&printer, this};
    if (dialog.exec() != QDialog::Accepted)
        return;
    printer.setFullPage(true);
    printer.setPageSize(QPageSize{QPageSize::A4});
    QPainter painter;
    if (!painter.begin(&printer))
        return say(tr("The printer could not be reached. Nothing was printed; try again or save a PDF."), true);
    const auto &pages = m_pages->pages();
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), int(pages.size())) : int(pages.size());
    const int first = std::max(1, printer.fromPage());
    m_isPrinting = true;
    m_isCancelled = false;
    m_progress->setRange(first - 1, last);
    m_progress->setVisible(last - first > 3);
    retranslate();
    int printed = 0;
    for (int i = first; i <= last && !m_isCancelled; ++i) {
        if (i > first && !printer.newPage())
            break;
        painter.resetTransform();
        painter.scale(printer.resolution() / 25.4, printer.resolution() / 25.4);
        paint(pages[i - 1], m_fonts, painter);
        m_progress->setValue(i);
        ++printed;
        QCoreApplication::processEvents();
    }
    m_isPrinting = false;
    if (m_isCancelled)
        printer.abort();
    painter.end();
    m_progress->setVisible(false);
    retranslate();
    const bool isWhole = printed == last - first + 1 && !m_isCancelled && printer.printerState() != QPrinter::Error;
    say(isWhole ? tr("Printed: %n page(s)", nullptr, printed)
                : tr("Printing stopped after %n page(s).", nullptr, printed),
        !isWhole);
}

void PrintDialog::say(const QString &text, bool isFault)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(isFault ? Tone::Danger : Tone::Text));
    m_message->setPalette(colours);
    m_message->setText((isFault ? u"⚠ "_s : u"✔ "_s) + text);
}

void PrintDialog::reject()
{
    if (m_isPrinting)
        m_isCancelled = true;
    else
        QDialog::reject();
}

void PrintDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PrintDialog::retranslate()
{
    setWindowTitle(tr("Print %1").arg(m_session.file().suggestion.number));
    m_letter->setText(tr("The &letter"));
    m_questionnaire->setText(tr("The &questionnaires"));
    m_case->setText(tr("The whole &case file"));
    m_pathCaption->setText(tr("PDF &file"));
    m_choose->setText(u"…"_s);
    m_choose->setAccessibleName(tr("Choose where to save"));
    m_save->setText(tr("&Save as PDF"));
    m_print->setText(tr("&Print…"));
    m_close->setText(m_isPrinting ? tr("&Cancel printing") : tr("Close"));
    m_pages->setAccessibleName(tr("The pages as they will be printed"));
    m_replies->setAccessibleName(tr("Which reply"));
    const int current = std::max(0, m_replies->currentIndex());
    m_replies->clear();
    for (const Reply &reply : m_session.file().replies)
        m_replies->addItem(reply.ordinal == 1 ? tr("Reply") : tr("Further reply %1").arg(reply.ordinal - 1));
    m_replies->setCurrentIndex(current);
}

void showPrintDialog(CaseSession &session, const Fonts &fonts, QWidget *parent)
{
    auto *dialog = new PrintDialog{session, fonts, parent};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace banfu
