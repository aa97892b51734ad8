#include "app/reply/checks.h"

#include "app/base/chinesenumber.h"
#include "app/reply/coursefacts.h"
#include "app/reply/opinionuse.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

void checkCoHandlers(Examination &examination)
{
    if (examination.caseFile.suggestion.role != BureauRole::Host)
        return;
    const QString text = examination.textOf(LetterPart::Opening) + examination.textOf(LetterPart::Section);
    for (const Assignment *assignment : coHandlers(examination.caseFile)) {
        const QString name = nameFor(assignment->bureau);
        const auto report = [&](const QString &rule, Severity severity, const QString &message) {
            examination.report(rule, severity, LetterPart::Opening, message.arg(name)).subject = name;
        };
        if (!isNamed(assignment->bureau, text))
            report(u"bureau-not-named"_s, Severity::Warning,
                   QCoreApplication::translate("banfu::check", "The letter does not name the co-handling bureau %1."));
        if (!assignment->opinion && examination.isSent())
            continue; // see checkRecordOfSent
        if (!assignment->opinion)
            report(u"opinion-missing"_s, examination.isFinal() ? Severity::Fault : Severity::Warning,
                   QCoreApplication::translate("banfu::check", "The opinion of %1 has not come in."));
        else if (assignment->opinion->text.trimmed().isEmpty())
            report(u"opinion-empty"_s, Severity::Hint,
                   QCoreApplication::translate("banfu::check", "The opinion of %1 is registered without its text."));
        else if (!isAnswered(*assignment, examination.reply.text.paragraphs))
            report(u"opinion-unused"_s, Severity::Warning,
                   QCoreApplication::translate("banfu::check",
                                               "Nothing of the opinion of %1 stands in the letter: take "
                                               "it up or set it aside with a reason."));
    }
}

void checkReceipt(Examination &examination)
{
    if (examination.isOpinion())
        return;
    const QString opening = examination.textOf(LetterPart::Opening);
    static const QRegularExpression received{u"收悉|悉知|收到"_s};
    if (!opening.contains(received))
        examination.report(u"receipt-missing"_s, Severity::Hint, LetterPart::Opening,
                           QCoreApplication::translate(
                               "banfu::check", "The opening does not say that the suggestion was received: 收悉."));
}

void checkTalks(Examination &examination)
{
    const CaseFile &caseFile = examination.caseFile;
    const auto held = std::ranges::count_if(caseFile.contacts, [&](const Contact &contact) {
        return contact.heldOn.isValid() &&
               (!examination.reply.datedOn.isValid() || contact.heldOn <= examination.reply.datedOn);
    });
    static const QRegularExpression told{
        u"(?:座谈|面商|走访|沟通|面谈|见面|当面|电话|征求|听取|交流|汇报)[^。]{0,30}(?:您|你们|代表|委员)|"
        "(?:与|向|同|和)(?:您|你们|[^，。]{1,12}(?:代表|委员))[^。]{0,20}(?:座谈|面商|走访|沟通|面谈|见面|当面|电话|交流)"_s};
    const bool isTold =
        (examination.textOf(LetterPart::Opening) + examination.textOf(LetterPart::Section)).contains(told);
    const bool isAnyRecorded =
        std::ranges::any_of(caseFile.contacts, [](const Contact &contact) { return contact.heldOn.isValid(); });
    if (!isAnyRecorded && !examination.isSent())
        examination.report(
            u"talk-missing"_s, Severity::Warning, LetterPart::Opening,
            isTold ? QCoreApplication::translate("banfu::check",
                                                 "The letter tells of a talk with the deputy, but none is recorded.")
                   : QCoreApplication::translate("banfu::check", "No talk with the deputy is recorded."));
    if (held > 0 && !isTold) {
        Finding &finding = examination.report(
            u"talk-not-told"_s, Severity::Hint, LetterPart::Opening,
            QCoreApplication::translate("banfu::check",
                                        "The talk with the deputy is recorded, but the letter does not tell it."));
        if (examination.reply.text.opening)
            finding.mend = followingRecord();
    }
}

void checkPoints(Examination &examination)
{
    constexpr qsizetype quoted = 24;
    for (const Point &point : examination.caseFile.points) {
        const bool isAnswered = std::ranges::any_of(examination.reply.text.paragraphs, [&](const Paragraph &paragraph) {
            return paragraph.answers.contains(point.number);
        });
        if (isAnswered)
            continue;
        const QString words = point.text.size() > quoted ? point.text.left(quoted) + u'…' : point.text;
        examination
            .report(u"point-unanswered"_s, Severity::Warning, LetterPart::Section,
                    QCoreApplication::translate("banfu::check", "No section answers the deputy's point: %1").arg(words))
            .subject = point.text;
    }
}

void checkResultClass(Examination &examination)
{
    const auto &resultClass = examination.reply.resultClass;
    if (!resultClass && examination.isSent())
        return; // see checkRecordOfSent
    if (!resultClass) {
        examination.report(u"class-missing"_s, examination.isFinal() ? Severity::Fault : Severity::Warning,
                           LetterPart::Title,
                           QCoreApplication::translate("banfu::check", "The result class A, B, C or D is not chosen."));
        return;
    }
    const QString text = examination.textOf(LetterPart::Section);
    if (text.trimmed().isEmpty())
        return;
    static const QRegularExpression done{u"已|完成|建成|实现|落实|印发|出台|开展了|制定了|投入|安排了|解决了|达到"_s};
    static const QRegularExpression planned{u"将|拟|计划|下一步|力争|争取|打算"_s};
    static const QRegularExpression when{u"\\d{4}年|\\d{1,2}月|年内|年底|季度|今年|明年|“十[四五六]五”"_s};
    static const QRegularExpression reason{u"因|由于|鉴于|受.{1,12}(?:限制|影响|制约)|不具备|尚不|暂不|暂未|超出|权限|"
                                           "上位法|无法|难以|有待|不宜|困难|条件|规定"_s};
    const auto report = [&](const QString &rule, const QString &message, Severity severity = Severity::Warning) {
        examination.report(rule, severity, LetterPart::Section, message);
    };
    switch (*resultClass) {
    case ResultClass::A:
        if (!text.contains(done) && text.contains(planned))
            report(u"class-a-plans"_s,
                   QCoreApplication::translate(
                       "banfu::check", "Class A means solved, but the letter tells only of plans: 将, 拟, 计划."));
        break;
    case ResultClass::B:
        if (!text.contains(when))
            report(
                u"plan-without-date"_s,
                QCoreApplication::translate("banfu::check", "Class B promises a plan: the letter says no time for it."),
                Severity::Hint);
        if (!text.contains(planned) && !text.contains(u"推进") && !text.contains(u"加快"))
            report(u"class-b-no-plan"_s,
                   QCoreApplication::translate("banfu::check", "Class B promises a plan: the letter tells of none."));
        break;
    case ResultClass::C:
    case ResultClass::D:
        if (!text.contains(reason))
            report(u"class-without-reason"_s,
                   QCoreApplication::translate(
                       "banfu::check", "Class C and D need a reason why it is not done: the letter gives none."));
        break;
    }
}

void checkPublicity(Examination &examination)
{
    if (examination.publicity() == Publicity::Closed &&
        examination.caseFile.suggestion.publicityReason.trimmed().isEmpty())
        examination.report(
            u"publicity-reason"_s, Severity::Warning, LetterPart::Title,
            QCoreApplication::translate("banfu::check", "Not to be published, but the reason is missing."));
}

void checkClosing(Examination &examination)
{
    const QString closing = examination.textOf(LetterPart::Closing);
    const QString sections = examination.textOf(LetterPart::Section);
    static const QRegularExpression ending{u"感谢|谢谢|专此|特此|此复|此函|函复|函告|盼复"_s};
    if (!closing.contains(ending) && !sections.right(200).contains(ending)) {
        Finding &finding = examination.report(
            u"closing-missing"_s, Severity::Hint, LetterPart::Closing,
            QCoreApplication::translate("banfu::check", "The letter has no closing: thanks, 专此答复."));
        if (examination.reply.text.closing)
            finding.mend = followingRecord();
    }
    for (const Passage &passage : std::as_const(examination.passages)) {
        static const QRegularExpression personal{u"此致|敬礼"_s};
        const QRegularExpressionMatch match = personal.match(passage.text);
        if (passage.part == LetterPart::Closing && match.hasMatch())
            examination.report(
                u"closing-form"_s, Severity::Hint, passage, match,
                QCoreApplication::translate("banfu::check",
                                            "%1 belongs to personal letters; an official one ends with 专此答复.")
                    .arg(match.captured()));
    }
}

void checkCopies(Examination &examination)
{
    if (examination.isOpinion() || examination.isSent())
        return;
    const QStringList &copies = examination.letter.copies;
    if (copies.isEmpty()) {
        if (!examination.office.recipients.isEmpty())
            examination.report(u"copies-missing"_s, Severity::Hint, LetterPart::Copies,
                               QCoreApplication::translate(
                                   "banfu::check", "No copies are sent: the body that watches over the handling "
                                                   "usually gets one. Enter it in the settings."));
        return;
    }
    QStringList once = copies;
    if (once.removeDuplicates() > 0)
        examination.report(u"copies-twice"_s, Severity::Warning, LetterPart::Copies,
                           QCoreApplication::translate("banfu::check", "The copies name a body twice."));
    const QString watching = examination.isProposal() ? u"政协"_s : u"人大"_s;
    const bool isWatched = std::ranges::any_of(copies, [&](const QString &name) {
        return name.contains(watching) || (!examination.isProposal() && name.contains(u"人民代表大会")) ||
               name.contains(u"政府");
    });
    if (!isWatched)
        examination.report(u"copies-body"_s, Severity::Warning, LetterPart::Copies,
                           QCoreApplication::translate(
                               "banfu::check", "The copies leave out the body that watches over the handling: %1.")
                               .arg(watching));
    const QString &own = examination.office.bureau.name;
    if (!own.isEmpty() && copies.contains(own))
        examination.report(u"copies-own"_s, Severity::Hint, LetterPart::Copies,
                           QCoreApplication::translate("banfu::check", "The copies name our own bureau."));
}

/// The letter is with the deputy: what its record lacks is one hint to complete it, no fault of the letter.
void checkRecordOfSent(Examination &examination)
{
    const CaseFile &caseFile = examination.caseFile;
    QStringList lacking;
    if (!examination.reply.resultClass)
        lacking.append(QCoreApplication::translate("banfu::check", "result class", "lacking in the record"));
    if (std::ranges::none_of(caseFile.contacts, [](const Contact &contact) { return contact.heldOn.isValid(); }))
        lacking.append(QCoreApplication::translate("banfu::check", "talks", "lacking in the record"));
    const bool isWaiting =
        caseFile.suggestion.role == BureauRole::Host &&
        std::ranges::any_of(coHandlers(caseFile), [](const Assignment *each) { return !each->opinion.has_value(); });
    if (isWaiting)
        lacking.append(QCoreApplication::translate("banfu::check", "opinions", "lacking in the record"));
    if (!lacking.isEmpty())
        examination.report(u"record-incomplete"_s, Severity::Hint, LetterPart::Title,
                           QCoreApplication::translate("banfu::check", "The letter is sent, its record lacks: %1.")
                               .arg(lacking.join(u'、')));
}

} // namespace

void checkAnswer(Examination &examination)
{
    checkCoHandlers(examination);
    checkReceipt(examination);
    checkPoints(examination);
    checkAttachments(examination);
    checkClosing(examination);
    checkCopies(examination);
    if (examination.isOpinion())
        return;
    checkTalks(examination);
    checkResultClass(examination);
    checkPublicity(examination);
    if (examination.isSent())
        checkRecordOfSent(examination);
}

} // namespace banfu::checks
