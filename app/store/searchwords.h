#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// Text as search sees it: lower case, full-width forms folded, every run of marks and spaces one space, none where
/// 汉字 and Latin or digits are parted by spaces only (IAB 产业 is IAB产业). Holds no line feed.
struct FoldedText
{
    QString text{};
    QList<qsizetype> origin{}; ///< for each character of `text`, where it stood

    bool operator==(const FoldedText &) const = default;
};
FoldedText foldText(QStringView text);

/// The index terms of folded text, each once: pairs of neighbouring 汉字, the last of a run alone, Latin and digit runs
/// whole. Rare characters, which tokenizers disagree about, are left out; verification sees them.
QStringList indexTerms(QStringView folded);

/// One word of what was typed.
struct SearchWord
{
    QString folded{};
    QStringList terms{}; ///< as FTS5 reads them, quoted; all must be there. Empty: only a scan finds the word
    bool isExact{false}; ///< a document with the terms holds the word; otherwise it must be verified

    bool operator==(const SearchWord &) const = default;
};

/// What was typed, parted at spaces. Never fails: what is a mark to FTS5 or SQL is only a mark here.
QList<SearchWord> searchWords(QStringView typed);

/// Where the word stands in folded text, −1: nowhere. A word that begins with a Latin letter or digit begins where such
/// a run begins, so that 830号 does not find 1830号; where it ends with one, the run may go on.
qsizetype findWord(QStringView folded, QStringView word);
/// The same in UTF-8.
bool holdsWord(QByteArrayView folded, QByteArrayView word);

} // namespace banfu
