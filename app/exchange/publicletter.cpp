#include "app/exchange/publicletter.h"

#include "app/exchange/letterfacts.h"
#include "app/exchange/letterlines.h"
#include "app/exchange/pagechrome.h"
#include "app/reply/recognition.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// The letter's own wording in every part: what later settings of the office say must not change a letter of the past.
static ReplyText textOf(const LetterLines &letter, const QStringList &strong)
{
    return {.title = letter.title,
            .salutation = letter.salutation,
            .opening = letter.opening.join(u'\n'),
            .paragraphs = withStrongHeads(recogniseParagraphs(letter.answer.join(u'\n')), strong),
            .closing = letter.closing.join(u'\n'),
            .attachments = letter.attachments,
            .signature = letter.signature,
            .contactNote = letter.contactNotes.join(u'\n'),
            .attachmentText = letter.attachmentText.join(u'\n'),
            .copies = letter.copies};
}

Result<PublicLetter> readPublicLetter(QStringView text, const QStringList &strong)
{
    constexpr qsizetype longestLetter = 1'000'000; // characters: eight times a letter of 200 pages
    constexpr qsizetype mostLines = 10'000;
    if (text.size() > longestLetter || text.count(u'\n') > mostLines)
        return Error{
            .code = ErrorCode::InvalidInput,
            .message =
                QCoreApplication::translate(
                    "banfu::publicletter",
                    "The text is too long to be a letter (more than %1 lines or %2 characters). Nothing was imported.")
                    .arg(mostLines)
                    .arg(longestLetter)};
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
                        .unplaced = letter.unplaced};
    Suggestion &suggestion = result.caseFile.suggestion;
    if (result.hostBureau.isEmpty())
        result.hostBureau = suggestion.hostBureau;
    suggestion.notes = result.unplaced.join(u'\n');
    const Reply reply{.status = ReplyStatus::Sent,
                      .documentNumber = DocumentNumber::parse(letter.documentNumber),
                      .resultClass = letter.marks.resultClass,
                      .publicity = letter.marks.publicity,
                      .signatory = letter.marks.signatory,
                      .datedOn = letter.date,
                      .signedOn = letter.date,
                      .sentOn = letter.date,
                      .copyNumber = letter.marks.copyNumber,
                      .secrecy = letter.marks.secrecy,
                      .urgency = letter.marks.urgency,
                      .coSigners = letter.coSigners,
                      .text = textOf(letter, strong)};
    result.caseFile.replies = {reply};
    return result;
}

} // namespace banfu
