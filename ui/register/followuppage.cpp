#include "ui/register/followuppage.h"

#include "app/base/datetext.h"
#include "app/register/kindwords.h"
#include "app/reply/steps.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/register/commitmentspane.h"
#include "ui/register/filesbox.h"
#include "ui/register/stagelook.h"
#include "ui/register/stepform.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QTableWidget *newTable(const QString &name, int columns)
{
    auto *table = new QTableWidget;
    table->setObjectName(name);
    table->setColumnCount(columns);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

/// The step by which a duty is mostly met; nothing when it has a place of its own.
std::optional<StepKind> stepFor(const OpenDuty &duty)
{
    switch (duty.duty) {
    case Duty::Accept:
        return duty.isWaiting ? StepKind::ReturnAnswered : StepKind::Accepted;
    case Duty::Distribute:
        return StepKind::Distributed;
    case Duty::TellDeputy:
        return StepKind::DeputyTold;
    case Duty::Opinion:
        return duty.isWaiting ? std::nullopt : std::optional{StepKind::Reminded};
    case Duty::OpinionAgain:
        return duty.isWaiting ? std::nullopt : std::optional{StepKind::OpinionSentBack};
    case Duty::Publish:
        return StepKind::Published;
    case Duty::Archive:
        return StepKind::Archived;
    case Duty::Hold:
        return StepKind::Resumed;
    case Duty::Contact:
    case Duty::Remind:
    case Duty::Reply:
    case Duty::Send:
    case Duty::Feedback:
    case Duty::FurtherReply:
    case Duty::Commitment:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// The letter that goes with a step; nothing when there is none.
std::optional<PaperKind> letterWith(StepKind kind)
{
    switch (kind) {
    case StepKind::Reminded:
        return PaperKind::Reminder;
    case StepKind::Extended:
        return PaperKind::Extension;
    case StepKind::ReturnAsked:
        return PaperKind::Return;
    default:
        return std::nullopt;
    }
}

} // namespace

FollowUpPage::FollowUpPage(CaseSession &session, QWidget *parent)
    : CasePage{session, u"followUp"_s, parent}
    , m_dutiesLabel{new QLabel}
    , m_stepsLabel{new QLabel}
    , m_duties{newTable(u"dutiesTable"_s, 3)}
    , m_steps{newTable(u"stepsTable"_s, 3)}
    , m_form{new StepForm{session.today()}}
    , m_commitments{new CommitmentsPane{session}}
    , m_files{new FilesBox{session}}
    , m_tabs{new QTabWidget}
{
    for (QLabel *label : {m_dutiesLabel, m_stepsLabel}) {
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
    }
    m_duties->installEventFilter(this);
    m_steps->installEventFilter(this);
    auto *left = new QWidget;
    auto *lists = new QVBoxLayout{left};
    lists->setContentsMargins(0, 0, 0, 0);
    lists->addWidget(m_dutiesLabel);
    lists->addWidget(m_duties, 1);
    lists->addWidget(m_stepsLabel);
    lists->addWidget(m_steps, 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_form);
    auto *split = new QSplitter;
    split->addWidget(left);
    auto *promises = new QScrollArea;
    promises->setWidgetResizable(true);
    promises->setFrameShape(QFrame::NoFrame);
    promises->setWidget(m_commitments);
    m_tabs->setObjectName(u"followUpTabs"_s);
    m_tabs->addTab(area, QString{});
    m_tabs->addTab(promises, QString{});
    m_tabs->addTab(m_files, QString{});
    split->addWidget(m_tabs);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(&bar());
    column->addWidget(split, 1);
    connect(m_duties, &QTableWidget::cellDoubleClicked, this, &FollowUpPage::choose);
    connect(m_steps, &QTableWidget::cellDoubleClicked, this, &FollowUpPage::showFilesOfStep);
    connect(m_steps, &QTableWidget::currentCellChanged, this, [this](int row) {
        m_files->chooseOwner({FilePlace::Step, row});
    });
    connect(&session, &CaseSession::changed, this, &FollowUpPage::showSession);
    connect(&session, &CaseSession::refused, this,
            [this](const Error &error) { bar().show(Tone::Danger, error.message); });
    connect(m_form, &StepForm::noting, this, &FollowUpPage::note);
    m_form->setEnabled(!session.isReadOnly());
    retranslate();
    keep(m_commitments->form());
}

int FollowUpPage::row() const
{
    return m_commitments->row();
}

void FollowUpPage::setRow(int row)
{
    m_tabs->setCurrentIndex(1);
    m_commitments->setRow(row);
}

void FollowUpPage::focusFirst()
{
    m_duties->setFocus(Qt::OtherFocusReason);
}

void FollowUpPage::showSession()
{
    QStringList bureaus;
    if (const auto known = session().registerFile().bureaus()) {
        for (const Bureau &bureau : *known)
            bureaus.append(bureau.name);
    }
    m_form->setFile(session().file(), session().office(), bureaus);
    showDuties();
    showSteps();
}

bool FollowUpPage::note(const Step &step)
{
    const QString fault = stepFault(session().file(), step, session().today());
    if (!fault.isEmpty()) {
        m_form->refuse(fault);
        return false;
    }
    const qsizetype before = session().file().steps.size();
    session().put(tr("Note step: %1").arg(stepName(step.kind)), noted(session().file(), step));
    if (session().file().steps.size() == before)
        return false;
    m_form->propose(step.kind);
    if (const auto letter = letterWith(step.kind)) {
        bar().show(Tone::Good, tr("Noted: %1").arg(stepText(step)));
        bar().addButton(u"printStepLetterButton"_s, tr("&Print its letter"), [this, kind = *letter] {
            bar().hide();
            Q_EMIT letterAsked(kind);
        });
    }
    return true;
}

/// One key for a duty whose step goes with a letter: what is proposed is noted, and the letter is there to print.
void FollowUpPage::noteAndPrint(int row)
{
    if (row < 0 || row >= m_open.size() || session().isReadOnly())
        return;
    const OpenDuty duty = m_open.at(row);
    const auto kind = stepFor(duty);
    const auto letter = kind ? letterWith(*kind) : std::nullopt;
    if (!letter)
        return choose(row);
    Step step = proposedStep(session().file(), *kind, session().today(), session().office());
    step.whom = duty.whom;
    step.by = step.by.isEmpty() ? session().registerFile().actor() : step.by;
    if (!note(step))
        return;
    bar().hide();
    Q_EMIT letterAsked(*letter);
}

void FollowUpPage::showDuties()
{
    const QSignalBlocker blocker{m_duties};
    const int current = std::max(0, m_duties->currentRow());
    m_open = openDuties(session().file(), session().today(), session().office());
    m_duties->setRowCount(static_cast<int>(m_open.size()));
    for (int row = 0; row < m_open.size(); ++row) {
        const OpenDuty &duty = m_open.at(row);
        const DueLook due = dueLook(duty.dueOn, session().today(), true);
        QString what =
            duty.missing.isEmpty() ? duty.what : tr("%1 (%2)", "a duty, what is missing").arg(duty.what, duty.missing);
        const Tone tone = duty.isWaiting ? Tone::Muted : due.tone;
        m_duties->setItem(row, 0, new QTableWidgetItem{icon(duty.isWaiting ? u"calendar"_s : u"next"_s, tone), what});
        m_duties->setItem(row, 1, new QTableWidgetItem{due.text.isEmpty() ? tr("No date") : due.text});
        auto *why = new QTableWidgetItem{duty.why.section(u'\n', 0, 0)};
        why->setToolTip(duty.why);
        m_duties->setItem(row, 2, why);
    }
    if (!m_open.isEmpty())
        m_duties->setCurrentCell(std::min(current, static_cast<int>(m_open.size()) - 1), 0);
}

void FollowUpPage::showSteps()
{
    const QList<Step> &steps = session().file().steps;
    m_steps->setRowCount(static_cast<int>(steps.size()));
    for (int row = 0; row < steps.size(); ++row) {
        const Step &step = steps.at(row);
        m_steps->setItem(row, 0, new QTableWidgetItem{dateText(step.on)});
        auto *text = new QTableWidgetItem{stepTextFor(session().file().suggestion.kind, step)};
        text->setToolTip(text->text());
        m_steps->setItem(row, 1, text);
        QStringList names;
        for (const AttachedFile &file : step.files)
            names.append(file.name);
        auto *files = new QTableWidgetItem{names.join(u'、')};
        files->setToolTip(names.join(u'\n'));
        m_steps->setItem(row, 2, files);
    }
}

void FollowUpPage::choose(int row)
{
    if (row < 0 || row >= m_open.size())
        return;
    const OpenDuty &duty = m_open.at(row);
    if (duty.duty == Duty::Commitment) {
        m_tabs->setCurrentIndex(1);
        m_commitments->show(duty.whom);
        return;
    }
    if (const auto step = stepFor(duty)) {
        m_tabs->setCurrentIndex(0);
        m_form->propose(*step, duty.whom);
        m_form->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT asked(duty.duty);
}

void FollowUpPage::showFilesOfStep()
{
    m_tabs->setCurrentWidget(m_files);
    m_files->chooseOwner({FilePlace::Step, m_steps->currentRow()});
    m_files->setFocus(Qt::OtherFocusReason);
}

void FollowUpPage::removeStep()
{
    const int row = m_steps->currentRow();
    CaseFile changed = session().file();
    if (session().isReadOnly() || row < 0 || row >= changed.steps.size())
        return;
    const Step &step = changed.steps.at(row);
    // An extension that goes takes its date along, as long as no later one stands on it.
    if (step.kind == StepKind::Extended && changed.suggestion.dueOn == step.until && step.instead.isValid())
        changed.suggestion.dueOn = step.instead;
    const QString act = tr("Delete step: %1").arg(stepName(step.kind));
    changed.steps.removeAt(row);
    session().put(act, changed);
}

void FollowUpPage::retranslate()
{
    m_dutiesLabel->setText(tr("Open now (Enter goes there, Ctrl+Enter reminds and prints the letter)"));
    m_stepsLabel->setText(tr("Steps noted (Insert attaches a file, Delete takes one back)"));
    m_duties->setAccessibleName(tr("Open now"));
    m_steps->setAccessibleName(tr("Steps noted"));
    m_duties->setHorizontalHeaderLabels({tr("What"), tr("Due"), tr("Why")});
    m_steps->setHorizontalHeaderLabels({tr("Date"), tr("Step"), tr("Files")});
    const int unit = fontMetrics().height();
    m_duties->setColumnWidth(0, 16 * unit);
    m_duties->setColumnWidth(1, 11 * unit);
    m_steps->setColumnWidth(0, 8 * unit);
    m_steps->setColumnWidth(1, 24 * unit);
    m_form->retranslate();
    m_form->setButtonText(tr("&Note the step"));
    m_commitments->retranslate();
    m_tabs->setTabText(0, tr("Note a step"));
    m_tabs->setTabText(1, tr("Promises"));
    m_tabs->setTabText(2, tr("Files"));
    showSession();
}

bool FollowUpPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_duties && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            if (static_cast<QKeyEvent *>(event)->modifiers() & Qt::ControlModifier)
                noteAndPrint(m_duties->currentRow());
            else
                choose(m_duties->currentRow());
            return true;
        }
        if (watched == m_steps && key == Qt::Key_Insert && m_steps->currentRow() >= 0) {
            showFilesOfStep();
            m_files->askForFiles();
            return true;
        }
        if (watched == m_steps && key == Qt::Key_Delete) {
            removeStep();
            return true;
        }
    }
    return CasePage::eventFilter(watched, event);
}

} // namespace banfu
