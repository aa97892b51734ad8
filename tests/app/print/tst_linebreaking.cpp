#include "app/print/breakrating.h"
#include "app/print/characters.h"
#include "app/print/linebreaking.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QList<Cell> cellsOf(const QString &text, const QStringList &names = {})
{
    QList<Cell> cells;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += point.length;
        cells.append({.character = point.character, .width = point.character < 0x80 ? 0.5 : 1});
    }
    rateBreaks(cells, names);
    return cells;
}

QString textOf(const QList<Cell> &cells, int first, int last)
{
    QString text;
    for (int k = first; k < last; ++k)
        text += QString::fromUcs4(&cells[k].character, 1);
    return text;
}

QStringList linesOf(const QList<Cell> &cells, const BrokenLines &broken)
{
    QStringList lines;
    for (const BrokenLine &line : broken.lines)
        lines.append(textOf(cells, line.first, line.visibleLast));
    return lines;
}

QStringList linesOf(const QString &text, double columns = 28, const QStringList &names = {})
{
    const QList<Cell> cells = cellsOf(text, names);
    const auto broken = breakLines(cells, {.columns = columns});
    return broken ? linesOf(cells, *broken) : QStringList{u"(none)"_s};
}

/// Where the em box of a line's last cell ends, in columns; a closing mark's inked half.
double rightEdge(const QList<Cell> &cells, const BrokenLine &line, double indent)
{
    const Cell &last = cells[line.visibleLast - 1];
    const double end = cellPlaces(cells, line, indent).last() + last.width;
    return isClosingMark(last.character) ? end - 0.5 : end;
}

const QString han = u"临江市水务局认真研究老旧小区二次供水设施改造工作并会同有关部门提出办理意见"_s;

} // namespace

class TestLineBreaking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsPlainTextOnTheGrid();
    void breaksWhereAllowed_data();
    void breaksWhereAllowed();
    void neverBreaks_data();
    void neverBreaks();
    void keepsWholeWherePossible_data();
    void keepsWholeWherePossible();
    void fillsEveryLineButTheLast();
    void givesWayInMarksBeforeItStretches();
    void neverStretchesDigits();
    void tightensAndLoosensByALine();
    void survives_data();
    void survives();
    void findsNames_data();
    void findsNames();
};

void TestLineBreaking::setsPlainTextOnTheGrid()
{
    const QList<Cell> cells = cellsOf(han.repeated(3).left(80));
    const auto broken = breakLines(cells, {.columns = 28, .firstIndent = 2});
    QVERIFY(broken);
    QCOMPARE(broken->lines.size(), 3);
    QCOMPARE(broken->lines[0].last, 26);
    QCOMPARE(broken->lines[1].last, 54);
    QCOMPARE(broken->lines[0].gap, 0.0);
    const QList<double> places = cellPlaces(cells, broken->lines[1], 0);
    for (int k = 0; k < 28; ++k)
        QCOMPARE(places[k], double(k));
}

void TestLineBreaking::breaksWhereAllowed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("a stop is pushed in at half width where a mark inside gives way")
        << u"甲乙，丙丁戊己庚辛壬。癸子"_s << QStringList{u"甲乙，丙丁戊己庚辛壬。"_s, u"癸子"_s};
    QTest::newRow("without such a mark a character goes over with it")
        << u"甲乙丙丁戊己庚辛壬癸。子丑"_s << QStringList{u"甲乙丙丁戊己庚辛壬"_s, u"癸。子丑"_s};
    QTest::newRow("an opening mark goes over")
        << u"甲乙丙丁戊己庚辛壬（癸）子"_s << QStringList{u"甲乙丙丁戊己庚辛壬"_s, u"（癸）子"_s};
    QTest::newRow("a number goes over whole")
        << u"甲乙丙丁戊己庚辛壬2026年"_s << QStringList{u"甲乙丙丁戊己庚辛壬"_s, u"2026年"_s};
    QTest::newRow("spaces at the end hang")
        << u"甲乙丙丁戊己庚辛壬癸  子丑"_s << QStringList{u"甲乙丙丁戊己庚辛壬癸"_s, u"子丑"_s};
    QTest::newRow("a dash may begin a line")
        << u"甲乙丙丁戊己庚辛壬癸——子丑"_s << QStringList{u"甲乙丙丁戊己庚辛壬癸"_s, u"——子丑"_s};
}

void TestLineBreaking::breaksWhereAllowed()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lines);
    QCOMPARE(linesOf(text, 10), lines);
}

void TestLineBreaking::neverBreaks_data()
{
    QTest::addColumn<QString>("whole");

    for (const QString &whole : {u"1286"_s, u"83.5%"_s, u"12,860.5"_s, u"2026-04-09"_s, u"——"_s, u"……"_s,
                                 u"〔2026〕86号"_s, u"Banfu"_s, u"TCP/IP"_s, u"C++"_s, u"第（一）"_s, u"“甲"_s,
                                 u"乙）"_s, u"乙！”"_s, u"甲·乙"_s, u"3～5"_s, u"99％"_s, u"36℃"_s})
        QTest::newRow(qPrintable(whole)) << whole;
}

void TestLineBreaking::neverBreaks()
{
    QFETCH(QString, whole);
    for (int before = 6; before < 14; ++before) {
        const QString text = han.left(before) + whole + han.left(14);
        const bool isSpecial = whole.startsWith(u"第"_s) || whole == u"3～5"_s || whole == u"甲·乙"_s;
        for (const QString &line : linesOf(text, 14)) {
            QVERIFY2(!mayNotBeginLine(codePointAt(line, 0).character), qPrintable(line));
            QVERIFY2(!mayNotEndLine(codePointAt(line, line.size() - 1).character), qPrintable(line));
        }
        if (!isSpecial)
            QVERIFY2(linesOf(text, 14).join(u'|').contains(whole), qPrintable(linesOf(text, 14).join(u'|')));
    }
}

void TestLineBreaking::keepsWholeWherePossible_data()
{
    QTest::addColumn<QString>("whole");

    QTest::newRow("a deputy's name") << u"沈望舒"_s;
    QTest::newRow("a short title") << u"《条例》"_s;
    QTest::newRow("a day") << u"12日"_s;
    QTest::newRow("an ordinal") << u"第8"_s;
}

void TestLineBreaking::keepsWholeWherePossible()
{
    QFETCH(QString, whole);
    for (int before = 20; before < 30; ++before) {
        const QString lines = linesOf(han.left(before) + whole + han, 28, {u"沈望舒"_s}).join(u'|');
        QVERIFY2(lines.contains(whole), qPrintable(lines));
    }
}

void TestLineBreaking::fillsEveryLineButTheLast()
{
    const QString text =
        u"截至2026年3月，全市完成改造“一户一表”小区1286个，投入资金4.35亿元；其中，云溪区（含开发区）完成412个，"
        u"占比32.04%，受益居民21."
        u"6万户。针对您提出的《关于加快改造的建议》，我局会同市财政局、市住房城乡建设局逐项研究——"
        u"先易后难、分步实施，力争到2027年底全部完成。"_s;
    for (int columns = 20; columns <= 28; ++columns) {
        const QList<Cell> cells = cellsOf(text.repeated(3));
        const auto broken = breakLines(cells, {.columns = double(columns), .firstIndent = 2});
        QVERIFY(broken);
        for (qsizetype k = 0; k + 1 < broken->lines.size(); ++k) {
            const double edge = rightEdge(cells, broken->lines[k], k == 0 ? 2 : 0);
            QVERIFY2(qAbs(edge - columns) < 1e-6, qPrintable(u"line %1 of %2: %3"_s.arg(k).arg(columns).arg(edge)));
            QVERIFY(broken->lines[k].gap < 0.29);
        }
        QCOMPARE(linesOf(cells, *broken).join(QString{}), text.repeated(3));
    }
}

void TestLineBreaking::givesWayInMarksBeforeItStretches()
{
    const QList<Cell> cells = cellsOf(u"甲乙，丙丁，戊己庚辛。壬癸"_s);
    const auto broken = breakLines(cells, {.columns = 10});
    QVERIFY(broken);
    QCOMPARE(broken->lines.front().last, 11);
    QCOMPARE(broken->lines.front().markShrink, 0.25); // half the stop hangs, two commas give the other half
    QCOMPARE(broken->lines.front().gap, 0.0);
}

void TestLineBreaking::neverStretchesDigits()
{
    const QList<Cell> cells = cellsOf(u"共完成改造1234567个甲乙丙丁——戊"_s);
    BrokenLine line{.first = 0, .visibleLast = int(cells.size()), .last = int(cells.size()), .gap = 0.1};
    const QList<double> places = cellPlaces(cells, line, 0);
    for (qsizetype k = 1; k < cells.size(); ++k) {
        const bool isRigid = (isDigit(cells[k].character) && isDigit(cells[k - 1].character)) ||
                             (cells[k].character == U'—' && cells[k - 1].character == U'—');
        QVERIFY(qAbs(places[k] - places[k - 1] - cells[k - 1].width - (isRigid ? 0 : 0.1)) < 1e-9);
    }
}

void TestLineBreaking::tightensAndLoosensByALine()
{
    const QString text = (u"甲乙丙丁，戊己庚辛壬癸，"_s.repeated(10)).left(28 * 4 + 1) + u"。"_s;
    const QList<Cell> cells = cellsOf(text);
    LineRules rules{.columns = 28};
    const auto usual = breakLines(cells, rules);
    QVERIFY(usual);
    QCOMPARE(usual->lines.size(), 4);

    rules.tightenedMark = 0.25;
    rules.tightenedGap = 0.025;
    const auto tight = breakLines(cellsOf(text.left(text.size() - 1) + han.left(3)), rules, 4);
    QVERIFY(tight);
    QCOMPARE(tight->lines.size(), 4);
    QVERIFY(!breakLines(cells, rules, 3));

    const auto loose = breakLines(cells, {.columns = 28}, 5);
    QVERIFY(loose);
    QCOMPARE(loose->lines.size(), 5);
    for (const BrokenLine &line : loose->lines)
        QVERIFY(line.gap <= 0.0801);
}

void TestLineBreaking::survives_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("leastLines");

    QTest::newRow("nothing") << QString{} << 0;
    QTest::newRow("spaces only") << u"    "_s << 0;
    QTest::newRow("one mark") << u"。"_s << 1;
    QTest::newRow("a hundred stops") << u"。"_s.repeated(100) << 2;
    QTest::newRow("a hundred opening marks") << u"（"_s.repeated(100) << 3;
    QTest::newRow("a word of a thousand letters") << u"a"_s.repeated(1000) << 17;
    QTest::newRow("a number of a hundred digits in text") << han.left(10) + u"7"_s.repeated(100) + han << 3;
    QTest::newRow("dashes only") << u"—"_s.repeated(200) << 7;
    QTest::newRow("Latin text") << u"The quick brown fox jumps over the lazy dog and runs away. "_s.repeated(20) << 20;
    QTest::newRow("a hundred thousand characters") << han.repeated(2800) << 3500;
    QTest::newRow("a hundred thousand letters") << u"x"_s.repeated(100000) << 1780;
}

void TestLineBreaking::survives()
{
    QFETCH(QString, text);
    QFETCH(int, leastLines);
    const QList<Cell> cells = cellsOf(text);
    const auto broken = breakLines(cells, {.columns = 28});
    QVERIFY(broken);
    QVERIFY2(broken->lines.size() >= leastLines, qPrintable(QString::number(broken->lines.size())));
    int next = broken->lines.isEmpty() ? int(cells.size()) : broken->lines.front().first;
    for (const BrokenLine &line : broken->lines) {
        QCOMPARE(line.first, next);
        QVERIFY(line.last > line.first);
        next = line.last;
    }
    QCOMPARE(next, int(cells.size()));
}

void TestLineBreaking::findsNames_data()
{
    QTest::addColumn<QString>("salutation");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("one") << u"沈望舒代表："_s << QStringList{u"沈望舒"_s};
    QTest::newRow("two") << u"沈望舒、祁玥代表："_s << QStringList{u"沈望舒"_s, u"祁玥"_s};
    QTest::newRow("members, spaced") << u"尊敬的各位委员：沈望舒 祁玥委员："_s << QStringList{u"沈望舒"_s, u"祁玥"_s};
    QTest::newRow("and others") << u"沈望舒等5位代表："_s << QStringList{u"沈望舒"_s};
    QTest::newRow("of a minority, beyond the BMP")
        << u"买买提·艾力、\U00020BB7野代表："_s << QStringList{u"买买提·艾力"_s, u"\U00020BB7野"_s};
    QTest::newRow("none") << QString{} << QStringList{};
}

void TestLineBreaking::findsNames()
{
    QFETCH(QString, salutation);
    QFETCH(QStringList, names);
    QCOMPARE(namesIn(salutation), names);
}

} // namespace banfu

QTEST_GUILESS_MAIN(banfu::TestLineBreaking)
#include "tst_linebreaking.moc"
