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
    QString publicity{};        ///< 公开方式
    QString suggestionNumber{}; ///< 提案号
    QString suggestionTitle{};  ///< 案由
    QString proposers{};        ///< 领衔代表、提案人
    QString coSigners{};        ///< 附议代表
    QString coHandlers{};       ///< 会办单位

    bool operator==(const PageFacts &) const = default;
};

/// The lines of a page without emphasis marks, invisible characters and empty lines; cells of a table are parted by
/// tabs.
QStringList pageLines(QStringView text);

/// Whether the line is one of the frame's labelled facts (索引号、文号、发布机构、来源 …); what it tells goes to
/// `facts` unless an earlier line told it.
bool takeFacts(const QString &line, PageFacts &facts);

/// Navigation, buttons, related links, the page's own end.
bool isChrome(QStringView line);

} // namespace banfu
