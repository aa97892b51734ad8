#include "app/exchange/documenttext.h"

#include "app/base/zip.h"
#include "app/exchange/publicletter.h"
#include "app/reply/numbering.h"
#include "tests/support/cputimer.h"
#include "tests/support/docx.h"

#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString listed = u"<w:numPr><w:ilvl w:val=\"%2\"/><w:numId w:val=\"%1\"/></w:numPr>"_s;

QString item(const QString &text, int list, int level = 0)
{
    return test::docxParagraph(text, listed.arg(list).arg(level));
}

QStringList shownLines(const Result<DocumentText> &document)
{
    if (!document)
        return {u"refused: "_s + document.error().message};
    QStringList lines;
    for (const DocumentParagraph &paragraph : document->paragraphs)
        lines << (paragraph.number.isEmpty() ? QString{} : u"["_s + paragraph.number + u"]"_s) + paragraph.text;
    return lines;
}

/// Levels, labels and texts, doubtful ones with a question mark: 1 一、进展
QStringList recognisedLines(const DocumentText &document)
{
    const RecognisedText text = recogniseDocument(document);
    const QStringList marks = labels(text.paragraphs);
    QStringList lines;
    for (qsizetype i = 0; i < text.paragraphs.size(); ++i)
        lines << QString::number(int(text.paragraphs.at(i).level)) + (text.doubts.contains(i) ? u"? "_s : u" "_s) +
                     marks.at(i) + text.paragraphs.at(i).text;
    return lines;
}

} // namespace

class TestDocumentText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDocx_data();
    void readsDocx();
    void writesNumbersInEveryFormat_data();
    void writesNumbersInEveryFormat();
    void countsListsAsWordDoes();
    void refusesWhatIsNoLetterInDocx_data();
    void refusesWhatIsNoLetterInDocx();
    void readsALetterWithAutomaticNumbers();
    void readsClipboardHtml_data();
    void readsClipboardHtml();
    void recognisesLevelsAndDoubts_data();
    void recognisesLevelsAndDoubts();
    void takesHeadsFromTheirFace_data();
    void takesHeadsFromTheirFace();
    void takesHeadsInsideOneParagraph();
    void standsHostileHtml_data();
    void standsHostileHtml();
};

void TestDocumentText::readsDocx_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *tag, const QString &body, const QStringList &lines,
                        const QList<test::DocxPart> &parts = {}) {
        QTest::newRow(tag) << test::docx(body, parts) << lines;
    };
    row("paragraphs", test::docxParagraph(u"甲"_s) + u"<w:p/>"_s + test::docxParagraph(u" 乙𠮷 "_s),
        {u"甲"_s, u"乙𠮷"_s});
    row("runs, tabs, line breaks",
        u"<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r><w:r><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>"_s,
        {u"甲 乙"_s, u"丙-"_s});
    row("tracked changes",
        u"<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom></w:p>"_s,
        {u"甲新"_s});
    row("a paragraph mark that was deleted",
        u"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>"_s +
            test::docxParagraph(u"后"_s),
        {u"前后"_s});
    row("fields and links",
        u"<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:t>七</w:t></w:r></w:p>"_s,
        {u"链接七"_s});
    row("hidden text",
        u"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish "
        u"w:val=\"0\"/></w:rPr><w:t>显</w:t>"
        "</w:r></w:p>"_s,
        {u"显"_s});
    row("a text box once",
        u"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>"_s +
            test::docxParagraph(u"框"_s) +
            u"</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>"_s +
            test::docxParagraph(u"框"_s) +
            u"</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>"_s,
        {u"框"_s, u"正文"_s});
    row("notes behind the text", u"<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"_s,
        {u"甲"_s, u"注"_s},
        {{u"word/footnotes.xml"_s, u"<w:footnotes SPACES><w:footnote w:type=\"separator\">"_s +
                                       test::docxParagraph(u"线"_s) + u"</w:footnote><w:footnote w:id=\"2\">"_s +
                                       test::docxParagraph(u"注"_s) + u"</w:footnote></w:footnotes>"_s}});
    const auto cell = [](const QString &text) { return u"<w:tc>"_s + test::docxParagraph(text) + u"</w:tc>"_s; };
    row("a table by rows",
        u"<w:tbl><w:tr>"_s + cell(u"年度"_s) + cell(u"投资"_s) + u"</w:tr><w:tr>"_s + cell(u"2025"_s) + cell({}) +
            u"</w:tr></w:tbl>"_s,
        {u"年度\t投资"_s, u"2025\t"_s});
    row("a table that only lays out", u"<w:tbl><w:tr>"_s + cell(u"甲"_s) + u"</w:tr></w:tbl>"_s, {u"甲"_s});
    row("a list that its style names, and one that leaves it",
        test::docxParagraph(u"甲"_s, u"<w:pStyle w:val=\"own\"/>"_s) +
            test::docxParagraph(u"乙"_s, u"<w:pStyle w:val=\"own\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"_s),
        {u"[一、]甲"_s, u"乙"_s},
        {test::docxLists({u"chineseCounting=%1、"_s}),
         {u"word/styles.xml"_s,
          u"<w:styles SPACES><w:style w:styleId=\"base\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
          "w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"own\"><w:basedOn "
          "w:val=\"base\"/></w:style></w:styles>"_s}});
}

void TestDocumentText::readsDocx()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, lines);
    QCOMPARE(shownLines(readDocx(bytes)), lines);
}

void TestDocumentText::writesNumbersInEveryFormat_data()
{
    QTest::addColumn<QString>("format"); ///< and the level's text
    QTest::addColumn<QString>("second"); ///< how the second item's number is shown
    const auto row = [](const QString &format, const QString &second) {
        QTest::newRow(qUtf8Printable(format)) << format << second;
    };
    row(u"chineseCounting=%1、"_s, u"二、"_s);
    row(u"chineseCountingThousand=（%1）"_s, u"（二）"_s);
    row(u"japaneseCounting=第%1条"_s, u"第二条"_s);
    row(u"decimal=%1."_s, u"2."_s);
    row(u"decimal=%1、"_s, u"2、"_s);
    row(u"decimalEnclosedCircle=%1"_s, u"②"_s);
    row(u"decimalFullWidth=（%1）"_s, u"（２）"_s);
    row(u"chineseLegalSimplified=%1、"_s, u"贰、"_s);
    row(u"lowerLetter=%1)"_s, u"b)"_s);
    row(u"upperRoman=%1."_s, u"II."_s);
    row(u"ideographTraditional=%1."_s, u"乙."_s);
    row(u"someNewFormat=%1."_s, u"2."_s);
    row(u"bullet=o"_s, u"•"_s);
    row(u"none="_s, QString{});
}

void TestDocumentText::writesNumbersInEveryFormat()
{
    QFETCH(const QString, format);
    QFETCH(const QString, second);
    const auto document = readDocx(test::docx(item(u"甲"_s, 1) + item(u"乙"_s, 1), {test::docxLists({format})}));
    QVERIFY(document);
    QCOMPARE(document->paragraphs.size(), 2);
    QCOMPARE(document->paragraphs.last().number, second);
    QCOMPARE(document->paragraphs.last().text, u"乙"_s);
}

void TestDocumentText::countsListsAsWordDoes()
{
    const QString levels = u"chineseCounting=%1、;chineseCounting=（%2）;decimal=%3.;decimal=%1.%2.%4"_s;
    test::DocxPart lists = test::docxLists({levels, u"decimal=%1."_s});
    lists.xml.replace(u"</w:numbering>"_s, u"<w:num w:numId=\"9\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride "
                                           "w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
                                           "</w:numbering>"_s);
    const QString body = item(u"a"_s, 1) + item(u"b"_s, 1, 1) + item(u"c"_s, 1, 1) + item(u"d"_s, 1, 2) +
                         item(u"e"_s, 1) + item(u"f"_s, 1, 1) + item(u"g"_s, 1, 3) + item(u"h"_s, 2) + item(u"i"_s, 2) +
                         item(u"j"_s, 9) + item(u"k"_s, 9) + item(u"l"_s, 77);
    QCOMPARE(shownLines(readDocx(test::docx(body, {lists}))),
             QStringList({u"[一、]a"_s, u"[（一）]b"_s, u"[（二）]c"_s, u"[1.]d"_s, u"[二、]e"_s, u"[（一）]f"_s,
                          u"[二.一.1]g"_s, u"[1.]h"_s, u"[2.]i"_s, u"[5.]j"_s, u"[6.]k"_s, u"l"_s}));
}

void TestDocumentText::refusesWhatIsNoLetterInDocx_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("no package") << QByteArray{"\xd0\xcf\x11\xe0 an old .doc"};
    QTest::newRow("another package") << toZip({{.name = u"content.xml"_s, .bytes = "<a/>"}});
    QTest::newRow("torn XML") << toZip({{.name = u"word/document.xml"_s, .bytes = "<w:document><w:body>"}});
    QTest::newRow("no XML") << toZip({{.name = u"word/document.xml"_s, .bytes = QByteArray(5'000, '\0')}});
    QTest::newRow("entities") << toZip(
        {{.name = u"word/document.xml"_s,
          .bytes = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"}});
    QTest::newRow("deep") << test::docx(u"<w:sdt><w:sdtContent>"_s.repeated(100'000));
    QTest::newRow("unfolds without end") << toZip(
        {{.name = u"word/document.xml"_s, .bytes = QByteArray(50'000'000, ' ')}});
    QTest::newRow("endless paragraphs") << test::docx(u"<w:p/>"_s.repeated(1'600'000));
    QTest::newRow("cut in the middle") << test::docx(test::docxParagraph(u"甲"_s)).first(300);
}

void TestDocumentText::refusesWhatIsNoLetterInDocx()
{
    QFETCH(const QByteArray, bytes);
    const test::CpuTimer timer;
    const auto document = readDocx(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::InvalidInput);
    QVERIFY(!document.error().message.isEmpty());
    constexpr qint64 longest = 10'000; // milliseconds, sanitised builds too
    QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(timer.elapsed())));
}

void TestDocumentText::readsALetterWithAutomaticNumbers()
{
    const QString body = test::docxParagraph(u"临江市水务局关于市第八届人大三次会议第20260118号代表建议答复的函"_s) +
                         test::docxParagraph(u"临水函〔2026〕86号"_s) + test::docxParagraph(u"沈望舒代表："_s) +
                         test::docxParagraph(u"您提出的《关于节约用水的建议》（第20260118号）收悉。现答复如下："_s) +
                         item(u"工作进展"_s, 1) + item(u"摸清底数。完成普查。"_s, 1, 1) + item(u"建立档案。"_s, 1, 1) +
                         item(u"抓好改造。"_s, 2) + item(u"抓好管护。"_s, 2) + item(u"下一步工作"_s, 1) +
                         test::docxParagraph(u"加快改造。"_s) + test::docxParagraph(u"临江市水务局"_s) +
                         test::docxParagraph(u"2026年5月12日"_s) +
                         test::docxParagraph(u"（联系人：韩知秋，电话：55508216）"_s);
    const auto document = readDocx(
        test::docx(body, {test::docxLists({u"chineseCounting=%1、;chineseCounting=（%2）"_s, u"decimal=%1、"_s})}));
    QVERIFY(document);
    const auto letter = readPublicLetter(shownText(*document));
    QVERIFY(letter);
    const Reply &reply = letter->caseFile.replies.first();
    QCOMPARE(letter->caseFile.suggestion.number, u"20260118"_s);
    QCOMPARE(reply.documentNumber->toString(), u"临水函〔2026〕86号"_s);
    QCOMPARE(reply.datedOn, QDate(2026, 5, 12));
    QCOMPARE(letter->caseFile.suggestion.handler, u"韩知秋"_s);
    QCOMPARE(labels(reply.text.paragraphs),
             QStringList({u"一、"_s, u"（一）"_s, u"（二）"_s, u"1."_s, u"2."_s, u"二、"_s, QString{}}));
}

void TestDocumentText::readsClipboardHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("Word's list")
        << u"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span "
           "lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New "
           "Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>工作<b>进展</b><span lang=EN-US><o:p></o:p></span></p>"_s
        << QStringList{u"[一、]工作进展"_s};
    QTest::newRow("Word's list in comments") << u"<p style='mso-list:l0 level2 lfo1'><!--[if "
                                                u"!supportLists]--><span>1.<span>&nbsp;</span></span><!--[endif]-->"
                                                "甲</p><p>乙</p>"_s
                                             << QStringList{u"[1.]甲"_s, u"乙"_s};
    QTest::newRow("WPS's list") << u"<p><span style=\"mso-list:Ignore;\">（一）&nbsp;</span><span>甲</span></p>"_s
                                << QStringList{u"[（一）]甲"_s};
    QTest::newRow("a dot of a symbol face")
        << u"<p><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;</span></span>"
           "<![endif]>甲</p>"_s
        << QStringList{u"[•]甲"_s};
    QTest::newRow("lists") << u"<ol><li><p>甲</p></li><li>乙<ul><li>丙</ul></li></ol><ol start=5 "
                              "style='list-style-type:cjk-ideographic'><li>丁</ol><ol type=a><li>戊</ol>"_s
                           << QStringList{u"[1.]甲"_s, u"[2.]乙"_s, u"[•]丙"_s, u"[五、]丁"_s, u"[a.]戊"_s};
    QTest::newRow("a table of Word's")
        << u"<table><tr><td><p>年度</p></td><td><p>投资</p><p>（万元）</p></td></tr><tr><td>2025</td><td></td></tr></table>"_s
        << QStringList{u"年度\t投资 （万元）"_s, u"2025\t"_s};
    QTest::newRow("a page that a table lays out")
        << u"<table><tr><td><ul><li>首页</ul></td><td><p>甲</p><p>乙</p><p>丙</p><p>丁</p><p>戊</p></td></tr></table>"_s
        << QStringList{u"[•]首页"_s, u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s, u"戊"_s};
    QTest::newRow("hidden parts")
        << u"<p>甲<span style='display: none'>隐<span>藏</span></span>乙</p><div style='visibility:hidden'>丙</div>"
           "<p style='mso-hide:all'>丁</p><textarea>戊</textarea><noscript>己</noscript>"_s
        << QStringList{u"甲乙"_s};
    QTest::newRow("hidden and never closed")
        << u"<div style='display:none'>甲<p>乙</p>"_s << QStringList{u"甲"_s, u"乙"_s};
    QTest::newRow("beyond the BMP") << u"<p>𠮷野</p>"_s << QStringList{u"𠮷野"_s};
}

void TestDocumentText::readsClipboardHtml()
{
    QFETCH(const QString, html);
    QFETCH(const QStringList, lines);
    QCOMPARE(shownLines(readHtml(html)), lines);
}

void TestDocumentText::recognisesLevelsAndDoubts_data()
{
    QTest::addColumn<DocumentText>("document");
    QTest::addColumn<QStringList>("lines");
    const auto html = [](const QString &text) { return *readHtml(text); };
    QTest::newRow("written marks") << readLines(u"一、甲\n（一）乙。丙\n1.丁\n戊：一是己；二是庚。"_s)
                                   << QStringList{u"1 一、甲"_s, u"2 （一）乙。丙"_s, u"3 1.丁"_s,
                                                  u"0 戊："_s,   u"5 一是己；"_s,     u"5 二是庚。"_s};
    QTest::newRow("unusual marks") << readLines(u"1、甲\n2、乙\n① 丙"_s)
                                   << QStringList{u"3? 1.甲"_s, u"3? 2.乙"_s, u"4? （1）丙"_s};
    QTest::newRow("a count that begins elsewhere")
        << readLines(u"三、甲\n四、乙"_s) << QStringList{u"1? 一、甲"_s, u"1? 二、乙"_s};
    QTest::newRow("automatic numbers") << html(u"<ol type=1><li>甲<li>乙</ol>"_s)
                                       << QStringList{u"3 1.甲"_s, u"3 2.乙"_s};
    QTest::newRow("automatic numbers of another shape")
        << DocumentText{.paragraphs = {{.text = u"甲"_s, .number = u"1、"_s}, {.text = u"乙"_s, .number = u"a)"_s}}}
        << QStringList{u"3? 1.甲"_s, u"0? a) 乙"_s};
    QTest::newRow("headings without numbers")
        << html(u"<h1>题目</h1><h2>甲</h2><p>乙</p><h3>丙</h3><h2>丁</h2>"_s)
        << QStringList{u"0? 题目"_s, u"1? 一、甲"_s, u"0 乙"_s, u"2? （一）丙"_s, u"1? 二、丁"_s};
    QTest::newRow("a page's title alone")
        << html(u"<h1>题目</h1><p>甲。</p><p>乙。</p>"_s) << QStringList{u"0? 题目"_s, u"0 甲。"_s, u"0 乙。"_s};
    QTest::newRow("a page's title below its menu")
        << html(u"<p>首页</p><h1>题目</h1><h2>甲</h2><h2>乙</h2>"_s)
        << QStringList{u"0 首页"_s, u"0? 题目"_s, u"1? 一、甲"_s, u"1? 二、乙"_s};
    QTest::newRow("a section's heading alone")
        << html(u"<h2>甲</h2><p>乙。</p>"_s) << QStringList{u"1? 一、甲"_s, u"0 乙。"_s};
    QTest::newRow("headings with numbers")
        << html(u"<h2>一、甲</h2><p>乙</p>"_s) << QStringList{u"1 一、甲"_s, u"0 乙"_s};
    QTest::newRow("dots") << html(u"<ul><li>甲</ul>"_s) << QStringList{u"0? 甲"_s};
    QTest::newRow("a table") << html(u"<table><tr><td>1.年度<td>投资</tr><tr><td><td>3</tr></table><p>一、甲</p>"_s)
                             << QStringList{u"6 1.年度\t投资"_s, u"6 \t3"_s, u"1 一、甲"_s};
    QTest::newRow("nothing") << readLines(u"\n \u200b\n"_s) << QStringList{};
}

void TestDocumentText::recognisesLevelsAndDoubts()
{
    QFETCH(const DocumentText, document);
    QFETCH(const QStringList, lines);
    QCOMPARE(recognisedLines(document), lines);
}

void TestDocumentText::takesHeadsFromTheirFace_data()
{
    QTest::addColumn<QByteArray>("docx");
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("hasHead");
    const auto run = [](const QString &properties, const QString &text) {
        return u"<w:r><w:rPr>%1</w:rPr><w:t>%2</w:t></w:r>"_s.arg(properties, text);
    };
    const auto row = [](const char *name, const QString &runs, const QString &html, bool hasHead) {
        QTest::newRow(name) << test::docx(u"<w:p>"_s + runs + u"</w:p>"_s) << html << hasHead;
    };
    const QString bold = u"<w:b/>"_s;
    const QString rest = u"建档86个。"_s;
    row("bold", run({}, u"一是"_s) + run(bold, u"改造86个小区。"_s) + run({}, rest),
        u"<p>一是<b>改造86个小区。</b>建档86个。</p>"_s, true);
    row("with its mark, in pieces", run(bold, u"一是改造"_s) + run(bold, u"86个小区"_s) + run({}, u"。"_s + rest),
        u"<p><strong>一是改造<b>86个小区</b></strong>。建档86个。</p>"_s, true);
    row("in Kai", run(u"<w:rFonts w:eastAsia=\"楷体_GB2312\"/>"_s, u"一是改造86个小区。"_s) + run({}, rest),
        u"<p><span style='font-family:楷体_GB2312'>一是改造<span>86</span>个小区。</span>建档86个。</p>"_s, true);
    row("all of it", run(bold, u"一是改造86个小区。"_s + rest), u"<p><b>一是改造86个小区。建档86个。</b></p>"_s, false);
    row("a word in it", run({}, u"一是改造"_s) + run(bold, u"86个小区。"_s) + run({}, rest),
        u"<p>一是改造和<b>86个小区。</b>建档86个。</p>"_s, false);
    row("not bold after all", run(u"<w:b w:val=\"0\"/>"_s, u"一是改造86个小区。"_s) + run({}, rest),
        u"<p><span style='mso-bidi-font-weight:bold;font-family:微软雅黑'>一是改造86个小区。建档</span>86个。</p>"_s,
        false);
}

void TestDocumentText::takesHeadsFromTheirFace()
{
    QFETCH(const QByteArray, docx);
    QFETCH(const QString, html);
    QFETCH(const bool, hasHead);
    for (const auto &document : {readDocx(docx), readHtml(html)}) {
        QVERIFY(document);
        const QList<Paragraph> paragraphs = recogniseDocument(*document).paragraphs;
        QCOMPARE(paragraphs.size(), 1);
        QCOMPARE(paragraphs.front().level, Level::RunIn);
        QCOMPARE(paragraphs.front().head == Head::Set, hasHead);
    }
}

void TestDocumentText::takesHeadsInsideOneParagraph()
{
    const QString page =
        u"<p>做法：一是<b>摸清底数。</b>逐户普查。二是<b>落实资金</b>。列入预算。三是加强监管。定期检查。</p>"_s;
    const auto document = readHtml(page);
    QVERIFY(document);
    const QList<Paragraph> pasted = recogniseDocument(*document).paragraphs;
    QList<Head> heads;
    for (const Paragraph &paragraph : pasted)
        heads << paragraph.head;
    QCOMPARE(heads, (QList<Head>{Head::ByLevel, Head::Set, Head::Set, Head::ByLevel}));
    // An imported letter heeds them in the same way.
    const auto letter = readHtml(
        u"<p>关于市第八届人大三次会议第9号建议答复的函</p><p>沈望舒代表：</p><p>您提出的建议收悉，现答复如下：</p>"_s +
        page + u"<p>感谢您的关心。</p><p>某市水务局</p><p>2026年5月1日</p>"_s);
    QVERIFY(letter);
    const auto read = readPublicLetter(shownText(*letter), strongTexts(*letter));
    QVERIFY(read);
    QCOMPARE(read->caseFile.replies.first().text.paragraphs, pasted);
}

void TestDocumentText::standsHostileHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("tables") << u"<table><tr><td>甲"_s.repeated(200'000);
    QTest::newRow("cells") << u"<table><tr>"_s + u"<td>甲"_s.repeated(500'000);
    QTest::newRow("lists") << u"<ol><li>"_s.repeated(300'000);
    QTest::newRow("hidden, never closed")
        << u"<div style='display:none'>甲<p style='display:none'>"_s.repeated(100'000);
    QTest::newRow("hidden in each other")
        << u"<b style='display:none'>"_s.repeated(100'000) + u"</b>"_s.repeated(99'999);
    QTest::newRow("numbers") << u"<span style='mso-list:Ignore'>1"_s.repeated(200'000);
    QTest::newRow("attributes") << u"<p "_s + u"style='a"_s.repeated(1'000'000);
    QTest::newRow("picture data") << u"<img src='data:image/png;base64,"_s + u"A"_s.repeated(10'000'000) + u"'>甲"_s;
}

void TestDocumentText::standsHostileHtml()
{
    QFETCH(const QString, html);
    const test::CpuTimer timer;
    const auto document = readHtml(html);
    QVERIFY(document);
    (void)recogniseDocument(*document);
    constexpr qint64 longest = 10'000; // milliseconds; quadratic work takes minutes
    QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestDocumentText)
#include "tst_documenttext.moc"
