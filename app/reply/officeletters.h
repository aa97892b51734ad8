#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"
#include "app/reply/letter.h"

#include <QDate>

namespace banfu {

// The letters that the handling needs besides the reply, composed from the record. What the record does not know is
// left as a blank to be filled in by hand.

/// 商请会办: asks a bureau for its opinion; the suggestion's text goes along as the attachment.
Letter requestLetter(const CaseFile &caseFile, const Assignment &assignment, const OfficeSettings &office, QDate today);
/// 催办: the opinion has not come.
Letter reminderLetter(const CaseFile &caseFile, const Assignment &assignment, const OfficeSettings &office,
                      QDate today);
/// 申请延期, to the body that assigned the suggestion.
Letter extensionLetter(const CaseFile &caseFile, const OfficeSettings &office, QDate today);
/// 申请退办, to the same.
Letter returnLetter(const CaseFile &caseFile, const OfficeSettings &office, QDate today);

} // namespace banfu
