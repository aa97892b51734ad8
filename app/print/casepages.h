#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QList>

namespace banfu {

/// The whole case for the file: a cover with the facts, the suggestion's text, opinions, talks, then letter and
/// questionnaire pages.
QList<Page> layOutCase(const CaseFile &caseFile, const OfficeSettings &office, const Fonts &fonts);

} // namespace banfu
