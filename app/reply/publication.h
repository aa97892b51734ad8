#pragma once

#include "app/reply/casefile.h"
#include "app/reply/letter.h"

namespace banfu {

/// Whether the public may read the letter, and if not, why: it is secret, or by its own publicity, or the
/// suggestion's; a draft is nobody's to read.
enum class PublicationBar { None, NotSigned, Secret, OnRequest, Closed };
PublicationBar publicationBar(const Suggestion &suggestion, const Reply &reply);

/// The letter as the public may read it. What names no office but reaches a person is left out: telephones and
/// addresses of the deputies, mobile telephones, identity numbers, and the contact note unless it is kept. Where
/// something is left out stands ×××.
Letter publicLetter(Letter letter, const QList<Deputy> &deputies, bool keepsContactNote);

} // namespace banfu
