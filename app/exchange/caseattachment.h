#pragma once

#include "app/print/pdf.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

namespace banfu {

/// The suggestion's data as JSON, to go along in the PDF of its case: what the archive holds can be read in again.
PdfAttachment caseAttachment(const CaseFile &caseFile, const OfficeSettings &office);

} // namespace banfu
