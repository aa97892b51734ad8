#pragma once

#include "app/reply/agenda.h"
#include "app/store/registerfile.h"

#include <QWidget>

class QCalendarWidget;
class QLabel;
class QPushButton;
class QTabWidget;
class QTimer;
class QTreeWidget;
class QTreeWidgetItem;

namespace banfu {

class FileChooser;
class MessageBar;
class SeasonView;

/// The opening page: what is overdue, due today and this week, what others owe, each with its reason and one key to its
/// place; beside it the month and the season.
class TodayPage : public QWidget
{
    Q_OBJECT

public:
    TodayPage(RegisterFile &registerFile, QDate today, FileChooser &chooser, QWidget *parent = nullptr);

    void focusFirst();

public Q_SLOTS:
    void exportCalendar();

Q_SIGNALS:
    void opened(banfu::SuggestionId id, banfu::Duty duty);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeSides();
    void retranslate();
    void refresh();
    void showLists();
    void addItems(QTreeWidgetItem *group, AgendaList list, const QList<AgendaItem> &items);
    void showMonth();
    void choose(QTreeWidgetItem *item);
    void findDay(QDate day);

    RegisterFile &m_registerFile;
    QDate m_today;
    FileChooser &m_chooser;
    QList<AgendaItem> m_items{};
    QLabel *m_head;
    MessageBar *m_bar;
    QTreeWidget *m_lists;
    QPushButton *m_export;
    QTabWidget *m_sides;
    QCalendarWidget *m_month;
    SeasonView *m_season;
    QTimer *m_refresh;
    bool m_isStale{true};
};

} // namespace banfu
