#include "app/exchange/importer.h"

namespace banfu {

Result<Imported> importFile(RegisterFile &, const QString &)
{
    return Imported{};
}

} // namespace banfu
