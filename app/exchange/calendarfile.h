#pragma once

#include "app/reply/agenda.h"

#include <QByteArray>
#include <QDateTime>

namespace banfu {

/// The dated items as an iCalendar file (RFC 5545), each an event of a whole day; `stamp` is when it was written.
QByteArray toCalendarFile(const QList<AgendaItem> &items, const QDateTime &stamp);

} // namespace banfu
