#include "app/store/search.h"

namespace banfu {

Result<void> indexSuggestion(Database &, const CaseFile &)
{
    return {};
}

Result<void> unindexSuggestion(Database &, SuggestionId)
{
    return {};
}

Result<QList<SuggestionId>> searchIds(Database &, const QString &)
{
    return QList<SuggestionId>{};
}

Result<RegisterFile::SearchResult> searchHits(Database &, const QString &, int)
{
    return RegisterFile::SearchResult{};
}

Result<QStringList> faultsOfIndex(Database &)
{
    return QStringList{};
}

} // namespace banfu
