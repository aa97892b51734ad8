#include "app/exchange/caseattachment.h"

#include "app/base/files.h"
#include "app/exchange/casefilejson.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

PdfAttachment caseAttachment(const CaseFile &caseFile, const OfficeSettings &office)
{
    return {.name = safeFileName(caseFile.suggestion.number) + u".json"_s,
            .mimeType = "application/json",
            .description = u"办理数据"_s,
            .bytes = toJsonFile({caseFile}, office)};
}

} // namespace banfu
