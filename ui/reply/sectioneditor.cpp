#include "ui/reply/sectioneditor.h"

#include "app/reply/editing.h"
#include "app/reply/numbering.h"
#include "app/reply/recognition.h"
#include "app/reply/typinghelp.h"
#include "ui/reply/pasting.h"
#include "ui/reply/sectionblocks.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

SectionEditor::SectionEditor(QWidget *parent)
    : QTextEdit{parent}
{
    setObjectName(u"replyEditor"_s);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QTextEdit::WidgetWidth);
    document()->setUndoRedoEnabled(false);
    new LevelHighlighter{document()};
    connect(
        document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        [this](const QSizeF &size) { setFixedHeight(std::max(6 * fontMetrics().height(), int(size.height()) + 8)); });
    connect(document(), &QTextDocument::contentsChanged, this, &SectionEditor::updateLabels);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (const int now = currentParagraph(); now != m_current)
            Q_EMIT currentParagraphChanged(m_current = now);
    });
    load({});
}

static QList<Paragraph> blocksOf(const QTextDocument &document, bool isComposing)
{
    QList<Paragraph> all;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        all << paragraphOf(block, isComposing);
    if (all.size() == 1 && all.first() == Paragraph{}) // an untouched editor holds no paragraph
        all.clear();
    return all;
}

QList<Paragraph> SectionEditor::paragraphs() const
{
    return blocksOf(*document(), false);
}

QList<Paragraph> SectionEditor::paragraphsComposing() const
{
    return blocksOf(*document(), true);
}

void SectionEditor::load(const QList<Paragraph> &wanted)
{
    apply(wanted);
    moveCursor(QTextCursor::Start);
}

void SectionEditor::apply(const QList<Paragraph> &wanted)
{
    writeBlocks(*this, wanted);
    updateLabels();
}

void SectionEditor::act(const QList<Paragraph> &wanted)
{
    const QScopedValueRollback acting{m_isActing, true};
    apply(wanted);
}

void SectionEditor::replaceBefore(int count, const QString &text)
{
    const QScopedValueRollback acting{m_isActing, true};
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, count);
    cursor.insertText(text);
    setTextCursor(cursor);
}

int SectionEditor::currentParagraph() const
{
    return textCursor().blockNumber();
}

void SectionEditor::showParagraph(int index, int offset, int selected)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(index, 0, document()->blockCount() - 1));
    QTextCursor cursor{block};
    cursor.setPosition(block.position() + std::clamp(offset, 0, block.length() - 1));
    cursor.setPosition(block.position() + std::clamp(offset + selected, 0, block.length() - 1),
                       QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void SectionEditor::setTypeFace(const QFont &face)
{
    setFont(face);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        QTextCursor{block}.setBlockFormat(formatFor(*this, paragraphOf(block)));
    setFixedHeight(std::max(6 * fontMetrics().height(), int(document()->size().height()) + 8));
}

void SectionEditor::setMarked(const QSet<int> &paragraphs)
{
    m_marked = paragraphs;
    viewport()->update();
}

SectionEditor::Selected SectionEditor::selectedParagraphs() const
{
    const QTextCursor cursor = textCursor();
    const int first = document()->findBlock(cursor.selectionStart()).blockNumber();
    const int last = document()->findBlock(cursor.selectionEnd()).blockNumber();
    return {first, last + 1};
}

void SectionEditor::promote()
{
    const auto [first, end] = selectedParagraphs();
    act(promoted(paragraphs(), first, end));
}

void SectionEditor::demote()
{
    const auto [first, end] = selectedParagraphs();
    act(demoted(paragraphs(), first, end));
}

void SectionEditor::setLevel(Level level)
{
    const auto [first, end] = selectedParagraphs();
    auto wanted = paragraphs();
    if (wanted.isEmpty())
        wanted << Paragraph{};
    act(withLevel(std::move(wanted), first, end, level));
}

void SectionEditor::toggleRunsOn()
{
    auto wanted = paragraphs();
    const int current = currentParagraph();
    if (current <= 0 || current >= wanted.size())
        return; // nothing stands before the first
    wanted[current].runsOn = !wanted[current].runsOn;
    act(wanted);
}

/// What bold is elsewhere: whether the first sentence is set as a head. False where there can be none.
bool SectionEditor::toggleHead()
{
    const auto before = paragraphs();
    const int current = currentParagraph();
    if (current >= before.size())
        return false;
    if (before[current].level == Level::RunIn && before[current].runsOn) {
        Q_EMIT hinted(tr("An item has a head where it begins a line. Ctrl+J gives it one."));
        return true;
    }
    const auto wanted = headToggled(before, current);
    if (wanted == before)
        return false;
    act(wanted);
    Q_EMIT hinted(hasHead(wanted[current].level, wanted[current].head)
                      ? tr("The first sentence is set as a head. Ctrl+B again takes it back.")
                      : tr("The first sentence is set like the rest. Ctrl+B again makes it a head."));
    return true;
}

/// Whether heads of items are set in this letter already.
static bool setsItemHeads(const QList<Paragraph> &paragraphs)
{
    return std::ranges::any_of(paragraphs, [](const Paragraph &paragraph) {
        return paragraph.level == Level::RunIn && paragraph.head == Head::Set;
    });
}

void SectionEditor::moveUp()
{
    const auto moved = movedUp(paragraphs(), currentParagraph());
    const int offset = textCursor().positionInBlock();
    act(moved.paragraphs);
    showParagraph(int(moved.index), offset);
}

void SectionEditor::moveDown()
{
    const auto moved = movedDown(paragraphs(), currentParagraph());
    const int offset = textCursor().positionInBlock();
    act(moved.paragraphs);
    showParagraph(int(moved.index), offset);
}

bool SectionEditor::handleStructureKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (modifiers == Qt::ControlModifier && key >= Qt::Key_0 && key <= Qt::Key_6) {
        setLevel(Level(key - Qt::Key_0));
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_J) {
        toggleRunsOn();
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_B && toggleHead())
        return true;
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_B || key == Qt::Key_I || key == Qt::Key_U)) {
        Q_EMIT hinted(tr("The standard sets the type by level: 一、 in Hei, （一） in Kai, the rest in FangSong. "
                         "Ctrl+1…5 change the level; nothing else is emphasised in an official letter."));
        return true;
    }
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && key == Qt::Key_V) {
        pasteVerbatim();
        return true;
    }
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        key == Qt::Key_Up ? moveUp() : moveDown();
        return true;
    }
    if (key == Qt::Key_Tab && modifiers == Qt::NoModifier) {
        if (levelOf(textCursor().block()) == Level::TableRow) {
            insertPlainText(u"\t"_s); // the next cell
            return true;
        }
        demote();
        return true;
    }
    if (key == Qt::Key_Backtab) {
        promote();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (modifiers == Qt::ControlModifier)
            splitSection();
        else
            breakParagraph();
        return true;
    }
    return key == Qt::Key_Backspace && modifiers == Qt::NoModifier && (joinAtBeginning() || erasePair());
}

/// Keys that the window has, too: while the text is written they are the text's.
static bool isStructureShortcut(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (modifiers == Qt::ControlModifier)
        return (key >= Qt::Key_0 && key <= Qt::Key_6) || key == Qt::Key_J || key == Qt::Key_B || key == Qt::Key_I ||
               key == Qt::Key_U;
    return modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down);
}

bool SectionEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !isReadOnly() &&
        isStructureShortcut(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void SectionEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) { // Tab is taken: this is the way out
        focusNextChild();
        return;
    }
    if (!isReadOnly() && handleStructureKey(*event)) {
        event->accept();
        return;
    }
    const QTextCursor before = textCursor();
    const int from = document()->findBlock(before.selectionStart()).position();
    const int offset = before.selectionStart() - from;
    QTextEdit::keyPressEvent(event);
    if (!isReadOnly() && !event->text().isEmpty() && event->text().front().isPrint()) {
        help(textCursor().blockNumber(), offset);
        Q_EMIT wrote();
    }
}

void SectionEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const QTextCursor before = textCursor();
    const int offset = before.selectionStart() - document()->findBlock(before.selectionStart()).position();
    QTextEdit::inputMethodEvent(event);
    if (!isReadOnly() && !event->commitString().isEmpty() && event->replacementLength() == 0) {
        help(textCursor().blockNumber(), offset);
        Q_EMIT wrote();
    }
    Q_EMIT composing();
}

/// Something was typed in this block from this place to the caret.
void SectionEditor::help(int block, int from)
{
    const int caret = textCursor().positionInBlock();
    const QString typed = textCursor().block().text();
    if (const auto helped = typingHelp(typed, from, caret)) {
        auto wanted = paragraphs();
        wanted[block].text = helped->text;
        act(wanted);
        showParagraph(block, int(helped->caret));
    }
    const Paragraph paragraph = paragraphOf(textCursor().block());
    const bool mayHaveHead = paragraph.level == Level::RunIn && !paragraph.runsOn && paragraph.head == Head::ByLevel;
    if (mayHaveHead && looksLikeRunInHead(paragraph.text) &&
        !looksLikeRunInHead(typed.first(from) + typed.sliced(caret)) && setsItemHeads(paragraphs())) {
        auto wanted = paragraphs();
        wanted[textCursor().blockNumber()].head = Head::Set;
        act(wanted);
    }
}

bool SectionEditor::erasePair()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !standsInEmptyPair(cursor.block().text(), cursor.positionInBlock()))
        return false;
    cursor.beginEditBlock();
    cursor.deleteChar();
    cursor.deletePreviousChar();
    cursor.endEditBlock();
    return true;
}

void SectionEditor::splitSection()
{
    const int index = currentParagraph();
    const int position = textCursor().positionInBlock();
    act(sectionSplit(paragraphs(), index, position));
    showParagraph(position > 0 ? index + 1 : index);
}

void SectionEditor::breakParagraph()
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const Paragraph before = paragraphOf(cursor.block());
    if (before.text.isEmpty() && before.level != Level::Body) { // Enter on an empty head or item: body text instead
        cursor.setBlockFormat(formatFor(*this, {}));
    } else {
        const bool isAtEnd = cursor.atBlockEnd();
        const bool isHead = isHeading(before.level);
        Paragraph next{.level = isAtEnd && isHead ? Level::Body : before.level, .runsOn = before.runsOn, .text = {}};
        if (!isAtEnd && isHead)
            next.level = Level::Body;
        if (!isAtEnd) { // both halves of what was taken over or answers a point
            next.source = before.source;
            next.answers = before.answers;
        }
        cursor.insertBlock(formatFor(*this, next));
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
}

bool SectionEditor::joinAtBeginning()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !cursor.atBlockStart())
        return false;
    const Paragraph here = paragraphOf(cursor.block());
    if (here.level == Level::Body && !here.runsOn)
        return false; // the editor joins it to the one before
    Paragraph joined = here;
    joined.level = here.runsOn ? here.level : Level::Body;
    joined.runsOn = false;
    cursor.setBlockFormat(formatFor(*this, joined));
    updateLabels();
    return true;
}

bool SectionEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasUrls();
}

void SectionEditor::insertFromMimeData(const QMimeData *source)
{
    insert(readPasted(*source));
}

void SectionEditor::insertFiles(const QStringList &paths)
{
    if (!isReadOnly())
        insert(readFiles(paths));
}

void SectionEditor::insert(const Pasted &pasted)
{
    if (!pasted.refusal.isEmpty()) {
        Q_EMIT pasteRefused(pasted.refusal);
        return;
    }
    insertParagraphs(setsItemHeads(paragraphs()) ? withRunInHeads(pasted.paragraphs) : pasted.paragraphs);
    QStringList told = pasted.leftOut;
    if (setsItemHeads(pasted.paragraphs))
        told << tr("Sentences that are set off in the source stand as heads of their items. Ctrl+B takes that back.");
    if (!told.isEmpty())
        Q_EMIT hinted(told.join(u' '));
    if (pasted.isDoubtful)
        Q_EMIT recognised(pasted);
}

/// The letter has one history for all of its parts: the document's own acts would do nothing.
void SectionEditor::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : menu->actions())
        if (action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo")
            menu->removeAction(action);
    menu->insertActions(menu->actions().value(0), actions());
    menu->popup(event->globalPos());
}

void SectionEditor::pasteVerbatim()
{
    const auto *clipboard = QGuiApplication::clipboard()->mimeData();
    if (!clipboard)
        return;
    const Pasted pasted = readPasted(*clipboard);
    if (!pasted.refusal.isEmpty())
        Q_EMIT pasteRefused(pasted.refusal);
    else
        insertParagraphs(verbatimParagraphs(pasted.verbatim));
}

void SectionEditor::insertParagraphs(const QList<Paragraph> &inserted)
{
    const QScopedValueRollback acting{m_isActing, true};
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (qsizetype i = 0; i < inserted.size(); ++i) {
        const bool isHere = i == 0 && (cursor.block().text().isEmpty() || inserted[i].level == Level::Body);
        if (!isHere)
            cursor.insertBlock(formatFor(*this, inserted[i]));
        else if (cursor.block().text().isEmpty() && (inserted.size() > 1 || inserted[i].level != Level::Body))
            cursor.setBlockFormat(formatFor(*this, inserted[i]));
        cursor.insertText(inserted[i].text);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    updateLabels();
}

void SectionEditor::updateLabels()
{
    QList<Paragraph> all;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        all << Paragraph{.level = levelOf(block), .runsOn = runsOn(block)};
    m_labels = labels(all);
    viewport()->update();
}

void SectionEditor::setBars(const QHash<int, QColor> &bars)
{
    if (m_bars == bars)
        return;
    m_bars = bars;
    viewport()->update();
}

void SectionEditor::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter{viewport()};
    const double em = fontMetrics().height() * 0.8;
    QTextBlock block = cursorForPosition(QPoint{viewport()->width() / 2, event->rect().top()}).block();
    for (; block.isValid(); block = block.next()) {
        const QRectF box =
            document()->documentLayout()->blockBoundingRect(block).translated(0, -verticalScrollBar()->value());
        if (box.top() > event->rect().bottom())
            break;
        const double lineHeight = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).height() : em;
        const double top =
            box.top() + block.layout()->position().y() - document()->documentLayout()->blockBoundingRect(block).top();
        if (const auto bar = m_bars.constFind(block.blockNumber()); bar != m_bars.constEnd())
            painter.fillRect(QRectF{0, box.top() + 2, 3, box.height() - 4}, *bar);
        if (m_marked.contains(block.blockNumber())) {
            painter.setPen(palette().color(QPalette::Link));
            painter.drawText(QRectF{0, top, em, lineHeight}, Qt::AlignLeft | Qt::AlignVCenter, u"✎"_s);
        }
        const bool isRow = levelOf(block) == Level::TableRow;
        const QString label = isRow ? u"▦"_s : m_labels.value(block.blockNumber());
        if (label.isEmpty() && !runsOn(block))
            continue;
        QFont face = font();
        face.setBold(levelOf(block) == Level::One);
        painter.setFont(face);
        painter.setPen(palette().color(levelOf(block) == Level::RunIn ? QPalette::PlaceholderText : QPalette::Link));
        painter.drawText(QRectF{0, top, em * 4.3, lineHeight}, Qt::AlignRight | Qt::AlignVCenter,
                         runsOn(block) ? u"↳"_s + label : label);
    }
}

void SectionEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace banfu
