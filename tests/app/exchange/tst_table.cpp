#include "app/exchange/table.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasChineseHeadings();
    void quotesAndDisarms_data();
    void quotesAndDisarms();
    void keepsNumbersAndDatesInTheWorkbook();
    void writesNoFormulaIntoTheWorkbook();
    void leavesTheOldFileWhenItCannotWrite();
};

static SuggestionSummary row()
{
    return {.kind = SuggestionKind::Proposal,
            .number = u"0087"_s,
            .title = u"关于完善社区养老服务的提案"_s,
            .session = u"市政协十二届二次会议"_s,
            .leadDeputy = u"沈望舒"_s,
            .deputyCount = 3,
            .coHandlers = u"市财政局、市民政局"_s,
            .role = BureauRole::CoHandler,
            .assignedOn = QDate{2026, 3, 2},
            .dueOn = QDate{2026, 6, 2},
            .stage = Stage::Drafting,
            .documentNumber = u"临水函〔2026〕86号"_s};
}

void TestTable::hasChineseHeadings()
{
    const QByteArray bytes = toCsv({row()});
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    const QString csv = QString::fromUtf8(bytes);
    QCOMPARE(csv.section(u"\r\n"_s, 0, 0),
             u"编号,暂编号,类型,届次,标题,领衔代表,提出人数,办理方式,会办单位,重点督办,承办人,"
             "交办日期,答复期限,办理状态,答复文号"_s);
    QCOMPARE(csv.section(u"\r\n"_s, 1, 1), u"0087,,提案,市政协十二届二次会议,关于完善社区养老服务的提案,沈望舒,3,会办,"
                                           "市财政局、市民政局,,,2026-03-02,2026-06-02,拟稿,临水函〔2026〕86号"_s);
    QVERIFY(csv.endsWith(u"号\r\n"_s));
}

void TestTable::quotesAndDisarms_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &title, const QString &field) {
        QTest::newRow(name) << title << field;
    };
    row("plain", u"关于供水"_s, u"关于供水"_s);
    row("comma", u"a,b"_s, u"\"a,b\""_s);
    row("quote", u"称“好\"”"_s, u"\"称“好\"\"”\""_s);
    row("line break", u"a\nb"_s, u"\"a\nb\""_s);
    row("equals", u"=1+1"_s, u"'=1+1"_s);
    row("plus", u"+861"_s, u"'+861"_s);
    row("minus", u"-2"_s, u"'-2"_s);
    row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
    row("tab", u"\t=1"_s, u"'\t=1"_s);
    row("carriage return", u"\r=1"_s, u"\"'\r=1\""_s);
    row("full-width equals", u"＝1"_s, u"'＝1"_s);
    row("full-width at", u"＠1"_s, u"'＠1"_s);
    row("space before", u"  =1"_s, u"'  =1"_s);
    row("quoted formula", u"=HYPERLINK(\"x\",1)"_s, u"\"'=HYPERLINK(\"\"x\"\",1)\""_s);
}

void TestTable::quotesAndDisarms()
{
    QFETCH(QString, title);
    QFETCH(QString, field);
    SuggestionSummary summary = row();
    summary.title = title;
    const QString csv = QString::fromUtf8(toCsv({summary}));
    QVERIFY2(csv.contains(u",市政协十二届二次会议,%1,沈望舒,"_s.arg(field)), qPrintable(csv));
}

/// A part of the workbook, which is a ZIP archive.
static QString partOf(const QString &workbook, const QString &part)
{
    QProcess unzip;
    unzip.start(u"python3"_s,
                {u"-c"_s,
                 u"import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"_s,
                 workbook, part});
    unzip.waitForFinished();
    return QString::fromUtf8(unzip.readAllStandardOutput());
}

void TestTable::keepsNumbersAndDatesInTheWorkbook()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"台账.xlsx"_s);
    const Result<void> saved = saveXlsx(path, {row()});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    const QString strings = partOf(path, u"xl/sharedStrings.xml"_s);
    QVERIFY(strings.contains(u"<t>0087</t>"_s));
    QVERIFY(strings.contains(u"<t>答复文号</t>"_s));
    const QString sheet = partOf(path, u"xl/worksheets/sheet1.xml"_s);
    QVERIFY2(sheet.contains(u"<v>46083</v>"_s), qPrintable(sheet)); // 2026-03-02 counted from 1900
    QVERIFY(!sheet.contains(u"2026-03-02"_s));
}

void TestTable::writesNoFormulaIntoTheWorkbook()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    QList<SuggestionSummary> rows;
    for (const QString &title : {u"=1+1"_s, u"{=1}"_s, u"https://example.org/x"_s, u"长"_s.repeated(40'000)}) {
        rows << row();
        rows.last().title = title;
    }
    QVERIFY(saveXlsx(path, rows));
    const QString sheet = partOf(path, u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(sheet.contains(u"<row r=\"5\""_s));
    QVERIFY(!sheet.contains(u"<f>"_s));
    QVERIFY(!sheet.contains(u"<hyperlink"_s));
    QVERIFY(partOf(path, u"xl/sharedStrings.xml"_s).contains(u"<t>=1+1</t>"_s));
}

void TestTable::leavesTheOldFileWhenItCannotWrite()
{
    const QTemporaryDir folder;
    QVERIFY(!saveXlsx(folder.filePath(u"no/such/folder/a.xlsx"_s), {row()}));
    const Result<void> onFolder = saveXlsx(folder.path(), {row()});
    QVERIFY(!onFolder);
    QVERIFY(!onFolder.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
