#pragma once

#include "app/base/id.h"
#include "app/register/attachedfile.h"
#include "app/register/bureau.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace banfu {

/// What a co-handler answered to the host (会办意见), or a separate handler to the deputies (分办答复).
struct Opinion
{
    QString text{};
    QString documentNumber{}; ///< as the bureau wrote it
    QDate receivedOn{};
    bool isAdopted{false};    ///< taken up in the reply
    QString setAsideReason{}; ///< why nothing of it is taken up; empty: not set aside

    bool operator==(const Opinion &) const = default;
};

/// Another bureau's part in a suggestion (会办、分办).
struct Assignment
{
    AssignmentId id{};
    Bureau bureau{};
    bool isSeparate{false}; ///< 分办: answers its part by a letter of its own; else 会办: gives an opinion for ours
    QDate askedOn{};
    QDate dueOn{};
    QString contactPerson{};
    QString contactPhone{};
    std::optional<Opinion> opinion{};
    QList<AttachedFile> files{};

    bool operator==(const Assignment &) const = default;
};

} // namespace banfu
