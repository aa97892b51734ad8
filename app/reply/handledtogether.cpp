#include "app/reply/handledtogether.h"

#include "app/reply/compose.h"
#include "app/reply/coursefacts.h"
#include "app/reply/phrases.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

using Exchange = std::pair<QString, QString>;

QString namesOf(const CaseFile &caseFile)
{
    QStringList names;
    for (const Deputy &deputy : caseFile.deputies)
        names.append(deputy.name);
    return names.join(u'、');
}

/// What tells one suggestion from another in a letter, the longest first: a name may begin another.
QList<Exchange> exchangesOf(const CaseFile &source, const CaseFile &target)
{
    const Suggestion &from = source.suggestion;
    const Suggestion &to = target.suggestion;
    QList<Exchange> exchanges{{from.title, to.title},
                              {titleInMarks(from.title), titleInMarks(to.title)},
                              {numberPhrase(from), numberPhrase(to)},
                              {from.session, to.session},
                              {namesAddressed(source.deputies, from), namesAddressed(target.deputies, to)},
                              {namesOf(source), namesOf(target)},
                              {source.deputies.isEmpty() ? QString{} : source.deputies.front().name,
                               target.deputies.isEmpty() ? QString{} : target.deputies.front().name}};
    exchanges.removeIf([](const Exchange &each) { return each.first.isEmpty() || each.first == each.second; });
    std::ranges::stable_sort(exchanges, std::ranges::greater{}, [](const Exchange &each) { return each.first.size(); });
    return exchanges;
}

/// In one walk, so that what was put in is not exchanged again.
QString exchanged(const QString &text, const QList<Exchange> &exchanges)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView{text}.sliced(at);
        const auto found =
            std::ranges::find_if(exchanges, [&](const Exchange &each) { return rest.startsWith(each.first); });
        if (found == exchanges.end()) {
            result += text[at++];
            continue;
        }
        result += found->second;
        at += found->first.size();
    }
    return result;
}

ReplyText textFor(const CaseFile &target, const CaseFile &source, const Reply &reply, const OfficeSettings &office)
{
    ReplyText text = normalised(reply.text, composedText(source, reply, office));
    const QList<Exchange> exchanges = exchangesOf(source, target);
    for (std::optional<QString> *part : {&text.title, &text.salutation, &text.opening, &text.closing, &text.signature,
                                         &text.contactNote, &text.attachmentText}) {
        if (*part)
            *part = exchanged(**part, exchanges);
    }
    for (Paragraph &paragraph : text.paragraphs) {
        paragraph.text = exchanged(paragraph.text, exchanges);
        paragraph.answers.clear(); // the points are the other deputy's
        if (!assignmentOf(target, paragraph.source))
            paragraph.source.clear();
    }
    return text;
}

} // namespace

QStringList handledWith(const CaseFile &caseFile)
{
    QStringList numbers;
    for (const Step &step : caseFile.steps) {
        if (step.kind == StepKind::Linked && !step.whom.isEmpty() && !numbers.contains(step.whom))
            numbers.append(step.whom);
    }
    return numbers;
}

QList<CaseFile> linkedTogether(QList<CaseFile> caseFiles, QDate today)
{
    QStringList numbers;
    for (const CaseFile &file : caseFiles)
        numbers.append(file.suggestion.number);
    for (CaseFile &file : caseFiles) {
        const QStringList known = handledWith(file);
        for (const QString &number : numbers) {
            if (number != file.suggestion.number && !known.contains(number))
                file.steps.append({.kind = StepKind::Linked, .on = today, .whom = number});
        }
    }
    return caseFiles;
}

Result<CaseFile> answeredAlike(CaseFile target, const CaseFile &source, const OfficeSettings &office)
{
    const Reply *reply = newestReply(source);
    if (!reply || !isBegun(*reply))
        return Error{.code = ErrorCode::NotFound,
                     .message = QCoreApplication::translate(
                                    "banfu::together", "No. %1 has no text yet that others could be answered with.")
                                    .arg(source.suggestion.number)};
    if (target.replies.isEmpty())
        target.replies.append(Reply{.drafter = reply->drafter});
    const auto own = std::ranges::max_element(target.replies, {}, &Reply::ordinal);
    if (own->status != ReplyStatus::Draft)
        return Error{.code = ErrorCode::Conflict,
                     .message =
                         QCoreApplication::translate("banfu::together",
                                                     "The letter of No. %1 is no draft any more; it was left as it is.")
                             .arg(target.suggestion.number)};
    own->text = textFor(target, source, *reply, office);
    own->resultClass = reply->resultClass;
    own->dismissals.clear();
    return target;
}

} // namespace banfu
