#include "ui/reply/namesuggestions.h"

#include "ui/common/pinyin.h"
#include "ui/reply/textcolumn.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr int mostShown = 8;
constexpr qsizetype fewestTyped = 2;
constexpr qsizetype mostTyped = 12;

/// The Latin letters that end here, if they could be initials and nothing Latin goes before or on.
QString initialsBefore(const QString &text, qsizetype caret)
{
    qsizetype begin = caret;
    while (begin > 0 && text[begin - 1].isLower() && text[begin - 1].unicode() < 128)
        --begin;
    const bool standsAlone = begin == 0 || text[begin - 1].unicode() > 127;
    const qsizetype length = caret - begin;
    return standsAlone && length >= fewestTyped && length <= 6 ? text.sliced(begin, length) : QString{};
}

/// Two names written alike are one.
void unite(QStringList &names)
{
    names.removeAll(QString{});
    names.removeDuplicates();
}

} // namespace

NameSuggestions::NameSuggestions(TextColumn &text, std::function<QStringList()> names)
    : QListWidget{&text}
    , m_text{text}
    , m_ask{std::move(names)}
{
    setObjectName(u"nameSuggestions"_s);
    setFocusPolicy(Qt::NoFocus);
    setWindowFlags(Qt::ToolTip);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hide();
    for (QWidget *editor : text.editors())
        editor->installEventFilter(this);
    connect(&text, &TextColumn::wrote, this, &NameSuggestions::suggest);
    connect(&text, &TextColumn::caretMoved, this, &QWidget::hide);
    connect(this, &QListWidget::itemClicked, this, &NameSuggestions::take);
}

void NameSuggestions::learn()
{
    m_names = m_ask();
    unite(m_names);
    m_initials.clear();
    for (const QString &name : m_names)
        m_initials.append(pinyinInitials(name));
    m_isKnown = true;
}

void NameSuggestions::suggest()
{
    hide();
    const auto [text, caret, below] = m_text.caret();
    if (caret < fewestTyped)
        return;
    if (!m_isKnown)
        learn();
    QStringList matches;
    if (const QString initials = initialsBefore(text, caret); !initials.isEmpty()) {
        m_typed = initials.size();
        for (qsizetype i = 0; i < m_names.size() && matches.size() < mostShown; ++i)
            if (m_initials[i].startsWith(initials))
                matches.append(m_names[i]);
    } else {
        // The longest ending of what stands before the caret that a longer name begins with.
        for (qsizetype length = std::min(mostTyped, caret); length >= fewestTyped && matches.isEmpty(); --length) {
            const QStringView typed = QStringView{text}.sliced(caret - length, length);
            m_typed = length;
            for (const QString &name : m_names)
                if (matches.size() < mostShown && name.size() > length && name.startsWith(typed))
                    matches.append(name);
        }
    }
    if (matches.isEmpty())
        return;
    clear();
    addItems(matches);
    setCurrentRow(0);
    place(below);
}

void NameSuggestions::place(QPoint below)
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width = std::max(width, fontMetrics().horizontalAdvance(item(i)->text()));
    resize(width + 40, sizeHintForRow(0) * std::min(count(), mostShown) + 2 * frameWidth() + 2);
    move(below + QPoint{0, 4});
    show();
}

bool NameSuggestions::run(int key)
{
    switch (key) {
    case Qt::Key_Tab:
        take();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        setCurrentRow((currentRow() + (key == Qt::Key_Down ? 1 : count() - 1)) % count());
        return true;
    default:
        return false;
    }
}

void NameSuggestions::take()
{
    hide();
    if (currentItem())
        m_text.replaceBefore(int(m_typed), currentItem()->text());
}

bool NameSuggestions::eventFilter(QObject *watched, QEvent *event)
{
    if (isVisible()) {
        if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
            hide();
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->modifiers() == Qt::NoModifier && run(key->key()))
                return true;
        }
    }
    return QListWidget::eventFilter(watched, event);
}

} // namespace banfu
