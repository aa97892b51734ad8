#include "app/reply/checks.h"

#include "app/base/chinesenumber.h"
#include "app/base/datetext.h"
#include "app/reply/phrases.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

QString textOf(const Letter &letter, LetterPart part)
{
    QString text;
    for (const LetterParagraph &paragraph : letter.body) {
        if (paragraph.part == part)
            text += paragraph.text + u'\n';
    }
    return text;
}

QString nameFor(const Bureau &bureau)
{
    return bureau.shortName.isEmpty() ? bureau.name : bureau.shortName;
}

/// 市财政局 is also named by 财政局 in 市发展改革委、财政局, where the first 市 counts for all.
bool isNamed(const Bureau &bureau, const QString &text)
{
    for (const QString &name : {bureau.name, bureau.shortName}) {
        if (name.isEmpty())
            continue;
        const bool hasPlace = name.size() > 3 && QStringView{u"省市区县州"}.contains(name.front());
        if (text.contains(name) || (hasPlace && text.contains(QStringView{name}.sliced(1))))
            return true;
    }
    return bureau.name.isEmpty() && bureau.shortName.isEmpty();
}

void checkCoHandlers(Examination &examination)
{
    if (examination.caseFile.suggestion.role != BureauRole::Host)
        return;
    const QString text =
        textOf(examination.letter, LetterPart::Opening) + textOf(examination.letter, LetterPart::Section);
    for (const Assignment &assignment : examination.caseFile.assignments) {
        const QString name = nameFor(assignment.bureau);
        if (!isNamed(assignment.bureau, text))
            examination.report(
                u"bureau-not-named"_s, Severity::Warning, LetterPart::Opening,
                QCoreApplication::translate("banfu::check", "The letter does not name the co-handling bureau %1.")
                    .arg(name));
        if (!assignment.opinion)
            examination.report(
                u"opinion-missing"_s, examination.isFinal() ? Severity::Fault : Severity::Warning, LetterPart::Opening,
                QCoreApplication::translate("banfu::check", "The opinion of %1 has not come in.").arg(name));
        else if (assignment.opinion->text.trimmed().isEmpty())
            examination.report(
                u"opinion-empty"_s, Severity::Hint, LetterPart::Opening,
                QCoreApplication::translate("banfu::check", "The opinion of %1 is registered without its text.")
                    .arg(name));
    }
}

void checkSalutationNames(Examination &examination, const QStringList &said, bool saysMore)
{
    QStringList recorded;
    for (const Deputy &deputy : examination.caseFile.deputies)
        recorded.append(deputy.name);
    for (const QString &name : said) {
        if (!recorded.contains(name))
            examination.report(
                u"deputy-unknown"_s, Severity::Fault, LetterPart::Salutation,
                QCoreApplication::translate("banfu::check", "%1 is not among the deputies of the record.").arg(name));
    }
    for (const QString &name : recorded) {
        if (!said.contains(name) && !saysMore)
            examination.report(u"deputy-not-addressed"_s, Severity::Warning, LetterPart::Salutation,
                               QCoreApplication::translate("banfu::check", "The salutation leaves out %1.").arg(name));
    }
}

void checkSalutation(Examination &examination)
{
    const CaseFile &caseFile = examination.caseFile;
    QString salutation = examination.letter.salutation;
    salutation.remove(u'：').remove(u':');
    if (salutation.trimmed().isEmpty()) {
        examination.report(u"salutation-missing"_s, Severity::Fault, LetterPart::Salutation,
                           QCoreApplication::translate("banfu::check", "The letter addresses nobody."));
        return;
    }
    if (examination.isOpinion() || caseFile.deputies.isEmpty())
        return;
    const bool isProposal = caseFile.suggestion.kind == SuggestionKind::Proposal;
    if (salutation.endsWith(isProposal ? u"代表"_s : u"委员"_s))
        examination.report(
            u"salutation-word"_s, Severity::Fault, LetterPart::Salutation,
            isProposal
                ? QCoreApplication::translate("banfu::check", "A proposal comes from members: 委员, not 代表.")
                : QCoreApplication::translate("banfu::check", "A suggestion comes from deputies: 代表, not 委员."));

    static const QRegularExpression more{u"等(?:(\\d+|[一二三四五六七八九十]+)[名位])?(?:代表|委员|提案者)?$"_s};
    const QRegularExpressionMatch match = more.match(salutation);
    if (match.hasMatch()) {
        const QString count = match.captured(1);
        const int said = count.isEmpty() ? 0 : std::max(count.toInt(), chineseNumberValue(count));
        if (!count.isEmpty() && said != caseFile.deputies.size())
            examination.report(
                u"deputy-count"_s, Severity::Fault, LetterPart::Salutation,
                QCoreApplication::translate("banfu::check", "The salutation counts %1 deputies, the record %2.")
                    .arg(QString::number(said), QString::number(caseFile.deputies.size())));
        salutation.truncate(match.capturedStart());
    }
    checkSalutationNames(examination, namesIn(salutation), match.hasMatch());
}

/// Letters and digits only, so that marks and their width do not count.
QString bare(const QString &text)
{
    QString result;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        if (character.isLetterOrNumber() || character.isSurrogate())
            result += character;
    }
    return result;
}

void checkNumber(Examination &examination, LetterPart part, QString text)
{
    const QString wanted = examination.caseFile.suggestion.number;
    if (!examination.caseFile.suggestion.title.isEmpty())
        text.remove(examination.caseFile.suggestion.title); // a number inside the title is another one
    static const QRegularExpression number{u"第\\s*([A-Za-z0-9０-９\\-]+)\\s*号"_s};
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch() || numberPhrase(examination.caseFile.suggestion).isEmpty())
        return;
    const QString said = match.captured(1).normalized(QString::NormalizationForm_KC);
    if (said != wanted)
        examination.report(
            u"number-differs"_s, Severity::Fault, part,
            QCoreApplication::translate("banfu::check", "The letter says number %1, the record %2.").arg(said, wanted));
}

void checkNaming(Examination &examination)
{
    const Suggestion &suggestion = examination.caseFile.suggestion;
    const QString opening = textOf(examination.letter, LetterPart::Opening);
    checkNumber(examination, LetterPart::Title, examination.letter.title);
    checkNumber(examination, LetterPart::Opening, opening);
    const QString number = numberPhrase(suggestion);
    const QString whole = examination.letter.title + opening;
    if (!number.isEmpty() && !bare(whole).contains(bare(suggestion.number)))
        examination.report(
            u"number-not-named"_s, Severity::Warning, LetterPart::Opening,
            QCoreApplication::translate("banfu::check", "Neither the title nor the opening names number %1.")
                .arg(suggestion.number));

    QString title = bare(suggestion.title);
    for (const QString &ending : {u"的建议"_s, u"的提案"_s}) {
        if (title.endsWith(ending))
            title.chop(ending.size());
    }
    if (!title.isEmpty() && !bare(whole).contains(title))
        examination.report(u"title-differs"_s, Severity::Warning, LetterPart::Opening,
                           QCoreApplication::translate(
                               "banfu::check", "The opening does not name the suggestion as the record does: %1")
                               .arg(suggestion.title));

    const bool isToSeveral = addressPronoun(examination.caseFile) != u"您";
    const bool isWrong = isToSeveral ? opening.startsWith(u"您提出"_s) : opening.startsWith(u"你们提出"_s);
    if (isWrong && !examination.isOpinion() && !examination.caseFile.deputies.isEmpty())
        examination.report(u"pronoun"_s, Severity::Warning, LetterPart::Opening,
                           isToSeveral
                               ? QCoreApplication::translate("banfu::check", "Several are addressed: 你们, not 您.")
                               : QCoreApplication::translate("banfu::check", "One person is addressed: 您, not 你们."));
}

void checkDocumentNumber(Examination &examination)
{
    const Severity open = examination.isFinal() ? Severity::Fault : Severity::Hint;
    const auto &number = examination.reply.documentNumber;
    const QDate dated = examination.reply.datedOn;
    if (!number) {
        examination.report(u"document-number-missing"_s, open, LetterPart::DocumentNumber,
                           QCoreApplication::translate("banfu::check", "The letter has no document number."));
        return;
    }
    if (dated.isValid() && number->year() != dated.year())
        examination.report(
            u"document-number-year"_s, Severity::Fault, LetterPart::DocumentNumber,
            QCoreApplication::translate("banfu::check", "The document number is of %1, the letter of %2.")
                .arg(QString::number(number->year()), QString::number(dated.year())));
}

void checkDate(Examination &examination)
{
    const QDate dated = examination.reply.datedOn;
    const Suggestion &suggestion = examination.caseFile.suggestion;
    const QDate due = suggestion.dueOn;
    const QDate day = dated.isValid() ? dated : examination.today;
    if (examination.reply.ordinal == 1 && due.isValid() && day > due)
        examination.report(u"overdue"_s, Severity::Warning, LetterPart::Date,
                           QCoreApplication::translate("banfu::check", "The reply was due on %1.").arg(dateText(due)));
    if (!dated.isValid()) {
        examination.report(u"date-missing"_s, examination.isFinal() ? Severity::Fault : Severity::Hint,
                           LetterPart::Date, QCoreApplication::translate("banfu::check", "The letter has no date."));
        return;
    }
    if (suggestion.assignedOn.isValid() && dated < suggestion.assignedOn)
        examination.report(u"date-before-assigned"_s, Severity::Fault, LetterPart::Date,
                           QCoreApplication::translate(
                               "banfu::check", "The letter is dated before the suggestion was handed over on %1.")
                               .arg(dateText(suggestion.assignedOn)));
    for (const Contact &contact : examination.caseFile.contacts) {
        if (contact.heldOn.isValid() && contact.heldOn > dated && examination.reply.ordinal == 1 &&
            examination.caseFile.replies.size() < 2)
            examination.report(u"date-before-talk"_s, Severity::Warning, LetterPart::Date,
                               QCoreApplication::translate("banfu::check", "The letter is dated before the talk of %1.")
                                   .arg(dateText(contact.heldOn)));
    }
    for (const Assignment &assignment : examination.caseFile.assignments) {
        if (!examination.isOpinion() && assignment.opinion && assignment.opinion->receivedOn > dated &&
            assignment.opinion->receivedOn.isValid())
            examination.report(
                u"date-before-opinion"_s, Severity::Warning, LetterPart::Date,
                QCoreApplication::translate("banfu::check", "The letter is dated before the opinion of %1 came in.")
                    .arg(nameFor(assignment.bureau)));
    }
}

void checkContactNote(Examination &examination)
{
    constexpr qsizetype shortestPhone = 7;
    const QString &note = examination.letter.contactNote;
    if (note.trimmed().isEmpty()) {
        examination.report(u"contact-missing"_s, Severity::Fault, LetterPart::ContactNote,
                           QCoreApplication::translate("banfu::check", "The letter names no contact person."));
        return;
    }
    const auto digits = std::ranges::count_if(note, [](QChar character) { return character.isDigit(); });
    if (digits < shortestPhone)
        examination.report(
            u"phone-missing"_s, Severity::Warning, LetterPart::ContactNote,
            QCoreApplication::translate("banfu::check", "The contact note has no complete telephone number."));
}

void checkAttachments(Examination &examination)
{
    if (examination.isOpinion())
        return;
    const QStringList &attachments = examination.letter.attachments;
    static const QRegularExpression form{u"意见表|反馈表|回执"_s};
    const auto questionnaire =
        std::ranges::find_if(attachments, [](const QString &name) { return name.contains(form); });
    if (questionnaire == attachments.end()) {
        examination.report(
            u"questionnaire-missing"_s, Severity::Warning, LetterPart::Attachments,
            QCoreApplication::translate("banfu::check", "The questionnaire is not among the attachments."));
        return;
    }
    static const QRegularExpression copies{u"一式(两|[一二三四五六七八九十]+|\\d+)份"_s};
    const QString said = copies.match(*questionnaire).captured(1);
    const int count = said == u"两" ? 2 : std::max(said.toInt(), chineseNumberValue(said));
    const auto wanted = static_cast<int>(examination.office.recipients.size());
    if (!said.isEmpty() && wanted > 0 && count != wanted)
        examination.report(u"questionnaire-copies"_s, Severity::Warning, LetterPart::Attachments,
                           QCoreApplication::translate(
                               "banfu::check", "The letter says %1 copies of the questionnaire, the settings %2.")
                               .arg(QString::number(count), QString::number(wanted)),
                           static_cast<int>(questionnaire - attachments.begin()));
}

void checkHandling(Examination &examination)
{
    if (examination.isOpinion())
        return;
    const CaseFile &caseFile = examination.caseFile;
    const bool isTalkedOver =
        std::ranges::any_of(caseFile.contacts, [](const Contact &contact) { return contact.heldOn.isValid(); });
    if (!isTalkedOver)
        examination.report(u"talk-missing"_s, Severity::Warning, LetterPart::Opening,
                           QCoreApplication::translate("banfu::check", "No talk with the deputy is recorded."));
    const auto &resultClass = examination.reply.resultClass;
    if (!resultClass)
        examination.report(u"class-missing"_s, examination.isFinal() ? Severity::Fault : Severity::Warning,
                           LetterPart::Title,
                           QCoreApplication::translate("banfu::check", "The result class A, B, C or D is not chosen."));
    static const QRegularExpression when{u"\\d{4}年|\\d{1,2}月|年内|年底|季度|今年|明年|“十[四五六]五”"_s};
    if (resultClass == ResultClass::B && !textOf(examination.letter, LetterPart::Section).contains(when))
        examination.report(
            u"plan-without-date"_s, Severity::Hint, LetterPart::Section,
            QCoreApplication::translate("banfu::check", "Class B promises a plan: the letter says no time for it."));
    const Publicity publicity = examination.reply.publicity.value_or(caseFile.suggestion.publicity);
    if (publicity == Publicity::Closed && caseFile.suggestion.publicityReason.trimmed().isEmpty())
        examination.report(
            u"publicity-reason"_s, Severity::Warning, LetterPart::Title,
            QCoreApplication::translate("banfu::check", "Not to be published, but the reason is missing."));
}

void checkSignature(Examination &examination)
{
    const QString &signature = examination.letter.signature;
    const QString &name = examination.office.bureau.name;
    if (signature.isEmpty())
        examination.report(u"signature-missing"_s, Severity::Fault, LetterPart::Signature,
                           QCoreApplication::translate("banfu::check", "The letter is not signed by a bureau."));
    else if (!name.isEmpty() && signature != name)
        examination.report(u"signature-differs"_s, Severity::Hint, LetterPart::Signature,
                           QCoreApplication::translate("banfu::check", "The letter is signed %1, our bureau is %2.")
                               .arg(signature, name));
}

} // namespace

void checkRecord(Examination &examination)
{
    checkDocumentNumber(examination);
    checkHandling(examination);
    checkSalutation(examination);
    checkNaming(examination);
    checkCoHandlers(examination);
    checkAttachments(examination);
    checkSignature(examination);
    checkDate(examination);
    checkContactNote(examination);
}

} // namespace banfu::checks
