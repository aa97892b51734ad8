#pragma once

#include "app/store/registerfile.h"

#include <map>
#include <vector>

namespace banfu {

class Database;

/// Ids in rising order.
using IdSet = std::vector<qint64>;

/// The ids that `condition` (FROM … WHERE …, of table s, with its values bound) holds for. Asked in short statements,
/// so that who writes meanwhile does not wait.
Result<IdSet> idsWhere(Database &database, const QString &condition, const QVariantList &bound);

/// What lists and search ask of every row time and again, kept in memory until the register changes.
class ListCache
{
public:
    explicit ListCache(Database &database)
        : m_database{database}
    {
    }

    /// After a change of one's own; those of others are seen.
    void forget();

    /// At each id the day by which "the newest" goes, counted from 1; 0: there is no such suggestion.
    Result<const std::vector<int> *> newest();
    /// All ids in this order; what has no value comes last, what is alike by number.
    Result<const std::vector<qint64> *> order(SortBy sortBy, bool isDescending);

private:
    Result<void> refresh();

    Database &m_database;
    qint64 m_version{-1};
    std::vector<int> m_newest{};
    std::map<std::pair<SortBy, bool>, std::vector<qint64>> m_orders{};
};

} // namespace banfu
