#include "app/base/zip.h"
#include "app/exchange/formreferences.h"
#include "app/exchange/reportform.h"
#include "app/exchange/worksheet.h"
#include "tests/support/support.h"
#include "tests/support/xlsx.h"

#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestReportForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesReferences_data();
    void movesReferences();
    void fillsRowsAndTotals();
    void keepsLinesBetweenCells();
    void keepsSharedFormulas();
    void fillsNamedCells();
    void keepsEverythingElse();
    void fillsWithoutSuggestions();
    void writesNoFormula();
    void refuses_data();
    void refuses();
};

static const QDate today{2026, 12, 1};

static QList<CaseFile> files()
{
    CaseFile first = test::caseFile();
    first.suggestion.number = u"0087"_s;
    first.suggestion.title = u"=1+1"_s;
    first.suggestion.assignedOn = {2026, 3, 2};
    CaseFile second = first;
    second.suggestion.number = u"0088"_s;
    second.suggestion.title = u"关于<盲道>&的建议"_s;
    second.suggestion.kind = SuggestionKind::Proposal;
    CaseFile third = first;
    third.suggestion.number = u"0089"_s;
    third.suggestion.title = u"乙"_s;
    return {first, second, third};
}

static Worksheet filled(const test::Xlsx &book, const QList<CaseFile> &cases)
{
    const auto bytes = fillReportForm(test::xlsx(book), cases, test::office(), today);
    if (!bytes)
        return {.name = bytes.error().message};
    const auto sheets = readWorkbook(*bytes);
    return sheets ? sheets->first() : Worksheet{.name = sheets.error().message};
}

static QString partOf(const QByteArray &bytes, const QString &name)
{
    auto package = ZipReader::open(bytes);
    return package ? QString::fromUtf8(package->read(name).value()) : QString{};
}

static const QString formRows =
    test::xlsxRow(1, {u"{填报单位}{年份}年台账"_s}) + test::xlsxRow(2, {u"序号"_s, u"编号"_s, u"标题"_s, u"交办"_s}) +
    u"<row r=\"3\" ht=\"30\"><c r=\"A3\" t=\"inlineStr\"><is><t>{序号}</t></is></c>"
    "<c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>《{标题}》</t></is></c>"
    "<c r=\"D3\" s=\"1\" t=\"inlineStr\"><is><t>{交办日期}</t></is></c><c r=\"E3\"><f>A3*2</f><v>9</v></c></row>"
    "<row r=\"4\"><c r=\"A4\"><f>SUM(A3:A3)</f><v>0</v></c><c r=\"B4\" "
    "t=\"inlineStr\"><is><t>共{件数}件</t></is></c></row>"
    ""_s;

void TestReportForm::movesReferences_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<int>("copy");
    QTest::addColumn<QString>("moved");
    const auto row = [](const QString &formula, int copy, const QString &moved) {
        QTest::newRow(qUtf8Printable(formula + u" / "_s + QString::number(copy))) << formula << copy << moved;
    };
    // Row 5 becomes three.
    row(u"SUM(B5:B5)"_s, -1, u"SUM(B5:B7)"_s);
    row(u"SUM($B$5:$B$5)"_s, -1, u"SUM($B$5:$B$7)"_s);
    row(u"A1+A5+A6"_s, -1, u"A1+A5+A8"_s);
    row(u"SUM(A4:A6)"_s, -1, u"SUM(A4:A8)"_s);
    row(u"D5*2"_s, 2, u"D7*2"_s);
    row(u"D$5*2"_s, 2, u"D$5*2"_s);
    row(u"D5/D6"_s, 1, u"D6/D8"_s);
    row(u"LOG10(A9)&\"A9\""_s, -1, u"LOG10(A11)&\"A9\""_s);
    row(u"Other!A9"_s, -1, u"Other!A9"_s);
    row(u"rate9+A9"_s, -1, u"rate9+A11"_s);
    row(u"SUM(Other!A9:B12)+A9"_s, -1, u"SUM(Other!A9:B12)+A11"_s);
    row(u"'A9 它''s'!$A$9+A9"_s, -1, u"'A9 它''s'!$A$9+A11"_s);
}

void TestReportForm::movesReferences()
{
    QFETCH(QString, formula);
    QFETCH(int, copy);
    QFETCH(QString, moved);
    QCOMPARE(grownFormula(formula, {.row = 4, .count = 3}, copy), moved);
}

void TestReportForm::fillsRowsAndTotals()
{
    const test::Xlsx book{
        .rows = formRows,
        .after = u"<mergeCells count=\"2\"><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"F3:G3\"/></mergeCells>"_s,
        .strings = {u"{编号}"_s},
        .formats = {u"14"_s}};
    const auto bytes = fillReportForm(test::xlsx(book), files(), test::office(), today);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    const Worksheet sheet = readWorkbook(*bytes)->first();
    QCOMPARE(sheet.at(0, 0).text, test::office().bureau.name + u"2026年台账"_s);
    QCOMPARE(sheet.at(2, 0).text, u"1"_s);
    QCOMPARE(sheet.at(2, 0).kind, WorksheetCell::Kind::Number);
    QCOMPARE(sheet.at(2, 1).text, u"0087"_s);
    QCOMPARE(sheet.at(2, 1).kind, WorksheetCell::Kind::Text);
    QCOMPARE(sheet.at(3, 2).text, u"《关于<盲道>&的建议》"_s);
    QCOMPARE(sheet.at(4, 0).text, u"3"_s);
    QCOMPARE(sheet.at(4, 3).date, (QDate{2026, 3, 2}));
    QCOMPARE(sheet.at(5, 1).text, u"共3件"_s);
    const QString xml = partOf(*bytes, u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(xml.contains(u"<f>SUM(A3:A5)</f>"_s));
    QVERIFY(xml.contains(u"<f>A5*2</f>"_s));
    QVERIFY(!xml.contains(u"<v>9</v>"_s));
    QCOMPARE(xml.count(u"ht=\"30\""_s), 3);
    QVERIFY2(xml.contains(u"<mergeCells count=\"4\"><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"F3:G3\"/>"
                          "<mergeCell ref=\"F4:G4\"/><mergeCell ref=\"F5:G5\"/>"_s),
             qPrintable(xml));
    QVERIFY(partOf(*bytes, u"xl/workbook.xml"_s).contains(u"fullCalcOnLoad=\"1\""_s));
}

/// Sheets that a program wrote with a line for each element, empty ones and texts of several looks among them.
void TestReportForm::keepsLinesBetweenCells()
{
    const QString rows =
        u"\n  <row r=\"1\">\n    <c r=\"A1\" t=\"inlineStr\">\n<is>\n<t>{编号}</t>\n</is>\n</c>\n"
        "    <c r=\"B1\"/>\n    <!-- > --><c r=\"C1\" >\n<v>5</v>\n</c>\n  </row>\n  <row r=\"2\"/>\n"
        "  <row r=\"3\">\n<c r=\"A3\"><v>7</v></c>\n<c r=\"B3\" t=\"inlineStr\"><is><r><t>共{件</t></r><r><t>数}件</t></r></is></c></row>\n"_s;
    const auto bytes = fillReportForm(test::xlsx({.rows = rows}), files(), test::office(), today);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    const auto sheets = readWorkbook(*bytes);
    QVERIFY2(sheets, qPrintable(partOf(*bytes, u"xl/worksheets/sheet1.xml"_s)));
    QCOMPARE(sheets->first().at(2, 0).text, u"0089"_s);
    QCOMPARE(sheets->first().at(2, 2).text, u"5"_s);
    QCOMPARE(sheets->first().at(4, 0).text, u"7"_s);
    QCOMPARE(sheets->first().at(4, 1).text, u"共3件"_s); // a word in pieces of several looks
}

/// Formulas that cells share, in the row and below it, and those that fill an area of their own.
void TestReportForm::keepsSharedFormulas()
{
    const test::Xlsx book{.rows = test::xlsxRow(1, {u"<&> 𠮷 &amp;"_s}) +
                                  u"<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{编号}</t></is></c>"
                                  "<c r=\"B2\"><f t=\"shared\" ref=\"B2:B3\" si=\"0\">A2&amp;1</f><v>1</v></c>"
                                  "<c r=\"C2\"><f t=\"array\" ref=\"C2\">A2&amp;2</f><v>2</v></c></row>"
                                  "<row r=\"3\"><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>3</v></c>"
                                  "<c r=\"C3\"><f t=\"shared\" ref=\"C3:C4\" si=\"1\">B3&amp;3</f></c></row>"
                                  "<row r=\"4\"><c r=\"C4\"><f t=\"shared\" si=\"1\"/></c></row>"_s};
    const auto bytes = fillReportForm(test::xlsx(book), files(), test::office(), today);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    QCOMPARE(readWorkbook(*bytes)->first().at(0, 0).text, u"<&> 𠮷 &amp;"_s);
    const QString xml = partOf(*bytes, u"xl/worksheets/sheet1.xml"_s);
    for (const QString &cell :
         {u"<c r=\"B2\"><f t=\"shared\" ref=\"B2:B5\" si=\"0\">A2&amp;1</f></c>"_s,
          u"<c r=\"B3\"><f>A3&amp;1</f></c>"_s, u"<c r=\"B4\"><f>A4&amp;1</f></c>"_s,
          u"<c r=\"B5\"><f t=\"shared\" si=\"0\"/></c>"_s, u"<c r=\"C4\"><f t=\"array\" ref=\"C4\">A4&amp;2</f></c>"_s,
          u"<c r=\"C5\"><f t=\"shared\" ref=\"C5:C6\" si=\"1\">B5&amp;3</f></c>"_s,
          u"<c r=\"C6\"><f t=\"shared\" si=\"1\"/></c>"_s})
        QVERIFY2(xml.contains(cell), qPrintable(cell + u'\n' + xml));
}

void TestReportForm::fillsNamedCells()
{
    const test::Xlsx book{.rows = test::xlsxRow(1, {u"单位"_s, u"x"_s}) + test::xlsxRow(2, {u"x"_s, u"y"_s}) +
                                  test::xlsxRow(3, {u"完"_s}),
                          .names = u"<definedName name=\"填报单位\">'表 一'!$B$1</definedName>"
                                   "<definedName name=\"编号\">'表 一'!$A$2</definedName>"
                                   "<definedName name=\"标题\">'表 一'!$D$2</definedName>"
                                   "<definedName name=\"_xlnm.Print_Area\">'表 一'!$A$1:$D$3</definedName>"
                                   "<definedName name=\"年度汇总\">'表 一'!$A$3</definedName>"_s,
                          .sheetName = u"表 一"_s};
    const auto bytes = fillReportForm(test::xlsx(book), files(), test::office(), today);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    const Worksheet sheet = readWorkbook(*bytes)->first();
    QCOMPARE(sheet.at(0, 1).text, test::office().bureau.name);
    QCOMPARE(sheet.at(1, 0).text, u"0087"_s);
    QCOMPARE(sheet.at(1, 1).text, u"y"_s);
    QCOMPARE(sheet.at(3, 3).text, u"乙"_s);
    QCOMPARE(sheet.at(4, 0).text, u"完"_s);
    const QString names = partOf(*bytes, u"xl/workbook.xml"_s);
    QVERIFY2(names.contains(u"'表 一'!$A$1:$D$5"_s), qPrintable(names));
    QVERIFY(names.contains(u"name=\"年度汇总\">'表 一'!$A$5"_s));
}

void TestReportForm::keepsEverythingElse()
{
    const QByteArray form = test::xlsx({.rows = formRows, .strings = {u"{编号}"_s}, .formats = {u"0.00%"_s}});
    const auto bytes = fillReportForm(form, files(), test::office(), today);
    QVERIFY(bytes);
    for (const QString &part :
         {u"xl/styles.xml"_s, u"xl/sharedStrings.xml"_s, u"_rels/.rels"_s, u"[Content_Types].xml"_s})
        QCOMPARE(partOf(*bytes, part), partOf(form, part));
}

void TestReportForm::fillsWithoutSuggestions()
{
    const Worksheet sheet = filled({.rows = formRows, .strings = {u"{编号}"_s}}, {});
    QVERIFY2(sheet.rows.size() == 4, qPrintable(sheet.name));
    QVERIFY(sheet.at(2, 0).isEmpty());
    QCOMPARE(sheet.at(2, 2).text, u"《》"_s);
    QCOMPARE(sheet.at(3, 1).text, u"共0件"_s);
}

void TestReportForm::writesNoFormula()
{
    const auto bytes =
        fillReportForm(test::xlsx({.rows = test::xlsxRow(1, {u"{标题}"_s})}), files(), test::office(), today);
    QVERIFY(bytes);
    QVERIFY(!partOf(*bytes, u"xl/worksheets/sheet1.xml"_s).contains(u"<f"_s));
    QCOMPARE(readWorkbook(*bytes)->first().at(0, 0).text, u"=1+1"_s);
}

/// As programs write it that give each name of the format its prefix.
static QByteArray prefixedForm()
{
    auto package = ZipReader::open(test::xlsx({.rows = u"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"_s}));
    QList<ZipPart> parts;
    for (const QString &name : package->names()) {
        QByteArray bytes = *package->read(name);
        if (name.endsWith("sheet1.xml"_L1))
            bytes = "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
                    "<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>{编号}</x:t></x:is></x:c></x:row>"
                    "</x:sheetData></x:worksheet>";
        parts.append({.name = name, .bytes = bytes});
    }
    return toZip(parts);
}

void TestReportForm::refuses_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("said");
    QTest::newRow("no workbook") << QByteArray{"abc"} << QString{};
    QTest::newRow("asks for nothing") << test::xlsx({.rows = test::xlsxRow(1, {u"编号"_s})}) << u"asks for nothing"_s;
    QTest::newRow("asks for what is unknown")
        << test::xlsx({.rows = test::xlsxRow(1, {u"{编号}"_s, u"{星座}"_s})}) << u"{星座} in cell B1"_s;
    QTest::newRow("two rows for each") << test::xlsx({.rows = test::xlsxRow(1, {u"{编号}"_s}) +
                                                              test::xlsxRow(2, {u"{件数}"_s, u"{标题}"_s})})
                                       << u"{标题} in cell B2"_s;
    QTest::newRow("elements with a prefix") << prefixedForm() << u"save it again"_s;
    QTest::newRow("a name on an empty row")
        << test::xlsx(
               {.rows = test::xlsxRow(1, {u"a"_s}), .names = u"<definedName name=\"编号\">Sheet1!$A$9</definedName>"_s})
        << u"编号"_s;
}

void TestReportForm::refuses()
{
    QFETCH(QByteArray, form);
    QFETCH(QString, said);
    const auto bytes = fillReportForm(form, files(), test::office(), today);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::InvalidInput);
    QVERIFY2(bytes.error().message.contains(said), qPrintable(bytes.error().message));
}

QTEST_GUILESS_MAIN(TestReportForm)
#include "tst_reportform.moc"
