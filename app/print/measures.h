#pragma once

namespace banfu {

constexpr double pointsPerMm = 72.0 / 25.4;
constexpr double mm(double points)
{
    return points / pointsPerMm;
}

/// The measures of GB/T 9704-2012, 信函格式 (clause 10.1), all in millimetres unless the name says points. The only
/// place they stand.
struct Measures
{
    double pageWidth{210.0};  // 5.1
    double pageHeight{297.0}; // 5.1
    double left{28.0};        // 订口, 5.2.1
    double top{37.0};         // 天头, 5.2.1
    double textWidth{156.0};  // 版心, 5.2.1
    double textHeight{225.0}; // 版心, 5.2.1
    int columns{28};          // 5.2.3
    int lines{22};            // 5.2.3

    double textPoints{16.0};  // 3号
    double titlePoints{22.0}; // 2号
    double footPoints{14.0};  // 4号

    constexpr double right() const { return left + textWidth; }
    constexpr double bottom() const { return top + textHeight; }
    constexpr double centre() const { return left + textWidth / 2; }
    constexpr double characterPitch() const { return textWidth / columns; }
    /// Line 1's em box begins at the top edge, line 22's ends at the bottom edge.
    constexpr double linePitch() const { return (textHeight - mm(textPoints)) / (lines - 1); }
    /// The baseline of line 1…22; the em box reaches 0.88 em above it.
    constexpr double baseline(int line) const { return top + 0.88 * mm(textPoints) + linePitch() * (line - 1); }

    bool operator==(const Measures &) const = default;
};

} // namespace banfu
