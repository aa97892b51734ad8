#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace banfu {

/// Text as search sees it: lower case, full width and traditional forms folded, every run of marks and spaces one
/// space, none where 汉字 and Latin or digits are parted by spaces only (IAB 产业 is IAB产业).
QString foldText(QStringView text);

/// Stands before each field of a text that is searched: U+FDD0 to U+FDEF, which mean nothing in Unicode, so that no
/// word is found across two fields.
constexpr char16_t firstFieldMark = 0xfdd0;
constexpr char16_t lastFieldMark = 0xfdef;
constexpr bool isFieldMark(char16_t c)
{
    return c >= firstFieldMark && c <= lastFieldMark;
}

struct TextSpan
{
    qsizetype begin{0};
    qsizetype end{0};

    bool operator==(const TextSpan &) const = default;
};

/// Where text as it was written holds the folded word, nothing: nowhere. A word that begins with a Latin letter or
/// digit begins where such a run begins, so that 830号 does not find 1830号; where it ends with one, the run may go on.
std::optional<TextSpan> findWord(QStringView text, QStringView word, qsizetype from = 0);
/// The same, but a run of Latin letters or digits is found from its middle on too.
std::optional<TextSpan> findPart(QStringView text, QStringView word);

/// A stretch of one kind within folded text. Rare: characters that tokenizers disagree about, which no index holds.
struct FoldedRun
{
    enum class Kind { Word, Ideograph, Rare };

    Kind kind{};
    qsizetype begin{0};
    qsizetype end{0};
};
QList<FoldedRun> runsOf(QStringView folded);

/// The index terms of folded text, each once: pairs of neighbouring 汉字, the last of a run alone, Latin and digit runs
/// whole.
QStringList indexTerms(QStringView folded);

} // namespace banfu
