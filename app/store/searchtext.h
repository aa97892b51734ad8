#pragma once

#include "app/reply/casefile.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace banfu {

/// One part of a suggestion's record that search looks at.
struct SearchField
{
    QString name{};     ///< SearchHit::field
    QString text{};     ///< parts of it stand on lines of their own
    bool isHead{false}; ///< hits here are shown first

    bool operator==(const SearchField &) const = default;
};

/// In the order in which hits are looked for; those of the head first, empty ones left out.
QList<SearchField> searchFields(const CaseFile &caseFile);

/// The folded fields as table search_text keeps them, one a line.
struct SearchText
{
    QByteArray body{};
    int headLength{0};

    bool operator==(const SearchText &) const = default;
};
SearchText searchText(const CaseFile &caseFile);

} // namespace banfu
