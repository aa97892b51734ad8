#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// A stretch of one side's text: it stands on the other side, too, or only here.
struct ComparedPiece
{
    bool isChanged{false};
    QString text{};

    bool operator==(const ComparedPiece &) const = default;
};

/// Two paragraphs beside each other; an empty side has no such paragraph.
struct ComparedRow
{
    QList<ComparedPiece> before{};
    QList<ComparedPiece> after{};

    bool isChanged() const;
    bool operator==(const ComparedRow &) const = default;
};

/// Two texts paragraph by paragraph: the same ones face each other, those that are alike are compared word by word (a
/// 汉字, a Latin word, a number, a mark), the others stand alone. The pieces of each side give back its text.
QList<ComparedRow> compareTexts(const QStringList &before, const QStringList &after);

} // namespace banfu
