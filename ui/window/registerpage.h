#pragma once

#include "app/store/registerfile.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace banfu {

class EmptyPage;
class Glance;
class SuggestionTableModel;

/// The first tab: views with counts, the table with the search box above it, the chosen suggestion at a glance.
class RegisterPage : public QWidget
{
    Q_OBJECT

public:
    RegisterPage(RegisterFile &registerFile, QDate today, QWidget *parent = nullptr);

    SuggestionId current() const;
    QList<SuggestionId> selected() const;
    const SuggestionQuery &query() const;
    void focusSearch();
    void addEmptyAction(QAction *action);
    QByteArray state() const;
    void setState(const QByteArray &state);

Q_SIGNALS:
    void opened(banfu::SuggestionId id);
    void chosen(banfu::SuggestionId id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct View
    {
        QString iconName{};
        QString name{};
        SuggestionQuery query{};
    };
    QList<View> views() const;
    void retranslate();
    void fillViews();
    void ask();
    void showListed();

    RegisterFile &m_registerFile;
    QDate m_today;
    QListWidget *m_views;
    QLineEdit *m_search;
    QLabel *m_count;
    QTableView *m_table;
    SuggestionTableModel *m_model;
    Glance *m_glance;
    EmptyPage *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_split;
    QList<View> m_shown{};
    SuggestionId m_current{};
};

} // namespace banfu
