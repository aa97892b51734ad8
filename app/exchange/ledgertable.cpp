#include "app/exchange/ledgertable.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct LedgerOut
{
    LedgerField field{};
    const char16_t *heading{};
    int width{};
    QVariant (*value)(const CaseFile &){};
};

using Out = LedgerOut;
using F = LedgerField;
using C = const CaseFile &;

QString levelWord(CongressLevel level)
{
    switch (level) {
    case CongressLevel::National:
        return u"全国"_s;
    case CongressLevel::Province:
        return u"省"_s;
    case CongressLevel::City:
        return u"市"_s;
    case CongressLevel::District:
        return u"区"_s;
    }
    Q_UNREACHABLE();
}

QString publicityWord(Publicity publicity)
{
    switch (publicity) {
    case Publicity::Open:
        return u"主动公开"_s;
    case Publicity::OnRequest:
        return u"依申请公开"_s;
    case Publicity::Closed:
        return u"不予公开"_s;
    }
    Q_UNREACHABLE();
}

QString satisfactionWord(Satisfaction satisfaction)
{
    switch (satisfaction) {
    case Satisfaction::Satisfied:
        return u"满意"_s;
    case Satisfaction::BasicallySatisfied:
        return u"基本满意"_s;
    case Satisfaction::Dissatisfied:
        return u"不满意"_s;
    }
    Q_UNREACHABLE();
}

QString classWord(ResultClass result)
{
    return u"%1类"_s.arg(QChar{static_cast<char16_t>(u'A' + static_cast<int>(result) - 1)});
}

QString namesBehindFirst(const QList<Deputy> &deputies)
{
    QStringList names;
    for (const Deputy &deputy : deputies.mid(1))
        names << deputy.name;
    return names.join(u'、');
}

QString bureauNames(const QList<Assignment> &assignments, bool isSeparate)
{
    QStringList names;
    for (const Assignment &assignment : assignments) {
        if (assignment.isSeparate == isSeparate)
            names << (assignment.bureau.shortName.isEmpty() ? assignment.bureau.name : assignment.bureau.shortName);
    }
    return names.join(u'、');
}

QString yesOrNo(bool isSo)
{
    return isSo ? u"是"_s : u"否"_s;
}

const Reply *lastReply(C file)
{
    return file.replies.isEmpty() ? nullptr : &file.replies.last();
}

const QList<LedgerOut> &outs()
{
    static const QList<LedgerOut> all{
        {F::Number, u"编号", 14, [](C f) -> QVariant { return f.suggestion.number; }},
        {F::ProvisionalMark, u"暂编号", 8, [](C f) -> QVariant { return yesOrNo(f.suggestion.isProvisionalNumber); }},
        {F::Kind, u"类型", 10, [](C f) -> QVariant { return kindWord(f.suggestion.kind); }},
        {F::Level, u"层级", 8, [](C f) -> QVariant { return levelWord(f.suggestion.level); }},
        {F::Session, u"届次", 26, [](C f) -> QVariant { return f.suggestion.session; }},
        {F::Title, u"标题", 60, [](C f) -> QVariant { return f.suggestion.title; }},
        {F::LeadDeputy, u"领衔代表", 12, [](C f) -> QVariant { return f.deputies.value(0).name; }},
        {F::CoSigners, u"附议代表", 24, [](C f) -> QVariant { return namesBehindFirst(f.deputies); }},
        {F::CertificateNumber, u"代表证号", 12, [](C f) -> QVariant { return f.deputies.value(0).certificateNumber; }},
        {F::Delegation, u"代表团", 14, [](C f) -> QVariant { return f.deputies.value(0).delegation; }},
        {F::Employer, u"工作单位及职务", 24, [](C f) -> QVariant { return f.deputies.value(0).employer; }},
        {F::Address, u"通讯地址", 30, [](C f) -> QVariant { return f.deputies.value(0).address; }},
        {F::PostCode, u"邮政编码", 10, [](C f) -> QVariant { return f.deputies.value(0).postCode; }},
        {F::DeputyPhone, u"代表联系电话", 14, [](C f) -> QVariant { return f.deputies.value(0).phone; }},
        {F::SubjectClass, u"类别", 12, [](C f) -> QVariant { return f.suggestion.subjectClass; }},
        {F::AssigningBody, u"交办单位", 20, [](C f) -> QVariant { return f.suggestion.assigningBody; }},
        {F::AssignedOn, u"交办日期", 12, [](C f) -> QVariant { return f.suggestion.assignedOn; }},
        {F::ReceivedOn, u"收到日期", 12, [](C f) -> QVariant { return f.suggestion.receivedOn; }},
        {F::DueOn, u"答复期限", 12, [](C f) -> QVariant { return f.suggestion.dueOn; }},
        {F::Role, u"办理方式", 10, [](C f) -> QVariant { return roleWord(f.suggestion.role); }},
        {F::HostBureau, u"主办单位", 24, [](C f) -> QVariant { return f.suggestion.hostBureau; }},
        {F::CoHandlers, u"会办单位", 36, [](C f) -> QVariant { return bureauNames(f.assignments, false); }},
        {F::SeparateHandlers, u"分办单位", 36, [](C f) -> QVariant { return bureauNames(f.assignments, true); }},
        {F::IsKey, u"重点督办", 10, [](C f) -> QVariant { return yesOrNo(f.suggestion.isKey); }},
        {F::KeyLeader, u"督办领导", 16, [](C f) -> QVariant { return f.suggestion.keyLeader; }},
        {F::Publicity, u"公开属性", 12, [](C f) -> QVariant { return publicityWord(f.suggestion.publicity); }},
        {F::PublicityReason, u"不公开理由", 24, [](C f) -> QVariant { return f.suggestion.publicityReason; }},
        {F::Handler, u"承办人", 12, [](C f) -> QVariant { return f.suggestion.handler; }},
        {F::HandlerPhone, u"承办人电话", 14, [](C f) -> QVariant { return f.suggestion.handlerPhone; }},
        {F::DocumentNumber, u"答复文号", 26,
         [](C f) -> QVariant {
             const Reply *reply = lastReply(f);
             return reply && reply->documentNumber ? reply->documentNumber->toString() : QString{};
         }},
        {F::RepliedOn, u"答复日期", 12,
         [](C f) -> QVariant {
             const Reply *reply = lastReply(f);
             return !reply ? QDate{} : reply->sentOn.isValid() ? reply->sentOn : reply->signedOn;
         }},
        {F::ResultClass, u"办理结果", 10,
         [](C f) -> QVariant {
             const Reply *reply = lastReply(f);
             return reply && reply->resultClass ? classWord(*reply->resultClass) : QString{};
         }},
        {F::Satisfaction, u"满意度", 10,
         [](C f) -> QVariant {
             const auto overall = f.feedbacks.value(0).overall;
             return overall ? satisfactionWord(*overall) : QString{};
         }},
        {F::Text, u"内容", 60, [](C f) -> QVariant { return f.suggestion.text; }},
        {F::Notes, u"备注", 30, [](C f) -> QVariant { return f.suggestion.notes; }}};
    return all;
}

} // namespace

// The table goes to other offices: its words are Chinese whatever the program's language is.
QString kindWord(SuggestionKind kind)
{
    switch (kind) {
    case SuggestionKind::Suggestion:
        return u"建议"_s;
    case SuggestionKind::Proposal:
        return u"提案"_s;
    case SuggestionKind::BillAsSuggestion:
        return u"议案转建议"_s;
    }
    Q_UNREACHABLE();
}

QString roleWord(BureauRole role)
{
    switch (role) {
    case BureauRole::Host:
        return u"主办"_s;
    case BureauRole::SoleHandler:
        return u"独办"_s;
    case BureauRole::SeparateHandler:
        return u"分办"_s;
    case BureauRole::CoHandler:
        return u"会办"_s;
    }
    Q_UNREACHABLE();
}

QVariant ledgerValue(LedgerField field, const CaseFile &file)
{
    for (const LedgerOut &out : outs()) {
        if (out.field == field)
            return out.value(file);
    }
    return {};
}

TableContent ledgerTable(const QList<CaseFile> &files)
{
    TableContent table{.name = u"建议提案台账"_s};
    for (const LedgerOut &out : outs())
        table.columns.append({.heading = QString::fromUtf16(out.heading), .width = out.width});
    for (const CaseFile &file : files) {
        QVariantList cells;
        for (const LedgerOut &out : outs())
            cells << out.value(file);
        table.rows.append(cells);
    }
    return table;
}

} // namespace banfu
