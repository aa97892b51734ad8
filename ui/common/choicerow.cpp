#include "ui/common/choicerow.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

ChoiceRow::ChoiceRow(QWidget *parent)
    : QWidget{parent}
    , m_group{new QButtonGroup{this}}
    , m_row{new QHBoxLayout{this}}
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(18);
    m_row->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceRow::chosen);
}

void ChoiceRow::setChoices(const QList<std::pair<int, QString>> &choices)
{
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const auto &[value, text] = choices.at(i);
        QAbstractButton *button = m_group->button(value);
        if (!button) {
            button = new QRadioButton{this};
            button->setObjectName(u"%1%2"_s.arg(objectName()).arg(value));
            button->installEventFilter(this);
            m_group->addButton(button, value);
            m_row->insertWidget(m_row->count() - 1, button);
            if (i == 0)
                setFocusProxy(button);
        }
        button->setText(u"%1 %2"_s.arg(i + 1).arg(text));
    }
}

std::optional<int> ChoiceRow::value() const
{
    return m_group->checkedId() < 0 ? std::nullopt : std::optional{m_group->checkedId()};
}

void ChoiceRow::setValue(std::optional<int> value)
{
    if (value) {
        if (QAbstractButton *button = m_group->button(*value))
            button->setChecked(true);
        return;
    }
    m_group->setExclusive(false); // an exclusive group never lets go of the last choice
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

bool ChoiceRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool ChoiceRow::takeKey(int key)
{
    if (!isEnabled())
        return false;
    const QList<QAbstractButton *> buttons = m_group->buttons();
    const bool isNumber = key >= Qt::Key_1 && key < Qt::Key_1 + buttons.size();
    if (isNumber) {
        buttons.at(key - Qt::Key_1)->setChecked(true);
        buttons.at(key - Qt::Key_1)->setFocus(Qt::OtherFocusReason);
    } else if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        setValue(std::nullopt);
    } else {
        return false;
    }
    Q_EMIT chosen();
    if (isNumber)
        Q_EMIT keyed();
    return true;
}

} // namespace banfu
