#include "ui/window/staffpage.h"

#include "app/reply/approval.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

enum StaffColumn { NameColumn, PostColumn, SectionColumn, RankColumn, SignColumn, LoginColumn, StaffColumnCount };

} // namespace

QComboBox *StaffPage::rankBox(SignerRank rank, QWidget *parent)
{
    auto *box = new QComboBox{parent};
    for (const SignerRank each : {SignerRank::Any, SignerRank::SectionHead, SignerRank::DeputyHead, SignerRank::Head})
        box->addItem(rankName(each));
    box->setCurrentIndex(static_cast<int>(rank) - 1);
    return box;
}

StaffPage::StaffPage(const OfficeSettings &office, QWidget *parent)
    : QWidget{parent}
    , m_table{new QTableWidget{0, StaffColumnCount, this}}
    , m_rank{rankBox(office.signerRank, this)}
    , m_keyRank{rankBox(office.keySignerRank, this)}
{
    m_table->setObjectName(u"staffTable"_s);
    m_rank->setObjectName(u"signerRankBox"_s);
    m_keyRank->setObjectName(u"keySignerRankBox"_s);
    m_table->setHorizontalHeaderLabels(
        {tr("Name"), tr("Post"), tr("Section"), tr("Level"), tr("May sign"), tr("Computer user")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(RankColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SignColumn, QHeaderView::ResizeToContents);
    m_table->setAccessibleName(tr("Staff"));
    for (const StaffMember &member : office.staff)
        addRow(member);
    keepEmptyRow();
    auto *hint = new QLabel{tr("Who works is asked for at the start. Without a list everybody may sign."), this};
    hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("A reply is signed by a"), m_rank);
    form->addRow(tr("The reply to a key suggestion by a"), m_keyRank);
    auto *column = new QVBoxLayout{this};
    column->addWidget(hint);
    column->addWidget(m_table, 1);
    column->addLayout(form);
    connect(m_table, &QTableWidget::itemChanged, this, &StaffPage::keepEmptyRow);
}

void StaffPage::addRow(const StaffMember &member)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const std::pair<int, QString> texts[] = {{NameColumn, member.name},
                                             {PostColumn, member.post},
                                             {SectionColumn, member.section},
                                             {LoginColumn, member.login}};
    for (const auto &[column, text] : texts)
        m_table->setItem(row, column, new QTableWidgetItem{text});
    auto *maySign = new QTableWidgetItem;
    maySign->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    maySign->setCheckState(member.maySign ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, SignColumn, maySign);
    m_table->setCellWidget(row, RankColumn, rankBox(member.rank, m_table));
}

/// The last row is there to be written into.
void StaffPage::keepEmptyRow()
{
    const QTableWidgetItem *last = m_table->item(m_table->rowCount() - 1, NameColumn);
    if (m_table->rowCount() == 0 || (last && !last->text().trimmed().isEmpty()))
        addRow({});
}

void StaffPage::take(OfficeSettings &office) const
{
    office.staff.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto text = [&](int column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            return item ? item->text().trimmed() : QString{};
        };
        const auto *rank = qobject_cast<QComboBox *>(m_table->cellWidget(row, RankColumn));
        const QTableWidgetItem *maySign = m_table->item(row, SignColumn);
        if (text(NameColumn).isEmpty() || !rank || !maySign)
            continue;
        office.staff.append({.name = text(NameColumn),
                             .post = text(PostColumn),
                             .section = text(SectionColumn),
                             .rank = static_cast<SignerRank>(rank->currentIndex() + 1),
                             .maySign = maySign->checkState() == Qt::Checked,
                             .login = text(LoginColumn)});
    }
    office.signerRank = static_cast<SignerRank>(m_rank->currentIndex() + 1);
    office.keySignerRank = static_cast<SignerRank>(m_keyRank->currentIndex() + 1);
}

} // namespace banfu
