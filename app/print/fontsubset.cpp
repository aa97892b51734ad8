#include "app/print/fontsubset.h"

#include "app/print/harfbuzz.h"

#include <hb-subset.h>

namespace banfu {

using namespace harfbuzz;

namespace {

using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;
QByteArray bytesOf(hb_blob_t *blob)
{
    unsigned size = 0;
    const char *bytes = hb_blob_get_data(blob, &size);
    return {bytes, static_cast<qsizetype>(size)};
}

} // namespace

QByteArray subsetFile(hb_face_t *face, const QList<char32_t> &characters)
{
    const Input input{hb_subset_input_create_or_fail()};
    if (!input)
        return {};
    hb_set_t *wanted = hb_subset_input_unicode_set(input.get());
    for (const char32_t character : characters)
        hb_set_add(wanted, character);
    // Text is placed glyph by glyph: tables that would place it are of no use, and their closure takes the time.
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
                               HB_TAG('B', 'A', 'S', 'E'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
                               HB_TAG('v', 'm', 't', 'x'), HB_TAG('D', 'S', 'I', 'G')})
        hb_set_add(dropped, tag);
    const Face reduced{hb_subset_or_fail(face, input.get())};
    if (!reduced)
        return {};
    const Blob file{hb_face_reference_blob(reduced.get())};
    return bytesOf(file.get());
}

} // namespace banfu
