#pragma once

#include "app/exchange/letterlines.h"
#include "app/reply/casefile.h"

namespace banfu {

/// What the wording of the letter's parts says about the suggestion: number, session, title, deputies, co-handlers,
/// talks, contact person. Each from title, salutation, opening and notes; what no part says stays empty.
CaseFile factsOf(const LetterLines &letter);

} // namespace banfu
