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
    void seesWhatAnotherBureauSaid();
    void findsWhatWasRenamedThere();
    void splittingForgetsNothing();
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

/// The same words of other bureaus are not the same.
void TestMerging::seesWhatAnotherBureauSaid()
{
    const auto differing = [&](const QString &name, const std::function<void(CaseFile &)> &change) {
        const auto file = made(name + u"1.banfu"_s, 1, 1);
        const auto other = made(name + u"2.banfu"_s, 1, 1);
        for (const auto &[each, isOther] : {std::pair{file.get(), false}, std::pair{other.get(), true}}) {
            CaseFile one = *each->find(each->findByNumber(u"1"_s)->first());
            one.assignments = {{.bureau = {.shortName = u"市测试局"_s}, .opinion = Opinion{.text = u"同意"_s}},
                               {.bureau = {.name = u"临江市教育局"_s}, .opinion = Opinion{.text = u"已安排"_s}}};
            if (isOther)
                change(one);
            QVERIFY2(each->put(one), "put");
        }
        const auto merged = file->mergeIn(other->path());
        QVERIFY2(merged, faultOf(merged).constData());
        QCOMPARE(merged->conflicts.size(), 1);
        QCOMPARE(merged->alike, 0);
    };
    differing(u"swapped"_s, [](CaseFile &f) { std::swap(f.assignments[0].opinion, f.assignments[1].opinion); });
    differing(u"short"_s, [](CaseFile &f) { f.assignments[0].bureau = {.shortName = u"市毫不相干局"_s}; });
}

/// What a merge tells of our own bureaus is found at once, and no bureau becomes what became it.
void TestMerging::findsWhatWasRenamedThere()
{
    const auto file = made(u"a.banfu"_s, 1, 2);
    const auto other = made(u"b.banfu"_s, 3, 3);
    const auto idOf = [](RegisterFile &each, const QString &name) {
        const auto all = *each.knownBureaus();
        return std::ranges::find_if(all, [&](const KnownBureau &known) { return known.bureau.name == name; })
            ->bureau.id;
    };
    const QString finance = u"临江市财政局"_s;
    const QString later = u"临江市财政金融局"_s;
    QVERIFY(
        other->changeDirectory({RenameBureau{.id = idOf(*other, finance), .name = later, .on = QDate{2026, 1, 2}}}));
    QCOMPARE(file->search(later, 10)->total, 0);
    QVERIFY(file->mergeIn(other->path()));
    QCOMPARE(file->search(later, 10)->total, 3);
    const auto verified = file->verify();
    QVERIFY2(verified->isSound, qPrintable(verified->lines.join(u'\n')));

    const auto contrary = made(u"c.banfu"_s, 4, 4);
    QVERIFY(contrary->changeDirectory({PutBureau{{.bureau = {.name = later}, .isListed = true}}}));
    QVERIFY(contrary->changeDirectory(
        {RenameBureau{.id = idOf(*contrary, later), .name = finance, .on = QDate{2026, 3, 4}}}));
    QVERIFY(file->mergeIn(contrary->path()));
    const auto bureaus = *file->knownBureaus();
    QVERIFY(std::ranges::any_of(bureaus, [](const KnownBureau &each) { return each.successor.isNull(); }));
    QVERIFY(!bureaus.isEmpty());
    for (const KnownBureau &each : bureaus) {
        if (each.bureau.name == later)
            QVERIFY(each.successor.isNull());
    }
    QVERIFY(file->verify()->isSound);
}

/// What was begun stays where it was begun, numbers of letters that went stay taken, and the log says what happened.
void TestMerging::splittingForgetsNothing()
{
    const auto file = made(u"all.banfu"_s, 1, 1);
    CaseFile one = *file->find(file->findByNumber(u"1"_s)->first());
    one.replies.first().documentNumber = DocumentNumber{u"临水函"_s, 2026, 67};
    QVERIFY(file->put(one));
    QVERIFY(
        file->saveForm({.form = u"new/1f0a"_s, .suggestion = {}, .fields = {{u"number"_s, u"9"_s}}, .savedAt = {}}));
    const QString part = at(u"part.banfu"_s);
    QVERIFY(file->splitOff(part, *file->ids({})));
    const auto isTaken = [&] {
        return !file->reserveNumber({.number = DocumentNumber{u"临水函"_s, 2026, 67}, .purpose = u"x"_s});
    };
    QVERIFY(isTaken());
    const auto log = *file->log({}, 1000);
    QVERIFY(std::ranges::any_of(log, [](const LogEntry &each) { return each.what.contains(u"part.banfu"); }));
    QCOMPARE(file->forms()->size(), 1);
    {
        const auto other = *RegisterFile::open(part, u"王工"_s);
        QCOMPARE(other->forms()->size(), 0);
        QVERIFY(other->saveForm({.form = u"new/1f0a"_s,
                                 .suggestion = {},
                                 .fields = {{u"number"_s, u"9"_s}},
                                 .savedAt = {}})); // begun there, under the same name
    }
    const auto merged = file->mergeIn(part);
    QVERIFY2(merged, faultOf(merged).constData());
    QCOMPARE(merged->added, 1);
    QVERIFY(isTaken()); // by the letter itself
    QVERIFY(file->numbers(u"临水函"_s, 2026)->reserved.isEmpty());
    QCOMPARE(file->forms()->size(), 1);
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
