#pragma once

#include <QString>

#include <optional>

namespace banfu {

enum class Theme { System, Light, Dark, HighContrast };

QString themeKey(Theme theme); ///< as it is kept in the preferences and in BANFU_THEME
std::optional<Theme> themeOfKey(const QString &key);

/// Palette and style of the whole application. System keeps what the platform gives; where that says nothing of a dark
/// desktop, the desktop's own setting is looked for.
void applyTheme(Theme theme);

/// The interface's faces by name: the system's fallback for Chinese may be a Kai face.
void applyInterfaceFont();

} // namespace banfu
