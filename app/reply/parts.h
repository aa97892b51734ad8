#pragma once

#include "app/reply/letter.h"
#include "app/reply/reply.h"

#include <optional>

namespace banfu {

/// A part of the letter that is composed: the field of ReplyText that holds the clerk's own wording.
struct Part
{
    LetterPart part{};
    const char *name{nullptr};
    std::optional<QString> ReplyText::*own{nullptr}; ///< null: the attachments, a list
    bool standsAbove{false};
};

inline constexpr Part parts[] = {{LetterPart::Title, "title", &ReplyText::title, true},
                                 {LetterPart::Salutation, "salutation", &ReplyText::salutation, true},
                                 {LetterPart::Opening, "opening", &ReplyText::opening, true},
                                 {LetterPart::Closing, "closing", &ReplyText::closing, false},
                                 {LetterPart::Attachments, "attachments", nullptr, false},
                                 {LetterPart::Signature, "signature", &ReplyText::signature, false},
                                 {LetterPart::ContactNote, "contactNote", &ReplyText::contactNote, false},
                                 {LetterPart::AttachmentText, "attachmentText", &ReplyText::attachmentText, false}};

inline std::optional<QString> ownText(const ReplyText &text, const Part &part)
{
    if (part.own)
        return text.*part.own;
    return text.attachments ? std::optional{text.attachments->join(u'\n')} : std::nullopt;
}

inline void setOwnText(ReplyText &text, const Part &part, const std::optional<QString> &own)
{
    if (part.own)
        text.*part.own = own;
    else
        text.attachments = own ? std::optional{own->split(u'\n', Qt::SkipEmptyParts)} : std::nullopt;
}

} // namespace banfu
