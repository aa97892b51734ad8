#include "ui/reply/findbar.h"

#include "ui/common/icons.h"
#include "ui/reply/textcolumn.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

FindBar::FindBar(TextColumn &text, QWidget *parent)
    : QWidget{parent}
    , m_text{text}
    , m_words{new QLineEdit{this}}
    , m_by{new QLineEdit{this}}
    , m_count{new QLabel{this}}
    , m_exact{new QCheckBox{this}}
    , m_previous{new QToolButton{this}}
    , m_next{new QToolButton{this}}
    , m_replace{new QPushButton{this}}
    , m_replaceAll{new QPushButton{this}}
    , m_close{new QToolButton{this}}
{
    setObjectName(u"findBar"_s);
    m_words->setObjectName(u"findEdit"_s);
    m_by->setObjectName(u"replaceEdit"_s);
    m_count->setObjectName(u"findCount"_s);
    m_exact->setObjectName(u"findExact"_s);
    m_replace->setObjectName(u"replaceButton"_s);
    m_replaceAll->setObjectName(u"replaceAllButton"_s);
    m_previous->setIcon(icon(u"up"_s));
    m_next->setIcon(icon(u"down"_s));
    m_close->setIcon(icon(u"close"_s));
    for (QToolButton *button : {m_previous, m_next, m_close})
        button->setAutoRaise(true);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"0000 / 0000"_s));
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 2, 0, 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_words, m_count, m_previous, m_next, m_exact, m_by,
                                                            m_replace, m_replaceAll, m_close})
        row->addWidget(widget);
    row->setStretch(0, 3);
    row->setStretch(5, 3);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_exact, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_next, &QToolButton::clicked, this, &FindBar::next);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previous);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_close, &QToolButton::clicked, this, &FindBar::end);
    connect(&m_text, &TextColumn::edited, this, [this] {
        if (isVisible())
            search();
    });
    retranslate();
    hide();
}

void FindBar::begin(bool isReplacing, const QString &selected)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_by), static_cast<QWidget *>(m_replace), static_cast<QWidget *>(m_replaceAll)})
        widget->setVisible(isReplacing && !m_text.isReadOnly());
    show();
    if (!selected.isEmpty())
        m_words->setText(selected);
    m_words->selectAll();
    m_words->setFocus();
    search();
}

void FindBar::end()
{
    hide();
    m_text.setFound({});
    Q_EMIT ended();
}

void FindBar::search()
{
    m_found = m_text.find({.words = m_words->text(), .isExact = m_exact->isChecked()});
    m_current = std::min(m_current, m_found.size() - 1);
    m_text.setFound(m_found);
    showCount();
}

void FindBar::showCount()
{
    const bool isNothingFound = m_found.isEmpty() && !m_words->text().isEmpty();
    m_count->setText(isNothingFound      ? tr("not found")
                     : m_found.isEmpty() ? QString{}
                     : m_current < 0     ? QString::number(m_found.size())
                                         : u"%1 / %2"_s.arg(m_current + 1).arg(m_found.size()));
    QPalette colours = palette();
    if (isNothingFound)
        colours.setColor(QPalette::WindowText, toneColor(Tone::Danger));
    m_count->setPalette(colours);
    for (QWidget *widget : {static_cast<QWidget *>(m_replace), static_cast<QWidget *>(m_replaceAll),
                            static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next)})
        widget->setEnabled(!m_found.isEmpty());
}

void FindBar::go(int step)
{
    if (!isVisible() || m_found.isEmpty())
        return;
    const qsizetype count = m_found.size();
    m_current = m_current < 0 ? (step > 0 ? 0 : count - 1) : (m_current + step + count) % count;
    selectCurrent();
}

/// The words stand selected in the text; the keys stay in the bar.
void FindBar::selectCurrent()
{
    QWidget *focus = m_words->hasFocus() ? m_words : m_by->hasFocus() ? m_by : nullptr;
    const FoundPlace &place = m_found[m_current];
    m_text.showPlace(place.part, int(place.index), int(place.offset), int(place.length));
    if (focus)
        focus->setFocus();
    showCount();
}

void FindBar::replaceOne()
{
    if (m_text.isReadOnly() || m_found.isEmpty())
        return;
    const qsizetype at = std::max<qsizetype>(0, m_current);
    m_text.replace({m_found[at]}, m_by->text());
    m_current = std::min(at, m_found.size() - 1);
    if (m_current >= 0)
        selectCurrent();
}

void FindBar::replaceAll()
{
    if (m_text.isReadOnly() || m_found.isEmpty())
        return;
    const qsizetype count = m_found.size();
    m_text.replace(m_found, m_by->text());
    m_count->setText(tr("%n replaced", nullptr, int(count)));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_by->hasFocus() ? replaceOne() : go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::retranslate()
{
    m_words->setPlaceholderText(tr("Find in the letter"));
    m_words->setAccessibleName(tr("Find in the letter"));
    m_by->setPlaceholderText(tr("Replace by"));
    m_by->setAccessibleName(tr("Replace by"));
    m_exact->setText(tr("E&xact"));
    m_exact->setToolTip(tr("Tell capital from small and full width from half width"));
    m_replace->setText(tr("&Replace"));
    m_replaceAll->setText(tr("Replace &all"));
    m_previous->setToolTip(tr("Previous (Shift+F3)"));
    m_next->setToolTip(tr("Next (F3)"));
    m_close->setToolTip(tr("Close (Esc)"));
    for (QToolButton *button : {m_previous, m_next, m_close})
        button->setAccessibleName(button->toolTip());
}

} // namespace banfu
