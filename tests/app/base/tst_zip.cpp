#include "app/base/zip.h"

#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestZip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten();
    void isDeterministic();
    void storesWhatMustNotBePacked();
    void refusesWhatIsNoPackage_data();
    void refusesWhatIsNoPackage();
    void refusesDamagedParts();
    void refusesWhatUnpacksTooFar_data();
    void refusesWhatUnpacksTooFar();
    void countsAllPartsTogether();

private:
    static QByteArray noise(int size);
};

/// Bytes that do not pack.
QByteArray TestZip::noise(int size)
{
    QByteArray bytes;
    quint32 state = 1;
    for (int k = 0; k < size; ++k) {
        state = state * 1664525 + 1013904223;
        bytes += static_cast<char>(state >> 24);
    }
    return bytes;
}

void TestZip::readsWhatWasWritten()
{
    const QList<ZipPart> parts{{u"word/document.xml"_s, "<a/>"}, {u"空.txt"_s, ""}, {u"noise"_s, noise(100'000)}};
    auto reader = ZipReader::open(toZip(parts));
    QVERIFY(reader);
    QCOMPARE(reader->names(), (QStringList{u"word/document.xml"_s, u"空.txt"_s, u"noise"_s}));
    for (const ZipPart &part : parts)
        QCOMPARE(*reader->read(part.name), part.bytes);
    QCOMPARE(*reader->read(u"Word/Document.XML"_s), "<a/>");
    QVERIFY(reader->contains(u"空.txt"_s) && !reader->contains(u"other"_s));
    QCOMPARE(reader->read(u"other"_s).error().code, ErrorCode::NotFound);
}

void TestZip::isDeterministic()
{
    QCOMPARE(toZip({{u"a"_s, "one"}}), toZip({{u"a"_s, "one"}}));
    QVERIFY(toZip({{u"a"_s, "one"}}) != toZip({{u"a"_s, "two"}}));
}

void TestZip::storesWhatMustNotBePacked()
{
    const QByteArray type = "application/vnd.oasis.opendocument.text";
    const QByteArray bytes = toZip({{.name = u"mimetype"_s, .bytes = type, .isPacked = false}});
    QCOMPARE(bytes.mid(30, 8 + type.size()), "mimetype" + type); // readers look for it at this very place
}

void TestZip::refusesWhatIsNoPackage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = toZip({{u"a"_s, noise(1000)}});
    QTest::newRow("empty") << QByteArray{};
    QTest::newRow("text") << QByteArray{"PK is not enough"};
    QTest::newRow("cut") << good.first(good.size() / 2);
    QTest::newRow("noise") << noise(5000);
}

void TestZip::refusesWhatIsNoPackage()
{
    QFETCH(const QByteArray, bytes);
    const auto reader = ZipReader::open(bytes);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::InvalidInput);
    QVERIFY(!reader.error().message.isEmpty());
}

void TestZip::refusesDamagedParts()
{
    QByteArray bytes = toZip({{.name = u"a"_s, .bytes = noise(1000), .isPacked = false}});
    bytes[500] = static_cast<char>(~bytes[500]);
    auto reader = ZipReader::open(bytes);
    QVERIFY(reader);
    QCOMPARE(reader->read(u"a"_s).error().code, ErrorCode::InvalidInput);
}

void TestZip::refusesWhatUnpacksTooFar_data()
{
    QTest::addColumn<ZipLimits>("limits");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("within all") << ZipLimits{} << false;
    QTest::newRow("part") << ZipLimits{.part = 99'999} << true;
    QTest::newRow("part, to the byte") << ZipLimits{.part = 100'000} << false;
    QTest::newRow("total") << ZipLimits{.total = 99'999} << true;
    QTest::newRow("ratio") << ZipLimits{.ratioFrom = 1000} << true;
    QTest::newRow("ratio of a small part") << ZipLimits{.ratioFrom = 100'000} << false;
}

void TestZip::refusesWhatUnpacksTooFar()
{
    QFETCH(const ZipLimits, limits);
    QFETCH(const bool, isRefused);
    auto reader = ZipReader::open(toZip({{u"zeros"_s, QByteArray(100'000, '\0')}}), limits);
    QVERIFY(reader);
    const auto bytes = reader->read(u"zeros"_s);
    QCOMPARE(!bytes.has_value(), isRefused);
    if (isRefused)
        QCOMPARE(bytes.error().code, ErrorCode::InvalidInput);
}

void TestZip::countsAllPartsTogether()
{
    const QByteArray bytes = toZip({{u"a"_s, noise(600)}, {u"b"_s, noise(600)}, {u"c"_s, noise(10)}});
    auto reader = ZipReader::open(bytes, {.total = 1000});
    QVERIFY(reader && reader->read(u"a"_s));
    QVERIFY(!reader->read(u"b"_s));
    QVERIFY(reader->read(u"c"_s));
    QVERIFY(!ZipReader::open(bytes, {.entries = 2}));
}

QTEST_GUILESS_MAIN(TestZip)
#include "tst_zip.moc"
