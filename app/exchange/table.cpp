#include "app/exchange/table.h"

namespace banfu {

QByteArray toCsv(const QList<SuggestionSummary> &)
{
    return {};
}

Result<void> saveXlsx(const QString &, const QList<SuggestionSummary> &)
{
    return {};
}

} // namespace banfu
