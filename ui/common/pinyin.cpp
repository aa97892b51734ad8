#include "ui/common/pinyin.h"

#include <QCollator>
#include <QLocale>

#include <array>

namespace banfu {

namespace {

/// The first character of each initial in the order of pinyin; no syllable begins with i, u or v.
struct Initial
{
    char16_t first;
    char16_t letter;
};
constexpr std::array initials{Initial{u'吖', u'a'}, Initial{u'八', u'b'}, Initial{u'嚓', u'c'}, Initial{u'咑', u'd'},
                              Initial{u'妸', u'e'}, Initial{u'发', u'f'}, Initial{u'旮', u'g'}, Initial{u'哈', u'h'},
                              Initial{u'丌', u'j'}, Initial{u'咔', u'k'}, Initial{u'垃', u'l'}, Initial{u'妈', u'm'},
                              Initial{u'拏', u'n'}, Initial{u'噢', u'o'}, Initial{u'妑', u'p'}, Initial{u'七', u'q'},
                              Initial{u'呥', u'r'}, Initial{u'仨', u's'}, Initial{u'他', u't'}, Initial{u'屲', u'w'},
                              Initial{u'夕', u'x'}, Initial{u'丫', u'y'}, Initial{u'帀', u'z'}};

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

char16_t initialOf(QChar character, const QCollator &collator)
{
    char16_t letter = initials.front().letter;
    for (const Initial &initial : initials) {
        if (collator.compare(QString{character}, QString{QChar{initial.first}}) < 0)
            break;
        letter = initial.letter;
    }
    return letter;
}

} // namespace

QString pinyinInitials(QStringView text)
{
    static const QCollator collator{QLocale{QLocale::Chinese, QLocale::China}};
    QString result;
    for (const QChar character : text) {
        if (isHan(character))
            result.append(QChar{initialOf(character, collator)});
        else if (character.isLetterOrNumber())
            result.append(character.toLower());
    }
    return result;
}

bool isNamedBy(QStringView name, QStringView typed)
{
    return name.contains(typed, Qt::CaseInsensitive) || pinyinInitials(name).startsWith(typed.toString().toLower());
}

} // namespace banfu
