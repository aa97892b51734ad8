#pragma once

#include "ui/register/casepage.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace banfu {

class EmptyPage;
class FilesBox;
class NameCompleter;

/// The page 会办: which bureaus were asked, until when, and what they answered.
class CoHandlingPage : public CasePage
{
    Q_OBJECT

public:
    explicit CoHandlingPage(CaseSession &session, QWidget *parent = nullptr);

    void focusFirst() override;

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    int row() const override;
    void setRow(int row) override;
    QJsonObject contents() const override;
    void setTypedBeside(const QJsonObject &fields) override;

private:
    void addFields();
    void addOpinionFields();
    void addTyped();
    void remove();
    void showSession();
    void fillTable();

    QLineEdit *m_line;
    NameCompleter *m_completer;
    QToolButton *m_add;
    QToolButton *m_remove;
    QLabel *m_message;
    QTableWidget *m_table;
    CaseForm *m_form;
    FilesBox *m_files;
    EmptyPage *m_empty;
    QStackedWidget *m_stack;
};

} // namespace banfu
