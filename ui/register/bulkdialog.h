#pragma once

#include "app/reply/steps.h"
#include "app/store/registerfile.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace banfu {

class StepForm;

/// Notes one step on many suggestions at once: first shown for each, what cannot be noted left out with its reason.
class BulkDialog : public QDialog
{
    Q_OBJECT

public:
    BulkDialog(RegisterFile &registerFile, const QList<SuggestionId> &ids, QDate today, QWidget *parent);

    /// What was accepted: the records as they were and as they are to be, and what the act is called.
    const QList<CaseFile> &before() const { return m_before; }
    const QList<CaseFile> &after() const { return m_after; }
    QString act() const { return m_act; }

private:
    void preview(const Step &step);
    void take(const Step &step);

    QList<CaseFile> m_files{};
    OfficeSettings m_office{};
    QDate m_today;
    QList<CaseFile> m_before{};
    QList<CaseFile> m_after{};
    QString m_act{};
    StepForm *m_form;
    QTableWidget *m_table;
    QLabel *m_message;
};

} // namespace banfu
