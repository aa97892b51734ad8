#pragma once

#include "app/reply/agenda.h"
#include "app/store/registerfile.h"

#include <QSet>
#include <QWidget>

class QCalendarWidget;
class QLabel;
class QPushButton;
class QTabWidget;
class QTimer;
class QTreeWidget;
class QTreeWidgetItem;

namespace banfu {

class AgendaReader;
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
    void take(const QList<AgendaItem> &items, const QList<SeasonStrip> &strips);
    void showReading(int done, int all);
    void showLists();
    void addItems(QTreeWidgetItem *group, const QList<qsizetype> &places);
    void showMonth();
    void choose(QTreeWidgetItem *item);
    void findDay(QDate day);

    QDate m_today;
    FileChooser &m_chooser;
    AgendaReader *m_reader;
    QList<AgendaItem> m_items{};
    QLabel *m_head;
    MessageBar *m_bar;
    QTreeWidget *m_lists;
    QPushButton *m_export;
    QTabWidget *m_sides;
    QCalendarWidget *m_month;
    SeasonView *m_season;
    QTimer *m_refresh;
    QSet<SuggestionId> m_stale{}; ///< changed since they were read
    bool m_isAllStale{true};
    bool m_isRead{false}; ///< m_items is what the register asks for, not nothing yet
};

} // namespace banfu
