#include "app/print/questionnairewords.h"

#include "app/register/duedates.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostRecipients = 6; // named at the foot; of more only the copy's own

QString satisfaction()
{
    return u"□满意　　□基本满意　　□不满意"_s;
}

QString boxes(const QStringList &options)
{
    QStringList words;
    for (const QString &option : options)
        words.append(u'□' + option.simplified());
    return words.join(u'　');
}

QString placeOf(const QuestionnaireRecipient &recipient)
{
    QStringList parts{recipient.name.simplified()};
    if (!recipient.address.isEmpty())
        parts.append(u"地址："_s + recipient.address.simplified());
    if (!recipient.postCode.isEmpty())
        parts.append(u"邮编："_s + recipient.postCode.simplified());
    if (!recipient.phone.isEmpty())
        parts.append(u"电话："_s + recipient.phone.simplified());
    parts.removeAll(QString{});
    return parts.join(u"，"_s);
}

} // namespace

QuestionnaireWords questionnaireWords(SuggestionKind kind, const OfficeSettings &office)
{
    const bool isProposal = kind == SuggestionKind::Proposal;
    QuestionnaireWords words{
        .title = u"代表建议、批评和意见办理情况征询意见表"_s,
        .number = u"建议第%1号"_s,
        .titleLabel = u"建议标题"_s,
        .lead = u"领衔代表"_s,
        .other = u"附议代表"_s,
        .certificate = u"代表证号"_s,
        .group = u"代表团"_s,
        .fills = u"代表填写"_s,
        .signature = u"代表签名："_s,
        .questions = {{u"是否收到答复函"_s, u"□是　　□否"_s},
                      {u"办理中的沟通方式"_s, u"□登门走访　□座谈　□电话　□其他　□未联系"_s},
                      {u"与您沟通的人员"_s, u"□主要负责人　□分管负责人　□科（处）室负责人　□工作人员"_s},
                      {u"答复是否有针对性"_s, u"□针对　　□基本针对　　□未针对"_s},
                      {u"对办理态度"_s, satisfaction()},
                      {u"对办理结果"_s, satisfaction()},
                      {u"总体评价"_s, satisfaction()},
                      {u"是否同意公开答复"_s, u"□同意　　□不同意"_s}}};
    if (isProposal) {
        words.title = u"政协提案办理情况征询意见表"_s;
        words.number = u"提案第%1号"_s;
        words.titleLabel = u"案　　由"_s;
        words.lead = u"第一提案人"_s;
        words.other = u"联名提案人"_s;
        words.certificate = u"委员证号"_s;
        words.group = u"界　别"_s;
        words.fills = u"提案人填写"_s;
        words.signature = u"提案人签名（盖章）："_s;
        words.questions[1].second = u"□登门走访　□座谈　□电话　□其他　□未联系　□本人提出不需要"_s;
    }
    if (!office.contactOptions.isEmpty())
        words.questions[1].second = boxes(office.contactOptions);
    if (!office.staffOptions.isEmpty())
        words.questions[2].second = boxes(office.staffOptions);
    return words;
}

/// 请在收到答复函之日起15个工作日内
static QString returnTerm(const Suggestion &suggestion, const OfficeSettings &office)
{
    const auto rule = rulesFor(suggestion, office).term(Duty::Feedback);
    if (!rule)
        return u"请在收到答复函后"_s;
    const QString unit = rule->unit == TermUnit::Days       ? u"日"_s
                         : rule->unit == TermUnit::Workdays ? u"个工作日"_s
                                                            : u"个月"_s;
    return u"请在收到答复函之日起%1%2内"_s.arg(QString::number(rule->amount), unit);
}

QStringList questionnaireInstructions(const CaseFile &caseFile, const OfficeSettings &office, qsizetype copy)
{
    const bool isProposal = caseFile.suggestion.kind == SuggestionKind::Proposal;
    QStringList notes{u"请在选定项的“□”内打“√”；选“不满意”的，请在“具体意见和建议”栏写明理由。"_s};
    if (caseFile.deputies.size() > 1) {
        notes.append(isProposal ? u"联名提出的提案，请第一提案人征求联名提案人意见后填写；联名提案人也可单独填写。"_s
                                : u"联名提出的建议，请领衔代表征求附议代表意见后填写；附议代表也可单独填写。"_s);
    }
    QList<QuestionnaireRecipient> recipients = office.recipients;
    const qsizetype copies = recipients.size();
    if (copies > mostRecipients)
        recipients = {recipients[copy]};
    const QString term = returnTerm(caseFile.suggestion, office);
    if (copies == 0) {
        const Bureau &own = office.bureau;
        notes.append(term + u"寄送承办单位："_s +
                     placeOf({.name = own.name, .address = own.address, .postCode = own.postCode, .phone = own.phone}));
    } else if (recipients.size() == 1) {
        notes.append(term + u"将本联寄送："_s + placeOf(recipients.constFirst()));
    } else {
        notes.append(u"本表一式%1联，%2分别寄送："_s.arg(QString::number(copies), term));
    }
    QStringList lines;
    for (qsizetype i = 0; i < notes.size(); ++i)
        lines.append((i == 0 ? u"填表说明："_s : u"　　　　　"_s) + u"%1. "_s.arg(i + 1) + notes[i]);
    if (recipients.size() > 1) {
        for (qsizetype i = 0; i < recipients.size(); ++i)
            lines.append(u"　　　　　（%1）"_s.arg(i + 1) + placeOf(recipients[i]));
    }
    return lines;
}

QString questionnaireCode(const Suggestion &suggestion, int deputy, int copy)
{
    QString session = u"-"_s;
    if (const auto parsed = CongressSession::parse(suggestion.session))
        session = u"%1.%2.%3.%4"_s.arg(static_cast<int>(parsed->level))
                      .arg(parsed->isConference ? 1 : 0)
                      .arg(parsed->term)
                      .arg(parsed->meeting);
    const QString number = QString::fromLatin1(QUrl::toPercentEncoding(suggestion.number));
    return QStringList{u"BANFU"_s,
                       u"1"_s,
                       QString::number(static_cast<int>(suggestion.kind)),
                       number,
                       session,
                       QString::number(deputy),
                       QString::number(copy)}
        .join(u':');
}

} // namespace banfu
