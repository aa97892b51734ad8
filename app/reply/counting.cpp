#include "app/reply/counting.h"

#include "app/reply/plaintext.h"

namespace banfu {

namespace {

bool standsInWord(char32_t c)
{
    const bool isAlphabetic = QChar::isLetterOrNumber(c) && QChar::script(c) != QChar::Script_Han &&
                              QChar::script(c) != QChar::Script_Hiragana && QChar::script(c) != QChar::Script_Katakana;
    return isAlphabetic && c < 0xFF00; // full-width digits are counted each
}

/// Inside a number or a Latin word: 1,286.5 and e-mail are one.
bool joinsWord(char32_t c)
{
    return c == U'.' || c == U',' || c == U'-' || c == U'\'' || c == U'%' || c == U'@' || c == U'/' || c == U':';
}

} // namespace

TextCount &TextCount::operator+=(const TextCount &other)
{
    words += other.words;
    characters += other.characters;
    charactersWithSpaces += other.charactersWithSpaces;
    paragraphs += other.paragraphs;
    return *this;
}

TextCount countOf(QStringView text)
{
    TextCount count{.paragraphs = text.trimmed().isEmpty() ? 0 : 1};
    bool isInWord = false;
    for (const uint c : text.toUcs4()) {
        ++count.charactersWithSpaces;
        if (QChar::isSpace(c)) {
            isInWord = false;
            continue;
        }
        ++count.characters;
        const bool belongs = standsInWord(c) || (isInWord && joinsWord(c));
        if (!belongs || !isInWord)
            ++count.words;
        isInWord = belongs;
    }
    return count;
}

TextCount countOf(const Letter &letter)
{
    TextCount count = countOf(letter.documentNumber);
    for (const QString &line : {letter.title, letter.salutation, letter.signature, letter.date, letter.contactNote})
        count += countOf(line);
    for (const QString &line : attachmentLines(letter))
        count += countOf(line);
    for (const LetterParagraph &paragraph : letter.body) {
        TextCount own = countOf(paragraph.label + paragraph.text);
        own.paragraphs = paragraph.runsOn ? 0 : own.paragraphs;
        count += own;
    }
    return count += countOf(copiesLine(letter));
}

QHash<int, int> sectionLengths(const Letter &letter)
{
    QHash<int, int> lengths;
    QList<const LetterParagraph *> open;
    for (const LetterParagraph &paragraph : letter.body) {
        if (paragraph.part != LetterPart::Section)
            continue;
        if (isHeading(paragraph.level)) {
            while (!open.isEmpty() && open.last()->level >= paragraph.level)
                open.removeLast();
            open.append(&paragraph);
        }
        const int words = countOf(paragraph.label + paragraph.text).words;
        for (const LetterParagraph *head : open)
            lengths[head->index] += words;
    }
    return lengths;
}

} // namespace banfu
