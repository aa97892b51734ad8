#include "app/register/duedates.h"

#include <QTest>

using namespace banfu;

class TestDueDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheOfficesTerms();
    void opinionIsNeverDueAfterTheReply();
    void nothingIsDueFromAnUnknownDay();
};

void TestDueDates::followTheOfficesTerms()
{
    OfficeSettings office;
    QCOMPARE(replyDueOn(QDate{2026, 3, 2}, office), QDate(2026, 6, 2));
    QCOMPARE(opinionDueOn(QDate{2026, 3, 6}, {}, office, WorkCalendar::shipped()), QDate(2026, 4, 3));
    QCOMPARE(feedbackDueOn(QDate{2026, 5, 14}, office, WorkCalendar::shipped()), QDate(2026, 6, 4));
    office.replyTermMonths = 6;
    office.opinionTermWorkdays = 5;
    QCOMPARE(replyDueOn(QDate{2026, 3, 31}, office), QDate(2026, 9, 30));
    QCOMPARE(opinionDueOn(QDate{2026, 3, 6}, {}, office, WorkCalendar::shipped()), QDate(2026, 3, 13));
}

void TestDueDates::opinionIsNeverDueAfterTheReply()
{
    const QDate replyDue{2026, 3, 20};
    QCOMPARE(opinionDueOn(QDate{2026, 3, 6}, replyDue, {}, WorkCalendar::shipped()), replyDue);
}

void TestDueDates::nothingIsDueFromAnUnknownDay()
{
    QVERIFY(replyDueOn({}, {}).isNull());
    QVERIFY(opinionDueOn({}, QDate{2026, 3, 20}, {}, WorkCalendar::shipped()).isNull());
    QVERIFY(feedbackDueOn({}, {}, WorkCalendar::shipped()).isNull());
}

QTEST_GUILESS_MAIN(TestDueDates)
#include "tst_duedates.moc"
