#pragma once

#include "app/register/officesettings.h"
#include "app/reply/documentnumber.h"
#include "app/reply/letter.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace banfu {

/// What a public page says of a letter besides its text; what is empty is not shown.
struct PageFacts
{
    QString index{};  ///< 索引号
    QString source{}; ///< 来源
    QDate publishedOn{};
    bool tellsContact{false}; ///< the contact note is for the public
    bool isInside{false};     ///< not for the public: said at its head
    bool operator==(const PageFacts &) const = default;
};

/// The letter as one HTML page: by its meaning, for telephones and wide screens, light and dark, paper and screen
/// readers. It loads nothing and runs nothing.
QByteArray toHtml(const Letter &letter, const PageFacts &facts);

/// 索引号 by the office's prefix, the year and the number of the letter; empty without one of them.
QString pageIndex(const OfficeSettings &office, const std::optional<DocumentNumber> &number);

struct IndexEntry
{
    QString session{};
    QString number{};
    QString title{};
    QString date{};     ///< as the letter has it
    QString fileName{}; ///< beside the index
    bool operator==(const IndexEntry &) const = default;
};

/// The page that leads to the letters of a folder, by sessions.
QByteArray toHtmlIndex(const QString &source, const QList<IndexEntry> &entries);

} // namespace banfu
