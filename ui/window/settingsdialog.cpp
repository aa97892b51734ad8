#include "ui/window/settingsdialog.h"

#include "ui/common/tones.h"
#include "ui/window/staffpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

SettingsDialog::SettingsDialog(RegisterFile &registerFile, QWidget *parent)
    : QDialog{parent}
    , m_registerFile{registerFile}
    , m_seal{new QComboBox{this}}
    , m_itemHeads{new QComboBox{this}}
    , m_isMirrored{new QCheckBox{this}}
    , m_publishesContact{new QCheckBox{this}}
    , m_indexPrefix{new QLineEdit{this}}
    , m_contactOptions{new QLineEdit{this}}
    , m_staffOptions{new QLineEdit{this}}
    , m_recipients{new QPlainTextEdit{this}}
    , m_copies{new QLineEdit{this}}
    , m_message{new QLabel{this}}
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings of the office"));
    if (const auto stored = registerFile.office())
        m_office = *stored;
    auto *tabs = new QTabWidget{this};
    auto *office = new QWidget{tabs};
    auto *form = new QFormLayout{office};
    tabs->addTab(office, tr("Office"));
    tabs->addTab(paperPage(), tr("Paper"));
    m_staff = new StaffPage{m_office, tabs};
    tabs->addTab(m_staff, tr("Staff"));
    const auto line = [&](const QString &name, const QString &label, QString &value) {
        auto *edit = new QLineEdit{value, this};
        edit->setObjectName(name);
        form->addRow(label, edit);
        m_lines.append({edit, &value});
    };
    line(u"bureauNameEdit"_s, tr("&Bureau's full name"), m_office.bureau.name);
    line(u"bureauShortNameEdit"_s, tr("Short name"), m_office.bureau.shortName);
    line(u"bureauCodeEdit"_s, tr("Code in document numbers"), m_office.bureau.code);
    line(u"letterheadEdit"_s, tr("Letterhead, if not the full name"), m_office.letterheadName);
    line(u"bureauAddressEdit"_s, tr("Address"), m_office.bureau.address);
    line(u"bureauPostCodeEdit"_s, tr("Post code"), m_office.bureau.postCode);
    line(u"officePersonEdit"_s, tr("&Contact person"), m_office.contactPerson);
    line(u"officePhoneEdit"_s, tr("Telephone"), m_office.contactPhone);
    QStringList recipients;
    for (const QuestionnaireRecipient &recipient : m_office.recipients)
        recipients.append(
            QStringList{recipient.name, recipient.address, recipient.postCode, recipient.phone}.join(u'|'));
    m_recipients->setObjectName(u"recipientsEdit"_s);
    m_recipients->setPlainText(recipients.join(u'\n'));
    m_recipients->setTabChangesFocus(true);
    m_recipients->setPlaceholderText(tr("One line a copy: name|address|post code|telephone"));
    form->addRow(tr("&Recipients of the questionnaire"), m_recipients);
    m_copies->setObjectName(u"copiesEdit"_s);
    m_copies->setText(m_office.copies.join(u'、'));
    form->addRow(tr("Copies to, separated by 、"), m_copies);
    m_message->setWordWrap(true);
    m_message->setObjectName(u"settingsMessage"_s);
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Danger));
    m_message->setPalette(colours);
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Save | QDialogButtonBox::Cancel, this};
    auto *column = new QVBoxLayout{this};
    column->addWidget(tabs);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    resize(620, 640);
}

/// How letters and forms are set.
QWidget *SettingsDialog::paperPage()
{
    auto *page = new QWidget{this};
    auto *form = new QFormLayout{page};
    m_seal->setObjectName(u"sealBox"_s);
    m_seal->addItem(tr("room is left for a seal"));
    m_seal->addItem(tr("letters bear no seal"));
    m_seal->setCurrentIndex(static_cast<int>(m_office.seal) - 1);
    form->addRow(tr("&Seal"), m_seal);
    const auto place = [&](const QString &name, const QString &label, MarkPlace &value) {
        auto *box = new QComboBox{page};
        box->setObjectName(name);
        box->addItems({tr("not on the letter"), tr("above the letterhead"), tr("under the document number"),
                       tr("in the right-hand corner")});
        box->setCurrentIndex(static_cast<int>(value) - 1);
        form->addRow(label, box);
        m_places.append({box, &value});
    };
    place(u"resultPlaceBox"_s, tr("&Result class"), m_office.resultPlace);
    place(u"publicityPlaceBox"_s, tr("&Publicity"), m_office.publicityPlace);
    m_itemHeads->setObjectName(u"itemHeadsBox"_s);
    m_itemHeads->addItems({tr("FangSong like the text, as GB/T 9704 wants it"), tr("Kai"), tr("Hei, for bold")});
    m_itemHeads->setCurrentIndex(static_cast<int>(m_office.itemHeads) - 1);
    form->addRow(tr("First sentence of &items 一是, where it is a head"), m_itemHeads);
    m_isMirrored->setObjectName(u"mirroredBox"_s);
    m_isMirrored->setText(tr("&Binding margins mirrored, for printing on both sides"));
    m_isMirrored->setChecked(m_office.isMirrored);
    form->addRow(m_isMirrored);
    m_publishesContact->setObjectName(u"publishesContactBox"_s);
    m_publishesContact->setText(tr("&Web pages tell the contact person and telephone"));
    m_publishesContact->setChecked(m_office.publishesContact);
    form->addRow(m_publishesContact);
    m_indexPrefix->setObjectName(u"indexPrefixEdit"_s);
    m_indexPrefix->setText(m_office.indexPrefix);
    m_indexPrefix->setPlaceholderText(tr("pages bear none"));
    form->addRow(tr("Web pages: &index numbers begin with"), m_indexPrefix);
    const auto options = [&](QLineEdit *edit, const QString &name, const QString &label, const QStringList &value) {
        edit->setObjectName(name);
        edit->setText(value.join(u'、'));
        edit->setPlaceholderText(tr("the usual ones"));
        form->addRow(label, edit);
    };
    options(m_contactOptions, u"contactOptionsEdit"_s, tr("Questionnaire: &ways of talking, separated by 、"),
            m_office.contactOptions);
    options(m_staffOptions, u"staffOptionsEdit"_s, tr("Questionnaire: who &talked, separated by 、"),
            m_office.staffOptions);
    return page;
}

void SettingsDialog::takePaper()
{
    m_office.seal = static_cast<SealPlace>(m_seal->currentIndex() + 1);
    for (const auto &[box, value] : m_places)
        *value = static_cast<MarkPlace>(box->currentIndex() + 1);
    m_office.itemHeads = static_cast<ItemHeadFace>(m_itemHeads->currentIndex() + 1);
    m_office.isMirrored = m_isMirrored->isChecked();
    m_office.publishesContact = m_publishesContact->isChecked();
    m_office.indexPrefix = m_indexPrefix->text().trimmed();
    m_office.contactOptions = m_contactOptions->text().split(u'、', Qt::SkipEmptyParts);
    m_office.staffOptions = m_staffOptions->text().split(u'、', Qt::SkipEmptyParts);
}

void SettingsDialog::accept()
{
    takePaper();
    m_staff->take(m_office);
    for (const auto &[edit, value] : m_lines)
        *value = edit->text().trimmed();
    m_office.recipients.clear();
    for (const QString &row : m_recipients->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = row.split(u'|');
        m_office.recipients.append({.name = parts.value(0).trimmed(),
                                    .address = parts.value(1).trimmed(),
                                    .postCode = parts.value(2).trimmed(),
                                    .phone = parts.value(3).trimmed()});
    }
    m_office.copies = m_copies->text().split(u'、', Qt::SkipEmptyParts);
    if (m_office.bureau.name.isEmpty()) {
        m_message->setText(tr("The bureau needs its full name: it heads and signs each letter."));
        return;
    }
    const auto stored = m_registerFile.setOffice(m_office);
    if (!stored) {
        m_message->setText(stored.error().message);
        return;
    }
    QDialog::accept();
}

} // namespace banfu
