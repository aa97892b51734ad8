#pragma once

#include "app/store/registerfile.h"

#include <QAbstractTableModel>
#include <QCache>

#include <optional>

namespace banfu {

/// The suggestions of one query: their ids in order, and the rows that are looked at.
class SuggestionTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TitleColumn, DeputyColumn, CoHandlersColumn, StageColumn, NextColumn, DueColumn };

    SuggestionTableModel(RegisterFile &registerFile, QDate today, QObject *parent = nullptr);

    /// NotFound and the like leave an empty table and are told by failed().
    void setQuery(const SuggestionQuery &query);
    const SuggestionQuery &query() const { return m_query; }
    void setToday(QDate today);

    SuggestionId idAt(int row) const;
    int rowOf(SuggestionId id) const; ///< −1: not in this query
    const QList<SuggestionId> &ids() const { return m_ids; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Reads again what is shown, after a change of language.
    void retranslate();

Q_SIGNALS:
    void listed(); ///< the query was answered: rows are others now
    void failed(const banfu::Error &error);

private:
    void refresh(SuggestionId changed);
    const SuggestionSummary *summaryAt(int row) const;

    RegisterFile &m_registerFile;
    QDate m_today;
    SuggestionQuery m_query{};
    QList<SuggestionId> m_ids{};
    mutable QCache<SuggestionId, SuggestionSummary> m_summaries{2000};
};

} // namespace banfu
