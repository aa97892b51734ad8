#include "app/print/fonts.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestFonts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAFaceForEveryCharacter_data();
    void findsAFaceForEveryCharacter();
    void takesOneFaceForATitle();
    void drawsOutlinesWithinTheEmBox();
    void keepsGlyphIdsInASubset();
    void saysWhichFacesAreMissing();
    void refusesWhatIsNoFont();
};

void TestFonts::findsAFaceForEveryCharacter_data()
{
    QTest::addColumn<QString>("character");
    for (const auto &character : {u"一"_s, u"龘"_s, u"玥"_s, u"𠮷"_s, u"〔"_s, u"—"_s, u"A"_s, u"8"_s})
        QTest::newRow(qPrintable(character)) << character;
}

void TestFonts::findsAFaceForEveryCharacter()
{
    QFETCH(const QString, character);
    const Fonts fonts;
    const char32_t code = character.toUcs4().constFirst();
    for (const auto role : {FontRole::FangSong, FontRole::Kai, FontRole::Hei, FontRole::XiaoBiaoSong, FontRole::Song}) {
        const auto place = fonts.place(role, code);
        QVERIFY(place.glyph != 0);
        QCOMPARE(fonts.face(place.face).glyph(code), std::optional<quint32>{place.glyph});
        QVERIFY(fonts.face(place.face).advance(place.glyph) > 0.2);
    }
}

void TestFonts::takesOneFaceForATitle()
{
    const Fonts fonts;
    const QString title = u"临江市水务局关于祁玥代表建议答复的函"_s;
    const int face = fonts.faceFor(FontRole::XiaoBiaoSong, title);
    for (const char32_t code : title.toUcs4())
        QVERIFY(fonts.face(face).glyph(code).has_value());
}

void TestFonts::drawsOutlinesWithinTheEmBox()
{
    const Fonts fonts;
    const auto place = fonts.place(FontRole::FangSong, U'国');
    const QRectF drawn = fonts.face(place.face).outline(place.glyph).boundingRect();
    const QRectF box = fonts.face(place.face).inkBox(place.glyph);
    QVERIFY(drawn.width() > 0.5 && drawn.width() < 1.1);
    QVERIFY(qAbs(drawn.width() - box.width()) < 0.01);
    QVERIFY(qAbs(-drawn.bottom() - box.top()) < 0.01); // the box counts upwards
}

void TestFonts::keepsGlyphIdsInASubset()
{
    const Fonts fonts;
    const auto place = fonts.place(FontRole::FangSong, U'国');
    const auto subset = fonts.face(place.face).subset({place.glyph});
    QVERIFY(subset.data.size() > 200);
    QVERIFY(subset.data.size() < 400'000);
}

void TestFonts::saysWhichFacesAreMissing()
{
    const Fonts all;
    for (const QString &sentence : all.missing())
        QVERIFY(!sentence.contains(u"%1"_s));
    QTemporaryDir empty;
    const Fonts without{QStringList{empty.path()}};
    // Whatever this system has of its own, a role is either complete or complained about, never both silent and absent.
    QVERIFY(without.missing().size() >= all.missing().size());
    QVERIFY(without.place(FontRole::FangSong, U'函').glyph != 0);
}

void TestFonts::refusesWhatIsNoFont()
{
    QTemporaryDir folder;
    QFile file{folder.filePath(u"broken.otf"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    QVERIFY(!FontFace::open(file.fileName()));
    QVERIFY(!FontFace::open(folder.filePath(u"absent.otf"_s)));
}

QTEST_GUILESS_MAIN(TestFonts)
#include "tst_fonts.moc"
