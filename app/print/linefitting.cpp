#include "app/print/linefitting.h"

#include "app/print/characters.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banfu {

namespace {

constexpr double lineSlack = 0.4;         // points that programs differ by when they add up a line
constexpr double trackingStep = 1.0 / 20; // the files know twentieths of a point
constexpr double gridLoss = 0.6;          // of a line that LibreOffice loses when it rounds the grid's cells
constexpr double tightestTracking = -2.4; // points; beyond, characters would touch

double naturalWidth(const FittedLine &line)
{
    return std::accumulate(line.advances.cbegin(), line.advances.cend(), 0.0);
}

/// How often 汉字 with their marks and Latin words follow each other, and how often with a gap between them.
struct ScriptChanges
{
    int all{0};
    int gaps{0};
};

ScriptChanges scriptChanges(const FittedLine &line)
{
    ScriptChanges changes;
    for (qsizetype k = 1; k < line.characters.size(); ++k) {
        const char32_t before = line.characters[k - 1];
        const char32_t here = line.characters[k];
        if (isFullWidth(before) != isFullWidth(here))
            ++changes.all;
        if ((isHan(before) && isWordCharacter(here)) || (isWordCharacter(before) && isHan(here)))
            ++changes.gaps;
    }
    return changes;
}

/// The width of what would have to go over to the line before as a whole, a word or a character. Not of the marks
/// behind it: where they may, they hang out of the line.
double firstUnit(const FittedLine &line)
{
    double unit = 0;
    for (qsizetype k = 0; k < line.characters.size(); ++k) {
        const char32_t here = line.characters[k];
        const char32_t before = k > 0 ? line.characters[k - 1] : U'\0';
        const bool isWhole =
            k == 0 || mayNotEndLine(before) || isCombining(here) || (isWordCharacter(before) && isWordCharacter(here));
        if (!isWhole)
            break;
        unit += line.advances[k];
    }
    return unit;
}

} // namespace

QList<double> fitLines(const QList<FittedLine> &lines, double usual, double scriptGap)
{
    QList<double> result;
    for (qsizetype k = 0; k < lines.size(); ++k) {
        const FittedLine &line = lines[k];
        const ScriptChanges changes = scriptChanges(line);
        const auto count = std::max(double(line.characters.size() - line.numbered), 1.0);
        const double natural = naturalWidth(line) + double(line.numbered) * usual;
        // Where the script changes, LibreOffice leaves the tracking out.
        const double most = (line.room - lineSlack - gridLoss - natural - changes.gaps * scriptGap) /
                            std::max(count - changes.all, 1.0);
        const double leastAllowed =
            k + 1 < lines.size() ? (line.room + lineSlack - natural - firstUnit(lines[k + 1])) / count + trackingStep
                                 : usual;
        double tracking = usual;
        if (tracking > most)
            tracking = std::floor(most / trackingStep) * trackingStep;
        else if (tracking < leastAllowed)
            tracking = std::min(std::ceil(leastAllowed / trackingStep), std::floor(most / trackingStep)) * trackingStep;
        result.append(std::max(tracking, tightestTracking));
    }
    return result;
}

} // namespace banfu
