#include "app/reply/typinghelp.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestTypingHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helps_data();
    void helps();
    void leavesAlone_data();
    void leavesAlone();
    void knowsEmptyPairs();
};

/// The caret stands at |; what was typed just now stands between [[ and |.
static TypedText read(QString text, qsizetype *from)
{
    *from = text.indexOf(u"[["_s);
    text.remove(u"[["_s);
    const qsizetype caret = text.indexOf(u'|');
    return {.text = text.remove(caret, 1), .caret = caret};
}

static QString written(TypedText typed)
{
    return typed.text.insert(typed.caret, u'|');
}

void TestTypingHelp::helps_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("comma") << u"经研究[[,|"_s << u"经研究，|"_s;
    QTest::newRow("comma before text") << u"经研究[[,|我局"_s << u"经研究，|我局"_s;
    QTest::newRow("stop") << u"现答复如下[[.|"_s << u"现答复如下。|"_s;
    QTest::newRow("semicolon") << u"一批[[;|"_s << u"一批；|"_s;
    QTest::newRow("colon") << u"代表[[:|"_s << u"代表：|"_s;
    QTest::newRow("question") << u"如何[[?|"_s << u"如何？|"_s;
    QTest::newRow("exclamation") << u"感谢[[!|"_s << u"感谢！|"_s;
    QTest::newRow("behind a mark") << u"《条例》[[,|"_s << u"《条例》，|"_s;
    QTest::newRow("bracket opens a pair") << u"水务局[[(|"_s << u"水务局（|）"_s;
    QTest::newRow("bracket before text") << u"水务局[[(|以下简称"_s << u"水务局（|以下简称"_s;
    QTest::newRow("closing is typed over") << u"水务局（简称[[)|）"_s << u"水务局（简称）|"_s;
    QTest::newRow("closing behind Latin") << u"（GDP[[)|）"_s << u"（GDP）|"_s;
    QTest::newRow("first character") << u"[[(|"_s << u"（|）"_s;
    QTest::newRow("quote opens") << u"关于[[\"|"_s << u"关于“|”"_s;
    QTest::newRow("quote closes") << u"关于“雨污分流[[\"|”"_s << u"关于“雨污分流”|"_s;
    QTest::newRow("quote closes alone") << u"关于“雨污分流[[\"|"_s << u"关于“雨污分流”|"_s;
    QTest::newRow("single quote") << u"所谓[['|"_s << u"所谓‘|’"_s;
    QTest::newRow("input method's quote") << u"关于[[“|"_s << u"关于“|”"_s;
    QTest::newRow("input method's closing quote") << u"关于“雨污分流[[”|”"_s << u"关于“雨污分流”|"_s;
    QTest::newRow("book marks") << u"根据[[<|"_s << u"根据《|》"_s;
    QTest::newRow("book marks close") << u"根据《条例[[>|》"_s << u"根据《条例》|"_s;
    QTest::newRow("dash") << u"目标-[[-|"_s << u"目标——|"_s;
    QTest::newRow("dots") << u"等等。。[[。|"_s << u"等等……|"_s;
    QTest::newRow("year in squares") << u"临水函[2026[[]|"_s << u"临水函〔2026〕|"_s;
    QTest::newRow("year in lenticulars") << u"临水函【2026[[】|】"_s << u"临水函〔2026〕|"_s;
    QTest::newRow("number in round brackets") << u"临水函（2026）86[[号|"_s << u"临水函〔2026〕86号|"_s;
    QTest::newRow("Latin, comma, Chinese") << u"实现GDP,[[增|"_s << u"实现GDP，增|"_s;
    QTest::newRow("number, comma, Chinese") << u"增长5%,[[高于全市|"_s << u"增长5%，高于全市|"_s;
}

void TestTypingHelp::helps()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, expected);
    qsizetype from = 0;
    const TypedText text = read(typed, &from);
    const auto helped = typingHelp(text.text, from, text.caret);
    QVERIFY(helped);
    QCOMPARE(written(*helped), expected);
}

void TestTypingHelp::leavesAlone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("Chinese text") << u"经研[[究|"_s;
    QTest::newRow("full-width mark") << u"经研究[[，|"_s;
    QTest::newRow("thousands") << u"投资1[[,|"_s;
    QTest::newRow("thousands go on") << u"投资1,[[286|"_s;
    QTest::newRow("decimal point") << u"增长3[[.|"_s;
    QTest::newRow("time") << u"上午9[[:|"_s;
    QTest::newRow("Latin") << u"e.g[[.|"_s;
    QTest::newRow("Latin comma") << u"PM2.5, SO2[[,|"_s;
    QTest::newRow("address of a page") << u"网址http://www.linjiang.cn/a[[?|"_s;
    QTest::newRow("address begins") << u"网址https[[:|"_s;
    QTest::newRow("mail") << u"邮箱a@b[[.|"_s;
    QTest::newRow("apostrophe") << u"it[['|"_s;
    QTest::newRow("inches") << u"长5[[\"|"_s;
    QTest::newRow("stop before Latin") << u"文件[[.|doc"_s;
    QTest::newRow("greater") << u"大于[[>|"_s;
    QTest::newRow("year of an event") << u"大会（2026）86[[号|"_s;
    QTest::newRow("closing without opening") << u"GDP[[)|"_s;
    QTest::newRow("opening quote before text") << u"关于[[“|雨污"_s;
    QTest::newRow("closing quote of another pair") << u"“甲”乙[[”|"_s;
    QTest::newRow("nothing typed") << u"经研究,[[|"_s;
}

void TestTypingHelp::leavesAlone()
{
    QFETCH(const QString, typed);
    qsizetype from = 0;
    const TypedText text = read(typed, &from);
    QCOMPARE(typingHelp(text.text, from, text.caret), std::nullopt);
}

void TestTypingHelp::knowsEmptyPairs()
{
    QVERIFY(standsInEmptyPair(u"局（）", 2));
    QVERIFY(standsInEmptyPair(u"“”", 1));
    QVERIFY(!standsInEmptyPair(u"（甲）", 1));
    QVERIFY(!standsInEmptyPair(u"（”", 1));
    QVERIFY(!standsInEmptyPair(u"", 0));
    QVERIFY(!standsInEmptyPair(u"（", 1));
}

} // namespace banfu

QTEST_GUILESS_MAIN(banfu::TestTypingHelp)
#include "tst_typinghelp.moc"
