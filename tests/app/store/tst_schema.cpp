#include "app/store/audit.h"
#include "app/store/auditcolumns.h"
#include "app/store/database.h"
#include "app/store/schema.h"

#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void splitsStatements();
    void numbersMigrationsWithoutGaps();
    void migratesToWhatIsMadeFresh();
    void keepsParagraphsAndTheirIds();
    void doesNothingTwice();
    void rollsBackAFailingMigration_data();
    void rollsBackAFailingMigration();
    void logsWhatAMigrationChanges();
    void logsEveryColumnOfEveryTable();
    void refusesWhatTheRulesRefuse_data();
    void refusesWhatTheRulesRefuse();

private:
    Result<QStringList> schema(Database &database)
    {
        return database.all(u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"_s,
                            firstColumn<QString>);
    }

    std::unique_ptr<Database> m_database;
};

/// A later release's change to a table that holds rows.
static Migration laterMigration()
{
    return {.version = static_cast<int>(shippedMigrations().size()) + 1,
            .statements = {u"ALTER TABLE contact ADD COLUMN minutes INTEGER"_s, u"UPDATE contact SET minutes = 30"_s}};
}

static QList<Migration> withLater()
{
    return shippedMigrations() + QList{laterMigration()};
}

void TestSchema::init()
{
    m_database = *Database::openInMemory();
    QVERIFY(migrate(*m_database, shippedMigrations()));
    Sealer sealer{*m_database, u"甲"_s};
    sealer.watch();
    QVERIFY(m_database->transact([&]() -> Result<void> {
        for (const QString &sql :
             {u"INSERT INTO suggestion SELECT 1, 1, 1, 1, '', '7', x'', 0, '', x'', '', '', NULL, NULL, NULL, 1, '', "
              u"0, "
              "'', 1, '', '', '', '', 1"_s,
              u"INSERT INTO contact SELECT 1, 1, 0, 1, '2026-04-09', '会议室', '', '', '', ''"_s}) {
            if (const auto done = m_database->run(sql); !done)
                return done.error();
        }
        return {};
    }));
    m_database->setWatch({});
    QVERIFY(faultsOfLog(*m_database)->isEmpty());
}

void TestSchema::splitsStatements()
{
    const QString sql = u"-- why\n\nCREATE TABLE a (b);\n\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n    SELECT 1;\n"
                        "    SELECT 2;\nEND;\n"_s;
    const QStringList statements = statementsOf(sql);
    QCOMPARE(statements.size(), 2);
    QVERIFY(statements[0].endsWith(u"(b);"_s));
    QVERIFY(statements[1].endsWith(u"END;"_s));
}

void TestSchema::numbersMigrationsWithoutGaps()
{
    QVERIFY(!shippedMigrations().isEmpty());
    int version = 0;
    for (const Migration &migration : shippedMigrations()) {
        QCOMPARE(migration.version, ++version);
        QVERIFY(!migration.statements.isEmpty());
    }
    QCOMPARE(*schemaVersion(*m_database), version);
}

void TestSchema::migratesToWhatIsMadeFresh()
{
    QVERIFY(migrate(*m_database, withLater()));
    const auto fresh = Database::openInMemory();
    QVERIFY(migrate(**fresh, withLater()));
    QCOMPARE(*schema(*m_database), *schema(**fresh));
    QVERIFY(schemaDifferences(*m_database, withLater())->isEmpty());
    QCOMPARE(*schemaDifferences(*m_database, shippedMigrations()),
             (QStringList{u"table contact"_s, u"trigger audit_of_contact_delete"_s,
                          u"trigger audit_of_contact_insert"_s, u"trigger audit_of_contact_update"_s}));
}

/// The migration that makes the table anew.
void TestSchema::keepsParagraphsAndTheirIds()
{
    m_database = *Database::openInMemory();
    QVERIFY(migrate(*m_database, shippedMigrations().first(2)));
    Sealer sealer{*m_database, u"甲"_s};
    sealer.watch();
    const QString insert = u"INSERT INTO paragraph (suggestion, reply, position, level, runs_on, text, digest) VALUES "
                           "(1, 1, %1, 1, 0, ?, ?)"_s;
    QVERIFY(m_database->transact([&]() -> Result<void> {
        for (const QString &sql :
             {u"INSERT INTO suggestion SELECT 1, 1, 1, 1, '', '7', x'', 0, '', x'', '', '', NULL, NULL, NULL, 1, '', "
              u"0, "
              "'', 1, '', '', '', '', 1"_s,
              u"INSERT INTO reply (suggestion, ordinal, version, status, drafter, reviewer, signatory, sent_way) "
              "VALUES (1, 1, 1, 1, '', '', '', '')"_s}) {
            if (const auto done = m_database->run(sql); !done)
                return done.error();
        }
        for (int position = 0; position < 3; ++position) {
            if (const auto done = m_database->run(insert.arg(position), u"文"_s, textDigest(u"文"_s)); !done)
                return done.error();
        }
        const auto done = m_database->run(u"DELETE FROM paragraph WHERE position = 2"_s);
        return done ? Result<void>{} : done.error();
    }));
    QVERIFY(!m_database->run(u"UPDATE paragraph SET level = 6"_s));
    QVERIFY(migrate(*m_database, shippedMigrations()));
    QVERIFY(m_database->transact([&]() -> Result<void> {
        if (const auto done = m_database->run(u"UPDATE paragraph SET level = 6 WHERE position = 1"_s); !done)
            return done.error();
        const auto done = m_database->run(insert.arg(2), u"文"_s, textDigest(u"文"_s));
        return done ? Result<void>{} : done.error();
    }));
    const auto ids = m_database->all(u"SELECT id FROM paragraph ORDER BY position"_s, firstColumn<qint64>);
    QCOMPARE(*ids, (QList<qint64>{1, 2, 4})); // 3 was another's
    m_database->setWatch({});
    const auto faults = faultsOfLog(*m_database);
    QVERIFY2(faults->isEmpty(), qPrintable(faults->join(u'\n')));
}

void TestSchema::doesNothingTwice()
{
    QVERIFY(migrate(*m_database, withLater()));
    QVERIFY(migrate(*m_database, withLater()));
    QCOMPARE(*schemaVersion(*m_database), shippedMigrations().size() + 1);
}

void TestSchema::rollsBackAFailingMigration_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("syntax") << u"nonsense"_s;
    QTest::newRow("dirty data") << u"CREATE UNIQUE INDEX x ON suggestion (1)"_s;
    QTest::newRow("constraint") << u"UPDATE contact SET way = 77"_s;
    QTest::newRow("orphans") << u"CREATE TABLE orphan (a REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED)"_s;
}

void TestSchema::rollsBackAFailingMigration()
{
    QFETCH(QString, statement);
    const auto before = schema(*m_database);
    Migration migration = laterMigration();
    migration.statements.append(statement);
    if (statement.startsWith(u"CREATE TABLE orphan"))
        migration.statements.append(u"INSERT INTO orphan VALUES (99)"_s);
    if (statement.startsWith(u"CREATE UNIQUE"))
        migration.statements.insert(
            0, u"INSERT INTO suggestion SELECT 2, 1, 1, 1, '', '8', x'', 0, '', x'', '', '', NULL, "
               "NULL, NULL, 1, '', 0, '', 1, '', '', '', '', 1"_s);
    QVERIFY(!migrate(*m_database, shippedMigrations() + QList{migration}));
    QCOMPARE(*schema(*m_database), *before);
    QCOMPARE(*schemaVersion(*m_database), shippedMigrations().size());
    QVERIFY(faultsOfLog(*m_database)->isEmpty());
}

void TestSchema::logsWhatAMigrationChanges()
{
    Sealer sealer{*m_database, u"乙"_s};
    sealer.watch();
    QVERIFY(migrate(*m_database, withLater()));
    m_database->setWatch({});
    const auto faults = faultsOfLog(*m_database);
    QVERIFY2(faults->isEmpty(), qPrintable(faults->join(u'\n')));
    const auto logged =
        m_database->one(u"SELECT after FROM audit_log ORDER BY sequence DESC LIMIT 1"_s, firstColumn<QString>);
    QCOMPARE(loggedValues(**logged).value(u"minutes"_s), u"30"_s);
}

void TestSchema::logsEveryColumnOfEveryTable()
{
    const auto tables =
        m_database->all(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                        u"'sqlite%' AND name NOT LIKE 'audit%' AND name NOT IN ('file_content', 'file_piece') AND "
                        "name NOT LIKE 'search%' AND name NOT IN ('list_row', 'known_table') AND name NOT LIKE "
                        "'%draft' ORDER "
                        "BY name"_s,
                        firstColumn<QString>);
    const auto audited = auditedTables(*m_database);
    QStringList names;
    for (const AuditedTable &table : *audited) {
        names.append(table.name);
        const auto columns = m_database->all(u"SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('stage', "
                                             "'revision', 'name_key', 'number_key', 'title_key')"_s,
                                             firstColumn<QString>, table.name);
        QCOMPARE(table.columns, *columns);
    }
    names.sort();
    QCOMPARE(names, *tables);
}

void TestSchema::refusesWhatTheRulesRefuse_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("no number") << u"UPDATE suggestion SET number = ''"_s;
    QTest::newRow("no such day") << u"UPDATE suggestion SET due_on = '2026-02-30'"_s;
    QTest::newRow("no date") << u"UPDATE suggestion SET due_on = 'soon'"_s;
    QTest::newRow("no such role") << u"UPDATE suggestion SET role = 5"_s;
    QTest::newRow("stage") << u"UPDATE suggestion SET stage = 0"_s;
    QTest::newRow("no text") << u"UPDATE contact SET content = NULL"_s;
    QTest::newRow("no such suggestion") << u"UPDATE contact SET suggestion = 9"_s;
    QTest::newRow("same number")
        << u"INSERT INTO suggestion SELECT 2, 1, 1, 1, '', '7', x'', 0, '', x'', '', '', NULL, "
           "NULL, NULL, 1, '', 0, '', 1, '', '', '', '', 1"_s;
    QTest::newRow("half a document number") << u"INSERT INTO reply (suggestion, ordinal, version, status, bureau_code, "
                                               u"drafter, reviewer, signatory, sent_way) "
                                               "VALUES (1, 1, 1, 1, 'x', '', '', '', '')"_s;
    QTest::newRow("two offices")
        << u"INSERT INTO office (id, bureau_name, short_name, code, address, post_code, bureau_contact_person, "
           "bureau_phone, letterhead_name, contact_person, contact_phone, seal, self_name) "
           "VALUES (2, '', '', '', '', '', '', '', '', '', '', 1, '')"_s;
}

void TestSchema::refusesWhatTheRulesRefuse()
{
    QFETCH(QString, statement);
    const auto done = m_database->run(statement);
    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(u"constraint"_s), qPrintable(done.error().detail));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
