#include "app/store/audit.h"
#include "app/store/database.h"
#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsTheWholeWay();
    void tellsOfTheRegisterItself();
    void limitsTheNewest();
    void tellsAnImportOnceForEach();
    void cannotBeChangedByAStatement_data();
    void cannotBeChangedByAStatement();
    void findsTampering_data();
    void findsTampering();
    void findsAFlippedBitInEachLongText_data();
    void findsAFlippedBitInEachLongText();
    void keepsEveryEarlierText();
    void takesValuesApart_data();
    void takesValuesApart();

private:
    void meddle(const QStringList &statements);
    QStringList told(std::optional<SuggestionId> id = {}, int limit = 100);
    CaseFile put(const CaseFile &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegisterFile> m_file;
};

void TestAudit::init()
{
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"r.db"_s);
    auto file = RegisterFile::create(m_path, test::office(), u"韩知秋"_s);
    QVERIFY(file);
    m_file = *std::move(file);
}

CaseFile TestAudit::put(const CaseFile &file)
{
    const auto stored = m_file->put(file);
    if (!stored)
        QTest::qFail(qPrintable(stored.error().message), __FILE__, __LINE__);
    return stored ? *stored : file;
}

QStringList TestAudit::told(std::optional<SuggestionId> id, int limit)
{
    QStringList lines;
    const auto entries = m_file->log(id, limit);
    if (!entries)
        return {entries.error().message};
    for (const LogEntry &entry : *entries)
        lines.append(entry.what);
    return lines;
}

/// What somebody does with another program.
void TestAudit::meddle(const QStringList &statements)
{
    m_file.reset();
    const auto database = Database::open(m_path, Database::Access::ReadWrite);
    QVERIFY(database);
    QVERIFY((*database)->run(u"PRAGMA foreign_keys = OFF"_s));
    for (const QString &statement : statements) {
        const auto done = (*database)->run(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
}

void TestAudit::tellsTheWholeWay()
{
    CaseFile file = test::caseFile();
    file.replies.clear();
    file.contacts.clear();
    file.assignments.clear();
    file = put(file);
    file.assignments = {{.bureau = {.name = u"临江市财政局"_s, .shortName = u"市财政局"_s}}};
    file = put(file);
    file.assignments[0].opinion = Opinion{.text = u"同意。"_s};
    file = put(file);
    file.contacts = {{.way = ContactWay::Visit, .deputies = u"祁玥"_s}};
    file = put(file);
    file.replies = {Reply{.text = {.paragraphs = {{.text = u"一"_s}}}}};
    file = put(file);
    file.replies[0].text.paragraphs[0].text = u"二"_s;
    file = put(file);
    file.replies[0].status = ReplyStatus::InReview;
    file.replies[0].reviewer = u"裴松"_s;
    file = put(file);
    file.replies[0].documentNumber = DocumentNumber{u"临水函"_s, 2026, 86};
    file = put(file);
    file.replies[0].status = ReplyStatus::Signed;
    file.replies[0].signatory = u"贺兰"_s;
    file = put(file);
    file.replies[0].status = ReplyStatus::Sent;
    file.replies[0].sentOn = QDate{2026, 5, 13};
    file = put(file);
    file.feedbacks = {{.deputyName = u"祁玥"_s, .overall = Satisfaction::Dissatisfied}};
    file = put(file);
    file.replies[0] = nextVersion(file.replies[0]);
    file = put(file);
    file.suggestion.title = u"另一个题目"_s;
    file.suggestion.dueOn = QDate{2026, 7, 1};
    file.deputies.removeLast();
    file = put(file);
    const QStringList wanted{u"Deputies changed"_s,
                             u"Changed: title, due on"_s,
                             u"Reply (version 2) begun"_s,
                             u"Feedback of 祁玥: dissatisfied"_s,
                             u"Reply sent: 2026-05-13"_s,
                             u"Reply signed: 贺兰"_s,
                             u"Reply: document number 临水函〔2026〕86号"_s,
                             u"Reply handed in for review: 裴松"_s,
                             u"Text of the reply edited"_s,
                             u"Reply begun"_s,
                             u"Talk noted: visit with 祁玥"_s,
                             u"Opinion of 市财政局 received"_s,
                             u"市财政局 asked for its opinion"_s,
                             u"Registered: No. 20260118, “关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议”"_s};
    QCOMPARE(told(file.suggestion.id), wanted);
    const auto log = m_file->log(file.suggestion.id, 1);
    QCOMPARE(log->first().actor, u"韩知秋"_s);
    QVERIFY(qAbs(log->first().at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(m_file->remove(file.suggestion.id));
    QCOMPARE(told(file.suggestion.id).first(), u"Removed: No. 20260118, “另一个题目”"_s);
    QVERIFY(m_file->verify()->isSound);
}

void TestAudit::tellsOfTheRegisterItself()
{
    OfficeSettings office = test::office();
    office.selfName = u"我局"_s;
    QVERIFY(m_file->setOffice(office));
    QCOMPARE(told(), (QStringList{u"Settings of the office changed"_s, u"Rules of the terms changed"_s,
                                  u"Settings of the office changed"_s, u"Register made"_s}));
}

void TestAudit::limitsTheNewest()
{
    CaseFile file = put(test::caseFile());
    for (int i = 0; i < 5; ++i) {
        file.suggestion.notes = QString::number(i);
        file = put(file);
    }
    QCOMPARE(told(file.suggestion.id, 3).size(), 3);
    QCOMPARE(told({}, 2), (QStringList{u"Changed: notes"_s, u"Changed: notes"_s}));
    QVERIFY(told({}, 0).isEmpty());
}

void TestAudit::tellsAnImportOnceForEach()
{
    CaseFile one = test::caseFile();
    CaseFile two = test::caseFile();
    two.suggestion.number = u"2"_s;
    two.replies[0].status = ReplyStatus::Sent;
    QVERIFY(m_file->putAll({one, two}));
    const QStringList lines = told();
    QCOMPARE(lines.filter(u"Registered: No. "_s).size(), 2);
    QCOMPARE(lines.filter(u"Reply sent"_s).size(), 1);
    QVERIFY(lines.filter(u"Talk"_s).isEmpty());
}

void TestAudit::cannotBeChangedByAStatement_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("update") << u"UPDATE audit_log SET after = 'x' WHERE sequence = 1"_s;
    QTest::newRow("delete") << u"DELETE FROM audit_log"_s;
    QTest::newRow("replace")
        << u"INSERT OR REPLACE INTO audit_log (sequence, at, operation, table_name, row_id) VALUES "
           "(1, '', 'insert', 'suggestion', 1)"_s;
    QTest::newRow("seal update") << u"UPDATE audit_seal SET actor = 'x'"_s;
    QTest::newRow("seal delete") << u"DELETE FROM audit_seal"_s;
    QTest::newRow("seal replace")
        << u"REPLACE INTO audit_seal (id, first_sequence, last_sequence, at, actor, note, hash) "
           "SELECT id, first_sequence, last_sequence, at, 'x', note, hash FROM audit_seal"_s;
}

void TestAudit::cannotBeChangedByAStatement()
{
    QFETCH(QString, statement);
    m_file.reset();
    const auto database = Database::open(m_path, Database::Access::ReadWrite);
    QVERIFY(database);
    QVERIFY(!(*database)->run(statement));
}

void TestAudit::findsTampering_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("finding");
    const QString entry = u"no seal"_s;
    const QString chain = u"does not fit"_s;
    const QString rows = u"differs from the log"_s;
    const QString dropLog = u"DROP TRIGGER audit_log_not_changed"_s;
    const QString dropDelete = u"DROP TRIGGER audit_log_not_deleted"_s;
    QTest::newRow("data edited") << QStringList{u"UPDATE suggestion SET title = 'x'"_s} << entry;
    QTest::newRow("row added") << QStringList{u"INSERT INTO office_copy VALUES (7, 'x')"_s} << entry;
    QTest::newRow("row deleted") << QStringList{u"DELETE FROM contact"_s} << entry;
    QTest::newRow("log row changed") << QStringList{dropLog, u"UPDATE audit_log SET after = 'x' WHERE sequence = 3"_s}
                                     << chain;
    QTest::newRow("actor changed") << QStringList{u"DROP TRIGGER audit_seal_not_changed"_s,
                                                  u"UPDATE audit_seal SET actor = 'x' WHERE id = 2"_s}
                                   << chain;
    QTest::newRow("middle row removed") << QStringList{dropDelete, u"DELETE FROM audit_log WHERE sequence = 4"_s}
                                        << chain;
    QTest::newRow("seal removed") << QStringList{u"DROP TRIGGER audit_seal_not_deleted"_s,
                                                 u"DELETE FROM audit_seal WHERE id = 1"_s}
                                  << chain;
    QTest::newRow("tail of the log cut") << QStringList{dropDelete, u"DELETE FROM audit_log WHERE sequence > 8"_s}
                                         << u"cut off"_s;
    QTest::newRow("tail of log and seals cut")
        << QStringList{dropDelete, u"DROP TRIGGER audit_seal_not_deleted"_s,
                       u"DELETE FROM audit_log WHERE sequence > (SELECT last_sequence FROM audit_seal WHERE id = 1)"_s,
                       u"DELETE FROM audit_seal WHERE id > 1"_s}
        << u"cut off"_s;
    QTest::newRow("cut, counters corrected")
        << QStringList{dropDelete,
                       u"DROP TRIGGER audit_seal_not_deleted"_s,
                       u"DELETE FROM audit_log WHERE sequence > (SELECT last_sequence FROM audit_seal WHERE id = 1)"_s,
                       u"DELETE FROM audit_seal WHERE id > 1"_s,
                       u"UPDATE sqlite_sequence SET seq = (SELECT max(sequence) FROM audit_log) WHERE name = 'audit_log'"_s,
                       u"UPDATE sqlite_sequence SET seq = 1 WHERE name = 'audit_seal'"_s}
        << rows;
    QTest::newRow("triggers dropped, data edited")
        << QStringList{u"DROP TRIGGER audit_of_suggestion_update"_s, u"UPDATE suggestion SET title = 'x'"_s} << rows;
    QTest::newRow("triggers dropped") << QStringList{u"DROP TRIGGER audit_of_reply_update"_s} << u"is not as Banfu"_s;
    QTest::newRow("trigger added") << QStringList{u"CREATE TRIGGER evil AFTER INSERT ON suggestion BEGIN DELETE FROM "
                                                  "contact; END"_s}
                                   << u"is not as Banfu"_s;
    QTest::newRow("text with its digest edited, triggers dropped and made again")
        << QStringList{u"DROP TRIGGER audit_of_paragraph_update"_s,
                       u"UPDATE paragraph SET text = 'x', digest = '%1' WHERE id = 1"_s.arg(textDigest(u"x"_s))}
        << rows;
}

void TestAudit::findsTampering()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, finding);
    CaseFile file = put(test::caseFile());
    file.suggestion.notes = u"改"_s;
    (void)put(file);
    QVERIFY(m_file->verify()->isSound);
    meddle(statements);
    auto opened = RegisterFile::open(m_path, u"x"_s);
    QVERIFY(opened);
    const auto verification = (*opened)->verify();
    QVERIFY(verification);
    QVERIFY(!verification->isSound);
    const QString lines = verification->lines.join(u'\n');
    QVERIFY2(lines.contains(finding), qPrintable(lines));
}

void TestAudit::findsAFlippedBitInEachLongText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("suggestion") << QByteArrayLiteral("二次供水设施老化问题突出");
    QTest::newRow("opinion") << QByteArrayLiteral("我局将统筹安排");
    QTest::newRow("paragraph") << QByteArrayLiteral("我局将会同有关部门");
    QTest::newRow("talk") << QByteArrayLiteral("市水务局三楼会议室");
}

void TestAudit::findsAFlippedBitInEachLongText()
{
    QFETCH(QByteArray, text);
    (void)put(test::caseFile());
    m_file.reset();
    QFile file{m_path};
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 at = file.readAll().indexOf(text);
    QVERIFY(at > 0);
    file.seek(at + 5);
    const char flipped = static_cast<char>(text[5] ^ 1);
    QVERIFY(file.seek(at + 5) && file.write(&flipped, 1) == 1);
    file.close();
    m_file = *RegisterFile::open(m_path, u"x"_s);
    QVERIFY(!m_file->verify()->isSound);
}

void TestAudit::keepsEveryEarlierText()
{
    CaseFile file = put(test::caseFile());
    const QString lost = file.replies[0].text.paragraphs[5].text;
    file.replies[0].text.paragraphs = {{.text = u"空"_s}};
    file.suggestion.text = u"换了"_s;
    (void)put(file);
    m_file.reset();
    const auto database = Database::open(m_path, Database::Access::ReadOnly);
    for (const QString &text : {lost, test::caseFile().suggestion.text}) {
        const auto found =
            (*database)->one(u"SELECT count(*) FROM audit_log WHERE instr(before, ?)"_s, firstColumn<int>, text);
        QCOMPARE(found->value_or(0), 1);
    }
}

void TestAudit::takesValuesApart_data()
{
    QTest::addColumn<QString>("logged");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"a=1,b='x',c=NULL"_s << u"x"_s;
    QTest::newRow("marks") << u"a='=,''',b='it''s, b=''no''',c='b='"_s << u"it's, b='no'"_s;
    QTest::newRow("null") << u"a='NULL',b=NULL"_s << QString{};
    QTest::newRow("number last") << u"a='',b=-12"_s << u"-12"_s;
    QTest::newRow("cut short") << u"a='',b='x"_s << u"x"_s;
    QTest::newRow("nothing") << QString{} << QString{};
}

void TestAudit::takesValuesApart()
{
    QFETCH(QString, logged);
    QFETCH(QString, value);
    QCOMPARE(loggedValues(logged).value(u"b"_s), value);
    QCOMPARE(loggedValues(logged).value(u"b"_s).isNull(), value.isNull());
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
