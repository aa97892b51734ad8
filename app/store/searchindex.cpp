#include "app/store/caserows.h"
#include "app/store/database.h"
#include "app/store/listrow.h"
#include "app/store/officerows.h"
#include "app/store/search.h"
#include "app/store/searchwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString joinedTerms(const QStringList &terms)
{
    return terms.join(u' ');
}

QByteArray bytesOf(const QString &text)
{
    return {reinterpret_cast<const char *>(text.constData()), text.size() * 2};
}

// A table without content is told what it forgets; search_text remembers exactly what it was given.
Result<void> forget(Database &database, SuggestionId id, const SearchText &text)
{
    const auto head = database.run(u"INSERT INTO search_head (search_head, rowid, tokens) VALUES ('delete', ?, ?)"_s,
                                   id, joinedTerms(headTermsOf(text)));
    if (!head)
        return head.error();
    const auto body = database.run(u"INSERT INTO search_body (search_body, rowid, tokens) VALUES ('delete', ?, ?)"_s,
                                   id, joinedTerms(termsOf(text.body)));
    if (!body)
        return body.error();
    return asVoid(database.run(u"DELETE FROM search_text WHERE suggestion = ?"_s, id));
}

Result<void> remember(Database &database, SuggestionId id, const SearchText &text)
{
    const auto stored = database.run(u"INSERT INTO search_text (suggestion, head_length, body) VALUES (?, ?, ?)"_s, id,
                                     text.headLength, bytesOf(text.body));
    if (!stored)
        return stored.error();
    const auto head =
        database.run(u"INSERT INTO search_head (rowid, tokens) VALUES (?, ?)"_s, id, joinedTerms(headTermsOf(text)));
    if (!head)
        return head.error();
    return asVoid(
        database.run(u"INSERT INTO search_body (rowid, tokens) VALUES (?, ?)"_s, id, joinedTerms(termsOf(text.body))));
}

/// What the bureaus of a suggestion were called earlier or are called now.
Result<QStringList> otherNames(Database &database, const Suggestion &suggestion)
{
    const auto any = database.one(u"SELECT 1 FROM bureau WHERE successor IS NOT NULL LIMIT 1"_s, firstColumn<int>);
    if (!any || !*any)
        return any ? Result<QStringList>{QStringList{}} : any.error();
    const auto names = database.all(
        u"WITH RECURSIVE own(id) AS (SELECT bureau FROM assignment WHERE suggestion = ? UNION SELECT id FROM bureau "
        "WHERE name = ? AND name <> ''), kin(id) AS (SELECT id FROM own UNION SELECT b.successor FROM bureau b JOIN "
        "kin ON b.id = kin.id WHERE b.successor IS NOT NULL UNION SELECT b.id FROM bureau b JOIN kin ON b.successor = "
        "kin.id) SELECT short_name || char(10) || name FROM bureau WHERE id IN (SELECT id FROM kin) AND id NOT IN "
        "(SELECT id FROM own) ORDER BY id"_s,
        firstColumn<QString>, suggestion.id, suggestion.hostBureau);
    return names ? Result<QStringList>{names->join(u'\n').split(u'\n', Qt::SkipEmptyParts)} : names.error();
}

Result<void> indexAll(Database &database, const Result<QList<SuggestionId>> &ids)
{
    if (!ids)
        return ids.error();
    for (const SuggestionId id : *ids) {
        const auto caseFile = readCase(database, id);
        if (!caseFile)
            return caseFile.error();
        if (const auto done = indexSuggestion(database, *caseFile); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> indexSuggestion(Database &database, const CaseFile &caseFile)
{
    const SuggestionId id = caseFile.suggestion.id;
    const auto names = otherNames(database, caseFile.suggestion);
    if (!names)
        return names.error();
    const SearchText text = searchText(caseFile, *names);
    const auto stored = storedText(database, id);
    if (!stored)
        return stored.error();
    if (*stored && **stored == text)
        return {};
    if (*stored) {
        if (const auto done = forget(database, id, **stored); !done)
            return done;
    }
    return remember(database, id, text);
}

Result<void> unindexSuggestion(Database &database, SuggestionId id)
{
    const auto stored = storedText(database, id);
    if (!stored)
        return stored.error();
    return *stored ? forget(database, id, **stored) : Result<void>{};
}

Result<void> indexBureau(Database &database, BureauId id)
{
    const auto ids =
        database.all(u"SELECT suggestion FROM assignment WHERE bureau = ?"_s, firstColumn<SuggestionId>, id);
    return ids ? indexLater(database, QSet<SuggestionId>{ids->begin(), ids->end()}) : Result<void>{ids.error()};
}

Result<void> indexLater(Database &database, const QSet<SuggestionId> &ids)
{
    constexpr int mostAtOnce = 20;
    int done = 0;
    for (const SuggestionId id : ids) {
        const auto outcome =
            ++done <= mostAtOnce
                ? indexAll(database, QList{id})
                : asVoid(database.run(u"INSERT OR IGNORE INTO search_pending (suggestion) VALUES (?)"_s, id));
        if (!outcome)
            return outcome;
    }
    return {};
}

Result<bool> indexPending(Database &database)
{
    constexpr int portion = 5;
    const auto ids = database.all(u"SELECT suggestion FROM search_pending ORDER BY suggestion LIMIT ?"_s,
                                  firstColumn<SuggestionId>, portion);
    if (!ids)
        return ids.error();
    if (const auto done = indexAll(database, *ids); !done)
        return done.error();
    for (const SuggestionId id : *ids) {
        if (const auto done = database.run(u"DELETE FROM search_pending WHERE suggestion = ?"_s, id); !done)
            return done.error();
    }
    return ids->size() == portion;
}

Result<void> completeIndex(Database &database)
{
    const auto office = readOffice(database);
    const auto unlisted = database.all(u"SELECT id FROM suggestion WHERE id NOT IN (SELECT suggestion FROM list_row)"_s,
                                       firstColumn<SuggestionId>);
    if (!office || !unlisted)
        return !office ? office.error() : unlisted.error();
    for (const SuggestionId id : *unlisted) {
        const auto caseFile = readCase(database, id);
        if (!caseFile)
            return caseFile.error();
        if (const auto done = writeListRow(database, *caseFile, *office); !done)
            return done;
    }
    return indexAll(database, database.all(u"SELECT id FROM suggestion WHERE id NOT IN (SELECT suggestion FROM "
                                           "search_text)"_s,
                                           firstColumn<SuggestionId>));
}

Result<bool> tidyIndex(Database &database)
{
    constexpr int pages = 16;
    bool isMore = false;
    for (const QString &table : {u"search_head"_s, u"search_body"_s}) {
        const auto before = database.one(u"SELECT total_changes()"_s, firstColumn<qint64>);
        const auto merged = database.run(u"INSERT INTO %1 (%1, rank) VALUES ('merge', ?)"_s.arg(table), pages);
        const auto after = database.one(u"SELECT total_changes()"_s, firstColumn<qint64>);
        if (!before || !merged || !after)
            return !before ? before.error() : !merged ? merged.error() : after.error();
        isMore = isMore || after->value_or(0) - before->value_or(0) > 1; // 1: the statement itself
    }
    return isMore;
}

Result<QStringList> faultsOfIndex(Database &database)
{
    const auto office = readOffice(database);
    if (!office)
        return office.error();
    const auto ids = database.all(u"SELECT id FROM suggestion WHERE id NOT IN (SELECT suggestion FROM search_pending) "
                                  "ORDER BY id"_s,
                                  firstColumn<SuggestionId>);
    if (!ids)
        return ids.error();
    QStringList faults;
    for (const SuggestionId id : *ids) {
        const auto caseFile = readCase(database, id);
        if (!caseFile)
            return caseFile.error();
        const auto stored = storedText(database, id);
        if (!stored)
            return stored.error();
        const auto listed = isListRowRight(database, *caseFile, *office);
        if (!listed)
            return listed.error();
        const auto names = otherNames(database, caseFile->suggestion);
        if (!names)
            return names.error();
        if (!*listed || !*stored || **stored != searchText(*caseFile, *names))
            faults << QCoreApplication::translate("banfu::search", "Suggestion %1: what search and lists know of it is "
                                                                   "not what is stored; save the suggestion again.")
                          .arg(caseFile->suggestion.number);
    }
    for (const auto &table : {u"search_head"_s, u"search_body"_s}) {
        const auto lost = database.one(u"SELECT count(*) FROM (SELECT suggestion FROM search_text EXCEPT SELECT id "
                                       "FROM %1_docsize)"_s.arg(table),
                                       firstColumn<int>);
        if (!lost)
            return lost.error();
        if (lost->value_or(0) > 0)
            faults << QCoreApplication::translate("banfu::search", "The search index lacks %1 suggestions.")
                          .arg(lost->value());
    }
    return faults;
}

} // namespace banfu
