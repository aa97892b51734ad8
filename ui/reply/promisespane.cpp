#include "ui/reply/promisespane.h"

#include "app/base/datetext.h"
#include "ui/common/icons.h"
#include "ui/common/namecompleter.h"
#include "ui/common/typeddate.h"
#include "ui/reply/replydesk.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

PromisesPane::PromisesPane(ReplyDesk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_none{new QLabel{this}}
    , m_list{new QListWidget{this}}
    , m_dueOn{new QLineEdit{this}}
    , m_section{new QLineEdit{this}}
    , m_sections{new NameCompleter{m_section}}
    , m_fault{new QLabel{this}}
    , m_follow{new QPushButton{this}}
    , m_refuse{new QPushButton{this}}
{
    setObjectName(u"promisesPane"_s);
    m_none->setObjectName(u"noPromisesLabel"_s);
    m_none->setWordWrap(true);
    m_none->setMargin(8);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_list->setObjectName(u"promisesList"_s);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(1);
    m_dueOn->setObjectName(u"promisedDayEdit"_s);
    m_section->setObjectName(u"promisedSectionEdit"_s);
    m_section->setMaxLength(200);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_follow->setObjectName(u"followPromiseButton"_s);
    m_refuse->setObjectName(u"refusePromiseButton"_s);
    constexpr int margins = 20;
    m_dueOn->setMinimumWidth(fontMetrics().horizontalAdvance(dateText(QDate{2026, 12, 31})) + margins);
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_dueOn);
    fields->addWidget(m_section, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_follow);
    buttons->addWidget(m_refuse);
    buttons->addStretch();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(6, 0, 6, 4);
    column->setSpacing(4);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addLayout(fields);
    column->addWidget(m_fault);
    column->addLayout(buttons);

    connect(&m_desk, &ReplyDesk::settled, this, &PromisesPane::look);
    connect(m_list, &QListWidget::currentRowChanged, this, &PromisesPane::showCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &PromisesPane::goToPlace);
    connect(m_list, &QListWidget::itemActivated, this, &PromisesPane::followUp);
    connect(m_follow, &QPushButton::clicked, this, &PromisesPane::followUp);
    connect(m_refuse, &QPushButton::clicked, this, &PromisesPane::refuse);
    for (QLineEdit *line : {m_dueOn, m_section})
        connect(line, &QLineEdit::returnPressed, this, &PromisesPane::followUp);
    connect(m_dueOn, &QLineEdit::textEdited, m_fault, &QLabel::hide);
    auto *refuseKey = new QShortcut{QKeySequence{Qt::Key_Delete}, m_list};
    refuseKey->setContext(Qt::WidgetShortcut);
    connect(refuseKey, &QShortcut::activated, this, &PromisesPane::refuse);
    retranslate();
}

const PromisesPane::Offer *PromisesPane::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_offers.size() ? &m_offers.at(row) : nullptr;
}

/// The section of who handles the suggestion; where the staff list does not know it, the person.
QString PromisesPane::proposedSection() const
{
    const QString handler = m_desk.session().file().suggestion.handler;
    const auto &staff = m_desk.office().staff;
    const auto member = std::ranges::find(staff, handler, &StaffMember::name);
    return member == staff.end() || member->section.isEmpty() ? handler : member->section;
}

void PromisesPane::look()
{
    m_offers.clear();
    if (m_desk.stored()) {
        const Reply reply = m_desk.typed();
        const QDate writtenOn = reply.datedOn.isValid() ? reply.datedOn : m_desk.session().today();
        for (const Promise &promise : promisesIn(reply.text.paragraphs, writtenOn)) {
            if (isFollowedUp(promise, m_desk.session().file().commitments))
                continue;
            const auto refused = std::ranges::find(reply.dismissals, refusalOf(promise), &Dismissal::finding);
            m_offers.append({promise, refused != reply.dismissals.end()});
        }
    }
    fill();
}

/// The current one stays current while the text is edited around it.
void PromisesPane::fill()
{
    const int rowBefore = m_list->currentRow();
    const QString before = m_shown;
    std::stable_partition(m_offers.begin(), m_offers.end(), [](const Offer &offer) { return !offer.isRefused; });
    {
        const QSignalBlocker blocker{m_list};
        m_list->clear();
        for (const Offer &offer : std::as_const(m_offers)) {
            const Promise &promise = offer.promise;
            const QString when = promise.dueOn.isValid() ? dateText(promise.dueOn) : tr("no date named");
            auto *item = new QListWidgetItem{icon(u"star"_s, Tone::Accent), promise.text + u'\n' + when, m_list};
            item->setToolTip(promise.text);
            if (!offer.isRefused)
                continue;
            item->setIcon(icon(u"star"_s, Tone::Muted));
            item->setText(promise.text + u'\n' + tr("not followed up"));
            item->setForeground(toneColor(Tone::Muted));
        }
        const auto same =
            std::ranges::find_if(m_offers, [&](const Offer &offer) { return offer.promise.text == before; });
        const int last = static_cast<int>(m_offers.size()) - 1;
        m_list->setCurrentRow(same != m_offers.end() ? static_cast<int>(same - m_offers.begin())
                                                     : std::min(std::max(rowBefore, 0), last));
    }
    QStringList sections;
    for (const StaffMember &member : m_desk.office().staff)
        sections << member.section << member.name;
    sections.removeAll(QString{});
    sections.removeDuplicates();
    m_sections->setNames(sections);
    const auto open = std::ranges::count(m_offers, false, &Offer::isRefused);
    setWindowTitle(open > 0 ? tr("Promises (%1)").arg(open) : tr("Promises"));
    showCurrent();
}

void PromisesPane::showCurrent()
{
    const Offer *offer = current();
    const QString promise = offer ? offer->promise.text : QString{};
    if (m_shown != promise) { // what was typed for this one stays while the text around it is edited
        m_shown = promise;
        m_dueOn->setText(offer ? dateText(offer->promise.dueOn) : QString{});
        m_section->setText(offer ? proposedSection() : QString{});
        m_fault->hide();
    }
    const bool canChange = offer && !m_desk.session().isReadOnly();
    m_none->setVisible(m_offers.isEmpty());
    m_list->setVisible(!m_offers.isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_dueOn, m_section, m_follow, m_refuse}) {
        widget->setVisible(!m_offers.isEmpty());
        widget->setEnabled(canChange);
    }
    m_refuse->setText(offer && offer->isRefused ? tr("Offer again") : tr("No promise"));
}

void PromisesPane::goToPlace()
{
    if (const Offer *offer = current())
        m_desk.showPlace(LetterPart::Section, offer->promise.paragraph, offer->promise.begin);
}

void PromisesPane::followUp()
{
    const Offer *offer = current();
    if (!offer || !m_follow->isEnabled())
        return;
    const QString day = m_dueOn->text().trimmed();
    const QDate today = m_desk.session().today();
    const auto dueOn = day.isEmpty() ? std::optional{QDate{}} : parseTypedDate(day, today);
    if (!dueOn) {
        m_fault->setText(typedDateFault(day, today));
        m_fault->show();
        m_dueOn->setFocus();
        m_dueOn->selectAll();
        return;
    }
    Commitment commitment{.text = offer->promise.text,
                          .replyOrdinal = m_desk.ordinal(),
                          .dueOn = *dueOn,
                          .section = m_section->text().trimmed()};
    const QString refusal = refusalOf(offer->promise);
    if (!m_desk.flush())
        return;
    CaseFile file = m_desk.session().file();
    file.commitments.append(std::move(commitment));
    for (Reply &reply : file.replies) // followed up after all
        if (reply.ordinal == m_desk.ordinal())
            reply.dismissals.removeIf([&](const Dismissal &each) { return each.finding == refusal; });
    m_desk.session().put(tr("Follow up a promise"), file);
    m_list->setFocus();
}

/// Or, where it was refused, offers it again.
void PromisesPane::refuse()
{
    const Offer *offer = current();
    if (!offer || !m_refuse->isEnabled())
        return;
    const bool isRefused = offer->isRefused;
    const QString refusal = refusalOf(offer->promise);
    if (!m_desk.flush())
        return;
    Reply reply = *m_desk.stored();
    reply.dismissals.removeIf([&](const Dismissal &each) { return each.finding == refusal; });
    if (!isRefused)
        reply.dismissals.append({.finding = refusal, .reason = u"不列入承诺事项"_s});
    m_desk.put(isRefused ? tr("Offer a promise again") : tr("Refuse a promise"), reply);
    m_list->setFocus();
}

void PromisesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void PromisesPane::retranslate()
{
    m_list->setAccessibleName(tr("Promises of the letter"));
    m_none->setText(tr("The letter promises nothing that is not followed up already."));
    m_dueOn->setPlaceholderText(tr("Until when"));
    m_dueOn->setAccessibleName(tr("Until when"));
    m_section->setPlaceholderText(tr("Responsible section"));
    m_section->setAccessibleName(tr("Responsible section"));
    m_follow->setText(tr("Follow up"));
    m_follow->setToolTip(tr("Enter in the list: the promise is followed up until it is kept."));
    m_refuse->setToolTip(tr("Delete in the list: it is not offered for this letter any more."));
    fill();
}

} // namespace banfu
