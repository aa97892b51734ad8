#include "ui/register/suggestiontab.h"

#include "ui/common/icons.h"
#include "ui/print/printdialog.h"
#include "ui/register/cohandlingpage.h"
#include "ui/register/contactspage.h"
#include "ui/register/feedbackpage.h"
#include "ui/register/followuppage.h"
#include "ui/register/historypage.h"
#include "ui/register/registrationpage.h"
#include "ui/register/stagelook.h"
#include "ui/reply/replypage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

SuggestionTab::SuggestionTab(RegisterFile &registerFile, CaseFile caseFile, QDate today,
                             std::function<const Fonts &()> fonts, Preferences &preferences, const QString &newForm,
                             QWidget *parent)
    : QWidget{parent}
    , m_session{registerFile, std::move(caseFile), today}
    , m_fonts{std::move(fonts)}
    , m_preferences{preferences}
    , m_newForm{newForm}
    , m_sign{new QLabel{this}}
    , m_head{new QLabel{this}}
    , m_next{new QLabel{this}}
    , m_bar{new QTabBar{this}}
    , m_stack{new QStackedWidget{this}}
{
    setObjectName(u"suggestionTab"_s);
    m_bar->setObjectName(u"pageBar"_s);
    m_bar->setDocumentMode(true);
    m_bar->setExpanding(false);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_next->setTextFormat(Qt::PlainText);
    m_next->setWordWrap(true);
    QFont font = m_head->font();
    font.setBold(true);
    m_head->setFont(font);
    for (const QString &name :
         {u"registered"_s, u"opinions"_s, u"talk"_s, u"draft"_s, u"feedback"_s, u"calendar"_s, u"history"_s})
        m_bar->addTab(icon(name), QString{});
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_head);
    texts->addWidget(m_next);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 2);
    top->addWidget(m_sign, 0, Qt::AlignTop);
    top->addSpacing(4);
    top->addLayout(texts, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) { showPlace(static_cast<CasePlace>(index)); });
    connect(&m_session, &CaseSession::changed, this, &SuggestionTab::showSession);
    connect(&m_session, &CaseSession::added, this, &SuggestionTab::showSession);
    retranslate();
    showPlace(CasePlace::Registration);
}

CasePlace placeOf(Duty duty)
{
    switch (duty) {
    case Duty::Contact:
        return CasePlace::Contacts;
    case Duty::Opinion:
    case Duty::OpinionAgain:
    case Duty::Remind:
        return CasePlace::CoHandling;
    case Duty::Reply:
    case Duty::Send:
    case Duty::FurtherReply:
        return CasePlace::Reply;
    case Duty::Feedback:
        return CasePlace::Feedback;
    case Duty::Accept:
    case Duty::Distribute:
    case Duty::TellDeputy:
    case Duty::Publish:
    case Duty::Commitment:
    case Duty::Archive:
    case Duty::Hold:
        return CasePlace::FollowUp;
    }
    Q_UNREACHABLE();
}

QWidget *SuggestionTab::pageFor(CasePlace place)
{
    switch (place) {
    case CasePlace::Registration: {
        auto *page = new RegistrationPage{m_session, m_newForm};
        connect(page, &RegistrationPage::openWanted, this, &SuggestionTab::openWanted);
        return page;
    }
    case CasePlace::CoHandling:
        return new CoHandlingPage{m_session};
    case CasePlace::Contacts:
        return new ContactsPage{m_session};
    case CasePlace::Reply:
        return new ReplyPage{m_session, m_fonts(), m_preferences};
    case CasePlace::Feedback:
        return new FeedbackPage{m_session};
    case CasePlace::FollowUp: {
        auto *page = new FollowUpPage{m_session};
        connect(page, &FollowUpPage::asked, this, [this](Duty duty) { showPlace(placeOf(duty)); });
        connect(page, &FollowUpPage::letterAsked, this,
                [this](PaperKind kind) { showPrintDialog(m_session, m_fonts(), window(), kind); });
        return page;
    }
    case CasePlace::History:
        return new HistoryPage{m_session, m_fonts};
    }
    Q_UNREACHABLE();
}

void SuggestionTab::showPlace(CasePlace place)
{
    if (place != CasePlace::Registration && !m_session.isStored())
        return;
    const auto index = static_cast<size_t>(place);
    QWidget *&page = m_pages.at(index);
    if (QWidget *left = m_stack->currentWidget(); left && left != page)
        (void)commit();
    if (!page) {
        page = pageFor(place);
        m_stack->addWidget(page);
    }
    m_stack->setCurrentWidget(page);
    m_bar->setCurrentIndex(static_cast<int>(index));
    if (auto *casePage = qobject_cast<CasePage *>(page))
        casePage->focusFirst();
    else
        page->setFocus(Qt::OtherFocusReason);
}

void SuggestionTab::showForm(int deputy)
{
    showPlace(CasePlace::Feedback);
    if (auto *page = qobject_cast<FeedbackPage *>(m_pages.at(static_cast<size_t>(CasePlace::Feedback))))
        page->showForm(deputy);
}

CasePlace SuggestionTab::place() const
{
    return static_cast<CasePlace>(m_bar->currentIndex());
}

QString SuggestionTab::title() const
{
    const Suggestion &suggestion = m_session.file().suggestion;
    if (!m_session.isStored())
        return suggestion.number.isEmpty() ? tr("New suggestion") : tr("%1 (new)").arg(suggestion.number);
    return suggestion.number;
}

bool SuggestionTab::commit()
{
    bool isStored = true;
    for (QWidget *page : m_pages) {
        if (auto *casePage = qobject_cast<CasePage *>(page))
            isStored = casePage->commit() && isStored;
        else if (auto *reply = qobject_cast<ReplyPage *>(page))
            isStored = reply->flush() && isStored;
    }
    return isStored;
}

void SuggestionTab::setTyped(const FormDraft &draft)
{
    if (auto *page = qobject_cast<RegistrationPage *>(m_pages.front()))
        page->setTyped(draft);
}

void SuggestionTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SuggestionTab::retranslate()
{
    const QStringList names{tr("Registration"), tr("Co-handling"), tr("Contacts"), tr("Reply"),
                            tr("Feedback"),     tr("Follow-up"),   tr("History")};
    for (int i = 0; i < names.size(); ++i) {
        m_bar->setTabText(i, names.at(i));
        m_bar->setTabToolTip(i, tr("%1 (Ctrl+%2)").arg(names.at(i)).arg(i + 1));
    }
    showSession();
}

void SuggestionTab::showSession()
{
    const bool isStored = m_session.isStored();
    for (int i = 1; i < m_bar->count(); ++i)
        m_bar->setTabEnabled(i, isStored);
    const Suggestion &suggestion = m_session.file().suggestion;
    const NextStep step = nextStep(m_session.file(), m_session.today(), m_session.office());
    const DueLook due = dueLook(step.dueOn, m_session.today(), true);
    const QIcon sign = isStored ? icon(stageIcon(step.stage), stageTone(step.stage)) : icon(u"new"_s, Tone::Accent);
    m_sign->setPixmap(sign.pixmap(26, 26));
    m_head->setText(isStored ? u"%1  %2"_s.arg(suggestion.number, suggestion.title) : tr("New suggestion"));
    QString next =
        isStored ? step.what : tr("It is registered as soon as number and title are there; what is typed is kept.");
    if (isStored && !due.text.isEmpty())
        next = tr("Next: %1 · due %2").arg(step.what, due.text);
    m_next->setText(next);
    QPalette colours = m_next->palette();
    colours.setColor(QPalette::WindowText, toneColor(isStored && due.tone != Tone::Text ? due.tone : Tone::Muted));
    m_next->setPalette(colours);
    Q_EMIT titleChanged();
}

} // namespace banfu
