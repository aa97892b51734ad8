#pragma once

#include "app/base/id.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace banfu {

/// How a value crosses into a statement: text cleaned of what SQLite or Qt would swallow, dates and instants as ISO
/// text, enums by their number, absent as NULL.
QVariant toSql(const QString &text);
QVariant toSql(QDate date);
QVariant toSql(const QDateTime &instant);
QVariant toSql(const QByteArray &bytes);
inline QVariant toSql(qint64 value)
{
    return value;
}
inline QVariant toSql(int value)
{
    return value;
}
inline QVariant toSql(bool value)
{
    return value ? 1 : 0;
}
template <typename Tag>
QVariant toSql(Id<Tag> id)
{
    return id.isNull() ? QVariant{} : QVariant{id.value()};
}
template <typename Enum>
requires std::is_enum_v<Enum> QVariant toSql(Enum value)
{
    return static_cast<int>(value);
}
template <typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant{};
}

/// And back.
template <typename T>
struct FromSql
{
    static T value(const QVariant &stored)
    {
        if constexpr (std::is_enum_v<T>)
            return static_cast<T>(stored.toInt());
        else
            return stored.value<T>();
    }
};
template <>
struct FromSql<QDate>
{
    static QDate value(const QVariant &stored) { return QDate::fromString(stored.toString(), Qt::ISODate); }
};
template <>
struct FromSql<QDateTime>
{
    static QDateTime value(const QVariant &stored)
    {
        return QDateTime::fromString(stored.toString(), Qt::ISODateWithMs);
    }
};
template <typename Tag>
struct FromSql<Id<Tag>>
{
    static Id<Tag> value(const QVariant &stored) { return Id<Tag>{stored.toLongLong()}; }
};
template <typename T>
struct FromSql<std::optional<T>>
{
    static std::optional<T> value(const QVariant &stored)
    {
        return stored.isNull() ? std::nullopt : std::optional<T>{FromSql<T>::value(stored)};
    }
};

/// The row a statement stands on, only while it is read.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query{query}
    {
    }

    template <typename T>
    T get(int column) const
    {
        return FromSql<T>::value(m_query.value(column));
    }

private:
    const QSqlQuery &m_query;
};

} // namespace banfu
