#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void mergesDeputiesAndTakesItBack();
    void doesNotMergeWhoSignedTogether();
    void mergesBureausWithWhatTheyWereCalled();
    void renamesABureauFromADayOn();
    void doesNotRenameInACircle();
    void refusesASecondOfTheSameName();
    void doesNotDropWhatIsNamed();
    void keepsWhatIsListedThoughNobodyNamesIt();
    void reindexesManyWhenThereIsTime();
    void readsLists_data();
    void readsLists();
    void completesWhatIsKnown();
    void tellsFaultyRows();

private:
    CaseFile stored(const QString &number, const QString &deputy, const Bureau &bureau);
    KnownDeputy deputy(const QString &name) const;
    KnownBureau bureau(const QString &name) const;
    QStringList found(const QString &words) const;
    QStringList told() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RegisterFile> m_file;
};

const Bureau innovation{.name = u"临江市科技创新委员会"_s, .shortName = u"市科创委"_s, .code = u"临科创函"_s};

template <typename T>
static QByteArray faultOf(const Result<T> &result)
{
    return result ? QByteArray{} : result.error().message.toUtf8();
}

void TestDirectory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = *RegisterFile::create(m_folder->filePath(u"r.banfu"_s), test::office(), u"王工"_s);
}

void TestDirectory::cleanup()
{
    const auto verified = m_file->verify();
    QVERIFY2(verified && verified->isSound, verified ? qPrintable(verified->lines.join(u'\n')) : "not verified");
    m_file.reset();
}

CaseFile TestDirectory::stored(const QString &number, const QString &deputy, const Bureau &bureau)
{
    CaseFile file = test::caseFile();
    file.suggestion.number = number;
    file.suggestion.title = u"关于第%1项的建议"_s.arg(number);
    file.deputies = {{.name = deputy}};
    file.assignments = {{.bureau = bureau}};
    return *m_file->put(file);
}

KnownDeputy TestDirectory::deputy(const QString &name) const
{
    const auto deputies = *m_file->knownDeputies();
    for (const KnownDeputy &known : deputies) {
        if (known.deputy.name == name)
            return known;
    }
    return {};
}

KnownBureau TestDirectory::bureau(const QString &name) const
{
    const auto bureaus = *m_file->knownBureaus();
    for (const KnownBureau &known : bureaus) {
        if (known.bureau.name == name)
            return known;
    }
    return {};
}

QStringList TestDirectory::found(const QString &words) const
{
    QStringList numbers;
    const auto result = m_file->search(words, 50);
    for (const SearchHit &hit : result->hits)
        numbers << hit.number;
    numbers.sort();
    return numbers;
}

QStringList TestDirectory::told() const
{
    QStringList lines;
    const auto entries = *m_file->log(std::nullopt, 50);
    for (const LogEntry &entry : entries)
        lines << entry.what;
    return lines;
}

void TestDirectory::mergesDeputiesAndTakesItBack()
{
    const CaseFile first = stored(u"1"_s, u"沈望舒"_s, innovation);
    const CaseFile second = stored(u"2"_s, u"沈望书"_s, innovation);
    KnownDeputy slip = deputy(u"沈望书"_s);
    slip.deputy.phone = u"5550 1217"_s;
    QVERIFY(m_file->changeDirectory({PutDeputy{slip}}));
    const auto before = *m_file->knownDeputies();
    QSignalSpy changes{m_file.get(), &RegisterFile::changed};

    const auto inverse = m_file->changeDirectory(mergingDeputies(deputy(u"沈望舒"_s), {slip}));
    QVERIFY2(inverse, faultOf(inverse).constData());
    QCOMPARE(m_file->knownDeputies()->size(), 1);
    QCOMPARE(deputy(u"沈望舒"_s).suggestions, 2);
    QCOMPARE(deputy(u"沈望舒"_s).deputy.phone, u"5550 1217"_s);
    const CaseFile moved = *m_file->find(second.suggestion.id);
    QCOMPARE(moved.deputies.first().name, u"沈望舒"_s);
    QCOMPARE(moved.suggestion.revision, second.suggestion.revision + 2); // a copy that is open elsewhere is old now
    QCOMPARE(found(u"沈望书"_s), QStringList{});
    QCOMPARE(found(u"沈望舒"_s), (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(changes.size() >= 2);

    const auto again = m_file->changeDirectory(*inverse);
    QVERIFY2(again, faultOf(again).constData());
    QCOMPARE(*m_file->knownDeputies(), before);
    QCOMPARE(found(u"沈望书"_s), QStringList{u"2"_s});
    QVERIFY(m_file->changeDirectory(*again));
    QCOMPARE(deputy(u"沈望舒"_s).suggestions, 2);
    QCOMPARE(m_file->find(first.suggestion.id)->deputies.size(), 1);
}

void TestDirectory::doesNotMergeWhoSignedTogether()
{
    CaseFile file = test::caseFile();
    file.deputies = {{.name = u"沈望舒"_s}, {.name = u"沈望书"_s}};
    QVERIFY(m_file->put(file));
    const auto before = *m_file->knownDeputies();
    const auto refused = m_file->changeDirectory(mergingDeputies(deputy(u"沈望舒"_s), {deputy(u"沈望书"_s)}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(*m_file->knownDeputies(), before);
}

void TestDirectory::mergesBureausWithWhatTheyWereCalled()
{
    (void)stored(u"1"_s, u"甲"_s, innovation);
    (void)stored(u"2"_s, u"甲"_s, {.name = u"临江市科学技术委员会"_s});
    const auto renamed = m_file->changeDirectory({RenameBureau{
        .id = bureau(u"临江市科学技术委员会"_s).bureau.id, .name = u"临江市科学技术局"_s, .on = QDate{2026, 3, 1}}});
    QVERIFY2(renamed, faultOf(renamed).constData());
    const auto before = *m_file->knownBureaus();
    const auto inverse =
        m_file->changeDirectory(mergingBureaus(bureau(innovation.name), {bureau(u"临江市科学技术局"_s)}));
    QVERIFY2(inverse, faultOf(inverse).constData());
    QCOMPARE(bureau(u"临江市科学技术委员会"_s).successor, bureau(innovation.name).bureau.id);
    QVERIFY(m_file->changeDirectory(*inverse));
    QCOMPARE(*m_file->knownBureaus(), before);
    // The old name and the new one become one.
    const auto one =
        m_file->changeDirectory(mergingBureaus(bureau(u"临江市科学技术委员会"_s), {bureau(u"临江市科学技术局"_s)}));
    QVERIFY2(one, faultOf(one).constData());
    QVERIFY(bureau(u"临江市科学技术委员会"_s).successor.isNull());
}

void TestDirectory::renamesABureauFromADayOn()
{
    CaseFile answered = test::caseFile();
    answered.suggestion.number = u"1"_s;
    answered.assignments = {{.bureau = innovation}};
    answered.replies.first().status = ReplyStatus::Sent;
    answered.replies.first().sentOn = QDate{2026, 5, 20};
    answered = *m_file->put(answered);
    QVERIFY(stageOf(answered) >= Stage::Signed);
    const CaseFile underWay = stored(u"2"_s, u"甲"_s, innovation);
    const auto before = *m_file->knownBureaus();

    const auto inverse = m_file->changeDirectory({RenameBureau{.id = bureau(innovation.name).bureau.id,
                                                               .name = u"临江市科学技术局"_s,
                                                               .shortName = u"市科技局"_s,
                                                               .code = u"临科函"_s,
                                                               .on = QDate{2026, 6, 1}}});
    QVERIFY2(inverse, faultOf(inverse).constData());
    QCOMPARE(m_file->find(answered.suggestion.id)->assignments.first().bureau.name, innovation.name);
    QCOMPARE(m_file->find(underWay.suggestion.id)->assignments.first().bureau.name, u"临江市科学技术局"_s);
    QCOMPARE(bureau(innovation.name).successor, bureau(u"临江市科学技术局"_s).bureau.id);
    QCOMPARE(bureau(innovation.name).renamedOn, QDate(2026, 6, 1));
    for (const QString &name : {u"科技创新委员会"_s, u"科学技术局"_s, u"单位:市科技局"_s, u"单位:市科创委"_s})
        QCOMPARE(found(name), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(m_file->bureaus()->size(), before.size()); // only the new name is offered
    QVERIFY(std::ranges::none_of(*m_file->bureaus(), [](const Bureau &each) { return each.name == innovation.name; }));
    QVERIFY(told().join(u'\n').contains(u"is called 临江市科学技术局 now"_s));

    const auto again = m_file->changeDirectory(*inverse);
    QVERIFY2(again, faultOf(again).constData());
    QCOMPARE(*m_file->knownBureaus(), before);
    QCOMPARE(found(u"科学技术局"_s), QStringList{});
    QVERIFY(m_file->changeDirectory(*again));
    QCOMPARE(found(u"科学技术局"_s), (QStringList{u"1"_s, u"2"_s}));
}

void TestDirectory::doesNotRenameInACircle()
{
    (void)stored(u"1"_s, u"甲"_s, innovation);
    QVERIFY(m_file->changeDirectory({RenameBureau{.id = bureau(innovation.name).bureau.id, .name = u"新名"_s}}));
    const auto back =
        m_file->changeDirectory({RenameBureau{.id = bureau(u"新名"_s).bureau.id, .name = innovation.name}});
    QVERIFY(!back);
    QCOMPARE(back.error().code, ErrorCode::Conflict);
    const auto twice =
        m_file->changeDirectory({RenameBureau{.id = bureau(innovation.name).bureau.id, .name = u"又一名"_s}});
    QVERIFY(!twice);
    QVERIFY(!m_file->changeDirectory({RenameBureau{.id = bureau(u"新名"_s).bureau.id, .name = u" "_s}}));
    QCOMPARE(m_file->knownBureaus()->size(), 2);
}

void TestDirectory::refusesASecondOfTheSameName()
{
    (void)stored(u"1"_s, u"甲"_s, innovation);
    (void)stored(u"2"_s, u"乙"_s, innovation);
    KnownDeputy second = deputy(u"乙"_s);
    second.deputy.name = u"甲"_s;
    const auto refused = m_file->changeDirectory({PutDeputy{second}});
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    second.deputy.certificateNumber = u"0217"_s;
    QVERIFY(m_file->changeDirectory({PutDeputy{second}}));
    QCOMPARE(m_file->changeDirectory({PutBureau{{.bureau = innovation}}}).error().code, ErrorCode::Conflict);
    QCOMPARE(m_file->changeDirectory({PutBureau{}}).error().code, ErrorCode::InvalidInput);
    // All or nothing.
    const auto half = m_file->changeDirectory({PutDeputy{{.deputy = {.name = u"丙"_s}}}, PutDeputy{}});
    QVERIFY(!half);
    QVERIFY(deputy(u"丙"_s).deputy.id.isNull());
}

void TestDirectory::doesNotDropWhatIsNamed()
{
    (void)stored(u"1"_s, u"甲"_s, innovation);
    QCOMPARE(m_file->changeDirectory({DropDeputy{deputy(u"甲"_s).deputy.id}}).error().code, ErrorCode::Conflict);
    QCOMPARE(m_file->changeDirectory({DropBureau{bureau(innovation.name).bureau.id}}).error().code,
             ErrorCode::Conflict);
    QCOMPARE(m_file->changeDirectory({DropBureau{BureauId{999}}}).error().code, ErrorCode::NotFound);
}

void TestDirectory::keepsWhatIsListedThoughNobodyNamesIt()
{
    const KnownDeputy retired{
        .deputy = {.name = u"韩柯"_s}, .term = u"第十四届"_s, .leftOn = QDate{2021, 12, 31}, .isListed = true};
    QVERIFY(m_file->changeDirectory(
        {PutDeputy{retired}, PutBureau{{.bureau = {.name = u"临江市气象局"_s}, .isListed = true}}}));
    (void)stored(u"1"_s, u"甲"_s, innovation);
    KnownDeputy read = deputy(u"韩柯"_s);
    read.deputy.id = {};
    QCOMPARE(read, retired);
    QCOMPARE(bureau(u"临江市气象局"_s).isListed, true);
    // Who left is not offered any more.
    QVERIFY(std::ranges::none_of(*m_file->deputies(), [](const Deputy &each) { return each.name == u"韩柯"_s; }));
}

void TestDirectory::reindexesManyWhenThereIsTime()
{
    QList<CaseFile> files;
    for (int i = 1; i <= 40; ++i) {
        CaseFile file = test::caseFile();
        file.suggestion.number = QString::number(i);
        file.assignments = {{.bureau = innovation}};
        files << file;
    }
    QVERIFY(m_file->putAll(files));
    QVERIFY(m_file->changeDirectory(
        {RenameBureau{.id = bureau(innovation.name).bureau.id, .name = u"临江市科学技术局"_s}}));
    QVERIFY(m_file->verify()->isSound);
    for (int i = 0; i < 100 && *m_file->tidy(); ++i) {
    }
    QCOMPARE(found(u"科学技术局"_s).size(), 40);
}

void TestDirectory::readsLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one column") << u"沈望舒\n韩柯\n"_s;
    QTest::newRow("headings, Windows lines") << u"\ufeff代表团,姓名,联系电话\r\n东城,沈望舒,5550\r\n西城,韩柯,\r\n"_s;
    QTest::newRow("pasted from a spreadsheet") << u"沈望舒\t0217\t东城\n\n韩柯\t0218\t西城"_s;
    QTest::newRow("quoted") << u"姓名,单位及职务\n\"沈望舒\",\"甲厂,\"\"总工\"\"\"\n韩柯,\n"_s;
}

void TestDirectory::readsLists()
{
    QFETCH(const QString, text);
    const NameList list = listOfDeputies(rowsOfText(text), {}, DeputyKind::Deputy);
    QCOMPARE(list.added, 2);
    QVERIFY2(list.faults.isEmpty(), qPrintable(list.faults.join(u'\n')));
    QVERIFY(m_file->changeDirectory(list.steps));
    QVERIFY(deputy(u"沈望舒"_s).isListed);
    QVERIFY(deputy(u"韩柯"_s).isListed);
    if (text.contains(u'"'))
        QCOMPARE(deputy(u"沈望舒"_s).deputy.employer, u"甲厂,\"总工\""_s);
    QCOMPARE(listOfDeputies(rowsOfText(text), *m_file->knownDeputies(), DeputyKind::Deputy).steps.size(), 0);
}

void TestDirectory::completesWhatIsKnown()
{
    (void)stored(u"1"_s, u"沈望舒"_s, {.shortName = u"市科创委"_s});
    const NameList deputies = listOfDeputies(rowsOfText(u"姓名,证号,届次\n沈望舒,0217,第十五届\n"_s),
                                             *m_file->knownDeputies(), DeputyKind::Deputy);
    QCOMPARE(deputies.completed, 1);
    const NameList bureaus =
        listOfBureaus(rowsOfText(u"简称\t全称\n市科创委\t%1\n市气象局\t临江市气象局\n"_s.arg(innovation.name)),
                      *m_file->knownBureaus());
    QCOMPARE(bureaus.completed, 1);
    QCOMPARE(bureaus.added, 1);
    const auto inverse = m_file->changeDirectory(deputies.steps + bureaus.steps);
    QVERIFY(inverse);
    QCOMPARE(deputy(u"沈望舒"_s).deputy.certificateNumber, u"0217"_s);
    QCOMPARE(deputy(u"沈望舒"_s).term, u"第十五届"_s);
    QCOMPARE(deputy(u"沈望舒"_s).suggestions, 1);
    QCOMPARE(bureau(innovation.name).suggestions, 1);
    QVERIFY(m_file->changeDirectory(*inverse));
    QCOMPARE(deputy(u"沈望舒"_s).deputy.certificateNumber, QString{});
    QCOMPARE(m_file->knownBureaus()->size(), 1);
}

void TestDirectory::tellsFaultyRows()
{
    const NameList list =
        listOfDeputies(rowsOfText(u"姓名,证号,离任日期\n,1,\n韩柯,2,昨天\n韩柯,2,\n沈望舒,,2021年12月31日\n"_s), {},
                       DeputyKind::Member);
    QCOMPARE(list.added, 2);
    QCOMPARE(list.faults.size(), 3);
    QVERIFY(list.faults.at(0).contains(u"Row 2"_s));
    QCOMPARE(std::get<PutDeputy>(list.steps.last()).known.leftOn, QDate(2021, 12, 31));
    QCOMPARE(std::get<PutDeputy>(list.steps.last()).known.deputy.kind, DeputyKind::Member);
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
