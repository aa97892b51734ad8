#include "app/reply/homophones.h"

#include <QHash>
#include <QString>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Lower case without tones; empty where there is none. Each character is asked for once: the transliterator is slow.
QString syllableOf(QChar character)
{
    static thread_local QHash<QChar, QString> known;
    static thread_local const auto transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made{
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status)};
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    if (const auto found = known.constFind(character); found != known.constEnd())
        return *found;
    QString syllable;
    if (transliterator) {
        icu::UnicodeString text{static_cast<char16_t>(character.unicode())};
        transliterator->transliterate(text);
        syllable = QString::fromUtf16(text.getBuffer(), text.length()).trimmed();
    }
    known.insert(character, syllable);
    return syllable;
}

} // namespace

bool areHomophones(QChar left, QChar right)
{
    if (left.script() != QChar::Script_Han || right.script() != QChar::Script_Han)
        return false;
    const QString syllable = syllableOf(left);
    return !syllable.isEmpty() && syllable == syllableOf(right);
}

} // namespace banfu
