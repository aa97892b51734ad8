#pragma once

#include "app/reply/letter.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace banfu {

enum class Ink { Black, Red };

/// One drawn glyph. Its origin is on the line's baseline.
struct Glyph
{
    int face{0};           ///< index in Fonts
    quint32 id{0};         ///< glyph id in that face
    char32_t character{0}; ///< what it says; 0 for a part of the previous one
    double x{0};           ///< mm from the page's left edge
    double advance{0};     ///< mm to the end of its em box
    bool operator==(const Glyph &) const = default;
};

/// A line of text of one size and ink, in reading order.
struct TextLine
{
    double baseline{0}; ///< mm from the page's top edge
    double sizePoints{16};
    double stretch{1}; ///< horizontal scale of the glyphs
    Ink ink{Ink::Black};
    QList<Glyph> glyphs{};
    LetterPart part{LetterPart::Section};
    int index{-1};      ///< LetterParagraph::index; −1: none
    int firstOffset{0}; ///< first character of the paragraph's text on this line; label not counted
    int lastOffset{0};  ///< one past the last
    bool operator==(const TextLine &) const = default;
};

/// A filled rectangle in millimetres: red lines, table rules, QR modules.
struct Rule
{
    QRectF rect{};
    Ink ink{Ink::Black};
    bool operator==(const Rule &) const = default;
};

/// A page as a value, all places in millimetres from its top left corner.
struct Page
{
    double width{210};
    double height{297};
    QList<TextLine> lines{};
    QList<Rule> rules{};
    bool operator==(const Page &) const = default;
};

} // namespace banfu
