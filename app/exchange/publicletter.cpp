#include "app/exchange/publicletter.h"

namespace banfu {

Result<PublicLetter> readPublicLetter(QStringView)
{
    return Error{.code = ErrorCode::InvalidInput, .message = {}};
}

Result<QString> textOfHtml(QStringView html)
{
    return html.toString();
}

} // namespace banfu
