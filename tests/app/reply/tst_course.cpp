#include "app/reply/course.h"
#include "app/reply/steps.h"
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
    void dutiesFollowTheRecord_data();
    void dutiesFollowTheRecord();
    void dutiesSayWhatIsMissingAndWhy();
    void aFixedDateWinsOverTheRules();
    void anExtensionKeepsBothDates();
    void remindsAgainAtTheRulesInterval();
    void eachWhoSignedGetsTheReply();
    void refusesSteps_data();
    void refusesSteps();
    void remarksWhatTheRulesSay();
    void proposesWhatIsMostlyNoted();
    void changedRulesAreOfferedAsDates();
    void everyStepAndDutyHasItsWords();
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
        "only bureaus that answer themselves: co-handlers are still to be chosen", fresh(),
        [](File f) { f.assignments = {{.bureau = {.name = u"临江市教育局"_s}, .isSeparate = true}}; },
        Stage::Registered);
    row(
        "a reply of another's own is not waited for", asked,
        [](File f) {
            f.replies.clear();
            for (Assignment &assignment : f.assignments)
                assignment.isSeparate = !assignment.opinion;
        },
        Stage::Drafting);
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
    QTest::newRow("to be accepted or returned, 10 working days")
        << Change{[](File f) { f = fresh(); }} << QDate{2026, 3, 16};
    QTest::newRow("accepted") << Change{[](File f) {
        f = fresh();
        f.steps = {{.kind = StepKind::Accepted, .on = QDate{2026, 3, 5}}};
    }} << replyDue;
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
    QTest::newRow("publication, 20 working days") << Change{[](File f) { f = sent(); }} << QDate{2026, 6, 11};
    QTest::newRow("questionnaire, 15 working days") << Change{[](File f) {
        f = sent();
        f.steps = {{.kind = StepKind::Published, .on = QDate{2026, 5, 15}}};
    }} << QDate{2026, 6, 4};
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
        f.steps = {{.kind = StepKind::Published, .on = QDate{2026, 5, 15}},
                   {.kind = StepKind::Archived, .on = QDate{2026, 7, 1}, .way = u"30年"_s}};
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
    office.rules.terms = {{.duty = Duty::Feedback, .amount = 5, .unit = TermUnit::Workdays, .from = TermEvent::Sent}};
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

static QList<Duty> dutiesOf(const CaseFile &file, QDate today = QDate{2026, 3, 10})
{
    QList<Duty> duties;
    for (const OpenDuty &duty : openDuties(file, today))
        duties.append(duty.duty);
    return duties;
}

static std::optional<OpenDuty> dutyOf(const CaseFile &file, Duty wanted, QDate today, const OfficeSettings &office = {})
{
    for (const OpenDuty &duty : openDuties(file, today, office)) {
        if (duty.duty == wanted)
            return duty;
    }
    return std::nullopt;
}

void TestCourse::dutiesFollowTheRecord_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<QList<Duty>>("duties");
    using enum Duty;
    const auto row = [](const char *name, CaseFile file, const std::function<void(CaseFile &)> &change,
                        const QList<Duty> &duties) {
        change(file);
        QTest::newRow(name) << file << duties;
    };
    const auto step = [](StepKind kind, QDate on, const QString &whom = {}) {
        return Step{.kind = kind, .on = on, .whom = whom};
    };
    using File = CaseFile &;
    row("nothing done", fresh(), [](File) {}, {Accept, Contact, Reply});
    row("no handler named", fresh(), [](File f) { f.suggestion.handler.clear(); },
        {Accept, Distribute, Contact, Reply});
    row("distributed", fresh(),
        [&](File f) {
            f.suggestion.handler.clear();
            f.steps = {step(StepKind::Distributed, QDate{2026, 3, 5}, u"供水处"_s)};
        },
        {Contact, Reply});
    row("return asked for", fresh(),
        [&](File f) {
            f.steps = {step(StepKind::ReturnAsked, QDate{2026, 3, 5})};
        },
        {Accept});
    row("return refused", fresh(),
        [&](File f) {
            f.steps = {step(StepKind::ReturnAsked, QDate{2026, 3, 5}),
                       step(StepKind::ReturnAnswered, QDate{2026, 3, 9})};
        },
        {Contact, Reply});
    row("return granted", fresh(),
        [&](File f) {
            f.steps = {step(StepKind::ReturnAsked, QDate{2026, 3, 5}),
                       step(StepKind::ReturnAnswered, QDate{2026, 3, 9})};
            f.steps.last().isGranted = true;
        },
        {Archive});
    row("withdrawn", fresh(), [&](File f) { f.steps = {step(StepKind::Withdrawn, QDate{2026, 3, 5})}; }, {Archive});
    row("on hold", fresh(), [&](File f) { f.steps = {step(StepKind::Held, QDate{2026, 3, 5})}; }, {Hold});
    row("taken up again", fresh(),
        [&](File f) {
            f.steps = {step(StepKind::Accepted, QDate{2026, 3, 3}), step(StepKind::Held, QDate{2026, 3, 5}),
                       step(StepKind::Resumed, QDate{2026, 3, 9})};
        },
        {Contact, Reply});
    row("one opinion outstanding", test::caseFile(), [](File f) { f.replies.clear(); }, {Opinion, Reply});
    row("an opinion left out for a reason", test::caseFile(),
        [&](File f) {
            f.replies.clear();
            f.steps = {step(StepKind::LeftOut, QDate{2026, 4, 1}, u"市住房城乡建设局"_s)};
            f.steps.last().about = Opinion;
        },
        {Reply});
    row("an opinion that says nothing", test::caseFile(), [](File f) { f.assignments.front().opinion->text = u" "_s; },
        {Opinion, OpinionAgain, Reply});
    row("an opinion sent back", test::caseFile(),
        [&](File f) {
            f.assignments.front().opinion->text.clear();
            f.steps = {step(StepKind::OpinionSentBack, QDate{2026, 4, 1}, u"市财政局"_s)};
        },
        {OpinionAgain, Opinion, Reply});
    row("a co-handler", fresh(), [](File f) { f.suggestion.role = BureauRole::CoHandler; }, {Accept, Reply});
    row("its opinion signed", test::caseFile(),
        [](File f) {
            f.suggestion.role = BureauRole::CoHandler;
            f.replies.front().status = ReplyStatus::Signed;
        },
        {Send});
    row("its opinion sent", sent(), [](File f) { f.suggestion.role = BureauRole::CoHandler; }, {Archive});
    row("signed", test::caseFile(), [](File f) { f.replies.front().status = ReplyStatus::Signed; }, {Opinion, Send});
    row("sent", sent(), [](File) {}, {Feedback, Publish});
    row("not open to the public", sent(), [](File f) { f.suggestion.publicity = Publicity::Closed; }, {Feedback});
    row("dissatisfied", sent(), [](File f) { f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Dissatisfied)}; },
        {FurtherReply, Publish});
    row("satisfied and published", sent(),
        [&](File f) {
            f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Satisfied)};
            f.steps = {step(StepKind::Published, QDate{2026, 5, 20})};
        },
        {Archive});
    row("archived", sent(),
        [&](File f) {
            f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Satisfied)};
            f.steps = {step(StepKind::Published, QDate{2026, 5, 20}), step(StepKind::Archived, QDate{2026, 7, 1})};
        },
        {});
    row("a letter of the past", sent(),
        [](File f) {
            f.suggestion.assignedOn = f.suggestion.receivedOn = {};
            f.feedbacks = {form(u"沈望舒"_s, Satisfaction::Satisfied)};
        },
        {});
}

void TestCourse::dutiesFollowTheRecord()
{
    QFETCH(const CaseFile, file);
    QFETCH(const QList<Duty>, duties);
    QCOMPARE(dutiesOf(file), duties);
}

void TestCourse::dutiesSayWhatIsMissingAndWhy()
{
    CaseFile file = test::caseFile();
    file.replies.clear();
    const auto reply = dutyOf(file, Duty::Reply, QDate{2026, 3, 10});
    QVERIFY(reply->missing.contains(u"市住房城乡建设局"));
    QVERIFY(reply->why.contains(u"2026-03-02 + 3 months"));
    QCOMPARE(reply->dueOn, QDate(2026, 6, 2));
    const auto opinion = dutyOf(file, Duty::Opinion, QDate{2026, 3, 10});
    QVERIFY(opinion->isWaiting);
    QCOMPARE(opinion->whom, u"市住房城乡建设局"_s);
    QCOMPARE(listOf(*opinion, QDate{2026, 3, 10}), AgendaList::Waiting);
    QCOMPARE(listOf(*reply, QDate{2026, 6, 2}), AgendaList::Today);
    QCOMPARE(listOf(*reply, QDate{2026, 6, 1}), AgendaList::ThisWeek); // a Monday
    QCOMPARE(listOf(*reply, QDate{2026, 5, 31}), AgendaList::Later);   // the Sunday before
    QCOMPARE(listOf(*reply, QDate{2026, 6, 3}), AgendaList::Overdue);
}

void TestCourse::aFixedDateWinsOverTheRules()
{
    CaseFile file = sent();
    file.steps = {{.kind = StepKind::DateSet,
                   .on = QDate{2026, 5, 15},
                   .text = u"通知"_s,
                   .until = QDate{2026, 5, 29},
                   .about = Duty::Publish}};
    const auto publish = dutyOf(file, Duty::Publish, QDate{2026, 5, 20});
    QCOMPARE(publish->dueOn, QDate(2026, 5, 29));
    QVERIFY(publish->why.contains(u"通知"));
}

void TestCourse::anExtensionKeepsBothDates()
{
    CaseFile file = fresh();
    const Step step{.kind = StepKind::Extended,
                    .on = QDate{2026, 5, 20},
                    .by = u"市人大常委会选联工委"_s,
                    .text = u"涉及面广"_s,
                    .until = QDate{2026, 9, 2}};
    QVERIFY(stepFault(file, step, QDate{2026, 5, 20}).isEmpty());
    file = noted(file, step);
    QCOMPARE(file.suggestion.dueOn, QDate(2026, 9, 2));
    QCOMPARE(file.steps.first().instead, QDate(2026, 6, 2));
    QVERIFY(dutyOf(file, Duty::Reply, QDate{2026, 5, 21})->why.contains(u"2026-09-02 instead of 2026-06-02"));
    QVERIFY(dutyOf(file, Duty::TellDeputy, QDate{2026, 5, 21}));
    file = noted(file, {.kind = StepKind::DeputyTold, .on = QDate{2026, 5, 21}, .whom = u"沈望舒"_s});
    QVERIFY(!dutyOf(file, Duty::TellDeputy, QDate{2026, 5, 22}));
}

void TestCourse::remindsAgainAtTheRulesInterval()
{
    CaseFile file = test::caseFile();
    file.replies.clear(); // due on 3 April
    const auto isWaiting = [&](QDate today) { return dutyOf(file, Duty::Opinion, today)->isWaiting; };
    QVERIFY(isWaiting(QDate{2026, 4, 3}));
    QVERIFY(!isWaiting(QDate{2026, 4, 7}));
    file = noted(
        file, {.kind = StepKind::Reminded, .on = QDate{2026, 4, 7}, .whom = u"市住房城乡建设局"_s, .way = u"电话"_s});
    QVERIFY(isWaiting(QDate{2026, 4, 7}));
    QVERIFY(isWaiting(QDate{2026, 4, 13}));
    QVERIFY(!isWaiting(QDate{2026, 4, 14})); // five working days later
}

void TestCourse::eachWhoSignedGetsTheReply()
{
    CaseFile file = sent();
    QVERIFY(!dutyOf(file, Duty::Send, QDate{2026, 5, 20})); // sent to all alike
    file = noted(
        file,
        {.kind = StepKind::Sent, .on = QDate{2026, 5, 14}, .whom = u"沈望舒"_s, .way = u"邮寄"_s, .replyOrdinal = 1});
    const auto send = dutyOf(file, Duty::Send, QDate{2026, 5, 20});
    QVERIFY(send && send->what.contains(u"祁玥") && !send->what.contains(u"沈望舒"));
    file = noted(
        file,
        {.kind = StepKind::Sent, .on = QDate{2026, 5, 15}, .whom = u"祁玥"_s, .way = u"邮寄"_s, .replyOrdinal = 1});
    QVERIFY(!dutyOf(file, Duty::Send, QDate{2026, 5, 20}));
}

void TestCourse::refusesSteps_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<Step>("step");
    const QDate on{2026, 3, 10};
    QTest::newRow("return without a reason")
        << fresh() << Step{.kind = StepKind::ReturnAsked, .on = on, .whom = u"市城管局"_s};
    QTest::newRow("return without a bureau")
        << fresh() << Step{.kind = StepKind::ReturnAsked, .on = on, .text = u"不属本局职责"_s};
    QTest::newRow("an answer nobody asked for")
        << fresh() << Step{.kind = StepKind::ReturnAnswered, .on = on, .by = u"市府办"_s};
    QTest::newRow("extension without approval")
        << fresh() << Step{.kind = StepKind::Extended, .on = on, .text = u"复杂"_s, .until = QDate{2026, 9, 2}};
    QTest::newRow("extension to an earlier day")
        << fresh()
        << Step{.kind = StepKind::Extended, .on = on, .by = u"市府办"_s, .text = u"复杂"_s, .until = QDate{2026, 6, 1}};
    QTest::newRow("extension of what is sent")
        << sent()
        << Step{.kind = StepKind::Extended, .on = on, .by = u"市府办"_s, .text = u"复杂"_s, .until = QDate{2026, 9, 2}};
    QTest::newRow("no day") << fresh() << Step{.kind = StepKind::Accepted};
    QTest::newRow("a day to come") << fresh() << Step{.kind = StepKind::Accepted, .on = QDate{2027, 1, 1}};
    QTest::newRow("before it was handed over") << fresh() << Step{.kind = StepKind::Accepted, .on = QDate{2026, 3, 1}};
    QTest::newRow("published before it is sent") << test::caseFile() << Step{.kind = StepKind::Published, .on = on};
    QTest::newRow("sent before it is signed")
        << test::caseFile() << Step{.kind = StepKind::Sent, .on = on, .whom = u"祁玥"_s, .way = u"邮寄"_s};
    QTest::newRow("archived before it is sent")
        << test::caseFile() << Step{.kind = StepKind::Archived, .on = on, .way = u"30年"_s};
    QTest::newRow("archived without a retention period") << sent() << Step{.kind = StepKind::Archived, .on = on};
    QTest::newRow("a bureau that was not asked")
        << test::caseFile() << Step{.kind = StepKind::Reminded, .on = on, .whom = u"市教育局"_s};
    QTest::newRow("no opinion to send back")
        << test::caseFile()
        << Step{.kind = StepKind::OpinionSentBack, .on = on, .whom = u"市住房城乡建设局"_s, .text = u"空"_s};
    QTest::newRow("left out without a reason")
        << fresh() << Step{.kind = StepKind::LeftOut, .on = on, .about = Duty::Contact};
    QTest::newRow("taken up without a hold") << fresh() << Step{.kind = StepKind::Resumed, .on = on};
    QTest::newRow("handled again without a reason") << sent() << Step{.kind = StepKind::HandledAgain, .on = on};
    QTest::newRow("together with itself") << fresh() << Step{.kind = StepKind::Linked, .on = on, .whom = u"20260118"_s};
}

void TestCourse::refusesSteps()
{
    QFETCH(const CaseFile, file);
    QFETCH(const Step, step);
    QVERIFY(!stepFault(file, step, QDate{2026, 7, 1}).isEmpty());
}

void TestCourse::remarksWhatTheRulesSay()
{
    const Step within{.kind = StepKind::Extended, .until = QDate{2026, 9, 2}};
    const Step beyond{.kind = StepKind::Extended, .until = QDate{2026, 9, 3}};
    QVERIFY(stepRemark(fresh(), within, {}).isEmpty());
    QVERIFY(stepRemark(fresh(), beyond, {}).contains(u"2026-09-02"));
    QVERIFY(stepRemark(fresh(), {.kind = StepKind::ReturnAsked, .on = QDate{2026, 3, 16}}, {}).isEmpty());
    QVERIFY(!stepRemark(fresh(), {.kind = StepKind::ReturnAsked, .on = QDate{2026, 3, 17}}, {}).isEmpty());
}

void TestCourse::proposesWhatIsMostlyNoted()
{
    const QDate today{2026, 4, 20};
    const Step extension = proposedStep(fresh(), StepKind::Extended, today, {});
    QCOMPARE(extension.until, QDate(2026, 9, 2));
    QCOMPARE(extension.by, u"交办机关"_s);
    QCOMPARE(proposedStep(test::caseFile(), StepKind::Reminded, today, {}).whom, u"市住房城乡建设局"_s);
    QCOMPARE(proposedStep(sent(), StepKind::Sent, today, {}).replyOrdinal, 1);
}

void TestCourse::changedRulesAreOfferedAsDates()
{
    OfficeSettings after;
    after.rules = *RuleSet::shipped(u"zhejiang");
    CaseFile file = test::caseFile();
    file.replies.clear();
    const QDate today{2026, 3, 10};
    const QList<DateChange> changes = dateChanges(file, today, {}, after);
    QCOMPARE(changes,
             (QList<DateChange>{{Duty::Opinion, u"市住房城乡建设局"_s, QDate{2026, 4, 3}, QDate{2026, 5, 6}}}));
    QCOMPARE(settled(file, changes, true, today).assignments.last().dueOn, QDate(2026, 5, 6));
    QCOMPARE(settled(file, changes, false, today), file); // the record keeps its own date
    QVERIFY(dateChanges(file, today, after, after).isEmpty());

    OfficeSettings later;
    later.calendar.setKind(QDate{2026, 6, 8}, DayKind::Off);
    const QList<DateChange> published = dateChanges(sent(), QDate{2026, 5, 20}, {}, later);
    QCOMPARE(published, (QList<DateChange>{{Duty::Publish, {}, QDate{2026, 6, 11}, QDate{2026, 6, 12}}}));
    const CaseFile kept = settled(sent(), published, false, QDate{2026, 5, 20});
    QCOMPARE(dutyOf(kept, Duty::Publish, QDate{2026, 5, 20}, later)->dueOn, QDate(2026, 6, 11));
    file.suggestion.dueOn = QDate{2026, 5, 20}; // by hand: no rule changes it
    after.rules.terms = {{.duty = Duty::Reply, .amount = 2}};
    for (const DateChange &change : dateChanges(file, today, {}, after))
        QVERIFY(change.duty != Duty::Reply);
}

void TestCourse::everyStepAndDutyHasItsWords()
{
    QSet<QString> names;
    for (const StepShape &shape : stepShapes()) {
        names.insert(stepName(shape.kind));
        QVERIFY((shape.required & ~shape.used) == StepParts{}); // what is required is asked for
        for (const StepPart part : {StepPart::Whom, StepPart::By, StepPart::Way, StepPart::Text, StepPart::Until})
            QVERIFY(!partName(shape.kind, part).isEmpty());
    }
    QCOMPARE(names.size(), 19);
    QSet<QString> duties;
    for (int duty = 1; duty <= 15; ++duty)
        duties.insert(dutyName(static_cast<Duty>(duty)));
    QCOMPARE(duties.size(), 15);
}

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
