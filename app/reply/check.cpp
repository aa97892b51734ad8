#include "app/reply/check.h"

#include "app/reply/checks.h"
#include "app/reply/compose.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QList<checks::Passage> passagesOf(const Letter &letter)
{
    QList<checks::Passage> passages{{.part = LetterPart::Title, .text = letter.title},
                                    {.part = LetterPart::Salutation, .text = letter.salutation}};
    for (const LetterParagraph &paragraph : letter.body)
        passages.append({.part = paragraph.part, .index = paragraph.index, .text = paragraph.text});
    for (qsizetype i = 0; i < letter.attachments.size(); ++i)
        passages.append(
            {.part = LetterPart::Attachments, .index = static_cast<int>(i), .text = letter.attachments.at(i)});
    passages.append({.part = LetterPart::ContactNote, .text = letter.contactNote});
    for (const AttachmentText &attachment : letter.attachmentTexts) {
        for (const LetterParagraph &paragraph : attachment.body)
            passages.append({.part = paragraph.part, .index = paragraph.index, .text = paragraph.text});
    }
    return passages;
}

/// By what is wrong, not by where: the place moves with each edit above it. What is wrong twice is counted.
void identify(QList<Finding> &findings)
{
    QHash<QString, int> seen;
    for (Finding &finding : findings) {
        const QString name = finding.subject.isEmpty() ? finding.rule : finding.rule + u':' + finding.subject;
        const int count = ++seen[name];
        finding.identity = count == 1 ? name : u"%1#%2"_s.arg(name).arg(count);
    }
}

void markDismissed(QList<Finding> &findings, const QList<Dismissal> &dismissals)
{
    for (Finding &finding : findings) {
        const auto found = std::ranges::find(dismissals, finding.identity, &Dismissal::finding);
        if (found != dismissals.end())
            finding.dismissedBecause = found->reason;
    }
}

} // namespace

QString checks::Examination::textOf(LetterPart part) const
{
    QString text;
    for (const LetterParagraph &paragraph : letter.body) {
        if (paragraph.part == part)
            text += paragraph.text + u'\n';
    }
    return text;
}

QList<Finding> check(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office, QDate today,
                     const Surroundings &surroundings)
{
    checks::Examination examination{.caseFile = caseFile,
                                    .reply = reply,
                                    .office = office,
                                    .surroundings = surroundings,
                                    .today = today,
                                    .letter = compose(caseFile, reply, office)};
    examination.passages = passagesOf(examination.letter);
    checkRecord(examination);
    checkAddress(examination);
    checkAnswer(examination);
    checkNames(examination);
    checkStructure(examination);
    checkConsistency(examination);
    for (const checks::Passage &passage : std::as_const(examination.passages)) {
        checkMarks(examination, passage);
        checkNumbers(examination, passage);
        checkWording(examination, passage);
        checkPrivacy(examination, passage);
    }
    std::ranges::stable_sort(examination.findings, [](const Finding &left, const Finding &right) {
        return std::tuple{left.part, left.index, left.begin} < std::tuple{right.part, right.index, right.begin};
    });
    identify(examination.findings);
    for (Finding &finding : examination.findings) {
        if (finding.part == LetterPart::AttachmentText)
            finding.mend.reset(); // its paragraphs are recognised from lines that say more
    }
    markDismissed(examination.findings, reply.dismissals);
    return examination.findings;
}

QList<Finding> openFindings(const QList<Finding> &findings)
{
    QList<Finding> open;
    std::ranges::copy_if(findings, std::back_inserter(open),
                         [](const Finding &finding) { return !finding.dismissedBecause; });
    return open;
}

} // namespace banfu
