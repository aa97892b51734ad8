#pragma once

#include "ui/register/casesession.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace banfu {

class CaseForm;
class FilesBox;

/// The promises of the replies: date, who is responsible, progress as it is noted, what became of them.
class CommitmentsPane : public QWidget
{
    Q_OBJECT

public:
    explicit CommitmentsPane(CaseSession &session, QWidget *parent = nullptr);

    CaseForm &form() { return *m_form; }
    void retranslate();
    int row() const;
    void setRow(int row);
    /// Shows the promise with this text, or begins one when it is empty.
    void show(const QString &text);

private:
    void addFields();
    void addCommitment();
    void remove();
    void noteProgress();
    void showSession();

    CaseSession &m_session;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    CaseForm *m_form;
    FilesBox *m_files;
    QLineEdit *m_progressText;
    QPushButton *m_progressAdd;
    QListWidget *m_progress;
};

} // namespace banfu
