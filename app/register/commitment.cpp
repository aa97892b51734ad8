#include "app/register/commitment.h"

#include <QCoreApplication>

#include <algorithm>

namespace banfu {

QDate quarterEnd(QDate today)
{
    const int lastMonth = (today.month() + 2) / 3 * 3;
    return QDate{today.year(), lastMonth, 1}.addMonths(1).addDays(-1);
}

bool isReviewed(const Commitment &commitment, QDate today)
{
    const QDate end = quarterEnd(today);
    const QDate begin = end.addDays(1).addMonths(-3);
    return std::ranges::any_of(commitment.progress,
                               [&](const Progress &progress) { return progress.on >= begin && progress.on <= end; });
}

QString commitmentStateName(CommitmentState state)
{
    switch (state) {
    case CommitmentState::Open:
        return QCoreApplication::translate("banfu::commitments", "Under way");
    case CommitmentState::Kept:
        return QCoreApplication::translate("banfu::commitments", "Kept");
    case CommitmentState::NotKept:
        return QCoreApplication::translate("banfu::commitments", "Not kept");
    }
    Q_UNREACHABLE();
}

QString commitmentFault(const Commitment &commitment)
{
    if (commitment.text.trimmed().isEmpty())
        return QCoreApplication::translate("banfu::commitments", "Enter what was promised.");
    if (commitment.state == CommitmentState::NotKept && commitment.explanation.trimmed().isEmpty())
        return QCoreApplication::translate("banfu::commitments", "A promise that is not kept needs its explanation.");
    return {};
}

} // namespace banfu
