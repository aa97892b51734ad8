#include "app/reply/checks.h"

#include "app/base/chinesenumber.h"
#include "app/base/datetext.h"
#include "app/reply/coursefacts.h"
#include "app/reply/phrases.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

QString nameFor(const Bureau &bureau)
{
    return bureau.shortName.isEmpty() ? bureau.name : bureau.shortName;
}

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

QString bare(const QString &text)
{
    QString result;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        if (character.isLetterOrNumber() || character.isSurrogate())
            result += character;
    }
    return result;
}

namespace {

/// Where the clerk's own wording says otherwise, the part may follow the record again.
void report(Examination &examination, const QString &rule, Severity severity, LetterPart part, const QString &message,
            const std::optional<QString> &own)
{
    Finding &finding = examination.report(rule, severity, part, message);
    if (own)
        finding.mend = followingRecord();
}

const std::optional<QString> &ownText(const Examination &examination, LetterPart part)
{
    return part == LetterPart::Title ? examination.reply.text.title : examination.reply.text.opening;
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
        report(
            examination, u"number-differs"_s, Severity::Fault, part,
            QCoreApplication::translate("banfu::check", "The letter says number %1, the record %2.").arg(said, wanted),
            ownText(examination, part));
}

/// 第八届…三次会议 of the letter against the record's session, however either is worded.
void checkSession(Examination &examination, LetterPart part, const QString &text)
{
    static const QRegularExpression wording{
        u"([〇零一二三四五六七八九十]{1,4})届[^，。；《》]{0,20}?([一二三四五六七八九十]{1,3})次会议"_s};
    const auto recorded = CongressSession::parse(examination.caseFile.suggestion.session);
    const QRegularExpressionMatch match = wording.match(text);
    if (!recorded || recorded->term == 0 || recorded->meeting == 0 || !match.hasMatch())
        return;
    const bool isSame = chineseNumberValue(match.captured(1)) == recorded->term &&
                        chineseNumberValue(match.captured(2)) == recorded->meeting;
    if (!isSame)
        report(examination, u"session-differs"_s, Severity::Fault, part,
               QCoreApplication::translate("banfu::check", "The letter says %1, the record %2.")
                   .arg(match.captured(), examination.caseFile.suggestion.session),
               ownText(examination, part));
}

void checkNaming(Examination &examination)
{
    const Suggestion &suggestion = examination.caseFile.suggestion;
    const QString opening = examination.textOf(LetterPart::Opening);
    checkNumber(examination, LetterPart::Title, examination.letter.title);
    checkNumber(examination, LetterPart::Opening, opening);
    checkSession(examination, LetterPart::Title, examination.letter.title);
    checkSession(examination, LetterPart::Opening, opening);
    const QString number = numberPhrase(suggestion);
    const QString whole = examination.letter.title + opening;
    if (!number.isEmpty() && !bare(whole).contains(bare(suggestion.number)))
        report(examination, u"number-not-named"_s, Severity::Warning, LetterPart::Opening,
               QCoreApplication::translate("banfu::check", "Neither the title nor the opening names number %1.")
                   .arg(suggestion.number),
               examination.reply.text.opening);

    QString title = bare(suggestion.title);
    for (const QString &ending : {u"的建议"_s, u"的提案"_s}) {
        if (title.endsWith(ending))
            title.chop(ending.size());
    }
    if (!title.isEmpty() && !bare(whole).contains(title))
        report(examination, u"title-differs"_s, Severity::Warning, LetterPart::Opening,
               QCoreApplication::translate("banfu::check",
                                           "The opening does not name the suggestion as the record does: %1")
                   .arg(suggestion.title),
               examination.reply.text.opening);
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
    if (!examination.surroundings.numberTakenBy.isEmpty())
        examination.report(
            u"document-number-taken"_s, Severity::Fault, LetterPart::DocumentNumber,
            QCoreApplication::translate("banfu::check", "%1 is the number of the letter to suggestion %2 already.")
                .arg(number->toString(), examination.surroundings.numberTakenBy));
    const QString &code = examination.office.bureau.code;
    if (!code.isEmpty() && number->bureauCode() != code &&
        examination.letter.signature == examination.office.bureau.name)
        examination.report(u"document-number-code"_s, Severity::Hint, LetterPart::DocumentNumber,
                           QCoreApplication::translate("banfu::check", "The office's code is %1, the number has %2.")
                               .arg(code, number->bureauCode()));
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
    for (const Assignment *assignment : coHandlers(examination.caseFile)) {
        if (!examination.isOpinion() && assignment->opinion && assignment->opinion->receivedOn > dated &&
            assignment->opinion->receivedOn.isValid())
            examination.report(
                u"date-before-opinion"_s, Severity::Warning, LetterPart::Date,
                QCoreApplication::translate("banfu::check", "The letter is dated before the opinion of %1 came in.")
                    .arg(nameFor(assignment->bureau)));
    }
}

void checkContactNote(Examination &examination)
{
    constexpr qsizetype shortestPhone = 7;
    const auto &own = examination.reply.text.contactNote;
    // Some offices write them above the signature.
    const QString note = examination.letter.contactNote + examination.textOf(LetterPart::Closing);
    const auto digits = std::ranges::count_if(note, [](QChar character) { return character.isDigit(); });
    if (examination.letter.contactNote.trimmed().isEmpty() && digits < shortestPhone)
        return report(examination, u"contact-missing"_s, Severity::Fault, LetterPart::ContactNote,
                      QCoreApplication::translate("banfu::check", "The letter names no contact person."), own);
    if (digits < shortestPhone)
        report(examination, u"phone-missing"_s, Severity::Warning, LetterPart::ContactNote,
               QCoreApplication::translate("banfu::check", "The contact note has no complete telephone number."), own);
    const QString &handler = examination.caseFile.suggestion.handler;
    if (!handler.isEmpty() && !bare(note).contains(bare(handler)))
        report(examination, u"contact-differs"_s, Severity::Hint, LetterPart::ContactNote,
               QCoreApplication::translate("banfu::check",
                                           "The contact note does not name %1, who handles the suggestion.")
                   .arg(handler),
               own);
}

void checkSignature(Examination &examination)
{
    const QString &signature = examination.letter.signature;
    const QString &name = examination.office.bureau.name;
    if (signature.isEmpty())
        report(examination, u"signature-missing"_s, Severity::Fault, LetterPart::Signature,
               QCoreApplication::translate("banfu::check", "The letter is not signed by a bureau."),
               examination.reply.text.signature);
    else if (!name.isEmpty() && signature != name && signature != examination.caseFile.suggestion.hostBureau)
        examination.report(u"signature-differs"_s, Severity::Hint, LetterPart::Signature,
                           QCoreApplication::translate("banfu::check", "The letter is signed %1, our bureau is %2.")
                               .arg(signature, name));
}

} // namespace

void checkRecord(Examination &examination)
{
    checkDocumentNumber(examination);
    checkNaming(examination);
    checkSignature(examination);
    checkDate(examination);
    checkContactNote(examination);
}

} // namespace banfu::checks
