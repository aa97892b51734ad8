#pragma once

#include "app/base/id.h"
#include "app/register/attachedfile.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace banfu {

enum class Satisfaction { Satisfied = 1, BasicallySatisfied = 2, Dissatisfied = 3 }; ///< 满意、基本满意、不满意

/// What one deputy marked on the returned questionnaire. Nothing is ticked by default.
struct Feedback
{
    FeedbackId id{};
    QString deputyName{};
    QDate returnedOn{};
    QString returnedBy{};                   ///< who brought it and by which way
    std::optional<Satisfaction> attitude{}; ///< 办理态度
    std::optional<Satisfaction> result{};   ///< 办理结果
    std::optional<Satisfaction> overall{};  ///< 总体评价
    QString remarks{};
    QList<AttachedFile> files{};

    bool operator==(const Feedback &) const = default;
};

} // namespace banfu
