#pragma once

#include "app/register/officesettings.h"
#include "app/register/suggestion.h"

#include <QList>
#include <QString>

namespace banfu {

/// The wording of the letter's fixed parts is data: shipped in resources/templates, changed by the office. A template's
/// name is its part, and behind it, where the wording is for some letters only, what kind of letter: opinion or
/// separate, further, proposal, as in opening.separate.further.

QList<LetterTemplate> shippedTemplates();

/// The most special template of the part for this letter, the office's own before a shipped one of the same name; null
/// when there is none.
QString templateFor(const QString &part, const Suggestion &suggestion, bool isFurther, const OfficeSettings &office);

} // namespace banfu
