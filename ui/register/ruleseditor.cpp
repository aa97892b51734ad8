#include "ui/register/ruleseditor.h"

#include "app/base/datetext.h"
#include "ui/common/typeddate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr Duty ruledDuties[] = {Duty::Accept, Duty::Contact,  Duty::Opinion,      Duty::OpinionAgain, Duty::Remind,
                                Duty::Reply,  Duty::Feedback, Duty::FurtherReply, Duty::Publish,      Duty::Archive};
constexpr TermUnit units[] = {TermUnit::Days, TermUnit::Workdays, TermUnit::Months};
constexpr TermEvent events[] = {TermEvent::Assigned, TermEvent::Received, TermEvent::Asked,       TermEvent::SentBack,
                                TermEvent::Due,      TermEvent::Sent,     TermEvent::Dissatisfied};
constexpr int noExtension = 0;
constexpr int inAll = 1;
constexpr int onTop = 2;

template <typename E>
E chosen(const QComboBox *box)
{
    return static_cast<E>(box->currentData().toInt());
}

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

RulesEditor::RulesEditor(const RuleSet &rules, QDate today, QWidget *parent)
    : QWidget{parent}
    , m_today{today}
    , m_shipped{new QComboBox}
    , m_name{new QLineEdit}
    , m_source{new QLineEdit}
    , m_moves{new QCheckBox{tr("A last day that is no working day moves to the next working day (Civil Code, "
                               "article 203)")}}
    , m_table{new QTableWidget}
{
    m_shipped->setObjectName(u"shippedBox"_s);
    m_name->setObjectName(u"rulesNameEdit"_s);
    m_moves->setObjectName(u"movesCheck"_s);
    m_table->setObjectName(u"rulesTable"_s);
    m_shipped->addItem(tr("Begin with the rules of …"));
    for (const RuleSet &shipped : RuleSet::shipped())
        m_shipped->addItem(shipped.name, shipped.key);
    m_table->setColumnCount(11);
    m_table->setHorizontalHeaderLabels({tr("Duty"), tr("Term"), tr("Unit"), tr("From"),
                                        tr("Date of this year's notice"), tr("Extension"), tr("Up to"), tr("Unit"),
                                        tr("Granted by"), tr("Deputy told"), tr("Source")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    for (const Duty duty : ruledDuties)
        addRow(duty);
    auto *form = new QFormLayout;
    form->addRow(tr("&Shipped rules"), m_shipped);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("So&urce"), m_source);
    form->addRow(m_moves);
    auto *column = new QVBoxLayout{this};
    column->addLayout(form);
    column->addWidget(m_table, 1);
    connect(m_shipped, &QComboBox::activated, this, [this](int) {
        if (const auto chosen = RuleSet::shipped(m_shipped->currentData().toString()))
            show(*chosen);
    });
    show(rules);
    const int unit = fontMetrics().height();
    const int widths[] = {9, 4, 5, 7, 8, 5, 4, 5, 9, 5, 14};
    for (int i = 0; i < m_table->columnCount(); ++i)
        m_table->setColumnWidth(i, widths[i] * unit);
}

void RulesEditor::addRow(Duty duty)
{
    Row row{.duty = duty,
            .isSet = new QCheckBox{dutyName(duty)},
            .amount = new QSpinBox,
            .unit = new QComboBox,
            .from = new QComboBox,
            .notice = new QLineEdit,
            .extensionKind = new QComboBox,
            .extension = new QSpinBox,
            .extensionUnit = new QComboBox,
            .approver = new QLineEdit,
            .isDeputyTold = new QCheckBox,
            .source = new QLineEdit};
    for (QSpinBox *box : {row.amount, row.extension})
        box->setRange(0, 999);
    for (const TermUnit unit : units) {
        row.unit->addItem(termUnitName(unit), static_cast<int>(unit));
        row.extensionUnit->addItem(termUnitName(unit), static_cast<int>(unit));
    }
    for (const TermEvent event : events)
        row.from->addItem(termEventName(event), static_cast<int>(event));
    row.extensionKind->addItem(tr("none"), noExtension);
    row.extensionKind->addItem(tr("in all"), inAll);
    row.extensionKind->addItem(tr("more"), onTop);
    row.isSet->setObjectName(u"set%1"_s.arg(static_cast<int>(duty)));
    row.amount->setObjectName(u"amount%1"_s.arg(static_cast<int>(duty)));
    row.notice->setObjectName(u"notice%1"_s.arg(static_cast<int>(duty)));
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    QWidget *const cells[] = {row.isSet,    row.amount,        row.unit,      row.from,
                              row.notice,   row.extensionKind, row.extension, row.extensionUnit,
                              row.approver, row.isDeputyTold,  row.source};
    for (int i = 0; i < m_table->columnCount(); ++i) {
        cells[i]->setAccessibleName(u"%1: %2"_s.arg(dutyName(duty), m_table->horizontalHeaderItem(i)->text()));
        m_table->setCellWidget(at, i, cells[i]);
    }
    m_table->setRowHeight(at, fontMetrics().height() + 12);
    m_rows.push_back(row);
}

void RulesEditor::show(const RuleSet &rules)
{
    m_key = rules.key;
    m_name->setText(rules.name);
    m_source->setText(rules.source);
    m_moves->setChecked(rules.movesToWorkday);
    for (const Row &row : m_rows)
        showRow(row, rules.term(row.duty));
}

void RulesEditor::showRow(const Row &row, const std::optional<TermRule> &term)
{
    const TermRule shown = term.value_or(TermRule{});
    row.isSet->setChecked(term.has_value());
    row.amount->setValue(shown.amount);
    choose(row.unit, static_cast<int>(shown.unit));
    choose(row.from, static_cast<int>(shown.from));
    row.notice->setText(dateText(shown.noticeDate));
    const Extension extension = shown.extension.value_or(Extension{});
    choose(row.extensionKind, !shown.extension ? noExtension : extension.isInAll ? inAll : onTop);
    row.extension->setValue(extension.amount);
    choose(row.extensionUnit, static_cast<int>(extension.unit));
    row.approver->setText(extension.approver);
    row.isDeputyTold->setChecked(extension.isDeputyTold);
    row.source->setText(shown.source);
    row.source->setCursorPosition(0);
}

std::optional<TermRule> RulesEditor::termOfRow(const Row &row, QString &fault) const
{
    if (!row.isSet->isChecked())
        return std::nullopt;
    TermRule term{.duty = row.duty,
                  .amount = row.amount->value(),
                  .unit = chosen<TermUnit>(row.unit),
                  .from = chosen<TermEvent>(row.from),
                  .source = row.source->text().trimmed()};
    if (const QString typed = row.notice->text().trimmed(); !typed.isEmpty()) {
        const auto date = parseTypedDate(typed, m_today);
        if (!date)
            fault = u"%1: %2"_s.arg(dutyName(row.duty), typedDateFault(typed, m_today));
        term.noticeDate = date.value_or(QDate{});
    }
    if (const int kind = row.extensionKind->currentData().toInt(); kind != noExtension)
        term.extension = Extension{.amount = row.extension->value(),
                                   .unit = chosen<TermUnit>(row.extensionUnit),
                                   .isInAll = kind == inAll,
                                   .approver = row.approver->text().trimmed(),
                                   .isDeputyTold = row.isDeputyTold->isChecked()};
    return term;
}

Result<RuleSet> RulesEditor::rules() const
{
    RuleSet rules{
        .name = m_name->text().trimmed(), .source = m_source->text().trimmed(), .movesToWorkday = m_moves->isChecked()};
    QString fault = rules.name.isEmpty() ? tr("The rules need a name.") : QString{};
    for (const Row &row : m_rows) {
        if (const auto term = termOfRow(row, fault))
            rules.terms.append(*term);
    }
    if (!fault.isEmpty())
        return Error{.code = ErrorCode::InvalidInput, .message = fault};
    // As shipped it keeps the shipped one's key; changed, it is the office's own.
    const auto shipped = RuleSet::shipped(m_key);
    rules.key = m_key;
    if (!shipped || rules != *shipped)
        rules.key.clear();
    return rules;
}

} // namespace banfu
