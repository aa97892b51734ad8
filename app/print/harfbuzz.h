#pragma once

#include <hb.h>

#include <memory>

namespace banfu::harfbuzz {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};

using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;
using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, Release<hb_draw_funcs_destroy>>;

} // namespace banfu::harfbuzz
