#include "app/base/encoding.h"
#include "app/base/files.h"
#include "app/exchange/casefilejson.h"
#include "app/exchange/documenttext.h"
#include "app/exchange/ledgerrows.h"
#include "app/exchange/publicletter.h"
#include "app/exchange/reportform.h"
#include "app/reply/compose.h"
#include "app/reply/plaintext.h"
#include "app/reply/recognition.h"
#include "tests/support/cputimer.h"
#include "tests/support/docx.h"
#include "tests/support/support.h"
#include "tests/support/xlsx.h"

#include <QDir>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

/// What comes from outside, changed at random but the same each time: every reader must end soon and in one piece.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsMutatedPages();
    void readsMutatedHtml();
    void recognisesMutatedText();
    void recognisedTextLosesNothing();
    void readsMutatedDocuments();
    void readsMutatedPackages();
    void readsMutatedCaseFiles();
    void readsMutatedTables_data();
    void readsMutatedTables();
    void readsMutatedSheets();
    void readsRepeatedPieces_data();
    void readsRepeatedPieces();

private:
    QString mutated(const QString &text);
    quint32 random(qsizetype below) { return below > 0 ? quint32(m_random()) % quint32(below) : 0; }

    std::mt19937 m_random{20260118};
    QStringList m_pages{};
};

/// More of them for a night: BANFU_FUZZ_ROUNDS=1000000 tst_fuzz_reading readsMutatedTables
static const int rounds = std::max(600, qEnvironmentVariableIntValue("BANFU_FUZZ_ROUNDS"));
static constexpr qint64 longest = 3'000; ///< milliseconds for one reading, sanitised builds too

void TestReading::initTestCase()
{
    const QDir folder{QStringLiteral(BANFU_TEST_DATA "/letters")};
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        const auto bytes = readBytes(folder.filePath(name), 1'000'000);
        QVERIFY(bytes);
        m_pages << *decodeText(*bytes);
    }
    QVERIFY(m_pages.size() >= 6);
}

/// Pieces cut out, doubled, exchanged, and characters put in that mean something to a reader.
QString TestReading::mutated(const QString &text)
{
    static const QStringList pieces{u"《"_s,
                                    u"》"_s,
                                    u"（"_s,
                                    u")"_s,
                                    u"一、"_s,
                                    u"(一)"_s,
                                    u"1."_s,
                                    u"一是"_s,
                                    u"："_s,
                                    u"\n"_s,
                                    u" "_s,
                                    u"　"_s,
                                    u"|"_s,
                                    u"附件："_s,
                                    u"第9号"_s,
                                    u"代表："_s,
                                    u"收悉"_s,
                                    u"联系人："_s,
                                    u"<"_s,
                                    u">"_s,
                                    u"&#x"_s,
                                    u"<!--"_s,
                                    u"<script>"_s,
                                    u"\""_s,
                                    u"{"_s,
                                    u"]"_s,
                                    u"**"_s,
                                    u"，"_s,
                                    u"99999999999999999999"_s,
                                    u"2026年2月30日"_s,
                                    QString{QChar{0xd800}},
                                    QString{QChar::Null}};
    QString result = text;
    for (quint32 change = 1 + random(8); change > 0 && !result.isEmpty(); --change) {
        const qsizetype at = random(result.size());
        const qsizetype length = random(std::min<qsizetype>(200, result.size() - at) + 1);
        switch (random(4)) {
        case 0:
            result.remove(at, length);
            break;
        case 1:
            result.insert(random(result.size()), result.sliced(at, length));
            break;
        case 2:
            result.insert(at, pieces.at(random(pieces.size())));
            break;
        default:
            result.insert(at, pieces.at(random(pieces.size())).repeated(1 + random(400)));
        }
    }
    return result;
}

void TestReading::readsMutatedPages()
{
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString text = mutated(m_pages.at(round % m_pages.size()));
        const test::CpuTimer timer;
        const auto letter = readPublicLetter(text);
        QVERIFY2(timer.elapsed() < longest, qPrintable(text));
        if (!letter) {
            QCOMPARE(letter.error().code, ErrorCode::InvalidInput);
            continue;
        }
        ++found;
        QCOMPARE(letter->caseFile.replies.size(), 1);
        QVERIFY(!toPlainText(compose(letter->caseFile, letter->caseFile.replies.first(), {})).isEmpty());
        QCOMPARE(readPublicLetter(text).value(), *letter);
    }
    QVERIFY2(found > rounds / 2, qPrintable(QString::number(found)));
}

void TestReading::readsMutatedHtml()
{
    for (int round = 0; round < rounds; ++round) {
        const QString text = mutated(m_pages.at(round % m_pages.size()));
        const test::CpuTimer timer;
        const auto read = textOfHtml(text);
        QVERIFY(read);
        QVERIFY(read->size() <= 5 * text.size() + 1); // numbers of lists are written out
        QVERIFY2(timer.elapsed() < longest, qPrintable(text));
    }
}

void TestReading::recognisesMutatedText()
{
    for (int round = 0; round < rounds; ++round) {
        const QString text = mutated(m_pages.at(round % m_pages.size()));
        for (const Marks marks : {Marks::AsWritten, Marks::AnyShape}) {
            const test::CpuTimer timer;
            const auto paragraphs = recogniseParagraphs(text, marks);
            QVERIFY2(timer.elapsed() < longest, qPrintable(text));
            for (const Paragraph &paragraph : paragraphs)
                QVERIFY(!paragraph.text.contains(u'\n'));
        }
    }
}

/// As written, each character of the text stands in a paragraph or in a label that is computed again.
void TestReading::recognisedTextLosesNothing()
{
    const auto folded = [](const QString &text) {
        static const QRegularExpression space{u"[\\s\\p{Cc}\\p{Cf}]"_s};
        return text.normalized(QString::NormalizationForm_KC).remove(space);
    };
    for (int round = 0; round < rounds; ++round) {
        QString text = mutated(m_pages.at(round % m_pages.size()));
        text.remove(QChar{0xd800}).remove(QChar::Null).remove(u"**"_s); // what bold text leaves behind is no text
        CaseFile file;
        file.replies = {{.text = {.title = QString{},
                                  .salutation = QString{},
                                  .opening = QString{},
                                  .paragraphs = recogniseParagraphs(text),
                                  .closing = QString{},
                                  .attachments = QStringList{},
                                  .signature = QString{},
                                  .contactNote = QString{}}}};
        const QString kept = folded(toPlainText(compose(file, file.replies.first(), {})));
        const QString wanted = folded(text);
        const auto [left, right] = std::ranges::mismatch(kept, wanted);
        QVERIFY2(kept == wanted, qPrintable(kept.mid(left - kept.begin() - 20, 60) + u" | "_s +
                                            wanted.mid(right - wanted.begin() - 20, 60)));
    }
}

/// A page set as a Word document with lists, a table and changes, its XML changed at random.
void TestReading::readsMutatedDocuments()
{
    const QStringList pieces{
        u"<w:p>"_s,           u"</w:p>"_s, u"<w:tbl>"_s, u"<w:tr>"_s,      u"<w:tc>"_s,
        u"</w:tbl>"_s,        u"<w:t>"_s,  u"<w:del>"_s, u"<w:ins>"_s,     u"w:val=\"99999999999\""_s,
        u"w:val=\"-1\""_s,    u"&lt;"_s,   u"&a;"_s,     u"<mc:Choice>"_s, u"<mc:Fallback>"_s,
        u"<w:txbxContent>"_s, u"<w:r>"_s,  u"%1%9"_s,    u"<!--"_s,        u"<![CDATA["_s};
    QString body;
    for (const QString &line : m_pages.at(0).split(u'\n'))
        body += test::docxParagraph(
            line, u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"1\"/></w:numPr>"_s.arg(random(9)));
    body += u"<w:tbl><w:tr><w:tc>"_s + test::docxParagraph(u"甲"_s) + u"</w:tc><w:tc>"_s +
            test::docxParagraph(u"乙"_s) + u"</w:tc></w:tr></w:tbl>"_s;
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        QString text = body;
        test::DocxPart lists = test::docxLists({u"chineseCounting=%1、;decimal=%1.%2;lowerLetter=%3)"_s});
        for (quint32 change = random(4); change > 0; --change) {
            QString &part = random(4) == 0 ? lists.xml : text;
            const qsizetype at = random(part.size());
            if (random(2) == 0)
                part.insert(at, pieces.at(random(pieces.size())).repeated(1 + random(50)));
            else
                part.remove(at, random(40));
        }
        const test::CpuTimer timer;
        const auto document = readDocx(test::docx(text, {lists}));
        QVERIFY2(timer.elapsed() < longest, qPrintable(text));
        if (!document) {
            QCOMPARE(document.error().code, ErrorCode::InvalidInput);
            continue;
        }
        ++found;
        for (const Paragraph &paragraph : recogniseDocument(*document).paragraphs)
            QVERIFY(!paragraph.text.contains(u'\n'));
        (void)readPublicLetter(shownText(*document));
    }
    QVERIFY2(found > rounds / 5, qPrintable(QString::number(found)));
}

/// The package's own bytes changed: sizes, names, checksums, packed data.
void TestReading::readsMutatedPackages()
{
    const QByteArray whole = test::docx(test::docxParagraph(m_pages.at(0).left(3'000)));
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = whole;
        for (quint32 change = 1 + random(6); change > 0; --change)
            bytes[qsizetype(random(bytes.size()))] = char(random(256));
        if (random(4) == 0)
            bytes.truncate(random(bytes.size()));
        const test::CpuTimer timer;
        const auto document = readDocx(bytes);
        QVERIFY(timer.elapsed() < longest);
        QVERIFY(document || document.error().code == ErrorCode::InvalidInput);
    }
}

void TestReading::readsMutatedCaseFiles()
{
    const QString text = QString::fromUtf8(toJsonFile({test::caseFile()}, test::office()));
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = mutated(text).toUtf8();
        bytes[qsizetype(random(bytes.size()))] = char(random(256));
        const test::CpuTimer timer;
        const auto files = caseFilesFromJsonFile(bytes);
        QVERIFY(timer.elapsed() < longest);
        if (!files)
            QCOMPARE(files.error().code, ErrorCode::InvalidInput);
        else // what is taken can be written and read again
            QCOMPARE(caseFilesFromJsonFile(toJsonFile(*files, {})).value(), *files);
    }
    QVERIFY(!caseFilesFromJsonFile(QByteArray{"["}.repeated(1'000'000)));
    QVERIFY(!caseFilesFromJsonFile(QByteArray{"{\"a\":"}.repeated(1'000'000)));
}

void TestReading::readsMutatedTables_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"ledger.xlsx", "ledger.xls", "ledger.csv"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Workbooks and text tables, their bytes changed: each ends soon, refused or as rows that are made of it.
void TestReading::readsMutatedTables()
{
    QFETCH(const QString, file);
    const QByteArray text =
        u"编号,标题,代表\n\"0087\",\"关于\"\"养老\"\"的建议\",沈望舒、陆平\n"_s.repeated(20).toUtf8();
    const auto stored = readBytes(QStringLiteral(BANFU_TEST_DATA "/tables/") + file, 1'000'000);
    const QByteArray whole = stored ? *stored : text;
    QVERIFY(stored || file.endsWith(u"csv"_s));
    int read = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = whole;
        for (quint32 change = 1 + random(6); change > 0; --change)
            bytes[qsizetype(random(bytes.size()))] = char(random(256));
        if (random(4) == 0)
            bytes.truncate(random(bytes.size()));
        const test::CpuTimer timer;
        const auto sheets = readWorkbook(bytes);
        if (!sheets) {
            QCOMPARE(sheets.error().code, ErrorCode::InvalidInput);
        } else {
            for (const Worksheet &sheet : *sheets)
                (void)readLedger(sheet, recogniseLayout(sheet), {});
            ++read;
        }
        QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(round)));
    }
    QVERIFY2(read > rounds / 50, qPrintable(QString::number(read)));
}

/// The sheet within a workbook that is sound: its XML changed at random.
void TestReading::readsMutatedSheets()
{
    const QStringList pieces{u"<row>"_s,    u"</row>"_s,
                             u"<c>"_s,      u"<v>"_s,
                             u"<is>"_s,     u"r=\"ZZZ99999999\""_s,
                             u"r=\"A0\""_s, u"t=\"s\""_s,
                             u"t=\"d\""_s,  u"s=\"-1\""_s,
                             u"&a;"_s,      u"<!DOCTYPE a>"_s,
                             u"1e308"_s,    u"NaN"_s,
                             u"<f>"_s,      u"99999999999999999999"_s,
                             u"{编号}"_s,   u"{标题}"_s,
                             u"{件数}"_s,   u"<![CDATA["_s,
                             u"\n "_s,      u"</t></r><r><t>"_s};
    QString rows = test::xlsxRow(1, {u"编号"_s, u"标题"_s, u"代表"_s}) + test::xlsxRow(2, {u"{编号}"_s, u"{标题}"_s});
    for (int row = 3; row < 12; ++row)
        rows +=
            u"<row r=\"%1\"><c r=\"A%1\"><v>%1</v></c><c r=\"B%1\" s=\"1\"><f>A%1*2</f><v>46083</v></c></row>"_s.arg(
                row);
    int read = 0;
    int filled = 0;
    for (int round = 0; round < rounds; ++round) {
        QString xml = rows;
        for (quint32 change = random(4); change > 0; --change) {
            const qsizetype at = random(xml.size());
            if (random(2) == 0)
                xml.insert(at, pieces.at(random(pieces.size())).repeated(1 + random(50)));
            else
                xml.remove(at, random(40));
        }
        const QByteArray bytes = test::xlsx(
            {.rows = xml, .after = u"<mergeCells><mergeCell ref=\"A4:B9\"/></mergeCells>"_s, .formats = {u"14"_s}});
        const test::CpuTimer timer;
        const auto sheets = readWorkbook(bytes);
        for (const Worksheet &sheet : sheets ? *sheets : QList<Worksheet>{})
            (void)readLedger(sheet, recogniseLayout(sheet), {});
        const auto form = fillReportForm(bytes, {test::caseFile()}, {}, {2026, 3, 2});
        QVERIFY2(timer.elapsed() < longest, qPrintable(xml));
        read += sheets ? 1 : 0;
        filled += form ? 1 : 0;
        if (form) { // what was filled in is sound, though a cell may lie beyond the limits
            const auto again = readWorkbook(*form);
            QVERIFY2(again || again.error().detail.isEmpty(), qPrintable(xml));
        }
    }
    QVERIFY2(read > rounds / 5 && filled > rounds / 10, qPrintable(u"%1, %2"_s.arg(read).arg(filled)));
}

void TestReading::readsRepeatedPieces_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece :
         {u"《"_s,      u"（"_s,    u"(联系人："_s,  u"一是"_s,     u"一、"_s,    u"代表、"_s,
          u"代表："_s,  u"第1号"_s, u"市财政局、"_s, u"会同"_s,     u"届"_s,      u"第一届"_s,
          u"关于"_s,    u"\n"_s,    u"| "_s,         u"附件：1."_s, u"文 号："_s, u"2026年5月12日\n"_s,
          u"收悉。 "_s, u"“"_s,     u"7月1日座谈"_s, u" "_s,        u"1 "_s,      u"临江市水务局\n"_s})
        QTest::newRow(qUtf8Printable(
            piece.simplified().isEmpty() ? u"white space"_s + QString::number(piece.at(0).unicode()) : piece.trimmed()))
            << piece;
}

/// One piece without end, in the place where the readers look for it: no time but in proportion to its length.
void TestReading::readsRepeatedPieces()
{
    QFETCH(const QString, piece);
    constexpr qsizetype length = 60'000;
    const QString many = piece.repeated(length / piece.size());
    for (const QString &text :
         {many, u"沈望舒代表：\n您提出的建议收悉，"_s + many + u"现答复如下：\n一、进展\n已办结。"_s,
          u"沈望舒代表：\n您提出的建议收悉，现答复如下：\n一、进展\n"_s + many,
          many + u"代表：\n您提出的建议收悉，现答复如下：\n一、进展\n已办结。"_s}) {
        const test::CpuTimer timer;
        const auto letter = readPublicLetter(text);
        QVERIFY2(timer.elapsed() < 2 * longest, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(letter || letter.error().code == ErrorCode::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
