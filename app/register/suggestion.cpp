#include "app/register/suggestion.h"

namespace banfu {

std::optional<CongressSession> CongressSession::parse(QStringView wording)
{
    Q_UNUSED(wording)
    return std::nullopt;
}

} // namespace banfu
