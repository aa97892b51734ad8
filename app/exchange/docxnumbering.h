#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace banfu {

/// Which list a paragraph of a Word document belongs to, as far as it says so itself; the rest comes from its style.
struct DocxListPlace
{
    std::optional<int> list{}; ///< 0: in none, whatever the style says
    std::optional<int> level{};

    bool operator==(const DocxListPlace &) const = default;
};

/// What styles.xml says about a paragraph's style.
struct DocxStyle
{
    QString basedOn{};
    DocxListPlace place{};
    int heading{0}; ///< 1…9
    bool isHidden{false};

    bool operator==(const DocxStyle &) const = default;
};

/// The styles and lists of one document; counts its paragraphs' numbers in their order.
class DocxNumbering
{
public:
    void readStyles(const QByteArray &xml);
    void readLists(const QByteArray &xml);

    /// The style with what those that it is based on say.
    DocxStyle style(const QString &id) const;
    /// The next paragraph's number, • for a dot; empty when it is in no list. `level`: 0…8.
    QString next(int list, int level);

private:
    static constexpr int levels = 9;
    struct ListLevel
    {
        QString format{QStringLiteral("decimal")};
        QString text{};
        int start{1};
        int restartsBelow{-1}; ///< -1: below every higher level
        bool isLegal{false};
    };
    using Levels = std::array<ListLevel, levels>;
    struct List
    {
        int shape{0}; ///< the abstract list; lists of one shape count on
        QHash<int, int> starts{};
        QHash<int, ListLevel> own{};
        bool isBegun{false};
    };

    const ListLevel *levelOf(const List &list, int level) const;

    QHash<QString, DocxStyle> m_styles{};
    QHash<int, Levels> m_shapes{};
    QHash<int, List> m_lists{};
    QHash<int, std::array<int, levels>> m_counts{};
};

} // namespace banfu
