#include "app/print/fonts.h"
#include "app/print/layout.h"
#include "app/print/measures.h"
#include "app/print/painter.h"
#include "app/print/pdf.h"
#include "tests/support/letters.h"
#include "tests/support/pagechecks.h"

#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCopiesOutExactly_data();
    void textCopiesOutExactly();
    void isDeterministic();
    void embedsEveryFont();
    void screenAndPdfShowTheSame();
    void isForTheArchive();
    void carriesOutlineAndAttachments();
    void holdsTheLinesOfThePages();
    void isSmall();

private:
    static TextLine line(const Fonts &fonts, const QString &text, double baseline, FontRole role = FontRole::FangSong);
    static QByteArray output(const QString &program, const QStringList &arguments);
    Fonts m_fonts{};
};

TextLine TestPdf::line(const Fonts &fonts, const QString &text, double baseline, FontRole role)
{
    TextLine line{.baseline = baseline, .sizePoints = 16};
    double x = 28;
    for (const char32_t character : text.toUcs4()) {
        const auto place = fonts.place(role, character);
        const double advance = fonts.face(place.face).advance(place.glyph) * mm(16) * 0.987;
        line.glyphs << Glyph{.face = place.face, .id = place.glyph, .character = character, .x = x, .advance = advance};
        x += advance;
    }
    return line;
}

QByteArray TestPdf::output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

void TestPdf::textCopiesOutExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("characters that share glyphs with radicals") << u"一人大广心高工方立老"_s;
    QTest::newRow("both meanings of one glyph") << u"一⼀人⼈大"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷野𡘙"_s;
    QTest::newRow("document number") << u"临水函〔2026〕86号"_s;
    QTest::newRow("Latin words and numbers") << u"完成OLED项目1286个，占53.7%"_s;
    QTest::newRow("marks") << u"“八大抓手”——《意见》……（一式三份）"_s;
}

void TestPdf::textCopiesOutExactly()
{
    QFETCH(const QString, text);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"text.pdf"_s);
    const QByteArray bytes = toPdf({Page{.lines = {line(m_fonts, text, 50)}}}, m_fonts, {.title = u"函"_s});
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto trimmed = [](const QByteArray &utf8) { return QString::fromUtf8(utf8).remove(u'\f').trimmed(); };
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "tests/run installs poppler-utils");
    QCOMPARE(trimmed(output(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, path, u"-"_s})), text);
    QCOMPARE(trimmed(output(u"mutool"_s, {u"draw"_s, u"-q"_s, u"-F"_s, u"text"_s, path})), text);
}

void TestPdf::isDeterministic()
{
    const QList<Page> pages{Page{.lines = {line(m_fonts, u"确定"_s, 50)}}};
    QCOMPARE(toPdf(pages, m_fonts, {.title = u"一"_s}), toPdf(pages, m_fonts, {.title = u"一"_s}));
    QVERIFY(toPdf(pages, m_fonts, {.title = u"一"_s}) != toPdf(pages, m_fonts, {.title = u"二"_s}));
}

void TestPdf::embedsEveryFont()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"fonts.pdf"_s);
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toPdf({Page{.lines = {line(m_fonts, u"仿宋"_s, 50), line(m_fonts, u"黑体"_s, 60, FontRole::Hei),
                                     line(m_fonts, u"楷体"_s, 70, FontRole::Kai)}}},
                     m_fonts, {}));
    file.close();
    const auto rows = QString::fromUtf8(output(u"pdffonts"_s, {path})).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!rows.isEmpty());
    for (const QString &row : rows)
        QVERIFY2(row.contains(QRegularExpression{u"Identity-H +yes +yes +yes"_s}), qPrintable(row));
}

/// The picture that a PDF reader makes and the picture on the screen: ink in the same places.
void TestPdf::screenAndPdfShowTheSame()
{
    Page page;
    page.lines << line(m_fonts, u"临江市水务局关于二次供水的函"_s, 60)
               << line(m_fonts, u"黑体一、工作进展"_s, 80, FontRole::Hei)
               << line(m_fonts, u"祁玥𠮷㙍OLED"_s, 85); // faces of other makers, too
    page.rules << Rule{.rect = {20, 40, 170, 1}, .ink = Ink::Red};
    QImage screen{794, 1123, QImage::Format_RGB32};
    screen.fill(Qt::white);
    QPainter painter{&screen};
    painter.scale(794 / 210.0, 794 / 210.0);
    paint(page, m_fonts, painter);
    painter.end();

    QTemporaryDir folder;
    QFile file{folder.filePath(u"page.pdf"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toPdf({page}, m_fonts, {}));
    file.close();
    const QString picture = folder.filePath(u"page.png"_s);
    output(u"mutool"_s, {u"draw"_s, u"-q"_s, u"-r"_s, u"96"_s, u"-o"_s, picture, file.fileName()});
    const QImage read{picture};
    QVERIFY(!read.isNull());
    qint64 difference = 0;
    qint64 ink = 0;
    for (int y = 100; y < 340; ++y)
        for (int x = 60; x < 760; ++x) {
            difference += qAbs(qGray(screen.pixel(x, y)) - qGray(read.pixel(x, y)));
            ink += 255 - qGray(read.pixel(x, y));
        }
    QVERIFY(ink > 100'000);
    QVERIFY2(difference < ink / 3, qPrintable(u"%1 of %2"_s.arg(difference).arg(ink)));
}

/// What can be told without a validator: what the file says of itself, in both places the same, and the structure that
/// ISO 19005-2 asks for: a mark of binary content (6.1.2), an ID (6.1.3), the colours of the output (6.2.3), and of
/// each font its program and its characters (6.2.11).
void TestPdf::isForTheArchive()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = toPdf({Page{.lines = {line(m_fonts, u"归档"_s, 50)}}}, m_fonts,
                                   {.title = u"甲 & <乙>"_s, .author = u"临江市水务局"_s});
    file.write(bytes);
    file.close();
    const QString about = QString::fromUtf8(output(u"pdfinfo"_s, {path}));
    QVERIFY2(about.contains(u"甲 & <乙>"_s), qPrintable(about));
    const QString metadata = QString::fromUtf8(output(u"pdfinfo"_s, {u"-meta"_s, path}));
    QVERIFY(metadata.contains(u"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"_s));
    QVERIFY(metadata.contains(u"甲 &amp; &lt;乙&gt;"_s) && metadata.contains(u"临江市水务局"_s));
    QVERIFY(bytes.contains("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"));
    QVERIFY(bytes.startsWith("%PDF-1.7\n%"));
    QVERIFY(std::ranges::all_of(bytes.sliced(10, 4), [](char byte) { return static_cast<unsigned char>(byte) > 127; }));
    const auto number = [&](const QString &pattern, const QByteArray &from) {
        return QRegularExpression{pattern}.match(QString::fromLatin1(from)).captured(1);
    };
    const auto object = [&](const QString &id) { return output(u"mutool"_s, {u"show"_s, path, id}); };
    const QByteArray trailer = output(u"mutool"_s, {u"show"_s, path, u"trailer"_s});
    QVERIFY2(!number(uR"(/ID \[\s*<([0-9A-F]{32})>)"_s, trailer).isEmpty(), trailer.constData());
    const QString colours = number(uR"(/DestOutputProfile (\d+) 0 R)"_s, bytes);
    const QByteArray profile = output(u"mutool"_s, {u"show"_s, u"-b"_s, path, colours});
    QCOMPARE(profile.mid(12, 12), QByteArray{"mntrRGB XYZ "});
    QCOMPARE(profile.mid(36, 4), QByteArray{"acsp"});
    const qsizetype fonts = bytes.count("/Type/Font/Subtype/Type0");
    QVERIFY(fonts > 0);
    QCOMPARE(bytes.count("/ToUnicode "), fonts);
    const QString descriptor = number(uR"(/FontDescriptor (\d+) 0 R)"_s, bytes);
    const QString program = number(uR"(/FontFile3 (\d+) 0 R)"_s, object(descriptor));
    QVERIFY(!program.isEmpty());
    QVERIFY(object(program).contains("/CIDFontType0C"));
    for (const QByteArray &forbidden :
         {QByteArray{"/Encrypt"}, QByteArray{"/JavaScript"}, QByteArray{"/SMask"}, QByteArray{"/LZWDecode"}})
        QVERIFY(!bytes.contains(forbidden));
}

void TestPdf::carriesOutlineAndAttachments()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"b.pdf"_s);
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Page page{.lines = {line(m_fonts, u"页"_s, 50)}};
    const QByteArray data = R"({"number": "7"})";
    file.write(toPdf({page, page, page}, m_fonts,
                     {.title = u"卷"_s,
                      .bookmarks = {{u"封面"_s, 0}, {u"答复函"_s, 2}, {u"没有的页"_s, 3}},
                      .attachments = {{u"数据.json"_s, "application/json", u"办理数据"_s, data}}}));
    file.close();
    const QString outline = QString::fromUtf8(output(u"mutool"_s, {u"show"_s, path, u"outline"_s}));
    QVERIFY2(outline.contains(u"封面"_s) && outline.contains(u"答复函"_s) && !outline.contains(u"没有"_s),
             qPrintable(outline));
    output(u"pdfdetach"_s, {u"-saveall"_s, u"-o"_s, folder.path(), path});
    QFile attached{folder.filePath(u"数据.json"_s)};
    QVERIFY(attached.open(QIODevice::ReadOnly));
    QCOMPARE(attached.readAll(), data);
    QVERIFY(output(u"pdfinfo"_s, {u"-meta"_s, path}).contains("<pdfaid:part>3</pdfaid:part>"));
}

/// Two readers that know nothing of each other find in the file what the pages hold, line by line.
void TestPdf::holdsTheLinesOfThePages()
{
    const QTemporaryDir folder;
    QFile file{folder.filePath(u"letter.pdf"_s)};
    for (int seed = 0; seed < 520; seed += qEnvironmentVariableIsSet("BANFU_ALL") ? 1 : 43) {
        const Letter letter = test::corpusLetter(seed);
        const QList<Page> pages = layOut(letter, m_fonts);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toPdf(pages, m_fonts, {.title = letter.title}));
        file.close();
        QStringList wanted;
        for (const test::Row &row : test::rowsOf(pages)) {
            QString text;
            for (const Glyph &glyph : row.glyphs())
                text += QString::fromUcs4(&glyph.character, 1);
            wanted.append(text.remove(u' '));
        }
        const auto lines = [](const QByteArray &bytes) {
            QString text = QString::fromUtf8(bytes).remove(u' ').replace(u'\f', u'\n');
            return text.replace(QRegularExpression{u"\n+"_s}, u"\n"_s).trimmed();
        };
        const QString raw = lines(output(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, file.fileName(), u"-"_s}));
        const QString drawn = lines(output(u"mutool"_s, {u"draw"_s, u"-q"_s, u"-F"_s, u"text"_s, file.fileName()}));
        const auto whole = [](QString text) { return text.remove(u'\n'); };
        QCOMPARE(whole(raw), wanted.join(QString{}));
        QCOMPARE(whole(drawn), wanted.join(QString{}));
        // Each line ends where the page's does; a reader may see more ends, at wide gaps.
        const auto ends = [](const QStringList &each) {
            QSet<qsizetype> found;
            qsizetype end = 0;
            for (const QString &line : each)
                found.insert(end += line.size());
            return found;
        };
        QVERIFY(ends(raw.split(u'\n')).contains(ends(wanted)));
    }
}

/// Four full pages with as many different characters as real letters of that length have: 400 of GB 2312's first level
/// and those of the opening.
void TestPdf::isSmall()
{
    const QString usual = u"啊蔼俺凹芭拔白班伴膀胞宝悲备绷笔庇避卞鳖摈并搏泊步财蚕藏册碴搀颤厂嘲彻陈乘吃齿虫"
                          u"筹厨矗船吹淳辞葱促粹措呆待胆当岛得堤嫡缔电叼爹钉董抖犊度堆囤躲鹅鄂二珐凡坊纺吠分"
                          u"愤疯否氟弗府阜咐干敢港镐疙个埂躬钩辜古刮棺灌归跪果害函焊毫菏河很哄侯瑚虎猾淮唤黄"
                          u"幌回会魂惑稽姬及脊悸妓荚驾兼硷鉴剑浆降骄角叫劫解诫紧烬鲸颈竞久咎菊巨剧攫均郡凯慷"
                          u"靠咳垦口裤快旷傀扩啦阑滥劳乐肋黎礼历隶廉练晾辽烈鳞龄另瘤隆陋鲁录屡挛伦锣麻买蔓忙"
                          u"茂酶昧檬糜密缅妙明蘑墨拇慕钠南呢尼年捏狞脓虐殴怕潘旁泡沛棚砒疲片频凭魄菩瀑柒齐启"
                          u"讫迁潜呛敲翘钦寝晴丘蛆趣拳榷瓤热妊融茹褥弱叁嫂刹苫赡赏芍蛇设神生圣十史世噬室售输"
                          u"薯述恕霜顺思伺宋俗肃碎蓑他苔摊谈塘淌逃誊体填眺廷瞳痛徒推拖拓歪完腕忘围伟喂温嗡卧"
                          u"屋捂物硒希犀系暇锨闲腺镶想萧淆楔斜泻忻刑姓修戌叙轩绚循讯芽讶蜒掩雁鸯氧瑶药也一夷"
                          u"彝抑疫诣荫寅鹰赢臃永由右盂愉禹遇浴元猿约耘晕宰脏蚤则喳咋寨崭樟帐沼哲斟疹征症肢执"_s;
    Letter letter = test::letterOf(0);
    qsizetype next = 0;
    for (int paragraph = 0; paragraph < 11; ++paragraph) {
        QString text;
        for (int k = 0; k < 150; ++k)
            text += k % 17 == 16 ? QChar{u'，'} : usual[next++ % usual.size()];
        letter.body.append({.part = LetterPart::Section, .index = 100 + paragraph, .text = text + u"。"_s});
    }
    const QList<Page> pages = layOut(letter, m_fonts);
    QCOMPARE(pages.size(), 4);
    QSet<char32_t> characters;
    for (const test::Row &row : test::rowsOf(pages)) {
        for (const Glyph &glyph : row.glyphs())
            characters.insert(glyph.character);
    }
    QVERIFY2(characters.size() > 450, qPrintable(QString::number(characters.size())));
    const qsizetype size = toPdf(pages, m_fonts, {.title = letter.title}).size();
    QVERIFY2(size < 200'000, qPrintable(QString::number(size)));
}

QTEST_GUILESS_MAIN(TestPdf)
#include "tst_pdf.moc"
