#pragma once

#include "app/print/fonts.h"
#include "ui/register/casesession.h"

class QWidget;

namespace banfu {

/// Asks what to print (letter, questionnaire, case), shows the pages, and prints or writes PDF. Never crashes without a
/// printer: PDF stays.
void showPrintDialog(CaseSession &session, const Fonts &fonts, QWidget *parent);

} // namespace banfu
