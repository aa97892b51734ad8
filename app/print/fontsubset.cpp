#include "app/print/fontsubset.h"

#include "app/print/harfbuzz.h"

#include <hb-subset.h>

#include <algorithm>

namespace banfu {

using namespace harfbuzz;

namespace {

using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Release<hb_subset_plan_destroy>>;

/// Reads big-endian numbers of a CFF table; past the end everything is 0.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes, qsizetype at = 0)
        : m_bytes{bytes}
        , m_at{at}
    {
    }
    quint32 next(int size)
    {
        quint32 value = 0;
        for (int i = 0; i < size; ++i, ++m_at) {
            const bool isInside = m_at >= 0 && m_at < m_bytes.size();
            value = value << 8 | (isInside ? static_cast<unsigned char>(m_bytes[m_at]) : 0U);
        }
        return value;
    }
    qsizetype at() const { return m_at; }
    /// The first item of the INDEX here; the reader moves behind the INDEX.
    QByteArrayView index()
    {
        const quint32 count = next(2);
        if (count == 0)
            return {};
        const int offsetSize = static_cast<int>(next(1));
        const qsizetype offsets = m_at;
        const qsizetype data = offsets + qsizetype{offsetSize} * (count + 1) - 1;
        const auto first = static_cast<qsizetype>(next(offsetSize));
        const auto second = static_cast<qsizetype>(next(offsetSize));
        m_at = offsets + qsizetype{offsetSize} * count;
        m_at = data + static_cast<qsizetype>(next(offsetSize));
        const qsizetype begin = data + first;
        const qsizetype end = data + second;
        return begin >= 0 && begin <= end && end <= m_bytes.size() ? m_bytes.sliced(begin, end - begin)
                                                                   : QByteArrayView{};
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at;
};

struct TopDict
{
    bool isCidKeyed{false};
    qsizetype charset{0};
};

/// The two operators wanted of a Top DICT (Adobe technical note 5176, section 9).
TopDict readTopDict(QByteArrayView dict)
{
    TopDict result;
    qint32 operand = 0;
    Reader reader{dict};
    while (reader.at() < dict.size()) {
        const int byte = static_cast<int>(reader.next(1));
        if (byte == 28) {
            operand = static_cast<qint16>(reader.next(2));
        } else if (byte == 29) {
            operand = static_cast<qint32>(reader.next(4));
        } else if (byte == 30) {
            while ((reader.next(1) & 0xf) != 0xf && reader.at() < dict.size()) {
            }
        } else if (byte >= 32 && byte <= 246) {
            operand = byte - 139;
        } else if (byte >= 247 && byte <= 250) {
            operand = (byte - 247) * 256 + static_cast<int>(reader.next(1)) + 108;
        } else if (byte >= 251 && byte <= 254) {
            operand = -(byte - 251) * 256 - static_cast<int>(reader.next(1)) - 108;
        } else if (byte == 12) {
            if (reader.next(1) == 30)
                result.isCidKeyed = true;
        } else if (byte == 15) {
            result.charset = operand;
        }
    }
    return result;
}

/// The CID of each glyph. A name-keyed CFF has none: there a code is the glyph's number (ISO 32000-1, 9.7.4.2).
QList<quint16> cidsOf(QByteArrayView cff, qsizetype glyphs)
{
    QList<quint16> cids(glyphs);
    for (qsizetype i = 0; i < glyphs; ++i)
        cids[i] = static_cast<quint16>(i);
    if (cff.size() < 4)
        return cids;
    Reader reader{cff, static_cast<unsigned char>(cff[2])};
    reader.index();
    const TopDict top = readTopDict(reader.index());
    if (!top.isCidKeyed || top.charset <= 2)
        return cids;
    Reader charset{cff, top.charset};
    const quint32 format = charset.next(1);
    for (qsizetype i = 1; i < glyphs && charset.at() < cff.size();) {
        const quint32 first = charset.next(2);
        const quint32 more = format == 0 ? 0 : charset.next(format == 1 ? 1 : 2);
        for (quint32 k = 0; k <= more && i < glyphs; ++k, ++i)
            cids[i] = static_cast<quint16>(first + k);
    }
    return cids;
}

/// Only what an embedded font needs. Without the character map and the layout tables the subsetter has no closure to
/// compute: for the 65535 glyphs of a pan-CJK face that is most of the work.
Face bareFace(hb_face_t *face, bool isCff)
{
    constexpr hb_tag_t common[] = {HB_TAG('h', 'e', 'a', 'd'), HB_TAG('m', 'a', 'x', 'p'), HB_TAG('h', 'h', 'e', 'a'),
                                   HB_TAG('h', 'm', 't', 'x')};
    constexpr hb_tag_t trueType[] = {HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('c', 'v', 't', ' '),
                                     HB_TAG('f', 'p', 'g', 'm'), HB_TAG('p', 'r', 'e', 'p')};
    Face result{hb_face_builder_create()};
    const auto add = [&](hb_tag_t tag) {
        const Blob table{hb_face_reference_table(face, tag)};
        if (hb_blob_get_length(table.get()) > 0)
            hb_face_builder_add_table(result.get(), tag, table.get());
    };
    std::ranges::for_each(common, add);
    if (isCff)
        add(HB_TAG('C', 'F', 'F', ' '));
    else
        std::ranges::for_each(trueType, add);
    return result;
}

QByteArray bytesOf(hb_blob_t *blob)
{
    unsigned size = 0;
    const char *bytes = hb_blob_get_data(blob, &size);
    return {bytes, static_cast<qsizetype>(size)};
}

} // namespace

FontFace::Subset subsetFace(hb_face_t *face, const QList<quint32> &glyphs)
{
    FontFace::Subset result;
    const Blob cff{hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '))};
    result.isCff = hb_blob_get_length(cff.get()) > 0;
    const Face bare = bareFace(face, result.isCff);
    const Input input{hb_subset_input_create_or_fail()};
    if (!input)
        return {};
    hb_set_t *wanted = hb_subset_input_glyph_set(input.get());
    for (const quint32 glyph : glyphs)
        hb_set_add(wanted, glyph);
    const Plan plan{hb_subset_plan_create_or_fail(bare.get(), input.get())};
    const Face reduced{plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr};
    if (!reduced)
        return {};
    if (result.isCff) {
        const Blob table{hb_face_reference_table(reduced.get(), HB_TAG('C', 'F', 'F', ' '))};
        result.data = bytesOf(table.get());
    } else {
        const Blob file{hb_face_reference_blob(reduced.get())};
        result.data = bytesOf(file.get());
    }
    const auto count = static_cast<qsizetype>(hb_face_get_glyph_count(reduced.get()));
    const QList<quint16> cids = cidsOf(result.isCff ? QByteArrayView{result.data} : QByteArrayView{}, count);
    const hb_map_t *numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const quint32 glyph : glyphs) {
        const hb_codepoint_t number = hb_map_get(numbers, glyph);
        if (number < static_cast<hb_codepoint_t>(count))
            result.codes.insert(glyph, cids[number]);
    }
    return result;
}

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
