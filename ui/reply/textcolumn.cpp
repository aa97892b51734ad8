#include "ui/reply/textcolumn.h"

#include "app/reply/parts.h"
#include "ui/reply/partfield.h"
#include "ui/reply/sectioneditor.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

TextColumn::TextColumn(QWidget *parent)
    : QScrollArea{parent}
    , m_sections{new SectionEditor{this}}
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

    const auto tell = [this] {
        if (!m_isShowing)
            Q_EMIT edited();
    };
    for (PartField *field : m_parts) {
        connect(field, &PartField::edited, this, tell);
        connect(field, &PartField::entered, this, [this, field] { Q_EMIT placeChanged(field->part(), 0); });
    }
    connect(m_sections, &QTextEdit::textChanged, this, tell);
    connect(m_sections, &SectionEditor::currentParagraphChanged, this,
            [this](int index) { Q_EMIT placeChanged(LetterPart::Section, index); });
    connect(m_sections, &QTextEdit::cursorPositionChanged, this, &TextColumn::followCaret);
    connect(m_sections, &SectionEditor::pasteRefused, this, &TextColumn::pasteRefused);
    retranslate();
}

void TextColumn::setComposed(const ReplyText &composed)
{
    const QScopedValueRollback showing{m_isShowing, true};
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

void TextColumn::showText(const ReplyText &text)
{
    const QScopedValueRollback showing{m_isShowing, true};
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        if (m_parts[i]->own() != ownText(text, parts[i]))
            m_parts[i]->setOwn(ownText(text, parts[i]));
    if (m_sections->paragraphs() == text.paragraphs)
        return;
    if (m_sections->document()->isUndoAvailable())
        m_sections->apply(text.paragraphs);
    else
        m_sections->load(text.paragraphs);
}

void TextColumn::takeText(const ReplyText &text)
{
    {
        const QScopedValueRollback showing{m_isShowing, true};
        for (qsizetype i = 0; i < m_parts.size(); ++i)
            m_parts[i]->setOwn(ownText(text, parts[i]));
        m_sections->apply(text.paragraphs);
    }
    Q_EMIT edited();
}

void TextColumn::insert(const QList<Paragraph> &paragraphs)
{
    m_sections->insertParagraphs(paragraphs);
}

void TextColumn::setReadOnly(bool isReadOnly)
{
    m_sections->setReadOnly(isReadOnly);
    for (PartField *field : m_parts)
        field->setReadOnly(isReadOnly);
}

bool TextColumn::isReadOnly() const
{
    return m_sections->isReadOnly();
}

void TextColumn::showPlace(LetterPart part, int index, int offset)
{
    if (part == LetterPart::Section) {
        m_sections->setFocus();
        m_sections->showParagraph(index, offset);
        followCaret();
        return;
    }
    for (PartField *field : m_parts)
        if (field->part() == part) {
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
                               tr("Attachments"), tr("Signature"),  tr("Contact note"), tr("What the attachments say")};
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setCaption(captions[i]);
    setWindowTitle(tr("Text"));
}

} // namespace banfu
