#include "app/base/encoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace banfu {

Result<QString> decodeText(QByteArrayView bytes)
{
    const Error refused{
        .code = ErrorCode::InvalidInput,
        .message = QCoreApplication::translate(
            "banfu::encoding", "The text is in no encoding that can be read (UTF-8, UTF-16, GB18030).")};
    const auto decode = [&](QStringDecoder decoder) -> std::optional<QString> {
        if (!decoder.isValid())
            return std::nullopt;
        QString text = decoder.decode(bytes);
        if (decoder.hasError() || text.contains(QChar::Null) || !text.isValidUtf16())
            return std::nullopt;
        return text;
    };
    // A decoder with a state waits for the rest of a character that is cut at the end, and reports nothing.
    constexpr auto whole = QStringConverter::Flag::Stateless;
    std::optional<QString> text;
    if (const auto marked = QStringConverter::encodingForData(bytes))
        text = decode(QStringDecoder{*marked, whole});
    if (!text)
        text = decode(QStringDecoder{QStringConverter::Utf8, whole});
    if (!text)
        text = decode(QStringDecoder{"GB18030", whole});
    if (!text)
        return refused;
    if (text->startsWith(QChar::ByteOrderMark))
        text->remove(0, 1);
    text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text->replace(u'\r', u'\n');
    return *text;
}

} // namespace banfu
