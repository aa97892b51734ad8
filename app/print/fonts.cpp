#include "app/print/fonts.h"

namespace banfu {

struct FontFace::Private
{
    QPainterPath empty{};
};
struct Fonts::Private
{
    FontFace none{};
};

FontFace::FontFace()
    : d{std::make_unique<Private>()}
{
}
FontFace::~FontFace() = default;
std::unique_ptr<FontFace> FontFace::open(const QString &, int)
{
    return nullptr;
}
QString FontFace::family() const
{
    return {};
}
QString FontFace::postScriptName() const
{
    return {};
}
std::optional<quint32> FontFace::glyph(char32_t) const
{
    return std::nullopt;
}
double FontFace::advance(quint32) const
{
    return 1;
}
QRectF FontFace::inkBox(quint32) const
{
    return {};
}
const QPainterPath &FontFace::outline(quint32) const
{
    return d->empty;
}
FontFace::Subset FontFace::subset(const QList<quint32> &) const
{
    return {};
}

Fonts::Fonts(const QStringList &)
    : d{std::make_unique<Private>()}
{
}
Fonts::~Fonts() = default;
QStringList Fonts::defaultFolders()
{
    return {};
}
const FontFace &Fonts::face(int) const
{
    return d->none;
}
int Fonts::faceCount() const
{
    return 0;
}
Fonts::Place Fonts::place(FontRole, char32_t) const
{
    return {};
}
int Fonts::faceFor(FontRole, QStringView) const
{
    return 0;
}
QStringList Fonts::missing() const
{
    return {};
}

} // namespace banfu
