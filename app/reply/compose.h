#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"
#include "app/reply/letter.h"

namespace banfu {

/// The fixed parts as the record gives them now: what a part says until the clerk edits it. No optional is empty in the
/// result; paragraphs are those of the reply.
ReplyText composedText(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office);

/// The letter: the reply's own parts where it has them, the composed ones elsewhere; labels computed. Empty body
/// paragraphs are left out; a section's index stays that of ReplyText::paragraphs.
Letter compose(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office);

/// The text without the parts that say what the record says anyway, so that these follow the record again.
ReplyText normalised(ReplyText text, const ReplyText &composed);

/// The text with every part set as it is printed now: what is signed must not follow the record any longer.
ReplyText fixedText(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office);

/// （联系人：…，电话：…） as the record has them; empty where it has neither.
QString contactNoteOf(const Suggestion &suggestion, const OfficeSettings &office);

/// 2017年6月29日 (7.3.5.4: Arabic digits, no leading zero); empty for a null date.
QString letterDate(QDate date);

} // namespace banfu
