#include "ui/reply/opinionspane.h"

#include "app/exchange/documentfile.h"
#include "app/reply/fileplaces.h"
#include "app/reply/opinionuse.h"
#include "ui/common/tones.h"
#include "ui/reply/replydesk.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

OpinionsPane::OpinionsPane(ReplyDesk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_bureaus{new QComboBox{this}}
    , m_text{new QPlainTextEdit{this}}
    , m_read{new QPushButton{this}}
    , m_use{new QLabel{this}}
    , m_take{new QPushButton{this}}
    , m_reason{new QLineEdit{this}}
{
    setObjectName(u"opinionsPane"_s);
    m_bureaus->setObjectName(u"opinionBox"_s);
    m_bureaus->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_text->setObjectName(u"opinionTextView"_s);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_read->setObjectName(u"readOpinionButton"_s);
    m_use->setObjectName(u"opinionUse"_s);
    m_use->setWordWrap(true);
    m_take->setObjectName(u"takeOpinionButton"_s);
    m_reason->setObjectName(u"setAsideEdit"_s);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(6, 0, 6, 4);
    column->setSpacing(4);
    column->addWidget(m_bureaus);
    column->addWidget(m_text, 1);
    column->addWidget(m_read);
    column->addWidget(m_use);
    column->addWidget(m_take);
    column->addWidget(m_reason);

    connect(&m_desk, &ReplyDesk::shown, this, &OpinionsPane::showOpinions);
    connect(&m_desk, &ReplyDesk::settled, this, &OpinionsPane::showUse);
    connect(&m_desk, &ReplyDesk::placeChanged, this,
            [this](LetterPart part, int index) { m_paragraph = part == LetterPart::Section ? index : -1; });
    connect(m_bureaus, &QComboBox::currentIndexChanged, this, &OpinionsPane::showOpinion);
    connect(m_take, &QPushButton::clicked, this, &OpinionsPane::takeOver);
    connect(m_read, &QPushButton::clicked, this, &OpinionsPane::readFile);
    connect(m_reason, &QLineEdit::editingFinished, this, &OpinionsPane::setAside);
    auto *take = new QShortcut{QKeySequence{Qt::Key_Return}, m_text};
    take->setContext(Qt::WidgetShortcut);
    connect(take, &QShortcut::activated, this, &OpinionsPane::takeOver);
    retranslate();
}

const Assignment *OpinionsPane::current() const
{
    const auto &assignments = m_desk.session().file().assignments;
    const int index = m_bureaus->currentIndex();
    return index >= 0 && index < assignments.size() ? &assignments.at(index) : nullptr;
}

void OpinionsPane::showOpinions()
{
    const int index = m_bureaus->currentIndex();
    const QSignalBlocker blocker{m_bureaus};
    m_bureaus->clear();
    for (const Assignment &assignment : m_desk.session().file().assignments)
        m_bureaus->addItem(assignment.isSeparate ? tr("%1 (its own reply)").arg(sourceName(assignment.bureau))
                                                 : sourceName(assignment.bureau));
    m_bureaus->setCurrentIndex(std::clamp(index, m_bureaus->count() > 0 ? 0 : -1, m_bureaus->count() - 1));
    showOpinion();
}

void OpinionsPane::showOpinion()
{
    const Assignment *assignment = current();
    const bool hasOpinion = assignment && assignment->opinion;
    const QString text = hasOpinion ? assignment->opinion->text : QString{};
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_text->setPlaceholderText(!assignment   ? tr("No other bureau takes part in the handling.")
                               : !hasOpinion ? tr("The opinion has not come in yet.")
                                             : tr("The opinion is registered without its text."));
    m_read->setVisible(readableFile() && text.isEmpty() && !m_desk.session().isReadOnly());
    if (!m_reason->hasFocus())
        m_reason->setText(hasOpinion ? assignment->opinion->setAsideReason : QString{});
    m_reason->setEnabled(hasOpinion && !m_desk.session().isReadOnly());
    showUse();
}

void OpinionsPane::showUse()
{
    const Assignment *assignment = current();
    m_text->setExtraSelections({});
    m_use->clear();
    m_take->setEnabled(assignment && assignment->opinion && m_desk.stored() && !m_desk.isLocked());
    if (!assignment || !assignment->opinion || !m_desk.stored())
        return;
    const QList<Paragraph> paragraphs = m_desk.typed().text.paragraphs;
    const OpinionUse use = useOf(assignment->opinion->text, paragraphs);
    QList<QTextEdit::ExtraSelection> selections;
    for (const OpinionUse::Run &run : use.runs) {
        QTextCursor cursor{m_text->document()};
        cursor.setPosition(static_cast<int>(run.begin));
        cursor.setPosition(static_cast<int>(run.begin + run.length), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setBackground(toneGround(Tone::Good));
        selections.append({.cursor = cursor, .format = format});
    }
    m_text->setExtraSelections(selections);
    const QString source = sourceName(assignment->bureau);
    const auto marked = std::ranges::count(paragraphs, source, &Paragraph::source);
    m_use->setText(tr("Used: %1 % · paragraphs taken from it: %2").arg(qRound(use.share * 100)).arg(marked));
}

/// The selected words, or the paragraph at the cursor, as a paragraph behind the one that is written.
void OpinionsPane::takeOver()
{
    const Assignment *assignment = current();
    if (!assignment || !m_take->isEnabled())
        return;
    QTextCursor cursor = m_text->textCursor();
    const QString selected = cursor.hasSelection() ? cursor.selectedText() : cursor.block().text();
    ReplyText text = m_desk.typed().text;
    qsizetype at = m_paragraph >= 0 && m_paragraph < text.paragraphs.size() ? m_paragraph + 1 : text.paragraphs.size();
    const qsizetype first = at;
    for (const QString &line : selected.split(QChar::ParagraphSeparator, Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            text.paragraphs.insert(at++, {.text = line.trimmed(), .source = sourceName(assignment->bureau)});
    }
    if (at == first)
        return;
    m_desk.setText(text);
    m_desk.showPlace(LetterPart::Section, static_cast<int>(at - 1));
    showUse();
}

/// The first of the opinion's files that has a text.
const AttachedFile *OpinionsPane::readableFile() const
{
    const auto *files = filesOf(m_desk.session().file(), {FilePlace::Opinion, m_bureaus->currentIndex()});
    if (!files)
        return nullptr;
    const auto found = std::ranges::find_if(*files, isDocument, &AttachedFile::name);
    return found == files->end() ? nullptr : &*found;
}

/// Its text becomes the opinion's.
void OpinionsPane::readFile()
{
    const AttachedFile *attached = readableFile();
    const int index = m_bureaus->currentIndex();
    if (!attached || m_desk.session().isReadOnly())
        return;
    const auto bytes = m_desk.session().registerFile().bytesOf(*attached);
    const auto document = bytes ? readDocument(attached->name, *bytes) : Result<DocumentText>{bytes.error()};
    if (!document)
        return m_use->setText(document.error().message);
    const QString text = shownText(*document).trimmed();
    if (text.isEmpty())
        return m_use->setText(tr("%1 holds no text.").arg(attached->name));
    if (!m_desk.flush())
        return;
    CaseFile file = m_desk.session().file();
    Opinion opinion = file.assignments.at(index).opinion.value_or(Opinion{});
    opinion.text = text;
    if (!opinion.receivedOn.isValid())
        opinion.receivedOn = m_desk.session().today();
    file.assignments[index].opinion = opinion;
    m_desk.session().put(tr("Read the opinion from its file"), file);
}

void OpinionsPane::setAside()
{
    const Assignment *assignment = current();
    const int index = m_bureaus->currentIndex();
    const QString reason = m_reason->text().trimmed();
    if (!assignment || !assignment->opinion || assignment->opinion->setAsideReason == reason || !m_desk.flush())
        return;
    CaseFile file = m_desk.session().file();
    file.assignments[index].opinion->setAsideReason = reason;
    m_desk.session().put(tr("Set an opinion aside"), file);
}

void OpinionsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showUse();
}

void OpinionsPane::retranslate()
{
    setWindowTitle(tr("Opinions"));
    m_bureaus->setAccessibleName(tr("Co-handling bureau"));
    m_text->setAccessibleName(tr("The bureau's opinion"));
    m_read->setText(tr("Read its file"));
    m_read->setToolTip(tr("The text of the attached .docx, .html or .txt file becomes the opinion's text."));
    m_take->setText(tr("&Take over"));
    m_take->setToolTip(tr("Enter in the text: the selected words, or the paragraph, go into the letter and keep a mark "
                          "of their bureau, which is not printed."));
    m_reason->setPlaceholderText(tr("Not taken up because…"));
    m_reason->setAccessibleName(tr("Why nothing of it is taken up"));
    showOpinions();
}

} // namespace banfu
