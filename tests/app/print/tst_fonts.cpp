#include "app/print/fontprogram.h"
#include "app/print/fonts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

class TestFonts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachRoleItsOwnFace_data();
    void givesEachRoleItsOwnFace();
    void findsEveryCharacterForEveryRole_data();
    void findsEveryCharacterForEveryRole();
    void changesFaceOnlyForTheMissingCharacter();
    void takesOneFaceForAWholeTitle();
    void knowsNoControlCharacters();
    void measuresGlyphs();
    void drawsOutlinesDownwards();
    void keepsOutlinesInPlace();
    void namesWhatIsMissing();
    void prefersTheFirstFolder();
    void livesWithoutAnyFont();
    void passesOverDamagedFiles();
    void refusesWhatIsNoFont_data();
    void refusesWhatIsNoFont();
    void opensQuickly();
    void reducesAFaceToItsGlyphs();
    void writesOutlines_data();
    void writesOutlines();
    void writesHostileOutlines();
};

void TestFonts::givesEachRoleItsOwnFace_data()
{
    QTest::addColumn<FontRole>("role");
    QTest::addColumn<QStringList>("names"); // any of them, by what is installed
    QTest::newRow("FangSong") << FontRole::FangSong << QStringList{u"Fang"_s, u"FS"_s};
    QTest::newRow("Kai") << FontRole::Kai << QStringList{u"Kai"_s, u"KT"_s};
    QTest::newRow("Hei") << FontRole::Hei << QStringList{u"Hei"_s, u"HT"_s, u"Sans"_s};
    QTest::newRow("XiaoBiaoSong") << FontRole::XiaoBiaoSong << QStringList{u"Bold"_s, u"XBS"_s, u"XiaoBiao"_s};
    QTest::newRow("Song") << FontRole::Song << QStringList{u"Song"_s, u"SimSun"_s, u"Serif"_s};
}

void TestFonts::givesEachRoleItsOwnFace()
{
    QFETCH(const FontRole, role);
    QFETCH(const QStringList, names);
    const Fonts fonts;
    const QString name = fonts.face(fonts.place(role, U'办').face).postScriptName();
    QVERIFY2(std::any_of(names.cbegin(), names.cend(), [&](const QString &part) { return name.contains(part); }),
             qPrintable(name));
}

void TestFonts::findsEveryCharacterForEveryRole_data()
{
    QTest::addColumn<QString>("character");
    for (const auto &character : {u"一"_s, u"龘"_s, u"玥"_s, u"𠮷"_s, u"〔"_s, u"—"_s, u"A"_s, u"8"_s, u"□"_s})
        QTest::newRow(qPrintable(character)) << character;
}

void TestFonts::findsEveryCharacterForEveryRole()
{
    QFETCH(const QString, character);
    const Fonts fonts;
    const char32_t code{character.toUcs4().constFirst()};
    for (const auto role : {FontRole::FangSong, FontRole::Kai, FontRole::Hei, FontRole::XiaoBiaoSong, FontRole::Song}) {
        const auto place = fonts.place(role, code);
        QVERIFY(place.glyph != 0);
        QCOMPARE(fonts.face(place.face).glyph(code), std::optional<quint32>{place.glyph});
        QVERIFY(fonts.face(place.face).advance(place.glyph) > 0.2);
    }
}

void TestFonts::changesFaceOnlyForTheMissingCharacter()
{
    const Fonts fonts;
    const auto usual = fonts.place(FontRole::FangSong, U'祁');
    for (const char32_t rare : {U'玥', U'旻', U'𠮷', U'㙦'}) {
        const auto place = fonts.place(FontRole::FangSong, rare);
        QVERIFY(place.glyph != 0);
        QCOMPARE(fonts.face(place.face).glyph(rare), place.glyph);
        QVERIFY(!fonts.face(place.face).inkBox(place.glyph).isEmpty());
    }
    QCOMPARE(fonts.place(FontRole::FangSong, U'祁'), usual);
}

void TestFonts::takesOneFaceForAWholeTitle()
{
    const Fonts fonts;
    const QString title = u"关于祁玥代表𠮷祥里建议的答复"_s;
    const FontFace &face = fonts.face(fonts.faceFor(FontRole::XiaoBiaoSong, title));
    for (const uint character : title.toUcs4())
        QVERIFY2(face.glyph(char32_t{character}), qPrintable(QString::number(character, 16)));
    QCOMPARE(fonts.faceFor(FontRole::XiaoBiaoSong, u"答复"), fonts.place(FontRole::XiaoBiaoSong, U'答').face);
    // Nothing has these: still one face, the one that has the rest.
    QVERIFY(fonts.face(fonts.faceFor(FontRole::XiaoBiaoSong, u"答\U0010FFFD复")).glyph(U'答'));
}

void TestFonts::knowsNoControlCharacters()
{
    const Fonts fonts;
    for (const char32_t control : {U'\0', U'\x01', U'\n', U'\x7f', U'\x85'}) {
        for (int i = 0; i < fonts.faceCount(); ++i)
            QVERIFY(!fonts.face(i).glyph(control));
    }
    QVERIFY(fonts.face(0).glyph(U' '));
}

void TestFonts::measuresGlyphs()
{
    const Fonts fonts;
    for (const FontRole role : {FontRole::FangSong, FontRole::Kai, FontRole::Hei, FontRole::XiaoBiaoSong}) {
        const auto place = fonts.place(role, U'国');
        const FontFace &face = fonts.face(place.face);
        QCOMPARE(face.advance(place.glyph), 1.0);
        const QRectF ink = face.inkBox(place.glyph);
        QVERIFY2(ink.height() > 0.7 && ink.height() < 1.05, qPrintable(face.postScriptName()));
        QVERIFY(ink.top() > -0.2 && ink.top() < 0.05); // its lower edge: y goes upwards here
        QVERIFY(face.boundingBox().width() >= ink.width());
    }
    const auto digit = fonts.place(FontRole::FangSong, U'8');
    QCOMPARE(fonts.face(digit.face).advance(digit.glyph), 0.5);
}

void TestFonts::drawsOutlinesDownwards()
{
    const Fonts fonts;
    for (const FontRole role : {FontRole::FangSong, FontRole::Hei}) {
        for (const char32_t character : {U'国', U'一', U'g', U'。'}) {
            const auto place = fonts.place(role, character);
            const FontFace &face = fonts.face(place.face);
            const QRectF drawn = face.outline(place.glyph).boundingRect();
            const QRectF ink = face.inkBox(place.glyph);
            QVERIFY(qAbs(drawn.left() - ink.left()) < 0.002);
            QVERIFY(qAbs(drawn.bottom() + ink.top()) < 0.002);
            QVERIFY(qAbs(drawn.height() - ink.height()) < 0.003);
        }
    }
    const auto space = fonts.place(FontRole::FangSong, U' ');
    QVERIFY(fonts.face(space.face).outline(space.glyph).isEmpty());
}

void TestFonts::keepsOutlinesInPlace()
{
    const Fonts fonts;
    const auto place = fonts.place(FontRole::FangSong, U'国');
    const QPainterPath &first = fonts.face(place.face).outline(place.glyph);
    for (char32_t character = U'一'; character < U'一' + 3000; ++character) {
        const auto other = fonts.place(FontRole::FangSong, character);
        (void)fonts.face(other.face).outline(other.glyph);
    }
    QCOMPARE(&fonts.face(place.face).outline(place.glyph), &first);
    QVERIFY(!first.isEmpty());
}

void TestFonts::namesWhatIsMissing()
{
    const Fonts all;
    QCOMPARE(all.missing(), QStringList{});

    // Only one Song face: Song and its bold are told apart, the rest is named with what stands in.
    QTemporaryDir folder;
    const auto song = all.place(FontRole::Song, U'办');
    QString source;
    for (const QString &each : Fonts::defaultFolders()) {
        if (QFile::exists(each + u"/FandolSong-Regular.otf"_s))
            source = each + u"/FandolSong-Regular.otf"_s;
    }
    QVERIFY2(!source.isEmpty(), "the Fandol fonts are not installed: tests/run does it");
    QVERIFY(QFile::link(source, folder.filePath(u"FandolSong-Regular.otf"_s)));
    const Fonts few{{folder.path()}, {}};
    const QStringList missing = few.missing();
    QCOMPARE(missing.size(), 4);
    for (const QString &sentence : missing) {
        QVERIFY2(sentence.contains(u"FandolSong"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(Fonts::userFolder()), qPrintable(sentence));
    }
    QVERIFY(missing[0].contains(u"FandolFang-Regular.otf"_s));
    QCOMPARE(few.place(FontRole::FangSong, U'办').glyph, few.place(FontRole::Song, U'办').glyph);
    QVERIFY(song.glyph != 0);
}

void TestFonts::prefersTheFirstFolder()
{
    const Fonts all;
    QTemporaryDir first;
    QTemporaryDir second;
    QTemporaryDir tree;
    QVERIFY(QDir{tree.path()}.mkpath(u"deep/er"_s));
    for (const QString &place : {first.path(), second.path(), tree.path() + u"/deep/er"_s}) {
        QFile file{place + u"/SIMFANG.TTF"_s};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no font");
    }
    // Nothing opens, but the files are found, also below a tree and whatever their case.
    QCOMPARE(Fonts({first.path()}, {}).faceCount(), 1);
    QCOMPARE(Fonts({}, {tree.path()}).faceCount(), 1);
    QCOMPARE(Fonts({tree.path()}, {}).faceCount(), 0);
    QCOMPARE(Fonts({first.path(), second.path()}, {tree.path()}).faceCount(), 1);
}

void TestFonts::livesWithoutAnyFont()
{
    const Fonts none{{u"/nowhere"_s}, {u"/nowhere/either"_s}};
    QCOMPARE(none.faceCount(), 0);
    QCOMPARE(none.missing().size(), 5);
    const auto place = none.place(FontRole::FangSong, U'办');
    QCOMPARE(place.glyph, 0U);
    QVERIFY(none.face(place.face).outline(0).isEmpty());
    QVERIFY(none.face(place.face).program({0}).isEmpty());
    QCOMPARE(none.faceFor(FontRole::Hei, u"办复"), 0);
    QCOMPARE(none.face(-1).advance(0), 1.0);
}

void TestFonts::passesOverDamagedFiles()
{
    QTemporaryDir folder;
    QFile file{folder.filePath(u"simfang.ttf"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const Fonts fonts{QStringList{folder.path()} + Fonts::defaultFolders()};
    QVERIFY(fonts.place(FontRole::FangSong, U'办').glyph != 0);
    QCOMPARE(fonts.missing(), QStringList{});
}

void TestFonts::refusesWhatIsNoFont_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray{};
    QTest::newRow("text") << QByteArray{"not a font"};
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("collection of nothing") << QByteArray::fromHex("74746366000100000000ffff");
    QTest::newRow("head only") << QByteArray::fromHex("4f54544f000100000000");
}

void TestFonts::refusesWhatIsNoFont()
{
    QFETCH(const QByteArray, bytes);
    QTemporaryDir folder;
    QFile file{folder.filePath(u"a.otf"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY(!FontFace::open(file.fileName()));
    QVERIFY(!FontFace::open(file.fileName(), u"Some-Name"_s));
    QVERIFY(!FontFace::open(folder.path()));
    QVERIFY(!FontFace::open(folder.filePath(u"missing.otf"_s)));
}

void TestFonts::opensQuickly()
{
    const Fonts warm;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        const Fonts again;
    QVERIFY2(timer.elapsed() < 20 * 25, "finding the fonts takes too long for the start of the program");
}

void TestFonts::reducesAFaceToItsGlyphs()
{
    const Fonts fonts;
    for (const FontRole role : {FontRole::FangSong, FontRole::Hei, FontRole::XiaoBiaoSong}) {
        QList<quint32> glyphs;
        const int index = fonts.place(role, U'办').face;
        for (const char32_t character : {U'办', U'复', U'8', U'。'})
            glyphs.append(*fonts.face(index).glyph(character));
        std::ranges::sort(glyphs);
        const QByteArray program = fonts.face(index).program(glyphs);
        QVERIFY(program.size() > 200);
        QVERIFY(program.size() < 10'000);
        QCOMPARE(fonts.face(index).program(glyphs), program);
    }
}

void TestFonts::writesOutlines_data()
{
    QTest::addColumn<QPainterPath>("outline");
    QTest::addColumn<QByteArray>("charstring"); // numbers are said as themselves and 139
    const auto path = [](double x, double y) {
        QPainterPath result;
        result.moveTo(x, y);
        return result;
    };
    QTest::newRow("nothing") << QPainterPath{} << QByteArray::fromHex("0e");
    QPainterPath box = path(0.1, 0);
    for (const auto &[x, y] : {std::pair{0.15, 0.0}, {0.15, -0.05}, {0.1, -0.05}})
        box.lineTo(x, y);
    box.closeSubpath();
    QTest::newRow("a box: level and upright lines, closed by itself") << box << QByteArray::fromHex("ef16 bdbd5906 0e");
    QPainterPath traced = path(0, 0);
    traced.lineTo(0.05, -0.001);
    traced.cubicTo(0.06, 0, 0.08, 0, 0.1, 0);
    traced.lineTo(0.1, -0.05);
    traced.closeSubpath();
    QTest::newRow("what is nearly straight becomes straight")
        << traced
        << QByteArray::fromHex("8b04 efbd07 0e").replace(QByteArray::fromHex("07"), QByteArray::fromHex("06"));
    QPainterPath arc = path(0, 0);
    arc.cubicTo(0.05, 0, 0.1, -0.05, 0.1, -0.1);
    arc.closeSubpath();
    QTest::newRow("a quarter circle") << arc << QByteArray::fromHex("8b04 bdbdbdbd1f 0e");
    QPainterPath level = path(0, 0);
    level.cubicTo(0.05, 0, 0.1, -0.05, 0.15, -0.05);
    level.closeSubpath();
    QTest::newRow("level at both ends") << level << QByteArray::fromHex("8b04 bdbdbdbd1b 0e");
    QPainterPath upright = path(0, 0);
    upright.cubicTo(0, -0.05, 0.05, -0.1, 0.05, -0.15);
    upright.closeSubpath();
    QTest::newRow("upright at both ends") << upright << QByteArray::fromHex("8b04 bdbdbdbd1a 0e");
    QPainterPath turning = path(0, 0);
    turning.cubicTo(0, -0.05, 0.05, -0.1, 0.1, -0.1);
    turning.closeSubpath();
    QTest::newRow("upright, then level") << turning << QByteArray::fromHex("8b04 bdbdbdbd1e 0e");
    QPainterPath mixed = path(0, 0);
    mixed.cubicTo(0.05, -0.01, 0.1, -0.04, 0.15, -0.1);
    mixed.lineTo(0.2, -0.05);
    mixed.closeSubpath();
    QTest::newRow("a curve and a line") << mixed << QByteArray::fromHex("8b04 bd95bda9bdc7bd5918 0e");
}

void TestFonts::writesOutlines()
{
    QFETCH(const QPainterPath, outline);
    QFETCH(const QByteArray, charstring);
    QCOMPARE(banfu::charstring(outline).toHex(' '), charstring.toHex(' '));
}

void TestFonts::writesHostileOutlines()
{
    QPainterPath outline;
    outline.moveTo(1e9, -1e9);
    for (int k = 0; k < 10'000; ++k)
        outline.cubicTo(k % 7 - 3, 1e6, -1e12, 0.1 * k, k % 11 * 1e5, -1e7);
    QVERIFY(charstring(outline).endsWith(char{14}));
    QPainterPath dots;
    for (int k = 0; k < 1000; ++k) {
        dots.moveTo(0.5, 0.5);
        dots.lineTo(0.5, 0.5);
    }
    QVERIFY(charstring(dots).endsWith(char{14}));
}

QTEST_GUILESS_MAIN(TestFonts)
#include "tst_fonts.moc"
