#include "ui/register/calendareditor.h"

#include "app/base/datetext.h"
#include "app/base/files.h"
#include "ui/common/filechooser.h"
#include "ui/common/tones.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextCharFormat>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

constexpr qint64 largestCalendar = 1'000'000;

CalendarEditor::CalendarEditor(const WorkCalendar &calendar, QDate today, FileChooser &chooser, QWidget *parent)
    : QWidget{parent}
    , m_calendar{calendar}
    , m_chooser{chooser}
    , m_view{new QCalendarWidget}
    , m_known{new QCheckBox}
    , m_message{new QLabel}
{
    m_view->setObjectName(u"workCalendarView"_s);
    m_view->setFirstDayOfWeek(Qt::Monday);
    m_view->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_view->setSelectedDate(today);
    m_known->setObjectName(u"yearKnownCheck"_s);
    m_message->setObjectName(u"calendarMessage"_s);
    m_message->setWordWrap(true);
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &name, const QString &text, auto run) {
        auto *pushed = new QPushButton{text};
        pushed->setObjectName(name);
        connect(pushed, &QPushButton::clicked, this, run);
        row->addWidget(pushed);
    };
    button(u"dayOffButton"_s, tr("Day &off"), [this] { mark(DayKind::Off); });
    button(u"dayWorkButton"_s, tr("Make-up &working day"), [this] { mark(DayKind::Work); });
    button(u"dayWeekButton"_s, tr("As the wee&k has it"), [this] { mark(DayKind::ByWeek); });
    row->addStretch(1);
    button(u"importCalendarButton"_s, tr("&Import…"), [this] { import(); });
    button(u"pasteNoticeButton"_s, tr("&Paste the notice"), [this] { paste(); });
    auto *column = new QVBoxLayout{this};
    column->addWidget(m_view, 1);
    column->addLayout(row);
    column->addWidget(m_known);
    column->addWidget(m_message);
    connect(m_view, &QCalendarWidget::currentPageChanged, this, &CalendarEditor::showDays);
    connect(m_known, &QCheckBox::clicked, this, [this](bool isKnown) {
        m_calendar.setKnown(m_view->yearShown(), isKnown);
        showDays();
    });
    showDays();
}

void CalendarEditor::mark(DayKind kind)
{
    m_calendar.setKind(m_view->selectedDate(), kind);
    showDays();
}

void CalendarEditor::import()
{
    const QStringList paths =
        m_chooser.filesToOpen(this, tr("Import a working-day calendar"), tr("Calendars (*.txt *.json)"));
    if (paths.isEmpty())
        return;
    const auto bytes = readBytes(paths.first(), largestCalendar);
    take(bytes ? WorkCalendar::read(*bytes, m_view->yearShown()) : Result<WorkCalendar>{bytes.error()});
}

void CalendarEditor::paste()
{
    take(WorkCalendar::read(QApplication::clipboard()->text().toUtf8(), m_view->yearShown()));
}

void CalendarEditor::take(const Result<WorkCalendar> &read)
{
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText, toneColor(read ? Tone::Good : Tone::Danger));
    m_message->setPalette(colours);
    if (!read) {
        m_message->setText(read.error().message);
        return;
    }
    m_calendar = m_calendar.with(*read);
    QStringList years;
    for (const int year : read->knownYears())
        years.append(QString::number(year));
    m_message->setText(tr("Read for %1. It counts when the dialog is saved.").arg(years.join(u'、')));
    if (!read->knownYears().isEmpty())
        m_view->setCurrentPage(read->knownYears().last(), m_view->monthShown());
    showDays();
}

void CalendarEditor::showDays()
{
    const int year = m_view->yearShown();
    m_known->setText(tr("The holidays of %1 are known").arg(year));
    m_known->setChecked(m_calendar.knows(year));
    colourWeekends(*m_view);
    m_view->setDateTextFormat({}, {});
    const QDate first = QDate{year, m_view->monthShown(), 1}.addDays(-14);
    for (QDate day = first; day < first.addDays(60); day = day.addDays(1)) {
        const DayKind kind = m_calendar.kindOf(day);
        QTextCharFormat format;
        format.setForeground(m_calendar.isWorkday(day) ? palette().color(QPalette::Text) : toneColor(Tone::Danger));
        if (kind != DayKind::ByWeek) {
            format.setFontWeight(QFont::Bold);
            format.setFontUnderline(kind == DayKind::Work);
            format.setToolTip(kind == DayKind::Off ? tr("%1: day off").arg(dateText(day))
                                                   : tr("%1: make-up working day").arg(dateText(day)));
        }
        m_view->setDateTextFormat(day, format);
    }
}

} // namespace banfu
