#pragma once

#include "app/register/knownnames.h"

#include <QAbstractTableModel>

#include <functional>

namespace banfu {

/// Asked to carry out an act: what it is called, and its steps.
using DirectoryAct = std::function<void(const QString &act, const QList<DirectoryStep> &steps)>;

/// One column of the register of deputies or bureaus; without `set` it is only read.
template <typename Known>
struct NamesColumn
{
    const char *title{};
    int width{0}; ///< in heights of a line
    QString (*text)(const Known &, const QList<Known> &){};
    void (*set)(Known &, const QString &){};
};

/// The register of deputies or that of bureaus as a table; what is typed into a cell becomes an act.
template <typename Known>
class NamesModel : public QAbstractTableModel
{
public:
    NamesModel(DirectoryAct act, QObject *parent)
        : QAbstractTableModel{parent}
        , m_act{std::move(act)}
    {
    }

    void setAll(QList<Known> all)
    {
        beginResetModel();
        m_all = std::move(all);
        endResetModel();
    }
    const QList<Known> &all() const { return m_all; }
    /// Titles in another language now.
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_all.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    static const QList<NamesColumn<Known>> &columns();

private:
    DirectoryAct m_act;
    QList<Known> m_all{};
};

/// As it is called in messages.
QString nameOfKnown(const KnownDeputy &known);
QString nameOfKnown(const KnownBureau &known);

template <>
const QList<NamesColumn<KnownDeputy>> &NamesModel<KnownDeputy>::columns();
template <>
const QList<NamesColumn<KnownBureau>> &NamesModel<KnownBureau>::columns();
extern template class NamesModel<KnownDeputy>;
extern template class NamesModel<KnownBureau>;

} // namespace banfu
