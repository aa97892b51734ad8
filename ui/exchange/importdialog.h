#pragma once

#include "app/exchange/ledgerimport.h"
#include "ui/common/filechooser.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QTableView;
class QTableWidget;

namespace banfu {

class LedgerPlanModel;

/// A table from another office: first what its columns mean, then what would happen with each row, then it is done –
/// all of it or nothing.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(RegisterFile &registerFile, const QString &fileName, QList<Worksheet> sheets, FileChooser &chooser,
                 QWidget *parent = nullptr);

    /// After it was accepted: what was done.
    const LedgerPlan &plan() const { return m_plan; }
    const QList<SuggestionId> &ids() const { return m_ids; }

private:
    QWidget *makeColumnsPage();
    QWidget *makePlanPage();
    const Worksheet &sheet() const { return m_sheets.at(m_sheet); }
    void chooseSheet(int index);
    void fillColumns();
    void takeField(int column);
    void checkColumns();
    void goOn();
    void goBack();
    void makePlan();
    void showPlan();
    void run();
    void saveRefusedRows();
    void say(const QString &text);

    RegisterFile &m_registerFile;
    QString m_fileName;
    QList<Worksheet> m_sheets;
    FileChooser &m_chooser;
    qsizetype m_sheet{0};
    LedgerLayout m_layout{};
    LedgerRows m_rows{};
    LedgerPlan m_plan{};
    QList<SuggestionId> m_ids{};
    QStackedWidget *m_pages;
    QComboBox *m_sheetBox;
    QComboBox *m_session;
    QTableWidget *m_columns;
    QList<QRadioButton *> m_existing{};
    QComboBox *m_shown;
    QTableView *m_table;
    LedgerPlanModel *m_model;
    QLabel *m_message;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_saveRefused;
};

} // namespace banfu
