#include "app/store/registerfile.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

/// A program that works on a register is killed at random moments; whatever was acknowledged must be there.
class TestKilledRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEachAcknowledgedPut();
    void keepsEachAcknowledgedDraft();
    void losesAtMostTwoSecondsOfTyping();
    void leavesNoHalfRegisterWhenMade();

private:
    QStringList killed(const QString &work, const QString &path, int afterMilliseconds, bool isFromStart = false);
};

/// In memory where there is such a place: a kill asks nothing of the disk, and hundreds of syncs take their time.
static QString place()
{
    const QFileInfo memory{u"/dev/shm"_s};
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/banfu-killed-XXXXXX"_s;
}

static constexpr int putKills = 120;
static constexpr int wholePuts = 400; // milliseconds: the first put of a process reads the tables of pinyin
static constexpr int draftKills = 60;
static constexpr int creationKills = 40;

/// The lines the program said before it was killed so long after it was ready.
QStringList TestKilledRegister::killed(const QString &work, const QString &path, int afterMilliseconds,
                                       bool isFromStart)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(BANFU_REGISTER_WRITER), {work, path});
    QByteArray said;
    while (!isFromStart && !said.contains("READY") && writer.waitForReadyRead(20'000))
        said += writer.readAllStandardOutput();
    QThread::usleep(static_cast<unsigned long>(afterMilliseconds) * 1000);
    writer.kill();
    writer.waitForFinished();
    said += writer.readAllStandardOutput();
    QStringList lines = QString::fromUtf8(said).split(u'\n');
    lines.removeLast(); // what stands behind the last line feed was cut
    return lines;
}

static void checkSound(RegisterFile &file)
{
    const auto verification = file.verify();
    QVERIFY(verification);
    QVERIFY2(verification->isSound, qPrintable(verification->lines.join(u'\n')));
    QVERIFY2(!file.isReadOnly(), qPrintable(file.readOnlyReason()));
}

static qint64 lastOf(const QStringList &lines, const QString &word)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->startsWith(word + u' '))
            return line->section(u' ', 1, 1).toLongLong();
    }
    return 0;
}

void TestKilledRegister::keepsEachAcknowledgedPut()
{
    qint64 acknowledged = 0;
    for (int round = 0; round < putKills / 20; ++round) {
        const QTemporaryDir folder{place()};
        const QString path = folder.filePath(u"r.db"_s);
        qint64 expected = 0;
        for (int kill = 0; kill < 20; ++kill) {
            const QStringList lines =
                killed(u"put"_s, path, static_cast<int>(QRandomGenerator::global()->bounded(wholePuts)));
            QVERIFY2(lines.contains(u"READY"_s), qPrintable(lines.join(u'\n')));
            const qint64 put = qMax(expected, lastOf(lines, u"PUT"_s));
            const auto file = RegisterFile::open(path, u"x"_s);
            QVERIFY2(file, file ? "" : qPrintable(file.error().message));
            checkSound(**file);
            const int count = (*file)->count({}).value();
            QVERIFY2(count == put || count == put + 1, qPrintable(u"%1 of %2"_s.arg(count).arg(put)));
            if (const qint64 changed = lastOf(lines, u"CHANGED"_s)) {
                const auto ids = (*file)->findByNumber(QString::number(changed));
                QCOMPARE((*file)->find(ids->first())->suggestion.notes, u"改%1"_s.arg(changed));
            }
            acknowledged += put - expected;
            expected = count;
        }
    }
    QVERIFY(acknowledged > putKills);
}

void TestKilledRegister::keepsEachAcknowledgedDraft()
{
    const QTemporaryDir folder{place()};
    const QString path = folder.filePath(u"r.db"_s);
    int saves = 0;
    for (int kill = 0; kill < draftKills; ++kill) {
        const QStringList lines =
            killed(u"type-fast"_s, path, static_cast<int>(QRandomGenerator::global()->bounded(80)));
        QVERIFY2(lines.contains(u"READY"_s), qPrintable(lines.join(u'\n')));
        const auto file = RegisterFile::open(path, u"x"_s);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        checkSound(**file);
        const qint64 saved = lastOf(lines, u"SAVED"_s);
        if (saved == 0)
            continue;
        ++saves;
        const auto drafts = (*file)->drafts();
        QCOMPARE(drafts->size(), 1);
        QVERIFY(drafts->first().text.paragraphs.first().text.toLongLong() >= saved);
    }
    QVERIFY(saves > draftKills / 4);
}

void TestKilledRegister::losesAtMostTwoSecondsOfTyping()
{
    const QTemporaryDir folder{place()};
    for (const int moment : {2100, 3700}) {
        const QString path = folder.filePath(QString::number(moment) + u".db"_s);
        const QStringList lines = killed(u"type"_s, path, moment);
        const QStringList keys = lines.filter(u"KEY "_s);
        QVERIFY(keys.size() > 100);
        const qint64 last = lastOf(keys, u"KEY"_s);
        const qint64 gap = last - lastOf(keys.mid(0, keys.size() - 1), u"KEY"_s); // a busy machine types slower
        const auto file = RegisterFile::open(path, u"x"_s);
        QVERIFY(file);
        const auto drafts = (*file)->drafts();
        QCOMPARE(drafts->size(), 1);
        const qint64 lost = last - drafts->first().text.paragraphs.first().text.toLongLong();
        QVERIFY2(lost <= 2000 + gap, qPrintable(u"%1 ms lost"_s.arg(lost)));
    }
}

void TestKilledRegister::leavesNoHalfRegisterWhenMade()
{
    int made = 0;
    for (int kill = 0; kill < creationKills; ++kill) {
        const QTemporaryDir folder{place()};
        const QString path = folder.filePath(u"r.db"_s);
        (void)killed(u"put"_s, path, static_cast<int>(QRandomGenerator::global()->bounded(80)), true);
        if (QFile::exists(path)) {
            const auto file = RegisterFile::open(path, u"x"_s);
            QVERIFY2(file, file ? "" : qPrintable(file.error().message));
            checkSound(**file);
            ++made;
        }
        // What a killed program left does not stand in the way.
        const QStringList lines = killed(u"put"_s, path, 0);
        QVERIFY2(lines.contains(u"READY"_s), qPrintable(lines.join(u'\n')));
    }
    QVERIFY(made < creationKills);
}

QTEST_GUILESS_MAIN(TestKilledRegister)
#include "tst_killedregister.moc"
