#pragma once

#include "ui/register/casepage.h"

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace banfu {

class EmptyPage;
class FilesBox;

/// The page 沟通: the talks with the deputy.
class ContactsPage : public CasePage
{
    Q_OBJECT

public:
    explicit ContactsPage(CaseSession &session, QWidget *parent = nullptr);

    void focusFirst() override;

protected:
    void retranslate() override;
    int row() const override;
    void setRow(int row) override;

private:
    void addFields();
    void addContact();
    void remove();
    void showSession();

    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    CaseForm *m_form;
    FilesBox *m_files;
    EmptyPage *m_empty;
    QStackedWidget *m_stack;
};

} // namespace banfu
