#include "app/store/database.h"

#include "app/store/sqlerror.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static Q_LOGGING_CATEGORY(logStore, "banfu.store", QtInfoMsg)

    QVariant toSql(const QString &text)
{
    // A NUL ends the text for SQL functions, and Qt's driver swallows what follows a lone surrogate.
    if (!text.contains(QChar::Null) && text.isValidUtf16())
        return text.isNull() ? u""_s : text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            clean.append(c).append(text[++i]);
        else if (!c.isNull())
            clean.append(c.isSurrogate() ? QChar{QChar::ReplacementCharacter} : c);
    }
    return clean;
}

QVariant toSql(QDate date)
{
    if (date.isNull())
        return {};
    // No empty value: the schema refuses it, while NULL would silently lose the date.
    return date.year() >= 1 && date.year() <= 9999 ? date.toString(Qt::ISODate) : u""_s;
}

QVariant toSql(const QDateTime &instant)
{
    return instant.isValid() ? QVariant{instant.toUTC().toString(Qt::ISODateWithMs)} : QVariant{};
}

QVariant toSql(const QByteArray &bytes)
{
    return bytes;
}

static bool identify(const QString &path, quint64 &device, quint64 &inode)
{
    struct stat status
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return false;
    device = status.st_dev;
    inode = status.st_ino;
    return true;
}

Database::Database(QString path, bool isReadOnly)
    : m_path{std::move(path)}
    , m_isReadOnly{isReadOnly}
    , m_connection{QUuid::createUuid().toString()}
    , m_database{QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection)}
{
}

Database::~Database()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    std::unique_ptr<Database> database{new Database{path, access == Access::ReadOnly}};
    if (const auto connected = database->connect(access); !connected)
        return connected.error();
    return database;
}

void Database::forbidWriting()
{
    m_isReadOnly = true;
    (void)run(u"PRAGMA query_only = ON"_s);
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    std::unique_ptr<Database> database{new Database{u":memory:"_s, false}};
    if (const auto connected = database->connect(Access::ReadWrite); !connected)
        return connected.error();
    return database;
}

Result<void> Database::connect(Access access)
{
    const bool isFile = m_path != u":memory:";
    if (access == Access::Create) {
        // Made here, so that the register is never, not even for a moment, readable by others.
        QFile file{m_path};
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return fileError(m_path, file.errorString());
    }
    m_database.setConnectOptions(m_isReadOnly ? u"QSQLITE_BUSY_TIMEOUT=300;QSQLITE_OPEN_READONLY"_s
                                              : u"QSQLITE_BUSY_TIMEOUT=300"_s);
    m_database.setDatabaseName(m_path);
    if (!m_database.open())
        return sqlError(m_database.lastError(), m_path);
    static const QStringList settings{u"PRAGMA foreign_keys = ON"_s,    u"PRAGMA recursive_triggers = ON"_s,
                                      u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                                      u"PRAGMA mmap_size = 0"_s,        u"PRAGMA temp_store = MEMORY"_s,
                                      u"PRAGMA synchronous = EXTRA"_s,  u"PRAGMA cache_size = -16000"_s};
    for (const QString &setting : settings) {
        if (const auto done = run(setting); !done)
            return done.error();
    }
    if (isFile && !identify(m_path, m_device, m_inode))
        return fileError(m_path, {});
    return {};
}

Result<QSqlQuery *> Database::execute(const QString &sql, const QVariantList &values)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        statement = std::make_unique<QSqlQuery>(m_database);
        statement->setForwardOnly(true);
        if (!statement->prepare(sql)) {
            const QSqlError error = statement->lastError();
            m_statements.erase(sql);
            return sqlError(error, m_path);
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(static_cast<int>(i), values[i]);
    if (!statement->exec()) {
        const Error error = sqlError(statement->lastError(), m_path);
        m_statements.erase(sql);
        return error;
    }
    return statement.get();
}

/// next() says false for the end and for a failing disk alike.
Result<void> Database::finish(QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return sqlError(error, m_path);
    return {};
}

Result<void> Database::begin()
{
    if (m_depth > 0) {
        ++m_depth;
        return {};
    }
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    m_depth = 1;
    m_failure.reset();
    if (m_watch.afterBegin) {
        if (const auto watched = m_watch.afterBegin(); !watched)
            return end(watched);
    }
    return {};
}

Result<void> Database::end(const Result<void> &outcome)
{
    if (!outcome && !m_failure)
        m_failure = outcome.error();
    if (m_depth > 1) {
        --m_depth;
        return outcome;
    }
    Result<void> ended = m_failure ? Result<void>{*m_failure} : commit();
    m_depth = 0;
    const auto actions = std::exchange(m_afterCommit, {});
    if (!ended) {
        // After some errors SQLite has rolled back already; then this one fails and that is right.
        if (const auto undone = run(u"ROLLBACK"_s); !undone)
            qCDebug(logStore) << "rollback:" << undone.error().detail;
        return ended;
    }
    for (const auto &action : actions)
        action();
    return ended;
}

Result<void> Database::commit()
{
    if (m_watch.beforeCommit) {
        if (const auto watched = m_watch.beforeCommit(); !watched)
            return watched;
    }
    if (const auto inPlace = checkFileInPlace(); !inPlace)
        return inPlace;
    // Not QSqlDatabase::commit(): it loses the code that says why.
    if (const auto committed = run(u"COMMIT"_s); !committed)
        return committed.error();
    return {};
}

Result<void> Database::checkFileInPlace() const
{
    quint64 device = 0;
    quint64 inode = 0;
    if (m_inode == 0 || (identify(m_path, device, inode) && device == m_device && inode == m_inode))
        return {};
    return movedError(m_path);
}

} // namespace banfu
