#include "app/print/breakrating.h"

#include "app/print/characters.h"

#include <QRegularExpression>

#include <algorithm>
#include <string>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr double besideSlash = 3 * breakCost::betweenLetters;
constexpr double insideName = 500;
constexpr double insideMeasure = 300; // 29|日, 830|号
constexpr double insideDate = 60;     // 2017年|6月
constexpr double insideShortTitle = 400;
constexpr double afterImprint = 400; // a line that ends in 印发 reads like the imprint of a 版记
constexpr double beforeUnit = 25;    // 2000|万元
constexpr qsizetype longestShortTitle = 10;
constexpr qsizetype mostNames = 60;

/// Whether a sign between these two belongs to one number or word: 83.5, 2017-06-29, C++, a/b.
bool joins(char32_t before, char32_t sign, char32_t after)
{
    if (isOneOf(sign, U".+-/_@&#=~'’·"))
        return isWordCharacter(before) && isWordCharacter(after);
    return isOneOf(sign, U",:") && isDigit(before) && isDigit(after);
}

bool isInsideWord(const QList<Cell> &cells, qsizetype k)
{
    const char32_t before = cells[k - 1].character;
    const char32_t here = cells[k].character;
    const char32_t next = k + 1 < cells.size() ? cells[k + 1].character : 0;
    const char32_t earlier = k > 1 ? cells[k - 2].character : 0;
    if (isWordCharacter(before) && isWordCharacter(here))
        return true;
    if (joins(before, here, next) || joins(earlier, before, here))
        return true;
    if ((isWordCharacter(before) || before == U'+') && isOneOf(here, U"%％‰℃+°"))
        return true;
    if (isOneOf(before, U"-−+±≥≤<>＞＜￥¥$€£№") && isDigit(here) && !isWordCharacter(earlier))
        return true;
    return before == U'〕' && isDigit(here);
}

double hardCost(const QList<Cell> &cells, qsizetype k)
{
    const char32_t before = cells[k - 1].character;
    const char32_t here = cells[k].character;
    if (isCombining(here) || isSpace(here))
        return breakCost::forbidden;
    if (isInsideWord(cells, k)) {
        if (mayNotBeginLine(here) || mayNotEndLine(before)) // https:|//www
            return besideSlash;
        return isWordCharacter(before) ? breakCost::betweenLetters : breakCost::insideWord;
    }
    if (mayNotBeginLine(here) || mayNotEndLine(before))
        return breakCost::forbidden;
    const bool isDash = here == U'—' || here == U'…';
    if (isDash && before == here)
        return breakCost::forbidden;
    const bool isDouble = k + 1 < cells.size() && cells[k + 1].character == here;
    return here == U'—' && !isDouble ? breakCost::forbidden : 0;
}

double softCost(const QList<Cell> &cells, qsizetype k)
{
    const char32_t before = cells[k - 1].character;
    const char32_t here = cells[k].character;
    if (before == U'第' && (isDigit(here) || isOneOf(here, U"一二三四五六七八九十")))
        return insideMeasure;
    if (isDigit(before) && isOneOf(here, U"年月日号时分"))
        return insideMeasure;
    if (isOneOf(before, U"年月") && isDigit(here))
        return insideDate;
    if (isSpace(before) && k > 1 && isDigit(cells[k - 2].character) && isDigit(here))
        return insideMeasure;
    if (before == U'发' && k > 1 && cells[k - 2].character == U'印')
        return afterImprint;
    if (isDigit(before) && isHan(here))
        return beforeUnit;
    return 0;
}

/// 〔2017〕830号 stays whole.
void joinDocumentNumbers(QList<Cell> &cells)
{
    for (qsizetype k = 0; k < cells.size(); ++k) {
        if (cells[k].character != U'〕')
            continue;
        qsizetype end = k + 1;
        while (end < cells.size() && isDigit(cells[end].character))
            ++end;
        if (end > k + 1 && end < cells.size() && cells[end].character == U'号')
            cells[end].breakBefore = std::max(cells[end].breakBefore, breakCost::insideWord);
    }
}

void keepTogether(QList<Cell> &cells, qsizetype first, qsizetype last, double cost)
{
    for (qsizetype k = first + 1; k < last; ++k)
        cells[k].breakBefore = std::max(cells[k].breakBefore, cost);
}

void keepShortTitles(QList<Cell> &cells)
{
    qsizetype open = -1;
    for (qsizetype k = 0; k < cells.size(); ++k) {
        if (cells[k].character == U'《') {
            open = k;
        } else if (cells[k].character == U'》' && open >= 0) {
            if (k - open - 1 <= longestShortTitle)
                keepTogether(cells, open, k + 1, insideShortTitle);
            open = -1;
        }
    }
}

void keepWords(QList<Cell> &cells, const QStringList &words)
{
    std::u32string text;
    text.reserve(size_t(cells.size()));
    for (const Cell &cell : cells)
        text.push_back(cell.character);
    for (const QString &word : words) {
        const std::u32string wanted = word.toStdU32String();
        if (wanted.size() < 2)
            continue;
        for (auto at = text.find(wanted); at != std::u32string::npos; at = text.find(wanted, at + wanted.size()))
            keepTogether(cells, qsizetype(at), qsizetype(at) + qsizetype(wanted.size()), insideName);
    }
}

} // namespace

void rateBreaks(QList<Cell> &cells, const QStringList &wholeWords)
{
    for (qsizetype k = 1; k < cells.size(); ++k) {
        const double hard = hardCost(cells, k);
        cells[k].breakBefore = hard > 0 ? hard : softCost(cells, k);
    }
    joinDocumentNumbers(cells);
    keepShortTitles(cells);
    keepWords(cells, wholeWords);
}

QStringList namesIn(const QString &salutation)
{
    static const QRegularExpression separators{u"[、，,；;：:\\s()（）]+"_s};
    static const QRegularExpression titles{
        u"(等)?[0-9一二两三四五六七八九十百]*(位|名)?(人大|政协|市|省)?(代表|委员|先生|女士|同志)+$"_s};
    QStringList names;
    for (QString part : salutation.split(separators, Qt::SkipEmptyParts)) {
        part.remove(titles);
        const qsizetype length = part.toStdU32String().size() <= 32 ? qsizetype(part.toStdU32String().size()) : 0;
        if (length >= 2 && length <= 12 && !part.contains(u"尊敬"_s) && !part.contains(u"各位"_s))
            names.append(part);
        if (names.size() == mostNames)
            break;
    }
    names.removeDuplicates();
    return names;
}

} // namespace banfu
