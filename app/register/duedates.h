#pragma once

#include "app/register/officesettings.h"
#include "app/register/term.h"

#include <QDate>

namespace banfu {

/// 答复期限: so many months from the day of being handed over (代表法第五十一条). Null when that day is not known.
QDate replyDueOn(QDate assignedOn, const OfficeSettings &office);

/// When a co-handler's opinion is due: so many working days from being asked, never after the reply itself is due.
QDate opinionDueOn(QDate askedOn, QDate replyDue, const OfficeSettings &office, const WorkCalendar &calendar);

/// When the deputy's questionnaire is due: so many working days from the day the reply was sent.
QDate feedbackDueOn(QDate sentOn, const OfficeSettings &office, const WorkCalendar &calendar);

} // namespace banfu
