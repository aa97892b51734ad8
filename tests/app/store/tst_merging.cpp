#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestMerging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void splitsOffAndMergesWithoutLoss();
    void keepsTheLogWhenSplitting();
    void takesInOnlyWhatIsNotThere();
    void doesNothingInAConflict();
    void doesNotTouchTheOther();
    void takesWhatBelongsToNoSuggestion();
    void keepsNamesakesApart();
    void leavesNoRoomForWhatStays();
    void refusesWhatIsNoRegister();
    void refusesToSplitOntoAFile();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<RegisterFile> made(const QString &name, int from, int to) const;
    static QStringList contents(RegisterFile &file);

    std::unique_ptr<QTemporaryDir> m_folder;
};

template <typename T>
static QByteArray faultOf(const Result<T> &result)
{
    return result ? QByteArray{} : result.error().message.toUtf8();
}

void TestMerging::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Suggestions with the numbers from … to, the even ones of an earlier session and with two versions of their letter.
std::unique_ptr<RegisterFile> TestMerging::made(const QString &name, int from, int to) const
{
    auto file = *RegisterFile::create(at(name), test::office(), u"王工"_s);
    for (int i = from; i <= to; ++i) {
        CaseFile one = test::caseFile();
        one.suggestion.number = QString::number(i);
        one.suggestion.title = u"关于第%1件事的建议"_s.arg(i);
        one.points = {{.number = 1, .text = u"增设护栏%1处"_s.arg(i)}};
        one.contacts.first().files = {*file->takeInBytes(u"座谈记录.txt"_s, "the same for all")};
        if (i % 2 == 0) {
            one.files = {*file->takeInBytes(u"现场%1.txt"_s.arg(i), QByteArray::number(i))};
            one.suggestion.session = u"市第十四届人大五次会议"_s;
            one.replies.first().status = ReplyStatus::Signed;
            one.replies.first().signedOn = QDate{2025, 5, 6};
        }
        CaseFile stored = *file->put(one);
        if (i % 2 == 0) {
            ++stored.replies.first().version;
            stored.replies.first().id = {};
            stored.replies.first().status = ReplyStatus::Draft;
            const auto put = file->put(stored);
            if (!put)
                qFatal("%s", qPrintable(put.error().message));
        }
    }
    return file;
}

/// What each suggestion says with all versions of its letters, whatever the ids are.
QStringList TestMerging::contents(RegisterFile &file)
{
    QStringList lines;
    const auto ids = *file.ids({.sortBy = SortBy::Number});
    for (const SuggestionId id : ids) {
        const CaseFile one = *file.find(id);
        QStringList line{one.suggestion.session, one.suggestion.number, one.suggestion.title, one.suggestion.text};
        for (const Deputy &deputy : one.deputies)
            line << deputy.name << deputy.phone;
        for (const Point &point : one.points)
            line << point.text;
        for (const AttachedFile &attached : one.files + one.contacts.first().files)
            line << attached.name << QString::fromUtf8(*file.bytesOf(attached));
        for (const Assignment &assignment : one.assignments)
            line << assignment.bureau.name << (assignment.opinion ? assignment.opinion->text : QString{});
        const auto versions = *file.versions(id, 1);
        for (const Reply &reply : versions) {
            line << QString::number(reply.version);
            for (const Paragraph &paragraph : reply.text.paragraphs)
                line << paragraph.text;
        }
        lines << line.join(u'|');
    }
    lines.sort();
    return lines;
}

void TestMerging::splitsOffAndMergesWithoutLoss()
{
    const auto file = made(u"all.banfu"_s, 1, 6);
    const QStringList before = contents(*file);
    QSignalSpy removals{file.get(), &RegisterFile::removed};
    const auto earlier = *file->ids({.session = u"市第十四届人大五次会议"_s});
    QCOMPARE(earlier.size(), 3);
    const auto split = file->splitOff(at(u"earlier.banfu"_s), earlier);
    QVERIFY2(split, faultOf(split).constData());
    QCOMPARE(removals.size(), 3);
    QCOMPARE(*file->count({}), 3);
    QVERIFY(!QFile::exists(at(u"earlier.banfu.part"_s)));
    {
        const auto archive = *RegisterFile::open(at(u"earlier.banfu"_s), u"王工"_s);
        QVERIFY(!archive->isReadOnly());
        QCOMPARE(*archive->count({}), 3);
        QCOMPARE(archive->search(u"护栏2处"_s, 10)->total, 1);
        QCOMPARE(archive->search(u"护栏1处"_s, 10)->total, 0);
        QVERIFY(archive->verify()->isSound);
    }
    const auto merged = file->mergeIn(at(u"earlier.banfu"_s));
    QVERIFY2(merged, faultOf(merged).constData());
    QCOMPARE(merged->added, 3);
    QCOMPARE(contents(*file), before);
    QCOMPARE(file->search(u"护栏2处"_s, 10)->total, 1);
    const auto verified = file->verify();
    QVERIFY2(verified->isSound, qPrintable(verified->lines.join(u'\n')));
    QCOMPARE(file->knownDeputies()->size(), 2);
}

void TestMerging::keepsTheLogWhenSplitting()
{
    const auto file = made(u"all.banfu"_s, 1, 2);
    const auto id = file->findByNumber(u"2"_s)->first();
    const auto before = file->log(id, 100)->size();
    QVERIFY(file->splitOff(at(u"two.banfu"_s), {id}));
    const auto other = *RegisterFile::open(at(u"two.banfu"_s), u"李工"_s);
    QCOMPARE(other->log(other->findByNumber(u"2"_s)->first(), 100)->size(), before);
}

void TestMerging::takesInOnlyWhatIsNotThere()
{
    const auto file = made(u"a.banfu"_s, 1, 4);
    made(u"b.banfu"_s, 3, 6).reset();
    const auto merged = file->mergeIn(at(u"b.banfu"_s));
    QVERIFY2(merged, faultOf(merged).constData());
    QCOMPARE(merged->conflicts, QStringList{});
    QCOMPARE(merged->alike, 2);
    QCOMPARE(merged->added, 2);
    const auto whole = made(u"c.banfu"_s, 1, 6);
    QCOMPARE(contents(*file), contents(*whole));
}

void TestMerging::doesNothingInAConflict()
{
    const auto file = made(u"a.banfu"_s, 1, 3);
    {
        const auto other = made(u"b.banfu"_s, 3, 5);
        CaseFile changed = *other->find(other->findByNumber(u"3"_s)->first());
        changed.assignments.first().opinion = Opinion{.text = u"另有意见"_s};
        QVERIFY(other->put(changed));
    }
    const QStringList before = contents(*file);
    const auto deputies = *file->knownDeputies();
    const auto merged = file->mergeIn(at(u"b.banfu"_s));
    QVERIFY(merged);
    QCOMPARE(merged->added, 0);
    QCOMPARE(merged->conflicts.size(), 1);
    QVERIFY(merged->conflicts.first().contains(u"关于第3件事的建议"_s));
    QCOMPARE(contents(*file), before);
    QCOMPARE(*file->knownDeputies(), deputies);
}

void TestMerging::doesNotTouchTheOther()
{
    const auto file = made(u"a.banfu"_s, 1, 1);
    made(u"b.banfu"_s, 2, 3).reset();
    QFile other{at(u"b.banfu"_s)};
    QVERIFY(other.open(QIODevice::ReadOnly));
    const QByteArray before = other.readAll();
    QVERIFY(file->mergeIn(at(u"b.banfu"_s)));
    other.seek(0);
    QCOMPARE(other.readAll(), before);
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files).size(), 3); // two registers and the lock of the open one
}

void TestMerging::takesWhatBelongsToNoSuggestion()
{
    const auto file = made(u"a.banfu"_s, 1, 1);
    {
        const auto other = made(u"b.banfu"_s, 2, 2);
        QVERIFY(other->putView({.name = u"重点"_s, .words = u"重点"_s}));
        QVERIFY(other->changeDirectory({PutDeputy{{.deputy = {.name = u"韩柯"_s}, .isListed = true}}}));
        const auto known = *other->knownBureaus();
        QVERIFY(other->changeDirectory(
            {RenameBureau{.id = known.first().bureau.id, .name = u"临江市新名局"_s, .on = QDate{2026, 1, 2}}}));
    }
    const auto merged = file->mergeIn(at(u"b.banfu"_s));
    QVERIFY2(merged, faultOf(merged).constData());
    QCOMPARE(file->views()->size(), 1);
    const auto deputies = *file->knownDeputies();
    QVERIFY(std::ranges::any_of(deputies, [](const KnownDeputy &each) { return each.deputy.name == u"韩柯"_s; }));
    const auto bureaus = *file->knownBureaus();
    QCOMPARE(std::ranges::count_if(bureaus, [](const KnownBureau &each) { return !each.successor.isNull(); }), 1);
}

void TestMerging::keepsNamesakesApart()
{
    const auto file = *RegisterFile::create(at(u"a.banfu"_s), test::office(), u"王工"_s);
    const auto other = *RegisterFile::create(at(u"b.banfu"_s), test::office(), u"王工"_s);
    const auto list = [](RegisterFile &each, const QList<Deputy> &deputies) {
        QList<DirectoryStep> steps;
        for (const Deputy &deputy : deputies)
            steps << PutDeputy{{.deputy = deputy, .isListed = true}};
        QVERIFY(each.changeDirectory(steps));
    };
    list(*file, {{.name = u"周岚"_s}, {.name = u"方泽"_s, .certificateNumber = u"7"_s}});
    list(*other, {{.name = u"周岚"_s, .certificateNumber = u"1"_s, .phone = u"020-1"_s},
                  {.name = u"周岚"_s, .certificateNumber = u"2"_s, .phone = u"020-2"_s},
                  {.name = u"方泽"_s, .phone = u"020-3"_s}});
    const auto merged = file->mergeIn(other->path());
    QVERIFY2(merged, faultOf(merged).constData());
    QStringList known;
    const auto deputies = *file->knownDeputies();
    for (const KnownDeputy &each : deputies)
        known << each.deputy.name + each.deputy.certificateNumber + each.deputy.phone;
    known.sort();
    QCOMPARE(known, (QStringList{u"周岚"_s, u"周岚1020-1"_s, u"周岚2020-2"_s, u"方泽7020-3"_s}));
}

void TestMerging::leavesNoRoomForWhatStays()
{
    const auto file = made(u"all.banfu"_s, 1, 2);
    CaseFile large = *file->find(file->findByNumber(u"1"_s)->first());
    QByteArray bytes(4'000'000, 'x');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * i % 251);
    large.files = {*file->takeInBytes(u"扫描.pdf"_s, bytes)};
    QVERIFY(file->put(large));
    QVERIFY(file->splitOff(at(u"two.banfu"_s), *file->findByNumber(u"2"_s)));
    QVERIFY(QFileInfo{at(u"two.banfu"_s)}.size() < bytes.size() / 2);
}

void TestMerging::refusesWhatIsNoRegister()
{
    const auto file = made(u"a.banfu"_s, 1, 1);
    QCOMPARE(file->mergeIn(at(u"none.banfu"_s)).error().code, ErrorCode::NotFound);
    QFile text{at(u"text.banfu"_s)};
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no register");
    text.close();
    QCOMPARE(file->mergeIn(text.fileName()).error().code, ErrorCode::InvalidInput);
    QCOMPARE(*file->count({}), 1);
}

void TestMerging::refusesToSplitOntoAFile()
{
    const auto file = made(u"a.banfu"_s, 1, 2);
    QFile there{at(u"there.banfu"_s)};
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    QCOMPARE(file->splitOff(there.fileName(), *file->ids({})).error().code, ErrorCode::Conflict);
    QCOMPARE(there.size(), 4);
    QCOMPARE(*file->count({}), 2);
}

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
