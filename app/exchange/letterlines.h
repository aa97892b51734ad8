#pragma once

#include "app/exchange/lettermarks.h"
#include "app/exchange/pagechrome.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace banfu {

/// The letter's parts as the page words them, each line in exactly one of them.
struct LetterLines
{
    PageFacts facts{};
    LetterMarks marks{};
    QString title{};
    QString documentNumber{};
    QString salutation{}; ///< without its colon
    QStringList opening{};
    QStringList answer{};
    QStringList closing{};
    QStringList attachments{}; ///< names, without numbers
    QString signature{};
    QStringList coSigners{}; ///< who signed beside or below
    QDate date{};
    QStringList contactNotes{}; ///< the notes behind the date, in brackets or not
    QStringList copies{};
    QStringList attachmentText{}; ///< what follows behind a line 附件 or 附件2, that line too
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

/// What stands behind the date, line by line: contact notes, publicity, copies and an attachment's name until the
/// page's own end; other text is kept apart.
void takeTail(const QStringList &lines, LetterLines &parts);

} // namespace banfu
