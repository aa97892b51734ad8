#pragma once

#include "app/store/registerfile.h"
#include "app/store/searchwords.h"

#include <QAbstractTableModel>
#include <QCache>

#include <optional>

namespace banfu {

class Lister;

/// The suggestions of one query: their ids in order, and the rows that are looked at.
class SuggestionTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        TitleColumn,
        DeputyColumn,
        CoHandlersColumn,
        StageColumn,
        NextColumn,
        DueColumn,
        PassageColumn, ///< where the words stand; while there are any
        SessionColumn,
        KindColumn,
        RoleColumn,
        ClassColumn,
        HandlerColumn,
        AssignedColumn,
        ReceivedColumn,
        DocumentColumn,
        ResultColumn
    };
    enum Role {
        SpansRole = Qt::UserRole + 1, ///< QList<TextSpan>: what the search marks in the text
        ValueRole                     ///< what is shown as a value: dates as dates
    };

    /// With a lister the rows of a query come later, as listed() tells; the first ones at once.
    SuggestionTableModel(RegisterFile &registerFile, QDate today, Lister *lister = nullptr, QObject *parent = nullptr);

    /// NotFound and the like leave an empty table and are told by failed().
    void setQuery(const SuggestionQuery &query);
    const SuggestionQuery &query() const { return m_query; }
    void setToday(QDate today);
    bool isVerified() const { return m_isVerified; } ///< otherwise a row may be there that does not hold the words

    /// What a cell can be filtered by, as it is typed: 单位:市财政局.
    QStringList filtersAt(const QModelIndex &index) const;
    /// The same for a suggestion that need not be among the rows.
    static QStringList filtersOf(const SuggestionSummary &summary, int column);
    QString textOf(const SuggestionSummary &summary, int column) const;
    std::optional<int> columnOf(SortBy sortBy) const;
    std::optional<SortBy> sortOf(int column) const; ///< nothing: there is no order by it

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
    void takeListed(const SuggestionQuery &query, const QList<SuggestionId> &ids, bool isVerified);
    void replaceRows(const QList<SuggestionId> &ids, SuggestionId changed);
    SearchHit passageAt(int row) const;
    QVariant spansAt(const QModelIndex &index) const;
    const SuggestionSummary *summaryAt(int row) const;

    RegisterFile &m_registerFile;
    QDate m_today;
    Lister *m_lister;
    SuggestionQuery m_query{};
    SearchConditions m_conditions{};
    SuggestionId m_changed{}; ///< since the lister was asked
    bool m_isVerified{true};
    QList<SuggestionId> m_ids{};
    mutable QCache<SuggestionId, SuggestionSummary> m_summaries{2000};
    mutable QCache<SuggestionId, SearchHit> m_passages{2000};
};

} // namespace banfu
