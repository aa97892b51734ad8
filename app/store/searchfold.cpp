#include "app/store/searchfold.h"

#include <QSet>

#include <unicode/translit.h>

#include <array>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr char16_t markForm = 1;
constexpr char16_t blankForm = u' ';
constexpr char16_t fieldEnd = 2;

// Only characters that every version of FTS5's unicode61 takes for part of a word: a term that it parted would be a
// phrase, and phrases are an error in an index without positions.
constexpr bool isIdeograph(char16_t c)
{
    return (c >= 0x4e00 && c <= 0x9fcc) || (c >= 0x3400 && c <= 0x4db5) || (c >= 0xf900 && c <= 0xfa6d) ||
           (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || c == u'々' || c == u'〇';
}

constexpr bool isWord(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

constexpr bool isGap(char16_t c)
{
    return c == markForm || c == blankForm;
}

/// Where blanks alone between the two part nothing.
constexpr bool isJoint(char16_t before, char16_t after)
{
    return (isWord(before) && isIdeograph(after)) || (isIdeograph(before) && isWord(after));
}

char16_t foldedForm(char16_t c)
{
    if (isFieldMark(c))
        return fieldEnd;
    if (c >= 0xff01 && c <= 0xff5e)
        c = static_cast<char16_t>(c - 0xfee0);
    const QChar character = QChar{c}.toLower();
    if (character.isSpace())
        return blankForm;
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate() ? character.unicode()
                                                                                         : markForm;
}

using Forms = std::array<char16_t, 0x10000>;

/// 電 is 电: one by one, so that what is found in the folded text is found at the same place in the text.
void simplify(Forms &forms)
{
    constexpr char16_t first = 0x3400;
    constexpr char16_t last = 0x9fcc;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplifier{
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status)};
    if (!simplifier)
        return;
    icu::UnicodeString text;
    for (char16_t c = first; c <= last; ++c)
        text.append(c);
    simplifier->transliterate(text);
    if (text.length() != last - first + 1)
        return;
    for (char16_t c = first; c <= last; ++c) {
        if (isIdeograph(c) && isIdeograph(text[c - first]))
            forms[c] = text[c - first];
    }
}

const Forms &forms()
{
    static const auto all = [] {
        auto made = std::make_unique<Forms>();
        for (size_t c = 0; c < made->size(); ++c)
            (*made)[c] = foldedForm(static_cast<char16_t>(c));
        simplify(*made);
        return made;
    }();
    return *all;
}

char16_t formOf(const Forms &table, QChar character)
{
    return table[character.unicode()];
}

/// Behind the word that begins at `at`; −1: it does not.
qsizetype endOfWord(const Forms &table, QStringView text, qsizetype at, QStringView word)
{
    for (qsizetype j = 0; j < word.size(); ++j) {
        const char16_t wanted = word[j].unicode();
        const qsizetype begin = at;
        bool isBlank = true;
        while (at < text.size() && isGap(formOf(table, text[at]))) {
            isBlank = isBlank && formOf(table, text[at]) == blankForm;
            ++at;
        }
        if (at == text.size())
            return -1;
        const char16_t found = formOf(table, text[at]);
        const char16_t before = begin > 0 ? formOf(table, text[begin - 1]) : markForm;
        const bool isParted = at > begin && !(isBlank && isJoint(before, found));
        if (wanted == blankForm) {
            if (!isParted)
                return -1;
            continue;
        }
        if (found != wanted || (isParted && j > 0 && word[j - 1].unicode() != blankForm))
            return -1;
        ++at;
    }
    return at;
}

std::optional<TextSpan> findFrom(QStringView text, QStringView word, qsizetype from, bool isAnywhere)
{
    if (word.isEmpty())
        return std::nullopt;
    const Forms &table = forms();
    const char16_t first = word.front().unicode();
    const bool beginsRun = !isAnywhere && isWord(first);
    for (qsizetype at = from; at < text.size(); ++at) {
        if (formOf(table, text[at]) != first || (beginsRun && at > 0 && isWord(formOf(table, text[at - 1]))))
            continue;
        if (const qsizetype end = endOfWord(table, text, at, word); end >= 0)
            return TextSpan{at, end};
    }
    return std::nullopt;
}

FoldedRun::Kind kindOf(char16_t c)
{
    if (isWord(c))
        return FoldedRun::Kind::Word;
    return isIdeograph(c) ? FoldedRun::Kind::Ideograph : FoldedRun::Kind::Rare;
}

} // namespace

QString foldText(QStringView text)
{
    const Forms &table = forms();
    QString folded;
    folded.reserve(text.size());
    bool isParted = false;
    bool isBlank = true;
    for (const QChar character : text) {
        const char16_t c = formOf(table, character);
        if (isGap(c) || c == fieldEnd) {
            isParted = true;
            isBlank = isBlank && c == blankForm;
            continue;
        }
        if (isParted && !folded.isEmpty() && !(isBlank && isJoint(folded.back().unicode(), c)))
            folded += QChar{blankForm};
        folded += QChar{c};
        isParted = false;
        isBlank = true;
    }
    return folded;
}

std::optional<TextSpan> findWord(QStringView text, QStringView word, qsizetype from)
{
    return findFrom(text, word, from, false);
}

std::optional<TextSpan> findPart(QStringView text, QStringView word)
{
    return findFrom(text, word, 0, true);
}

QList<FoldedRun> runsOf(QStringView folded)
{
    QList<FoldedRun> runs;
    bool isNew = true;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const char16_t c = folded[i].unicode();
        if (c == blankForm) {
            isNew = true;
            continue;
        }
        const FoldedRun::Kind kind = kindOf(c);
        if (!isNew && runs.last().kind == kind)
            runs.last().end = i + 1;
        else
            runs.append({kind, i, i + 1});
        isNew = false;
    }
    return runs;
}

QStringList indexTerms(QStringView folded)
{
    QStringList terms;
    QSet<QStringView> seen;
    const auto add = [&](QStringView term) {
        if (const auto size = seen.size(); seen.insert(term), seen.size() > size)
            terms << term.toString();
    };
    for (const FoldedRun &run : runsOf(folded)) {
        if (run.kind == FoldedRun::Kind::Word)
            add(folded.sliced(run.begin, run.end - run.begin));
        if (run.kind != FoldedRun::Kind::Ideograph)
            continue;
        for (qsizetype i = run.begin; i + 1 < run.end; ++i)
            add(folded.sliced(i, 2));
        add(folded.sliced(run.end - 1, 1));
    }
    return terms;
}

} // namespace banfu
