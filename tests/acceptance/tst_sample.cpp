#include "app/exchange/casefilejson.h"
#include "app/reply/check.h"
#include "app/reply/compose.h"
#include "app/reply/course.h"
#include "app/reply/plaintext.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <string>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

/// The shipped sample: the first thing that a new clerk sees, and what benchmarks and screenshots are made of.
class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isRich();
    void showsEveryStageAndRole();
    void isConsistent();
    void finishedLettersHaveNoFault();
    void longLettersHaveAllLevels();

private:
    CaseFiles m_sample{};
};

void TestSample::initTestCase()
{
    QFile file{u":/banfu/sample/sample.json"_s};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<CaseFiles> read = readJsonFile(file.readAll());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    m_sample = *read;
}

void TestSample::isRich()
{
    QVERIFY(m_sample.caseFiles.size() >= 12);
    QVERIFY(!m_sample.office.bureau.name.isEmpty());
    QCOMPARE(m_sample.office.recipients.size(), 3);
    int longReplies = 0;
    bool hasRareCharacter = false;
    for (const CaseFile &file : m_sample.caseFiles) {
        QVERIFY2(file.suggestion.text.size() >= 300, qPrintable(file.suggestion.number));
        for (const Reply &reply : file.replies)
            longReplies += toPlainText(compose(file, reply, m_sample.office)).size() >= 2000 ? 1 : 0;
        for (const Deputy &deputy : file.deputies)
            hasRareCharacter = hasRareCharacter || deputy.name.front().isHighSurrogate();
    }
    QVERIFY(longReplies >= 3);
    QVERIFY(hasRareCharacter);
}

void TestSample::showsEveryStageAndRole()
{
    QSet<int> stages;
    QSet<int> roles;
    QSet<int> kinds;
    for (const CaseFile &file : m_sample.caseFiles) {
        stages.insert(static_cast<int>(stageOf(file)));
        roles.insert(static_cast<int>(file.suggestion.role));
        kinds.insert(static_cast<int>(file.suggestion.kind));
        // A dissatisfied deputy shows also as the further reply being written.
        CaseFile before = file;
        if (before.replies.size() > 1) {
            before.replies.removeLast();
            stages.insert(static_cast<int>(stageOf(before)));
        }
    }
    QCOMPARE(stages.size(), 9);
    QCOMPARE(roles.size(), 4);
    QCOMPARE(kinds.size(), 3);
}

void TestSample::isConsistent()
{
    QSet<QString> numbers;
    QSet<QString> documentNumbers;
    for (const CaseFile &file : m_sample.caseFiles) {
        const Suggestion &suggestion = file.suggestion;
        const std::string text = suggestion.number.toStdString();
        const char *which = text.c_str();
        QVERIFY2(CongressSession::parse(suggestion.session), which);
        QVERIFY2(!numbers.contains(suggestion.session + suggestion.number), which);
        numbers.insert(suggestion.session + suggestion.number);
        QVERIFY2(suggestion.assignedOn <= suggestion.receivedOn && suggestion.receivedOn < suggestion.dueOn, which);
        for (const Assignment &assignment : file.assignments) {
            QVERIFY2(assignment.askedOn >= suggestion.receivedOn && assignment.dueOn <= suggestion.dueOn, which);
            QVERIFY2(!assignment.opinion || assignment.opinion->receivedOn > assignment.askedOn, which);
            QVERIFY2(!assignment.opinion || DocumentNumber::parse(assignment.opinion->documentNumber), which);
        }
        for (const Reply &reply : file.replies) {
            QVERIFY2(reply.status != ReplyStatus::Sent || reply.sentOn >= reply.datedOn, which);
            if (!reply.documentNumber)
                continue;
            QVERIFY2(!documentNumbers.contains(reply.documentNumber->toString()), which);
            documentNumbers.insert(reply.documentNumber->toString());
        }
    }
}

void TestSample::finishedLettersHaveNoFault()
{
    for (const CaseFile &file : m_sample.caseFiles) {
        for (const Reply &reply : file.replies) {
            if (reply.status == ReplyStatus::Draft)
                continue;
            const QList<Finding> findings = check(file, reply, m_sample.office, reply.datedOn);
            for (const Finding &finding : findings)
                qInfo().noquote() << file.suggestion.number << finding.rule << finding.index << finding.message;
            QVERIFY(findings.isEmpty());
        }
    }
}

void TestSample::longLettersHaveAllLevels()
{
    const auto hasAll = [](const CaseFile &file) {
        QSet<int> levels;
        bool runsOn = false;
        for (const Reply &reply : file.replies) {
            for (const Paragraph &paragraph : reply.text.paragraphs) {
                levels.insert(static_cast<int>(paragraph.level));
                runsOn = runsOn || paragraph.runsOn;
            }
        }
        return levels.size() == 6 && runsOn;
    };
    QVERIFY(std::ranges::count_if(m_sample.caseFiles, hasAll) >= 3);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
