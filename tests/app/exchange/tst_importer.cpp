#include "app/exchange/importer.h"

#include "app/base/zip.h"
#include "app/exchange/casefilejson.h"
#include "app/print/docx.h"
#include "app/reply/compose.h"
#include "tests/support/docx.h"
#include "tests/support/support.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <functional>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString letterText = u"临江市水务局关于市第八届人大三次会议第20260118号代表建议答复的函\n临水函〔2026〕86号\n"
                           "沈望舒代表：\n您提出的《关于节约用水的建议》（第20260118号）收悉。现答复如下：\n"
                           "一、工作进展\n已完成普查。\n临江市水务局\n2026年5月12日\n"
                           "（联系人：韩知秋，电话：55508216）\n"_s;
const QString unnumbered = u"沈望舒代表：\n您提出的《关于%1的建议》收悉。现答复如下：\n已完成普查。\n临江市水务局\n"
                           "2026年5月12日\n"_s;

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder{encoding, QStringEncoder::Flag::WriteBom};
    return encoder.encode(text);
}

QString asPage(const QString &text, const QString &charset)
{
    return u"<html><head><meta charset=\"%1\"></head><body><p>"_s.arg(charset) +
           text.trimmed().replace(u'\n', u"</p>\n<p>"_s) + u"</p></body></html>"_s;
}

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEveryFormat_data();
    void readsEveryFormat();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFileOrTooLarge();
    void refusesLettersWithoutEnd();
    void leavesASecondReplyAlone();
    void completesARecordWithoutReply();
    void keepsSessionsApart();
    void numbersUnnumberedLettersApart();
    void saysWhatFoundNoPlace();
    void tellsAPageWithoutEndBriefly();
    void takesCaseFilesWhollyOrNotAtAll();
    void knowsOurOwnName();
    void bringsBackWhatWasEditedInAWordProcessor_data();
    void bringsBackWhatWasEditedInAWordProcessor();
    void keepsTextThatWasNotStored();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    CaseFile stored(const QString &number) const;
    int count() const { return m_register->count({}).value(); }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<RegisterFile> m_register{};
};

void TestImporter::init()
{
    m_register.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = RegisterFile::create(m_folder->filePath(u"r.db"_s), test::office(), u"tester"_s);
    QVERIFY(made);
    m_register = *std::move(made);
}

QString TestImporter::write(const QString &name, const QByteArray &bytes) const
{
    QFile file{m_folder->filePath(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file for the test could not be written");
    return file.fileName();
}

CaseFile TestImporter::stored(const QString &number) const
{
    const auto ids = m_register->findByNumber(number);
    return ids && ids->size() == 1 ? m_register->find(ids->first()).value() : CaseFile{};
}

void TestImporter::readsEveryFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *tag, const QString &name, const QByteArray &bytes) {
        QTest::newRow(tag) << name << bytes;
    };
    row("UTF-8", u"a.txt"_s, letterText.toUtf8());
    row("UTF-8 with mark", u"a.txt"_s, "\xef\xbb\xbf" + letterText.toUtf8());
    row("UTF-16 little", u"a.txt"_s, encoded(letterText, "UTF-16LE"));
    row("UTF-16 big", u"a.txt"_s, encoded(letterText, "UTF-16BE"));
    row("GB18030", u"a.txt"_s, encoded(letterText, "GB18030"));
    row("Windows line ends", u"a.TXT"_s, QString{letterText}.replace(u'\n', u"\r\n"_s).toUtf8());
    row("page", u"a.html"_s, asPage(letterText, u"utf-8"_s).toUtf8());
    row("page in GB18030", u"a.htm"_s, encoded(asPage(letterText, u"gb2312"_s), "GB18030"));
    row("page in UTF-16", u"a.HTML"_s, encoded(asPage(letterText, u"utf-16"_s), "UTF-16LE"));
    // A page that was saved again in another encoding than it says: its bytes tell, not its head.
    row("page that names the wrong one", u"a.html"_s, asPage(letterText, u"gb2312"_s).toUtf8());
    QString paragraphs;
    for (const QString &line : letterText.split(u'\n', Qt::SkipEmptyParts))
        paragraphs += test::docxParagraph(line);
    row("Word document", u"a.docx"_s, test::docx(paragraphs));
    CaseFile file = test::caseFile();
    file.suggestion.title = u"关于节约用水的建议"_s;
    file.suggestion.handlerPhone = u"55508216"_s;
    file.deputies.resize(1);
    row("case file", u"a.json"_s, toJsonFile({file}, test::office()));
}

void TestImporter::readsEveryFormat()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const auto imported = importFile(*m_register, write(name, bytes));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    QCOMPARE(imported->numbers, QStringList{u"20260118"_s});
    QCOMPARE(imported->remarks, QStringList{});
    const CaseFile file = stored(u"20260118"_s);
    QCOMPARE(file.suggestion.title, u"关于节约用水的建议"_s);
    QCOMPARE(file.suggestion.session, u"市第八届人大三次会议"_s);
    QCOMPARE(file.suggestion.handler, u"韩知秋"_s);
    QCOMPARE(file.suggestion.handlerPhone, u"55508216"_s);
    QCOMPARE(file.deputies.size(), 1);
    QCOMPARE(file.deputies.first().name, u"沈望舒"_s);
    QCOMPARE(file.replies.size(), 1);
    QCOMPARE(file.replies.first().documentNumber, DocumentNumber(u"临水函"_s, 2026, 86));
    QCOMPARE(file.replies.first().datedOn, QDate(2026, 5, 12));
    QCOMPARE(file.replies.first().text.paragraphs.first().text, u"工作进展"_s);
}

void TestImporter::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const QByteArray &tag, const QString &name, const QByteArray &bytes) {
        QTest::newRow(tag.constData()) << name << bytes;
    };
    for (const QString &name : {u"a.txt"_s, u"a.html"_s, u"a.docx"_s, u"a.json"_s}) {
        const QByteArray ending = name.toLatin1();
        row("empty " + ending, name, {});
        row("NUL bytes " + ending, name, QByteArray(4096, '\0'));
        row("invalid bytes " + ending, name, QByteArray::fromHex("ff80ff80c328a0a1e2"));
    }
    row("NUL inside", u"a.txt"_s, QString{letterText}.replace(u"普查"_s, QString{QChar::Null}).toUtf8());
    row("cut UTF-8", u"a.txt"_s, letterText.toUtf8() + "\xe6\xb0");
    row("no letter", u"a.txt"_s, u"今天天气很好。\n"_s.toUtf8());
    row("no letter in the page", u"a.html"_s, "<html><script>alert(1)</script></html>");
    row("broken JSON", u"a.json"_s, "{\"format\": \"banfu-case-files\", ");
    row("other JSON", u"a.json"_s, "[1, 2]");
    row("no Word document", u"a.docx"_s, letterText.toUtf8());
    row("no letter in the document", u"a.docx"_s, test::docx(test::docxParagraph(u"今天天气很好。"_s)));
    row("unknown ending", u"a.doc"_s, letterText.toUtf8());
    row("no ending", u"letter"_s, letterText.toUtf8());
    row("hidden", u".txt.gz"_s, letterText.toUtf8());
    row("no date of the calendar", u"a.json"_s, toJsonFile({test::caseFile()}, {}).replace("2026-06-02", "2026-02-30"));
}

void TestImporter::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const auto imported = importFile(*m_register, write(name, bytes));
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ErrorCode::InvalidInput);
    QVERIFY(!imported.error().message.isEmpty());
    QCOMPARE(count(), 0);
    QVERIFY(m_register->deputies()->isEmpty());
}

void TestImporter::refusesWhatIsNoFileOrTooLarge()
{
    QFile huge{write(u"huge.txt"_s, letterText.toUtf8())};
    QVERIFY(huge.resize(50'000'001)); // sparse
    const auto imported = importFile(*m_register, huge.fileName());
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ErrorCode::InvalidInput);
    QVERIFY(imported.error().message.contains(u"huge.txt"_s));
    const auto missing = importFile(*m_register, m_folder->filePath(u"none.json"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(QDir{m_folder->path()}.mkdir(u"folder.txt"_s));
    const auto folder = importFile(*m_register, m_folder->filePath(u"folder.txt"_s));
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::InvalidInput);
    QCOMPARE(count(), 0);
}

void TestImporter::refusesLettersWithoutEnd()
{
    const QByteArray line = "我局组织检测，合格率达到99.8%。\n";
    for (const int times : {4'000, 50'000}) { // 180 pages, and what nobody writes
        QByteArray bytes = letterText.toUtf8();
        bytes.insert(bytes.indexOf("临江市水务局\n2026"), line.repeated(times));
        const auto imported = importFile(*m_register, write(u"long.txt"_s, bytes));
        QCOMPARE(imported.has_value(), times == 4'000);
        if (!imported)
            QCOMPARE(imported.error().code, ErrorCode::InvalidInput);
        QCOMPARE(count(), 1);
    }
}

void TestImporter::leavesASecondReplyAlone()
{
    const QString path = write(u"a.txt"_s, letterText.toUtf8());
    QVERIFY(importFile(*m_register, path));
    const CaseFile before = stored(u"20260118"_s);
    const auto again =
        importFile(*m_register, write(u"b.txt"_s, QString{letterText}.replace(u"普查"_s, u"改造"_s).toUtf8()));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY(again.error().message.contains(u"20260118"_s));
    QCOMPARE(count(), 1);
    QCOMPARE(stored(u"20260118"_s), before);
}

void TestImporter::completesARecordWithoutReply()
{
    CaseFile file = test::caseFile();
    file.replies.clear();
    file.suggestion.handler = u"白露"_s;
    QVERIFY(m_register->put(file));
    QVERIFY(importFile(*m_register, write(u"a.txt"_s, letterText.toUtf8())));
    const CaseFile after = stored(u"20260118"_s);
    QCOMPARE(count(), 1);
    QCOMPARE(after.replies.size(), 1);
    QCOMPARE(after.replies.first().documentNumber, DocumentNumber(u"临水函"_s, 2026, 86));
    // What the clerk registered goes before what the letter says.
    QCOMPARE(after.suggestion.title, file.suggestion.title);
    QCOMPARE(after.suggestion.handler, u"白露"_s);
    QCOMPARE(after.suggestion.handlerPhone, u"55508216"_s);
    QCOMPARE(after.suggestion.dueOn, file.suggestion.dueOn);
    QCOMPARE(after.deputies.size(), 2);
    QCOMPARE(after.assignments.size(), 2);
    QCOMPARE(after.contacts.size(), 1);
}

void TestImporter::keepsSessionsApart()
{
    QVERIFY(importFile(*m_register, write(u"a.txt"_s, letterText.toUtf8())));
    QString other = letterText;
    QVERIFY(importFile(*m_register, write(u"b.txt"_s, other.replace(u"三次会议"_s, u"四次会议"_s).toUtf8())));
    QCOMPARE(m_register->findByNumber(u"20260118"_s)->size(), 2);
}

void TestImporter::numbersUnnumberedLettersApart()
{
    const auto first = importFile(*m_register, write(u"a.txt"_s, unnumbered.arg(u"节约用水"_s).toUtf8()));
    const auto second = importFile(*m_register, write(u"b.txt"_s, unnumbered.arg(u"植树造林"_s).toUtf8()));
    QVERIFY(first && second);
    QCOMPARE(first->numbers, QStringList{u"暂2026-1"_s});
    QCOMPARE(second->numbers, QStringList{u"暂2026-2"_s});
    QCOMPARE(first->remarks.size(), 1);
    QVERIFY(first->remarks.first().contains(u"暂2026-1"_s));
    QVERIFY(stored(u"暂2026-1"_s).suggestion.isProvisionalNumber);
    QCOMPARE(stored(u"暂2026-2"_s).suggestion.title, u"关于植树造林的建议"_s);
}

void TestImporter::saysWhatFoundNoPlace()
{
    const QString copies = u"抄送：市政府督查室，市人大常委会选联工委。\n"_s;
    const QString printedBy = u"临江市水务局办公室 2026年5月12日印发"_s;
    const auto imported = importFile(*m_register, write(u"a.txt"_s, (letterText + copies + printedBy).toUtf8()));
    QVERIFY(imported);
    QCOMPARE(imported->remarks.size(), 1);
    QVERIFY(imported->remarks.first().contains(printedBy));
    const CaseFile file = stored(u"20260118"_s);
    QCOMPARE(file.suggestion.notes, printedBy);
    QCOMPARE(file.replies.first().text.copies, QStringList({u"市政府督查室"_s, u"市人大常委会选联工委"_s}));
}

void TestImporter::tellsAPageWithoutEndBriefly()
{
    const auto imported =
        importFile(*m_register, write(u"a.txt"_s, (letterText + u"填表说明见后\n"_s.repeated(501)).toUtf8()));
    QVERIFY(imported);
    QCOMPARE(imported->remarks.size(), 11);
    QVERIFY(imported->remarks.last().contains(u"491"_s));
    QCOMPARE(stored(u"20260118"_s).suggestion.notes.count(u"填表说明见后"_s), 501);
}

void TestImporter::takesCaseFilesWhollyOrNotAtAll()
{
    QList<CaseFile> files{test::caseFile(), test::caseFile()};
    files.last().suggestion.number = u"20260119"_s;
    QVERIFY(m_register->put(files.last()));
    const auto refused = importFile(*m_register, write(u"a.json"_s, toJsonFile(files, test::office())));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(count(), 1);
    files.last().suggestion.number = u"20260120"_s;
    const auto taken = importFile(*m_register, write(u"b.json"_s, toJsonFile(files, test::office())));
    QVERIFY(taken);
    QCOMPARE(taken->numbers, QStringList({u"20260118"_s, u"20260120"_s}));
    QCOMPARE(count(), 3);
}

void TestImporter::knowsOurOwnName()
{
    QVERIFY(importFile(*m_register, write(u"a.txt"_s, letterText.toUtf8())));
    QCOMPARE(stored(u"20260118"_s).suggestion.hostBureau, QString{});
    QString other = letterText;
    other.replace(u"水务局"_s, u"教育局"_s).replace(u"20260118"_s, u"7"_s);
    QVERIFY(importFile(*m_register, write(u"b.txt"_s, other.toUtf8())));
    QCOMPARE(stored(u"7"_s).suggestion.hostBureau, u"临江市教育局"_s);
}

namespace {

/// The reply's draft, as it leaves for a word processor.
QByteArray asDocx(const CaseFile &file)
{
    const Fonts fonts;
    return toDocx(editableLetter(compose(file, file.replies.last(), test::office()), fonts));
}

/// The package with its text changed as someone would who edits it.
QByteArray edited(const QByteArray &docx, const std::function<void(QString &)> &edit)
{
    auto package = ZipReader::open(docx);
    QList<ZipPart> parts;
    for (const QString &name : package->names()) {
        QByteArray bytes = package->read(name).value();
        if (name == u"word/document.xml"_s) {
            QString xml = QString::fromUtf8(bytes);
            edit(xml);
            bytes = xml.toUtf8();
        }
        parts.append({.name = name, .bytes = bytes});
    }
    return toZip(parts);
}

/// The w:p that holds these words.
QString paragraphWith(const QString &xml, const QString &words)
{
    const qsizetype at = xml.indexOf(words);
    const qsizetype first = std::max(xml.lastIndexOf(u"<w:p>"_s, at), xml.lastIndexOf(u"<w:p "_s, at));
    const qsizetype last = xml.indexOf(u"</w:p>"_s, at) + 6;
    return at < 0 ? QString{} : xml.sliced(first, last - first);
}

CaseFile draftFile()
{
    CaseFile file = test::caseFile();
    file.replies.resize(1);
    file.replies[0].status = ReplyStatus::Draft;
    file.replies[0].text = {
        .paragraphs = {{.level = Level::One, .text = u"工作进展"_s},
                       {.level = Level::Two, .text = u"摸清底数"_s},
                       {.text = u"全市完成1286个小区普查。"_s, .source = u"市财政局"_s, .answers = {1}},
                       {.text = u"一是这样，二是那样。"_s},
                       {.level = Level::One, .text = u"下一步工作"_s},
                       {.text = u"加快改造。"_s, .answers = {2}}}};
    return file;
}

} // namespace

void TestImporter::bringsBackWhatWasEditedInAWordProcessor_data()
{
    QTest::addColumn<QDate>("datedOn");
    QTest::newRow("a draft with its date") << QDate{2026, 5, 12};
    QTest::newRow("a draft that has no date yet") << QDate{};
}

void TestImporter::bringsBackWhatWasEditedInAWordProcessor()
{
    QFETCH(const QDate, datedOn);
    CaseFile file = draftFile();
    file.replies[0].datedOn = datedOn;
    const auto put = m_register->put(file);
    QVERIFY(put);
    const QByteArray docx = asDocx(*put);
    const auto same = importFile(*m_register, write(u"a.docx"_s, docx));
    QVERIFY2(same, same ? "" : qPrintable(same.error().message));
    QVERIFY(m_register->drafts()->isEmpty());
    QVERIFY(same->remarks.join(u' ').contains(u"nothing was changed"_s));

    const QByteArray changed = edited(docx, [](QString &xml) {
        xml.replace(u"1286"_s, u"1300"_s);
        const QString heading = paragraphWith(xml, u"下一步工作"_s);
        const QString text = paragraphWith(xml, u"加快改造。"_s);
        QString newHeading = heading;
        QString newText = text;
        newHeading.replace(u"下一步工作"_s, u"存在问题"_s);
        newText.replace(u"加快改造。"_s, u"资金不足。"_s);
        xml.replace(heading, newHeading + newText + heading);
    });
    const auto imported = importFile(*m_register, write(u"b.docx"_s, changed));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    QCOMPARE(imported->numbers, QStringList{put->suggestion.number});
    QCOMPARE(stored(put->suggestion.number), *put); // offered, not applied
    const auto drafts = m_register->drafts();
    QCOMPARE(drafts->size(), 1);
    ReplyText wanted = put->replies[0].text;
    wanted.paragraphs[2].text = u"全市完成1300个小区普查。"_s;
    wanted.paragraphs.insert(4, {.level = Level::One, .text = u"存在问题"_s});
    wanted.paragraphs.insert(5, {.text = u"资金不足。"_s});
    QCOMPARE(drafts->first().text.paragraphs, wanted.paragraphs);
    QCOMPARE(drafts->first().text, wanted);
    QCOMPARE(drafts->first().baseRevision, put->suggestion.revision);
}

void TestImporter::keepsTextThatWasNotStored()
{
    const auto put = m_register->put(draftFile());
    const ReplyDraft typed{.suggestion = put->suggestion.id,
                           .baseRevision = put->suggestion.revision,
                           .text = {.paragraphs = {{.text = u"刚刚输入。"_s}}},
                           .savedAt = QDateTime::currentDateTimeUtc()};
    QVERIFY(m_register->saveDraft(typed));
    const auto imported = importFile(*m_register, write(u"a.docx"_s, asDocx(*put)));
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ErrorCode::Conflict);
    QCOMPARE(m_register->drafts()->first().text, typed.text);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
