#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QHash>
#include <QString>

namespace banfu {

/// What templates and phrases may name in braces, {代表} {届次} {会办单位}, with what the record says for it; a null
/// text: the record says nothing.
using LetterFields = QHash<QString, QString>;
LetterFields letterFields(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office);

/// The text with its fields filled in. What stands in <…> is left out when the record says nothing for one of its
/// fields; a field that does not exist stays as it is and is found by the checks.
QString filled(QStringView text, const LetterFields &fields);

} // namespace banfu
