#include "app/print/fonts.h"

#include "app/print/fontplaces.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QPainter>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

template <auto destroy>
struct HbDeleter
{
    template <typename T>
    void operator()(T *object) const
    {
        destroy(object);
    }
};
using HbBlob = std::unique_ptr<hb_blob_t, HbDeleter<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, HbDeleter<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, HbDeleter<hb_font_destroy>>;
using HbInput = std::unique_ptr<hb_subset_input_t, HbDeleter<hb_subset_input_destroy>>;
using HbDraw = std::unique_ptr<hb_draw_funcs_t, HbDeleter<hb_draw_funcs_destroy>>;

struct FontFace::Private
{
    HbFace face{};
    HbFont font{};
    double unitsPerEm{1000};
    mutable QHash<quint32, QPainterPath> outlines{};
    mutable QHash<quint64, Image> images{};
    mutable QHash<char32_t, quint32> glyphs{}; ///< looked up already; 0: not there
};

static QString nameOf(hb_face_t *face, hb_ot_name_id_t id)
{
    std::array<char, 256> text{};
    unsigned size = text.size();
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text.data());
    return QString::fromUtf8(text.data());
}

FontFace::FontFace()
    : d{std::make_unique<Private>()}
{
}
FontFace::~FontFace() = default;

std::unique_ptr<FontFace> FontFace::open(const QString &path, const QString &family)
{
    const HbBlob blob{hb_blob_create_from_file_or_fail(QFile::encodeName(path).constData())};
    if (!blob)
        return nullptr;
    const unsigned count = hb_face_count(blob.get());
    for (unsigned pass = 0; pass < 2; ++pass) { // first by name, then any
        for (unsigned i = 0; i < count; ++i) {
            HbFace face{hb_face_create(blob.get(), i)};
            if (hb_face_get_glyph_count(face.get()) == 0)
                continue;
            if (pass == 0 && !family.isEmpty() && nameOf(face.get(), HB_OT_NAME_ID_FONT_FAMILY) != family)
                continue;
            auto result = std::make_unique<FontFace>();
            result->d->unitsPerEm = hb_face_get_upem(face.get());
            result->d->font.reset(hb_font_create(face.get()));
            result->d->face = std::move(face);
            return result;
        }
    }
    return nullptr;
}

QString FontFace::family() const
{
    return nameOf(d->face.get(), HB_OT_NAME_ID_FONT_FAMILY);
}

QString FontFace::postScriptName() const
{
    return nameOf(d->face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME);
}

std::optional<quint32> FontFace::glyph(char32_t character) const
{
    const auto known = d->glyphs.constFind(character);
    if (known != d->glyphs.constEnd())
        return *known ? std::optional{*known} : std::nullopt;
    hb_codepoint_t id = 0;
    if (!hb_font_get_nominal_glyph(d->font.get(), character, &id))
        id = 0;
    d->glyphs.insert(character, id);
    return id ? std::optional<quint32>{id} : std::nullopt;
}

double FontFace::advance(quint32 glyph) const
{
    return hb_font_get_glyph_h_advance(d->font.get(), glyph) / d->unitsPerEm;
}

QRectF FontFace::inkBox(quint32 glyph) const
{
    hb_glyph_extents_t box{};
    if (!hb_font_get_glyph_extents(d->font.get(), glyph, &box))
        return {};
    return QRectF{box.x_bearing / d->unitsPerEm, (box.y_bearing + box.height) / d->unitsPerEm,
                  box.width / d->unitsPerEm, -box.height / d->unitsPerEm};
}

static hb_draw_funcs_t *drawFunctions()
{
    static const HbDraw functions = [] {
        HbDraw draw{hb_draw_funcs_create()};
        const auto path = [](void *data) -> QPainterPath & { return *static_cast<QPainterPath *>(data); };
        static const auto pathOf = path;
        hb_draw_funcs_set_move_to_func(
            draw.get(),
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *) {
                pathOf(data).moveTo(double(x), -double(y));
            },
            nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(
            draw.get(),
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *) {
                pathOf(data).lineTo(double(x), -double(y));
            },
            nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(
            draw.get(),
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float cx, float cy, float x, float y, void *) {
                pathOf(data).quadTo(double(cx), -double(cy), double(x), -double(y));
            },
            nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(
            draw.get(),
            [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, float ax, float ay, float bx, float by, float x,
               float y, void *) {
                pathOf(data).cubicTo(double(ax), -double(ay), double(bx), -double(by), double(x), -double(y));
            },
            nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(
            draw.get(), [](hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *) { pathOf(data).closeSubpath(); },
            nullptr, nullptr);
        return draw;
    }();
    return functions.get();
}

const QPainterPath &FontFace::outline(quint32 glyph) const
{
    const auto known = d->outlines.constFind(glyph);
    if (known != d->outlines.constEnd())
        return *known;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    hb_font_get_glyph_shape(d->font.get(), glyph, drawFunctions(), &path);
    return *d->outlines.insert(glyph, QTransform::fromScale(1 / d->unitsPerEm, 1 / d->unitsPerEm).map(path));
}

const FontFace::Image &FontFace::image(quint32 glyph, double pixelsPerEm, int phase) const
{
    constexpr int most = 20'000; // about 20 MB at the size of text on a sharp screen
    if (d->images.size() > most)
        d->images.clear();
    const quint64 key = (quint64(glyph) << 32) | (quint64(std::lround(pixelsPerEm * 16)) << 8) | quint64(phase);
    const auto known = d->images.constFind(key);
    if (known != d->images.constEnd())
        return *known;
    Image drawn;
    const QPainterPath path = QTransform{pixelsPerEm, 0, 0, pixelsPerEm, double(phase) / phases, 0}.map(outline(glyph));
    const QRect box = path.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1);
    if (!path.isEmpty()) {
        drawn.image = QImage{box.size(), QImage::Format_ARGB32_Premultiplied};
        drawn.image.fill(Qt::transparent);
        drawn.offset = box.topLeft();
        QPainter painter{&drawn.image};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-box.topLeft());
        painter.fillPath(path, Qt::black);
    }
    return *d->images.insert(key, drawn);
}

FontFace::Subset FontFace::subset(const QList<quint32> &glyphs) const
{
    const HbInput input{hb_subset_input_create_or_fail()};
    if (!input)
        return {};
    hb_set_t *wanted = hb_subset_input_glyph_set(input.get());
    for (const quint32 glyph : glyphs)
        hb_set_add(wanted, glyph);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
    const HbFace reduced{hb_subset_or_fail(d->face.get(), input.get())};
    if (!reduced)
        return {};
    const HbBlob cff{hb_face_reference_table(reduced.get(), HB_TAG('C', 'F', 'F', ' '))};
    const bool isCff = hb_blob_get_length(cff.get()) > 0;
    const HbBlob whole{isCff ? hb_blob_reference(cff.get()) : hb_face_reference_blob(reduced.get())};
    unsigned length = 0;
    const char *bytes = hb_blob_get_data(whole.get(), &length);
    return {.data = QByteArray{bytes, qsizetype(length)}, .isCff = isCff};
}

struct Fonts::Private
{
    /// Indices of faces in the order to try, for each role.
    std::array<QList<int>, 5> chains{};
    std::array<QString, 5> complaints{};
    std::vector<std::unique_ptr<FontFace>> faces{};
    mutable std::array<QHash<char32_t, Place>, 5> places{};

    int add(const QString &path, const QString &family, QHash<QString, int> &known)
    {
        const QString key = path + u'\n' + family;
        if (const auto found = known.constFind(key); found != known.constEnd())
            return *found;
        auto face = FontFace::open(path, family);
        const int index = face ? int(faces.size()) : -1;
        if (face)
            faces.push_back(std::move(face));
        known.insert(key, index);
        return index;
    }
};

static QString roleName(FontRole role)
{
    switch (role) {
    case FontRole::FangSong:
        return u"仿宋"_s;
    case FontRole::Kai:
        return u"楷体"_s;
    case FontRole::Hei:
        return u"黑体"_s;
    case FontRole::XiaoBiaoSong:
        return u"小标宋"_s;
    case FontRole::Song:
        return u"宋体"_s;
    }
    return {};
}

Fonts::Fonts(const QStringList &folders)
    : d{std::make_unique<Private>()}
{
    QHash<QString, int> known;
    for (const FontRole role :
         {FontRole::FangSong, FontRole::Kai, FontRole::Hei, FontRole::XiaoBiaoSong, FontRole::Song}) {
        auto &chain = d->chains[size_t(role)];
        bool isProper = false;
        QString used;
        for (const FontCandidate &candidate : candidates(role)) {
            const QString path = findFontFile(candidate.fileName, folders);
            const int index = path.isEmpty() ? -1 : d->add(path, candidate.family, known);
            if (index < 0)
                continue;
            if (chain.isEmpty()) {
                isProper = candidate.isProper;
                used = candidate.shownName;
            }
            chain << index;
        }
        if (!isProper)
            d->complaints[size_t(role)] =
                used.isEmpty()
                    ? QCoreApplication::translate("banfu::Fonts",
                                                  "The face %1 is missing and nothing can take its place: "
                                                  "install the package fonts-noto-cjk.")
                          .arg(roleName(role))
                    : QCoreApplication::translate("banfu::Fonts",
                                                  "The face %1 is missing; %2 is used instead. Start app/run "
                                                  "to fetch it, or put its file into a fonts folder.")
                          .arg(roleName(role), used);
    }
    if (d->faces.empty())
        d->faces.push_back(std::make_unique<FontFace>());
}

Fonts::~Fonts() = default;

const FontFace &Fonts::face(int index) const
{
    return *d->faces[size_t(index)];
}

int Fonts::faceCount() const
{
    return int(d->faces.size());
}

Fonts::Place Fonts::place(FontRole role, char32_t character) const
{
    auto &known = d->places[size_t(role)];
    if (const auto found = known.constFind(character); found != known.constEnd())
        return *found;
    const auto &chain = d->chains[size_t(role)];
    Place place{chain.isEmpty() ? 0 : chain.first(), 0};
    const auto tryFace = [&](int index) {
        const auto glyph = face(index).glyph(character);
        if (glyph)
            place = {index, *glyph};
        return glyph.has_value();
    };
    if (!std::ranges::any_of(chain, tryFace))
        for (int i = 0; i < faceCount() && !tryFace(i); ++i) {
        }
    known.insert(character, place);
    return place;
}

int Fonts::faceFor(FontRole role, QStringView text) const
{
    const auto &chain = d->chains[size_t(role)];
    const QList<uint> characters = text.toUcs4();
    for (const int index : chain)
        if (std::ranges::all_of(characters, [&](uint c) { return face(index).glyph(c).has_value(); }))
            return index;
    return chain.isEmpty() ? 0 : chain.first();
}

QStringList Fonts::missing() const
{
    QStringList sentences{d->complaints.begin(), d->complaints.end()};
    sentences.removeAll(QString{});
    return sentences;
}

} // namespace banfu
