#include "app/base/encoding.h"
#include "app/base/files.h"
#include "app/base/zip.h"
#include "app/exchange/separatedtext.h"
#include "app/exchange/table.h"
#include "app/exchange/worksheet.h"
#include "tests/support/cputimer.h"
#include "tests/support/xlsx.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestWorksheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAsTheyAreShown_data();
    void readsNumbersAsTheyAreShown();
    void readsTextsOfAllKinds();
    void placesCellsWithoutNames();
    void fillsMergedAreas();
    void flagsHiddenColumnsAndRows();
    void refusesWhatIsHostile_data();
    void refusesWhatIsHostile();
    void boundsWhatMergedAreasCost();
    void readsSeparatedText_data();
    void readsSeparatedText();
    void readsEncodings_data();
    void readsEncodings();
    void disarmingIsTakenBack_data();
    void disarmingIsTakenBack();
    void hostileTextsComeBack_data();
    void hostileTextsComeBack();
    void readsOldWorkbooks();
    void refusesLockedWorkbooks();
    void readsWhatOfficesSave_data();
    void readsWhatOfficesSave();
    void readsPagesThatCallThemselvesTables();
};

using Kind = WorksheetCell::Kind;

static Worksheet only(const QByteArray &bytes)
{
    const auto sheets = readWorkbook(bytes);
    if (!sheets || sheets->isEmpty())
        return {.name = sheets ? u"no sheet"_s : sheets.error().message};
    return sheets->first();
}

void TestWorksheet::readsNumbersAsTheyAreShown_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("countsFrom1904");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &format, const QString &value, Kind kind, const QString &text,
                        bool countsFrom1904 = false) {
        QTest::newRow(name) << format << value << countsFrom1904 << kind << text;
    };
    row("whole", u"0"_s, u"20172212"_s, Kind::Number, u"20172212"_s);
    row("telephone", u"General"_s, u"1.38E10"_s, Kind::Number, u"13800000000"_s);
    row("fraction", u"0.00"_s, u"0.1"_s, Kind::Number, u"0.1"_s);
    row("date of Excel", u"14"_s, u"46083"_s, Kind::Date, u"2026-03-02"_s);
    row("Chinese date of Excel", u"31"_s, u"46083"_s, Kind::Date, u"2026-03-02"_s);
    row("own date", u"yyyy\"年\"m\"月\"d\"日\""_s, u"46083"_s, Kind::Date, u"2026-03-02"_s);
    row("date with a locale", u"[$-804]yyyy/m/d;@"_s, u"46083.75"_s, Kind::Date, u"2026-03-02"_s);
    row("date and time", u"yyyy-mm-dd hh:mm"_s, u"46083.5"_s, Kind::Date, u"2026-03-02"_s);
    row("first days", u"14"_s, u"59"_s, Kind::Date, u"1900-02-28"_s);
    row("a day that never was", u"14"_s, u"60"_s, Kind::Number, u"60"_s);
    row("the day behind it", u"14"_s, u"61"_s, Kind::Date, u"1900-03-01"_s);
    row("from 1904", u"14"_s, u"44621"_s, Kind::Date, u"2026-03-02"_s, true);
    row("time", u"h:mm"_s, u"0.75"_s, Kind::Text, u"18:00"_s);
    row("zeros in front", u"000"_s, u"87"_s, Kind::Text, u"087"_s);
    row("words around", u"\"第\"000\"号\""_s, u"87"_s, Kind::Text, u"第087号"_s);
    row("colour is no date", u"[Red]0.00"_s, u"5"_s, Kind::Number, u"5"_s);
    row("Chinese General", u"G/通用格式"_s, u"46083"_s, Kind::Number, u"46083"_s);
    row("elapsed time", u"[h]:mm"_s, u"0.5"_s, Kind::Text, u"12:00"_s);
    row("not a number", u"0"_s, u"abc"_s, Kind::Text, u"abc"_s);
}

void TestWorksheet::readsNumbersAsTheyAreShown()
{
    QFETCH(QString, format);
    QFETCH(QString, value);
    QFETCH(bool, countsFrom1904);
    QFETCH(Kind, kind);
    QFETCH(QString, text);
    const Worksheet sheet =
        only(test::xlsx({.rows = u"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>%1</v></c></row>"_s.arg(value),
                         .formats = {format},
                         .countsFrom1904 = countsFrom1904}));
    QCOMPARE(sheet.at(0, 0).text, text);
    QCOMPARE(sheet.at(0, 0).kind, kind);
}

void TestWorksheet::readsTextsOfAllKinds()
{
    const Worksheet sheet = only(test::xlsx(
        {.rows = u"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                 "<c r=\"C1\" t=\"inlineStr\"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>"
                 "<c r=\"D1\" t=\"str\"><f>A1&amp;\"x\"</f><v>算出</v></c><c r=\"E1\" t=\"b\"><v>1</v></c>"
                 "<c r=\"F1\" t=\"e\"><v>#REF!</v></c><c r=\"G1\"><f>1+1</f></c><c r=\"H1\" t=\"s\"><v>99</v></c>"
                 "<c r=\"I1\" t=\"d\"><v>2026-03-02T00:00:00</v></c></row>"_s,
         .stringsXml = u"<si><r><t>李</t></r><r><t xml:space=\"preserve\"> 鹰</t></r><rPh sb=\"0\" eb=\"1\"><t>リ</t>"
                       "</rPh></si><si><t>a_x000D__x0007_b_x005F_x000D_</t></si>"_s}));
    QCOMPARE(sheet.at(0, 0).text, u"李 鹰"_s);
    QCOMPARE(sheet.at(0, 1).text, u"a\nb_x000D_"_s);
    QCOMPARE(sheet.at(0, 2).text, u"甲乙"_s);
    QCOMPARE(sheet.at(0, 3).text, u"算出"_s);
    QCOMPARE(sheet.at(0, 4).text, u"是"_s);
    QCOMPARE(sheet.at(0, 5), (WorksheetCell{.kind = Kind::Fault, .text = u"#REF!"_s}));
    QCOMPARE(sheet.at(0, 6).kind, Kind::Fault);
    QVERIFY(sheet.at(0, 7).isEmpty());
    QCOMPARE(sheet.at(0, 8).date, (QDate{2026, 3, 2}));
}

void TestWorksheet::placesCellsWithoutNames()
{
    const Worksheet sheet = only(test::xlsx({.rows = u"<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\">"
                                                     "<c r=\"C4\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c>"
                                                     "</row>"_s}));
    QCOMPARE(sheet.at(0, 1).text, u"2"_s);
    QCOMPARE(sheet.at(3, 2).text, u"3"_s);
    QCOMPARE(sheet.at(3, 3).text, u"4"_s);
    QCOMPARE(sheet.at(4, 0).text, u"5"_s);
    QVERIFY(sheet.rows.at(1).isEmpty());
}

void TestWorksheet::fillsMergedAreas()
{
    const Worksheet sheet = only(test::xlsx(
        {.rows = test::xlsxRow(1, {u"题"_s}) + test::xlsxRow(2, {u"a"_s, u"b"_s, u"c"_s}) +
                 test::xlsxRow(3, {QString{}, u"d"_s}),
         .after = u"<mergeCells><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"A2:A1048576\"/></mergeCells>"_s}));
    QCOMPARE(sheet.at(0, 2).text, u"题"_s);
    QVERIFY(sheet.at(0, 3).isEmpty());
    QCOMPARE(sheet.at(2, 0).text, u"a"_s);
    QCOMPARE(sheet.rows.size(), 3);
}

void TestWorksheet::flagsHiddenColumnsAndRows()
{
    const Worksheet sheet = only(test::xlsx(
        {.rows =
             u"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>"_s,
         .before =
             u"<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"true\"/></cols>"_s}));
    QCOMPARE(sheet.hiddenColumns.first(2), (QList<int>{1, 2}));
    QVERIFY(sheet.hiddenColumns.size() < 1000);
    QCOMPARE(sheet.hiddenRows, QList<int>{1});
}

void TestWorksheet::refusesWhatIsHostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    const QByteArray whole = test::xlsx({.rows = test::xlsxRow(1, {u"a"_s})});
    const auto withSheet = [](const QByteArray &xml) {
        return toZip(
            {{u"xl/workbook.xml"_s,
              "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"},
             {u"xl/_rels/workbook.xml.rels"_s,
              "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>"},
             {u"xl/s.xml"_s, xml}});
    };
    row("cut off", whole.left(whole.size() / 2));
    row("another package", toZip({{u"word/document.xml"_s, "<w/>"}}));
    row("entities", withSheet("<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                              "<worksheet><sheetData><row><c><v>&c;</v></c></row></sheetData></worksheet>"));
    row("deep", withSheet("<worksheet>" + QByteArray{"<a>"}.repeated(100'000)));
    row("far column",
        withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>"));
    row("far row", withSheet("<worksheet><sheetData><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>"
                             "</worksheet>"));
    QByteArray wide = "<worksheet><sheetData>";
    for (int i = 1; i < 5'000; ++i)
        wide += "<row r=\"" + QByteArray::number(i) + "\"><c r=\"SR" + QByteArray::number(i) + "\"><v>1</v></c></row>";
    row("mostly empty", withSheet(wide + "</sheetData></worksheet>"));
    row("unfolds", withSheet("<worksheet><sheetData><row><c><v>" + QByteArray(60'000'000, '1') +
                             "</v></c></row>"
                             "</sheetData></worksheet>"));
    row("compound file of nothing", QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(2000, '\0'));
    row("compound file of marks", QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(4000, '\x09'));
    row("bytes", QByteArray::fromHex("00ff00ff81") + QByteArray(20, '\xff'));
}

void TestWorksheet::refusesWhatIsHostile()
{
    QFETCH(QByteArray, bytes);
    const test::CpuTimer timer;
    const auto sheets = readWorkbook(bytes);
    QVERIFY2(timer.elapsed() < 1'500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!sheets);
    QCOMPARE(sheets.error().code, ErrorCode::InvalidInput);
    QVERIFY(!sheets.error().message.isEmpty());
}

/// Ten thousand areas, each as large as the table.
void TestWorksheet::boundsWhatMergedAreasCost()
{
    QString rows;
    for (int row = 1; row <= 400; ++row)
        rows += test::xlsxRow(row, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    const QString areas =
        u"<mergeCells>"_s + u"<mergeCell ref=\"A1:XFD1048576\"/>"_s.repeated(10'000) + u"</mergeCells>"_s;
    const test::CpuTimer timer;
    const Worksheet sheet = only(test::xlsx({.rows = rows, .after = areas}));
    QVERIFY(timer.elapsed() < 2'000);
    QCOMPARE(sheet.rows.size(), 400);
}

void TestWorksheet::readsSeparatedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto row = [](const char *name, const QString &text, const QList<QStringList> &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("commas", u"编号,标题\n1,甲\n2,乙\n"_s, {{u"编号"_s, u"标题"_s}, {u"1"_s, u"甲"_s}, {u"2"_s, u"乙"_s}});
    row("tabs", u"编号\t标题,全\n1\t甲,乙"_s, {{u"编号"_s, u"标题,全"_s}, {u"1"_s, u"甲,乙"_s}});
    row("semicolons", u"a;b\r\n1,5;2\r\n"_s, {{u"a"_s, u"b"_s}, {u"1,5"_s, u"2"_s}});
    row("full-width commas", u"编号，标题\n1，甲\n"_s, {{u"编号"_s, u"标题"_s}, {u"1"_s, u"甲"_s}});
    row("said by the file", u"sep=|\na|b\n"_s, {{u"a"_s, u"b"_s}});
    row("quotes", u"\"a,\"\"b\"\"\",\"c\nd\"\n"_s, {{u"a,\"b\""_s, u"c\nd"_s}});
    row("a quote within", u"a\"b,c\n"_s, {{u"a\"b"_s, u"c"_s}});
    row("an open quote", u"a,\"b\nc"_s, {{u"a"_s, u"b\nc"_s}});
    row("guarded number", u"编号,标题\n=\"0087\",甲\n"_s, {{u"编号"_s, u"标题"_s}, {u"0087"_s, u"甲"_s}});
    row("empty rows", u"a,b\n\n,\nc,d\n"_s, {{u"a"_s, u"b"_s}, {}, {}, {u"c"_s, u"d"_s}});
    row("one column", u"a\nb\n"_s, {{u"a"_s}, {u"b"_s}});
}

static QList<QStringList> textsOf(const Worksheet &sheet)
{
    QList<QStringList> rows;
    for (const auto &cells : sheet.rows) {
        QStringList texts;
        for (const WorksheetCell &cell : cells)
            texts << cell.text;
        rows << texts;
    }
    return rows;
}

void TestWorksheet::readsSeparatedText()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    QCOMPARE(textsOf(only(text.toUtf8())), rows);
}

void TestWorksheet::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QString>("text");
    const QString simplified = u"编号,标题,领衔代表\n20260087,关于完善社区养老服务的建议,沈望舒\n"_s;
    const QString traditional = u"編號,標題,領銜代表\n20260087,關於完善社區養老服務的建議,沈望舒\n"_s;
    QTest::newRow("UTF-8") << QByteArray{"UTF-8"} << QByteArray{} << simplified;
    QTest::newRow("UTF-8 with a mark") << QByteArray{"UTF-8"} << QByteArray{"\xef\xbb\xbf"} << simplified;
    QTest::newRow("UTF-16 with a mark") << QByteArray{"UTF-16LE"} << QByteArray{"\xff\xfe"} << simplified;
    QTest::newRow("UTF-16, big end first") << QByteArray{"UTF-16BE"} << QByteArray{"\xfe\xff"} << simplified;
    QTest::newRow("UTF-16 without") << QByteArray{"UTF-16LE"} << QByteArray{} << simplified;
    QTest::newRow("UTF-16BE without") << QByteArray{"UTF-16BE"} << QByteArray{} << simplified;
    QTest::newRow("GB18030") << QByteArray{"GB18030"} << QByteArray{} << simplified;
    QTest::newRow("GB18030, traditional") << QByteArray{"GB18030"} << QByteArray{} << traditional;
    QTest::newRow("Big5") << QByteArray{"Big5"} << QByteArray{} << traditional;
}

void TestWorksheet::readsEncodings()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, mark);
    QFETCH(QString, text);
    QStringEncoder encoder{encoding.constData(), QStringConverter::Flag::Stateless};
    QVERIFY(encoder.isValid());
    const QByteArray bytes = mark + QByteArray{encoder.encode(text)};
    QCOMPARE(only(bytes).at(1, 2).text, u"沈望舒"_s);
    QCOMPARE(*decodeText(bytes), text);
}

void TestWorksheet::disarmingIsTakenBack_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "plain", "'plain", "=1+1", "'=1+1", "''=1", "-2", "@a", "  =1", "|x", "\t=1", "'", "''"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestWorksheet::disarmingIsTakenBack()
{
    QFETCH(QString, text);
    QCOMPARE(withoutDisarming(disarmed(text)), text);
    QVERIFY(!beginsFormula(disarmed(text)));
}

void TestWorksheet::hostileTextsComeBack_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("workbook") << u"xlsx"_s;
    QTest::newRow("text table") << u"csv"_s;
}

void TestWorksheet::hostileTextsComeBack()
{
    QFETCH(QString, ending);
    TableContent table{.name = u"[a]*b/c?"_s, .columns = {{.heading = u"甲,乙"_s}, {.heading = u"=丙"_s}}};
    const QStringList hostile{u"=1+1"_s,
                              u"'=1+1"_s,
                              u"=cmd|' /C calc'!A0"_s,
                              u"+86 10 1234"_s,
                              u"-2"_s,
                              u"@SUM(A1)"_s,
                              u"\"a\",\"b\""_s,
                              u"a\nb"_s,
                              u"  两边有空格  "_s,
                              u"0087"_s,
                              u"1e5"_s,
                              u"2026-03-02"_s,
                              u"true"_s,
                              u"https://example.org/"_s,
                              u"<b>&amp;</b>"_s,
                              u"_x000D_"_s,
                              u"𠮷野家"_s,
                              u"=\"0087\""_s,
                              u"<w>"_s + u"长"_s.repeated(3000),
                              QString{QChar{0x202e}} + u"abc"_s,
                              u"'"_s};
    for (const QString &text : hostile)
        table.rows.append({text, QDate{2026, 3, 2}});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a."_s + ending);
    QVERIFY(ending == u"csv" ? saveBytes(path, toCsv(table)) : saveXlsx(path, table));
    const Worksheet sheet = only(*readBytes(path, 1'000'000));
    QCOMPARE(sheet.at(0, 0).text, u"甲,乙"_s);
    QCOMPARE(sheet.at(0, 1).text, u"=丙"_s);
    for (qsizetype row = 0; row < hostile.size(); ++row) {
        QCOMPARE(sheet.at(row + 1, 0).text, hostile.at(row));
        QCOMPARE(sheet.at(row + 1, 0).kind, Kind::Text);
        QCOMPARE(sheet.at(row + 1, 1).text, u"2026-03-02"_s);
    }
}

static QByteArray little(quint64 value, int bytes)
{
    QByteArray all;
    for (int i = 0; i < bytes; ++i)
        all += static_cast<char>(value >> (8 * i));
    return all;
}

static QByteArray record(int id, const QByteArray &bytes)
{
    return little(static_cast<quint64>(id), 2) + little(static_cast<quint64>(bytes.size()), 2) + bytes;
}

static QByteArray wideText(const QString &text)
{
    QByteArray bytes;
    for (const QChar sign : text)
        bytes += little(sign.unicode(), 2);
    return bytes;
}

/// A compound file with one stream, Workbook.
static QByteArray compoundFile(QByteArray stream)
{
    constexpr quint64 last = 0xfffffffe;
    constexpr qsizetype sector = 512;
    stream.append(std::max<qsizetype>(4096, (stream.size() + sector - 1) / sector * sector) - stream.size(), '\0');
    const auto sectors = static_cast<quint64>(stream.size() / sector);
    QByteArray header = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(16, '\0') + little(0x3e, 2) +
                        little(3, 2) + little(0xfffe, 2) + little(9, 2) + little(6, 2) + QByteArray(10, '\0') +
                        little(1, 4) + little(1, 4) + little(0, 4) + little(4096, 4) + little(last, 4) + little(0, 4) +
                        little(last, 4) + little(0, 4) + little(0, 4);
    header.append(sector - header.size(), '\xff');
    QByteArray table = little(0xfffffffd, 4) + little(last, 4);
    for (quint64 i = 0; i < sectors; ++i)
        table += little(i + 1 < sectors ? i + 3 : last, 4);
    table.append(sector - table.size(), '\xff');
    const auto entry = [](const QString &name, int type, quint64 first, quint64 size) {
        QByteArray bytes = wideText(name);
        bytes.append(64 - bytes.size(), '\0');
        bytes += little(static_cast<quint64>(2 * (name.size() + 1)), 2) + little(static_cast<quint64>(type), 1);
        bytes.append(116 - bytes.size(), '\0');
        return bytes + little(first, 4) + little(size, 8);
    };
    QByteArray folder =
        entry(u"Root Entry"_s, 5, last, 0) + entry(u"Workbook"_s, 2, 2, static_cast<quint64>(stream.size()));
    folder.append(sector - folder.size(), '\0');
    return header + table + folder + stream;
}

/// The records around those of one sheet.
static QByteArray oldWorkbook(const QByteArray &globals, const QByteArray &cells)
{
    const QByteArray begin = record(0x809, little(0x600, 2) + little(5, 2) + QByteArray(12, '\0'));
    const QByteArray name = little(1, 1) + little(1, 1) + wideText(u"表"_s);
    const qsizetype sheetAt = begin.size() + globals.size() + 4 + 6 + name.size() + 4;
    return begin + globals + record(0x85, little(static_cast<quint64>(sheetAt), 4) + little(0, 2) + name) +
           record(0xa, {}) + record(0x809, little(0x600, 2) + little(0x10, 2) + QByteArray(12, '\0')) + cells +
           record(0xa, {});
}

/// Shared texts cut in two in the middle of one, texts of formulas, numbers in four bytes, many in one record.
void TestWorksheet::readsOldWorkbooks()
{
    const QByteArray shared =
        record(0xfc, little(2, 4) + little(2, 4) + little(3, 2) + little(1, 1) + wideText(u"沈望"_s)) +
        record(0x3c, little(1, 1) + wideText(u"舒"_s) + little(5, 2) + little(8, 1) + little(1, 2) + "plain" +
                         QByteArray(4, '\0'));
    const auto at = [](int row, int column) {
        return little(static_cast<quint64>(row), 2) + little(static_cast<quint64>(column), 2) + little(0, 2);
    };
    const QByteArray cells =
        record(0xfd, at(0, 0) + little(0, 4)) + record(0xfd, at(0, 1) + little(1, 4)) +
        record(0x6, at(0, 2) + little(0, 1) + QByteArray(5, '\0') + little(0xffff, 2) + QByteArray(6, '\0')) +
        record(0x207, little(2, 2) + little(1, 1) + wideText(u"算出"_s)) +
        record(0x27e, at(1, 0) + little((20172212ULL << 2) | 2, 4)) +
        record(0x27e, at(1, 1) + little((1250ULL << 2) | 3, 4)) +
        record(0xbd, little(1, 2) + little(2, 2) + little(0, 2) + little((7ULL << 2) | 2, 4) + little(0, 2) +
                         little((8ULL << 2) | 2, 4) + little(3, 2)) +
        record(0x205, at(2, 0) + little(0x17, 1) + little(1, 1)) +
        record(0x205, at(2, 1) + little(1, 1) + little(0, 1)) +
        record(0x204, at(2, 2) + little(2, 2) + little(1, 1) + wideText(u"旧文"_s)) +
        record(0x809, little(0x600, 2) + little(0x20, 2)) +
        record(0x204, at(9, 9) + little(1, 2) + little(0, 1) + "x") + record(0xa, {}) +
        record(0xe5, little(1, 2) + little(2, 2) + little(3, 2) + little(2, 2) + little(2, 2)) +
        record(0x204, at(3, 0) + little(1, 2) + little(0, 1) + "z");
    const Worksheet sheet = only(compoundFile(oldWorkbook(shared, cells)));
    QCOMPARE(sheet.name, u"表"_s);
    QCOMPARE(textsOf(sheet), (QList<QStringList>{{u"沈望舒"_s, u"plain"_s, u"算出"_s},
                                                 {u"20172212"_s, u"12.5"_s, u"7"_s, u"8"_s},
                                                 {u"#REF!"_s, u"是"_s, u"旧文"_s},
                                                 {u"z"_s, QString{}, u"旧文"_s}}));
    QCOMPARE(sheet.at(2, 0).kind, Kind::Fault);
}

void TestWorksheet::refusesLockedWorkbooks()
{
    const auto sheets = readWorkbook(compoundFile(oldWorkbook(record(0x2f, QByteArray(54, 'x')), {})));
    QVERIFY(!sheets);
    QVERIFY2(sheets.error().message.contains(u"password"_s), qPrintable(sheets.error().message));
}

/// Made once from one file by LibreOffice: both counts of days, merged headings, a hidden column and row, formulas,
/// numbers with zeros in front, empty rows.
void TestWorksheet::readsWhatOfficesSave_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"ledger.xlsx", "ledger1904.xlsx", "ledger.xls"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestWorksheet::readsWhatOfficesSave()
{
    QFETCH(QString, file);
    const auto bytes = readBytes(QStringLiteral(BANFU_TEST_DATA "/tables/") + file, 1'000'000);
    QVERIFY(bytes);
    const auto sheets = readWorkbook(*bytes);
    QVERIFY2(sheets, sheets ? "" : qPrintable(sheets.error().message));
    QCOMPARE(sheets->size(), 2);
    const Worksheet &sheet = sheets->first();
    QCOMPARE(sheet.name, u"交办表"_s);
    QCOMPARE(sheet.at(0, 4).text, u"市第十五届人大三次会议代表建议交办表"_s);
    QCOMPARE(sheet.at(2, 0).text, u"编号"_s);
    QCOMPARE(sheet.at(2, 2).text, u"代表"_s);
    QCOMPARE(sheet.at(3, 2).text, u"姓名"_s);
    QCOMPARE(sheet.at(4, 0).text, u"0087"_s);
    QCOMPARE(sheet.at(4, 1).text, u"关于完善社区养老服务的建议"_s);
    QCOMPARE(sheet.at(4, 3).text, u"13800000001"_s);
    QCOMPARE(sheet.at(4, 4).date, (QDate{2026, 3, 2}));
    QCOMPARE(sheet.at(4, 5).text, u"市财政局、市民政局"_s);
    QCOMPARE(sheet.at(4, 6).text, u"1087"_s); // a formula
    QVERIFY(sheet.rows.at(5).isEmpty());
    QCOMPARE(sheet.at(6, 0).text, u"0088"_s);
    QCOMPARE(sheet.at(6, 6).text, u"1088"_s);
    QCOMPARE(sheet.at(7, 4).date, (QDate{1900, 3, 1}).addYears(file.contains(u"1904"_s) ? 10 : 0));
    QCOMPARE(sheet.hiddenColumns, QList<int>{6});
    QVERIFY(sheet.hiddenRows.contains(6));
    QVERIFY(sheets->at(1).isHidden);
}

/// Systems of assigning offices write a page and name it .xls.
void TestWorksheet::readsPagesThatCallThemselvesTables()
{
    const QString page =
        u"<html><head><style>td{}</style></head><body><table border=1><tr><th>编号</th><th>标题</th></tr>"
        "<tr><td>0087</td><td>关于<b>养老</b>的建议</td></tr><tr><td></td><td>无号</td></tr></table></body>"
        "</html>"_s;
    const Worksheet sheet = only(page.toUtf8());
    QCOMPARE(textsOf(sheet),
             (QList<QStringList>{{u"编号"_s, u"标题"_s}, {u"0087"_s, u"关于养老的建议"_s}, {QString{}, u"无号"_s}}));
}

QTEST_GUILESS_MAIN(TestWorksheet)
#include "tst_worksheet.moc"
