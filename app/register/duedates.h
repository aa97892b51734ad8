#pragma once

#include "app/register/officesettings.h"
#include "app/register/suggestion.h"

#include <QDate>

namespace banfu {

/// The rules that a suggestion is handled by: those of its kind.
const RuleSet &rulesFor(const Suggestion &suggestion, const OfficeSettings &office);

/// The end of a duty's term, explained. Terms that run from the assignment or the receipt take that day from the record
/// (or the other of the two when it is not known), all others run from `on`. NotFound: the rules set none, or the day
/// is not known.
[[nodiscard]] Result<TermEnd> termOf(Duty duty, const Suggestion &suggestion, QDate on, const OfficeSettings &office);
/// The last day to which the reply's term may be extended.
[[nodiscard]] Result<TermEnd> latestReplyDueOn(const Suggestion &suggestion, const OfficeSettings &office);

/// 答复期限: by the rules; for a co-handler the term of its opinion.
[[nodiscard]] Result<TermEnd> replyTerm(const Suggestion &suggestion, const OfficeSettings &office);
QDate replyDueOn(const Suggestion &suggestion, const OfficeSettings &office); ///< null when no rule or no day tells
/// When a co-handler's opinion is due: never after the reply itself.
QDate opinionDueOn(QDate askedOn, const Suggestion &suggestion, const OfficeSettings &office);

} // namespace banfu
