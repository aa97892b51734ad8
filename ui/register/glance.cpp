#include "ui/register/glance.h"

#include "app/base/datetext.h"
#include "app/register/kindwords.h"
#include "ui/common/emptypage.h"
#include "ui/common/icons.h"
#include "ui/register/stagelook.h"
#include "ui/register/timeline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString firstDeputies(const QList<Deputy> &deputies)
{
    constexpr qsizetype most = 6;
    QStringList names;
    for (const Deputy &deputy : deputies.first(std::min(most, deputies.size())))
        names.append(deputy.name);
    const QString text = names.join(u'、');
    return deputies.size() > most ? Glance::tr("%1, %2 in all").arg(text).arg(deputies.size()) : text;
}

QString otherHandlers(const QList<Assignment> &assignments, bool isSeparate)
{
    QStringList names;
    for (const Assignment &assignment : assignments) {
        if (assignment.isSeparate == isSeparate)
            names.append(assignment.bureau.shortName.isEmpty() ? assignment.bureau.name : assignment.bureau.shortName);
    }
    return names.join(u'、');
}

} // namespace

Glance::Glance(RegisterFile &registerFile, QDate today, QWidget *parent)
    : QWidget{parent}
    , m_registerFile{registerFile}
    , m_today{today}
    , m_title{new QLabel}
    , m_number{new QLabel}
    , m_nextSign{new QLabel}
    , m_next{new QLabel}
    , m_due{new QLabel}
    , m_facts{new QLabel}
    , m_passages{new QLabel}
    , m_timeline{new QListWidget}
    , m_empty{new EmptyPage{u"register"_s}}
    , m_stack{new QStackedWidget{this}}
{
    setObjectName(u"glance"_s);
    m_next->setObjectName(u"nextLabel"_s);
    m_timeline->setObjectName(u"timelineList"_s);
    m_timeline->setWordWrap(true);
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_timeline->setFocusPolicy(Qt::NoFocus);
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_title->setFont(font);
    m_passages->setObjectName(u"passagesLabel"_s);
    for (QLabel *label : {m_title, m_number, m_next, m_due, m_facts, m_passages}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_facts->setTextFormat(Qt::RichText);
    m_passages->setTextFormat(Qt::RichText);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout{page};
    auto *next = new QHBoxLayout;
    next->addWidget(m_nextSign, 0, Qt::AlignTop);
    auto *nextTexts = new QVBoxLayout;
    nextTexts->addWidget(m_next);
    nextTexts->addWidget(m_due);
    next->addLayout(nextTexts, 1);
    column->addWidget(m_title);
    column->addWidget(m_number);
    column->addSpacing(6);
    column->addLayout(next);
    column->addSpacing(6);
    column->addWidget(m_passages);
    column->addWidget(m_facts);
    column->addWidget(m_timeline, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(&registerFile, &RegisterFile::changed, this, [this](SuggestionId id) {
        if (id == m_id)
            refresh();
    });
    refresh();
}

void Glance::show(SuggestionId id)
{
    m_id = id;
    refresh();
}

void Glance::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    showPassages();
}

void Glance::showPassages()
{
    constexpr int most = 5;
    const auto hits = m_id.isNull() || m_words.isEmpty() ? Result<QList<SearchHit>>{QList<SearchHit>{}}
                                                         : m_registerFile.passages(m_id, m_words, most);
    QString text;
    for (const SearchHit &hit : hits ? *hits : QList<SearchHit>{})
        text += u"<p style='margin:0 0 4px 0'>%1<span style='background:%2'><b>%3</b></span>%4</p>"_s.arg(
            hit.before.toHtmlEscaped(), toneGround(Tone::Warning).name(), hit.match.toHtmlEscaped(),
            hit.after.toHtmlEscaped());
    m_passages->setText(text);
    m_passages->setVisible(!text.isEmpty());
}

void Glance::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void Glance::refresh()
{
    m_empty->setTexts(tr("Nothing chosen"), tr("Choose a suggestion in the table; Enter opens it."));
    const auto file = m_id.isNull() ? Result<CaseFile>{Error{}} : m_registerFile.find(m_id);
    m_stack->setCurrentIndex(file ? 1 : 0);
    if (file)
        showCase(*file);
    showPassages();
}

void Glance::showCase(const CaseFile &file)
{
    const Suggestion &suggestion = file.suggestion;
    const auto office = m_registerFile.office();
    const NextStep step = nextStep(file, m_today, office ? *office : OfficeSettings{});
    const DueLook due = dueLook(step.dueOn, m_today, true);
    m_title->setText(suggestion.title);
    m_number->setText(u"%1  %2"_s.arg(suggestion.number, suggestion.session));
    m_nextSign->setPixmap(icon(stageIcon(step.stage), stageTone(step.stage)).pixmap(24, 24));
    m_next->setText(step.what);
    m_due->setText(due.text.isEmpty() ? QString{} : tr("Due %1").arg(due.text));
    m_due->setVisible(!due.text.isEmpty());
    QPalette colours = m_due->palette();
    colours.setColor(QPalette::WindowText, toneColor(due.tone));
    m_due->setPalette(colours);

    const std::pair<QString, QString> facts[] = {
        {wordedFor(suggestion.kind, tr("Deputies")), firstDeputies(file.deputies)},
        {tr("Co-handlers"), otherHandlers(file.assignments, false)},
        {tr("Separate handlers"), otherHandlers(file.assignments, true)},
        {tr("Handler"), suggestion.handler},
        {tr("Assigned"), dateText(suggestion.assignedOn)},
        {tr("Reply due"), dateText(suggestion.dueOn)},
        {tr("Leader"), suggestion.isKey ? suggestion.keyLeader : QString{}}};
    QString rows;
    for (const auto &[label, value] : facts) {
        if (!value.isEmpty())
            rows += u"<tr><td style='padding-right:10px'><span style='color:%1'>%2</span></td><td>%3</td></tr>"_s.arg(
                toneColor(Tone::Muted).name(), label.toHtmlEscaped(), value.toHtmlEscaped());
    }
    m_facts->setText(u"<table>%1</table>"_s.arg(rows));
    m_timeline->clear();
    for (const TimelineEvent &event : timelineOf(file))
        m_timeline->addItem(
            new QListWidgetItem{icon(event.iconName, Tone::Muted), u"%1  %2"_s.arg(dateText(event.on), event.what)});
}

} // namespace banfu
