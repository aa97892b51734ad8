#include "app/reply/course.h"
#include "tests/support/support.h"

#include <QTest>

#include <functional>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

using Change = std::function<void(CaseFile &)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// Registered only: nothing done yet.
CaseFile fresh()
{
    CaseFile file = test::caseFile();
    file.assignments.clear();
    file.contacts.clear();
    file.replies.clear();
    return file;
}

/// Answered and sent on 14 May.
CaseFile sent()
{
    CaseFile file = test::caseFile();
    file.assignments.last().opinion = Opinion{.text = u"同意。"_s, .receivedOn = QDate{2026, 4, 1}};
    Reply &reply = file.replies.front();
    reply.status = ReplyStatus::Sent;
    reply.sentOn = QDate{2026, 5, 14};
    return file;
}

Feedback form(const QString &name, std::optional<Satisfaction> overall, QDate returnedOn = QDate{2026, 5, 25})
{
    return {.deputyName = name, .returnedOn = returnedOn, .overall = overall};
}

Reply furtherReply(ReplyStatus status)
{
    return {.ordinal = 2, .status = status, .sentOn = status == ReplyStatus::Sent ? QDate{2026, 6, 20} : QDate{}};
}

} // namespace

class TestCourse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stageFollowsTheRecord_data();
    void stageFollowsTheRecord();
    void nextStepIsDue_data();
    void nextStepIsDue();
    void saysWhatIsLate();
    void namesWhomToRemind();
    void everyStageHasAName();
};

void TestCourse::stageFollowsTheRecord_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Stage>("stage");
    const auto row = [](const char *name, const CaseFile &start, const Change &change, Stage stage) {
        QTest::newRow(name) << Change{[start, change](CaseFile &file) {
            file = start;
            change(file);
        }} << stage;
    };
    const CaseFile asked = test::caseFile();
    using File = CaseFile &;
    row(
        "host, nothing done", fresh(), [](File) {}, Stage::Registered);
    row(
        "sole handler, nothing done", fresh(), [](File f) { f.suggestion.role = BureauRole::SoleHandler; },
        Stage::Talking);
    row(
        "separate handler, nothing done", fresh(), [](File f) { f.suggestion.role = BureauRole::SeparateHandler; },
        Stage::Talking);
    row(
        "co-handler writes at once", fresh(), [](File f) { f.suggestion.role = BureauRole::CoHandler; },
        Stage::Drafting);
    row(
        "asked, one opinion outstanding", asked, [](File f) { f.replies.clear(); }, Stage::AwaitingOpinions);
    row(
        "an empty draft is no draft", asked, [](File f) { f.replies = {Reply{}}; }, Stage::AwaitingOpinions);
    row(
        "all opinions here, not talked", sent(),
        [](File f) {
            f.replies.clear();
            f.contacts.clear();
        },
        Stage::Talking);
    row(
        "a planned talk is none", sent(),
        [](File f) {
            f.replies.clear();
            f.contacts = {Contact{}};
        },
        Stage::Talking);
    row(
        "talked over", sent(), [](File f) { f.replies.clear(); }, Stage::Drafting);
    row(
        "text begun", asked, [](File) {}, Stage::Drafting);
    row(
        "in review", asked, [](File f) { f.replies.front().status = ReplyStatus::InReview; }, Stage::Reviewing);
    row(
        "signed", asked, [](File f) { f.replies.front().status = ReplyStatus::Signed; }, Stage::Signed);
    row(
        "sent", sent(), [](File) {}, Stage::AwaitingFeedback);
    row(
        "opinion sent", sent(), [](File f) { f.suggestion.role = BureauRole::CoHandler; }, Stage::Done);
    row(
        "the lead deputy is satisfied", sent(),
        [](File f) { f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Satisfied)}; }, Stage::Done);
    row(
        "the only co-signer answered", sent(), [](File f) { f.feedbacks = {form(u"祁玥"_s, Satisfaction::Satisfied)}; },
        Stage::Done);
    row(
        "one of two co-signers answered", sent(),
        [](File f) {
            f.deputies.append({.name = u"许三立"_s});
            f.feedbacks = {form(u"祁玥"_s, Satisfaction::Satisfied)};
        },
        Stage::AwaitingFeedback);
    row(
        "a form without marks", sent(), [](File f) { f.feedbacks = {form(u"沈望舒"_s, {})}; }, Stage::Done);
    row(
        "dissatisfied", sent(), [](File f) { f.feedbacks = {form(u"祁玥"_s, Satisfaction::Dissatisfied)}; },
        Stage::Dissatisfied);
    row(
        "dissatisfied with the result", sent(),
        [](File f) {
            f.feedbacks = {Feedback{
                .deputyName = u"沈望舒"_s, .attitude = Satisfaction::Satisfied, .result = Satisfaction::Dissatisfied}};
        },
        Stage::Dissatisfied);
    row(
        "satisfied on the whole", sent(),
        [](File f) {
            f.feedbacks = {Feedback{.deputyName = u"沈望舒"_s,
                                    .result = Satisfaction::Dissatisfied,
                                    .overall = Satisfaction::BasicallySatisfied}};
        },
        Stage::Done);
    const auto dissatisfiedThen = [](ReplyStatus status) {
        return [status](File f) {
            f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Dissatisfied)};
            f.replies.append(furtherReply(status));
        };
    };
    row("further reply drafted", sent(), dissatisfiedThen(ReplyStatus::Draft), Stage::Drafting);
    row("further reply sent", sent(), dissatisfiedThen(ReplyStatus::Sent), Stage::AwaitingFeedback);
    row(
        "satisfied with the further reply", sent(),
        [=](File f) {
            dissatisfiedThen(ReplyStatus::Sent)(f);
            f.feedbacks.append(form(u"沈望舒"_s, Satisfaction::Satisfied, QDate{2026, 7, 1}));
        },
        Stage::Done);
    row(
        "dissatisfied again", sent(),
        [=](File f) {
            dissatisfiedThen(ReplyStatus::Sent)(f);
            f.feedbacks.append(form(u"沈望舒"_s, Satisfaction::Dissatisfied, QDate{2026, 7, 1}));
        },
        Stage::Dissatisfied);
}

void TestCourse::stageFollowsTheRecord()
{
    QFETCH(const Change, change);
    QFETCH(const Stage, stage);
    CaseFile file;
    change(file);
    QCOMPARE(stageOf(file), stage);
    const NextStep step = nextStep(file, QDate{2026, 3, 10});
    QCOMPARE(step.stage, stage);
    QVERIFY(!step.what.isEmpty());
}

void TestCourse::nextStepIsDue_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QDate>("due");
    const QDate replyDue{2026, 6, 2};
    using File = CaseFile &;
    QTest::newRow("reply") << Change{[](File f) { f = fresh(); }} << replyDue;
    QTest::newRow("opinion") << Change{[](File f) {
        f = test::caseFile();
        f.replies.clear();
    }} << QDate{2026, 4, 3};
    QTest::newRow("opinion without a date") << Change{[](File f) {
        f = test::caseFile();
        f.replies.clear();
        f.assignments.last().dueOn = {};
    }} << replyDue;
    QTest::newRow("signed letter") << Change{[](File f) {
        f = test::caseFile();
        f.replies.front().status = ReplyStatus::Signed;
    }} << replyDue;
    QTest::newRow("questionnaire, 15 working days") << Change{[](File f) { f = sent(); }} << QDate{2026, 6, 4};
    QTest::newRow("sent on an unknown day") << Change{[](File f) {
        f = sent();
        f.replies.front().sentOn = {};
    }} << QDate{};
    QTest::newRow("further reply, a month") << Change{[](File f) {
        f = sent();
        f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Dissatisfied)};
    }} << QDate{2026, 6, 25};
    QTest::newRow("further reply being drafted") << Change{[](File f) {
        f = sent();
        f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Dissatisfied)};
        f.replies.append(furtherReply(ReplyStatus::Draft));
    }} << QDate{2026, 6, 25};
    QTest::newRow("done") << Change{[](File f) {
        f = sent();
        f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Satisfied)};
    }} << QDate{};
}

void TestCourse::nextStepIsDue()
{
    QFETCH(const Change, change);
    QFETCH(const QDate, due);
    CaseFile file;
    change(file);
    QCOMPARE(nextStep(file, QDate{2026, 3, 10}).dueOn, due);
}

void TestCourse::saysWhatIsLate()
{
    const CaseFile file = fresh();
    QVERIFY(!nextStep(file, QDate{2026, 6, 2}).what.contains(u"overdue"));
    QVERIFY(nextStep(file, QDate{2026, 6, 5}).what.contains(u"days overdue: 3"));
    OfficeSettings office;
    office.feedbackTermWorkdays = 5;
    QVERIFY(nextStep(sent(), QDate{2026, 5, 22}, office).what.contains(u"days overdue: 1"));
}

void TestCourse::namesWhomToRemind()
{
    CaseFile file = test::caseFile();
    file.replies.clear();
    file.assignments.append({.bureau = {.name = u"临江市城市管理局"_s}, .dueOn = QDate{2026, 4, 20}});
    const QString before = nextStep(file, QDate{2026, 4, 3}).what;
    QVERIFY(before.contains(u"市住房城乡建设局、临江市城市管理局"));
    QVERIFY(!before.contains(u"市财政局"));
    const QString after = nextStep(file, QDate{2026, 4, 4}).what;
    QVERIFY(after.contains(u"市住房城乡建设局"));
    QVERIFY(!after.contains(u"临江市城市管理局")); // not late yet
}

void TestCourse::everyStageHasAName()
{
    QStringList names;
    for (int stage = 1; stage <= 9; ++stage)
        names.append(stageName(static_cast<Stage>(stage)));
    QVERIFY(!names.contains(QString{}));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 9);
}

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
