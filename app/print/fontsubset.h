#pragma once

#include "app/print/fonts.h"

struct hb_face_t;

namespace banfu {

/// Empty when the face cannot be reduced.
FontFace::Subset subsetFace(hb_face_t *face, const QList<quint32> &glyphs);

} // namespace banfu
