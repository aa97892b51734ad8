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
    double leadPoints{14.0};  // 7/8 of a 3号 character, 3.2

    double markTop{30.0};         // 发文机关标志's ink below the page's top, 10.1
    double markPoints{42.0};      // left to the issuer by 10.1; smaller only to fit the width
    double markUsualPoints{36.0}; // below this the mark is first narrowed
    double markLeastPoints{26.0}; // after narrowing, before it is made as small as it takes
    double markLeastStretch{0.8};

    double redLineLength{170.0};     // 10.1
    double redLineBelowMark{4.0};    // 10.1
    double redLineAboveBottom{20.0}; // 10.1
    double redThick{1.0};            // strengths are left open by 10.1; thick and thin are not
    double redGap{0.6};
    double redThin{0.35};

    double noticeAboveMark{4.0}; // 办理结果 and 公开属性 above the mark: no standard has them

    double titleColumns{20.0};         // characters a title line, so that 2号 stays inside the type area
    double titleLinePoints{36.0};      // 2号 and 7/8 of 3号, 3.2
    double titleLeastLinesAbove{1.78}; // 二行 below the number, 10.1, within a line: what is left of the grid goes here

    double tablePoints{12.0}; // 小4; left open by the standard
    double tableThick{0.35};  // outside; the strengths of 7.4.1
    double tableThin{0.25};   // inside, the same
    double tablePadding{0.9}; // between a rule and the text

    int paragraphIndent{2};     // 左空二字, 7.3.3
    int linesAboveSeal{2};      // so that a seal of 42, 45 or 50 mm begins within a line of the text, 7.3.5.1
    int linesAboveSigner{1};    // without a seal, 7.3.5.2
    double sealDiameter{50};    // the largest one; seals beside each other do not touch, 7.3.5.1
    double sealGap{3};          // between two of them
    int sealSlots{5};           // from one row of them to the next
    double sealedDateRight{4};  // characters, 7.3.5.1
    double unsealedRight{2};    // characters, 7.3.5.2
    double unsealedShift{2};    // the date right of the signer's first character, 7.3.5.2
    int attachmentTitleLine{3}; // 附件's title on line 3, 7.3.7
    double pageNumberBelow{7};  // 一字线 below the type area, 7.5
    int leastLinesLeft{15};     // on the page before the signature's when lines are taken over, 7.3.5.5
    double tightenedMark{0.25}; // columns a mark gives when a paragraph is tightened, 7.3.5.5
    double tightenedGap{0.025}; // columns between 汉字, the same

    /// Of 4号 lines: their height and 7/8 of 3号, 3.2.
    constexpr double footLinePitch() const { return mm(footPoints + leadPoints); }
    constexpr double right() const { return left + textWidth; }
    constexpr double bottom() const { return top + textHeight; }
    constexpr double centre() const { return left + textWidth / 2; }
    constexpr double characterPitch() const { return textWidth / columns; }
    /// Line 1's em box begins at the top edge, line 22's ends at the bottom edge.
    constexpr double linePitch() const { return (textHeight - mm(textPoints)) / (lines - 1); }
    /// The baseline of line 1…22; the em box reaches 0.88 em above it.
    constexpr double baseline(int line) const { return top + ascent(textPoints) + linePitch() * (line - 1); }
    /// From the em box's top edge to the baseline, the same for every font.
    static constexpr double ascent(double points) { return 0.88 * mm(points); }
    static constexpr double descent(double points) { return 0.12 * mm(points); }

    bool operator==(const Measures &) const = default;
};

} // namespace banfu
