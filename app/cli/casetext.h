#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QDate>
#include <QString>

namespace banfu {

/// A case for reading: facts with aligned labels, then the letters in full.
QString caseText(const CaseFile &caseFile, const OfficeSettings &office, QDate today);

} // namespace banfu
