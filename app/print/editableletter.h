#pragma once

#include "app/print/fonts.h"
#include "app/print/linefitting.h"
#include "app/print/measures.h"
#include "app/print/page.h"
#include "app/reply/letter.h"

#include <QList>
#include <QString>

#include <optional>

namespace banfu {

/// What a paragraph of the letter is, for word processors: each a style with a name of its own.
enum class LetterStyle {
    Mark,         ///< 发文机关标志
    Number,       ///< 发文字号
    Title,        ///< 标题
    Salutation,   ///< 称谓
    Body,         ///< 正文
    HeadingOne,   ///< 一级标题
    HeadingTwo,   ///< 二级标题
    HeadingThree, ///< 三级标题
    HeadingFour,  ///< 四级标题
    Attachments,  ///< 附件说明
    Signature,    ///< 署名
    Date,         ///< 成文日期
    ContactNote,  ///< 附注
    Copies,       ///< 抄送
    Notice,       ///< 标注: over the letterhead
    AnnexLabel,   ///< 附件标识
    AnnexTitle,   ///< 附件标题
    TableHead,    ///< 表头
    TableCell     ///< 表格文字
};

struct EditableRun
{
    QString text{}; ///< \n: a line's end that stays, as in a title
    FontRole role{FontRole::FangSong};
    double tracking{0}; ///< points added behind each character
    bool operator==(const EditableRun &) const = default;
};

struct EditableCell
{
    QList<EditableRun> runs{};
    bool isCentred{false};
    bool operator==(const EditableCell &) const = default;
};

struct EditableTable
{
    QList<QList<EditableCell>> rows{}; ///< all of the same length; the first is the head
    QList<double> widths{};            ///< mm, of the columns
    QList<int> heights{};              ///< rows of the page's grid
    bool operator==(const EditableTable &) const = default;
};

struct EditableParagraph
{
    std::optional<EditableTable> table{}; ///< instead of a paragraph: nothing else counts
    LetterStyle style{LetterStyle::Body};
    int list{0};                   ///< the numbers of each list begin anew: the letter's, each attachment's
    std::optional<Level> number{}; ///< numbered by the word processor; otherwise the label is text
    QList<EditableRun> runs{};
    double above{0}; ///< blank points above
    double left{0};  ///< mm from the type area's edge, of turned lines
    double first{0}; ///< mm that the first line begins right of them
    double right{0}; ///< mm from the right edge
    double points{16};
    double stretch{1};        ///< of the characters' width
    QList<double> tabs{};     ///< mm from the type area's edge, for the TABs in the text
    bool isTabToRight{false}; ///< the only TAB's text ends at the right edge
    bool isCentred{false};    ///< where the style is not
    bool beginsPage{false};
    bool staysWithNext{false};
    bool operator==(const EditableParagraph &) const = default;
};

/// The letter as word processors keep it: paragraphs of text in styles, which break their lines where ours do.
struct EditableLetter
{
    Measures measures{};
    QList<EditableParagraph> paragraphs{};
    bool isMirrored{false};       ///< margins of even pages
    double noticeTop{0};          ///< mm from the page's top to the notices over the letterhead
    double markTop{0};            ///< mm from the page's top to the mark's line …
    double markBottom{0};         ///< … and to where the text below it begins
    QList<Rule> redLines{};       ///< of the first page
    double pageNumberBaseline{0}; ///< mm from the page's top
};

/// `scriptGap`: points that the program will put between 汉字 and Latin words.
EditableLetter editableLetter(const Letter &letter, const Fonts &fonts, const Measures &measures = {},
                              double scriptGap = usualScriptGap);

/// Points from baseline to baseline in a style's paragraphs. Line boxes have their baseline at 80 % of their height, as
/// word processors set lines of an exact height.
double linePoints(const EditableParagraph &paragraph, const Measures &measures);
constexpr double baselineInLine = 0.8;

/// mm from a cell's edge to its text. Word processors take the rules' strength from the cell as well.
constexpr double cellPadding(const Measures &measures)
{
    return measures.tablePadding - measures.tableThick;
}

/// What word processors add behind each character so that 28 stand in a line (5.2.3); they know twentieths of a point.
constexpr double gridTracking = -0.25;

} // namespace banfu
