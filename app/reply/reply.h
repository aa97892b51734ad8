#pragma once

#include "app/base/id.h"
#include "app/register/suggestion.h"
#include "app/reply/approval.h"
#include "app/reply/documentnumber.h"
#include "app/reply/paragraph.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace banfu {

enum class ReplyStatus { Draft = 1, InReview = 2, Signed = 3, Sent = 4 }; ///< 拟稿、核稿、已签发、已寄送
enum class ResultClass { A = 1, B = 2, C = 3, D = 4 };                    ///< 办理结果

/// The clerk's text of a letter. What is absent follows the record (see compose); what is set was edited and stays as
/// it is.
struct ReplyText
{
    std::optional<QString> title{};
    std::optional<QString> salutation{}; ///< without the colon: 李鹰代表
    std::optional<QString> opening{};    ///< paragraphs separated by \n; an empty text prints none
    QList<Paragraph> paragraphs{};       ///< the answer itself
    std::optional<QString> closing{};    ///< paragraphs separated by \n: thanks, 专此。
    std::optional<QStringList> attachments{};
    std::optional<QString> signature{};
    std::optional<QString> contactNote{}; ///< （联系人：…，电话：…）; a line without brackets gets them on the letter
    /// What the attachments say that are bound with the letter: a line 附件 or 附件2 begins each, paragraphs follow
    /// line by line, rows of tables with TABs.
    std::optional<QString> attachmentText{};
    std::optional<QStringList> copies{}; ///< 抄送

    bool operator==(const ReplyText &) const = default;
};

/// A finding that the clerk lets stand in this letter.
struct Dismissal
{
    QString finding{}; ///< Finding::identity
    QString reason{};

    bool operator==(const Dismissal &) const = default;
};

struct Reply
{
    ReplyId id{};
    int ordinal{1}; ///< 1 the reply, 2… a further reply after 不满意 or a kept promise
    int version{1}; ///< a change to a signed or sent version makes the next one; earlier ones stay
    ReplyStatus status{ReplyStatus::Draft};
    std::optional<DocumentNumber> documentNumber{};
    std::optional<ResultClass> resultClass{};
    std::optional<Publicity> publicity{};
    QString drafter{};   ///< 拟稿人
    QString reviewer{};  ///< 核稿人
    QString signatory{}; ///< 签发人
    QDate datedOn{};     ///< 成文日期 printed on the letter; null: not yet
    QDate signedOn{};    ///< 签发日期
    QDate sentOn{};
    QString sentWay{};
    QString copyNumber{};    ///< 份号, six digits
    QString secrecy{};       ///< 密级和保密期限: 秘密★1年
    QString urgency{};       ///< 紧急程度: 特急、加急
    QStringList coSigners{}; ///< bureaus that sign with ours, in their order (联合行文)
    ReplyText text{};
    QList<Dismissal> dismissals{};
    QList<ApprovalStep> steps{}; ///< of this version, in their order
    QList<Remark> remarks{};

    bool operator==(const Reply &) const = default;
};

/// The next version of a signed or sent reply, as a draft with the same text (更正、重新拟稿).
inline Reply nextVersion(Reply reply)
{
    ++reply.version;
    reply.status = ReplyStatus::Draft;
    reply.reviewer.clear();
    reply.signatory.clear();
    reply.signedOn = {};
    reply.sentOn = {};
    reply.sentWay.clear();
    reply.steps.clear();
    reply.remarks.clear();
    return reply;
}

} // namespace banfu
