#include "ui/register/deputylist.h"

#include "app/register/kindwords.h"
#include "ui/common/icons.h"
#include "ui/common/namecompleter.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct DeputyColumn
{
    const char *title;
    QString Deputy::*text;
    int characters;
};
constexpr std::array deputyColumns{
    DeputyColumn{QT_TRANSLATE_NOOP("banfu::DeputyList", "Name"), &Deputy::name, 8},
    DeputyColumn{QT_TRANSLATE_NOOP("banfu::DeputyList", "Delegation"), &Deputy::delegation, 12},
    DeputyColumn{QT_TRANSLATE_NOOP("banfu::DeputyList", "Certificate no."), &Deputy::certificateNumber, 8},
    DeputyColumn{QT_TRANSLATE_NOOP("banfu::DeputyList", "Telephone"), &Deputy::phone, 11},
    DeputyColumn{QT_TRANSLATE_NOOP("banfu::DeputyList", "Employer and post"), &Deputy::employer, 16},
    DeputyColumn{QT_TRANSLATE_NOOP("banfu::DeputyList", "Address"), &Deputy::address, 18},
    DeputyColumn{QT_TRANSLATE_NOOP("banfu::DeputyList", "Post code"), &Deputy::postCode, 7}};

QToolButton *toolButton(const QString &name, const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton{parent};
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // the keys do the same in the table
    return button;
}

} // namespace

DeputyList::DeputyList(QWidget *parent)
    : QWidget{parent}
    , m_line{new QLineEdit{this}}
    , m_completer{new NameCompleter{m_line}}
    , m_add{toolButton(u"addDeputyButton"_s, u"add"_s, this)}
    , m_up{toolButton(u"deputyUpButton"_s, u"up"_s, this)}
    , m_down{toolButton(u"deputyDownButton"_s, u"down"_s, this)}
    , m_remove{toolButton(u"removeDeputyButton"_s, u"delete"_s, this)}
    , m_table{new QTableWidget{this}}
    , m_message{new QLabel{this}}
{
    m_line->setObjectName(u"deputyEdit"_s);
    m_table->setObjectName(u"deputyTable"_s);
    m_table->setColumnCount(static_cast<int>(deputyColumns.size()));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_table->installEventFilter(this);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(m_line, 1);
    for (QToolButton *button : {m_add, m_up, m_down, m_remove})
        top->addWidget(button);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_table);
    column->addWidget(m_message);
    setFocusProxy(m_line);

    connect(m_line, &QLineEdit::textEdited, this, &DeputyList::typing);
    connect(m_line, &QLineEdit::returnPressed, this, &DeputyList::addTyped); // also while names are offered
    connect(m_add, &QToolButton::clicked, this, &DeputyList::addTyped);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &DeputyList::remove);
    connect(m_table, &QTableWidget::itemChanged, this, &DeputyList::takeCell);
    retranslate();
    fill();
}

void DeputyList::setKnown(const QList<Deputy> &known)
{
    m_known = known;
    QStringList names;
    for (const Deputy &deputy : known)
        names.append(deputy.name);
    names.removeDuplicates();
    m_completer->setNames(names);
}

void DeputyList::setDeputies(const QList<Deputy> &deputies)
{
    if (m_deputies == deputies)
        return;
    m_deputies = deputies;
    fill();
}

void DeputyList::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_line->setReadOnly(isReadOnly);
    for (QToolButton *button : {m_add, m_up, m_down, m_remove})
        button->setEnabled(!isReadOnly);
    m_table->setEditTriggers(isReadOnly ? QAbstractItemView::NoEditTriggers
                                        : QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                              QAbstractItemView::AnyKeyPressed);
}

QString DeputyList::typedName() const
{
    return m_line->text();
}

void DeputyList::setTypedName(const QString &name)
{
    m_line->setText(name);
}

Deputy DeputyList::known(const QString &name) const
{
    const auto found = std::ranges::find(m_known, name, &Deputy::name);
    if (found != m_known.end())
        return *found;
    Deputy added{.kind = m_kind, .name = name};
    if (!m_deputies.isEmpty()) // co-signers mostly sit in the same delegation; a wrong guess is seen in the table
        added.delegation = m_deputies.front().delegation;
    return added;
}

void DeputyList::addTyped()
{
    static const QRegularExpression separators{u"[、，,;；\\n\\t]+"_s};
    QStringList doubled;
    bool isAdded = false;
    for (const QString &part : m_line->text().split(separators, Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (name.isEmpty())
            continue;
        if (std::ranges::find(m_deputies, name, &Deputy::name) != m_deputies.end()) {
            doubled.append(name);
            continue;
        }
        m_deputies.append(known(name));
        isAdded = true;
    }
    m_completer->popup()->hide();
    m_line->clear();
    say(doubled.isEmpty() ? QString{} : tr("%1 stands in the list already.").arg(doubled.join(u'、')));
    if (!isAdded)
        return;
    fill();
    m_table->setCurrentCell(static_cast<int>(m_deputies.size()) - 1, 0);
    Q_EMIT edited(worded(tr("Add deputy")));
}

void DeputyList::move(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (m_isReadOnly || row < 0 || to < 0 || to >= m_deputies.size())
        return;
    m_deputies.swapItemsAt(row, to);
    fill();
    m_table->setCurrentCell(to, m_table->currentColumn() < 0 ? 0 : m_table->currentColumn());
    Q_EMIT edited(worded(tr("Change the order of deputies")));
}

void DeputyList::remove()
{
    const int row = m_table->currentRow();
    if (m_isReadOnly || row < 0)
        return;
    m_deputies.removeAt(row);
    fill();
    if (!m_deputies.isEmpty())
        m_table->setCurrentCell(std::min(row, static_cast<int>(m_deputies.size()) - 1), 0);
    Q_EMIT edited(worded(tr("Remove deputy")));
}

void DeputyList::takeCell(QTableWidgetItem *item)
{
    const DeputyColumn &column = deputyColumns.at(static_cast<size_t>(item->column()));
    Deputy &deputy = m_deputies[item->row()];
    const QString text = item->text().trimmed();
    if (deputy.*column.text == text)
        return;
    if (item->column() == 0 && text.isEmpty()) {
        say(worded(tr("A deputy needs a name; Delete removes the row.")));
        const QSignalBlocker blocker{m_table};
        item->setText(deputy.name);
        return;
    }
    deputy.*column.text = text;
    say({});
    Q_EMIT edited(worded(tr("Change deputy")));
}

void DeputyList::fill()
{
    const QSignalBlocker blocker{m_table};
    const int current = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(m_deputies.size()));
    QStringList headers;
    for (int row = 0; row < m_deputies.size(); ++row) {
        headers.append(row == 0 ? tr("Lead") : QString::number(row + 1));
        for (size_t i = 0; i < deputyColumns.size(); ++i)
            m_table->setItem(row, static_cast<int>(i),
                             new QTableWidgetItem{m_deputies.at(row).*deputyColumns.at(i).text});
    }
    m_table->setVerticalHeaderLabels(headers);
    const int shown = std::clamp(static_cast<int>(m_deputies.size()), 1, 6);
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * rowHeight + 20);
    if (current >= 0 && current < m_deputies.size())
        m_table->setCurrentCell(current, 0);
}

void DeputyList::say(const QString &text)
{
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Warning));
    m_message->setPalette(colours);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void DeputyList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString DeputyList::worded(const QString &text) const
{
    return wordedFor(m_kind == DeputyKind::Member ? SuggestionKind::Proposal : SuggestionKind::Suggestion, text);
}

void DeputyList::setKind(DeputyKind kind)
{
    if (std::exchange(m_kind, kind) != kind)
        retranslate();
}

void DeputyList::retranslate()
{
    QStringList titles;
    for (size_t i = 0; i < deputyColumns.size(); ++i) {
        titles.append(tr(deputyColumns.at(i).title));
        m_table->setColumnWidth(static_cast<int>(i), deputyColumns.at(i).characters * fontMetrics().height());
    }
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setAccessibleName(worded(tr("Deputies")));
    m_line->setAccessibleName(worded(tr("Add deputy")));
    m_line->setPlaceholderText(tr("Name or pinyin initials, Enter adds; several separated by 、"));
    m_add->setToolTip(worded(tr("Add deputy (Enter)")));
    m_up->setToolTip(tr("Move up (Ctrl+Up)"));
    m_down->setToolTip(tr("Move down (Ctrl+Down)"));
    m_remove->setToolTip(worded(tr("Remove deputy (Delete)")));
    fill();
}

bool DeputyList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_table) {
        const bool isControl = key->modifiers() == Qt::ControlModifier;
        if (isControl && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banfu
