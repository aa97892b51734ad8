#pragma once

#include "app/print/fonts.h"
#include "app/print/papers.h"
#include "ui/print/printrun.h"
#include "ui/register/casesession.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPrinter;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace banfu {

class MessageBar;
class PageView;

/// What to print of one suggestion or of many, shown as it will be, to the printer or into PDF files; the window goes
/// on working meanwhile. Without a printer PDF stays.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(QList<CaseFile> caseFiles, OfficeSettings office, QDate today, const Fonts &fonts,
                QWidget *parent = nullptr);
    ~PrintDialog() override;

    /// The same suggestions as they are now; nothing while a run is at work, which keeps to what it began with.
    void setCaseFiles(const QList<CaseFile> &caseFiles);
    bool isAtWork() const { return m_run != nullptr; }
    void choose(PaperKind kind); ///< nothing where there is no such paper

public Q_SLOTS:
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOutControls();
    void retranslate();
    void showChoices();
    void showPages();
    PaperKind chosenKind() const;
    PaperOrder orderOf(const CaseFile &caseFile) const;
    bool isForMany() const;
    PaperFormat chosenFormat() const;
    void showFormats();
    void choosePath();
    void savePdf(bool replaces);
    void choosePrinter();
    void start(PrintOrder order);
    void note(const PrintOutcome &outcome);
    void finish();
    void tell(const QString &text, bool isFault);
    void offerReplacing(qsizetype count);

    QList<CaseFile> m_caseFiles;
    const OfficeSettings m_office;
    const QDate m_today;
    const Fonts &m_fonts;
    QList<std::pair<PaperKind, QRadioButton *>> m_kinds{};
    QComboBox *m_replies;
    QCheckBox *m_eachDeputy;
    QComboBox *m_formats;
    QLabel *m_pathCaption;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_close;
    QProgressBar *m_progress;
    MessageBar *m_message;
    QListWidget *m_outcomes;
    PageView *m_pages;
    qsizetype m_paperCount{0}; ///< of the suggestion that is shown
    std::unique_ptr<QPrinter> m_printer;
    PrintOrder m_order{}; ///< of the run at work, or the last one
    QList<PrintOutcome> m_came{};
    std::unique_ptr<PrintRun> m_run{};
};

/// Opens the dialog beside the window and returns at once. It follows the suggestion and closes with it.
void showPrintDialog(CaseSession &session, const Fonts &fonts, QWidget *parent, std::optional<PaperKind> kind = {});
void showPrintDialog(const QList<CaseFile> &caseFiles, const OfficeSettings &office, QDate today, const Fonts &fonts,
                     QWidget *parent);

} // namespace banfu
