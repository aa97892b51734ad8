#pragma once

#include "app/store/registerfile.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace banfu {

/// The office's phrases, its list of terms, and its wording of the letter's fixed parts.
class WordingDialog : public QDialog
{
    Q_OBJECT

public:
    WordingDialog(RegisterFile &registerFile, QWidget *parent);

    void accept() override;

private:
    QWidget *buildTable(QTableWidget *table, const QString &hint);
    QWidget *buildTemplates();
    void showTemplate();
    void takeTemplate();

    RegisterFile &m_registerFile;
    OfficeSettings m_office{};
    int m_shownTemplate{-1};
    QTableWidget *m_phrases;
    QTableWidget *m_terms;
    QListWidget *m_names;
    QPlainTextEdit *m_template;
    QPushButton *m_shipped;
    QLabel *m_message;
};

} // namespace banfu
