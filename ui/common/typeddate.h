#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace banfu {

/// A date as people type it: 20260302, 2026-3-2, 2026.3.2, 2026/3/2, 2026年3月2日, 3.2, 3-2, 3月2日 (this year),
/// full-width digits too, 今天, today. Nothing for what is no date or does not exist.
std::optional<QDate> parseTypedDate(QStringView typed, QDate today);

/// Why it was not understood, translated.
QString typedDateFault(QStringView typed, QDate today);

} // namespace banfu
