#include "ui/reply/textcolumn.h"

#include "app/reply/parts.h"
#include "ui/reply/parteditor.h"
#include "ui/reply/partfield.h"
#include "ui/reply/sectioneditor.h"
#include "ui/reply/wordkeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

TextColumn::TextColumn(QWidget *parent)
    : QScrollArea{parent}
    , m_sections{new SectionEditor{this}}
    , m_undo{new QAction{m_sections}}
    , m_redo{new QAction{m_sections}}
{
    setObjectName(u"textColumn"_s);
    auto *sheet = new QWidget{this};
    auto *column = new QVBoxLayout{sheet};
    column->setContentsMargins(10, 4, 10, 10);
    for (const bool isAbove : {true, false}) {
        for (const Part &part : parts)
            if (part.standsAbove == isAbove)
                column->addWidget(m_parts.emplaceBack(new PartField{part.part, QString::fromLatin1(part.name), sheet}));
        if (isAbove)
            column->addWidget(m_sections);
    }
    column->addStretch();
    sheet->setAutoFillBackground(true);
    sheet->setBackgroundRole(QPalette::Base);
    setWidget(sheet);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_sections);

    const auto listen = [this](QAbstractScrollArea *editor) {
        editor->installEventFilter(this);
        editor->viewport()->installEventFilter(this);
    };
    for (PartField *field : m_parts) {
        connect(field, &PartField::edited, this, &TextColumn::take);
        connect(field, &PartField::entered, this, [this, field] { Q_EMIT placeChanged(field->part(), 0); });
        connect(&field->editor(), &PartEditor::wrote, this, &TextColumn::wrote);
        connect(&field->editor(), &QPlainTextEdit::cursorPositionChanged, this, &TextColumn::caretMoved);
        listen(&field->editor());
    }
    listen(m_sections);
    for (const auto &[action, name, key, act] :
         {std::tuple{m_undo, u"textUndo"_s, QKeySequence::Undo, &TextColumn::undo},
          std::tuple{m_redo, u"textRedo"_s, QKeySequence::Redo, &TextColumn::redo}}) {
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_sections->addAction(action);
        connect(action, &QAction::triggered, this, act);
    }
    connect(m_sections, &QTextEdit::textChanged, this, &TextColumn::take);
    connect(m_sections, &SectionEditor::currentParagraphChanged, this,
            [this](int index) { Q_EMIT placeChanged(LetterPart::Section, index); });
    connect(m_sections, &QTextEdit::cursorPositionChanged, this, &TextColumn::followCaret);
    connect(m_sections, &QTextEdit::cursorPositionChanged, this, &TextColumn::caretMoved);
    connect(m_sections, &SectionEditor::composing, this, &TextColumn::composing);
    connect(m_sections, &SectionEditor::wrote, this, &TextColumn::wrote);
    connect(m_sections, &SectionEditor::hinted, this, &TextColumn::hinted);
    retranslate();
}

void TextColumn::setComposed(const ReplyText &composed)
{
    const QScopedValueRollback showing{m_isShowing, true};
    m_composed = composed;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setComposed(ownText(composed, parts[i]).value_or(QString{}));
}

ReplyText TextColumn::text() const
{
    ReplyText text;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        setOwnText(text, parts[i], m_parts[i]->own());
    text.paragraphs = m_sections->paragraphs();
    return text;
}

ReplyText TextColumn::textComposing() const
{
    ReplyText text = this->text();
    text.paragraphs = m_sections->paragraphsComposing();
    return text;
}

void TextColumn::put(const ReplyText &text)
{
    const QScopedValueRollback showing{m_isShowing, true};
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        if (m_parts[i]->own() != ownText(text, parts[i]))
            m_parts[i]->setOwn(ownText(text, parts[i]));
    m_sections->apply(text.paragraphs);
}

void TextColumn::begin(const ReplyText &text)
{
    put(text);
    m_history.begin(this->text());
    showHistory();
    m_sections->moveCursor(QTextCursor::Start);
}

void TextColumn::showText(const ReplyText &text)
{
    put(text);
    m_history.record(this->text(), LetterHistory::Joining::Never);
    showHistory();
}

void TextColumn::takeText(const ReplyText &text)
{
    showText(text);
    Q_EMIT edited();
}

/// Something was typed.
void TextColumn::take()
{
    if (m_isShowing)
        return;
    const bool isActing = m_sections->isActing() || std::ranges::any_of(m_parts, [](const PartField *field) {
                              return field->editor().isActing();
                          });
    m_history.record(text(), isActing ? LetterHistory::Joining::Never : LetterHistory::Joining::Allowed);
    showHistory();
    Q_EMIT edited();
}

void TextColumn::insert(const QList<Paragraph> &paragraphs)
{
    m_sections->insertParagraphs(paragraphs);
}

void TextColumn::undo()
{
    if (!isReadOnly() && m_history.canUndo())
        step(m_history.undo());
}

void TextColumn::redo()
{
    if (!isReadOnly() && m_history.canRedo())
        step(m_history.redo());
}

/// The caret stays where it is when its paragraph says the same as before.
void TextColumn::step(const LetterHistory::State &state)
{
    const QTextCursor caret = m_sections->textCursor();
    const bool isHere = state.place.part == LetterPart::Section && state.place.index == caret.blockNumber();
    const int offset = caret.positionInBlock();
    const QString text = caret.block().text();
    put(state.text);
    const bool isSame = isHere && m_sections->textCursor().block().text() == text;
    showPlace(state.place.part, int(state.place.index), isSame ? offset : int(state.place.offset));
    showHistory();
    Q_EMIT edited();
}

void TextColumn::showHistory()
{
    m_undo->setEnabled(!isReadOnly() && m_history.canUndo());
    m_redo->setEnabled(!isReadOnly() && m_history.canRedo());
}

void TextColumn::setReadOnly(bool isReadOnly)
{
    m_sections->setReadOnly(isReadOnly);
    for (PartField *field : m_parts)
        field->setReadOnly(isReadOnly);
    showHistory();
}

bool TextColumn::isReadOnly() const
{
    return m_sections->isReadOnly();
}

void TextColumn::showPlace(LetterPart part, int index, int offset, int selected)
{
    if (part == LetterPart::Section) {
        m_sections->setFocus();
        m_sections->showParagraph(index, offset, selected);
        followCaret();
        return;
    }
    for (PartField *field : m_parts) {
        if (field->part() != part)
            continue;
        QTextCursor cursor = field->editor().textCursor();
        const int length = field->editor().document()->characterCount() - 1;
        cursor.setPosition(std::clamp(offset, 0, length));
        cursor.setPosition(std::clamp(offset + selected, 0, length), QTextCursor::KeepAnchor);
        field->editor().setTextCursor(cursor);
        field->editor().setFocus();
        ensureWidgetVisible(field);
    }
}

void TextColumn::followCaret()
{
    const QRect caret = m_sections->cursorRect();
    const QPoint place = m_sections->mapTo(widget(), caret.center());
    if (m_sections->hasFocus())
        ensureVisible(place.x(), place.y(), 0, 3 * caret.height());
}

QList<QWidget *> TextColumn::editors() const
{
    QList<QWidget *> all{m_sections};
    for (const PartField *field : m_parts)
        all << &field->editor();
    return all;
}

template <typename Editor>
static TextCaret caretOf(const Editor &editor)
{
    return {.text = editor.textCursor().block().text(),
            .offset = editor.textCursor().positionInBlock(),
            .below = editor.viewport()->mapToGlobal(editor.cursorRect().bottomLeft())};
}

TextCaret TextColumn::caret() const
{
    for (const PartField *field : m_parts)
        if (field->editor().hasFocus())
            return caretOf(field->editor());
    return caretOf(*m_sections);
}

void TextColumn::replaceBefore(int count, const QString &text)
{
    for (const PartField *field : m_parts)
        if (field->editor().hasFocus())
            return field->editor().replaceBefore(count, text);
    m_sections->replaceBefore(count, text);
}

QString TextColumn::selectedText() const
{
    QString text = m_sections->hasFocus() ? m_sections->textCursor().selectedText() : QString{};
    for (const PartField *field : m_parts)
        if (field->editor().hasFocus())
            text = field->editor().textCursor().selectedText();
    return text.contains(QChar::ParagraphSeparator) ? QString{} : text;
}

QList<FoundPlace> TextColumn::find(const Sought &sought) const
{
    return findAll(shownText(text(), m_composed), sought);
}

void TextColumn::replace(const QList<FoundPlace> &places, const QString &by)
{
    const ReplyText now = text();
    takeText(replaced(now, shownText(now, m_composed), places, by));
}

void TextColumn::setFound(const QList<FoundPlace> &places)
{
    QTextCharFormat format;
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlpha(70);
    format.setBackground(ground);
    const auto selection = [&](QTextDocument *document, int begin, qsizetype length) {
        QTextCursor cursor{document};
        cursor.setPosition(begin);
        cursor.setPosition(begin + int(length), QTextCursor::KeepAnchor);
        return QTextEdit::ExtraSelection{cursor, format};
    };
    QList<QTextEdit::ExtraSelection> inSections;
    QHash<LetterPart, QList<QTextEdit::ExtraSelection>> inParts;
    for (const FoundPlace &place : places) {
        if (place.part == LetterPart::Section) {
            const QTextBlock block = m_sections->document()->findBlockByNumber(int(place.index));
            inSections << selection(m_sections->document(), block.position() + int(place.offset), place.length);
            continue;
        }
        for (PartField *field : m_parts)
            if (field->part() == place.part)
                inParts[place.part] << selection(field->editor().document(), int(place.offset), place.length);
    }
    m_sections->setExtraSelections(inSections);
    for (PartField *field : m_parts)
        field->editor().setExtraSelections(inParts.value(field->part()));
}

void TextColumn::setZoom(double zoom)
{
    const double wanted = std::clamp(zoom, 0.6, 3.0);
    if (wanted == m_zoom)
        return;
    m_zoom = wanted;
    QFont type = font();
    type.setPointSizeF(type.pointSizeF() * m_zoom);
    for (PartField *field : m_parts)
        field->setTypeFace(type);
    m_sections->setTypeFace(type);
    Q_EMIT zoomChanged(m_zoom);
}

/// The keys that are the same in all fields of the letter.
bool TextColumn::runKey(const QKeyEvent &event, bool isPressed)
{
    const auto run = [&](auto act) {
        if (isPressed)
            act();
        return true;
    };
    if (event.matches(QKeySequence::Undo))
        return run([this] { undo(); });
    if (event.matches(QKeySequence::Redo) || (event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier))
        return run([this] { redo(); });
    if (event.matches(QKeySequence::ZoomIn) ||
        (event.key() == Qt::Key_Equal && event.modifiers() == Qt::ControlModifier))
        return run([this] { setZoom(m_zoom * 1.1); });
    if (event.matches(QKeySequence::ZoomOut))
        return run([this] { setZoom(m_zoom / 1.1); });
    const bool isTurning = event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (isTurning && m_sections->hasFocus() && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier)
        return run([&] { turnPage(event.key() == Qt::Key_PageDown, modifiers == Qt::ShiftModifier); });
    const bool isOfSections = m_sections->hasFocus() && m_sections->takesKey(event);
    if (const auto why = isOfSections ? std::nullopt : whyNot(event))
        return run([&] { Q_EMIT hinted(*why); });
    return false;
}

/// By the height that is seen: the field itself is as high as all of its text.
void TextColumn::turnPage(bool isDown, bool isSelecting)
{
    const QRect caret = m_sections->cursorRect();
    const int step = std::max(caret.height(), viewport()->height() - 2 * caret.height());
    const int wanted = caret.center().y() + (isDown ? step : -step);
    const QPoint place{caret.center().x(), std::clamp(wanted, 0, m_sections->viewport()->height() - 1)};
    QTextCursor cursor = m_sections->textCursor();
    const int position = m_sections->cursorForPosition(place).position();
    cursor.setPosition(position, isSelecting ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    m_sections->setTextCursor(cursor);
}

QList<QWidget *> TextColumn::fieldsInOrder() const
{
    QList<QWidget *> fields;
    for (const PartField *field : m_parts)
        if (field->y() < m_sections->y())
            fields << &field->editor();
    fields << m_sections;
    for (const PartField *field : m_parts)
        if (field->y() > m_sections->y())
            fields << &field->editor();
    return fields;
}

/// Up and Down go on in the next field, as if the letter were one text.
bool TextColumn::leaveField(QWidget *field, const QKeyEvent &event)
{
    const bool isUp = event.key() == Qt::Key_Up;
    if ((!isUp && event.key() != Qt::Key_Down) || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const auto *part = qobject_cast<PartEditor *>(field);
    QTextCursor cursor = part ? part->textCursor() : m_sections->textCursor();
    if (cursor.movePosition(isUp ? QTextCursor::Up : QTextCursor::Down))
        return false;
    const QList<QWidget *> fields = fieldsInOrder();
    const qsizetype next = fields.indexOf(field) + (isUp ? -1 : 1);
    if (next < 0 || next >= fields.size())
        return false;
    const auto enter = [isUp](auto &editor) {
        editor.moveCursor(isUp ? QTextCursor::End : QTextCursor::Start);
        editor.setFocus(Qt::OtherFocusReason);
    };
    if (auto *nextPart = qobject_cast<PartEditor *>(fields.at(next)))
        enter(*nextPart);
    else
        enter(*m_sections);
    ensureWidgetVisible(fields.at(next), 0, 0);
    followCaret();
    return true;
}

void TextColumn::changeCase()
{
    const auto change = [this](auto &editor) {
        QTextCursor cursor = editor.textCursor();
        if (!cursor.hasSelection())
            selectWord(cursor);
        const int begin = cursor.selectionStart();
        const QString now = cursor.selectedText();
        const QString changed = withNextCase(now);
        if (changed == now || changed.size() != now.size()) {
            Q_EMIT hinted(tr("Shift+F3 changes the case of Latin letters; there are none here."));
            return;
        }
        cursor.insertText(changed);
        cursor.setPosition(begin);
        cursor.setPosition(begin + static_cast<int>(changed.size()), QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
    };
    if (isReadOnly())
        return;
    m_history.pause();
    for (const PartField *field : m_parts)
        if (field->editor().hasFocus())
            return change(field->editor());
    change(*m_sections);
}

bool TextColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (runKey(*static_cast<QKeyEvent *>(event), event->type() == QEvent::KeyPress)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && editors().contains(watched)) {
        if (leaveField(static_cast<QWidget *>(watched), *static_cast<QKeyEvent *>(event)))
            return true;
    }
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers() & Qt::ControlModifier) {
            setZoom(m_zoom * (wheel->angleDelta().y() > 0 ? 1.1 : 1 / 1.1));
            return true;
        }
    }
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusOut)
        m_history.pause();
    return QScrollArea::eventFilter(watched, event);
}

void TextColumn::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TextColumn::retranslate()
{
    m_sections->setAccessibleName(tr("The answer's sections"));
    m_sections->setPlaceholderText(
        tr("Write the answer here. Ctrl+1 makes a heading 一、, Tab and Shift+Tab change its level."));
    const QStringList captions{tr("Title"),       tr("Salutation"), tr("Opening"),      tr("Closing"),
                               tr("Attachments"), tr("Signature"),  tr("Contact note"), tr("What the attachments say"),
                               tr("Copies to")};
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setCaption(captions[i]);
    m_undo->setText(tr("&Undo"));
    m_redo->setText(tr("&Redo"));
    setWindowTitle(tr("Text"));
}

} // namespace banfu
