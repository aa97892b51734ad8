#include "app/print/measures.h"
#include "app/print/painter.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

namespace {

TextLine line(const Fonts &fonts, const QString &text, double baseline)
{
    TextLine result{.baseline = baseline};
    double x = 28;
    for (const uint character : text.toUcs4()) {
        const auto place = fonts.place(FontRole::FangSong, character);
        result.glyphs.append({.face = place.face, .id = place.glyph, .character = character, .x = x, .advance = 5.57});
        x += 5.57;
    }
    return result;
}

QImage painted(const Page &page, const Fonts &fonts, double pixelsPerMm)
{
    QImage image{QSizeF{210 * pixelsPerMm, 297 * pixelsPerMm}.toSize(), QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.scale(pixelsPerMm, pixelsPerMm);
    paint(page, fonts, painter);
    return image;
}

/// The share of black in a part of the page, both in millimetres.
double inkIn(const QImage &image, const QRectF &part, double pixelsPerMm)
{
    const QRect box = QRectF{part.topLeft() * pixelsPerMm, part.size() * pixelsPerMm}.toRect();
    double ink = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            ink += 255 - qGray(image.pixel(x, y));
    }
    return ink / 255 / box.width() / box.height();
}

} // namespace

class TestPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsGlyphsWhereThePageSays();
    void drawsRedAndRules();
    void leavesThePainterAsItWas();
    void drawsAFullPageQuickly();

private:
    const Fonts m_fonts{};
};

void TestPainter::drawsGlyphsWhereThePageSays()
{
    const Page page{.lines = {line(m_fonts, u"国国国"_s, 50)}};
    for (const double scale : {3.78, 7.56, 40.0}) { // the last is drawn as outlines
        const QImage image = painted(page, m_fonts, scale);
        const double em = mm(16);
        for (int i = 0; i < 3; ++i) {
            const QRectF box{28 + i * 5.57, 50 - 0.88 * em, em, em};
            QVERIFY(inkIn(image, box, scale) > 0.1);
        }
        QVERIFY(inkIn(image, {0, 0, 210, 44}, scale) == 0);
        QVERIFY(inkIn(image, {0, 52, 210, 240}, scale) == 0);
        QVERIFY(inkIn(image, {0, 44, 27.5, 8}, scale) == 0);
        QVERIFY(inkIn(image, {46, 44, 160, 8}, scale) == 0);
    }
}

void TestPainter::drawsRedAndRules()
{
    TextLine red = line(m_fonts, u"国"_s, 50);
    red.ink = Ink::Red;
    const Page page{.lines = {red},
                    .rules = {{.rect = {20, 100, 170, 2}, .ink = Ink::Red}, {.rect = {20, 110, 170, 2}}}};
    const QImage image = painted(page, m_fonts, 4);
    QCOMPARE(image.pixelColor(400, 404), QColor(255, 0, 0));
    QCOMPARE(image.pixelColor(400, 444), QColor(0, 0, 0));
    for (int y = 0; y < 300; ++y) {
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(image.pixelColor(x, y).red(), 255);
    }
}

void TestPainter::leavesThePainterAsItWas()
{
    QImage image{200, 200, QImage::Format_RGB32};
    QPainter painter{&image};
    painter.scale(3, 3);
    painter.setPen(Qt::green);
    const QTransform before = painter.transform();
    paint({.lines = {line(m_fonts, u"办"_s, 20)}}, m_fonts, painter);
    QCOMPARE(painter.transform(), before);
    QCOMPARE(painter.pen().color(), QColor(Qt::green));
}

void TestPainter::drawsAFullPageQuickly()
{
    Page page;
    for (int row = 0; row < 22; ++row) {
        QString text;
        for (int i = 0; i < 28; ++i)
            text += QChar{0x4e00 + (row * 28 + i) * 7};
        page.lines.append(line(m_fonts, text, 45 + row * 10));
    }
    constexpr double sharp = 192 / 25.4;
    (void)painted(page, m_fonts, sharp);
    QList<qint64> times;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        (void)painted(page, m_fonts, sharp);
        times.append(timer.nsecsElapsed() / 1000);
    }
    std::ranges::sort(times);
    qInfo("a page of 616 glyphs at 192 dpi: %.2f ms", static_cast<double>(times[4]) / 1000);
    QVERIFY(times[4] < 60'000); // ten times what is usual: the machine may be busy
}

QTEST_MAIN(TestPainter)
#include "tst_painter.moc"
