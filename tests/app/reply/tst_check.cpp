#include "app/reply/check.h"
#include "app/reply/compose.h"
#include "tests/support/cputimer.h"
#include "tests/support/support.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

using Change = std::function<void(CaseFile &, OfficeSettings &)>;
Q_DECLARE_METATYPE(Change)

namespace {

const QDate today{2026, 5, 12};

/// A letter with nothing to find.
CaseFile faultless()
{
    CaseFile file = test::caseFile();
    file.assignments.last().opinion =
        Opinion{.text = u"我局将配合推进改造。"_s, .receivedOn = QDate{2026, 4, 1}, .isAdopted = true};
    file.replies.front().resultClass = ResultClass::B;
    return file;
}

OfficeSettings office()
{
    OfficeSettings office = test::office();
    office.copies = {u"临江市人大常委会选举联络人事任免工作委员会"_s, u"市政府办公室"_s};
    return office;
}

Reply &reply(CaseFile &file)
{
    return file.replies.front();
}

QStringList rules(const QList<Finding> &findings)
{
    QStringList names;
    for (const Finding &finding : findings)
        names.append(finding.rule);
    return names;
}

/// A letter whose only answer is this body text, in paragraph 0.
Change bodyText(const QString &text)
{
    return [text](CaseFile &file, OfficeSettings &) {
        reply(file).resultClass = ResultClass::A;
        reply(file).text.paragraphs = {{.text = text}};
    };
}

Change sections(const QList<Paragraph> &paragraphs)
{
    return [paragraphs](CaseFile &file, OfficeSettings &) {
        reply(file).resultClass = ResultClass::A;
        reply(file).text.paragraphs = paragraphs;
    };
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAFaultlessLetter();
    void reports_data();
    void reports();
    void leavesAlone_data();
    void leavesAlone();
    void mendsAttachments();
    void readsNamesOfAttachments_data();
    void readsNamesOfAttachments();
    void pointsAtThePlace();
    void draftsMayLackWhatSignedLettersMayNot();
    void staysInTheOrderOfTheLetter();
    void opinionsForTheHostNeedNoDeputyParts();
    void enduresAnEmptyFile();
    void enduresHostileText_data();
    void enduresHostileText();
    void enduresAHugeLetter();
};

void TestCheck::findsNothingInAFaultlessLetter()
{
    const CaseFile file = faultless();
    QCOMPARE(rules(check(file, file.replies.front(), office(), today)), QStringList{});
}

void TestCheck::reports_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const Change &change, const QString &rule) {
        QTest::newRow(name) << change << rule;
    };
    using File = CaseFile &;
    using Office = OfficeSettings &;
    row(
        "co-handler left out of an own opening",
        [](File f, Office) {
            reply(f).text.opening =
                u"你们提出的《关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议》（第20260118号）收悉。我局会同市财政局办理，答复如下："_s;
        },
        u"bureau-not-named"_s);
    row(
        "opinion outstanding", [](File f, Office) { f.assignments.last().opinion.reset(); }, u"opinion-missing"_s);
    row(
        "opinion without text", [](File f, Office) { f.assignments.last().opinion->text = u" "_s; },
        u"opinion-empty"_s);
    row(
        "name misspelt", [](File f, Office) { reply(f).text.salutation = u"沈望舒、祁月代表"_s; }, u"deputy-unknown"_s);
    row(
        "name left out", [](File f, Office) { reply(f).text.salutation = u"沈望舒代表"_s; }, u"deputy-not-addressed"_s);
    row(
        "member instead of deputy", [](File f, Office) { reply(f).text.salutation = u"沈望舒、祁玥委员"_s; },
        u"salutation-word"_s);
    row(
        "deputy instead of member",
        [](File f, Office) {
            f.suggestion.kind = SuggestionKind::Proposal;
            reply(f).text.salutation = u"沈望舒、祁玥代表"_s;
        },
        u"salutation-word"_s);
    row(
        "wrong count", [](File f, Office) { reply(f).text.salutation = u"沈望舒等3名代表"_s; }, u"deputy-count"_s);
    row(
        "wrong count in words", [](File f, Office) { reply(f).text.salutation = u"沈望舒等三位代表"_s; },
        u"deputy-count"_s);
    row(
        "nobody addressed", [](File f, Office) { reply(f).text.salutation = u""_s; }, u"salutation-missing"_s);
    row(
        "other number in the title",
        [](File f, Office) {
            reply(f).text.title = u"临江市水务局关于市第八届人大三次会议第20260181号代表建议答复的函"_s;
        },
        u"number-differs"_s);
    row(
        "number in full-width digits, another",
        [](File f, Office) { reply(f).text.title = u"关于第２０２６０１１９号代表建议答复的函"_s; },
        u"number-differs"_s);
    row(
        "number in neither",
        [](File f, Office) {
            reply(f).text.title = u"关于代表建议答复的函"_s;
            reply(f).text.opening = u"建议收悉。"_s;
        },
        u"number-not-named"_s);
    row(
        "another title",
        [](File f, Office) {
            reply(f).text.opening =
                u"你们提出的《关于加快新建小区供水设施改造的建议》（第20260118号）收悉。会同市财政局、住房城乡建设局办理。"_s;
        },
        u"title-differs"_s);
    row(
        "one of several addressed",
        [](File f, Office) {
            reply(f).text.opening =
                u"您提出的《关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议》（第20260118号）收悉。"_s;
        },
        u"pronoun"_s);
    row(
        "no document number", [](File f, Office) { reply(f).documentNumber.reset(); }, u"document-number-missing"_s);
    row(
        "number of another year",
        [](File f, Office) {
            reply(f).documentNumber = DocumentNumber{u"临水函"_s, 2025, 86};
        },
        u"document-number-year"_s);
    row(
        "no date", [](File f, Office) { reply(f).datedOn = {}; }, u"date-missing"_s);
    row(
        "dated before the talk",
        [](File f, Office) {
            reply(f).datedOn = QDate{2026, 4, 8};
        },
        u"date-before-talk"_s);
    row(
        "dated before the opinion",
        [](File f, Office) {
            f.contacts.clear();
            reply(f).datedOn = QDate{2026, 3, 31};
        },
        u"date-before-opinion"_s);
    row(
        "dated before it came",
        [](File f, Office) {
            reply(f).datedOn = QDate{2026, 3, 1};
        },
        u"date-before-assigned"_s);
    row(
        "late",
        [](File f, Office) {
            reply(f).datedOn = QDate{2026, 6, 3};
        },
        u"overdue"_s);
    row(
        "no contact", [](File f, Office) { reply(f).text.contactNote = u""_s; }, u"contact-missing"_s);
    row(
        "no telephone", [](File f, Office) { reply(f).text.contactNote = u"（联系人：韩知秋，电话：555）"_s; },
        u"phone-missing"_s);
    row(
        "no attachment", [](File f, Office) { reply(f).text.attachments = QStringList{}; }, u"questionnaire-missing"_s);
    row(
        "other attachment only", [](File f, Office) { reply(f).text.attachments = QStringList{u"改造清单"_s}; },
        u"questionnaire-missing"_s);
    row(
        "an attachment without its name",
        [](File f, Office) {
            reply(f).text.attachments = QStringList{u"征询意见表（一式三份）"_s};
            reply(f).text.attachmentText = u"附件\n云溪苑、安澜里"_s;
        },
        u"attachment-unnamed"_s);
    row(
        "a name without its attachment",
        [](File f, Office) {
            reply(f).text.attachments = QStringList{u"改造小区清单"_s, u"资金安排"_s, u"征询意见表（一式三份）"_s};
            reply(f).text.attachmentText = u"附件1\n云溪苑、安澜里"_s;
        },
        u"attachment-missing"_s);
    row(
        "a name of which nothing is kept",
        [](File f, Office) {
            reply(f).text.attachments = QStringList{u"改造小区清单"_s, u"征询意见表（一式三份）"_s};
        },
        u"attachment-missing"_s);
    row(
        "a file without its name", [](File f, Office) { f.files = {{.name = u"附件1：改造小区清单.xlsx"_s}}; },
        u"attachment-unnamed"_s);
    row(
        "wrong number of copies",
        [](File f, Office) { reply(f).text.attachments = QStringList{u"办理情况征询意见表（一式两份）"_s}; },
        u"questionnaire-copies"_s);
    row(
        "no talk", [](File f, Office) { f.contacts.clear(); }, u"talk-missing"_s);
    row(
        "planned talk only", [](File f, Office) { f.contacts.front().heldOn = {}; }, u"talk-missing"_s);
    row(
        "no class", [](File f, Office) { reply(f).resultClass.reset(); }, u"class-missing"_s);
    row(
        "plan without a date", [](File f, Office) { reply(f).text.paragraphs = {{.text = u"我局将加快推进。"_s}}; },
        u"plan-without-date"_s);
    row(
        "closed without a reason", [](File f, Office) { reply(f).publicity = Publicity::Closed; },
        u"publicity-reason"_s);
    row(
        "not signed", [](File f, Office) { reply(f).text.signature = u""_s; }, u"signature-missing"_s);
    row(
        "signed by a section", [](File f, Office) { reply(f).text.signature = u"临江市水务局办公室"_s; },
        u"signature-differs"_s);

    row("no text", sections({}), u"no-answer"_s);
    row("only spaces", sections({{.text = u" 　"_s}}), u"no-answer"_s);
    row("empty heading", sections({{.level = Level::One}, {.text = u"文。"_s}}), u"empty-section"_s);
    row("empty item", sections({{.text = u"文。"_s}, {.level = Level::RunIn, .text = u" "_s}}), u"empty-section"_s);
    row("heading last", sections({{.text = u"文。"_s}, {.level = Level::One, .text = u"下一步工作"_s}}),
        u"heading-without-text"_s);
    row("heading before its equal",
        sections(
            {{.level = Level::One, .text = u"进展"_s}, {.level = Level::One, .text = u"打算"_s}, {.text = u"文。"_s}}),
        u"heading-without-text"_s);
    row("level left out",
        sections({{.level = Level::One, .text = u"进展"_s}, {.level = Level::Four, .text = u"文。"_s}}),
        u"level-jump"_s);
    row("begins below", sections({{.level = Level::Two, .text = u"文。"_s}}), u"level-jump"_s);
    row("label with a point typed", bodyText(u"二.下一步工作。"_s), u"typed-label"_s);
    row("label typed", bodyText(u"二、下一步工作。"_s), u"typed-label"_s);
    row("label in brackets typed", bodyText(u"(一)下一步工作。"_s), u"typed-label"_s);
    row("digit label typed", bodyText(u"3.下一步工作。"_s), u"typed-label"_s);
    row("item typed", bodyText(u"一是完成普查。"_s), u"typed-label"_s);
    row("number behind a number",
        sections({{.level = Level::One, .text = u"进展"_s},
                  {.level = Level::Two, .text = u"改造"_s},
                  {.level = Level::Three, .text = u"2026年完成126个。"_s}}),
        u"digit-after-label"_s);
    row("lonely item", sections({{.text = u"文。"_s}, {.level = Level::RunIn, .text = u"完成普查。"_s}}),
        u"lonely-item"_s);
    row("no full stop", bodyText(u"我局已完成普查"_s), u"no-end-mark"_s);
    row("ends in a comma", bodyText(u"我局已完成普查，"_s), u"no-end-mark"_s);

    for (const QString &text :
         {u"投资××万元。"_s, u"投资XX万元。"_s, u"投资ＸＸ万元。"_s, u"某某小区。"_s, u"完成____户。"_s,
          u"时间（　）。"_s, u"根据《》。"_s, u"【请补充数据】。"_s, u"数据待补充。"_s})
        row(text.toUtf8().constData(), bodyText(text), u"placeholder"_s);
    for (const QString &text :
         {u"根据临政办函[2025]12号。"_s, u"根据临政办函【2025】12号。"_s, u"根据临政办函（2025）12号。"_s,
          u"根据临政办函〔2025〕第12号。"_s, u"根据临政办函〔2025〕012号。"_s})
        row(text.toUtf8().constData(), bodyText(text), u"document-number-form"_s);
    for (const QString &text :
         {u"我局高度重视,认真研究。"_s, u"我局高度重视.认真研究。"_s, u"水质(浊度)达标。"_s, u"措施如下:"_s})
        row(text.toUtf8().constData(), bodyText(text), u"half-width-mark"_s);
    for (const QString &text : {u"我局高度重视，，认真研究。"_s, u"已完成。。"_s, u"已完成，。"_s, u"已完成！。"_s})
        row(text.toUtf8().constData(), bodyText(text), u"doubled-mark"_s);
    for (const QString &text :
         {u"建立“一小区一档案。"_s, u"建立一档案”。"_s, u"根据《条例，执行。"_s, u"（一户一表。"_s})
        row(text.toUtf8().constData(), bodyText(text), u"unpaired-mark"_s);
    for (const QString &text : {u"于2026年2月29日完成。"_s, u"于4月31日完成。"_s, u"于13月1日完成。"_s})
        row(text.toUtf8().constData(), bodyText(text), u"no-such-date"_s);
}

void TestCheck::reports()
{
    QFETCH(const Change, change);
    QFETCH(const QString, rule);
    CaseFile file = faultless();
    OfficeSettings settings = office();
    change(file, settings);
    const QList<Finding> findings = check(file, reply(file), settings, today);
    QVERIFY2(rules(findings).contains(rule), qPrintable(rules(findings).join(u' ')));
    QVERIFY(std::ranges::none_of(findings, [](const Finding &finding) { return finding.message.isEmpty(); }));
}

void TestCheck::leavesAlone_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    using File = CaseFile &;
    using Office = OfficeSettings &;
    row("second bureau named without its 市", [](File f, Office) {
        reply(f).text.opening =
            u"你们提出的《关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议》（第20260118号）收悉。"
            "我局会同市财政局、住房城乡建设局认真研究办理，并于4月9日与你们进行了座谈交流，现答复如下："_s;
    });
    row("bureaus named in the text", [](File f, Office) {
        reply(f).text.opening =
            u"你们提出的“关于加快老旧小区二次供水设施改造,保障居民饮水安全的建议”(第20260118号)收悉。我局与你们座谈。"_s;
        reply(f).text.opening->replace(u',', u'，').replace(u'(', u'（').replace(u')', u'）');
        reply(f).text.paragraphs.last().text = u"临江市财政局、临江市住房和城乡建设局2026年共同推进。"_s;
    });
    row("title without 的建议", [](File f, Office) {
        reply(f).text.opening =
            u"你们提出的关于加快老旧小区二次供水设施改造、保障居民饮水安全（第20260118号）收悉，会同市财政局、市住房城乡建设局研究，征求了你们的意见，答复如下："_s;
    });
    row("lead deputy for all", [](File f, Office) { reply(f).text.salutation = u"沈望舒等代表"_s; });
    row("right count", [](File f, Office) { reply(f).text.salutation = u"沈望舒等2名代表"_s; });
    row("right count in words", [](File f, Office) { reply(f).text.salutation = u"沈望舒等二位代表"_s; });
    row("provisional number", [](File f, Office) { f.suggestion.isProvisionalNumber = true; });
    row("number inside the title", [](File f, Office) {
        f.suggestion.title = u"关于落实第12号河长令的建议"_s;
        reply(f).text.title = u"关于《关于落实第12号河长令的建议》（第20260118号）答复的函"_s;
    });
    row("closed with a reason", [](File f, Office) {
        f.suggestion.publicity = Publicity::Closed;
        f.suggestion.publicityReason = u"涉及供水安全"_s;
    });
    row("sole handler's assignments", [](File f, Office) {
        f.suggestion.role = BureauRole::SoleHandler;
        f.assignments.last().opinion.reset();
    });
    row("a bureau that answers its part itself",
        [](File f, Office) { f.assignments.append({.bureau = {.name = u"临江市教育局"_s}, .isSeparate = true}); });
    row("office without recipients", [](File f, Office o) {
        o.recipients.clear();
        reply(f).text.attachments = QStringList{u"征询意见表（一式三份）"_s};
    });
    row("document numbers rightly written", bodyText(u"根据临政办函〔2025〕12号和水利部令第50号。"_s));
    row("years in brackets", bodyText(u"《节水规划（2021—2035年）》和《方案（2026）》已印发。"_s));
    row("half-width marks among digits and Latin", bodyText(u"比例为1:200，pH值6.5，见www.example.cn，共1,286个。"_s));
    row("decimal after a character", bodyText(u"同比增长3.5个百分点，达到A.B级。"_s));
    row("multiplication", bodyText(u"泵房3×4米，设备XL型、XXL型。"_s));
    row("pairs inside pairs", bodyText(u"根据《关于“十五五”（2026—2030年）的意见》执行。"_s));
    row("leap day", bodyText(u"2024年2月29日和2月29日。"_s));
    row("item behind running text", sections({{.text = u"文："_s},
                                              {.level = Level::RunIn, .runsOn = true, .text = u"甲；"_s},
                                              {.level = Level::RunIn, .runsOn = true, .text = u"乙。"_s}}));
    row("all levels in order", sections({{.level = Level::One, .text = u"进展"_s},
                                         {.level = Level::Two, .text = u"普查"_s},
                                         {.level = Level::Three, .text = u"分类"_s},
                                         {.level = Level::Four, .text = u"分级"_s},
                                         {.text = u"文。"_s},
                                         {.level = Level::One, .text = u"安排。加快推进。"_s}}));
    row("number behind 一、 and （1）", sections({{.level = Level::One, .text = u"2026年的工作。"_s},
                                                  {.level = Level::Two, .text = u"2027年的工作。"_s},
                                                  {.level = Level::Three, .text = u"普查。"_s},
                                                  {.level = Level::Four, .text = u"126个小区。"_s}}));
    row("an attachment that is kept as a file", [](File f, Office) {
        reply(f).text.attachments = QStringList{u"改造小区清单（一式两份）"_s, u"征询意见表（一式三份）"_s};
        f.files = {{.name = u"附件1：改造小区清单.xlsx"_s}, {.name = u"现场照片.jpg"_s}, {.name = u"附件.docx"_s}};
    });
    row("an attachment that is bound", [](File f, Office) {
        reply(f).text.attachments = QStringList{u"改造小区清单"_s, u"征询意见表（一式三份）"_s};
        reply(f).text.attachmentText = u"附件1\n云溪苑、安澜里"_s;
    });
    row("a number that begins a text", bodyText(u"3.5亿元资金已下达。一、二级泵房完成。"_s));
}

void TestCheck::leavesAlone()
{
    QFETCH(const Change, change);
    CaseFile file = faultless();
    OfficeSettings settings = office();
    change(file, settings);
    const QList<Finding> findings = check(file, reply(file), settings, today);
    QCOMPARE(rules(findings), QStringList{});
}

void TestCheck::mendsAttachments()
{
    const auto after = [](const CaseFile &file) {
        const ReplyText composed = composedText(file, file.replies.front(), office());
        ReplyText text = file.replies.front().text;
        for (const Finding &finding : check(file, file.replies.front(), office(), today))
            if (finding.rule.startsWith(u"attachment-"_s))
                text = mended(text, finding, composed);
        return text;
    };
    const QString form = u"征询意见表（一式三份）"_s;
    CaseFile kept = faultless();
    reply(kept).text.attachments = QStringList{form};
    kept.files = {{.name = u"附件2 改造小区清单.xlsx"_s}};
    QCOMPARE(after(kept).attachments, (QStringList{form, u"改造小区清单"_s}));
    CaseFile bound = faultless();
    reply(bound).text.attachments = QStringList{form};
    reply(bound).text.attachmentText = u"附件\n改造小区清单\n云溪苑、安澜里"_s;
    QCOMPARE(after(bound).attachments, (QStringList{u"改造小区清单"_s, form}));
    QCOMPARE(after(bound).attachmentText, u"附件\n云溪苑、安澜里"_s); // the title is printed from the list
    CaseFile missing = faultless();
    reply(missing).text.attachments = QStringList{u"改造小区清单"_s, form};
    QCOMPARE(after(missing).attachments, QStringList{form});

    // What is listed at another place is taken from there first: it is never listed twice, nor is its title lost.
    CaseFile misplaced = faultless();
    reply(misplaced).text.attachments = QStringList{form, u"改造小区清单"_s};
    reply(misplaced).text.attachmentText = bound.replies.front().text.attachmentText;
    reply(misplaced).text = after(misplaced);
    QCOMPARE(reply(misplaced).text.attachments, QStringList{form});
    QCOMPARE(reply(misplaced).text.attachmentText, bound.replies.front().text.attachmentText);
    QCOMPARE(after(misplaced), after(bound));
    // Dropping the first would make 附件2 of the text another one.
    CaseFile counted = faultless();
    reply(counted).text.attachments = QStringList{u"甲清单"_s, u"乙清单"_s};
    QCOMPARE(after(counted).attachments, QStringList{u"甲清单"_s});
    // Of two alike the one that is meant.
    CaseFile doubled = faultless();
    reply(doubled).text.attachments = QStringList{form, u"乙清单"_s, form};
    QCOMPARE(mended(reply(doubled).text, {.index = 2, .mend = Mend{.kind = Mend::Kind::DropAttachment, .text = form}},
                    composedText(doubled, reply(doubled), office()))
                 .attachments,
             (QStringList{form, u"乙清单"_s}));
}

void TestCheck::readsNamesOfAttachments_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("listed"); // empty: it calls itself no attachment
    const auto row = [](const QString &fileName, const QString &listed) {
        QTest::newRow(qUtf8Printable(fileName)) << fileName << listed;
    };
    row(u"附件1：改造清单.xlsx"_s, u"改造清单"_s);
    row(u"附件2 改造清单.xlsx"_s, u"改造清单"_s);
    row(u"附件 3、改造清单.xlsx"_s, u"改造清单"_s);
    row(u"附件一：改造清单.xlsx"_s, u"改造清单"_s);
    row(u"附件：改造清单.xlsx"_s, u"改造清单"_s);
    row(u"附件12改造清单.xlsx"_s, u"改造清单"_s);
    row(u"附件2025年工作总结.docx"_s, {});
    row(u"附件10年规划.docx"_s, {});
    row(u"附件一览表.xlsx"_s, {});
    row(u"附件清单.xlsx"_s, {});
    row(u"改造清单.xlsx"_s, {});
}

void TestCheck::readsNamesOfAttachments()
{
    QFETCH(const QString, fileName);
    QFETCH(const QString, listed);
    CaseFile file = faultless();
    file.files = {{.name = fileName}};
    QString named;
    for (const Finding &finding : check(file, reply(file), office(), today)) {
        if (finding.rule == u"attachment-unnamed" && finding.mend)
            named = finding.mend->text;
    }
    QCOMPARE(named, listed);
}

void TestCheck::pointsAtThePlace()
{
    CaseFile file = faultless();
    reply(file).text.paragraphs[4].text = u"投资××万元"_s;
    const QList<Finding> findings = check(file, reply(file), office(), today);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.front().part, LetterPart::Section);
    QCOMPARE(findings.front().index, 4);
    QVERIFY(findings.front().message.contains(u"××"));
}

void TestCheck::draftsMayLackWhatSignedLettersMayNot()
{
    CaseFile file = faultless();
    reply(file).documentNumber.reset();
    QCOMPARE(check(file, reply(file), office(), today).front().severity, Severity::Hint);
    reply(file).status = ReplyStatus::Signed;
    QCOMPARE(check(file, reply(file), office(), today).front().severity, Severity::Fault);
}

void TestCheck::staysInTheOrderOfTheLetter()
{
    CaseFile file = faultless();
    reply(file).text.contactNote = u""_s;
    reply(file).resultClass = ResultClass::A;
    reply(file).text.paragraphs[5].text = u"投资××万元。"_s;
    reply(file).text.paragraphs[3].text = u"投资××万元。"_s;
    reply(file).documentNumber.reset();
    reply(file).text.salutation = u"祁玥代表"_s;
    const QStringList expected{u"document-number-missing"_s, u"deputy-not-addressed"_s, u"placeholder"_s,
                               u"placeholder"_s, u"contact-missing"_s};
    const QList<Finding> findings = check(file, reply(file), office(), today);
    QCOMPARE(rules(findings), expected);
    QCOMPARE(findings.at(2).index, 3);
    QCOMPARE(findings.at(3).index, 5);
}

void TestCheck::opinionsForTheHostNeedNoDeputyParts()
{
    CaseFile file = faultless();
    file.suggestion.role = BureauRole::CoHandler;
    file.suggestion.hostBureau = u"临江市住房和城乡建设局"_s;
    file.contacts.clear();
    reply(file).resultClass.reset();
    QCOMPARE(rules(check(file, reply(file), office(), today)), QStringList{});
}

void TestCheck::enduresAnEmptyFile()
{
    const QStringList found = rules(check({}, {}, {}, {}));
    QVERIFY(found.contains(u"no-answer"_s));
    QVERIFY(found.contains(u"salutation-missing"_s));
}

void TestCheck::enduresHostileText_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece :
         {u"【"_s, u"（ "_s, u"《　"_s, u"一"_s, u"9"_s, u"×"_s, u"x"_s, u"_"_s, u"函[2026]"_s, u"函 "_s, u"1月"_s,
          u"第"_s, u"，"_s, u"。"_s, u"“"_s, u"(一)"_s, QString{QChar{0xD842}}, QString{QChar{0}}})
        QTest::addRow("%s", piece.toUtf8().toHex().constData()) << piece;
}

void TestCheck::enduresHostileText()
{
    QFETCH(const QString, piece);
    CaseFile file = faultless();
    const QString text = piece.repeated(100'000 / piece.size());
    reply(file).text.paragraphs = {{.text = text}};
    reply(file).text.opening = text;
    reply(file).text.salutation = text;
    const test::CpuTimer timer;
    (void)check(file, reply(file), office(), today);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestCheck::enduresAHugeLetter()
{
    CaseFile file = faultless();
    reply(file).text.paragraphs =
        QList<Paragraph>(3000, Paragraph{.text = QString(100, u'（') + u"我局[2026]1号，"_s.repeated(10) + u"××。"_s});
    const QList<Finding> findings = check(file, reply(file), office(), today);
    QVERIFY(findings.size() >= 6000);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
