#pragma once

#include "app/register/workcalendar.h"

#include <QWidget>

class QCalendarWidget;
class QCheckBox;
class QLabel;

namespace banfu {

class FileChooser;

/// The working-day calendar, month by month: days are marked off or worked, a year's arrangement is read from a file or
/// from the notice in the clipboard.
class CalendarEditor : public QWidget
{
    Q_OBJECT

public:
    CalendarEditor(const WorkCalendar &calendar, QDate today, FileChooser &chooser, QWidget *parent = nullptr);

    const WorkCalendar &calendar() const { return m_calendar; }

private:
    void mark(DayKind kind);
    void import();
    void paste();
    void take(const Result<WorkCalendar> &read);
    void showDays();

    WorkCalendar m_calendar;
    FileChooser &m_chooser;
    QCalendarWidget *m_view;
    QCheckBox *m_known;
    QLabel *m_message;
};

} // namespace banfu
