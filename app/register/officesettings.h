#pragma once

#include "app/register/bureau.h"
#include "app/register/ruleset.h"
#include "app/register/staff.h"
#include "app/register/workcalendar.h"

#include <QList>
#include <QString>

namespace banfu {

/// Where one copy of the questionnaire goes back to (第一联、第二联、第三联).
struct QuestionnaireRecipient
{
    QString name{};
    QString address{};
    QString postCode{};
    QString phone{};

    bool operator==(const QuestionnaireRecipient &) const = default;
};

/// A word that the office does not write, and the one it writes instead.
struct OfficeTerm
{
    QString wrong{};
    QString right{};

    bool operator==(const OfficeTerm &) const = default;
};

/// A wording that the office uses again and again; may name fields of the record in braces.
struct OfficePhrase
{
    QString name{};
    QString text{};

    bool operator==(const OfficePhrase &) const = default;
};

/// The office's own wording of a fixed part of the letter, in place of the shipped one of this name.
struct LetterTemplate
{
    QString name{};
    QString text{};

    bool operator==(const LetterTemplate &) const = default;
};

enum class SealPlace { Stamped = 1, None = 2 }; ///< room is left for a seal to be stamped, or none is used (7.3.5)

/// Where a letter says its result class or its publicity (办理结果、公开属性): what the office's superiors want.
enum class MarkPlace { None = 1, AboveLetterhead = 2, UnderNumber = 3, Corner = 4 };

/// The face of an item's first sentence that is set as its head. The standard has none (7.3.3): it is the text's then.
enum class ItemHeadFace { FangSong = 1, Kai = 2, Hei = 3 };

/// What is the same for every letter of the office; kept in the register, edited in the window.
struct OfficeSettings
{
    Bureau bureau{};          ///< our own bureau
    QString letterheadName{}; ///< 发文机关标志; empty: the bureau's full name
    QString contactPerson{};  ///< 联系人 for the contact note when the suggestion names no handler
    QString contactPhone{};
    SealPlace seal{SealPlace::Stamped};
    QString selfName{}; ///< how the letter calls us: 我局、我委; empty: derived from the bureau's name
    RuleSet rules{RuleSet::shipped(u"national").value_or(RuleSet{})};          ///< the terms for suggestions
    RuleSet proposalRules{RuleSet::shipped(u"proposals").value_or(RuleSet{})}; ///< and for proposals
    WorkCalendar calendar{WorkCalendar::shipped()};
    QList<QuestionnaireRecipient> recipients{}; ///< in the order of the copies; usually three
    QStringList copies{};                       ///< 抄送
    MarkPlace resultPlace{MarkPlace::None};
    MarkPlace publicityPlace{MarkPlace::None};
    bool publishesContact{false}; ///< letters on the web keep the contact note
    QString indexPrefix{};        ///< before year and number in a web page's 索引号; empty: pages bear none
    bool isMirrored{false};       ///< even pages have their binding margin at the right: for printing on both sides
    ItemHeadFace itemHeads{ItemHeadFace::FangSong};
    QStringList contactOptions{}; ///< of the questionnaire: ways of talking with the deputy; empty: the usual ones
    QStringList staffOptions{};   ///< who talked, the same
    QList<OfficeTerm> terms{};
    QList<OfficePhrase> phrases{};
    QList<LetterTemplate> templates{};
    QList<StaffMember> staff{};
    SignerRank signerRank{SignerRank::Any};    ///< who signs a reply at least
    SignerRank keySignerRank{SignerRank::Any}; ///< and the reply to a key suggestion

    bool operator==(const OfficeSettings &) const = default;
};

} // namespace banfu
