#include "ui/print/printdialog.h"

#include "app/register/kindwords.h"
#include "ui/common/filechooser.h"
#include "ui/common/messagebar.h"
#include "ui/print/pageview.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static QString objectNameOf(PaperKind kind)
{
    QString word = wordOf(kind);
    word[0] = word[0].toUpper();
    return u"what"_s + word;
}

PrintDialog::PrintDialog(QList<CaseFile> caseFiles, OfficeSettings office, QDate today, const Fonts &fonts,
                         QWidget *parent)
    : QDialog{parent}
    , m_caseFiles{std::move(caseFiles)}
    , m_office{std::move(office)}
    , m_today{today}
    , m_fonts{fonts}
    , m_replies{new QComboBox{this}}
    , m_eachDeputy{new QCheckBox{this}}
    , m_formats{new QComboBox{this}}
    , m_pathCaption{new QLabel{this}}
    , m_path{new QLineEdit{this}}
    , m_choose{new QPushButton{u"…"_s, this}}
    , m_save{new QPushButton{this}}
    , m_print{new QPushButton{this}}
    , m_close{new QPushButton{this}}
    , m_progress{new QProgressBar{this}}
    , m_message{new MessageBar{this}}
    , m_outcomes{new QListWidget{this}}
    , m_pages{new PageView{fonts, this}}
{
    setObjectName(u"printDialog"_s);
    const QList<std::pair<QWidget *, QString>> names{
        {m_replies, u"whichReply"_s},      {m_eachDeputy, u"eachDeputyBox"_s}, {m_path, u"pdfPathEdit"_s},
        {m_choose, u"choosePathButton"_s}, {m_save, u"savePdfButton"_s},       {m_print, u"printButton"_s},
        {m_message, u"printMessage"_s},    {m_progress, u"printProgress"_s},   {m_close, u"closePrintButton"_s},
        {m_outcomes, u"printedList"_s},    {m_formats, u"fileFormat"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    auto *group = new QButtonGroup{this};
    for (const PaperKind kind : paperKinds()) {
        auto *button = new QRadioButton{this};
        button->setObjectName(objectNameOf(kind));
        group->addButton(button);
        m_kinds.append({kind, button});
        connect(button, &QRadioButton::toggled, this, [this](bool isOn) {
            if (isOn)
                showPages();
        });
    }
    layOutControls();
    connect(m_replies, &QComboBox::activated, this, &PrintDialog::showPages);
    connect(m_eachDeputy, &QCheckBox::toggled, this, &PrintDialog::showPages);
    connect(m_formats, &QComboBox::activated, this, &PrintDialog::showPages);
    connect(m_choose, &QPushButton::clicked, this, &PrintDialog::choosePath);
    connect(m_save, &QPushButton::clicked, this, [this] { savePdf(false); });
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::choosePrinter);
    connect(m_close, &QPushButton::clicked, this, &PrintDialog::reject);
    retranslate();
    showChoices();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::layOutControls()
{
    m_message->setVisible(false);
    m_progress->setVisible(false);
    m_progress->setRange(0, 1000);
    m_outcomes->setVisible(false);
    m_outcomes->setWordWrap(true);
    m_outcomes->setTextElideMode(Qt::ElideMiddle);
    m_pathCaption->setBuddy(m_path);
    m_save->setDefault(true);
    m_choose->setMaximumWidth(2 * m_choose->sizeHint().height());
    auto *path = new QHBoxLayout;
    path->addWidget(m_path, 1);
    path->addWidget(m_choose);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save, 1);
    buttons->addWidget(m_print, 1);
    auto *kinds = new QVBoxLayout;
    kinds->setSpacing(1);
    for (const auto &[kind, button] : m_kinds)
        kinds->addWidget(button);
    auto *controls = new QVBoxLayout;
    controls->addLayout(kinds);
    controls->addWidget(m_replies);
    controls->addWidget(m_eachDeputy);
    controls->addSpacing(12);
    auto *caption = new QHBoxLayout;
    caption->addWidget(m_pathCaption, 1);
    caption->addWidget(m_formats);
    controls->addLayout(caption);
    controls->addLayout(path);
    controls->addLayout(buttons);
    controls->addWidget(m_progress);
    controls->addWidget(m_message);
    controls->addWidget(m_outcomes, 1);
    controls->addStretch();
    controls->addWidget(m_close);
    auto *row = new QHBoxLayout{this};
    row->addLayout(controls, 2);
    row->addWidget(m_pages, 3);
    resize(1020, 740);
}

PaperKind PrintDialog::chosenKind() const
{
    for (const auto &[kind, button] : m_kinds) {
        if (button->isChecked())
            return kind;
    }
    return PaperKind::Case;
}

void PrintDialog::choose(PaperKind wanted)
{
    for (const auto &[kind, button] : m_kinds) {
        if (kind == wanted && button->isEnabled())
            button->click();
    }
}

PaperOrder PrintDialog::orderOf(const CaseFile &caseFile) const
{
    PaperOrder order{
        .caseFile = caseFile, .office = m_office, .today = m_today, .isForEachDeputy = m_eachDeputy->isChecked()};
    const int chosen = m_caseFiles.size() == 1 ? m_replies->currentIndex() : -1;
    for (qsizetype k = 0; k < caseFile.replies.size(); ++k) {
        if (chosen < 0 || k == chosen)
            order.reply = &caseFile.replies[k];
    }
    return order;
}

/// Whether files go into a folder under names of their own.
bool PrintDialog::isForMany() const
{
    return m_caseFiles.size() != 1 || m_paperCount > 1;
}

void PrintDialog::setCaseFiles(const QList<CaseFile> &caseFiles)
{
    if (m_run)
        return;
    m_caseFiles = caseFiles;
    retranslate();
    showChoices();
}

/// Each kind can be chosen when one of the suggestions has it; for a single one the reason stands beside it.
void PrintDialog::showChoices()
{
    bool hasChoice = false;
    for (const auto &[kind, button] : m_kinds) {
        const auto isThere = [&, wanted = kind](const CaseFile &each) {
            return whyNone(wanted, orderOf(each)).isEmpty();
        };
        const bool isPossible = std::ranges::any_of(m_caseFiles, isThere);
        button->setEnabled(isPossible);
        if (!isPossible)
            button->setChecked(false);
        hasChoice = hasChoice || (isPossible && button->isChecked());
    }
    m_replies->setVisible(m_caseFiles.size() == 1 && m_caseFiles.first().replies.size() > 1);
    const bool hasMany =
        std::ranges::any_of(m_caseFiles, [](const CaseFile &each) { return each.deputies.size() > 1; });
    m_eachDeputy->setVisible(hasMany);
    const auto first = std::ranges::find_if(m_kinds, [](const auto &each) { return each.second->isEnabled(); });
    if (!hasChoice && first != m_kinds.end())
        first->second->setChecked(true); // shows the pages
    else
        showPages();
    const QStringList missing = m_fonts.missing();
    if (!missing.isEmpty())
        tell(missing.join(u'\n'), true);
}

PaperFormat PrintDialog::chosenFormat() const
{
    const QVariant chosen = m_formats->currentData();
    return chosen.isValid() ? static_cast<PaperFormat>(chosen.toInt()) : PaperFormat::Pdf;
}

static QString labelOf(PaperFormat format)
{
    switch (format) {
    case PaperFormat::Pdf:
        return u"PDF"_s;
    case PaperFormat::Docx:
        return PrintDialog::tr("Word document");
    case PaperFormat::Odt:
        return PrintDialog::tr("OpenDocument text");
    case PaperFormat::Ofd:
        return u"OFD"_s;
    case PaperFormat::Html:
        return PrintDialog::tr("Web page for the public");
    case PaperFormat::Txt:
        return PrintDialog::tr("Plain text");
    }
    Q_UNREACHABLE();
}

/// Those that suit the chosen paper; the one chosen before stays where it does.
void PrintDialog::showFormats()
{
    const PaperFormat former = chosenFormat();
    m_formats->clear();
    for (const QString &name : paperFormatNames()) {
        const PaperFormat format = *paperFormat(name);
        if (suits(format, chosenKind()))
            m_formats->addItem(labelOf(format), static_cast<int>(format));
    }
    m_formats->setCurrentIndex(std::max(0, m_formats->findData(static_cast<int>(former))));
    const bool isPdf = chosenFormat() == PaperFormat::Pdf;
    m_save->setText(isPdf ? tr("&Save as PDF") : tr("&Save file"));
    if (isForMany())
        m_pathCaption->setText(isPdf ? tr("&Folder for the PDF files") : tr("&Folder for the files"));
    else
        m_pathCaption->setText(isPdf ? tr("PDF &file") : tr("&File"));
}

void PrintDialog::showPages()
{
    if (m_caseFiles.isEmpty())
        return;
    const PaperKind kind = chosenKind();
    m_eachDeputy->setEnabled(kind == PaperKind::Letter);
    const auto shown =
        std::ranges::find_if(m_caseFiles, [&](const CaseFile &each) { return whyNone(kind, orderOf(each)).isEmpty(); });
    QList<Page> pages;
    QString name;
    m_paperCount = 0;
    if (shown != m_caseFiles.end()) {
        for (const Paper &paper : papersOf(kind, orderOf(*shown), m_fonts)) {
            pages += paper.pages;
            name = paper.name;
            ++m_paperCount;
        }
    }
    m_pages->setPages(pages);
    const QString missing = charactersWithoutFont(pages).join(u'、');
    if (!missing.isEmpty())
        tell(tr("No font on this computer has %1: an empty box is printed instead. Install a font that has it.")
                 .arg(missing),
             true);
    showFormats();
    const QFileInfo former{m_path->text()};
    const bool wasFolder = !m_path->text().isEmpty() && !paperFormat(former.suffix());
    const QString folder = m_path->text().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                           : wasFolder ? m_path->text()
                                       : former.path();
    m_path->setText(isForMany() ? folder : QDir{folder}.filePath(name + u'.' + nameOf(chosenFormat())));
}

void PrintDialog::choosePath()
{
    SystemFileChooser chooser;
    const QString path = chooser.fileToSave(this, tr("Save as"), m_path->text(),
                                            u"%1 (*.%2)"_s.arg(m_formats->currentText(), nameOf(chosenFormat())));
    if (!path.isEmpty())
        m_path->setText(isForMany() ? QFileInfo{path}.path() : path);
}

void PrintDialog::savePdf(bool replaces)
{
    const QString path = m_path->text().trimmed();
    if (path.isEmpty())
        return tell(tr("Name the file first."), true);
    const QFileInfo info{path};
    const QString folder = isForMany() ? path : info.path();
    if (!QFileInfo{folder}.isDir())
        return tell(tr("There is no folder %1. Make it first, or choose another one.").arg(folder), true);
    if (!isForMany() && info.isDir())
        return tell(tr("%1 is a folder; name a file in it.").arg(path), true);
    start({.format = chosenFormat(),
           .folder = folder,
           .file = isForMany() ? QString{} : info.fileName(),
           .replaces = replaces});
}

void PrintDialog::choosePrinter()
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return tell(tr("No printer is set up on this computer. Save a PDF and print it elsewhere, or set up a printer "
                       "in the system."),
                    true);
    if (!m_printer)
        m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog{m_printer.get(), this};
    dialog->setObjectName(u"systemPrintDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { start({.ticket = ticketOf(*m_printer)}); });
    dialog->open();
}

void PrintDialog::start(PrintOrder order)
{
    order.kind = chosenKind();
    order.office = m_office;
    order.today = m_today;
    order.isForEachDeputy = m_eachDeputy->isChecked();
    if (order.items.isEmpty()) {
        for (const CaseFile &each : m_caseFiles) {
            const PaperOrder chosen = orderOf(each);
            order.items.append({each, chosen.reply ? chosen.reply->ordinal : 0});
        }
    }
    m_order = order;
    m_came.clear();
    m_outcomes->clear();
    m_message->setVisible(false);
    m_progress->setValue(0);
    m_progress->setVisible(true);
    m_run = std::make_unique<PrintRun>(std::move(order), nullptr);
    connect(m_run.get(), &PrintRun::progressed, m_progress, &QProgressBar::setValue);
    connect(m_run.get(), &PrintRun::came, this, &PrintDialog::note);
    connect(m_run.get(), &PrintRun::finished, this, &PrintDialog::finish);
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    retranslate();
}

void PrintDialog::note(const PrintOutcome &outcome)
{
    m_came.append(outcome);
    QString line;
    switch (outcome.kind) {
    case PrintOutcome::Kind::Done:
        line = u"✔ "_s + (m_order.ticket ? tr("%1: job %2, %n page(s)", nullptr, outcome.pages)
                                         : tr("%1: %2, %n page(s)", nullptr, outcome.pages))
                             .arg(outcome.number, QDir::toNativeSeparators(outcome.what));
        break;
    case PrintOutcome::Kind::Exists:
        line = u"⚠ "_s + tr("%1: there already, not touched").arg(QDir::toNativeSeparators(outcome.what));
        break;
    case PrintOutcome::Kind::Failed:
        line = u"✖ "_s + outcome.fault;
        break;
    case PrintOutcome::Kind::None:
        line = u"– "_s + tr("%1: %2").arg(outcome.number, outcome.fault);
        break;
    }
    if (!outcome.missingCharacters.isEmpty())
        line += u'\n' + tr("without a font: %1").arg(outcome.missingCharacters.join(u'、'));
    m_outcomes->addItem(line);
    m_outcomes->scrollToBottom();
}

void PrintDialog::finish()
{
    const bool isCancelled = m_run->isCancelled();
    m_run.release()->deleteLater(); // its signal is still on the way
    m_progress->setVisible(false);
    m_save->setEnabled(true);
    m_print->setEnabled(true);
    retranslate();
    const auto count = [&](PrintOutcome::Kind kind) {
        return std::ranges::count_if(m_came, [kind](const PrintOutcome &each) { return each.kind == kind; });
    };
    const qsizetype done = count(PrintOutcome::Kind::Done);
    const qsizetype failed = count(PrintOutcome::Kind::Failed);
    const qsizetype existing = count(PrintOutcome::Kind::Exists);
    m_outcomes->setVisible(m_came.size() > 1);
    if (m_came.size() == 1 && failed == 1)
        return tell(m_came.first().fault, true);
    if (existing > 0 && !isCancelled)
        return offerReplacing(existing);
    QString text;
    if (m_order.ticket)
        text = tr("Handed to the printer: %n document(s)", nullptr, int(done));
    else if (m_came.size() == 1 && done == 1)
        text = tr("Saved: %1 (%n page(s))", nullptr, m_came.first().pages)
                   .arg(QDir::toNativeSeparators(m_came.first().what));
    else
        text = tr("Saved: %n PDF file(s)", nullptr, int(done));
    if (failed > 0)
        text += u' ' + tr("Not done: %n, see the list.", nullptr, int(failed));
    if (isCancelled)
        text = tr("Cancelled.") + u' ' + text;
    tell(text, failed > 0 || isCancelled);
}

void PrintDialog::offerReplacing(qsizetype count)
{
    const bool isOne = m_came.size() == 1;
    tell(isOne ? tr("%1 is there already and was not touched.").arg(QDir::toNativeSeparators(m_came.first().what))
               : tr("%n file(s) are there already and were not touched.", nullptr, int(count)),
         true);
    m_message->addButton(u"replaceButton"_s, isOne ? tr("&Replace it") : tr("&Replace them"), [this] {
        PrintOrder order = m_order;
        order.replaces = true;
        start(order);
    });
}

void PrintDialog::tell(const QString &text, bool isFault)
{
    m_message->show(isFault ? Tone::Warning : Tone::Good, text);
}

void PrintDialog::reject()
{
    if (m_run)
        m_run->cancel();
    else
        QDialog::reject();
}

void PrintDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

static QString labelOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Letter:
        return PrintDialog::tr("The &letter");
    case PaperKind::Questionnaire:
        return PrintDialog::tr("The &questionnaires");
    case PaperKind::Request:
        return PrintDialog::tr("Requests to the &co-handlers");
    case PaperKind::Opinion:
        return PrintDialog::tr("Our &opinion to the host");
    case PaperKind::Reminder:
        return PrintDialog::tr("&Reminders of opinions");
    case PaperKind::Extension:
        return PrintDialog::tr("Request for an e&xtension");
    case PaperKind::Return:
        return PrintDialog::tr("Request to &take it back");
    case PaperKind::Talk:
        return PrintDialog::tr("Records of tal&ks");
    case PaperKind::Routing:
        return PrintDialog::tr("Routing sl&ip");
    case PaperKind::Envelope:
        return PrintDialog::tr("E&nvelopes");
    case PaperKind::Label:
        return PrintDialog::tr("A&ddress labels");
    case PaperKind::Case:
        return PrintDialog::tr("The &whole case file");
    }
    Q_UNREACHABLE();
}

void PrintDialog::retranslate()
{
    const bool isOne = m_caseFiles.size() == 1;
    setWindowTitle(isOne ? tr("Print %1").arg(m_caseFiles.first().suggestion.number)
                         : tr("Print %n suggestion(s)", nullptr, int(m_caseFiles.size())));
    const int current = std::max(0, m_replies->currentIndex());
    m_replies->clear();
    for (const Reply &reply : isOne ? m_caseFiles.first().replies : QList<Reply>{})
        m_replies->addItem(reply.ordinal == 1 ? tr("Reply") : tr("Further reply %1").arg(reply.ordinal - 1));
    m_replies->setCurrentIndex(std::min(current, m_replies->count() - 1));
    for (const auto &[kind, button] : m_kinds) {
        const QString why = isOne ? whyNone(kind, orderOf(m_caseFiles.first())) : QString{};
        button->setText(why.isEmpty() ? labelOf(kind) : tr("%1 (%2)").arg(labelOf(kind), why));
    }
    const bool isAllProposals = std::ranges::all_of(
        m_caseFiles, [](const CaseFile &file) { return file.suggestion.kind == SuggestionKind::Proposal; });
    m_eachDeputy->setText(wordedFor(isAllProposals ? SuggestionKind::Proposal : SuggestionKind::Suggestion,
                                    tr("A letter of its own for &each deputy")));
    showFormats();
    m_formats->setAccessibleName(tr("What kind of file"));
    m_choose->setAccessibleName(tr("Choose where to save"));
    m_print->setText(tr("&Print…"));
    m_close->setText(m_run ? tr("&Cancel printing") : tr("Close"));
    m_pages->setAccessibleName(tr("The pages as they will be printed"));
    m_replies->setAccessibleName(tr("Which reply"));
    m_outcomes->setAccessibleName(tr("What was printed"));
}

void showPrintDialog(const QList<CaseFile> &caseFiles, const OfficeSettings &office, QDate today, const Fonts &fonts,
                     QWidget *parent)
{
    auto *dialog = new PrintDialog{caseFiles, office, today, fonts, parent};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void showPrintDialog(CaseSession &session, const Fonts &fonts, QWidget *parent, std::optional<PaperKind> chosen)
{
    auto *dialog = new PrintDialog{{session.file()}, session.office(), session.today(), fonts, parent};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(&session, &CaseSession::changed, dialog,
                     [dialog, &session] { dialog->setCaseFiles({session.file()}); });
    QObject::connect(&session, &QObject::destroyed, dialog, [dialog] {
        if (!dialog->isAtWork())
            dialog->close();
    });
    if (chosen)
        dialog->choose(*chosen);
    dialog->show();
}

} // namespace banfu
