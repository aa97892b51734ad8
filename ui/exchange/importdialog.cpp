#include "ui/exchange/importdialog.h"

#include "ui/common/progressdialog.h"
#include "ui/exchange/ledgerplanmodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

enum ColumnsColumn { HeadingColumn, ValuesColumn, FieldColumn };

/// The first texts of the column, each once, as far as a line shows them.
QString firstValues(const Worksheet &sheet, const LedgerLayout &layout, int column)
{
    constexpr qsizetype enough = 4;
    constexpr qsizetype longest = 24;
    QStringList values;
    for (qsizetype row = layout.firstRow(); row < sheet.rows.size() && values.size() < enough; ++row) {
        QString value = sheet.at(row, column).text.simplified();
        if (value.size() > longest)
            value = value.left(longest) + u'…';
        if (!value.isEmpty() && !values.contains(value))
            values.append(value);
    }
    return values.join(u" · "_s);
}

} // namespace

ImportDialog::ImportDialog(RegisterFile &registerFile, const QString &fileName, QList<Worksheet> sheets,
                           FileChooser &chooser, QWidget *parent)
    : QDialog{parent}
    , m_registerFile{registerFile}
    , m_fileName{fileName}
    , m_sheets{std::move(sheets)}
    , m_chooser{chooser}
    , m_pages{new QStackedWidget}
    , m_sheetBox{new QComboBox}
    , m_session{new QComboBox}
    , m_columns{new QTableWidget}
    , m_shown{new QComboBox}
    , m_table{new QTableView}
    , m_model{new LedgerPlanModel{this}}
    , m_message{new QLabel}
    , m_back{new QPushButton{tr("&Back")}}
    , m_next{new QPushButton}
    , m_saveRefused{new QPushButton{tr("&Save the refused rows…")}}
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import %1").arg(QFileInfo{fileName}.fileName()));
    m_pages->setObjectName(u"importPages"_s);
    m_pages->addWidget(makeColumnsPage());
    m_pages->addWidget(makePlanPage());
    m_message->setObjectName(u"importMessage"_s);
    m_message->setWordWrap(true);
    m_back->setObjectName(u"backButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    m_saveRefused->setObjectName(u"saveRefusedButton"_s);
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Cancel};
    buttons->addButton(m_saveRefused, QDialogButtonBox::ResetRole);
    buttons->addButton(m_back, QDialogButtonBox::ActionRole);
    buttons->addButton(m_next, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout{this};
    column->addWidget(m_pages, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    m_next->setDefault(true); // counts only within the dialog
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::goOn);
    connect(m_saveRefused, &QPushButton::clicked, this, &ImportDialog::saveRefusedRows);
    chooseSheet(static_cast<int>(std::max<qsizetype>(0, likeliestSheet(m_sheets))));
    goBack();
    resize(fontMetrics().height() * 56, fontMetrics().height() * 34);
}

QWidget *ImportDialog::makeColumnsPage()
{
    auto *page = new QWidget;
    m_sheetBox->setObjectName(u"sheetBox"_s);
    for (const Worksheet &sheet : std::as_const(m_sheets))
        m_sheetBox->addItem(sheet.isHidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name);
    m_session->setObjectName(u"sessionBox"_s);
    m_session->setEditable(true);
    if (const auto sessions = m_registerFile.sessions())
        m_session->addItems(*sessions);
    m_columns->setObjectName(u"columnTable"_s);
    m_columns->setColumnCount(3);
    m_columns->setHorizontalHeaderLabels({tr("Column of the table"), tr("Its first values"), tr("Becomes")});
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setTabKeyNavigation(false); // Tab goes from choice to choice
    m_columns->verticalHeader()->hide();
    m_columns->horizontalHeader()->setSectionResizeMode(ValuesColumn, QHeaderView::Stretch);
    m_columns->setColumnWidth(HeadingColumn, fontMetrics().height() * 12);
    m_columns->setColumnWidth(FieldColumn, fontMetrics().height() * 15);
    auto *form = new QFormLayout;
    form->addRow(tr("&Sheet:"), m_sheetBox);
    form->setRowVisible(m_sheetBox, m_sheets.size() > 1);
    form->addRow(tr("S&ession of rows that name none:"), m_session);
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_columns, 1);
    connect(m_sheetBox, &QComboBox::activated, this, &ImportDialog::chooseSheet);
    return page;
}

QWidget *ImportDialog::makePlanPage()
{
    auto *page = new QWidget;
    auto *choices = new QHBoxLayout;
    auto *label = new QLabel{tr("What the register has already:")};
    choices->addWidget(label);
    for (const auto &[name, text] : {std::pair{u"leaveButton"_s, tr("&leave as it is")},
                                     {u"completeButton"_s, tr("com&plete where it is empty")},
                                     {u"replaceButton"_s, tr("&replace by what the table tells")}}) {
        auto *button = new QRadioButton{text};
        button->setObjectName(name);
        button->setChecked(m_existing.isEmpty());
        m_existing.append(button);
        choices->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this](bool isChosen) {
            if (isChosen)
                makePlan();
        });
    }
    choices->addStretch();
    m_shown->setObjectName(u"shownBox"_s);
    m_shown->setAccessibleName(tr("Which rows are shown"));
    choices->addWidget(m_shown);
    m_table->setObjectName(u"planTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int unit = fontMetrics().height();
    const std::pair<int, int> widths[]{{LedgerPlanModel::RowColumn, 4},
                                       {LedgerPlanModel::ActColumn, 8},
                                       {LedgerPlanModel::NumberColumn, 7},
                                       {LedgerPlanModel::TitleColumn, 20}};
    for (const auto &[section, width] : widths)
        m_table->setColumnWidth(section, width * unit);
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(choices);
    column->addWidget(m_table, 1);
    connect(m_shown, &QComboBox::activated, this, &ImportDialog::showPlan);
    return page;
}

void ImportDialog::say(const QString &text)
{
    m_message->setText(text);
}

void ImportDialog::chooseSheet(int index)
{
    m_sheet = index;
    const QSignalBlocker blocker{m_sheetBox};
    m_sheetBox->setCurrentIndex(index);
    m_layout = m_sheets.isEmpty() ? LedgerLayout{} : layoutFor(m_registerFile, sheet());
    if (!m_layout.session.isEmpty())
        m_session->setCurrentText(m_layout.session);
    fillColumns();
}

void ImportDialog::fillColumns()
{
    m_columns->setRowCount(static_cast<int>(m_layout.columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const LedgerColumn &column = m_layout.columns.at(row);
        QString heading = column.heading.isEmpty() ? tr("Column %1").arg(row + 1) : column.heading;
        if (column.isHidden)
            heading = tr("%1 (hidden)").arg(heading);
        m_columns->setItem(row, HeadingColumn, new QTableWidgetItem{heading});
        m_columns->setItem(row, ValuesColumn, new QTableWidgetItem{firstValues(sheet(), m_layout, row)});
        for (const int section : {HeadingColumn, ValuesColumn})
            m_columns->item(row, section)->setToolTip(m_columns->item(row, section)->text());
        auto *choice = new QComboBox;
        choice->setObjectName(u"fieldBox%1"_s.arg(row));
        choice->setAccessibleName(tr("What the column “%1” becomes").arg(heading));
        for (const LedgerField field : ledgerFields()) {
            choice->addItem(fieldName(field));
            if (field == column.field)
                choice->setCurrentIndex(choice->count() - 1);
        }
        connect(choice, &QComboBox::activated, this, [this, row] { takeField(row); });
        m_columns->setCellWidget(row, FieldColumn, choice);
    }
    m_columns->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    checkColumns();
}

/// A field that only one column can be leaves the column that was it before.
void ImportDialog::takeField(int column)
{
    const auto boxOf = [this](int row) { return qobject_cast<QComboBox *>(m_columns->cellWidget(row, FieldColumn)); };
    const LedgerField field = ledgerFields().at(boxOf(column)->currentIndex());
    for (int other = 0; other < m_layout.columns.size(); ++other) {
        if (other == column || m_layout.columns.at(other).field != field || mayRepeat(field))
            continue;
        m_layout.columns[other].field = LedgerField::Remark;
        boxOf(other)->setCurrentIndex(static_cast<int>(ledgerFields().indexOf(LedgerField::Remark)));
    }
    m_layout.columns[column].field = field;
    checkColumns();
}

void ImportDialog::checkColumns()
{
    QStringList missing;
    for (const LedgerField field : {LedgerField::Number, LedgerField::Title}) {
        if (!m_layout.has(field))
            missing << fieldName(field);
    }
    m_next->setEnabled(missing.isEmpty());
    say(missing.isEmpty() ? tr("Check what the columns mean. It is remembered for the next table with these headings.")
                          : tr("Choose which column is: %1.").arg(missing.join(tr(", "))));
}

void ImportDialog::goBack()
{
    m_pages->setCurrentIndex(0);
    m_next->setText(tr("&Next"));
    m_back->hide();
    m_saveRefused->hide();
    checkColumns();
    if (QWidget *first = m_columns->cellWidget(0, FieldColumn))
        first->setFocus();
}

void ImportDialog::goOn()
{
    if (m_pages->currentIndex() == 1)
        return run();
    auto defaults = ledgerDefaults(m_registerFile);
    if (!defaults)
        return say(defaults.error().message);
    defaults->session = m_session->currentText().trimmed();
    ProgressDialog dialog{this, tr("Reading the rows…")};
    dialog.runBeside([&] { m_rows = readLedger(sheet(), m_layout, *defaults); });
    m_pages->setCurrentIndex(1);
    m_back->show();
    m_next->setText(tr("&Import"));
    makePlan();
    m_table->setFocus();
}

void ImportDialog::makePlan()
{
    const auto existing = m_existing.at(2)->isChecked()   ? ExistingRows::Replace
                          : m_existing.at(1)->isChecked() ? ExistingRows::Complete
                                                          : ExistingRows::Leave;
    ProgressDialog dialog{this, tr("Comparing with the register…")};
    auto plan = planLedger(m_registerFile, m_rows, existing, dialog.progress());
    if (!plan) {
        goBack();
        return say(plan.error().message);
    }
    m_plan = *std::move(plan);
    m_shown->clear();
    m_shown->addItem(tr("All rows"));
    using Act = LedgerStep::Act;
    for (const Act act : {Act::Refuse, Act::Add, Act::Complete, Act::Replace, Act::Leave, Act::Unchanged}) {
        if (const qsizetype count = m_plan.count(act); count > 0)
            m_shown->addItem(u"%1 (%2)"_s.arg(LedgerPlanModel::actName(act)).arg(count), static_cast<int>(act));
    }
    const bool hasRefused = m_plan.count(Act::Refuse) > 0;
    m_saveRefused->setVisible(hasRefused);
    m_next->setEnabled(!m_plan.files().isEmpty());
    QStringList lines{planSummary(m_plan)};
    if (hasRefused)
        lines << tr("Refused rows are not imported; save them with their reasons, mend them and import them again.");
    if (!m_plan.remarks.isEmpty())
        lines << m_plan.remarks.first() +
                     (m_plan.remarks.size() > 1 ? tr(" (and %1 others)").arg(m_plan.remarks.size() - 1) : QString{});
    say(lines.join(u'\n'));
    if (hasRefused)
        m_shown->setCurrentIndex(1);
    showPlan();
}

void ImportDialog::showPlan()
{
    const QVariant act = m_shown->currentData();
    m_model->show(m_plan, act.isValid() ? std::optional{static_cast<LedgerStep::Act>(act.toInt())} : std::nullopt);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, LedgerPlanModel::ActColumn));
}

void ImportDialog::run()
{
    ProgressDialog dialog{this, tr("Importing…")};
    const auto ids = importLedger(m_registerFile, m_plan, m_layout, dialog.progress());
    if (!ids)
        return say(ids.error().message);
    m_ids = *ids;
    accept();
}

void ImportDialog::saveRefusedRows()
{
    QString path = m_chooser.fileToSave(this, tr("Save the refused rows"),
                                        tr("%1-to-mend.xlsx").arg(QFileInfo{m_fileName}.completeBaseName()),
                                        tr("Workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (QFileInfo{path}.suffix().isEmpty())
        path += u".xlsx"_s;
    const auto saved = saveRefused(path, sheet(), m_layout, m_plan);
    say(saved ? tr("The refused rows are saved: %1").arg(path) : saved.error().message);
}

} // namespace banfu
