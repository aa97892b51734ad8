#include "ui/register/caseform.h"

#include "app/base/datetext.h"
#include "app/register/kindwords.h"
#include "ui/common/choicerow.h"
#include "ui/common/tones.h"
#include "ui/common/typeddate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

CaseForm::CaseForm(CaseSession &session, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_grid{new QGridLayout{this}}
{
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(7);
    connect(&session, &CaseSession::changed, this, &CaseForm::reload);
    connect(&session, &CaseSession::refused, this, [this](const Error &error) { m_refusal = error.message; });
}

QLineEdit *CaseForm::addLine(const QString &name, Width width, Binding binding)
{
    auto *line = new QLineEdit{this};
    line->setMaxLength(20'000);
    add(name, Kind::Line, line, width, std::move(binding));
    connect(line, &QLineEdit::textEdited, this, [this, name] { markTyped(name); });
    connect(line, &QLineEdit::editingFinished, this, [this, name] { (void)commitField(field(name)); });
    return line;
}

QLineEdit *CaseForm::addDate(const QString &name, Binding binding)
{
    QLineEdit *line = addLine(name, Width::Half, std::move(binding));
    field(name).kind = Kind::Date;
    return line;
}

QPlainTextEdit *CaseForm::addText(const QString &name, int lines, Binding binding)
{
    auto *text = new QPlainTextEdit{this};
    text->setTabChangesFocus(true);
    text->setMinimumHeight(lines * text->fontMetrics().lineSpacing() + 14);
    add(name, Kind::Text, text, Width::Whole, std::move(binding));
    m_grid->setRowStretch(m_row - 1, lines);
    connect(text, &QPlainTextEdit::textChanged, this, [this, name] { markTyped(name); });
    return text;
}

QComboBox *CaseForm::addChoice(const QString &name, Binding binding)
{
    auto *box = new QComboBox{this};
    add(name, Kind::Choice, box, Width::Half, std::move(binding));
    connect(box, &QComboBox::activated, this, [this, name] {
        markTyped(name);
        (void)commitField(field(name));
    });
    return box;
}

QCheckBox *CaseForm::addCheck(const QString &name, Binding binding)
{
    auto *box = new QCheckBox{this};
    add(name, Kind::Check, box, Width::Half, std::move(binding));
    connect(box, &QCheckBox::clicked, this, [this, name] {
        markTyped(name);
        (void)commitField(field(name));
    });
    return box;
}

ChoiceRow *CaseForm::addMarks(const QString &name, Binding binding)
{
    auto *marks = new ChoiceRow{this};
    add(name, Kind::Marks, marks, Width::Whole, std::move(binding));
    connect(marks, &ChoiceRow::chosen, this, [this, name] {
        markTyped(name);
        (void)commitField(field(name));
    });
    return marks;
}

void CaseForm::addPart(const QString &name, QWidget *part)
{
    add(name, Kind::Part, part, Width::Whole, {});
}

CaseForm::Field &CaseForm::add(const QString &name, Kind kind, QWidget *editor, Width width, Binding binding)
{
    editor->setObjectName(name + u"Edit"_s);
    editor->installEventFilter(this);
    auto *label = new QLabel{this};
    label->setBuddy(editor);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setMinimumHeight(kind == Kind::Part ? 0 : editor->fontMetrics().height() + 10);
    auto *message = new QLabel{this};
    message->setObjectName(name + u"Message"_s);
    message->setWordWrap(true);
    message->hide();
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(editor);
    cell->addWidget(message);

    const bool isRight = width == Width::Half && m_isRightFree;
    const int row = isRight ? m_row - 1 : m_row++;
    m_isRightFree = width == Width::Half && !isRight;
    m_grid->addWidget(label, row, isRight ? 2 : 0, Qt::AlignTop | Qt::AlignRight);
    m_grid->addLayout(cell, row, isRight ? 3 : 1, 1, width == Width::Whole ? 3 : 1,
                      kind == Kind::Text || kind == Kind::Part ? Qt::Alignment{} : Qt::AlignTop);
    m_fields.push_back({.name = name,
                        .kind = kind,
                        .editor = editor,
                        .label = label,
                        .message = message,
                        .binding = std::move(binding)});
    return m_fields.back();
}

CaseForm::Field &CaseForm::field(const QString &name)
{
    const auto found = std::ranges::find(m_fields, name, &Field::name);
    Q_ASSERT(found != m_fields.end());
    return *found;
}

/// The program's words for the kind that is shown.
QString CaseForm::worded(const QString &text) const
{
    return wordedFor(m_session.file().suggestion.kind, text);
}

void CaseForm::setTexts(const QString &name, const QString &label, const QString &act)
{
    Field &changed = field(name);
    const QString shown = worded(label);
    changed.act = worded(act);
    changed.editor->setAccessibleName(QString{shown}.remove(u'&'));
    if (changed.kind == Kind::Check)
        static_cast<QCheckBox *>(changed.editor)->setText(shown);
    else
        changed.label->setText(shown);
}

void CaseForm::setPlaceholder(const QString &name, const QString &text)
{
    QWidget *editor = field(name).editor;
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setPlaceholderText(worded(text));
    else if (auto *edit = qobject_cast<QPlainTextEdit *>(editor))
        edit->setPlaceholderText(worded(text));
}

void CaseForm::setOptions(const QString &name, const QList<std::pair<int, QString>> &options)
{
    Field &changed = field(name);
    if (auto *marks = qobject_cast<ChoiceRow *>(changed.editor)) {
        marks->setChoices(options);
        return;
    }
    auto *box = static_cast<QComboBox *>(changed.editor);
    const QVariant current = box->currentData();
    box->clear();
    for (const auto &[value, text] : options)
        box->addItem(text, value);
    box->setCurrentIndex(box->findData(current));
}

void CaseForm::setHint(const QString &name, const QString &hint)
{
    Field &changed = field(name);
    changed.hint = worded(hint);
    showMessage(changed);
}

void CaseForm::setFault(const QString &name, const QString &fault)
{
    Field &changed = field(name);
    changed.fault = fault;
    showMessage(changed);
}

QString CaseForm::fault(const QString &name) const
{
    const auto found = std::ranges::find(m_fields, name, &Field::name);
    return found == m_fields.end() ? QString{} : found->fault;
}

void CaseForm::setFieldEnabled(const QString &name, bool isEnabled)
{
    field(name).editor->setEnabled(isEnabled);
    field(name).label->setEnabled(isEnabled);
}

void CaseForm::showMessage(Field &shown)
{
    const bool isWrong = !shown.fault.isEmpty();
    const QString text = isWrong ? u"⚠ "_s + shown.fault : shown.hint;
    QPalette colours = shown.message->palette();
    colours.setColor(QPalette::WindowText, toneColor(isWrong ? Tone::Danger : Tone::Muted));
    shown.message->setPalette(colours);
    shown.message->setText(text);
    shown.message->setVisible(!text.isEmpty());
    shown.editor->setAccessibleDescription(text);
}

QString CaseForm::typedText(const Field &asked) const
{
    switch (asked.kind) {
    case Kind::Line:
    case Kind::Date:
        return static_cast<QLineEdit *>(asked.editor)->text();
    case Kind::Text:
        return static_cast<QPlainTextEdit *>(asked.editor)->toPlainText();
    case Kind::Choice:
        return static_cast<QComboBox *>(asked.editor)->currentData().toString();
    case Kind::Check:
        return static_cast<QCheckBox *>(asked.editor)->isChecked() ? u"1"_s : QString{};
    case Kind::Marks: {
        const auto mark = static_cast<ChoiceRow *>(asked.editor)->value();
        return mark ? QString::number(*mark) : QString{};
    }
    case Kind::Part:
        return {};
    }
    Q_UNREACHABLE();
}

void CaseForm::show(Field &shown, const QString &value)
{
    m_isLoading = true;
    switch (shown.kind) {
    case Kind::Line:
        static_cast<QLineEdit *>(shown.editor)->setText(value);
        break;
    case Kind::Date:
        static_cast<QLineEdit *>(shown.editor)->setText(dateText(QDate::fromString(value, Qt::ISODate)));
        break;
    case Kind::Text:
        if (auto *edit = static_cast<QPlainTextEdit *>(shown.editor); edit->toPlainText() != value)
            edit->setPlainText(value);
        break;
    case Kind::Choice: {
        auto *box = static_cast<QComboBox *>(shown.editor);
        box->setCurrentIndex(box->findData(value.toInt()));
        break;
    }
    case Kind::Check:
        static_cast<QCheckBox *>(shown.editor)->setChecked(value == "1"_L1);
        break;
    case Kind::Marks:
        static_cast<ChoiceRow *>(shown.editor)->setValue(value.isEmpty() ? std::nullopt : std::optional{value.toInt()});
        break;
    case Kind::Part:
        break;
    }
    m_isLoading = false;
}

void CaseForm::markTyped(const QString &name)
{
    if (m_isLoading)
        return;
    field(name).isTyped = true;
    Q_EMIT typing();
}

bool CaseForm::commitField(Field &committed)
{
    if (!committed.isTyped)
        return committed.fault.isEmpty();
    if (m_session.isReadOnly())
        return false;
    QString value = typedText(committed);
    CaseFile changed = m_session.file();
    QString fault;
    if (committed.kind == Kind::Date && !value.trimmed().isEmpty()) {
        const auto date = parseTypedDate(value, m_session.today());
        fault = date ? QString{} : typedDateFault(value, m_session.today());
        value = date ? date->toString(Qt::ISODate) : QString{};
    }
    if (fault.isEmpty())
        fault = committed.binding.write(changed, committed.kind == Kind::Text ? value : value.trimmed());
    if (fault.isEmpty()) {
        m_refusal.clear();
        committed.isTyped = false; // before the put: its changed() reloads the fields that hold nothing of their own
        const QString act = committed.act;
        const QString name = committed.name;
        m_session.put(act, changed);
        fault = m_refusal;
        if (fault.isEmpty() || !m_session.isStored())
            reload();
        else
            field(name).isTyped = true;
    }
    setFault(committed.name, fault);
    return fault.isEmpty();
}

bool CaseForm::commit()
{
    bool isRight = true;
    for (Field &each : m_fields)
        isRight = commitField(each) && isRight;
    return isRight;
}

void CaseForm::reload()
{
    for (Field &each : m_fields) {
        if (each.isTyped || each.kind == Kind::Part)
            continue;
        show(each, each.binding.read(m_session.file()));
    }
    setReadOnly();
}

void CaseForm::setReadOnly()
{
    if (!m_session.isReadOnly())
        return;
    for (Field &each : m_fields) {
        if (auto *line = qobject_cast<QLineEdit *>(each.editor))
            line->setReadOnly(true);
        else if (auto *text = qobject_cast<QPlainTextEdit *>(each.editor))
            text->setReadOnly(true);
        else if (each.kind != Kind::Part)
            each.editor->setEnabled(false);
    }
}

QJsonObject CaseForm::typed() const
{
    QJsonObject texts;
    for (const Field &each : m_fields) {
        if (each.isTyped)
            texts.insert(each.name, typedText(each));
    }
    return texts;
}

void CaseForm::setTyped(const QJsonObject &texts)
{
    for (Field &each : m_fields) {
        if (!texts.contains(each.name))
            continue;
        const QString text = texts.value(each.name).toString();
        if (each.kind == Kind::Date)
            static_cast<QLineEdit *>(each.editor)->setText(text);
        else
            show(each, text);
        each.isTyped = true;
    }
}

void CaseForm::focusFirst()
{
    for (const Field &each : m_fields) {
        if (each.editor->isEnabled()) {
            each.editor->setFocus(Qt::TabFocusReason); // selects: what is typed takes the place of what is there
            return;
        }
    }
}

bool CaseForm::eventFilter(QObject *watched, QEvent *event)
{
    const auto found = std::ranges::find_if(m_fields, [&](const Field &each) { return each.editor == watched; });
    if (found == m_fields.end())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        found->label->setVisible(!found->editor->isHidden()); // a hidden field leaves no gap
    if (event->type() == QEvent::FocusOut && found->kind == Kind::Text)
        (void)commitField(*found);
    // Editors take Ctrl+Z for themselves even when nothing in them is left to undo: then it is the session's.
    if (event->type() == QEvent::ShortcutOverride && !found->isTyped) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banfu
