#include "app/reply/numbering.h"
#include "app/reply/recognition.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestRecognition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLevels_data();
    void findsLevels();
    void takesPastedMarksOfAnyShape();
    void losesAndInventsNothing();
    void findsRunInHeads_data();
    void findsRunInHeads();
    void widensMarks_data();
    void widensMarks();
    void isQuickOnHostileText();
};

static QString levelsOf(const QList<Paragraph> &paragraphs)
{
    QString letters;
    for (const auto &paragraph : paragraphs)
        letters += QStringView{u"b1234it"}[int(paragraph.level)] + (paragraph.runsOn ? u"+"_s : QString{});
    return letters;
}

static QString textOf(const QList<Paragraph> &paragraphs)
{
    const QStringList marks = labels(paragraphs);
    QString text;
    for (qsizetype i = 0; i < paragraphs.size(); ++i)
        text += (i > 0 && !paragraphs[i].runsOn ? u"\n"_s : QString{}) + marks[i] + paragraphs[i].text;
    return text;
}

void TestRecognition::findsLevels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("levels");
    QTest::newRow("own lines") << u"一、进展\n（一）摸清底数\n1.普查\n（1）水池\n一是建档\n二是改造\n二、计划"_s
                               << u"1234ii1"_s;
    QTest::newRow("table") << u"一、进展\n年度\t投资\n2025\t3亿元\n二、计划"_s << u"1tt1"_s;
    QTest::newRow("a tab alone") << u"一、进展\n联系人：甲\t电话：1\n二、计划"_s << u"1b1"_s;
    QTest::newRow("tabs behind marks") << u"一、\t进展\n（一）\t甲\n（二）\t乙\n1.\t丙\n2.\t丁"_s << u"12233"_s;
    QTest::newRow("half width") << u"一、进展\n(一)摸清底数\n1．普查\n(1)水池"_s << u"1234"_s;
    QTest::newRow("single characters") << u"一、进展\n㈠摸清底数\n㈡分类施策"_s << u"122"_s;
    QTest::newRow("bold marks") << u"**一、进展**\n**（一）摸清底数。**全面普查。"_s << u"12"_s;
    QTest::newRow("indented") << u"　　一、进展\n  （一）摸清底数"_s << u"12"_s;
    QTest::newRow("out of sequence stays text") << u"二、计划\n（三）其他"_s << u"bb"_s;
    QTest::newRow("count anew under the next heading")
        << u"一、甲\n（一）子\n（二）丑\n二、乙\n（一）子"_s << u"12212"_s;
    QTest::newRow("a decimal is no mark") << u"1.5亿元已经下达。"_s << u"b"_s;
    QTest::newRow("a date is no mark") << u"一月以来，全市共改造86个小区。"_s << u"b"_s;
    QTest::newRow("items inside a paragraph") << u"着力三件事：一是建档；二是改造；三是管护。"_s << u"bi+i+i+"_s;
    QTest::newRow("first item begins the paragraph") << u"一是建档。二是改造。"_s << u"ii+"_s;
    QTest::newRow("items inside a heading's paragraph")
        << u"一、进展\n（一）普查。一是建档。二是改造。"_s << u"12i+i+"_s;
    QTest::newRow("a single 一是 inside is no list") << u"主要考虑，一是安全。"_s << u"b"_s;
    QTest::newRow("not at the beginning of a clause") << u"这一是非问题和二是问题"_s << u"b"_s;
    QTest::newRow("a second list stays in the last item")
        << u"一是建档。二是改造。下一步，一是管护。二是督查。"_s << u"ii+"_s;
    QTest::newRow("items start anew in each paragraph")
        << u"甲：一是子；二是丑。\n乙：一是寅；二是卯。"_s << u"bi+i+bi+i+"_s;
    QTest::newRow("other marks stay text") << u"第一，摸底。\n①普查\n1、建档"_s << u"bbb"_s;
    QTest::newRow("empty") << u"\n \n"_s << QString{};
    QTest::newRow("brackets that never close") << u"（一\n（"_s << u"bb"_s;
}

void TestRecognition::findsLevels()
{
    QFETCH(const QString, text);
    QFETCH(const QString, levels);
    QCOMPARE(levelsOf(recogniseParagraphs(text)), levels);
}

void TestRecognition::takesPastedMarksOfAnyShape()
{
    const auto paragraphs = recogniseParagraphs(u"二、计划\n1、建档\n①普查"_s, Marks::AnyShape);
    QCOMPARE(levelsOf(paragraphs), u"134"_s);
    QCOMPARE(textOf(paragraphs), u"一、计划\n1.建档\n（1）普查"_s);
}

void TestRecognition::losesAndInventsNothing()
{
    const QStringList pieces{u"一、"_s, u"二、"_s,   u"（一）"_s, u"(二)"_s,   u"1."_s, u"（1）"_s,
                             u"一是"_s, u"二是"_s,   u"三是"_s,   u"。"_s,     u"；"_s, u"\n"_s,
                             u"建档"_s, u"2026年"_s, u"OLED"_s,   u"：一是"_s, u"，"_s, u"𠮷"_s};
    QRandomGenerator random{20260118};
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = 0; i < 24; ++i)
            text += pieces[random.bounded(int(pieces.size()))];
        const auto fold = [](const QString &s) {
            QString folded = s.normalized(QString::NormalizationForm_KC);
            return folded.remove(QRegularExpression{u"\\s"_s});
        };
        QCOMPARE(fold(textOf(recogniseParagraphs(text))), fold(text));
    }
}

void TestRecognition::findsRunInHeads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("heads"); ///< of each paragraph: h or -
    const auto row = [](const char *name, const QString &text, const QString &heads) {
        QTest::newRow(name) << text << heads;
    };
    row("each with a short first sentence", u"一是摸清底数。逐户普查。\n二是落实资金，统筹安排。列入预算。"_s, u"hh"_s);
    row("one without", u"一是摸清底数。逐户普查。\n二是落实资金。"_s, u"--"_s);
    row("one alone", u"一是摸清底数。逐户普查。"_s, u"-"_s);
    row("a figure in it", u"一是改造86个小区。投资2亿元。\n二是接管泵房12座。已经移交。"_s, u"--"_s);
    row("a long sentence",
        u"一是会同市住房城乡建设局、市财政局及各区人民政府逐户摸清二次供水设施底数。建档。\n二是改造。完成。"_s,
        u"--"_s);
    row("what was done", u"一是已完成普查。建立档案。\n二是已落实资金。列入预算。"_s, u"--"_s);
    row("inside one paragraph", u"主要做法：一是摸清底数。逐户普查。二是落实资金。列入预算。"_s, u"-hh"_s);
    row("each series for itself", u"一是摸清底数。普查。\n二是落实资金。安排。\n此外：\n一是普查。\n二是建档。"_s,
        u"hh---"_s);
    row("levels keep their own", u"一、进展\n（一）摸清底数。逐户普查。"_s, u"--"_s);
}

void TestRecognition::findsRunInHeads()
{
    QFETCH(const QString, text);
    QString heads;
    for (const Paragraph &paragraph : withRunInHeads(recogniseParagraphs(text)))
        heads += paragraph.head == Head::Set ? u'h' : u'-';
    QTEST(heads, "heads");
}

void TestRecognition::widensMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wide");
    QTest::newRow("between characters") << u"建档,改造;管护:好!"_s << u"建档，改造；管护：好！"_s;
    QTest::newRow("brackets") << u"(一式三份)和规划(2015-2017)"_s << u"（一式三份）和规划（2015-2017）"_s;
    QTest::newRow("after a number") << u"共计64.6亿元,占53.7%,同比"_s << u"共计64.6亿元，占53.7%，同比"_s;
    QTest::newRow("time and thousands stay") << u"9:30到1,286个"_s << u"9:30到1,286个"_s;
    QTest::newRow("Latin stays") << u"see (OLED, LG): yes; no"_s << u"see (OLED, LG): yes; no"_s;
    QTest::newRow("addresses stay") << u"网址https://a.example/b?c=d"_s << u"网址https://a.example/b?c=d"_s;
    QTest::newRow("telephone") << u"电话:83121234"_s << u"电话：83121234"_s;
    QTest::newRow("unbalanced") << u"建档)改造("_s << u"建档）改造（"_s;
}

void TestRecognition::widensMarks()
{
    QFETCH(const QString, text);
    QFETCH(const QString, wide);
    QCOMPARE(widenMarks(text), wide);
    QCOMPARE(widenMarks(wide), wide);
}

void TestRecognition::isQuickOnHostileText()
{
    const QString text =
        u"一是"_s.repeated(100'000) + u'\n' + u"（一）"_s.repeated(100'000) + u'\n' + u"("_s.repeated(100'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!recogniseParagraphs(text).isEmpty());
    QVERIFY(timer.elapsed() < 20'000); // quadratic work would take minutes
}

QTEST_GUILESS_MAIN(TestRecognition)
#include "tst_recognition.moc"
