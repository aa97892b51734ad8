#pragma once

#include "app/base/id.h"

#include <QString>

namespace banfu {

enum class DeputyKind { Deputy = 1, Member = 2, Group = 3 }; ///< 代表、委员、界别或党派团体（代表团）

struct Deputy
{
    DeputyId id{};
    DeputyKind kind{DeputyKind::Deputy};
    QString name{};
    QString certificateNumber{}; ///< 代表证号
    QString delegation{};        ///< 代表团、界别
    QString employer{};          ///< 工作单位及职务
    QString address{};
    QString postCode{};
    QString phone{};

    bool operator==(const Deputy &) const = default;
};

} // namespace banfu
