#include "ui/common/pinyin.h"

#include <QHash>

#include <unicode/translit.h>

#include <memory>

namespace banfu {

namespace {

/// The first letter of a 汉字's usual reading; null when it has none. Qt's collator is no help: where the system has no
/// locale it orders by code.
QChar initialOf(char32_t character)
{
    thread_local const std::unique_ptr<const icu::Transliterator> reader = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<const icu::Transliterator>{
            icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status)};
    }();
    thread_local QHash<char32_t, QChar> known;
    if (const auto found = known.constFind(character); found != known.cend())
        return *found;
    QChar initial;
    if (reader) {
        icu::UnicodeString text{static_cast<UChar32>(character)};
        reader->transliterate(text);
        const QString read = QString::fromUtf16(text.getBuffer(), text.length());
        const QChar letter = read.normalized(QString::NormalizationForm_D).toLower().front();
        if (letter >= u'a' && letter <= u'z')
            initial = letter;
    }
    return known.insert(character, initial).value();
}

} // namespace

QString pinyinInitials(QStringView text)
{
    QString result;
    for (const uint character : text.toUcs4()) {
        if (QChar::script(character) == QChar::Script_Han) {
            if (const QChar initial = initialOf(character); !initial.isNull())
                result.append(initial);
        } else if (QChar::isLetterOrNumber(character) && character < 0x10000) {
            result.append(QChar{static_cast<char16_t>(character)}.toLower());
        }
    }
    return result;
}

bool isNamedBy(QStringView name, QStringView typed)
{
    return name.contains(typed, Qt::CaseInsensitive) || pinyinInitials(name).startsWith(typed.toString().toLower());
}

} // namespace banfu
