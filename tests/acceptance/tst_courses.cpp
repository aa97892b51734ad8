#include "app/exchange/calendarfile.h"
#include "app/exchange/casefilejson.h"
#include "app/print/questionnairewords.h"
#include "app/register/duedates.h"
#include "app/register/questionnairecode.h"
#include "app/reply/agenda.h"
#include "app/reply/check.h"
#include "app/reply/coursefacts.h"
#include "app/reply/steps.h"
#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <functional>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

/// Courses as they may go: random ones that hold to the invariants, and a season against a plain count.
class TestCourses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomCoursesHold();
    void randomCoursesHoldInTheStore();
    void aSeasonIsRightOnEachDay();
    void leanCasesAskForTheSame();
    void datesAreExported();
    void scannedCodesAreRead_data();
    void scannedCodesAreRead();
    void faultsOfTheCourse_data();
    void faultsOfTheCourse();
};

namespace {

const QDate firstDay{2026, 3, 2};

/// One random course: acts of a clerk on one record, the day going on.
class Walk
{
public:
    explicit Walk(quint32 seed)
        : m_random{seed}
    {
        m_file = test::caseFile();
        m_file.assignments.clear();
        m_file.contacts.clear();
        m_file.replies.clear();
        m_file.suggestion.role = static_cast<BureauRole>(1 + below(4));
        m_file.suggestion.kind = below(4) == 0 ? SuggestionKind::Proposal : SuggestionKind::Suggestion;
        m_file.suggestion.number = QString::number(seed);
        if (below(3) == 0)
            m_file.suggestion.handler.clear();
        const QList<RuleSet> &sets = RuleSet::shipped();
        m_office.rules = sets.at(below(static_cast<int>(sets.size())));
    }

    /// What went wrong, with the act; empty: nothing.
    QString act();
    const CaseFile &file() const { return m_file; }
    void setFile(const CaseFile &file) { m_file = file; }
    QDate today() const { return m_today; }
    const OfficeSettings &office() const { return m_office; }

private:
    int below(int most) { return static_cast<int>(m_random.bounded(most)); }
    QString noteStep();
    void changeRecord();
    QString undo();
    QString reload();
    QString otherRules();
    QString invariants() const;

    QRandomGenerator m_random;
    CaseFile m_file{};
    OfficeSettings m_office{};
    QDate m_today{firstDay};
    QList<CaseFile> m_undo{};
};

Step randomStep(QRandomGenerator &random, const CaseFile &file, QDate today)
{
    const auto below = [&](int most) { return static_cast<int>(random.bounded(most)); };
    const QStringList sides{u"市财政局"_s, u"市教育局"_s, u"沈望舒"_s, u"祁玥"_s, QString{}, u"20260001"_s};
    Step step{.kind = static_cast<StepKind>(1 + below(19)), .on = today.addDays(below(6) - 3)};
    step.whom = sides.at(below(static_cast<int>(sides.size())));
    step.by = below(3) == 0 ? QString{} : u"市府办"_s;
    step.way = below(3) == 0 ? QString{} : u"书面"_s;
    step.text = below(3) == 0 ? QString{} : u"说明"_s;
    step.until = below(3) == 0 ? QDate{} : today.addDays(below(200) - 20);
    if (below(2) == 0)
        step.about = static_cast<Duty>(1 + below(15));
    step.isGranted = below(2) == 0;
    step.replyOrdinal = file.replies.isEmpty() ? 0 : below(static_cast<int>(file.replies.size()) + 1);
    return step;
}

QString Walk::noteStep()
{
    const Step step = randomStep(m_random, m_file, m_today);
    const QString fault = stepFault(m_file, step, m_today);
    if (!fault.isEmpty())
        return {}; // refused: nothing changes
    if (!possibleSteps(m_file).contains(step.kind))
        return u"a step that is not possible was not refused"_s;
    if (step.on > m_today || step.on < m_file.suggestion.assignedOn || !missingPart(step).isEmpty())
        return u"a wrong step was not refused"_s;
    m_undo.append(m_file);
    const CaseFile after = noted(m_file, step);
    if (after.steps.size() != m_file.steps.size() + 1 || after.steps.mid(0, m_file.steps.size()) != m_file.steps)
        return u"a step was lost"_s;
    if (after.suggestion.dueOn < m_file.suggestion.dueOn)
        return u"a step moved the due date back"_s;
    if (step.kind == StepKind::Extended && after.steps.last().instead != m_file.suggestion.dueOn)
        return u"an extension lost the date before"_s;
    m_file = after;
    return {};
}

void Walk::changeRecord()
{
    m_undo.append(m_file);
    switch (below(8)) {
    case 0:
        if (m_file.assignments.size() < 2) {
            const QString name = m_file.assignments.isEmpty() ? u"市财政局"_s : u"市教育局"_s;
            m_file.assignments.append({.bureau = {.name = u"临江"_s + name, .shortName = name},
                                       .askedOn = m_today,
                                       .dueOn = opinionDueOn(m_today, m_file.suggestion, m_office)});
        }
        break;
    case 1:
        for (Assignment &assignment : m_file.assignments) {
            if (below(2) == 0)
                assignment.opinion = Opinion{.text = below(4) == 0 ? QString{} : u"同意"_s, .receivedOn = m_today};
        }
        break;
    case 2:
        m_file.contacts.append({.heldOn = m_today});
        break;
    case 3:
        if (m_file.replies.isEmpty())
            m_file.replies.append(Reply{.text = {.paragraphs = {{.text = u"办理情况"_s}}}});
        else if (m_file.replies.last().status == ReplyStatus::Sent)
            m_file.replies.append(Reply{.ordinal = static_cast<int>(m_file.replies.size()) + 1});
        break;
    case 4:
    case 5:
        if (!m_file.replies.isEmpty() && m_file.replies.last().status != ReplyStatus::Sent) {
            Reply &reply = m_file.replies.last();
            reply.status = static_cast<ReplyStatus>(static_cast<int>(reply.status) + 1);
            if (reply.status == ReplyStatus::Signed)
                reply.signedOn = m_today;
            if (reply.status == ReplyStatus::Sent)
                reply.sentOn = m_today;
            reply.resultClass = static_cast<ResultClass>(1 + below(4));
        }
        break;
    case 6:
        if (!m_file.replies.isEmpty() && m_file.replies.last().status == ReplyStatus::Sent)
            m_file.feedbacks.append({.deputyName = m_file.deputies.at(below(2)).name,
                                     .returnedOn = m_today,
                                     .overall = static_cast<Satisfaction>(1 + below(3))});
        break;
    default:
        if (m_file.commitments.size() < 3 && below(2) == 0)
            m_file.commitments.append(
                {.text = u"承诺%1"_s.arg(m_file.commitments.size()), .dueOn = m_today.addDays(below(300))});
        for (Commitment &commitment : m_file.commitments) {
            if (below(3) == 0)
                commitment.progress.append({.on = m_today, .text = u"进展"_s});
            if (below(6) == 0) {
                commitment.state = CommitmentState::Kept;
                commitment.closedOn = m_today;
            }
        }
        break;
    }
}

QString Walk::undo()
{
    if (m_undo.isEmpty())
        return {};
    const QList<OpenDuty> before = openDuties(m_undo.last(), m_today, m_office);
    m_file = m_undo.takeLast();
    return openDuties(m_file, m_today, m_office) == before ? QString{} : u"undo is not exact"_s;
}

QString Walk::reload()
{
    const auto read = caseFileFromJson(toJson(m_file, m_office));
    if (!read)
        return read.error().message;
    // Ids are the register's and are not written.
    return toJson(*read, m_office) == toJson(m_file, m_office) &&
                   openDuties(*read, m_today, m_office) == openDuties(m_file, m_today, m_office)
               ? QString{}
               : u"what was written is not what is read"_s;
}

QString Walk::otherRules()
{
    OfficeSettings after = m_office;
    after.rules = RuleSet::shipped().at(below(static_cast<int>(RuleSet::shipped().size())));
    after.rules.movesToWorkday = below(2) == 0;
    const CaseFile before = m_file;
    const QList<DateChange> changes = dateChanges(m_file, m_today, m_office, after);
    const bool isTaken = below(2) == 0;
    m_undo.append(m_file);
    m_file = settled(m_file, changes, isTaken, m_today);
    // Nothing changes silently: what is not offered is as it was, what is kept is kept.
    const QList<OpenDuty> was = openDuties(before, m_today, m_office);
    const QList<OpenDuty> is = openDuties(m_file, m_today, after);
    m_office = after;
    for (const OpenDuty &duty : was) {
        const bool isOffered =
            std::ranges::any_of(changes, [&](const DateChange &change) { return change.before == duty.dueOn; });
        if (isOffered && isTaken)
            continue;
        const bool isSame = std::ranges::any_of(is, [&](const OpenDuty &other) {
            return other.duty == duty.duty && other.whom == duty.whom && other.dueOn == duty.dueOn;
        });
        const bool isOver = duty.duty == Duty::Accept; // nothing said within the new term means accepted
        if (!isSame && !isOver)
            return u"the date of “%1” changed silently"_s.arg(duty.what);
    }
    return {};
}

QString Walk::invariants() const
{
    const QList<OpenDuty> duties = openDuties(m_file, m_today, m_office);
    const Stage stage = stageOf(m_file);
    int lists = 0;
    bool isReplyAsked = false;
    for (const OpenDuty &duty : duties) {
        if (duty.what.isEmpty())
            return u"a duty says nothing"_s;
        if (duty.dueOn.isValid() && duty.dueOn < m_file.suggestion.assignedOn)
            return u"%1 is due before it began"_s.arg(duty.what);
        const auto list = listOf(duty, m_today);
        lists += list >= AgendaList::Overdue && list <= AgendaList::Later ? 1 : 0;
        isReplyAsked = isReplyAsked || duty.duty == Duty::Reply || duty.duty == Duty::FurtherReply ||
                       duty.duty == Duty::Send || duty.duty == Duty::Feedback;
        const auto same = [&](const OpenDuty &other) {
            return other.duty == duty.duty && other.whom == duty.whom && other.what == duty.what;
        };
        if (std::ranges::count_if(duties, same) != 1)
            return u"%1 is asked twice"_s.arg(duty.what);
    }
    if (lists != duties.size())
        return u"an item is in no list"_s;
    if (isGone(m_file) && (duties.size() > 1 || (duties.size() == 1 && duties.first().duty != Duty::Archive)))
        return u"what is gone still asks for something"_s;
    if (stage != Stage::Done && duties.isEmpty())
        return u"it is not done and asks for nothing"_s;
    if (stage == Stage::Done && isReplyAsked && !isHeld(m_file) && m_file.suggestion.role != BureauRole::CoHandler &&
        duties.first().duty != Duty::Send && duties.first().duty != Duty::FurtherReply &&
        notSentTo(m_file, *newestReply(m_file)).isEmpty())
        return std::ranges::any_of(duties, [](const OpenDuty &duty) { return duty.duty == Duty::FurtherReply; })
                   ? QString{}
                   : u"it is done and asks for a reply"_s;
    const NextStep next = nextStep(m_file, m_today, m_office);
    if (next.what.isEmpty() || next.stage != stage)
        return u"the next step is not told"_s;
    return {};
}

QString Walk::act()
{
    m_today = m_today.addDays(below(5));
    QString fault;
    switch (below(10)) {
    case 0:
        fault = undo();
        break;
    case 1:
        fault = reload();
        break;
    case 2:
        fault = otherRules();
        break;
    case 3:
    case 4:
    case 5:
    case 6:
        changeRecord();
        break;
    default:
        fault = noteStep();
        break;
    }
    return fault.isEmpty() ? invariants() : fault;
}

} // namespace

void TestCourses::randomCoursesHold()
{
    constexpr quint32 courses = 10'000;
    for (quint32 seed = 1; seed <= courses; ++seed) {
        Walk walk{seed};
        const int acts = 4 + static_cast<int>(seed % 9);
        for (int i = 0; i < acts; ++i) {
            const QString fault = walk.act();
            QVERIFY2(fault.isEmpty(), qPrintable(u"course %1, act %2: %3"_s.arg(seed).arg(i).arg(fault)));
        }
    }
}

void TestCourses::randomCoursesHoldInTheStore()
{
    QTemporaryDir folder;
    auto file = RegisterFile::create(folder.filePath(u"r.db"_s), test::office(), u"韩知秋"_s);
    QVERIFY(file);
    for (quint32 seed = 1; seed <= 40; ++seed) {
        Walk walk{seed};
        auto stored = (*file)->put(walk.file());
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
        qsizetype entries = (*file)->log(stored->suggestion.id, 1000)->size();
        for (int i = 0; i < 12; ++i) {
            CaseFile before = *stored;
            walk.setFile(*stored);
            QVERIFY(walk.act().isEmpty());
            CaseFile wanted = walk.file();
            wanted.suggestion.id = stored->suggestion.id;
            wanted.suggestion.revision = stored->suggestion.revision;
            stored = (*file)->put(wanted);
            QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
            const qsizetype now = (*file)->log(stored->suggestion.id, 1000)->size();
            QVERIFY(now >= entries);
            if (stored->steps != before.steps) // the log tells of each step that came or went
                QVERIFY(now > entries);
            entries = now;
            QCOMPARE(openDuties(*stored, walk.today(), walk.office()),
                     openDuties(walk.file(), walk.today(), walk.office()));
            // Taken back, it is what it was, and asks for the same.
            before.suggestion.revision = stored->suggestion.revision;
            auto back = (*file)->put(before);
            if (!back) { // a signed letter stays; what is refused changes nothing
                QCOMPARE(back.error().code, ErrorCode::Conflict);
                continue;
            }
            QCOMPARE(openDuties(*back, walk.today(), walk.office()), openDuties(before, walk.today(), walk.office()));
            CaseFile again = *stored;
            again.suggestion.revision = back->suggestion.revision;
            stored = (*file)->put(again);
            QVERIFY(stored);
            entries = (*file)->log(stored->suggestion.id, 1000)->size();
        }
    }
    QVERIFY((*file)->verify()->isSound);
}

namespace {

/// One suggestion of the season as a plain plan of days; the count below knows nothing of the course's code.
struct Plan
{
    int assigned{0}; ///< all in days from the first
    int accepted{0};
    QList<std::pair<int, int>> opinions{}; ///< asked, received
    int talked{0};
    int begun{0};
    int signedOn{0};
    int sent{0};
    int published{0};
    int returned{0};
    bool isDissatisfied{false};
    int sentAgain{0};
    int returnedAgain{0};
    int archived{0};
};

QDate dayOf(int day)
{
    return firstDay.addDays(day);
}

/// So many working days after, counted plainly on the announced days of the season (2026).
QDate workdaysAfter(QDate from, int amount)
{
    static const QSet<QDate> off{QDate{2026, 4, 6},  QDate{2026, 5, 1},  QDate{2026, 5, 4},  QDate{2026, 5, 5},
                                 QDate{2026, 6, 19}, QDate{2026, 9, 25}, QDate{2026, 10, 1}, QDate{2026, 10, 2},
                                 QDate{2026, 10, 5}, QDate{2026, 10, 6}, QDate{2026, 10, 7}};
    static const QSet<QDate> work{QDate{2026, 5, 9}, QDate{2026, 9, 20}, QDate{2026, 10, 10}};
    while (amount > 0) {
        from = from.addDays(1);
        const bool isFree = off.contains(from) || (from.dayOfWeek() > 5 && !work.contains(from));
        amount -= isFree ? 0 : 1;
    }
    return from;
}

Plan randomPlan(QRandomGenerator &random)
{
    const auto between = [&](int least, int most) {
        return least + static_cast<int>(random.bounded(most - least + 1));
    };
    Plan plan;
    plan.assigned = between(0, 20);
    plan.accepted = plan.assigned + between(0, 9);
    const int bureaus = between(5, 8);
    int last = plan.accepted;
    for (int i = 0; i < bureaus; ++i) {
        const int asked = plan.accepted + between(0, 3);
        const int received = asked + between(5, 45);
        plan.opinions.append({asked, received});
        last = std::max(last, received);
    }
    plan.talked = plan.accepted + between(5, 60);
    plan.begun = std::max(last, plan.talked) + between(0, 5);
    plan.signedOn = plan.begun + between(3, 25);
    plan.sent = plan.signedOn + between(0, 3);
    plan.published = plan.sent + between(1, 40);
    plan.returned = plan.sent + between(2, 35);
    plan.isDissatisfied = between(0, 19) == 0;
    plan.sentAgain = plan.returned + between(5, 45);
    plan.returnedAgain = plan.sentAgain + between(2, 30);
    plan.archived =
        std::max({plan.published, plan.returned, plan.isDissatisfied ? plan.returnedAgain : 0}) + between(5, 60);
    return plan;
}

/// The record as it stands on a day.
CaseFile recordOf(const Plan &plan, int index, int day)
{
    CaseFile file;
    file.suggestion = {.id = SuggestionId{index + 1},
                       .number = QString::number(20260001 + index),
                       .title = u"建议"_s,
                       .assignedOn = dayOf(plan.assigned),
                       .receivedOn = dayOf(plan.assigned),
                       .dueOn = dayOf(plan.assigned).addMonths(3),
                       .handler = u"韩知秋"_s};
    file.deputies = {{.name = u"沈望舒"_s}};
    const auto step = [&](int on, StepKind kind, const QString &way = {}) {
        if (day >= on)
            file.steps.append({.kind = kind, .on = dayOf(on), .way = way});
    };
    step(plan.accepted, StepKind::Accepted);
    for (const auto &[asked, received] : plan.opinions) {
        if (day < asked)
            continue;
        Assignment assignment{.bureau = {.name = u"单位%1"_s.arg(file.assignments.size())},
                              .askedOn = dayOf(asked),
                              .dueOn = opinionDueOn(dayOf(asked), file.suggestion, {})};
        if (day >= received)
            assignment.opinion = Opinion{.text = u"同意"_s, .receivedOn = dayOf(received)};
        file.assignments.append(assignment);
    }
    if (day >= plan.talked)
        file.contacts = {{.heldOn = dayOf(plan.talked)}};
    const auto reply = [&](int ordinal, int begun, int signedOn, int sent) {
        if (day < begun)
            return;
        Reply made{.ordinal = ordinal, .text = {.paragraphs = {{.text = u"办理情况"_s}}}};
        made.status = day >= sent ? ReplyStatus::Sent : day >= signedOn ? ReplyStatus::Signed : ReplyStatus::Draft;
        if (day >= signedOn)
            made.signedOn = dayOf(signedOn);
        if (day >= sent)
            made.sentOn = dayOf(sent);
        file.replies.append(made);
    };
    reply(1, plan.begun, plan.signedOn, plan.sent);
    if (day >= plan.returned)
        file.feedbacks.append({.deputyName = u"沈望舒"_s,
                               .returnedOn = dayOf(plan.returned),
                               .overall = plan.isDissatisfied ? Satisfaction::Dissatisfied : Satisfaction::Satisfied});
    if (plan.isDissatisfied) {
        reply(2, plan.sentAgain - 2, plan.sentAgain - 1, plan.sentAgain);
        if (day >= plan.returnedAgain)
            file.feedbacks.append({.deputyName = u"沈望舒"_s,
                                   .returnedOn = dayOf(plan.returnedAgain),
                                   .overall = Satisfaction::BasicallySatisfied});
    }
    step(plan.published, StepKind::Published, u"网站"_s);
    step(plan.archived, StepKind::Archived, u"30年"_s);
    return file;
}

using Counts = std::array<int, 5>;

void count(Counts &counts, QDate due, bool isWaiting, QDate today)
{
    const QDate sunday = today.addDays(7 - today.dayOfWeek());
    const AgendaList list = isWaiting        ? AgendaList::Waiting
                            : !due.isValid() ? AgendaList::Later
                            : due < today    ? AgendaList::Overdue
                            : due == today   ? AgendaList::Today
                            : due <= sunday  ? AgendaList::ThisWeek
                                             : AgendaList::Later;
    ++counts[static_cast<size_t>(list)];
}

/// What Today should hold of one plan on a day, counted from the plan alone: 3 months for the reply, 20 working days
/// for an opinion, 10 for a return, 15 for the questionnaire, 20 for publication, a month for the further reply.
void countPlainly(Counts &counts, const Plan &plan, int day)
{
    if (day < plan.assigned)
        return;
    const QDate today = dayOf(day);
    const QDate due = dayOf(plan.assigned).addMonths(3);
    const int firstAsked = std::ranges::min(plan.opinions, {}, &std::pair<int, int>::first).first;
    const bool isTakenUp = day >= std::min({plan.accepted, firstAsked, plan.talked});
    if (!isTakenUp && today <= workdaysAfter(dayOf(plan.assigned), 10))
        count(counts, workdaysAfter(dayOf(plan.assigned), 10), false, today);
    const bool isSent = day >= plan.sent;
    if (!isSent) {
        if (day < plan.talked)
            count(counts, due, false, today);
        for (const auto &[asked, received] : plan.opinions) {
            if (day < asked || day >= received)
                continue;
            const QDate opinionDue = std::min(workdaysAfter(dayOf(asked), 20), due);
            count(counts, opinionDue, today <= opinionDue, today);
        }
        count(counts, due, false, today); // to be written, signed or sent
        return;
    }
    const bool isBegunAgain = plan.isDissatisfied && day >= plan.sentAgain - 2;
    const bool isSentAgain = plan.isDissatisfied && day >= plan.sentAgain;
    bool isAny = false;
    const auto add = [&](QDate on, bool isWaiting) {
        count(counts, on, isWaiting, today);
        isAny = true;
    };
    if (isBegunAgain && !isSentAgain) { // while the further reply is written nothing else of the first is asked
        add(dayOf(plan.returned).addMonths(1), false);
        return;
    }
    const int sent = isSentAgain ? plan.sentAgain : plan.sent;
    const int returned = isSentAgain ? plan.returnedAgain : plan.returned;
    if (day < returned)
        add(workdaysAfter(dayOf(sent), 15), true);
    else if (plan.isDissatisfied && !isSentAgain)
        add(dayOf(plan.returned).addMonths(1), false);
    if (day < plan.published)
        add(workdaysAfter(dayOf(sent), 20), false);
    if (!isAny && day < plan.archived)
        count(counts, {}, false, today);
}

} // namespace

void TestCourses::aSeasonIsRightOnEachDay()
{
    QRandomGenerator random{2026};
    QList<Plan> plans;
    qsizetype opinions = 0;
    for (int i = 0; i < 300; ++i) {
        plans.append(randomPlan(random));
        opinions += plans.last().opinions.size();
    }
    QVERIFY(opinions > 1800);
    for (int day = 0; day < 184; ++day) {
        QList<CaseFile> files;
        Counts plain{};
        for (int i = 0; i < plans.size(); ++i) {
            if (day >= plans.at(i).assigned)
                files.append(recordOf(plans.at(i), i, day));
            countPlainly(plain, plans.at(i), day);
        }
        Counts shown{};
        const auto lists = partedAgenda(agendaOf(files, dayOf(day), {}), dayOf(day));
        for (const auto &[list, items] : lists.asKeyValueRange())
            shown[static_cast<size_t>(list)] = static_cast<int>(items.size());
        for (size_t list = 0; list < shown.size(); ++list)
            QVERIFY2(shown[list] == plain[list],
                     qPrintable(u"day %1, list %2: Today has %3, counted %4"_s.arg(dayOf(day).toString(Qt::ISODate))
                                    .arg(list)
                                    .arg(shown[list])
                                    .arg(plain[list])));
    }
}

void TestCourses::leanCasesAskForTheSame()
{
    QTemporaryDir folder;
    auto file = RegisterFile::create(folder.filePath(u"r.db"_s), test::office(), u"韩知秋"_s);
    QVERIFY(file);
    QList<CaseFile> whole;
    for (quint32 seed = 500; seed < 620; ++seed) {
        Walk walk{seed};
        for (int i = 0; i < 10; ++i)
            QVERIFY(walk.act().isEmpty());
        const auto stored = (*file)->put(walk.file());
        QVERIFY(stored);
        whole.append(*stored);
    }
    const auto lean = (*file)->openCases();
    QVERIFY(lean);
    const QDate today{2026, 4, 20};
    QCOMPARE(agendaOf(*lean, today, {}), agendaOf(whole, today, {}));

    const auto ids = (*file)->openIds();
    QVERIFY(ids);
    QCOMPARE(ids->size(), lean->size());
    QList<CaseFile> parts; // read in two portions they are the same
    for (const auto &[first, last] : {std::pair{ids->first(), ids->at(9)}, {ids->at(10), ids->last()}}) {
        const auto part = (*file)->openCases(first, last);
        QVERIFY(part);
        parts += *part;
    }
    QCOMPARE(parts, *lean);
}

void TestCourses::datesAreExported()
{
    CaseFile file = test::caseFile();
    file.suggestion.title = u"关于甲、乙;丙,丁\\的建议，"_s + QString(60, u'长');
    const QList<AgendaItem> items = agendaOf({file}, QDate{2026, 3, 10}, {});
    const QByteArray bytes = toCalendarFile(items, QDateTime{QDate{2026, 3, 10}, QTime{8, 0}, Qt::UTC});
    QVERIFY(bytes.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    QVERIFY(bytes.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(bytes.contains("DTSTAMP:20260310T080000Z\r\n"));
    QVERIFY(bytes.contains("DTSTART;VALUE=DATE:20260602\r\nDTEND;VALUE=DATE:20260603\r\n"));
    for (const QByteArray &line : bytes.split('\n'))
        QVERIFY2(line.size() <= 76 && (line.isEmpty() || line.endsWith('\r')), line.constData());
    const QString unfolded = QString::fromUtf8(QByteArray{bytes}.replace("\r\n ", ""));
    QVERIFY(unfolded.contains(u"关于甲、乙\\;丙\\,丁\\\\的建议，"_s + QString(60, u'长')));
    QCOMPARE(unfolded.count(u"BEGIN:VEVENT"_s), items.size());
}

void TestCourses::scannedCodesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCode");
    QTest::newRow("as printed") << questionnaireCode(test::caseFile().suggestion, 2, 3) << true;
    QTest::newRow("in small letters and full width")
        << questionnaireCode(test::caseFile().suggestion, 2, 3).toLower().replace(u':', u'：') << true;
    QTest::newRow("a number") << u"20260118"_s << false;
    QTest::newRow("another code") << u"BANFU:2:1:20260118:3.0.8.3:2:3"_s << false;
    QTest::newRow("no deputy") << u"BANFU:1:1:20260118:3.0.8.3:0:3"_s << false;
    QTest::newRow("no kind") << u"BANFU:1:9:20260118:3.0.8.3:1:3"_s << false;
    QTest::newRow("endless") << u"BANFU:1:1:"_s + QString(100'000, u'1') + u":-:1:1"_s << false;
}

void TestCourses::scannedCodesAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isCode);
    const auto code = QuestionnaireCode::parse(text);
    QCOMPARE(code.has_value(), isCode);
    if (!code)
        return;
    QCOMPARE(code->deputy, 2);
    QVERIFY(code->fits(test::caseFile().suggestion));
    Suggestion other = test::caseFile().suggestion;
    other.session = u"市第九届人大一次会议"_s;
    QVERIFY(!code->fits(other));
    other = test::caseFile().suggestion;
    other.kind = SuggestionKind::Proposal;
    QVERIFY(!code->fits(other));
}

/// The faults that offices are criticised for, as far as they are the course's (the others are the checks' of the
/// letter): what makes each impossible, or where it is shown.
void TestCourses::faultsOfTheCourse_data()
{
    QTest::addColumn<std::function<bool()>>("isCaught");
    const auto row = [](const char *fault, std::function<bool()> isCaught) {
        QTest::newRow(fault) << std::move(isCaught);
    };
    const auto asks = [](const CaseFile &file, Duty duty, QDate today) {
        return std::ranges::any_of(openDuties(file, today), [&](const OpenDuty &open) { return open.duty == duty; });
    };
    const auto base = [] {
        CaseFile file = test::caseFile();
        file.contacts.clear();
        file.replies.clear();
        return file;
    };
    const auto sent = [] {
        CaseFile file = test::caseFile();
        file.replies.front().status = ReplyStatus::Sent;
        file.replies.front().sentOn = QDate{2026, 5, 14};
        return file;
    };
    const QDate today{2026, 4, 20};
    row("3 draft without contact: shown in Today and as the next step",
        [=] { return asks(base(), Duty::Contact, today); });
    row("4 opinion late: shown, to be reminded", [=] {
        const auto duties = openDuties(base(), today);
        return std::ranges::any_of(duties, [&](const OpenDuty &open) {
            return open.duty == Duty::Opinion && listOf(open, today) == AgendaList::Overdue;
        });
    });
    row("4 opinion empty: shown, can be sent back", [=] {
        CaseFile file = base();
        file.assignments.front().opinion->text.clear();
        return asks(file, Duty::OpinionAgain, today);
    });
    row("5 co-handler answers the deputy itself: not asked of it", [=] {
        CaseFile file = sent();
        file.suggestion.role = BureauRole::CoHandler;
        return !asks(file, Duty::Contact, today) && !asks(file, Duty::Feedback, today) &&
               !possibleSteps(file).contains(StepKind::Published);
    });
    row("6 late reply: shown as overdue", [=] {
        return nextStep(base(), QDate{2026, 6, 10}).what.contains(u"overdue");
    });
    row("6 late further reply: has a term of its own", [=] {
        CaseFile file = sent();
        file.feedbacks = {
            {.deputyName = u"沈望舒"_s, .returnedOn = QDate{2026, 5, 25}, .overall = Satisfaction::Dissatisfied}};
        return nextStep(file, QDate{2026, 7, 1}).dueOn == QDate{2026, 6, 25};
    });
    row("7 extension without approval: impossible", [=] {
        return !stepFault(base(),
                          {.kind = StepKind::Extended, .on = today, .text = u"复杂"_s, .until = QDate{2026, 9, 2}},
                          today)
                    .isEmpty();
    });
    row("7 extension not told to the deputy: shown until it is", [=] {
        const CaseFile file = noted(base(), {.kind = StepKind::Extended,
                                             .on = today,
                                             .by = u"市府办"_s,
                                             .text = u"复杂"_s,
                                             .until = QDate{2026, 9, 2}});
        return asks(file, Duty::TellDeputy, today);
    });
    row("8 class B without a plan: promises are asked for", [=] {
        CaseFile file = sent();
        file.replies.front().resultClass = ResultClass::B;
        return asks(file, Duty::Commitment, QDate{2026, 5, 20});
    });
    row("9 promise forgotten: asked for each quarter and on its day", [=] {
        CaseFile file = sent();
        file.commitments = {{.text = u"年底前完成"_s,
                             .dueOn = QDate{2026, 12, 31},
                             .progress = {{.on = QDate{2026, 6, 1}, .text = u"开工"_s}}}};
        const auto due = [&](QDate on) {
            const auto duties = openDuties(file, on);
            return std::ranges::find(duties, Duty::Commitment, &OpenDuty::duty)->dueOn;
        };
        return due(QDate{2026, 6, 2}) == QDate{2026, 12, 31} && due(QDate{2026, 7, 2}) == QDate{2026, 9, 30};
    });
    row("9 later progress not told: shown until the deputy was told", [=] {
        CaseFile file = sent();
        file.commitments = {{.text = u"年底前完成"_s, .state = CommitmentState::Kept, .closedOn = QDate{2026, 12, 1}}};
        return asks(file, Duty::Commitment, QDate{2026, 12, 2});
    });
    row("9 promise not kept without an explanation: impossible",
        [] { return !commitmentFault({.text = u"年底前完成"_s, .state = CommitmentState::NotKept}).isEmpty(); });
    row("13 co-signer not answered: named until it is noted", [=] {
        const CaseFile file =
            noted(sent(), {.kind = StepKind::Sent, .on = QDate{2026, 5, 14}, .whom = u"沈望舒"_s, .way = u"邮寄"_s});
        return asks(file, Duty::Send, today);
    });
    row("5 letter signed by an inner section: named in its checks", [=] {
        CaseFile file = test::caseFile();
        file.replies.front().text.signature = test::office().bureau.name + u"办公室"_s;
        return std::ranges::any_of(check(file, file.replies.front(), test::office(), today),
                                   [](const Finding &finding) { return finding.rule == u"signature-differs"; });
    });
    row("19 who returned the form and by which way: asked for until it is noted", [] {
        const QDate on{2026, 5, 20};
        return !isReturnProven({.overall = Satisfaction::Satisfied}) &&
               !isReturnProven({.returnedOn = on, .overall = Satisfaction::Satisfied}) &&
               isReturnProven({.returnedOn = on, .returnedBy = u"沈望舒，挂号信"_s});
    });
    row("19 forced satisfaction: nothing is ticked by default",
        [] { return !Feedback{}.overall && !Feedback{}.result && !Feedback{}.attitude; });
    row("21 return too late: its term is the first thing shown", [=] {
        CaseFile file = base();
        file.assignments.clear();
        return nextStep(file, QDate{2026, 3, 4}).dueOn == QDate{2026, 3, 16};
    });
    row("21 return without reason or proposed bureau: impossible", [=] {
        return !stepFault(base(), {.kind = StepKind::ReturnAsked, .on = today, .whom = u"市城管局"_s}, today)
                    .isEmpty() &&
               !stepFault(base(), {.kind = StepKind::ReturnAsked, .on = today, .text = u"不属本局职责"_s}, today)
                    .isEmpty();
    });
}

void TestCourses::faultsOfTheCourse()
{
    QFETCH(const std::function<bool()>, isCaught);
    QVERIFY(isCaught());
}

QTEST_GUILESS_MAIN(TestCourses)
#include "tst_courses.moc"
