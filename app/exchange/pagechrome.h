#pragma once

#include <QString>
#include <QStringList>

namespace banfu {

/// What the frame of a page tells about the letter in it.
struct PageFacts
{
    QString title{};
    QString documentNumber{};
    QString publisher{}; ///< 主办单位、发布机构
    QString source{};    ///< 来源
    QString publishedOn{};

    bool operator==(const PageFacts &) const = default;
};

/// The lines of a page without emphasis marks, invisible characters and empty lines; cells of a table stay parted by |.
QStringList pageLines(QStringView text);

/// Whether the line is one of the frame's labelled facts (索引号、文号、发布机构、来源 …); what it tells goes to
/// `facts` unless an earlier line told it.
bool takeFacts(const QString &line, PageFacts &facts);

/// Navigation, buttons, related links, the page's own end.
bool isChrome(QStringView line);

} // namespace banfu
