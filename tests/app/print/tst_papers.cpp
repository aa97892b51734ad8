#include "app/print/casepages.h"
#include "app/print/layout.h"
#include "app/print/listpaper.h"
#include "app/print/measures.h"
#include "app/print/officeforms.h"
#include "app/print/papers.h"
#include "app/print/questionnaire.h"
#include "app/reply/compose.h"
#include "app/reply/officeletters.h"
#include "tests/support/support.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatThereIsNot_data();
    void saysWhatThereIsNot();
    void bindsTheWholeCase();
    void turnsLongTextsOver();
    void addressesEachDeputyAlone();
    void asksEachCoHandler();
    void remindsThoseWhoAreLate();
    void asksTheAssigningBody();
    void recordsTalksToBeSigned();
    void putsTheLettersFactsOnItsSlip();
    void keepsEveryTextOfAForm_data();
    void keepsEveryTextOfAForm();
    void addressesEnvelopesAndLabels();
    void namesCharactersWithoutAFont();
    void setsAListOverPages();
    void setsAnyList_data();
    void setsAnyList();

private:
    static QString textOf(const QList<Page> &pages);
    QList<Paper> papers(PaperKind kind, const CaseFile &file, bool isForEach = false) const;
    const Fonts m_fonts{};
    const OfficeSettings m_office{test::office()};
    const QDate m_today{2026, 4, 20};
};

QString TestPapers::textOf(const QList<Page> &pages)
{
    QString text;
    for (const Page &page : pages) {
        for (const TextLine &line : page.lines) {
            for (const Glyph &glyph : line.glyphs)
                text += QString::fromUcs4(&glyph.character, 1);
        }
    }
    return text;
}

void TestPapers::setsAListOverPages()
{
    ListPaper list{.title = u"全部"_s,
                   .remark = u"共90件"_s,
                   .headings = {u"编号"_s, u"标题"_s, u"承办人"_s},
                   .widths = {1, 4, 1}};
    for (int i = 1; i <= 90; ++i)
        list.rows.append({u"%1"_s.arg(i, 4, 10, QChar{u'0'}), u"关于加快老旧小区改造的建议"_s, u"王工"_s});
    list.rows[40][1] = QString{200, u'长'};
    const QList<Page> pages = layOutList(list, m_fonts);
    QVERIFY(pages.size() > 2);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString text = textOf({pages[i]});
        QVERIFY(text.contains(u"标题"_s)); // the headings on each
        QVERIFY(text.contains(u"第%1页"_s.arg(i + 1)));
        for (const TextLine &line : pages[i].lines) {
            QVERIFY(line.baseline < pages[i].height - 5);
            for (const Glyph &glyph : line.glyphs)
                QVERIFY(glyph.x > 10 && glyph.x + glyph.advance < pages[i].width - 10);
        }
    }
    const QString text = textOf(pages);
    for (const QStringList &row : std::as_const(list.rows))
        QCOMPARE(text.count(row.first()), 1);
    QCOMPARE(text.count(u'长'), 200); // a long cell wraps, whole
}

void TestPapers::setsAnyList_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::addColumn<QStringList>("row");
    QTest::newRow("nothing") << QStringList{} << QStringList{};
    QTest::newRow("no row") << QStringList{u"编号"_s} << QStringList{};
    QTest::newRow("fewer cells than headings") << QStringList{u"编号"_s, u"标题"_s} << QStringList{u"1"_s};
    QTest::newRow("more cells than headings") << QStringList{u"编号"_s} << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("a huge cell") << QStringList{u"编号"_s} << QStringList{QString{100'000, u'水'}};
    QTest::newRow("many columns") << QStringList(60, u"列"_s) << QStringList(60, u"值"_s);
}

void TestPapers::setsAnyList()
{
    QFETCH(const QStringList, headings);
    QFETCH(const QStringList, row);
    const QList<Page> pages = layOutList({.title = u"表"_s, .headings = headings, .rows = {row}}, m_fonts);
    QCOMPARE(pages.size(), 1);
    QVERIFY(textOf(pages).contains(u'表'));
}

QList<Paper> TestPapers::papers(PaperKind kind, const CaseFile &file, bool isForEach) const
{
    return papersOf(kind,
                    {.caseFile = file,
                     .office = m_office,
                     .today = m_today,
                     .reply = file.replies.isEmpty() ? nullptr : &file.replies.last(),
                     .isForEachDeputy = isForEach},
                    m_fonts);
}

void TestPapers::saysWhatThereIsNot_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<QList<PaperKind>>("missing");
    using enum PaperKind;
    QTest::newRow("host with a reply") << test::caseFile() << QList<PaperKind>{Opinion, Envelope, Label};
    CaseFile bare;
    bare.suggestion.number = u"7"_s;
    QTest::newRow("only a number") << bare << QList<PaperKind>{Letter,   Questionnaire, Request,  Opinion,
                                                               Reminder, Routing,       Envelope, Label};
    CaseFile coHandler = test::caseFile();
    coHandler.suggestion.role = BureauRole::CoHandler;
    coHandler.assignments.clear();
    QTest::newRow("co-handler") << coHandler << QList<PaperKind>{Request, Reminder, Extension, Return, Envelope, Label};
}

void TestPapers::saysWhatThereIsNot()
{
    QFETCH(CaseFile, file);
    QFETCH(QList<PaperKind>, missing);
    for (const PaperKind kind : paperKinds()) {
        const PaperOrder order{.caseFile = file,
                               .office = m_office,
                               .today = m_today,
                               .reply = file.replies.isEmpty() ? nullptr : &file.replies.last()};
        const bool isMissing = missing.contains(kind);
        QCOMPARE(!whyNone(kind, order).isEmpty(), isMissing);
        const QList<Paper> all = papersOf(kind, order, m_fonts);
        QCOMPARE(all.isEmpty(), isMissing);
        QStringList names;
        for (const Paper &paper : all) {
            QVERIFY(!paper.pages.isEmpty());
            QVERIFY(paper.name.contains(QString{wordOf(kind)}));
            names.append(paper.name);
            for (const Page &page : paper.pages) { // nothing leaves the paper
                for (const TextLine &line : page.lines) {
                    QVERIFY(line.baseline > 0 && line.baseline < page.height);
                    QVERIFY(line.glyphs.first().x > 0);
                    QVERIFY(line.glyphs.last().x + line.glyphs.last().advance < page.width);
                }
            }
        }
        QCOMPARE(names.removeDuplicates(), 0);
    }
}

void TestPapers::bindsTheWholeCase()
{
    CaseFile file = test::caseFile();
    file.feedbacks = {{.deputyName = u"沈望舒"_s, .overall = Satisfaction::Satisfied, .remarks = u"望加快。"_s}};
    const CaseVolume volume = layOutCase(file, m_office, m_today, m_fonts);
    QStringList titles;
    for (const PdfBookmark &bookmark : volume.bookmarks)
        titles.append(bookmark.title);
    QCOMPARE(titles, (QStringList{u"封面"_s, u"目录"_s, u"建议原文"_s, u"商请会办函：临江市财政局"_s,
                                  u"会办意见：临江市财政局"_s, u"商请会办函：临江市住房和城乡建设局"_s,
                                  u"沟通记录　2026年4月9日"_s, u"发文稿纸：答复"_s, u"答复函（临水函〔2026〕86号）"_s,
                                  u"征询意见表：答复"_s, u"反馈情况"_s}));
    // Each page as it is, and its number in the volume at the top.
    const auto withoutStamp = [](Page page) {
        page.lines.removeLast();
        return page;
    };
    const QList<Page> letter = layOut(compose(file, file.replies[0], m_office), m_fonts);
    for (qsizetype k = 0; k < letter.size(); ++k)
        QCOMPARE(withoutStamp(volume.pages[volume.bookmarks[8].page + k]), letter[k]);
    QCOMPARE(textOf({volume.pages.last()}).right(2 + QString::number(volume.pages.size()).size()),
             u"第%1页"_s.arg(volume.pages.size()));
    // The contents name the page where each begins.
    const QString contents = textOf({volume.pages[volume.bookmarks[1].page]});
    for (qsizetype k = 2; k < volume.bookmarks.size(); ++k) {
        const QString entry = volume.bookmarks[k].title + QString::number(volume.bookmarks[k].page + 1);
        QVERIFY2(contents.contains(entry), qPrintable(entry));
    }
    const QString text = textOf(volume.pages);
    for (const QString &part : {file.suggestion.text, u"我局将统筹安排老旧小区改造资金。"_s, u"望加快。"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestPapers::turnsLongTextsOver()
{
    CaseFile file = test::caseFile();
    file.suggestion.text = u"办理"_s.repeated(5000);
    const CaseVolume volume = layOutCase(file, m_office, m_today, m_fonts);
    QVERIFY(volume.pages.size() > 20);
    const Measures measures;
    for (const Page &page : volume.pages) {
        for (const TextLine &line : page.lines)
            QVERIFY(line.baseline <= measures.pageHeight - 12);
    }
}

void TestPapers::addressesEachDeputyAlone()
{
    const QList<Paper> letters = papers(PaperKind::Letter, test::caseFile(), true);
    QCOMPARE(letters.size(), 2);
    QVERIFY(textOf(letters[0].pages).contains(u"沈望舒代表：您提出的"_s));
    QVERIFY(textOf(letters[1].pages).contains(u"祁玥代表：您提出的"_s));
    QVERIFY(!textOf(letters[1].pages).contains(u"你们"_s));
    QVERIFY(textOf(papers(PaperKind::Letter, test::caseFile())[0].pages).contains(u"沈望舒、祁玥代表：你们提出的"_s));

    CaseFile signedOne = test::caseFile(); // its parts are fixed in words
    Reply &reply = signedOne.replies[0];
    reply.text = fixedText(signedOne, reply, m_office);
    QVERIFY(textOf(papers(PaperKind::Letter, signedOne, true)[1].pages).contains(u"祁玥代表：您提出的"_s));
}

void TestPapers::asksEachCoHandler()
{
    const CaseFile file = test::caseFile();
    const Letter letter = requestLetter(file, file.assignments[1], m_office, m_today);
    QCOMPARE(letter.title, u"临江市水务局关于商请会办市第八届人大三次会议第20260118号代表建议的函"_s);
    QCOMPARE(letter.salutation, u"临江市住房和城乡建设局："_s);
    QVERIFY(letter.body[1].text.contains(u"于2026年4月3日前加盖公章函复我局"_s));
    QCOMPARE(letter.date, u"2026年3月6日"_s);
    QCOMPARE(letter.attachmentTexts[0].body[0].text, file.suggestion.text);
    QCOMPARE(papers(PaperKind::Request, file).size(), 2);
}

void TestPapers::remindsThoseWhoAreLate()
{
    const CaseFile file = test::caseFile();
    const QList<Paper> reminders = papers(PaperKind::Reminder, file);
    QCOMPARE(reminders.size(), 1); // the other has answered
    QVERIFY(reminders[0].name.contains(u"市住房城乡建设局"_s));
    const Letter late = reminderLetter(file, file.assignments[1], m_office, m_today);
    QVERIFY(late.body[0].text.contains(u"现已逾期"_s));
    QVERIFY(late.body[1].text.contains(u"须于2026年6月2日前答复代表"_s));
    const Letter early = reminderLetter(file, file.assignments[1], m_office, QDate{2026, 4, 1});
    QVERIFY(!early.body[0].text.contains(u"逾期"_s));
    QVERIFY(early.body[1].text.contains(u"务必于2026年4月3日前将"_s));
}

void TestPapers::asksTheAssigningBody()
{
    const CaseFile file = test::caseFile();
    const Letter extension = extensionLetter(file, m_office, m_today);
    QCOMPARE(extension.salutation, u"市人大常委会选联工委："_s);
    QVERIFY(extension.body[1].text.contains(u"延期至2026年9月2日前"_s)); // six months after it was assigned
    CaseFile asked = file;
    asked.steps = {{.kind = StepKind::Extended,
                    .on = {2026, 5, 20},
                    .by = u"市人大常委会选联工委"_s,
                    .text = u"因需开展管网检测。"_s,
                    .until = {2026, 7, 2},
                    .instead = {2026, 6, 2}},
                   {.kind = StepKind::ReturnAsked,
                    .on = {2026, 3, 9},
                    .whom = u"临江市城市管理局"_s,
                    .text = u"所提事项属环境卫生管理"_s}};
    asked.suggestion.dueOn = {2026, 7, 2};
    const Letter granted = extensionLetter(asked, m_office, m_today);
    QCOMPARE(granted.date, u"2026年5月20日"_s);
    QVERIFY(granted.body[0].text.contains(u"答复期限为2026年6月2日"_s));
    QVERIFY(granted.body[1].text.contains(u"因需开展管网检测，预计"_s));
    QVERIFY(granted.body[1].text.contains(u"延期至2026年7月2日前"_s));
    const Letter returned = returnLetter(asked, m_office, m_today);
    QVERIFY(returned.body[1].text.contains(u"理由是：所提事项属环境卫生管理。建议改由临江市城市管理局办理"_s));
    QCOMPARE(returned.date, u"2026年3月9日"_s);
    const Letter back = returnLetter(file, m_office, m_today);
    QVERIFY(back.body[0].text.startsWith(u"2026年3月2日交由我局办理的"_s));
    QVERIFY(back.body[1].text.contains(u"＿＿"_s)); // reasons are the clerk's
}

void TestPapers::recordsTalksToBeSigned()
{
    CaseFile file = test::caseFile();
    const QString text = textOf(papers(PaperKind::Talk, file)[0].pages);
    for (const QString &part : {u"座谈"_s, u"2026年4月9日"_s, u"市水务局三楼会议室"_s, u"代表签名"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    file.contacts.clear();
    QCOMPARE(papers(PaperKind::Talk, file).size(), 1); // an empty form to take along
}

void TestPapers::putsTheLettersFactsOnItsSlip()
{
    CaseFile file = test::caseFile();
    file.replies[0].drafter = u"韩知秋"_s;
    file.replies[0].resultClass = ResultClass::B;
    const QString text = textOf(papers(PaperKind::Routing, file)[0].pages);
    for (const QString &part : {u"临水函〔2026〕86号"_s, u"韩知秋"_s, u"B类"_s, u"主动公开"_s, u"沈望舒、祁玥代表"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestPapers::keepsEveryTextOfAForm_data()
{
    QTest::addColumn<QString>("content");
    QTest::newRow("empty") << QString{};
    QTest::newRow("page") << u"代表介绍了情况。"_s.repeated(60);
    QTest::newRow("many pages") << u"代表介绍了情况。"_s.repeated(900);
    QTest::newRow("paragraphs") << u"一、情况\n\n二、意见\n"_s.repeated(80);
}

void TestPapers::keepsEveryTextOfAForm()
{
    QFETCH(QString, content);
    CaseFile file = test::caseFile();
    file.contacts[0].content = content;
    file.contacts[0].ourPeople = u"副局长 贺兰、"_s.repeated(40);
    const QList<Page> pages = papers(PaperKind::Talk, file)[0].pages;
    const QString text = textOf(pages);
    QVERIFY(text.contains(QString{content}.remove(u'\n').trimmed()));
    QVERIFY(text.contains(u"代表签名"_s));
    for (const Page &page : pages) {
        QVERIFY(!page.lines.isEmpty());
        for (const TextLine &line : page.lines)
            QVERIFY(line.baseline < 280);
        for (const Rule &rule : page.rules)
            QVERIFY(rule.rect.bottom() < 280 && rule.rect.top() > 20);
    }
}

void TestPapers::addressesEnvelopesAndLabels()
{
    CaseFile file = test::caseFile();
    file.deputies[0].address = u"云溪区学府路7号"_s;
    file.deputies[0].postCode = u"520017"_s;
    file.deputies[1].address = u"云溪区人民路"_s.repeated(40);
    const QList<Page> envelopes = papers(PaperKind::Envelope, file)[0].pages;
    QCOMPARE(envelopes.size(), 2);
    QCOMPARE(QSizeF(envelopes[0].width, envelopes[0].height), QSizeF(220, 110));
    const QString text = textOf({envelopes[0]});
    for (const QString &part : {u"520017"_s, u"云溪区学府路7号"_s, u"沈望舒代表　收"_s, u"临江市水务局"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    for (int k = 0; k < 30; ++k)
        file.deputies.append({.name = u"代表%1"_s.arg(k), .address = u"云溪区"_s});
    QCOMPARE(papers(PaperKind::Label, file)[0].pages.size(), 2); // 24 on a sheet
}

void TestPapers::namesCharactersWithoutAFont()
{
    CaseFile file = test::caseFile();
    file.replies[0].text.paragraphs[5].text += u"𠮷\U0010FFFD"_s;
    QCOMPARE(charactersWithoutFont(papers(PaperKind::Letter, file)[0].pages), QStringList{u"\U0010FFFD"_s});
}

QTEST_GUILESS_MAIN(TestPapers)
#include "tst_papers.moc"
