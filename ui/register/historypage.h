#pragma once

#include "app/register/officesettings.h"
#include "ui/register/casesession.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QTableWidget;

namespace banfu {

/// The page 历史: who did what when, and every version of the replies.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(CaseSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void refresh();
    void showVersion(int row);
    void filter();

    CaseSession &m_session;
    QList<Reply> m_versions{};
    QLabel *m_logTitle;
    QLabel *m_versionsTitle;
    QLineEdit *m_filter;
    QTableWidget *m_log;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
};

} // namespace banfu
