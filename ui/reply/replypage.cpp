#include "ui/reply/replypage.h"

#include "app/reply/compose.h"
#include "app/reply/counting.h"
#include "app/reply/numbering.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/preferences.h"
#include "ui/print/pageview.h"
#include "ui/reply/factsbar.h"
#include "ui/reply/findbar.h"
#include "ui/reply/findingspane.h"
#include "ui/reply/foldbar.h"
#include "ui/reply/namesuggestions.h"
#include "ui/reply/opinionspane.h"
#include "ui/reply/outlinepane.h"
#include "ui/reply/pasting.h"
#include "ui/reply/phrasepane.h"
#include "ui/reply/pointspane.h"
#include "ui/reply/promisespane.h"
#include "ui/reply/remarkspane.h"
#include "ui/reply/sectioneditor.h"
#include "ui/reply/sidearea.h"
#include "ui/reply/similarpane.h"
#include "ui/reply/textcolumn.h"
#include "ui/reply/versionspane.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

ReplyPage::ReplyPage(CaseSession &session, const Fonts &fonts, Preferences &preferences, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_preferences{preferences}
    , m_layout{fonts}
    , m_text{new TextColumn{this}}
    , m_desk{session, *m_text}
    , m_factsKeeper{session.registerFile(), u"facts/%1"_s.arg(session.file().suggestion.id.value()),
                    [this] { return m_facts->typed(); }}
    , m_stack{new QStackedWidget{this}}
    , m_start{new QPushButton{this}}
    , m_hint{new QLabel{this}}
    , m_message{new MessageBar{this}}
    , m_offer{new MessageBar{this}}
    , m_replies{new QComboBox{this}}
    , m_further{new QPushButton{this}}
    , m_facts{new FactsBar{session.today(), this}}
    , m_find{new FindBar{*m_text, this}}
    , m_names{new NameSuggestions{*m_text, [this] { return knownNames(); }}}
    , m_insert{new QAction{icon(u"import"_s), QString{}, this}}
    , m_folds{new FoldBar{preferences, this}}
    , m_panes{new QSplitter{this}}
    , m_outline{new OutlinePane{m_desk, this}}
    , m_pages{new PageView{fonts, this}}
    , m_sides{new SideArea{*m_folds, preferences, this}}
    , m_keys{new QLabel{this}}
    , m_count{new QLabel{this}}
{
    m_message->setObjectName(u"replyMessage"_s);
    m_message->setVisible(false);
    m_offer->setObjectName(u"draftOffer"_s);
    m_offer->setClosable(false);
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildDesk());
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_offer);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);

    retranslate();
    addPanes();
    connectPanes();
    connectText();
    m_desk.refresh();
    offerDraft();
    offerFacts();
}

ReplyPage::~ReplyPage()
{
    m_preferences.setState(u"reply/panes"_s, m_panes->saveState());
}

QWidget *ReplyPage::buildEmpty()
{
    m_start->setObjectName(u"startReplyButton"_s);
    auto *empty = new QWidget{this};
    auto *column = new QVBoxLayout{empty};
    column->addStretch();
    column->addWidget(m_hint, 0, Qt::AlignCenter);
    column->addWidget(m_start, 0, Qt::AlignCenter);
    column->addStretch();
    return empty;
}

QWidget *ReplyPage::buildDesk()
{
    m_further->setObjectName(u"furtherReplyButton"_s);
    m_replies->setObjectName(u"repliesBox"_s);
    auto *desk = new QWidget{this};
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_replies);
    choice->addWidget(m_further);
    m_insert->setObjectName(u"insertFileAction"_s);
    m_insert->setShortcut(QKeySequence{u"Ctrl+Shift+I"_s});
    m_insert->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_insert, &QAction::triggered, this, &ReplyPage::insertFiles);
    addAction(m_insert);
    auto *insert = new QToolButton{desk};
    insert->setDefaultAction(m_insert);
    insert->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    insert->setAutoRaise(true);
    choice->addStretch();
    choice->addWidget(insert);
    choice->addWidget(m_folds);
    for (QWidget *pane : {static_cast<QWidget *>(m_outline), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_sides)})
        m_panes->addWidget(pane);
    m_panes->setObjectName(u"panes"_s);
    m_panes->setStretchFactor(1, 5);
    m_panes->setStretchFactor(2, 5);
    m_panes->setSizes({210, 500, 460, 210});
    auto *column = new QVBoxLayout{desk};
    column->setContentsMargins(8, 8, 8, 0);
    column->addLayout(choice);
    column->addWidget(m_facts);
    column->addWidget(m_panes, 1);
    column->addWidget(m_find);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_keys, 1);
    foot->addWidget(m_count);
    column->addLayout(foot);
    m_count->setObjectName(u"countLabel"_s);
    m_keys->setForegroundRole(QPalette::PlaceholderText);
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return desk;
}

void ReplyPage::addPanes()
{
    const std::tuple<QWidget *, QString, QKeySequence> columns[] = {{m_outline, u"outline"_s, {u"Alt+1"_s}},
                                                                    {m_text, u"draft"_s, {u"Alt+2"_s}},
                                                                    {m_pages, u"page"_s, {u"Alt+3"_s}}};
    for (const auto &[pane, iconName, keys] : columns)
        addAction(m_folds->add(pane, iconName, keys, true));
    // The panes at the side, in the order of their buttons.
    auto *findings = new FindingsPane{m_desk, this};
    addAction(m_sides->addPane(findings, u"checks"_s, {u"Alt+4"_s}, true));
    addActions(findings->keys());
    addAction(m_sides->addPane(new PointsPane{m_desk, this}, u"registered"_s, {u"Alt+5"_s}));
    addAction(m_sides->addPane(new OpinionsPane{m_desk, this}, u"opinions"_s, {u"Alt+6"_s}));
    addAction(m_sides->addPane(new PhrasePane{m_desk, this}, u"star"_s, {u"Alt+7"_s}));
    addAction(m_sides->addPane(new SimilarPane{m_desk, this}, u"all"_s, {u"Alt+8"_s}));
    addAction(m_sides->addPane(new RemarksPane{m_desk, this}, u"remark"_s, {u"Alt+9"_s}));
    addAction(m_sides->addPane(new VersionsPane{m_desk, this}, u"compare"_s, {u"Alt+0"_s}));
    addAction(m_sides->addPane(new PromisesPane{m_desk, this}, u"calendar"_s, {u"Alt+-"_s}));
    m_panes->restoreState(m_preferences.state(u"reply/panes"_s));
}

void ReplyPage::connectPanes()
{
    const auto tellError = [this](const Error &error) { m_message->show(Tone::Danger, error.message); };
    connect(&m_desk, &ReplyDesk::failed, this, tellError);
    connect(&m_desk, &ReplyDesk::shown, this, &ReplyPage::showReply);
    connect(&m_desk, &ReplyDesk::typing, this, &ReplyPage::updatePage);
    connect(&m_desk, &ReplyDesk::composing, this, &ReplyPage::updatePage);
    connect(&m_desk, &ReplyDesk::settled, this, &ReplyPage::updateCount);
    connect(&m_desk, &ReplyDesk::settled, this, &ReplyPage::markRemarks);
    connect(m_facts, &FactsBar::reserveWanted, this, &ReplyPage::reserve);
    connect(m_facts, &FactsBar::releaseWanted, this, &ReplyPage::release);
    connect(&m_desk, &ReplyDesk::placeChanged, m_pages, &PageView::setCurrent);
    connect(&m_desk, &ReplyDesk::placeChanged, this, [this](LetterPart part, int index) {
        m_outline->setCurrentParagraph(part == LetterPart::Section ? index : -1);
    });
    connect(m_start, &QPushButton::clicked, &m_desk, &ReplyDesk::begin);
    connect(m_further, &QPushButton::clicked, &m_desk, &ReplyDesk::begin);
    connect(m_replies, &QComboBox::activated, this, [this](int index) { m_desk.choose(index + 1); });
    connect(m_facts, &FactsBar::changed, &m_desk, &ReplyDesk::put);
    m_factsKeeper.setSuggestion(m_session.file().suggestion.id);
    connect(m_facts, &FactsBar::typing, &m_factsKeeper, &FormKeeper::typing);
    connect(&m_session, &CaseSession::changed, &m_factsKeeper, &FormKeeper::typing);
    connect(m_facts, &FactsBar::newVersionWanted, this, [this] {
        if (const Reply *reply = m_desk.stored())
            m_desk.put(tr("New version of the reply"), nextVersion(*reply));
    });
    connect(m_pages, &PageView::placeClicked, &m_desk, &ReplyDesk::showPlace);
    auto *save = new QShortcut{QKeySequence::Save, this};
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &ReplyPage::save);
}

void ReplyPage::connectText()
{
    SectionEditor *sections = &m_text->sections();
    sections->addAction(m_insert);
    connect(sections, &SectionEditor::pasteRefused, this,
            [this](const QString &why) { m_message->show(Tone::Warning, why); });
    connect(sections, &SectionEditor::previewWanted, this, &ReplyPage::previewPaste);
    connect(m_text, &TextColumn::hinted, this, [this](const QString &why) { m_message->show(Tone::Accent, why); });
    connect(sections, &SectionEditor::recognised, this, &ReplyPage::tellRecognised);
    connect(m_text, &TextColumn::edited, this, [this] { // the writing goes on: the offer would take back the wrong act
        if (std::exchange(m_isPasteOffered, false))
            m_message->hide();
    });
    connect(m_find, &FindBar::ended, m_text, [this] { m_text->sections().setFocus(); });
    connect(&m_session.registerFile(), &RegisterFile::changed, m_names, &NameSuggestions::forget);
    m_text->setZoom(
        m_preferences.state(u"reply/zoom"_s).toDouble() > 0 ? m_preferences.state(u"reply/zoom"_s).toDouble() : 1.0);
    connect(m_text, &TextColumn::zoomChanged, this,
            [this](double zoom) { m_preferences.setState(u"reply/zoom"_s, QByteArray::number(zoom)); });
}

/// 云溪区代表团 comes from 云溪区.
static QString districtOf(const QString &delegation)
{
    static const QString ending = u"代表团"_s;
    return delegation.endsWith(ending) ? delegation.chopped(ending.size()) : delegation;
}

/// Deputies, bureaus and districts of the register.
QStringList ReplyPage::knownNames() const
{
    QStringList names;
    if (const auto bureaus = m_session.registerFile().bureaus())
        for (const Bureau &bureau : *bureaus)
            names << bureau.shortName << bureau.name;
    if (const auto deputies = m_session.registerFile().deputies())
        for (const Deputy &deputy : *deputies)
            names << deputy.name << districtOf(deputy.delegation) << deputy.delegation;
    return names;
}

void ReplyPage::find(bool isReplacing)
{
    m_find->begin(isReplacing, m_text->selectedText());
}

/// Nothing but the text; the same key brings the rest back.
void ReplyPage::setAlone(bool isAlone)
{
    m_isAlone = isAlone;
    m_folds->setAlone(m_text, isAlone);
    m_facts->setVisible(!isAlone);
    m_text->sections().setFocus();
}

bool ReplyPage::flush()
{
    return m_desk.flush();
}

void ReplyPage::showReply()
{
    const auto &replies = m_session.file().replies;
    m_stack->setCurrentIndex(replies.isEmpty() ? 0 : 1);
    setFocusProxy(replies.isEmpty() ? static_cast<QWidget *>(m_start) : &m_text->sections());
    m_start->setEnabled(!m_session.isReadOnly() && !m_session.file().suggestion.id.isNull());
    const Reply *reply = m_desk.stored();
    if (!reply)
        return;
    m_replies->clear();
    for (const Reply &each : replies)
        m_replies->addItem(each.ordinal == 1 ? tr("Reply") : tr("Further reply %1").arg(each.ordinal - 1));
    m_replies->setCurrentIndex(m_desk.ordinal() - 1);
    m_replies->setVisible(replies.size() > 1);
    m_further->setVisible(!m_session.isReadOnly() && replies.last().status == ReplyStatus::Sent);
    m_insert->setEnabled(!m_desk.isLocked());
    m_facts->show(*reply, approvalWorld());
    markRemarks();
    updatePage();
}

void ReplyPage::updatePage()
{
    const Letter letter = compose(m_session.file(), m_desk.seen(), m_desk.office());
    m_pages->setPages(m_layout.pages(letter));
    m_outline->show(letter);
}

ApprovalWorld ReplyPage::approvalWorld() const
{
    ApprovalWorld world{.office = m_desk.office(),
                        .suggestion = m_session.file().suggestion,
                        .person = m_desk.person(),
                        .isReadOnly = m_session.isReadOnly()};
    if (const auto series = m_session.registerFile().numbers(world.office.bureau.code, m_session.today().year()))
        world.series = *series;
    return world;
}

void ReplyPage::reserve(const DocumentNumber &number)
{
    const Suggestion &suggestion = m_session.file().suggestion;
    const auto done = m_session.registerFile().reserveNumber({.number = number,
                                                              .purpose = suggestion.number + u' ' + suggestion.title,
                                                              .person = m_desk.person().name,
                                                              .at = QDateTime::currentDateTimeUtc()});
    if (!done)
        m_message->show(Tone::Danger, done.error().message);
    showReply();
}

void ReplyPage::release(const DocumentNumber &number)
{
    if (const auto done = m_session.registerFile().releaseNumber(number); !done)
        m_message->show(Tone::Danger, done.error().message);
    showReply();
}

/// Open remarks have a sign beside their paragraphs.
void ReplyPage::markRemarks()
{
    QSet<int> marked;
    const Reply *reply = m_desk.stored();
    const QList<Paragraph> paragraphs = m_text->text().paragraphs;
    if (reply)
        for (const Remark &remark : reply->remarks)
            if (!remark.isResolved && remark.part == LetterPart::Section)
                marked << placeOf(remark, paragraphs);
    m_text->sections().setMarked(marked);
}

void ReplyPage::updateCount()
{
    if (!m_desk.stored())
        return;
    const TextCount count = countOf(compose(m_session.file(), m_desk.typed(), m_desk.office()));
    m_count->setText(tr("Words %L1 · pages %2").arg(count.words).arg(m_pages->pages().size()));
    m_count->setToolTip(tr("Words: %L1\nCharacters without spaces: %L2\nCharacters with spaces: %L3\nParagraphs: %L4")
                            .arg(count.words)
                            .arg(count.characters)
                            .arg(count.charactersWithSpaces)
                            .arg(count.paragraphs));
}

void ReplyPage::hideEvent(QHideEvent *event)
{
    (void)flush();
    QWidget::hideEvent(event);
}

void ReplyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_desk.refresh();
    }
}

void ReplyPage::retranslate()
{
    m_hint->setText(
        tr("There is no reply yet. Its fixed parts write themselves from the record; you write the sections."));
    m_start->setText(tr("&Draft the reply"));
    m_insert->setText(tr("Insert from file…"));
    m_insert->setToolTip(
        tr("Ctrl+Shift+I: takes in the text of .docx, .html and .txt files. They can be dropped on the "
           "text, too."));
    m_further->setText(tr("Begin a &further reply"));
    m_replies->setAccessibleName(tr("Reply"));
    m_pages->setWindowTitle(tr("Page"));
    m_pages->setAccessibleName(tr("The printed page"));
    m_keys->setText(tr("Tab / Shift+Tab: level · Ctrl+0…5: text, 一、, （一）, 1., （1）, 一是 · Alt+↑↓: move · "
                       "Ctrl+Enter: new section · Ctrl+J: on the same line · Ctrl+F / Ctrl+H: find, replace · "
                       "F6: next pane · F11: text alone"));
}

} // namespace banfu
