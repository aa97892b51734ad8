#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace banfu {

enum class Language { English, Chinese };

QString languageKey(Language language); ///< en, zh: as kept in the preferences and in BANFU_LANGUAGE
Language languageOfKey(const QString &key, const QLocale &system);

/// The texts on the screen. Showing another language tells every widget by QEvent::LanguageChange.
class Translations
{
public:
    void show(Language language);
    Language language() const { return m_language; }

private:
    Language m_language{Language::English};
    QTranslator m_ours{};
    QTranslator m_qts{};
};

} // namespace banfu
