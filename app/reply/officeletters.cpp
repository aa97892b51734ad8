#include "app/reply/officeletters.h"

#include "app/register/duedates.h"
#include "app/reply/compose.h"
#include "app/reply/coursefacts.h"
#include "app/reply/phrases.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString blank()
{
    return u"＿＿＿＿＿＿＿＿"_s;
}

/// 市第八届人大三次会议第20260118号建议
QString named(const Suggestion &suggestion)
{
    return suggestion.session + numberPhrase(suggestion) + suggestionWord(suggestion);
}

QString nameOf(const Bureau &bureau)
{
    return bureau.name.isEmpty() ? bureau.shortName : bureau.name;
}

/// Letterhead, signature and contact are the office's; the title says what the letter is about.
class OfficeLetter
{
public:
    OfficeLetter(const CaseFile &caseFile, const OfficeSettings &office, QDate date)
        : m_letter{.letterhead = office.letterheadName.isEmpty() ? office.bureau.name : office.letterheadName,
                   .signature = office.bureau.name,
                   .date = letterDate(date),
                   .contactNote = contactNoteOf(caseFile.suggestion, office),
                   .hasSeal = office.seal == SealPlace::Stamped,
                   .isMirrored = office.isMirrored}
        , m_office{office}
    {
    }

    OfficeLetter &about(const QString &matter)
    {
        m_letter.title = u"%1关于%2的函"_s.arg(m_office.bureau.name, matter);
        return *this;
    }
    OfficeLetter &to(const QString &addressee)
    {
        m_letter.salutation = (addressee.isEmpty() ? blank() : addressee) + u'：';
        return *this;
    }
    OfficeLetter &says(const QString &text)
    {
        m_letter.body.append(
            {.part = LetterPart::Section, .index = static_cast<int>(m_letter.body.size()), .text = text});
        return *this;
    }
    /// The suggestion as it was handed in, bound with the letter where the register holds its text.
    OfficeLetter &with(const Suggestion &suggestion)
    {
        const QString name = named(suggestion) + titleInMarks(suggestion.title);
        m_letter.attachments = {name};
        AttachmentText text{.label = u"附件"_s, .title = name};
        for (const QString &line : suggestion.text.split(u'\n', Qt::SkipEmptyParts))
            text.body.append({.part = LetterPart::AttachmentText,
                              .index = static_cast<int>(text.body.size()),
                              .text = line.trimmed()});
        if (!text.body.isEmpty())
            m_letter.attachmentTexts = {text};
        return *this;
    }
    Letter letter() const { return m_letter; }

private:
    Letter m_letter;
    const OfficeSettings &m_office;
};

QString dateOrBlank(QDate date)
{
    return date.isValid() ? letterDate(date) : u"＿＿年＿＿月＿＿日"_s;
}

/// What the course has of it; an empty step when it has not come to that.
Step lastOf(const CaseFile &caseFile, StepKind kind)
{
    const Step *step = lastStep(caseFile, kind);
    return step ? *step : Step{};
}

/// As it stands within a sentence.
QString reasonIn(const Step &step)
{
    QString reason = step.text.simplified();
    while (reason.endsWith(u'。') || reason.endsWith(u'.') || reason.endsWith(u'；'))
        reason.chop(1);
    return reason.startsWith(u'因') ? reason.sliced(1) : reason;
}

} // namespace

Letter requestLetter(const CaseFile &caseFile, const Assignment &assignment, const OfficeSettings &office, QDate today)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const QString bureau = nameOf(assignment.bureau);
    const QString you = bureauCalled(u'你', bureau);
    const QString us = selfCalled(office);
    return OfficeLetter{caseFile, office, assignment.askedOn.isValid() ? assignment.askedOn : today}
        .about(u"商请会办%1"_s.arg(named(suggestion)))
        .to(bureau)
        .says(u"%1主办的%2%3，部分内容涉及%4职责。按照办理工作要求，商请%4会办。"_s.arg(
            us, named(suggestion), titleInMarks(suggestion.title), you))
        .says(u"请%1结合职责研究提出书面会办意见，写明已开展的工作、下一步措施和完成时限，于%2前加盖公章函复%3。"
              "所提事项不属于%1职责的，请一并说明理由。"_s.arg(you, dateOrBlank(assignment.dueOn), us))
        .says(u"专此函商。"_s)
        .with(suggestion)
        .letter();
}

Letter reminderLetter(const CaseFile &caseFile, const Assignment &assignment, const OfficeSettings &office, QDate today)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const QString bureau = nameOf(assignment.bureau);
    const QString you = bureauCalled(u'你', bureau);
    const QString us = selfCalled(office);
    const bool isLate = assignment.dueOn.isValid() && assignment.dueOn < today;
    const QString asked =
        assignment.askedOn.isValid() ? u"%1于%2商请"_s.arg(us, letterDate(assignment.askedOn)) : us + u"前已商请"_s;
    const QString state = isLate ? u"现已逾期，%1尚未收到%2会办意见。"_s.arg(us, you)
                                 : u"截至目前，%1尚未收到%2会办意见。"_s.arg(us, you);
    const QString answer = suggestion.dueOn.isValid()
                               ? u"该%1须于%2前答复%3。"_s.arg(suggestionWord(suggestion), letterDate(suggestion.dueOn),
                                                               deputyWord(suggestion))
                               : QString{};
    const QString until =
        isLate || !assignment.dueOn.isValid() ? u"收到本函之日起3个工作日内"_s : letterDate(assignment.dueOn) + u"前"_s;
    return OfficeLetter{caseFile, office, today}
        .about(u"催办%1会办意见"_s.arg(named(suggestion)))
        .to(bureau)
        .says(u"%1%2会办%3%4，请%2于%5前函复会办意见。%6"_s.arg(
            asked, you, named(suggestion), titleInMarks(suggestion.title), dateOrBlank(assignment.dueOn), state))
        .says(answer + u"请%1抓紧研究，务必于%2将会办意见函复%3；确有困难的，请及时与%3联系。"_s.arg(you, until, us))
        .says(u"特此函达。"_s)
        .letter();
}

Letter extensionLetter(const CaseFile &caseFile, const OfficeSettings &office, QDate today)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const QString us = selfCalled(office);
    const Step extension = lastOf(caseFile, StepKind::Extended);
    const auto latest = latestReplyDueOn(suggestion, office);
    const QDate due = extension.instead.isValid() ? extension.instead : suggestion.dueOn;
    const QDate until = extension.until.isValid() ? extension.until : latest ? latest->date : QDate{};
    const QString reason = reasonIn(extension);
    return OfficeLetter{caseFile, office, extension.on.isValid() ? extension.on : today}
        .about(u"申请延期答复%1"_s.arg(named(suggestion)))
        .to(suggestion.assigningBody.isEmpty() ? extension.by : suggestion.assigningBody)
        .says(u"%1%2由%3办理，答复期限为%4。"_s.arg(named(suggestion), titleInMarks(suggestion.title), us,
                                                    dateOrBlank(due)))
        .says(u"%1收到后即组织研究办理，并与%2沟通。因%3，预计难以在上述期限内答复，特申请延期至%4前答复。"_s.arg(
            us, deputyWord(suggestion),
            reason.isEmpty() ? u"所提事项涉及面广、处理难度大，需与有关单位进一步研究协商"_s : reason,
            dateOrBlank(until)))
        .says(u"妥否，请函复。"_s)
        .letter();
}

Letter returnLetter(const CaseFile &caseFile, const OfficeSettings &office, QDate today)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const QString us = selfCalled(office);
    const Step asked = lastOf(caseFile, StepKind::ReturnAsked);
    const QString reason = reasonIn(asked);
    const QString proposed = asked.whom.trimmed();
    return OfficeLetter{caseFile, office, asked.on.isValid() ? asked.on : today}
        .about(u"申请退办%1"_s.arg(named(suggestion)))
        .to(suggestion.assigningBody)
        .says(u"%1交由%2办理的%3%4收悉。"_s.arg(suggestion.assignedOn.isValid() ? letterDate(suggestion.assignedOn)
                                                                                : QString{},
                                                us, named(suggestion), titleInMarks(suggestion.title)))
        .says(u"经研究，所提主要事项不属于%1职责范围，理由是：%2。建议改由%3办理。"_s.arg(
            us, reason.isEmpty() ? blank() : reason, proposed.isEmpty() ? blank() : proposed))
        .says(u"现将该%1退回，请予重新交办。"_s.arg(suggestionWord(suggestion)))
        .with(suggestion)
        .letter();
}

} // namespace banfu
