#pragma once

#include "app/print/papers.h"
#include "app/reply/course.h"
#include "ui/register/casepage.h"

class QLabel;
class QTabWidget;
class QTableWidget;

namespace banfu {

class CommitmentsPane;
class FilesBox;
class StepForm;

/// The page 跟踪: what is open with its dates, the steps of the course as they were noted, and the next one to note.
class FollowUpPage : public CasePage
{
    Q_OBJECT

public:
    explicit FollowUpPage(CaseSession &session, QWidget *parent = nullptr);

    void focusFirst() override;

Q_SIGNALS:
    void asked(banfu::Duty duty);            ///< an open duty was chosen that has its place on another page
    void letterAsked(banfu::PaperKind kind); ///< of the step that was just noted

protected:
    void retranslate() override;
    int row() const override;
    void setRow(int row) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSession();
    void showDuties();
    void showSteps();
    void choose(int row);
    bool note(const Step &step);
    void noteAndPrint(int row);
    void removeStep();
    void showFilesOfStep();

    QLabel *m_dutiesLabel;
    QLabel *m_stepsLabel;
    QTableWidget *m_duties;
    QTableWidget *m_steps;
    StepForm *m_form;
    CommitmentsPane *m_commitments;
    FilesBox *m_files;
    QTabWidget *m_tabs;
    QList<OpenDuty> m_open{};
};

} // namespace banfu
