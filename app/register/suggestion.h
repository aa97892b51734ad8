#pragma once

#include "app/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace banfu {

enum class SuggestionKind { Suggestion = 1, Proposal = 2, BillAsSuggestion = 3 }; ///< 建议、提案、议案转建议
enum class CongressLevel { National = 1, Province = 2, City = 3, District = 4 };  ///< 全国、省、市、区（县）
enum class BureauRole { Host = 1, SoleHandler = 2, SeparateHandler = 3, CoHandler = 4 }; ///< 主办、独办、分办、会办
enum class Publicity { Open = 1, OnRequest = 2, Closed = 3 }; ///< 主动公开、依申请公开、不予公开

/// A session of the congress or of the conference, as its number is written: term and meeting are 0 when the wording
/// does not tell.
struct CongressSession
{
    CongressLevel level{CongressLevel::City};
    bool isConference{false}; ///< 政协
    int term{0};              ///< 届
    int meeting{0};           ///< 次; 0 also for what was handed in between sessions (闭会)

    bool operator==(const CongressSession &) const = default;

    /// Understands 市第十五届人大一次会议, 十二届全国人大五次会议, 政协河北省第十二届委员会第五次会议,
    /// 省政协十三届二次会议 …
    static std::optional<CongressSession> parse(QStringView wording);
};

struct Suggestion
{
    SuggestionId id{};
    int revision{0}; ///< grows with each stored change; a put of an older one is a Conflict
    SuggestionKind kind{SuggestionKind::Suggestion};
    CongressLevel level{CongressLevel::City};
    QString session{};               ///< 届次 in the office's wording, e.g. 市第十五届人大一次会议
    QString number{};                ///< 编号 without 第 and 号; unique within kind and session
    bool isProvisionalNumber{false}; ///< given by the program because the source named none
    QString title{};                 ///< 建议标题 without 《》
    QString text{};
    QString subjectClass{};  ///< 类别
    QString assigningBody{}; ///< 交办单位
    QDate assignedOn{};      ///< 交办日期
    QDate receivedOn{};      ///< 收到日期
    QDate dueOn{};           ///< 答复期限; null: not known
    BureauRole role{BureauRole::Host};
    QString hostBureau{}; ///< the host's full name when our bureau is not it
    bool isKey{false};    ///< 重点督办
    QString keyLeader{};  ///< 督办领导
    Publicity publicity{Publicity::Open};
    QString publicityReason{}; ///< why it is not open
    QString handler{};         ///< 承办人, the contact person that the letter names
    QString handlerPhone{};
    QString notes{}; ///< 备注; also what an import could not place

    bool operator==(const Suggestion &) const = default;
};

} // namespace banfu
