#include "app/print/pdf.h"

namespace banfu {

QByteArray toPdf(const QList<Page> &, const Fonts &, const PdfInfo &)
{
    return {};
}

} // namespace banfu
