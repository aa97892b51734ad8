#include "app/reply/compose.h"

namespace banfu {

ReplyText composedText(const CaseFile &, const Reply &reply, const OfficeSettings &)
{
    return reply.text;
}

Letter compose(const CaseFile &, const Reply &, const OfficeSettings &)
{
    return {};
}

QString letterDate(QDate date)
{
    return date.isValid() ? QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day())
                          : QString{};
}

} // namespace banfu
