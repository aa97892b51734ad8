#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QList>

namespace banfu {

/// 征询意见表: one page for each copy (recipient) of each deputy, deputies in order, copies in order.
QList<Page> layOutQuestionnaires(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office,
                                 const Fonts &fonts);

} // namespace banfu
