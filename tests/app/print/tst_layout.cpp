#include "app/print/layout.h"
#include "tests/support/letters.h"
#include "tests/support/pagechecks.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

using namespace test;

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsTheLetter_data();
    void setsTheLetter();
    void keepsTheRulesAtEveryLength_data();
    void keepsTheRulesAtEveryLength();
    void keepsTheRulesInACorpus();
    void placesTheLetterhead();
    void placesTheSignature_data();
    void placesTheSignature();
    void alignsAttachments();
    void putsCopiesAtTheFoot();
    void numbersPagesButTheFirst();
    void tellsHeadsByTheirFace();
    void setsHeadsOfItemsAsTheOfficeDoes();
    void placesMarksAndNotices();
    void placesSignersBesideEachOther_data();
    void placesSignersBesideEachOther();
    void putsSignersBelowEachOtherWithoutSeals();
    void beginsAttachmentsOnNewPages();
    void mirrorsEvenPages();
    void setsTables();
    void repeatsTheTablesHead();
    void survives_data();
    void survives();
    void remembersWithoutChangingAnything();

private:
    const Fonts m_fonts{};
};

void TestLayout::setsTheLetter_data()
{
    QTest::addColumn<Letter>("letter");

    QTest::newRow("letter-short") << test::letterOf(120);
    Letter longer = test::letterOf(1400, 2);
    longer.hasSeal = false;
    longer.attachments = {u"临江市2026年老旧小区二次供水设施改造计划表"_s,
                          u"临江市居民小区二次供水设施普查情况和分年度投资测算汇总表（2023—2025年）"_s};
    longer.copies = {u"市人大常委会选联工委"_s, u"市政府办公室"_s, u"市财政局"_s, u"市住房城乡建设局"_s,
                     u"云溪区人民政府"_s};
    QTest::newRow("letter-long") << longer;
}

void TestLayout::setsTheLetter()
{
    QFETCH(Letter, letter);
    const QByteArray actual = test::describe(layOut(letter, m_fonts)).join(u'\n').toUtf8() + '\n';
    const QString path = QDir{QStringLiteral(BANFU_TEST_DATA)}.filePath(
        u"print/%1.txt"_s.arg(QString::fromUtf8(QTest::currentDataTag())));
    QFile golden{path};
    if (qEnvironmentVariableIsSet("BANFU_RENEW")) {
        QVERIFY(QDir{}.mkpath(QFileInfo{path}.path()));
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(actual);
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(path));
    QCOMPARE(QString::fromUtf8(actual).split(u'\n'), QString::fromUtf8(golden.readAll()).split(u'\n'));
}

void TestLayout::keepsTheRulesAtEveryLength_data()
{
    QTest::addColumn<bool>("hasSeal");
    QTest::addColumn<int>("attachments");
    QTest::addColumn<int>("copies");

    QTest::newRow("sealed") << true << 0 << 0;
    QTest::newRow("unsealed") << false << 0 << 0;
    QTest::newRow("sealed, two attachments") << true << 2 << 0;
    QTest::newRow("unsealed, one attachment, copies") << false << 1 << 8;
}

void TestLayout::keepsTheRulesAtEveryLength()
{
    QFETCH(bool, hasSeal);
    QFETCH(int, attachments);
    QFETCH(int, copies);
    for (int characters = 0; characters <= 60 * 28; characters += 14) {
        Letter letter = test::letterOf(characters, characters / 14);
        letter.hasSeal = hasSeal;
        for (int k = 0; k < attachments; ++k)
            letter.attachments.append(test::proseOf(20 + 9 * k, k).chopped(1));
        for (int k = 0; k < copies; ++k)
            letter.copies.append(u"临江市某某委员会办公室"_s);
        const QString fault = faultsOf(letter, layOut(letter, m_fonts));
        QVERIFY2(fault.isEmpty(), qPrintable(u"%1 characters: %2"_s.arg(characters).arg(fault)));
    }
}

void TestLayout::keepsTheRulesInACorpus()
{
    constexpr int letters = 520;
    for (int seed = 0; seed < letters; ++seed) {
        const Letter letter = test::corpusLetter(seed);
        const QString fault = faultsOf(letter, layOut(letter, m_fonts));
        QVERIFY2(fault.isEmpty(), qPrintable(u"letter %1: %2"_s.arg(seed).arg(fault)));
    }
}

void TestLayout::placesTheLetterhead()
{
    const Measures measures;
    const Page page = layOut(test::letterOf(100), m_fonts).front();
    const TextLine &mark = page.lines.front();
    QCOMPARE(mark.part, LetterPart::Letterhead);
    QCOMPARE(mark.ink, Ink::Red);
    double top = 1e9;
    double bottom = 0;
    for (const Glyph &glyph : mark.glyphs) {
        const QRectF box = m_fonts.face(glyph.face).inkBox(glyph.id);
        top = std::min(top, mark.baseline - box.bottom() * mm(mark.sizePoints));
        bottom = std::max(bottom, mark.baseline - box.top() * mm(mark.sizePoints));
    }
    QVERIFY(std::abs(top - 30) < 0.01);
    QCOMPARE(page.rules.size(), 4);
    QVERIFY(std::abs(page.rules[0].rect.top() - bottom - 4) < 0.01);
    QVERIFY(page.rules[0].rect.height() > page.rules[1].rect.height());
    QVERIFY(page.rules[2].rect.height() < page.rules[3].rect.height());
    QCOMPARE(page.rules[3].rect.bottom(), 277.0);
    for (const Rule &rule : page.rules) {
        QCOMPARE(rule.rect.width(), 170.0);
        QCOMPARE(rule.rect.center().x(), measures.centre());
    }
    const TextLine &number = page.lines[1];
    QVERIFY(std::abs(number.glyphs.last().x + number.glyphs.last().advance - 184) < 0.01);
    QVERIFY(std::abs(number.baseline - 0.88 * mm(16) - page.rules[1].rect.bottom() - mm(14)) < 0.01);

    Letter wide = test::letterOf(100);
    for (const int length : {12, 20, 40, 200}) {
        wide.letterhead = u"临"_s.repeated(length);
        const TextLine line = layOut(wide, m_fonts).front().lines.front();
        QVERIFY(line.glyphs.last().x + line.glyphs.last().advance - line.glyphs.front().x <= 156.01);
    }
}

void TestLayout::placesTheSignature_data()
{
    QTest::addColumn<bool>("hasSeal");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<double>("dateRight");   // characters from the right edge
    QTest::addColumn<double>("signerRight"); // the same

    QTest::newRow("sealed") << true << u"临江市水务局"_s << 4.0 << 4.25;
    QTest::newRow("sealed, wide") << true << u"临江市发展和改革委员会办公室督查督办处"_s << 6.25 << 0.0;
    QTest::newRow("unsealed") << false << u"临江市发展和改革委员会"_s << 4.5 << 2.0;
    QTest::newRow("unsealed, the date is longer") << false << u"水务局"_s << 2.0 << 7.5;
}

void TestLayout::placesTheSignature()
{
    QFETCH(bool, hasSeal);
    QFETCH(QString, signature);
    QFETCH(double, dateRight);
    QFETCH(double, signerRight);
    const Measures measures;
    Letter letter = test::letterOf(100);
    letter.hasSeal = hasSeal;
    letter.signature = signature;
    double above = 0;
    for (const Row &row : rowsOf(layOut(letter, m_fonts))) {
        const TextLine &line = row.pieces.front();
        const double fromRight =
            (measures.right() + 0.07 - line.glyphs.last().x - line.glyphs.last().advance) / measures.characterPitch();
        if (line.part == LetterPart::Closing)
            above = line.baseline;
        if (line.part == LetterPart::Signature) {
            const double pitches = (line.baseline - above) / measures.linePitch();
            QCOMPARE(qRound(pitches), hasSeal ? 3 : 2);
            QVERIFY2(std::abs(fromRight - signerRight) < 0.05, qPrintable(QString::number(fromRight)));
            above = line.baseline;
        }
        if (line.part == LetterPart::Date) {
            QVERIFY2(std::abs(fromRight - dateRight) < 0.05, qPrintable(QString::number(fromRight)));
            QVERIFY(std::abs(line.baseline - above - measures.linePitch()) < 1e-6);
        }
    }
}

void TestLayout::alignsAttachments()
{
    Letter letter = test::letterOf(100);
    for (int k = 0; k < 11; ++k)
        letter.attachments.append(k == 1 ? test::proseOf(60).chopped(1) : u"改造计划表"_s);
    const Measures measures;
    QList<double> numbers;
    double turned = 0;
    double name = 0;
    for (const Row &row : rowsOf(layOut(letter, m_fonts))) {
        if (row.pieces.front().part != LetterPart::Attachments)
            continue;
        const bool begins = row.pieces.front().firstOffset == 0;
        const qsizetype caption = row.pieces.front().index == 0 ? 3 : 0;
        if (begins)
            numbers.append(row.pieces.front().glyphs[caption].x);
        if (row.pieces.front().index == 1 && begins)
            name = row.pieces.last().glyphs.front().x;
        else if (row.pieces.front().index == 1 && turned == 0)
            turned = row.pieces.front().glyphs.front().x;
    }
    QCOMPARE(numbers.size(), 11);
    for (const double x : numbers)
        QVERIFY(std::abs(x - measures.left - 5 * measures.characterPitch()) < 0.01);
    QVERIFY(name > 0 && std::abs(name - turned) < 0.01);
}

void TestLayout::putsCopiesAtTheFoot()
{
    const Measures measures;
    for (const int copies : {1, 9, 80, 400}) {
        Letter letter = test::letterOf(600);
        letter.copies = {u"临江市财政局"_s};
        for (int k = 1; k < copies; ++k)
            letter.copies.append(u"临江市财政局"_s);
        const QList<Page> pages = layOut(letter, m_fonts);
        TextLine last;
        double highest = 1e9;
        double tail = 0;
        for (const TextLine &line : pages.last().lines) {
            if (line.part == LetterPart::Copies) {
                last = line;
                highest = std::min(highest, line.baseline);
            } else if (line.part != LetterPart::PageNumber) {
                tail = std::max(tail, line.baseline);
            }
        }
        QCOMPARE(last.sizePoints, 14.0);
        QVERIFY(std::abs(last.baseline + 0.12 * mm(14) - measures.bottom()) < 0.01);
        QVERIFY(highest > tail + mm(14));
        QVERIFY(highest > measures.top);
        QCOMPARE(last.glyphs.last().character, U'。');
    }
}

void TestLayout::numbersPagesButTheFirst()
{
    const Measures measures;
    const QList<Page> pages = layOut(test::letterOf(4000), m_fonts);
    QVERIFY(pages.size() > 4);
    for (int page = 0; page < int(pages.size()); ++page) {
        const TextLine &last = pages[page].lines.last();
        if (page == 0) {
            QVERIFY(last.part != LetterPart::PageNumber);
            continue;
        }
        QCOMPARE(last.part, LetterPart::PageNumber);
        QCOMPARE(last.sizePoints, 14.0);
        const Glyph &dash = last.glyphs.front();
        const double top = last.baseline - m_fonts.face(dash.face).inkBox(dash.id).bottom() * mm(14);
        QVERIFY(std::abs(top - 269) < 0.01);
        const double margin =
            page % 2 ? dash.x - measures.left : measures.right() - last.glyphs.last().x - last.glyphs.last().advance;
        QVERIFY(std::abs(margin - mm(14)) < 0.01);
    }
}

void TestLayout::tellsHeadsByTheirFace()
{
    Letter letter = test::letterOf(0);
    letter.body = {
        {.part = LetterPart::Section, .index = 0, .level = Level::One, .label = u"一、"_s, .text = u"工作进展"_s},
        {.part = LetterPart::Section,
         .index = 1,
         .level = Level::Two,
         .label = u"（一）"_s,
         .text = u"摸清底数。全面普查。"_s},
        {.part = LetterPart::Section, .index = 2, .level = Level::Three, .label = u"1."_s, .text = u"巡查。"_s}};
    const int fang = m_fonts.place(FontRole::FangSong, U'查').face;
    const int kai = m_fonts.place(FontRole::Kai, U'查').face;
    const int hei = m_fonts.place(FontRole::Hei, U'查').face;
    QVERIFY(fang != kai && kai != hei);
    QMap<int, QList<int>> faces;
    for (const Row &row : rowsOf(layOut(letter, m_fonts))) {
        if (!isBody(row.pieces.front().part))
            continue;
        for (const Glyph &glyph : row.glyphs())
            faces[row.pieces.front().index].append(glyph.face);
    }
    QCOMPARE(faces[0], QList<int>(6, hei));
    QCOMPARE(faces[1], QList<int>(8, kai) + QList<int>(5, fang));
    QCOMPARE(faces[2], QList<int>(5, fang));
}

/// A lead and three items in one paragraph, the heads of two of them set.
static Letter letterWithItems(ItemHeadFace face)
{
    Letter letter = test::letterOf(0);
    letter.itemHeads = face;
    letter.body = {{.part = LetterPart::Section, .index = 0, .text = u"做法："_s}};
    const auto item = [&](int index, const QString &label, const QString &text, Head head) {
        letter.body.append({.part = LetterPart::Section,
                            .index = index,
                            .level = Level::RunIn,
                            .runsOn = true,
                            .label = label,
                            .text = text,
                            .head = head});
    };
    item(1, u"一是"_s, u"普查。逐户。"_s, Head::Set);
    item(2, u"二是"_s, u"改造。分片。"_s, Head::Set);
    item(3, u"三是"_s, u"巡查。按月。"_s, Head::ByLevel);
    return letter;
}

void TestLayout::setsHeadsOfItemsAsTheOfficeDoes()
{
    const auto facesOf = [this](ItemHeadFace face) {
        QMap<int, QList<int>> faces;
        for (const Row &row : rowsOf(layOut(letterWithItems(face), m_fonts)))
            for (const TextLine &piece : row.pieces)
                if (isBody(piece.part))
                    for (const Glyph &glyph : piece.glyphs)
                        faces[piece.index].append(glyph.face);
        return faces;
    };
    const int fang = m_fonts.place(FontRole::FangSong, U'查').face;
    for (const auto &[face, role] :
         {std::pair{ItemHeadFace::FangSong, FontRole::FangSong}, std::pair{ItemHeadFace::Kai, FontRole::Kai},
          std::pair{ItemHeadFace::Hei, FontRole::Hei}}) {
        const auto faces = facesOf(face);
        const int head = m_fonts.place(role, U'查').face;
        QCOMPARE(faces[0], QList<int>(3, fang));
        QCOMPARE(faces[1], QList<int>(5, head) + QList<int>(3, fang)); // 一是 with its sentence
        QCOMPARE(faces[2], QList<int>(5, head) + QList<int>(3, fang));
        QCOMPARE(faces[3], QList<int>(8, fang));
    }
}

/// The first line of that part and index.
static TextLine lineOf(const QList<Page> &pages, LetterPart part, int index = -1)
{
    for (const Page &page : pages) {
        for (const TextLine &line : page.lines) {
            if (line.part == part && line.index == index)
                return line;
        }
    }
    return {};
}

static double rightOf(const TextLine &line)
{
    return line.glyphs.isEmpty() ? 0 : line.glyphs.last().x + line.glyphs.last().advance;
}

static double middleOf(const TextLine &line)
{
    return line.glyphs.isEmpty() ? 0 : (line.glyphs.front().x + rightOf(line)) / 2;
}

void TestLayout::placesMarksAndNotices()
{
    const Measures measures;
    Letter letter = test::letterOf(100);
    const double plain = lineOf(layOut(letter, m_fonts), LetterPart::Title).baseline;
    letter.marks = {u"000001"_s, u"秘密★1年"_s, u"特急"_s};
    letter.notices = {{MarkPlace::UnderNumber, u"办理结果：A类"_s}, {MarkPlace::Corner, u"公开属性：主动公开"_s}};
    const QList<Page> pages = layOut(letter, m_fonts);
    const TextLine number = lineOf(pages, LetterPart::DocumentNumber);
    for (int mark = 0; mark < 3; ++mark) {
        const TextLine line = lineOf(pages, LetterPart::Marks, mark);
        QCOMPARE(line.glyphs.front().x, measures.left);
        QVERIFY(std::abs(line.baseline - number.baseline - mark * measures.linePitch()) < 1e-6);
    }
    QCOMPARE(lineOf(pages, LetterPart::Marks, 1).glyphs.front().face, m_fonts.place(FontRole::Hei, U'秘').face);
    QList<TextLine> notices;
    for (const TextLine &line : pages[0].lines) {
        if (line.part == LetterPart::Notices)
            notices.append(line);
    }
    QCOMPARE(notices.size(), 2);
    QVERIFY(notices[0].baseline < 30); // the corner's stands above the letterhead
    QVERIFY(std::abs(notices[1].baseline - number.baseline - measures.linePitch()) < 1e-6);
    for (const TextLine &line : notices)
        QVERIFY(std::abs(rightOf(line) - measures.right()) < 0.01);
    // The title stands two lines below the last of them.
    const double below = lineOf(pages, LetterPart::Title).baseline - plain;
    QVERIFY2(std::abs(below - 2 * measures.linePitch()) < measures.linePitch(), qPrintable(QString::number(below)));
    const QString fault = checkPlaces(rowsOf(pages.mid(1)), measures);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestLayout::placesSignersBesideEachOther_data()
{
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<QList<int>>("rows"); // slots from the first signer's
    QTest::newRow("two") << QStringList{u"临江市财政局"_s} << QList<int>{0, 0};
    QTest::newRow("three") << QStringList{u"临江市财政局"_s, u"临江市教育局"_s} << QList<int>{0, 0, 0};
    QTest::newRow("four") << QStringList{u"临江市财政局"_s, u"临江市教育局"_s, u"临江市民政局"_s}
                          << QList<int>{0, 5, 5, 5};
    QTest::newRow("wide names") << QStringList{u"临江市住房和城乡建设局（市人民防空办公室）"_s} << QList<int>{0, 5};
}

void TestLayout::placesSignersBesideEachOther()
{
    QFETCH(QStringList, others);
    QFETCH(QList<int>, rows);
    const Measures measures;
    Letter letter = test::letterOf(100);
    letter.coSigners = others;
    const QList<Page> pages = layOut(letter, m_fonts);
    QList<TextLine> signers;
    for (int index = -1; index < others.size(); ++index)
        signers.append(lineOf(pages, LetterPart::Signature, index));
    for (qsizetype k = 0; k < signers.size(); ++k) {
        QCOMPARE(qRound((signers[k].baseline - signers[0].baseline) / measures.linePitch()), rows[k]);
        QVERIFY(signers[k].glyphs.front().x > measures.left - 0.01 && rightOf(signers[k]) < measures.right() + 0.1);
        // Seals of 50 mm over the names neither touch each other nor leave the type area.
        if (k > 0 && rows[k] == rows[k - 1])
            QVERIFY(middleOf(signers[k]) - middleOf(signers[k - 1]) > 50);
        QVERIFY(middleOf(signers[k]) - 25 > measures.left - 0.1 && middleOf(signers[k]) + 25 < measures.right() + 0.1);
    }
    const TextLine date = lineOf(pages, LetterPart::Date);
    QVERIFY(std::abs(middleOf(date) - middleOf(signers.last())) < 0.1);
    QVERIFY(std::abs(date.baseline - signers.last().baseline - measures.linePitch()) < 1e-6);
}

void TestLayout::putsSignersBelowEachOtherWithoutSeals()
{
    const Measures measures;
    Letter letter = test::letterOf(100);
    letter.hasSeal = false;
    letter.coSigners = {u"临江市住房和城乡建设局"_s};
    const QList<Page> pages = layOut(letter, m_fonts);
    const TextLine first = lineOf(pages, LetterPart::Signature);
    const TextLine second = lineOf(pages, LetterPart::Signature, 0);
    QCOMPARE(first.glyphs.front().x, second.glyphs.front().x);
    QVERIFY(std::abs(second.baseline - first.baseline - measures.linePitch()) < 1e-6);
    QVERIFY(lineOf(pages, LetterPart::Date).baseline > second.baseline);
}

void TestLayout::beginsAttachmentsOnNewPages()
{
    const Measures measures;
    Letter letter = test::letterOf(300);
    letter.attachments = {u"改造计划"_s, u"老旧小区清单"_s};
    letter.copies = {u"市财政局"_s};
    const qsizetype without = layOut(letter, m_fonts).size();
    letter.attachmentTexts = {
        {.label = u"附件1"_s,
         .title = u"改造计划"_s,
         .body = {{.part = LetterPart::AttachmentText, .index = 0, .text = test::proseOf(1200)}}},
        {.label = u"附件2"_s,
         .title = u"老旧小区清单"_s,
         .body = {{.part = LetterPart::AttachmentText, .index = 1, .level = Level::TableRow, .text = u"序号\t小区"_s},
                  {.part = LetterPart::AttachmentText, .index = 2, .level = Level::TableRow, .text = u"1\t安澜里"_s}}}};
    const QList<Page> pages = layOut(letter, m_fonts);
    QList<qsizetype> begins;
    for (qsizetype page = 0; page < pages.size(); ++page) {
        const TextLine &first = pages[page].lines.front();
        if (first.part != LetterPart::AttachmentText || first.index >= 0)
            continue;
        begins.append(page);
        QCOMPARE(first.glyphs.front().x, measures.left);
        QCOMPARE(first.baseline, measures.baseline(1));
        const TextLine &title = pages[page].lines[1];
        QCOMPARE(title.baseline, measures.baseline(3));
        QVERIFY(std::abs(middleOf(title) - measures.centre()) < 0.01);
        QVERIFY(pages[page].lines[2].baseline > measures.baseline(4));
        QCOMPARE(pages[page].lines.last().part, LetterPart::PageNumber);
    }
    QCOMPARE(begins, (QList<qsizetype>{without, without + 3}));
    for (qsizetype page = 0; page < pages.size(); ++page) { // the copies stand last of all
        const bool hasCopies =
            std::ranges::any_of(pages[page].lines, [](const TextLine &l) { return l.part == LetterPart::Copies; });
        QCOMPARE(hasCopies, page + 1 == pages.size());
    }
    const QString fault = checkPlaces(rowsOf(pages), measures);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(printed(pages, LetterPart::AttachmentText, 0), test::proseOf(1200));
}

void TestLayout::mirrorsEvenPages()
{
    Letter letter = test::letterOf(1500);
    const QList<Page> plain = layOut(letter, m_fonts);
    letter.isMirrored = true;
    const QList<Page> mirrored = layOut(letter, m_fonts);
    QCOMPARE(mirrored[0], plain[0]);
    QVERIFY(std::abs(plain[1].lines[0].glyphs[0].x - mirrored[1].lines[0].glyphs[0].x - 2) < 1e-9); // 28 and 26 mm
    QCOMPARE(mirrored[2], plain[2]);
}

static Letter withTable(const QStringList &rows, int charactersBefore = 0)
{
    Letter letter = test::letterOf(charactersBefore);
    const LetterParagraph closing = letter.body.takeLast();
    int index = 100;
    letter.body.append({.part = LetterPart::Section, .index = index++, .text = u"改造计划如下："_s});
    for (const QString &row : rows)
        letter.body.append({.part = LetterPart::Section, .index = index++, .level = Level::TableRow, .text = row});
    letter.body.append(closing);
    return letter;
}

/// Left and right of the text of each cell, by rows and columns.
static QList<QList<QRectF>> cellBoxes(const QList<Page> &pages, const Letter &letter)
{
    QList<QList<QRectF>> rows;
    for (const LetterParagraph &paragraph : letter.body) {
        if (paragraph.level != Level::TableRow)
            continue;
        QList<QRectF> cells{paragraph.text.count(u'\t') + 1};
        for (const Page &page : pages) {
            for (const TextLine &line : page.lines) {
                if (line.index != paragraph.index || line.part != paragraph.part || line.glyphs.isEmpty())
                    continue;
                const Glyph &last = line.glyphs.last();
                const double em = mm(line.sizePoints);
                const double width = last.x + last.advance - line.glyphs.front().x;
                cells[paragraph.text.first(line.firstOffset).count(u'\t')] |=
                    QRectF{line.glyphs.front().x, line.baseline - 0.88 * em, width, em};
            }
        }
        rows.append(cells);
    }
    return rows;
}

void TestLayout::setsTables()
{
    const Measures measures;
    const Letter letter =
        withTable({u"序号\t小区\t改造内容\t投资（万元）"_s,
                   u"1\t安澜里\t更换泵房设备，接入远程监控，重新敷设老旧管道，水箱加装消毒装置\t126.5"_s,
                   u"2\t云溪花园\t更换水箱\t48"_s});
    const QList<Page> pages = layOut(letter, m_fonts);
    QCOMPARE(pages.size(), 1);
    const QString fault = faultsOf(letter, pages);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    const auto boxes = cellBoxes(pages, letter);
    for (const auto &row : boxes) {
        for (qsizetype column = 1; column < row.size(); ++column)
            QVERIFY(row[column].left() > row[column - 1].right());
    }
    QVERIFY(boxes[1][2].height() > 2 * mm(measures.tablePoints));                  // the long cell turns
    QVERIFY(std::abs(boxes[1][0].center().x() - boxes[2][0].center().x()) < 0.01); // numbers stand centred
    QVERIFY(std::abs(boxes[1][2].left() - boxes[2][2].left()) < 0.01);             // words begin at the left

    // Rules: around the type area's width, no text on one.
    QList<QRectF> rules;
    for (const Rule &rule : pages[0].rules) {
        if (rule.ink == Ink::Black)
            rules.append(rule.rect);
    }
    QCOMPARE(rules.size(), 4 + 5);
    QRectF all;
    for (const QRectF &rule : rules) {
        all |= rule;
        for (const auto &row : boxes) {
            for (const QRectF &cell : row)
                QVERIFY(!rule.intersects(cell));
        }
    }
    QVERIFY(std::abs(all.left() - measures.left) < 0.2 && std::abs(all.right() - measures.right()) < 0.2);
}

void TestLayout::repeatsTheTablesHead()
{
    QStringList rows{u"序号\t小区"_s};
    for (int row = 1; row <= 60; ++row)
        rows.append(u"%1\t安澜里%1号院%2"_s.arg(row).arg(u"，共1286户，2026年完成改造"_s.repeated(row % 9)));
    for (int before = 0; before <= 22 * 28; before += 20) {
        const Letter letter = withTable(rows, before);
        const QList<Page> pages = layOut(letter, m_fonts);
        const QString fault = checkPlaces(rowsOf(pages), {});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        const int head = 100 + 1;
        for (const Page &page : pages) {
            QList<int> indices;
            QHash<int, QString> texts;
            for (const TextLine &line : page.lines) {
                if (line.part != LetterPart::Section || line.index < head)
                    continue;
                if (!indices.contains(line.index))
                    indices.append(line.index);
                for (const Glyph &glyph : line.glyphs)
                    texts[line.index] += QString::fromUcs4(&glyph.character, 1);
            }
            if (indices.isEmpty())
                continue;
            QCOMPARE(indices.front(), head);
            QVERIFY(indices.size() > 1);
            for (const int index : indices) // each row whole on its page
                QCOMPARE(texts[index], QString{rows[index - head]}.remove(u'\t'));
        }
    }
}

void TestLayout::survives_data()
{
    QTest::addColumn<Letter>("letter");
    QTest::addColumn<int>("leastPages");

    QTest::newRow("nothing") << Letter{} << 1;
    QTest::newRow("nothing but a date") << Letter{.date = u"2026年5月12日"_s} << 1;
    Letter letter = test::letterOf(300);
    letter.documentNumber.clear();
    letter.title.clear();
    letter.date.clear();
    QTest::newRow("no number, title, date") << letter << 1;
    letter = test::letterOf(300);
    letter.title = u"关于加快老旧小区供水设施改造的建议"_s.repeated(120).left(2000);
    QTest::newRow("title of 2,000 characters") << letter << 6;
    letter = test::letterOf(0);
    letter.body.append({.part = LetterPart::Section, .index = 7, .text = test::proseOf(100000)});
    QTest::newRow("paragraph of 100,000 characters") << letter << 150;
    QTest::newRow("200 pages") << test::letterOf(130000) << 200;
    letter = test::letterOf(200);
    letter.salutation.clear();
    for (int k = 0; k < 300; ++k)
        letter.salutation += u"沈望舒、"_s;
    letter.salutation += u"祁玥代表："_s;
    QTest::newRow("300 deputies") << letter << 3;
    letter = test::letterOf(0);
    letter.body.append({.part = LetterPart::Section, .index = 9, .text = u"\U00020BB7\U0002A6D6"_s.repeated(40)});
    letter.body.append(
        {.part = LetterPart::Section, .index = 10, .text = u"甲\u0301乙"_s + u"\u0301"_s.repeated(3000)});
    letter.body.append(
        {.part = LetterPart::Section, .index = 11, .text = QString{QChar{0xd800}} + u"甲\u0001\u0000\t乙\u200b"_s});
    letter.body.append({.part = LetterPart::Section, .index = 12, .text = u"a"_s.repeated(5000)});
    letter.body.append({.part = LetterPart::Section, .index = 13, .text = u"Only Latin words. "_s.repeated(60)});
    letter.body.append({.part = LetterPart::Section, .index = 14, .text = u" "_s.repeated(5000)});
    letter.body.append({.part = LetterPart::Section, .index = 15, .text = QString{}});
    QTest::newRow("odd characters") << letter << 5;
    QTest::newRow("table of 200 columns") << withTable({u"甲\t"_s.repeated(200), u"12345678\t"_s.repeated(199)}) << 2;
    QTest::newRow("row longer than pages")
        << withTable({u"甲\t乙"_s, test::proseOf(9000) + u'\t' + u"a"_s.repeated(3000)}) << 5;
    QTest::newRow("head longer than pages") << withTable({test::proseOf(6000), u"甲\t乙"_s, u"\t\t"_s}) << 4;
    letter = test::letterOf(200);
    for (int k = 0; k < 60; ++k)
        letter.attachments.append(u"改造计划表"_s);
    letter.signature = u"临江市水务局"_s.repeated(20);
    QTest::newRow("sixty attachments, a long signer") << letter << 3;
}

void TestLayout::survives()
{
    QFETCH(Letter, letter);
    QFETCH(int, leastPages);
    const QList<Page> pages = layOut(letter, m_fonts);
    QVERIFY2(pages.size() >= leastPages, qPrintable(QString::number(pages.size())));
    const QString fault = checkPlaces(rowsOf(pages), {});
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    for (const Page &page : pages)
        QVERIFY(!page.lines.isEmpty() || !page.rules.isEmpty());
}

void TestLayout::remembersWithoutChangingAnything()
{
    LetterLayout remembering{m_fonts};
    Letter letter = test::letterOf(1200);
    for (int key = 0; key < 40; ++key) {
        letter.body[3].text.insert(key, u"水"_s);
        if (key % 7 == 0)
            letter.title.insert(4, u'新');
        if (key % 11 == 0)
            letter.hasSeal = !letter.hasSeal;
        QCOMPARE(remembering.pages(letter), layOut(letter, m_fonts));
    }
}

} // namespace banfu

QTEST_GUILESS_MAIN(banfu::TestLayout)
#include "tst_layout.moc"
