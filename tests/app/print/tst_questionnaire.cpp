#include "app/print/measures.h"
#include "app/print/pdf.h"
#include "app/print/questionnaire.h"
#include "app/print/questionnairewords.h"
#include "app/reply/numbering.h"
#include "tests/support/support.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

namespace {

QString textOf(const Page &page)
{
    QString text;
    for (const TextLine &line : page.lines) {
        for (const Glyph &glyph : line.glyphs)
            text += QString::fromUcs4(&glyph.character, 1);
    }
    return text;
}

/// Em boxes, a little smaller than the type so that touching is no overlap.
QList<QRectF> boxesOf(const Page &page)
{
    QList<QRectF> boxes;
    for (const TextLine &line : page.lines) {
        const double em = mm(line.sizePoints);
        const Glyph &last = line.glyphs.last();
        const double left = line.glyphs.first().x;
        boxes.append(QRectF{left, line.baseline - 0.85 * em, last.x + last.advance - left, 0.95 * em});
    }
    return boxes;
}

} // namespace

class TestQuestionnaire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsOnePageForEachCopyOfEachDeputy();
    void namesTheCopyAndItsRecipient();
    void speaksOfProposalsToMembers();
    void saysWhatTheRecordSays();
    void asksWhatTheDeputyDecides();
    void leavesUnknownThingsBlank();
    void staysOnItsPage_data();
    void staysOnItsPage();
    void carriesACodeWithoutPrivateData();
    void carriesACodeThatScannersRead();
    void asksTheOfficesOwnQuestions();
    void leavesOutACodeThatIsTooLong();
    void isTheSameEachTime();

private:
    QList<Page> pages(const CaseFile &file, const OfficeSettings &office) const
    {
        return layOutQuestionnaires(file, file.replies.constFirst(), office, m_fonts);
    }
    const Fonts m_fonts{};
};

void TestQuestionnaire::printsOnePageForEachCopyOfEachDeputy()
{
    CaseFile file = test::caseFile();
    OfficeSettings office = test::office();
    QCOMPARE(pages(file, office).size(), 2 * 3);
    file.deputies.resize(1);
    office.recipients.resize(2);
    QCOMPARE(pages(file, office).size(), 2);
    file.deputies.clear();
    office.recipients.clear();
    QCOMPARE(pages(file, office).size(), 1);
}

void TestQuestionnaire::namesTheCopyAndItsRecipient()
{
    const CaseFile file = test::caseFile();
    const OfficeSettings office = test::office();
    const QList<Page> all = pages(file, office);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString text = textOf(all[i]);
        const int copy = static_cast<int>(i % 3);
        QVERIFY(text.contains(u"第%1联"_s.arg(chineseNumber(copy + 1))));
        QVERIFY(text.contains(u"送交："_s + office.recipients[copy].name));
        QVERIFY(text.contains(file.deputies[i / 3].name));
        QVERIFY(text.contains(i < 3 ? u"领衔代表"_s : u"附议代表"_s));
        for (const QuestionnaireRecipient &recipient : office.recipients) {
            QVERIFY(text.contains(recipient.address));
            QVERIFY(text.contains(recipient.postCode));
            QVERIFY(text.contains(recipient.phone));
        }
        for (const TextLine &line : all[i].lines) {
            if (line.glyphs.first().character == U'送' && line.baseline < 30)
                QVERIFY(qAbs(line.glyphs.last().x + line.glyphs.last().advance - 190) < 0.01);
        }
    }
}

void TestQuestionnaire::speaksOfProposalsToMembers()
{
    CaseFile file = test::caseFile();
    file.suggestion.kind = SuggestionKind::Proposal;
    file.suggestion.session = u"政协临江市第九届委员会第二次会议"_s;
    file.suggestion.assigningBody = u"市政协提案委"_s;
    file.deputies[0].delegation = u"经济界"_s;
    const QString text = textOf(pages(file, test::office()).constFirst());
    for (const auto &part : {u"政协提案办理情况征询意见表"_s, u"第一提案人"_s, u"委员证号"_s, u"界　别"_s,
                             u"提案人签名"_s, u"政协临江市第九届委员会第二次会议"_s, u"本人提出不需要"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"代表"_s));
}

void TestQuestionnaire::saysWhatTheRecordSays()
{
    CaseFile file = test::caseFile();
    file.replies[0].resultClass = ResultClass::B;
    const QString text = textOf(pages(file, test::office()).constFirst());
    for (const auto &part : {u"市第八届人大三次会议"_s, u"代表建议、批评和意见办理情况征询意见表"_s,
                             file.suggestion.title, u"20260118"_s, u"0217"_s, u"云溪区代表团"_s, u"临江市水务局"_s,
                             u"临江市财政局、临江市住房和城乡建设局"_s, u"临水函〔2026〕86号"_s, u"2026年5月12日"_s,
                             u"2026年3月2日"_s, u"市人大常委会选联工委"_s, u"B类"_s, u"15个工作日"_s, u"一式3联"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"5550 1217"_s)); // the deputy's telephone is the deputy's to give
}

void TestQuestionnaire::asksWhatTheDeputyDecides()
{
    const QString text = textOf(pages(test::caseFile(), test::office()).constFirst());
    QCOMPARE(text.count(u"□满意"_s), 3);
    QCOMPARE(text.count(u"□基本满意"_s), 3);
    QCOMPARE(text.count(u"□不满意"_s), 3);
    for (const auto &part : {u"是否收到答复函"_s, u"收到时间"_s, u"□登门走访"_s, u"□主要负责人"_s, u"□未针对"_s,
                             u"办理态度"_s, u"办理结果"_s, u"总体评价"_s, u"□不同意"_s, u"具体意见和建议"_s,
                             u"代表签名："_s, u"联系电话："_s, u"填表说明："_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"√满意"_s));
}

void TestQuestionnaire::leavesUnknownThingsBlank()
{
    CaseFile file;
    file.replies = {Reply{}};
    const QList<Page> all = pages(file, {});
    QCOMPARE(all.size(), 1);
    const QString text = textOf(all[0]);
    QVERIFY(!text.contains(u"第联"_s) && !text.contains(u"送交"_s) && !text.contains(u"第号"_s));
    CaseFile provisional = test::caseFile();
    provisional.suggestion.isProvisionalNumber = true;
    provisional.suggestion.number = u"暂-1"_s;
    QVERIFY(!textOf(pages(provisional, test::office())[0]).contains(u"暂-1"_s));
}

void TestQuestionnaire::staysOnItsPage_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<OfficeSettings>("office");
    const OfficeSettings office = test::office();
    CaseFile file = test::caseFile();
    QTest::newRow("usual") << file << office;
    file.suggestion.title = u"关于推进老旧小区二次供水设施改造的建议"_s.repeated(16);
    file.assignments = QList<Assignment>(20, {.bureau = {.name = u"临江市住房和城乡建设委员会"_s}});
    QTest::newRow("title of 300 characters, 20 bureaus") << file << office;
    file.suggestion.title = u"长"_s.repeated(2000);
    file.suggestion.number = u"9"_s.repeated(2000);
    file.suggestion.session = u"第"_s.repeated(500);
    file.suggestion.assigningBody = u"办"_s.repeated(500);
    file.deputies[0].name = u"中国农工民主党临江市委员会、临江市工商业联合会"_s.repeated(5);
    file.deputies[0].certificateNumber = u"A1"_s.repeated(100);
    file.deputies[0].delegation = u"团"_s.repeated(100);
    file.assignments = QList<Assignment>(300, {.bureau = {.name = u"局"_s.repeated(100)}});
    file.replies[0].documentNumber = DocumentNumber{u"某某某某某某某某某某函"_s, 2026, 99999};
    OfficeSettings much = office;
    much.bureau.name = u"某"_s.repeated(300);
    for (QuestionnaireRecipient &recipient : much.recipients) {
        recipient.name = u"临江市人民代表大会常务委员会"_s.repeated(20);
        recipient.address = u"路"_s.repeated(200);
    }
    QTest::newRow("everything absurdly long") << file << much;
    much.recipients = QList<QuestionnaireRecipient>(40, much.recipients[0]);
    QTest::newRow("40 recipients") << file << much;
    file.suggestion.kind = SuggestionKind::Proposal;
    QTest::newRow("proposal") << file << much;
    file.suggestion.title = u"a b\tc\nd\r\n\u0001\u200b𠮷\U0010FFFD"_s;
    QTest::newRow("odd characters") << file << office;
    file.suggestion.title = QString{u"ABCdef123"_s}.repeated(300);
    QTest::newRow("one endless word") << file << office;
    QTest::newRow("nothing") << CaseFile{.replies = {Reply{}}} << OfficeSettings{};
}

void TestQuestionnaire::staysOnItsPage()
{
    QFETCH(const CaseFile, file);
    QFETCH(const OfficeSettings, office);
    const QRectF paper{15, 10, 180, 277};
    const QList<Page> all = pages(file, office);
    for (const Page &page : all.first(1)) {
        const QList<QRectF> boxes = boxesOf(page);
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            const QString where = u"line %1"_s.arg(i);
            QVERIFY2(paper.contains(boxes[i]), qPrintable(where));
            for (qsizetype k = 0; k < i; ++k)
                QVERIFY2(!boxes[i].intersects(boxes[k]), qPrintable(where + u" over line %1"_s.arg(k)));
            for (const Rule &rule : page.rules)
                QVERIFY2(!boxes[i].intersects(rule.rect), qPrintable(where + u" on a rule"_s));
        }
        for (const Rule &rule : page.rules)
            QVERIFY(paper.contains(rule.rect));
    }
}

void TestQuestionnaire::carriesACodeWithoutPrivateData()
{
    CaseFile file = test::caseFile();
    QCOMPARE(questionnaireCode(file.suggestion, 2, 3), u"BANFU:1:1:20260118:3.0.8.3:2:3"_s);
    file.suggestion.session = u"某次会"_s;
    file.suggestion.number = u"甲:1"_s;
    QCOMPARE(questionnaireCode(file.suggestion, 1, 1), u"BANFU:1:1:%E7%94%B2%3A1:-:1:1"_s);
    // The modules stand in the upper left corner, each page with its own.
    const QList<Page> all = pages(test::caseFile(), test::office());
    const auto modules = [](const Page &page) {
        QList<QRectF> found;
        for (const Rule &rule : page.rules) {
            if (QRectF{19.9, 13.9, 16.2, 16.2}.contains(rule.rect))
                found.append(rule.rect);
        }
        return found;
    };
    QVERIFY(modules(all[0]).size() > 100);
    QVERIFY(modules(all[0]) != modules(all[1]));
    QVERIFY(modules(all[0]) != modules(all[3]));
}

/// Printed, drawn as a scanner would see it, and read by a program that knows nothing of ours.
void TestQuestionnaire::carriesACodeThatScannersRead()
{
    const CaseFile file = test::caseFile();
    const QList<Page> all = pages(file, test::office());
    const QTemporaryDir folder;
    QFile pdf{folder.filePath(u"form.pdf"_s)};
    QVERIFY(pdf.open(QIODevice::WriteOnly));
    pdf.write(toPdf({all[4]}, m_fonts, {}));
    pdf.close();
    const QString picture = folder.filePath(u"form.png"_s);
    QCOMPARE(QProcess::execute(u"mutool"_s, {u"draw"_s, u"-q"_s, u"-r"_s, u"200"_s, u"-o"_s, picture, pdf.fileName()}),
             0);
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture});
    QVERIFY2(reader.waitForFinished(), "tests/run installs zbar-tools");
    QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(), questionnaireCode(file.suggestion, 2, 2));
}

void TestQuestionnaire::asksTheOfficesOwnQuestions()
{
    OfficeSettings office = test::office();
    office.contactOptions = {u"面商"_s, u"函商"_s};
    const QString text = textOf(pages(test::caseFile(), office).first());
    QVERIFY(text.contains(u"□面商"_s) && text.contains(u"□函商"_s) && !text.contains(u"□登门走访"_s));
    QVERIFY(text.contains(u"□主要负责人"_s)); // who talked: the usual ones
}

void TestQuestionnaire::leavesOutACodeThatIsTooLong()
{
    CaseFile file = test::caseFile();
    file.suggestion.number = u"1"_s.repeated(2000);
    const QList<Page> all = pages(file, test::office());
    for (const Rule &rule : all[0].rules)
        QVERIFY(rule.rect.top() > 40);
}

void TestQuestionnaire::isTheSameEachTime()
{
    const auto first = pages(test::caseFile(), test::office());
    QCOMPARE(first, pages(test::caseFile(), test::office()));
    if (const QString path = qEnvironmentVariable("BANFU_KEEP_PDF"); !path.isEmpty()) {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toPdf(first, m_fonts, {.title = u"征询意见表"_s}));
    }
}

QTEST_GUILESS_MAIN(TestQuestionnaire)
#include "tst_questionnaire.moc"
