#include "app/reply/compose.h"
#include "app/reply/handledtogether.h"
#include "app/reply/letterfields.h"
#include "app/reply/opinionuse.h"
#include "app/reply/points.h"
#include "app/reply/promises.h"
#include "app/reply/templates.h"
#include "tests/support/cputimer.h"
#include "tests/support/support.h"

#include <QTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList textsOf(const QList<Point> &points)
{
    QStringList texts;
    for (const Point &point : points)
        texts.append(point.text);
    return texts;
}

} // namespace

class TestDrafting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposesPoints_data();
    void proposesPoints();
    void marksPointsByHand();
    void forgetsAnswersToLostPoints();
    void findsPromises_data();
    void findsPromises();
    void placesPromises();
    void measuresUseOfOpinions();
    void knowsAnsweredOpinions();
    void fillsFields_data();
    void fillsFields();
    void takesTheOfficesTemplates();
    void answersAlikeWithItsOwnFacts();
    void answersNothingAlikeThatIsSigned();
    void enduresHostileText_data();
    void enduresHostileText();
};

void TestDrafting::proposesPoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("points");
    QTest::newRow("numbered behind 建议：")
        << u"近年来设施老化。建议：一、摸清底数。逐一普查。二、落实资金。三、明确责任。"_s
        << QStringList{u"摸清底数"_s, u"落实资金"_s, u"明确责任"_s};
    QTest::newRow("paragraphs")
        << u"一、存在问题\n设施老化。\n二、有关建议\n为此，提出以下建议：\n1.加快普查，建立档案。资料要全。\n2.安排专项资金。\n"_s
        << QStringList{u"加快普查，建立档案"_s, u"安排专项资金"_s};
    QTest::newRow("run in") << u"为此建议：一是开展普查；二是落实资金；三是加强监管。"_s
                            << QStringList{u"开展普查"_s, u"落实资金"_s, u"加强监管"_s};
    QTest::newRow("in brackets") << u"具体建议如下：（一）建立台账。（二）加强抽检。"_s
                                 << QStringList{u"建立台账"_s, u"加强抽检"_s};
    QTest::newRow("plain sentences") << u"设施老化。建议市水务局开展普查。同时，资金不足。建议市财政局安排资金。"_s
                                     << QStringList{u"建议市水务局开展普查"_s, u"建议市财政局安排资金"_s};
    QTest::newRow("nothing asked") << u"设施老化，居民不便。"_s << QStringList{};
    QTest::newRow("empty") << QString{} << QStringList{};
    QTest::newRow("a written proposal is none") << u"市政府已收到建议书。"_s << QStringList{};
}

void TestDrafting::proposesPoints()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, points);
    const QList<Point> proposed = proposedPoints(text);
    QCOMPARE(textsOf(proposed), points);
    for (qsizetype i = 0; i < proposed.size(); ++i) {
        QCOMPARE(proposed[i].number, static_cast<int>(i) + 1);
        QCOMPARE(text.mid(placeOf(proposed[i], text).begin, placeOf(proposed[i], text).length), proposed[i].text);
    }
}

void TestDrafting::marksPointsByHand()
{
    const QString text = u"设施老化。请开展普查。请落实资金。"_s;
    QList<Point> points = withPoint({}, u"请落实资金。"_s, text);
    points = withPoint(points, u"请开展普查"_s, text);
    QCOMPARE(textsOf(points), (QStringList{u"请开展普查"_s, u"请落实资金"_s}));
    QCOMPARE(points.first().number, 2); // numbers stay: paragraphs name them
    QCOMPARE(withPoint(points, u"请开展普查。"_s, text), points);
    QCOMPARE(withPoint(points, u" 。"_s, text), points);
    QCOMPARE(placeOf({.text = u"没有这句"_s}, text).length, 0);
}

void TestDrafting::forgetsAnswersToLostPoints()
{
    const QList<Paragraph> paragraphs{{.text = u"甲"_s, .answers = {1, 2}}, {.text = u"乙"_s, .answers = {2}}};
    QCOMPARE(answersTo(2, paragraphs), (QList<int>{0, 1}));
    QCOMPARE(answersTo(3, paragraphs), QList<int>{});
    const QList<Paragraph> left = withoutLostAnswers(paragraphs, {{.number = 1, .text = u"点"_s}});
    QCOMPARE(left[0].answers, QList<int>{1});
    QVERIFY(left[1].answers.isEmpty());
    QCOMPARE(answersIn(answersText({3, 12})), (QList<int>{3, 12}));
    QCOMPARE(answersIn(u",x,-2,5,"_s), QList<int>{5});
}

void TestDrafting::findsPromises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPromise");
    QTest::addColumn<QDate>("dueOn");
    const auto row = [](const QString &text, bool isPromise, QDate dueOn = {}) {
        QTest::addRow("%s", qPrintable(text)) << text << isPromise << dueOn;
    };
    row(u"力争到2027年底全面完成。"_s, true, QDate{2027, 12, 31});
    row(u"将于2026年9月30日前完成改造。"_s, true, QDate{2026, 9, 30});
    row(u"计划2026年10月底前完成。"_s, true, QDate{2026, 10, 31});
    row(u"拟于明年上半年启动。"_s, true, QDate{2027, 6, 30});
    row(u"将在第三季度公布。"_s, true, QDate{2026, 9, 30});
    row(u"预计年底建成投用。"_s, true, QDate{2026, 12, 31});
    row(u"到2028年达到100%。"_s, true, QDate{2028, 12, 31});
    row(u"确保“十五五”期间全部完成。"_s, true, QDate{2030, 12, 31});
    row(u"将该项目列入2027年度计划。"_s, true, QDate{2027, 12, 31});
    row(u"我局将把该项目纳入城建计划。"_s, true);
    row(u"下一步，我局将加强监管。"_s, true);
    row(u"力争早日建成。"_s, true);
    row(u"截至2026年4月，已完成改造12个。"_s, false);
    row(u"已列入2025年度计划并完成。"_s, false);
    row(u"根据《三年行动计划》，全市开展普查。"_s, false);
    row(u"2025年，全市完成126个。"_s, false);
    row(u"设施老化问题突出。"_s, false);
}

void TestDrafting::findsPromises()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isPromise);
    QFETCH(const QDate, dueOn);
    const QList<Promise> promises = promisesIn({{.text = text}}, QDate{2026, 5, 12});
    QCOMPARE(promises.size(), isPromise ? 1 : 0);
    if (isPromise)
        QCOMPARE(promises.front().dueOn, dueOn);
}

void TestDrafting::placesPromises()
{
    const QList<Paragraph> paragraphs{{.text = u"已完成普查。"_s}, {.text = u"已建档；力争2027年底完成。谢谢。"_s}};
    const QList<Promise> promises = promisesIn(paragraphs, QDate{2026, 5, 12});
    QCOMPARE(promises.size(), 1);
    QCOMPARE(promises.front().paragraph, 1);
    QCOMPARE(paragraphs[1].text.mid(promises.front().begin, promises.front().length), u"力争2027年底完成"_s);
    QCOMPARE(promises.front().text, u"力争2027年底完成"_s);
}

void TestDrafting::measuresUseOfOpinions()
{
    const QString opinion = u"我局将统筹安排老旧小区改造资金，优先支持供水设施。其余意见另行函告。"_s;
    QCOMPARE(useOf(opinion, {}).share, 0.0);
    const OpinionUse none = useOf(opinion, {{.text = u"统筹安排资金，加快改造供水设施。"_s}});
    QVERIFY(none.runs.isEmpty());
    const OpinionUse some = useOf(opinion, {{.text = u"市财政局将统筹安排老旧小区改造资金，优先支持供水设施。"_s}});
    QCOMPARE(some.runs.size(), 1);
    QCOMPARE(opinion.mid(some.runs[0].begin, some.runs[0].length),
             u"局将统筹安排老旧小区改造资金，优先支持供水设施。"_s);
    QVERIFY(some.share > 0.6 && some.share < 0.8);
    QCOMPARE(useOf(opinion, {{.text = opinion}}).share, 1.0);
}

void TestDrafting::knowsAnsweredOpinions()
{
    Assignment assignment{.bureau = {.name = u"临江市财政局"_s, .shortName = u"市财政局"_s}};
    QVERIFY(!isAnswered(assignment, {}));
    assignment.opinion = Opinion{.text = u"我局将统筹安排老旧小区改造资金。"_s};
    QVERIFY(!isAnswered(assignment, {{.text = u"已完成。"_s}}));
    QVERIFY(isAnswered(assignment, {{.text = u"资金已安排。"_s, .source = u"市财政局"_s}}));
    QVERIFY(isAnswered(assignment, {{.text = u"财政部门将统筹安排老旧小区改造资金。"_s}}));
    assignment.opinion->setAsideReason = u"与本件无关"_s;
    QVERIFY(isAnswered(assignment, {}));
    assignment.opinion->setAsideReason = u" "_s;
    QVERIFY(!isAnswered(assignment, {}));
}

void TestDrafting::fillsFields_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("fields") << u"{代表}在{届次}上提出{编号}"_s
                            << u"沈望舒、祁玥代表在市第八届人大三次会议上提出第20260118号"_s;
    QTest::newRow("co-handlers") << u"会同{会办单位}"_s << u"会同市财政局和市住房城乡建设局"_s;
    QTest::newRow("group that is said") << u"办理<，并{沟通情况}>。"_s << u"办理，并于4月9日与你们进行了座谈交流。"_s;
    QTest::newRow("group that is not") << u"办理<，{主办单位}牵头>。"_s << u"办理。"_s;
    QTest::newRow("group in a group") << u"<甲{编号}<乙{主办单位}>丙>"_s << u"甲第20260118号丙"_s;
    QTest::newRow("outer group falls") << u"<甲{主办单位}<乙{编号}>丙>丁"_s << u"丁"_s;
    QTest::newRow("flag") << u"<{有会办意见}综合意见，>答复"_s << u"综合意见，答复"_s;
    QTest::newRow("unknown field stays") << u"{没有}和{}"_s << u"{没有}和{}"_s;
    QTest::newRow("group without end is text") << u"a<b{编号}"_s << u"a<b第20260118号"_s;
    QTest::newRow("lone end is text") << u"a>b{"_s << u"a>b{"_s;
}

void TestDrafting::fillsFields()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    const CaseFile file = test::caseFile();
    QCOMPARE(filled(pattern, letterFields(file, file.replies.front(), test::office())), text);
    QVERIFY(!shippedTemplates().isEmpty());
}

void TestDrafting::takesTheOfficesTemplates()
{
    CaseFile file = test::caseFile();
    OfficeSettings office = test::office();
    office.templates = {{.name = u"closing"_s, .text = u"谢谢{您}。\n此复。"_s},
                        {.name = u"closing.proposal"_s, .text = u"谢谢{代表称呼}。"_s},
                        {.name = u"title"_s, .text = u"{没有的字段}"_s}};
    const auto closing = [&] { return *composedText(file, file.replies.front(), office).closing; };
    QCOMPARE(closing(), u"谢谢你们。\n此复。"_s);
    QCOMPARE(*composedText(file, file.replies.front(), office).title, u"{没有的字段}"_s);
    file.suggestion.kind = SuggestionKind::Proposal;
    QCOMPARE(closing(), u"谢谢委员。"_s);
    file.suggestion.role =
        BureauRole::CoHandler; // the shipped closing.opinion is more special than the office's closing
    QCOMPARE(closing(), u"专此函复。"_s);
    for (const LetterTemplate &shipped : shippedTemplates())
        QVERIFY2(!shipped.name.contains(u' '), qPrintable(shipped.name));
}

void TestDrafting::answersAlikeWithItsOwnFacts()
{
    CaseFile source = test::caseFile();
    ReplyText &text = source.replies[0].text;
    text.paragraphs.append({.text = u"第20260118号建议与《关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议》"
                                    "中沈望舒代表所提2026011号管段一并处理。"_s,
                            .source = u"市财政局"_s,
                            .answers = {1}});
    text.closing = u"感谢沈望舒、祁玥代表。"_s;
    source.replies[0].resultClass = ResultClass::B;
    CaseFile target = test::caseFile();
    target.suggestion.number = u"20260119"_s;
    target.suggestion.title = u"关于沈望舒工作室的建议"_s; // what is put in is not exchanged again
    target.deputies = {{.name = u"陆一鸣"_s}};
    target.assignments.clear();
    target.replies.clear();

    const auto answered = answeredAlike(target, source, test::office());
    QVERIFY(answered);
    const Reply &reply = answered->replies[0];
    QCOMPARE(reply.text.paragraphs.last().text,
             u"第20260119号建议与《关于沈望舒工作室的建议》中陆一鸣代表所提2026011号管段一并处理。"_s);
    QVERIFY(reply.text.paragraphs.last().answers.isEmpty());
    QVERIFY(reply.text.paragraphs.last().source.isEmpty());
    QCOMPARE(*reply.text.closing, u"感谢陆一鸣代表。"_s);
    QCOMPARE(reply.resultClass, ResultClass::B);
    QVERIFY(!reply.documentNumber);
    QVERIFY(!reply.text.title); // follows its own record
    const Letter letter = compose(*answered, reply, test::office());
    QVERIFY(letter.salutation.contains(u"陆一鸣"_s));
    QVERIFY(letter.title.contains(u"20260119"_s));
    QVERIFY(!letter.title.contains(u"20260118"_s));
}

void TestDrafting::answersNothingAlikeThatIsSigned()
{
    CaseFile source = test::caseFile();
    CaseFile target = test::caseFile();
    target.replies[0].status = ReplyStatus::Signed;
    const auto refused = answeredAlike(target, source, test::office());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    source.replies.clear();
    const auto empty = answeredAlike(test::caseFile(), source, test::office());
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::NotFound);

    const QList<CaseFile> linked = linkedTogether({test::caseFile(), target}, QDate{2026, 3, 4});
    QVERIFY(handledWith(linked[0]).isEmpty()); // a suggestion is not handled together with itself
}

void TestDrafting::enduresHostileText_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece : {u"建议："_s, u"一、"_s, u"力争2027年"_s, u"<{编号}"_s, u"<"_s, u"{"_s, u"年"_s, u"9"_s,
                                 u"列入"_s, QString{QChar{0xD842}}})
        QTest::addRow("%s", piece.toUtf8().toHex().constData()) << piece;
}

void TestDrafting::enduresHostileText()
{
    QFETCH(const QString, piece);
    const QString text = piece.repeated(20'000 / piece.size());
    const CaseFile file = test::caseFile();
    const test::CpuTimer timer;
    (void)proposedPoints(text);
    (void)promisesIn({{.text = text}}, QDate{2026, 5, 12});
    (void)useOf(text, {{.text = text}});
    (void)filled(text, letterFields(file, file.replies.front(), test::office()));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestDrafting)
#include "tst_drafting.moc"
