#include "app/store/backup.h"
#include "app/store/database.h"
#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesAll();
    void writesACheckSumThatFits();
    void refusesAnExistingTarget();
    void goesOverWhatAKilledBackupLeft();
    void leavesNothingWhereItFails();
    void restoresAndKeepsWhatWasThere();
    void restoresOverADamagedFile();
    void restoresWhereNothingIs();
    void refusesDamagedBackups_data();
    void refusesDamagedBackups();
    void refusesWhatIsOpen();
    void refusesAnEmptyBackup();
    void refusesItself();
    void takesAJournalAway();

private:
    QByteArray bytes(const QString &path) const;
    void write(const QString &path, const QByteArray &bytes) const;
    void add(const QString &number);
    QStringList files(const QString &filter) const { return QDir{m_folder->path()}.entryList({filter}, QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_backup;
    std::unique_ptr<RegisterFile> m_file;
};

void TestBackup::init()
{
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"r.db"_s);
    m_backup = m_folder->filePath(u"b.db"_s);
    auto file = RegisterFile::create(m_path, test::office(), u"甲"_s);
    QVERIFY(file);
    m_file = *std::move(file);
    add(u"1"_s);
}

void TestBackup::add(const QString &number)
{
    CaseFile file = test::caseFile();
    file.suggestion.number = number;
    QVERIFY(m_file->put(file));
}

QByteArray TestBackup::bytes(const QString &path) const
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void TestBackup::write(const QString &path, const QByteArray &bytes) const
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestBackup::copiesAll()
{
    QVERIFY(m_file->backup(m_backup));
    const auto copy = RegisterFile::open(m_backup, u"甲"_s, OpenMode::ReadOnly);
    QVERIFY(copy);
    QVERIFY((*copy)->verify()->isSound);
    const SuggestionId id = m_file->ids({})->first();
    QVERIFY(*(*copy)->find(id) == *m_file->find(id));
    QVERIFY(*(*copy)->office() == test::office());
    QCOMPARE(QFileInfo{m_backup}.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions{});
}

void TestBackup::writesACheckSumThatFits()
{
    QVERIFY(m_file->backup(m_backup));
    const QByteArray digest = QCryptographicHash::hash(bytes(m_backup), QCryptographicHash::Sha256).toHex();
    const QByteArray manifest = bytes(m_backup + u".sha256"_s);
    QVERIFY(manifest.startsWith(digest + "  b.db\n# log 0"));
}

void TestBackup::refusesAnExistingTarget()
{
    write(m_backup, "mine");
    QCOMPARE(m_file->backup(m_backup).error().code, ErrorCode::Conflict);
    QCOMPARE(m_file->backup(m_path).error().code, ErrorCode::Conflict);
    QCOMPARE(bytes(m_backup), QByteArray{"mine"});
    QVERIFY(m_file->verify()->isSound);
}

void TestBackup::goesOverWhatAKilledBackupLeft()
{
    write(m_backup + u".part"_s, "half");
    QVERIFY(m_file->backup(m_backup));
    QCOMPARE(files(u"*.part"_s), QStringList{});
}

void TestBackup::leavesNothingWhereItFails()
{
    const auto failed = m_file->backup(m_folder->filePath(u"no/such/b.db"_s));
    QVERIFY(!failed);
    QVERIFY(!failed.error().message.isEmpty());
    add(u"2"_s);
}

void TestBackup::restoresAndKeepsWhatWasThere()
{
    QVERIFY(m_file->backup(m_backup));
    add(u"2"_s);
    m_file.reset();
    const QByteArray replaced = bytes(m_path);
    const auto kept = RegisterFile::restore(m_backup, m_path);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(bytes(*kept), replaced);
    QVERIFY(QFileInfo{*kept}.fileName().startsWith(u"r-replaced-20"_s));
    auto file = RegisterFile::open(m_path, u"甲"_s);
    QVERIFY(file);
    QVERIFY(!(*file)->isReadOnly());
    QCOMPARE((*file)->count({}).value(), 1);
    QVERIFY((*file)->verify()->isSound);
    QCOMPARE((*file)->log({}, 1)->first().what, u"Restored from backup b.db"_s);
    QCOMPARE((*RegisterFile::open(*kept, u"甲"_s))->count({}).value(), 2);
}

void TestBackup::restoresOverADamagedFile()
{
    QVERIFY(m_file->backup(m_backup));
    m_file.reset();
    write(m_path, "damaged");
    const auto kept = RegisterFile::restore(m_backup, m_path);
    QVERIFY(kept);
    QCOMPARE(bytes(*kept), QByteArray{"damaged"});
    QVERIFY(RegisterFile::open(m_path, u"甲"_s));
}

void TestBackup::restoresWhereNothingIs()
{
    QVERIFY(m_file->backup(m_backup));
    const QString path = m_folder->filePath(u"new.db"_s);
    const auto kept = RegisterFile::restore(m_backup, path);
    QVERIFY(kept);
    QVERIFY(kept->isEmpty());
    QCOMPARE((*RegisterFile::open(path, u"甲"_s))->count({}).value(), 1);
}

void TestBackup::refusesDamagedBackups_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"absent", "empty", "half", "bit in a text", "bit without its check sum",
                               "edited with its check sum", "killed VACUUM", "newer"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void TestBackup::refusesDamagedBackups()
{
    QFETCH(QString, damage);
    QVERIFY(m_file->backup(m_backup));
    m_file.reset();
    QByteArray content = bytes(m_backup);
    const qsizetype at = content.indexOf("二次供水设施老化问题突出");
    QVERIFY(at > 0);
    if (damage == u"absent") {
        QVERIFY(QFile::remove(m_backup));
    } else if (damage == u"empty") {
        write(m_backup, {});
    } else if (damage == u"half") {
        write(m_backup, content.left(content.size() / 2));
    } else if (damage == u"newer") {
        content[63] = 99;
        write(m_backup, content);
        QVERIFY(QFile::remove(m_backup + u".sha256"_s));
    } else if (damage == u"edited with its check sum") {
        content.replace(at, 3, "三");
        write(m_backup, content);
        write(m_backup + u".sha256"_s, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    } else if (damage == u"killed VACUUM") {
        // What measurements found such a run to leave: a sound database without tables.
        QVERIFY(QFile::remove(m_backup));
        QVERIFY(QFile::remove(m_backup + u".sha256"_s));
        const auto database = Database::open(m_backup, Database::Access::Create);
        QVERIFY((*database)->run(u"PRAGMA application_id = 1113681510"_s));
    } else {
        content[at] = static_cast<char>(content[at] ^ 1);
        write(m_backup, content);
        if (damage.contains(u"without"))
            QVERIFY(QFile::remove(m_backup + u".sha256"_s));
    }
    const QByteArray before = bytes(m_path);
    const auto kept = RegisterFile::restore(m_backup, m_path);
    QVERIFY(!kept);
    QVERIFY(!kept.error().message.isEmpty());
    QCOMPARE(bytes(m_path), before);
    QCOMPARE(files(u"*.part"_s) + files(u"*replaced*"_s) + files(u"*.lock"_s), QStringList{});
}

void TestBackup::refusesWhatIsOpen()
{
    QVERIFY(m_file->backup(m_backup));
    QCOMPARE(RegisterFile::restore(m_backup, m_path).error().code, ErrorCode::Busy);
    add(u"2"_s);
    QVERIFY(m_file->verify()->isSound);
}

void TestBackup::refusesAnEmptyBackup()
{
    const QString empty = m_folder->filePath(u"empty.db"_s);
    QVERIFY(RegisterFile::create(empty, test::office(), u"甲"_s));
    m_file.reset();
    const QByteArray before = bytes(m_path);
    QCOMPARE(RegisterFile::restore(empty, m_path).error().code, ErrorCode::Conflict);
    QCOMPARE(bytes(m_path), before);
}

void TestBackup::refusesItself()
{
    m_file.reset();
    QCOMPARE(RegisterFile::restore(m_path, m_path).error().code, ErrorCode::InvalidInput);
    QVERIFY(RegisterFile::open(m_path, u"甲"_s));
}

void TestBackup::takesAJournalAway()
{
    QVERIFY(m_file->backup(m_backup));
    m_file.reset();
    write(m_path, "damaged");
    write(m_path + u"-journal"_s, QByteArray::fromHex("d9d505f920a163d7") + QByteArray(600, '\x11'));
    const auto kept = RegisterFile::restore(m_backup, m_path);
    QVERIFY(kept);
    QVERIFY(!QFile::exists(m_path + u"-journal"_s));
    QVERIFY(QFile::exists(*kept + u"-journal"_s));
    QVERIFY((*RegisterFile::open(m_path, u"甲"_s))->verify()->isSound);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
