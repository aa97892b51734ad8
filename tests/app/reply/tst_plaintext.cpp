#include "app/reply/plaintext.h"

#include <QTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsInReadingOrder();
    void leavesOutWhatIsEmpty();
    void runsOnToTheSameLine();
    void numbersAttachmentsFromTwoOn();
};

void TestPlainText::standsInReadingOrder()
{
    const Letter letter{
        .letterhead = u"临江市水务局"_s,
        .documentNumber = u"临水函〔2026〕86号"_s,
        .title = u"临江市水务局关于第7号代表建议答复的函"_s,
        .salutation = u"祁玥代表："_s,
        .body = {{.part = LetterPart::Opening, .text = u"您提出的建议收悉。"_s},
                 {.part = LetterPart::Section, .level = Level::One, .label = u"一、"_s, .text = u"工作进展"_s},
                 {.part = LetterPart::Closing, .text = u"专此答复。"_s}},
        .attachments = {u"征询意见表"_s},
        .signature = u"临江市水务局"_s,
        .date = u"2026年5月12日"_s,
        .contactNote = u"（联系人：韩知秋）"_s,
        .copies = {u"市人大常委会办公室"_s, u"市政府办公室"_s}};
    const QStringList expected{
        u"临江市水务局"_s,  u"临水函〔2026〕86号"_s, u"临江市水务局关于第7号代表建议答复的函"_s,
        u"祁玥代表："_s,    u"您提出的建议收悉。"_s, u"一、工作进展"_s,
        u"专此答复。"_s,    u"附件：征询意见表"_s,   u"临江市水务局"_s,
        u"2026年5月12日"_s, u"（联系人：韩知秋）"_s, u"抄送：市人大常委会办公室，市政府办公室。"_s};
    QCOMPARE(toPlainText(letter), expected.join(u'\n') + u'\n');
}

void TestPlainText::leavesOutWhatIsEmpty()
{
    QCOMPARE(toPlainText({.title = u"题"_s, .body = {{.text = u"文"_s}}}), u"题\n文\n"_s);
}

void TestPlainText::runsOnToTheSameLine()
{
    const Letter letter{.body = {{.runsOn = true, .text = u"开展以下工作："_s},
                                 {.level = Level::RunIn, .runsOn = true, .label = u"一是"_s, .text = u"普查。"_s},
                                 {.level = Level::RunIn, .runsOn = true, .label = u"二是"_s, .text = u"改造。"_s},
                                 {.text = u"下一段。"_s}}};
    QCOMPARE(toPlainText(letter), u"开展以下工作：一是普查。二是改造。\n下一段。\n"_s);
}

void TestPlainText::numbersAttachmentsFromTwoOn()
{
    QCOMPARE(attachmentLines({}), QStringList{});
    QCOMPARE(attachmentLines({.attachments = {u"甲"_s}}), QStringList{u"附件：甲"_s});
    QCOMPARE(attachmentLines({.attachments = {u"甲"_s, u"乙"_s}}), (QStringList{u"附件：1. 甲"_s, u"2. 乙"_s}));
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
