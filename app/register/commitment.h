#pragma once

#include "app/base/id.h"
#include "app/register/attachedfile.h"

#include <QDate>
#include <QList>
#include <QString>

namespace banfu {

enum class CommitmentState { Open = 1, Kept = 2, NotKept = 3 }; ///< 办理中、已兑现、未兑现

/// How far a promise has come, as noted on a day (季度检查 and in between).
struct Progress
{
    ProgressId id{};
    QDate on{};
    QString text{};

    bool operator==(const Progress &) const = default;
};

/// A promise made in a reply (承诺事项), followed up until it is kept or explained.
struct Commitment
{
    CommitmentId id{};
    QString text{};
    int replyOrdinal{1}; ///< the reply that made it
    QDate dueOn{};
    QString section{}; ///< responsible section or person
    CommitmentState state{CommitmentState::Open};
    QDate closedOn{};      ///< kept, or given up
    QString explanation{}; ///< how it was kept; why it was not
    QDate deputyToldOn{};  ///< 告知代表
    QList<Progress> progress{};
    QList<AttachedFile> files{};

    bool operator==(const Commitment &) const = default;
};

/// The last day of the quarter in which a promise is reviewed.
QDate quarterEnd(QDate today);
/// Whether something was noted of it in the quarter of `today`.
bool isReviewed(const Commitment &commitment, QDate today);

QString commitmentStateName(CommitmentState state); ///< translated
/// What is missing to close it in its state, translated; empty: nothing.
QString commitmentFault(const Commitment &commitment);

} // namespace banfu
