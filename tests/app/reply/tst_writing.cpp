#include "app/reply/approval.h"
#include "app/reply/comparison.h"
#include "app/reply/counting.h"
#include "app/reply/letterhistory.h"
#include "app/reply/lettersearch.h"
#include "app/reply/numberseries.h"

#include <QTest>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// What serves the writing: undo, find and replace, counting, comparing.
class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTypingUpToTheEndOfASentence();
    void undoesWithoutLimit();
    void forgetsWhatWasTakenBackWhenTypingGoesOn();
    void looksWhereSomethingChanged();
    void findsInEveryPart();
    void replacesFromBehind();
    void makesAComposedPartOwnWhenReplacing();
    void counts_data();
    void counts();
    void addsSectionsUp();
    void comparesWordByWord_data();
    void comparesWordByWord();
    void bothSidesGiveBackTheirTexts();
    void comparesLongTextsQuickly();
    void findsTheParagraphOfARemark();
    void letsThoseSignWhoMay_data();
    void letsThoseSignWhoMay();
    void countsNumbersOn();
};

static ReplyText textOf(const QStringList &paragraphs)
{
    ReplyText text;
    for (const QString &paragraph : paragraphs)
        text.paragraphs.append({.text = paragraph});
    return text;
}

static void type(LetterHistory &history, const QString &typed)
{
    ReplyText text = history.current();
    if (text.paragraphs.isEmpty())
        text.paragraphs.append(Paragraph{});
    for (const QChar c : typed) {
        text.paragraphs.last().text += c;
        history.record(text);
    }
}

void TestWriting::joinsTypingUpToTheEndOfASentence()
{
    LetterHistory history;
    history.begin({});
    type(history, u"经研究。我局"_s);
    QCOMPARE(history.undo().text.paragraphs.front().text, u"经研究。"_s);
    QVERIFY(history.undo().text.paragraphs.isEmpty());
    QVERIFY(!history.canUndo());
    QCOMPARE(history.redo().text.paragraphs.front().text, u"经研究。"_s);
    QCOMPARE(history.redo().text.paragraphs.front().text, u"经研究。我局"_s);
    QVERIFY(!history.canRedo());
}

void TestWriting::undoesWithoutLimit()
{
    LetterHistory history;
    history.begin({});
    constexpr int acts = 5000;
    for (int i = 0; i < acts; ++i)
        history.record(textOf({QString::number(i)}), LetterHistory::Joining::Never);
    int count = 0;
    for (; history.canUndo(); ++count)
        (void)history.undo();
    QCOMPARE(count, acts);
    QCOMPARE(history.current(), ReplyText{});
}

void TestWriting::forgetsWhatWasTakenBackWhenTypingGoesOn()
{
    LetterHistory history;
    history.begin({});
    type(history, u"甲。"_s);
    type(history, u"乙"_s);
    (void)history.undo();
    type(history, u"丙"_s);
    QVERIFY(!history.canRedo());
    QCOMPARE(history.current().paragraphs.front().text, u"甲。丙"_s);
}

void TestWriting::looksWhereSomethingChanged()
{
    const ReplyText before = textOf({u"甲"_s, u"乙丙"_s, u"丁"_s});
    QCOMPARE(changedPlace(before, textOf({u"甲"_s, u"乙新丙"_s, u"丁"_s})), (TextPlace{.index = 1, .offset = 2}));
    ReplyText other = before;
    other.closing = u"专此。"_s;
    QCOMPARE(changedPlace(before, other), (TextPlace{.part = LetterPart::Closing, .offset = 3}));
}

void TestWriting::findsInEveryPart()
{
    ReplyText shown = textOf({u"云溪河与云溪湖"_s, u"无"_s});
    shown.opening = u"关于云溪河的建议"_s;
    shown.closing = u"云溪河"_s;
    const QList<FoundPlace> expected{{.part = LetterPart::Opening, .offset = 2, .length = 2},
                                     {.index = 0, .offset = 0, .length = 2},
                                     {.index = 0, .offset = 4, .length = 2},
                                     {.part = LetterPart::Closing, .offset = 0, .length = 2}};
    QCOMPARE(findAll(shown, {.words = u"云溪"_s}), expected);
    QCOMPARE(findAll(textOf({u"ＧＤＰ"_s}), {.words = u"gdp"_s}).size(), 1);
    QVERIFY(findAll(textOf({u"ＧＤＰ"_s}), {.words = u"gdp"_s, .isExact = true}).isEmpty());
    QVERIFY(findAll(shown, {}).isEmpty());
}

void TestWriting::replacesFromBehind()
{
    const ReplyText text = textOf({u"市局、市局"_s});
    const auto changed = replaced(text, text, findAll(text, {.words = u"市局"_s}), u"市水务局"_s);
    QCOMPARE(changed.paragraphs.front().text, u"市水务局、市水务局"_s);
}

void TestWriting::makesAComposedPartOwnWhenReplacing()
{
    const ReplyText own = textOf({u"甲"_s});
    ReplyText composed;
    composed.closing = u"感谢您的支持。"_s;
    composed.title = u"关于甲的函"_s;
    const ReplyText shown = shownText(own, composed);
    const ReplyText changed = replaced(own, shown, findAll(shown, {.words = u"您"_s}), u"你们"_s);
    QCOMPARE(changed.closing, std::optional{u"感谢你们的支持。"_s});
    QCOMPARE(changed.title, std::nullopt);
}

void TestWriting::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    QTest::newRow("none") << QString{} << 0 << 0;
    QTest::newRow("Chinese with marks") << u"经研究，同意。"_s << 7 << 7;
    QTest::newRow("number") << u"投资1,286.5万元"_s << 5 << 11;
    QTest::newRow("Latin words") << u"the water bureau"_s << 3 << 14;
    QTest::newRow("mixed") << u"约200公里DN300管道"_s << 7 << 13;
    QTest::newRow("rare character") << u"𠮷"_s << 1 << 1;
}

void TestWriting::counts()
{
    QFETCH(const QString, text);
    QFETCH(const int, words);
    QFETCH(const int, characters);
    QCOMPARE(countOf(text).words, words);
    QCOMPARE(countOf(text).characters, characters);
}

void TestWriting::addsSectionsUp()
{
    Letter letter;
    const auto add = [&](int index, Level level, const QString &text) {
        letter.body.append({.index = index, .level = level, .text = text});
    };
    add(0, Level::One, u"甲乙"_s);
    add(1, Level::Two, u"丙"_s);
    add(2, Level::Body, u"丁戊己"_s);
    add(3, Level::One, u"庚"_s);
    const QHash<int, int> expected{{0, 6}, {1, 4}, {3, 1}};
    QCOMPARE(sectionLengths(letter), expected);
}

/// [-gone-]{+new+}
static QString marked(const QList<ComparedPiece> &pieces, const QString &opening, const QString &closing)
{
    QString text;
    for (const ComparedPiece &piece : pieces)
        text += piece.isChanged ? opening + piece.text + closing : piece.text;
    return text;
}

static QStringList marked(const QList<ComparedRow> &rows)
{
    QStringList lines;
    for (const ComparedRow &row : rows)
        lines.append(marked(row.before, u"-"_s, u"-"_s) + u'|' + marked(row.after, u"+"_s, u"+"_s));
    return lines;
}

void TestWriting::comparesWordByWord_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("same") << QStringList{u"甲"_s} << QStringList{u"甲"_s} << QStringList{u"甲|甲"_s};
    QTest::newRow("one word") << QStringList{u"计划于2025年完成改造"_s} << QStringList{u"计划于2026年完成改造"_s}
                              << QStringList{u"计划于-2025-年完成改造|计划于+2026+年完成改造"_s};
    QTest::newRow("inserted") << QStringList{u"会同市财政局推进"_s} << QStringList{u"会同市财政局加快推进"_s}
                              << QStringList{u"会同市财政局推进|会同市财政局+加快+推进"_s};
    QTest::newRow("paragraph added") << QStringList{u"第一段文字"_s, u"第三段"_s}
                                     << QStringList{u"第一段文字"_s, u"全新内容甲乙"_s, u"第三段"_s}
                                     << QStringList{u"第一段文字|第一段文字"_s, u"|+全新内容甲乙+"_s,
                                                    u"第三段|第三段"_s};
    QTest::newRow("paragraph gone") << QStringList{u"甲乙丙丁"_s, u"戊己庚辛"_s} << QStringList{u"戊己庚辛"_s}
                                    << QStringList{u"-甲乙丙丁-|"_s, u"戊己庚辛|戊己庚辛"_s};
    QTest::newRow("Latin is one word") << QStringList{u"采用DN300管道铺设"_s} << QStringList{u"采用DN400管道铺设"_s}
                                       << QStringList{u"采用-DN300-管道铺设|采用+DN400+管道铺设"_s};
    QTest::newRow("nothing before") << QStringList{} << QStringList{u"甲"_s} << QStringList{u"|+甲+"_s};
}

void TestWriting::comparesWordByWord()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    QFETCH(const QStringList, expected);
    QCOMPARE(marked(compareTexts(before, after)), expected);
}

static QStringList longText(int seed, int paragraphs)
{
    const QString words = u"我局会同有关部门加快推进云溪河沿岸雨污分流改造计划于年内完成管网摸底并向代表通报进展情况"_s;
    QStringList lines;
    for (int i = 0; i < paragraphs; ++i) {
        QString line = QString::number(i);
        for (int k = 0; k < 120; ++k)
            line += words[(i * 7 + k * 3 + (k * k % 11 == seed ? seed : 0)) % words.size()];
        lines.append(line);
    }
    return lines;
}

void TestWriting::bothSidesGiveBackTheirTexts()
{
    const QStringList before = longText(1, 30);
    QStringList after = longText(4, 30);
    after.swapItemsAt(3, 20);
    after.removeAt(8);
    QStringList then;
    QStringList now;
    for (const ComparedRow &row : compareTexts(before, after)) {
        if (!row.before.isEmpty())
            then.append(marked(row.before, {}, {}));
        if (!row.after.isEmpty())
            now.append(marked(row.after, {}, {}));
    }
    QCOMPARE(then, before);
    QCOMPARE(now, after);
}

void TestWriting::comparesLongTextsQuickly()
{
    const std::clock_t begun = std::clock();                            // the processor's time: others may be busy, too
    const auto rows = compareTexts(longText(1, 400), longText(4, 400)); // about a hundred pages each
    QVERIFY(rows.size() >= 400);
    const double seconds = double(std::clock() - begun) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 3, qPrintable(QString::number(seconds)));
}

void TestWriting::findsTheParagraphOfARemark()
{
    const QList<Paragraph> before = textOf({u"甲段文字"_s, u"乙段文字"_s, u"丙段文字"_s}).paragraphs;
    const Remark remark{.paragraph = 1, .passage = passageOf(before[1].text), .text = u"改"_s};
    QCOMPARE(placeOf(remark, before), 1);
    QCOMPARE(placeOf(remark, textOf({u"乙段文字，又及"_s, u"甲段文字"_s}).paragraphs), 0); // moved
    QCOMPARE(placeOf(remark, textOf({u"甲段文字"_s, u"全改过了"_s}).paragraphs), 1);       // rewritten
    QCOMPARE(placeOf(remark, textOf({u"只剩一段"_s}).paragraphs), 0);                      // gone
    QCOMPARE(placeOf(remark, {}), -1);
}

void TestWriting::letsThoseSignWhoMay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isKey");
    QTest::addColumn<bool>("isLet");
    QTest::newRow("deputy head") << u"路千帆"_s << false << true;
    QTest::newRow("head of a section below the level") << u"段修远"_s << false << false;
    QTest::newRow("may not sign") << u"韩知秋"_s << false << false;
    QTest::newRow("unknown") << u"无名氏"_s << false << false;
    QTest::newRow("key suggestion wants the head") << u"路千帆"_s << true << false;
    QTest::newRow("head signs all") << u"贺兰"_s << true << true;
}

void TestWriting::letsThoseSignWhoMay()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isKey);
    QFETCH(const bool, isLet);
    const Suggestion suggestion{.isKey = isKey};
    QVERIFY(signingFault({}, suggestion, name).isEmpty()); // an office without a list
    const OfficeSettings office{.staff = {{.name = u"贺兰"_s, .rank = SignerRank::Head, .maySign = true},
                                          {.name = u"路千帆"_s, .rank = SignerRank::DeputyHead, .maySign = true},
                                          {.name = u"段修远"_s, .rank = SignerRank::SectionHead, .maySign = true},
                                          {.name = u"韩知秋"_s, .rank = SignerRank::Head}},
                                .signerRank = SignerRank::DeputyHead,
                                .keySignerRank = SignerRank::Head};
    QCOMPARE(signingFault(office, suggestion, name).isEmpty(), isLet);
}

void TestWriting::countsNumbersOn()
{
    NumberSeries series{.bureauCode = u"临水函"_s, .year = 2026};
    QCOMPARE(series.next().toString(), u"临水函〔2026〕1号"_s);
    series.used = {1, 2, 5};
    series.reserved = {{.number = {u"临水函"_s, 2026, 7}}};
    QCOMPARE(series.next().serial(), 8);
    QCOMPARE(series.gaps(), (QList<int>{6, 4, 3}));
    QCOMPARE(series.gaps(1), QList<int>{6});
    series.used = {2'000'000};
    QCOMPARE(series.gaps(2).size(), 2);
}

} // namespace banfu

QTEST_GUILESS_MAIN(banfu::TestWriting)
#include "tst_writing.moc"
