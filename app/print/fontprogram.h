#pragma once

#include <QByteArray>
#include <QList>
#include <QPainterPath>

namespace banfu {

/// The outline (in em, y downwards) as a Type 2 charstring in thousandths of an em, width left out. What is straight to
/// within `tolerance` is written straight: traced faces bend where no printer can.
QByteArray charstring(const QPainterPath &outline, double tolerance = 1.5);

struct ProgramGlyph
{
    quint16 cid{0};
    int advance{1000}; ///< thousandths of an em
    QByteArray charstring{};
};

/// A CID-keyed CFF font (Adobe technical note 5176) of these glyphs, ascending by CID, .notdef (0) first: what a PDF
/// embeds as CIDFontType0C.
QByteArray fontProgram(const QByteArray &name, const QList<ProgramGlyph> &glyphs);

} // namespace banfu
