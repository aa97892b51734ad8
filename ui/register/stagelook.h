#pragma once

#include "app/reply/course.h"
#include "ui/common/tones.h"

#include <QDate>
#include <QString>

namespace banfu {

/// How a stage is told beside its name: an icon of its own, and the next act in a few words.
QString stageIcon(Stage stage);
Tone stageTone(Stage stage);
QString stageNext(Stage stage);

/// A due date as seen from today: in 5 days, today, 3 days overdue.
struct DueLook
{
    QString text{};
    QString iconName{};
    Tone tone{Tone::Text};
};
DueLook dueLook(QDate dueOn, QDate today, bool isOpen);

} // namespace banfu
