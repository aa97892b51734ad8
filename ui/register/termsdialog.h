#pragma once

#include "app/reply/course.h"
#include "app/store/registerfile.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace banfu {

class CalendarEditor;
class FileChooser;
class RulesEditor;

/// The rules of the terms and the working-day calendar. What a change would do to items in work is shown before it
/// counts: each date before and after, to be taken over or kept.
class TermsDialog : public QDialog
{
    Q_OBJECT

public:
    TermsDialog(RegisterFile &registerFile, QDate today, FileChooser &chooser, QWidget *parent);

    void accept() override;

private:
    struct Affected
    {
        CaseFile file{};
        QList<DateChange> changes{};
    };

    bool readOffice();
    Result<QList<Affected>> affected() const;
    void showChanges();
    void store(bool isListed);

    RegisterFile &m_registerFile;
    QDate m_today;
    OfficeSettings m_before{};
    OfficeSettings m_after{};
    QList<Affected> m_affected{};
    RulesEditor *m_rules;
    RulesEditor *m_proposalRules;
    CalendarEditor *m_calendar;
    QStackedWidget *m_stack;
    QTableWidget *m_changes;
    QLabel *m_message;
    QPushButton *m_back{nullptr};
};

} // namespace banfu
