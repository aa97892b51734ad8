#pragma once

#include <QDate>
#include <QString>

namespace banfu {

/// A date for the screen in the chosen language: 2026-06-02, 2026年6月2日. Empty for an invalid date.
QString dateText(QDate date);

} // namespace banfu
