#include "app/store/searchwords.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

enum class Kind { Mark, Blank, Word, Ideograph, Rare };

// Only characters that every version of FTS5's unicode61 takes for part of a word: a term that it parted would be a
// phrase, and phrases are an error in an index without positions.
bool isIdeograph(char16_t c)
{
    return (c >= 0x3400 && c <= 0x4db5) || (c >= 0x4e00 && c <= 0x9fcc) || (c >= 0xf900 && c <= 0xfa6d) ||
           (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || c == u'々' || c == u'〇';
}

bool isWord(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

char16_t folded(QChar character)
{
    const char16_t c = character.unicode();
    if (c >= 0xff01 && c <= 0xff5e)
        return QChar{static_cast<char16_t>(c - 0xfee0)}.toLower().unicode();
    return character.toLower().unicode();
}

Kind kindOf(char16_t c)
{
    if (isWord(c))
        return Kind::Word;
    if (isIdeograph(c))
        return Kind::Ideograph;
    const QChar character{c};
    if (character.isSpace())
        return Kind::Blank;
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate() ? Kind::Rare : Kind::Mark;
}

/// A stretch of one kind within folded text.
struct Run
{
    Kind kind{};
    qsizetype begin{0};
    qsizetype end{0};
};

QList<Run> runsOf(QStringView text)
{
    QList<Run> runs;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Kind kind = kindOf(text[i].unicode());
        if (!runs.isEmpty() && runs.last().kind == kind)
            runs.last().end = i + 1;
        else
            runs.append({kind, i, i + 1});
    }
    return runs;
}

QString quoted(QStringView term, bool isPrefix)
{
    return u'"' + term.toString() + (isPrefix ? u"\" *"_s : u"\""_s);
}

/// The terms of one run of a typed word; `isLast`: the word ends with it, so that a Latin run may go on in the text.
QStringList termsOf(const Run &run, QStringView word, bool isLast)
{
    const QStringView text = word.sliced(run.begin, run.end - run.begin);
    if (run.kind == Kind::Word)
        return {quoted(text, isLast)};
    if (run.kind != Kind::Ideograph)
        return {};
    if (text.size() == 1)
        return {quoted(text, true)};
    QStringList terms;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        terms << quoted(text.sliced(i, 2), false);
    return terms;
}

SearchWord searchWord(const QString &text)
{
    const QList<Run> runs = runsOf(text);
    SearchWord word{.folded = text};
    for (qsizetype i = 0; i < runs.size(); ++i)
        word.terms << termsOf(runs[i], text, i + 1 == runs.size());
    word.terms.removeDuplicates();
    const Run &only = runs.first();
    word.isExact = runs.size() == 1 && word.terms.size() == 1 &&
                   (only.kind == Kind::Word || (only.kind == Kind::Ideograph && text.size() <= 2));
    return word;
}

} // namespace

FoldedText foldText(QStringView text)
{
    FoldedText result;
    result.text.reserve(text.size());
    result.origin.reserve(text.size());
    Kind gap = Kind::Word; // Word: none
    Kind last = Kind::Mark;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = folded(text[i]);
        const Kind kind = kindOf(c);
        if (kind == Kind::Mark || kind == Kind::Blank) {
            gap = gap == Kind::Mark ? Kind::Mark : kind;
            continue;
        }
        const bool isJoined = gap == Kind::Blank && ((last == Kind::Word && kind == Kind::Ideograph) ||
                                                     (last == Kind::Ideograph && kind == Kind::Word));
        if (gap != Kind::Word && !isJoined && !result.text.isEmpty()) {
            result.text += u' ';
            result.origin.append(i - 1);
        }
        result.text += QChar{c};
        result.origin.append(i);
        gap = Kind::Word;
        last = kind;
    }
    return result;
}

QStringList indexTerms(QStringView folded)
{
    QStringList terms;
    QSet<QStringView> seen;
    const auto add = [&](QStringView term) {
        if (const auto size = seen.size(); seen.insert(term), seen.size() > size)
            terms << term.toString();
    };
    for (const Run &run : runsOf(folded)) {
        if (run.kind == Kind::Word)
            add(folded.sliced(run.begin, run.end - run.begin));
        if (run.kind != Kind::Ideograph)
            continue;
        for (qsizetype i = run.begin; i + 1 < run.end; ++i)
            add(folded.sliced(i, 2));
        add(folded.sliced(run.end - 1, 1));
    }
    return terms;
}

QList<SearchWord> searchWords(QStringView typed)
{
    QList<SearchWord> words;
    QString part;
    const auto flush = [&] {
        const QString text = foldText(part).text;
        const bool isKnown = std::any_of(words.begin(), words.end(), [&](auto &word) { return word.folded == text; });
        if (!text.isEmpty() && !isKnown)
            words.append(searchWord(text));
        part.clear();
    };
    for (const QChar character : typed) {
        if (character.isSpace())
            flush();
        else
            part += character;
    }
    flush();
    return words;
}

qsizetype findWord(QStringView folded, QStringView word)
{
    const bool beginsRun = !word.isEmpty() && isWord(word.front().unicode());
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (!beginsRun || at == 0 || !isWord(folded[at - 1].unicode()))
            return at;
    }
    return -1;
}

bool holdsWord(QByteArrayView folded, QByteArrayView word)
{
    const auto isRunByte = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    const bool beginsRun = !word.isEmpty() && isRunByte(word.front());
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (!beginsRun || at == 0 || !isRunByte(folded[at - 1]))
            return true;
    }
    return false;
}

} // namespace banfu
