#pragma once

#include "app/print/form.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

namespace banfu {

/// 沟通记录 of one talk, to be signed; without a talk a form to take along.
Form talkForm(const CaseFile &caseFile, const Contact *contact, const OfficeSettings &office);
/// 发文稿纸: the letter's way to its signature.
Form routingForm(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office);

/// One envelope (DL, 220 × 110 mm) for each deputy whose address is known.
QList<Page> layOutEnvelopes(const CaseFile &caseFile, const OfficeSettings &office, const Fonts &fonts);
/// The same addresses and the bureaus', as labels of 70 × 37 mm, 24 on a sheet.
QList<Page> layOutLabels(const CaseFile &caseFile, const Fonts &fonts);

/// 座谈, 走访 …
QString contactWayWord(ContactWay way);

} // namespace banfu
