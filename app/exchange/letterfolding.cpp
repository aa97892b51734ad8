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
    static const QRegularExpression pattern{u"^[^，。：:《》]{2,80}?[:：](?=\\s*(?:您|你|贵|《|现将|关于))"_s};
    const auto match = pattern.match(line);
    return match.hasMatch() && isSalutation(match.capturedView()) ? match.capturedEnd() : 0;
}

/// A title and the salutation behind it in one line, parted by space only.
QStringList withoutTitle(const QString &line)
{
    constexpr qsizetype mostSpaces = 12;
    static const QRegularExpression spaces{u"[\\s\\x{3000}]+"_s};
    auto matches = spaces.globalMatch(line.first(std::min<qsizetype>(line.size(), 400)));
    for (qsizetype count = 0; matches.hasNext() && count < mostSpaces; ++count) {
        const auto match = matches.next();
        const QString rest = line.sliced(match.capturedEnd());
        if (isLetterTitle(QStringView{line}.first(match.capturedStart())) && endOfSalutation(rest) > 0)
            return {line.first(match.capturedStart()), rest};
    }
    return {line};
}

} // namespace

QStringList unfolded(const QStringList &lines)
{
    constexpr qsizetype longLine = 300;
    QStringList parted;
    for (const QString &line : lines)
        parted += withoutTitle(line);
    QStringList result;
    for (const QString &line : parted) {
        const qsizetype salutation = endOfSalutation(line);
        const bool isWhole = line.size() > longLine && (salutation > 0 || (isOpening(line) && line.contains(u"。 "_s)));
        if (!isWhole && salutation == 0) {
            result.append(line);
            continue;
        }
        if (salutation > 0)
            result.append(line.first(salutation));
        const QString rest = line.sliced(salutation).trimmed();
        result.append(isWhole ? paragraphsOf(rest) : QStringList{rest});
    }
    // The same again for a salutation that stood behind a title.
    QStringList cut;
    for (const QString &line : result) {
        const qsizetype salutation = endOfSalutation(line);
        if (salutation > 0)
            cut.append({line.first(salutation), line.sliced(salutation).trimmed()});
        else
            cut.append(line);
    }
    return cut;
}

} // namespace banfu
