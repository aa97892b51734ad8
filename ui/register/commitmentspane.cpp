#include "ui/register/commitmentspane.h"

#include "app/base/datetext.h"
#include "app/reply/coursefacts.h"
#include "ui/common/icons.h"
#include "ui/register/bindings.h"
#include "ui/register/filesbox.h"
#include "ui/register/stagelook.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// What is closed is closed on a day; what is opened again is not.
void settleState(Commitment &commitment, QDate today)
{
    if (commitment.state == CommitmentState::Open)
        commitment.closedOn = commitment.deputyToldOn = {};
    else if (!commitment.closedOn.isValid())
        commitment.closedOn = today;
}

} // namespace

CommitmentsPane::CommitmentsPane(CaseSession &session, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_list{new QListWidget}
    , m_add{new QPushButton}
    , m_remove{new QPushButton}
    , m_form{new CaseForm{session}}
    , m_files{new FilesBox{session,
                           [this](CaseFile &file) {
                               return row() < file.commitments.size()
                                          ? std::optional{FileOwner{FilePlace::Commitment, row()}}
                                          : std::nullopt;
                           }}}
    , m_progressText{new QLineEdit}
    , m_progressAdd{new QPushButton}
    , m_progress{new QListWidget}
{
    m_list->setObjectName(u"commitmentList"_s);
    m_add->setObjectName(u"addCommitmentButton"_s);
    m_remove->setObjectName(u"removeCommitmentButton"_s);
    m_progressText->setObjectName(u"progressEdit"_s);
    m_progressText->setMaxLength(5000);
    m_progressAdd->setObjectName(u"addProgressButton"_s);
    m_progress->setObjectName(u"progressList"_s);
    m_progress->setWordWrap(true);
    addFields();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progressText, 1);
    progress->addWidget(m_progressAdd);
    auto *column = new QVBoxLayout{this};
    column->addWidget(m_list, 2);
    column->addLayout(buttons);
    column->addWidget(m_form);
    column->addLayout(progress);
    column->addWidget(m_progress, 1);
    column->addWidget(m_files);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_form->reload();
        showSession();
    });
    connect(m_add, &QPushButton::clicked, this, &CommitmentsPane::addCommitment);
    connect(m_remove, &QPushButton::clicked, this, &CommitmentsPane::remove);
    connect(m_progressAdd, &QPushButton::clicked, this, &CommitmentsPane::noteProgress);
    connect(m_progressText, &QLineEdit::returnPressed, this, &CommitmentsPane::noteProgress);
    connect(&session, &CaseSession::changed, this, &CommitmentsPane::showSession);
    retranslate();
}

void CommitmentsPane::addFields()
{
    const auto read = [this](auto get) {
        return [this, get](const CaseFile &file) {
            return get(row() < file.commitments.size() ? file.commitments.at(row()) : Commitment{});
        };
    };
    const auto write = [this](auto set) {
        return [this, set](CaseFile &file, const auto &value) {
            if (row() < file.commitments.size())
                set(file.commitments[row()], value);
        };
    };
    const auto checked = [this](CaseForm::Binding binding) {
        binding.write = [this, write = binding.write](CaseFile &file, const QString &value) {
            const QString fault = write(file, value);
            return fault.isEmpty() && row() < file.commitments.size() ? commitmentFault(file.commitments.at(row()))
                                                                      : fault;
        };
        return binding;
    };
    const auto text = [&](QString Commitment::*member) {
        return bind::text(read([member](const Commitment &c) { return c.*member; }),
                          write([member](Commitment &c, const QString &value) { c.*member = value; }));
    };
    const auto date = [&](QDate Commitment::*member) {
        return bind::date(read([member](const Commitment &c) { return c.*member; }),
                          write([member](Commitment &c, QDate value) { c.*member = value; }));
    };
    m_form->addText(u"promise"_s, 2, checked(text(&Commitment::text)));
    m_form->addDate(u"promiseDueOn"_s, date(&Commitment::dueOn));
    m_form->addLine(u"promiseSection"_s, CaseForm::Width::Half, text(&Commitment::section));
    m_form->addLine(u"promiseExplanation"_s, CaseForm::Width::Whole, checked(text(&Commitment::explanation)));
    m_form->addChoice(u"promiseState"_s,
                      checked(bind::choice(read([](const Commitment &c) { return static_cast<int>(c.state); }),
                                           write([this](Commitment &c, int value) {
                                               c.state = static_cast<CommitmentState>(value);
                                               settleState(c, m_session.today());
                                           }))));
    m_form->addDate(u"promiseToldOn"_s, date(&Commitment::deputyToldOn));
}

int CommitmentsPane::row() const
{
    return std::max(0, m_list->currentRow());
}

void CommitmentsPane::setRow(int row)
{
    m_list->setCurrentRow(row);
}

void CommitmentsPane::show(const QString &text)
{
    const QList<Commitment> &commitments = m_session.file().commitments;
    for (qsizetype i = 0; i < commitments.size(); ++i) {
        if (commitments.at(i).text == text)
            setRow(static_cast<int>(i));
    }
    if (text.isEmpty())
        addCommitment();
    else
        m_progressText->setFocus(Qt::OtherFocusReason);
}

void CommitmentsPane::addCommitment()
{
    if (m_session.isReadOnly() || !m_form->commit())
        return;
    CaseFile changed = m_session.file();
    const Reply *reply = newestReply(changed);
    changed.commitments.append({.text = tr("(what was promised)"),
                                .replyOrdinal = reply ? reply->ordinal : 1,
                                .section = changed.suggestion.handler});
    m_session.put(tr("Note promise"), changed);
    if (m_session.file().commitments.size() == changed.commitments.size()) {
        m_list->setCurrentRow(m_list->count() - 1);
        m_form->focusFirst();
        m_form->findChild<QPlainTextEdit *>(u"promiseEdit"_s)->selectAll();
    }
}

void CommitmentsPane::remove()
{
    CaseFile changed = m_session.file();
    if (m_session.isReadOnly() || m_list->currentRow() < 0 || row() >= changed.commitments.size())
        return;
    changed.commitments.removeAt(row());
    m_session.put(tr("Delete promise"), changed);
}

void CommitmentsPane::noteProgress()
{
    CaseFile changed = m_session.file();
    const QString text = m_progressText->text().trimmed();
    if (m_session.isReadOnly() || text.isEmpty() || row() >= changed.commitments.size())
        return;
    changed.commitments[row()].progress.append({.on = m_session.today(), .text = text});
    m_session.put(tr("Note progress"), changed);
    if (m_session.file().commitments.at(row()).progress.size() == changed.commitments.at(row()).progress.size())
        m_progressText->clear();
}

void CommitmentsPane::showSession()
{
    const QList<Commitment> &commitments = m_session.file().commitments;
    const int current = row();
    {
        const QSignalBlocker blocker{m_list};
        m_list->clear();
        for (const Commitment &commitment : commitments) {
            const bool isOpen = commitment.state == CommitmentState::Open;
            const DueLook look = dueLook(commitment.dueOn, m_session.today(), isOpen);
            const QString state = commitmentStateName(commitment.state);
            const QString second = look.text.isEmpty() ? state : u"%1 · %2"_s.arg(state, look.text);
            const Tone tone = isOpen                                      ? look.tone
                              : commitment.state == CommitmentState::Kept ? Tone::Good
                                                                          : Tone::Warning;
            m_list->addItem(new QListWidgetItem{icon(isOpen ? u"star"_s : u"done"_s, tone),
                                                u"%1\n%2"_s.arg(commitment.text.simplified().left(80), second)});
        }
        m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    }
    const bool isAny = !commitments.isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_form, m_progressText, m_progressAdd, m_remove})
        part->setEnabled(isAny && !m_session.isReadOnly());
    m_add->setEnabled(!m_session.isReadOnly());
    m_progress->clear();
    if (row() < commitments.size()) {
        for (const Progress &progress : commitments.at(row()).progress)
            m_progress->addItem(u"%1  %2"_s.arg(dateText(progress.on), progress.text));
    }
    m_form->reload();
    m_files->reload();
}

void CommitmentsPane::retranslate()
{
    m_list->setAccessibleName(tr("Promises"));
    m_progress->setAccessibleName(tr("Progress"));
    m_add->setText(tr("&Add a promise"));
    m_remove->setText(tr("Delete"));
    m_progressText->setPlaceholderText(tr("How far it has come, Enter notes it with today's date"));
    m_progressText->setAccessibleName(tr("Progress"));
    m_progressAdd->setText(tr("Note progress"));
    const std::tuple<QString, QString, QString> texts[] = {
        {u"promise"_s, tr("&Promise"), tr("Change promise")},
        {u"promiseDueOn"_s, tr("Due on"), tr("Change due date of promise")},
        {u"promiseSection"_s, tr("Responsible"), tr("Change who is responsible")},
        {u"promiseExplanation"_s, tr("Explanation"), tr("Change explanation")},
        {u"promiseState"_s, tr("State"), tr("Change state of promise")},
        {u"promiseToldOn"_s, tr("Deputy told on"), tr("Change the day the deputy was told")}};
    for (const auto &[name, label, act] : texts)
        m_form->setTexts(name, label, act);
    QList<std::pair<int, QString>> states;
    for (const CommitmentState state : {CommitmentState::Open, CommitmentState::Kept, CommitmentState::NotKept})
        states.append({static_cast<int>(state), commitmentStateName(state)});
    m_form->setOptions(u"promiseState"_s, states);
    showSession();
}

} // namespace banfu
