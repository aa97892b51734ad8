#include "ui/exchange/ledgerplanmodel.h"

#include "ui/common/icons.h"
#include "ui/common/tones.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

void LedgerPlanModel::show(const LedgerPlan &plan, std::optional<LedgerStep::Act> act)
{
    beginResetModel();
    m_steps.clear();
    for (const LedgerStep &step : plan.steps) {
        if (!act || step.act == *act)
            m_steps.append(step);
    }
    endResetModel();
}

QString LedgerPlanModel::actName(LedgerStep::Act act)
{
    using Act = LedgerStep::Act;
    switch (act) {
    case Act::Add:
        return tr("new");
    case Act::Complete:
        return tr("completed");
    case Act::Replace:
        return tr("replaced");
    case Act::Leave:
        return tr("left as it is");
    case Act::Unchanged:
        return tr("the same already");
    case Act::Refuse:
        return tr("refused");
    }
    Q_UNREACHABLE();
}

int LedgerPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int LedgerPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LedgerPlanModel::text(const LedgerStep &step, int column) const
{
    switch (static_cast<Column>(column)) {
    case RowColumn:
        return QString::number(step.row + 1);
    case ActColumn:
        return actName(step.act);
    case NumberColumn:
        return step.after.suggestion.number;
    case TitleColumn:
        return step.after.suggestion.title;
    case DetailColumn: {
        if (!step.faults.isEmpty())
            return step.faults.join(tr("; "));
        if (!step.changes.isEmpty())
            return step.changes.join(tr(", "));
        if (!step.hint.isEmpty())
            return step.hint;
        QStringList names;
        for (const Deputy &deputy : step.after.deputies)
            names << deputy.name;
        return names.join(u'、');
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LedgerPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LedgerStep &step = m_steps.at(index.row());
    if (role == Qt::DecorationRole && index.column() == ActColumn) {
        if (step.act == LedgerStep::Act::Refuse)
            return icon(u"warning"_s, Tone::Danger);
        return step.act == LedgerStep::Act::Add || !step.changes.isEmpty() ? QVariant{icon(u"done"_s, Tone::Good)}
                                                                           : QVariant{};
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return text(step, index.column());
    return {};
}

QVariant LedgerPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case RowColumn:
        return tr("Row");
    case ActColumn:
        return tr("What happens");
    case NumberColumn:
        return tr("Number");
    case TitleColumn:
        return tr("Title");
    case DetailColumn:
        return tr("Why, or what changes");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace banfu
