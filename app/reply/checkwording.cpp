#include "app/reply/checks.h"

#include "app/base/chinesenumber.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

void checkTerms(Examination &examination, const Passage &passage)
{
    for (const OfficeTerm &term : examination.office.terms) {
        if (term.wrong.isEmpty())
            continue;
        const qsizetype within = term.right.indexOf(term.wrong); // 人大 within 人大常委会 is right already
        int count = 0;
        for (qsizetype at = passage.text.indexOf(term.wrong); at >= 0 && count < mostOfOneFault;
             at = passage.text.indexOf(term.wrong, at + term.wrong.size())) {
            const bool isRight =
                within >= 0 && at >= within && QStringView{passage.text}.sliced(at - within).startsWith(term.right);
            if (isRight)
                continue;
            ++count;
            examination
                .report(u"office-term"_s, Severity::Warning, passage, at, term.wrong.size(),
                        QCoreApplication::translate("banfu::check", "The office writes %2, not %1 (its list of terms).")
                            .arg(term.wrong, term.right))
                .mend = replacement(term.right);
        }
    }
}

void checkRepeatedWords(Examination &examination, const Passage &passage)
{
    // What may stand twice: 的的确确, 在在建项目, 对对口帮扶 … and 一户一户, 人人, 研究研究 of one character.
    static const QRegularExpression repeated{
        u"(的)的(?![确士])|(了)了(?!解)|(在)在(?![建线编职校册岗])|(和)和(?![平谐睦美])|"
        "(对)对(?![口接策象标应方比外内])|(将)将(?![来军])|(与)与(?!会)|(及)及(?!时)|"
        "((?!很多|许多|逐步|分别|代表|单位)(?:(?!一)\\p{Han}){2,6})\\g{-1}(?![区局厅委部院所中站办用业费])"_s,
        QRegularExpression::UseUnicodePropertiesOption};
    int count = 0;
    for (auto matches = repeated.globalMatch(passage.text); matches.hasNext() && count < mostOfOneFault; ++count) {
        const QRegularExpressionMatch match = matches.next();
        const QString once = match.captured().left(match.capturedLength() / 2);
        if (once.count(once.front()) == once.size() && once.size() > 1)
            continue; // 哈哈哈哈, a row of one character is no word
        examination
            .report(u"repeated-word"_s, Severity::Warning, passage, match,
                    QCoreApplication::translate("banfu::check", "%1 stands twice.").arg(once))
            .mend = replacement(once);
    }
}

int valueOf(QStringView number)
{
    constexpr QStringView circled = u"①②③④⑤⑥⑦⑧⑨⑩";
    if (number.size() == 1 && circled.contains(number.front()))
        return static_cast<int>(circled.indexOf(number.front())) + 1;
    const int arabic = number.toInt();
    return arabic > 0 ? arabic : chineseNumberValue(number.toString());
}

/// Items that were typed or pasted into one paragraph: 一是 … 三是.
void checkTypedGaps(Examination &examination, const Passage &passage)
{
    static const std::array patterns{
        QRegularExpression{u"(?:^|[。；：，！？])([一二三四五六七八九十]{1,3})是"_s},
        QRegularExpression{u"(?:^|[。；：，！？])第([一二三四五六七八九十]{1,3})[，、]"_s},
        QRegularExpression{u"(?:^|[。；：，！？])（([一二三四五六七八九十]{1,3}|\\d{1,2})）"_s},
        QRegularExpression{u"(?:^|[。；：，！？])(\\d{1,2})[.．、](?!\\d)"_s}, QRegularExpression{u"([①②③④⑤⑥⑦⑧⑨⑩])"_s}};
    for (const QRegularExpression &pattern : patterns) {
        int last = 0;
        for (auto matches = pattern.globalMatch(passage.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const int value = valueOf(match.capturedView(1));
            const bool isGap = last > 0 && value != last + 1 && value != 1;
            if (isGap)
                examination.report(
                    u"numbering-gap"_s, Severity::Warning, passage, match.capturedStart(1), match.capturedLength(1),
                    QCoreApplication::translate("banfu::check", "The typed numbers jump from %1 to %2 here.")
                        .arg(last)
                        .arg(value));
            if (last > 0 || value == 1) // what does not begin at one is no list of this paragraph
                last = value;
        }
    }
}

} // namespace

void checkWording(Examination &examination, const Passage &passage)
{
    checkTerms(examination, passage);
    checkRepeatedWords(examination, passage);
    checkTypedGaps(examination, passage);
}

} // namespace banfu::checks
