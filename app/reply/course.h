#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QDate>
#include <QString>

#include <optional>

namespace banfu {

/// Where a suggestion stands, derived from its record, never stored by hand. Explicit numbers: the store keeps them as
/// an index for views.
enum class Stage {
    Registered = 1,
    AwaitingOpinions = 2,
    Talking = 3,
    Drafting = 4,
    Reviewing = 5,
    Signed = 6,
    AwaitingFeedback = 7,
    Dissatisfied = 8,
    Done = 9
};

Stage stageOf(const CaseFile &caseFile);

/// The one next action (请 3 个会办单位在 … 前回复), translated, and the day it is due; null when nothing is due.
struct NextStep
{
    Stage stage{Stage::Registered};
    QString what{};
    QDate dueOn{};

    bool operator==(const NextStep &) const = default;
};

/// `office` tells how long the deputy has for the questionnaire. What is late says by how many days.
NextStep nextStep(const CaseFile &caseFile, QDate today, const OfficeSettings &office = {});

/// The name of a stage for lists, translated.
QString stageName(Stage stage);

} // namespace banfu
