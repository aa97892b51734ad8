#pragma once

#include "app/register/duty.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QDate>
#include <QList>
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

/// What was withdrawn, or given back with the consent of who handed it over, is Done.
Stage stageOf(const CaseFile &caseFile);

/// Something the course asks for now, or waits for.
struct OpenDuty
{
    Duty duty{Duty::Reply};
    QString what{};        ///< translated, one line
    QString whom{};        ///< the bureau or deputy it concerns; empty: none in particular
    QDate dueOn{};         ///< null: no rule and no record tells
    QString why{};         ///< how that date came about, translated
    QString missing{};     ///< what it lacks to be done now; empty: nothing
    bool isWaiting{false}; ///< another one's turn

    bool operator==(const OpenDuty &) const = default;
};

/// All that is open as seen from a day (null: from none, so that nothing is late and no day decides), in the order of
/// the course; empty when nothing is. Pure: the same record, day and office give the
/// same.
QList<OpenDuty> openDuties(const CaseFile &caseFile, QDate today, const OfficeSettings &office = {});

/// The one next action (请 3 个会办单位在 … 前回复), translated, and the day it is due; null when nothing is due.
struct NextStep
{
    Stage stage{Stage::Registered};
    QString what{};
    QDate dueOn{};

    bool operator==(const NextStep &) const = default;
};

/// The first open duty that can be done now, else the first that is waited for. What is late says by how many days.
NextStep nextStep(const CaseFile &caseFile, QDate today, const OfficeSettings &office = {});

/// A date of an item in work that other rules or another calendar would change.
struct DateChange
{
    Duty duty{Duty::Reply};
    QString whom{};
    QDate before{};
    QDate after{};

    bool operator==(const DateChange &) const = default;
};

QList<DateChange> dateChanges(const CaseFile &caseFile, QDate today, const OfficeSettings &before,
                              const OfficeSettings &after);
/// The file with these dates as they would be, or, `isTaken` false, as they were, which a step says.
CaseFile settled(CaseFile caseFile, const QList<DateChange> &changes, bool isTaken, QDate today);

/// Where the day of an open duty lies as seen from today; each is in exactly one.
enum class AgendaList { Overdue, Today, ThisWeek, Waiting, Later };
AgendaList listOf(const OpenDuty &duty, QDate today);

/// The name of a stage for lists, translated.
QString stageName(Stage stage);

} // namespace banfu
