#include "app/base/files.h"
#include "app/cli/command.h"
#include "app/exchange/worksheet.h"
#include "app/store/registerfile.h"
#include "tests/support/support.h"
#include "tests/support/xlsx.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

/// Tables in and out by commands alone.
class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsTables();
    void refusesATableWithFaultyRows();
    void setsFaultyRowsAside();
    void previewChangesNothing();
    void completesAndReplaces();
    void takesTheChosenSheetAndSession();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void wholeTablesComeBack_data();
    void wholeTablesComeBack();
    void writesTheListAsATable();
    void fillsReportForms();

private:
    int run(const QStringList &arguments);
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString save(const QString &name, const QByteArray &bytes) const;
    CaseFile stored(const QString &number) const;
    Worksheet sheetIn(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder{};
    QString m_out{};
    QString m_err{};
};

static const QByteArray faulty{"编号,标题,代表,交办日期\n0087,关于养老的建议,沈望舒,2026-03-02\n"
                               "0088,关于盲道的建议,陆平,三月初\n,没有编号,顾晓棠,2026-03-02\n"};

void TestTables::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// The register is made by the first command that needs it.
int TestTables::run(const QStringList &arguments)
{
    m_out.clear();
    m_err.clear();
    QTextStream out{&m_out};
    QTextStream err{&m_err};
    return runCommand(QStringList{u"--register"_s, path(u"r.db"_s)} + arguments, out, err, {2026, 6, 20});
}

QString TestTables::save(const QString &name, const QByteArray &bytes) const
{
    if (!saveBytes(path(name), bytes))
        qFatal("a table for the test could not be saved");
    return path(name);
}

CaseFile TestTables::stored(const QString &number) const
{
    const auto file = RegisterFile::open(path(u"r.db"_s), u"tester"_s);
    const auto ids = file ? (*file)->findByNumber(number) : Result<QList<SuggestionId>>{file.error()};
    return ids && ids->size() == 1 ? *(*file)->find(ids->first()) : CaseFile{};
}

Worksheet TestTables::sheetIn(const QString &name) const
{
    const auto bytes = readBytes(path(name), 10'000'000);
    const auto sheets = bytes ? readWorkbook(*bytes) : Result<QList<Worksheet>>{bytes.error()};
    return sheets ? sheets->first() : Worksheet{};
}

void TestTables::importsTables()
{
    const QString csv = save(u"交办表.csv"_s, "编号,标题,代表\n0087,关于养老的建议,沈望舒、陆平\n");
    QCOMPARE(run({u"import"_s, csv}), 0);
    QVERIFY2(m_out.contains(u"交办表.csv: new: 1"_s), qPrintable(m_out));
    QCOMPARE(stored(u"0087"_s).deputies.size(), 2);
    QCOMPARE(run({u"import"_s, csv}), 0); // known ones are left
    QVERIFY2(m_out.contains(u"left as they are: 1"_s), qPrintable(m_out));
}

void TestTables::refusesATableWithFaultyRows()
{
    const QString csv = save(u"a.csv"_s, faulty);
    QCOMPARE(run({u"import"_s, csv}), 1);
    QVERIFY2(m_err.contains(u"Row 3: “三月初” in the column “交办日期” is no date"_s), qPrintable(m_err));
    QVERIFY(m_err.contains(u"Row 4: the number is missing"_s));
    QVERIFY(m_err.contains(u"Nothing was imported."_s));
    QVERIFY(!QFileInfo::exists(path(u"r.db"_s))); // made for nothing
    QCOMPARE(run({u"import"_s, save(u"b.csv"_s, "编号,标题\n"), path(u"none.xlsx"_s)}), 1);
    QVERIFY2(m_err.contains(u"none.xlsx"_s), qPrintable(m_err));
}

/// Mended in the file that took them, they come in, and what is there already is not touched.
void TestTables::setsFaultyRowsAside()
{
    const QString csv = save(u"a.csv"_s, faulty);
    QCOMPARE(run({u"import"_s, csv, u"--faulty"_s, path(u"mend.xlsx"_s)}), 1);
    QVERIFY2(m_out.contains(u"new: 1, refused: 2"_s), qPrintable(m_out));
    QCOMPARE(stored(u"0087"_s).suggestion.title, u"关于养老的建议"_s);
    const Worksheet mend = sheetIn(u"mend.xlsx"_s);
    QCOMPARE(mend.rows.size(), 3);
    QCOMPARE(mend.at(1, 1).text, u"0088"_s);
    QVERIFY(mend.at(2, 0).text.contains(u"the number is missing"_s));
}

void TestTables::previewChangesNothing()
{
    QCOMPARE(run({u"import"_s, save(u"a.csv"_s, faulty), u"--preview"_s}), 1);
    QVERIFY2(m_out.contains(u"new: 1, refused: 2"_s), qPrintable(m_out));
    QVERIFY(!QFileInfo::exists(path(u"r.db"_s)));
}

void TestTables::completesAndReplaces()
{
    QCOMPARE(run({u"import"_s, save(u"a.csv"_s, "编号,标题,代表\n7,关于养老的建议,沈望舒\n")}), 0);
    const QString later = save(u"b.csv"_s, "编号,标题,承办人\n7,关于社区养老的建议,韩知秋\n");
    QCOMPARE(run({u"import"_s, later, u"--existing"_s, u"complete"_s}), 0);
    QVERIFY2(m_out.contains(u"completed: 1"_s), qPrintable(m_out));
    QCOMPARE(stored(u"7"_s).suggestion.handler, u"韩知秋"_s);
    QCOMPARE(stored(u"7"_s).suggestion.title, u"关于养老的建议"_s);
    QCOMPARE(run({u"import"_s, later, u"--existing"_s, u"replace"_s}), 0);
    QCOMPARE(stored(u"7"_s).suggestion.title, u"关于社区养老的建议"_s);
    QCOMPARE(stored(u"7"_s).deputies.size(), 1);
}

void TestTables::takesTheChosenSheetAndSession()
{
    const QString book = save(u"a.xlsx"_s, test::xlsx({.rows = test::xlsxRow(1, {u"编号"_s, u"标题"_s}) +
                                                               test::xlsxRow(2, {u"7"_s, u"关于养老的建议"_s}),
                                                       .sheetName = u"主办"_s}));
    QCOMPARE(run({u"import"_s, book, u"--sheet"_s, u"会办"_s}), 1);
    QVERIFY2(m_err.contains(u"no such table"_s), qPrintable(m_err));
    QCOMPARE(run({u"import"_s, book, u"--sheet"_s, u"主办"_s, u"--session"_s, u"市第九届人大二次会议"_s}), 0);
    QCOMPARE(stored(u"7"_s).suggestion.session, u"市第九届人大二次会议"_s);
}

void TestTables::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown choice") << QStringList{u"import"_s, u"a.csv"_s, u"--existing"_s, u"drop"_s};
    QTest::newRow("refused rows as text") << QStringList{u"import"_s, u"a.csv"_s, u"--faulty"_s, u"m.csv"_s};
    QTest::newRow("a form as text") << QStringList{u"export"_s, u"o.csv"_s, u"--form"_s, u"f.xlsx"_s};
    QTest::newRow("a list as case files") << QStringList{u"list"_s, u"--output"_s, u"o.json"_s};
}

void TestTables::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(run(arguments), 2);
    QVERIFY(!m_err.isEmpty());
}

void TestTables::wholeTablesComeBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("workbook") << u"out.xlsx"_s;
    QTest::newRow("text") << u"out.csv"_s;
}

/// export --full, import into a new register: the suggestion is the same.
void TestTables::wholeTablesComeBack()
{
    QFETCH(const QString, name);
    QCOMPARE(
        run({u"import"_s, save(u"a.csv"_s, "编号,标题,代表,附议人,会办单位,备注,公开属性,交办日期\n"
                                           "0087,\"=A1,\"\"x\"\"\",沈望舒,陆平,市财政局,+1,不予公开,2026-03-02\n")}),
        0);
    const CaseFile before = stored(u"0087"_s);
    QCOMPARE(run({u"export"_s, path(name), u"--full"_s}), 0);
    QVERIFY(QFile::remove(path(u"r.db"_s)));
    QCOMPARE(run({u"import"_s, path(name)}), 0);
    const CaseFile after = stored(u"0087"_s);
    QCOMPARE(after.suggestion, before.suggestion);
    QCOMPARE(after.deputies.size(), 2);
    QCOMPARE(after.assignments.first().bureau.shortName, u"市财政局"_s);
}

void TestTables::writesTheListAsATable()
{
    QCOMPARE(run({u"import"_s, save(u"a.csv"_s, "编号,标题,类型\n1,甲,建议\n2,乙,提案\n")}), 0);
    for (const QString &name : {u"list.xlsx"_s, u"list.csv"_s}) {
        QCOMPARE(run({u"list"_s, u"--view"_s, u"proposals"_s, u"--output"_s, path(name)}), 0);
        const Worksheet sheet = sheetIn(name);
        QCOMPARE(sheet.rows.size(), 2);
        QCOMPARE(sheet.at(1, 0).text, u"2"_s);
    }
}

void TestTables::fillsReportForms()
{
    QCOMPARE(run({u"import"_s, save(u"a.csv"_s, "编号,标题\n1,甲\n2,乙\n")}), 0);
    const QString form =
        save(u"form.xlsx"_s,
             test::xlsx({.rows = test::xlsxRow(1, {u"共{件数}件"_s}) + test::xlsxRow(2, {u"{编号}"_s, u"{标题}"_s})}));
    QCOMPARE(run({u"export"_s, path(u"o.xlsx"_s), u"--form"_s, form}), 0);
    const Worksheet filled = sheetIn(u"o.xlsx"_s);
    QCOMPARE(filled.at(0, 0).text, u"共2件"_s);
    QCOMPARE(filled.at(2, 1).text, u"乙"_s);
    QCOMPARE(run({u"export"_s, path(u"p.xlsx"_s), u"--form"_s, path(u"a.csv"_s)}), 1);
    QVERIFY(!QFileInfo::exists(path(u"p.xlsx"_s)));
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
