#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"
#include "app/register/officesettings.h"
#include "ui/register/casesession.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace banfu {

/// The page 历史: who did what when, and every version of the replies.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    /// `fonts` is asked when the log is printed.
    HistoryPage(CaseSession &session, std::function<const Fonts &()> fonts, QWidget *parent = nullptr);

    /// What is shown of the log, as pages.
    QList<Page> logPages() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void refresh();
    void showVersion(int row);
    void filter();
    void print();

    CaseSession &m_session;
    std::function<const Fonts &()> m_fonts;
    QList<Reply> m_versions{};
    QLabel *m_logTitle;
    QLabel *m_versionsTitle;
    QLineEdit *m_filter;
    QPushButton *m_print;
    QLabel *m_message;
    QTableWidget *m_log;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
};

} // namespace banfu
