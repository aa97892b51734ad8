#pragma once

#include "app/exchange/pagechrome.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace banfu {

/// The letter's parts as the page words them, each line in exactly one of them.
struct LetterLines
{
    PageFacts facts{};
    QString title{};
    QString documentNumber{};
    QString salutation{}; ///< without its colon
    QStringList opening{};
    QStringList answer{};
    QStringList closing{};
    QStringList attachments{}; ///< names, without numbers
    QString signature{};
    QDate date{};
    QStringList contactNotes{}; ///< each in its brackets
    QStringList marks{};        ///< between number and salutation: class of result, publicity, signer
    QStringList unplaced{};

    bool operator==(const LetterLines &) const = default;
};

/// Finds the letter among the lines of a page. `isFound` is false when there is none.
struct FoundLetter
{
    bool isFound{false};
    LetterLines parts{};
};
FoundLetter findLetter(const QStringList &pageLines);

/// Lines that hold a whole letter, its paragraphs parted by spaces only, cut into paragraphs.
QStringList unfolded(const QStringList &lines);

} // namespace banfu
