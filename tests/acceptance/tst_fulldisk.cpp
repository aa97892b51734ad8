#include "app/store/registerfile.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesKeepsAndGoesOn_data();
    void refusesKeepsAndGoesOn();
};

void TestFullDisk::refusesKeepsAndGoesOn_data()
{
    QTest::addColumn<int>("limit");
    // Around the size of a fresh register: the journal, the file, or both meet the end.
    for (const int limit : {300'000, 305'000, 340'000, 400'000})
        QTest::addRow("%d", limit) << limit;
}

void TestFullDisk::refusesKeepsAndGoesOn()
{
    QFETCH(int, limit);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.db"_s);
    QProcess writer;
    writer.start(QStringLiteral(BANFU_REGISTER_WRITER), {u"fill"_s, path, QString::number(limit)});
    QVERIFY(writer.waitForFinished(60'000));
    const QStringList lines = QString::fromUtf8(writer.readAllStandardOutput()).trimmed().split(u'\n');
    QVERIFY2(writer.exitStatus() == QProcess::NormalExit && writer.exitCode() == 0, qPrintable(lines.join(u'\n')));
    const QStringList refusals = lines.filter(u"REFUSED"_s);
    QCOMPARE(refusals.size(), 1);
    const auto code = static_cast<ErrorCode>(refusals.first().section(u' ', 1, 1).toInt());
    QVERIFY2(code == ErrorCode::DiskFull || code == ErrorCode::Io, qPrintable(refusals.first()));
    QVERIFY(refusals.first().section(u' ', 2).size() > 20);
    QCOMPARE(lines.filter(u"NOT COPIED"_s).size(), 1);
    QCOMPARE(QDir{folder.path()}.entryList({u"*copy*"_s}, QDir::Files), QStringList{});
    const auto file = RegisterFile::open(path, u"x"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QVERIFY((*file)->verify()->isSound);
    QCOMPARE((*file)->count({}).value(), lines.filter(QRegularExpression{u"^PUT "_s}).size());
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
