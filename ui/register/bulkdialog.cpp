#include "ui/register/bulkdialog.h"

#include "app/base/datetext.h"
#include "ui/common/icons.h"
#include "ui/common/tones.h"
#include "ui/register/stepform.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

BulkDialog::BulkDialog(RegisterFile &registerFile, const QList<SuggestionId> &ids, QDate today, QWidget *parent)
    : QDialog{parent}
    , m_today{today}
    , m_form{new StepForm{today}}
    , m_table{new QTableWidget}
    , m_message{new QLabel}
{
    setObjectName(u"bulkDialog"_s);
    setWindowTitle(tr("Note a step on %1 suggestions").arg(ids.size()));
    if (const auto office = registerFile.office())
        m_office = *office;
    for (const SuggestionId id : ids) {
        if (const auto file = registerFile.find(id))
            m_files.append(*file);
    }
    m_table->setObjectName(u"bulkTable"_s);
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Number"), tr("Title"), tr("What will be noted")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int unit = fontMetrics().height();
    m_table->setColumnWidth(0, 8 * unit);
    m_table->setColumnWidth(1, 16 * unit);
    m_message->setObjectName(u"bulkMessage"_s);
    m_message->setWordWrap(true);
    auto *split = new QSplitter;
    split->addWidget(m_form);
    split->addWidget(m_table);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Cancel};
    auto *column = new QVBoxLayout{this};
    column->addWidget(split, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkDialog::reject);
    connect(m_form, &StepForm::edited, this, [this] {
        QString fault;
        preview(m_form->step(fault));
    });
    connect(m_form, &StepForm::noting, this, &BulkDialog::take);
    m_form->setButtonText(tr("&Note it on all that allow it"));
    QStringList bureaus;
    if (const auto known = registerFile.bureaus()) {
        for (const Bureau &bureau : *known)
            bureaus.append(bureau.name);
    }
    if (!m_files.isEmpty()) {
        m_form->setFile(m_files.first(), m_office, bureaus);
        m_form->propose(StepKind::Reminded);
        m_form->clearSide(); // each suggestion's own
    }
    resize(1000, 560);
}

void BulkDialog::preview(const Step &step)
{
    m_table->setRowCount(static_cast<int>(m_files.size()));
    int possible = 0;
    for (int row = 0; row < m_files.size(); ++row) {
        const CaseFile &file = m_files.at(row);
        const BulkOutcome outcome = notedInBulk(file, step, m_today, m_office);
        QStringList lines;
        for (const Step &added : outcome.file.steps.mid(file.steps.size()))
            lines.append(stepText(added));
        const bool isPossible = outcome.fault.isEmpty();
        possible += isPossible ? 1 : 0;
        m_table->setItem(row, 0, new QTableWidgetItem{file.suggestion.number});
        m_table->setItem(row, 1, new QTableWidgetItem{file.suggestion.title});
        auto *what =
            new QTableWidgetItem{icon(isPossible ? u"done"_s : u"warning"_s, isPossible ? Tone::Good : Tone::Warning),
                                 isPossible ? lines.join(u'\n') : outcome.fault};
        what->setToolTip(what->text());
        m_table->setItem(row, 2, what);
    }
    m_message->setText(tr("%1 of %2 allow it; the others stay as they are. One undo takes all of it back.")
                           .arg(possible)
                           .arg(m_files.size()));
}

void BulkDialog::take(const Step &step)
{
    m_before.clear();
    m_after.clear();
    for (const CaseFile &file : m_files) {
        const BulkOutcome outcome = notedInBulk(file, step, m_today, m_office);
        if (!outcome.fault.isEmpty())
            continue;
        m_before.append(file);
        m_after.append(outcome.file);
    }
    if (m_after.isEmpty()) {
        m_form->refuse(tr("None of them allows this step."));
        return;
    }
    m_act = tr("Note step on %1: %2").arg(m_after.size()).arg(stepName(step.kind));
    accept();
}

} // namespace banfu
