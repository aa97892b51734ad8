#include "app/reply/numbering.h"

#include <QTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

namespace {

/// 1 2 3 4 levels, 6 table row, b body, r run-in; + before it: runs on.
QList<Paragraph> paragraphs(const QString &pattern)
{
    QList<Paragraph> result;
    const QStringList words = pattern.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QChar sign = word.back();
        const Level level = sign == u'b'   ? Level::Body
                            : sign == u'r' ? Level::RunIn
                                           : static_cast<Level>(sign.digitValue());
        result.append({.level = level, .runsOn = word.startsWith(u'+'), .text = u"字"_s});
    }
    return result;
}

} // namespace

class TestNumbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsFollowTheStructure_data();
    void labelsFollowTheStructure();
    void numbersAreWrittenAndReadBack_data();
    void numbersAreWrittenAndReadBack();
    void everyNumberIsReadBack();
    void refusesOtherWriting_data();
    void refusesOtherWriting();
};

void TestNumbering::labelsFollowTheStructure_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("body only") << u"b b"_s << u"|"_s;
    QTest::newRow("all levels") << u"1 2 3 4"_s << u"一、|（一）|1.|（1）"_s;
    QTest::newRow("lower levels start anew") << u"1 2 2 1 2"_s << u"一、|（一）|（二）|二、|（一）"_s;
    QTest::newRow("deep levels start anew under any higher one")
        << u"3 4 4 2 3 4 1 4"_s << u"1.|（1）|（2）|（一）|1.|（1）|一、|（1）"_s;
    QTest::newRow("body between headings keeps the count") << u"1 b 2 b 2 b 1"_s << u"一、||（一）||（二）||二、"_s;
    QTest::newRow("run-in items of own lines") << u"r r r"_s << u"一是|二是|三是"_s;
    QTest::newRow("run-in items start anew after body") << u"b r r b r"_s << u"|一是|二是||一是"_s;
    QTest::newRow("run-in items start anew after a heading") << u"2 r r 2 r"_s << u"（一）|一是|二是|（二）|一是"_s;
    QTest::newRow("items inside one paragraph") << u"b +r +r b +r"_s << u"|一是|二是||一是"_s;
    QTest::newRow("text that runs on keeps the items' count") << u"b +r +b +r"_s << u"|一是||二是"_s;
    QTest::newRow("items do not disturb the levels") << u"1 r r 2 r 2"_s << u"一、|一是|二是|（一）|一是|（二）"_s;
    QTest::newRow("rows have no label and keep the levels' count")
        << u"1 2 6 6 2 1"_s << u"一、|（一）|||（二）|二、"_s;
    QTest::newRow("past ten")
        << u"2 2 2 2 2 2 2 2 2 2 2 2"_s
        << u"（一）|（二）|（三）|（四）|（五）|（六）|（七）|（八）|（九）|（十）|（十一）|（十二）"_s;
}

void TestNumbering::labelsFollowTheStructure()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, expected);
    QCOMPARE(labels(paragraphs(pattern)).join(u'|'), expected);
    QCOMPARE(labels(paragraphs(pattern)).size(), paragraphs(pattern).size());
}

void TestNumbering::numbersAreWrittenAndReadBack_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("text");
    const QList<std::pair<int, QString>> rows{{1, u"一"_s},
                                              {10, u"十"_s},
                                              {11, u"十一"_s},
                                              {20, u"二十"_s},
                                              {21, u"二十一"_s},
                                              {100, u"一百"_s},
                                              {105, u"一百零五"_s},
                                              {110, u"一百一十"_s},
                                              {112, u"一百一十二"_s},
                                              {1000, u"一千"_s},
                                              {1001, u"一千零一"_s},
                                              {1010, u"一千零一十"_s},
                                              {1100, u"一千一百"_s},
                                              {2015, u"二千零一十五"_s},
                                              {9999, u"九千九百九十九"_s}};
    for (const auto &[value, text] : rows)
        QTest::addRow("%d", value) << value << text;
}

void TestNumbering::numbersAreWrittenAndReadBack()
{
    QFETCH(const int, value);
    QFETCH(const QString, text);
    QCOMPARE(chineseNumber(value), text);
    QCOMPARE(chineseNumberValue(text), value);
}

void TestNumbering::everyNumberIsReadBack()
{
    for (int value = 1; value <= 9999; ++value)
        QCOMPARE(chineseNumberValue(chineseNumber(value)), value);
}

void TestNumbering::refusesOtherWriting_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"零"_s, u"一零"_s, u"一十"_s, u"十十"_s, u"百"_s, u"一百五"_s, u"一百零"_s, u"十一百"_s, u"两"_s,
          u"一 "_s, u"1"_s, u"一万"_s, u"一一"_s, u"九千九百九十九九"_s, QString(5000, u'一')})
        QTest::addRow("%s", text.first(std::min<qsizetype>(text.size(), 12)).toUtf8().constData()) << text;
}

void TestNumbering::refusesOtherWriting()
{
    QFETCH(const QString, text);
    QCOMPARE(chineseNumberValue(text), 0);
}

QTEST_GUILESS_MAIN(TestNumbering)
#include "tst_numbering.moc"
