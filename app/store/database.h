#pragma once

#include "app/base/result.h"
#include "app/store/row.h"

#include <QList>
#include <QSqlDatabase>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <unordered_map>

namespace banfu {

/// For a statement whose new id or count does not matter.
inline Result<void> asVoid(const Result<qint64> &result)
{
    return result ? Result<void>{} : Result<void>{result.error()};
}

/// One connection to one SQLite file: four verbs. Values are bound, never pasted into the statement.
class Database
{
public:
    enum class Access { ReadOnly, ReadWrite, Create };

    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    static Result<std::unique_ptr<Database>> openInMemory();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_isReadOnly; }
    void forbidWriting(); ///< from now on every change fails

    /// The first row as `read` makes it of a Row; nothing when there is none.
    template <typename Read, typename... Args>
    auto one(const QString &sql, Read read, const Args &...args)
        -> Result<std::optional<std::invoke_result_t<Read, const Row &>>>
    {
        using T = std::invoke_result_t<Read, const Row &>;
        const auto query = execute(sql, {toSql(args)...});
        if (!query)
            return query.error();
        std::optional<T> value;
        if ((*query)->next())
            value = read(Row{**query});
        if (const auto ended = finish(**query); !ended)
            return ended.error();
        return value;
    }

    template <typename Read, typename... Args>
    auto all(const QString &sql, Read read, const Args &...args)
        -> Result<QList<std::invoke_result_t<Read, const Row &>>>
    {
        return allBound(sql, read, {toSql(args)...});
    }

    /// The same for a condition that is put together, with the values bound to its parts.
    template <typename Read>
    auto allBound(const QString &sql, Read read, const QVariantList &bound)
        -> Result<QList<std::invoke_result_t<Read, const Row &>>>
    {
        const auto query = execute(sql, bound);
        if (!query)
            return query.error();
        QList<std::invoke_result_t<Read, const Row &>> values;
        while ((*query)->next())
            values.append(read(Row{**query}));
        if (const auto ended = finish(**query); !ended)
            return ended.error();
        return values;
    }

    /// For rows too many to keep: `visit` returns false to stop.
    template <typename Visit, typename... Args>
    Result<void> each(const QString &sql, Visit visit, const Args &...args)
    {
        const auto query = execute(sql, {toSql(args)...});
        if (!query)
            return query.error();
        while ((*query)->next() && visit(Row{**query})) {
        }
        return finish(**query);
    }

    /// The id of the row inserted last.
    template <typename... Args>
    Result<qint64> run(const QString &sql, const Args &...args)
    {
        return runBound(sql, {toSql(args)...});
    }

    /// The same for a statement that is put together, with the values bound to its parts.
    Result<qint64> runBound(const QString &sql, const QVariantList &bound)
    {
        const auto query = execute(sql, bound);
        if (!query)
            return query.error();
        m_changes = (*query)->numRowsAffected();
        const qint64 id = (*query)->lastInsertId().toLongLong();
        if (const auto ended = finish(**query); !ended)
            return ended.error();
        return id;
    }
    /// How many rows the last run() changed.
    int changes() const { return m_changes; }

    /// All that `work` (a closure returning a Result) does, durable when this returns, or nothing of it. Joins a
    /// running transaction, which then fails as a whole when `work` does.
    template <typename Work>
    auto transact(Work work) -> std::invoke_result_t<Work>
    {
        if (const auto begun = begin(); !begun)
            return begun.error();
        auto outcome = work();
        if (const auto ended = end(outcome ? Result<void>{} : Result<void>{outcome.error()}); !ended)
            return ended.error();
        return outcome;
    }

    /// Runs when what the running transaction did is on disk; dropped when it is rolled back.
    void afterCommit(std::function<void()> action) { m_afterCommit.append(std::move(action)); }

    /// Called in each outermost transaction: after its begin, and last before its commit.
    struct Watch
    {
        std::function<Result<void>()> afterBegin{};
        std::function<Result<void>()> beforeCommit{};
    };
    void setWatch(Watch watch) { m_watch = std::move(watch); }

private:
    explicit Database(QString path, bool isReadOnly);
    Result<void> connect(Access access);
    Result<QSqlQuery *> execute(const QString &sql, const QVariantList &values);
    Result<void> finish(QSqlQuery &query);
    Result<void> begin();
    Result<void> end(const Result<void> &outcome);
    Result<void> commit();
    Result<void> checkFileInPlace() const;

    QString m_path;
    bool m_isReadOnly{false};
    QString m_connection{};
    QSqlDatabase m_database{};
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements{};
    int m_changes{0};
    int m_depth{0};
    std::optional<Error> m_failure{}; ///< the first error within the running transaction
    QList<std::function<void()>> m_afterCommit{};
    Watch m_watch{};
    quint64 m_device{0};
    quint64 m_inode{0};
};

/// A value of one column, for statements that ask for one.
template <typename T>
T firstColumn(const Row &row)
{
    return row.get<T>(0);
}

} // namespace banfu
