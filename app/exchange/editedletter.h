#pragma once

#include "app/base/result.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QStringList>

namespace banfu {

struct EditedLetter
{
    ReplyText text{};
    QStringList unplaced{}; ///< lines that found no place in it
    bool operator==(const EditedLetter &) const = default;
};

/// The text of a draft whose letter went out as a file, was edited there and comes back as `lines`. What says what the
/// record says follows the record on; paragraphs that were left alone stay as they are, with all that is known of them.
Result<EditedLetter> readEditedLetter(QStringView lines, const CaseFile &caseFile, const Reply &draft,
                                      const OfficeSettings &office);

} // namespace banfu
