#include "app/reply/documentnumber.h"

namespace banfu {

DocumentNumber::DocumentNumber(QString bureauCode, int year, int serial)
    : m_bureauCode{std::move(bureauCode)}
    , m_year{year}
    , m_serial{serial}
{
}

std::optional<DocumentNumber> DocumentNumber::parse(QStringView)
{
    return std::nullopt;
}

QString DocumentNumber::toString() const
{
    return QStringLiteral("%1〔%2〕%3号").arg(m_bureauCode).arg(m_year).arg(m_serial);
}

} // namespace banfu
