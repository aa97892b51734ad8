#include "ui/window/commandpalette.h"

#include "ui/common/actionname.h"
#include "ui/common/pinyin.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog{parent}
    , m_actions{actions}
    , m_line{new QLineEdit{this}}
    , m_list{new QListWidget{this}}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("All commands"));
    m_line->setObjectName(u"commandEdit"_s);
    m_line->setPlaceholderText(tr("Type a part of a command's name"));
    m_line->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout{this};
    column->addWidget(m_line);
    column->addWidget(m_list);
    resize(480, 360);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_line, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    filter({});
}

void CommandPalette::filter(const QString &typed)
{
    m_list->clear();
    m_matches.clear();
    for (QAction *action : m_actions) {
        const QString name = actionName(action->text());
        if (name.isEmpty() || !action->isEnabled() || !isNamedBy(name, typed.trimmed()))
            continue;
        m_matches.append(action);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        m_list->addItem(new QListWidgetItem{action->icon(), keys.isEmpty() ? name : u"%1    %2"_s.arg(name, keys)});
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    QAction *action = m_matches.value(m_list->currentRow());
    accept();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace banfu
