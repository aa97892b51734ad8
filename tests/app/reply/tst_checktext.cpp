#include "app/reply/check.h"
#include "app/reply/compose.h"
#include "tests/support/support.h"

#include <QTest>

#include <algorithm>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today{2026, 5, 12};

/// A letter that is public, and the office's list of terms.
CaseFile fileWith(const QStringList &texts)
{
    CaseFile file = test::caseFile();
    file.deputies.front().phone = u"5550 1217"_s;
    Reply &reply = file.replies.front();
    reply.resultClass = ResultClass::A;
    reply.text.paragraphs.clear();
    for (const QString &text : texts)
        reply.text.paragraphs.append({.text = text});
    return file;
}

OfficeSettings officeWithTerms()
{
    OfficeSettings office = test::office();
    office.terms = {{.wrong = u"其它"_s, .right = u"其他"_s}, {.wrong = u"人大"_s, .right = u"人大常委会"_s}};
    return office;
}

QList<Finding> findingsOf(const CaseFile &file)
{
    QList<Finding> findings = check(file, file.replies.front(), officeWithTerms(), today);
    findings.removeIf([](const Finding &finding) { return finding.part != LetterPart::Section; });
    return findings;
}

const Finding *findRule(const QList<Finding> &findings, const QString &rule)
{
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.end() ? nullptr : &*found;
}

QString rulesOf(const QList<Finding> &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules.append(finding.rule + u'(' + finding.excerpt + u')');
    return rules.join(u' ');
}

} // namespace

class TestCheckText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
    void leavesAlone_data();
    void leavesAlone();
    void mends_data();
    void mends();
    void mendsNothingThatIsNotThere();
    void seesWhatStandsInTwoParagraphs_data();
    void seesWhatStandsInTwoParagraphs();
    void keepsSilentOfPrivateDataThatIsNotPublished();
    void keepsIdentityWhenTextMoves();
    void marksDismissed();
};

void TestCheckText::reports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("excerpt");
    const auto row = [](const QString &text, const char *rule, const QString &excerpt) {
        QTest::addRow("%s %s", rule, qPrintable(text.left(16))) << text << QString::fromLatin1(rule) << excerpt;
    };
    row(u"涉及“一户一表”、“一小区一档案”。"_s, "mark-between-quotes", u"、"_s);
    row(u"按照《条例》、《办法》执行。"_s, "mark-between-quotes", u"、"_s);
    row(u"数据为{代表}所提。"_s, "placeholder", u"{代表}"_s);
    row(u"约三、四十户居民。"_s, "approximate-number", u"三、四"_s);
    row(u"漏损率降低10-20%。"_s, "range-sign", u"10-20%"_s);
    row(u"投资3～5亿元。"_s, "range-sign", u"3～5亿"_s);
    row(u"自2024-2027年实施。"_s, "range-mark", u"2024-2027年"_s);
    row(u"每天2~3个。"_s, "range-mark", u"2~3个"_s);
    row(u"已于23年6月完成。"_s, "short-year", u"23年"_s);
    row(u"二○二五年已完成。"_s, "zero-in-year", u"二○二五"_s);
    row(u"补助5千元。"_s, "mixed-number", u"5千"_s);
    row(u"于2026年04月完成。"_s, "leading-zero", u"04"_s);
    row(u"于2026.4.30完成。"_s, "date-form", u"2026.4.30"_s);
    row(u"共1，286个小区。"_s, "comma-in-number", u"1，286"_s);
    row(u"管网5KM，面积30M2。"_s, "unit-form", u"KM"_s);
    row(u"电量80Kwh。"_s, "unit-form", u"Kwh"_s);
    row(u"建筑面积120平方。"_s, "unit-legal", u"平方"_s);
    row(u"水箱30立方，管径20公分。"_s, "unit-legal", u"立方"_s);
    row(u"其它问题已解决。"_s, "office-term", u"其它"_s);
    row(u"向市人大报告。"_s, "office-term", u"人大"_s);
    row(u"改造后的的水质达标。"_s, "repeated-word", u"的的"_s);
    row(u"对泵房进行进行改造。"_s, "repeated-word", u"进行进行"_s);
    row(u"一是普查，二是建档，四是改造。"_s, "numbering-gap", u"四"_s);
    row(u"（一）普查。（三）改造。"_s, "numbering-gap", u"三"_s);
    row(u"第一，普查。第三，改造。"_s, "numbering-gap", u"三"_s);
    row(u"①普查②建档④改造。"_s, "numbering-gap", u"④"_s);
    row(u"联系110101199003074514核实。"_s, "private-identity", u"110101199003074514"_s);
    row(u"联系13800138000核实。"_s, "private-mobile", u"13800138000"_s);
    row(u"居住在3号楼2单元501室的住户。"_s, "private-address", u"3号楼2单元501室"_s);
    row(u"代表电话5550 1217。"_s, "private-deputy-data", u"5550 1217"_s);
    row(u"此为内部资料。"_s, "secret-word", u"内部资料"_s);
    row(u"按祁月代表的要求办理。"_s, "name-misspelt", u"祁月"_s);
    row(u"感谢沈旺舒代表支持。"_s, "name-misspelt", u"沈旺舒"_s);
    row(u"会同市住房成乡建设局办理。"_s, "name-misspelt", u"市住房成乡建设局"_s);
    row(u"在云西区试点。"_s, "name-misspelt", u"云西区"_s);
    row(u"具体见附件2。"_s, "attachment-not-listed", u"见附件2"_s);
    row(u"清单（附件）。"_s, "attachment-not-listed", u"（附件）"_s);
    row(u"您提出的意见很好。"_s, "pronoun", u"您"_s);
}

void TestCheckText::reports()
{
    QFETCH(const QString, text);
    QFETCH(const QString, rule);
    QFETCH(const QString, excerpt);
    const QList<Finding> findings = findingsOf(fileWith({text}));
    const Finding *finding = findRule(findings, rule);
    QVERIFY2(finding, qPrintable(rulesOf(findings)));
    QCOMPARE(finding->excerpt, excerpt);
    QCOMPARE(text.mid(finding->begin, finding->length), excerpt);
    QVERIFY(!finding->message.isEmpty());
}

void TestCheckText::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"“甲”“乙”和《丙》（2024年）、《丁》已印发。"_s,
                                u"全市一、二级泵房和第三、四季度已完成。"_s,
                                u"一户一表、一户一策、一户一户核实已完成。"_s,
                                u"漏损率降低10%～20%，2024—2027年已实施。"_s,
                                u"《行动方案（2024-2027年）》已印发。"_s,
                                u"电话010-68555030，编号2024-15-3。"_s,
                                u"十年前已完成，10年来、近20年底数已清。"_s,
                                u"二〇二五年已完成，25年期贷款已发放。"_s,
                                u"5千米管网、3千瓦水泵、5千克药剂已到位。"_s,
                                u"网址www.example.cn/2026.4.30已开通。"_s,
                                u"甲、乙、丙等10，20，30已完成。"_s,
                                u"M2增长8%，水质达到II类，LED灯已换。"_s,
                                u"120平方米、30平方公里、20立方米、100平方千米已完成。"_s,
                                u"市人大常委会已审议，其他问题已解决。"_s,
                                u"的的确确、在在建项目、对对口帮扶单位、和和平里社区已走访。"_s,
                                u"人人知晓、天天检查、常常走访已成习惯。"_s,
                                u"城市管理管理局已改名。"_s,
                                u"这是普查，那是建档，已完成。"_s,
                                u"措施：一是普查，二是建档；一是甲，二是乙，已完成。"_s,
                                u"由表（3）和图（5）可见已完成。"_s,
                                u"商业秘密、机密性和《保守国家秘密法》已宣传。"_s,
                                u"水箱编号202605121234567已登记。"_s,
                                u"门牌3号已更换，2号楼已改造。"_s,
                                u"沈望舒代表和祁玥代表已视察。"_s,
                                u"月代表我的心已成金曲，沈阳舒心已开业。"_s,
                                u"市教育局、市体育局已配合。"_s,
                                u"云溪区、龙溪区、云岭区已试点。"_s,
                                u"附件已收到。"_s,
                                u"感谢你们提出的意见，已采纳。"_s,
                                u"已投资1,286万元，占3.5%，比例1:200。"_s})
        QTest::addRow("%s", qPrintable(text.left(24))) << text;
}

void TestCheckText::leavesAlone()
{
    QFETCH(const QString, text);
    const QList<Finding> findings = findingsOf(fileWith({text}));
    QVERIFY2(findings.isEmpty(), qPrintable(rulesOf(findings)));
}

void TestCheckText::mends_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mended");
    const auto row = [](const QString &text, const QString &right) {
        QTest::addRow("%s", qPrintable(text)) << text << right;
    };
    row(u"水质(浊度)达标。"_s, u"水质（浊度）达标。"_s);
    row(u"已完成，。"_s, u"已完成。"_s);
    row(u"完成了！。"_s, u"完成了！"_s);
    row(u"“甲”、“乙”已完成。"_s, u"“甲”“乙”已完成。"_s);
    row(u"根据临政办函[2025]012号已完成。"_s, u"根据临政办函〔2025〕12号已完成。"_s);
    row(u"约三、四十户已完成。"_s, u"约三四十户已完成。"_s);
    row(u"降低10-20%已完成。"_s, u"降低10%～20%已完成。"_s);
    row(u"2024-2027年已完成。"_s, u"2024—2027年已完成。"_s);
    row(u"每天2-3个已完成。"_s, u"每天2～3个已完成。"_s);
    row(u"于23年6月已完成。"_s, u"于2023年6月已完成。"_s);
    row(u"补助5千元已发放。"_s, u"补助5000元已发放。"_s);
    row(u"于2026年04月05日已完成。"_s, u"于2026年4月5日已完成。"_s);
    row(u"2026-4-30已完成。"_s, u"2026年4月30日已完成。"_s);
    row(u"共1，286个已完成。"_s, u"共1286个已完成。"_s);
    row(u"管网5KM已完成。"_s, u"管网5km已完成。"_s);
    row(u"面积120平方已完成。"_s, u"面积120平方米已完成。"_s);
    row(u"其它已完成。"_s, u"其他已完成。"_s);
    row(u"进行进行改造已完成。"_s, u"进行改造已完成。"_s);
    row(u"按祁月代表的要求已完成。"_s, u"按祁玥代表的要求已完成。"_s);
    row(u"您提出的意见已采纳。"_s, u"你们提出的意见已采纳。"_s);
    row(u"我局已完成普查"_s, u"我局已完成普查。"_s);
    row(u"我局已完成普查，"_s, u"我局已完成普查。"_s);
}

void TestCheckText::mends()
{
    QFETCH(const QString, text);
    QFETCH(const QString, mended);
    CaseFile file = fileWith({text});
    Reply &reply = file.replies.front();
    // As the clerk does it: the next one with a mend, again and again.
    for (int i = 0; i < 10; ++i) {
        const QList<Finding> findings = findingsOf(file);
        const auto next =
            std::ranges::find_if(findings, [](const Finding &finding) { return finding.mend.has_value(); });
        if (next == findings.end())
            break;
        reply.text = banfu::mended(reply.text, *next, composedText(file, reply, officeWithTerms()));
    }
    QCOMPARE(reply.text.paragraphs.front().text, mended);
}

void TestCheckText::mendsNothingThatIsNotThere()
{
    const CaseFile file = fileWith({u"其它已完成。"_s});
    const Reply &reply = file.replies.front();
    const ReplyText composed = composedText(file, reply, officeWithTerms());
    Finding finding = *findRule(findingsOf(file), u"office-term"_s);
    ReplyText changed = reply.text;
    changed.paragraphs.front().text = u"另外其它已完成。"_s;
    QCOMPARE(mended(changed, finding, composed), changed);
    finding.index = 7;
    QCOMPARE(mended(reply.text, finding, composed), reply.text);
    finding.index = 0;
    finding.begin = 500;
    QCOMPARE(mended(reply.text, finding, composed), reply.text);
}

void TestCheckText::seesWhatStandsInTwoParagraphs_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("rule");
    QTest::newRow("sentence twice") << QStringList{u"我局已对全市二次供水设施开展普查。"_s,
                                                   u"此外，投入已增加。我局已对全市二次供水设施开展普查。"_s}
                                    << u"repeated-sentence"_s;
    QTest::newRow("two figures of one quantity")
        << QStringList{u"目前全市已建成供水泵房1286个小区泵房。"_s, u"截至4月，全市已建成供水泵房1268个小区泵房。"_s}
        << u"figure-contradicts"_s;
    QTest::newRow("labels with a gap") << QStringList{u"一、普查已完成。"_s, u"三、改造已完成。"_s}
                                       << u"numbering-gap"_s;
    QTest::newRow("another year") << QStringList{u"2024年全市已建成供水泵房1286个小区泵房。"_s,
                                                 u"2025年全市已建成供水泵房1300个小区泵房。"_s}
                                  << QString{};
    QTest::newRow("another quantity") << QStringList{u"全市已改造泵房1286个，其中甲区300个。"_s,
                                                     u"乙区已改造泵房400个。"_s}
                                      << QString{};
    QTest::newRow("short sentences") << QStringList{u"工作已完成。"_s, u"工作已完成。"_s} << QString{};
}

void TestCheckText::seesWhatStandsInTwoParagraphs()
{
    QFETCH(const QStringList, texts);
    QFETCH(const QString, rule);
    QList<Finding> findings = findingsOf(fileWith(texts));
    findings.removeIf([](const Finding &finding) { return finding.rule == u"typed-label"; });
    if (rule.isEmpty())
        QVERIFY2(findings.isEmpty(), qPrintable(rulesOf(findings)));
    else
        QVERIFY2(findRule(findings, rule) && findRule(findings, rule)->index == 1, qPrintable(rulesOf(findings)));
}

void TestCheckText::keepsSilentOfPrivateDataThatIsNotPublished()
{
    CaseFile file = fileWith({u"已联系13800138000核实，此为内部资料。"_s});
    QVERIFY(findRule(findingsOf(file), u"private-mobile"_s));
    file.replies.front().publicity = Publicity::OnRequest;
    QVERIFY2(findingsOf(file).isEmpty(), qPrintable(rulesOf(findingsOf(file))));
}

void TestCheckText::keepsIdentityWhenTextMoves()
{
    const QString before =
        findRule(findingsOf(fileWith({u"其它问题已解决，其它已完成。"_s})), u"office-term"_s)->identity;
    const QList<Finding> after = findingsOf(fileWith({u"另起一段，已办。"_s, u"此外，其它问题已解决，其它已完成。"_s}));
    QVERIFY(std::ranges::any_of(after, [&](const Finding &finding) { return finding.rule == u"office-term"; }));
    QStringList identities;
    for (const Finding &finding : after)
        identities.append(finding.identity);
    QCOMPARE(identities.removeDuplicates(), 0);
    const QList<Finding> moved = findingsOf(fileWith({u"另起一段，已办。"_s, u"其它问题已解决，其它已完成。"_s}));
    QVERIFY(std::ranges::any_of(moved, [&](const Finding &finding) { return finding.identity == before; }));
}

void TestCheckText::marksDismissed()
{
    CaseFile file = fileWith({u"其它问题已解决，其它已完成。"_s});
    const QList<Finding> findings = findingsOf(file);
    QCOMPARE(openFindings(findings).size(), 2);
    file.replies.front().dismissals = {{.finding = findings.front().identity, .reason = u"原文如此"_s},
                                       {.finding = u"no-such"_s, .reason = u""_s}};
    const QList<Finding> after = findingsOf(file);
    QCOMPARE(after.size(), 2);
    QCOMPARE(*after.front().dismissedBecause, u"原文如此"_s);
    QCOMPARE(openFindings(after).size(), 1);
    QCOMPARE(openFindings(after).front().identity, findings.last().identity);
}

QTEST_GUILESS_MAIN(TestCheckText)
#include "tst_checktext.moc"
