#include "ui/register/termsdialog.h"

#include "app/base/datetext.h"
#include "ui/common/tones.h"
#include "ui/register/calendareditor.h"
#include "ui/register/ruleseditor.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

TermsDialog::TermsDialog(RegisterFile &registerFile, QDate today, FileChooser &chooser, QWidget *parent)
    : QDialog{parent}
    , m_registerFile{registerFile}
    , m_today{today}
    , m_stack{new QStackedWidget}
    , m_changes{new QTableWidget}
    , m_message{new QLabel}
{
    setObjectName(u"termsDialog"_s);
    setWindowTitle(tr("Terms and calendar"));
    if (const auto office = registerFile.office())
        m_before = *office;
    m_rules = new RulesEditor{m_before.rules, today};
    m_proposalRules = new RulesEditor{m_before.proposalRules, today};
    m_calendar = new CalendarEditor{m_before.calendar, today, chooser};
    m_rules->setObjectName(u"suggestionRules"_s);
    m_proposalRules->setObjectName(u"proposalRules"_s);
    auto *tabs = new QTabWidget;
    tabs->setObjectName(u"termsTabs"_s);
    tabs->addTab(m_rules, tr("Suggestions"));
    tabs->addTab(m_proposalRules, tr("Proposals"));
    tabs->addTab(m_calendar, tr("Working days"));
    m_changes->setObjectName(u"changesTable"_s);
    m_changes->setColumnCount(5);
    m_changes->setHorizontalHeaderLabels({tr("Number"), tr("Title"), tr("Duty"), tr("Date now"), tr("Date after")});
    m_changes->verticalHeader()->hide();
    m_changes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_changes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_stack->addWidget(tabs);
    m_stack->addWidget(m_changes);
    m_message->setObjectName(u"termsMessage"_s);
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Save | QDialogButtonBox::Cancel};
    m_back = buttons->addButton(tr("&Back"), QDialogButtonBox::ActionRole);
    m_back->setObjectName(u"backButton"_s);
    m_back->hide();
    auto *column = new QVBoxLayout{this};
    column->addWidget(m_stack, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TermsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TermsDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(0);
        m_back->hide();
        m_message->clear();
    });
    resize(1080, 620);
}

bool TermsDialog::readOffice()
{
    m_after = m_before;
    for (const auto &[editor, rules] :
         {std::pair{m_rules, &m_after.rules}, {m_proposalRules, &m_after.proposalRules}}) {
        auto read = editor->rules();
        if (!read) {
            m_message->setText(read.error().message);
            return false;
        }
        *rules = *std::move(read);
    }
    m_after.calendar = m_calendar->calendar();
    return true;
}

Result<QList<TermsDialog::Affected>> TermsDialog::affected() const
{
    QList<Affected> found;
    const auto open = m_registerFile.openCases();
    if (!open)
        return open.error();
    for (const CaseFile &lean : *open) {
        const auto changes = dateChanges(lean, m_today, m_before, m_after);
        if (changes.isEmpty())
            continue;
        const auto file = m_registerFile.find(lean.suggestion.id);
        if (!file)
            return file.error();
        found.append({*file, changes});
    }
    return found;
}

void TermsDialog::accept()
{
    if (m_stack->currentIndex() == 1) {
        store(true);
        return;
    }
    if (!readOffice())
        return;
    if (m_after == m_before) {
        QDialog::accept();
        return;
    }
    auto found = affected();
    if (!found) {
        m_message->setText(found.error().message);
        return;
    }
    m_affected = *std::move(found);
    if (m_affected.isEmpty())
        store(false);
    else
        showChanges();
}

void TermsDialog::showChanges()
{
    m_changes->setRowCount(0);
    for (const Affected &item : m_affected) {
        for (const DateChange &change : item.changes) {
            const int row = m_changes->rowCount();
            m_changes->insertRow(row);
            auto *number = new QTableWidgetItem{item.file.suggestion.number};
            number->setCheckState(Qt::Checked);
            m_changes->setItem(row, 0, number);
            m_changes->setItem(row, 1, new QTableWidgetItem{item.file.suggestion.title});
            m_changes->setItem(row, 2,
                               new QTableWidgetItem{change.whom.isEmpty()
                                                        ? dutyName(change.duty)
                                                        : u"%1 · %2"_s.arg(dutyName(change.duty), change.whom)});
            m_changes->setItem(row, 3, new QTableWidgetItem{dateText(change.before)});
            m_changes->setItem(row, 4, new QTableWidgetItem{dateText(change.after)});
        }
    }
    const int unit = fontMetrics().height();
    for (const auto &[column, width] : {std::pair{0, 8}, {1, 24}, {2, 14}, {3, 9}, {4, 9}})
        m_changes->setColumnWidth(column, width * unit);
    m_message->setText(
        tr("These dates of items in work would change. What is ticked takes the date after; the others keep "
           "the date they have. Save stores both together."));
    m_stack->setCurrentIndex(1);
    m_back->show();
}

void TermsDialog::store(bool isListed)
{
    QList<CaseFile> files;
    int row = 0;
    for (const Affected &item : m_affected) {
        CaseFile file = item.file;
        for (const DateChange &change : item.changes) {
            const bool isTaken = isListed && m_changes->item(row++, 0)->checkState() == Qt::Checked;
            file = settled(file, {change}, isTaken, m_today);
        }
        if (file != item.file)
            files.append(file);
    }
    if (const auto stored = m_registerFile.setOffice(m_after, files); !stored) {
        m_message->setText(stored.error().message);
        return;
    }
    QDialog::accept();
}

} // namespace banfu
