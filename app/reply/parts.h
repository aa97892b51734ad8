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
    std::optional<QString> ReplyText::*own{nullptr};         ///< null: a list
    std::optional<QStringList> ReplyText::*ownList{nullptr}; ///< one a line in the field
    bool standsAbove{false};
};

inline constexpr Part parts[] = {
    {LetterPart::Title, "title", &ReplyText::title, nullptr, true},
    {LetterPart::Salutation, "salutation", &ReplyText::salutation, nullptr, true},
    {LetterPart::Opening, "opening", &ReplyText::opening, nullptr, true},
    {LetterPart::Closing, "closing", &ReplyText::closing, nullptr, false},
    {LetterPart::Attachments, "attachments", nullptr, &ReplyText::attachments, false},
    {LetterPart::Signature, "signature", &ReplyText::signature, nullptr, false},
    {LetterPart::ContactNote, "contactNote", &ReplyText::contactNote, nullptr, false},
    {LetterPart::AttachmentText, "attachmentText", &ReplyText::attachmentText, nullptr, false},
    {LetterPart::Copies, "copies", nullptr, &ReplyText::copies, false}};

inline std::optional<QString> ownText(const ReplyText &text, const Part &part)
{
    if (part.own)
        return text.*part.own;
    const std::optional<QStringList> &list = text.*part.ownList;
    return list ? std::optional{list->join(u'\n')} : std::nullopt;
}

inline void setOwnText(ReplyText &text, const Part &part, const std::optional<QString> &own)
{
    if (part.own)
        text.*part.own = own;
    else
        text.*part.ownList = own ? std::optional{own->split(u'\n', Qt::SkipEmptyParts)} : std::nullopt;
}

} // namespace banfu
