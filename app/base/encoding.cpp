#include "app/base/encoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// How much of the text are characters that any Chinese text is full of, simplified or traditional; digits and what
/// parts lines and columns.
static double familiarity(QStringView text)
{
    static const QString common =
        u"的一是在不了有和人大年市关於于建议議代表提案单位單政府局日月第号號会會中國国上为為地方工作加强快推进進办"
        "辦理名编編号号题題主管部门門类類别別时時间間答复覆件公开開区區县縣路交通学學校教育水环境設设施"
        "0123456789,\t\n、。，：；（）"_s;
    constexpr qsizetype most = 20'000;
    const QStringView looked = text.first(std::min(text.size(), most));
    const auto count = std::ranges::count_if(looked, [](QChar sign) { return common.contains(sign); });
    return looked.isEmpty() ? 0 : static_cast<double>(count) / static_cast<double>(looked.size());
}

static std::optional<QString> decoded(QStringDecoder decoder, QByteArrayView bytes)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::Null) || !text.isValidUtf16())
        return std::nullopt;
    return text;
}

/// The one of the two that reads more like Chinese; the first when they are alike. Nothing when neither does at all.
static std::optional<QString> likelier(const std::optional<QString> &first, const std::optional<QString> &second,
                                       double least = 0)
{
    const double weights[] = {first ? familiarity(*first) : -1, second ? familiarity(*second) : -1};
    if (std::max(weights[0], weights[1]) < least)
        return std::nullopt;
    return weights[1] > weights[0] ? second : first;
}

Result<QString> decodeText(QByteArrayView bytes)
{
    const Error refused{
        .code = ErrorCode::InvalidInput,
        .message = QCoreApplication::translate(
            "banfu::encoding", "The text is in no encoding that can be read (UTF-8, UTF-16, GB18030, Big5).")};
    // A decoder with a state waits for the rest of a character that is cut at the end, and reports nothing.
    constexpr auto whole = QStringConverter::Flag::Stateless;
    const auto decode = [&](auto encoding) { return decoded(QStringDecoder{encoding, whole}, bytes); };
    std::optional<QString> text;
    if (const auto marked = QStringConverter::encodingForData(bytes))
        text = decode(*marked);
    if (!text)
        text = decode(QStringConverter::Utf8);
    constexpr double leastOfText = 0.1; // any pairs of bytes are characters of UTF-16
    if (!text && bytes.contains('\0'))  // as only UTF-16 has it, here without its mark
        text = likelier(decode(QStringConverter::Utf16LE), decode(QStringConverter::Utf16BE), leastOfText);
    if (!text)
        text = likelier(decode("GB18030"), decode("Big5"));
    if (!text)
        return refused;
    if (text->startsWith(QChar::ByteOrderMark))
        text->remove(0, 1);
    text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text->replace(u'\r', u'\n');
    return *text;
}

} // namespace banfu
