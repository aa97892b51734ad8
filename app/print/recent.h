#pragma once

#include <QHash>

#include <utility>

namespace banfu {

/// Remembers what was asked for since the last but one sweep.
template <typename Key, typename Value>
class Recent
{
public:
    template <typename Make>
    Value get(const Key &key, const Make &make)
    {
        if (const auto known = m_recent.constFind(key); known != m_recent.cend())
            return *known;
        const auto known = m_older.constFind(key);
        const Value value = known != m_older.cend() ? *known : make(key);
        m_recent.insert(key, value);
        return value;
    }
    void sweep() { m_older = std::exchange(m_recent, {}); }

private:
    QHash<Key, Value> m_recent{};
    QHash<Key, Value> m_older{};
};

} // namespace banfu
