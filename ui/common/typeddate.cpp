#include "ui/common/typeddate.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct DateParts
{
    int year{0};
    int month{0};
    int day{0};
};

QString folded(QStringView typed)
{
    return typed.toString().normalized(QString::NormalizationForm_KC).simplified().remove(u' ');
}

std::optional<DateParts> partsOf(const QString &text, QDate today)
{
    static const QRegularExpression compact{u"^(\\d{4})(\\d{2})(\\d{2})$"_s};
    static const QRegularExpression full{u"^(\\d{4})[-./。年、](\\d{1,2})[-./。月、](\\d{1,2})日?$"_s};
    static const QRegularExpression shortForm{u"^(\\d{1,2})[-./。月、](\\d{1,2})[日号]?$"_s};
    for (const QRegularExpression *form : {&compact, &full}) {
        if (const auto match = form->match(text); match.hasMatch())
            return DateParts{match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                             match.capturedView(3).toInt()};
    }
    if (const auto match = shortForm.match(text); match.hasMatch())
        return DateParts{today.year(), match.capturedView(1).toInt(), match.capturedView(2).toInt()};
    return std::nullopt;
}

} // namespace

std::optional<QDate> parseTypedDate(QStringView typed, QDate today)
{
    const QString text = folded(typed);
    if (text == u"今天" || text.compare("today"_L1, Qt::CaseInsensitive) == 0)
        return today;
    const auto parts = partsOf(text, today);
    if (!parts)
        return std::nullopt;
    const QDate date{parts->year, parts->month, parts->day};
    return date.isValid() && parts->year >= 1900 ? std::optional{date} : std::nullopt;
}

QString typedDateFault(QStringView typed, QDate today)
{
    if (partsOf(folded(typed), today))
        return QCoreApplication::translate("banfu::typedDate", "There is no such day in the calendar.");
    return QCoreApplication::translate("banfu::typedDate", "Not understood as a date; type it like 2026-3-2 or 3.2.");
}

} // namespace banfu
