#pragma once

#include <QList>

namespace banfu {

/// A line of ours as a word processor will set it.
struct FittedLine
{
    QList<char32_t> characters{};
    QList<double> advances{}; ///< points, by the font
    double room{0};           ///< points from the line's first character to the right edge
    qsizetype numbered{0};    ///< first characters that the program numbers by itself: set as usual
};

/// Points that LibreOffice puts between 汉字 and a Latin word in a .docx, asked or not.
constexpr double usualScriptGap = 3.2;

/// The tracking for each line of one paragraph, in points, with which a program that fills its lines one after the
/// other, without squeezing marks, ends them where ours end: `usual` wherever that does it already.
QList<double> fitLines(const QList<FittedLine> &lines, double usual, double scriptGap = usualScriptGap);

} // namespace banfu
