#include "app/reply/documentnumber.h"

#include <QTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestDocumentNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShape_data();
    void readsEveryShape();
    void refusesNonsense_data();
    void refusesNonsense();
};

void TestDocumentNumber::readsEveryShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString same = u"临水函〔2026〕86号"_s;
    for (const QString &text :
         {u"临水函〔2026〕86号"_s, u"临水函[2026]86号"_s, u"临水函［2026］86号"_s, u"临水函（2026）86号"_s,
          u"临水函(2026)86号"_s, u"临水函【2026】86号"_s, u"临水函﹝2026﹞86号"_s, u" 临水函 〔 2026 〕 86 号 "_s,
          u"临水函〔2026]86号"_s, u"临水函〔２０２６〕８６号"_s, u"临水函〔2026〕第86号"_s, u"临水函〔2026〕086号"_s,
          u"　临水函〔2026〕86号\n"_s})
        QTest::addRow("%s", text.trimmed().toUtf8().constData()) << text << same;
    QTest::newRow("long code") << u"冀发改办案字〔2023〕143 号"_s << u"冀发改办案字〔2023〕143号"_s;
    QTest::newRow("subject in the code") << u"沪发改环资提〔2025〕24号"_s << u"沪发改环资提〔2025〕24号"_s;
    QTest::newRow("character beyond U+FFFF") << u"𠮷水函〔2026〕1号"_s << u"𠮷水函〔2026〕1号"_s;
    QTest::newRow("first year") << u"京函〔1949〕1号"_s << u"京函〔1949〕1号"_s;
    QTest::newRow("last year") << u"京函〔2100〕9999999号"_s << u"京函〔2100〕9999999号"_s;
}

void TestDocumentNumber::readsEveryShape()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const auto number = DocumentNumber::parse(text);
    QVERIFY(number);
    QCOMPARE(number->toString(), expected);
    QCOMPARE(DocumentNumber::parse(number->toString()), number);
}

void TestDocumentNumber::refusesNonsense_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s,
                                u"号"_s,
                                u"〔2026〕86号"_s,
                                u"临水函2026年86号"_s,
                                u"临水函〔2026〕号"_s,
                                u"临水函〔2026〕0号"_s,
                                u"临水函〔2026〕-3号"_s,
                                u"临水函〔1948〕3号"_s,
                                u"临水函〔2101〕3号"_s,
                                u"临水函〔26〕3号"_s,
                                u"临水函〔02026〕3号"_s,
                                u"临水函〔2026〕86"_s,
                                u"临水函〔2026〕86号文"_s,
                                u"临水函〔2026〕8 6号"_s,
                                u"临水函〔2026〕99999999号"_s,
                                u"临水函〔2026〕99999999999999999999号"_s,
                                u"文号：临水函〔2026〕86号"_s,
                                u"第3号〔2017〕5号"_s,
                                u"abc〔2026〕86号"_s,
                                u"临水函〔2026〕86号 临水函〔2026〕87号"_s,
                                u"临水函〔〔2026〕〕86号"_s,
                                u"'; DROP TABLE reply; --〔2026〕1号"_s})
        QTest::addRow("%s", text.toUtf8().constData()) << text;
    QTest::newRow("endless code") << QString(100'000, u'函') + u"〔2026〕1号"_s;
    QTest::newRow("endless digits") << u"临水函〔2026〕"_s + QString(100'000, u'9') + u'号';
    QTest::newRow("NUL") << u"临水函〔2026〕"_s + QChar{0} + u"86号"_s;
}

void TestDocumentNumber::refusesNonsense()
{
    QFETCH(const QString, text);
    QVERIFY(!DocumentNumber::parse(text));
}

QTEST_GUILESS_MAIN(TestDocumentNumber)
#include "tst_documentnumber.moc"
