#include "app/reply/recognition.h"

#include "app/base/chinesenumber.h"
#include "app/reply/numbering.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// A mark at the beginning of a paragraph: which level it looks like and how long it is.
struct Mark
{
    Level level{};
    qsizetype length{0};
};

constexpr QStringView chineseDigits = u"〇零一二三四五六七八九十百";
constexpr int longestCount = 7; // 一百二十三 and more is no count of sections

qsizetype runOf(QStringView text, qsizetype from, auto isWanted)
{
    qsizetype end = from;
    while (end < text.size() && end - from < longestCount && isWanted(text[end]))
        ++end;
    return end - from;
}

bool isChineseDigit(QChar c)
{
    return chineseDigits.contains(c);
}

bool isDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

bool isPoint(QChar c)
{
    return c == u'.' || c == u'．';
}

bool isOpening(QChar c)
{
    return c == u'（' || c == u'(';
}

bool isClosing(QChar c)
{
    return c == u'）' || c == u')';
}

std::optional<Mark> bracketedMark(QStringView text)
{
    if (!isOpening(text[0]))
        return std::nullopt;
    const qsizetype chinese = runOf(text, 1, isChineseDigit);
    const qsizetype count = chinese > 0 ? chinese : runOf(text, 1, isDigit);
    if (count == 0 || count + 1 >= text.size() || !isClosing(text[count + 1]))
        return std::nullopt;
    return Mark{chinese > 0 ? Level::Two : Level::Four, count + 2};
}

std::optional<Mark> plainMark(QStringView text, Marks marks)
{
    if (const qsizetype count = runOf(text, 0, isChineseDigit); count > 0 && count < text.size()) {
        if (text[count] == u'、' || (marks == Marks::AnyShape && (isPoint(text[count]) || text[count] == u'，')))
            return Mark{Level::One, count + 1};
        if (text[count] == u'是' && text[0] != u'〇' && text[0] != u'零')
            return Mark{Level::RunIn, count + 1};
        return std::nullopt;
    }
    const qsizetype count = runOf(text, 0, isDigit);
    if (count == 0 || count >= text.size())
        return std::nullopt;
    const bool isBeforeDigit = count + 1 < text.size() && isDigit(text[count + 1]); // 1.5亿 is no mark
    if ((isPoint(text[count]) && !isBeforeDigit) || (marks == Marks::AnyShape && text[count] == u'、'))
        return Mark{Level::Three, count + 1};
    return std::nullopt;
}

/// ① ㈠ ⑴ and their like, one character each.
std::optional<Mark> singleMark(QStringView text, Marks marks)
{
    const char16_t code = text[0].unicode();
    if (code >= 0x3220 && code <= 0x3229)
        return Mark{Level::Two, 1};
    if (code >= 0x2474 && code <= 0x2487)
        return Mark{Level::Four, 1};
    if (code >= 0x2488 && code <= 0x249B)
        return Mark{Level::Three, 1};
    if (marks == Marks::AnyShape && code >= 0x2460 && code <= 0x2473)
        return Mark{Level::Four, 1};
    return std::nullopt;
}

std::optional<Mark> markOf(QStringView text, Marks marks)
{
    if (text.isEmpty())
        return std::nullopt;
    if (const auto mark = bracketedMark(text))
        return mark;
    if (const auto mark = singleMark(text, marks))
        return mark;
    return plainMark(text, marks);
}

/// Whether the written mark says the same as the computed label, apart from the width of its characters.
bool saysTheSame(QStringView written, const QString &label)
{
    const auto folded = [](QStringView text) { return text.toString().normalized(QString::NormalizationForm_KC); };
    return folded(written) == folded(label);
}

class Recogniser
{
public:
    explicit Recogniser(Marks marks)
        : m_marks{marks}
    {
    }

    void addRow(QStringView cells) { append(Level::TableRow, false, cells); }

    void add(QStringView line)
    {
        const auto mark = markOf(line, m_marks);
        if (mark && isAccepted(line.first(mark->length), mark->level, false)) {
            const QStringView rest = line.sliced(mark->length).trimmed();
            addItems(mark->level, false, rest);
        } else {
            addItems(Level::Body, false, line);
        }
    }

    QList<Paragraph> take() { return std::move(m_paragraphs); }

private:
    bool isAccepted(QStringView written, Level level, bool runsOn) const
    {
        if (m_marks == Marks::AnyShape && level != Level::RunIn)
            return true;
        LabelCounter counter = m_counter;
        return saysTheSame(written, counter.next(level, runsOn));
    }

    void append(Level level, bool runsOn, QStringView text)
    {
        m_paragraphs << Paragraph{.level = level, .runsOn = runsOn, .text = text.toString()};
        (void)m_counter.next(level, runsOn);
    }

    /// Appends a paragraph; items 一是 二是 inside it become paragraphs that run on.
    void addItems(Level level, bool runsOn, QStringView text)
    {
        const auto starts = itemStarts(level, runsOn, text);
        append(level, runsOn, starts.isEmpty() ? text : text.first(starts.first()).trimmed());
        for (qsizetype i = 0; i < starts.size(); ++i) {
            const qsizetype end = i + 1 < starts.size() ? starts[i + 1] : text.size();
            const QStringView item = text.sliced(starts[i], end - starts[i]);
            append(Level::RunIn, true, item.sliced(markOf(item, m_marks)->length).trimmed());
        }
    }

    /// Where 一是 二是 … stand at the beginning of a clause, one after the other, at least two of them.
    QList<qsizetype> itemStarts(Level level, bool runsOn, QStringView text) const
    {
        LabelCounter counter = m_counter;
        (void)counter.next(level, runsOn);
        QString wanted = LabelCounter{counter}.next(Level::RunIn, true);
        QList<qsizetype> starts;
        qsizetype found = text.indexOf(wanted, 1);
        while (found > 0) {
            constexpr QStringView clauseEnds = u"。；;：:，,！？、";
            const QStringView before = text.first(found).trimmed(); // pages set spaces between clauses
            if (!before.isEmpty() && clauseEnds.contains(before.back())) {
                starts << found;
                (void)counter.next(Level::RunIn, true);
                wanted = LabelCounter{counter}.next(Level::RunIn, true);
            }
            found = text.indexOf(wanted, found + 2);
        }
        const bool isContinued = level == Level::RunIn;
        return starts.size() >= (isContinued ? 1 : 2) ? starts : QList<qsizetype>{};
    }

    Marks m_marks;
    LabelCounter m_counter{};
    QList<Paragraph> m_paragraphs{};
};

/// Space at both ends and what Markdown left around bold text.
QString cleaned(QStringView line)
{
    static const QRegularExpression invisible{
        u"[\\x{200B}\\x{200C}\\x{200D}\\x{FEFF}\\x{00AD}\\x00-\\x08\\x0B-\\x1F]"_s};
    QString text = line.toString();
    text.remove(u"**"_s);
    text.remove(invisible);
    return text.trimmed();
}

} // namespace

/// Word parts a list's number from its text by a tab: no cell of a table.
static QString withoutGapBehindMark(QString line)
{
    static const QRegularExpression gap{
        u"^((?:[0-9０-９一二三四五六七八九十]{1,4}|[A-Za-z])[、.．)）]|[(（][0-9０-９一二三四五六七八九十]{1,4}[)）]|"
        u"[\\x{2460}-\\x{249B}\\x{3220}-\\x{3229}•·●○■□◆])\\t(?=[^\\t]*$)"_s};
    return line.replace(gap, u"\\1"_s);
}

bool looksLikeRunInHead(QStringView text)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype longest = 26;
    static const QRegularExpression told{u"[0-9０-９；：:？！（(]|，.*，|^已|已经"_s};
    const qsizetype stop = text.indexOf(u'。');
    return stop >= shortest && stop <= longest && !text.sliced(stop + 1).trimmed().isEmpty() &&
           !told.match(text.first(stop).toString()).hasMatch();
}

bool setsItemHeads(const QList<Paragraph> &paragraphs)
{
    return std::ranges::any_of(paragraphs, [](const Paragraph &paragraph) {
        return paragraph.level == Level::RunIn && paragraph.head == Head::Set;
    });
}

QList<Paragraph> withRunInHeads(QList<Paragraph> paragraphs)
{
    const auto isItem = [](const Paragraph &paragraph) { return paragraph.level == Level::RunIn; };
    const auto hasShape = [](const Paragraph &paragraph) { return looksLikeRunInHead(paragraph.text); };
    for (auto item = std::ranges::find_if(paragraphs, isItem); item != paragraphs.end();) {
        const auto end = std::find_if_not(item, paragraphs.end(), isItem);
        if (end - item > 1 && std::all_of(item, end, hasShape))
            std::for_each(item, end, [](Paragraph &paragraph) { paragraph.head = Head::Set; });
        item = std::find_if(end, paragraphs.end(), isItem);
    }
    return paragraphs;
}

/// Without the mark 一是, the stop, and how the source spaces and widens its characters.
static QString bareSentence(QStringView text)
{
    static const QRegularExpression mark{u"^[一二三四五六七八九十百]{1,7}是"_s};
    static const QRegularExpression space{u"\\s"_s};
    QString bare = widenMarks(text).normalized(QString::NormalizationForm_KC).remove(space).remove(mark);
    if (bare.endsWith(u'。'))
        bare.chop(1);
    return bare;
}

QList<Paragraph> withStrongHeads(QList<Paragraph> paragraphs, const QStringList &strong)
{
    QSet<QString> sentences;
    for (const QString &stretch : strong)
        sentences.insert(bareSentence(stretch));
    for (Paragraph &paragraph : paragraphs) {
        const qsizetype stop = paragraph.text.indexOf(u'。');
        if (paragraph.level == Level::RunIn && stop > 0 && stop + 1 < paragraph.text.size() &&
            sentences.contains(bareSentence(QStringView{paragraph.text}.first(stop))))
            paragraph.head = Head::Set;
    }
    return paragraphs;
}

QList<Paragraph> recogniseParagraphs(QStringView text, Marks marks)
{
    QStringList lines;
    for (const QStringView line : text.tokenize(u'\n'))
        if (const QString paragraph = cleaned(line); !paragraph.isEmpty())
            lines.append(widenMarks(withoutGapBehindMark(paragraph)));
    const auto hasCells = [&](qsizetype i) { return i >= 0 && i < lines.size() && lines.at(i).contains(u'\t'); };
    Recogniser recogniser{marks};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isRow = hasCells(i) && (hasCells(i - 1) || hasCells(i + 1)); // a tab alone is but a gap
        isRow ? recogniser.addRow(lines.at(i)) : recogniser.add(QString{lines.at(i)}.replace(u'\t', u' '));
    }
    return recogniser.take();
}

} // namespace banfu
