#pragma once

#include "app/reply/documentnumber.h"

#include <QDateTime>
#include <QList>

namespace banfu {

/// A number that is kept for a letter to come, or for one that was written elsewhere.
struct ReservedNumber
{
    DocumentNumber number{};
    QString purpose{};
    QString person{};
    QDateTime at{}; ///< UTC

    bool operator==(const ReservedNumber &) const = default;
};

/// The office's running numbers of one year.
struct NumberSeries
{
    QString bureauCode{};
    int year{0};
    QList<int> used{}; ///< ascending
    QList<ReservedNumber> reserved{};

    /// The one after the highest that is used or reserved.
    DocumentNumber next() const;
    /// Below the highest, neither used nor reserved; at most `most`, the highest first.
    QList<int> gaps(qsizetype most = 20) const;
    bool operator==(const NumberSeries &) const = default;
};

} // namespace banfu
