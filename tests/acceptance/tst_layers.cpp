#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

/// Who may include whom: the tree's folders are its architecture.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesOnlyWhatItMay_data();
    void includesOnlyWhatItMay();
    void databaseStaysInTheStore();
    void sqlStaysInTheStore();
    void everyIncludeIsWrittenFromTheTop();
};

struct Source
{
    QString path{};
    QString text{};
};

static QList<Source> sourcesUnder(const QString &folder)
{
    const QDir top{QStringLiteral(BANFU_SOURCE_DIR)};
    QList<Source> sources;
    QDirIterator files{top.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        QFile file{files.next()};
        if (file.open(QIODevice::ReadOnly))
            sources << Source{top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())};
    }
    return sources;
}

static QStringList includesOf(const Source &source)
{
    static const QRegularExpression include{u"^#include \"([^\"]+)\""_s, QRegularExpression::MultilineOption};
    QStringList includes;
    for (const auto &match : include.globalMatch(source.text))
        includes << match.captured(1);
    return includes;
}

void TestLayers::includesOnlyWhatItMay_data()
{
    QTest::addColumn<QStringList>("allowed");
    const QStringList base{u"app/base/"_s};
    const QStringList registerRoom = base + QStringList{u"app/register/"_s};
    const QStringList reply = registerRoom + QStringList{u"app/reply/"_s};
    const QStringList print = reply + QStringList{u"app/print/"_s};
    const QStringList store = reply + QStringList{u"app/store/"_s};
    const QStringList exchange = print + store + QStringList{u"app/exchange/"_s};
    QTest::newRow("app/base") << base;
    QTest::newRow("app/register") << registerRoom;
    QTest::newRow("app/reply") << reply;
    QTest::newRow("app/print") << print;
    QTest::newRow("app/store") << store;
    QTest::newRow("app/exchange") << exchange;
    QTest::newRow("app/cli") << exchange + QStringList{u"app/cli/"_s};
    QTest::newRow("ui") << exchange + QStringList{u"ui/"_s};
}

void TestLayers::includesOnlyWhatItMay()
{
    QFETCH(const QStringList, allowed);
    const auto sources = sourcesUnder(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!sources.isEmpty());
    for (const auto &source : sources)
        for (const auto &include : includesOf(source)) {
            const bool isAllowed =
                include.endsWith(u".moc"_s) ||
                std::ranges::any_of(allowed, [&](const QString &room) { return include.startsWith(room); });
            QVERIFY2(isAllowed, qPrintable(u"%1 includes %2"_s.arg(source.path, include)));
        }
}

void TestLayers::databaseStaysInTheStore()
{
    for (const auto &source : sourcesUnder(u"app"_s) + sourcesUnder(u"ui"_s))
        if (!source.path.startsWith(u"app/store/"_s))
            QVERIFY2(!includesOf(source).contains(u"app/store/database.h"_s), qPrintable(source.path));
}

void TestLayers::sqlStaysInTheStore()
{
    static const QRegularExpression sql{uR"(#include <QSql|\b(SELECT|INSERT INTO|DELETE FROM|UPDATE \w+ SET)\b)"_s};
    for (const auto &source : sourcesUnder(u"app"_s) + sourcesUnder(u"ui"_s))
        if (!source.path.startsWith(u"app/store/"_s))
            QVERIFY2(!sql.match(source.text).hasMatch(), qPrintable(source.path));
}

void TestLayers::everyIncludeIsWrittenFromTheTop()
{
    for (const auto &source : sourcesUnder(u"app"_s) + sourcesUnder(u"ui"_s))
        for (const auto &include : includesOf(source))
            QVERIFY2(include.startsWith(u"app/"_s) || include.startsWith(u"ui/"_s) || include.endsWith(u".moc"_s),
                     qPrintable(u"%1 includes %2"_s.arg(source.path, include)));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
