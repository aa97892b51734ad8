#include "app/store/database.h"
#include "app/store/sqlerror.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void setsItselfUp_data();
    void setsItselfUp();
    void bindsAndReadsEachType();
    void bindsWhatLooksLikeSql();
    void saysNothingOnRollback();
    void joinsARunningTransaction();
    void failsAsAWholeWhenAPartFails();
    void rollsBackWhenTheWatchRefuses();
    void staysUsableAfterAnError();
    void tellsBusyWithinHalfASecond();
    void namesEachFault_data();
    void namesEachFault();

private:
    int rows();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
};

void TestDatabase::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"d.db"_s);
    auto database = Database::open(m_path, Database::Access::Create);
    QVERIFY(database);
    m_database = *std::move(database);
    QVERIFY(
        m_database->run(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE, b, CHECK (a <> 'no'))"_s));
}

int TestDatabase::rows()
{
    return m_database->one(u"SELECT count(*) FROM t"_s, firstColumn<int>)->value_or(-1);
}

void TestDatabase::setsItselfUp_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *pragma, const QString &value) {
        QTest::newRow(pragma) << QString::fromLatin1(pragma) << value;
    };
    row("foreign_keys", u"1"_s);
    row("recursive_triggers", u"1"_s);
    row("trusted_schema", u"0"_s);
    row("cell_size_check", u"1"_s);
    row("synchronous", u"3"_s);
    row("journal_mode", u"delete"_s);
    row("temp_store", u"2"_s);
    row("busy_timeout", u"300"_s);
}

void TestDatabase::setsItselfUp()
{
    QFETCH(QString, pragma);
    QFETCH(QString, value);
    const auto found = m_database->one(u"PRAGMA "_s + pragma, firstColumn<QString>);
    QCOMPARE(found->value_or(u"?"_s), value);
}

void TestDatabase::bindsAndReadsEachType()
{
    const auto echo = [&]<typename T>(const T &value) {
        const auto found = m_database->one(u"SELECT ?"_s, firstColumn<T>, value);
        return found && *found && **found == value;
    };
    QVERIFY(echo(u"𠮷\n\t\"'"_s));
    QVERIFY(echo(QString{}));
    QVERIFY(echo(qint64{1} << 60));
    QVERIFY(echo(-7));
    QVERIFY(echo(true));
    QVERIFY(echo(QDate{2026, 2, 28}));
    QVERIFY(echo(QDate{}));
    QVERIFY(echo(QDateTime{QDate{2026, 2, 28}, QTime{23, 59, 59, 999}, Qt::UTC}));
    QVERIFY(echo(QByteArray::fromHex("00ff00")));
    QVERIFY(echo(Id<struct Tag>{5}));
    QVERIFY(echo(std::optional<QString>{}));
    QVERIFY(echo(std::optional{u""_s}));
    QVERIFY(echo(ErrorCode::Io));
    const auto null = m_database->one(u"SELECT ? IS NULL"_s, firstColumn<bool>, QString{});
    QVERIFY(!**null);
}

void TestDatabase::bindsWhatLooksLikeSql()
{
    const QString text = u"x'); DROP TABLE t; --"_s;
    QVERIFY(m_database->run(u"INSERT INTO t (a) VALUES (?)"_s, text));
    QCOMPARE(m_database->one(u"SELECT a FROM t"_s, firstColumn<QString>)->value_or(QString{}), text);
}

void TestDatabase::saysNothingOnRollback()
{
    int said = 0;
    const auto outcome = m_database->transact([&]() -> Result<void> {
        (void)m_database->run(u"INSERT INTO t (a) VALUES ('1')"_s);
        m_database->afterCommit([&] { ++said; });
        return Error{.code = ErrorCode::Cancelled};
    });
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    QCOMPARE(said, 0);
    QCOMPARE(rows(), 0);
    QVERIFY(m_database->transact([&]() -> Result<void> {
        m_database->afterCommit([&] { said += rows(); });
        (void)m_database->run(u"INSERT INTO t (a) VALUES ('1')"_s);
        return {};
    }));
    QCOMPARE(said, 1);
}

void TestDatabase::joinsARunningTransaction()
{
    QList<int> said;
    QVERIFY(m_database->transact([&]() -> Result<void> {
        const auto inner = m_database->transact([&]() -> Result<void> {
            m_database->afterCommit([&] { said.append(1); });
            return {};
        });
        m_database->afterCommit([&] { said.append(2); });
        return said.isEmpty() ? inner : Error{.code = ErrorCode::Conflict};
    }));
    QCOMPARE(said, (QList{1, 2}));
}

void TestDatabase::failsAsAWholeWhenAPartFails()
{
    const auto outcome = m_database->transact([&]() -> Result<int> {
        (void)m_database->run(u"INSERT INTO t (a) VALUES ('1')"_s);
        (void)m_database->transact([]() -> Result<void> { return Error{.code = ErrorCode::Conflict}; });
        return 7;
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Conflict);
    QCOMPARE(rows(), 0);
}

void TestDatabase::rollsBackWhenTheWatchRefuses()
{
    m_database->setWatch({.beforeCommit = []() -> Result<void> { return Error{.code = ErrorCode::Corrupt}; }});
    const auto outcome = m_database->transact([&] { return m_database->run(u"INSERT INTO t (a) VALUES ('1')"_s); });
    QCOMPARE(outcome.error().code, ErrorCode::Corrupt);
    QCOMPARE(rows(), 0);
}

void TestDatabase::staysUsableAfterAnError()
{
    QCOMPARE(m_database->run(u"INSERT INTO t (a) VALUES ('no')"_s).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_database->run(u"INSERT INTO t (a) VALUES (NULL)"_s).error().code, ErrorCode::InvalidInput);
    QVERIFY(!m_database->run(u"nonsense"_s));
    QVERIFY(m_database->run(u"INSERT INTO t (a) VALUES ('1')"_s));
    QCOMPARE(m_database->run(u"INSERT INTO t (a) VALUES ('1')"_s).error().code, ErrorCode::Conflict);
    QVERIFY(m_database->run(u"INSERT INTO t (a) VALUES ('2')"_s));
    QCOMPARE(rows(), 2);
}

void TestDatabase::tellsBusyWithinHalfASecond()
{
    const auto other = Database::open(m_path, Database::Access::ReadWrite);
    QVERIFY((*other)->run(u"BEGIN IMMEDIATE"_s));
    QElapsedTimer time;
    time.start();
    const auto outcome = m_database->transact([&] { return m_database->run(u"INSERT INTO t (a) VALUES ('1')"_s); });
    QCOMPARE(outcome.error().code, ErrorCode::Busy);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    QVERIFY((*other)->run(u"ROLLBACK"_s));
    QVERIFY(m_database->transact([&] { return m_database->run(u"INSERT INTO t (a) VALUES ('1')"_s); }));
}

void TestDatabase::namesEachFault_data()
{
    QTest::addColumn<int>("native");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](int native, ErrorCode code) { QTest::addRow("%d", native) << native << code; };
    row(5, ErrorCode::Busy);
    row(517, ErrorCode::Busy);
    row(6, ErrorCode::Busy);
    row(8, ErrorCode::ReadOnly);
    row(1544, ErrorCode::ReadOnly);
    row(1032, ErrorCode::Io);
    row(10, ErrorCode::Io);
    row(778, ErrorCode::Io);
    row(1034, ErrorCode::Io);
    row(2570, ErrorCode::Io);
    row(14, ErrorCode::Io);
    row(13, ErrorCode::DiskFull);
    row(11, ErrorCode::Corrupt);
    row(267, ErrorCode::Corrupt);
    row(26, ErrorCode::Corrupt);
    row(18, ErrorCode::InvalidInput);
    row(275, ErrorCode::InvalidInput);
    row(1299, ErrorCode::InvalidInput);
    row(787, ErrorCode::Conflict);
    row(1555, ErrorCode::Conflict);
    row(2067, ErrorCode::Conflict);
    row(1, ErrorCode::Io);
}

void TestDatabase::namesEachFault()
{
    QFETCH(int, native);
    QFETCH(ErrorCode, code);
    const Error error = sqlError(native, u"why"_s, u"/x/r.db"_s);
    QCOMPARE(error.code, code);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(error.detail.contains(u"why"_s));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
