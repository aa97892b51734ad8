#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestReplyVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void locksSignedVersions_data();
    void locksSignedVersions();
    void keepsVersions();
    void takesBackAnUnsignedVersion();
    void keepsStepsOfEachVersion();
    void givesEachNumberOnce();
    void keepsReservedNumbersUntilTheyAreTaken();
    void tellsTheWayInWords();

private:
    CaseFile stored(const CaseFile &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RegisterFile> m_file;
};

void TestReplyVersions::init()
{
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto file = RegisterFile::create(m_folder->filePath(u"r.db"_s), test::office(), u"韩知秋"_s);
    QVERIFY(file);
    m_file = *std::move(file);
}

CaseFile TestReplyVersions::stored(const CaseFile &file)
{
    const auto result = m_file->put(file);
    if (!result)
        QTest::qFail(qPrintable(result.error().message), __FILE__, __LINE__);
    return result ? *result : CaseFile{};
}

void TestReplyVersions::locksSignedVersions_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<bool>("isTaken");
    Reply before = test::caseFile().replies[0];
    before.status = ReplyStatus::Signed;
    const auto row = [&](const char *name, bool isTaken, auto change) {
        Reply reply = before;
        change(reply);
        QTest::newRow(name) << reply << isTaken;
    };
    row("text", false, [](Reply &r) { r.text.paragraphs[0].text += u'。'; });
    row("opening", false, [](Reply &r) { r.text.opening = u""_s; });
    row("number", false, [](Reply &r) { r.documentNumber = DocumentNumber{u"临水函"_s, 2026, 87}; });
    row("no number", false, [](Reply &r) { r.documentNumber.reset(); });
    row("date", false, [](Reply &r) { r.datedOn = r.datedOn.addDays(1); });
    row("signature taken back", false, [](Reply &r) { r.status = ReplyStatus::InReview; });
    row("dispatch", true, [](Reply &r) {
        r.status = ReplyStatus::Sent;
        r.sentOn = QDate{2026, 5, 20};
        r.sentWay = u"专人送达"_s;
    });
    row("result class", true, [](Reply &r) { r.resultClass = ResultClass::A; });
    row("new version", true, [](Reply &r) {
        r = nextVersion(r);
        r.text.paragraphs[0].text = u"更正"_s;
    });
}

void TestReplyVersions::locksSignedVersions()
{
    QFETCH(Reply, reply);
    QFETCH(bool, isTaken);
    CaseFile file = test::caseFile();
    file.replies[0].status = ReplyStatus::Signed;
    file = stored(file);
    CaseFile changed = file;
    changed.replies = {reply};
    const auto result = m_file->put(changed);
    QCOMPARE(result.has_value(), isTaken);
    if (!isTaken) {
        QCOMPARE(result.error().code, ErrorCode::Conflict);
        QVERIFY(*m_file->find(file.suggestion.id) == file);
    }
    CaseFile without = isTaken ? *result : file;
    without.replies.clear();
    QVERIFY(!m_file->put(without));
}

void TestReplyVersions::keepsVersions()
{
    CaseFile file = test::caseFile();
    file.replies[0].status = ReplyStatus::Sent;
    file = stored(file);
    CaseFile second = file;
    second.replies[0] = nextVersion(second.replies[0]);
    second.replies[0].text.paragraphs = {{.text = u"重新答复"_s}};
    second = stored(second);
    const auto versions = m_file->versions(file.suggestion.id, 1);
    QCOMPARE(versions->size(), 2);
    QVERIFY(versions->at(0) == file.replies[0]);
    QVERIFY(versions->at(1) == second.replies[0]);
    QCOMPARE(versions->at(1).status, ReplyStatus::Draft);
}

void TestReplyVersions::takesBackAnUnsignedVersion()
{
    CaseFile file = test::caseFile();
    file.replies[0].status = ReplyStatus::Sent;
    file = stored(file);
    CaseFile second = file;
    second.replies[0] = nextVersion(second.replies[0]);
    second = stored(second);
    CaseFile undone = file;
    undone.suggestion.revision = second.suggestion.revision;
    QVERIFY(stored(undone).replies == file.replies);
    QCOMPARE(m_file->versions(file.suggestion.id, 1)->size(), 1);
}

void TestReplyVersions::keepsStepsOfEachVersion()
{
    CaseFile file = test::caseFile();
    file.replies[0].status = ReplyStatus::Signed;
    file.replies[0].steps = {{.act = ApprovalAct::Signed, .person = u"路千帆"_s}};
    file = stored(file);
    CaseFile second = file;
    second.replies[0] = nextVersion(second.replies[0]);
    second.replies[0].steps = {{.act = ApprovalAct::Restored, .person = u"韩知秋"_s, .remark = u"第1稿"_s}};
    second = stored(second);
    const auto versions = m_file->versions(second.suggestion.id, 1);
    QCOMPARE(versions->at(0).steps, file.replies[0].steps);
    QCOMPARE(versions->at(1).steps.front().act, ApprovalAct::Restored);
}

/// A draft of its own with a number.
static CaseFile numbered(const QString &suggestion, int serial)
{
    CaseFile file = test::caseFile();
    file.suggestion.number = suggestion;
    file.replies[0].status = ReplyStatus::InReview;
    file.replies[0].documentNumber = DocumentNumber{u"临水函"_s, 2026, serial};
    return file;
}

void TestReplyVersions::givesEachNumberOnce()
{
    CaseFile first = stored(numbered(u"20260118"_s, 7));
    first.replies[0].status = ReplyStatus::Signed;
    first = stored(first);
    CaseFile second = stored(numbered(u"20260119"_s, 7)); // two drafts may hope for the same
    second.replies[0].status = ReplyStatus::Signed;
    const auto refused = m_file->put(second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(u"20260118"_s));
    second.replies[0].documentNumber = m_file->numbers(u"临水函"_s, 2026)->next();
    QCOMPARE(second.replies[0].documentNumber->serial(), 8);
    second = stored(second);
    QCOMPARE(m_file->numbers(u"临水函"_s, 2026)->used, (QList<int>{7, 8}));
    QCOMPARE(m_file->numbers(u"临水函"_s, 2026)->gaps(3), (QList<int>{6, 5, 4}));
    QCOMPARE(m_file->numbers(u"临水函"_s, 2025)->next().serial(), 1);
    first.replies[0].status = ReplyStatus::Sent; // its own number is no other's
    QVERIFY(m_file->put(first));
}

void TestReplyVersions::keepsReservedNumbersUntilTheyAreTaken()
{
    const ReservedNumber reserved{.number = {u"临水函"_s, 2026, 9},
                                  .purpose = u"20260118"_s,
                                  .person = u"韩知秋"_s,
                                  .at = QDateTime{QDate{2026, 5, 1}, QTime{8, 0}, Qt::UTC}};
    QVERIFY(m_file->reserveNumber(reserved));
    QCOMPARE(m_file->numbers(u"临水函"_s, 2026)->reserved, QList<ReservedNumber>{reserved});
    QCOMPARE(m_file->numbers(u"临水函"_s, 2026)->next().serial(), 10);
    QCOMPARE(m_file->reserveNumber(reserved).error().code, ErrorCode::Conflict);
    CaseFile file = stored(numbered(u"20260118"_s, 9));
    file.replies[0].status = ReplyStatus::Signed;
    (void)stored(file);
    QVERIFY(m_file->numbers(u"临水函"_s, 2026)->reserved.isEmpty());
    QCOMPARE(m_file->reserveNumber(reserved).error().code, ErrorCode::Conflict); // a letter has it
    QVERIFY(m_file->reserveNumber({.number = {u"临水函"_s, 2026, 10}}));
    QVERIFY(m_file->releaseNumber({u"临水函"_s, 2026, 10}));
    QVERIFY(m_file->numbers(u"临水函"_s, 2026)->reserved.isEmpty());
}

void TestReplyVersions::tellsTheWayInWords()
{
    CaseFile file = stored(numbered(u"20260118"_s, 7));
    m_file->setActor(u"裴松"_s);
    file.replies[0].status = ReplyStatus::Draft;
    file.replies[0].steps = {{.act = ApprovalAct::Returned, .person = u"裴松"_s, .remark = u"数据再核"_s}};
    file.replies[0].remarks = {{.text = u"此处缺时间"_s, .author = u"裴松"_s}};
    file = stored(file);
    const QList<LogEntry> entries = *m_file->log(file.suggestion.id, 2);
    QCOMPARE(entries.front().actor, u"裴松"_s);
    const QString said = entries.at(0).what + entries.at(1).what;
    QVERIFY2(said.contains(u"数据再核"_s), qPrintable(said));
    QVERIFY2(said.contains(u"此处缺时间"_s), qPrintable(said));
    file.replies[0].remarks[0].isResolved = true;
    file = stored(file);
    QVERIFY(m_file->log(file.suggestion.id, 1)->front().what.contains(u"此处缺时间"_s));
    QVERIFY(m_file->verify()->isSound);
}

QTEST_GUILESS_MAIN(TestReplyVersions)
#include "tst_replyversions.moc"
