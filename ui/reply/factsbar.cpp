#include "ui/reply/factsbar.h"

#include "app/base/datetext.h"
#include "ui/common/tones.h"
#include "ui/common/typeddate.h"
#include "ui/reply/numberbutton.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

FactsBar::FactsBar(QDate today, QWidget *parent)
    : QWidget{parent}
    , m_today{today}
    , m_number{new QLineEdit{this}}
    , m_date{new QLineEdit{this}}
    , m_result{new QComboBox{this}}
    , m_publicity{new QComboBox{this}}
    , m_drafter{new QLineEdit{this}}
    , m_reviewer{new QLineEdit{this}}
    , m_signatory{new QLineEdit{this}}
    , m_copyNumber{new QLineEdit{this}}
    , m_secrecy{new QLineEdit{this}}
    , m_urgency{new QLineEdit{this}}
    , m_coSigners{new QLineEdit{this}}
    , m_marks{new QWidget{this}}
    , m_showMarks{new QToolButton{this}}
    , m_step{new QLabel{this}}
    , m_fault{new QLabel{this}}
    , m_numbers{new NumberButton{this}}
    , m_remark{new QLineEdit{this}}
    , m_back{new QPushButton{this}}
    , m_review{new QPushButton{this}}
    , m_countersign{new QPushButton{this}}
    , m_forward{new QPushButton{this}}
    , m_newVersion{new QPushButton{this}}
{
    const QList<std::pair<QWidget *, QString>> fields{
        {m_number, u"documentNumberEdit"_s}, {m_date, u"datedOnEdit"_s},    {m_result, u"resultClassBox"_s},
        {m_publicity, u"publicityBox"_s},    {m_drafter, u"drafterEdit"_s}, {m_reviewer, u"reviewerEdit"_s},
        {m_signatory, u"signatoryEdit"_s}};
    auto *grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    int column = 0;
    for (const auto &[field, name] : fields) {
        field->setObjectName(name);
        auto *caption = new QLabel{this};
        caption->setBuddy(field);
        m_captions << caption;
        grid->addWidget(caption, 0, column);
        if (field == m_number) {
            auto *numbered = new QHBoxLayout;
            numbered->setSpacing(2);
            numbered->addWidget(m_number, 1);
            numbered->addWidget(m_numbers);
            grid->addLayout(numbered, 1, column);
        } else {
            grid->addWidget(field, 1, column);
        }
        grid->setColumnStretch(column, field == m_number ? 3 : 2);
        ++column;
    }
    layOutMarks();
    grid->addWidget(m_marks, 2, 0, 1, column);
    m_step->setObjectName(u"stepLabel"_s);
    m_fault->setObjectName(u"factsFault"_s);
    m_back->setObjectName(u"backButton"_s);
    m_forward->setObjectName(u"signButton"_s);
    m_newVersion->setObjectName(u"newVersionButton"_s);
    m_fault->setWordWrap(true);
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_step);
    steps->addWidget(m_fault, 1);
    layOutSteps(steps);
    steps->addWidget(m_newVersion);
    steps->addWidget(m_showMarks);
    grid->addLayout(steps, 3, 0, 1, column);

    for (QLineEdit *edit :
         {m_number, m_date, m_drafter, m_reviewer, m_signatory, m_copyNumber, m_secrecy, m_urgency, m_coSigners}) {
        connect(edit, &QLineEdit::editingFinished, this, &FactsBar::takeFacts);
        connect(edit, &QLineEdit::textEdited, this, &FactsBar::typing);
    }
    for (QComboBox *box : {m_result, m_publicity})
        connect(box, &QComboBox::activated, this, &FactsBar::takeFacts);
    connect(m_newVersion, &QPushButton::clicked, this, &FactsBar::newVersionWanted);
    retranslate();
}

void FactsBar::layOutSteps(QLayout *row)
{
    m_remark->setObjectName(u"stepRemarkEdit"_s);
    m_remark->setMaxLength(500);
    m_remark->setMinimumWidth(160);
    m_review->setObjectName(u"reviewButton"_s);
    m_countersign->setObjectName(u"countersignButton"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_remark, m_back, m_review, m_countersign, m_forward})
        row->addWidget(widget);
    connect(m_back, &QPushButton::clicked, this,
            [this] { step(ReplyStatus::Draft, ApprovalAct::Returned, tr("Back to the draft")); });
    connect(m_review, &QPushButton::clicked, this,
            [this] { step(ReplyStatus::InReview, ApprovalAct::Reviewed, tr("Pass the review")); });
    connect(m_countersign, &QPushButton::clicked, this,
            [this] { step(ReplyStatus::InReview, ApprovalAct::Countersigned, tr("Countersign")); });
    connect(m_forward, &QPushButton::clicked, this, &FactsBar::goForward);
    connect(m_numbers, &NumberButton::reserveWanted, this, &FactsBar::reserveWanted);
    connect(m_numbers, &NumberButton::releaseWanted, this, &FactsBar::releaseWanted);
    connect(m_numbers, &NumberButton::chosen, this, [this](const DocumentNumber &number) {
        m_number->setText(number.toString());
        takeFacts();
    });
}

void FactsBar::goForward()
{
    switch (m_reply.status) {
    case ReplyStatus::Draft:
        return step(ReplyStatus::InReview, ApprovalAct::HandedUp, tr("Hand up for review"));
    case ReplyStatus::InReview:
        return step(ReplyStatus::Signed, ApprovalAct::Signed, tr("Sign"));
    case ReplyStatus::Signed:
        return step(ReplyStatus::Sent, ApprovalAct::Sent, tr("Send"));
    case ReplyStatus::Sent:
        return;
    }
    Q_UNREACHABLE();
}

void FactsBar::layOutMarks()
{
    const QList<std::pair<QLineEdit *, QString>> fields{{m_copyNumber, u"copyNumberEdit"_s},
                                                        {m_secrecy, u"secrecyEdit"_s},
                                                        {m_urgency, u"urgencyEdit"_s},
                                                        {m_coSigners, u"coSignersEdit"_s}};
    auto *row = new QHBoxLayout{m_marks};
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto &[field, name] : fields) {
        field->setObjectName(name);
        auto *caption = new QLabel{m_marks};
        caption->setBuddy(field);
        m_captions << caption;
        row->addWidget(caption);
        row->addWidget(field, field == m_coSigners ? 3 : 1);
    }
    m_marks->setVisible(false);
    m_showMarks->setObjectName(u"showMarksButton"_s);
    m_showMarks->setCheckable(true);
    connect(m_showMarks, &QToolButton::toggled, m_marks, &QWidget::setVisible);
}

void FactsBar::fillMarks()
{
    m_copyNumber->setText(m_reply.copyNumber);
    m_secrecy->setText(m_reply.secrecy);
    m_urgency->setText(m_reply.urgency);
    m_coSigners->setText(m_reply.coSigners.join(u'、'));
    const bool hasMarks = !m_reply.copyNumber.isEmpty() || !m_reply.secrecy.isEmpty() || !m_reply.urgency.isEmpty() ||
                          !m_reply.coSigners.isEmpty();
    if (hasMarks)
        m_showMarks->setChecked(true);
}

bool FactsBar::takeMarks(Reply &reply)
{
    static const QRegularExpression sixDigits{u"^(\\d{6})?$"_s};
    reply.copyNumber = m_copyNumber->text().trimmed();
    reply.secrecy = m_secrecy->text().trimmed();
    reply.urgency = m_urgency->text().trimmed();
    reply.coSigners.clear();
    for (const QString &name : m_coSigners->text().split(u'、', Qt::SkipEmptyParts))
        reply.coSigners << name.trimmed();
    if (sixDigits.match(reply.copyNumber).hasMatch())
        return true;
    say(tr("A copy number has six digits, like 000001 (GB/T 9704, 7.2.1)."));
    return false;
}

void FactsBar::show(const Reply &reply, const ApprovalWorld &world)
{
    m_isShowing = true;
    m_reply = reply;
    m_world = world;
    m_numbers->setSeries(world.series);
    m_number->setText(reply.documentNumber ? reply.documentNumber->toString() : QString{});
    m_number->setPlaceholderText(world.series.bureauCode.isEmpty() ? QString{} : world.series.next().toString());
    m_date->setText(dateText(reply.datedOn));
    m_result->setCurrentIndex(reply.resultClass ? int(*reply.resultClass) : 0);
    m_publicity->setCurrentIndex(reply.publicity ? int(*reply.publicity) : 0);
    m_drafter->setText(reply.drafter);
    m_reviewer->setText(reply.reviewer);
    m_signatory->setText(reply.signatory);
    fillMarks();
    say({});
    showStep();
    m_isShowing = false;
}

QList<std::pair<QLineEdit *, QString>> FactsBar::shownTexts() const
{
    return {{m_number, m_reply.documentNumber ? m_reply.documentNumber->toString() : QString{}},
            {m_date, dateText(m_reply.datedOn)},
            {m_drafter, m_reply.drafter},
            {m_reviewer, m_reply.reviewer},
            {m_signatory, m_reply.signatory},
            {m_copyNumber, m_reply.copyNumber},
            {m_secrecy, m_reply.secrecy},
            {m_urgency, m_reply.urgency},
            {m_coSigners, m_reply.coSigners.join(u'、')}};
}

QJsonObject FactsBar::typed() const
{
    QJsonObject texts;
    for (const auto &[edit, shown] : shownTexts()) {
        if (edit->text() != shown)
            texts.insert(edit->objectName(), edit->text());
    }
    return texts;
}

void FactsBar::setTyped(const QJsonObject &texts)
{
    for (const auto &[edit, shown] : shownTexts()) {
        if (texts.contains(edit->objectName())) {
            if (m_marks->isAncestorOf(edit))
                m_showMarks->setChecked(true);
            edit->setText(texts.value(edit->objectName()).toString());
            edit->setFocus();
        }
    }
}

void FactsBar::takeFacts()
{
    if (m_isShowing || m_world.isReadOnly)
        return;
    Reply reply = m_reply;
    const QString number = m_number->text().trimmed();
    reply.documentNumber = DocumentNumber::parse(number);
    if (!number.isEmpty() && !reply.documentNumber)
        return say(tr("“%1” is no document number; write it like %2.").arg(number, u"临水函〔2026〕86号"_s));
    const QString date = m_date->text().trimmed();
    const auto datedOn = date.isEmpty() ? std::optional{QDate{}} : parseTypedDate(date, m_today);
    if (!datedOn)
        return say(typedDateFault(date, m_today));
    reply.datedOn = *datedOn;
    reply.resultClass =
        m_result->currentIndex() > 0 ? std::optional{ResultClass(m_result->currentIndex())} : std::nullopt;
    reply.publicity =
        m_publicity->currentIndex() > 0 ? std::optional{Publicity(m_publicity->currentIndex())} : std::nullopt;
    reply.drafter = m_drafter->text().trimmed();
    reply.reviewer = m_reviewer->text().trimmed();
    reply.signatory = m_signatory->text().trimmed();
    if (!takeMarks(reply))
        return;
    say({});
    if (!(reply == m_reply))
        Q_EMIT changed(tr("Change the letter's facts"), reply);
}

/// Signatory, number and dates of a letter that is to be signed; says what lacks.
bool FactsBar::prepareSigning(Reply &reply)
{
    if (reply.signatory.isEmpty() && m_world.person.maySign)
        reply.signatory = m_world.person.name;
    if (reply.signatory.isEmpty()) {
        m_signatory->setFocus();
        say(tr("Who signs? Fill in the signatory first."));
        return false;
    }
    if (const QString fault = signingFault(m_world.office, m_world.suggestion, reply.signatory); !fault.isEmpty()) {
        m_signatory->setFocus();
        say(fault);
        return false;
    }
    if (!reply.documentNumber && !m_world.series.bureauCode.isEmpty())
        reply.documentNumber = m_world.series.next();
    if (!reply.documentNumber) {
        m_number->setFocus();
        say(tr("A signed letter needs its document number."));
        return false;
    }
    reply.signedOn = m_today;
    if (!reply.datedOn.isValid())
        reply.datedOn = m_today;
    return true;
}

void FactsBar::step(ReplyStatus status, ApprovalAct approval, const QString &act)
{
    takeFacts();
    Reply reply = m_reply;
    if (status == ReplyStatus::Signed && !prepareSigning(reply))
        return;
    reply.status = status;
    if (approval == ApprovalAct::Reviewed && reply.reviewer.isEmpty())
        reply.reviewer = m_world.person.name;
    if (approval == ApprovalAct::HandedUp && reply.drafter.isEmpty())
        reply.drafter = m_world.person.name;
    if (status == ReplyStatus::Sent)
        reply.sentOn = m_today;
    reply.steps.append({.act = approval,
                        .person = m_world.person.name,
                        .post = m_world.person.post,
                        .at = QDateTime::currentDateTimeUtc(),
                        .remark = m_remark->text().trimmed()});
    m_remark->clear();
    Q_EMIT changed(act, reply);
}

void FactsBar::say(const QString &fault)
{
    m_fault->setText(fault.isEmpty() ? fault : u"⚠ "_s + fault);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Danger));
    m_fault->setPalette(colours);
}

void FactsBar::showStep()
{
    QString text;
    QString next;
    switch (m_reply.status) {
    case ReplyStatus::Draft:
        text = u"✎ "_s + tr("Draft");
        next = tr("Hand &up for review");
        break;
    case ReplyStatus::InReview:
        text = u"◔ "_s + tr("In review");
        next = tr("Si&gn");
        break;
    case ReplyStatus::Signed:
        text =
            u"✔ "_s + tr("Signed by %1 on %2: the text is locked").arg(m_reply.signatory, dateText(m_reply.signedOn));
        next = tr("Mark as &sent");
        break;
    case ReplyStatus::Sent:
        text = u"✉ "_s + tr("Sent %1: the text is locked").arg(dateText(m_reply.sentOn));
        break;
    }
    if (m_reply.version > 1)
        text += u" · "_s + tr("version %1").arg(m_reply.version);
    const bool isLocked = m_reply.status == ReplyStatus::Signed || m_reply.status == ReplyStatus::Sent;
    m_forward->setText(next);
    m_forward->setVisible(!m_world.isReadOnly && m_reply.status != ReplyStatus::Sent);
    const bool isInReview = !m_world.isReadOnly && m_reply.status == ReplyStatus::InReview;
    for (QPushButton *button : {m_back, m_review, m_countersign})
        button->setVisible(isInReview);
    m_remark->setVisible(!m_world.isReadOnly && m_reply.status != ReplyStatus::Sent);
    m_numbers->setVisible(!m_world.isReadOnly && !isLocked);
    if (!m_reply.steps.isEmpty()) {
        const ApprovalStep &last = m_reply.steps.last();
        text += u" · "_s + approvalName(last.act) + u' ' + last.person;
        if (!last.remark.isEmpty())
            text += tr(": “%1”").arg(last.remark);
    }
    m_step->setText(text);
    m_newVersion->setVisible(!m_world.isReadOnly && isLocked);
    for (QLineEdit *edit :
         {m_number, m_date, m_drafter, m_reviewer, m_signatory, m_copyNumber, m_secrecy, m_urgency, m_coSigners})
        edit->setReadOnly(m_world.isReadOnly || isLocked);
    for (QComboBox *box : {m_result, m_publicity})
        box->setEnabled(!m_world.isReadOnly && !isLocked);
}

void FactsBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FactsBar::fillChoices()
{
    const auto fill = [](QComboBox *box, const QStringList &texts) {
        const int current = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(current);
    };
    fill(m_result, {tr("not chosen"), tr("A solved"), tr("B under way"), tr("C cannot now"), tr("D for reference")});
    fill(m_publicity, {tr("not chosen"), tr("open"), tr("on request"), tr("not open")});
}

void FactsBar::retranslate()
{
    const QStringList captions{tr("Document &number"),
                               tr("&Date of the letter"),
                               tr("&Result class"),
                               tr("&Publicity"),
                               tr("Drafter"),
                               tr("Reviewer"),
                               tr("Signatory"),
                               tr("Copy number"),
                               tr("Secrecy and its term"),
                               tr("Urgency"),
                               tr("Signing with us, separated by 、")};
    for (qsizetype i = 0; i < captions.size(); ++i) {
        m_captions[i]->setText(captions[i]);
        QString name = captions[i];
        m_captions[i]->buddy()->setAccessibleName(name.remove(u'&'));
    }
    m_back->setText(tr("&Back to the draft"));
    m_newVersion->setText(tr("New &version"));
    m_review->setText(tr("Revie&wed"));
    m_countersign->setText(tr("&Countersign"));
    m_remark->setPlaceholderText(tr("Remark to this step"));
    m_remark->setAccessibleName(tr("Remark to this step"));
    m_showMarks->setText(tr("Marks…"));
    m_showMarks->setToolTip(tr("Copy number, secrecy, urgency and bureaus that sign with ours"));
    fillChoices();
    showStep();
}

} // namespace banfu
