#pragma once

#include "app/register/suggestion.h"

#include <QString>

#include <optional>

namespace banfu {

/// What the QR code of a questionnaire says, as a scanner types it: BANFU:1:KIND:NUMBER:SESSION:DEPUTY:COPY.
struct QuestionnaireCode
{
    SuggestionKind kind{SuggestionKind::Suggestion};
    QString number{};
    std::optional<CongressSession> session{}; ///< nothing: its wording was not understood when it was printed
    int deputy{1};                            ///< from 1
    int copy{1};

    bool operator==(const QuestionnaireCode &) const = default;

    /// Also in small letters and with full-width signs, as input methods turn it.
    static std::optional<QuestionnaireCode> parse(QStringView text);
    /// Whether a suggestion of this number, kind and session is meant.
    bool fits(const Suggestion &suggestion) const;
};

} // namespace banfu
