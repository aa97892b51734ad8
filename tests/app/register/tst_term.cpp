#include "app/register/term.h"

#include <QTest>

#include <limits>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestTerm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOn_data();
    void endsOn();
    void refuses_data();
    void refuses();
    void saysWhichYearsAreUnknown();
    void explainsEveryStep();
    void remarksAFreeLastDay();
    void shippedCalendarKnowsTheAnnouncements_data();
    void shippedCalendarKnowsTheAnnouncements();
    void shippedCalendarIsPlausible();
    void readsLines();
    void refusesMalformedLines_data();
    void refusesMalformedLines();
};

void TestTerm::endsOn_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("amount");
    QTest::addColumn<TermUnit>("unit");
    QTest::addColumn<QDate>("last");
    using enum TermUnit;
    QTest::newRow("days") << QDate{2026, 3, 2} << 30 << Days << QDate{2026, 4, 1};
    QTest::newRow("no day") << QDate{2026, 3, 2} << 0 << Days << QDate{2026, 3, 2};
    QTest::newRow("days over the year's end") << QDate{2025, 12, 31} << 1 << Days << QDate{2026, 1, 1};
    QTest::newRow("months") << QDate{2026, 3, 2} << 3 << Months << QDate{2026, 6, 2};
    QTest::newRow("months to a shorter one") << QDate{2025, 11, 30} << 3 << Months << QDate{2026, 2, 28};
    QTest::newRow("months to a leap day") << QDate{2023, 11, 30} << 3 << Months << QDate{2024, 2, 29};
    QTest::newRow("from a leap day") << QDate{2024, 2, 29} << 12 << Months << QDate{2025, 2, 28};
    QTest::newRow("six months") << QDate{2026, 3, 31} << 6 << Months << QDate{2026, 9, 30};
    QTest::newRow("workday, plain week") << QDate{2026, 3, 2} << 5 << Workdays << QDate{2026, 3, 9};
    QTest::newRow("no workday") << QDate{2026, 3, 7} << 0 << Workdays << QDate{2026, 3, 7};
    QTest::newRow("from a Saturday") << QDate{2026, 3, 7} << 1 << Workdays << QDate{2026, 3, 9};
    QTest::newRow("over May Day, with a Saturday made up")
        << QDate{2026, 4, 30} << 5 << Workdays << QDate{2026, 5, 11}; // 6 7 8 9(made up) 11
    QTest::newRow("over Qingming") << QDate{2026, 4, 3} << 1 << Workdays << QDate{2026, 4, 7};
    QTest::newRow("over the Spring Festival") << QDate{2026, 2, 13} << 2 << Workdays << QDate{2026, 2, 24};
    QTest::newRow("made-up Sunday of New Year") << QDate{2025, 12, 31} << 1 << Workdays << QDate{2026, 1, 4};
    QTest::newRow("twenty") << QDate{2026, 3, 6} << 20 << Workdays << QDate{2026, 4, 3};
}

void TestTerm::endsOn()
{
    QFETCH(const QDate, from);
    QFETCH(const int, amount);
    QFETCH(const TermUnit, unit);
    QFETCH(const QDate, last);
    const auto end = endOfTerm(from, amount, unit, WorkCalendar::shipped());
    QVERIFY(end);
    QCOMPARE(end->date, last);
    QVERIFY(end->unknownYears.isEmpty());
}

void TestTerm::refuses_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("amount");
    QTest::addColumn<TermUnit>("unit");
    using enum TermUnit;
    constexpr int most = std::numeric_limits<int>::max();
    QTest::newRow("negative") << QDate{2026, 3, 2} << -1 << Days;
    QTest::newRow("no date") << QDate{} << 1 << Days;
    QTest::newRow("date that does not exist") << QDate{2026, 2, 30} << 1 << Months;
    QTest::newRow("days past 9999") << QDate{9999, 12, 31} << 1 << Days;
    QTest::newRow("workdays past 9999") << QDate{9999, 12, 31} << 1 << Workdays;
    QTest::newRow("months past 9999") << QDate{9999, 12, 1} << 1 << Months;
    QTest::newRow("endless days") << QDate{2026, 3, 2} << most << Days;
    QTest::newRow("endless workdays") << QDate{2026, 3, 2} << most << Workdays;
    QTest::newRow("endless months") << QDate{2026, 3, 2} << most << Months;
}

void TestTerm::refuses()
{
    QFETCH(const QDate, from);
    QFETCH(const int, amount);
    QFETCH(const TermUnit, unit);
    const auto end = endOfTerm(from, amount, unit, WorkCalendar::shipped());
    QVERIFY(!end);
    QCOMPARE(end.error().code, ErrorCode::InvalidInput);
    QVERIFY(!end.error().message.isEmpty());
}

void TestTerm::saysWhichYearsAreUnknown()
{
    const auto end = endOfTerm(QDate{2026, 12, 30}, 3, TermUnit::Workdays, WorkCalendar::shipped());
    QVERIFY(end);
    QCOMPARE(end->date, QDate(2027, 1, 4)); // 31, 1 January as a plain Friday, 4
    QCOMPARE(end->unknownYears, QList<int>{2027});
    QVERIFY(end->explanation.contains(u"2027"));
    const auto more = endOfTerm(QDate{2026, 12, 30}, 300, TermUnit::Workdays, WorkCalendar::shipped());
    QCOMPARE(more->unknownYears, (QList<int>{2027, 2028}));
}

void TestTerm::explainsEveryStep()
{
    const auto end = endOfTerm(QDate{2026, 4, 30}, 5, TermUnit::Workdays, WorkCalendar::shipped());
    QVERIFY(end);
    QCOMPARE(end->explanation.split(u'\n').size(), 4);
    QVERIFY(end->explanation.contains(u"weekend days 1, days of public holidays 5"));
    QVERIFY(end->explanation.contains(u"make-up working days on weekends 1"));
    const auto clipped = endOfTerm(QDate{2025, 11, 30}, 3, TermUnit::Months, WorkCalendar::shipped());
    QVERIFY(clipped->explanation.contains(u"the month's last day, as it has no day 30"));
}

void TestTerm::remarksAFreeLastDay()
{
    const auto end = endOfTerm(QDate{2026, 3, 20}, 3, TermUnit::Months, WorkCalendar::shipped());
    QVERIFY(end);
    QCOMPARE(end->date, QDate(2026, 6, 20)); // the Dragon Boat holiday
    QVERIFY(end->explanation.contains(u"2026-06-18"));
}

void TestTerm::shippedCalendarKnowsTheAnnouncements_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("isWorkday");
    QTest::newRow("first holiday of 2007") << QDate{2007, 1, 1} << false;
    QTest::newRow("announced for 2008, still 2007") << QDate{2007, 12, 29} << true;
    QTest::newRow("Victory Day 2015, announced later") << QDate{2015, 9, 3} << false;
    QTest::newRow("Spring Festival 2020, prolonged") << QDate{2020, 1, 31} << false;
    QTest::newRow("Spring Festival 2026") << QDate{2026, 2, 17} << false;
    QTest::newRow("made-up Saturday") << QDate{2026, 2, 14} << true;
    QTest::newRow("National Day's Saturday") << QDate{2026, 10, 10} << true;
    QTest::newRow("a plain Sunday") << QDate{2026, 3, 8} << false;
    QTest::newRow("a plain Monday") << QDate{2026, 3, 9} << true;
}

void TestTerm::shippedCalendarKnowsTheAnnouncements()
{
    QFETCH(const QDate, day);
    QFETCH(const bool, isWorkday);
    QCOMPARE(WorkCalendar::shipped().isWorkday(day), isWorkday);
}

void TestTerm::shippedCalendarIsPlausible()
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    QVERIFY(!calendar.knows(2006));
    QVERIFY(!calendar.knows(2027));
    for (int year = 2007; year <= 2026; ++year) {
        QVERIFY(calendar.knows(year));
        int workdays = 0;
        for (QDate day{year, 1, 1}; day.year() == year; day = day.addDays(1))
            workdays += calendar.isWorkday(day) ? 1 : 0;
        QVERIFY2(workdays >= 245 && workdays <= 254, qPrintable(u"%1: %2"_s.arg(year).arg(workdays)));
        QVERIFY(!calendar.isWorkday(QDate{year, 1, 1}));
        QVERIFY(!calendar.isWorkday(QDate{year, 10, 1}));
    }
}

void TestTerm::readsLines()
{
    const auto calendar =
        WorkCalendar::parse(u"# remark\n\n2030 announced\n2030-01-01 off\n2030-01-05..2030-01-06   work\r\n");
    QVERIFY(calendar);
    QVERIFY(calendar->knows(2030));
    QVERIFY(!calendar->isWorkday(QDate{2030, 1, 1}));
    QVERIFY(calendar->isWorkday(QDate{2030, 1, 5}));
    QVERIFY(calendar->isWorkday(QDate{2030, 1, 6}));
    QCOMPARE(calendar->kindOf(QDate{2030, 1, 6}), DayKind::Work);
    QCOMPARE(calendar->kindOf(QDate{2030, 1, 7}), DayKind::ByWeek);
}

void TestTerm::refusesMalformedLines_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line :
         {u"2026-02-30 off"_s, u"2026-01-01"_s, u"2026-01-01 free"_s, u"off 2026-01-01"_s, u"announced"_s,
          u"26 announced"_s, u"2026-01-05..2026-01-01 off"_s, u"2026-01-01..2029-01-01 off"_s, u"2026-01-01.. off"_s,
          u"二〇二六 announced"_s, u"2026/01/01 off"_s})
        QTest::addRow("%s", line.toUtf8().constData()) << line;
}

void TestTerm::refusesMalformedLines()
{
    QFETCH(const QString, line);
    const auto calendar = WorkCalendar::parse(u"2026-01-01 off\n"_s + line);
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().code, ErrorCode::InvalidInput);
    QVERIFY(calendar.error().message.contains(u'2'));
}

QTEST_GUILESS_MAIN(TestTerm)
#include "tst_term.moc"
