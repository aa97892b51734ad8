#include "ui/register/stepform.h"

#include "app/base/datetext.h"
#include "app/register/kindwords.h"
#include "app/reply/coursefacts.h"
#include "app/reply/steps.h"
#include "ui/common/tones.h"
#include "ui/common/typeddate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr Duty leavableDuties[] = {Duty::Contact,  Duty::Opinion,      Duty::OpinionAgain, Duty::TellDeputy,
                                   Duty::Feedback, Duty::FurtherReply, Duty::Publish,      Duty::Archive};
constexpr Duty datableDuties[] = {Duty::Accept,       Duty::Contact, Duty::OpinionAgain, Duty::Feedback,
                                  Duty::FurtherReply, Duty::Publish, Duty::Archive};

/// What is offered for the way of a step; anything else may be typed. What is stored is data in Chinese.
QStringList ways(StepKind kind)
{
    if (kind == StepKind::Archived)
        return {u"永久"_s, u"30年"_s, u"10年"_s};
    if (kind == StepKind::Published)
        return {u"本单位网站"_s, u"政府网站建议提案办理专栏"_s};
    return {u"书面"_s, u"邮寄"_s, u"当面送达"_s, u"电话"_s, u"传真"_s, u"办公系统"_s, u"电子邮件"_s};
}

} // namespace

StepForm::StepForm(QDate today, QWidget *parent)
    : QWidget{parent}
    , m_today{today}
    , m_form{new QFormLayout{this}}
    , m_kind{new QComboBox}
    , m_on{new QLineEdit}
    , m_whom{new QComboBox}
    , m_about{new QComboBox}
    , m_reply{new QComboBox}
    , m_granted{new QCheckBox}
    , m_until{new QLineEdit}
    , m_way{new QComboBox}
    , m_by{new QLineEdit}
    , m_text{new QLineEdit}
    , m_message{new QLabel}
    , m_note{new QPushButton}
{
    const std::pair<QWidget *, QString> names[] = {
        {m_kind, u"stepKindBox"_s},    {m_on, u"stepOnEdit"_s},       {m_whom, u"stepWhomBox"_s},
        {m_about, u"stepAboutBox"_s},  {m_reply, u"stepReplyBox"_s},  {m_granted, u"stepGrantedCheck"_s},
        {m_until, u"stepUntilEdit"_s}, {m_way, u"stepWayBox"_s},      {m_by, u"stepByEdit"_s},
        {m_text, u"stepTextEdit"_s},   {m_message, u"stepMessage"_s}, {m_note, u"noteStepButton"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_whom->setEditable(true);
    m_way->setEditable(true);
    m_message->setWordWrap(true);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_on, m_whom, m_about, m_reply, m_granted, m_until,
                                                          m_way, m_by, m_text})
        m_form->addRow(u" "_s, part);
    m_form->addRow(m_message);
    m_form->addRow(m_note);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int) { propose(kind()); });
    connect(m_note, &QPushButton::clicked, this, &StepForm::note);
    for (QComboBox *box : {m_whom, m_way, m_about, m_reply})
        connect(box, &QComboBox::currentTextChanged, this, &StepForm::edited);
    connect(m_granted, &QCheckBox::clicked, this, &StepForm::edited);
    for (QLineEdit *line : {m_on, m_until, m_by, m_text}) {
        line->setMaxLength(5000);
        connect(line, &QLineEdit::returnPressed, this, &StepForm::note);
        connect(line, &QLineEdit::textEdited, this, &StepForm::showRemark);
    }
    retranslate();
}

StepKind StepForm::kind() const
{
    return static_cast<StepKind>(m_kind->currentData().toInt());
}

void StepForm::fillKinds()
{
    const QVariant current = m_kind->currentData();
    {
        const QSignalBlocker blocker{m_kind};
        m_kind->clear();
        for (const StepKind possible : possibleSteps(m_file))
            m_kind->addItem(wordedFor(m_file.suggestion.kind, stepName(possible)), static_cast<int>(possible));
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(current)));
    }
    if (m_kind->currentData() != current)
        propose(kind());
}

void StepForm::fillSides(StepKind kind)
{
    m_whom->clear();
    const CaseFile &file = m_file;
    if (kind == StepKind::Reminded || kind == StepKind::OpinionSentBack) {
        for (const Assignment *assignment : coHandlers(file))
            m_whom->addItem(bureauName(assignment->bureau));
    } else if (kind == StepKind::Sent || kind == StepKind::DeputyTold) {
        for (const Deputy &deputy : file.deputies)
            m_whom->addItem(deputy.name);
        if (kind == StepKind::Sent)
            m_whom->addItems(m_office.copies);
    } else if (kind == StepKind::ReturnAsked) {
        m_whom->addItems(m_bureaus);
    }
    m_way->clear();
    m_way->addItems(ways(kind));
    m_about->clear();
    if (kind == StepKind::LeftOut) {
        for (const Duty duty : leavableDuties)
            m_about->addItem(dutyName(duty), static_cast<int>(duty));
    } else {
        for (const Duty duty : datableDuties)
            m_about->addItem(dutyName(duty), static_cast<int>(duty));
    }
    m_reply->clear();
    for (const Reply &reply : file.replies)
        m_reply->addItem(reply.ordinal == 1 ? tr("Reply") : tr("Further reply %1").arg(reply.ordinal - 1),
                         reply.ordinal);
}

void StepForm::propose(StepKind kind, const QString &whom)
{
    {
        const QSignalBlocker blocker{m_kind};
        const int index = m_kind->findData(static_cast<int>(kind));
        if (index < 0)
            return;
        m_kind->setCurrentIndex(index);
    }
    const Step proposed = proposedStep(m_file, kind, m_today, m_office);
    fillSides(kind);
    m_on->setText(dateText(proposed.on));
    m_whom->setCurrentText(whom.isEmpty() ? proposed.whom : whom);
    m_until->setText(dateText(proposed.until));
    m_by->setText(proposed.by);
    m_way->setCurrentIndex(-1);
    m_way->setCurrentText({});
    m_text->clear();
    m_granted->setChecked(false);
    m_reply->setCurrentIndex(m_reply->findData(proposed.replyOrdinal));
    showKind();
}

void StepForm::showKind()
{
    const StepParts used = shapeOf(kind()).used;
    const std::pair<StepPart, QWidget *> parts[] = {{StepPart::Whom, m_whom},   {StepPart::About, m_about},
                                                    {StepPart::Reply, m_reply}, {StepPart::Granted, m_granted},
                                                    {StepPart::Until, m_until}, {StepPart::Way, m_way},
                                                    {StepPart::By, m_by},       {StepPart::Text, m_text}};
    const StepParts required = shapeOf(kind()).required;
    for (const auto &[part, widget] : parts) {
        const bool isUsed = used.testFlag(part);
        auto *label = qobject_cast<QLabel *>(m_form->labelForField(widget));
        const QString name = wordedFor(m_file.suggestion.kind, partName(kind(), part));
        if (label) {
            label->setText(required.testFlag(part) ? tr("%1 *", "a required field").arg(name) : name);
            label->setVisible(isUsed);
        }
        widget->setAccessibleName(name);
        widget->setVisible(isUsed);
    }
    showRemark();
}

QDate StepForm::dateIn(const QLineEdit *line, QString &fault) const
{
    const QString typed = line->text().trimmed();
    if (!line->isVisibleTo(this) || typed.isEmpty())
        return {};
    const auto date = parseTypedDate(typed, m_today);
    if (!date && fault.isEmpty())
        fault = typedDateFault(typed, m_today);
    return date.value_or(QDate{});
}

Step StepForm::step(QString &fault) const
{
    const StepParts used = shapeOf(kind()).used;
    Step step{.kind = kind(), .on = dateIn(m_on, fault)};
    if (used.testFlag(StepPart::Whom))
        step.whom = m_whom->currentText().trimmed();
    if (used.testFlag(StepPart::By))
        step.by = m_by->text().trimmed();
    if (used.testFlag(StepPart::Way))
        step.way = m_way->currentText().trimmed();
    if (used.testFlag(StepPart::Text))
        step.text = m_text->text().trimmed();
    if (used.testFlag(StepPart::Until))
        step.until = dateIn(m_until, fault);
    if (used.testFlag(StepPart::About))
        step.about = static_cast<Duty>(m_about->currentData().toInt());
    if (used.testFlag(StepPart::Granted))
        step.isGranted = m_granted->isChecked();
    if (used.testFlag(StepPart::Reply))
        step.replyOrdinal = m_reply->currentData().toInt();
    return step;
}

void StepForm::showRemark()
{
    QString fault;
    const Step typed = step(fault);
    const QString remark = fault.isEmpty() ? stepRemark(m_file, typed, m_office) : fault;
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Warning));
    m_message->setPalette(colours);
    m_message->setText(remark);
    m_message->setVisible(!remark.isEmpty());
    Q_EMIT edited();
}

void StepForm::note()
{
    if (m_kind->count() == 0)
        return;
    QString fault;
    const Step typed = step(fault);
    if (!fault.isEmpty())
        refuse(fault);
    else
        Q_EMIT noting(typed);
}

void StepForm::refuse(const QString &fault)
{
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Danger));
    m_message->setPalette(colours);
    m_message->setText(u"⚠ "_s + fault);
    m_message->show();
}

void StepForm::setFile(const CaseFile &file, const OfficeSettings &office, const QStringList &bureaus)
{
    m_file = file;
    m_office = office;
    m_bureaus = bureaus;
    fillKinds();
}

void StepForm::clearSide()
{
    m_whom->setCurrentText({});
    showRemark();
}

void StepForm::setButtonText(const QString &text)
{
    m_note->setText(text);
}

void StepForm::retranslate()
{
    const auto label = [this](QWidget *field, const QString &text) {
        if (auto *shown = qobject_cast<QLabel *>(m_form->labelForField(field)))
            shown->setText(text);
    };
    label(m_kind, tr("S&tep"));
    label(m_on, tr("&On"));
    m_kind->setAccessibleName(tr("Step"));
    m_on->setAccessibleName(tr("On"));
    m_granted->setText(tr("Granted"));
    fillKinds();
    if (m_kind->count() > 0)
        propose(kind());
}

} // namespace banfu
