#include "app/exchange/publicletter.h"

#include "app/base/encoding.h"
#include "app/base/files.h"
#include "app/exchange/words.h"
#include "app/reply/check.h"
#include "app/reply/compose.h"
#include "app/reply/plaintext.h"
#include "tests/support/cputimer.h"
#include "tests/support/support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

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

QStringList filesIn(const QString &folder, const QStringList &names)
{
    return QDir{QStringLiteral(BANFU_TEST_DATA "/letters/") + folder}.entryList(names, QDir::Files, QDir::Name);
}

QString expectedPath(const QString &name)
{
    return QStringLiteral(BANFU_TEST_DATA "/letters/expected/") + name + u".json"_s;
}

/// The printed letter, line by line; without an office the letterhead is the letter's own signer.
QStringList printedLines(const CaseFile &file)
{
    return toPlainText(compose(file, file.replies.first(), {})).split(u'\n', Qt::SkipEmptyParts);
}

QJsonObject levelsOf(const Reply &reply)
{
    QJsonObject counts;
    for (const auto &[level, word] : wordsOf<Level>) {
        const auto count = std::ranges::count_if(
            reply.text.paragraphs, [level = level](const Paragraph &paragraph) { return paragraph.level == level; });
        if (level != Level::Body && count > 0)
            counts.insert(word, qint64{count});
    }
    return counts;
}

/// What a reader finds on a page, without what is empty.
QJsonObject readingOf(const PublicLetter &letter)
{
    const CaseFile &file = letter.caseFile;
    const Suggestion &suggestion = file.suggestion;
    const Reply &reply = file.replies.first();
    QJsonArray deputies;
    for (const Deputy &deputy : file.deputies)
        deputies.append(deputy.kind == DeputyKind::Group ? u"group: "_s + deputy.name : deputy.name);
    QJsonArray coHandlers;
    for (const Assignment &assignment : file.assignments)
        coHandlers.append(assignment.bureau.name);
    QJsonArray talks;
    for (const Contact &contact : file.contacts)
        talks.append(u"%1 %2 %3"_s.arg(contact.heldOn.toString(Qt::ISODate), wordOf(contact.way), contact.deputies));
    const QJsonObject all{{u"kind"_s, QString{wordOf(suggestion.kind)}},
                          {u"level"_s, QString{wordOf(suggestion.level)}},
                          {u"session"_s, suggestion.session},
                          {u"number"_s, suggestion.number},
                          {u"title"_s, suggestion.title},
                          {u"role"_s, QString{wordOf(suggestion.role)}},
                          {u"deputies"_s, deputies},
                          {u"coHandlers"_s, coHandlers},
                          {u"talks"_s, talks},
                          {u"documentNumber"_s, reply.documentNumber ? reply.documentNumber->toString() : QString{}},
                          {u"datedOn"_s, reply.datedOn.toString(Qt::ISODate)},
                          {u"host"_s, letter.hostBureau},
                          {u"signatory"_s, reply.signatory},
                          {u"coSigners"_s, QJsonArray::fromStringList(reply.coSigners)},
                          {u"marks"_s, u"%1 %2 %3"_s.arg(reply.copyNumber, reply.secrecy, reply.urgency).simplified()},
                          {u"resultClass"_s, reply.resultClass ? QString{wordOf(*reply.resultClass)} : QString{}},
                          {u"publicity"_s, reply.publicity ? QString{wordOf(*reply.publicity)} : QString{}},
                          {u"handler"_s, suggestion.handler},
                          {u"handlerPhone"_s, suggestion.handlerPhone},
                          {u"levels"_s, levelsOf(reply)},
                          {u"unplaced"_s, QJsonArray::fromStringList(letter.unplaced)},
                          {u"text"_s, QJsonArray::fromStringList(printedLines(file))}};
    QJsonObject found;
    for (auto field = all.begin(); field != all.end(); ++field) {
        const QJsonValue value = field.value();
        if (!value.toString().isEmpty() || !value.toArray().isEmpty() || !value.toObject().isEmpty())
            found.insert(field.key(), value);
    }
    return found;
}

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument{QJsonArray{value}}.toJson(QJsonDocument::Compact));
}

QJsonObject readObject(const QString &path)
{
    const auto bytes = readBytes(path, 1'000'000);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject{};
}

} // namespace

class TestPublicLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryLetter_data();
    void readsEveryLetter();
    void findsInEveryLetterWhatIsExpected();
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

void TestPublicLetter::readsEveryLetter_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : filesIn({}, {u"*.txt"_s, u"*.html"_s}))
        QTest::newRow(qUtf8Printable(name)) << name;
    QVERIFY(filesIn({}, {u"*.txt"_s, u"*.html"_s}).size() >= 30);
}

/// Every field, every level and the whole text as printed, against what stands in tests/data/letters/expected.
void TestPublicLetter::readsEveryLetter()
{
    QFETCH(const QString, name);
    const auto letter = read(name);
    QVERIFY2(letter, letter ? "" : qPrintable(letter.error().message));
    const QJsonObject found = readingOf(*letter);
    if (qEnvironmentVariableIsSet("BANFU_RENEW"))
        QVERIFY(saveBytes(expectedPath(name), QJsonDocument{found}.toJson()));
    const QJsonObject wanted = readObject(expectedPath(name));
    QVERIFY(!wanted.isEmpty());
    for (const QString &key : found.keys() + wanted.keys())
        QCOMPARE(key + u": "_s + shown(found.value(key)), key + u": "_s + shown(wanted.value(key)));
    QCOMPARE(letter->caseFile.replies.first().status, ReplyStatus::Sent);
    QVERIFY(!letter->caseFile.suggestion.isProvisionalNumber); // only the importer knows which are free
}

/// What the checks say of our letters, one line each; all of it was looked at. BANFU_RENEW=1 writes what is found, to
/// be read before it is committed.
void TestPublicLetter::findsInEveryLetterWhatIsExpected()
{
    const OfficeSettings office = test::office();
    QStringList found;
    for (const QString &name : filesIn({}, {u"*.txt"_s, u"*.html"_s})) {
        const auto letter = read(name);
        QVERIFY(letter);
        found << name;
        const CaseFile &file = letter->caseFile;
        for (const Finding &finding : check(file, file.replies.first(), office, QDate{2026, 5, 12}))
            found << u"    %1: %2"_s.arg(finding.rule, finding.message);
    }
    const QString path = QStringLiteral(BANFU_TEST_DATA "/letters/expected/findings.txt");
    if (qEnvironmentVariableIsSet("BANFU_RENEW"))
        QVERIFY(saveBytes(path, (found.join(u'\n') + u'\n').toUtf8()));
    const auto kept = readBytes(path, 1'000'000);
    QVERIFY(kept);
    const QStringList wanted = QString::fromUtf8(*kept).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < std::min(wanted.size(), found.size()); ++i)
        QCOMPARE(found.at(i), wanted.at(i));
    QCOMPARE(found.size(), wanted.size());
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
    QTest::newRow("proposal.txt") << u"民盟临江市"_s << u"友情链接"_s;
    QTest::newRow("titleonly.txt") << u"近年来"_s << u"分享到"_s;
    QTest::newRow("signer.txt") << u"魏  然、"_s << u"上一篇"_s;
    QTest::newRow("threelines.txt") << u"严冬青等"_s << u"分享："_s;
    QTest::newRow("delegation.txt") << u"石桥代表团：\n"_s << QString{};
    QTest::newRow("party.txt") << u"民进临江市委会："_s << u"打印本页"_s;
    QTest::newRow("sector.txt") << u"市政协医药卫生界：\n"_s << QString{};
    QTest::newRow("restart.txt") << u"尊敬的陶然"_s << QString{};
    QTest::newRow("gaps.txt") << u"连翘代表"_s << QString{};
    QTest::newRow("numberfirst.txt") << u"田禾委员，"_s << QString{};
    QTest::newRow("publicity.txt") << u"秦川代表"_s << QString{};
    QTest::newRow("oneparagraph.txt") << u"许愿代表"_s << QString{};
    QTest::newRow("tablebody.txt") << u"海棠代表"_s << QString{};
    QTest::newRow("longopening.txt") << u"梁上燕、陈仓、余晖等"_s << QString{};
    QTest::newRow("nestedtables.html") << u"泉眼代表"_s << u"分享到"_s;
    QTest::newRow("wordweb.html") << u"农工党临江市委会："_s << QString{};
    QTest::newRow("metabox.html") << u"书香、"_s << u"附件："_s;
    QTest::newRow("lists.html") << u"田园代表"_s << QString{};
}

/// Nothing lost, nothing invented: from the salutation to the end the letter prints what the page has, in its order.
/// The brackets of a contact note and the full stop behind the copies are the printed form's own.
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
    page.replace(u"二〇二二年六月十七日"_s, u"2022年6月17日"_s);
    static const QRegularExpression ownMarks{u"[()]|。$"_s};
    const qsizetype from = page.indexOf(begin);
    const qsizetype to = end.isEmpty() ? page.size() : page.indexOf(end, from);
    QVERIFY(from >= 0 && to > from);
    const CaseFile &file = letter->caseFile;
    Letter printedLetter = compose(file, file.replies.first(), {});
    printedLetter.letterhead.clear(); // the bureau's own paper, on no page
    const QString printed = folded(toPlainText(printedLetter)).remove(ownMarks);
    const QString wanted = folded(page.sliced(from, to - from)).remove(ownMarks);
    const qsizetype printedFrom = printed.indexOf(folded(begin).remove(ownMarks));
    QVERIFY(printedFrom >= 0);
    QCOMPARE(printed.sliced(printedFrom), wanted);
    QCOMPARE(
        printed.first(printedFrom),
        folded((file.replies.first().documentNumber ? file.replies.first().documentNumber->toString() : QString{}) +
               *file.replies.first().text.title)
            .remove(ownMarks));
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
    const test::CpuTimer timer;
    QVERIFY(textOfHtml(html));
    constexpr qint64 longest = 10'000; // milliseconds, sanitised builds too; quadratic work takes minutes
    QVERIFY(timer.elapsed() < longest);
}

QTEST_GUILESS_MAIN(TestPublicLetter)
#include "tst_publicletter.moc"
