#include "app/reply/checks.h"

#include "app/reply/documentnumber.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

constexpr qsizetype longestQuotation = 20;

void checkPlaceholders(Examination &examination, const Passage &passage)
{
    static const QRegularExpression placeholder{
        u"×{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[Ｘｘ]{2,}|某某|_{2,}|＿{2,}"
        "|[（(][\\s　]*[）)]|《[\\s　]*》|“[\\s　]*”|【[^】]*】|\\{[^{}]{1,20}\\}|待补充|待填写"_s};
    const QRegularExpressionMatch match = placeholder.match(passage.text);
    if (!match.hasMatch())
        return;
    examination.report(u"placeholder"_s, Severity::Fault, passage, match,
                       QCoreApplication::translate("banfu::check", "A placeholder is left over: %1")
                           .arg(match.captured().left(longestQuotation)));
}

void checkDocumentNumbers(Examination &examination, const Passage &passage)
{
    static const QRegularExpression number{
        u"\\p{Han}{2,10}\\s*([〔\\[【（(［﹝〖])\\s*(?:19|20)\\d{2}\\s*([〕\\]】）)］﹞〗])\\s*(第?)\\s*(0?)\\d{1,5}\\s*号"_s,
        QRegularExpression::UseUnicodePropertiesOption};
    for (auto matches = number.globalMatch(passage.text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool isRight = match.capturedView(1) == u"〔" && match.capturedView(2) == u"〕" &&
                             match.capturedView(3).isEmpty() && match.capturedView(4).isEmpty();
        const auto parsed = DocumentNumber::parse(match.captured());
        if (isRight || !parsed)
            continue;
        examination
            .report(u"document-number-form"_s, Severity::Fault, passage, match,
                    QCoreApplication::translate("banfu::check",
                                                "The document number must be written %1 (GB/T 9704, 7.2.5), not %2.")
                        .arg(parsed->toString(), match.captured()))
            .mend = replacement(parsed->toString());
    }
}

void checkHalfWidth(Examination &examination, const Passage &passage)
{
    static const QRegularExpression halfWidth{
        u"(?<=[\\p{Han}”’》）〕])[,;:?!()](?=[\\p{Han}“‘《（])|(?<=\\p{Han})(?<!^[一二三四五六七八九十])(?<!^[一二三四五六七八九十]{2})\\.(?=\\p{Han}|$)|(?<=\\p{Han})[,;:?!]$"_s,
        QRegularExpression::UseUnicodePropertiesOption};
    constexpr QStringView narrow = u",;:?!().";
    constexpr QStringView wide = u"，；：？！（）。";
    int count = 0;
    for (auto matches = halfWidth.globalMatch(passage.text); matches.hasNext() && count < mostOfOneFault; ++count) {
        const QRegularExpressionMatch match = matches.next();
        const QString right{wide.at(narrow.indexOf(match.capturedView().front()))};
        examination
            .report(u"half-width-mark"_s, Severity::Warning, passage, match,
                    QCoreApplication::translate("banfu::check", "A half-width mark in Chinese text: %1 should be %2.")
                        .arg(match.captured(), right))
            .mend = replacement(right);
    }
}

/// What stays of marks that meet: the stronger one.
QString strongest(QStringView marks)
{
    if (marks.front() == u'！' || marks.front() == u'？')
        return QString{marks.front()};
    return marks.contains(u'。') ? u"。"_s : QString{marks.front()};
}

void checkDoubled(Examination &examination, const Passage &passage)
{
    static const QRegularExpression doubled{u"[，、；：]{2,}|。{2,}|[，、；：]。|。[，、；：]|[！？]。"_s};
    int count = 0;
    for (auto matches = doubled.globalMatch(passage.text); matches.hasNext() && count < mostOfOneFault; ++count) {
        const QRegularExpressionMatch match = matches.next();
        examination
            .report(u"doubled-mark"_s, Severity::Warning, passage, match,
                    QCoreApplication::translate("banfu::check", "Two marks meet: %1")
                        .arg(match.captured().left(longestQuotation)))
            .mend = replacement(strongest(match.capturedView()));
    }
}

/// One for each passage, with the first place: who wants the standard's way mends the habit, not the place.
void checkQuotedItems(Examination &examination, const Passage &passage)
{
    const qsizetype quotes = passage.text.indexOf(u"”、“");
    const qsizetype at = quotes < 0 ? passage.text.indexOf(u"》、《") : quotes;
    if (at < 0)
        return;
    examination
        .report(
            u"mark-between-quotes"_s, Severity::Hint, passage, at + 1, 1,
            QCoreApplication::translate(
                "banfu::check", "Between items in quotes or book marks 、 is usually left out (GB/T 15834, 4.5.3.5)."))
        .mend = replacement({});
}

void checkPairs(Examination &examination, const Passage &passage)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 6> pairs{
        {{u'“', u'”'}, {u'‘', u'’'}, {u'《', u'》'}, {u'（', u'）'}, {u'〔', u'〕'}, {u'「', u'」'}}};
    for (const auto &[opening, closing] : pairs) {
        QList<qsizetype> open;
        qsizetype broken = -1;
        for (qsizetype i = 0; i < passage.text.size() && broken < 0; ++i) {
            if (passage.text.at(i) == opening)
                open.append(i);
            else if (passage.text.at(i) == closing && open.isEmpty())
                broken = i;
            else if (passage.text.at(i) == closing)
                open.removeLast();
        }
        if (broken < 0 && !open.isEmpty())
            broken = open.last();
        if (broken >= 0)
            examination.report(u"unpaired-mark"_s, Severity::Warning, passage, broken, 1,
                               QCoreApplication::translate("banfu::check", "%1 and %2 do not pair up here.")
                                   .arg(QChar{opening})
                                   .arg(QChar{closing}));
    }
}

} // namespace

void checkMarks(Examination &examination, const Passage &passage)
{
    checkPlaceholders(examination, passage);
    checkDocumentNumbers(examination, passage);
    checkHalfWidth(examination, passage);
    checkDoubled(examination, passage);
    checkQuotedItems(examination, passage);
    checkPairs(examination, passage);
}

} // namespace banfu::checks
