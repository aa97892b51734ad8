#include "app/base/xmlwriter.h"
#include "app/base/zip.h"
#include "app/print/docx.h"
#include "app/print/layout.h"
#include "app/print/linefitting.h"
#include "app/print/odt.h"
#include "app/print/ofd.h"
#include "app/print/webpage.h"
#include "app/reply/numbering.h"
#include "app/reply/plaintext.h"
#include "app/reply/publication.h"
#include "tests/support/letters.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <algorithm>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

/// The letter as files for others: read again, they hold the letter's text and nothing else.
class TestLetterFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xmlTextHoldsOnlyWhatXmlCan();
    void fitsLines_data();
    void fitsLines();
    void numbersDoNotGiveWay();
    void tablesAreSetAsPrinted();
    void odtHasNoNegativeDistances();
    void signatureKeepsCompany();
    void docxHoldsTheLettersText_data() { letters(); }
    void docxHoldsTheLettersText();
    void docxNumbersByItself();
    void docxIsWholeAndDeterministic();
    void docxHasStylesGridAndRedLines();
    void odtHoldsTheLettersText_data() { letters(); }
    void odtHoldsTheLettersText();
    void pageHoldsTheLettersText_data() { letters(); }
    void pageHoldsTheLettersText();
    void pageSaysWhatIsWhat();
    void pageIsWellBuilt_data() { letters(); }
    void pageIsWellBuilt();
    void setsHeadsOfItems();
    void pageLoadsAndRunsNothing();
    void indexLeadsToEveryPage();
    void publicLetterHoldsNothingPrivate_data();
    void publicLetterHoldsNothingPrivate();
    void tellsWhyNotPublic();
    void ofdHoldsThePagesText_data() { letters(); }
    void ofdHoldsThePagesText();
    void ofdFontsHaveEveryCharacter();

private:
    static void letters();
    const EditableLetter editable(const Letter &letter) const { return editableLetter(letter, m_fonts); }

    Fonts m_fonts{};
};

static Letter plainLetter()
{
    return test::letterOf(900, 1);
}

/// Two items in one paragraph, the head of the second one set.
static Letter letterWithItems(ItemHeadFace face)
{
    Letter letter = plainLetter();
    letter.itemHeads = face;
    const auto item = [](bool runsOn, const QString &label, const QString &text, Head head) {
        return LetterParagraph{.part = LetterPart::Section,
                               .index = runsOn ? 1 : 0,
                               .level = Level::RunIn,
                               .runsOn = runsOn,
                               .label = label,
                               .text = text,
                               .head = head};
    };
    letter.body = {item(false, u"一是"_s, u"普查。逐户。"_s, Head::ByLevel),
                   item(true, u"二是"_s, u"改造。分片。"_s, Head::Set)};
    return letter;
}

static Letter hostileLetter()
{
    const QString hostile = u"<b>&amp;\"'\u0001\u001f]]>"_s + QChar{0xd840} + u"中𠮷\uffff\t末"_s;
    Letter letter = plainLetter();
    for (QString *field : {&letter.letterhead, &letter.documentNumber, &letter.title, &letter.salutation,
                           &letter.signature, &letter.date, &letter.contactNote})
        *field += hostile;
    for (LetterParagraph &paragraph : letter.body)
        paragraph.text += hostile;
    letter.attachments = {hostile, u"第二份"_s};
    letter.copies = {hostile, u"临江市人民政府办公室"_s};
    return letter;
}

static Letter letterWithTable()
{
    Letter letter = plainLetter();
    int index = 100;
    for (const QString &row : {u"区\t小区数\t投资（万元）"_s, u"云溪区\t23\t1,286.5"_s, u"安澜区\t\t<无>"_s})
        letter.body.append({.part = LetterPart::Section, .index = index++, .level = Level::TableRow, .text = row});
    letter.body.append({.part = LetterPart::Closing, .text = u"专此函复。"_s});
    return letter;
}

/// Marks, notices, several signers, an attachment bound with the letter, with sections and a table of its own.
static Letter letterWithEverything()
{
    Letter letter = letterWithTable();
    letter.marks = {u"000012"_s, u"秘密★1年"_s, u"特急"_s};
    letter.notices = {{MarkPlace::AboveLetterhead, u"办理结果：A类"_s},
                      {MarkPlace::Corner, u"主动公开"_s},
                      {MarkPlace::UnderNumber, u"（第三类）"_s}};
    letter.coSigners = {u"临江市财政局"_s, u"临江市发展和改革委员会"_s, u"临江市住房和城乡建设局"_s};
    letter.attachments = {u"改造计划表"_s, u"征询意见表"_s};
    letter.attachmentTexts = {
        {u"附件1"_s,
         u"改造计划表"_s,
         {{.part = LetterPart::AttachmentText, .index = 0, .level = Level::One, .label = u"一、"_s, .text = u"范围"_s},
          {.part = LetterPart::AttachmentText, .index = 1, .text = test::proseOf(120)}}},
        {u"附件2"_s,
         u"征询意见表"_s,
         {{.part = LetterPart::AttachmentText,
           .index = 2,
           .level = Level::One,
           .label = u"一、"_s,
           .text = u"再来一次"_s}}}};
    letter.copies = {u"临江市人民政府办公室"_s};
    letter.isMirrored = true;
    return letter;
}

void TestLetterFiles::letters()
{
    QTest::addColumn<Letter>("letter");
    QTest::newRow("sections and run-in items") << plainLetter();
    QTest::newRow("hostile text in every field") << hostileLetter();
    QTest::newRow("a table") << letterWithTable();
    QTest::newRow("everything") << letterWithEverything();
    QTest::newRow("nothing") << Letter{};
    Letter copies = test::letterOf(300);
    copies.attachments = {u"征询意见表（一式三份）"_s};
    copies.copies = {u"临江市人大常委会选举联络人事任免工作委员会"_s, u"临江市人民政府办公室"_s};
    copies.hasSeal = false;
    QTest::newRow("copies, one attachment, no seal") << copies;
}

/// Without white space, as everything is compared: lines are where programs make them.
static QString squeezed(const QString &text)
{
    QString result;
    for (const QChar character : xmlText(text))
        if (!character.isSpace())
            result += character;
    return result;
}

/// Of a letter as toPlainText, but with the numbers 附件：1. as printed.
static QString expectedText(const Letter &letter)
{
    return squeezed(toPlainText(letter));
}

struct DocxText
{
    QString text{};
    QStringList labels{}; ///< as the numbering makes them
};

/// What stands in word/document.xml, the automatic numbers put before their paragraphs.
static DocxText textOfDocx(const QByteArray &bytes)
{
    DocxText result;
    auto reader = ZipReader::open(bytes);
    QXmlStreamReader xml{reader->read(u"word/document.xml"_s).value()};
    QHash<QString, LabelCounter> counters; // by the number of the list
    QString list;
    int level = 0;
    QString paragraph;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"p") {
            paragraph.clear();
            level = 0;
        } else if (xml.isStartElement() && xml.name() == u"ilvl") {
            level = xml.attributes().value(u"w:val"_s).toInt() + 1;
        } else if (xml.isStartElement() && xml.name() == u"numId") {
            list = xml.attributes().value(u"w:val"_s).toString();
            if (list == u"0"_s)
                level = 0;
        } else if (xml.isStartElement() && xml.name() == u"t") {
            paragraph += xml.readElementText();
        } else if (xml.isEndElement() && xml.name() == u"p") {
            if (level > 0) {
                result.labels << counters[list].next(static_cast<Level>(level), false);
                result.text += result.labels.last();
            }
            result.text += paragraph + u'\n';
        }
    }
    return xml.hasError() ? DocxText{.text = xml.errorString()} : result;
}

void TestLetterFiles::xmlTextHoldsOnlyWhatXmlCan()
{
    QCOMPARE(xmlText(u"a\u0000\u0008\u000b\u001f\u007f\ufffe\uffff\tb\n"_s), u"a\tb\n"_s);
    QCOMPARE(xmlText(u"𠮷"_s), u"𠮷"_s);
    QCOMPARE(xmlText(u"x"_s + QChar{0xd842} + QChar{0xd842} + QChar{0xdfb7} + QChar{0xdfb7}), u"x𠮷"_s);
    XmlWriter xml;
    xml.open("a", {{"b", u"<\"&>"_s}}).text(u"&<").element("c").close();
    QVERIFY(xml.bytes().endsWith("<a b=\"&lt;&quot;&amp;&gt;\">&amp;&lt;<c/></a>"));
    XmlWriter html{XmlWriter::Declaration::Html};
    html.open("p").voidElement("br").close();
    QCOMPARE(html.bytes(), "<!DOCTYPE html>\n<p><br/></p>");
}

void TestLetterFiles::fitsLines_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("least"); ///< tracking of the first line
    QTest::addColumn<double>("most");
    const QString full = QString{28, u'水'};
    QTest::newRow("a full line keeps its tracking") << full << u"务局"_s << -0.25 << -0.25;
    QTest::newRow("a short last line keeps it") << u"水"_s << QString{} << -0.25 << -0.25;
    QTest::newRow("one more is tightened") << full + u'。' << u"务局"_s << -1.0 << -0.7;
    QTest::newRow("one less is loosened") << full.chopped(2) << u"务局"_s << 0.0 << 0.6;
    QTest::newRow("one less before a long word keeps it") << full.chopped(2) << u"2026123456789"_s << -0.25 << -0.25;
    QTest::newRow("never past touching") << full + full << u"务局"_s << -2.4 << -2.4;
}

void TestLetterFiles::fitsLines()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const double, least);
    QFETCH(const double, most);
    QList<FittedLine> lines;
    for (const QString &text : {first, second}) {
        FittedLine line{.room = 442.2};
        for (const QChar character : text) {
            line.characters.append(character.unicode());
            line.advances.append(character.isDigit() ? 8 : 16);
        }
        if (!text.isEmpty())
            lines.append(line);
    }
    const double tracking = fitLines(lines, -0.25).first();
    QVERIFY2(tracking >= least - 1e-9 && tracking <= most + 1e-9, qPrintable(QString::number(tracking)));
}

/// What the program numbers by itself does not give way: the rest of the line gives more.
void TestLetterFiles::numbersDoNotGiveWay()
{
    const FittedLine line{.characters = QList<char32_t>(29, U'水'), .advances = QList<double>(29, 16), .room = 442.2};
    FittedLine numbered = line;
    numbered.numbered = 3;
    QVERIFY(fitLines({numbered, line}, -0.25).first() < fitLines({line, line}, -0.25).first());
}

/// Cells end their lines where ours do, and stand in the middle where ours do.
void TestLetterFiles::tablesAreSetAsPrinted()
{
    Letter letter = plainLetter();
    const QString text =
        u"水箱加装消毒装置（含紫外线灯），接入SCADA远程监控并建立“一小区一档案”，由专业单位统一维护管理"_s;
    int index = 100;
    for (const QString &row : {u"序号\t内容"_s, u"1\t"_s + text})
        letter.body.append({.part = LetterPart::Section, .index = index++, .level = Level::TableRow, .text = row});
    const EditableLetter editable = editableLetter(letter, m_fonts);
    const auto paragraph =
        std::ranges::find_if(editable.paragraphs, [](const auto &each) { return each.table.has_value(); });
    QVERIFY(paragraph != editable.paragraphs.end());
    const EditableTable &table = *paragraph->table;
    QCOMPARE(table.rows.size(), 2);
    QVERIFY(table.rows[1][0].isCentred && !table.rows[1][1].isCentred);
    QString joined;
    for (const EditableRun &run : table.rows[1][1].runs)
        joined += run.text;
    QCOMPARE(joined, text);
    // The cell's text has all the room that it has on our page, and what the rules take.
    const double taken = 2 * cellPadding(editable.measures) + editable.measures.tableThick;
    QVERIFY(taken <= 2 * editable.measures.tablePadding);
    const QString document = QString::fromUtf8(ZipReader::open(toDocx(editable))->read(u"word/document.xml"_s).value());
    QVERIFY(document.contains(u"<w:tblHeader"_s) && document.contains(u"<w:jc w:val=\"center\"/>"_s));
}

/// LibreOffice takes a negative distance for one of a page: no margin is below nothing.
void TestLetterFiles::odtHasNoNegativeDistances()
{
    const QByteArray content =
        ZipReader::open(toOdt(editableLetter(letterWithEverything(), m_fonts, {}, 0)))->read(u"content.xml"_s).value();
    QVERIFY(content.contains("fo:margin-top=\""));
    QVERIFY(!content.contains("fo:margin-top=\"-"));
}

/// The last words and the list of attachments go over with the signature.
void TestLetterFiles::signatureKeepsCompany()
{
    Letter letter = plainLetter();
    letter.attachments = {u"改造计划表"_s};
    const EditableLetter editable = editableLetter(letter, m_fonts);
    const auto signature = std::ranges::find(editable.paragraphs, LetterStyle::Signature, &EditableParagraph::style);
    QVERIFY(signature - editable.paragraphs.begin() > 2);
    QVERIFY((signature - 1)->staysWithNext && (signature - 1)->style == LetterStyle::Attachments);
    QVERIFY((signature - 2)->staysWithNext && (signature - 2)->style == LetterStyle::Body);
}

void TestLetterFiles::docxHoldsTheLettersText()
{
    QFETCH(const Letter, letter);
    QString expected = expectedText(letter);
    QCOMPARE(squeezed(textOfDocx(toDocx(editable(letter))).text), expected);
}

void TestLetterFiles::docxNumbersByItself()
{
    const Letter letter = plainLetter();
    QStringList labels;
    for (const LetterParagraph &paragraph : letter.body)
        if (paragraph.level >= Level::One && paragraph.level <= Level::Four)
            labels << paragraph.label;
    QVERIFY(labels.contains(u"（二）"_s));
    QCOMPARE(textOfDocx(toDocx(editable(letter))).labels, labels);
}

/// Every part is well-formed, every relation leads to a part, every part is named by its type.
void TestLetterFiles::docxIsWholeAndDeterministic()
{
    const QByteArray bytes = toDocx(editable(hostileLetter()));
    QCOMPARE(toDocx(editable(hostileLetter())), bytes);
    auto reader = ZipReader::open(bytes);
    QVERIFY(reader);
    for (const QString &name : reader->names()) {
        QXmlStreamReader xml{reader->read(name).value()};
        while (!xml.atEnd()) {
            xml.readNext();
            const QString target = xml.attributes().value(u"Target"_s).toString();
            const QString folder = name.startsWith(u"word/"_s) ? u"word/"_s : QString{};
            if (xml.isStartElement() && !target.isEmpty())
                QVERIFY2(reader->contains(folder + target), qPrintable(target));
            const QString part = xml.attributes().value(u"PartName"_s).toString();
            if (xml.isStartElement() && !part.isEmpty())
                QVERIFY2(reader->contains(part.mid(1)), qPrintable(part));
        }
        QVERIFY2(!xml.hasError(), qPrintable(name + xml.errorString()));
    }
}

void TestLetterFiles::docxHasStylesGridAndRedLines()
{
    auto reader = ZipReader::open(toDocx(editable(plainLetter())));
    const QString styles = QString::fromUtf8(reader->read(u"word/styles.xml"_s).value());
    for (const QString &name : {u"正文"_s, u"标题"_s, u"称谓"_s, u"一级标题"_s, u"四级标题"_s, u"署名"_s, u"抄送"_s})
        QVERIFY2(styles.contains(u"w:styleId=\"%1\""_s.arg(name)), qPrintable(name));
    for (const QString &font : {u"仿宋_GB2312"_s, u"楷体_GB2312"_s, u"黑体"_s, u"方正小标宋简体"_s, u"宋体"_s})
        QVERIFY2(styles.contains(u"w:eastAsia=\"%1\""_s.arg(font)), qPrintable(font));
    const QString document = QString::fromUtf8(reader->read(u"word/document.xml"_s).value());
    QVERIFY(document.contains(u"<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-819\"/>"_s));
    QVERIFY(document.contains(u"w:top=\"2098\""_s) && document.contains(u"w:left=\"1587\""_s));
    const QString header = QString::fromUtf8(reader->read(u"word/header1.xml"_s).value());
    QCOMPARE(header.count(u"<wp:anchor "_s), 4); // two double lines
    const QString numbering = QString::fromUtf8(reader->read(u"word/numbering.xml"_s).value());
    for (const QString &mark : {u"%1、"_s, u"（%2）"_s, u"%3."_s, u"（%4）"_s})
        QVERIFY2(numbering.contains(u"<w:lvlText w:val=\"%1\"/>"_s.arg(mark)), qPrintable(mark));
}

void TestLetterFiles::odtHoldsTheLettersText()
{
    QFETCH(const Letter, letter);
    const QByteArray bytes = toOdt(editable(letter));
    QCOMPARE(toOdt(editable(letter)), bytes);
    QVERIFY(bytes.mid(30).startsWith("mimetypeapplication/vnd.oasis.opendocument.text"));
    auto reader = ZipReader::open(bytes);
    for (const QString &part : {u"styles.xml"_s, u"meta.xml"_s, u"META-INF/manifest.xml"_s}) {
        QXmlStreamReader xml{reader->read(part).value()};
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(part + xml.errorString()));
    }
    QXmlStreamReader xml{reader->read(u"content.xml"_s).value()};
    LabelCounter counter;
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"h") {
            if (xml.attributes().value(u"text:restart-numbering"_s) == u"true")
                counter = {};
            text += counter.next(static_cast<Level>(xml.attributes().value(u"text:outline-level"_s).toInt()), false);
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(squeezed(text), expectedText(letter));
}

/// The text of the element with that name and, where given, class; everything in it.
static QString textOf(const QByteArray &page, const QString &element, const QString &kind = {})
{
    QXmlStreamReader xml{page};
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        const bool isWanted = xml.isStartElement() && xml.name() == element &&
                              (kind.isEmpty() || xml.attributes().value(u"class"_s) == kind);
        if (isWanted)
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return xml.hasError() ? xml.errorString() : text;
}

void TestLetterFiles::pageHoldsTheLettersText()
{
    QFETCH(const Letter, letter);
    QString expected = expectedText(letter);
    QString text = squeezed(textOf(toHtml(letter, {}), u"article"_s));
    text.remove(squeezed(textOf(toHtml(letter, {}), u"dl"_s)));
    QStringList facts{letter.documentNumber}; // stand together, not in rows
    facts += letter.marks;
    for (const Notice &notice : letter.notices)
        facts += notice.text;
    for (const QString &fact : facts) {
        expected.remove(squeezed(fact));
        text.remove(squeezed(fact));
    }
    QCOMPARE(text, expected);
    QCOMPARE(toHtml(letter, {}), toHtml(letter, {}));
}

void TestLetterFiles::pageSaysWhatIsWhat()
{
    const QByteArray page =
        toHtml(letterWithTable(),
               {.index = u"0074/2026-00086"_s, .source = u"临江市水务局"_s, .publishedOn = QDate{2026, 5, 20}});
    QVERIFY(page.contains("<html lang=\"zh-CN\">"));
    QCOMPARE(textOf(page, u"h1"_s), plainLetter().title);
    QVERIFY(textOf(page, u"h2"_s).startsWith(u"一、工作进展"_s));
    QVERIFY(textOf(page, u"h3"_s).startsWith(u"（一）摸清底数，分类施策。"_s));
    QCOMPARE(textOf(page, u"th"_s), u"区小区数投资（万元）"_s);
    QCOMPARE(textOf(page, u"td"_s), u"云溪区231,286.5安澜区<无>"_s);
    QCOMPARE(textOf(page, u"dl"_s), u"索引号0074/2026-00086发文字号临水函〔2026〕86号来源临江市水务局成文日期"
                                    "2026年5月12日发布时间2026年5月20日"_s);
    QVERIFY(!page.contains("内部使用"));
    QCOMPARE(pageIndex({.indexPrefix = u"0074"_s}, DocumentNumber{u"临水函"_s, 2026, 86}), u"0074/2026-00086"_s);
    QVERIFY(pageIndex({.indexPrefix = u"0074"_s}, std::nullopt).isEmpty());
    QVERIFY(pageIndex({}, DocumentNumber{u"临水函"_s, 2026, 86}).isEmpty());
    QVERIFY(toHtml(plainLetter(), {.isInside = true}).contains("内部使用，不得公开"));
}

/// What a validator and a screen reader ask of a page's structure.
static QString structureFaults(const QByteArray &page)
{
    static const QSet<QString> blocks{u"p"_s, u"div"_s, u"section"_s, u"table"_s, u"dl"_s, u"ul"_s, u"main"_s};
    static const QHash<QString, QSet<QString>> parents{
        {u"dt"_s, {u"dl"_s, u"div"_s}}, {u"dd"_s, {u"dl"_s, u"div"_s}},
        {u"li"_s, {u"ul"_s, u"ol"_s}},  {u"tr"_s, {u"thead"_s, u"tbody"_s}},
        {u"td"_s, {u"tr"_s}},           {u"th"_s, {u"tr"_s}},
        {u"thead"_s, {u"table"_s}},     {u"tbody"_s, {u"table"_s}},
        {u"title"_s, {u"head"_s}},      {u"main"_s, {u"body"_s}}};
    static const QRegularExpression heading{u"^h([1-6])$"_s};
    QStringList faults;
    QStringList open;
    QSet<QString> ids;
    QHash<QString, int> counts;
    QStringList targets;
    int depth = 0;
    QXmlStreamReader xml{page};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement())
            open.removeLast();
        if (!xml.isStartElement())
            continue;
        const QString name = xml.name().toString();
        const QString parent = open.value(open.size() - 1);
        const bool isInline = parent == u"p"_s || heading.match(parent).hasMatch();
        if (isInline && (blocks.contains(name) || heading.match(name).hasMatch()))
            faults << name + u" in "_s + parent;
        if (parents.contains(name) && !parents[name].contains(parent))
            faults << name + u" in "_s + parent;
        if (const auto match = heading.match(name); match.hasMatch()) {
            const int here = match.captured(1).toInt();
            if (here > depth + 1)
                faults << u"%1 after h%2"_s.arg(name).arg(depth);
            depth = here;
        }
        const QString id = xml.attributes().value(u"id"_s).toString();
        if (!id.isEmpty() && ids.contains(id))
            faults << u"id twice: "_s + id;
        ids.insert(id);
        if (const QString target = xml.attributes().value(u"href"_s).toString(); target.startsWith(u'#'))
            targets << target.mid(1);
        ++counts[name];
        open.append(name);
    }
    if (xml.hasError())
        faults << xml.errorString();
    for (const char *once : {"html", "head", "title", "body", "main", "h1"}) {
        if (counts.value(QString::fromLatin1(once)) != 1)
            faults << u"not once: "_s + QString::fromLatin1(once);
    }
    for (const QString &target : targets)
        if (!ids.contains(target))
            faults << u"leads nowhere: "_s + target;
    if (!page.startsWith("<!DOCTYPE html>") || page.indexOf("charset=\"utf-8\"") > 1000)
        faults << u"doctype or encoding"_s;
    return faults.join(u'\n');
}

void TestLetterFiles::pageIsWellBuilt()
{
    QFETCH(Letter, letter);
    QCOMPARE(structureFaults(toHtml(letter, {.index = u"1"_s, .source = u"局"_s})), QString{});
    // Levels are left out in real letters; what ends like a sentence is no heading.
    const LetterParagraph item{
        .part = LetterPart::Section, .level = Level::Four, .label = u"（1）"_s, .text = u"更换管道；"_s};
    LetterParagraph name = item;
    name.text = u"管道"_s;
    LetterParagraph next = name;
    next.text = u"泵站"_s;
    letter.body = {
        {.part = LetterPart::Section, .level = Level::Two, .label = u"（一）"_s, .text = u"措施"_s}, item, name, next};
    const QByteArray page = toHtml(letter, {});
    QCOMPARE(structureFaults(page), QString{});
    QVERIFY(page.contains("<h2>（一）措施</h2>"));
    QVERIFY(page.contains("<p>（1）更换管道；</p>"));
    QVERIFY(page.contains("<h3>（1）管道</h3>"));
    QVERIFY(page.contains("<h3>（1）泵站</h3>")); // one level, one element
    QVERIFY(!structureFaults(QByteArray{page}.replace("<h2>", "<h4>").replace("</h2>", "</h4>")).isEmpty());
}

void TestLetterFiles::setsHeadsOfItems()
{
    for (const auto &[face, role] :
         {std::pair{ItemHeadFace::FangSong, FontRole::FangSong}, std::pair{ItemHeadFace::Kai, FontRole::Kai},
          std::pair{ItemHeadFace::Hei, FontRole::Hei}}) {
        const EditableLetter letter = editable(letterWithItems(face)); // docx and odt are written from it
        QStringList heads;
        for (const EditableParagraph &paragraph : letter.paragraphs)
            for (const EditableRun &run : paragraph.runs)
                if (paragraph.style == LetterStyle::Body && run.role == role && role != FontRole::FangSong)
                    heads << run.text;
        QCOMPARE(heads, role == FontRole::FangSong ? QStringList{} : QStringList{u"二是改造。"_s});
        const QByteArray page = toHtml(letterWithItems(face), {});
        QCOMPARE(page.contains("<strong class=\"item-kai\">二是改造。</strong>分片。"), face == ItemHeadFace::Kai);
        QCOMPARE(page.contains("<strong class=\"item-hei\">二是改造。</strong>分片。"), face == ItemHeadFace::Hei);
        QVERIFY(page.contains("<p>一是普查。逐户。"));
    }
}

void TestLetterFiles::pageLoadsAndRunsNothing()
{
    const QByteArray page = toHtml(hostileLetter(), {.source = u"<script>alert(1)</script>"_s});
    for (const char *word : {"<script", "http", "src=", "url(", "@import", "<b>"})
        QVERIFY2(!page.contains(word), word);
}

void TestLetterFiles::indexLeadsToEveryPage()
{
    const QByteArray index = toHtmlIndex(
        u"临江市水务局"_s, {{.session = u"市第八届人大三次会议"_s,
                             .number = u"1"_s,
                             .title = u"<第一>"_s,
                             .date = u"2026年5月12日"_s,
                             .fileName = u"1-letter.html"_s},
                            {.session = u"市第八届人大二次会议"_s, .title = u"第二"_s, .fileName = u"暂 2.html"_s}});
    QCOMPARE(textOf(index, u"h2"_s), u"市第八届人大三次会议市第八届人大二次会议"_s);
    QCOMPARE(textOf(index, u"li"_s), u"<第一>第1号 · 2026年5月12日第二"_s);
    QVERIFY(index.contains("href=\"1-letter.html\"") && index.contains("href=\"%E6%9A%82%202.html\""));
}

void TestLetterFiles::publicLetterHoldsNothingPrivate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("telephone", u"已电话5550 1217联系您。"_s, u"已电话×××联系您。"_s);
    row("telephone, written otherwise", u"电话５５５０-1217、55501217。"_s, u"电话×××、×××。"_s);
    row("the second telephone", u"（0571-8888 6666）"_s, u"（×××）"_s);
    row("part of a longer number", u"共1555012170元。"_s, u"共1555012170元。"_s);
    row("address", u"我们到云溪区 安澜路9号2栋走访。"_s, u"我们到×××走访。"_s);
    row("mobile telephone of anyone", u"联系王某13800001234、138-0000-1234。"_s, u"联系王某×××、×××。"_s);
    row("identity number", u"身份证33010219800101123X。"_s, u"身份证×××。"_s);
    row("public telephone", u"请拨12345或0571-12345678。"_s, u"请拨12345或0571-12345678。"_s);
    row("figures", u"投资13800万元，普查1286个，2026年5月12日。"_s, u"投资13800万元，普查1286个，2026年5月12日。"_s);
}

void TestLetterFiles::publicLetterHoldsNothingPrivate()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const QList<Deputy> deputies{
        {.name = u"沈望舒"_s, .address = u"云溪区安澜路9号2栋"_s, .phone = u"5550 1217；0571-88886666"_s},
        {.name = u"祁玥"_s, .address = u"城"_s, .phone = u"12"_s}};
    Letter letter = plainLetter();
    letter.body.append({.text = text});
    letter.attachments = {text};
    const Letter open = publicLetter(letter, deputies, false);
    QCOMPARE(open.body.last().text, expected);
    QCOMPARE(open.attachments, QStringList{expected});
    QVERIFY(open.contactNote.isEmpty());
    QCOMPARE(open.body.mid(0, open.body.size() - 1), plainLetter().body);
    letter.contactNote = u"（联系人：韩知秋，电话：13900001111、5550 1217）"_s;
    QCOMPARE(publicLetter(letter, deputies, true).contactNote, u"（联系人：韩知秋，电话：13900001111、×××）"_s);
}

void TestLetterFiles::tellsWhyNotPublic()
{
    Suggestion suggestion;
    Reply reply{.status = ReplyStatus::InReview};
    QCOMPARE(publicationBar(suggestion, reply), PublicationBar::NotSigned);
    reply.status = ReplyStatus::Signed;
    QCOMPARE(publicationBar(suggestion, reply), PublicationBar::None);
    reply.secrecy = u"秘密★1年"_s;
    QCOMPARE(publicationBar(suggestion, reply), PublicationBar::Secret);
    reply.secrecy.clear();
    suggestion.publicity = Publicity::Closed;
    QCOMPARE(publicationBar(suggestion, reply), PublicationBar::Closed);
    reply.publicity = Publicity::OnRequest; // the reply's own word counts
    QCOMPARE(publicationBar(suggestion, reply), PublicationBar::OnRequest);
    reply.publicity = Publicity::Open;
    QCOMPARE(publicationBar(suggestion, reply), PublicationBar::None);
}

/// Every text object's characters, page by page, each with as many distances as it needs.
static QString textOfOfd(const QByteArray &bytes)
{
    auto reader = ZipReader::open(bytes);
    QString text;
    for (int page = 0; reader->contains(u"Doc_0/Pages/Page_%1/Content.xml"_s.arg(page)); ++page) {
        QXmlStreamReader xml{reader->read(u"Doc_0/Pages/Page_%1/Content.xml"_s.arg(page)).value()};
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement() || xml.name() != u"TextCode")
                continue;
            const auto deltas = xml.attributes().value(u"DeltaX"_s).toString().split(u' ', Qt::SkipEmptyParts);
            const QString line = xml.readElementText();
            if (deltas.size() != line.toUcs4().size() - 1)
                return u"%1 distances in “%2” on page %3"_s.arg(deltas.size()).arg(line).arg(page);
            text += line;
        }
        if (xml.hasError())
            return xml.errorString();
    }
    return text;
}

void TestLetterFiles::ofdHoldsThePagesText()
{
    QFETCH(const Letter, letter);
    const QList<Page> pages = layOut(letter, m_fonts);
    QString expected;
    for (const Page &page : pages)
        for (const TextLine &line : page.lines)
            for (const Glyph &glyph : line.glyphs)
                if (glyph.character != 0)
                    expected += QString::fromUcs4(&glyph.character, 1).replace(QChar{0xffff}, QChar{0xfffd});
    const QByteArray bytes = toOfd(pages, m_fonts, {.title = letter.title});
    QCOMPARE(squeezed(textOfOfd(bytes)), squeezed(expected));
    QCOMPARE(toOfd(pages, m_fonts, {.title = letter.title}), bytes);
}

void TestLetterFiles::ofdFontsHaveEveryCharacter()
{
    const QList<Page> pages = layOut(hostileLetter(), m_fonts);
    auto reader = ZipReader::open(toOfd(pages, m_fonts, {}));
    QXmlStreamReader root{reader->read(u"OFD.xml"_s).value()};
    while (!root.atEnd() && root.name() != u"DocRoot")
        root.readNext();
    QCOMPARE(root.readElementText(), u"Doc_0/Document.xml"_s);
    QTemporaryDir folder;
    QHash<QString, QString> files; // by the font's id
    QXmlStreamReader resources{reader->read(u"Doc_0/PublicRes.xml"_s).value()};
    QString id;
    while (!resources.atEnd()) {
        resources.readNext();
        if (resources.isStartElement() && resources.name() == u"Font")
            id = resources.attributes().value(u"ID"_s).toString();
        if (!resources.isStartElement() || resources.name() != u"FontFile")
            continue;
        const QString name = resources.readElementText();
        QFile file{folder.filePath(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reader->read(u"Doc_0/Res/"_s + name).value());
        QVERIFY2(file.size() < 400'000, qPrintable(name));
        files.insert(id, file.fileName());
    }
    QVERIFY(files.size() >= 4);
    int checked = 0;
    QXmlStreamReader page{reader->read(u"Doc_0/Pages/Page_0/Content.xml"_s).value()};
    while (!page.atEnd()) {
        page.readNext();
        if (page.isStartElement() && page.name() == u"TextObject")
            id = page.attributes().value(u"Font"_s).toString();
        if (!page.isStartElement() || page.name() != u"TextCode")
            continue;
        const auto face = FontFace::open(files.value(id));
        QVERIFY2(face, qPrintable(id));
        for (const char32_t character : page.readElementText().toUcs4()) {
            // U+FFFD stands for what XML cannot hold, whatever was drawn for that.
            const bool isReplacement = character == 0xfffd;
            if (!isReplacement && m_fonts.face(m_fonts.place(FontRole::FangSong, character).face).glyph(character))
                QVERIFY2(face->glyph(character), qPrintable(QString::fromUcs4(&character, 1)));
            ++checked;
        }
    }
    QVERIFY(checked > 300);
}

QTEST_GUILESS_MAIN(TestLetterFiles)
#include "tst_letterfiles.moc"
