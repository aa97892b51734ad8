#include "ui/print/printdialog.h"

namespace banfu {

void showPrintDialog(CaseSession &, const Fonts &, QWidget *) {}

} // namespace banfu
