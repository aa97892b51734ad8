#include "app/reply/editing.h"
#include "app/reply/words.h"

#include <QTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "1甲 2乙 b丙 +r丁": level sign (1–4, 6 table row, b body, r run-in; + runs on) and text.
QList<Paragraph> read(const QString &pattern)
{
    QList<Paragraph> result;
    for (const QString &word : pattern.split(u' ', Qt::SkipEmptyParts)) {
        const bool runsOn = word.startsWith(u'+');
        const QString rest = runsOn ? word.sliced(1) : word;
        const Level level = rest.front() == u'b'   ? Level::Body
                            : rest.front() == u'r' ? Level::RunIn
                                                   : static_cast<Level>(rest.front().digitValue());
        result.append({.level = level, .runsOn = runsOn, .text = rest.sliced(1)});
    }
    return result;
}

QString written(const QList<Paragraph> &paragraphs)
{
    QStringList words;
    for (const Paragraph &paragraph : paragraphs) {
        const QString sign = paragraph.level == Level::Body    ? u"b"_s
                             : paragraph.level == Level::RunIn ? u"r"_s
                                                               : QString::number(static_cast<int>(paragraph.level));
        words.append((paragraph.runsOn ? u"+"_s : QString{}) + sign + paragraph.text);
    }
    return words.join(u' ');
}

} // namespace

class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void blocksEnd_data();
    void blocksEnd();
    void tellsWhereTheBlockWent();
    void movingBackAndForthChangesNothing();
    void switchesHeadsOfASeries();
    void goesFromWordToWord_data();
    void goesFromWordToWord();
    void changesCaseOfLetters();
};

void TestEditing::changes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("argument");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const char *action, int index, int argument,
                        const QString &after) {
        QTest::newRow(name) << before << QString::fromLatin1(action) << index << argument << after;
    };
    row("heading rises", u"1甲 2乙"_s, "promote", 1, 2, u"1甲 1乙"_s);
    row("the highest stays", u"1甲"_s, "promote", 0, 1, u"1甲"_s);
    row("item becomes body", u"1甲 r乙"_s, "promote", 1, 2, u"1甲 b乙"_s);
    row("body becomes a heading like its own", u"1甲 2乙 b丙"_s, "promote", 2, 3, u"1甲 2乙 2丙"_s);
    row("body under nothing becomes the highest", u"b甲"_s, "promote", 0, 1, u"1甲"_s);
    row("a range rises", u"2甲 3乙 4丙"_s, "promote", 0, 3, u"1甲 2乙 3丙"_s);
    row("heading sinks", u"1甲"_s, "demote", 0, 1, u"2甲"_s);
    row("the lowest stays", u"4甲"_s, "demote", 0, 1, u"4甲"_s);
    row("body becomes an item", u"b甲"_s, "demote", 0, 1, u"r甲"_s);
    row("item stays", u"r甲"_s, "demote", 0, 1, u"r甲"_s);
    row("range beyond the end", u"1甲 b乙"_s, "demote", -5, 99, u"2甲 r乙"_s);
    row("row becomes body", u"6甲 6乙"_s, "promote", 1, 2, u"6甲 b乙"_s);
    row("row stays", u"6甲"_s, "demote", 0, 1, u"6甲"_s);
    row("empty range", u"1甲"_s, "demote", 1, 1, u"1甲"_s);

    row("block goes up with all under it", u"1甲 2乙 1丙 b丁 r戊"_s, "up", 2, 0, u"1丙 b丁 r戊 1甲 2乙"_s);
    row("inner block stays inside", u"1甲 2乙 2丙"_s, "up", 1, 0, u"1甲 2乙 2丙"_s);
    row("inner block changes with its neighbour", u"1甲 2乙 b丙 2丁 b戊"_s, "up", 3, 0, u"1甲 2丁 b戊 2乙 b丙"_s);
    row("item goes up", u"b甲 r乙 r丙"_s, "up", 2, 0, u"b甲 r丙 r乙"_s);
    row("what runs on goes along", u"b甲 b乙 +r丙 +r丁"_s, "up", 1, 0, u"b乙 +r丙 +r丁 b甲"_s);
    row("what runs on is no block", u"b甲 +r乙 +r丙"_s, "up", 2, 0, u"b甲 +r乙 +r丙"_s);
    row("first cannot go up", u"1甲 1乙"_s, "up", 0, 0, u"1甲 1乙"_s);
    row("block goes down", u"1甲 2乙 1丙 2丁"_s, "down", 0, 0, u"1丙 2丁 1甲 2乙"_s);
    row("last cannot go down", u"1甲 1乙"_s, "down", 1, 0, u"1甲 1乙"_s);
    row("inner block does not leave", u"1甲 2乙 1丙"_s, "down", 1, 0, u"1甲 2乙 1丙"_s);
    row("index outside", u"1甲"_s, "down", 7, 0, u"1甲"_s);
    row("index before", u"1甲 1乙"_s, "down", -1, 0, u"1甲 1乙"_s);

    row("section before another", u"1甲 b乙 1丙 2丁"_s, "to1", 2, 0, u"1丙 2丁 1甲 b乙"_s);
    row("section behind another", u"1甲 b乙 1丙 2丁"_s, "to1", 0, 4, u"1丙 2丁 1甲 b乙"_s);
    row("section into another sinks", u"1甲 1丙 2丁 b戊"_s, "to2", 1, 1, u"1甲 2丙 3丁 b戊"_s);
    row("inner section comes out", u"1甲 2乙 3丙 1丁"_s, "to1", 1, 4, u"1甲 1丁 1乙 2丙"_s);
    row("nothing sinks below the lowest", u"1甲 1乙 4丙"_s, "to2", 1, 1, u"1甲 2乙 4丙"_s);
    row("not into itself", u"1甲 2乙 1丙"_s, "to2", 0, 1, u"1甲 2乙 1丙"_s);
    row("move beyond the end", u"1甲 1乙"_s, "to1", 0, 99, u"1乙 1甲"_s);
    row("move of nothing", u"1甲"_s, "to1", 7, 0, u"1甲"_s);
    row("block rises", u"1甲 2乙 3丙 b丁 1戊"_s, "rise", 1, 0, u"1甲 1乙 2丙 b丁 1戊"_s);
    row("highest block stays", u"1甲 2乙"_s, "rise", 0, 0, u"1甲 2乙"_s);
    row("block sinks", u"1甲 2乙 b丙"_s, "sink", 0, 0, u"2甲 3乙 b丙"_s);
    row("block with the lowest level stays", u"3甲 4乙"_s, "sink", 0, 0, u"3甲 4乙"_s);
    row("section begins in the text", u"1甲 b乙丙"_s, "part", 1, 1, u"1甲 b乙 1丙"_s);
    row("section begins with the paragraph", u"1甲 2乙 b丙"_s, "part", 2, 0, u"1甲 2乙 2丙"_s);
    row("Enter in body", u"b甲乙"_s, "split", 0, 1, u"b甲 b乙"_s);
    row("Enter behind a heading", u"1甲乙"_s, "split", 0, 2, u"1甲乙 b"_s);
    row("Enter in a heading", u"1甲乙"_s, "split", 0, 1, u"1甲 b乙"_s);
    row("Enter before a heading", u"1甲乙"_s, "split", 0, 0, u"b 1甲乙"_s);
    row("Enter behind an item", u"r甲"_s, "split", 0, 1, u"r甲 r"_s);
    row("Enter in an empty item", u"r甲 r"_s, "split", 1, 0, u"r甲 b"_s);
    row("Enter in an empty heading", u"1"_s, "split", 0, 0, u"b"_s);
    row("Enter inside 𠮷", u"b𠮷乙"_s, "split", 0, 1, u"b b𠮷乙"_s);
    row("Enter beyond the end", u"b甲"_s, "split", 0, 99, u"b甲 b"_s);
    row("the line's rest begins a line", u"b甲 +r乙丙"_s, "split", 1, 1, u"b甲 +r乙 r丙"_s);

    row("Backspace joins", u"1甲 b乙"_s, "merge", 1, 0, u"1甲乙"_s);
    row("empty one before gives way", u"b 2乙"_s, "merge", 1, 0, u"2乙"_s);
    row("empty one that runs on gives way", u"b甲 +b +r乙"_s, "merge", 2, 0, u"b甲 +r乙"_s);
    row("a line's empty beginning gives way", u"b甲 b +r乙"_s, "merge", 2, 0, u"b甲 r乙"_s);
    row("first has none before", u"b甲 b乙"_s, "merge", 0, 0, u"b甲 b乙"_s);
    row("what ran on behind goes on", u"b甲 b乙 +r丙"_s, "merge", 1, 0, u"b甲乙 +r丙"_s);
}

void TestEditing::changes()
{
    QFETCH(const QString, before);
    QFETCH(const QString, action);
    QFETCH(const int, index);
    QFETCH(const int, argument);
    QFETCH(const QString, after);
    const QList<Paragraph> text = read(before);
    const QList<Paragraph> result = action == u"promote"  ? promoted(text, index, argument)
                                    : action == u"demote" ? demoted(text, index, argument)
                                    : action == u"up"     ? movedUp(text, index).paragraphs
                                    : action == u"down"   ? movedDown(text, index).paragraphs
                                    : action == u"split"  ? split(text, index, argument)
                                    : action == u"rise"   ? blockPromoted(text, index)
                                    : action == u"sink"   ? blockDemoted(text, index)
                                    : action == u"part"   ? sectionSplit(text, index, argument)
                                    : action == u"to1"    ? movedTo(text, index, argument, Level::One).paragraphs
                                    : action == u"to2"    ? movedTo(text, index, argument, Level::Two).paragraphs
                                                          : merged(text, index);
    QCOMPARE(written(result), after);
}

void TestEditing::blocksEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("end");
    QTest::newRow("heading") << u"1甲 2乙 b丙 1丁"_s << 0 << 3;
    QTest::newRow("inner heading") << u"1甲 2乙 b丙 2丁"_s << 1 << 3;
    QTest::newRow("body") << u"b甲 b乙"_s << 0 << 1;
    QTest::newRow("body with items on its line") << u"b甲 +r乙 +r丙 r丁"_s << 0 << 3;
    QTest::newRow("last") << u"1甲"_s << 0 << 1;
    QTest::newRow("outside") << u"1甲"_s << 5 << 1;
    QTest::newRow("nothing") << u""_s << 0 << 0;
}

void TestEditing::blocksEnd()
{
    QFETCH(const QString, text);
    QFETCH(const int, index);
    QFETCH(const int, end);
    QCOMPARE(blockEnd(read(text), index), end);
}

void TestEditing::tellsWhereTheBlockWent()
{
    const QList<Paragraph> text = read(u"1甲 2乙 1丙 b丁 b戊"_s);
    QCOMPARE(movedUp(text, 2).index, 0);
    QCOMPARE(movedDown(text, 0).index, 3);
    QCOMPARE(movedUp(text, 0).index, 0);
    QCOMPARE(movedDown(text, 2).index, 2);
}

void TestEditing::movingBackAndForthChangesNothing()
{
    const QList<Paragraph> text = read(u"1甲 2乙 b丙 +r丁 2戊 1己 b庚 r辛 r壬 b癸"_s);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Moved down = movedDown(text, i);
        if (down.index != i)
            QCOMPARE(written(movedUp(down.paragraphs, down.index).paragraphs), written(text));
    }
    QList<Paragraph> demotedOnce = demoted(text, 0, 1);
    QCOMPARE(promoted(demotedOnce, 0, 1), text);
}

void TestEditing::switchesHeadsOfASeries()
{
    const auto heads = [](const QList<Paragraph> &paragraphs) {
        QString all;
        for (const Paragraph &paragraph : paragraphs)
            all += u"-hn"_s.at(int(paragraph.head));
        return all;
    };
    const QList<Paragraph> letter{{.level = Level::Two, .text = u"摸清底数。普查。"_s},
                                  {.level = Level::RunIn, .text = u"落实资金。列入预算。"_s},
                                  {.level = Level::RunIn, .text = u"改造86个小区。完成。"_s},
                                  {.level = Level::RunIn, .text = u"明确责任。专人负责。"_s},
                                  {.text = u"此外。另有。"_s},
                                  {.level = Level::RunIn, .text = u"公开水质。每月一次。"_s}};
    QCOMPARE(heads(headToggled(letter, 1)), u"-h-h--"_s); // what looks like none is left alone
    QCOMPARE(heads(headToggled(letter, 2)), u"-hhh--"_s); // unless it is the one meant
    QCOMPARE(heads(headToggled(headToggled(letter, 2), 3)), u"------"_s);
    QCOMPARE(heads(headToggled(letter, 0)), u"n-----"_s); // this level has one by itself
    QCOMPARE(headToggled(letter, 4), letter);
    QCOMPARE(headToggled(letter, 6), letter);
    QCOMPARE(headToggled({}, 0), QList<Paragraph>{});
    const QList<Paragraph> inOne{{.text = u"做法："_s},
                                 {.level = Level::RunIn, .runsOn = true, .text = u"摸清底数。普查。"_s},
                                 {.level = Level::RunIn, .runsOn = true, .text = u"落实资金；"_s}};
    QCOMPARE(heads(headToggled(inOne, 1)), u"-h-"_s);
    QCOMPARE(headToggled(inOne, 2), inOne); // nothing follows that it could head
}

void TestEditing::goesFromWordToWord_data()
{
    QTest::addColumn<QString>("text"); ///< the words parted by |
    QTest::newRow("Chinese") << u"会同|财政|局|改造|小区|。"_s;
    QTest::newRow("Latin and numbers") << u"泵|2.5|万|元"_s;
    QTest::newRow("a character of two code units") << u"𠮷|改造"_s;
    QTest::newRow("one") << u"改造"_s;
    QTest::newRow("nothing") << QString{};
}

void TestEditing::goesFromWordToWord()
{
    QFETCH(QString, text);
    QList<qsizetype> starts{0};
    for (const QString &word : text.split(u'|'))
        starts << starts.last() + word.size();
    text.remove(u'|');
    for (qsizetype i = 0; i + 1 < starts.size(); ++i) {
        QCOMPARE(nextWord(text, starts.at(i)), starts.at(i + 1));
        QCOMPARE(previousWord(text, starts.at(i + 1)), starts.at(i));
        const WordPlace place{.begin = starts.at(i), .end = starts.at(i + 1)};
        QCOMPARE(wordAt(text, starts.at(i)), place);
    }
    QCOMPARE(nextWord(text, text.size() + 5), text.size()); // beyond the end
    QCOMPARE(previousWord(text, 0), 0);
    QCOMPARE(nextWord(u"用 pump"_s, 0), 2); // behind the gap
    QCOMPARE(previousWord(u"用 pump"_s, 2), 0);
}

void TestEditing::changesCaseOfLetters()
{
    QCOMPARE(withNextCase(u"pump two"_s), u"PUMP TWO"_s);
    QCOMPARE(withNextCase(u"PUMP TWO"_s), u"Pump Two"_s);
    QCOMPARE(withNextCase(u"Pump Two"_s), u"pump two"_s);
    QCOMPARE(withNextCase(u"泵2台"_s), u"泵2台"_s);
    QCOMPARE(withNextCase({}), QString{});
}

QTEST_GUILESS_MAIN(TestEditing)
#include "tst_editing.moc"
