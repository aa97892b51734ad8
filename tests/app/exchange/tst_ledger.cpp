#include "app/base/files.h"
#include "app/exchange/ledgerimport.h"
#include "app/exchange/ledgertable.h"
#include "app/exchange/ledgervalues.h"
#include "app/register/duedates.h"
#include "tests/support/cputimer.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;
using Field = LedgerField;
using Act = LedgerStep::Act;

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsHeadings_data();
    void knowsHeadings();
    void findsTheHeading();
    void understandsDividedHeadings();
    void tellsTelephonesApart();
    void knowsColumnsByContent();
    void decidesAmbiguousHeadings();
    void readsDates_data();
    void readsDates();
    void readsNumbers_data();
    void readsNumbers();
    void readsNames_data();
    void readsNames();
    void joinsRowsOfOneSuggestion();
    void keepsFaultyRowsApart();
    void leavesOutWhatIsNoSuggestion();
    void refusesFaultyRows();
    void tellsOurPart();
    void keepsPartsItDoesNotTellOf();
    void takesTheSessionFromAbove();
    void addsCompletesReplaces();
    void rulesSayWhatIsDue();
    void neverTakesWorkAway();
    void importsAllOrNothing();
    void remembersColumns();
    void importingAgainChangesNothing();
    void savesRefusedRows();
    void refusedRowsKeepTheirWorld();
    void joinsEndlessRowsSoon();
    void everyFieldComesBack_data();
    void everyFieldComesBack();
    void cancelsWithoutTraces();

private:
    LedgerPlan plan(const Worksheet &sheet, ExistingRows existing = ExistingRows::Leave);
    CaseFile stored(const QString &number);
    RegisterFile &file();

    QTemporaryDir m_folder{};
    int m_registers{0};
    std::unique_ptr<RegisterFile> m_register{};
};

static Worksheet sheetOf(const QList<QStringList> &rows)
{
    Worksheet sheet;
    for (const QStringList &texts : rows) {
        QList<WorksheetCell> cells;
        for (const QString &text : texts)
            cells << (text.isEmpty() ? WorksheetCell{}
                                     : WorksheetCell{.kind = WorksheetCell::Kind::Text, .text = text});
        sheet.rows << cells;
    }
    return sheet;
}

static LedgerRows rowsOf(const Worksheet &sheet, const LedgerDefaults &defaults = {})
{
    return readLedger(sheet, recogniseLayout(sheet), defaults);
}

static QList<Field> fieldsOf(const LedgerLayout &layout)
{
    QList<Field> fields;
    for (const LedgerColumn &column : layout.columns)
        fields << column.field;
    return fields;
}

void TestLedger::init()
{
    m_register.reset();
}

/// Made by the tests that want one.
RegisterFile &TestLedger::file()
{
    if (!m_register)
        m_register =
            *RegisterFile::create(m_folder.filePath(u"r%1.db"_s.arg(++m_registers)), test::office(), u"tester"_s);
    return *m_register;
}

LedgerPlan TestLedger::plan(const Worksheet &sheet, ExistingRows existing)
{
    const auto plan = planLedger(file(), rowsOf(sheet, *ledgerDefaults(file())), existing);
    return plan ? *plan : LedgerPlan{};
}

CaseFile TestLedger::stored(const QString &number)
{
    const auto ids = file().findByNumber(number);
    return ids && ids->size() == 1 ? *file().find(ids->first()) : CaseFile{};
}

/// Headings of real systems, as they stand there.
void TestLedger::knowsHeadings_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<Field>("field");
    const auto row = [](const QString &heading, Field field) {
        QTest::newRow(qUtf8Printable(heading)) << heading << field;
    };
    row(u"建议编号"_s, Field::Number);
    row(u"提案号"_s, Field::Number);
    row(u"案 号*"_s, Field::Number);
    row(u"建议（提案）编号"_s, Field::Number);
    row(u"题　目"_s, Field::Title);
    row(u"案由"_s, Field::Title);
    row(u"建议标题"_s, Field::Title);
    row(u"领衔人"_s, Field::LeadDeputy);
    row(u"第一提案人"_s, Field::LeadDeputy);
    row(u"附议人"_s, Field::CoSigners);
    row(u"联名代表（全部）"_s, Field::CoSigners);
    row(u"代表证号码"_s, Field::CertificateNumber);
    row(u"界别"_s, Field::Delegation);
    row(u"审查分类"_s, Field::SubjectClass);
    row(u"交办单位"_s, Field::AssigningBody);
    row(u"交办时间"_s, Field::AssignedOn);
    row(u"答复截止时间"_s, Field::DueOn);
    row(u"要求结办日期"_s, Field::DueOn);
    row(u"承办单位"_s, Field::HostBureau);
    row(u"主办单位"_s, Field::HostBureau);
    row(u"协办单位"_s, Field::CoHandlers);
    row(u"本年度会办单位"_s, Field::CoHandlers);
    row(u"分办单位"_s, Field::SeparateHandlers);
    row(u"是否重点"_s, Field::IsKey);
    row(u"可否网上公开"_s, Field::Publicity);
    row(u"不公开原由"_s, Field::PublicityReason);
    row(u"具体承办人"_s, Field::Handler);
    row(u"承办人联系电话"_s, Field::HandlerPhone);
    row(u"文号"_s, Field::DocumentNumber);
    row(u"解决程度"_s, Field::ResultClass);
    row(u"主办答复时间"_s, Field::RepliedOn);
    row(u"序号"_s, Field::Ignored);
    row(u"提出人数"_s, Field::Ignored);
    row(u"会办单位联系人"_s, Field::Remark);
    row(u"提案热词"_s, Field::Remark);
    row(u"备注"_s, Field::Notes);
}

void TestLedger::knowsHeadings()
{
    QFETCH(QString, heading);
    QFETCH(Field, field);
    // Beside the two that make it a table of suggestions, when it is neither.
    QStringList headings{u"届次"_s, u"督办领导"_s, heading};
    const LedgerLayout layout = recogniseLayout(sheetOf({headings, {u"十五届一次"_s, u"甲"_s}}));
    QCOMPARE(layout.headerRow, 0);
    QCOMPARE(layout.columns.at(2).field, field == Field::Ignored && heading == u"序号" ? Field::Ignored : field);
}

void TestLedger::findsTheHeading()
{
    const LedgerLayout layout = recogniseLayout(sheetOf({{u"市第十五届人大三次会议代表建议交办表"_s},
                                                         {u"制表单位：市政府办公室"_s, QString{}, u"2026年3月"_s},
                                                         {},
                                                         {u"序号"_s, u"编号"_s, u"标题"_s, u"代表"_s},
                                                         {u"1"_s, u"20260087"_s, u"关于养老的建议"_s, u"沈望舒"_s}}));
    QCOMPARE(layout.headerRow, 3);
    QCOMPARE(layout.headerRows, 1);
    QCOMPARE(fieldsOf(layout), (QList<Field>{Field::Ignored, Field::Number, Field::Title, Field::LeadDeputy}));
    QCOMPARE(layout.session, u"市第十五届人大三次会议"_s);
    QCOMPARE(layout.kind, SuggestionKind::Suggestion);
    QCOMPARE(recogniseLayout(sheetOf({{u"甲"_s, u"乙"_s}, {u"1"_s, u"2"_s}})).headerRow, -1);
    QCOMPARE(recogniseLayout({}).columns.size(), 0);
}

/// 代表 over 姓名 and 联系电话, the others merged downwards: each part is understood with what stands above it.
void TestLedger::understandsDividedHeadings()
{
    const LedgerLayout layout = recogniseLayout(
        sheetOf({{u"建议提案台账"_s, u"建议提案台账"_s, u"建议提案台账"_s, u"建议提案台账"_s, u"建议提案台账"_s},
                 {u"编号"_s, u"标题"_s, u"领衔代表"_s, u"领衔代表"_s, u"会办单位"_s},
                 {u"编号"_s, u"标题"_s, u"姓名"_s, u"联系电话"_s, u"名称"_s},
                 {u"1"_s, u"关于养老的建议"_s, u"沈望舒"_s, u"13800000001"_s, u"市民政局"_s}}));
    QCOMPARE(layout.headerRow, 1);
    QCOMPARE(layout.headerRows, 2);
    QCOMPARE(fieldsOf(layout),
             (QList<Field>{Field::Number, Field::Title, Field::LeadDeputy, Field::DeputyPhone, Field::CoHandlers}));
    QCOMPARE(layout.columns.at(3).heading, u"领衔代表 联系电话"_s);
}

void TestLedger::tellsTelephonesApart()
{
    const LedgerLayout layout = recogniseLayout(sheetOf(
        {{u"编号"_s, u"标题"_s, u"领衔代表"_s, u"联系电话"_s, u"承办人"_s, u"联系电话"_s, u"会办单位"_s, u"电话"_s}}));
    QCOMPARE(layout.columns.at(3).field, Field::DeputyPhone);
    QCOMPARE(layout.columns.at(5).field, Field::HandlerPhone);
    QCOMPARE(layout.columns.at(7).field, Field::Remark);
}

void TestLedger::knowsColumnsByContent()
{
    const LedgerLayout layout =
        recogniseLayout(sheetOf({{u"20260087"_s, u"关于完善社区养老服务的建议"_s, u"市第十五届人大一次会议"_s, u"A"_s},
                                 {u"20260088"_s, u"关于增设盲道的建议"_s, u"市第十五届人大一次会议"_s, u"B类"_s}}));
    QCOMPARE(layout.headerRow, -1);
    QCOMPARE(fieldsOf(layout), (QList<Field>{Field::Number, Field::Title, Field::Session, Field::ResultClass}));
}

void TestLedger::decidesAmbiguousHeadings()
{
    const auto typeOf = [](const QString &heading, const QString &value) {
        return recogniseLayout(sheetOf({{u"编号"_s, u"标题"_s, heading}, {u"1"_s, u"甲"_s, value}}))
            .columns.at(2)
            .field;
    };
    QCOMPARE(typeOf(u"类型"_s, u"提案"_s), Field::Kind);
    QCOMPARE(typeOf(u"类型"_s, u"会办"_s), Field::Role);
    QCOMPARE(typeOf(u"类型"_s, u"城乡建设"_s), Field::SubjectClass);
    QCOMPARE(typeOf(u"办理结果"_s, u"B类"_s), Field::ResultClass);
    QCOMPARE(typeOf(u"办理结果"_s, u"已与代表沟通，同意分期实施。"_s), Field::Remark);
    QCOMPARE(typeOf(u"办理期限"_s, u"三个月内"_s), Field::Remark);
    QCOMPARE(typeOf(u"办理期限"_s, u"2026-06-02"_s), Field::DueOn);
    QCOMPARE(typeOf(u"答复编号"_s, u"x"_s), Field::Remark); // 编号 is another column already
}

void TestLedger::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate day{2026, 3, 2};
    for (const char *text : {"2026-03-02", "2026/3/2", "2026.3.2", "2026年3月2日", "２０２６年３月２日", "20260302",
                             "2026-3-2 10:30:00", "2026年3月2日前", "2026-03-02T00:00:00", " 2026 年 3 月 2 日 "})
        QTest::newRow(text) << QString::fromUtf8(text) << day;
    for (const char *text : {"2026-02-30", "3月2日", "三月", "2026", "20261302", "1826-03-02", ""})
        QTest::newRow(text) << QString::fromUtf8(text) << QDate{};
}

void TestLedger::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(ledgerDate({.kind = WorksheetCell::Kind::Text, .text = text}).value_or(QDate{}), date);
}

void TestLedger::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    const auto row = [](const QString &text, const QString &number) {
        QTest::newRow(qUtf8Printable(text)) << text << number;
    };
    row(u"20172212"_s, u"20172212"_s);
    row(u"第20172212号"_s, u"20172212"_s);
    row(u"建议第87号"_s, u"87"_s);
    row(u"提案第 124337 号"_s, u"124337"_s);
    row(u"HG-201901287"_s, u"HG-201901287"_s);
    row(u"暂2026-1"_s, u"暂2026-1"_s);
    row(u"087"_s, u"087"_s);
}

void TestLedger::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(QString, number);
    QCOMPARE(ledgerNumber(text), number);
}

void TestLedger::readsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const QString &text, const QStringList &names) {
        QTest::newRow(qUtf8Printable(text)) << text << names;
    };
    row(u"沈望舒"_s, {u"沈望舒"_s});
    row(u"沈望舒、陆　平，顾晓棠"_s, {u"沈望舒"_s, u"陆平"_s, u"顾晓棠"_s});
    row(u"沈望舒（领衔）、陆平等3人"_s, {u"沈望舒"_s, u"陆平"_s});
    row(u"沈望舒 陆平 顾晓棠"_s, {u"沈望舒"_s, u"陆平"_s, u"顾晓棠"_s});
    row(u"沈望舒代表"_s, {u"沈望舒"_s});
    row(u"民建市委会"_s, {u"民建市委会"_s});
    row(u"古丽·阿依汗；陆平"_s, {u"古丽·阿依汗"_s, u"陆平"_s});
    row(u"、，"_s, {});
}

void TestLedger::readsNames()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(ledgerNames(text), names);
}

void TestLedger::joinsRowsOfOneSuggestion()
{
    const auto rows = rowsOf(sheetOf({{u"编号"_s, u"标题"_s, u"代表"_s, u"会办单位"_s},
                                      {u"1"_s, u"关于养老的建议"_s, u"沈望舒"_s, u"市财政局"_s},
                                      {QString{}, QString{}, u"陆平"_s, u"市民政局"_s},
                                      {u"2"_s, u"关于盲道的建议"_s, u"顾晓棠"_s, u"市财政局"_s},
                                      {u"2"_s, u"关于盲道的建议"_s, u"顾晓棠"_s, u"市城管局"_s}}))
                          .rows;
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).file.deputies.size(), 2);
    QCOMPARE(rows.at(0).file.deputies.at(0).name, u"沈望舒"_s);
    QCOMPARE(rows.at(0).file.assignments.size(), 2);
    QCOMPARE(rows.at(1).file.assignments.size(), 2);
    QCOMPARE(rows.at(1).file.assignments.at(1).bureau.shortName, u"市城管局"_s);
    QCOMPARE(rows.at(1).file.deputies.size(), 1);
    QVERIFY(rows.at(1).faults.isEmpty());
}

/// A row that lacks its number and its title is one of its own when it tells what a suggestion has only once.
void TestLedger::keepsFaultyRowsApart()
{
    const auto rows = rowsOf(sheetOf({{u"序号"_s, u"编号"_s, u"标题"_s, u"代表"_s, u"会办单位"_s, u"交办日期"_s},
                                      {u"1"_s, u"1"_s, u"甲"_s, u"沈望舒"_s, u"市财政局"_s, u"2026-03-02"_s},
                                      {QString{}, QString{}, QString{}, QString{}, u"市民政局"_s},
                                      {u"2"_s, QString{}, QString{}, u"陆平"_s, u"市城管局"_s},
                                      {QString{}, QString{}, QString{}, u"陆平"_s, u"市城管局"_s, u"2026-03-03"_s}}))
                          .rows;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).lastRow, 2);
    QCOMPARE(rows.at(0).file.assignments.size(), 2);
    QCOMPARE(rows.at(1).faults.size(), 2);
    QCOMPARE(rows.at(2).faults.size(), 2);
}

void TestLedger::leavesOutWhatIsNoSuggestion()
{
    const auto read = rowsOf(sheetOf({{u"编号"_s, u"标题"_s, u"代表"_s},
                                      {u"1"_s, u"甲"_s, u"沈望舒"_s},
                                      {u"编号"_s, u"标题"_s, u"代表"_s},
                                      {u"2"_s, u"乙"_s, u"陆平"_s},
                                      {u"合计"_s, QString{}, u"2"_s},
                                      {QString{}, QString{}, QString{}},
                                      {QString{}, QString{}, QString{}, u"填表人：韩知秋"_s}}));
    QCOMPARE(read.rows.size(), 2);
    QCOMPARE(read.remarks.size(), 2);
    QVERIFY(read.remarks.at(1).contains(u"填表人：韩知秋"_s));
}

void TestLedger::refusesFaultyRows()
{
    Worksheet sheet = sheetOf({{u"编号"_s, u"标题"_s, u"办理方式"_s, u"交办日期"_s, u"备注"_s},
                               {u"1"_s, u"甲"_s, u"主办"_s, u"2026-03-02"_s},
                               {QString{}, u"乙"_s, u"主办"_s, u"2026-03-02"_s},
                               {u"3"_s, QString{}, u"主办"_s, u"2026-03-02"_s},
                               {u"4"_s, u"丁"_s, u"帮办"_s, u"2026-03-02"_s},
                               {u"5"_s, u"戊"_s, u"主办"_s, u"三月初"_s},
                               {u"1"_s, u"己"_s, u"主办"_s, u"2026-03-02"_s},
                               {u"7"_s, u"庚"_s, u"主办"_s, u"2026-03-02"_s, u"x"_s}});
    sheet.rows.last().last() = {.kind = WorksheetCell::Kind::Fault, .text = u"#REF!"_s};
    const auto rows = rowsOf(sheet).rows;
    QCOMPARE(rows.size(), 7);
    QVERIFY(rows.at(0).faults.isEmpty());
    QCOMPARE(rows.at(1).faults, QStringList{u"the number is missing"_s});
    QCOMPARE(rows.at(2).faults, QStringList{u"the title is missing"_s});
    QCOMPARE(rows.at(3).faults, QStringList{u"“帮办” in the column “办理方式” is not understood"_s});
    QCOMPARE(rows.at(4).faults, QStringList{u"“三月初” in the column “交办日期” is no date"_s});
    QCOMPARE(rows.at(5).faults, QStringList{u"the number 1 stands in row 2 already"_s});
    QCOMPARE(rows.at(6).faults, QStringList{u"the column “备注” holds the error #REF!"_s});
}

/// Our name among the hosts, among the co-handlers, or in neither.
void TestLedger::tellsOurPart()
{
    const LedgerDefaults defaults{.ownNames = {u"临江市水务局"_s, u"市水务局"_s}};
    const auto rows = rowsOf(sheetOf({{u"编号"_s, u"标题"_s, u"主办单位"_s, u"会办单位"_s},
                                      {u"1"_s, u"甲"_s, u"市水务局"_s, u"市财政局、市民政局"_s},
                                      {u"2"_s, u"乙"_s, u"市水务局"_s, QString{}},
                                      {u"3"_s, u"丙"_s, u"市教育局"_s, u"市水务局、市财政局"_s}}),
                             defaults)
                          .rows;
    QCOMPARE(rows.at(0).file.suggestion.role, BureauRole::Host);
    QCOMPARE(rows.at(0).file.suggestion.hostBureau, QString{});
    QCOMPARE(rows.at(0).file.assignments.size(), 2);
    QCOMPARE(rows.at(1).file.suggestion.role, BureauRole::SoleHandler);
    QCOMPARE(rows.at(2).file.suggestion.role, BureauRole::CoHandler);
    QCOMPARE(rows.at(2).file.suggestion.hostBureau, u"市教育局"_s);
    QVERIFY(rows.at(2).file.assignments.isEmpty());
    QVERIFY(rows.at(2).file.suggestion.notes.contains(u"市财政局"_s));
    const auto apart = rowsOf(sheetOf({{u"编号"_s, u"标题"_s, u"分办单位"_s, u"会办单位"_s},
                                       {u"1"_s, u"甲"_s, u"市水务局、市民政局"_s, u"市财政局"_s}}),
                              defaults)
                           .rows;
    QCOMPARE(apart.at(0).file.suggestion.role, BureauRole::SeparateHandler);
    QCOMPARE(apart.at(0).file.assignments.size(), 2);
    QVERIFY(!apart.at(0).file.assignments.at(0).isSeparate);
    QCOMPARE(apart.at(0).file.assignments.at(1).bureau.shortName, u"市民政局"_s);
    QVERIFY(apart.at(0).file.assignments.at(1).isSeparate);
}

/// A table that names who gives an opinion says nothing of those who answer their part themselves.
void TestLedger::keepsPartsItDoesNotTellOf()
{
    CaseFile known;
    known.suggestion = {.number = u"1"_s, .title = u"甲"_s};
    known.assignments = {{.bureau = {.shortName = u"市民政局"_s}, .isSeparate = true},
                         {.bureau = {.shortName = u"市财政局"_s}}};
    QVERIFY(file().put(known));
    const auto after = [&](const QString &heading, const QString &names) {
        return plan(sheetOf({{u"编号"_s, u"标题"_s, heading}, {u"1"_s, u"甲"_s, names}}), ExistingRows::Replace)
            .steps.at(0)
            .after.assignments;
    };
    const auto asked = after(u"会办单位"_s, u"市城管局"_s);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).bureau.shortName, u"市民政局"_s);
    QCOMPARE(asked.at(1).bureau.shortName, u"市城管局"_s);
    const auto apart = after(u"分办单位"_s, u"市财政局"_s); // who was asked now answers alone
    QCOMPARE(apart.size(), 1);
    QVERIFY(apart.at(0).isSeparate);
}

void TestLedger::takesTheSessionFromAbove()
{
    const Worksheet sheet = sheetOf({{u"政协临江市第十二届委员会第二次会议提案交办表"_s},
                                     {u"提案号"_s, u"案由"_s},
                                     {u"12"_s, u"关于养老的提案"_s}});
    LedgerDefaults defaults{.session = recogniseLayout(sheet).session};
    const auto rows = rowsOf(sheet, defaults).rows;
    QCOMPARE(rows.at(0).file.suggestion.kind, SuggestionKind::Proposal);
    const auto session = CongressSession::parse(rows.at(0).file.suggestion.session);
    QVERIFY(session && session->term == 12 && session->meeting == 2 && session->isConference);
    // The register's own wording of the same session is kept.
    defaults = {.session = u"第十五届人大第三次会议"_s, .sessions = {u"市第十五届人大三次会议"_s}};
    const auto known = rowsOf(sheetOf({{u"编号"_s, u"标题"_s}, {u"1"_s, u"甲"_s}}), defaults).rows;
    QCOMPARE(known.at(0).file.suggestion.session, u"市第十五届人大三次会议"_s);
}

/// As when it is typed: nothing that came in a table is forgotten because the table named no day.
void TestLedger::rulesSayWhatIsDue()
{
    const Worksheet sheet = sheetOf({{u"编号"_s, u"标题"_s, u"交办日期"_s, u"办理期限"_s},
                                     {u"1"_s, u"甲"_s, u"2026-03-02"_s, QString{}},
                                     {u"2"_s, u"乙"_s, u"2026-03-02"_s, u"2026-05-08"_s},
                                     {u"3"_s, u"丙"_s, QString{}, QString{}}});
    const LedgerPlan added = plan(sheet, ExistingRows::Leave);
    QCOMPARE(added.files().at(0).suggestion.dueOn, replyDueOn(added.files().at(0).suggestion, test::office()));
    QCOMPARE(added.files().at(0).suggestion.dueOn, (QDate{2026, 6, 2}));
    QCOMPARE(added.files().at(1).suggestion.dueOn, (QDate{2026, 5, 8}));
    QVERIFY(!added.files().at(2).suggestion.dueOn.isValid());

    // A day of assignment that comes later brings the day with it; what was stored with none stays.
    CaseFile bare = test::caseFile();
    bare.suggestion.number = u"1"_s;
    bare.suggestion.session = added.files().at(0).suggestion.session;
    bare.suggestion.assignedOn = {};
    bare.suggestion.dueOn = {};
    QVERIFY(file().put(bare));
    QCOMPARE(plan(sheet, ExistingRows::Complete).files().at(0).suggestion.dueOn, (QDate{2026, 6, 2}));
    QVERIFY(!stored(u"1"_s).suggestion.dueOn.isValid());
}

void TestLedger::addsCompletesReplaces()
{
    CaseFile known = test::caseFile();
    known.suggestion.handler.clear();
    QVERIFY(file().put(known));
    const Suggestion &s = known.suggestion;
    const Worksheet sheet = sheetOf({{u"编号"_s, u"标题"_s, u"届次"_s, u"承办人"_s, u"类别"_s},
                                     {s.number, u"另一个标题"_s, s.session, u"韩知秋"_s, u"城乡建设"_s},
                                     {u"9001"_s, u"新的一件"_s, s.session, u"韩知秋"_s, u"城乡建设"_s}});
    const LedgerPlan left = plan(sheet);
    QCOMPARE(left.count(Act::Leave), 1);
    QCOMPARE(left.count(Act::Add), 1);
    QCOMPARE(left.files().size(), 1);

    const LedgerPlan other = plan(sheetOf({{u"编号"_s, u"标题"_s, u"届次"_s}, {s.number, s.title, u"另一届"_s}}));
    QCOMPARE(other.count(Act::Add), 1);
    QVERIFY(other.steps.at(0).hint.contains(s.session));

    const LedgerPlan completed = plan(sheet, ExistingRows::Complete);
    QCOMPARE(completed.count(Act::Complete), 1);
    const Suggestion &filled = completed.steps.at(0).after.suggestion;
    QCOMPARE(filled.title, s.title);
    QCOMPARE(filled.handler, u"韩知秋"_s);

    const LedgerPlan replaced = plan(sheet, ExistingRows::Replace);
    QCOMPARE(replaced.count(Act::Replace), 1);
    QCOMPARE(replaced.steps.at(0).after.suggestion.title, u"另一个标题"_s);
    QVERIFY(replaced.steps.at(0).changes.contains(fieldName(Field::Title)));

    const auto ids = importLedger(file(), replaced, recogniseLayout(sheet));
    QVERIFY2(ids, ids ? "" : qPrintable(ids.error().message));
    QCOMPARE(ids->size(), 2);
    QCOMPARE(stored(s.number).suggestion.title, u"另一个标题"_s);
    QCOMPARE(stored(u"9001"_s).suggestion.subjectClass, u"城乡建设"_s);
}

/// Opinions, talks, letters and steps outlive a table that knows nothing of them.
void TestLedger::neverTakesWorkAway()
{
    const CaseFile before = *file().put(test::caseFile());
    QVERIFY(before.assignments.size() >= 2);
    CaseFile worked = before;
    worked.assignments[0].opinion = Opinion{.text = u"同意。"_s};
    worked.assignments[1].opinion.reset();
    worked.assignments[1].askedOn = {};
    worked = *file().put(worked);
    const Suggestion &s = worked.suggestion;
    const Worksheet sheet =
        sheetOf({{u"编号"_s, u"标题"_s, u"届次"_s, u"代表"_s, u"会办单位"_s, u"答复文号"_s},
                 {s.number, s.title, s.session, u"新代表"_s, u"市城管局"_s, u"临水函〔2025〕1号"_s}});
    const CaseFile after = plan(sheet, ExistingRows::Replace).steps.at(0).after;
    QCOMPARE(after.replies, worked.replies);
    QCOMPARE(after.contacts, worked.contacts);
    QCOMPARE(after.steps, worked.steps);
    QCOMPARE(after.assignments.size(), 2);
    QCOMPARE(after.assignments.at(0), worked.assignments.at(0));
    QCOMPARE(after.assignments.at(1).bureau.shortName, u"市城管局"_s);
    QCOMPARE(after.deputies.size(), 1);
    QCOMPARE(after.deputies.first().name, u"新代表"_s);
}

void TestLedger::importsAllOrNothing()
{
    const Worksheet sheet = sheetOf({{u"编号"_s, u"标题"_s}, {u"1"_s, u"甲"_s}, {u"2"_s, u"乙"_s}});
    LedgerPlan made = plan(sheet);
    made.steps.last().after.suggestion.number.clear(); // the store refuses it
    QVERIFY(!importLedger(file(), made, recogniseLayout(sheet)));
    QCOMPARE(*file().count({}), 0);
}

void TestLedger::remembersColumns()
{
    const Worksheet sheet = sheetOf({{u"编号"_s, u"标题"_s, u"牵头科室"_s}, {u"1"_s, u"甲"_s, u"供水科"_s}});
    LedgerLayout layout = layoutFor(file(), sheet);
    QCOMPARE(layout.columns.at(2).field, Field::Remark);
    layout.columns[2].field = Field::Handler;
    QVERIFY(importLedger(file(), plan(sheet), layout));
    QCOMPARE(layoutFor(file(), sheet).columns.at(2).field, Field::Handler);
    const Worksheet other = sheetOf({{u"编号"_s, u"标题"_s, u"牵头处室"_s}, {u"1"_s, u"甲"_s, u"供水科"_s}});
    QCOMPARE(layoutFor(file(), other).columns.at(2).field, Field::Remark);
    // What another version kept and this one does not know is passed over.
    QVERIFY(file().keepTableFields(layoutKey(layout), u"number\ntitle\nfuture"_s));
    QCOMPARE(layoutFor(file(), sheet).columns.at(2).field, Field::Remark);
}

void TestLedger::importingAgainChangesNothing()
{
    const Worksheet sheet = sheetOf(
        {{u"编号"_s, u"标题"_s, u"代表"_s, u"会办单位"_s, u"备注"_s, u"热词"_s, u"满意度"_s, u"答复文号"_s},
         {u"1"_s, u"甲"_s, u"沈望舒、陆平"_s, u"市财政局"_s, u"一"_s, u"二"_s, u"满意"_s, u"临水函〔2025〕1号"_s}});
    QVERIFY(importLedger(file(), plan(sheet), recogniseLayout(sheet)));
    for (const ExistingRows existing : {ExistingRows::Complete, ExistingRows::Replace}) {
        const LedgerPlan again = plan(sheet, existing);
        QVERIFY2(again.steps.at(0).changes.isEmpty(), qPrintable(again.steps.at(0).changes.join(u' ')));
        QCOMPARE(again.count(Act::Unchanged), 1);
    }
    const CaseFile imported = stored(u"1"_s);
    QCOMPARE(imported.suggestion.notes, u"一\n热词：二"_s);
    QCOMPARE(imported.feedbacks.first().overall, Satisfaction::Satisfied);
    QCOMPARE(imported.replies.first().status, ReplyStatus::Sent);
}

/// The rows that were refused come back under their headings; mended, they are taken.
void TestLedger::savesRefusedRows()
{
    const Worksheet sheet = sheetOf(
        {{u"编号"_s, u"标题"_s, u"交办日期"_s}, {u"1"_s, u"甲"_s, u"2026-03-02"_s}, {u"0002"_s, u"=乙"_s, u"三月"_s}});
    const LedgerLayout layout = recogniseLayout(sheet);
    const QString path = m_folder.filePath(u"refused.xlsx"_s);
    QVERIFY(saveRefused(path, sheet, layout, plan(sheet)));
    auto sheets = readTableFile(path);
    QVERIFY(sheets);
    Worksheet refused = sheets->first();
    QCOMPARE(refused.rows.size(), 2);
    QCOMPARE(refused.at(1, 0).text, u"“三月” in the column “交办日期” is no date"_s);
    refused.rows[1][3].text = u"2026-03-03"_s;
    const auto rows = rowsOf(refused).rows;
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.at(0).faults.isEmpty());
    QCOMPARE(rows.at(0).file.suggestion.number, u"0002"_s);
    QCOMPARE(rows.at(0).file.suggestion.title, u"=乙"_s);
    QVERIFY(rows.at(0).file.suggestion.notes.isEmpty());
}

/// With all its rows, the session that stood above the table, and the meaning that the columns were given.
void TestLedger::refusedRowsKeepTheirWorld()
{
    const Worksheet sheet = sheetOf({{u"市第十五届人大三次会议代表建议交办表"_s},
                                     {u"编号"_s, u"标题"_s, u"牵头科室"_s, u"会办单位"_s},
                                     {QString{}, u"甲"_s, u"供水科"_s, u"市财政局"_s},
                                     {QString{}, QString{}, QString{}, u"市民政局"_s}});
    LedgerLayout layout = recogniseLayout(sheet);
    layout.columns[2].field = Field::Handler;
    const LedgerDefaults defaults{.session = layout.session};
    const auto refused = planLedger(file(), readLedger(sheet, layout, defaults), ExistingRows::Leave);
    QVERIFY(importLedger(file(), *refused, layout));
    const QString path = m_folder.filePath(u"world.xlsx"_s);
    QVERIFY(saveRefused(path, sheet, layout, *refused));
    const Worksheet mended = readTableFile(path)->first();
    QCOMPARE(mended.rows.size(), 3);
    const LedgerLayout known = layoutFor(file(), mended);
    QCOMPARE(known.session, u"市第十五届人大三次会议"_s);
    QCOMPARE(known.columns.at(0).field, Field::Ignored);
    QCOMPARE(known.columns.at(3).field, Field::Handler);
    const auto rows = readLedger(mended, known, {}).rows;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0).file.assignments.size(), 2);
    // Refused again, they carry one column of reasons, not two.
    const auto again = planLedger(file(), readLedger(mended, known, {}), ExistingRows::Leave);
    QVERIFY(saveRefused(path, mended, known, *again));
    QCOMPARE(readTableFile(path)->first().rows.first().size(), 5);
}

/// Thousands of rows of one suggestion, as no office has them, take no longer than as many suggestions.
void TestLedger::joinsEndlessRowsSoon()
{
    QList<QStringList> table{{u"编号"_s, u"标题"_s, u"会办单位"_s}};
    for (int i = 0; i < 20'000; ++i)
        table << QStringList{u"1"_s, u"甲"_s, u"单位%1"_s.arg(i)};
    const test::CpuTimer timer;
    const auto rows = rowsOf(sheetOf(table)).rows;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().file.assignments.size(), 20'000);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestLedger::everyFieldComesBack_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("workbook") << u"xlsx"_s;
    QTest::newRow("text table") << u"csv"_s;
}

/// Out as a full table, in again: the same suggestion, whatever its fields hold.
void TestLedger::everyFieldComesBack()
{
    QFETCH(QString, ending);
    const QString evil = u"=HYPERLINK(\"http://example.org\",\"点\") <&> '\" 𠮷"_s;
    CaseFile whole;
    whole.suggestion = {.kind = SuggestionKind::BillAsSuggestion,
                        .level = CongressLevel::Province,
                        .session = u"省十三届人大二次会议"_s,
                        .number = u"=00-87"_s,
                        .isProvisionalNumber = true,
                        .title = evil,
                        .text = evil + u"\n第二行,“有引号”;\t与制表符"_s,
                        .subjectClass = u"+城乡"_s,
                        .assigningBody = u"@省政府办公厅"_s,
                        .assignedOn = {2026, 3, 2},
                        .receivedOn = {2026, 3, 3},
                        .dueOn = {2026, 6, 2},
                        .role = BureauRole::SeparateHandler,
                        .hostBureau = u"-某局"_s,
                        .isKey = true,
                        .keyLeader = evil,
                        .publicity = Publicity::Closed,
                        .publicityReason = evil,
                        .handler = evil,
                        .handlerPhone = u"+86 020-12345678"_s,
                        .notes = u"=1\n'=2"_s};
    whole.deputies = {{.name = u"沈望舒"_s,
                       .certificateNumber = u"0012"_s,
                       .delegation = evil,
                       .employer = evil,
                       .address = evil,
                       .postCode = u"010020"_s,
                       .phone = u"+8613800000001"_s},
                      {.name = u"古丽·阿依汗"_s}};
    whole.assignments = {{.bureau = {.shortName = u"=市财政局"_s}},
                         {.bureau = {.shortName = u"市民政局"_s}},
                         {.bureau = {.shortName = u"@市教育局"_s}, .isSeparate = true}};
    whole.replies = {{.status = ReplyStatus::Sent,
                      .documentNumber = DocumentNumber{u"临水函"_s, 2026, 8},
                      .resultClass = ResultClass::C,
                      .datedOn = {2026, 5, 1},
                      .sentOn = {2026, 5, 1}}};
    whole.feedbacks = {{.deputyName = u"沈望舒"_s, .overall = Satisfaction::BasicallySatisfied}};

    const TableContent table = ledgerTable({whole});
    const QString path = m_folder.filePath(u"full."_s + ending);
    QVERIFY(ending == u"csv" ? saveBytes(path, toCsv(table)) : saveXlsx(path, table));
    const auto sheets = readTableFile(path);
    QVERIFY(sheets);
    const LedgerLayout layout = recogniseLayout(sheets->first());
    for (const LedgerColumn &column : layout.columns)
        QVERIFY2(column.field != Field::Remark && column.field != Field::Ignored, qPrintable(column.heading));
    const auto rows = rowsOf(sheets->first()).rows;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0).faults, QStringList{});
    QCOMPARE(rows.at(0).file.suggestion, whole.suggestion);
    QCOMPARE(rows.at(0).file, whole);
}

void TestLedger::cancelsWithoutTraces()
{
    QList<QStringList> table{{u"编号"_s, u"标题"_s}};
    for (int i = 1; i <= 100; ++i)
        table << QStringList{QString::number(i), u"甲"_s};
    const Worksheet sheet = sheetOf(table);
    int calls = 0;
    const auto cancelled = importLedger(file(), plan(sheet), recogniseLayout(sheet), [&](qint64 done, qint64 total) {
        ++calls;
        return done * 2 < total;
    });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(calls > 2);
    QCOMPARE(*file().count({}), 0);
    QVERIFY(importLedger(file(), plan(sheet), recogniseLayout(sheet)));
    QCOMPARE(*file().count({}), 100);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
