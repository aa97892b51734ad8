#include "app/print/painter.h"

#include "app/print/measures.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace banfu {

static QColor colourOf(Ink ink)
{
    return ink == Ink::Red ? QColor{255, 0, 0} : QColor{0, 0, 0};
}

static void paintOutlines(const TextLine &line, const Fonts &fonts, QPainter &painter)
{
    const QTransform page = painter.transform();
    const double size = mm(line.sizePoints);
    for (const Glyph &glyph : line.glyphs) {
        painter.setTransform(QTransform{size * line.stretch, 0, 0, size, glyph.x, line.baseline} * page);
        painter.fillPath(fonts.face(glyph.face).outline(glyph.id), colourOf(line.ink));
    }
    painter.setTransform(page);
}

/// On the screen the same characters come again and again: each is drawn once at this size and then copied.
static void paintImages(const TextLine &line, const Fonts &fonts, QPainter &painter)
{
    const QTransform page = painter.deviceTransform();
    const double pixelsPerEm = mm(line.sizePoints) * page.m11();
    QTransform toPixels; // images are placed on whole device pixels
    painter.save();
    painter.setWorldTransform(
        toPixels.scale(1 / painter.device()->devicePixelRatioF(), 1 / painter.device()->devicePixelRatioF()));
    painter.setViewTransformEnabled(false);
    for (const Glyph &glyph : line.glyphs) {
        const QPointF origin = page.map(QPointF{glyph.x, line.baseline});
        const double x = std::floor(origin.x());
        const int phase = int((origin.x() - x) * FontFace::phases);
        const auto &drawn = fonts.face(glyph.face).image(glyph.id, pixelsPerEm, phase);
        if (!drawn.image.isNull())
            painter.drawImage(QPointF{x, std::round(origin.y())} + drawn.offset, drawn.image);
    }
    painter.restore();
}

void paint(const Page &page, const Fonts &fonts, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Rule &rule : page.rules)
        painter.fillRect(rule.rect, colourOf(rule.ink));
    const QTransform device = painter.deviceTransform();
    const bool isScreen = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster &&
                          device.type() <= QTransform::TxScale && qFuzzyCompare(device.m11(), device.m22());
    for (const TextLine &line : page.lines) {
        const bool isSmall = mm(line.sizePoints) * device.m11() < 200;
        if (isScreen && isSmall && line.ink == Ink::Black && line.stretch == 1)
            paintImages(line, fonts, painter);
        else
            paintOutlines(line, fonts, painter);
    }
    painter.restore();
}

} // namespace banfu
