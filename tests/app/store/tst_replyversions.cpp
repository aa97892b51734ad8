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

QTEST_GUILESS_MAIN(TestReplyVersions)
#include "tst_replyversions.moc"
