#include "app/base/files.h"
#include "app/reply/fileplaces.h"
#include "app/store/database.h"
#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsFilesAtEveryPlace();
    void keepsWhatIsTheSameOnce();
    void comesBackWithItsStep();
    void goesWithItsSuggestion();
    void tellsWhatHappened();
    void isFoundByItsName();
    void sweepsOnlyWhatNoRecordNames();
    void refusesWhatCannotBeKept_data();
    void refusesWhatCannotBeKept();
    void leavesNothingWhenCancelled();
    void isReadAfterAKilledWriter();
    void refusesANameWithoutContent();
    void findsADamagedContent();
    void goesAlongInABackup();
    void costsListsNothing();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    AttachedFile taken(const QByteArray &bytes, const QString &name = u"扫描件.pdf"_s);
    CaseFile stored();
    void reopen(OpenMode mode = OpenMode::ReadWrite);
    void meddle(const QString &statement);
    qint64 count(const QString &table);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RegisterFile> m_file;
};

void TestFiles::init()
{
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = *RegisterFile::create(path(u"r.db"_s), test::office(), u"韩知秋"_s);
}

QString TestFiles::write(const QString &name, const QByteArray &bytes) const
{
    QFile file{path(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("cannot write", __FILE__, __LINE__);
    return path(name);
}

AttachedFile TestFiles::taken(const QByteArray &bytes, const QString &name)
{
    auto file = m_file->takeInBytes(name, bytes);
    if (!file)
        QTest::qFail(qPrintable(file.error().message), __FILE__, __LINE__);
    file->addedOn = {2026, 5, 6};
    return *file;
}

/// With a row at each place where files can hang.
CaseFile TestFiles::stored()
{
    CaseFile file = test::caseFile();
    file.feedbacks = {{.deputyName = file.deputies[0].name, .returnedOn = {2026, 7, 1}}};
    file.steps = {{.kind = StepKind::Checked, .on = {2026, 3, 3}, .by = u"韩知秋"_s},
                  {.kind = StepKind::Accepted, .on = {2026, 3, 4}, .by = u"韩知秋"_s}};
    file.commitments = {{.text = u"年内建成三处口袋公园"_s, .dueOn = {2026, 12, 31}}};
    return *m_file->put(file);
}

void TestFiles::reopen(OpenMode mode)
{
    m_file.reset();
    m_file = *RegisterFile::open(path(u"r.db"_s), u"韩知秋"_s, mode);
}

void TestFiles::meddle(const QString &statement)
{
    m_file.reset();
    const auto database = *Database::open(path(u"r.db"_s), Database::Access::ReadWrite);
    QVERIFY(database->run(statement));
}

qint64 TestFiles::count(const QString &table)
{
    const auto database = *Database::open(path(u"r.db"_s), Database::Access::ReadOnly);
    return database->one(u"SELECT count(*) FROM %1"_s.arg(table), firstColumn<qint64>)->value_or(-1);
}

void TestFiles::keepsFilesAtEveryPlace()
{
    CaseFile file = stored();
    QSet<int> places;
    int serial = 0;
    for (const FileOwner &owner : fileOwners(file)) {
        places.insert(static_cast<int>(owner.place));
        filesOf(file, owner)->append(taken(QByteArray::number(serial), u"甲%1.pdf"_s.arg(serial)));
        filesOf(file, owner)->append(taken(QByteArray::number(serial), u"乙%1.pdf"_s.arg(serial)));
        ++serial;
    }
    QCOMPARE(places.size(), 6);
    const CaseFile put = *m_file->put(file);
    reopen();
    const CaseFile found = *m_file->find(put.suggestion.id);
    QCOMPARE(found, put);
    QList<PlacedFile> wanted = allFiles(file);
    QList<PlacedFile> got = allFiles(found);
    QCOMPARE(got.size(), 2 * serial);
    for (PlacedFile &placed : got) {
        QVERIFY(!placed.file.id.isNull());
        QCOMPARE(m_file->bytesOf(placed.file)->size(), placed.file.size);
        placed.file.id = {};
    }
    QCOMPARE(got, wanted);
}

void TestFiles::keepsWhatIsTheSameOnce()
{
    const QByteArray bytes{3'000'000, 'x'};
    const AttachedFile first = taken(bytes, u"a.pdf"_s);
    const AttachedFile second = *m_file->takeIn(write(u"b.pdf"_s, bytes));
    QCOMPARE(second.sha256, first.sha256);
    QCOMPARE(second.name, u"b.pdf"_s);
    QCOMPARE(count(u"file_content"_s), 1);
    QCOMPARE(count(u"file_piece"_s), 3);
    QVERIFY(m_file->saveFile(first, path(u"c.pdf"_s)));
    QFile saved{path(u"c.pdf"_s)};
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), bytes);
    QCOMPARE(*m_file->bytesOf(taken({}, u"empty.txt"_s)), QByteArray{});
}

/// What undo does.
void TestFiles::comesBackWithItsStep()
{
    CaseFile file = stored();
    file.steps[0].files = {taken("一")};
    file.steps[1].files = {taken("二")};
    const CaseFile before = *m_file->put(file);
    CaseFile without = before;
    without.steps.removeFirst();
    without = *m_file->put(without);
    QCOMPARE(allFiles(without).size(), 1);
    QCOMPARE(*m_file->bytesOf(without.steps[0].files[0]), QByteArray{"二"});
    CaseFile again = before;
    again.suggestion.revision = without.suggestion.revision;
    again = *m_file->put(again);
    QCOMPARE(again.steps.size(), 2);
    QCOMPARE(*m_file->bytesOf(again.steps[0].files[0]), QByteArray{"一"});
    QVERIFY(m_file->verify()->isSound);
}

void TestFiles::goesWithItsSuggestion()
{
    CaseFile file = stored();
    file.files = {taken("一")};
    file.contacts[0].files = {taken("二")};
    file = *m_file->put(file);
    QVERIFY(m_file->remove(file.suggestion.id));
    QCOMPARE(count(u"attached_file"_s), 0);
    QVERIFY(m_file->verify()->isSound);
    reopen();
    QCOMPARE(count(u"file_content"_s), 0);
    QCOMPARE(count(u"file_piece"_s), 0);
}

void TestFiles::tellsWhatHappened()
{
    CaseFile file = stored();
    file.files = {taken("一", u"来信.pdf"_s)};
    file = *m_file->put(file);
    file.files[0].name = u"代表来信.pdf"_s;
    file = *m_file->put(file);
    file.files.clear();
    file = *m_file->put(file);
    QStringList told;
    const auto log = m_file->log(file.suggestion.id, 3);
    for (const LogEntry &entry : *log)
        told.prepend(entry.what);
    QCOMPARE(told, (QStringList{u"File attached: 来信.pdf"_s, u"File 来信.pdf renamed to 代表来信.pdf"_s,
                                u"File removed: 代表来信.pdf"_s}));
    QVERIFY(m_file->verify()->isSound);
}

void TestFiles::isFoundByItsName()
{
    CaseFile file = stored();
    QCOMPARE(m_file->search(u"走访照片"_s, 5)->total, 0);
    file.contacts[0].files = {taken("一", u"走访照片.jpg"_s)};
    QVERIFY(m_file->put(file));
    const auto found = m_file->search(u"走访照片"_s, 5);
    QCOMPARE(found->total, 1);
    QCOMPARE(found->hits[0].field, u"files"_s);
    QVERIFY(m_file->verify()->isSound);
}

void TestFiles::sweepsOnlyWhatNoRecordNames()
{
    CaseFile file = stored();
    const AttachedFile kept = taken("一");
    const AttachedFile idle = taken("二");
    file.files = {kept};
    QVERIFY(m_file->put(file));
    QVERIFY(*m_file->holds(idle)); // it may be put back yet
    m_file.reset();
    QVERIFY(saveBytes(path(u"r.db.lock"_s), "999999999\nbanfu\n" + QSysInfo::machineHostName().toUtf8() + '\n'));
    reopen(OpenMode::CheckLater);
    QVERIFY(m_file->isUnchecked());
    QVERIFY(*m_file->holds(idle)); // in a register that may be damaged it may only seem to be nobody's
    reopen();
    QVERIFY(*m_file->holds(kept));
    QVERIFY(!*m_file->holds(idle));
}

void TestFiles::refusesWhatCannotBeKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("not there") << u"nothing.pdf"_s << ErrorCode::NotFound;
    QTest::newRow("a folder") << u"folder"_s << ErrorCode::InvalidInput;
    QTest::newRow("too large") << u"large.bin"_s << ErrorCode::InvalidInput;
}

void TestFiles::refusesWhatCannotBeKept()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    QVERIFY(QDir{path({})}.mkpath(u"folder"_s));
    QFile large{path(u"large.bin"_s)};
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64{largestAttachedFile} + 1)); // a hole, no blocks
    const auto refused = m_file->takeIn(path(name));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(count(u"file_content"_s), 0);
}

void TestFiles::leavesNothingWhenCancelled()
{
    const QString big = write(u"big.bin"_s, QByteArray{5'000'000, 'y'});
    qint64 furthest = 0;
    const auto refused = m_file->takeIn(big, [&](qint64 done, qint64 total) {
        furthest = done;
        return done < total * 4 / 5; // in the middle of writing
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Cancelled);
    QVERIFY(furthest > 5'000'000);
    QCOMPARE(count(u"file_content"_s), 0);
    QCOMPARE(count(u"file_piece"_s), 0);
    QVERIFY(m_file->takeIn(big));
}

/// The files as a kill leaves them while a large one is taken in: half of it is in the register, the journal beside it.
void TestFiles::isReadAfterAKilledWriter()
{
    const CaseFile file = stored();
    const QString big = write(u"big.bin"_s, QByteArray{40'000'000, 'y'});
    bool isCopied = false;
    QVERIFY(m_file->takeIn(big, [&](qint64 done, qint64 total) {
        if (!isCopied && done > total * 9 / 10)
            isCopied = QFile::copy(path(u"r.db"_s), path(u"k.db"_s)) &&
                       QFile::copy(path(u"r.db-journal"_s), path(u"k.db-journal"_s));
        return true;
    }));
    QVERIFY(isCopied);
    QVERIFY(QFileInfo{path(u"k.db"_s)}.size() > 10'000'000);
    const auto killed = RegisterFile::open(path(u"k.db"_s), u"韩知秋"_s, OpenMode::ReadOnly);
    QVERIFY2(killed, killed ? "" : qPrintable(killed.error().message));
    QCOMPARE(*(*killed)->find(file.suggestion.id), file);
    QVERIFY((*killed)->verify()->isSound);
    QVERIFY(QFileInfo{path(u"k.db"_s)}.size() < 10'000'000);
}

void TestFiles::refusesANameWithoutContent()
{
    CaseFile file = stored();
    file.files = {{.name = u"a.pdf"_s, .sha256 = QString{64, u'0'}}};
    const auto refused = m_file->put(file);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(m_file->find(file.suggestion.id)->files.isEmpty());
}

void TestFiles::findsADamagedContent()
{
    CaseFile file = stored();
    file.files = {taken("正文")};
    file = *m_file->put(file);
    QVERIFY(m_file->verify()->isSound);
    meddle(u"UPDATE file_piece SET bytes = x'00'"_s);
    reopen();
    const auto verified = m_file->verify();
    QVERIFY(!verified->isSound);
    QVERIFY(verified->lines.join(u'\n').contains(u"扫描件.pdf"_s));
    const auto refused = m_file->saveFile(file.files[0], path(u"out.pdf"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    QVERIFY(!QFile::exists(path(u"out.pdf"_s)));
}

void TestFiles::goesAlongInABackup()
{
    CaseFile file = stored();
    file.files = {taken("正文")};
    file = *m_file->put(file);
    QVERIFY(m_file->backup(path(u"b.db"_s)));
    const auto copy = *RegisterFile::open(path(u"b.db"_s), u"韩知秋"_s);
    QCOMPARE(*copy->bytesOf(file.files[0]), QByteArray{"正文"});
    QVERIFY(copy->verify()->isSound);
}

/// 12 MB beside 20 suggestions: no list and no record reads them. (tests/bench/bench_register measures a gigabyte.)
void TestFiles::costsListsNothing()
{
    QList<SuggestionId> ids;
    for (int i = 0; i < 20; ++i) {
        CaseFile file = test::caseFile();
        file.suggestion.number = QString::number(1000 + i);
        ids.append(m_file->put(file)->suggestion.id);
    }
    const auto best = [&] {
        qint64 least = std::numeric_limits<qint64>::max();
        for (int run = 0; run < 5; ++run) {
            reopen();
            QElapsedTimer timer;
            timer.start();
            bool isRead = m_file->summaries(ids).has_value();
            for (const SuggestionId id : ids)
                isRead = m_file->find(id).has_value() && isRead;
            least = isRead ? std::min(least, timer.nsecsElapsed()) : least;
        }
        return least;
    };
    const qint64 without = best();
    for (int i = 0; i < 12; ++i) {
        CaseFile file = *m_file->find(ids[i]);
        file.files = {taken(QByteArray{1'000'000, static_cast<char>('a' + i)})};
        QVERIFY(m_file->put(file));
    }
    const qint64 with = best();
    QVERIFY2(with < 3 * without + 5'000'000, qPrintable(u"%1 ns, without %2 ns"_s.arg(with).arg(without)));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
