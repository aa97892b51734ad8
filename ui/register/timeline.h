#pragma once

#include "app/reply/casefile.h"

namespace banfu {

struct TimelineEvent
{
    QDate on{};
    QString iconName{};
    QString what{}; ///< translated

    bool operator==(const TimelineEvent &) const = default;
};

/// What happened to a suggestion by its record, the newest first; what has no date is left out.
QList<TimelineEvent> timelineOf(const CaseFile &caseFile);

} // namespace banfu
