#include "app/reply/words.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace banfu {

namespace {

/// Over one paragraph. The offsets of ICU and Qt are the same: both count UTF-16.
class WordIterator
{
public:
    explicit WordIterator(const QString &text)
        : m_size{text.size()}
        , m_text{false, reinterpret_cast<const char16_t *>(text.utf16()), static_cast<int32_t>(text.size())}
    {
        UErrorCode status = U_ZERO_ERROR;
        m_words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getChina(), status));
        if (U_FAILURE(status))
            m_words.reset();
        if (m_words)
            m_words->setText(m_text);
    }

    /// The first boundary behind this place; the end where there is none.
    qsizetype following(qsizetype offset)
    {
        if (!m_words)
            return std::min(offset + 1, m_size);
        const int32_t found = offset < m_size ? m_words->following(static_cast<int32_t>(offset)) : -1;
        return found == icu::BreakIterator::DONE ? m_size : found;
    }

    /// The last boundary before this place; the beginning where there is none.
    qsizetype preceding(qsizetype offset)
    {
        if (!m_words)
            return std::max<qsizetype>(offset - 1, 0);
        const int32_t found = offset > 0 ? m_words->preceding(static_cast<int32_t>(offset)) : -1;
        return found == icu::BreakIterator::DONE ? 0 : found;
    }

private:
    const qsizetype m_size;
    const icu::UnicodeString m_text; ///< an alias of the caller's text
    std::unique_ptr<icu::BreakIterator> m_words{};
};

qsizetype behindGap(const QString &text, qsizetype offset)
{
    while (offset < text.size() && text.at(offset).isSpace())
        ++offset;
    return offset;
}

} // namespace

WordPlace wordAt(const QString &text, qsizetype offset)
{
    if (text.isEmpty())
        return {};
    const qsizetype inside = std::clamp<qsizetype>(offset, 0, text.size() - 1);
    WordIterator words{text};
    const qsizetype end = words.following(inside);
    return {.begin = words.preceding(end), .end = end};
}

qsizetype nextWord(const QString &text, qsizetype offset)
{
    return offset >= text.size() ? text.size() : behindGap(text, WordIterator{text}.following(offset));
}

qsizetype previousWord(const QString &text, qsizetype offset)
{
    qsizetype end = std::min(offset, text.size());
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    return end > 0 ? WordIterator{text}.preceding(end) : 0;
}

QString withNextCase(const QString &text)
{
    const QString upper = text.toUpper();
    const QString lower = text.toLower();
    if (upper == lower)
        return text;
    QString title = lower;
    for (qsizetype i = 0; i < title.size(); ++i)
        if (title.at(i).isLower() && (i == 0 || !title.at(i - 1).isLetter()))
            title[i] = title.at(i).toUpper();
    if (text == upper)
        return title == upper ? lower : title;
    return text == title ? lower : upper;
}

} // namespace banfu
