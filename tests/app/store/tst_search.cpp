#include "app/store/registerfile.h"
#include "app/store/searchwords.h"
#include "tests/support/generator.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void foldsText_data();
    void foldsText();
    void makesTerms_data();
    void makesTerms();
    void finds_data();
    void finds();
    void understands_data();
    void understands();
    void asksForFields_data();
    void asksForFields();
    void asksForFacts();
    void partsWhatIsTyped();
    void neverFails_data();
    void neverFails();
    void agreesWithBruteForce();
    void showsThePassage_data();
    void showsThePassage();
    void putsTitlesFirstThenTheNewest();
    void countsAllAndGivesTheFirst();
    void followsChanges();
    void followsARenamedBureau();
    void keepsNothingOfAFailedPut();
    void filtersLists();
    void findsDisagreement();
    void looksThroughWhatIsNotIndexedYet();
    void keepsWhatIsNotIndexedYetWhenClosed();

private:
    void tidy();
    QStringList found(const QString &words) { return found(*m_file, words); }
    static QStringList found(RegisterFile &file, const QString &words);

    QTemporaryDir m_sharedFolder;
    std::unique_ptr<RegisterFile> m_shared; ///< with one suggestion, only read
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RegisterFile> m_file;
};

void TestSearch::initTestCase()
{
    auto made = RegisterFile::create(m_sharedFolder.filePath(u"r.banfu"_s), test::office(), u"tester"_s);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_shared = *std::move(made);
    CaseFile file = test::caseFile();
    file.suggestion.handler = u"吕知秋"_s;
    file.deputies << Deputy{.name = u"单雄信"_s};
    file.suggestion.notes = u"采用 OLED 屏；𠮷野家①、Ⅲ类水；达标100%；café"_s;
    QVERIFY(m_shared->put(file));
}

void TestSearch::init()
{
    const QByteArray test = QTest::currentTestFunction();
    if (test == "understands" || test == "partsWhatIsTyped" || test == "asksForFields" || test == "foldsText" ||
        test == "makesTerms" || test == "finds" || test == "neverFails" || test == "showsThePassage")
        return;
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = RegisterFile::create(m_folder->filePath(u"r.banfu"_s), test::office(), u"tester"_s);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_file = *std::move(made);
}

void TestSearch::cleanup()
{
    m_file.reset();
    m_folder.reset();
}

/// All that is put off.
void TestSearch::tidy()
{
    for (;;) {
        const auto isMore = m_file->tidy();
        QVERIFY(isMore);
        if (!*isMore)
            return;
    }
}

QStringList TestSearch::found(RegisterFile &file, const QString &words)
{
    const auto result = file.search(words, 1'000'000);
    if (!result)
        return {u"failed: "_s + result.error().message + result.error().detail};
    QStringList numbers;
    for (const SearchHit &hit : result->hits)
        numbers << hit.number;
    if (result->total != numbers.size())
        return {u"total %1, hits %2"_s.arg(result->total).arg(numbers.size())};
    numbers.sort();
    return numbers;
}

void TestSearch::foldsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const QString &text, const QString &folded) {
        QTest::newRow(qUtf8Printable(text)) << text << folded;
    };
    row(u"临水函〔2026〕86号"_s, u"临水函 2026 86号"_s);
    row(u"临水函[２０２６]８６号"_s, u"临水函 2026 86号"_s);
    row(u"ＩＡＢ　产业"_s, u"iab产业"_s);
    row(u"IAB产业"_s, u"iab产业"_s);
    row(u"IAB、产业"_s, u"iab 产业"_s);
    row(u"open data"_s, u"open data"_s);
    row(u"李 鹰"_s, u"李 鹰"_s);
    row(u"老舊小區電梯加裝"_s, u"老旧小区电梯加装"_s);
    row(u"臺灣ＡＢ"_s, u"台湾ab"_s);
    row(u"《“”》"_s, QString{});
    row(u"。建设\n\n发展！"_s, u"建设 发展"_s);
    row(u"𠮷野"_s, u"𠮷野"_s);
    row(QString{}, QString{});
}

void TestSearch::foldsText()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldText(text), folded);
}

void TestSearch::makesTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("terms");
    const auto row = [](const QString &text, const QString &terms) {
        QTest::newRow(qUtf8Printable(text)) << text << terms;
    };
    row(u"水"_s, u"水"_s);
    row(u"供水"_s, u"供水 水"_s);
    row(u"供水设施"_s, u"供水 水设 设施 施"_s);
    row(u"供水供水"_s, u"供水 水供 水"_s);
    row(u"iab产业2026"_s, u"iab 产业 业 2026"_s);
    row(u"山𠮷野家"_s, u"山 野家 家"_s);
    row(u"①一"_s, u"一"_s);
}

void TestSearch::makesTerms()
{
    QFETCH(QString, text);
    QFETCH(QString, terms);
    QCOMPARE(indexTerms(text).join(u' '), terms);
}

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const QString &words, bool isFound = true) {
        QTest::newRow(qUtf8Printable(words)) << words << isFound;
    };
    row(u"水"_s);
    row(u"供水"_s);
    row(u"二次供"_s);
    row(u"二次供水设施"_s);
    row(u"加快老旧小区二次供水设施改造"_s);
    row(u"水供"_s, false);
    row(u"供水改造"_s, false);
    row(u"设二次供"_s, false);
    row(u"供水 改造"_s);
    row(u"供水　改造"_s);
    row(u"供水 飞机"_s, false);
    row(u"机"_s, false);
    row(u"沈望舒"_s);
    row(u"望舒"_s);
    row(u"舒"_s);
    row(u"沈望舒祁玥"_s, false);
    row(u"祁玥"_s);
    row(u"20260118"_s);
    row(u"２０２６０１１８"_s);
    row(u"2026"_s);
    row(u"0118"_s);
    row(u"6011"_s);
    row(u"118"_s);
    row(u"20260119"_s, false);
    row(u"1180"_s, false);
    row(u"第20260118号"_s);
    row(u"第118号"_s, false);
    row(u"临水函〔2026〕86号"_s);
    row(u"临水函[2026]86号"_s);
    row(u"临水函(2026)86号"_s);
    row(u"临水函2026"_s, false);
    row(u"临水函 2026 86号"_s);
    row(u"86号"_s);
    row(u"6号"_s, false);
    row(u"临水函〔2025〕86号"_s, false);
    row(u"临财函〔2026〕45号"_s);
    row(u"1286个小区"_s);
    row(u"286个小区"_s, false);
    row(u"128"_s);
    row(u"一小区一档案"_s);
    row(u"“一小区一档案”"_s);
    row(u"二是建立"_s);
    row(u"（一）摸清底数"_s);
    row(u"市财政局"_s);
    row(u"临江市财政局"_s);
    row(u"三楼会议室"_s);
    row(u"OLED"_s);
    row(u"oled"_s);
    row(u"ole"_s);
    row(u"ｏｌｅｄ"_s);
    row(u"led"_s, false);
    row(u"OLED屏"_s);
    row(u"OLED 屏"_s);
    row(u"olex"_s, false);
    row(u"𠮷野家"_s);
    row(u"𠮷"_s);
    row(u"𠮷山"_s, false);
    row(u"①"_s);
    row(u"Ⅲ类水"_s);
    row(u"100%"_s);
    row(u"%"_s, false);
    row(u"_"_s, false);
    row(u"*"_s, false);
    row(u"供水*"_s);
    row(u"café"_s);
    row(u"CAFÉ"_s);
    row(u" \t\n"_s, false);
    row(u"老舊小區"_s);
    row(u"二次供水設施改造"_s);
    row(u"shenwangshu"_s);
    row(u"ShenWang"_s);
    row(u"wangshu"_s);
    row(u"sws"_s);
    row(u"ws"_s);
    row(u"shanxiongxin"_s);
    row(u"danxiongxin"_s);
    row(u"lvzhiqiu"_s);
    row(u"luzhiqiu"_s);
    row(u"lzq"_s);
    row(u"caizhengju"_s);
    row(u"sczj"_s);
    row(u"czj 供水"_s);
    row(u"zhangsan"_s, false);
    row(u"供水 -飞机"_s);
    row(u"供水 -改造"_s, false);
    row(u"供水 －改造"_s, false);
    row(u"供水 不含:改造"_s, false);
    row(u"供水 不含 改造"_s, false);
    row(u"供水 不含：飞机"_s);
    row(u"供水 -二次供水设施"_s, false);
    row(u"供水 -二次供水管网"_s);
    row(u"-飞机"_s);
    row(u"-供水"_s, false);
    row(u"不含"_s, false);
    row(u"“供水设施改造”"_s);
    row(u"\"供水 改造\""_s, false);
    row(u"\"供水设施\" 改造"_s);
    row(u"供水 -\"饮水安全\""_s, false);
}

void TestSearch::asksForFields_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const QString &words, bool isFound = true) {
        QTest::newRow(qUtf8Printable(words)) << words << isFound;
    };
    row(u"代表:沈望舒"_s);
    row(u"代表：望舒"_s);
    row(u"代表:舒"_s);
    row(u"deputy:shenwang"_s);
    row(u"Deputy:沈"_s);
    row(u"代表:sws"_s);
    row(u"代表:财政"_s, false);
    row(u"代表:供水"_s, false);
    row(u"-代表:沈望舒"_s, false);
    row(u"-代表:李鹰"_s);
    row(u"不含:代表:沈望舒"_s, false);
    row(u"单位:财政局"_s);
    row(u"单位:市财政局"_s);
    row(u"单位:czj"_s);
    row(u"单位:沈望舒"_s, false);
    row(u"单位:财政局 供水"_s);
    row(u"单位:财政局 飞机"_s, false);
    row(u"单位:财政局 代表:祁玥"_s);
    row(u"承办人:吕"_s);
    row(u"承办人:lvzhi"_s);
    row(u"承办人:沈"_s, false);
    row(u"编号:0118"_s);
    row(u"编号:20260118"_s);
    row(u"编号:86"_s, false);
    row(u"文号:临水函〔2026〕86号"_s);
    row(u"文号:临水函"_s);
    row(u"文号:临财函"_s, false);
    row(u"届:三次会议"_s);
    row(u"届:\"人大三次\""_s);
    row(u"届:四次会议"_s, false);
    row(u"类别:城乡建设"_s);
    row(u"类别:教育"_s, false);
    row(u"标题:饮水安全"_s);
    row(u"标题:落实资金"_s, false);
    row(u"正文:落实资金"_s);
    row(u"答复:1286个小区"_s);
    row(u"意见:统筹安排"_s);
    row(u"沟通:会议室"_s);
    row(u"备注:oled"_s);
    row(u"代表:"_s);
    row(u"供水 代表:"_s);
    row(u"飞机 代表:"_s, false);
    row(u"某某:供水"_s, false);
    row(u"供水:设施"_s, false);
}

void TestSearch::asksForFields()
{
    QFETCH(QString, words);
    QFETCH(bool, isFound);
    QCOMPARE(found(*m_shared, words), isFound ? QStringList{u"20260118"_s} : QStringList{});
}

void TestSearch::asksForFacts()
{
    CaseFile first = test::caseFile(); // drafting
    first.suggestion.isKey = true;
    CaseFile second = test::caseFile();
    second.suggestion.number = u"20170119"_s;
    second.suggestion.assignedOn = second.suggestion.receivedOn = {};
    second.replies[0].status = ReplyStatus::Sent;
    second.replies[0].sentOn = QDate{2026, 5, 20};
    second.replies[0].resultClass = ResultClass::B;
    CaseFile third = test::caseFile();
    third.suggestion.number = u"3"_s;
    third.suggestion.kind = SuggestionKind::Proposal;
    third.suggestion.assignedOn = QDate{2019, 3, 2};
    third.suggestion.dueOn = QDate{2026, 6, 20};
    third.replies.clear();
    third.assignments.clear();
    third.contacts.clear();
    third.steps = {{.kind = StepKind::DateSet,
                    .on = QDate{2026, 3, 2},
                    .text = u"通知"_s,
                    .until = QDate{2026, 6, 20},
                    .about = Duty::Contact}};
    QVERIFY(m_file->putAll({first, second, third}));
    const QDate today{2026, 6, 10};
    const auto numbers = [&](const QString &words) {
        const auto result = m_file->search(words, 50, today);
        QStringList found;
        for (const SearchHit &hit : result->hits)
            found << hit.number;
        found.sort();
        return found.join(u' ');
    };
    QCOMPARE(numbers(u"年:2026"_s), u"20260118"_s);
    QCOMPARE(numbers(u"年:2017年"_s), u"20170119"_s);
    QCOMPARE(numbers(u"year:2017-2019"_s), u"20170119 3"_s);
    QCOMPARE(numbers(u"年:2017,2026"_s), u"20170119 20260118"_s);
    QCOMPARE(numbers(u"年:2017 年:2026"_s), u"20170119 20260118"_s);
    QCOMPARE(numbers(u"-年:2026"_s), u"20170119 3"_s);
    QCOMPARE(numbers(u"年:今年"_s), QString{});
    QCOMPARE(numbers(u"结果:B"_s), u"20170119"_s);
    QCOMPARE(numbers(u"结果：ｂ类"_s), u"20170119"_s);
    QCOMPARE(numbers(u"-结果:B"_s), u"20260118 3"_s);
    QCOMPARE(numbers(u"结果:A、B"_s), u"20170119"_s);
    QCOMPARE(numbers(u"状态:拟稿"_s), u"20260118"_s);
    QCOMPARE(numbers(u"stage:drafting"_s), u"20260118"_s);
    QCOMPARE(numbers(u"状态:拟稿,待反馈"_s), u"20170119 20260118"_s);
    QCOMPARE(numbers(u"未反馈"_s), u"20170119"_s);
    QCOMPARE(numbers(u"重点"_s), u"20260118"_s);
    QCOMPARE(numbers(u"-重点"_s), u"20170119 3"_s);
    QCOMPARE(numbers(u"\"重点\""_s), QString{});
    QCOMPARE(numbers(u"逾期"_s), u"20260118"_s);
    QCOMPARE(numbers(u"is:overdue"_s), u"20260118"_s);
    QCOMPARE(numbers(u"到期:10"_s), u"20260118 3"_s);
    QCOMPARE(numbers(u"到期:9"_s), u"20260118"_s);
    QCOMPARE(numbers(u"未办结"_s), u"20260118 3"_s);
    QCOMPARE(numbers(u"类型:提案"_s), u"3"_s);
    QCOMPARE(numbers(u"重点 供水 代表:沈望舒 年:2026"_s), u"20260118"_s);
    QCOMPARE(numbers(u"重点 飞机"_s), QString{});
    QCOMPARE(m_file->ids({.words = u"逾期"_s, .today = today})->size(), 1);
}

void TestSearch::understands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const QString &typed, const QStringList &words) {
        QTest::newRow(qUtf8Printable(typed)) << typed << words;
    };
    row(u"供水 改造"_s, {u"供水"_s, u"改造"_s});
    row(u"供水 供水"_s, {u"供水"_s});
    row(u"-供水 改造"_s, {u"-供水"_s, u"改造"_s});
    row(u"- 供水"_s, {u"供水"_s});
    row(u"供水-改造"_s, {u"供水 改造"_s});
    row(u"“供水 改造” 路灯"_s, {u"供水 改造"_s, u"路灯"_s});
    row(u"“供水 改造"_s, {u"供水"_s, u"改造"_s});
    row(u"不含 供水"_s, {u"-供水"_s});
    row(u"不含"_s, {u"不含"_s});
    row(u"不含:"_s, {});
    row(u"代表:李鹰"_s, {u"2:李鹰"_s});
    row(u"代表:"_s, {});
    row(u"代表"_s, {u"代表"_s});
    row(u"是:否"_s, {u"是 否"_s});
    row(u"状态:飞行"_s, {u"状态 飞行"_s});
    row(u"http://a.b"_s, {u"http a b"_s});
    row(u"不含:代表:李鹰"_s, {u"-2:李鹰"_s});
}

void TestSearch::understands()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, words);
    QStringList got;
    for (const SearchWord &word : searchConditions(typed).words)
        got << (word.isExcluded ? u"-"_s : QString{}) +
                   (word.fields.isEmpty() ? QString{} : QString::number(static_cast<int>(word.fields[0])) + u':') +
                   word.folded;
    QCOMPARE(got, words);
}

void TestSearch::partsWhatIsTyped()
{
    const QList<SearchPart> parts = searchParts(u"供水 代表:李鹰 逾期 -改造 不含 路灯 单位:“市 财政局” 年:"_s);
    const QList<SearchPart> wanted{{u"供水"_s, false}, {u"代表:李鹰"_s, true}, {u"逾期"_s, true},
                                   {u"-改造"_s, true}, {u"不含 路灯"_s, true}, {u"单位:“市 财政局”"_s, true},
                                   {u"年:"_s, false}};
    QCOMPARE(parts, wanted);
    QCOMPARE(filterText(u"单位"_s, u"市财政局"_s), u"单位:市财政局"_s);
    QCOMPARE(filterText(u"届"_s, u"八届 三次"_s), u"届:\"八届 三次\""_s);
    for (const QString &value : {u"市财政局"_s, u"八届 三次"_s, u"甲\"乙"_s, u"“引”"_s})
        QCOMPARE(searchConditions(filterText(u"单位"_s, value)).words.value(0).folded, foldText(value));
}

void TestSearch::finds()
{
    QFETCH(QString, words);
    QFETCH(bool, isFound);
    QCOMPARE(found(*m_shared, words), isFound ? QStringList{u"20260118"_s} : QStringList{});
}

void TestSearch::neverFails_data()
{
    QTest::addColumn<QString>("words");
    for (const QString &odd : {u"\""_s,
                               u"\"\""_s,
                               u"\"供水"_s,
                               u"供水\""_s,
                               u"*"_s,
                               u"供*水"_s,
                               u"("_s,
                               u")"_s,
                               u"(供水"_s,
                               u"-供水"_s,
                               u"^供水"_s,
                               u"title:供水"_s,
                               u"tokens : 供水"_s,
                               u"{a b}: c"_s,
                               u"NEAR(a b)"_s,
                               u"NEAR/2"_s,
                               u"AND"_s,
                               u"供水 AND 改造"_s,
                               u"OR"_s,
                               u"NOT 供水"_s,
                               u"a OR"_s,
                               u"'"_s,
                               u"';DROP TABLE suggestion;--"_s,
                               u"%"_s,
                               u"_"_s,
                               u"\\"_s,
                               u"+"_s,
                               u","_s,
                               u"供水\u0000改造"_s,
                               QString{QChar{0xd800}},
                               u"供水"_s + QChar{0xdc00},
                               u"😀"_s,
                               u"\u202e供水"_s,
                               u"e\u0301"_s,
                               u"\uFEFF"_s,
                               u"水"_s.repeated(10'000),
                               u"供水 "_s.repeated(5'000),
                               u"a1 "_s.repeated(3'000),
                               u"供水改造设施"_s.repeated(200)})
        QTest::newRow(qUtf8Printable(odd.left(24) + u'#' + QString::number(odd.size()))) << odd;
    QString many;
    for (int i = 0; i < 3'000; ++i)
        many += QString::number(i) + u' ';
    QTest::newRow("3,000 different words") << many;
}

void TestSearch::neverFails()
{
    QFETCH(QString, words);
    const auto result = m_shared->search(words, 50);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().detail));
    const auto ids = m_shared->ids({.words = words});
    QVERIFY2(ids, ids ? "" : qPrintable(ids.error().message));
}

/// Few characters make many neighbours that are no word: the index proposes what the texts refuse.
static QString randomText(QRandomGenerator &random, int length)
{
    static const QString characters = u"水电路桥学医田林 ，。\nab12"_s;
    QString text;
    for (int i = 0; i < length; ++i)
        text += characters.at(static_cast<qsizetype>(random.bounded(static_cast<quint32>(characters.size()))));
    return text;
}

static bool isRun(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// Without an index: marks alike, blanks between Latin and Chinese none.
static QString plain(QString text)
{
    static const QRegularExpression marks{u"\\s*[，。][\\s，。]*"_s};
    static const QRegularExpression joints{
        u"(?<=[a-z0-9])\\s+(?=[^a-z0-9\\s。])|(?<=[^a-z0-9\\s。])\\s+(?=[a-z0-9])"_s};
    static const QRegularExpression blanks{u"\\s+"_s};
    return text.replace(marks, u"。"_s).replace(joints, QString{}).replace(blanks, u"。"_s);
}

/// What a word means: somewhere in one field, at the beginning of a Latin run.
static bool holds(const QStringList &plainFields, const QString &word)
{
    return std::any_of(plainFields.begin(), plainFields.end(), [&](const QString &text) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!isRun(word[0]) || at == 0 || !isRun(text[at - 1]))
                return true;
        }
        return false;
    });
}

void TestSearch::agreesWithBruteForce()
{
    QRandomGenerator random{20261124};
    QList<CaseFile> files;
    QMap<QString, QStringList> texts;
    for (int i = 0; i < 150; ++i) {
        CaseFile file;
        file.suggestion.number = u"编%1"_s.arg(QChar{static_cast<char16_t>(0x5000 + i)});
        file.suggestion.title = u"题"_s + randomText(random, 12);
        file.suggestion.text = randomText(random, 60);
        file.replies = {Reply{}};
        file.replies[0].text.paragraphs = {{.text = randomText(random, 40).replace(u'\n', u'。')}};
        file.contacts = {{.content = randomText(random, 20)}};
        files << file;
        texts[file.suggestion.number] = {plain(file.suggestion.title), plain(file.suggestion.text),
                                         plain(file.contacts[0].content),
                                         plain(file.replies[0].text.paragraphs[0].text)};
    }
    const auto stored = m_file->putAll(files);
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
    const int queries = std::max(1'000, qEnvironmentVariableIntValue("BANFU_QUERIES"));
    int hits = 0;
    for (int i = 0; i < queries; ++i) {
        // At first some texts are put aside, some of them changed since they were indexed; later the index knows all.
        if (i % 40 == 0 && i < queries / 2) {
            auto edited = m_file->find(stored->at(static_cast<qsizetype>(random.bounded(150u))));
            QVERIFY(edited);
            edited->suggestion.text = randomText(random, 60);
            QVERIFY(m_file->put(*edited));
            texts[edited->suggestion.number][1] = plain(edited->suggestion.text);
        }
        if (i == queries / 2)
            tidy();
        QStringList typed;
        QStringList words;
        QStringList excluded;
        QStringList titleWords;
        for (int n = 1 + static_cast<int>(random.bounded(3u)); n > 0; --n) {
            QString word = randomText(random, 1 + static_cast<int>(random.bounded(5u)));
            word.remove(QRegularExpression{u"[\\s，。]"_s});
            if (word.isEmpty())
                continue;
            switch (random.bounded(8u)) {
            case 0:
                excluded << word;
                typed << u'-' + word;
                break;
            case 1:
                titleWords << word;
                typed << u"标题:"_s + word;
                break;
            case 2:
                words << word;
                typed << u'“' + word + u'”';
                break;
            default:
                words << word;
                typed << word;
            }
        }
        QStringList wanted;
        for (const auto &[number, fields] : texts.asKeyValueRange()) {
            const auto isThere = [&](const QString &word) { return holds(fields, word); };
            const auto isInTitle = [&](const QString &word) { return holds({fields[0]}, word); };
            if (!typed.isEmpty() && std::all_of(words.begin(), words.end(), isThere) &&
                std::none_of(excluded.begin(), excluded.end(), isThere) &&
                std::all_of(titleWords.begin(), titleWords.end(), isInTitle))
                wanted << number;
        }
        wanted.sort();
        hits += static_cast<int>(wanted.size());
        const QStringList got = found(typed.join(u' '));
        if (got != wanted)
            QFAIL(qPrintable(u"%1: %2 instead of %3"_s.arg(typed.join(u' '), got.join(u' '), wanted.join(u' '))));
    }
    QVERIFY(hits > 2'000);
    const auto verification = m_file->verify();
    QVERIFY2(verification->isSound, qPrintable(verification->lines.join(u'\n')));
}

void TestSearch::showsThePassage_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("match");
    QTest::newRow("number") << u"0118"_s << u"number"_s << u"0118"_s;
    QTest::newRow("spoken number") << u"第20260118号"_s << u"number"_s << u"20260118"_s;
    QTest::newRow("title") << u"饮水安全"_s << u"title"_s << u"饮水安全"_s;
    QTest::newRow("name") << u"祁玥"_s << u"deputies"_s << u"祁玥"_s;
    QTest::newRow("document number") << u"临水函[2026]86号"_s << u"documentNumber"_s << u"临水函〔2026〕86号"_s;
    QTest::newRow("text") << u"落实资金"_s << u"text"_s << u"落实资金"_s;
    QTest::newRow("reply") << u"1286个小区"_s << u"reply"_s << u"1286个小区"_s;
    QTest::newRow("opinion") << u"统筹安排"_s << u"opinion"_s << u"统筹安排"_s;
    QTest::newRow("co-handler") << u"市财政局"_s << u"coHandlers"_s << u"市财政局"_s;
    QTest::newRow("pinyin") << u"wangshu"_s << u"deputies"_s << u"沈望舒"_s;
    QTest::newRow("initials") << u"czj"_s << u"coHandlers"_s << u"市财政局"_s;
    QTest::newRow("traditional") << u"落實資金"_s << u"text"_s << u"落实资金"_s;
    QTest::newRow("talk") << u"会议室"_s << u"contact"_s << u"会议室"_s;
}

void TestSearch::showsThePassage()
{
    QFETCH(QString, words);
    QFETCH(QString, field);
    QFETCH(QString, match);
    const auto result = m_shared->search(words, 5);
    QVERIFY(result);
    QCOMPARE(result->total, 1);
    const SearchHit &hit = result->hits.at(0);
    QCOMPARE(hit.field, field);
    QCOMPARE(hit.match, match);
    QCOMPARE(hit.number, u"20260118"_s);
    QCOMPARE(hit.title, test::caseFile().suggestion.title);
    QVERIFY(hit.before.size() <= 21 && hit.after.size() <= 41);
    if (field == u"text"_s) {
        QCOMPARE(hit.before,
                 u"…区二次供水设施老化问题突出。建议：一、摸清底数。二、"_s.right(21).replace(0, 1, u"…"_s));
        QCOMPARE(hit.after, u"。三、明确责任。"_s);
    }
}

static CaseFile numbered(const QString &number, const QString &title, const QString &text, QDate assignedOn)
{
    CaseFile file;
    file.suggestion.number = number;
    file.suggestion.title = title;
    file.suggestion.text = text;
    file.suggestion.assignedOn = assignedOn;
    return file;
}

void TestSearch::putsTitlesFirstThenTheNewest()
{
    QVERIFY(m_file->putAll({numbered(u"甲"_s, u"路灯"_s, u"供水设施"_s, {2026, 5, 1}),
                            numbered(u"乙"_s, u"供水设施"_s, u"路灯"_s, {2024, 5, 1}),
                            numbered(u"丙"_s, u"供水设施"_s, u"路灯"_s, {2025, 5, 1}),
                            numbered(u"丁"_s, u"桥梁"_s, u"供水设施"_s, {2026, 6, 1}),
                            numbered(u"戊"_s, u"桥梁"_s, u"供水设施"_s, {})}));
    for (const QString &words : {u"供水"_s, u"供水设施"_s, u"供"_s}) {
        const auto result = m_file->search(words, 50);
        QVERIFY(result);
        QString order;
        for (const SearchHit &hit : result->hits)
            order += hit.number;
        QCOMPARE(order, u"丙乙丁甲戊"_s);
    }
}

void TestSearch::countsAllAndGivesTheFirst()
{
    test::Generator generator{1};
    QList<CaseFile> files;
    for (int i = 0; i < 60; ++i) {
        files << generator.next();
        files.last().suggestion.notes = u"供水 二次供水设施"_s;
    }
    const auto stored = m_file->putAll(files);
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
    for (const QString &words : {u"供水"_s, u"二次供水设施"_s}) {
        const auto result = m_file->search(words, 7);
        QVERIFY(result);
        QCOMPARE(result->total, 60);
        QCOMPARE(result->hits.size(), 7);
        QCOMPARE(m_file->search(words, 0)->total, 60);
        QVERIFY(m_file->search(words, -5)->hits.isEmpty());
    }
}

void TestSearch::followsChanges()
{
    auto file = m_file->put(test::caseFile());
    QVERIFY(file);
    file->suggestion.title = u"关于增设盲道的建议"_s;
    file->replies[0].text.paragraphs[4].text = u"修筑坡道"_s;
    file = m_file->put(*file);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QCOMPARE(found(u"盲道"_s).size(), 1);
    QCOMPARE(found(u"坡道"_s).size(), 1);
    QCOMPARE(found(u"饮水安全"_s).size(), 0);
    QCOMPARE(found(u"下一步工作"_s).size(), 0);
    QVERIFY(m_file->remove(file->suggestion.id));
    QCOMPARE(found(u"盲道"_s).size(), 0);
    QCOMPARE(found(u"盲"_s).size(), 0);
    QVERIFY(m_file->put(test::caseFile()));
    QCOMPARE(found(u"饮水安全"_s).size(), 1);
}

void TestSearch::followsARenamedBureau()
{
    CaseFile first = test::caseFile();
    first.assignments = {{.bureau = {.shortName = u"市林草局"_s}}};
    QVERIFY(m_file->put(first));
    CaseFile second = test::caseFile();
    second.suggestion.number = u"20260119"_s;
    second.assignments = {{.bureau = {.name = u"临江市林业和草原局"_s, .shortName = u"市林草局"_s}}};
    QVERIFY(m_file->put(second));
    QCOMPARE(found(u"林业和草原"_s), (QStringList{u"20260118"_s, u"20260119"_s}));
    const auto verification = m_file->verify();
    QVERIFY(verification);
    QVERIFY2(verification->isSound, qPrintable(verification->lines.join(u'\n')));
}

void TestSearch::keepsNothingOfAFailedPut()
{
    QVERIFY(m_file->put(test::caseFile()));
    CaseFile other = numbered(u"7"_s, u"盲道"_s, {}, {});
    QVERIFY(!m_file->putAll({other, test::caseFile()}));
    QCOMPARE(found(u"盲道"_s).size(), 0);
    QCOMPARE(found(u"供水"_s).size(), 1);
}

void TestSearch::filtersLists()
{
    CaseFile other = test::caseFile();
    other.suggestion.number = u"20260119"_s;
    other.suggestion.session = u"市第八届人大二次会议"_s;
    QVERIFY(m_file->putAll({test::caseFile(), other}));
    QCOMPARE(m_file->ids({.words = u"供水"_s})->size(), 2);
    QCOMPARE(m_file->ids({.words = u"供水"_s, .session = u"市第八届人大二次会议"_s})->size(), 1);
    QCOMPARE(m_file->ids({.words = u"0119"_s})->size(), 1);
    QCOMPARE(*m_file->count({.words = u"供水设施 0118"_s}), 1);
    QCOMPARE(*m_file->count({.words = u"***"_s}), 0);
}

void TestSearch::findsDisagreement()
{
    const auto stored = m_file->put(test::caseFile());
    QVERIFY(stored);
    tidy();
    QVERIFY(m_file->verify()->isSound);
    const QString path = m_file->path();
    m_file.reset();
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hostile"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query{database};
        QVERIFY(query.exec(u"UPDATE search_text SET body = substr(body, 1, 200)"_s));
        query.finish();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"hostile"_s);
    auto opened = RegisterFile::open(path, u"tester"_s);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_file = *std::move(opened);
    const auto verification = m_file->verify();
    QVERIFY(verification);
    QVERIFY(!verification->isSound);
    QVERIFY2(verification->lines.join(u'\n').contains(u"20260118"_s), qPrintable(verification->lines.join(u'\n')));
}

void TestSearch::looksThroughWhatIsNotIndexedYet()
{
    auto stored = *m_file->put(numbered(u"7"_s, u"增设盲道"_s, {}, {}));
    tidy();
    stored.suggestion.title = u"增设坡道"_s;
    stored = *m_file->put(stored);
    QVERIFY(m_file->put(numbered(u"8"_s, u"增设坡道"_s, {}, {})));
    for (const bool isTidied : {false, true}) {
        QCOMPARE(found(u"坡道"_s), (QStringList{u"7"_s, u"8"_s}));
        QCOMPARE(found(u"盲道"_s), QStringList{});
        QCOMPARE(found(u"增设 -坡道"_s), QStringList{});
        QCOMPARE(found(u"标题:坡 -编号:8"_s), QStringList{u"7"_s});
        QCOMPARE(m_file->search(u"坡"_s, 1)->hits.first().match, u"坡"_s);
        QVERIFY(m_file->verify()->isSound);
        const auto alike = m_file->resembling({.except = stored.suggestion.id, .title = u"增设坡道"_s}, 5);
        QVERIFY(alike);
        QCOMPARE(alike->size(), 1);
        if (!isTidied)
            tidy();
    }
    // What is put back as it was is nothing to index.
    stored = *m_file->put(numbered(u"9"_s, u"新建泵站"_s, {}, {}));
    tidy();
    stored.suggestion.title = u"改建泵站"_s;
    stored = *m_file->put(stored);
    stored.suggestion.title = u"新建泵站"_s;
    stored = *m_file->put(stored);
    QCOMPARE(found(u"改建"_s), QStringList{});
    QCOMPARE(found(u"新建泵站"_s), QStringList{u"9"_s});
    QVERIFY(m_file->remove(stored.suggestion.id));
    tidy();
    QCOMPARE(found(u"泵站"_s), QStringList{});
    QVERIFY(m_file->verify()->isSound);
}

void TestSearch::keepsWhatIsNotIndexedYetWhenClosed()
{
    QVERIFY(m_file->put(test::caseFile()));
    const QString path = m_file->path();
    m_file.reset();
    m_file = *RegisterFile::open(path, u"tester"_s);
    QCOMPARE(found(u"供水"_s).size(), 1);
    tidy();
    QCOMPARE(found(u"供水"_s).size(), 1);
    QVERIFY(m_file->verify()->isSound);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
