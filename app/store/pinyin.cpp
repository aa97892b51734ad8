#include "app/store/pinyin.h"

#include <QCache>
#include <QStringList>

#include <unicode/translit.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

using Reader = std::unique_ptr<const icu::Transliterator>;

Reader readerOf(const char *rules)
{
    UErrorCode status = U_ZERO_ERROR;
    return Reader{icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status)};
}

/// The syllables with their tones as marks of their own.
QStringList syllablesOf(const Reader &reader, const QString &name)
{
    if (!reader)
        return {};
    icu::UnicodeString text{false, name.utf16(), static_cast<int32_t>(name.size())};
    icu::UnicodeString copy{text};
    reader->transliterate(copy);
    const QString read = QString::fromUtf16(copy.getBuffer(), copy.length()).normalized(QString::NormalizationForm_D);
    return read.toLower().split(u' ', Qt::SkipEmptyParts);
}

/// lǚ is typed lv, and by some lu.
QString typedAs(QStringView syllable, QChar twoDots)
{
    constexpr char16_t diaeresis = 0x308;
    QString typed;
    for (const QChar c : syllable) {
        if (c.unicode() == diaeresis && typed.endsWith(u'u'))
            typed.back() = twoDots;
        else if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            typed += c;
    }
    return typed;
}

void addForms(QStringList &forms, const QStringList &syllables, QChar twoDots)
{
    QString whole;
    QString initials;
    for (auto it = syllables.rbegin(); it != syllables.rend(); ++it) {
        const QString typed = typedAs(*it, twoDots);
        if (typed.isEmpty())
            continue;
        whole.prepend(typed);
        initials.prepend(typed.front());
        for (const QString &form : {whole, initials}) {
            if (form.size() > 1 && !forms.contains(form))
                forms.prepend(form);
        }
    }
}

} // namespace

QString pinyinForms(const QString &name)
{
    constexpr qsizetype longest = 60;
    constexpr int remembered = 4000;
    // Not shared: a transliterator is no thing of two threads.
    thread_local const Reader asName = readerOf("Han-Latin/Names");
    thread_local const Reader asText = readerOf("Han-Latin");
    thread_local QCache<QString, QString> known{remembered};
    if (const QString *forms = known.object(name))
        return *forms;
    const bool hasHan = std::any_of(name.begin(), name.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    QStringList forms;
    if (hasHan) {
        const QString part = name.left(longest);
        const QStringList read = syllablesOf(asName, part);
        addForms(forms, syllablesOf(asText, part), u'u');
        addForms(forms, read, u'u');
        addForms(forms, read, u'v');
    }
    const QString joined = forms.join(u' ');
    known.insert(name, new QString{joined});
    return joined;
}

} // namespace banfu
