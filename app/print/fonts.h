#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPainterPath>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace banfu {

enum class FontRole { FangSong, Kai, Hei, XiaoBiaoSong, Song };

/// A font face opened by file. The glyph ids of pages belong to it.
class FontFace
{
public:
    FontFace();
    ~FontFace();
    FontFace(const FontFace &) = delete;
    FontFace &operator=(const FontFace &) = delete;

    /// Null when the file cannot be read as a font. Of a collection (.ttc) the face with this family name, else the
    /// first.
    static std::unique_ptr<FontFace> open(const QString &path, const QString &family = {});

    QString family() const;
    QString postScriptName() const;
    std::optional<quint32> glyph(char32_t character) const;
    double advance(quint32 glyph) const; ///< in em
    QRectF inkBox(quint32 glyph) const;  ///< in em, y upwards from the baseline: (left, bottom, width, height)
    const QPainterPath &outline(quint32 glyph) const; ///< in em, y downwards; cached
    /// The glyph in black, drawn for the screen: pixels per em, and how far right of a whole pixel (0…phases−1);
    /// cached.
    struct Image
    {
        QImage image{};
        QPointF offset{}; ///< of its top left corner from the origin on the baseline, in pixels
    };
    static constexpr int phases = 4;
    const Image &image(quint32 glyph, double pixelsPerEm, int phase) const;
    /// The face reduced to these glyphs, ids kept, ready to embed; isCff tells FontFile3 from FontFile2.
    struct Subset
    {
        QByteArray data{};
        bool isCff{false};
    };
    Subset subset(const QList<quint32> &glyphs) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The faces of the five roles, each with its fallbacks for missing characters (gbt9704.md-style order), found and
/// opened once.
class Fonts
{
public:
    /// `folders`: where font files are looked for besides the system's, first wins.
    explicit Fonts(const QStringList &folders = defaultFolders());
    ~Fonts();
    static QStringList defaultFolders();

    const FontFace &face(int index) const;
    int faceCount() const;

    struct Place
    {
        int face{0};
        quint32 glyph{0};
    };
    /// The glyph in the role's face or the nearest that has it; never fails: the last fallback's .notdef at worst.
    Place place(FontRole role, char32_t character) const;
    /// One face for the whole text (title, letterhead).
    int faceFor(FontRole role, QStringView text) const;

    /// One sentence a role whose own face is missing, translated: which, what is used instead, what to install.
    QStringList missing() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace banfu
