#pragma once

#include "app/print/fonts.h"

struct hb_face_t;

namespace banfu {

/// Empty when the face cannot be reduced.
FontFace::Subset subsetFace(hb_face_t *face, const QList<quint32> &glyphs);

/// A font file of its own with these characters and their map; empty when the face cannot be reduced.
QByteArray subsetFile(hb_face_t *face, const QList<char32_t> &characters);

} // namespace banfu
