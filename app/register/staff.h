#pragma once

#include <QString>

namespace banfu {

/// Who may sign what: 经办人员、处室负责人、分管领导、主要领导. Ordered.
enum class SignerRank { Any = 1, SectionHead = 2, DeputyHead = 3, Head = 4 };

/// Somebody of the office.
struct StaffMember
{
    QString name{};
    QString post{};    ///< 职务
    QString section{}; ///< 处室
    SignerRank rank{SignerRank::Any};
    bool maySign{false};
    QString login{}; ///< the user of the operating system who is this person

    bool operator==(const StaffMember &) const = default;
};

} // namespace banfu
