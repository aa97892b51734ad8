#pragma once

#include "app/register/step.h"
#include "app/register/suggestion.h"

#include <QString>

namespace banfu {

/// A label as it is worded for this kind: a proposal comes from members (委员) where a suggestion comes from deputies
/// (代表). For the program's own words only, never for what people wrote.
QString wordedFor(SuggestionKind kind, const QString &label);
/// What happened, the name of the step worded for the kind.
QString stepTextFor(SuggestionKind kind, const Step &step);

} // namespace banfu
