#include "ui/reply/partfield.h"

#include "ui/reply/parteditor.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

PartField::PartField(LetterPart part, const QString &name, QWidget *parent)
    : QWidget{parent}
    , m_part{part}
    , m_caption{new QLabel{this}}
    , m_state{new QLabel{this}}
    , m_reset{new QToolButton{this}}
    , m_editor{new PartEditor{this}}
{
    m_editor->setObjectName(name + u"Edit"_s);
    m_reset->setObjectName(name + u"Reset"_s);
    m_editor->setFrameShape(QFrame::StyledPanel);
    m_editor->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_editor->installEventFilter(this);
    m_caption->setBuddy(m_editor);
    m_state->setForegroundRole(QPalette::PlaceholderText);

    auto *head = new QHBoxLayout;
    head->addWidget(m_caption);
    head->addWidget(m_state);
    head->addStretch();
    head->addWidget(m_reset);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_editor);

    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_editor->toPlainText();
        m_own = text == m_composed ? std::nullopt : std::optional{text};
        showState();
        fitHeight();
        Q_EMIT edited();
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_editor->selectAll();
        m_editor->insertPlainText(m_composed); // by the editor, so that it can be undone
        m_editor->setFocus();
    });
    retranslate();
    showState();
}

void PartField::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    QString name = caption;
    m_editor->setAccessibleName(name.remove(u'&'));
}

void PartField::setComposed(const QString &text)
{
    m_composed = text;
    if (m_own == text)
        m_own.reset();
    if (!m_own)
        showText(text);
    m_editor->setPlaceholderText(text.isEmpty() ? tr("not printed") : QString{});
    showState();
}

void PartField::setOwn(const std::optional<QString> &text)
{
    m_own = text;
    showText(text.value_or(m_composed));
    showState();
}

QString PartField::text() const
{
    return m_own.value_or(m_composed);
}

void PartField::setTypeFace(const QFont &face)
{
    m_editor->setFont(face);
    fitHeight();
}

void PartField::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_editor->setReadOnly(isReadOnly);
    showState();
}

void PartField::showText(const QString &text)
{
    if (m_editor->toPlainText() == text)
        return;
    const QSignalBlocker blocker{m_editor};
    m_editor->setPlainText(text);
    fitHeight();
}

void PartField::showState()
{
    m_state->setText(m_own ? u"✎ "_s + tr("edited") : u"⟳ "_s + tr("follows the record"));
    m_reset->setVisible(m_own.has_value() && !m_isReadOnly);
}

void PartField::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    const QMargins margins = m_editor->contentsMargins();
    const int height = std::clamp(lines, 1, 12) * m_editor->fontMetrics().lineSpacing() + margins.top() +
                       margins.bottom() + 2 * int(m_editor->document()->documentMargin()) + 2;
    m_editor->setFixedHeight(height);
}

bool PartField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &PartField::fitHeight, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void PartField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PartField::retranslate()
{
    m_reset->setText(tr("Take back"));
    m_reset->setToolTip(tr("Follow the record again"));
    m_reset->setAccessibleName(tr("Follow the record again"));
    showState();
}

} // namespace banfu
