#include "app/print/fonts.h"

#include "app/print/fontprogram.h"
#include "app/print/fontsubset.h"
#include "app/print/harfbuzz.h"

#include <QFile>
#include <QPainter>
#include <QTransform>

#include <hb-ot.h>

#include <cmath>
#include <unordered_map>

namespace banfu {

using namespace harfbuzz;

namespace {

/// Mapped through QFile, not by HarfBuzz: the path may hold any character on every system.
Blob mapFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly) || file->size() <= 0 || file->size() > 0x7fffffff)
        return nullptr;
    const auto size = static_cast<unsigned>(file->size());
    const uchar *bytes = file->map(0, file->size());
    if (!bytes)
        return nullptr;
    return Blob{hb_blob_create(reinterpret_cast<const char *>(bytes), size, HB_MEMORY_MODE_READONLY, file.release(),
                               [](void *data) { delete static_cast<QFile *>(data); })};
}

QString nameOf(hb_face_t *face, hb_ot_name_id_t id)
{
    char text[256];
    unsigned size = sizeof text;
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text);
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

QPainterPath &path(void *data)
{
    return *static_cast<QPainterPath *>(data);
}

QPointF point(float x, float y)
{
    return {static_cast<double>(x), -static_cast<double>(y)};
}

DrawFunctions pathFunctions()
{
    DrawFunctions functions{hb_draw_funcs_create()};
    hb_draw_funcs_set_move_to_func(
        functions.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *) {
            path(data).moveTo(point(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        functions.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *) {
            path(data).lineTo(point(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(
        functions.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float cx, float cy, float x, float y, void *) {
            path(data).quadTo(point(cx, cy), point(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(
        functions.get(),
        [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float ax, float ay, float bx, float by, float x, float y,
           void *) { path(data).cubicTo(point(ax, ay), point(bx, by), point(x, y)); },
        nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(
        functions.get(), [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *) { path(data).closeSubpath(); },
        nullptr, nullptr);
    hb_draw_funcs_make_immutable(functions.get());
    return functions;
}

} // namespace

struct FontFace::Private
{
    Face face{};
    Font font{};
    double unitsPerEm{1000};
    DrawFunctions draw{};
    std::unordered_map<quint32, QPainterPath> outlines{}; // references into these maps stay valid while they grow
    std::unordered_map<quint64, Image> images{};
    std::unordered_map<quint32, ProgramGlyph> embedded{};

    QPainterPath drawn(quint32 glyph);
    const ProgramGlyph &programGlyph(quint32 glyph);
};

QPainterPath FontFace::Private::drawn(quint32 glyph)
{
    QPainterPath path;
    if (font) {
        if (!draw)
            draw = pathFunctions();
#if HB_VERSION_ATLEAST(7, 0, 0)
        hb_font_draw_glyph(font.get(), glyph, draw.get(), &path);
#else
        hb_font_get_glyph_shape(font.get(), glyph, draw.get(), &path);
#endif
        path = QTransform::fromScale(1 / unitsPerEm, 1 / unitsPerEm).map(path);
    }
    path.setFillRule(Qt::WindingFill);
    return path;
}

const ProgramGlyph &FontFace::Private::programGlyph(quint32 glyph)
{
    const auto [place, isNew] = embedded.try_emplace(glyph);
    if (isNew) {
        const double advance = hb_font_get_glyph_h_advance(font.get(), glyph) / unitsPerEm;
        place->second = {.cid = static_cast<quint16>(glyph),
                         .advance = static_cast<int>(std::lround(advance * 1000)),
                         .charstring = charstring(drawn(glyph))};
    }
    return place->second;
}

FontFace::FontFace()
    : d{std::make_unique<Private>()}
{
}

FontFace::~FontFace() = default;

std::unique_ptr<FontFace> FontFace::open(const QString &path, int index)
{
    const Blob blob = mapFile(path);
    if (!blob || index < 0 || static_cast<unsigned>(index) >= hb_face_count(blob.get()))
        return nullptr;
    auto result = std::make_unique<FontFace>();
    result->d->face.reset(hb_face_create(blob.get(), static_cast<unsigned>(index)));
    if (hb_face_get_glyph_count(result->d->face.get()) == 0)
        return nullptr;
    result->d->font.reset(hb_font_create(result->d->face.get()));
    const unsigned unitsPerEm = hb_face_get_upem(result->d->face.get());
    result->d->unitsPerEm = unitsPerEm;
    hb_font_set_scale(result->d->font.get(), static_cast<int>(unitsPerEm), static_cast<int>(unitsPerEm));
    return result;
}

std::unique_ptr<FontFace> FontFace::open(const QString &path, const QString &postScriptName)
{
    if (postScriptName.isEmpty())
        return open(path, 0);
    for (int index = 0; auto face = open(path, index); ++index) {
        if (face->postScriptName() == postScriptName)
            return face;
    }
    return nullptr;
}

QString FontFace::family() const
{
    return d->face ? nameOf(d->face.get(), HB_OT_NAME_ID_FONT_FAMILY) : QString{};
}

QString FontFace::postScriptName() const
{
    return d->face ? nameOf(d->face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME) : QString{};
}

std::optional<quint32> FontFace::glyph(char32_t character) const
{
    // Fandol's character map sends the control codes to the space.
    const bool isControl = character < 0x20 || (character >= 0x7f && character < 0xa0);
    hb_codepoint_t id = 0;
    if (isControl || !d->font || !hb_font_get_nominal_glyph(d->font.get(), character, &id) || id == 0)
        return std::nullopt;
    return id;
}

double FontFace::advance(quint32 glyph) const
{
    return d->font ? hb_font_get_glyph_h_advance(d->font.get(), glyph) / d->unitsPerEm : 1;
}

QRectF FontFace::inkBox(quint32 glyph) const
{
    hb_glyph_extents_t box{};
    if (!d->font || !hb_font_get_glyph_extents(d->font.get(), glyph, &box))
        return {};
    return {box.x_bearing / d->unitsPerEm, (box.y_bearing + box.height) / d->unitsPerEm, box.width / d->unitsPerEm,
            -box.height / d->unitsPerEm};
}

const QPainterPath &FontFace::outline(quint32 glyph) const
{
    const auto known = d->outlines.find(glyph);
    if (known != d->outlines.end())
        return known->second;
    return d->outlines.emplace(glyph, d->drawn(glyph)).first->second;
}

const FontFace::Image &FontFace::image(quint32 glyph, double pixelsPerEm, int phase) const
{
    constexpr size_t most = 20'000; // about 20 MB at the size of text on a sharp screen
    if (d->images.size() > most)
        d->images.clear();
    const auto size = static_cast<quint64>(std::lround(pixelsPerEm * 64));
    const quint64 key = quint64{glyph} << 32 | size << 4 | static_cast<quint64>(phase);
    const auto known = d->images.find(key);
    if (known != d->images.end())
        return known->second;
    Image drawn;
    const double shift = static_cast<double>(phase) / phases;
    const QPainterPath path = QTransform{pixelsPerEm, 0, 0, pixelsPerEm, shift, 0}.map(outline(glyph));
    if (!path.isEmpty()) {
        const QRect box = path.controlPointRect().toAlignedRect().adjusted(-1, -1, 1, 1);
        drawn.image = QImage{box.size(), QImage::Format_ARGB32_Premultiplied};
        drawn.image.fill(Qt::transparent);
        drawn.offset = box.topLeft();
        QPainter painter{&drawn.image};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-box.topLeft());
        painter.fillPath(path, Qt::black);
    }
    return d->images.emplace(key, std::move(drawn)).first->second;
}

QRectF FontFace::boundingBox() const
{
    if (!d->face)
        return {};
    const Blob head{hb_face_reference_table(d->face.get(), HB_TAG('h', 'e', 'a', 'd'))};
    unsigned size = 0;
    const char *bytes = hb_blob_get_data(head.get(), &size);
    if (size < 44)
        return {};
    const auto at = [&](int offset) {
        const auto high = static_cast<unsigned char>(bytes[offset]);
        const auto low = static_cast<unsigned char>(bytes[offset + 1]);
        return static_cast<qint16>(high << 8 | low) / d->unitsPerEm;
    };
    return {QPointF{at(36), at(38)}, QPointF{at(40), at(42)}};
}

QByteArray FontFace::program(const QList<quint32> &glyphs) const
{
    if (!d->face)
        return {};
    QList<ProgramGlyph> wanted{d->programGlyph(0)};
    for (const quint32 glyph : glyphs) {
        if (glyph > 0 && glyph <= 0xffff)
            wanted.append(d->programGlyph(glyph));
    }
    return fontProgram(postScriptName().toLatin1(), wanted);
}

QByteArray FontFace::subsetFile(const QList<char32_t> &characters) const
{
    return d->face ? banfu::subsetFile(d->face.get(), characters) : QByteArray{};
}

} // namespace banfu
