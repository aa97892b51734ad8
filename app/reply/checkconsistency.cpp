#include "app/reply/checks.h"

#include "app/base/chinesenumber.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

struct Sentence
{
    qsizetype begin{0};
    qsizetype length{0};
};

QList<Sentence> sentencesOf(const QString &text)
{
    QList<Sentence> sentences;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEnd = QStringView{u"。；！？"}.contains(text.at(i));
        if (!isEnd && i + 1 < text.size())
            continue;
        sentences.append({.begin = begin, .length = i + 1 - begin});
        begin = i + 1;
    }
    return sentences;
}

void checkRepeatedSentences(Examination &examination)
{
    constexpr qsizetype shortest = 14; // what is shorter may well be said twice
    QHash<QString, int> seen;
    for (const Passage &passage : std::as_const(examination.passages)) {
        if (passage.part != LetterPart::Section)
            continue;
        for (const Sentence &sentence : sentencesOf(passage.text)) {
            if (sentence.length < shortest)
                continue;
            const QString words = bare(passage.text.sliced(sentence.begin, sentence.length));
            if (words.size() >= shortest && ++seen[words] == 2)
                examination.report(
                    u"repeated-sentence"_s, Severity::Warning, passage, sentence.begin, sentence.length,
                    QCoreApplication::translate("banfu::check", "This sentence stands in the letter already."));
        }
    }
}

/// A quantity of the whole, as letters give it: 全市共有小区1286个. Only such a one is the same wherever it is said.
struct Figure
{
    QString value{};
    QString year{};
};

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

void checkFigures(Examination &examination)
{
    static const QRegularExpression number{
        u"(?<![\\d.第－—～-])\\d[\\d,]*(?:\\.\\d+)?(?![\\d.年月日号时分条款期％%—～-])"_s};
    static const QRegularExpression year{u"(?:19|20)\\d{2}(?=年)|“十[二三四五六]五”"_s};
    static const QRegularExpression whole{
        u"全市|全区|全县|全省|全国|我市|我区|我省|本市|总|累计|共有|共计|合计|现有"_s};
    constexpr qsizetype leastBefore = 5;
    constexpr qsizetype leastAfter = 3;
    QHash<QString, Figure> known;
    for (const Passage &passage : std::as_const(examination.passages)) {
        if (passage.part != LetterPart::Section)
            continue;
        const QString &text = passage.text;
        for (auto matches = number.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            qsizetype from = match.capturedStart();
            while (from > 0 && match.capturedStart() - from < 12 && isHan(text.at(from - 1)))
                --from;
            qsizetype to = match.capturedEnd();
            while (to < text.size() && to - match.capturedEnd() < leastAfter && isHan(text.at(to)))
                ++to;
            const QString clause = text.sliced(from, match.capturedStart() - from);
            const QString before = clause.sliced(std::max<qsizetype>(0, clause.indexOf(whole)));
            const QString after = text.sliced(match.capturedEnd(), to - match.capturedEnd());
            if (before.size() < leastBefore || after.size() < leastAfter || !before.contains(whole))
                continue;
            QRegularExpressionMatch when;
            (void)text.lastIndexOf(year, from, &when);
            const Figure figure{.value = match.captured().remove(u','), .year = when.captured()};
            const QString what = before + u'|' + after;
            const auto first = known.constFind(what);
            if (first == known.constEnd()) {
                known.insert(what, figure);
            } else if (first->value != figure.value && first->year == figure.year) {
                examination.report(
                    u"figure-contradicts"_s, Severity::Warning, passage, match,
                    QCoreApplication::translate("banfu::check", "The letter says both %1 and %2 of the same: %3")
                        .arg(first->value, figure.value, before + u'…' + after));
            }
        }
    }
}

/// 一、… 三、 typed at the beginnings of paragraphs without a level.
void checkTypedLabels(Examination &examination)
{
    static const std::array patterns{QRegularExpression{u"^\\s*([一二三四五六七八九十]{1,3})、"_s},
                                     QRegularExpression{u"^\\s*[（(]([一二三四五六七八九十]{1,3})[）)]"_s},
                                     QRegularExpression{u"^\\s*(\\d{1,2})[.．、](?!\\d)"_s},
                                     QRegularExpression{u"^\\s*([一二三四五六七八九十]{1,3})是(?=\\S)"_s}};
    std::array<int, patterns.size()> last{};
    for (const Passage &passage : std::as_const(examination.passages)) {
        if (passage.part != LetterPart::Section)
            continue;
        for (size_t i = 0; i < patterns.size(); ++i) {
            const QRegularExpressionMatch match = patterns.at(i).match(passage.text);
            if (!match.hasMatch())
                continue;
            const int arabic = match.captured(1).toInt();
            const int value = arabic > 0 ? arabic : chineseNumberValue(match.captured(1));
            if (last.at(i) > 0 && value != last.at(i) + 1 && value != 1)
                examination.report(
                    u"numbering-gap"_s, Severity::Warning, passage, match.capturedStart(1), match.capturedLength(1),
                    QCoreApplication::translate("banfu::check", "The typed numbers jump from %1 to %2 here.")
                        .arg(last.at(i))
                        .arg(value));
            last.at(i) = value;
            for (size_t below = i + 1; below < patterns.size(); ++below)
                last.at(below) = 0;
            break;
        }
    }
}

} // namespace

void checkConsistency(Examination &examination)
{
    checkRepeatedSentences(examination);
    checkFigures(examination);
    checkTypedLabels(examination);
}

} // namespace banfu::checks
