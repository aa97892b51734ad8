#include "ui/common/preferences.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/banfu/window.ini"_s;
}

} // namespace

Preferences::Preferences(const QString &path)
    : m_settings{path.isEmpty() ? defaultPath() : path, QSettings::IniFormat}
{
}

QString Preferences::language() const
{
    return m_settings.value(u"language"_s).toString();
}

void Preferences::setLanguage(const QString &key)
{
    m_settings.setValue(u"language"_s, key);
}

Theme Preferences::theme() const
{
    return themeOfKey(m_settings.value(u"theme"_s).toString()).value_or(Theme::System);
}

void Preferences::setTheme(Theme theme)
{
    m_settings.setValue(u"theme"_s, themeKey(theme));
}

QByteArray Preferences::state(const QString &widget) const
{
    return m_settings.value(u"state/"_s + widget).toByteArray();
}

void Preferences::setState(const QString &widget, const QByteArray &state)
{
    m_settings.setValue(u"state/"_s + widget, state);
}

} // namespace banfu
