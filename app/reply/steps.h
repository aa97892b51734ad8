#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QDate>
#include <QList>
#include <QString>

namespace banfu {

/// The kinds of steps that can be noted now, in the order of the course.
QList<StepKind> possibleSteps(const CaseFile &caseFile);

/// Why it cannot be noted: what is missing, or what the record says against it, translated. Empty: nothing.
QString stepFault(const CaseFile &caseFile, const Step &step, QDate today);
/// What the rules say to it, though the office may do otherwise, translated. Empty: nothing.
QString stepRemark(const CaseFile &caseFile, const Step &step, const OfficeSettings &office);

/// The record with the step, and with what follows from it: an extension moves the due date and keeps the one before, a
/// distribution names the handler.
CaseFile noted(CaseFile caseFile, Step step);

/// The same for one of many: a step that names no side is noted for each side it concerns (every late co-handler, every
/// deputy). A fault leaves the record as it is.
struct BulkOutcome
{
    CaseFile file{};
    QString fault{};

    bool operator==(const BulkOutcome &) const = default;
};
BulkOutcome notedInBulk(const CaseFile &caseFile, const Step &step, QDate today, const OfficeSettings &office);

/// A step of this kind as the office would mostly note it now: today, the newest reply, the side that is waited for,
/// the latest day the rules allow.
Step proposedStep(const CaseFile &caseFile, StepKind kind, QDate today, const OfficeSettings &office);

} // namespace banfu
