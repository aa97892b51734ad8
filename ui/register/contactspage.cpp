#include "ui/register/contactspage.h"

#include "app/base/datetext.h"
#include "ui/common/emptypage.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/register/bindings.h"
#include "ui/register/filesbox.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString wayName(ContactWay way)
{
    switch (way) {
    case ContactWay::Meeting:
        return ContactsPage::tr("Meeting");
    case ContactWay::Visit:
        return ContactsPage::tr("Visit");
    case ContactWay::Telephone:
        return ContactsPage::tr("Telephone");
    case ContactWay::Letter:
        return ContactsPage::tr("Letter");
    case ContactWay::Message:
        return ContactsPage::tr("Message");
    }
    Q_UNREACHABLE();
}

QString namesOf(const QList<Deputy> &deputies)
{
    QStringList names;
    for (const Deputy &deputy : deputies)
        names.append(deputy.name);
    return names.join(u'、');
}

} // namespace

ContactsPage::ContactsPage(CaseSession &session, QWidget *parent)
    : CasePage{session, u"contacts"_s, parent}
    , m_list{new QListWidget}
    , m_add{new QPushButton{this}}
    , m_remove{new QPushButton{this}}
    , m_form{new CaseForm{session}}
    , m_files{new FilesBox{
          session,
          [this](CaseFile &file) {
              return row() < file.contacts.size() ? std::optional{FileOwner{FilePlace::Contact, row()}} : std::nullopt;
          }}}
    , m_empty{new EmptyPage{u"talk"_s}}
    , m_stack{new QStackedWidget{this}}
{
    m_list->setObjectName(u"contactList"_s);
    m_add->setObjectName(u"addContactButton"_s);
    m_add->setIcon(icon(u"add"_s));
    m_remove->setObjectName(u"removeContactButton"_s);
    m_remove->setIcon(icon(u"delete"_s));
    addFields();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(withFiles(m_form, m_files));
    auto *split = new QSplitter;
    split->addWidget(m_list);
    split->addWidget(area);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
    auto *top = new QHBoxLayout;
    top->addWidget(m_add);
    top->addWidget(m_remove);
    top->addStretch();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(&bar());
    column->addLayout(top);
    column->addWidget(m_stack, 1);

    connect(m_add, &QPushButton::clicked, this, &ContactsPage::addContact);
    connect(m_remove, &QPushButton::clicked, this, &ContactsPage::remove);
    connect(m_list, &QListWidget::currentRowChanged, m_form, &CaseForm::reload);
    connect(m_list, &QListWidget::currentRowChanged, m_files, &FilesBox::reload);
    connect(&session, &CaseSession::changed, this, &ContactsPage::showSession);
    connect(&session, &CaseSession::refused, this,
            [this](const Error &error) { bar().show(Tone::Danger, error.message); });
    retranslate();
    keep(*m_form);
}

void ContactsPage::addFields()
{
    const auto read = [this](auto get) {
        return [this, get](const CaseFile &file) {
            return get(row() < file.contacts.size() ? file.contacts.at(row()) : Contact{});
        };
    };
    const auto write = [this](auto set) {
        return [this, set](CaseFile &file, const auto &value) {
            if (row() < file.contacts.size())
                set(file.contacts[row()], value);
        };
    };
    const auto line = [&](QString Contact::*member) {
        return bind::text(read([member](const Contact &c) { return c.*member; }),
                          write([member](Contact &c, const QString &value) { c.*member = value; }));
    };
    m_form->addDate(u"heldOn"_s, bind::date(read([](const Contact &c) { return c.heldOn; }),
                                            write([](Contact &c, QDate value) { c.heldOn = value; })));
    m_form->addChoice(u"way"_s,
                      bind::choice(read([](const Contact &c) { return static_cast<int>(c.way); }),
                                   write([](Contact &c, int value) { c.way = static_cast<ContactWay>(value); })));
    m_form->addLine(u"place"_s, CaseForm::Width::Whole, line(&Contact::place));
    m_form->addLine(u"contactDeputies"_s, CaseForm::Width::Whole, line(&Contact::deputies));
    m_form->addLine(u"ourPeople"_s, CaseForm::Width::Whole, line(&Contact::ourPeople));
    m_form->addText(u"content"_s, 5, line(&Contact::content));
    m_form->addText(u"deputyView"_s, 3, line(&Contact::deputyView));
}

int ContactsPage::row() const
{
    return std::max(0, m_list->currentRow());
}

void ContactsPage::setRow(int row)
{
    m_list->setCurrentRow(row);
}

void ContactsPage::focusFirst()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

void ContactsPage::addContact()
{
    if (!m_form->commit())
        return;
    CaseFile changed = session().file();
    changed.contacts.append({.heldOn = session().today(), .deputies = namesOf(changed.deputies)});
    session().put(tr("Add contact"), changed);
    m_list->setCurrentRow(m_list->count() - 1);
    m_form->focusFirst();
}

void ContactsPage::remove()
{
    CaseFile changed = session().file();
    if (row() >= changed.contacts.size())
        return;
    changed.contacts.removeAt(row());
    session().put(tr("Remove contact"), changed);
}

void ContactsPage::showSession()
{
    const QList<Contact> &contacts = session().file().contacts;
    const int current = row();
    {
        const QSignalBlocker blocker{m_list};
        m_list->clear();
        for (const Contact &contact : contacts)
            m_list->addItem(
                new QListWidgetItem{icon(u"talk"_s), u"%1  %2\n%3"_s.arg(dateText(contact.heldOn), wayName(contact.way),
                                                                         contact.deputies.left(40))});
        m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    }
    m_add->setEnabled(!session().isReadOnly());
    m_remove->setEnabled(!session().isReadOnly() && !contacts.isEmpty());
    m_stack->setCurrentIndex(contacts.isEmpty() ? 0 : 1);
    m_form->reload();
    m_files->reload();
}

void ContactsPage::retranslate()
{
    m_add->setText(tr("&Note a talk"));
    m_remove->setText(tr("Re&move"));
    m_list->setAccessibleName(tr("Contacts"));
    m_empty->setTexts(worded(tr("No talk with the deputy is noted yet")),
                      tr("Note it with the button above: the reply's opening will mention it."));
    const std::tuple<QString, QString, QString> texts[] = {
        {u"heldOn"_s, tr("&Held on"), tr("Change date of talk")},
        {u"way"_s, tr("&Way"), tr("Change way of talk")},
        {u"place"_s, tr("&Place"), tr("Change place of talk")},
        {u"contactDeputies"_s, tr("&Deputies"), tr("Change deputies of talk")},
        {u"ourPeople"_s, tr("&Our people"), tr("Change our people")},
        {u"content"_s, tr("&Content"), tr("Change content of talk")},
        {u"deputyView"_s, tr("Deputy's &view"), tr("Change deputy's view")}};
    for (const auto &[name, label, act] : texts)
        m_form->setTexts(name, label, act);
    m_form->setPlaceholder(u"contactDeputies"_s, tr("Names separated by 、"));
    m_form->setPlaceholder(u"ourPeople"_s, tr("Names and posts"));
    m_form->setPlaceholder(u"deputyView"_s, tr("What the deputy thinks of the handling before signing"));
    QList<std::pair<int, QString>> ways;
    for (const ContactWay way :
         {ContactWay::Meeting, ContactWay::Visit, ContactWay::Telephone, ContactWay::Letter, ContactWay::Message})
        ways.append({static_cast<int>(way), wayName(way)});
    m_form->setOptions(u"way"_s, ways);
    showSession();
}

} // namespace banfu
