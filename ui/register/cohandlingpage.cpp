#include "ui/register/cohandlingpage.h"

#include "app/base/datetext.h"
#include "app/register/duedates.h"
#include "ui/common/emptypage.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/namecompleter.h"
#include "ui/register/bindings.h"
#include "ui/register/filesbox.h"
#include "ui/register/stagelook.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

using Width = CaseForm::Width;

/// An opinion is there when anything of it is.
void tidyOpinion(Assignment &assignment)
{
    if (assignment.opinion == Opinion{})
        assignment.opinion.reset();
}

Opinion opinionOf(const Assignment &assignment)
{
    return assignment.opinion.value_or(Opinion{});
}

DueLook lookOf(const Assignment &assignment, QDate today)
{
    if (assignment.opinion)
        return {.text = assignment.isSeparate
                            ? CoHandlingPage::tr("Answered %1").arg(dateText(assignment.opinion->receivedOn)).trimmed()
                            : CoHandlingPage::tr("Received %1").arg(dateText(assignment.opinion->receivedOn)),
                .iconName = u"done"_s,
                .tone = Tone::Good};
    if (assignment.isSeparate)
        return {.text = CoHandlingPage::tr("Answers its part itself"), .iconName = u"next"_s, .tone = Tone::Muted};
    DueLook look = dueLook(assignment.dueOn, today, true);
    if (look.text.isEmpty())
        look = {.text = CoHandlingPage::tr("No date"), .iconName = u"calendar"_s, .tone = Tone::Muted};
    return look;
}

} // namespace

CoHandlingPage::CoHandlingPage(CaseSession &session, QWidget *parent)
    : CasePage{session, u"coHandling"_s, parent}
    , m_line{new QLineEdit{this}}
    , m_completer{new NameCompleter{m_line}}
    , m_add{new QToolButton{this}}
    , m_remove{new QToolButton{this}}
    , m_message{new QLabel{this}}
    , m_table{new QTableWidget{this}}
    , m_form{new CaseForm{session}}
    , m_files{new FilesBox{session,
                           [this](CaseFile &file) {
                               return row() < file.assignments.size()
                                          ? std::optional{FileOwner{FilePlace::Opinion, row()}}
                                          : std::nullopt;
                           }}}
    , m_empty{new EmptyPage{u"opinions"_s}}
    , m_stack{new QStackedWidget{this}}
{
    m_line->setObjectName(u"bureauEdit"_s);
    m_table->setObjectName(u"assignmentTable"_s);
    m_table->setColumnCount(5);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    m_add->setIcon(icon(u"add"_s));
    m_remove->setIcon(icon(u"delete"_s));
    for (QToolButton *button : {m_add, m_remove})
        button->setAutoRaise(true);
    m_message->setWordWrap(true);
    m_message->hide();
    addFields();
    addOpinionFields();

    auto *top = new QHBoxLayout;
    top->addWidget(m_line, 1);
    top->addWidget(m_add);
    top->addWidget(m_remove);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(withFiles(m_form, m_files));
    auto *split = new QSplitter{Qt::Vertical};
    split->addWidget(m_table);
    split->addWidget(area);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(&bar());
    column->addLayout(top);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);

    connect(m_line, &QLineEdit::returnPressed, this, &CoHandlingPage::addTyped); // also while names are offered
    connect(m_line, &QLineEdit::textEdited, m_form, &CaseForm::typing);
    connect(m_add, &QToolButton::clicked, this, &CoHandlingPage::addTyped);
    connect(m_remove, &QToolButton::clicked, this, &CoHandlingPage::remove);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] {
        m_form->reload();
        m_files->reload();
    });
    connect(&session, &CaseSession::changed, this, &CoHandlingPage::showSession);
    connect(&session, &CaseSession::refused, this,
            [this](const Error &error) { bar().show(Tone::Danger, error.message); });
    retranslate();
    showSession();
    keep(*m_form);
}

void CoHandlingPage::addFields()
{
    const auto read = [this](auto get) {
        return [this, get](const CaseFile &file) {
            return row() < file.assignments.size() ? get(file.assignments.at(row())) : decltype(get(Assignment{})){};
        };
    };
    const auto write = [this](auto set) {
        return [this, set](CaseFile &file, const auto &value) {
            if (row() < file.assignments.size()) {
                set(file.assignments[row()], value);
                tidyOpinion(file.assignments[row()]);
            }
        };
    };
    const auto line = [&](QString Assignment::*member) {
        return bind::text(read([member](const Assignment &a) { return a.*member; }),
                          write([member](Assignment &a, const QString &value) { a.*member = value; }));
    };
    m_form->addCheck(u"isSeparate"_s, bind::flag(read([](const Assignment &a) { return a.isSeparate; }),
                                                 write([](Assignment &a, bool value) { a.isSeparate = value; })));
    m_form->addDate(u"askedOn"_s, bind::date(read([](const Assignment &a) { return a.askedOn; }),
                                             write([this](Assignment &a, QDate value) {
                                                 const OfficeSettings office = session().office();
                                                 const Suggestion &suggestion = session().file().suggestion;
                                                 const bool isByRule =
                                                     !a.dueOn.isValid() ||
                                                     a.dueOn == opinionDueOn(a.askedOn, suggestion, office);
                                                 a.askedOn = value;
                                                 if (isByRule)
                                                     a.dueOn = opinionDueOn(value, suggestion, office);
                                             })));
    m_form->addDate(u"opinionDueOn"_s, bind::date(read([](const Assignment &a) { return a.dueOn; }),
                                                  write([](Assignment &a, QDate value) { a.dueOn = value; })));
    m_form->addLine(u"contactPerson"_s, Width::Half, line(&Assignment::contactPerson));
    m_form->addLine(u"contactPhone"_s, Width::Half, line(&Assignment::contactPhone));
    m_form->addLine(u"shortName"_s, Width::Half,
                    bind::text(read([](const Assignment &a) { return a.bureau.shortName; }),
                               write([](Assignment &a, const QString &value) { a.bureau.shortName = value; })));
}

void CoHandlingPage::addOpinionFields()
{
    const auto read = [this](auto get) {
        return [this, get](const CaseFile &file) {
            return get(row() < file.assignments.size() ? opinionOf(file.assignments.at(row())) : Opinion{});
        };
    };
    const auto write = [this](auto set) {
        return [this, set](CaseFile &file, const auto &value) {
            if (row() >= file.assignments.size())
                return;
            Assignment &assignment = file.assignments[row()];
            Opinion opinion = opinionOf(assignment);
            set(opinion, value);
            // What arrives is mostly typed in on the day it arrives.
            if (!opinion.receivedOn.isValid() && !assignment.opinion && !opinion.text.isEmpty())
                opinion.receivedOn = session().today();
            assignment.opinion = opinion;
            tidyOpinion(assignment);
        };
    };
    m_form->addDate(u"opinionReceivedOn"_s, bind::date(read([](const Opinion &o) { return o.receivedOn; }),
                                                       write([](Opinion &o, QDate value) { o.receivedOn = value; })));
    m_form->addLine(u"opinionNumber"_s, Width::Half,
                    bind::text(read([](const Opinion &o) { return o.documentNumber; }),
                               write([](Opinion &o, const QString &value) { o.documentNumber = value; })));
    m_form->addCheck(u"isAdopted"_s, bind::flag(read([](const Opinion &o) { return o.isAdopted; }),
                                                write([](Opinion &o, bool value) { o.isAdopted = value; })));
    m_form->addText(u"opinionText"_s, 7,
                    bind::text(read([](const Opinion &o) { return o.text; }),
                               write([](Opinion &o, const QString &value) { o.text = value; })));
}

int CoHandlingPage::row() const
{
    return std::max(0, m_table->currentRow());
}

void CoHandlingPage::setRow(int row)
{
    m_table->setCurrentCell(row, 0);
}

QJsonObject CoHandlingPage::contents() const
{
    QJsonObject fields = CasePage::contents();
    if (!m_line->text().isEmpty()) {
        fields.insert(u"bureau"_s, m_line->text());
        fields.insert(u"row"_s, row());
    }
    return fields;
}

void CoHandlingPage::setTypedBeside(const QJsonObject &fields)
{
    m_line->setText(fields.value(u"bureau"_s).toString());
}

void CoHandlingPage::focusFirst()
{
    m_line->setFocus(Qt::OtherFocusReason);
}

void CoHandlingPage::addTyped()
{
    static const QRegularExpression separators{u"[、，,;；\\n]+"_s};
    m_completer->popup()->hide();
    if (session().isReadOnly() || !m_form->commit())
        return;
    CaseFile changed = session().file();
    QStringList doubled;
    const auto known = session().registerFile().bureaus();
    const OfficeSettings office = session().office();
    for (const QString &part : m_line->text().split(separators, Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        const auto isNamed = [&](const Bureau &bureau) { return bureau.name == name || bureau.shortName == name; };
        Bureau bureau{.name = name};
        if (known) {
            if (const auto found = std::ranges::find_if(*known, isNamed); found != known->end())
                bureau = *found;
        }
        if (name.isEmpty())
            continue;
        if (std::ranges::any_of(changed.assignments,
                                [&](const Assignment &a) { return a.bureau.name == bureau.name; })) {
            doubled.append(name);
            continue;
        }
        const bool isSeparate = changed.suggestion.role == BureauRole::SeparateHandler;
        changed.assignments.append({.bureau = bureau,
                                    .isSeparate = isSeparate,
                                    .askedOn = session().today(),
                                    .dueOn = isSeparate ? changed.suggestion.dueOn
                                                        : opinionDueOn(session().today(), changed.suggestion, office),
                                    .contactPerson = bureau.contactPerson,
                                    .contactPhone = bureau.phone});
    }
    m_message->setText(doubled.isEmpty() ? QString{} : tr("%1 was asked already.").arg(doubled.join(u'、')));
    m_message->setVisible(!doubled.isEmpty());
    if (changed == session().file()) {
        m_line->clear();
        return;
    }
    session().put(tr("Add co-handler"), changed);
    if (session().file().assignments.size() == changed.assignments.size()) {
        m_line->clear();
        m_table->setCurrentCell(static_cast<int>(changed.assignments.size()) - 1, 0);
    }
}

void CoHandlingPage::remove()
{
    CaseFile changed = session().file();
    if (session().isReadOnly() || m_table->currentRow() < 0 || row() >= changed.assignments.size())
        return;
    changed.assignments.removeAt(row());
    session().put(tr("Remove co-handler"), changed);
}

void CoHandlingPage::showSession()
{
    m_line->setReadOnly(session().isReadOnly());
    m_add->setEnabled(!session().isReadOnly());
    m_remove->setEnabled(!session().isReadOnly());
    if (const auto known = session().registerFile().bureaus()) {
        QStringList names;
        for (const Bureau &bureau : *known)
            names << bureau.name << bureau.shortName;
        names.removeAll(QString{});
        names.removeDuplicates();
        m_completer->setNames(names);
    }
    fillTable();
    m_stack->setCurrentIndex(session().file().assignments.isEmpty() ? 0 : 1);
    m_form->reload();
    m_files->reload();
}

void CoHandlingPage::fillTable()
{
    const QList<Assignment> &assignments = session().file().assignments;
    const QSignalBlocker blocker{m_table};
    const int current = row();
    m_table->setRowCount(static_cast<int>(assignments.size()));
    for (int i = 0; i < assignments.size(); ++i) {
        const Assignment &assignment = assignments.at(i);
        const DueLook look = lookOf(assignment, session().today());
        auto *state = new QTableWidgetItem{icon(look.iconName, look.tone), look.text};
        const Opinion opinion = opinionOf(assignment);
        m_table->setItem(i, 0, new QTableWidgetItem{assignment.bureau.name});
        m_table->setItem(i, 1, new QTableWidgetItem{dateText(assignment.askedOn)});
        m_table->setItem(i, 2, state);
        m_table->setItem(i, 3, new QTableWidgetItem{opinion.documentNumber});
        m_table->setItem(i, 4, new QTableWidgetItem{opinion.text.simplified().left(120)});
    }
    if (!assignments.isEmpty())
        m_table->setCurrentCell(std::min(current, static_cast<int>(assignments.size()) - 1), 0);
    const int unit = fontMetrics().height();
    for (const auto &[column, width] : {std::pair{0, 14}, {1, 7}, {2, 13}, {3, 12}})
        m_table->setColumnWidth(column, width * unit);
}

void CoHandlingPage::retranslate()
{
    m_line->setPlaceholderText(tr("Bureau by full or short name, Enter asks it; several separated by 、"));
    m_line->setAccessibleName(tr("Add co-handler"));
    m_add->setToolTip(tr("Add co-handler (Enter)"));
    m_remove->setToolTip(tr("Remove co-handler (Delete in the table)"));
    m_table->setAccessibleName(tr("Co-handlers"));
    m_table->setHorizontalHeaderLabels(
        {tr("Bureau"), tr("Asked on"), tr("Opinion"), tr("Document number"), tr("What it says")});
    m_empty->setTexts(
        tr("No other bureau was asked yet"),
        tr("Type a bureau's name above and press Enter. Without co-handlers go on with Contacts (Ctrl+3)."));
    const std::tuple<QString, QString, QString> texts[] = {
        {u"isSeparate"_s, tr("Answers its part by a letter of its own"), tr("Change the kind of part")},
        {u"askedOn"_s, tr("&Asked on"), tr("Change asked date")},
        {u"opinionDueOn"_s, tr("Opinion &due on"), tr("Change due date of opinion")},
        {u"contactPerson"_s, tr("Contact person"), tr("Change contact person")},
        {u"contactPhone"_s, tr("Telephone"), tr("Change telephone")},
        {u"shortName"_s, tr("Short name"), tr("Change short name")},
        {u"opinionReceivedOn"_s, tr("Opinion &received on"), tr("Note opinion")},
        {u"opinionNumber"_s, tr("Document &number"), tr("Change opinion's number")},
        {u"isAdopted"_s, tr("Taken up in the reply"), tr("Change taking up")},
        {u"opinionText"_s, tr("&Opinion"), tr("Change opinion")}};
    for (const auto &[name, label, act] : texts)
        m_form->setTexts(name, label, act);
    m_form->setPlaceholder(u"opinionText"_s, tr("What the bureau answered, typed or pasted"));
    m_form->setPlaceholder(u"shortName"_s, tr("as the letter names it, e.g. 市水务局"));
    fillTable();
    m_form->reload();
}

bool CoHandlingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_table && key == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return CasePage::eventFilter(watched, event);
}

} // namespace banfu
