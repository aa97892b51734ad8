#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPainterPath>
#include <QRectF>
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

    /// Null when the file cannot be read as a font; `index` chooses a face of a collection (.ttc).
    static std::unique_ptr<FontFace> open(const QString &path, int index = 0);
    /// The face of that PostScript name in a collection; the file's first face when the name is empty.
    static std::unique_ptr<FontFace> open(const QString &path, const QString &postScriptName);

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
        QPoint offset{}; ///< of its top left corner from the origin on the baseline, in pixels
    };
    static constexpr int phases = 4;
    const Image &image(quint32 glyph, double pixelsPerEm, int phase) const;
    QRectF boundingBox() const; ///< of all glyphs, as inkBox

    /// These glyphs, ascending, as a font program to embed as CIDFontType0C: the CID of a glyph is its number. Each is
    /// read once, however many programs it goes into. Empty without a face.
    QByteArray program(const QList<quint32> &glyphs) const;
    /// The face reduced to these characters, as a font file that maps them by itself (OpenType or TrueType).
    QByteArray subsetFile(const QList<char32_t> &characters) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The faces of the five roles, each with its fallbacks for missing characters, found by file name and opened when
/// first needed, in the order of the roles' tables in fontfiles.cpp. For one thread.
class Fonts
{
public:
    /// `folders`: looked into first, not below; `systemFolders`: with all below them. The first file of a name wins.
    explicit Fonts(const QStringList &folders = defaultFolders(),
                   const QStringList &systemFolders = defaultSystemFolders());
    ~Fonts();
    Fonts(const Fonts &) = delete;
    Fonts &operator=(const Fonts &) = delete;
    static QStringList defaultFolders();
    static QStringList defaultSystemFolders();
    static QString userFolder(); ///< where the clerk's own font files go

    const FontFace &face(int index) const;
    int faceCount() const;

    struct Place
    {
        int face{0};
        quint32 glyph{0};
        bool operator==(const Place &) const = default;
    };
    /// The glyph in the role's face or the nearest that has it; never fails: the first face's .notdef at worst.
    Place place(FontRole role, char32_t character) const;
    /// One face for the whole text (title, letterhead): the first that has all of it, else the one that lacks least.
    int faceFor(FontRole role, QStringView text) const;

    /// One sentence a role whose own face is missing, translated: which, what is used instead, what to install.
    QStringList missing() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace banfu
