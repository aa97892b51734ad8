#include "app/reply/checks.h"

#include "app/reply/documentnumber.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

constexpr qsizetype longestQuotation = 20;

void checkPlaceholders(Examination &examination, LetterPart part, int index, const QString &text)
{
    static const QRegularExpression placeholder{
        u"×{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[Ｘｘ]{2,}|某某|_{2,}|＿{2,}"
        "|[（(][\\s　]*[）)]|《[\\s　]*》|“[\\s　]*”|【[^】]*】|待补充|待填写"_s};
    const QRegularExpressionMatch match = placeholder.match(text);
    if (!match.hasMatch())
        return;
    examination.report(u"placeholder"_s, Severity::Fault, part,
                       QCoreApplication::translate("banfu::check", "A placeholder is left over: %1")
                           .arg(match.captured().left(longestQuotation)),
                       index);
}

void checkDocumentNumbers(Examination &examination, LetterPart part, int index, const QString &text)
{
    static const QRegularExpression number{
        u"\\p{Han}{2,10}\\s*([〔\\[【（(［﹝〖])\\s*(?:19|20)\\d{2}\\s*([〕\\]】）)］﹞〗])\\s*(第?)\\s*(0?)\\d{1,5}\\s*号"_s,
        QRegularExpression::UseUnicodePropertiesOption};
    for (auto matches = number.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool isRight = match.capturedView(1) == u"〔" && match.capturedView(2) == u"〕" &&
                             match.capturedView(3).isEmpty() && match.capturedView(4).isEmpty();
        const auto parsed = DocumentNumber::parse(match.captured());
        if (isRight || !parsed)
            continue;
        examination.report(u"document-number-form"_s, Severity::Fault, part,
                           QCoreApplication::translate(
                               "banfu::check", "The document number must be written %1 (GB/T 9704, 7.2.5), not %2.")
                               .arg(parsed->toString(), match.captured()),
                           index);
    }
}

void checkMarks(Examination &examination, LetterPart part, int index, const QString &text)
{
    static const QRegularExpression halfWidth{u"[\\p{Han}”’》）〕][,;:?!()][\\p{Han}“‘《（]|[\\p{Han}]\\.(?=\\p{Han}|$)"
                                              "|\\p{Han}[,;:?!]$"_s,
                                              QRegularExpression::UseUnicodePropertiesOption};
    static const QRegularExpression doubled{u"[，、；：]{2,}|。{2,}|[，、；：]。|。[，、；：]|[！？]。"_s};
    if (const auto match = halfWidth.match(text); match.hasMatch())
        examination.report(
            u"half-width-mark"_s, Severity::Warning, part,
            QCoreApplication::translate("banfu::check", "A half-width mark in Chinese text: %1").arg(match.captured()),
            index);
    if (const auto match = doubled.match(text); match.hasMatch())
        examination.report(u"doubled-mark"_s, Severity::Warning, part,
                           QCoreApplication::translate("banfu::check", "Two marks meet: %1").arg(match.captured()),
                           index);
}

void checkPairs(Examination &examination, LetterPart part, int index, const QString &text)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 6> pairs{
        {{u'“', u'”'}, {u'‘', u'’'}, {u'《', u'》'}, {u'（', u'）'}, {u'〔', u'〕'}, {u'「', u'」'}}};
    for (const auto &[opening, closing] : pairs) {
        int open = 0;
        bool isBroken = false;
        for (const QChar character : text) {
            open += character == opening ? 1 : 0;
            open -= character == closing ? 1 : 0;
            isBroken = isBroken || open < 0;
        }
        if (isBroken || open != 0)
            examination.report(u"unpaired-mark"_s, Severity::Warning, part,
                               QCoreApplication::translate("banfu::check", "%1 and %2 do not pair up here.")
                                   .arg(QChar{opening})
                                   .arg(QChar{closing}),
                               index);
    }
}

void checkDates(Examination &examination, LetterPart part, int index, const QString &text)
{
    static const QRegularExpression date{u"(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日"_s};
    constexpr int anyLeapYear = 2024;
    for (auto matches = date.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int year = match.capturedView(1).isEmpty() ? anyLeapYear : match.capturedView(1).toInt();
        if (!QDate::isValid(year, match.capturedView(2).toInt(), match.capturedView(3).toInt()))
            examination.report(
                u"no-such-date"_s, Severity::Fault, part,
                QCoreApplication::translate("banfu::check", "There is no such day: %1").arg(match.captured()), index);
    }
}

} // namespace

void checkText(Examination &examination, LetterPart part, int index, QStringView text)
{
    const QString copy = text.toString();
    checkPlaceholders(examination, part, index, copy);
    checkDocumentNumbers(examination, part, index, copy);
    checkMarks(examination, part, index, copy);
    checkPairs(examination, part, index, copy);
    checkDates(examination, part, index, copy);
}

} // namespace banfu::checks
