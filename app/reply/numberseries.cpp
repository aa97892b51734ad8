#include "app/reply/numberseries.h"

#include <QSet>

#include <algorithm>

namespace banfu {

static QSet<int> takenOf(const NumberSeries &series)
{
    QSet<int> taken{series.used.begin(), series.used.end()};
    for (const ReservedNumber &reserved : series.reserved)
        taken.insert(reserved.number.serial());
    return taken;
}

static int highestOf(const QSet<int> &taken)
{
    return taken.isEmpty() ? 0 : *std::ranges::max_element(taken);
}

DocumentNumber NumberSeries::next() const
{
    return DocumentNumber{bureauCode, year, highestOf(takenOf(*this)) + 1};
}

QList<int> NumberSeries::gaps(qsizetype most) const
{
    const QSet<int> taken = takenOf(*this);
    QList<int> gaps;
    for (int serial = highestOf(taken) - 1; serial > 0 && gaps.size() < most; --serial) {
        if (!taken.contains(serial))
            gaps.append(serial);
    }
    return gaps;
}

} // namespace banfu
