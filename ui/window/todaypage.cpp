#include "ui/window/todaypage.h"

#include "app/base/datetext.h"
#include "app/base/files.h"
#include "app/exchange/calendarfile.h"
#include "ui/common/filechooser.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/register/stagelook.h"
#include "ui/window/agendareader.h"
#include "ui/window/seasonview.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTextCharFormat>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr int dutyRole = Qt::UserRole;
constexpr qsizetype mostDuties = 500; ///< of one list; nobody reads on, and the register's views have them all

struct ListLook
{
    AgendaList list{};
    const char *iconName{};
    Tone tone{};
};

constexpr ListLook listLooks[] = {{AgendaList::Overdue, "overdue", Tone::Danger},
                                  {AgendaList::Today, "bell", Tone::Warning},
                                  {AgendaList::ThisWeek, "calendar", Tone::Accent},
                                  {AgendaList::Waiting, "opinions", Tone::Muted},
                                  {AgendaList::Later, "dot", Tone::Muted}};

} // namespace

TodayPage::TodayPage(RegisterFile &registerFile, QDate today, FileChooser &chooser, QWidget *parent)
    : QWidget{parent}
    , m_today{today}
    , m_chooser{chooser}
    , m_reader{new AgendaReader{registerFile.path(), today, this}}
    , m_head{new QLabel}
    , m_bar{new MessageBar}
    , m_lists{new QTreeWidget}
    , m_export{new QPushButton}
    , m_sides{new QTabWidget}
    , m_month{new QCalendarWidget}
    , m_season{new SeasonView{today}}
    , m_refresh{new QTimer{this}}
{
    setObjectName(u"todayPage"_s);
    m_bar->setObjectName(u"todayBar"_s);
    m_lists->setObjectName(u"todayList"_s);
    m_lists->setColumnCount(4);
    m_lists->setRootIsDecorated(true);
    m_lists->setUniformRowHeights(true);
    m_lists->setAllColumnsShowFocus(true);
    m_lists->header()->setStretchLastSection(false);
    m_lists->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_lists->installEventFilter(this);
    m_export->setObjectName(u"exportCalendarButton"_s);
    m_export->setIcon(icon(u"export"_s));
    m_export->setEnabled(false); // until it is known what is due
    QFont font = m_head->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_head->setFont(font);
    m_head->setObjectName(u"todayHead"_s);
    makeSides();
    auto *top = new QHBoxLayout;
    top->addWidget(m_head, 1);
    top->addWidget(m_export);
    auto *split = new QSplitter;
    split->addWidget(m_lists);
    split->addWidget(m_sides);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_bar);
    column->addLayout(top);
    column->addWidget(split, 1);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0); // many changes in one turn are counted once
    connect(m_refresh, &QTimer::timeout, this, &TodayPage::refresh);
    const auto mark = [this](SuggestionId id) {
        m_stale.insert(id);
        if (isVisible())
            m_refresh->start();
    };
    connect(&registerFile, &RegisterFile::changed, this, mark);
    connect(&registerFile, &RegisterFile::removed, this, mark);
    connect(&registerFile, &RegisterFile::officeChanged, this, [this] {
        m_isAllStale = true;
        if (isVisible())
            m_refresh->start();
    });
    connect(m_reader, &AgendaReader::progressed, this, &TodayPage::showReading);
    connect(m_reader, &AgendaReader::finished, this, &TodayPage::take);
    connect(m_reader, &AgendaReader::failed, this, [this](const Error &error) {
        m_bar->show(Tone::Danger, error.message);
        m_isAllStale = true; // tried again with the next change, or when the page is gone to
    });
    connect(m_lists, &QTreeWidget::itemDoubleClicked, this, &TodayPage::choose);
    connect(m_export, &QPushButton::clicked, this, &TodayPage::exportCalendar);
    retranslate();
}

void TodayPage::makeSides()
{
    m_month->setObjectName(u"monthView"_s);
    m_month->setFirstDayOfWeek(Qt::Monday);
    m_month->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_month->setSelectedDate(m_today);
    m_season->setObjectName(u"seasonView"_s);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_season);
    m_sides->setObjectName(u"todaySides"_s);
    m_sides->addTab(m_month, icon(u"calendar"_s), QString{});
    m_sides->addTab(area, icon(u"session"_s), QString{});
    connect(m_month, &QCalendarWidget::clicked, this, &TodayPage::findDay);
    connect(m_month, &QCalendarWidget::activated, this, &TodayPage::findDay);
    connect(m_season, &SeasonView::chosen, this, [this](SuggestionId id) { Q_EMIT opened(id, Duty::Reply); });
}

void TodayPage::focusFirst()
{
    m_lists->setFocus(Qt::OtherFocusReason);
}

void TodayPage::refresh()
{
    if (std::exchange(m_isAllStale, false))
        m_reader->readAll();
    else if (!m_stale.isEmpty())
        m_reader->readAgain(m_stale.values());
    m_stale.clear();
}

void TodayPage::showReading(int done, int all)
{
    if (!m_isRead)
        m_head->setText(tr("Reading what is due: %1 of %2…").arg(done).arg(all));
}

void TodayPage::take(const QList<AgendaItem> &items, const QList<SeasonStrip> &strips)
{
    m_items = items;
    m_isRead = true;
    m_export->setEnabled(true);
    m_season->setStrips(strips);
    showLists();
    showMonth();
}

void TodayPage::showLists()
{
    QMap<AgendaList, QList<qsizetype>> lists;
    for (qsizetype i = 0; i < m_items.size(); ++i)
        lists[listOf(m_items.at(i).duty, m_today)].append(i);
    m_lists->clear();
    QTreeWidgetItem *first = nullptr;
    for (const ListLook &look : listLooks) {
        const QList<qsizetype> places = lists.value(look.list);
        if (places.isEmpty() && look.list != AgendaList::Today)
            continue;
        auto *group = new QTreeWidgetItem{m_lists};
        group->setText(0, tr("%1 (%2)", "a list of Today, how many").arg(agendaListName(look.list)).arg(places.size()));
        group->setIcon(0, icon(QString::fromLatin1(look.iconName), look.tone));
        group->setFirstColumnSpanned(true);
        QFont font = m_lists->font();
        font.setBold(true);
        group->setFont(0, font);
        addItems(group, places);
        group->setExpanded(look.list != AgendaList::Later || first == nullptr);
        if (!first && group->childCount() > 0)
            first = group->child(0);
    }
    if (first)
        m_lists->setCurrentItem(first);
    const auto count = [&](AgendaList list) { return lists.value(list).size(); };
    m_head->setText(tr("%1: %2 overdue, %3 due today, %4 due this week")
                        .arg(QLocale{}.toString(m_today, QLocale::LongFormat))
                        .arg(count(AgendaList::Overdue))
                        .arg(count(AgendaList::Today))
                        .arg(count(AgendaList::ThisWeek)));
}

void TodayPage::addItems(QTreeWidgetItem *group, const QList<qsizetype> &places)
{
    QList<QTreeWidgetItem *> lines;
    for (const qsizetype place : places.mid(0, mostDuties)) {
        const AgendaItem &item = m_items.at(place);
        const DueLook due = dueLook(item.duty.dueOn, m_today, true);
        auto *line = new QTreeWidgetItem;
        line->setData(0, dutyRole, place);
        line->setText(0, item.duty.missing.isEmpty()
                             ? item.duty.what
                             : tr("%1 (%2)", "a duty, what is missing").arg(item.duty.what, item.duty.missing));
        line->setText(1, due.text);
        line->setForeground(1, toneColor(item.duty.isWaiting && due.tone != Tone::Danger ? Tone::Muted : due.tone));
        line->setText(2, u"%1  %2"_s.arg(item.number, item.title));
        line->setText(3, item.handler);
        for (int column = 0; column < 4; ++column)
            line->setToolTip(column, item.duty.why);
        lines.append(line);
    }
    group->addChildren(lines);
    if (places.size() > mostDuties) {
        auto *rest = new QTreeWidgetItem{group};
        rest->setText(0, tr("… and %1 later ones").arg(places.size() - mostDuties));
        rest->setFirstColumnSpanned(true);
    }
}

void TodayPage::showMonth()
{
    colourWeekends(*m_month);
    constexpr qsizetype most = 12; // lines of a day's tooltip
    struct DueDay
    {
        qsizetype count{0};
        QStringList lines{};
    };
    m_month->setDateTextFormat({}, {});
    QMap<QDate, DueDay> days;
    for (const AgendaItem &item : m_items) {
        if (!item.duty.dueOn.isValid())
            continue;
        DueDay &day = days[item.duty.dueOn];
        if (++day.count <= most)
            day.lines.append(u"%1 %2"_s.arg(item.number, item.duty.what));
    }
    for (const auto &[day, due] : days.asKeyValueRange()) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        format.setForeground(toneColor(day < m_today ? Tone::Danger : Tone::Accent));
        QStringList shown = due.lines;
        if (due.count > most)
            shown.append(tr("… and %1 more").arg(due.count - most));
        format.setToolTip(u"%1\n%2"_s.arg(tr("%1: %2 due").arg(dateText(day)).arg(due.count), shown.join(u'\n')));
        m_month->setDateTextFormat(day, format);
    }
}

void TodayPage::findDay(QDate day)
{
    for (int i = 0; i < m_lists->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_lists->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            const QVariant index = group->child(j)->data(0, dutyRole);
            if (index.isValid() && m_items.at(index.toInt()).duty.dueOn == day) {
                m_lists->setCurrentItem(group->child(j));
                m_lists->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
}

void TodayPage::choose(QTreeWidgetItem *item)
{
    const QVariant index = item ? item->data(0, dutyRole) : QVariant{};
    if (!index.isValid())
        return;
    const AgendaItem chosen = m_items.at(index.toInt());
    Q_EMIT opened(chosen.suggestion, chosen.duty.duty);
}

void TodayPage::exportCalendar()
{
    QString path = m_chooser.fileToSave(this, tr("Export due dates"), tr("due-dates.ics"), tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".ics"_L1, Qt::CaseInsensitive))
        path += u".ics"_s;
    const auto written = saveBytes(path, toCalendarFile(m_items, QDateTime::currentDateTimeUtc()));
    m_bar->show(written ? Tone::Good : Tone::Danger,
                written ? tr("Exported to %1.").arg(path) : written.error().message);
}

void TodayPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TodayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresh->start();
}

void TodayPage::retranslate()
{
    m_export->setText(tr("&Export dates…"));
    m_lists->setAccessibleName(tr("What is due"));
    m_lists->setHeaderLabels({tr("What"), tr("Due"), tr("Suggestion"), tr("Handler")});
    const int unit = fontMetrics().height();
    for (const auto &[column, width] : {std::pair{0, 15}, {1, 10}, {3, 5}})
        m_lists->setColumnWidth(column, width * unit);
    m_sides->setTabText(0, tr("Month"));
    m_sides->setTabText(1, tr("Season"));
    m_month->setAccessibleName(tr("Month"));
    m_isAllStale = true; // the duties are told in words
    if (isVisible())
        m_refresh->start();
}

bool TodayPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_lists && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_lists->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banfu
