// All checks over a letter of 30 pages, as after each pause in typing, and over the same letter among others that
// resemble it. Fails when a check takes 50 ms or more.
#include "app/reply/check.h"
#include "tests/support/letters.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

static double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

static std::pair<double, qsizetype> measure(const CaseFile &file, const Surroundings &surroundings)
{
    OfficeSettings office = test::office();
    for (int i = 0; i < 200; ++i)
        office.terms.append({.wrong = u"误写词%1"_s.arg(i), .right = u"规范词%1"_s.arg(i)});
    std::vector<double> times;
    qsizetype found = 0;
    for (int i = 0; i < 21; ++i) {
        QElapsedTimer timer;
        timer.start();
        found = check(file, file.replies.front(), office, QDate{2026, 5, 12}, surroundings).size();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return {median(times), found};
}

int main()
{
    QTextStream out{stdout};
    constexpr int charactersOfThirtyPages = 30 * 22 * 28;
    constexpr double promised = 50;
    CaseFile file = test::caseFile();
    QList<Paragraph> &paragraphs = file.replies.front().text.paragraphs;
    paragraphs.clear();
    qsizetype characters = 0;
    for (const LetterParagraph &paragraph : test::letterOf(charactersOfThirtyPages).body) {
        if (paragraph.part == LetterPart::Section)
            paragraphs.append({.level = paragraph.level, .runsOn = paragraph.runsOn, .text = paragraph.text});
        characters += paragraph.text.size();
    }
    Surroundings surroundings;
    for (int i = 0; i < 4; ++i) {
        Surroundings::Other other{.number = QString::number(i), .names = {u"另一单位"_s, u"另一代表"_s}};
        for (const Paragraph &paragraph : std::as_const(paragraphs))
            other.paragraphs.append(paragraph.text);
        surroundings.others.append(other);
    }
    const auto [alone, found] = measure(file, {});
    const auto [among, foundAmong] = measure(file, surroundings);
    out << characters << " characters in " << paragraphs.size() << " paragraphs: " << found << " findings in " << alone
        << " ms, among four letters of the same text " << foundAmong << " in " << among << " ms (promised: " << promised
        << ")\n";
    return std::max(alone, among) < promised ? 0 : 1;
}
