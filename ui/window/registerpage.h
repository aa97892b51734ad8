#pragma once

#include "app/exchange/table.h"
#include "app/register/questionnairecode.h"
#include "app/store/registerfile.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class QUndoStack;

namespace banfu {

class EmptyPage;
class FilterBar;
class Glance;
class Lister;
class SuggestionTableModel;

/// The first tab: views with counts, the table with the search box above it, the chosen suggestion at a glance.
class RegisterPage : public QWidget
{
    Q_OBJECT

public:
    /// From so many suggestions on lists are asked on a thread of their own.
    static constexpr int largeFrom = 2000;

    /// Borrows the register and the stack, which takes what is done to views.
    RegisterPage(RegisterFile &registerFile, QDate today, QUndoStack &undoStack, int large = largeFrom,
                 QWidget *parent = nullptr);

    SuggestionId current() const;
    QList<SuggestionId> selected() const;
    const SuggestionQuery &query() const;
    void focusSearch();
    void addEmptyAction(QAction *action);
    /// The selected rows, or the current one, as text and as a table, columns as they are shown.
    void copyRows() const;
    /// All rows of the list with the columns that are shown, in their order. Cancelled when `progress` says so.
    Result<TableContent> shownTable(const RegisterFile::WorkProgress &progress) const;
    Result<QList<CaseFile>> shownFiles(const RegisterFile::WorkProgress &progress) const;
    QByteArray state() const; ///< sizes, and the columns of each view
    void setState(const QByteArray &state);

Q_SIGNALS:
    void opened(banfu::SuggestionId id);
    void chosen(banfu::SuggestionId id);
    void failed(const banfu::Error &error);
    void scanned(const banfu::QuestionnaireCode &code); ///< a questionnaire's code was typed into the search box

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct View
    {
        QString key{}; ///< under which its columns are remembered
        QString iconName{};
        QString name{};
        SuggestionQuery query{};
        QString words{}; ///< the query as one would type it
        bool isSaved{false};
    };
    QList<View> views() const;
    View shownView() const;
    void makeTable();
    void retranslate();
    void fillViews();
    void showCounts(const QList<int> &counts);
    void changeView();
    void restoreColumns(const View &view);
    void orderBy(int section, Qt::SortOrder order);
    void takeTypedFilters(const QString &typed);
    void ask();
    void showListed();
    void showColumnMenu(const QPoint &place);
    void showCellMenu(const QPoint &place);
    void showViewMenu(const QPoint &place);
    void keepView(const QString &name);
    QList<int> shownSections() const;
    void changeSavedView(const QString &act, const std::optional<SavedView> &before,
                         const std::optional<SavedView> &after);
    void renameView(const SavedView &view, const QString &name);
    QWidget *makeSide();
    void groupBy(std::optional<SortBy> column);
    void askGroups();
    void showGroups(const QList<RegisterFile::Group> &groups);
    QString typedWords() const;

    RegisterFile &m_registerFile;
    QDate m_today;
    QUndoStack &m_undoStack;
    Lister *m_lister{nullptr};
    QListWidget *m_views;
    QToolButton *m_groupTitle; ///< says by which column and ends the grouping
    QListWidget *m_groups;
    FilterBar *m_filters;
    QLineEdit *m_search;
    QLabel *m_count;
    QTableView *m_table;
    SuggestionTableModel *m_model;
    Glance *m_glance;
    EmptyPage *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_split;
    QList<View> m_shown{};
    QString m_viewKey{};
    QHash<QString, QByteArray> m_columns{}; ///< by the keys of views
    QHash<QString, int> m_groupings{};      ///< by the keys of views: the columns that they are grouped by
    SuggestionQuery m_order{};              ///< the order by column, beside that by relevance
    bool m_isOrderChosen{false};            ///< by column, while words are searched
    SuggestionId m_current{};
};

} // namespace banfu
