#include "app/exchange/publicletter.h"

#include "app/base/encoding.h"
#include "app/base/files.h"
#include "app/reply/compose.h"
#include "app/reply/plaintext.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

/// What a reader finds on a page.
struct Reading
{
    QString session{};
    QString number{};
    QString title{};
    SuggestionKind kind{SuggestionKind::Suggestion};
    BureauRole role{BureauRole::SoleHandler};
    QStringList deputies{};
    QStringList coHandlers{};
    QString documentNumber{};
    QDate datedOn{};
    QString host{};
    QString handler{};
    QString handlerPhone{};
    QList<QDate> talks{};
    QList<int> levels{}; ///< paragraphs of level One, Two, Three, Four, RunIn
    QStringList attachments{};
    QStringList unplaced{};
};

namespace {

Result<PublicLetter> read(const QString &name)
{
    const auto bytes = readBytes(QStringLiteral(BANFU_TEST_DATA "/letters/") + name, 1'000'000);
    if (!bytes)
        return bytes.error();
    auto text = decodeText(*bytes);
    if (text && name.endsWith(u".html"))
        text = textOfHtml(*text);
    return text ? readPublicLetter(*text) : text.error();
}

QString folded(const QString &text)
{
    static const QRegularExpression space{u"\\s"_s};
    return text.normalized(QString::NormalizationForm_KC).remove(space);
}

QList<int> levelsOf(const Reply &reply)
{
    QList<int> counts;
    for (const Level level : {Level::One, Level::Two, Level::Three, Level::Four, Level::RunIn}) {
        counts << int(std::ranges::count_if(reply.text.paragraphs,
                                            [level](const Paragraph &paragraph) { return paragraph.level == level; }));
    }
    return counts;
}

Reading readingOf(const PublicLetter &letter)
{
    const CaseFile &file = letter.caseFile;
    const Reply &reply = file.replies.first();
    Reading reading{.session = file.suggestion.session,
                    .number = file.suggestion.number,
                    .title = file.suggestion.title,
                    .kind = file.suggestion.kind,
                    .role = file.suggestion.role,
                    .documentNumber = reply.documentNumber ? reply.documentNumber->toString() : QString{},
                    .datedOn = reply.datedOn,
                    .host = letter.hostBureau,
                    .handler = file.suggestion.handler,
                    .handlerPhone = file.suggestion.handlerPhone,
                    .levels = levelsOf(reply),
                    .attachments = reply.text.attachments.value_or(QStringList{}),
                    .unplaced = letter.unplaced};
    for (const Deputy &deputy : file.deputies)
        reading.deputies << deputy.name;
    for (const Assignment &assignment : file.assignments)
        reading.coHandlers << assignment.bureau.name;
    for (const Contact &contact : file.contacts)
        reading.talks << contact.heldOn;
    return reading;
}

} // namespace

class TestPublicLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField_data();
    void readsEveryField();
    void keepsTheLettersText_data();
    void keepsTheLettersText();
    void keepsTheLettersWordingWhateverTheOffice();
    void tellsKindsOfDeputies();
    void keepsLongLettersWhole();
    void refusesWhatIsNoLetter_data();
    void refusesWhatIsNoLetter();
    void readsHtml_data();
    void readsHtml();
    void standsHostileHtml_data();
    void standsHostileHtml();
};

void TestPublicLetter::readsEveryField_data()
{
    QTest::addColumn<Reading>("wanted");
    QTest::newRow("frame.txt") << Reading{.session = u"市第八届人大三次会议"_s,
                                          .number = u"20260118"_s,
                                          .title = u"关于加快供水改造，保障居民饮水安全的建议"_s,
                                          .role = BureauRole::Host,
                                          .deputies = {u"沈望舒"_s, u"祁玥"_s},
                                          .coHandlers = {u"市财政局"_s, u"住房和城乡建设局"_s, u"发展改革委"_s},
                                          .documentNumber = u"临水函〔2026〕86号"_s,
                                          .datedOn = QDate{2026, 5, 12},
                                          .host = u"临江市水务局"_s,
                                          .handler = u"韩知秋"_s,
                                          .handlerPhone = u"55508216"_s,
                                          .talks = {QDate{2026, 4, 9}},
                                          .levels = {2, 2, 0, 0, 4},
                                          .attachments = {u"征询意见表（一式三份）"_s}};
    QTest::newRow("table.txt") << Reading{.session = u"政协临江市第六届委员会第二次会议"_s,
                                          .number = u"44"_s,
                                          .title = u"关于推进垃圾分类进校园的提案"_s,
                                          .kind = SuggestionKind::Proposal,
                                          .role = BureauRole::Host,
                                          .deputies = {u"祁玥"_s, u"沈望舒"_s},
                                          .coHandlers = {u"市教育局"_s, u"团市委"_s},
                                          .datedOn = QDate{2022, 7, 28},
                                          .host = u"临江市城市管理局"_s,
                                          .levels = {3, 2, 2, 0, 0},
                                          .unplaced = {u"[2022]"_s}};
    QTest::newRow("oneline.txt") << Reading{.session = u"市第八届人大二次会议"_s,
                                            .number = u"57"_s,
                                            .title = u"关于优化公交线网的建议"_s,
                                            .deputies = {u"罗砚书"_s},
                                            .datedOn = QDate{2025, 6, 9},
                                            .host = u"临江市交通运输局"_s,
                                            .levels = {3, 2, 0, 0, 0}};
    QTest::newRow("opinion.txt") << Reading{.session = u"市八届人大三次会议"_s,
                                            .number = u"12"_s,
                                            .title = u"关于支持农村供水工程建设的建议"_s,
                                            .role = BureauRole::CoHandler,
                                            .documentNumber = u"临财函〔2026〕45号"_s,
                                            .datedOn = QDate{2026, 3, 5},
                                            .host = u"临江市财政局"_s,
                                            .handler = u"顾青禾"_s,
                                            .handlerPhone = u"0000-5550 3301"_s,
                                            .levels = {2, 0, 0, 0, 0}};
    QTest::newRow("contact.html") << Reading{.session = u"市十二届人大五次会议"_s,
                                             .number = u"2023015"_s,
                                             .title = u"关于完善社区养老服务设施的建议"_s,
                                             .role = BureauRole::Host,
                                             .deputies = {u"陆鸣皋"_s, u"白露"_s},
                                             .coHandlers = {u"市住房城乡建设局"_s},
                                             .documentNumber = u"临民字〔2023〕19号"_s,
                                             .datedOn = QDate{2023, 6, 21},
                                             .host = u"临江市民政局"_s,
                                             .handler = u"江晚"_s,
                                             .handlerPhone = u"(0000)5550-7102"_s,
                                             .levels = {2, 2, 0, 0, 0}};
    QTest::newRow("nonumber.txt") << Reading{.title = u"关于保护云溪古镇传统风貌的建议"_s,
                                             .deputies = {u"苏晚棠"_s},
                                             .datedOn = QDate{2024, 9, 3},
                                             .host = u"临江市文化广电和旅游局"_s,
                                             .levels = {0, 0, 3, 0, 0}};
    QTest::newRow("proposal.txt") << Reading{.session = u"市政协十三届一次会议"_s,
                                             .number = u"0203"_s,
                                             .title = u"关于“双减”背景下提升课后服务质量的提案"_s,
                                             .kind = SuggestionKind::Proposal,
                                             .deputies = {u"民盟临江市委员会"_s},
                                             .documentNumber = u"临教提〔2025〕31号"_s,
                                             .datedOn = QDate{2025, 6, 18},
                                             .host = u"临江市教育局"_s,
                                             .handler = u"段南星"_s,
                                             .handlerPhone = u"5550 6630"_s,
                                             .talks = {QDate{2025, 5, 14}},
                                             .levels = {2, 2, 0, 0, 3},
                                             .unplaced = {u"抄送：市政协提案委员会、市政府督查室。"_s}};
    QTest::newRow("titleonly.txt") << Reading{
        .title = u"推进河湖连通，建设幸福临江"_s, .host = u"临江市水务局"_s, .levels = {0, 2, 2, 0, 2}};
}

void TestPublicLetter::readsEveryField()
{
    QFETCH(const Reading, wanted);
    const auto letter = read(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(letter);
    const Reading found = readingOf(*letter);
    QCOMPARE(found.session, wanted.session);
    QCOMPARE(found.number, wanted.number);
    QCOMPARE(found.title, wanted.title);
    QCOMPARE(found.kind, wanted.kind);
    QCOMPARE(found.role, wanted.role);
    QCOMPARE(found.deputies, wanted.deputies);
    QCOMPARE(found.coHandlers, wanted.coHandlers);
    QCOMPARE(found.documentNumber, wanted.documentNumber);
    QCOMPARE(found.datedOn, wanted.datedOn);
    QCOMPARE(found.host, wanted.host);
    QCOMPARE(found.handler, wanted.handler);
    QCOMPARE(found.handlerPhone, wanted.handlerPhone);
    QCOMPARE(found.talks, wanted.talks);
    QCOMPARE(found.levels, wanted.levels);
    QCOMPARE(found.attachments, wanted.attachments);
    QCOMPARE(found.unplaced, wanted.unplaced);
    QCOMPARE(letter->caseFile.replies.first().status, ReplyStatus::Sent);
    QVERIFY(!letter->caseFile.suggestion.isProvisionalNumber); // only the importer knows which are free
}

void TestPublicLetter::keepsTheLettersText_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end"); ///< what follows the letter on the page
    QTest::newRow("frame.txt") << u"沈望舒代表:"_s << u"相关新闻"_s;
    QTest::newRow("table.txt") << u"祁玥、沈望舒委员"_s << u"---\n\n【打印"_s;
    QTest::newRow("oneline.txt") << u"罗砚书代表"_s << u"版权所有"_s;
    QTest::newRow("opinion.txt") << u"市水务局："_s << QString{};
    QTest::newRow("contact.html") << u"陆鸣皋"_s << u"分享到"_s;
    QTest::newRow("nonumber.txt") << u"尊敬的苏晚棠"_s << QString{};
    QTest::newRow("proposal.txt") << u"民盟临江市"_s << u"抄送"_s;
    QTest::newRow("titleonly.txt") << u"近年来"_s << u"分享到"_s;
}

/// Nothing lost, nothing invented: from the salutation to the end the letter prints what the page has, in its order.
void TestPublicLetter::keepsTheLettersText()
{
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto letter = read(name);
    QVERIFY(letter);
    const auto bytes = readBytes(QStringLiteral(BANFU_TEST_DATA "/letters/") + name, 1'000'000);
    QVERIFY(bytes);
    QString page = QString::fromUtf8(*bytes);
    if (name.endsWith(u".html"))
        page = *textOfHtml(page);
    page.remove(u"**"_s).replace(u"二〇二四年九月三日"_s, u"2024年9月3日"_s);
    const qsizetype from = page.indexOf(begin);
    const qsizetype to = end.isEmpty() ? page.size() : page.indexOf(end, from);
    QVERIFY(from >= 0 && to > from);
    const CaseFile &file = letter->caseFile;
    Letter printedLetter = compose(file, file.replies.first(), {});
    printedLetter.letterhead.clear(); // the bureau's own paper, on no page
    const QString printed = folded(toPlainText(printedLetter));
    const QString wanted = folded(page.sliced(from, to - from));
    const qsizetype printedFrom = printed.indexOf(folded(begin));
    QVERIFY(printedFrom >= 0);
    QCOMPARE(printed.sliced(printedFrom), wanted);
    QCOMPARE(
        printed.first(printedFrom),
        folded((file.replies.first().documentNumber ? file.replies.first().documentNumber->toString() : QString{}) +
               *file.replies.first().text.title));
}

/// What the office sets later does not reach into a letter that was sent before.
void TestPublicLetter::keepsTheLettersWordingWhateverTheOffice()
{
    const auto letter = read(u"opinion.txt"_s);
    QVERIFY(letter);
    const CaseFile &file = letter->caseFile;
    const OfficeSettings other{.bureau = {.name = u"临江市档案局"_s}, .contactPerson = u"甲"_s, .contactPhone = u"1"_s};
    Letter composed = compose(file, file.replies.first(), other);
    composed.letterhead.clear();
    Letter plain = compose(file, file.replies.first(), {});
    plain.letterhead.clear();
    QCOMPARE(toPlainText(composed), toPlainText(plain));
}

void TestPublicLetter::tellsKindsOfDeputies()
{
    QCOMPARE(read(u"frame.txt"_s)->caseFile.deputies.first().kind, DeputyKind::Deputy);
    QCOMPARE(read(u"table.txt"_s)->caseFile.deputies.first().kind, DeputyKind::Member);
    QCOMPARE(read(u"proposal.txt"_s)->caseFile.deputies.first().kind, DeputyKind::Group);
}

void TestPublicLetter::keepsLongLettersWhole()
{
    QStringList names;
    for (int i = 0; i < 300; ++i)
        names << u"沈%1%2"_s.arg(QChar{0x6c50 + i / 20}, QChar{0x6c60 + i % 20});
    const QString sentence = u"我局组织供水企业对泵站逐一检测，合格率达到99.8%。\n"_s;
    const auto letter =
        readPublicLetter(u"关于市第八届人大三次会议第9号建议答复的函\n"_s + names.join(u'、') +
                         u"代表：\n您们提出的《"_s + u"供水"_s.repeated(1'000) + u"》（第9号）收悉。现答复如下：\n"_s +
                         sentence.repeated(5'000) + u"临江市水务局\n2026年5月12日\n"_s);
    QVERIFY(letter);
    QCOMPARE(letter->caseFile.deputies.size(), 300);
    QCOMPARE(letter->caseFile.suggestion.title.size(), 2'000);
    QCOMPARE(letter->caseFile.replies.first().text.paragraphs.size(), 5'000);
}

void TestPublicLetter::refusesWhatIsNoLetter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString{};
    QTest::newRow("space") << u" \n\t\n"_s;
    QTest::newRow("prose") << u"今天天气很好。\n明天也是。"_s;
    QTest::newRow("chrome only") << u"首页 > 建议提案\n相关新闻\n版权所有：临江市水务局"_s;
    QTest::newRow("one endless line") << u"水"_s.repeated(3'000'000);
}

void TestPublicLetter::refusesWhatIsNoLetter()
{
    QFETCH(const QString, text);
    const auto letter = readPublicLetter(text);
    QVERIFY(!letter);
    QCOMPARE(letter.error().code, ErrorCode::InvalidInput);
    QVERIFY(!letter.error().message.isEmpty());
}

void TestPublicLetter::readsHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << u"<p>甲&nbsp;</p><p>&#19968;、<b>乙</b></p>"_s << u"甲\n一、乙\n"_s;
    QTest::newRow("break") << u"甲<br/>乙"_s << u"甲\n乙\n"_s;
    QTest::newRow("script") << u"甲<script>var a='<p>x</p>';</script><style>p{}</style><!-- 乙 -->丙"_s << u"甲丙\n"_s;
    QTest::newRow("table") << u"<table><tr><td>文号</td><td>1号</td></tr></table>"_s << u"文号\t1号\n"_s;
    QTest::newRow("attribute") << u"<p title='a>b'>甲 < 乙 &foo; &amp;</p>"_s << u"甲 < 乙 &foo; &\n"_s;
    QTest::newRow("wrapped") << u"<p>供水\n  改造</p>"_s << u"供水改造\n"_s;
    QTest::newRow("wrapped Latin") << u"<p>water\nsupply</p>"_s << u"water supply\n"_s;
    QTest::newRow("old Windows") << u"&#147;甲&#148;"_s << u"“甲”\n"_s;
    QTest::newRow("beyond the BMP") << u"&#x20BB7;"_s << u"𠮷\n"_s;
    QTest::newRow("half a pair") << u"甲&#xD800;乙"_s << u"甲 乙\n"_s;
}

void TestPublicLetter::readsHtml()
{
    QFETCH(const QString, html);
    QFETCH(const QString, text);
    const auto read = textOfHtml(html);
    QVERIFY(read);
    QCOMPARE(*read, text);
}

void TestPublicLetter::standsHostileHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("nested") << u"<div>"_s.repeated(1'000'000);
    QTest::newRow("open quotes") << u"<a \"'"_s.repeated(300'000);
    QTest::newRow("open script") << u"<script>"_s.repeated(300'000);
    QTest::newRow("open comments") << u"<!--"_s.repeated(300'000);
    QTest::newRow("entities") << u"&#xFFFFFFFFF;&#0;&"_s.repeated(300'000);
}

void TestPublicLetter::standsHostileHtml()
{
    QFETCH(const QString, html);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(textOfHtml(html));
    constexpr qint64 longest = 10'000; // milliseconds, sanitised builds too; quadratic work takes minutes
    QVERIFY(timer.elapsed() < longest);
}

QTEST_GUILESS_MAIN(TestPublicLetter)
#include "tst_publicletter.moc"
