#pragma once

#include "app/exchange/ledgerplan.h"

#include <QAbstractTableModel>

#include <optional>

namespace banfu {

/// What an import would do, suggestion by suggestion.
class LedgerPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowColumn, ActColumn, NumberColumn, TitleColumn, DetailColumn, ColumnCount };

    explicit LedgerPlanModel(QObject *parent = nullptr)
        : QAbstractTableModel{parent}
    {
    }
    /// Only steps of this kind; all without one.
    void show(const LedgerPlan &plan, std::optional<LedgerStep::Act> act);
    static QString actName(LedgerStep::Act act);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const LedgerStep &step, int column) const;

    QList<LedgerStep> m_steps{};
};

} // namespace banfu
