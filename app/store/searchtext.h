#pragma once

#include "app/reply/casefile.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace banfu {

/// The parts of a suggestion's record that search looks at, in the order in which hits are shown.
enum class SearchField {
    Number,
    Title,
    Deputies,
    DocumentNumber,
    CoHandlers,
    Handler,
    DeputiesPinyin, ///< line by line that of Deputies, and so on
    CoHandlersPinyin,
    HandlerPinyin,
    Text,
    Reply,
    Opinion,
    Contact,
    Feedback,
    Notes,
    Session,
    SubjectClass,
    Offices,
    Files,
    Points ///< as the clerk wrote them down; the last, because stored texts hold the numbers of fields
};
constexpr SearchField lastHeadField = SearchField::HandlerPinyin;
constexpr SearchField lastSearchField = SearchField::Points;

/// SearchHit::field
QString nameOf(SearchField field);

/// The fields as they are written, each behind its mark (app/store/searchfold.h), those of the head first, empty ones
/// left out: what table search_text keeps.
struct SearchText
{
    QString body{};
    int headLength{0};

    QStringView head() const { return QStringView{body}.first(headLength); }

    bool operator==(const SearchText &) const = default;
};
/// `otherNames`: what its bureaus were called earlier or are called now.
SearchText searchText(const CaseFile &caseFile, const QStringList &otherNames = {});

/// One field within such a text.
struct FieldText
{
    SearchField field{};
    QStringView text{};
};
QList<FieldText> fieldsOf(QStringView body);

/// The terms of such a text for the index.
QStringList termsOf(QStringView body);
/// 20260118 is found by 0118 and by 0260 too: every tail of a number's runs is a term of its own.
QStringList numberTerms(QStringView number);

} // namespace banfu
