#include "app/cli/command.h"
#include "app/store/database.h"
#include "app/store/opening.h"
#include "app/store/registerfile.h"
#include "app/store/schema.h"
#include "tests/support/support.h"

#include <QLockFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesAndLeavesUnharmed_data();
    void refusesAndLeavesUnharmed();
    void findsEachTruncation();
    void takesOverALockWithoutAName();
    void findsDamageAfterAnUncleanEnd();
    void examinesBesideTheWork();
    void opensReadOnlyWhatCannotBeWritten_data();
    void opensReadOnlyWhatCannotBeWritten();
    void opensReadOnlyAChangedSchema();
    void saysWhoHoldsIt();
    void takesOverFromTheDead();
    void readsBesideTheWriter();
    void doesNotOverwriteWhenMaking();
    void isForItsOwnerOnly();
    void turnsAwayFromWal();
    void noticesThatTheFileIsGone_data();
    void noticesThatTheFileIsGone();
    void warnsOfSynchronisedFolders();
    void leavesNothingBesideTheFile();
    void upgradesAnOlderFormatAfterACopy();
    void commandsReadAnOlderFormat();

private:
    QByteArray bytes(const QString &path) const;
    void write(const QString &path, const QByteArray &bytes) const;
    void makeOlder(const QString &path) const;
    QByteArray damage(const QString &path) const;
    QByteArray good() const { return bytes(m_good); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_good;
};

void TestOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_good = m_folder->filePath(u"good.db"_s);
    const auto file = RegisterFile::create(m_good, test::office(), u"甲"_s);
    QVERIFY(file);
    QVERIFY((*file)->put(test::caseFile()));
}

QByteArray TestOpening::bytes(const QString &path) const
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void TestOpening::write(const QString &path, const QByteArray &bytes) const
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestOpening::refusesAndLeavesUnharmed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    init();
    QByteArray newer = good();
    newer[63] = 99;
    QByteArray foreign = good();
    foreign.replace(68, 4, QByteArray(4, '\0'));
    QByteArray truncated = good();
    truncated.chop(4096);
    QByteArray noRoot = good();
    noRoot.replace(100, 3000, QByteArray(3000, 'x'));
    QByteArray old = good();
    old.replace(60, 4, QByteArray(4, '\0'));
    QTest::newRow("empty") << QByteArray{} << ErrorCode::InvalidInput;
    QTest::newRow("text") << QByteArray{"关于加快改造的建议"} << ErrorCode::InvalidInput;
    QTest::newRow("zip") << QByteArray{"PK\x03\x04"}.append(QByteArray(4000, 'z')) << ErrorCode::InvalidInput;
    QTest::newRow("header only") << good().left(16) << ErrorCode::InvalidInput;
    QTest::newRow("database of another program") << foreign << ErrorCode::InvalidInput;
    QTest::newRow("newer") << newer << ErrorCode::TooNew;
    QTest::newRow("truncated") << truncated << ErrorCode::Corrupt;
    QTest::newRow("first page overwritten") << noRoot << ErrorCode::Corrupt;
    QTest::newRow("without a schema number") << old << ErrorCode::Corrupt;
}

void TestOpening::refusesAndLeavesUnharmed()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    const QString path = m_folder->filePath(u"x.db"_s);
    write(path, content);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto file = RegisterFile::open(path, u"甲"_s, mode);
        QVERIFY(!file);
        if (mode == OpenMode::ReadWrite)
            QCOMPARE(file.error().code, code);
        QVERIFY(file.error().message.size() > 10);
        QCOMPARE(bytes(path), content);
    }
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files), (QStringList{u"good.db"_s, u"x.db"_s}));
}

void TestOpening::findsEachTruncation()
{
    const QByteArray whole = good();
    const QString path = m_folder->filePath(u"x.db"_s);
    for (int part = 1; part < 40; ++part) {
        write(path, whole.left(whole.size() * part / 40));
        QVERIFY(!RegisterFile::open(path, u"甲"_s));
    }
}

/// The good register with a broken page that is not read at opening, left by one who died.
QByteArray TestOpening::damage(const QString &path) const
{
    QByteArray damaged = good();
    const qsizetype page = damaged.indexOf("云溪区代表团") / 4096 * 4096;
    damaged.replace(page, 2000, QByteArray(2000, '\x7f'));
    write(path, damaged);
    write(path + u".lock"_s, "999999999\nbanfu\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    return damaged;
}

void TestOpening::takesOverALockWithoutAName()
{
    const QString path = m_folder->filePath(u"x.db"_s);
    QVERIFY(QFile::copy(m_good, path));
    write(path + u".lock"_s, {}); // killed between making it and writing into it
    const auto file = RegisterFile::open(path, u"甲"_s);
    QVERIFY(file);
    QVERIFY2(!(*file)->isReadOnly(), qPrintable((*file)->readOnlyReason()));
    const auto second = RegisterFile::open(path, u"乙"_s); // named now: nobody takes it away
    QVERIFY(!second || (*second)->isReadOnly());
}

void TestOpening::findsDamageAfterAnUncleanEnd()
{
    const QString path = m_folder->filePath(u"x.db"_s);
    const QByteArray damaged = damage(path);
    write(path + u".lock"_s, "999999999\nbanfu\nhost.invalid\n");
    {
        // The lock of another host cannot be judged: for reading only.
        const auto file = RegisterFile::open(path, u"甲"_s);
        QVERIFY(!file || (*file)->isReadOnly());
    }
    write(path + u".lock"_s, "999999999\nbanfu\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    const auto file = RegisterFile::open(path, u"甲"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::Corrupt);
    QCOMPARE(bytes(path), damaged);

    // The lock is gone, what was found is not forgotten.
    QCOMPARE(RegisterFile::open(path, u"甲"_s).error().code, ErrorCode::Corrupt);
    QFile::remove(path);
    QVERIFY(QFile::copy(m_good, path)); // a backup in its place
    QVERIFY(RegisterFile::open(path, u"甲"_s));
    QVERIFY(QDir{m_folder->path()}.entryList({u"x.db.*"_s}).isEmpty());
}

void TestOpening::examinesBesideTheWork()
{
    const auto written = damage(m_good);
    const auto file = RegisterFile::open(m_good, u"甲"_s, OpenMode::CheckLater);
    QVERIFY(file);
    QVERIFY((*file)->isUnchecked());
    QVERIFY(RegisterFile::examine(m_good, [] { return false; })); // given up before it began
    const auto examined = RegisterFile::examine(m_good, [] { return true; });
    QVERIFY(!examined);
    QCOMPARE(examined.error().code, ErrorCode::Corrupt);
    (*file)->stopWriting(examined.error().message);
    QVERIFY((*file)->isReadOnly());
    CaseFile other = test::caseFile();
    other.suggestion.number = u"2"_s;
    QCOMPARE((*file)->put(other).error().message, examined.error().message);
    QCOMPARE(bytes(m_good), written);
}

void TestOpening::opensReadOnlyWhatCannotBeWritten_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("file") << false;
    QTest::newRow("folder") << true;
}

void TestOpening::opensReadOnlyWhatCannotBeWritten()
{
    QFETCH(bool, isFolder);
    const QByteArray before = good();
    const QByteArray name = QFile::encodeName(isFolder ? m_folder->path() : m_good);
    QCOMPARE(::chmod(name.constData(), isFolder ? 0500 : 0400), 0);
    {
        const auto file = RegisterFile::open(m_good, u"甲"_s);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        QVERIFY((*file)->isReadOnly());
        QVERIFY(!(*file)->readOnlyReason().isEmpty());
        QCOMPARE((*file)->count({}).value(), 1);
        const auto put = (*file)->put(test::caseFile());
        QCOMPARE(put.error().code, ErrorCode::ReadOnly);
        QCOMPARE(put.error().message, (*file)->readOnlyReason());
        if (isFolder) {
            const auto made = RegisterFile::create(m_folder->filePath(u"new.db"_s), {}, u"甲"_s);
            QVERIFY(!made);
            QVERIFY(!made.error().message.isEmpty());
        }
    }
    QCOMPARE(bytes(m_good), before);
    QCOMPARE(::chmod(name.constData(), 0700), 0);
}

void TestOpening::opensReadOnlyAChangedSchema()
{
    {
        const auto database = Database::open(m_good, Database::Access::ReadWrite);
        QVERIFY((*database)->run(u"DROP TRIGGER audit_log_not_deleted"_s));
    }
    const auto file = RegisterFile::open(m_good, u"甲"_s);
    QVERIFY(file);
    QVERIFY((*file)->isReadOnly());
    QVERIFY2((*file)->readOnlyReason().contains(u"audit_log_not_deleted"_s), qPrintable((*file)->readOnlyReason()));
}

void TestOpening::saysWhoHoldsIt()
{
    const auto first = RegisterFile::open(m_good, u"甲"_s);
    QVERIFY(!(*first)->isReadOnly());
    // By another path, too.
    const QString link = m_folder->filePath(u"link.db"_s);
    QVERIFY(QFile::link(m_good, link));
    for (const QString &path : {m_good, link}) {
        const auto second = RegisterFile::open(path, u"乙"_s);
        QVERIFY(second);
        QVERIFY((*second)->isReadOnly());
        QVERIFY((*second)->readOnlyReason().contains(QString::number(QCoreApplication::applicationPid())));
    }
}

void TestOpening::takesOverFromTheDead()
{
    write(m_good + u".lock"_s, "999999999\nbanfu\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    const auto file = RegisterFile::open(m_good, u"甲"_s);
    QVERIFY(file);
    QVERIFY(!(*file)->isReadOnly());
}

void TestOpening::readsBesideTheWriter()
{
    const auto writer = RegisterFile::open(m_good, u"甲"_s);
    const auto reader = RegisterFile::open(m_good, u"甲"_s, OpenMode::ReadOnly);
    QVERIFY(reader);
    CaseFile file = test::caseFile();
    file.suggestion.number = u"2"_s;
    QVERIFY((*writer)->put(file));
    QCOMPARE((*reader)->count({}).value(), 2);
}

void TestOpening::doesNotOverwriteWhenMaking()
{
    const QByteArray before = good();
    const auto made = RegisterFile::create(m_good, {}, u"甲"_s);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Conflict);
    QCOMPARE(bytes(m_good), before);
    QVERIFY(!RegisterFile::create(m_folder->filePath(u"no/such/folder.db"_s), {}, u"甲"_s));
    const QString dangling = m_folder->filePath(u"dangling.db"_s);
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), dangling));
    QVERIFY(!RegisterFile::create(dangling, {}, u"甲"_s));
    QCOMPARE(RegisterFile::open(dangling, u"甲"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(RegisterFile::open(m_folder->path(), u"甲"_s).error().code, ErrorCode::InvalidInput);
}

void TestOpening::isForItsOwnerOnly()
{
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo{m_good}.permissions() & others));
}

void TestOpening::turnsAwayFromWal()
{
    {
        const auto database = Database::open(m_good, Database::Access::ReadWrite);
        QVERIFY((*database)->run(u"PRAGMA journal_mode = WAL"_s));
    }
    QCOMPARE(int{good()[18]}, 2);
    const auto file = RegisterFile::open(m_good, u"甲"_s);
    QVERIFY(file);
    QCOMPARE(int{good()[18]}, 1);
}

void TestOpening::noticesThatTheFileIsGone_data()
{
    QTest::addColumn<QString>("act");
    QTest::newRow("deleted") << u"delete"_s;
    QTest::newRow("moved") << u"move"_s;
    QTest::newRow("replaced") << u"replace"_s;
}

void TestOpening::noticesThatTheFileIsGone()
{
    QFETCH(QString, act);
    const QByteArray before = good();
    const auto file = RegisterFile::open(m_good, u"甲"_s);
    const QString away = m_folder->filePath(u"away.db"_s);
    QVERIFY(act == u"delete" ? QFile::remove(m_good) : QFile::rename(m_good, away));
    if (act == u"replace")
        write(m_good, before);
    CaseFile next = test::caseFile();
    next.suggestion.number = u"2"_s;
    const auto put = (*file)->put(next);
    QVERIFY(!put);
    QCOMPARE(put.error().code, ErrorCode::Io);
    if (act == u"replace")
        QCOMPARE(bytes(m_good), before);
    if (act != u"delete")
        QCOMPARE(bytes(act == u"move" ? away : m_good), before);
}

void TestOpening::warnsOfSynchronisedFolders()
{
    QVERIFY(!warningOfPlace(u"/home/han/坚果云/台账.db"_s).isEmpty());
    QVERIFY(!warningOfPlace(u"/home/han/OneDrive/x/r.db"_s).isEmpty());
    QVERIFY(warningOfPlace(u"/home/han/文档/坚果云.db"_s).isEmpty());
}

void TestOpening::leavesNothingBesideTheFile()
{
    {
        const auto file = RegisterFile::open(m_good, u"甲"_s);
        QVERIFY(file);
        QVERIFY((*file)->remove((*file)->ids({})->first()));
    }
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files), QStringList{u"good.db"_s});
}

void TestOpening::makeOlder(const QString &path) const
{
    const auto database = Database::open(path, Database::Access::Create);
    QVERIFY(database);
    QVERIFY((*database)->run(u"PRAGMA application_id = %1"_s.arg(applicationId)));
    QVERIFY(migrate(**database, shippedMigrations().mid(0, 1)));
}

void TestOpening::upgradesAnOlderFormatAfterACopy()
{
    const QString path = m_folder->filePath(u"old.db"_s);
    makeOlder(path);
    const QByteArray before = bytes(path);
    QCOMPARE(RegisterFile::open(path, u"甲"_s, OpenMode::ReadOnly).error().code, ErrorCode::ReadOnly);
    QCOMPARE(bytes(path), before);
    const auto file = RegisterFile::open(path, u"甲"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QVERIFY(!(*file)->isReadOnly());
    QVERIFY((*file)->put(test::caseFile()));
    QVERIFY((*file)->verify()->isSound);
    const QStringList copies = QDir{m_folder->path()}.entryList({u"old-*-v1.db"_s}, QDir::Files);
    QCOMPARE(copies.size(), 1);
    const auto copy = Database::open(m_folder->filePath(copies.first()), Database::Access::ReadOnly);
    QCOMPARE(*schemaVersion(**copy), 1);
}

void TestOpening::commandsReadAnOlderFormat()
{
    const QString path = m_folder->filePath(u"old.db"_s);
    makeOlder(path);
    const auto list = [&] {
        QString said;
        QTextStream out{&said};
        QTextStream err{&said};
        return runCommand({u"--register"_s, path, u"list"_s}, out, err, QDate{2026, 6, 20});
    };
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner)); // where nothing can be written nothing is upgraded
    QCOMPARE(list(), 1);
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QCOMPARE(list(), 0);
    QCOMPARE(QDir{m_folder->path()}.entryList({u"old-*-v1.db"_s}, QDir::Files).size(), 1); // the copy
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
