#pragma once

#include "app/reply/letter.h"
#include "app/reply/reply.h"

namespace banfu {

/// What is looked for in the text that is written. Unless said otherwise A is a and full width is half width.
struct Sought
{
    QString words{};
    bool isExact{false};

    bool operator==(const Sought &) const = default;
};

struct FoundPlace
{
    LetterPart part{LetterPart::Section};
    qsizetype index{0}; ///< the paragraph
    qsizetype offset{0};
    qsizetype length{0};

    bool operator==(const FoundPlace &) const = default;
};

/// All places in the order of the letter. `shown`: the text with every part as it is printed (see composedText).
QList<FoundPlace> findAll(const ReplyText &shown, const Sought &sought);

/// `text` with the words at these places of `shown` replaced; a composed part in which something is replaced becomes
/// the clerk's own.
ReplyText replaced(ReplyText text, const ReplyText &shown, const QList<FoundPlace> &places, const QString &by);

/// The clerk's parts, and the composed ones where there is no own.
ReplyText shownText(const ReplyText &own, const ReplyText &composed);

} // namespace banfu
