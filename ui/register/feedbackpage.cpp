#include "ui/register/feedbackpage.h"

#include "app/base/datetext.h"
#include "app/reply/coursefacts.h"
#include "ui/common/choicerow.h"
#include "ui/common/emptypage.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/register/bindings.h"
#include "ui/register/filesbox.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct ReturnLook
{
    QString text{};
    QString iconName{};
    Tone tone{Tone::Muted};
};

ReturnLook returnLook(const CaseFile &file, const QString &name)
{
    const auto newest = std::find_if(file.feedbacks.rbegin(), file.feedbacks.rend(),
                                     [&](const Feedback &feedback) { return feedback.deputyName == name; });
    if (newest == file.feedbacks.rend())
        return {.text = FeedbackPage::tr("Not returned yet"), .iconName = u"feedback"_s};
    if (!isReturnProven(*newest))
        return {.text = FeedbackPage::tr("Note when it came and who brought it"),
                .iconName = u"warning"_s,
                .tone = Tone::Warning};
    return {.text = FeedbackPage::tr("Returned"), .iconName = u"done"_s, .tone = Tone::Good};
}

bool isEmpty(const Feedback &feedback)
{
    return !feedback.attitude && !feedback.result && !feedback.overall && !feedback.returnedOn.isValid() &&
           feedback.returnedBy.isEmpty() && feedback.remarks.isEmpty() && feedback.files.isEmpty();
}

} // namespace

FeedbackPage::FeedbackPage(CaseSession &session, QWidget *parent)
    : CasePage{session, u"feedback"_s, parent}
    , m_deputies{new QListWidget}
    , m_form{new CaseForm{session}}
    , m_files{new FilesBox{session, [this](CaseFile &file) { return formOwner(file); }}}
    , m_empty{new EmptyPage{u"feedback"_s}}
    , m_stack{new QStackedWidget{this}}
{
    m_deputies->setObjectName(u"feedbackDeputyList"_s);
    addFields();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(withFiles(m_form, m_files));
    auto *split = new QSplitter;
    split->addWidget(m_deputies);
    split->addWidget(area);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(&bar());
    column->addWidget(m_stack, 1);
    connect(m_deputies, &QListWidget::currentRowChanged, m_form, &CaseForm::reload);
    connect(m_deputies, &QListWidget::currentRowChanged, m_files, &FilesBox::reload);
    connect(&session, &CaseSession::changed, this, &FeedbackPage::showSession);
    connect(&session, &CaseSession::refused, this,
            [this](const Error &error) { bar().show(Tone::Danger, error.message); });
    retranslate();
    keep(*m_form);
}

Feedback FeedbackPage::feedbackOf(const CaseFile &file) const
{
    if (row() >= file.deputies.size())
        return {};
    const QString &name = file.deputies.at(row()).name;
    // The newest: an earlier one was about an earlier reply.
    const auto found = std::find_if(file.feedbacks.rbegin(), file.feedbacks.rend(),
                                    [&](const Feedback &feedback) { return feedback.deputyName == name; });
    return found == file.feedbacks.rend() ? Feedback{.deputyName = name} : *found;
}

/// The scan of a form says that the form came back.
std::optional<FileOwner> FeedbackPage::formOwner(CaseFile &file) const
{
    const Feedback feedback = feedbackOf(file);
    if (feedback.deputyName.isEmpty())
        return std::nullopt;
    const auto same = [&](const Feedback &other) {
        return other.deputyName == feedback.deputyName && other.id == feedback.id;
    };
    if (std::ranges::none_of(file.feedbacks, same))
        write(file, feedback);
    const auto found = std::find_if(file.feedbacks.rbegin(), file.feedbacks.rend(), same);
    return FileOwner{FilePlace::Feedback, std::distance(found, file.feedbacks.rend()) - 1};
}

void FeedbackPage::write(CaseFile &file, const Feedback &feedback) const
{
    const auto same = [&](const Feedback &other) {
        return other.deputyName == feedback.deputyName && other.id == feedback.id;
    };
    const auto found = std::find_if(file.feedbacks.rbegin(), file.feedbacks.rend(), same);
    if (found == file.feedbacks.rend()) {
        Feedback added = feedback;
        if (!added.returnedOn.isValid())
            added.returnedOn = session().today();
        file.feedbacks.append(added);
    } else if (isEmpty(feedback))
        file.feedbacks.erase(std::next(found).base());
    else
        *found = feedback;
}

void FeedbackPage::addFields()
{
    const auto read = [this](auto get) { return [this, get](const CaseFile &file) { return get(feedbackOf(file)); }; };
    const auto set = [this](auto change) {
        return [this, change](CaseFile &file, const auto &value) {
            Feedback feedback = feedbackOf(file);
            if (feedback.deputyName.isEmpty())
                return;
            change(feedback, value);
            write(file, feedback);
        };
    };
    const auto mark = [&](std::optional<Satisfaction> Feedback::*member) {
        return bind::text(read([member](const Feedback &f) {
                              return f.*member ? QString::number(static_cast<int>(*(f.*member))) : QString{};
                          }),
                          set([member](Feedback &f, const QString &value) {
                              f.*member = value.isEmpty() ? std::nullopt
                                                          : std::optional{static_cast<Satisfaction>(value.toInt())};
                          }));
    };
    const auto line = [&](QString Feedback::*member) {
        return bind::text(read([member](const Feedback &f) { return f.*member; }),
                          set([member](Feedback &f, const QString &value) { f.*member = value; }));
    };
    ChoiceRow *const marks[] = {m_form->addMarks(u"attitude"_s, mark(&Feedback::attitude)),
                                m_form->addMarks(u"result"_s, mark(&Feedback::result)),
                                m_form->addMarks(u"overall"_s, mark(&Feedback::overall))};
    m_form->addDate(u"returnedOn"_s, bind::date(read([](const Feedback &f) { return f.returnedOn; }),
                                                set([](Feedback &f, QDate value) { f.returnedOn = value; })));
    QLineEdit *by = m_form->addLine(u"returnedBy"_s, CaseForm::Width::Half, line(&Feedback::returnedBy));
    // One key a mark: each goes on to the next, and the last to who brought the form.
    QWidget *const followers[] = {marks[1], marks[2], by};
    for (int i = 0; i < 3; ++i)
        connect(marks[i], &ChoiceRow::keyed, followers[i],
                [next = followers[i]] { next->setFocus(Qt::TabFocusReason); });
    m_form->addText(u"remarks"_s, 5, line(&Feedback::remarks));
}

int FeedbackPage::row() const
{
    return std::max(0, m_deputies->currentRow());
}

void FeedbackPage::setRow(int row)
{
    m_deputies->setCurrentRow(row);
}

void FeedbackPage::showForm(int deputy)
{
    if (deputy >= 1 && deputy <= m_deputies->count())
        m_deputies->setCurrentRow(deputy - 1);
    focusFirst();
}

void FeedbackPage::focusFirst()
{
    m_form->focusFirst();
}

void FeedbackPage::showSession()
{
    const CaseFile &file = session().file();
    const int current = row();
    {
        const QSignalBlocker blocker{m_deputies};
        m_deputies->clear();
        for (const Deputy &deputy : file.deputies) {
            const ReturnLook look = returnLook(file, deputy.name);
            m_deputies->addItem(
                new QListWidgetItem{icon(look.iconName, look.tone), u"%1\n%2"_s.arg(deputy.name, look.text)});
        }
        m_deputies->setCurrentRow(std::min(current, m_deputies->count() - 1));
    }
    m_stack->setCurrentIndex(file.deputies.isEmpty() ? 0 : 1);
    m_form->reload();
    m_files->reload();
}

void FeedbackPage::retranslate()
{
    m_deputies->setAccessibleName(worded(tr("Deputies")));
    m_empty->setTexts(worded(tr("No deputy is registered")),
                      worded(tr("Add the deputies on the page Registration (Ctrl+1).")));
    const std::tuple<QString, QString, QString> texts[] = {
        {u"attitude"_s, tr("&Attitude"), tr("Mark attitude")},
        {u"result"_s, tr("&Result"), tr("Mark result")},
        {u"overall"_s, tr("On the &whole"), tr("Mark the whole")},
        {u"returnedOn"_s, tr("Returned on"), tr("Change date of return")},
        {u"returnedBy"_s, tr("Brought by"), tr("Change way of return")},
        {u"remarks"_s, tr("Re&marks"), tr("Change remarks")}};
    for (const auto &[name, label, act] : texts)
        m_form->setTexts(name, label, act);
    const QList<std::pair<int, QString>> marks{
        {static_cast<int>(Satisfaction::Satisfied), tr("Satisfied")},
        {static_cast<int>(Satisfaction::BasicallySatisfied), tr("Basically satisfied")},
        {static_cast<int>(Satisfaction::Dissatisfied), tr("Dissatisfied")}};
    for (const QString &name : {u"attitude"_s, u"result"_s, u"overall"_s})
        m_form->setOptions(name, marks);
    m_form->setHint(u"overall"_s, tr("Keys 1, 2, 3 mark; Delete takes the mark back."));
    showSession();
}

} // namespace banfu
