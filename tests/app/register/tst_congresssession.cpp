#include "app/register/suggestion.h"

#include <QTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestCongressSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
};

void TestCongressSession::understands_data()
{
    QTest::addColumn<QString>("wording");
    QTest::addColumn<CongressLevel>("level");
    QTest::addColumn<bool>("isConference");
    QTest::addColumn<int>("term");
    QTest::addColumn<int>("meeting");
    using enum CongressLevel;
    const auto row = [](const QString &wording, CongressLevel level, bool isConference, int term, int meeting) {
        QTest::addRow("%s", wording.toUtf8().constData()) << wording << level << isConference << term << meeting;
    };
    row(u"市第十五届人大一次会议"_s, City, false, 15, 1);
    row(u"十二届全国人大五次会议"_s, National, false, 12, 5);
    row(u"第十四届全国人民代表大会第三次会议"_s, National, false, 14, 3);
    row(u"全国政协十四届三次会议"_s, National, true, 14, 3);
    row(u"中国人民政治协商会议第十四届全国委员会第二次会议"_s, National, true, 14, 2);
    row(u"政协河北省第十二届委员会第五次会议"_s, Province, true, 12, 5);
    row(u"省政协十三届二次会议"_s, Province, true, 13, 2);
    row(u"河北省第十四届人民代表大会第二次会议"_s, Province, false, 14, 2);
    row(u"宁夏回族自治区第十三届人大三次会议"_s, Province, false, 13, 3);
    row(u"上海市第十六届人民代表大会第三次会议"_s, Province, false, 16, 3);
    row(u"市六届人大四次会议"_s, City, false, 6, 4);
    row(u"广州市十六届人大五次会议"_s, City, false, 16, 5);
    row(u"临江市云溪区第十八届人大四次会议"_s, District, false, 18, 4);
    row(u"区政协十届一次会议"_s, District, true, 10, 1);
    row(u"县十七届人大闭会期间"_s, District, false, 17, 0);
    row(u"市第15届人大2次会议"_s, City, false, 15, 2);
    row(u"市第１５届人大２次会议"_s, City, false, 15, 2);
    row(u" 市第 十五 届 人大 一次 会议 "_s, City, false, 15, 1);
    row(u"市第二十一届人大第十次会议"_s, City, false, 21, 10);
    row(u"市人大"_s, City, false, 0, 0);
}

void TestCongressSession::understands()
{
    QFETCH(const QString, wording);
    QFETCH(const CongressLevel, level);
    QFETCH(const bool, isConference);
    QFETCH(const int, term);
    QFETCH(const int, meeting);
    const auto session = CongressSession::parse(wording);
    QVERIFY(session);
    QCOMPARE(session->level, level);
    QCOMPARE(session->isConference, isConference);
    QCOMPARE(session->term, term);
    QCOMPARE(session->meeting, meeting);
}

void TestCongressSession::refuses_data()
{
    QTest::addColumn<QString>("wording");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("space") << u" 　"_s;
    QTest::newRow("something else") << u"2026年第三季度"_s;
    QTest::newRow("a meeting of no congress") << u"第三次会议"_s;
    QTest::newRow("a term of no congress") << u"第十五届"_s;
    QTest::newRow("endless") << u"市第十五届人大一次会议"_s + QString(100'000, u'届');
}

void TestCongressSession::refuses()
{
    QFETCH(const QString, wording);
    QVERIFY(!CongressSession::parse(wording));
}

QTEST_GUILESS_MAIN(TestCongressSession)
#include "tst_congresssession.moc"
