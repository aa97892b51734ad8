#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"
#include "ui/register/casesession.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace banfu {

class PageView;

/// What to print (letter, questionnaire, case), shown as it will be, to the printer or into a PDF. Without a printer
/// PDF stays.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(CaseSession &session, const Fonts &fonts, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void retranslate();
    const Reply *chosenReply() const;
    void showPages();
    void savePdf();
    void choosePath();
    void print();
    void say(const QString &text, bool isFault);

    CaseSession &m_session;
    const Fonts &m_fonts;
    OfficeSettings m_office{};
    bool m_isPrinting{false};
    bool m_isCancelled{false};
    QRadioButton *m_letter;
    QRadioButton *m_questionnaire;
    QRadioButton *m_case;
    QComboBox *m_replies;
    QLabel *m_pathCaption;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_close;
    QProgressBar *m_progress;
    QLabel *m_message;
    PageView *m_pages;
};

/// Opens the dialog over the parent and returns at once.
void showPrintDialog(CaseSession &session, const Fonts &fonts, QWidget *parent);

} // namespace banfu
