#include "app/exchange/jsonarchive.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

void JsonWriter::date(QLatin1StringView key, QDate value)
{
    m_object.insert(key, value.isValid() ? QJsonValue{value.toString(Qt::ISODate)} : QJsonValue{});
}

void JsonWriter::instant(QLatin1StringView key, const QDateTime &value)
{
    m_object.insert(key, value.isValid() ? QJsonValue{value.toUTC().toString(Qt::ISODateWithMs)} : QJsonValue{});
}

void JsonWriter::lines(QLatin1StringView key, const QStringList &value)
{
    m_object.insert(key, QJsonArray::fromStringList(value));
}

void JsonWriter::numbers(QLatin1StringView key, const QList<int> &value, int, int)
{
    QJsonArray numbers;
    for (const int number : value)
        numbers.append(number);
    m_object.insert(key, numbers);
}

void JsonWriter::optionalText(QLatin1StringView key, const std::optional<QString> &value)
{
    m_object.insert(key, value ? QJsonValue{*value} : QJsonValue{});
}

void JsonWriter::optionalLines(QLatin1StringView key, const std::optional<QStringList> &value)
{
    m_object.insert(key, value ? QJsonValue{QJsonArray::fromStringList(*value)} : QJsonValue{});
}

void JsonWriter::documentNumber(QLatin1StringView key, const std::optional<DocumentNumber> &value)
{
    m_object.insert(key, value ? QJsonValue{value->toString()} : QJsonValue{});
}

JsonReader::JsonReader(const QJsonObject &object, QString path, JsonFault &fault)
    : m_object{object}
    , m_path{std::move(path)}
    , m_fault{fault}
{
}

QString JsonReader::pathOf(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString{key} : m_path + u'.' + key;
}

void JsonReader::fail(QLatin1StringView key, const QString &reason)
{
    if (m_fault.reason.isEmpty())
        m_fault = {.path = pathOf(key), .reason = reason};
}

void JsonReader::failShape(const QString &path, JsonFault &fault)
{
    if (fault.reason.isEmpty())
        fault = {.path = path, .reason = QCoreApplication::translate("banfu::json", "an object {…} is expected here")};
}

void JsonReader::failWord(QLatin1StringView key, const QString &found, const QStringList &words)
{
    fail(key, QCoreApplication::translate("banfu::json", "“%1” is none of the words %2")
                  .arg(found.left(40), words.join(u", "_s)));
}

QJsonValue JsonReader::take(QLatin1StringView key)
{
    m_known.insert(key);
    return m_object.value(key);
}

void JsonReader::refuseUnknown()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        const QString key = it.key();
        const bool isKnown = std::any_of(m_known.begin(), m_known.end(), [&](auto known) { return known == key; });
        if (!isKnown && m_fault.reason.isEmpty())
            m_fault = {.path = m_path.isEmpty() ? key.left(60) : m_path + u'.' + key.left(60),
                       .reason = QCoreApplication::translate("banfu::json", "the format has no such field")};
    }
}

// A NUL ends the text in SQL functions, and half a surrogate pair swallows the character after it when it is stored.
static bool isClean(QStringView text)
{
    return !text.contains(u'\0') && text.isValidUtf16();
}

static bool breaksLine(QChar character)
{
    return character.unicode() < 0x20 || character == QChar::LineSeparator || character == QChar::ParagraphSeparator;
}

std::optional<QString> JsonReader::string(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!isGiven(value))
        return std::nullopt;
    if (!value.isString()) {
        fail(key, QCoreApplication::translate("banfu::json", "a text in quotation marks is expected here"));
        return std::nullopt;
    }
    const QString text = value.toString();
    if (isClean(text))
        return text;
    fail(key,
         QCoreApplication::translate("banfu::json", "the text holds a character that is none (NUL or half a pair)"));
    return std::nullopt;
}

std::optional<QJsonArray> JsonReader::array(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!isGiven(value))
        return std::nullopt;
    if (value.isArray())
        return value.toArray();
    fail(key, QCoreApplication::translate("banfu::json", "a list […] is expected here"));
    return std::nullopt;
}

std::optional<QStringList> JsonReader::strings(QLatin1StringView key)
{
    const std::optional<QJsonArray> found = array(key);
    if (!found)
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue value : *found) {
        if (!value.isString() || !isClean(value.toString())) {
            fail(key, QCoreApplication::translate("banfu::json", "a list of texts is expected here"));
            return std::nullopt;
        }
        texts << value.toString();
    }
    return texts;
}

void JsonReader::oneLine(QLatin1StringView key, QString &value, QStringView allowed)
{
    const std::optional<QString> found = string(key);
    if (!found)
        return;
    if (std::ranges::any_of(*found, [&](QChar each) { return breaksLine(each) && !allowed.contains(each); }))
        return fail(key,
                    QCoreApplication::translate("banfu::json", "this must be one line, without control characters"));
    value = *found;
}

void JsonReader::line(QLatin1StringView key, QString &value)
{
    oneLine(key, value, {});
}

void JsonReader::cells(QLatin1StringView key, QString &value)
{
    oneLine(key, value, u"\t");
}

void JsonReader::text(QLatin1StringView key, QString &value)
{
    if (const std::optional<QString> found = string(key))
        value = *found;
}

void JsonReader::flag(QLatin1StringView key, bool &value)
{
    const QJsonValue found = take(key);
    if (!isGiven(found))
        return;
    if (!found.isBool())
        return fail(key, QCoreApplication::translate("banfu::json", "true or false is expected here"));
    value = found.toBool();
}

/// NaN, a fraction or a number outside the range is none.
static std::optional<int> wholeNumber(const QJsonValue &json, int least, int most)
{
    const double number = json.toDouble(std::nan(""));
    if (!(number >= least && number <= most) || std::floor(number) != number)
        return std::nullopt;
    return static_cast<int>(number);
}

static QString numberWanted(int least, int most)
{
    return QCoreApplication::translate("banfu::json", "a whole number from %1 to %2 is expected here")
        .arg(least)
        .arg(most);
}

void JsonReader::number(QLatin1StringView key, int &value, int least, int most)
{
    const QJsonValue found = take(key);
    if (!isGiven(found))
        return;
    if (const auto number = wholeNumber(found, least, most))
        value = *number;
    else
        fail(key, numberWanted(least, most));
}

void JsonReader::numbers(QLatin1StringView key, QList<int> &value, int least, int most)
{
    const std::optional<QJsonArray> found = array(key);
    if (!found)
        return;
    value.clear();
    for (const QJsonValue each : *found) {
        const auto number = wholeNumber(each, least, most);
        if (!number)
            return fail(key, numberWanted(least, most));
        value.append(*number);
    }
}

void JsonReader::date(QLatin1StringView key, QDate &value)
{
    const std::optional<QString> found = string(key);
    if (!found)
        return;
    // Qt's reading of ISO dates takes what follows the tenth character for granted; writing it back finds that out.
    const QDate date = QDate::fromString(*found, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != *found)
        return fail(key, QCoreApplication::translate("banfu::json", "“%1” is not a date of the calendar (YYYY-MM-DD)")
                             .arg(found->left(40)));
    value = date;
}

void JsonReader::instant(QLatin1StringView key, QDateTime &value)
{
    const std::optional<QString> found = string(key);
    if (!found)
        return;
    const QDateTime instant = QDateTime::fromString(*found, Qt::ISODateWithMs);
    if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime)
        return fail(key, QCoreApplication::translate("banfu::json", "“%1” is not an instant (YYYY-MM-DDTHH:MM:SSZ)")
                             .arg(found->left(40)));
    value = instant.toUTC();
}

void JsonReader::lines(QLatin1StringView key, QStringList &value)
{
    if (const std::optional<QStringList> found = strings(key))
        value = *found;
}

void JsonReader::optionalText(QLatin1StringView key, std::optional<QString> &value)
{
    if (std::optional<QString> found = string(key))
        value = std::move(found);
}

void JsonReader::optionalLines(QLatin1StringView key, std::optional<QStringList> &value)
{
    if (std::optional<QStringList> found = strings(key))
        value = std::move(found);
}

void JsonReader::documentNumber(QLatin1StringView key, std::optional<DocumentNumber> &value)
{
    const std::optional<QString> found = string(key);
    if (!found)
        return;
    value = DocumentNumber::parse(*found);
    if (!value)
        fail(key, QCoreApplication::translate("banfu::json", "“%1” is not a document number such as 临水函〔2026〕86号")
                      .arg(found->left(40)));
}

} // namespace banfu
