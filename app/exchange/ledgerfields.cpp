#include "app/exchange/ledgerfields.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct Ledger
{
    Q_DECLARE_TR_FUNCTIONS(banfu::ledger)
};

/// A field with the headings under which offices keep it, compared as a whole and as a heading's end.
struct FieldLook
{
    LedgerField field{};
    QLatin1StringView word{};
    const char *name{};
    const char16_t *headings{u""};
    bool mayRepeat{false};
};

using F = LedgerField;
using W = QLatin1StringView;

constexpr std::array looks{
    FieldLook{F::Ignored, W{"ignored"}, QT_TRANSLATE_NOOP("banfu::ledger", "Left out"),
              u"序号 流水号 行号 项次 提出人数 附议人数 联名人数 代表人数 办理状态 提案状态 建议状态 状态 当前环节 "
              u"不能导入的原因 "
              "操作 选择",
              true},
    FieldLook{F::Remark, W{"remark"}, QT_TRANSLATE_NOOP("banfu::ledger", "Into the notes, with its heading"),
              u"会办单位联系人 会办单位电话 会办单位联系电话 会办联系人 协办单位联系人 协办单位电话 协办单位联系电话 "
              "主办单位联系人 主办单位联系电话 承办单位电话 督办联系人",
              true},
    FieldLook{F::Number, W{"number"}, QT_TRANSLATE_NOOP("banfu::ledger", "Number"),
              u"编号 建议编号 提案编号 议案编号 建议号 提案号 案号 开案案号 建议案号 提案案号 件号 建议提案编号 "
              "提案议案编号 代表建议编号 原编号 届次信息加案号"},
    FieldLook{F::ProvisionalMark, W{"provisional"}, QT_TRANSLATE_NOOP("banfu::ledger", "Provisional number"),
              u"暂编号 是否暂编号"},
    FieldLook{F::Title, W{"title"}, QT_TRANSLATE_NOOP("banfu::ledger", "Title"),
              u"标题 题目 案由 事由 建议标题 建议题目 建议名称 建议案由 提案标题 提案题目 提案名称 提案案由 "
              "建议提案标题 建议提案名称 建议内容标题 议题 名称"},
    FieldLook{F::Text, W{"text"}, QT_TRANSLATE_NOOP("banfu::ledger", "Text"),
              u"内容 全文 正文 建议内容 提案内容 建议正文 提案正文 建议全文 提案全文 具体建议 内容摘要"},
    FieldLook{F::Kind, W{"kind"}, QT_TRANSLATE_NOOP("banfu::ledger", "Suggestion or proposal"), u"案别 件别 类型 种类"},
    FieldLook{F::Level, W{"level"}, QT_TRANSLATE_NOOP("banfu::ledger", "Level"), u"层级 级别 来源层级"},
    FieldLook{F::Session, W{"session"}, QT_TRANSLATE_NOOP("banfu::ledger", "Session"),
              u"届次 会议 会议名称 会议届次 届次信息 届次名称 所属届次 大会届次"},
    FieldLook{F::Term, W{"term"}, QT_TRANSLATE_NOOP("banfu::ledger", "Term of the congress"), u"届 届别"},
    FieldLook{F::Meeting, W{"meeting"}, QT_TRANSLATE_NOOP("banfu::ledger", "Meeting of the term"), u"次 次会议"},
    FieldLook{F::LeadDeputy, W{"leadDeputy"}, QT_TRANSLATE_NOOP("banfu::ledger", "Lead deputy"),
              u"领衔代表 领衔人 领衔代表姓名 领衔 领衔委员 代表姓名 委员姓名 建议人 提案人 提案者 提出人 提出代表 "
              "第一提案人 第一提案者 提议人 领衔和联名委员 领衔人及附议人 提案人姓名 代表 委员 姓名"},
    FieldLook{F::CoSigners, W{"coSigners"}, QT_TRANSLATE_NOOP("banfu::ledger", "Co-signers"),
              u"附议代表 附议人 附议 联名代表 联名人 联名委员 联名 第二提案人 第三提案人 其他提案人 共同提案人 "
              "附议代表姓名 附议人姓名 联名提案人",
              true},
    FieldLook{F::CertificateNumber, W{"certificateNumber"},
              QT_TRANSLATE_NOOP("banfu::ledger", "Deputy's certificate number"),
              u"代表证号 代表证号码 委员证号 证号 证件号"},
    FieldLook{F::Delegation, W{"delegation"}, QT_TRANSLATE_NOOP("banfu::ledger", "Delegation"),
              u"代表团 所在代表团 所属代表团 界别 所属界别 选举单位 所属中心组 组别"},
    FieldLook{F::Employer, W{"employer"}, QT_TRANSLATE_NOOP("banfu::ledger", "Deputy's employer and post"),
              u"工作单位 单位职务 工作单位及职务 单位及职务 工作单位职务 代表单位 职务 单位和职务"},
    FieldLook{F::Address, W{"address"}, QT_TRANSLATE_NOOP("banfu::ledger", "Deputy's address"),
              u"通讯地址 通信地址 联系地址 地址 单位地址 代表地址 邮寄地址"},
    FieldLook{F::PostCode, W{"postCode"}, QT_TRANSLATE_NOOP("banfu::ledger", "Deputy's post code"), u"邮编 邮政编码"},
    FieldLook{
        F::DeputyPhone, W{"deputyPhone"}, QT_TRANSLATE_NOOP("banfu::ledger", "Deputy's telephone"),
        u"代表电话 代表联系电话 代表联系方式 代表手机 领衔代表电话 领衔代表联系电话 领衔人电话 领衔人联系电话 委员电话 "
        "委员联系电话 提案人电话 提案人联系电话 第一提案人电话"},
    FieldLook{F::SubjectClass, W{"subjectClass"}, QT_TRANSLATE_NOOP("banfu::ledger", "Subject class"),
              u"类别 分类 审查分类 提案分类 建议分类 内容分类 主题分类 建议类别 提案类别 内容类别 专业分类"},
    FieldLook{F::AssigningBody, W{"assigningBody"}, QT_TRANSLATE_NOOP("banfu::ledger", "Assigned by"),
              u"交办单位 交办机关 交办部门 来文单位 来文机关 转办单位"},
    FieldLook{F::AssignedOn, W{"assignedOn"}, QT_TRANSLATE_NOOP("banfu::ledger", "Assigned on"),
              u"交办日期 交办时间 转办日期 转办时间 分办日期 分办时间"},
    FieldLook{F::ReceivedOn, W{"receivedOn"}, QT_TRANSLATE_NOOP("banfu::ledger", "Received on"),
              u"收到日期 收到时间 收文日期 收文时间 接收日期 接收时间 签收日期 签收时间 登记日期 登记时间"},
    FieldLook{F::DueOn, W{"dueOn"}, QT_TRANSLATE_NOOP("banfu::ledger", "Due on"),
              u"答复期限 截止日期 截止时间 答复截止时间 答复截止日期 办理期限 办理时限 办结期限 办结时限 要求结办日期 "
              "要求办结日期 要求办结时间 计划办结日期 限办日期 限办时间 答复时限 到期日期 到期时间"},
    FieldLook{F::Role, W{"role"}, QT_TRANSLATE_NOOP("banfu::ledger", "Our part in it"),
              u"办理方式 办理类型 承办性质 承办类别 承办类型 承办方式 办理角色 回复单位类型 处理方式"},
    FieldLook{F::HostBureau, W{"hostBureau"}, QT_TRANSLATE_NOOP("banfu::ledger", "Host"),
              u"主办单位 主办部门 主办 承办单位 承办部门 牵头单位 牵头部门 主办机关 办理单位"},
    FieldLook{F::CoHandlers, W{"coHandlers"}, QT_TRANSLATE_NOOP("banfu::ledger", "Co-handlers"),
              u"会办单位 会办部门 会办 协办单位 协办部门 协办 配合单位 会办单位名称 协办单位名称", true},
    FieldLook{F::SeparateHandlers, W{"separateHandlers"}, QT_TRANSLATE_NOOP("banfu::ledger", "Separate handlers"),
              u"分办单位 分办部门 分办 其他分办单位 分别办理单位", true},
    FieldLook{F::IsKey, W{"isKey"}, QT_TRANSLATE_NOOP("banfu::ledger", "Under supervision"),
              u"重点督办 是否重点 是否重点督办 重点 重点建议 重点提案 是否重点建议 是否重点提案 重点督办件"},
    FieldLook{F::KeyLeader, W{"keyLeader"}, QT_TRANSLATE_NOOP("banfu::ledger", "Supervised by"),
              u"督办领导 领办领导 牵头领导 督办人 督办单位 督办部门 领衔督办领导"},
    FieldLook{F::Publicity, W{"publicity"}, QT_TRANSLATE_NOOP("banfu::ledger", "Publicity"),
              u"公开属性 是否公开 是否同意公开 可否网上公开 可否公开 公开方式 公开类别 公开情况"},
    FieldLook{F::PublicityReason, W{"publicityReason"}, QT_TRANSLATE_NOOP("banfu::ledger", "Reason for not publishing"),
              u"不公开理由 不公开原因 不公开原由 不予公开理由 不予公开原因"},
    FieldLook{F::Handler, W{"handler"}, QT_TRANSLATE_NOOP("banfu::ledger", "Handler"),
              u"承办人 经办人 联系人 具体承办人 承办联系人 承办人姓名 经办人姓名 联系人姓名 责任人 具体经办人"},
    FieldLook{F::HandlerPhone, W{"handlerPhone"}, QT_TRANSLATE_NOOP("banfu::ledger", "Handler's telephone"),
              u"承办人电话 承办人联系电话 经办人电话 经办人联系电话 联系人电话 联系人联系电话 具体承办人电话 承办电话"},
    FieldLook{F::DocumentNumber, W{"documentNumber"}, QT_TRANSLATE_NOOP("banfu::ledger", "Reply's document number"),
              u"答复文号 答复函文号 文号 发文字号 复函文号 答复发文字号 回复文号"},
    FieldLook{F::ResultClass, W{"resultClass"}, QT_TRANSLATE_NOOP("banfu::ledger", "Result class"),
              u"办理结果 解决程度 类别标记 结果分类 答复类别 办理结果类别 办理结果分类 答复类型 落实情况"},
    FieldLook{F::RepliedOn, W{"repliedOn"}, QT_TRANSLATE_NOOP("banfu::ledger", "Replied on"),
              u"答复日期 答复时间 主办答复时间 办复日期 办复时间 办结日期 办结时间 回复日期 回复时间 寄送日期"},
    FieldLook{F::Satisfaction, W{"satisfaction"}, QT_TRANSLATE_NOOP("banfu::ledger", "Deputy's satisfaction"),
              u"满意度 代表满意度 满意程度 代表意见 委员意见 反馈意见 办理结果满意度 是否满意 测评结果"},
    FieldLook{F::Notes, W{"notes"}, QT_TRANSLATE_NOOP("banfu::ledger", "Notes"), u"备注 说明 备注说明 其他", true}};

const FieldLook &lookOf(LedgerField field)
{
    return *std::ranges::find(looks, field, &FieldLook::field);
}

/// A heading that stands with several fields is the first one's.
const QHash<QString, LedgerField> &fieldsByHeading()
{
    static const auto all = [] {
        QHash<QString, LedgerField> fields;
        for (const FieldLook &look : looks) {
            for (const QStringView heading : QStringView{look.headings}.split(u' ', Qt::SkipEmptyParts)) {
                if (!fields.contains(heading.toString()))
                    fields.insert(heading.toString(), look.field);
            }
        }
        return fields;
    }();
    return all;
}

} // namespace

QList<LedgerField> ledgerFields()
{
    QList<LedgerField> fields;
    for (const FieldLook &look : looks)
        fields.append(look.field);
    return fields;
}

QString fieldName(LedgerField field)
{
    return Ledger::tr(lookOf(field).name);
}

QString fieldWord(LedgerField field)
{
    return lookOf(field).word;
}

std::optional<LedgerField> fieldOfWord(QStringView word)
{
    const auto found = std::ranges::find_if(looks, [&](const FieldLook &look) { return look.word == word; });
    return found == looks.end() ? std::nullopt : std::optional{found->field};
}

bool mayRepeat(LedgerField field)
{
    return lookOf(field).mayRepeat;
}

QString foldedHeading(const QString &heading)
{
    static const QRegularExpression brackets{u"\\([^()]*\\)|\\[[^\\]]*\\]|【[^】]*】"_s};
    static const QRegularExpression marks{u"[\\s\\p{P}\\p{S}]"_s};
    QString folded = heading.left(200).normalized(QString::NormalizationForm_KC);
    const QString bare = QString{folded}.remove(brackets).remove(marks);
    return bare.isEmpty() ? folded.remove(marks).toLower() : bare.toLower();
}

HeadingGuess guessHeading(const QString &folded)
{
    const auto &known = fieldsByHeading();
    if (const auto whole = known.constFind(folded); whole != known.constEnd())
        return {.field = *whole, .weight = wholeHeading};
    constexpr qsizetype shortest = 2;
    constexpr qsizetype longest = 12;
    for (qsizetype length = std::min(longest, folded.size() - 1); length >= shortest; --length) {
        if (const auto end = known.constFind(folded.last(length)); end != known.constEnd())
            return {.field = *end, .weight = endOfHeading + static_cast<int>(length)};
    }
    return {};
}

std::optional<LedgerField> fieldOfHeading(const QString &heading)
{
    const HeadingGuess guess = guessHeading(foldedHeading(heading));
    return guess.weight >= wholeHeading ? std::optional{guess.field} : std::nullopt;
}

bool isTelephoneHeading(const QString &folded)
{
    static const QStringList all{u"联系电话"_s, u"电话"_s,     u"手机"_s,     u"手机号"_s,
                                 u"手机号码"_s, u"联系方式"_s, u"电话号码"_s, u"移动电话"_s};
    return all.contains(folded);
}

} // namespace banfu
