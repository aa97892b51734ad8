#pragma once

#include "app/base/result.h"
#include "app/reply/casefile.h"

#include <QString>
#include <QStringList>

namespace banfu {

/// What a reader finds in a reply letter that a public page carries.
struct PublicLetter
{
    CaseFile caseFile{}; ///< suggestion, deputies, co-handlers, contacts, one reply (sent)
    QString hostBureau{};
    QString publishedOn{};
    QStringList unplaced{}; ///< lines of the letter that found no place: kept in the notes, and said
    bool operator==(const PublicLetter &) const = default;
};

/// Reads the text of a page (page chrome and all). InvalidInput when there is no letter in it. Nothing of the letter's
/// text is lost or invented: what differs from the composed wording is kept as the reply's own parts. `strong`: what
/// the page sets in bold, Hei or Kai.
Result<PublicLetter> readPublicLetter(QStringView text, const QStringList &strong = {});

/// The readable text of an HTML page, one block a line (see readHtml).
Result<QString> textOfHtml(QStringView html);

} // namespace banfu
