#include "app/reply/points.h"

#include "app/base/chinesenumber.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostPoints = 30;
constexpr qsizetype shortestPoint = 4;

/// Where the requests begin: behind the last announcement that something follows.
qsizetype beginOfRequests(const QString &text)
{
    static const QRegularExpression announcement{
        u"(?:建议如下|以下(?:几[点个方面]*|[一二三四五六七八九十]+[点条个方面]*)?(?:对策)?建议|(?:具体|对策|工作|几点|"
        u"相关)建议|"
        "(?:为此|对此|因此|鉴于此)[，,]?(?:我们?|本人|特)?(?:提出)?建议|建议)[^。；\\n]{0,12}?[：:\\n]"_s};
    qsizetype begin = -1;
    for (auto matches = announcement.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (text.size() - match.capturedEnd() > shortestPoint)
            begin = match.capturedEnd();
    }
    return begin;
}

QString pointWords(QStringView words)
{
    QString text = words.toString().simplified();
    while (!text.isEmpty() && QStringView{u"。；，、：;,:"}.contains(text.back()))
        text.chop(1);
    return text.trimmed();
}

struct Label
{
    qsizetype begin{0};
    qsizetype end{0};
    int value{0};
};

/// The labels of one kind that count from one without a gap.
QList<Label> labelsOf(const QRegularExpression &kind, const QString &text)
{
    QList<Label> labels;
    for (auto matches = kind.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int arabic = match.captured(1).toInt();
        const int value = arabic > 0 ? arabic : chineseNumberValue(match.captured(1));
        if (value == static_cast<int>(labels.size()) + 1)
            labels.append({.begin = match.capturedStart(), .end = match.capturedEnd(), .value = value});
    }
    return labels;
}

/// The first sentence of an item: what follows gives its reasons.
QString headOf(QStringView item)
{
    qsizetype end = 0;
    while (end < item.size() && !QStringView{u"。；\n"}.contains(item[end]))
        ++end;
    return pointWords(item.first(end));
}

QStringList numberedRequests(const QString &text)
{
    static const std::array kinds{
        QRegularExpression{u"(?:^|[\\n。；：:])[\\s　]*([一二三四五六七八九十]{1,3})、"_s},
        QRegularExpression{u"(?:^|[\\n。；：:])[\\s　]*[（(]([一二三四五六七八九十]{1,3})[）)]"_s},
        QRegularExpression{u"(?:^|[\\n。；：:，])[\\s　]*([一二三四五六七八九十]{1,3})是"_s},
        QRegularExpression{u"(?:^|[\\n。；：:])[\\s　]*第([一二三四五六七八九十]{1,3})[，、]"_s},
        QRegularExpression{u"(?:^|[\\n。；：:])[\\s　]*[（(]?(\\d{1,2})[）)．.、](?!\\d)"_s}};
    QList<Label> chosen;
    for (const QRegularExpression &kind : kinds) {
        const QList<Label> labels = labelsOf(kind, text);
        const bool isOuter = chosen.isEmpty() || (!labels.isEmpty() && labels.front().begin < chosen.front().begin);
        if (labels.size() > 1 && isOuter)
            chosen = labels;
    }
    QStringList requests;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        const qsizetype end = i + 1 < chosen.size() ? chosen[i + 1].begin : text.size();
        requests.append(headOf(QStringView{text}.sliced(chosen[i].end, end - chosen[i].end)));
    }
    return requests;
}

QStringList sentencesThatAsk(const QString &text)
{
    static const QRegularExpression asking{
        u"(?:^|[。；\\n，])[\\s　]*(?:为此，|因此，)?((?:建议|恳请|呼吁|希望)(?!书|案)[^。；\\n]{4,})"_s};
    QStringList requests;
    for (auto matches = asking.globalMatch(text); matches.hasNext();)
        requests.append(pointWords(matches.next().capturedView(1)));
    return requests;
}

} // namespace

QList<Point> proposedPoints(const QString &text)
{
    const qsizetype begin = beginOfRequests(text);
    QStringList requests;
    if (begin >= 0)
        requests = numberedRequests(text.sliced(begin));
    if (requests.isEmpty() && begin >= 0)
        requests = sentencesThatAsk(u"建议"_s + text.sliced(begin)).mid(0, 1);
    if (requests.size() < 2) {
        const QStringList asked = sentencesThatAsk(text);
        if (asked.size() > requests.size())
            requests = asked;
    }
    if (requests.isEmpty())
        requests = numberedRequests(text);
    QList<Point> points;
    for (const QString &request : std::as_const(requests)) {
        const bool isNew = std::ranges::none_of(points, [&](const Point &point) { return point.text == request; });
        if (request.size() >= shortestPoint && isNew && points.size() < mostPoints)
            points.append({.number = static_cast<int>(points.size()) + 1, .text = request});
    }
    return points;
}

PointPlace placeOf(const Point &point, const QString &text)
{
    const qsizetype begin = point.text.isEmpty() ? -1 : text.lastIndexOf(point.text);
    return begin < 0 ? PointPlace{} : PointPlace{.begin = begin, .length = point.text.size()};
}

QList<Point> withPoint(QList<Point> points, const QString &words, const QString &text)
{
    const QString marked = pointWords(words);
    const bool isKnown = std::ranges::any_of(points, [&](const Point &point) { return point.text == marked; });
    if (marked.isEmpty() || isKnown)
        return points;
    int highest = 0;
    for (const Point &point : std::as_const(points))
        highest = std::max(highest, point.number);
    points.append({.number = highest + 1, .text = marked});
    std::ranges::stable_sort(points, {}, [&](const Point &point) { return placeOf(point, text).begin; });
    return points;
}

QList<int> answersTo(int number, const QList<Paragraph> &paragraphs)
{
    QList<int> indexes;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        if (paragraphs.at(i).answers.contains(number))
            indexes.append(static_cast<int>(i));
    }
    return indexes;
}

QList<Paragraph> withoutLostAnswers(QList<Paragraph> paragraphs, const QList<Point> &points)
{
    for (Paragraph &paragraph : paragraphs)
        paragraph.answers.removeIf([&](int number) {
            return std::ranges::none_of(points, [&](const Point &point) { return point.number == number; });
        });
    return paragraphs;
}

QString answersText(const QList<int> &answers)
{
    QStringList numbers;
    for (const int number : answers)
        numbers.append(QString::number(number));
    return numbers.join(u',');
}

QList<int> answersIn(QStringView text)
{
    QList<int> answers;
    for (const QStringView part : text.split(u',', Qt::SkipEmptyParts)) {
        if (const int number = part.toInt(); number > 0)
            answers.append(number);
    }
    return answers;
}

} // namespace banfu
