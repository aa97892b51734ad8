#include "app/exchange/publicletter.h"

#include "app/exchange/letterfacts.h"
#include "app/exchange/letterlines.h"
#include "app/exchange/pagechrome.h"
#include "app/reply/recognition.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// The letter's own wording in every part: what later settings of the office say must not change a letter of the past.
static ReplyText textOf(const LetterLines &letter)
{
    return {.title = letter.title,
            .salutation = letter.salutation,
            .opening = letter.opening.join(u'\n'),
            .paragraphs = recogniseParagraphs(letter.answer.join(u'\n')),
            .closing = letter.closing.join(u'\n'),
            .attachments = letter.attachments,
            .signature = letter.signature,
            .contactNote = letter.contactNotes.join(u' ')};
}

Result<PublicLetter> readPublicLetter(QStringView text)
{
    const auto [isFound, letter] = findLetter(pageLines(text));
    if (!isFound)
        return Error{.code = ErrorCode::InvalidInput,
                     .message = QCoreApplication::translate(
                         "banfu::publicletter",
                         "No reply letter was found in the text: neither a title, nor a salutation, "
                         "nor a sentence that names a suggestion. Nothing was imported.")};
    PublicLetter result{.caseFile = factsOf(letter),
                        .hostBureau = letter.signature,
                        .publishedOn = letter.facts.publishedOn,
                        .unplaced = letter.marks + letter.unplaced};
    Suggestion &suggestion = result.caseFile.suggestion;
    if (result.hostBureau.isEmpty())
        result.hostBureau = suggestion.hostBureau;
    suggestion.notes = result.unplaced.join(u'\n');
    Reply reply{.status = ReplyStatus::Sent,
                .documentNumber = DocumentNumber::parse(letter.documentNumber),
                .datedOn = letter.date,
                .signedOn = letter.date,
                .sentOn = letter.date,
                .text = textOf(letter)};
    const QString notes = letter.contactNotes.join(u'\n') + letter.closing.join(u'\n') + letter.marks.join(u'\n');
    if (notes.contains(u"主动公开"_s))
        reply.publicity = Publicity::Open;
    result.caseFile.replies = {reply};
    return result;
}

} // namespace banfu
