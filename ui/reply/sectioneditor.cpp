#include "ui/reply/sectioneditor.h"

#include "app/exchange/publicletter.h"
#include "app/reply/editing.h"
#include "app/reply/numbering.h"
#include "app/reply/recognition.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr int levelProperty = QTextFormat::UserProperty + 1;
constexpr int runsOnProperty = QTextFormat::UserProperty + 2;
constexpr qsizetype longestPaste = 2'000'000; // characters: a thousand pages

Level levelOf(const QTextBlock &block)
{
    return Level(block.blockFormat().intProperty(levelProperty));
}

Paragraph paragraphOf(const QTextBlock &block)
{
    QString text = block.text();
    text.replace(QChar::LineSeparator, u' ');
    return {.level = levelOf(block), .runsOn = block.blockFormat().boolProperty(runsOnProperty), .text = text};
}

/// What the register cannot hold or nobody can see: control characters, halves of surrogate pairs, invisible marks.
QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            result += c;
            result += text.at(++i);
        } else if (c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator) {
            result += u'\n';
        } else if (c == u'\n' || c == u'\t') {
            result += c;
        } else if (!c.isSurrogate() && c.category() != QChar::Other_Control && c != QChar::ObjectReplacementCharacter &&
                   c != QChar::ByteOrderMark && c != u'\u200b') {
            result += c;
        }
    }
    return result;
}

/// Heads look like heads while they are written: the page shows the real faces.
class LevelHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        const Level level = levelOf(currentBlock());
        if (level != Level::One && level != Level::Two)
            return;
        const qsizetype stop = text.indexOf(u'。');
        QTextCharFormat format;
        format.setFontWeight(level == Level::One ? QFont::Bold : QFont::DemiBold);
        setFormat(0, int(stop < 0 ? text.size() : stop + 1), format);
    }
};

} // namespace

SectionEditor::SectionEditor(QWidget *parent)
    : QTextEdit{parent}
{
    setObjectName(u"replyEditor"_s);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QTextEdit::WidgetWidth);
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

static QTextBlockFormat formatFor(const QTextEdit &editor, const Paragraph &paragraph)
{
    const double em = editor.fontMetrics().height() * 0.8;
    QTextBlockFormat format;
    format.setProperty(levelProperty, int(paragraph.level));
    format.setProperty(runsOnProperty, paragraph.runsOn);
    format.setLeftMargin(em * 4.6);
    format.setTextIndent(paragraph.level == Level::Body && !paragraph.runsOn ? em * 2 : 0);
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(paragraph.level == Level::One ? em * 0.6 : paragraph.runsOn ? 0 : em * 0.2);
    return format;
}

QList<Paragraph> SectionEditor::paragraphs() const
{
    QList<Paragraph> all;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        all << paragraphOf(block);
    if (all.size() == 1 && all.first() == Paragraph{}) // an untouched editor holds no paragraph
        all.clear();
    return all;
}

void SectionEditor::load(const QList<Paragraph> &wanted)
{
    document()->setUndoRedoEnabled(false);
    document()->clear();
    apply(wanted.isEmpty() ? QList<Paragraph>{Paragraph{}} : wanted);
    document()->setUndoRedoEnabled(true);
    moveCursor(QTextCursor::Start);
}

void SectionEditor::apply(const QList<Paragraph> &wanted)
{
    QList<Paragraph> now;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        now << paragraphOf(block);
    QList<Paragraph> then = wanted.isEmpty() ? QList<Paragraph>{Paragraph{}} : wanted;
    qsizetype head = 0;
    while (head < std::min(now.size(), then.size()) && now[head] == then[head])
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(now.size(), then.size()) - head &&
           now[now.size() - 1 - tail] == then[then.size() - 1 - tail])
        ++tail;

    QTextCursor cursor{document()};
    cursor.beginEditBlock();
    const qsizetype sameCount = std::min(now.size(), then.size()) - tail;
    for (qsizetype i = head; i < sameCount; ++i) { // exchange the texts of blocks that stay
        cursor.setPosition(document()->findBlockByNumber(int(i)).position());
        if (cursor.block().text() != then[i].text) {
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.insertText(then[i].text);
        }
        cursor.setBlockFormat(formatFor(*this, then[i]));
    }
    for (qsizetype i = sameCount; i < then.size() - tail; ++i) {
        if (i == 0) {
            cursor.movePosition(QTextCursor::Start);
            cursor.insertBlock();
            cursor.movePosition(QTextCursor::Start);
        } else {
            cursor.setPosition(document()->findBlockByNumber(int(i) - 1).position());
            cursor.movePosition(QTextCursor::EndOfBlock);
            cursor.insertBlock();
        }
        cursor.setBlockFormat(formatFor(*this, then[i]));
        cursor.insertText(then[i].text);
    }
    for (qsizetype i = now.size() - tail; i > sameCount; --i) { // blocks too many, from behind
        const QTextBlock block = document()->findBlockByNumber(int(i) - 1);
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.deletePreviousChar();
    }
    cursor.endEditBlock();
    restyle();
    updateLabels();
}

int SectionEditor::currentParagraph() const
{
    return textCursor().blockNumber();
}

void SectionEditor::showParagraph(int index, int offset)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(index, 0, document()->blockCount() - 1));
    QTextCursor cursor{block};
    cursor.setPosition(block.position() + std::clamp(offset, 0, block.length() - 1));
    setTextCursor(cursor);
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
    apply(promoted(paragraphs(), first, end));
}

void SectionEditor::demote()
{
    const auto [first, end] = selectedParagraphs();
    apply(demoted(paragraphs(), first, end));
}

void SectionEditor::setLevel(Level level)
{
    const auto [first, end] = selectedParagraphs();
    auto wanted = paragraphs();
    if (wanted.isEmpty())
        wanted << Paragraph{};
    apply(withLevel(std::move(wanted), first, end, level));
}

void SectionEditor::toggleRunsOn()
{
    auto wanted = paragraphs();
    const int current = currentParagraph();
    if (current <= 0 || current >= wanted.size())
        return; // nothing stands before the first
    wanted[current].runsOn = !wanted[current].runsOn;
    apply(wanted);
}

void SectionEditor::moveUp()
{
    const auto moved = movedUp(paragraphs(), currentParagraph());
    const int offset = textCursor().positionInBlock();
    apply(moved.paragraphs);
    showParagraph(int(moved.index), offset);
}

void SectionEditor::moveDown()
{
    const auto moved = movedDown(paragraphs(), currentParagraph());
    const int offset = textCursor().positionInBlock();
    apply(moved.paragraphs);
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
        breakParagraph();
        return true;
    }
    return key == Qt::Key_Backspace && modifiers == Qt::NoModifier && joinAtBeginning();
}

/// Keys that the window has, too: while the text is written they are the text's.
static bool isStructureShortcut(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (modifiers == Qt::ControlModifier)
        return (key >= Qt::Key_0 && key <= Qt::Key_6) || key == Qt::Key_J;
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
    if (!isReadOnly() && handleStructureKey(*event))
        event->accept();
    else
        QTextEdit::keyPressEvent(event);
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
    cursor.setBlockFormat(formatFor(*this, {.level = here.runsOn ? here.level : Level::Body, .text = {}}));
    updateLabels();
    return true;
}

bool SectionEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

void SectionEditor::insertFromMimeData(const QMimeData *source)
{
    QString text = source->hasText() ? source->text() : QString{};
    if (text.isEmpty() && source->hasHtml() && source->html().size() <= longestPaste) {
        const auto readable = textOfHtml(source->html()); // never through Qt's own reader: it loads what pages name
        text = readable ? *readable : QString{};
    }
    if (text.size() > longestPaste) {
        Q_EMIT pasteRefused(
            tr("The clipboard holds %L1 characters; at most %L2 can be pasted at once. Nothing was changed.")
                .arg(text.size())
                .arg(longestPaste));
        return;
    }
    insertParagraphs(recogniseParagraphs(cleaned(text), Marks::AnyShape));
}

void SectionEditor::pasteVerbatim()
{
    const QString text = cleaned(QGuiApplication::clipboard()->text().left(longestPaste));
    QList<Paragraph> paragraphs;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        paragraphs << Paragraph{.text = line};
    insertParagraphs(paragraphs);
}

void SectionEditor::insertParagraphs(const QList<Paragraph> &pasted)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (qsizetype i = 0; i < pasted.size(); ++i) {
        const bool isHere = i == 0 && (cursor.block().text().isEmpty() || pasted[i].level == Level::Body);
        if (!isHere)
            cursor.insertBlock(formatFor(*this, pasted[i]));
        else if (cursor.block().text().isEmpty() && (pasted.size() > 1 || pasted[i].level != Level::Body))
            cursor.setBlockFormat(formatFor(*this, pasted[i]));
        cursor.insertText(pasted[i].text);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    updateLabels();
}

void SectionEditor::restyle()
{
    if (m_isRestyling)
        return;
    m_isRestyling = true;
    for (auto *highlighter : document()->findChildren<QSyntaxHighlighter *>())
        highlighter->rehighlight();
    m_isRestyling = false;
}

void SectionEditor::updateLabels()
{
    QList<Paragraph> all;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        all << Paragraph{.level = levelOf(block), .runsOn = block.blockFormat().boolProperty(runsOnProperty)};
    m_labels = labels(all);
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
        const bool isRow = levelOf(block) == Level::TableRow;
        const QString label = isRow ? u"▦"_s : m_labels.value(block.blockNumber());
        const bool runsOn = block.blockFormat().boolProperty(runsOnProperty);
        if (label.isEmpty() && !runsOn)
            continue;
        QFont face = font();
        face.setBold(levelOf(block) == Level::One);
        painter.setFont(face);
        painter.setPen(palette().color(levelOf(block) == Level::RunIn ? QPalette::PlaceholderText : QPalette::Link));
        const double lineHeight = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).height() : em;
        const double top =
            box.top() + block.layout()->position().y() - document()->documentLayout()->blockBoundingRect(block).top();
        painter.drawText(QRectF{0, top, em * 4.3, lineHeight}, Qt::AlignRight | Qt::AlignVCenter,
                         runsOn ? u"↳"_s + label : label);
    }
}

void SectionEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace banfu
