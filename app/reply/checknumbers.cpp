#include "app/reply/checks.h"

#include <QCoreApplication>
#include <QDate>

#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

/// One form that the standard does not want: where it is seen, what is said, what should stand there.
struct Form
{
    const char *rule;
    Severity severity;
    QRegularExpression pattern;
    const char *message; ///< %1 what stands there, %2 what should
    std::optional<QString> (*right)(const QRegularExpressionMatch &);
};

std::optional<QString> withoutMark(const QRegularExpressionMatch &match)
{
    return match.captured(1) + match.captured(2);
}

/// 三、四十 is an approximate number only where the second follows the first.
std::optional<QString> approximate(const QRegularExpressionMatch &match)
{
    constexpr QStringView digits = u"一二三四五六七八九";
    const qsizetype first = digits.indexOf(match.capturedView(1));
    return digits.indexOf(match.capturedView(2)) == first + 1 ? withoutMark(match) : std::nullopt;
}

std::optional<QString> withBothSigns(const QRegularExpressionMatch &match)
{
    return match.captured(1) + match.captured(3) + u'～' + match.captured(2) + match.captured(3);
}

std::optional<QString> withRangeMark(const QRegularExpressionMatch &match)
{
    const bool isOfYears = match.captured(3) == u"年" && match.capturedLength(2) == 4;
    return match.captured(1) + (isOfYears ? u'—' : u'～') + match.captured(2) + match.captured(3);
}

std::optional<QString> withCentury(const QRegularExpressionMatch &match)
{
    return u"20"_s + match.captured();
}

std::optional<QString> withRightZero(const QRegularExpressionMatch &match)
{
    QString year = match.captured();
    for (const QChar wrong : u"○零Oo0０"_s)
        year.replace(wrong, u'〇');
    return year;
}

std::optional<QString> multiplied(const QRegularExpressionMatch &match)
{
    const int factor = match.captured(2) == u"千" ? 1000 : match.captured(2) == u"百" ? 100 : 10;
    return QString::number(match.captured(1).toLongLong() * factor);
}

std::optional<QString> withoutZero(const QRegularExpressionMatch &match)
{
    return match.captured(1);
}

std::optional<QString> inWords(const QRegularExpressionMatch &match)
{
    const QDate date{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    return date.isValid() ? std::optional{u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day())}
                          : std::nullopt;
}

std::optional<QString> unit(const QRegularExpressionMatch &match)
{
    constexpr std::array<std::pair<QStringView, QStringView>, 15> units{{{u"km", u"km"},
                                                                         {u"kg", u"kg"},
                                                                         {u"mm", u"mm"},
                                                                         {u"cm", u"cm"},
                                                                         {u"m2", u"m²"},
                                                                         {u"m3", u"m³"},
                                                                         {u"kw", u"kW"},
                                                                         {u"kwh", u"kW·h"},
                                                                         {u"kva", u"kV·A"},
                                                                         {u"kv", u"kV"},
                                                                         {u"mw", u"MW"},
                                                                         {u"mwh", u"MW·h"},
                                                                         {u"ml", u"mL"},
                                                                         {u"mpa", u"MPa"},
                                                                         {u"khz", u"kHz"}}};
    for (const auto &[name, right] : units) {
        if (match.captured().compare(name, Qt::CaseInsensitive) == 0 && match.captured() != right)
            return right.toString();
    }
    return std::nullopt;
}

std::optional<QString> legalUnit(const QRegularExpressionMatch &match)
{
    constexpr std::array<std::pair<QStringView, QStringView>, 7> units{{{u"平方", u"平方米"},
                                                                        {u"平米", u"平方米"},
                                                                        {u"立方", u"立方米"},
                                                                        {u"立米", u"立方米"},
                                                                        {u"公分", u"厘米"},
                                                                        {u"市里", u"里"},
                                                                        {u"公尺", u"米"}}};
    for (const auto &[wrong, right] : units) {
        if (match.captured() == wrong)
            return right.toString();
    }
    return std::nullopt;
}

const QList<Form> &forms()
{
    const auto pattern = [](const QString &text) {
        return QRegularExpression{text, QRegularExpression::UseUnicodePropertiesOption};
    };
    static const QList<Form> all{
        {"approximate-number", Severity::Hint,
         pattern(u"(?<![第、\\d])([一二三四五六七八])、([二三四五六七八九])(?=[十百千万个名户天])(?!十?、)"_s),
         QT_TRANSLATE_NOOP("banfu::check", "%1 as an approximate number is written %2, without 、 (GB/T 15835)."),
         approximate},
        {"range-sign", Severity::Hint,
         pattern(u"(?<![\\d.%])(\\d+(?:\\.\\d+)?)[～~—–-](\\d+(?:\\.\\d+)?)([%％万亿])"_s),
         QT_TRANSLATE_NOOP("banfu::check", "Both ends of a range bear the sign: %2, not %1 (GB/T 15835)."),
         withBothSigns},
        {"range-mark", Severity::Hint,
         pattern(
             u"(?<![\\d.\\-~A-Za-z])(\\d{1,4})[~-](\\d{1,4})(年|月|日|个|名|户|米|公里|平方米|元|人)(?![》）\\d])"_s),
         QT_TRANSLATE_NOOP("banfu::check", "A range is written %2, not %1 (GB/T 15835)."), withRangeMark},
        {"short-year", Severity::Warning, pattern(u"(?<![\\d.第近约达满—～-])[012]\\d年(?=1?\\d月|底|初)"_s),
         QT_TRANSLATE_NOOP("banfu::check", "A year has four digits: %2, not %1 (GB/T 15835)."), withCentury},
        {"zero-in-year", Severity::Hint, pattern(u"二[○零Oo0０][○零〇Oo0０一二三四五六七八九]{2}(?=年)"_s),
         QT_TRANSLATE_NOOP("banfu::check", "The zero in a year is 〇: %2, not %1 (GB/T 15835)."), withRightZero},
        {"mixed-number", Severity::Hint,
         pattern(u"(?<![\\d.,第])(\\d{1,3})([百千])(?=[元人户名个次件吨亩公辆套间盏])(?!公[斤里])"_s),
         QT_TRANSLATE_NOOP("banfu::check", "A number is not written in both kinds of digits: %2, not %1 (GB/T 15835)."),
         multiplied},
        {"leading-zero", Severity::Hint, pattern(u"(?<=[年月])0([1-9])(?=[月日])"_s),
         QT_TRANSLATE_NOOP("banfu::check", "Month and day have no leading zero: %2, not %1 (GB/T 9704, 7.3.5.4)."),
         withoutZero},
        {"date-form", Severity::Hint,
         pattern(u"(?<![\\d.\\-/])(20\\d{2})[./-](\\d{1,2})[./-](\\d{1,2})(?![\\d.\\-/])"_s),
         QT_TRANSLATE_NOOP("banfu::check", "A date in a letter is written %2, not %1 (GB/T 15835)."), inWords},
        {"comma-in-number", Severity::Warning, pattern(u"(?<![\\d，])(\\d{1,3})，(\\d{3})(?![\\d，])(?=[\\p{Han}])"_s),
         QT_TRANSLATE_NOOP("banfu::check", "A number is torn by a mark: %2, not %1 (GB/T 15835)."), withoutMark},
        {"unit-form", Severity::Hint,
         pattern(u"(?<=\\d)(?:[Kk][Mm]|[Kk][Gg]|[Mm]{2}|[Cc][Mm]|[Mm][23]|[KkMm][Ww][Hh]?|[Kk][Vv][Aa]?|[Mm][Ll]|[Mm]"
                 "[Pp][Aa]|[Kk][Hh][Zz])(?![A-Za-z0-9])"_s),
         QT_TRANSLATE_NOOP("banfu::check", "The unit %1 is written %2 (GB 3100)."), unit},
        {"unit-legal", Severity::Warning,
         pattern(u"(?<=[\\d万亿余多])(?:市斤|公分|公尺|华里|市里|英里|英寸|英尺|平米|立米|平方(?![公千厘分毫]?[米里]|"
                 u"根|律)|"
                 "立方(?![厘分毫]?米))"_s),
         QT_TRANSLATE_NOOP("banfu::check", "%1 is no legal unit of measurement: %2."), legalUnit}};
    return all;
}

/// A title in book marks is another's wording.
bool isInTitle(const QString &text, qsizetype at)
{
    const qsizetype open = text.lastIndexOf(u'《', at);
    return open >= 0 && text.lastIndexOf(u'》', at) < open && text.indexOf(u'》', at) >= 0;
}

void checkDates(Examination &examination, const Passage &passage)
{
    static const QRegularExpression date{u"(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日"_s};
    constexpr int anyLeapYear = 2024;
    for (auto matches = date.globalMatch(passage.text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int year = match.capturedView(1).isEmpty() ? anyLeapYear : match.capturedView(1).toInt();
        if (!QDate::isValid(year, match.capturedView(2).toInt(), match.capturedView(3).toInt()))
            examination.report(
                u"no-such-date"_s, Severity::Fault, passage, match,
                QCoreApplication::translate("banfu::check", "There is no such day: %1").arg(match.captured()));
    }
}

} // namespace

void checkNumbers(Examination &examination, const Passage &passage)
{
    checkDates(examination, passage);
    if (passage.part == LetterPart::ContactNote)
        return; // telephone numbers
    for (const Form &form : forms()) {
        int count = 0;
        for (auto matches = form.pattern.globalMatch(passage.text); matches.hasNext() && count < mostOfOneFault;) {
            const QRegularExpressionMatch match = matches.next();
            const auto right = form.right(match);
            const bool isOther = right ? *right == match.captured() : qstrcmp(form.rule, "unit-legal") != 0;
            if (isOther || isInTitle(passage.text, match.capturedStart()))
                continue;
            ++count;
            const QString better =
                right.value_or(QCoreApplication::translate("banfu::check", "use a legal one", "instead of this unit"));
            Finding &finding = examination.report(
                QString::fromLatin1(form.rule), form.severity, passage, match,
                QCoreApplication::translate("banfu::check", form.message).arg(match.captured(), better));
            if (right)
                finding.mend = replacement(*right);
        }
    }
}

} // namespace banfu::checks
