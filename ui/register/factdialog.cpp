#include "ui/register/factdialog.h"

#include "ui/common/icons.h"
#include "ui/common/tones.h"
#include "ui/common/typeddate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

constexpr qsizetype mostRowsShown = 2000; // of the preview; what is done is done to all

FactDialog::FactDialog(RegisterFile &registerFile, const QList<SuggestionId> &ids, QDate today, QWidget *parent)
    : QDialog{parent}
    , m_today{today}
    , m_facts{new QComboBox}
    , m_text{new QLineEdit}
    , m_check{new QCheckBox}
    , m_table{new QTableWidget}
    , m_message{new QLabel}
{
    setObjectName(u"factDialog"_s);
    setWindowTitle(tr("Change %1 suggestions").arg(ids.size()));
    m_facts->setObjectName(u"factBox"_s);
    m_text->setObjectName(u"factEdit"_s);
    m_check->setObjectName(u"factCheck"_s);
    m_table->setObjectName(u"factTable"_s);
    m_message->setObjectName(u"factMessage"_s);
    m_message->setWordWrap(true);
    if (const auto registrations = registerFile.registrations(ids))
        m_suggestions = *registrations;
    for (const Fact fact : allFacts)
        m_facts->addItem(nameOf(fact), QVariant::fromValue(static_cast<int>(fact)));
    m_facts->setAccessibleName(tr("What is changed"));
    m_text->setAccessibleName(tr("New value"));
    m_check->setText(tr("It is one"));
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Number"), tr("Title"), tr("Now"), tr("Then")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int unit = fontMetrics().height();
    for (const auto &[column, width] : {std::pair{0, 8}, {1, 20}, {2, 12}})
        m_table->setColumnWidth(column, width * unit);
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("&Change"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_facts);
    top->addWidget(m_text, 1);
    top->addWidget(m_check, 1);
    auto *column = new QVBoxLayout{this};
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &FactDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FactDialog::reject);
    connect(m_facts, &QComboBox::currentIndexChanged, this, &FactDialog::chooseFact);
    connect(m_text, &QLineEdit::textChanged, this, &FactDialog::preview);
    connect(m_check, &QCheckBox::toggled, this, &FactDialog::preview);
    resize(unit * 56, unit * 30);
    chooseFact();
    m_text->setFocus();
}

Fact FactDialog::fact() const
{
    return static_cast<Fact>(m_facts->currentData().toInt());
}

/// Offers what some of them have already.
void FactDialog::chooseFact()
{
    QStringList known;
    for (const Suggestion &suggestion : m_suggestions) {
        if (const QString text = textOf(valueOf(suggestion, fact())); !text.isEmpty() && !known.contains(text))
            known.append(text);
    }
    const bool isCheck = std::holds_alternative<bool>(valueOf({}, fact()));
    const bool isDate = std::holds_alternative<QDate>(valueOf({}, fact()));
    m_text->setVisible(!isCheck);
    m_check->setVisible(isCheck);
    m_text->clear();
    m_text->setPlaceholderText(isDate ? tr("A date, e.g. 2026-3-1; empty: none") : tr("New value; empty: none"));
    auto *completer = new QCompleter{known, m_text};
    completer->setFilterMode(Qt::MatchContains);
    m_text->setCompleter(isDate ? nullptr : completer);
    preview();
}

void FactDialog::preview()
{
    m_changing.clear();
    m_accept->setEnabled(false);
    m_value = valueOf({}, fact());
    if (std::holds_alternative<bool>(m_value))
        m_value = m_check->isChecked();
    else if (std::holds_alternative<QString>(m_value))
        m_value = m_text->text().simplified();
    else if (const QString typed = m_text->text().trimmed(); !typed.isEmpty()) {
        const auto date = parseTypedDate(typed, m_today);
        if (!date) {
            m_table->setRowCount(0);
            m_message->setText(typedDateFault(typed, m_today));
            return;
        }
        m_value = *date;
    }
    qsizetype refused = 0;
    m_table->setRowCount(static_cast<int>(std::min(m_suggestions.size(), mostRowsShown)));
    for (qsizetype i = 0; i < m_suggestions.size(); ++i) {
        const Suggestion &suggestion = m_suggestions.at(i);
        const FactValue now = valueOf(suggestion, fact());
        const QString fault = now == m_value ? QString{} : faultOf(suggestion, fact(), m_value);
        refused += fault.isEmpty() ? 0 : 1;
        if (now != m_value && fault.isEmpty())
            m_changing.append(suggestion.id);
        if (i >= mostRowsShown)
            continue;
        const QString then = fault.isEmpty() ? textOf(m_value) : fault;
        const QStringList cells{suggestion.number, suggestion.title, textOf(now), now == m_value ? QString{} : then};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem{cells.at(column)};
            item->setToolTip(item->text());
            if (column == 3 && now != m_value)
                item->setIcon(fault.isEmpty() ? icon(u"done"_s, Tone::Good) : icon(u"warning"_s, Tone::Warning));
            m_table->setItem(static_cast<int>(i), column, item);
        }
    }
    QStringList lines{
        tr("%1 of %2 will change. One undo takes all of it back.").arg(m_changing.size()).arg(m_suggestions.size())};
    if (refused > 0)
        lines << tr("%1 cannot have this value and stay as they are.").arg(refused);
    if (m_suggestions.size() > mostRowsShown)
        lines << tr("The first %1 are shown.").arg(mostRowsShown);
    m_message->setText(lines.join(u' '));
    m_accept->setEnabled(!m_changing.isEmpty());
}

} // namespace banfu
