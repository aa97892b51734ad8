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

/// What the index was given of it; nothing: it does not know the suggestion.
Result<std::optional<SearchText>> indexedText(Database &database, SuggestionId id)
{
    return database.one(u"SELECT body, head_length FROM search_text WHERE suggestion = ?"_s, readSearchText, id);
}

Result<void> settle(Database &database, SuggestionId id)
{
    return asVoid(database.run(u"DELETE FROM search_pending WHERE suggestion = ?"_s, id));
}

Result<void> indexNow(Database &database, SuggestionId id, const SearchText &text)
{
    const auto indexed = indexedText(database, id);
    if (!indexed)
        return indexed.error();
    if (*indexed && **indexed == text)
        return settle(database, id);
    if (*indexed) {
        if (const auto done = forget(database, id, **indexed); !done)
            return done;
    }
    const auto done = remember(database, id, text);
    return done ? settle(database, id) : done;
}

Result<void> putAside(Database &database, SuggestionId id, const SearchText &text)
{
    return asVoid(database.run(u"INSERT INTO search_pending (suggestion, head_length, body) VALUES (?, ?, ?) ON "
                               "CONFLICT (suggestion) DO UPDATE SET head_length = excluded.head_length, body = "
                               "excluded.body"_s,
                               id, text.headLength, bytesOf(text.body)));
}

/// Few enough that a search looks through them in passing; one that lies there is replaced.
Result<bool> hasRoomAside(Database &database, SuggestionId id)
{
    constexpr int mostAside = 32;
    const auto count = database.one(u"SELECT count(*) FROM search_pending WHERE body IS NOT NULL AND suggestion <> ?"_s,
                                    firstColumn<int>, id);
    return count ? Result<bool>{count->value_or(0) < mostAside} : Result<bool>{count.error()};
}

Result<SearchText> textOf(Database &database, const CaseFile &caseFile)
{
    const auto names = otherNames(database, caseFile.suggestion);
    return names ? Result<SearchText>{searchText(caseFile, *names)} : Result<SearchText>{names.error()};
}

Result<void> indexOne(Database &database, SuggestionId id, Result<void> (*index)(Database &, const CaseFile &))
{
    const auto caseFile = readCase(database, id);
    return caseFile ? index(database, *caseFile) : Result<void>{caseFile.error()};
}

} // namespace

Result<void> indexSuggestion(Database &database, const CaseFile &caseFile)
{
    const auto text = textOf(database, caseFile);
    return text ? indexNow(database, caseFile.suggestion.id, *text) : Result<void>{text.error()};
}

Result<void> indexSoon(Database &database, const CaseFile &caseFile)
{
    const SuggestionId id = caseFile.suggestion.id;
    const auto text = textOf(database, caseFile);
    const auto seen = storedText(database, id);
    const auto hasRoom = hasRoomAside(database, id);
    if (!text || !seen || !hasRoom)
        return !text ? text.error() : !seen ? seen.error() : hasRoom.error();
    if (*seen && **seen == *text)
        return {};
    return *hasRoom ? putAside(database, id, *text) : indexNow(database, id, *text);
}

Result<void> unindexSuggestion(Database &database, SuggestionId id)
{
    const auto indexed = indexedText(database, id);
    if (!indexed)
        return indexed.error();
    if (*indexed) {
        if (const auto done = forget(database, id, **indexed); !done)
            return done;
    }
    return settle(database, id);
}

Result<QSet<SuggestionId>> suggestionsOfKin(Database &database, BureauId id)
{
    const auto ids = database.all(
        u"WITH RECURSIVE kin(id) AS (VALUES (?) UNION SELECT b.successor FROM bureau b JOIN kin ON b.id = kin.id WHERE "
        "b.successor IS NOT NULL UNION SELECT b.id FROM bureau b JOIN kin ON b.successor = kin.id) SELECT suggestion "
        "FROM assignment WHERE bureau IN (SELECT id FROM kin) UNION SELECT s.id FROM suggestion s JOIN bureau b ON "
        "b.name = s.host_bureau AND b.name <> '' WHERE b.id IN (SELECT id FROM kin)"_s,
        firstColumn<SuggestionId>, id);
    return ids ? Result<QSet<SuggestionId>>{QSet<SuggestionId>{ids->begin(), ids->end()}} : ids.error();
}

Result<void> indexBureau(Database &database, BureauId id)
{
    const auto ids = suggestionsOfKin(database, id);
    return ids ? indexLater(database, *ids) : Result<void>{ids.error()};
}

Result<void> indexLater(Database &database, const QSet<SuggestionId> &ids)
{
    constexpr int mostAtOnce = 20;
    const auto aside =
        database.all(u"SELECT suggestion FROM search_pending WHERE body IS NOT NULL"_s, firstColumn<SuggestionId>);
    if (!aside)
        return aside.error();
    int done = 0;
    for (const SuggestionId id : ids) {
        const bool isNow = aside->contains(id) || ++done <= mostAtOnce; // a text put aside is never an old one
        const auto outcome =
            isNow ? indexOne(database, id, indexSoon)
                  : asVoid(database.run(u"INSERT OR IGNORE INTO search_pending (suggestion) VALUES (?)"_s, id));
        if (!outcome)
            return outcome;
    }
    return {};
}

Result<bool> indexPending(Database &database)
{
    const auto id =
        database.one(u"SELECT suggestion FROM search_pending ORDER BY suggestion LIMIT 1"_s, firstColumn<SuggestionId>);
    if (!id || !*id)
        return id ? Result<bool>{false} : id.error();
    const auto done = indexOne(database, **id, indexSuggestion);
    return done ? Result<bool>{true} : Result<bool>{done.error()};
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
    const auto unknown = database.all(u"SELECT id FROM suggestion WHERE id NOT IN (SELECT suggestion FROM search_text) "
                                      "AND id NOT IN (SELECT suggestion FROM search_pending)"_s,
                                      firstColumn<SuggestionId>);
    if (!unknown)
        return unknown.error();
    for (const SuggestionId id : *unknown) {
        if (const auto done = indexOne(database, id, indexSuggestion); !done)
            return done;
    }
    return {};
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
    const auto ids = database.all(u"SELECT id FROM suggestion WHERE id NOT IN (SELECT suggestion FROM search_pending "
                                  "WHERE body IS NULL) ORDER BY id"_s,
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
        const auto text = textOf(database, *caseFile);
        if (!text)
            return text.error();
        if (!*listed || !*stored || **stored != *text)
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
