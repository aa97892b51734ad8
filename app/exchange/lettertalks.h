#pragma once

#include "app/reply/casefile.h"

#include <QDate>
#include <QString>

namespace banfu {

/// The talks with a date that a letter's opening tells of: 并与您和许珊等代表在6月7日进行了座谈交流. The year is the
/// letter's unless it is said. Those who took part and are not addressed join the file's deputies behind the lead.
void addTalks(CaseFile &file, const QString &opening, QDate letterDate);

} // namespace banfu
