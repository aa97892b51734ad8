#include "app/print/pagination.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

std::optional<double> neverAdjusted(int, int)
{
    return std::nullopt;
}

int linesOn(const QList<LinePlace> &places, int page)
{
    return int(std::count_if(places.begin(), places.end(), [page](LinePlace p) { return p.page == page; }));
}

} // namespace

class TestPagination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsPages();
    void movesAHeadingThatWouldStandLast();
    void movesTwoHeadings();
    void keepsRowsWholeUnderTheirHead();
    void partsARowLongerThanAPage();
    void neverLeavesTheSignatureAlone_data();
    void neverLeavesTheSignatureAlone();
    void tightensFirstAndLeastFirst();
    void loosensWhenTighteningFails();
    void takesTheLastParagraphOver();
    void takesLittleOfTheParagraphBefore();
    void loosensWhatItTakesFrom();
    void takesTheHeadingAlong();
};

void TestPagination::fillsPages()
{
    const QList<LinePlace> places = flow({{.lines = 60}}, {.start = {0, 9}});
    QCOMPARE(places.size(), 60);
    QCOMPARE(places[0], (LinePlace{0, 9}));
    QCOMPARE(linesOn(places, 0), 14);
    QCOMPARE(linesOn(places, 1), 22);
    QCOMPARE(places.last(), (LinePlace{3, 2}));
}

void TestPagination::movesAHeadingThatWouldStandLast()
{
    const QList<FlowParagraph> paragraphs{{.lines = 13}, {.lines = 1, .isHeading = true}, {.lines = 4}};
    const QList<LinePlace> places = flow(paragraphs, {.start = {0, 9}});
    QCOMPARE(places[13], (LinePlace{1, 1}));
    QCOMPARE(places[14], (LinePlace{1, 2}));

    QList<FlowParagraph> last = paragraphs;
    last.removeLast(); // nothing follows: nothing is torn from it
    QCOMPARE(flow(last, {.start = {0, 9}})[13], (LinePlace{0, 22}));
}

void TestPagination::movesTwoHeadings()
{
    const QList<LinePlace> places =
        flow({{.lines = 20}, {.lines = 1, .isHeading = true}, {.lines = 1, .isHeading = true}, {.lines = 4}},
             {.start = {1, 1}});
    QCOMPARE(places[20], (LinePlace{2, 1}));
    QCOMPARE(places[21], (LinePlace{2, 2}));
    QCOMPARE(places[22], (LinePlace{2, 3}));
}

void TestPagination::keepsRowsWholeUnderTheirHead()
{
    const FlowParagraph head{.lines = 1, .isHeading = true, .isWhole = true};
    const FlowParagraph row{.lines = 3, .isWhole = true, .repeated = 1};
    const QList<LinePlace> places = flow({{.lines = 16}, head, row, row, {.lines = 2}}, {.start = {1, 1}});
    QCOMPARE(places[16], (LinePlace{1, 17}));
    QCOMPARE(places[17], (LinePlace{1, 18}));
    QCOMPARE(places[20], (LinePlace{2, 2})); // the head again above it
    QCOMPARE(places[23], (LinePlace{2, 5}));

    const QList<LinePlace> late = flow({{.lines = 18}, {.lines = 1, .isHeading = true}, head, row}, {.start = {1, 1}});
    QCOMPARE(late[18], (LinePlace{2, 1})); // the line above the table and its head go along
    QCOMPARE(late[19], (LinePlace{2, 2}));
    QCOMPARE(late[20], (LinePlace{2, 3}));
}

void TestPagination::partsARowLongerThanAPage()
{
    const QList<LinePlace> places =
        flow({{.lines = 1, .isHeading = true, .isWhole = true}, {.lines = 50, .repeated = 1}}, {.start = {1, 20}});
    QCOMPARE(places[1], (LinePlace{1, 21}));
    QCOMPARE(places[3], (LinePlace{2, 2}));
    QCOMPARE(linesOn(places, 2), 21);
    QCOMPARE(places.last().page, 4);
}

void TestPagination::neverLeavesTheSignatureAlone_data()
{
    QTest::addColumn<int>("lines");
    for (int lines = 1; lines <= 80; ++lines)
        QTest::addRow("%d lines", lines) << lines;
}

void TestPagination::neverLeavesTheSignatureAlone()
{
    QFETCH(int, lines);
    for (const int last : {1, 2, 5, 9}) {
        if (last >= lines)
            continue;
        const QList<FlowParagraph> paragraphs{{.lines = 1, .isBody = false}, {.lines = lines - last}, {.lines = last}};
        const FlowPlan plan = planFlow(paragraphs, {.start = {0, 8}, .tailSlots = 5}, neverAdjusted);
        const LinePlace end = plan.places.last();
        QCOMPARE(plan.places.size(), lines + 1);
        QVERIFY2(end.slot + 5 <= 22, qPrintable(u"ends in slot %1"_s.arg(end.slot)));
        QVERIFY(linesOn(plan.places, end.page) >= 1);
        for (int page = 1; page < end.page; ++page)
            QVERIFY(linesOn(plan.places, page) >= 15);
    }
}

void TestPagination::tightensFirstAndLeastFirst()
{
    const QList<FlowParagraph> paragraphs{{.lines = 10}, {.lines = 4}, {.lines = 6}};
    const FlowPlan plan = planFlow(paragraphs, {.start = {1, 1}, .tailSlots = 4}, [](int paragraph, int extraLines) {
        return extraLines < 0 ? std::optional{paragraph == 1 ? 5.0 : 50.0 - paragraph} : std::nullopt;
    });
    QCOMPARE(plan.extraLines, (QList<int>{0, -1, -1}));
    QCOMPARE(plan.places.last(), (LinePlace{1, 18}));
}

void TestPagination::loosensWhenTighteningFails()
{
    const QList<FlowParagraph> paragraphs{{.lines = 11}, {.lines = 11}};
    const FlowPlan plan = planFlow(paragraphs, {.start = {1, 1}, .tailSlots = 4}, [](int, int extraLines) {
        return extraLines > 0 ? std::optional{1.0} : std::nullopt;
    });
    QCOMPARE(plan.extraLines, (QList<int>{1, 1}));
    QCOMPARE(plan.places.last(), (LinePlace{2, 2}));
}

void TestPagination::takesTheLastParagraphOver()
{
    const FlowPlan plan = planFlow({{.lines = 17}, {.lines = 4}}, {.start = {1, 1}, .tailSlots = 4}, neverAdjusted);
    QCOMPARE(linesOn(plan.places, 1), 17);
    QCOMPARE(plan.places.last(), (LinePlace{2, 4}));
}

void TestPagination::takesLittleOfTheParagraphBefore()
{
    const FlowPlan plan =
        planFlow({{.lines = 15}, {.lines = 3}, {.lines = 1}}, {.start = {1, 1}, .tailSlots = 6}, neverAdjusted);
    QCOMPARE(linesOn(plan.places, 1), 17);
    QCOMPARE(plan.places.last(), (LinePlace{2, 2}));
}

void TestPagination::loosensWhatItTakesFrom()
{
    const FlowPlan plan =
        planFlow({{.lines = 14}, {.lines = 1}}, {.start = {1, 1}, .tailSlots = 9},
                 [](int, int extraLines) { return extraLines > 0 ? std::optional{1.0} : std::nullopt; });
    QCOMPARE(plan.extraLines, (QList<int>{1, 0}));
    QCOMPARE(linesOn(plan.places, 1), 15);
    QCOMPARE(plan.places.last(), (LinePlace{2, 1}));
}

void TestPagination::takesTheHeadingAlong()
{
    const FlowPlan plan = planFlow({{.lines = 17}, {.lines = 1, .isHeading = true}, {.lines = 2}},
                                   {.start = {1, 1}, .tailSlots = 4}, neverAdjusted);
    QCOMPARE(linesOn(plan.places, 1), 17);
    QCOMPARE(plan.places.last(), (LinePlace{2, 3}));
}

} // namespace banfu

QTEST_GUILESS_MAIN(banfu::TestPagination)
#include "tst_pagination.moc"
