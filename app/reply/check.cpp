#include "app/reply/check.h"

#include "app/reply/checks.h"
#include "app/reply/compose.h"

#include <algorithm>

namespace banfu {

QList<Finding> check(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office, QDate today)
{
    checks::Examination examination{.caseFile = caseFile,
                                    .reply = reply,
                                    .office = office,
                                    .today = today,
                                    .letter = compose(caseFile, reply, office)};
    const Letter &letter = examination.letter;
    checkRecord(examination);
    checkStructure(examination);
    checkText(examination, LetterPart::Title, 0, letter.title);
    checkText(examination, LetterPart::Salutation, 0, letter.salutation);
    for (const LetterParagraph &paragraph : letter.body)
        checkText(examination, paragraph.part, paragraph.index, paragraph.text);
    for (qsizetype i = 0; i < letter.attachments.size(); ++i)
        checkText(examination, LetterPart::Attachments, static_cast<int>(i), letter.attachments.at(i));
    checkText(examination, LetterPart::ContactNote, 0, letter.contactNote);

    std::ranges::stable_sort(examination.findings, [](const Finding &left, const Finding &right) {
        return std::pair{left.part, left.index} < std::pair{right.part, right.index};
    });
    return examination.findings;
}

} // namespace banfu
