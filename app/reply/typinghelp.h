#pragma once

#include <QString>

#include <optional>

namespace banfu {

/// A paragraph and where the caret stands in it.
struct TypedText
{
    QString text{};
    qsizetype caret{0};

    bool operator==(const TypedText &) const = default;
};

/// What becomes of a paragraph in which [from, caret) was typed just now; nothing when it stays as it was typed.
/// Half-width marks beside 汉字 become full-width, an opening quote or bracket gets its closing one, which is typed
/// over, and the year of a document number gets its 〔〕. Latin, numbers, times and addresses are left alone.
std::optional<TypedText> typingHelp(const QString &text, qsizetype from, qsizetype caret);

/// Whether the caret stands inside a pair with nothing between, which one backspace takes away.
bool standsInEmptyPair(QStringView text, qsizetype caret);

} // namespace banfu
