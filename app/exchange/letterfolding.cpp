#include "app/exchange/letterlines.h"
#include "app/exchange/letterwords.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestHeading = 60;

bool beginsWithMark(QStringView text)
{
    static const QRegularExpression mark{
        u"^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.．](?![0-9]))"_s};
    return mark.match(text).hasMatch();
}

/// Whether the space between two pieces parts paragraphs.
bool partsParagraphs(QStringView left, QStringView right)
{
    constexpr QStringView ends = u"。：:！？!?；;”）)";
    if (left.isEmpty() || ends.contains(left.back()) || beginsWithMark(right))
        return true;
    static const QRegularExpression signedAndDated{
        u"^(\\p{Han}{4,40})[\\s\\x{3000}]+[0-9〇○零一二三四五六七八九]{4}\\s*年.{1,12}日"_s};
    if (const auto match = signedAndDated.match(right); match.hasMatch() && isBureauName(match.capturedView(1)))
        return true;
    const bool isHeading = beginsWithMark(left) && left.size() <= longestHeading && !left.contains(u'，');
    return isHeading || isLetterTitle(left) || documentNumberIn(right) || documentNumberIn(left);
}

QStringList paragraphsOf(const QString &line)
{
    static const QRegularExpression spaces{u"[\\s\\x{3000}]+"_s};
    QStringList paragraphs;
    qsizetype begin = 0;
    qsizetype pieceBegin = 0;
    auto matches = spaces.globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringView left = QStringView{line}.sliced(begin, match.capturedStart() - begin);
        const QStringView right =
            QStringView{line}.sliced(match.capturedEnd(), std::min<qsizetype>(120, line.size() - match.capturedEnd()));
        pieceBegin = match.capturedEnd();
        if (!partsParagraphs(left, right))
            continue;
        if (!left.isEmpty())
            paragraphs.append(left.toString());
        begin = pieceBegin;
    }
    if (begin < line.size())
        paragraphs.append(line.sliced(begin));
    return paragraphs;
}

/// 李鹰代表：您提出的 … in one line.
qsizetype endOfSalutation(const QString &line)
{
    static const QRegularExpression pattern{
        u"^[^，。：:《》]{2,80}?[:：](?=[\\s\\x{3000}]*(?:您|你|贵|《|现将|关于))"_s};
    const auto match = pattern.match(line);
    const bool isFound =
        match.hasMatch() && isSalutation(match.capturedView()) && !documentNumberIn(match.capturedView());
    return isFound ? match.capturedEnd() : 0;
}

/// Where a salutation with text behind it begins in the line: at its front, or behind a title and a number that are
/// parted from it by space only.
qsizetype beginOfSalutation(const QString &line)
{
    constexpr qsizetype longestHead = 400;
    constexpr qsizetype mostSpaces = 24;
    static const QRegularExpression spaces{u"[\\s\\x{3000}]+"_s};
    auto matches = spaces.globalMatch(line.first(std::min(line.size(), longestHead)));
    for (qsizetype count = 0; matches.hasNext() && count < mostSpaces; ++count) {
        const auto match = matches.next();
        const QStringView head = QStringView{line}.first(match.capturedStart());
        const bool isHead = isLetterTitle(head) || documentNumberIn(head.sliced(head.lastIndexOf(u' ') + 1));
        if (isHead && endOfSalutation(line.sliced(match.capturedEnd())) > 0)
            return match.capturedEnd();
    }
    return endOfSalutation(line) > 0 ? 0 : -1;
}

} // namespace

/// Whether spaces part paragraphs in the line: it is long, or sections are counted behind them.
static bool holdsParagraphs(const QString &line)
{
    constexpr qsizetype longLine = 300;
    static const QRegularExpression gap{u"。[\\s\\x{3000}]+"_s};
    static const QRegularExpression section{u"[。：:][\\s\\x{3000}]+(?:一、|[(（]一[)）]|1[.．](?![0-9]))"_s};
    return (line.size() > longLine && gap.match(line).hasMatch()) || section.match(line).hasMatch();
}

QStringList unfolded(const QStringList &lines)
{
    QStringList result;
    for (const QString &line : lines) {
        const qsizetype salutation = beginOfSalutation(line);
        if (salutation < 0) {
            result.append(isOpening(line) && holdsParagraphs(line) ? paragraphsOf(line) : QStringList{line});
            continue;
        }
        if (salutation > 0)
            result.append(paragraphsOf(line.first(salutation).trimmed()));
        const QString rest = line.sliced(salutation);
        const qsizetype end = endOfSalutation(rest);
        const QString text = rest.sliced(end).trimmed();
        result.append(rest.first(end));
        result.append(holdsParagraphs(text) ? paragraphsOf(text) : QStringList{text});
    }
    return result;
}

} // namespace banfu
