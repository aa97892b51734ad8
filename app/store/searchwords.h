#pragma once

#include "app/store/searchfold.h"
#include "app/store/searchtext.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// One word or phrase of what was typed.
struct SearchWord
{
    QString folded{};
    QList<SearchField> fields{}; ///< where it must stand; empty: anywhere
    bool isExcluded{false};      ///< must stand nowhere
    QStringList terms{};         ///< as FTS5 reads them, quoted; all must be there. Empty: only a scan finds the word
    bool isInHeadIndex{false};   ///< the terms are those of search_head
    bool isExact{false};         ///< a record with the terms holds the word; otherwise it must be verified
    bool isRun{false};           ///< Latin letters and digits alone: found within a number too

    bool operator==(const SearchWord &) const = default;
};

/// A condition on what the record is, not on what it says: from and to are a year, or the number of an enumerator.
struct SearchFact
{
    enum class What { Year, Stage, Result, Kind, DueWithin, Overdue, Key, AwaitsFeedback, Unfinished };

    What what{};
    int from{0};
    int to{0};
    bool isExcluded{false};

    bool operator==(const SearchFact &) const = default;
};

struct SearchConditions
{
    QList<SearchWord> words{}; ///< all hold
    QList<SearchFact> facts{}; ///< of one kind one holds, of each kind
    bool isBegun{false};       ///< the name of a field stands there without its value yet

    bool isEmpty() const { return words.isEmpty() && facts.isEmpty(); }

    bool operator==(const SearchConditions &) const = default;
};

/// Words parted at spaces, "phrases", -exclusions, fields as 代表:李鹰 or year:2017, flags as 逾期. Never fails: what
/// is a mark to FTS5 or SQL, and what names no field, is only text here.
SearchConditions searchConditions(QStringView typed);

/// What was typed, piece by piece; a filter is a field, a flag or an exclusion.
struct SearchPart
{
    QString text{};
    bool isFilter{false};

    bool operator==(const SearchPart &) const = default;
};
QList<SearchPart> searchParts(QStringView typed);

/// A field with its value as it is typed: 单位:市财政局, quoted where the value needs it.
QString filterText(const QString &field, const QString &value);

/// The terms of a record for search_head: those of its head, and those of fields that can be asked for by name, tagged.
QStringList headTermsOf(const SearchText &text);

/// All included words stand in this text; none of the excluded.
bool holdsAll(QStringView body, const QList<SearchWord> &words);
/// All included words stand in its head or in the field that was asked for.
bool isInHead(const SearchText &text, const QList<SearchWord> &words);
/// Where it stands in one field.
std::optional<TextSpan> findIn(const FieldText &field, const SearchWord &word);

} // namespace banfu
