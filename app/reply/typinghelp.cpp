#include "app/reply/typinghelp.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr QStringView openings = u"“‘（《〈【〔「『";
constexpr QStringView closings = u"”’）》〉】〕」』";
constexpr QStringView chineseMarks = u"，。、；：？！…—·";

bool isChineseSide(QChar c)
{
    return c.script() == QChar::Script_Han || openings.contains(c) || closings.contains(c) || chineseMarks.contains(c);
}

bool isAsciiWord(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

QChar charBefore(QStringView text, qsizetype at)
{
    return at > 0 ? text[at - 1] : QChar{};
}

QChar charBehind(QStringView text, qsizetype at)
{
    return at < text.size() ? text[at] : QChar{};
}

/// The Latin run that ends here is an address: a web page, a mail box, a file.
bool isInAddress(QStringView text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && text[begin - 1].unicode() > u' ' && text[begin - 1].unicode() < 127)
        --begin;
    const QStringView run = text.sliced(begin, at - begin);
    return run.contains(u"://") || run.contains(u'@') || run.startsWith(u"www.") || run.contains(u'\\');
}

QChar fullWidth(QChar mark)
{
    constexpr QStringView narrow = u",;:?!.()<>";
    constexpr QStringView wide = u"，；：？！。（）《》";
    const qsizetype at = narrow.indexOf(mark);
    return at < 0 ? QChar{} : wide[at];
}

/// How many of the opening mark before the caret are not closed yet.
qsizetype openCount(QStringView text, qsizetype caret, QChar opening, QChar closing)
{
    qsizetype count = 0;
    for (const QChar c : text.first(caret)) {
        if (c == opening)
            ++count;
        else if (c == closing && count > 0)
            --count;
    }
    return count;
}

/// The text while it is changed around the caret.
class Help
{
public:
    Help(const QString &text, qsizetype from, qsizetype caret)
        : m_text{text}
        , m_from{from}
        , m_caret{caret}
    {
    }

    std::optional<TypedText> give()
    {
        if (m_caret <= m_from || m_caret > m_text.size() || isInAddress(m_text, m_from))
            return std::nullopt;
        const bool isHelped = giveYearBrackets() || (m_caret - m_from == 1 ? giveMark() : false) || giveMarkBehind();
        return isHelped ? std::optional{TypedText{m_text, m_caret}} : std::nullopt;
    }

private:
    bool giveMark()
    {
        const QChar typed = m_text[m_from];
        if (const qsizetype pair = openings.indexOf(typed); pair >= 0)
            return open(pair);
        if (const qsizetype pair = closings.indexOf(typed); pair >= 0)
            return typeOver(typed);
        if (typed == u'"' || typed == u'\'')
            return giveQuote(typed == u'"');
        if (giveDash(typed) || giveDots(typed))
            return true;
        if (!isChineseSide(charBefore(m_text, m_from)) && !(typed == u'(' && m_from == 0))
            return typed == u')' && giveClosing();
        const QChar wide = fullWidth(typed);
        if (wide.isNull() || (typed == u'.' && isAsciiWord(charBehind(m_text, m_caret))))
            return false;
        if (typed == u'>' && openCount(m_text, m_from, u'《', u'》') == 0)
            return false;
        m_text[m_from] = wide;
        if (const qsizetype pair = openings.indexOf(wide); pair >= 0)
            (void)open(pair);
        else
            (void)typeOver(wide);
        return true;
    }

    /// ( … ) around Latin: the closing one follows its opening.
    bool giveClosing()
    {
        if (openCount(m_text, m_from, u'（', u'）') == 0)
            return false;
        m_text[m_from] = u'）';
        (void)typeOver(u'）');
        return true;
    }

    bool giveQuote(bool isDouble)
    {
        const QChar opening = isDouble ? u'“' : u'‘';
        const QChar closing = isDouble ? u'”' : u'’';
        const bool isOpen = openCount(m_text, m_from, opening, closing) > 0;
        const QChar left = charBefore(m_text, m_from);
        if (!isOpen && !isChineseSide(left) && !(left.isNull() && isDouble))
            return false; // 5'6", it's
        m_text[m_from] = isOpen ? closing : opening;
        if (isOpen)
            (void)typeOver(closing);
        else
            (void)open(openings.indexOf(opening));
        return true;
    }

    bool open(qsizetype pair)
    {
        const QChar next = charBehind(m_text, m_caret);
        if (!next.isNull() && !next.isSpace() && !chineseMarks.contains(next) && !closings.contains(next))
            return false; // it is put before something that stands there already
        m_text.insert(m_caret, closings[pair]);
        return true;
    }

    bool typeOver(QChar closing)
    {
        if (charBehind(m_text, m_caret) != closing)
            return false;
        const qsizetype pair = closings.indexOf(closing);
        if (pair < 0 || openCount(m_text, m_from, openings[pair], closing) == 0)
            return false;
        m_text.remove(m_caret, 1);
        return true;
    }

    bool giveDash(QChar typed)
    {
        if (typed != u'-' || charBefore(m_text, m_from) != u'-' || m_from < 2 || !isChineseSide(m_text[m_from - 2]))
            return false;
        m_text.replace(m_from - 1, 2, u"——"_s);
        return true;
    }

    bool giveDots(QChar typed)
    {
        if ((typed != u'.' && typed != u'。') || m_from < 2 || QStringView{m_text}.sliced(m_from - 2, 2) != u"。。")
            return false;
        m_text.replace(m_from - 2, 3, u"……"_s);
        m_caret -= 1;
        return true;
    }

    /// GDP,增长: the comma shows what it is when the 汉字 behind it comes.
    bool giveMarkBehind()
    {
        constexpr QStringView marks = u",;:?!";
        const qsizetype at = m_from - 1;
        if (at < 1 || !marks.contains(m_text[at]) || m_text[m_from].script() != QChar::Script_Han)
            return false;
        if (!isAsciiWord(m_text[at - 1]) && m_text[at - 1] != u'%')
            return false;
        m_text[at] = fullWidth(m_text[at]);
        return true;
    }

    /// 临水函[2026]86号: any brackets around the year, seen when the closing one or the 号 is typed.
    bool giveYearBrackets()
    {
        static const QRegularExpression squared{
            u"(?<=[\\p{Han}])([\\[【［﹝])(?:19|20)\\d\\d([\\]】］﹞])(?:\\d{1,5}号)?$"_s};
        static const QRegularExpression rounded{
            u"(?<=[函字发办令文规报请批复])([(（])(?:19|20)\\d\\d([)）])\\d{1,5}号$"_s};
        const QString typed = m_text.first(m_caret);
        for (const QRegularExpression &form : {squared, rounded}) {
            const auto match = form.match(typed);
            if (!match.hasMatch())
                continue;
            const QChar closing = match.captured(2).front();
            m_text[match.capturedStart(1)] = u'〔';
            m_text[match.capturedStart(2)] = u'〕';
            if (charBehind(m_text, m_caret) == closing) // the closing one that came with the opening one
                m_text.remove(m_caret, 1);
            return true;
        }
        return false;
    }

    QString m_text;
    qsizetype m_from;
    qsizetype m_caret;
};

} // namespace

std::optional<TypedText> typingHelp(const QString &text, qsizetype from, qsizetype caret)
{
    return Help{text, from, caret}.give();
}

bool standsInEmptyPair(QStringView text, qsizetype caret)
{
    const qsizetype pair = openings.indexOf(charBefore(text, caret));
    return pair >= 0 && charBehind(text, caret) == closings[pair];
}

} // namespace banfu
