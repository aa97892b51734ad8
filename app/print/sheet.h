#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace banfu {

/// How a text of a form or a file page is set.
struct TextStyle
{
    FontRole role{FontRole::FangSong};
    double points{11};
    double leastPoints{8}; ///< shrunk so far before it is cut
    double linePitch{1.3}; ///< em
    double firstIndent{0}; ///< em, of each paragraph
    bool operator==(const TextStyle &) const = default;
};

enum class Across { Left, Centre, Right };
enum class Down { Top, Middle };

/// Lines set from x = 0, the first one's em box from y = 0; no line is wider than `width` millimetres. Line feeds begin
/// paragraphs; no line begins with a closing mark or ends with an opening one; words and numbers stay whole where they
/// fit.
QList<TextLine> wrapText(const QString &text, const TextStyle &style, double width, const Fonts &fonts);
double textWidth(const TextLine &line);
double textHeight(qsizetype lines, const TextStyle &style);

/// A page being filled with texts and rules.
class Sheet
{
public:
    explicit Sheet(const Fonts &fonts)
        : m_fonts{fonts}
    {
    }
    Page page{};

    /// Sets the text into the box, smaller when it does not fit, and at last cut with “…”. Nothing leaves the box.
    void write(const QString &text, TextStyle style, const QRectF &box, Across across = Across::Left,
               Down down = Down::Middle);
    /// As many names as fit, then 等n个单位 (`unit` is 个单位).
    void writeNames(const QStringList &names, const QString &unit, const TextStyle &style, const QRectF &box);
    /// One character above the other, in the middle of the box.
    void writeUpright(const QString &text, const TextStyle &style, const QRectF &box);
    void across(double left, double right, double y, double strength);
    void down(double x, double top, double bottom, double strength);
    /// A QR code of the text; nothing when it does not fit in a code of 45 modules.
    void code(const QString &text, const QRectF &square);

private:
    bool fits(const QString &text, const TextStyle &style, const QRectF &box) const;
    void put(QList<TextLine> lines, const TextStyle &style, const QRectF &box, Across across, Down down);

    const Fonts &m_fonts;
};

} // namespace banfu
