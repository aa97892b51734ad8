#include "app/store/lists.h"

#include "app/store/database.h"
#include "app/store/listrow.h"
#include "app/store/search.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// The rows of a view: text that depends only on which conditions hold, so that a few statements serve all.
struct Condition
{
    QString sql{u"FROM suggestion s JOIN list_row r ON r.suggestion = s.id WHERE 1"_s};
    QVariantList bound{};
    bool isEmpty{true};

    void add(const QString &part, const QVariant &value)
    {
        sql += u" AND "_s + part;
        bound.append(value);
        isEmpty = false;
    }
};

Condition conditionOf(const SuggestionQuery &query)
{
    Condition condition;
    if (!query.stages.isEmpty()) {
        QStringList numbers;
        for (const Stage stage : query.stages)
            numbers.append(QString::number(static_cast<int>(stage)));
        condition.add(u"s.stage IN (SELECT value FROM json_each(?))"_s, u'[' + numbers.join(u',') + u']');
    }
    if (!query.session.isEmpty())
        condition.add(u"s.session = ?"_s, toSql(query.session));
    if (query.kind)
        condition.add(u"s.kind = ?"_s, toSql(*query.kind));
    if (query.dueBefore.isValid())
        condition.add(u"s.stage NOT IN (7, 9) AND r.due_on < ?"_s, query.dueBefore.toJulianDay());
    return condition;
}

QDate todayOf(const SuggestionQuery &query)
{
    return query.today.isValid() ? query.today : QDate::currentDate();
}

/// Which ids are in a set, by their numbers.
std::vector<bool> marksOf(const IdSet &ids)
{
    std::vector<bool> marks(ids.empty() ? 0 : static_cast<size_t>(*std::ranges::max_element(ids)) + 1, false);
    for (const qint64 id : ids)
        marks[static_cast<size_t>(id)] = true;
    return marks;
}

void takeInOrder(QList<SuggestionId> &list, const std::vector<qint64> &order, const IdSet *wanted)
{
    const std::vector<bool> marks = wanted ? marksOf(*wanted) : std::vector<bool>{};
    list.reserve(static_cast<qsizetype>(wanted ? wanted->size() : order.size()));
    for (const qint64 id : order) {
        if (!wanted || (static_cast<size_t>(id) < marks.size() && marks[static_cast<size_t>(id)]))
            list.append(SuggestionId{id});
    }
}

struct Found
{
    std::optional<Proposal> words{}; ///< nothing: no words were asked for
    std::optional<IdSet> ids{};      ///< nothing: all
};

Result<Found> findIds(Database &database, ListCache &cache, const SuggestionQuery &query, bool isVerified,
                      const std::function<bool()> &isWanted)
{
    Found found;
    const Condition condition = conditionOf(query);
    if (!condition.isEmpty) {
        auto ids = idsWhere(database, condition.sql, condition.bound);
        if (!ids)
            return ids.error();
        found.ids = *std::move(ids);
    }
    if (query.words.trimmed().isEmpty())
        return found;
    const SearchConditions conditions = searchConditions(query.words);
    auto proposal = propose(database, cache, conditions, todayOf(query));
    if (!proposal)
        return proposal.error();
    if (found.ids) {
        IdSet both;
        std::ranges::set_intersection(proposal->ids, *found.ids, std::back_inserter(both));
        proposal->ids = std::move(both);
    }
    if (isVerified) {
        if (const auto verified = verify(database, *proposal, conditions, isWanted); !verified)
            return verified.error();
    }
    found.ids = proposal->ids;
    found.words = *std::move(proposal);
    return found;
}

} // namespace

Result<RegisterFile::Listing> listIds(Database &database, ListCache &cache, const SuggestionQuery &query,
                                      bool isVerified, const std::function<bool()> &isWanted)
{
    const auto found = findIds(database, cache, query, isVerified, isWanted);
    if (!found)
        return found.error();
    RegisterFile::Listing listing{.isVerified = !found->words || found->words->isExact};
    if (query.sortBy == SortBy::Relevance && found->words) {
        const auto order = ranked(cache, *found->words);
        if (!order)
            return order.error();
        takeInOrder(listing.ids, *order, nullptr);
        return listing;
    }
    const auto order = cache.order(query.sortBy, query.isDescending);
    if (!order)
        return order.error();
    takeInOrder(listing.ids, **order, found->ids ? &*found->ids : nullptr);
    return listing;
}

Result<QList<SuggestionId>> listFirst(Database &database, const SuggestionQuery &query, int most)
{
    const Condition condition = conditionOf(query);
    return database.allBound(u"SELECT s.id "_s + condition.sql + u" ORDER BY r.due_on, r.number_key, s.id LIMIT ?"_s,
                             firstColumn<SuggestionId>, condition.bound + QVariantList{most});
}

Result<int> listCount(Database &database, ListCache &cache, const SuggestionQuery &query)
{
    if (query.words.trimmed().isEmpty()) {
        const Condition condition = conditionOf(query);
        const auto count = condition.isEmpty ? database.all(u"SELECT count(*) FROM suggestion"_s, firstColumn<int>)
                                             : database.allBound(u"SELECT count(*) "_s + condition.sql,
                                                                 firstColumn<int>, condition.bound);
        if (!count)
            return count.error();
        return count->value(0);
    }
    const auto found = findIds(database, cache, query, true, {});
    if (!found)
        return found.error();
    return static_cast<int>(found->ids->size());
}

/// What the rows with one value of a column have in common, of s and r as above, and what orders the values; empty:
/// hardly two are alike.
struct GroupSql
{
    QString value{};
    QString order{};
};
static GroupSql groupOf(SortBy column)
{
    const QString mostFirst = u"count(*) DESC, min(s.id)"_s;
    switch (column) {
    case SortBy::LeadDeputy:
        return {u"(SELECT deputy FROM signature WHERE suggestion = s.id AND position = 0)"_s, mostFirst};
    case SortBy::Stage:
        return {u"s.stage"_s, u"s.stage"_s};
    case SortBy::Session:
        return {u"s.session"_s, u"max(s.id) DESC"_s};
    case SortBy::SubjectClass:
        return {u"s.subject_class"_s, mostFirst};
    case SortBy::Handler:
        return {u"s.handler"_s, mostFirst};
    case SortBy::Role:
        return {u"s.role"_s, u"s.role"_s};
    case SortBy::Kind:
        return {u"s.kind"_s, u"s.kind"_s};
    case SortBy::Result:
        return {
            u"(SELECT result_class FROM reply WHERE suggestion = s.id ORDER BY ordinal DESC, version DESC LIMIT 1)"_s,
            u"1"_s};
    case SortBy::Relevance:
    case SortBy::Newest:
    case SortBy::Number:
    case SortBy::Title:
    case SortBy::DueOn:
    case SortBy::AssignedOn:
    case SortBy::ReceivedOn:
    case SortBy::DocumentNumber:
        break;
    }
    return {};
}

static QString joinedIds(const IdSet &ids)
{
    QString joined{u'['};
    for (const qint64 id : ids)
        joined += QString::number(id) + u',';
    if (!ids.empty())
        joined.chop(1);
    return joined + u']';
}

bool canGroup(SortBy column)
{
    return !groupOf(column).value.isEmpty();
}

Result<QList<RegisterFile::Group>> listGroups(Database &database, ListCache &cache, const SuggestionQuery &query,
                                              SortBy column)
{
    const GroupSql group = groupOf(column);
    if (group.value.isEmpty())
        return QList<RegisterFile::Group>{};
    Condition condition = conditionOf(query);
    if (!query.words.trimmed().isEmpty()) {
        const auto found = findIds(database, cache, query, true, {});
        if (!found)
            return found.error();
        condition = {};
        condition.add(u"s.id IN (SELECT value FROM json_each(?))"_s, joinedIds(*found->ids));
    }
    return database.allBound(
        u"SELECT %1 AS value, min(s.id), count(*) "_s.arg(group.value) + condition.sql +
            u" GROUP BY value ORDER BY "_s + group.order,
        [](const Row &row) {
            return RegisterFile::Group{.example = row.get<SuggestionId>(1), .count = row.get<int>(2)};
        },
        condition.bound);
}

static constexpr auto summarySql =
    "SELECT s.id, s.kind, s.number, s.is_provisional_number, s.title, s.session, coalesce(d.name, ''), "
    "(SELECT count(*) FROM signature WHERE suggestion = s.id), "
    "coalesce((SELECT group_concat(name, '、') FROM (SELECT iif(b.short_name = '', b.name, b.short_name) AS name FROM "
    "assignment a JOIN bureau b ON b.id = a.bureau WHERE a.suggestion = s.id ORDER BY a.position)), ''), "
    "s.role, s.is_key, s.handler, s.assigned_on, l.due_on, s.stage, r.bureau_code, r.year, r.serial, s.received_on, "
    "s.subject_class, r.result_class, s.revision "
    "FROM suggestion s LEFT JOIN list_row l ON l.suggestion = s.id LEFT JOIN signature g ON g.suggestion = s.id AND "
    "g.position = 0 LEFT JOIN deputy d ON d.id = g.deputy LEFT JOIN reply r ON r.id = (SELECT id FROM reply WHERE "
    "suggestion = s.id ORDER BY ordinal DESC, version DESC LIMIT 1) WHERE s.id = ?";

static QDate dayOf(std::optional<int> day)
{
    return day && *day != listRowNoDay ? QDate::fromJulianDay(*day) : QDate{};
}

static SuggestionSummary readSummary(const Row &row)
{
    SuggestionSummary summary{.id = row.get<SuggestionId>(0),
                              .kind = row.get<SuggestionKind>(1),
                              .number = row.get<QString>(2),
                              .isProvisionalNumber = row.get<bool>(3),
                              .title = row.get<QString>(4),
                              .session = row.get<QString>(5),
                              .leadDeputy = row.get<QString>(6),
                              .deputyCount = row.get<int>(7),
                              .coHandlers = row.get<QString>(8),
                              .role = row.get<BureauRole>(9),
                              .isKey = row.get<bool>(10),
                              .handler = row.get<QString>(11),
                              .assignedOn = row.get<QDate>(12),
                              .dueOn = dayOf(row.get<std::optional<int>>(13)),
                              .stage = row.get<Stage>(14),
                              .receivedOn = row.get<QDate>(18),
                              .subjectClass = row.get<QString>(19),
                              .resultClass = row.get<std::optional<ResultClass>>(20),
                              .revision = row.get<int>(21)};
    if (const auto code = row.get<std::optional<QString>>(15))
        summary.documentNumber = DocumentNumber{*code, row.get<int>(16), row.get<int>(17)}.toString();
    return summary;
}

Result<QList<SuggestionSummary>> listSummaries(Database &database, const QList<SuggestionId> &ids)
{
    static const QString sql = QString::fromUtf8(summarySql);
    QList<SuggestionSummary> summaries;
    summaries.reserve(ids.size());
    for (const SuggestionId id : ids) {
        const auto summary = database.one(sql, readSummary, id);
        if (!summary)
            return summary.error();
        if (*summary)
            summaries.append(**summary);
    }
    return summaries;
}

Result<QStringList> listSessions(Database &database)
{
    return database.all(u"SELECT session FROM suggestion WHERE session <> '' GROUP BY session ORDER BY max(id) DESC"_s,
                        firstColumn<QString>);
}

Result<QList<SuggestionId>> listByNumber(Database &database, const QString &number)
{
    return database.all(u"SELECT id FROM suggestion WHERE number = ? ORDER BY session, kind, id"_s,
                        firstColumn<SuggestionId>, number);
}

} // namespace banfu
