#pragma once

#include "ui/common/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace banfu {

/// What this person at this computer chose for the window; nothing of it is the register's.
class Preferences
{
public:
    /// Empty: the user's configuration folder.
    explicit Preferences(const QString &path = {});

    QString language() const; ///< empty: as the system
    void setLanguage(const QString &key);
    Theme theme() const;
    void setTheme(Theme theme);

    QByteArray state(const QString &widget) const;
    void setState(const QString &widget, const QByteArray &state);

private:
    mutable QSettings m_settings;
};

} // namespace banfu
