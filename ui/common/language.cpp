#include "ui/common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QString languageKey(Language language)
{
    switch (language) {
    case Language::English:
        return u"en"_s;
    case Language::Chinese:
        return u"zh"_s;
    }
    Q_UNREACHABLE();
}

Language languageOfKey(const QString &key, const QLocale &system)
{
    if (key.startsWith("zh"_L1))
        return Language::Chinese;
    if (key.startsWith("en"_L1))
        return Language::English;
    return system.language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

void Translations::show(Language language)
{
    m_language = language;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    const bool isChinese = language == Language::Chinese;
    QLocale::setDefault(isChinese ? QLocale{QLocale::Chinese, QLocale::China} : QLocale{QLocale::English});
    if (!isChinese) {
        QCoreApplication::installTranslator(&m_ours); // empty ones still tell the widgets
        return;
    }
    if (m_qts.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    if (m_ours.load(u":/banfu/i18n/banfu_zh_CN.qm"_s))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace banfu
