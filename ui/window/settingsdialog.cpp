#include "ui/window/settingsdialog.h"

#include "ui/common/tones.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

SettingsDialog::SettingsDialog(RegisterFile &registerFile, QWidget *parent)
    : QDialog{parent}
    , m_registerFile{registerFile}
    , m_recipients{new QPlainTextEdit{this}}
    , m_copies{new QLineEdit{this}}
    , m_message{new QLabel{this}}
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings of the office"));
    if (const auto office = registerFile.office())
        m_office = *office;
    auto *form = new QFormLayout{this};
    const auto line = [&](const QString &name, const QString &label, QString &value) {
        auto *edit = new QLineEdit{value, this};
        edit->setObjectName(name);
        form->addRow(label, edit);
        m_lines.append({edit, &value});
    };
    const auto number = [&](const QString &name, const QString &label, int &value, int most) {
        auto *box = new QSpinBox{this};
        box->setObjectName(name);
        box->setRange(0, most);
        box->setValue(value);
        form->addRow(label, box);
        m_numbers.append({box, &value});
    };
    line(u"bureauNameEdit"_s, tr("&Bureau's full name"), m_office.bureau.name);
    line(u"bureauShortNameEdit"_s, tr("Short name"), m_office.bureau.shortName);
    line(u"bureauCodeEdit"_s, tr("Code in document numbers"), m_office.bureau.code);
    line(u"letterheadEdit"_s, tr("Letterhead, if not the full name"), m_office.letterheadName);
    line(u"bureauAddressEdit"_s, tr("Address"), m_office.bureau.address);
    line(u"bureauPostCodeEdit"_s, tr("Post code"), m_office.bureau.postCode);
    line(u"officePersonEdit"_s, tr("&Contact person"), m_office.contactPerson);
    line(u"officePhoneEdit"_s, tr("Telephone"), m_office.contactPhone);
    number(u"replyTermBox"_s, tr("Reply term in months"), m_office.replyTermMonths, 120);
    number(u"opinionTermBox"_s, tr("Opinion term in working days"), m_office.opinionTermWorkdays, 1000);
    number(u"feedbackTermBox"_s, tr("Feedback term in working days"), m_office.feedbackTermWorkdays, 1000);
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
    form->addRow(m_message);
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Save | QDialogButtonBox::Cancel, this};
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    resize(620, 640);
}

void SettingsDialog::accept()
{
    for (const auto &[edit, value] : m_lines)
        *value = edit->text().trimmed();
    for (const auto &[box, value] : m_numbers)
        *value = box->value();
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
