#include "app/reply/promises.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QDate endOfMonth(int year, int month)
{
    return QDate{year, month, 1}.addMonths(1).addDays(-1);
}

QDate dayOf(const QRegularExpressionMatch &match, QDate writtenOn)
{
    int year = writtenOn.year();
    const QString named = match.captured(u"year"_s);
    if (!named.isEmpty())
        year = named.toInt();
    else if (match.captured(u"relative"_s) == u"明年")
        ++year;
    else if (match.captured(u"relative"_s) == u"后年")
        year += 2;
    if (year < 1 || year > 9998)
        return {};
    const int month = match.captured(u"month"_s).toInt();
    const int day = match.captured(u"day"_s).toInt();
    if (month > 0 && day > 0)
        return QDate{year, month, day};
    if (month >= 1 && month <= 12)
        return endOfMonth(year, month);
    const QString part = match.captured(u"part"_s);
    if (part == u"上半年")
        return QDate{year, 6, 30};
    if (part.contains(u"季度")) {
        const qsizetype quarter = QStringView{u"一二三四"}.indexOf(part.at(part.indexOf(u"季度") - 1)) + 1;
        return quarter > 0 ? endOfMonth(year, static_cast<int>(quarter) * 3) : QDate{};
    }
    return QDate{year, 12, 31};
}

const QRegularExpression &times()
{
    static const QRegularExpression pattern{
        u"(?=[今明后本年上下第一二三四\\d])(?:(?<year>20\\d{2})年|(?<relative>今年|明年|后年|本年度?|年内|年底|年末))?"
        "(?:(?<month>1[0-2]|[1-9])月(?:(?<day>3[01]|[12]\\d|[1-9])日)?|(?<part>上半年|下半年|第?[一二三四]季度))?"_s};
    return pattern;
}

QDate endOfPlan(const QString &words)
{
    static const QRegularExpression plan{u"“?十([四五六七])五”?(?:期|时|规划|末|中)"_s};
    const QRegularExpressionMatch match = plan.match(words);
    if (!match.hasMatch())
        return {};
    constexpr int endOfFourteenth = 2025;
    const auto later = static_cast<int>(QStringView{u"四五六七"}.indexOf(match.capturedView(1)));
    return QDate{endOfFourteenth + 5 * later, 12, 31};
}

} // namespace

QDate promisedDay(const QString &words, QDate writtenOn)
{
    QDate latest = endOfPlan(words);
    for (auto matches = times().globalMatch(words); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        const QDate day = dayOf(match, writtenOn);
        if (day.isValid() && (!latest.isValid() || day > latest))
            latest = day;
    }
    return latest.isValid() && latest >= writtenOn ? latest : QDate{};
}

QList<Promise> promisesIn(const QList<Paragraph> &paragraphs, QDate writtenOn)
{
    // What was done is told with 已; who plans for others (要求, 根据…计划) promises nothing.
    static const QRegularExpression timed{
        u"力争|争取|计划(?![》”，。；、的生])|拟[于在]|将|预计|确保|推动|到20\\d{2}年|[底末月日]前"_s};
    static const QRegularExpression listed{
        u"(?:将|拟|计划|力争|推动)[^，。；]{0,12}(?:列入|纳入)|(?<!已)(?<!已经)(?:列入|纳入)[^，。；]{0,16}"
        "(?:计划|规划|预算|项目库|议程)"_s};
    static const QRegularExpression intended{u"力争|争取在|计划[于在对将]|拟于|将于|下一步[，,]?[^。；]{0,20}将"_s};
    static const QRegularExpression past{u"已(?:经)?(?:列入|纳入|完成|建成|于)|曾"_s};
    QList<Promise> promises;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const QString &text = paragraphs.at(i).text;
        qsizetype begin = 0;
        for (qsizetype at = 0; at <= text.size(); ++at) {
            const bool isEnd = at == text.size() || QStringView{u"。；！？"}.contains(text.at(at));
            if (!isEnd)
                continue;
            const QString sentence = text.sliced(begin, at - begin);
            const QDate dueOn = promisedDay(sentence, writtenOn);
            const bool isPromise = (dueOn.isValid() && sentence.contains(timed)) || sentence.contains(listed) ||
                                   sentence.contains(intended);
            if (isPromise && (dueOn.isValid() || !sentence.contains(past)))
                promises.append({.paragraph = static_cast<int>(i),
                                 .begin = static_cast<int>(begin),
                                 .length = static_cast<int>(sentence.size()),
                                 .text = sentence.trimmed(),
                                 .dueOn = dueOn});
            begin = at + 1;
        }
    }
    return promises;
}

bool isFollowedUp(const Promise &promise, const QList<Commitment> &commitments)
{
    constexpr qsizetype leastWords = 6; // shorter ones stand in many sentences
    return std::ranges::any_of(commitments, [&](const Commitment &commitment) {
        const QString text = commitment.text.trimmed();
        return text == promise.text || (text.size() >= leastWords && promise.text.contains(text)) ||
               text.contains(promise.text);
    });
}

constexpr QLatin1StringView refusal = "promise:"_L1;

QString refusalOf(const Promise &promise)
{
    return refusal + promise.text;
}

std::optional<QString> refusedPromise(const QString &dismissed)
{
    return dismissed.startsWith(refusal) ? std::optional{dismissed.sliced(refusal.size())} : std::nullopt;
}

} // namespace banfu
