#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"
#include "app/print/pdfobjects.h"

#include <QHash>
#include <QList>

namespace banfu::pdf {

/// A face as one document uses it. One glyph may stand for two characters (一 and the radical ⼀): each further meaning
/// is a font resource of its own, a variant, with the same program and another map to Unicode.
/// All glyphs are noted first, then the face is written.
class EmbeddedFont
{
public:
    explicit EmbeddedFont(const FontFace &face);

    void note(const Glyph &glyph);

    struct Code
    {
        int variant{0};
        quint16 value{0};
        double width{1000}; ///< as the document states it, in thousandths of an em
    };
    Code code(const Glyph &glyph) const;
    /// Ids of the font objects, one for each variant.
    QList<int> write(Objects &objects) const;

private:
    struct Use
    {
        QList<char32_t> meanings{};
        double width{1000};
    };
    QList<quint32> glyphs() const; ///< ascending
    QByteArray baseName() const;
    QByteArray descriptor(const QByteArray &name, int program) const;
    QByteArray widths() const;
    QByteArray characterMap(int variant) const;

    const FontFace &m_face;
    QHash<quint32, Use> m_uses{};
    qsizetype m_variants{1};
};

} // namespace banfu::pdf
