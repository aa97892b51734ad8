#include "ui/reply/replypage.h"

#include "app/reply/check.h"
#include "app/reply/compose.h"
#include "ui/common/messagebar.h"
#include "ui/print/pageview.h"
#include "ui/reply/factsbar.h"
#include "ui/reply/partfield.h"
#include "ui/reply/parts.h"
#include "ui/reply/sectioneditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

ReplyPage::ReplyPage(CaseSession &session, const Fonts &fonts, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_layout{fonts}
    , m_keeper{session.registerFile()}
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
    , m_panes{new QSplitter{this}}
    , m_outline{new QTreeWidget{this}}
    , m_findings{new QListWidget{this}}
    , m_scroll{new QScrollArea{this}}
    , m_editor{new SectionEditor{this}}
    , m_pages{new PageView{fonts, this}}
    , m_keys{new QLabel{this}}
{
    if (const auto &replies = session.file().replies; !replies.isEmpty())
        m_ordinal = replies.last().ordinal; // the one that is worked on
    m_start->setObjectName(u"startReplyButton"_s);
    m_further->setObjectName(u"furtherReplyButton"_s);
    m_replies->setObjectName(u"repliesBox"_s);
    m_message->setObjectName(u"replyMessage"_s);
    m_message->setVisible(false);
    m_offer->setObjectName(u"draftOffer"_s);
    m_offer->setClosable(false);

    auto *empty = new QWidget{this};
    auto *emptyColumn = new QVBoxLayout{empty};
    emptyColumn->addStretch();
    emptyColumn->addWidget(m_hint, 0, Qt::AlignCenter);
    emptyColumn->addWidget(m_start, 0, Qt::AlignCenter);
    emptyColumn->addStretch();

    auto *desk = new QWidget{this};
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_replies);
    choice->addWidget(m_further);
    choice->addStretch();
    m_panes->addWidget(buildOutline());
    m_panes->addWidget(buildText());
    m_panes->addWidget(m_pages);
    m_panes->setStretchFactor(0, 2);
    m_panes->setStretchFactor(1, 5);
    m_panes->setStretchFactor(2, 5);
    m_panes->setSizes({200, 520, 520});
    auto *deskColumn = new QVBoxLayout{desk};
    deskColumn->setContentsMargins(8, 8, 8, 0);
    deskColumn->addLayout(choice);
    deskColumn->addWidget(m_facts);
    deskColumn->addWidget(m_panes, 1);
    deskColumn->addWidget(m_keys);
    m_keys->setForegroundRole(QPalette::PlaceholderText);
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_stack->addWidget(empty);
    m_stack->addWidget(desk);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_offer);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);

    m_findingsTimer.setSingleShot(true);
    m_findingsTimer.setInterval(400);
    connectPanes();
    retranslate();
    showReply();
    offerDraft();
    offerFacts();
}

ReplyPage::~ReplyPage()
{
    (void)m_keeper.flush();
}

QWidget *ReplyPage::buildOutline()
{
    auto *pane = new QWidget{this};
    auto *column = new QVBoxLayout{pane};
    column->setContentsMargins(0, 0, 0, 0);
    m_outline->setObjectName(u"outlineTree"_s);
    m_outline->setHeaderHidden(true);
    m_outline->setFrameShape(QFrame::NoFrame);
    m_findings->setObjectName(u"findingsList"_s);
    m_findings->setWordWrap(true);
    m_findings->setFrameShape(QFrame::NoFrame);
    auto *halves = new QSplitter{Qt::Vertical, pane};
    halves->addWidget(m_outline);
    halves->addWidget(m_findings);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    column->addWidget(halves);
    return pane;
}

QWidget *ReplyPage::buildText()
{
    auto *sheet = new QWidget{this};
    auto *column = new QVBoxLayout{sheet};
    column->setContentsMargins(10, 4, 10, 10);
    for (const bool isAbove : {true, false}) {
        for (const Part &part : parts)
            if (part.standsAbove == isAbove)
                column->addWidget(m_parts.emplaceBack(new PartField{part.part, QString::fromLatin1(part.name), sheet}));
        if (isAbove)
            column->addWidget(m_editor);
    }
    column->addStretch();
    sheet->setAutoFillBackground(true);
    sheet->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    return m_scroll;
}

void ReplyPage::connectPanes()
{
    connect(&m_session, &CaseSession::changed, this, &ReplyPage::showReply);
    connect(&m_session, &CaseSession::refused, this,
            [this](const Error &error) { m_message->show(Tone::Danger, error.message); });
    connect(&m_session.registerFile(), &RegisterFile::officeChanged, this, &ReplyPage::showReply);
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const Error &error) { m_message->show(Tone::Danger, error.message); });
    connect(m_start, &QPushButton::clicked, this, &ReplyPage::startReply);
    connect(m_further, &QPushButton::clicked, this, &ReplyPage::startReply);
    connect(m_replies, &QComboBox::activated, this, [this](int index) {
        if (flush()) {
            m_ordinal = index + 1;
            showReply();
        }
    });
    connect(m_facts, &FactsBar::changed, this, &ReplyPage::putReply);
    m_factsKeeper.setSuggestion(m_session.file().suggestion.id);
    connect(m_facts, &FactsBar::typing, &m_factsKeeper, &FormKeeper::typing);
    connect(&m_session, &CaseSession::changed, &m_factsKeeper, &FormKeeper::typing);
    connect(m_facts, &FactsBar::newVersionWanted, this, [this] {
        if (const Reply *reply = storedReply())
            putReply(tr("New version of the reply"), nextVersion(*reply));
    });
    for (PartField *field : m_parts) {
        connect(field, &PartField::edited, this, &ReplyPage::takeTyping);
        connect(field, &PartField::entered, this, [this, field] { m_pages->setCurrent(field->part(), 0); });
    }
    connect(m_editor, &QTextEdit::textChanged, this, &ReplyPage::takeTyping);
    connect(m_editor, &SectionEditor::currentParagraphChanged, this,
            [this](int index) { m_pages->setCurrent(LetterPart::Section, index); });
    connect(m_editor, &QTextEdit::cursorPositionChanged, this, [this] {
        const QRect caret = m_editor->cursorRect();
        const QPoint place = m_editor->mapTo(m_scroll->widget(), caret.center());
        if (m_editor->hasFocus())
            m_scroll->ensureVisible(place.x(), place.y(), 0, 3 * caret.height());
    });
    connect(m_editor, &SectionEditor::pasteRefused, this,
            [this](const QString &why) { m_message->show(Tone::Warning, why); });
    connect(m_pages, &PageView::placeClicked, this, &ReplyPage::showPlace);
    connect(m_outline, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { showPlace(LetterPart::Section, item->data(0, Qt::UserRole).toInt(), 0); });
    connect(m_findings, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        showPlace(LetterPart(place.x()), place.y(), 0);
    });
    connect(&m_findingsTimer, &QTimer::timeout, this, &ReplyPage::updateFindings);
    auto *save = new QShortcut{QKeySequence::Save, this};
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &ReplyPage::flush);
}

const Reply *ReplyPage::storedReply() const
{
    const auto &replies = m_session.file().replies;
    const auto found = std::ranges::find(replies, m_ordinal, &Reply::ordinal);
    return found == replies.end() ? nullptr : &*found;
}

bool ReplyPage::isLocked() const
{
    const Reply *reply = storedReply();
    return !reply || m_isDraftOffered || m_session.isReadOnly() || reply->status == ReplyStatus::Signed ||
           reply->status == ReplyStatus::Sent;
}

ReplyText ReplyPage::typedText() const
{
    ReplyText text;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        setOwnText(text, parts[i], m_parts[i]->own());
    text.paragraphs = m_editor->paragraphs();
    return text;
}

void ReplyPage::startReply()
{
    if (!flush())
        return;
    CaseFile file = m_session.file();
    Reply reply{.ordinal = int(file.replies.size()) + 1};
    file.replies << reply;
    m_ordinal = reply.ordinal;
    m_session.put(reply.ordinal > 1 ? tr("Begin a further reply") : tr("Begin the reply"), file);
    m_editor->setFocus();
}

void ReplyPage::putReply(const QString &act, const Reply &reply)
{
    if (!flush())
        return;
    CaseFile file = m_session.file();
    const auto stored = std::ranges::find(file.replies, reply.ordinal, &Reply::ordinal);
    if (stored == file.replies.end())
        return;
    const ReplyText text = stored->text; // typing was stored just now; the facts came with an older text
    *stored = reply;
    stored->text = reply.status == ReplyStatus::Signed && !isLocked()
                       ? fixedText(file, {.ordinal = reply.ordinal, .datedOn = reply.datedOn, .text = text}, m_office)
                       : text;
    m_session.put(act, file);
    showReply();
}

bool ReplyPage::flush()
{
    const Reply *reply = storedReply();
    if (!m_isTyped || !reply)
        return true;
    CaseFile file = m_session.file();
    const ReplyText wanted = normalised(typedText(), composedText(file, *reply, m_office));
    for (Reply &each : file.replies)
        if (each.ordinal == m_ordinal)
            each.text = wanted;
    m_isTyped = false;
    m_session.put(tr("Edit the reply"), file);
    const Reply *stored = storedReply();
    if (!stored || stored->text != wanted) {
        m_isTyped = true;
        (void)m_keeper.flush();
        return false;
    }
    (void)m_keeper.drop(m_session.file().suggestion.id, m_ordinal);
    return true;
}

void ReplyPage::showReply()
{
    m_office = m_session.office();
    const auto &replies = m_session.file().replies;
    m_stack->setCurrentIndex(replies.isEmpty() ? 0 : 1);
    setFocusProxy(replies.isEmpty() ? static_cast<QWidget *>(m_start) : m_editor);
    m_start->setEnabled(!m_session.isReadOnly() && !m_session.file().suggestion.id.isNull());
    if (!storedReply() && !replies.isEmpty()) // the one that was shown is taken back
        m_ordinal = replies.last().ordinal;
    const Reply *reply = storedReply();
    if (!reply)
        return;
    m_replies->clear();
    for (const Reply &each : replies)
        m_replies->addItem(each.ordinal == 1 ? tr("Reply") : tr("Further reply %1").arg(each.ordinal - 1));
    m_replies->setCurrentIndex(m_ordinal - 1);
    m_replies->setVisible(replies.size() > 1);
    m_further->setVisible(!m_session.isReadOnly() && replies.last().status == ReplyStatus::Sent);
    const QString hint = u"%1〔%2〕1号"_s.arg(m_office.bureau.code).arg(m_session.today().year());
    m_facts->show(*reply, m_office.bureau.code.isEmpty() ? QString{} : hint, m_session.isReadOnly());

    const ReplyText composed = composedText(m_session.file(), *reply, m_office);
    m_isShowing = true;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setComposed(ownText(composed, parts[i]).value_or(QString{}));
    m_isShowing = false;
    if (!m_isTyped)
        showText(reply->text);
    const bool locked = isLocked();
    m_editor->setReadOnly(locked);
    for (PartField *field : m_parts)
        field->setReadOnly(locked);
    updatePage();
    updateFindings();
}

void ReplyPage::showText(const ReplyText &text)
{
    m_isShowing = true;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        if (m_parts[i]->own() != ownText(text, parts[i]))
            m_parts[i]->setOwn(ownText(text, parts[i]));
    if (m_editor->paragraphs() != text.paragraphs)
        m_editor->document()->isUndoAvailable() ? m_editor->apply(text.paragraphs) : m_editor->load(text.paragraphs);
    m_isShowing = false;
}

void ReplyPage::takeTyping()
{
    const Reply *reply = storedReply();
    if (m_isShowing || !reply)
        return;
    m_isTyped = true;
    updatePage();
    m_findingsTimer.start();
    const Suggestion &suggestion = m_session.file().suggestion;
    m_keeper.keep({.suggestion = suggestion.id,
                   .replyOrdinal = m_ordinal,
                   .baseRevision = suggestion.revision,
                   .text = typedText(),
                   .savedAt = QDateTime::currentDateTimeUtc()});
}

void ReplyPage::updatePage()
{
    const Reply *reply = storedReply();
    if (!reply)
        return;
    Reply typed = *reply;
    typed.text = typedText();
    const Letter letter = compose(m_session.file(), typed, m_office);
    m_pages->setPages(m_layout.pages(letter));
    updateOutline(letter);
}

void ReplyPage::updateOutline(const Letter &letter)
{
    QList<const LetterParagraph *> heads;
    for (const LetterParagraph &paragraph : letter.body)
        if (paragraph.part == LetterPart::Section && paragraph.level != Level::Body && paragraph.level != Level::RunIn)
            heads << &paragraph;
    QList<QTreeWidgetItem *> open; // the item of each level above
    QList<QTreeWidgetItem *> roots;
    for (const LetterParagraph *head : heads) {
        auto *item = new QTreeWidgetItem{QStringList{head->label + head->text.section(u'。', 0, 0)}};
        item->setData(0, Qt::UserRole, head->index);
        item->setToolTip(0, head->label + head->text);
        const int depth = int(head->level) - 1;
        while (open.size() > depth)
            open.removeLast();
        if (open.isEmpty())
            roots << item;
        else
            open.last()->addChild(item);
        open << item;
    }
    m_outline->clear();
    m_outline->addTopLevelItems(roots);
    m_outline->expandAll();
}

void ReplyPage::updateFindings()
{
    const Reply *reply = storedReply();
    if (!reply)
        return;
    Reply typed = *reply;
    typed.text = typedText();
    m_findings->clear();
    for (const Finding &finding : check(m_session.file(), typed, m_office, m_session.today())) {
        const QString sign = finding.severity == Severity::Fault     ? u"✖ "_s
                             : finding.severity == Severity::Warning ? u"⚠ "_s
                                                                     : u"ⓘ "_s;
        auto *item = new QListWidgetItem{sign + finding.message, m_findings};
        item->setData(Qt::UserRole, QPoint{int(finding.part), finding.index});
        item->setToolTip(finding.message);
    }
    m_findings->setVisible(m_findings->count() > 0);
}

void ReplyPage::showPlace(LetterPart part, int index, int offset)
{
    if (part == LetterPart::Section) {
        m_editor->setFocus();
        m_editor->showParagraph(index, offset);
    } else {
        for (PartField *field : m_parts)
            if (field->part() == part) {
                field->editor().setFocus();
                m_scroll->ensureWidgetVisible(field);
            }
    }
    m_pages->setCurrent(part, index);
}

void ReplyPage::offerDraft()
{
    const auto drafts = m_session.registerFile().drafts();
    const Reply *reply = storedReply();
    if (!drafts || !reply)
        return;
    for (const ReplyDraft &draft : *drafts) {
        if (draft.suggestion != m_session.file().suggestion.id || draft.replyOrdinal != m_ordinal ||
            draft.text == reply->text)
            continue;
        const QString when = QLocale{}.toString(draft.savedAt.toLocalTime(), QLocale::ShortFormat);
        m_offer->show(Tone::Warning,
                      draft.baseRevision == m_session.file().suggestion.revision
                          ? tr("Text typed until %1 was not saved to the register.").arg(when)
                          : tr("Text typed until %1 was not saved; the record was changed since then.").arg(when));
        m_offer->addButton(u"takeDraftButton"_s, tr("&Take over"), [this, text = draft.text] {
            endOffer();
            for (qsizetype i = 0; i < m_parts.size(); ++i)
                m_parts[i]->setOwn(ownText(text, parts[i]));
            m_editor->apply(text.paragraphs);
            takeTyping();
        });
        m_offer->addButton(u"dropDraftButton"_s, tr("&Discard"), [this] {
            (void)m_keeper.drop(m_session.file().suggestion.id, m_ordinal);
            endOffer();
        });
        m_isDraftOffered = true;
        showReply();
        return;
    }
}

void ReplyPage::endOffer()
{
    m_isDraftOffered = false;
    m_offer->hide();
    showReply();
}

/// Number, date and names that were typed and not left before the program ended.
void ReplyPage::offerFacts()
{
    const auto forms = m_session.registerFile().forms();
    if (!forms || isLocked())
        return;
    const auto draft = std::ranges::find(*forms, m_factsKeeper.form(), &FormDraft::form);
    if (draft == forms->end())
        return;
    m_message->show(Tone::Warning, tr("The letter's number, date or names typed last were not stored. They are kept."));
    m_message->addButton(u"takeFactsButton"_s, tr("&Take over"), [this, texts = draft->fields] {
        m_message->hide();
        m_factsKeeper.setKept();
        m_facts->setTyped(texts);
    });
    m_message->addButton(u"dropFactsButton"_s, tr("&Discard"), [this] {
        m_message->hide();
        (void)m_session.registerFile().dropForm(m_factsKeeper.form());
    });
}

void ReplyPage::hideEvent(QHideEvent *event)
{
    (void)flush();
    QWidget::hideEvent(event);
}

void ReplyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReplyPage::retranslate()
{
    m_hint->setText(
        tr("There is no reply yet. Its fixed parts write themselves from the record; you write the sections."));
    m_start->setText(tr("&Draft the reply"));
    m_further->setText(tr("Begin a &further reply"));
    m_replies->setAccessibleName(tr("Reply"));
    m_outline->setAccessibleName(tr("Outline"));
    m_findings->setAccessibleName(tr("Checks"));
    m_editor->setAccessibleName(tr("The answer's sections"));
    m_editor->setPlaceholderText(
        tr("Write the answer here. Ctrl+1 makes a heading 一、, Tab and Shift+Tab change its level."));
    m_pages->setAccessibleName(tr("The printed page"));
    m_keys->setText(tr("Tab / Shift+Tab: level · Ctrl+0…5: text, 一、, （一）, 1., （1）, 一是 · Alt+↑↓: move · "
                       "Ctrl+J: on the same line · "
                       "Ctrl+Shift+V: paste as it is"));
    const QStringList captions{tr("Title"),       tr("Salutation"), tr("Opening"),     tr("Closing"),
                               tr("Attachments"), tr("Signature"),  tr("Contact note")};
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setCaption(captions[i]);
}

} // namespace banfu
