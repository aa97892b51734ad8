// A whole season with a clock of its own: 300 suggestions, their replies to 1,100 deputies, 2,000 opinions, half a
// year day by day. What Today shows is compared each day with what a plain reading of the plan expects, which knows
// nothing of the rules' code. And the faults that offices are criticised for, each with the place that shows it.
#include "app/reply/agenda.h"
#include "app/reply/course.h"
#include "app/reply/steps.h"
#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int suggestionCount = 300;
const QDate firstDay{2026, 3, 1};
const QDate lastDay{2026, 8, 31};

/// What is going to happen to one suggestion; a null day: it does not.
struct Plan
{
    struct CoHandler
    {
        QString name{};
        QDate asked{};
        QDate due{};
        QDate arrives{};
        QList<QDate> reminded{};
    };
    struct Letter
    {
        QDate begun{};
        QDate handedUp{};
        QDate isSigned{};
        QList<QDate> sent{}; ///< to each deputy, the first one earliest
        QList<QDate> forms{};
    };

    QString number{};
    QDate assigned{};
    QDate distributed{}; ///< null: the handler was known at once
    QList<CoHandler> coHandlers{};
    int deputyCount{0};
    QDate talked{};
    QDate extended{};
    QDate extendedTo{};
    QDate told{};
    Letter first{};
    std::optional<Letter> further{}; ///< the lead deputy was dissatisfied
    QDate published{};
    QDate archived{};
};

class Planner
{
public:
    QList<Plan> plans()
    {
        QList<Plan> all;
        for (int i = 0; i < suggestionCount; ++i)
            all.append(plan(i));
        return all;
    }

private:
    int some(int least, int most) { return m_random.bounded(least, most + 1); }
    bool happens(int percent) { return m_random.bounded(100) < percent; }

    Plan plan(int i)
    {
        Plan plan{.number = QString::number(20260001 + i), .assigned = firstDay.addDays(some(0, 45))};
        if (happens(30))
            plan.distributed = plan.assigned.addDays(some(1, 6));
        plan.deputyCount = i % 3 == 0 ? 3 : 4;  // 1,100 in all
        const int bureaus = i % 3 == 0 ? 6 : 7; // 2,000 in all
        QDate lastOpinion;
        for (int k = 0; k < bureaus; ++k) {
            Plan::CoHandler coHandler{.name = u"临江市第%1局"_s.arg(k + 1), .asked = plan.assigned.addDays(some(1, 5))};
            coHandler.due = coHandler.asked.addDays(20);
            coHandler.arrives = coHandler.asked.addDays(happens(80) ? some(3, 20) : some(21, 45));
            for (QDate day = coHandler.due.addDays(some(1, 3)); day < coHandler.arrives; day = day.addDays(some(2, 9)))
                coHandler.reminded.append(day);
            lastOpinion = std::max(lastOpinion, coHandler.arrives);
            plan.coHandlers.append(coHandler);
        }
        plan.talked = plan.assigned.addDays(some(5, 40));
        if (happens(12)) {
            plan.extended = plan.assigned.addDays(some(50, 80));
            plan.extendedTo = plan.assigned.addMonths(4);
            plan.told = plan.extended.addDays(some(0, 12));
        }
        plan.first = letter(lastOpinion.addDays(some(-6, 8)), std::max(lastOpinion, plan.talked), plan.deputyCount);
        if (happens(15)) {
            const QDate after = *std::ranges::max_element(plan.first.forms);
            const QDate begun = after.addDays(some(1, 9));
            plan.further = letter(begun, begun, plan.deputyCount);
        }
        plan.published = plan.first.sent.front().addDays(some(2, 30));
        const Plan::Letter &last = plan.further ? *plan.further : plan.first;
        plan.archived = std::max(plan.published, *std::ranges::max_element(last.forms)).addDays(some(1, 40));
        return plan;
    }
    Plan::Letter letter(QDate begun, QDate notSignedBefore, int deputies)
    {
        Plan::Letter letter{.begun = begun};
        letter.handedUp = std::max(letter.begun, notSignedBefore).addDays(some(1, 10));
        letter.isSigned = letter.handedUp.addDays(some(0, 6));
        const QDate sent = letter.isSigned.addDays(some(0, 3));
        for (int k = 0; k < deputies; ++k) {
            letter.sent.append(sent.addDays(k == 0 ? 0 : some(0, 4)));
            letter.forms.append(letter.sent.back().addDays(some(5, 30)));
        }
        return letter;
    }

    QRandomGenerator m_random{2026};
};

QString deputyName(int k)
{
    return u"代表%1"_s.arg(QStringView{u"甲乙丙丁"}[k]);
}

OfficeSettings seasonOffice()
{
    OfficeSettings office = test::office();
    office.rules = *RuleSet::parse(u"key season\nname 演练\nsource 演练\nrest days stay\n"
                                   "contact | 30 days from assigned | | 演练\n"
                                   "remind | 5 days from due | | 演练\n"
                                   "reply | 3 months from assigned | | 演练\n"
                                   "feedback | 15 days from sent | | 演练\n"
                                   "furtherReply | 30 days from dissatisfied | | 演练\n"
                                   "publish | 20 days from sent | | 演练\n"
                                   "archive | 60 days from sent | | 演练\n"_s);
    return office;
}

/// The record as a clerk would keep it, event by event.
class Clerk
{
public:
    Clerk(CaseFile &file, const Plan &plan, QDate today)
        : m_file{file}
        , m_plan{plan}
        , m_today{today}
    {
    }

    /// Whether anything happened.
    bool work()
    {
        const CaseFile before = m_file;
        registration();
        opinions();
        course();
        letter(m_plan.first, 1);
        if (m_plan.further)
            letter(*m_plan.further, 2);
        return m_file != before;
    }

private:
    void note(Step step)
    {
        step.on = m_today;
        m_file = noted(m_file, step);
    }
    void registration()
    {
        if (m_today != m_plan.assigned)
            return;
        m_file.suggestion = {.session = u"市第八届人大三次会议"_s,
                             .number = m_plan.number,
                             .title = u"关于第%1件事的建议"_s.arg(m_plan.number),
                             .assignedOn = m_plan.assigned,
                             .receivedOn = m_plan.assigned,
                             .dueOn = m_plan.assigned.addMonths(3)};
        if (!m_plan.distributed.isValid())
            m_file.suggestion.handler = u"韩知秋"_s;
        for (int k = 0; k < m_plan.deputyCount; ++k)
            m_file.deputies.append({.name = deputyName(k)});
    }
    void opinions()
    {
        for (const Plan::CoHandler &planned : m_plan.coHandlers) {
            if (planned.asked == m_today)
                m_file.assignments.append({.bureau = {.name = planned.name}, .askedOn = m_today, .dueOn = planned.due});
            for (Assignment &assignment : m_file.assignments) {
                if (assignment.bureau.name == planned.name && planned.arrives == m_today)
                    assignment.opinion = Opinion{.text = u"同意。"_s, .receivedOn = m_today};
            }
            if (planned.reminded.contains(m_today))
                note({.kind = StepKind::Reminded, .whom = planned.name});
        }
    }
    void course()
    {
        if (m_today == m_plan.distributed)
            note({.kind = StepKind::Distributed, .whom = u"韩知秋"_s});
        if (m_today == m_plan.talked)
            m_file.contacts.append({.heldOn = m_today, .deputies = deputyName(0)});
        if (m_today == m_plan.extended)
            note({.kind = StepKind::Extended, .by = u"选联工委"_s, .text = u"检测未完"_s, .until = m_plan.extendedTo});
        if (m_today == m_plan.told)
            note({.kind = StepKind::DeputyTold, .whom = deputyName(0)});
        if (m_today == m_plan.published)
            note({.kind = StepKind::Published, .way = u"门户网站"_s});
        if (m_today == m_plan.archived)
            note({.kind = StepKind::Archived});
    }
    void letter(const Plan::Letter &letter, int ordinal)
    {
        if (m_today == letter.begun)
            m_file.replies.append({.ordinal = ordinal,
                                   .resultClass = ResultClass::A,
                                   .text = {.paragraphs = {{.text = u"已经解决。"_s}}}});
        for (Reply &reply : m_file.replies) {
            if (reply.ordinal != ordinal)
                continue;
            if (m_today == letter.handedUp)
                reply.status = ReplyStatus::InReview;
            if (m_today == letter.isSigned) {
                reply.status = ReplyStatus::Signed;
                reply.signedOn = m_today;
            }
            if (m_today == letter.sent.front()) {
                reply.status = ReplyStatus::Sent;
                reply.sentOn = m_today;
            }
        }
        for (int k = 0; k < m_plan.deputyCount; ++k) {
            if (m_today == letter.sent[k])
                note({.kind = StepKind::Sent, .whom = deputyName(k), .way = u"送达"_s, .replyOrdinal = ordinal});
            const bool isUnhappy = ordinal == 1 && k == 0 && m_plan.further;
            if (m_today == letter.forms[k])
                m_file.feedbacks.append({.deputyName = deputyName(k),
                                         .returnedOn = m_today,
                                         .overall = isUnhappy ? Satisfaction::Dissatisfied : Satisfaction::Satisfied});
        }
    }

    CaseFile &m_file;
    const Plan &m_plan;
    QDate m_today;
};

QString line(const QString &number, Duty duty, QDate due, bool isWaiting, QDate today)
{
    const QDate sunday = today.addDays(7 - today.dayOfWeek());
    const QString list = isWaiting        ? u"waiting"_s
                         : !due.isValid() ? u"later"_s
                         : due < today    ? u"overdue"_s
                         : due == today   ? u"today"_s
                         : due <= sunday  ? u"week"_s
                                          : u"later"_s;
    return u"%1 %2 %3 %4"_s.arg(number, QString::number(static_cast<int>(duty)), due.toString(Qt::ISODate), list);
}

/// What Today must show of one suggestion, straight from its plan.
class Expectation
{
public:
    Expectation(const Plan &plan, QDate today)
        : m_plan{plan}
        , m_today{today}
        , m_isSecond{plan.further && isPast(plan.further->begun)}
        , m_letter{m_isSecond ? *plan.further : plan.first}
        , m_isSent{isPast(m_letter.sent.front())}
    {
    }

    QStringList lines()
    {
        if (!isPast(m_plan.assigned))
            return {};
        if (isPast(m_plan.extended) && !isPast(m_plan.told))
            add(Duty::TellDeputy, m_plan.assigned.addMonths(3));
        if (m_plan.distributed.isValid() && !isPast(m_plan.distributed) && !isPast(m_plan.first.begun))
            add(Duty::Distribute, {});
        if (!isPast(m_plan.talked) && !m_isSent && !m_isSecond)
            add(Duty::Contact, m_plan.assigned.addDays(30));
        opinions();
        letter();
        afterwards();
        return m_lines;
    }

private:
    bool isPast(QDate day) const { return day.isValid() && day <= m_today; }
    void add(Duty duty, QDate due, bool isWaiting = false)
    {
        m_lines.append(line(m_plan.number, duty, due, isWaiting, m_today));
    }
    QDate letterDue() const
    {
        if (m_isSecond)
            return m_plan.first.forms.front().addDays(30);
        return isPast(m_plan.extended) ? m_plan.extendedTo : m_plan.assigned.addMonths(3);
    }
    void opinions()
    {
        for (const Plan::CoHandler &coHandler : m_plan.coHandlers) {
            if (m_isSent || !isPast(coHandler.asked) || isPast(coHandler.arrives))
                continue;
            bool isWaiting = coHandler.due >= m_today;
            for (const QDate reminded : coHandler.reminded)
                isWaiting = isWaiting || (reminded <= m_today && m_today < reminded.addDays(5));
            add(Duty::Opinion, coHandler.due, isWaiting);
        }
    }
    void letter()
    {
        if (!isPast(m_letter.isSigned))
            add(m_isSecond ? Duty::FurtherReply : Duty::Reply, letterDue());
        else if (!m_isSent || std::ranges::any_of(m_letter.sent, [&](QDate day) { return !isPast(day); }))
            add(Duty::Send, letterDue());
    }
    void afterwards()
    {
        if (!m_isSent)
            return;
        const bool isLeadHere = isPast(m_letter.forms.front());
        const bool areOthersHere =
            std::all_of(m_letter.forms.begin() + 1, m_letter.forms.end(), [&](QDate day) { return isPast(day); });
        if (isLeadHere && m_plan.further && !m_isSecond)
            add(Duty::FurtherReply, m_letter.forms.front().addDays(30));
        else if (!isLeadHere && !areOthersHere)
            add(Duty::Feedback, m_letter.sent.front().addDays(15), true);
        if (!isPast(m_plan.published))
            add(Duty::Publish, m_letter.sent.front().addDays(20));
        if (m_lines.isEmpty() && !isPast(m_plan.archived))
            add(Duty::Archive, m_letter.sent.front().addDays(60));
    }

    const Plan &m_plan;
    QDate m_today;
    bool m_isSecond;
    const Plan::Letter &m_letter;
    bool m_isSent;
    QStringList m_lines{};
};

QStringList shown(const QList<AgendaItem> &items, QDate today)
{
    static const QMap<AgendaList, QString> names{{AgendaList::Overdue, u"overdue"_s},
                                                 {AgendaList::Today, u"today"_s},
                                                 {AgendaList::ThisWeek, u"week"_s},
                                                 {AgendaList::Waiting, u"waiting"_s},
                                                 {AgendaList::Later, u"later"_s}};
    QStringList lines;
    for (const auto &[list, parted] : partedAgenda(items, today).asKeyValueRange()) {
        for (const AgendaItem &item : parted)
            lines.append(u"%1 %2 %3 %4"_s.arg(item.number, QString::number(static_cast<int>(item.duty.duty)),
                                              item.duty.dueOn.toString(Qt::ISODate), names[list]));
    }
    lines.sort();
    return lines;
}

/// The first lines that only one of them has.
QString difference(const QStringList &found, const QStringList &wanted)
{
    const QSet<QString> inFound{found.begin(), found.end()};
    const QSet<QString> inWanted{wanted.begin(), wanted.end()};
    const QStringList more = (inFound - inWanted).values().mid(0, 3);
    const QStringList less = (inWanted - inFound).values().mid(0, 3);
    return u"only shown: %1; only expected: %2"_s.arg(more.join(u", "_s), less.join(u", "_s));
}

} // namespace

class TestSeason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void todayIsRightOnEachDay();
    void noFaultGoesUnseen_data();
    void noFaultGoesUnseen();

private:
    void store(QList<CaseFile> &stored, const QList<CaseFile> &files);

    QTemporaryDir m_folder{};
    std::unique_ptr<RegisterFile> m_register{};
};

/// Makes the register's records what these are.
void TestSeason::store(QList<CaseFile> &stored, const QList<CaseFile> &files)
{
    QList<CaseFile> wanted;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files[i].suggestion.number.isEmpty())
            continue;
        wanted.append(files[i]);
        wanted.last().suggestion.id = stored[i].suggestion.id;
        wanted.last().suggestion.revision = stored[i].suggestion.revision;
    }
    const auto ids = m_register->putAll(wanted);
    QVERIFY2(ids, ids ? "" : qPrintable(ids.error().message));
    qsizetype next = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!files[i].suggestion.number.isEmpty())
            stored[i] = *m_register->find((*ids)[next++]);
    }
}

void TestSeason::todayIsRightOnEachDay()
{
    const OfficeSettings office = seasonOffice();
    m_register = *RegisterFile::create(m_folder.filePath(u"r.db"_s), office, u"韩知秋"_s);
    const QList<Plan> plans = Planner{}.plans();
    qsizetype deputies = 0;
    qsizetype opinions = 0;
    for (const Plan &plan : plans) {
        deputies += plan.deputyCount;
        opinions += plan.coHandlers.size();
    }
    QCOMPARE(deputies, 1100);
    QCOMPARE(opinions, 2000);

    QList<CaseFile> files(suggestionCount);
    QList<CaseFile> stored(suggestionCount);
    QMap<int, int> seen; // how often each duty was shown: a season without one would prove nothing of it
    for (QDate today = firstDay; today <= lastDay; today = today.addDays(1)) {
        QList<CaseFile> open;
        QStringList wanted;
        for (int i = 0; i < suggestionCount; ++i) {
            Clerk{files[i], plans[i], today}.work();
            if (!files[i].suggestion.number.isEmpty())
                open.append(files[i]);
            wanted += Expectation{plans[i], today}.lines();
        }
        wanted.sort();
        const QList<AgendaItem> items = agendaOf(open, today, office);
        for (const AgendaItem &item : items)
            ++seen[static_cast<int>(item.duty.duty)];
        const QStringList found = shown(items, today);
        QVERIFY2(found == wanted, qPrintable(today.toString(Qt::ISODate) + u' ' + difference(found, wanted)));
        // What the window reads of the register, on three days of the season.
        if (today == QDate{2026, 4, 20} || today == QDate{2026, 6, 15} || today == lastDay) {
            store(stored, files);
            const auto read = m_register->openCases();
            QVERIFY(read);
            const QStringList kept = shown(agendaOf(*read, today, office), today);
            QVERIFY2(kept == wanted, qPrintable(u"register: "_s + difference(kept, wanted)));
        }
    }
    for (const Duty duty : {Duty::Distribute, Duty::Contact, Duty::Opinion, Duty::Reply, Duty::Send, Duty::TellDeputy,
                            Duty::Feedback, Duty::FurtherReply, Duty::Publish, Duty::Archive})
        QVERIFY2(seen.value(static_cast<int>(duty)) > 20, qPrintable(dutyName(duty)));
}

/// What superiors criticise in the course of handling: each is either shown as a duty or cannot be noted.
void TestSeason::noFaultGoesUnseen_data()
{
    using Change = std::function<void(CaseFile &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<std::optional<Duty>>("shown"); // as an open duty
    QTest::addColumn<Step>("step");                 // or: refused when it is noted

    const Step none{};
    const auto row = [&](const char *fault, const Change &change, Duty duty) {
        QTest::newRow(fault) << change << std::optional{duty} << none;
    };
    const auto refusal = [&](const char *fault, const Step &step) {
        QTest::newRow(fault) << Change{[](CaseFile &) {}} << std::optional<Duty>{} << step;
    };
    const auto sent = [](CaseFile &file) {
        file.replies[0].status = ReplyStatus::Sent;
        file.replies[0].sentOn = {2026, 5, 20};
        file.replies[0].resultClass = ResultClass::A;
    };
    row(
        "drafted without a talk", [](CaseFile &file) { file.contacts.clear(); }, Duty::Contact);
    row(
        "opinion late", [](CaseFile &) {}, Duty::Opinion);
    row(
        "opinion empty", [](CaseFile &file) { file.assignments[0].opinion->text = u" "_s; }, Duty::OpinionAgain);
    row(
        "reply late",
        [](CaseFile &file) {
            file.suggestion.dueOn = {2026, 5, 1};
        },
        Duty::Reply);
    row(
        "late again after 不满意",
        [=](CaseFile &file) {
            sent(file);
            file.feedbacks = {
                {.deputyName = u"沈望舒"_s, .returnedOn = {2026, 5, 25}, .overall = Satisfaction::Dissatisfied}};
        },
        Duty::FurtherReply);
    row(
        "extended, deputy not told",
        [](CaseFile &file) {
            file = noted(file, {.kind = StepKind::Extended,
                                .on = {2026, 5, 20},
                                .by = u"选联工委"_s,
                                .text = u"检测"_s,
                                .until = {2026, 7, 2}});
        },
        Duty::TellDeputy);
    row(
        "class B without a promise",
        [=](CaseFile &file) {
            sent(file);
            file.replies[0].resultClass = ResultClass::B;
        },
        Duty::Commitment);
    row(
        "promise forgotten",
        [=](CaseFile &file) {
            sent(file);
            file.commitments = {{.text = u"建成"_s, .dueOn = {2026, 12, 31}}};
        },
        Duty::Commitment);
    row(
        "promise not kept, deputy not told",
        [=](CaseFile &file) {
            sent(file);
            file.commitments = {{.text = u"建成"_s,
                                 .state = CommitmentState::NotKept,
                                 .closedOn = {2026, 5, 30},
                                 .explanation = u"规划调整"_s}};
        },
        Duty::Commitment);
    row(
        "a co-signer without the reply",
        [=](CaseFile &file) {
            sent(file);
            file.steps = {{.kind = StepKind::Sent, .on = {2026, 5, 20}, .whom = u"沈望舒"_s, .replyOrdinal = 1}};
        },
        Duty::Send);
    row(
        "form never came back", [=](CaseFile &file) { sent(file); }, Duty::Feedback);
    row(
        "not published", [=](CaseFile &file) { sent(file); }, Duty::Publish);
    refusal("extended without an approver",
            {.kind = StepKind::Extended, .on = {2026, 5, 20}, .text = u"检测"_s, .until = {2026, 7, 2}});
    refusal("returned without a reason",
            {.kind = StepKind::ReturnAsked, .on = {2026, 3, 9}, .whom = u"临江市城市管理局"_s});
    refusal("returned without another bureau",
            {.kind = StepKind::ReturnAsked, .on = {2026, 3, 9}, .text = u"不属职责"_s});
    refusal("a duty left out without a reason",
            {.kind = StepKind::LeftOut, .on = {2026, 5, 20}, .about = Duty::Contact});
    refusal("published before it was sent", {.kind = StepKind::Published, .on = {2026, 5, 20}, .way = u"网站"_s});
    refusal("archived before it was sent", {.kind = StepKind::Archived, .on = {2026, 5, 20}});
    refusal("noted before it happened", {.kind = StepKind::Checked, .on = {2026, 9, 1}, .by = u"韩知秋"_s});
}

void TestSeason::noFaultGoesUnseen()
{
    using Change = std::function<void(CaseFile &)>;
    QFETCH(Change, change);
    QFETCH(std::optional<Duty>, shown);
    QFETCH(Step, step);
    const QDate today{2026, 6, 1};
    CaseFile file = test::caseFile();
    change(file);
    if (!shown) {
        QVERIFY(!stepFault(file, step, today).isEmpty());
        return;
    }
    const QList<OpenDuty> open = openDuties(file, today, test::office());
    const auto found = std::ranges::find(open, *shown, &OpenDuty::duty);
    QVERIFY(found != open.end());
    QVERIFY(!found->what.isEmpty());
}

QTEST_GUILESS_MAIN(TestSeason)
#include "tst_season.moc"
