#include "app/store/listcache.h"

#include "app/store/database.h"
#include "app/store/sortkey.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qint64 portion = 20'000; // rows of one statement: some ten milliseconds

/// Numbers parted by blanks, as SQL joined them: one row instead of many, which Qt's driver is slow with.
template <typename Number, typename Take>
void takeNumbers(const QByteArray &joined, Take take)
{
    const char *at = joined.constData();
    const char *const end = at + joined.size();
    while (at < end) {
        Number number{};
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc{})
            return;
        take(number);
        at = next + 1;
    }
}

Result<qint64> lastId(Database &database)
{
    const auto last = database.one(u"SELECT coalesce(max(id), 0) FROM suggestion"_s, firstColumn<qint64>);
    if (!last)
        return last.error();
    return last->value_or(0);
}

/// How a list is ordered by a column: a statement for the value of each row of a portion, and what the value is.
struct OrderColumn
{
    enum class Value { Key, Name, Number };

    Value value{};
    QString select{};
};

OrderColumn orderOf(SortBy sortBy)
{
    using Value = OrderColumn::Value;
    const auto plain = [](const QString &column) { return u"SELECT s.id, "_s + column + u" FROM suggestion s"_s; };
    const auto derived = [](const QString &column) {
        return u"SELECT s.suggestion AS id, "_s + column + u" FROM list_row s"_s;
    };
    switch (sortBy) {
    case SortBy::Relevance:
    case SortBy::Newest:
        return {Value::Number, derived(u"-s.newest_on"_s)};
    case SortBy::Number:
        return {Value::Key, derived(u"s.number_key"_s)};
    case SortBy::Title:
        return {Value::Key, plain(u"s.title_key"_s)};
    case SortBy::LeadDeputy:
        return {Value::Key,
                u"SELECT s.id, d.name_key FROM suggestion s LEFT JOIN signature g ON g.suggestion = s.id AND "
                "g.position = 0 LEFT JOIN deputy d ON d.id = g.deputy"_s};
    case SortBy::DueOn:
        return {Value::Number, derived(u"nullif(s.due_on, 9999999)"_s)};
    case SortBy::Stage:
        return {Value::Number, u"SELECT s.id, s.stage * 10000000 + r.due_on FROM suggestion s JOIN list_row r ON "
                               "r.suggestion = s.id"_s};
    case SortBy::AssignedOn:
        return {Value::Number, plain(u"CAST(julianday(s.assigned_on) AS INTEGER)"_s)};
    case SortBy::ReceivedOn:
        return {Value::Number, plain(u"CAST(julianday(s.received_on) AS INTEGER)"_s)};
    case SortBy::Session:
        return {Value::Name, plain(u"s.session"_s)};
    case SortBy::SubjectClass:
        return {Value::Name, plain(u"s.subject_class"_s)};
    case SortBy::Handler:
        return {Value::Name, plain(u"s.handler"_s)};
    case SortBy::Role:
        return {Value::Number, plain(u"s.role"_s)};
    case SortBy::Kind:
        return {Value::Number, plain(u"s.kind"_s)};
    case SortBy::Result:
        return {Value::Number, derived(u"s.result_class"_s)};
    case SortBy::DocumentNumber:
        return {Value::Name,
                u"SELECT s.id, (SELECT bureau_code || printf('%04d%06d', year, serial) FROM reply WHERE suggestion = "
                "s.id ORDER BY ordinal DESC, version DESC LIMIT 1) FROM suggestion s"_s};
    }
    Q_UNREACHABLE();
}

/// Compared byte by byte; empty: there is no value.
QByteArray numberBytes(qint64 number)
{
    QByteArray bytes{sizeof(qint64), Qt::Uninitialized};
    qToBigEndian(static_cast<quint64>(number) ^ (quint64{1} << 63), bytes.data());
    return bytes;
}

struct Keyed
{
    QByteArray key{};
    qint64 id{0};
};

Result<std::vector<Keyed>> keysOf(Database &database, SortBy sortBy)
{
    const OrderColumn order = orderOf(sortBy);
    const auto last = lastId(database);
    if (!last)
        return last.error();
    const QString idColumn = order.select.contains(u"s.suggestion AS id") ? u"s.suggestion"_s : u"s.id"_s;
    const QString sql = order.select + u" WHERE %1 > ? AND %1 <= ?"_s.arg(idColumn);
    std::vector<Keyed> rows;
    QHash<QString, QByteArray> names;
    const auto read = [&](const Row &row) {
        Keyed keyed{.id = row.get<qint64>(0)};
        switch (order.value) {
        case OrderColumn::Value::Key:
            keyed.key = row.get<QByteArray>(1);
            break;
        case OrderColumn::Value::Number:
            if (const auto number = row.get<std::optional<qint64>>(1))
                keyed.key = numberBytes(*number);
            break;
        case OrderColumn::Value::Name:
            if (const auto name = row.get<QString>(1); !name.isEmpty()) {
                QByteArray &key = names[name];
                if (key.isEmpty())
                    key = nameKey(name);
                keyed.key = key;
            }
            break;
        }
        rows.push_back(std::move(keyed));
        return true;
    };
    for (qint64 from = 0; from < *last; from += portion) {
        if (const auto done = database.each(sql, read, from, from + portion); !done)
            return done.error();
    }
    return rows;
}

} // namespace

Result<IdSet> idsWhere(Database &database, const QString &condition, const QVariantList &bound)
{
    const auto last = lastId(database);
    if (!last)
        return last.error();
    IdSet ids;
    const QString sql =
        u"SELECT CAST(group_concat(s.id, ' ') AS BLOB) "_s + condition + u" AND s.id > ? AND s.id <= ?"_s;
    for (qint64 from = 0; from < *last; from += portion) {
        const auto joined = database.allBound(sql, firstColumn<QByteArray>, bound + QVariantList{from, from + portion});
        if (!joined)
            return joined.error();
        takeNumbers<qint64>(joined->value(0), [&](qint64 id) { ids.push_back(id); });
    }
    if (!std::ranges::is_sorted(ids))
        std::ranges::sort(ids);
    return ids;
}

void ListCache::forget()
{
    m_version = -1;
}

/// data_version tells what other connections did.
Result<void> ListCache::refresh()
{
    const auto version = m_database.one(u"PRAGMA data_version"_s, firstColumn<qint64>);
    if (!version)
        return version.error();
    if (m_version == version->value_or(0))
        return {};
    m_newest.clear();
    m_orders.clear();
    m_version = version->value_or(0);
    return {};
}

Result<const std::vector<int> *> ListCache::newest()
{
    if (const auto fresh = refresh(); !fresh)
        return fresh.error();
    if (!m_newest.empty())
        return &m_newest;
    const auto last = lastId(m_database);
    if (!last)
        return last.error();
    m_newest.assign(static_cast<size_t>(*last) + 1, 0);
    for (qint64 from = 0; from < *last; from += portion) {
        const auto joined = m_database.one(u"SELECT CAST(group_concat(suggestion || ' ' || newest_on, ' ') AS BLOB) "
                                           u"FROM list_row WHERE suggestion > ? "
                                           "AND suggestion <= ?"_s,
                                           firstColumn<QByteArray>, from, from + portion);
        if (!joined)
            return joined.error();
        qint64 id = 0;
        takeNumbers<qint64>(joined->value_or(QByteArray{}), [&](qint64 number) {
            if (id == 0) {
                id = number;
                return;
            }
            if (id < static_cast<qint64>(m_newest.size()))
                m_newest[static_cast<size_t>(id)] = static_cast<int>(number) + 1;
            id = 0;
        });
    }
    return &m_newest;
}

Result<const std::vector<qint64> *> ListCache::order(SortBy sortBy, bool isDescending)
{
    if (const auto fresh = refresh(); !fresh)
        return fresh.error();
    const auto known = m_orders.find({sortBy, isDescending});
    if (known != m_orders.end())
        return &known->second;
    auto rows = keysOf(m_database, sortBy);
    if (!rows)
        return rows.error();
    std::vector<int> rank;
    if (sortBy != SortBy::Number) {
        const auto byNumber = order(SortBy::Number, false);
        if (!byNumber)
            return byNumber.error();
        const qint64 highest = (*byNumber)->empty() ? 0 : *std::ranges::max_element(**byNumber);
        rank.assign(static_cast<size_t>(highest) + 1, 0);
        for (size_t i = 0; i < (*byNumber)->size(); ++i)
            rank[static_cast<size_t>((**byNumber)[i])] = static_cast<int>(i);
    }
    const auto rankOf = [&](qint64 id) {
        return static_cast<size_t>(id) < rank.size() ? rank[static_cast<size_t>(id)] : 0;
    };
    std::ranges::sort(*rows, [&](const Keyed &a, const Keyed &b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        if (const int difference = a.key.compare(b.key); difference != 0)
            return isDescending ? difference > 0 : difference < 0;
        const int rankA = rankOf(a.id);
        const int rankB = rankOf(b.id);
        return rankA != rankB ? rankA < rankB : a.id < b.id;
    });
    std::vector<qint64> ids;
    ids.reserve(rows->size());
    for (const Keyed &row : *rows)
        ids.push_back(row.id);
    return &(m_orders[{sortBy, isDescending}] = std::move(ids));
}

} // namespace banfu
