#include "app/register/duedates.h"

#include <QFile>
#include <QTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestRuleSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsLastDays_data();
    void countsLastDays();
    void countsShippedTerms_data();
    void countsShippedTerms();
    void shipsRulesWithTheirSources();
    void readsWhatItWrites();
    void writesHostileTextSoThatItIsRead();
    void refusesMalformedLines_data();
    void refusesMalformedLines();
    void noticeOfTheYearWins();
    void explainsFromTheStart();
    void followsAChangedCalendar_data();
    void followsAChangedCalendar();
    void readsTheNoticeOfTheStateCouncil();
    void noticeIsTheShippedYear();
    void readsTheDataSet();
    void refusesWhatIsNoCalendar_data();
    void refusesWhatIsNoCalendar();
    void yearTextIsReadBack();
    void rulesOfTheKindAndTheRoleCount();
    void opinionIsNeverDueAfterTheReply();
    void nothingIsDueFromAnUnknownDay();
};

namespace {

QList<QStringList> casesOf(const QString &name)
{
    QFile file{QStringLiteral(BANFU_TEST_DATA "/terms/") + name};
    QList<QStringList> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            cases.append(line.split(u' '));
    }
    return cases;
}

QDate day(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

TermUnit unitOf(const QString &word)
{
    return word == "days"_L1 ? TermUnit::Days : word == "months"_L1 ? TermUnit::Months : TermUnit::Workdays;
}

std::optional<TermRule> termNamed(const RuleSet &rules, const QString &word)
{
    const std::pair<QString, Duty> duties[] = {{u"return"_s, Duty::Accept},
                                               {u"contact"_s, Duty::Contact},
                                               {u"opinion"_s, Duty::Opinion},
                                               {u"opinionAgain"_s, Duty::OpinionAgain},
                                               {u"reply"_s, Duty::Reply},
                                               {u"feedback"_s, Duty::Feedback},
                                               {u"furtherReply"_s, Duty::FurtherReply}};
    for (const auto &[name, duty] : duties) {
        if (name == word)
            return rules.term(duty);
    }
    return std::nullopt;
}

Suggestion handedOver(QDate on)
{
    return {.assignedOn = on, .receivedOn = on};
}

} // namespace

void TestRuleSet::countsLastDays_data()
{
    QTest::addColumn<QStringList>("words");
    const QList<QStringList> cases = casesOf(u"lastdays.txt"_s);
    QVERIFY(cases.size() >= 300);
    for (const QStringList &words : cases)
        QTest::addRow("%s", qPrintable(words.join(u' '))) << words;
}

void TestRuleSet::countsLastDays()
{
    QFETCH(const QStringList, words);
    const RuleSet rules{.movesToWorkday = words.at(3) == "move"_L1};
    const auto end =
        endOfTerm(day(words.at(0)), words.at(1).toInt(), unitOf(words.at(2)), rules, WorkCalendar::shipped());
    QVERIFY(end);
    QCOMPARE(end->date, day(words.at(4)));
    QVERIFY(end->unknownYears.isEmpty());
}

void TestRuleSet::countsShippedTerms_data()
{
    QTest::addColumn<QStringList>("words");
    const QList<QStringList> cases = casesOf(u"rules.txt"_s);
    QVERIFY(cases.size() >= 70);
    for (const QStringList &words : cases)
        QTest::addRow("%s", qPrintable(words.join(u' '))) << words;
}

void TestRuleSet::countsShippedTerms()
{
    QFETCH(const QStringList, words);
    const auto rules = RuleSet::shipped(words.at(0));
    QVERIFY(rules);
    const auto term = termNamed(*rules, words.at(1));
    QVERIFY(term);
    const auto end = endOfTerm(*term, day(words.at(2)), *rules, WorkCalendar::shipped());
    QVERIFY(end);
    QCOMPARE(end->date, day(words.at(3)));
    const auto latest = latestExtension(*term, day(words.at(2)), *rules, WorkCalendar::shipped());
    QCOMPARE(latest.has_value(), words.at(4) != "-"_L1);
    if (latest)
        QCOMPARE(latest->date, day(words.at(4)));
}

void TestRuleSet::shipsRulesWithTheirSources()
{
    QStringList keys;
    for (const RuleSet &rules : RuleSet::shipped()) {
        keys.append(rules.key);
        QVERIFY2(!rules.source.isEmpty(), qPrintable(rules.key));
        for (const TermRule &term : rules.terms)
            QVERIFY2(!term.source.isEmpty(), qPrintable(rules.key));
        const auto reply = rules.term(Duty::Reply);
        QVERIFY(reply && reply->extension);
        QVERIFY(!rules.movesToWorkday); // shipped on the safe side
    }
    QCOMPARE(keys.first(), u"national"_s);
    for (const auto &key : {"guangdong"_L1, "beijing"_L1, "shanghai"_L1, "zhejiang"_L1, "chongqing"_L1, "proposals"_L1})
        QVERIFY(keys.contains(key));
    QVERIFY(RuleSet::shipped(u"上海市"));
    QVERIFY(!RuleSet::shipped(u"atlantis"));
}

void TestRuleSet::readsWhatItWrites()
{
    for (const RuleSet &rules : RuleSet::shipped()) {
        const auto read = RuleSet::parse(rules.toText());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(*read == rules);
    }
    RuleSet own{.name = u"本局"_s, .movesToWorkday = true};
    own.terms = {{.duty = Duty::Reply,
                  .amount = 2,
                  .noticeDate = QDate{2026, 6, 30},
                  .extension = Extension{.amount = 1, .isInAll = false, .approver = {}, .isDeputyTold = true},
                  .source = u"通知"_s}};
    QVERIFY(*RuleSet::parse(own.toText()) == own);
}

void TestRuleSet::writesHostileTextSoThatItIsRead()
{
    RuleSet rules{.name = u"甲|乙\nreply | 1 days from assigned | | x"_s, .source = u"一\n二"_s};
    rules.terms = {{.amount = 3,
                    .extension = Extension{.amount = 6, .approver = u"张,李|王\n赵, deputy told"_s},
                    .source = u"a|b\nc"_s}};
    const auto read = RuleSet::parse(rules.toText());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->terms.size(), 1);
    QCOMPARE(read->terms.first().amount, 3);
    QVERIFY(!read->terms.first().extension->isDeputyTold);
}

void TestRuleSet::refusesMalformedLines_data()
{
    QTest::addColumn<QString>("line");
    for (const auto &line :
         {"reply"_L1, "reply | 3 months | |"_L1, "reply | three months from assigned | |"_L1,
          "reply | 3 years from assigned | |"_L1, "reply | 3 months from christmas | |"_L1,
          "reply | -3 months from assigned | |"_L1, "reply | 99999999999 months from assigned | |"_L1,
          "answer | 3 months from assigned | |"_L1, "reply | 3 months from assigned | until later |"_L1,
          "reply | 3 months from assigned, by 2026-02-30 | |"_L1, "reply | 3 months from assigned | | | |"_L1,
          "rest days perhaps"_L1})
        QTest::addRow("%s", line.data()) << QString{line};
    QTest::newRow("the same duty twice") << u"reply | 3 months from assigned | |\nreply | 2 months from assigned | |"_s;
    QTest::newRow("endless") << QString(200'000, u'#');
}

void TestRuleSet::refusesMalformedLines()
{
    QFETCH(const QString, line);
    const auto rules = RuleSet::parse(u"name 甲\n"_s + line);
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, ErrorCode::InvalidInput);
    QVERIFY(!rules.error().message.isEmpty());
    QVERIFY(!RuleSet::parse(u"source 乙"_s)); // without a name
}

void TestRuleSet::noticeOfTheYearWins()
{
    const TermRule rule{.amount = 3, .noticeDate = QDate{2026, 5, 31}};
    const auto on = [&](QDate from) { return endOfTerm(rule, from, {}, WorkCalendar::shipped())->date; };
    QCOMPARE(on(QDate{2026, 3, 2}), QDate(2026, 5, 31));
    QCOMPARE(on(QDate{2026, 1, 5}), QDate(2026, 5, 31)); // later than counted: the notice still wins
    QCOMPARE(on(QDate{2026, 6, 1}), QDate(2026, 9, 1));  // handed over after the notice's day
    QCOMPARE(on(QDate{2025, 4, 1}), QDate(2025, 7, 1));  // last year's
}

void TestRuleSet::explainsFromTheStart()
{
    const auto rules = *RuleSet::shipped(u"shanghai");
    const auto end = endOfTerm(*rules.term(Duty::Reply), QDate{2026, 3, 2}, rules, WorkCalendar::shipped());
    QVERIFY(end->explanation.startsWith(u"Assigned on 2026-03-02 + 3 months ("));
    QVERIFY(end->explanation.contains(rules.term(Duty::Reply)->source));
    const RuleSet moving{.movesToWorkday = true};
    const auto moved = endOfTerm(QDate{2026, 3, 20}, 3, TermUnit::Months, moving, WorkCalendar::shipped());
    QVERIFY(moved->explanation.contains(u"the term ends on 2026-06-22"));
}

void TestRuleSet::followsAChangedCalendar_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("amount");
    QTest::addColumn<QDate>("shipped");
    QTest::addColumn<QDate>("changed");
    QTest::newRow("a day off more") << u"2026-05-08 off"_s << QDate{2026, 5, 6} << 3 << QDate{2026, 5, 9}
                                    << QDate{2026, 5, 11};
    QTest::newRow("the make-up day moves to Sunday")
        << u"2026-05-09 off\n2026-05-10 work"_s << QDate{2026, 5, 6} << 3 << QDate{2026, 5, 9} << QDate{2026, 5, 10};
    QTest::newRow("a holiday prolonged") << u"2026-02-24..2026-02-25 off"_s << QDate{2026, 2, 10} << 10
                                         << QDate{2026, 3, 2} << QDate{2026, 3, 4};
    QTest::newRow("a make-up day called off")
        << u"2026-09-20 off"_s << QDate{2026, 9, 17} << 5 << QDate{2026, 9, 23} << QDate{2026, 9, 24};
}

void TestRuleSet::followsAChangedCalendar()
{
    QFETCH(const QString, lines);
    QFETCH(const QDate, from);
    QFETCH(const int, amount);
    QFETCH(const QDate, shipped);
    QFETCH(const QDate, changed);
    const WorkCalendar calendar = WorkCalendar::shipped().with(*WorkCalendar::parse(lines));
    QCOMPARE(endOfTerm(from, amount, TermUnit::Workdays, WorkCalendar::shipped())->date, shipped);
    QCOMPARE(endOfTerm(from, amount, TermUnit::Workdays, calendar)->date, changed);
}

/// The wording of the announcements, here of the arrangement of 2026.
static const QString notice =
    u"一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。\n"
    "二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周"
    "六）上班。\n"
    "三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n"
    "四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。\n"
    "五、端午节：6月19日（周五）至21日（周日）放假，共3天。\n"
    "六、中秋节：9月25日（周五）至27日（周日）放假，共3天。\n"
    "七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。\n"_s;

void TestRuleSet::readsTheNoticeOfTheStateCouncil()
{
    const auto calendar = WorkCalendar::parseNotice(notice, 2026);
    QVERIFY(calendar);
    QVERIFY(calendar->knows(2026));
    QCOMPARE(calendar->kindOf(QDate{2026, 2, 15}), DayKind::Off);
    QCOMPARE(calendar->kindOf(QDate{2026, 2, 23}), DayKind::Off);
    QCOMPARE(calendar->kindOf(QDate{2026, 2, 24}), DayKind::ByWeek);
    QCOMPARE(calendar->kindOf(QDate{2026, 2, 14}), DayKind::Work);
    QCOMPARE(calendar->kindOf(QDate{2026, 2, 28}), DayKind::Work);
    QCOMPARE(calendar->kindOf(QDate{2026, 10, 10}), DayKind::Work);
    const auto across = WorkCalendar::parseNotice(
        u"元旦：1月1日放假。春节：1月28日至2月4日放假调休，共8天。1月26日、2月8日上班。"_s, 2025);
    QCOMPARE(across->kindOf(QDate{2025, 2, 4}), DayKind::Off);
    QCOMPARE(across->kindOf(QDate{2025, 1, 26}), DayKind::Work);
    QCOMPARE(across->kindOf(QDate{2025, 2, 8}), DayKind::Work);
}

void TestRuleSet::noticeIsTheShippedYear()
{
    const auto calendar =
        WorkCalendar::read((u"国务院办公厅关于2026年部分节假日安排的通知\n"_s + notice).toUtf8(), 1999);
    QVERIFY(calendar);
    for (QDate date{2026, 1, 1}; date.year() == 2026; date = date.addDays(1))
        QCOMPARE(calendar->isWorkday(date), WorkCalendar::shipped().isWorkday(date));
}

void TestRuleSet::readsTheDataSet()
{
    const auto calendar = WorkCalendar::read(
        R"({"year": 2030, "days": [{"name": "元旦", "date": "2030-01-01", "isOffDay": true}, {"date": "2030-01-05", "isOffDay": false}]})",
        2030);
    QVERIFY(calendar);
    QVERIFY(calendar->knows(2030));
    QVERIFY(!calendar->isWorkday(QDate{2030, 1, 1}));
    QVERIFY(calendar->isWorkday(QDate{2030, 1, 5}));
}

void TestRuleSet::refusesWhatIsNoCalendar_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a letter") << QByteArray{"各位代表：3月2日收悉。"};
    QTest::newRow("other lines") << QByteArray{"hello"};
    QTest::newRow("broken JSON") << QByteArray{"{\"year\": 2030"};
    QTest::newRow("JSON of something else") << QByteArray{"{\"a\": 1}"};
    QTest::newRow("a day that does not exist")
        << QByteArray{R"({"year": 2030, "days": [{"date": "2030-02-30", "isOffDay": true}]})"};
    QTest::newRow("far too large") << QByteArray(2'000'000, 'x');
}

void TestRuleSet::refusesWhatIsNoCalendar()
{
    QFETCH(const QByteArray, bytes);
    const auto calendar = WorkCalendar::read(bytes, 2030);
    QVERIFY(!calendar);
    QVERIFY(!calendar.error().message.isEmpty());
}

void TestRuleSet::yearTextIsReadBack()
{
    for (const int year : WorkCalendar::shipped().knownYears()) {
        const auto read = WorkCalendar::parse(WorkCalendar::shipped().yearText(year));
        QVERIFY(read);
        QVERIFY(read->knows(year));
        for (QDate date{year, 1, 1}; date.year() == year; date = date.addDays(1))
            QCOMPARE(read->kindOf(date), WorkCalendar::shipped().kindOf(date));
    }
}

void TestRuleSet::rulesOfTheKindAndTheRoleCount()
{
    OfficeSettings office;
    office.rules = *RuleSet::shipped(u"chongqing");
    office.proposalRules = *RuleSet::shipped(u"proposals");
    Suggestion suggestion = handedOver(QDate{2026, 3, 2});
    QCOMPARE(replyDueOn(suggestion, office), QDate(2026, 6, 2));
    QCOMPARE(termOf(Duty::Contact, suggestion, {}, office)->date, QDate(2026, 3, 30));
    suggestion.receivedOn = QDate{2026, 3, 4};
    QCOMPARE(termOf(Duty::Contact, suggestion, {}, office)->date, QDate(2026, 4, 1)); // from the receipt
    suggestion.role = BureauRole::CoHandler;
    QCOMPARE(replyDueOn(suggestion, office), QDate(2026, 4, 14)); // the opinion, 30 working days from the assignment
    suggestion.kind = SuggestionKind::Proposal;
    QCOMPARE(replyDueOn(suggestion, office), QDate(2026, 4, 4)); // a month from being asked
}

void TestRuleSet::opinionIsNeverDueAfterTheReply()
{
    const Suggestion suggestion{.dueOn = QDate{2026, 3, 20}};
    QCOMPARE(opinionDueOn(QDate{2026, 3, 6}, suggestion, {}), QDate(2026, 3, 20));
    QCOMPARE(opinionDueOn(QDate{2026, 3, 6}, {}, {}), QDate(2026, 4, 3));
}

void TestRuleSet::nothingIsDueFromAnUnknownDay()
{
    QVERIFY(replyDueOn({}, {}).isNull());
    QVERIFY(opinionDueOn({}, {}, {}).isNull());
    QVERIFY(!termOf(Duty::Feedback, {}, {}, {}));
    QVERIFY(!termOf(Duty::Contact, handedOver(QDate{2026, 3, 2}), {}, {})); // the national law sets none
}

QTEST_GUILESS_MAIN(TestRuleSet)
#include "tst_ruleset.moc"
