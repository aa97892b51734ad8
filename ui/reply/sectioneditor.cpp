#include "ui/reply/sectioneditor.h"

#include "app/reply/editing.h"
#include "app/reply/numbering.h"
#include "ui/reply/sectionblocks.h"
#include "ui/reply/wordkeys.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

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
    connect(document(), &QTextDocument::contentsChange, this,
            [this](int position, int, int added) { forget(position, added); });
    connect(document(), &QTextDocument::contentsChanged, this, &SectionEditor::updateLabels);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (const int now = currentParagraph(); now != m_current)
            Q_EMIT currentParagraphChanged(m_current = now);
    });
    load({});
}

/// A key changes one paragraph of a thousand: the others need not be read again.
const QList<Paragraph> &SectionEditor::known() const
{
    if (m_known.isEmpty())
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
            m_known << paragraphOf(block);
    return m_known;
}

void SectionEditor::forget(int position, int added)
{
    const bool isSameCount = m_known.size() == document()->blockCount();
    if (!isSameCount)
        m_known.clear();
    m_areLabelsStale = m_areLabelsStale || !isSameCount;
    const QTextBlock last = document()->findBlock(std::min(position + added, document()->characterCount() - 1));
    for (QTextBlock block = document()->findBlock(position); isSameCount && block.isValid(); block = block.next()) {
        Paragraph &before = m_known[block.blockNumber()];
        Paragraph now = paragraphOf(block);
        m_areLabelsStale = m_areLabelsStale || before.level != now.level || before.runsOn != now.runsOn;
        before = std::move(now);
        if (block == last)
            break;
    }
}

/// An untouched editor holds no paragraph.
static QList<Paragraph> withoutEmptyOnly(const QList<Paragraph> &all)
{
    return all.size() == 1 && all.first() == Paragraph{} ? QList<Paragraph>{} : all;
}

QList<Paragraph> SectionEditor::paragraphs() const
{
    return withoutEmptyOnly(known());
}

QList<Paragraph> SectionEditor::paragraphsComposing() const
{
    const QTextBlock block = textCursor().block();
    if (!block.layout() || block.layout()->preeditAreaText().isEmpty())
        return paragraphs();
    QList<Paragraph> all = known();
    all[block.blockNumber()] = paragraphOf(block, true);
    return withoutEmptyOnly(all);
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
        return Q_EMIT hinted(tr("Nothing stands before this paragraph that it could run on behind."));
    wanted[current].runsOn = !wanted[current].runsOn;
    act(wanted);
    Q_EMIT hinted(wanted[current].runsOn
                      ? tr("The paragraph runs on behind the one before. Ctrl+J again gives it a line of its own.")
                      : tr("The paragraph begins a line of its own. Ctrl+J again lets it run on."));
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

void SectionEditor::updateLabels()
{
    if (!std::exchange(m_areLabelsStale, false))
        return;
    m_labels = labels(known());
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

void SectionEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTextEdit::mouseDoubleClickEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    QTextCursor caret = cursorForPosition(event->position().toPoint());
    selectWord(caret);
    setTextCursor(caret);
}

void SectionEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace banfu
