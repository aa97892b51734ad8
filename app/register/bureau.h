#pragma once

#include "app/base/id.h"

#include <QString>

namespace banfu {

struct Bureau
{
    BureauId id{};
    QString name{};      ///< 全称，如 临江市水务局
    QString shortName{}; ///< 规范简称，如 市水务局
    QString code{};      ///< 机关代字，如 临水函
    QString address{};
    QString postCode{};
    QString contactPerson{};
    QString phone{};

    bool operator==(const Bureau &) const = default;
};

} // namespace banfu
