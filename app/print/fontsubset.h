#pragma once

#include <QByteArray>
#include <QList>

struct hb_face_t;

namespace banfu {

/// A font file of its own with these characters and their map; empty when the face cannot be reduced.
QByteArray subsetFile(hb_face_t *face, const QList<char32_t> &characters);

} // namespace banfu
