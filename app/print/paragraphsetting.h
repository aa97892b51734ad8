#pragma once

#include "app/print/fonts.h"
#include "app/print/linebreaking.h"
#include "app/print/measures.h"
#include "app/print/page.h"
#include "app/print/recent.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace banfu {

/// A stretch of a printed paragraph that comes from one field of the letter.
struct TextRun
{
    LetterPart part{LetterPart::Section};
    int index{-1};
    QString label{}; ///< printed before the text, not counted in offsets
    QString text{};
    QString after{};                    ///< printed after it, not counted either
    std::optional<FontRole> headRole{}; ///< of label and text up to the first 。; a head goes on in runs without label
    bool operator==(const TextRun &) const = default;
};

/// Everything that decides how a paragraph's lines look; the key under which they are remembered.
struct ParagraphSource
{
    QList<TextRun> runs{};
    FontRole role{FontRole::FangSong};
    double sizePoints{16};
    double pitch{0}; ///< millimetres a column
    double left{0};  ///< millimetres from the page's edge to column 0
    LineRules rules{};
    QStringList wholeWords{};
    bool hasNarrowSpaces{false}; ///< spaces between 汉字 are strays of the source, not meant as gaps
    int extraLines{0};           ///< −1: tightened by a line, 1: loosened by one (7.3.5.5)
    bool operator==(const ParagraphSource &) const = default;
};
size_t qHash(const ParagraphSource &source, size_t seed = 0);

/// Broken and placed, baselines still 0. A line is several TextLines where it holds text of several fields or a label.
struct SetParagraph
{
    QList<QList<TextLine>> lines{};
    double cost{0};
};

/// The characters of a text as cells, with their glyphs. Control characters are left out.
struct PlacedCell
{
    int face{0};
    quint32 glyph{0};
    double advance{0}; ///< em
    double inset{0};   ///< em, from the cell's left edge
    int run{0};
    int offset{-1}; ///< in the run's text; −1: label or what follows the text
};
struct CellText
{
    QList<Cell> cells{};
    QList<PlacedCell> placed{};
};

/// `face`: one face for all characters, such as a title's; −1: the nearest one that has the character.
void appendCells(CellText &text, const QString &characters, FontRole role, const Fonts &fonts, int run, bool isCounted,
                 int face = -1);

/// Nothing when the paragraph cannot be set in the wanted number of lines.
std::shared_ptr<const SetParagraph> setParagraph(const ParagraphSource &source, const Fonts &fonts);

/// One line that is not broken: its first cell begins at `x`, its cells are `pitch` millimetres wide.
TextLine setLine(const CellText &text, double x, double pitch, double sizePoints);
double columnsOf(const CellText &text);

/// The lines of paragraphs that were asked for since the last but one sweep.
class ParagraphCache
{
public:
    explicit ParagraphCache(const Fonts &fonts)
        : m_fonts{fonts}
    {
    }
    std::shared_ptr<const SetParagraph> lines(const ParagraphSource &source);
    void sweep() { m_recent.sweep(); }

private:
    const Fonts &m_fonts;
    Recent<ParagraphSource, std::shared_ptr<const SetParagraph>> m_recent{};
};

} // namespace banfu
