#include "app/store/lists.h"

#include "app/store/database.h"
#include "app/store/search.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// The rows of a view: text that depends only on which conditions hold, so that a few statements serve all.
struct Condition
{
    QString sql{u"FROM suggestion s LEFT JOIN signature g ON g.suggestion = s.id AND g.position = 0 LEFT JOIN deputy d "
                "ON d.id = g.deputy WHERE 1 "_s};
    QVariantList bound{};

    void add(const QString &part, const QVariant &value)
    {
        sql += u"AND "_s + part;
        bound.append(value);
    }
};

Condition conditionOf(const SuggestionQuery &query)
{
    Condition condition;
    if (!query.stages.isEmpty()) {
        QStringList numbers;
        for (const Stage stage : query.stages)
            numbers.append(QString::number(static_cast<int>(stage)));
        condition.add(u"s.stage IN (SELECT value FROM json_each(?)) "_s, u'[' + numbers.join(u',') + u']');
    }
    if (!query.session.isEmpty())
        condition.add(u"s.session = ? "_s, toSql(query.session));
    if (query.kind)
        condition.add(u"s.kind = ? "_s, toSql(*query.kind));
    if (query.dueBefore.isValid())
        condition.add(u"s.due_on < ? AND s.stage < 7 "_s, toSql(query.dueBefore));
    return condition;
}

} // namespace

static QString orderOf(const SuggestionQuery &query)
{
    const QString direction = query.isDescending ? u" DESC"_s : u""_s;
    const auto order = [&](const QString &columns) { return u"ORDER BY "_s + columns.arg(direction); };
    switch (query.sortBy) {
    case SortBy::Number:
        return order(u"s.number_key%1, s.id"_s);
    case SortBy::Title:
        return order(u"s.title_key%1, s.id"_s);
    case SortBy::LeadDeputy:
        return order(u"d.name_key IS NULL, d.name_key%1, s.number_key, s.id"_s);
    case SortBy::DueOn:
        return order(u"s.due_on IS NULL, s.due_on%1, s.number_key, s.id"_s);
    case SortBy::Stage:
        return order(u"s.stage%1, s.due_on IS NULL, s.due_on, s.id"_s);
    case SortBy::AssignedOn:
        return order(u"s.assigned_on IS NULL, s.assigned_on%1, s.number_key, s.id"_s);
    case SortBy::Session:
        return order(u"s.session%1, s.number_key, s.id"_s);
    }
    Q_UNREACHABLE();
}

Result<QList<SuggestionId>> listIds(Database &database, const SuggestionQuery &query)
{
    const Condition condition = conditionOf(query);
    auto ids = database.allBound(u"SELECT s.id "_s + condition.sql + orderOf(query), firstColumn<SuggestionId>,
                                 condition.bound);
    if (!ids || query.words.trimmed().isEmpty())
        return ids;
    const auto matching = searchIds(database, query.words);
    if (!matching)
        return matching.error();
    const QSet<SuggestionId> found{matching->begin(), matching->end()};
    ids->removeIf([&](SuggestionId id) { return !found.contains(id); });
    return ids;
}

Result<int> listCount(Database &database, const SuggestionQuery &query)
{
    if (!query.words.trimmed().isEmpty()) {
        const auto ids = listIds(database, query);
        if (!ids)
            return ids.error();
        return static_cast<int>(ids->size());
    }
    const Condition condition = conditionOf(query);
    const auto count = database.allBound(u"SELECT count(*) "_s + condition.sql, firstColumn<int>, condition.bound);
    if (!count)
        return count.error();
    return count->first();
}

static constexpr auto summarySql =
    "SELECT s.id, s.kind, s.number, s.is_provisional_number, s.title, s.session, coalesce(d.name, ''), "
    "(SELECT count(*) FROM signature WHERE suggestion = s.id), "
    "coalesce((SELECT group_concat(name, '、') FROM (SELECT iif(b.short_name = '', b.name, b.short_name) AS name FROM "
    "assignment a JOIN bureau b ON b.id = a.bureau WHERE a.suggestion = s.id ORDER BY a.position)), ''), "
    "s.role, s.is_key, s.handler, s.assigned_on, s.due_on, s.stage, r.bureau_code, r.year, r.serial "
    "FROM suggestion s LEFT JOIN signature g ON g.suggestion = s.id AND g.position = 0 LEFT JOIN deputy d ON d.id = "
    "g.deputy LEFT JOIN reply r ON r.id = (SELECT id FROM reply WHERE suggestion = s.id ORDER BY ordinal DESC, version "
    "DESC LIMIT 1) WHERE s.id = ?";

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
                              .dueOn = row.get<QDate>(13),
                              .stage = row.get<Stage>(14)};
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
