#include "app/exchange/lettertitle.h"

#include "app/exchange/contactdetails.h"
#include "app/exchange/letterwords.h"
#include "app/reply/recognition.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostTitleLines = 5;
constexpr qsizetype longestTitleLine = 80;

bool isOfFrame(const QString &line)
{
    PageFacts ignored;
    return isChrome(line) || takeFacts(line, ignored);
}

/// 临江市发展和改革委员会　临江市能源局
bool areBureauNames(const QString &line)
{
    static const QRegularExpression space{u"[\\s\\x{3000}]+"_s};
    const QStringList names = line.split(space, Qt::SkipEmptyParts);
    return isBureauName(line) || (names.size() > 1 && std::ranges::all_of(names, [](const QString &name) {
                                      return name.size() >= 4 && isBureauName(name);
                                  }));
}

/// Whether the line may be a part of a title that is set in several lines.
bool isTitlePart(const QString &line)
{
    static const QRegularExpression sentence{u"[。：:；;>|\\t！？]|如下"_s};
    return !line.isEmpty() && line.size() <= longestTitleLine && !sentence.match(line).hasMatch() && !isOfFrame(line) &&
           !documentNumberIn(line);
}

/// Lines that the page set apart are one title again; spaces only where Latin words or two bureaus meet.
QString joinedTitle(const QStringList &lines, qsizetype first, qsizetype last)
{
    QString text;
    for (qsizetype i = first; i <= last; ++i)
        text += (text.isEmpty() || text.back().unicode() > 127 ? QString{} : u" "_s) + closedUp(lines.at(i));
    return text;
}

/// The fewest lines ending with `last` that are a title together; -1 when there are none.
qsizetype firstLineOfTitle(const QStringList &lines, qsizetype last)
{
    if (isLetterTitle(lines.at(last)) && !isOfFrame(lines.at(last)))
        return last;
    static const QRegularExpression ending{u"(?:函|答复|回复|复函|函复|意见|情况|意见函|答复函)$"_s};
    if (!isTitlePart(lines.at(last)) || !ending.match(closedUp(lines.at(last))).hasMatch())
        return -1;
    for (qsizetype first = last - 1; first >= 0 && first > last - mostTitleLines; --first) {
        if (!isTitlePart(lines.at(first)))
            return -1;
        if (isLetterTitle(joinedTitle(lines, first, last)))
            return first;
    }
    return -1;
}

/// Upwards: the beginning of a title that the page broke, and the bureau's name set on its own line.
qsizetype withBeginning(const QStringList &lines, qsizetype first, qsizetype last)
{
    static const QRegularExpression begun{u"关于|^对|^《|答复"_s};
    static const QRegularExpression beginning{u"^(?:[\\p{Han}\\s]{2,40})?(?:关于|对)[^。：:>|]{0,80}$"_s};
    static const QRegularExpression needsBureau{u"^(?:关于|对|第|《)"_s};
    const QString text = joinedTitle(lines, first, last);
    const bool isRest =
        !text.contains(begun) || text.startsWith(u'第') || (text.size() < 24 && !text.contains(u"关于"_s));
    if (isRest && first > 0 && beginning.match(lines.at(first - 1)).hasMatch() && isTitlePart(lines.at(first - 1)))
        --first;
    if (first > 0 && needsBureau.match(lines.at(first)).hasMatch() && areBureauNames(lines.at(first - 1)) &&
        !isOfFrame(lines.at(first - 1)))
        --first;
    return first;
}

} // namespace

TitlePlace findTitle(const QStringList &lines, qsizetype before, bool isFirstWanted, PageFacts &facts)
{
    TitlePlace place;
    for (qsizetype i = before - 1; i >= 0 && (place.first < 0 || isFirstWanted); --i) {
        if (const qsizetype first = firstLineOfTitle(lines, i); first >= 0)
            place = {.first = first, .last = i};
    }
    if (place.first < 0)
        return place;
    place.first = withBeginning(lines, place.first, place.last);
    place.text = joinedTitle(lines, place.first, place.last);
    static const QRegularExpression behind{
        u"\\s*[(（【\\[]\\s*((?:发布|成文|文号|发文|来源|字号|时间|日期).*)[)）】\\]]\\s*$"_s};
    if (const auto match = behind.match(place.text); match.hasMatch()) {
        takeFacts(match.captured(1), facts);
        place.text.truncate(match.capturedStart());
    }
    place.text = widenMarks(place.text.trimmed());
    return place;
}

} // namespace banfu
