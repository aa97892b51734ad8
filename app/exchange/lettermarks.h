#pragma once

#include "app/register/suggestion.h"
#include "app/reply/reply.h"

#include <QString>

#include <optional>

namespace banfu {

/// What short lines beside the letter's own text say: 分类：B, 公开属性：主动公开, 签发人：…
struct LetterMarks
{
    std::optional<ResultClass> resultClass{};
    std::optional<Publicity> publicity{};
    QString signatory{};
    QString copyNumber{}; ///< 份号
    QString secrecy{};    ///< 密级
    QString urgency{};    ///< 紧急程度

    bool operator==(const LetterMarks &) const = default;
};

/// Other: no such line. Taken: its meaning is in `marks` and nothing is left of it. Kept: a mark that says more than
/// the fields hold (B1), to be kept as text.
enum class MarkLine { Other, Taken, Kept };
MarkLine takeMark(const QString &line, LetterMarks &marks);

/// 主动公开, 依申请公开, 不予公开 in the words of a line.
std::optional<Publicity> publicityIn(QStringView text);

/// 签发人：王 忠, 领导署名：… in the words of a line; empty when it names none.
QString signatoryIn(const QString &text);

} // namespace banfu
