#pragma once

#include "app/exchange/words.h"
#include "app/reply/documentnumber.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <type_traits>

namespace banfu {

// A reader and a writer with the same verbs: a value's fields are described once (casefilefields.h) and the description
// works in both directions, so that what is written is what is read.

class JsonWriter
{
public:
    template <typename T>
    using Value = const T;

    const QJsonObject &object() const { return m_object; }

    void line(QLatin1StringView key, const QString &value) { m_object.insert(key, value); }
    void cells(QLatin1StringView key, const QString &value) { m_object.insert(key, value); }
    void text(QLatin1StringView key, const QString &value) { m_object.insert(key, value); }
    void flag(QLatin1StringView key, bool value) { m_object.insert(key, value); }
    void number(QLatin1StringView key, int value, int, int) { m_object.insert(key, value); }
    void date(QLatin1StringView key, QDate value);
    void instant(QLatin1StringView key, const QDateTime &value);
    void lines(QLatin1StringView key, const QStringList &value);
    void numbers(QLatin1StringView key, const QList<int> &value, int least, int most);
    void optionalText(QLatin1StringView key, const std::optional<QString> &value);
    void optionalLines(QLatin1StringView key, const std::optional<QStringList> &value);
    void documentNumber(QLatin1StringView key, const std::optional<DocumentNumber> &value);
    void computed(QLatin1StringView) {}

    template <typename E>
    void word(QLatin1StringView key, E value)
    {
        m_object.insert(key, QString{wordOf(value)});
    }
    template <typename E>
    void optionalWord(QLatin1StringView key, std::optional<E> value)
    {
        m_object.insert(key, value ? QJsonValue{QString{wordOf(*value)}} : QJsonValue{});
    }
    /// What has a text of its own that its type parses.
    template <typename T>
    void form(QLatin1StringView key, const T &value)
    {
        m_object.insert(key, value.toText());
    }
    template <typename T>
    void part(QLatin1StringView key, const T &value)
    {
        m_object.insert(key, written(value));
    }
    template <typename T>
    void optionalPart(QLatin1StringView key, const std::optional<T> &value)
    {
        m_object.insert(key, value ? QJsonValue{written(*value)} : QJsonValue{});
    }
    template <typename T>
    void list(QLatin1StringView key, const QList<T> &values)
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(written(value));
        m_object.insert(key, array);
    }

    template <typename T>
    static QJsonObject written(const T &value)
    {
        JsonWriter writer;
        describe(writer, value);
        return writer.m_object;
    }

private:
    QJsonObject m_object{};
};

/// Where reading stopped: the first fault only. `path` is written as scripts write it: suggestions[2].replies[0].title
struct JsonFault
{
    QString path{};
    QString reason{}; ///< translated; empty: none yet
};

/// An absent or null key leaves the value as it is; a key that is not described is a fault, so that a misspelt one does
/// not lose what it holds.
class JsonReader
{
public:
    template <typename T>
    using Value = T;

    JsonReader(const QJsonObject &object, QString path, JsonFault &fault);

    void line(QLatin1StringView key, QString &value);
    void cells(QLatin1StringView key, QString &value); ///< one line that may hold tabs
    void text(QLatin1StringView key, QString &value);
    void flag(QLatin1StringView key, bool &value);
    void number(QLatin1StringView key, int &value, int least, int most);
    void date(QLatin1StringView key, QDate &value);
    void instant(QLatin1StringView key, QDateTime &value);
    void lines(QLatin1StringView key, QStringList &value);
    void numbers(QLatin1StringView key, QList<int> &value, int least, int most);
    void optionalText(QLatin1StringView key, std::optional<QString> &value);
    void optionalLines(QLatin1StringView key, std::optional<QStringList> &value);
    void documentNumber(QLatin1StringView key, std::optional<DocumentNumber> &value);
    /// Written for readers of the file, ignored here.
    void computed(QLatin1StringView key) { m_known.insert(key); }

    template <typename E>
    void word(QLatin1StringView key, E &value)
    {
        const std::optional<QString> found = string(key);
        if (!found)
            return;
        if (const auto known = fromWord<E>(*found))
            value = *known;
        else
            failWord(key, *found, allWords<E>());
    }
    template <typename E>
    void optionalWord(QLatin1StringView key, std::optional<E> &value)
    {
        const std::optional<QString> found = string(key);
        if (!found)
            return;
        value = fromWord<E>(*found);
        if (!value)
            failWord(key, *found, allWords<E>());
    }
    template <typename T>
    void form(QLatin1StringView key, T &value)
    {
        const std::optional<QString> found = string(key);
        if (!found)
            return;
        if (auto parsed = T::parse(*found))
            value = *std::move(parsed);
        else
            fail(key, parsed.error().message);
    }
    template <typename T>
    void part(QLatin1StringView key, T &value)
    {
        const QJsonValue found = take(key);
        if (isGiven(found))
            read(found, pathOf(key), m_fault, value);
    }
    template <typename T>
    void optionalPart(QLatin1StringView key, std::optional<T> &value)
    {
        const QJsonValue found = take(key);
        if (isGiven(found))
            read(found, pathOf(key), m_fault, value.emplace());
    }
    template <typename T>
    void list(QLatin1StringView key, QList<T> &values)
    {
        const std::optional<QJsonArray> found = array(key);
        if (!found)
            return;
        values = QList<T>(found->size());
        for (qsizetype i = 0; i < found->size() && m_fault.reason.isEmpty(); ++i)
            read(found->at(i), QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i), m_fault, values[i]);
    }

    template <typename T>
    static void read(const QJsonValue &json, const QString &path, JsonFault &fault, T &value)
    {
        if (!json.isObject())
            return failShape(path, fault);
        const QJsonObject object = json.toObject();
        JsonReader reader{object, path, fault};
        describe(reader, value);
        reader.refuseUnknown();
    }

    void fail(QLatin1StringView key, const QString &reason);

private:
    template <typename E>
    static QStringList allWords()
    {
        QStringList words;
        for (const auto &[value, word] : wordsOf<E>)
            words << word;
        return words;
    }
    static bool isGiven(const QJsonValue &value) { return !value.isNull() && !value.isUndefined(); }
    static void failShape(const QString &path, JsonFault &fault);

    void oneLine(QLatin1StringView key, QString &value, QStringView allowed);
    QJsonValue take(QLatin1StringView key);
    QString pathOf(QLatin1StringView key) const;
    std::optional<QString> string(QLatin1StringView key);
    std::optional<QJsonArray> array(QLatin1StringView key);
    std::optional<QStringList> strings(QLatin1StringView key);
    void failWord(QLatin1StringView key, const QString &found, const QStringList &words);
    void refuseUnknown();

    const QJsonObject &m_object;
    QString m_path;
    JsonFault &m_fault;
    QSet<QLatin1StringView> m_known{};
};

} // namespace banfu
