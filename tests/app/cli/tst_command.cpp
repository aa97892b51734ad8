#include "app/base/files.h"
#include "app/base/zip.h"
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/store/registerfile.h"
#include "tests/support/cputimer.h"
#include "tests/support/support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

/// What a command line did.
struct Outcome
{
    int code{0};
    QString out{};
    QString err{};
};

class TestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsCommandFromWindow_data();
    void tellsCommandFromWindow();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void saysWhatCouldNotBeDone_data();
    void saysWhatCouldNotBeDone();
    void takesAnythingAsWords_data();
    void takesAnythingAsWords();
    void alignsWideCharacters();
    void listsViews();
    void showsAsJson();
    void checkTellsPlacesAndMends();
    void tellsSameNumbersApart();
    void countsTerms();
    void writesNamedFiles();
    void writesEveryFormat();
    void publishesOnlyWhatIsPublic();
    void namesFilesSafely();
    void exportsAndReadsBack();
    void keepsFiles();
    void refusesFilesItCannotKeep();
    void countsByTheRegistersCalendar();
    void backsUpAndRestores();
    void importsLetters();
    void leavesNoRegisterForNothing();
    void refusesRegistersThatAreNone_data();
    void refusesRegistersThatAreNone();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void takesMetacharactersInEveryField();
    void makesTheSample();
    void searchesSeveralRegisters();
    void splitsAndMerges();
    void helpsWithEveryCommand();
    void programNeedsNoDisplay();
    void programReportsAFullDisk();
    void programKeepsAllOnAFullDisk_data();
    void programKeepsAllOnAFullDisk();
    void programOutlivesItsReader();

private:
    Outcome run(const QStringList &arguments) const;
    Outcome program(const QStringList &arguments, bool isLimited = false) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString makeRegister(const QString &name, const QList<CaseFile> &files) const;

    QTemporaryDir m_folder;
    QString m_register{};
};

void TestCommand::initTestCase()
{
    m_register = makeRegister(u"r.db"_s, {test::caseFile()});
}

QString TestCommand::makeRegister(const QString &name, const QList<CaseFile> &files) const
{
    auto made = RegisterFile::create(path(name), test::office(), u"tester"_s);
    if (!made || !(*made)->putAll(files))
        qFatal("the register for the test could not be made");
    return path(name);
}

Outcome TestCommand::run(const QStringList &arguments) const
{
    Outcome outcome;
    QTextStream out{&outcome.out};
    QTextStream err{&outcome.err};
    outcome.code = runCommand(QStringList{u"--register"_s, m_register} + arguments, out, err, QDate{2026, 6, 20});
    return outcome;
}

Outcome TestCommand::program(const QStringList &arguments, bool isLimited) const
{
    QProcess process;
    if (isLimited) {
        process.setChildProcessModifier([] {
            const rlimit limit{.rlim_cur = 4096, .rlim_max = 4096};
            setrlimit(RLIMIT_FSIZE, &limit);
            std::signal(SIGXFSZ, SIG_IGN);
        });
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.insert(u"BANFU_LANGUAGE"_s, u"en"_s);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("BANFU_PROGRAM"), QStringList{u"--register"_s, m_register} + arguments);
    process.waitForFinished(60'000);
    return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .err = QString::fromUtf8(process.readAllStandardError())};
}

void TestCommand::tellsCommandFromWindow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isCommand");
    QTest::newRow("nothing") << QStringList{} << false;
    QTest::newRow("a register") << QStringList{u"--register"_s, u"a.db"_s} << false;
    QTest::newRow("Qt's option") << QStringList{u"-platform"_s, u"offscreen"_s} << false;
    QTest::newRow("command") << QStringList{u"list"_s} << true;
    QTest::newRow("register first") << QStringList{u"--register=a.db"_s, u"list"_s} << true;
    QTest::newRow("register without a name") << QStringList{u"--register"_s} << true;
    QTest::newRow("unknown") << QStringList{u"--foo"_s} << true;
}

void TestCommand::tellsCommandFromWindow()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, isCommand);
    QCOMPARE(isCommandLine(arguments), isCommand);
}

void TestCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"lost",
                             "--foo",
                             "list --view nowhere",
                             "list --format xml",
                             "list too much",
                             "show",
                             "show 1 2",
                             "show 20260118 --format csv",
                             "show --foo",
                             "search",
                             "search a --limit 0",
                             "search a --limit x",
                             "print",
                             "print 20260118",
                             "print --all 20260118 --output d",
                             "print 20260118 --as rtf --output d",
                             "print 20260118 --what case --as docx --output d",
                             "print 20260118 --what questionnaire --as html --output d",
                             "print 20260118 --as pdf --inside --output d",
                             "print 20260118 --what poem --output d",
                             "print 20260118 --what questionnaire --as txt --output d",
                             "check",
                             "check --all 1",
                             "export",
                             "export a.doc",
                             "export a",
                             "term",
                             "term 3 months",
                             "term x days --from 2026-01-01",
                             "term -3 days --from 2026-01-01",
                             "term 3 years --from 2026-01-01",
                             "term 3 days --from 2026-02-30",
                             "term 3 days --from 2026-2-3",
                             "backup",
                             "restore",
                             "verify now",
                             "split",
                             "split a.banfu",
                             "split a.banfu --session x --search y",
                             "merge",
                             "sample",
                             "new",
                             "new a b",
                             "import",
                             "help nothing",
                             "list --register other.db"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommand::refusesWrongUsage()
{
    QFETCH(QString, line);
    const Outcome outcome = run(line.split(u' '));
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(outcome.err.startsWith("banfu: "_L1));
    QCOMPARE(outcome.err.count(u'\n'), 1);
}

void TestCommand::saysWhatCouldNotBeDone_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString folder = m_folder.path();
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("unknown number", {u"show"_s, u"99"_s});
    row("SQL as number", {u"show"_s, u"' OR 1=1 --"_s});
    row("NUL in a number", {u"show"_s, u"2026\0"_s + QChar{0}});
    row("half a pair in a number", {u"show"_s, QString{QChar{0xd800}}});
    row("10,000 characters", {u"show"_s, u"9"_s.repeated(10'000)});
    row("wrong session", {u"show"_s, u"20260118"_s, u"--session"_s, u"x"_s});
    row("wrong kind", {u"check"_s, u"20260118"_s, u"--kind"_s, u"proposal"_s});
    row("print unknown", {u"print"_s, u"99"_s, u"--output"_s, folder + u"/p"_s});
    row("folder is a file", {u"print"_s, u"20260118"_s, u"--output"_s, m_register});
    row("folder cannot be made", {u"print"_s, u"20260118"_s, u"--output"_s, u"/dev/null/d"_s});
    row("export into nowhere", {u"export"_s, folder + u"/no/a.csv"_s});
    row("workbook into nowhere", {u"export"_s, folder + u"/no/a.xlsx"_s});
    row("register exists", {u"new"_s, m_register});
    row("sample exists", {u"sample"_s, m_register});
    row("backup into nowhere", {u"backup"_s, folder + u"/no/b.db"_s});
    row("no backup", {u"restore"_s, folder + u"/none.db"_s});
    row("no file", {u"import"_s, folder + u"/none.json"_s});
    row("a folder", {u"import"_s, folder});
    row("date past the calendar", {u"term"_s, u"999999999"_s, u"days"_s, u"--from"_s, u"2026-01-01"_s});
}

void TestCommand::saysWhatCouldNotBeDone()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.startsWith("banfu: "_L1), qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u"banfu: "_s), outcome.err.count(u'\n'));
    QVERIFY(run({u"verify"_s}).code == 0);
}

void TestCommand::takesAnythingAsWords_data()
{
    QTest::addColumn<QString>("words");
    for (const QString &words : {u"\""_s, u"*"_s, u"NEAR(a b)"_s, u"a OR"_s, u"title:x"_s, u"%"_s, u"'; DROP TABLE x"_s,
                                 QString{}, u"水"_s.repeated(10'000), QString{QChar{0xdfff}}, u"a\0b"_s})
        QTest::newRow(qUtf8Printable(words.left(12))) << words;
}

void TestCommand::takesAnythingAsWords()
{
    QFETCH(QString, words);
    const Outcome outcome = run({u"search"_s, u"--format"_s, u"json"_s, u"--"_s, words});
    QCOMPARE(outcome.err, QString{});
    QCOMPARE(outcome.code, 0);
    QVERIFY(QJsonDocument::fromJson(outcome.out.toUtf8()).object().contains("total"_L1));
}

void TestCommand::alignsWideCharacters()
{
    QCOMPARE(displayWidth(u"a水，e\u0301"), 6);
    QCOMPARE(alignedTable({{u"水"_s, u"b"_s}, {u"abcd"_s, u"c"_s}}), u"水    b\nabcd  c\n"_s);
    QCOMPARE(alignedTable({{u"a\u001b[31m\nb"_s}}), u"a [31m b\n"_s);
}

void TestCommand::listsViews()
{
    for (const QString &view : {u"all"_s, u"overdue"_s, u"open"_s, u"市第八届人大三次会议"_s})
        QVERIFY2(run({u"list"_s, u"--view"_s, view}).out.contains(u"20260118"_s), qPrintable(view));
    for (const QString &view : {u"done"_s, u"proposals"_s})
        QVERIFY2(!run({u"list"_s, u"--view"_s, view}).out.contains(u"20260118"_s), qPrintable(view));
    const auto json = QJsonDocument::fromJson(run({u"list"_s, u"--format"_s, u"json"_s}).out.toUtf8()).array();
    QCOMPARE(json.size(), 1);
    QCOMPARE(json[0]["leadDeputy"_L1].toString(), u"沈望舒"_s);
    QCOMPARE(json[0]["dueOn"_L1].toString(), u"2026-06-02"_s);
    QVERIFY(run({u"list"_s, u"--format"_s, u"csv"_s}).out.contains(u"临水函〔2026〕86号"_s));
}

void TestCommand::showsAsJson()
{
    const Outcome outcome = run({u"show"_s, u"第20260118号"_s, u"--format"_s, u"json"_s});
    const QJsonObject object = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(object.value("number"_L1).toString(), u"20260118"_s);
    QCOMPARE(object.value("replies"_L1)[0]["documentNumber"_L1].toString(), u"临水函〔2026〕86号"_s);
    QCOMPARE(object.value("replies"_L1)[0]["contactPerson"_L1].toString(), u"韩知秋"_s);
    const QString text = run({u"show"_s, u"20260118"_s}).out;
    for (const QString &part : {u"祁玥"_s, u"临财函〔2026〕45号"_s, u"完成全市1286个小区"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestCommand::checkTellsPlacesAndMends()
{
    CaseFile file = test::caseFile();
    file.replies.front().text.paragraphs = {{.text = u"根据临政办函[2025]12号，2026年完成。"_s}};
    file.replies.front().resultClass = ResultClass::B;
    const QString with = makeRegister(u"checks.db"_s, {file});
    const auto check = [&] {
        Outcome outcome;
        QTextStream out{&outcome.out};
        QTextStream err{&outcome.err};
        outcome.code = runCommand({u"--register"_s, with, u"check"_s, u"--all"_s, u"--format"_s, u"json"_s}, out, err,
                                  QDate{2026, 5, 12});
        return outcome;
    };
    const auto named = [](const Outcome &outcome) {
        const QJsonArray findings = QJsonDocument::fromJson(outcome.out.toUtf8())[0][u"findings"_s].toArray();
        for (const QJsonValue &finding : findings)
            if (finding[u"rule"_s] == u"document-number-form"_s)
                return finding;
        return QJsonValue{};
    };
    const Outcome before = check();
    QCOMPARE(before.code, 1);
    const QJsonValue finding = named(before);
    QCOMPARE(finding[u"part"_s].toString(), u"section"_s);
    QCOMPARE(finding[u"begin"_s].toInt(), 0);
    QCOMPARE(finding[u"text"_s].toString(), u"根据临政办函[2025]12号"_s);
    QCOMPARE(finding[u"mend"_s][u"text"_s].toString(), u"根据临政办函〔2025〕12号"_s);
    QVERIFY(finding[u"dismissed"_s].isNull());

    auto opened = RegisterFile::open(with, u"tester"_s);
    CaseFile stored = *(*opened)->find((*opened)->findByNumber(u"20260118"_s)->front());
    stored.replies.front().dismissals = {{.finding = finding[u"identity"_s].toString(), .reason = u"原文如此"_s}};
    QVERIFY((*opened)->put(stored));
    opened->reset();
    const Outcome after = check();
    QCOMPARE(named(after)[u"dismissed"_s].toString(), u"原文如此"_s);
    QCOMPARE(after.code, 0);
}

void TestCommand::tellsSameNumbersApart()
{
    CaseFile other = test::caseFile();
    other.suggestion.kind = SuggestionKind::Proposal;
    other.suggestion.title = u"关于路灯的提案"_s;
    const QString both = makeRegister(u"both.db"_s, {test::caseFile(), other});
    const QString all = m_register;
    m_register = both;
    const Outcome unclear = run({u"show"_s, u"20260118"_s});
    const Outcome clear = run({u"show"_s, u"20260118"_s, u"--kind"_s, u"proposal"_s});
    const Outcome printed = run({u"print"_s, u"--all"_s, u"--as"_s, u"txt"_s, u"--output"_s, path(u"both"_s)});
    m_register = all;
    QCOMPARE(unclear.code, 1);
    QVERIFY(unclear.err.contains(u"关于路灯的提案"_s) && unclear.err.contains("--kind"_L1));
    QCOMPARE(clear.code, 0);
    QVERIFY(clear.out.contains(u"关于路灯的提案"_s));
    QCOMPARE(printed.code, 0);
    QCOMPARE(QDir{path(u"both"_s)}.entryList(QDir::Files).size(), 2);
}

void TestCommand::countsTerms()
{
    const Outcome outcome = run({u"term"_s, u"3"_s, u"months"_s, u"--from"_s, u"2026-01-31"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out.trimmed().section(u'\n', -1), u"2026-04-30"_s);
    QVERIFY(outcome.out.count(u'\n') > 1);
    const Outcome ruled =
        run({u"term"_s, u"3"_s, u"months"_s, u"--from"_s, u"2026-03-02"_s, u"--rules"_s, u"shanghai"_s});
    QCOMPARE(ruled.code, 0);
    QCOMPARE(ruled.out.trimmed().section(u'\n', -1), u"2026-06-02"_s);
    QVERIFY(ruled.out.contains(u"上海市"));
    const Outcome unknown =
        run({u"term"_s, u"3"_s, u"days"_s, u"--from"_s, u"2026-03-02"_s, u"--rules"_s, u"atlantis"_s});
    QCOMPARE(unknown.code, 2);
    QVERIFY(unknown.err.contains(u"chongqing"));
}

void TestCommand::writesNamedFiles()
{
    for (const QString &what :
         {u"letter"_s, u"questionnaire"_s, u"extension"_s, u"return"_s, u"routing"_s, u"case"_s}) {
        const Outcome outcome = run({u"print"_s, u"20260118"_s, u"--what"_s, what, u"--output"_s, path(u"d"_s)});
        QCOMPARE(outcome.code, 0);
        const QString name = path(u"d/20260118-%1.pdf"_s.arg(what));
        QCOMPARE(outcome.out, name + u'\n');
        QFile file{name};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith("%PDF-"));
    }
    const Outcome each = run({u"print"_s, u"20260118"_s, u"--each-deputy"_s, u"--output"_s, path(u"d"_s)});
    QCOMPARE(each.out.count(u'\n'), 2);
    const Outcome asked = run({u"print"_s, u"20260118"_s, u"--what"_s, u"request"_s, u"--output"_s, path(u"d"_s)});
    QCOMPARE(asked.out.count(u'\n'), 2); // one for each co-handler
    const Outcome none = run({u"print"_s, u"20260118"_s, u"--what"_s, u"opinion"_s, u"--output"_s, path(u"d"_s)});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains(u"our bureau is no co-handler: 20260118"_s));
    const Outcome text = run({u"print"_s, u"--all"_s, u"--as"_s, u"txt"_s, u"--output"_s, path(u"d"_s)});
    QCOMPARE(text.code, 0);
    QFile file{path(u"d/20260118-letter.txt"_s)};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(u"临水函〔2026〕86号"_s));
}

void TestCommand::writesEveryFormat()
{
    for (const QString &format : {u"docx"_s, u"odt"_s, u"ofd"_s}) {
        const Outcome outcome = run({u"print"_s, u"20260118"_s, u"--as"_s, format, u"--output"_s, path(u"f"_s)});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.out, path(u"f/20260118-letter."_s) + format + u'\n');
        QFile file{outcome.out.trimmed()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(4).startsWith("PK\3\4"));
    }
}

void TestCommand::publishesOnlyWhatIsPublic()
{
    QList<CaseFile> files;
    for (const QString &number : {u"1"_s, u"2"_s, u"3"_s}) {
        files << test::caseFile();
        files.last().suggestion.number = number;
        files.last().replies.first().status = ReplyStatus::Signed;
        files.last().replies.first().documentNumber.reset();
    }
    files[0].replies.first().text.paragraphs << Paragraph{.text = u"已电话5550-1217联系沈望舒代表。"_s};
    files[1].suggestion.publicity = Publicity::Closed;
    files[1].suggestion.publicityReason = u"涉及个人隐私"_s;
    files[2].replies.first().status = ReplyStatus::Draft;
    const QString all = m_register;
    m_register = makeRegister(u"public.db"_s, files);
    const QStringList asPages{u"--as"_s, u"html"_s, u"--output"_s};
    const Outcome every = run(QStringList{u"print"_s, u"--all"_s} + asPages + QStringList{path(u"web"_s)});
    const Outcome closed = run(QStringList{u"print"_s, u"2"_s} + asPages + QStringList{path(u"closed"_s)});
    const Outcome inside = run(QStringList{u"print"_s, u"2"_s, u"--inside"_s} + asPages + QStringList{path(u"in"_s)});
    m_register = all;
    QCOMPARE(every.code, 0);
    QVERIFY(every.err.contains(u"涉及个人隐私"_s) && every.err.count(u'\n') == 2);
    QCOMPARE(QDir{path(u"web"_s)}.entryList(QDir::Files), (QStringList{u"1-letter.html"_s, u"index.html"_s}));
    QFile file{path(u"web/1-letter.html"_s)};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    QVERIFY(page.contains(u"已电话×××联系"_s) && !page.contains(u"1217"_s) && !page.contains(u"5550 8216"_s));
    QCOMPARE(closed.code, 1);
    QVERIFY(closed.out.isEmpty() && closed.err.contains(u"涉及个人隐私"_s));
    QCOMPARE(inside.code, 0);
    QVERIFY(QFile::exists(path(u"in/2-letter.html"_s)));
}

void TestCommand::namesFilesSafely()
{
    QList<CaseFile> files;
    for (const QString &number : {u"../../escape"_s, u"/abs/olute"_s, u"..."_s, u"a:b*c?"_s, u"编"_s.repeated(300)}) {
        files << test::caseFile();
        files.last().suggestion.number = number;
    }
    const QString all = m_register;
    m_register = makeRegister(u"odd.db"_s, files);
    const Outcome outcome = run({u"print"_s, u"--all"_s, u"--as"_s, u"txt"_s, u"--output"_s, path(u"odd"_s)});
    m_register = all;
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(QDir{path(u"odd"_s)}.entryList(QDir::Files).size(), 5);
}

void TestCommand::exportsAndReadsBack()
{
    for (const QString &ending : {u"csv"_s, u"xlsx"_s, u"json"_s}) {
        QCOMPARE(run({u"export"_s, path(u"e."_s + ending)}).code, 0);
        QVERIFY(QFileInfo{path(u"e."_s + ending)}.size() > 100);
    }
    QFile file{path(u"e.json"_s)};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll())["suggestions"_L1][0]["number"_L1].toString(), u"20260118"_s);
}

void TestCommand::keepsFiles()
{
    const QString all = m_register;
    CaseFile withStep = test::caseFile();
    withStep.steps = {{.kind = StepKind::Accepted, .on = {2026, 3, 4}, .by = u"韩知秋"_s}};
    m_register = makeRegister(u"files.db"_s, {withStep});
    QVERIFY(saveBytes(path(u"来信.pdf"_s), "%PDF one"));
    QVERIFY(saveBytes(path(u"photo.jpg"_s), QByteArray{3'000'000, 'p'}));
    const Outcome whole = run({u"attach"_s, u"20260118"_s, path(u"来信.pdf"_s)});
    QVERIFY2(whole.code == 0, qPrintable(whole.err));
    const Outcome atStep = run({u"attach"_s, u"20260118"_s, path(u"photo.jpg"_s), u"--step"_s, u"1"_s});
    QVERIFY2(atStep.code == 0, qPrintable(atStep.err));
    QVERIFY(run({u"show"_s, u"20260118"_s}).out.contains(u"photo.jpg"_s));
    const Outcome found = run({u"search"_s, u"来信.pdf"_s});
    QVERIFY(found.out.contains(u"20260118"_s));

    // All of it goes to another register by way of JSON.
    QCOMPARE(run({u"export"_s, path(u"files.json"_s)}).code, 0);
    m_register = path(u"files2.db"_s);
    const Outcome imported = run({u"import"_s, path(u"files.json"_s)});
    QVERIFY2(imported.code == 0, qPrintable(imported.err));
    const Outcome saved = run({u"attach"_s, u"20260118"_s, u"--save"_s, path(u"out"_s)});
    QVERIFY2(saved.code == 0, qPrintable(saved.err));
    QCOMPARE(*readBytes(path(u"out/来信.pdf"_s), 100), QByteArray{"%PDF one"});
    QCOMPARE(readBytes(path(u"out/photo.jpg"_s), 10'000'000)->size(), 3'000'000);
    const Outcome again = run({u"attach"_s, u"20260118"_s, u"--save"_s, path(u"out"_s)});
    QCOMPARE(again.code, 1); // nothing is overwritten
    QCOMPARE(run({u"verify"_s}).code, 0);

    // Without contents the names are left out, and that is said.
    QJsonObject bare = QJsonDocument::fromJson(*readBytes(path(u"files.json"_s), 100'000'000)).object();
    bare.remove("contents"_L1);
    QVERIFY(saveBytes(path(u"bare.json"_s), QJsonDocument{bare}.toJson()));
    m_register = path(u"files3.db"_s);
    const Outcome without = run({u"import"_s, path(u"bare.json"_s)});
    QCOMPARE(without.code, 0);
    QVERIFY(without.out.contains(u"photo.jpg"_s));
    QVERIFY(!run({u"show"_s, u"20260118"_s}).out.contains(u"photo.jpg"_s));

    // Content that is not what its hash says is refused.
    QByteArray forged = *readBytes(path(u"files.json"_s), 100'000'000);
    forged.replace(QByteArray{"%PDF one"}.toBase64(), QByteArray{"%PDF two"}.toBase64());
    QVERIFY(saveBytes(path(u"forged.json"_s), forged));
    m_register = path(u"files4.db"_s);
    const Outcome refused = run({u"import"_s, path(u"forged.json"_s)});
    m_register = all;
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains(u"contents["_s));
}

void TestCommand::refusesFilesItCannotKeep()
{
    QVERIFY(saveBytes(path(u"a.pdf"_s), "a"));
    QCOMPARE(run({u"attach"_s, u"20260118"_s}).code, 2);
    QCOMPARE(run({u"attach"_s, u"20260118"_s, path(u"a.pdf"_s), u"--save"_s, path(u"o"_s)}).code, 2);
    QCOMPARE(run({u"attach"_s, u"404"_s, path(u"a.pdf"_s)}).code, 1);
    QCOMPARE(run({u"attach"_s, u"20260118"_s, path(u"nothing.pdf"_s)}).code, 1);
    const Outcome step = run({u"attach"_s, u"20260118"_s, path(u"a.pdf"_s), u"--step"_s, u"99"_s});
    QCOMPARE(step.code, 1);
    QVERIFY(step.err.contains(u"99"_s));
}

void TestCommand::countsByTheRegistersCalendar()
{
    const QString all = m_register;
    m_register = makeRegister(u"calendar.db"_s, {});
    const QStringList term{u"term"_s, u"1"_s, u"workdays"_s, u"--from"_s, u"2026-06-01"_s};
    const QString before = run(term).out.trimmed().section(u'\n', -1);
    {
        const auto file = *RegisterFile::open(m_register, u"tester"_s);
        OfficeSettings office = *file->office();
        office.calendar.setKind(QDate{2026, 6, 2}, DayKind::Off);
        office.rules.movesToWorkday = true;
        QVERIFY(file->setOffice(office));
    }
    const QString after = run(term).out.trimmed().section(u'\n', -1);
    const Outcome moved = run({u"term"_s, u"1"_s, u"days"_s, u"--from"_s, u"2026-06-01"_s, u"--rules"_s, u"own"_s});
    m_register = all;
    QCOMPARE(before, u"2026-06-02"_s);
    QCOMPARE(after, u"2026-06-03"_s);
    QCOMPARE(moved.out.trimmed().section(u'\n', -1), u"2026-06-03"_s);
}

void TestCommand::backsUpAndRestores()
{
    QCOMPARE(run({u"backup"_s, path(u"b.db"_s)}).code, 0);
    const QString all = m_register;
    m_register = path(u"restored.db"_s);
    const Outcome restored = run({u"restore"_s, path(u"b.db"_s)});
    const Outcome listed = run({u"list"_s});
    m_register = all;
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QVERIFY(listed.out.contains(u"20260118"_s));
}

void TestCommand::importsLetters()
{
    const QString letters = QStringLiteral(BANFU_TEST_DATA "/letters/");
    const QString all = m_register;
    m_register = path(u"imported.db"_s); // made by the import
    const Outcome imported =
        run({u"import"_s, letters + u"frame.txt"_s, letters + u"nonumber.txt"_s, path(u"none.txt"_s)});
    const Outcome again = run({u"import"_s, letters + u"frame.txt"_s});
    const Outcome shown = run({u"show"_s, u"20260118"_s, u"--format"_s, u"json"_s});
    const Outcome provisional = run({u"show"_s, u"暂2024-1"_s, u"--format"_s, u"json"_s});
    const Outcome printed = run({u"print"_s, u"暂2024-1"_s, u"--as"_s, u"txt"_s, u"--output"_s, path(u"imported"_s)});
    m_register = all;
    QCOMPARE(imported.code, 1); // one file of three could not be read, the others are taken
    QVERIFY(imported.out.contains(u"frame.txt: 20260118\n"_s));
    QVERIFY(imported.out.contains(u"nonumber.txt: 暂2024-1\n  "_s));
    QCOMPARE(imported.err.count(u'\n'), 1);
    QVERIFY(imported.err.startsWith("banfu: "_L1) && imported.err.contains(u"none.txt"_s));
    QCOMPARE(again.code, 1);
    QVERIFY(again.err.contains(u"20260118"_s));
    const auto object = QJsonDocument::fromJson(shown.out.toUtf8()).object();
    QCOMPARE(object.value("deputies"_L1)[0]["name"_L1].toString(), u"沈望舒"_s);
    QCOMPARE(object.value("coHandlers"_L1).toArray().size(), 3);
    QCOMPARE(object.value("replies"_L1)[0]["contactPhone"_L1].toString(), u"55508216"_s);
    QVERIFY(QJsonDocument::fromJson(provisional.out.toUtf8()).object().value("isProvisionalNumber"_L1).toBool());
    QVERIFY2(printed.code == 0, qPrintable(printed.err));
    QFile file{printed.out.trimmed()};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!QString::fromUtf8(file.readAll()).contains(u"暂"_s)); // a provisional number is never printed
}

void TestCommand::leavesNoRegisterForNothing()
{
    const QString all = m_register;
    m_register = path(u"fresh.db"_s);
    const Outcome outcome = run({u"import"_s, path(u"none.txt"_s)});
    const bool isThere = QFileInfo::exists(m_register);
    m_register = all;
    QCOMPARE(outcome.code, 1);
    QVERIFY(!isThere);
}

void TestCommand::refusesRegistersThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray{};
    QTest::newRow("text") << QByteArray{"no register"};
    QTest::newRow("NUL bytes") << QByteArray(100'000, '\0');
    QTest::newRow("a header and no more") << QByteArray{"SQLite format 3\0", 16};
}

/// Every command says so in one line and leaves the file as it is.
void TestCommand::refusesRegistersThatAreNone()
{
    QFETCH(const QByteArray, bytes);
    const QString name = path(u"none.db"_s);
    QVERIFY(saveBytes(name, bytes));
    const QString letter = QStringLiteral(BANFU_TEST_DATA "/letters/frame.txt");
    const QString all = m_register;
    m_register = name;
    for (const QStringList &arguments :
         {QStringList{u"list"_s}, QStringList{u"show"_s, u"1"_s}, QStringList{u"search"_s, u"水"_s},
          QStringList{u"print"_s, u"--all"_s, u"--output"_s, path(u"none"_s)}, QStringList{u"check"_s, u"--all"_s},
          QStringList{u"export"_s, path(u"none.csv"_s)}, QStringList{u"backup"_s, path(u"none-backup.db"_s)},
          QStringList{u"verify"_s}, QStringList{u"import"_s, letter}}) {
        const Outcome outcome = run(arguments);
        const bool isSaid = outcome.err.count(u'\n') == 1 && outcome.err.startsWith("banfu: "_L1);
        QVERIFY2(outcome.code == 1 && isSaid, qPrintable(arguments.first() + u": "_s + outcome.err));
    }
    m_register = all;
    QCOMPARE(*readBytes(name, 1'000'000), bytes);
    for (const QString &made : {u"none"_s, u"none.csv"_s, u"none-backup.db"_s})
        QVERIFY2(!QFileInfo::exists(path(made)), qPrintable(made));
}

void TestCommand::refusesHostileFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << u"a.txt"_s << QByteArray{};
    QTest::newRow("NUL bytes") << u"a.txt"_s << QByteArray(1'000'000, '\0');
    QTest::newRow("invalid UTF-8") << u"a.html"_s << QByteArray{"\xff\x80\xc3\x28"}.repeated(1'000);
    QTest::newRow("half of UTF-16") << u"a.txt"_s << QByteArray{"\xff\xfe\x34", 3};
    QTest::newRow("one line of 10 MB") << u"a.txt"_s << QByteArray{"水"}.repeated(3'000'000);
    QTest::newRow("1,000,000 elements deep") << u"a.html"_s << QByteArray{"<div>"}.repeated(1'000'000);
    QTest::newRow("a bomb") << u"a.docx"_s
                            << toZip({{.name = u"word/document.xml"_s, .bytes = QByteArray(60'000'000, ' ')}});
    QTest::newRow("a package of nothing") << u"a.docx"_s << toZip({{.name = u"a"_s, .bytes = "a"}});
    QTest::newRow("a text called .docx") << u"a.docx"_s << QByteArray{"no package"};
    QTest::newRow("arrays in arrays") << u"a.json"_s << QByteArray{"["}.repeated(1'000'000);
}

void TestCommand::refusesHostileFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QVERIFY(saveBytes(path(name), bytes));
    const QString before = run({u"list"_s, u"--format"_s, u"json"_s}).out;
    const test::CpuTimer timer;
    const Outcome outcome = run({u"import"_s, path(name)});
    constexpr qint64 longest = 10'000; // milliseconds, for sanitised builds too
    QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.startsWith("banfu: "_L1) && outcome.err.count(u'\n') == 1, qPrintable(outcome.err));
    QVERIFY(outcome.err.contains(name));
    QCOMPARE(run({u"list"_s, u"--format"_s, u"json"_s}).out, before);
}

/// What SQL, FTS, HTML, a shell and printf would understand goes through a letter into every field and out again.
void TestCommand::takesMetacharactersInEveryField()
{
    const QString odd = u"'; DROP TABLE x;--\"*NEAR(a b) OR %s %1 \\ <b>&amp; $(rm) `x`"_s;
    const QString letter = u"临江市水务局关于市人大%1第77号建议答复的函\n沈望舒、%1代表：\n您提出的《关于%1的建议》"
                           "（第77号）收悉。现答复如下：\n一、%1\n%1\n附件：%1\n临江市水务局\n2026年5月12日\n"
                           "（联系人：%1，电话：%1）\n抄送：%1。\n%1\n"_s;
    QVERIFY(saveBytes(path(u"odd.txt"_s), QString{letter}.replace(u"%1"_s, odd).toUtf8()));
    const QString all = m_register;
    m_register = path(u"metacharacters.db"_s);
    QStringList failed;
    for (const QStringList &arguments :
         {QStringList{u"import"_s, path(u"odd.txt"_s)}, QStringList{u"verify"_s}, QStringList{u"list"_s},
          QStringList{u"search"_s, u"--"_s, odd}, QStringList{u"print"_s, u"77"_s, u"--output"_s, path(u"meta"_s)},
          QStringList{u"print"_s, u"77"_s, u"--as"_s, u"txt"_s, u"--output"_s, path(u"meta"_s)},
          QStringList{u"export"_s, path(u"meta.xlsx"_s)}, QStringList{u"export"_s, path(u"meta.csv"_s)},
          QStringList{u"export"_s, path(u"meta.json"_s)}}) {
        if (const Outcome outcome = run(arguments); outcome.code != 0)
            failed << arguments.first() + u": "_s + outcome.err;
    }
    const auto shown = QJsonDocument::fromJson(run({u"show"_s, u"77"_s, u"--format"_s, u"json"_s}).out.toUtf8());
    m_register = all;
    QCOMPARE(failed, QStringList{});
    QCOMPARE(shown["title"_L1].toString(), u"关于"_s + odd + u"的建议"_s);
    const auto reply = shown["replies"_L1][0];
    QCOMPARE(reply["attachments"_L1][0].toString(), odd);
    QCOMPARE(reply["paragraphs"_L1][1]["text"_L1].toString(), odd);
    const auto written = readBytes(path(u"meta/77-letter.txt"_s), 1'000'000);
    QVERIFY(written);
    QVERIFY(QString::fromUtf8(*written).count(u"DROP TABLE"_s) >= 6);
}

void TestCommand::makesTheSample()
{
    QCOMPARE(run({u"sample"_s, path(u"s.db"_s)}).code, 0);
    const QString all = m_register;
    m_register = path(u"s.db"_s);
    const Outcome listed = run({u"list"_s, u"--format"_s, u"json"_s});
    const Outcome verified = run({u"verify"_s});
    m_register = all;
    QVERIFY(QJsonDocument::fromJson(listed.out.toUtf8()).array().size() > 5);
    QVERIFY2(verified.code == 0, qPrintable(verified.out));
}

void TestCommand::searchesSeveralRegisters()
{
    CaseFile earlier = test::caseFile();
    earlier.suggestion.number = u"7"_s;
    earlier.suggestion.session = u"市第七届人大五次会议"_s;
    const QString archive = makeRegister(u"archive.db"_s, {earlier});
    const auto json = QJsonDocument::fromJson(
        run({u"search"_s, u"二次供水"_s, u"--also"_s, archive, u"--format"_s, u"json"_s}).out.toUtf8());
    QCOMPARE(json["total"_L1].toInt(), 2);
    QCOMPARE(json["hits"_L1][0]["register"_L1].toString(), u"r.db"_s);
    QCOMPARE(json["hits"_L1][1]["register"_L1].toString(), u"archive.db"_s);
    const Outcome half = run({u"search"_s, u"二次供水"_s, u"--also"_s, path(u"none.db"_s)});
    QCOMPARE(half.code, 1);
    QVERIFY(half.out.contains(u"20260118"_s));
    QVERIFY(run({u"list"_s, u"--search"_s, u"代表:沈望舒"_s}).out.contains(u"20260118"_s));
    QVERIFY(!run({u"list"_s, u"--search"_s, u"不在其中"_s}).out.contains(u"20260118"_s));
}

void TestCommand::splitsAndMerges()
{
    CaseFile earlier = test::caseFile();
    earlier.suggestion.number = u"7"_s;
    earlier.suggestion.session = u"市第七届人大五次会议"_s;
    const QString all = m_register;
    m_register = makeRegister(u"split-both.db"_s, {test::caseFile(), earlier});
    QCOMPARE(run({u"split"_s, path(u"split-old.db"_s), u"--session"_s, u"无此届"_s}).code, 1);
    const Outcome split = run({u"split"_s, path(u"split-old.db"_s), u"--session"_s, earlier.suggestion.session});
    QVERIFY2(split.code == 0, qPrintable(split.err));
    QVERIFY(!run({u"list"_s}).out.contains(u"7  "_s));
    const Outcome merged = run({u"merge"_s, path(u"split-old.db"_s), path(u"split-old.db"_s)});
    QVERIFY2(merged.code == 0, qPrintable(merged.err));
    QVERIFY(merged.out.contains(u"1 suggestions taken in"_s));
    QVERIFY(merged.out.contains(u"1 were here already"_s));
    CaseFile other = earlier;
    other.suggestion.title = u"关于另一件事的建议"_s;
    const Outcome refused = run({u"merge"_s, makeRegister(u"split-conflict.db"_s, {other})});
    const Outcome verified = run({u"verify"_s});
    m_register = all;
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains(u"关于另一件事的建议"_s));
    QCOMPARE(verified.code, 0);
}

void TestCommand::helpsWithEveryCommand()
{
    const QString general = run({u"help"_s}).out;
    for (const QString &name :
         {u"new"_s, u"import"_s, u"list"_s, u"show"_s, u"search"_s, u"print"_s, u"check"_s, u"export"_s, u"term"_s,
          u"backup"_s, u"restore"_s, u"verify"_s, u"sample"_s, u"split"_s, u"merge"_s}) {
        QVERIFY(general.contains(u"\n  "_s + name));
        const Outcome outcome = run({u"help"_s, name});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains(u"banfu [--register FILE] "_s + name));
        QCOMPARE(run({name, u"--help"_s}).out, outcome.out);
    }
    const QString formats = run({u"help"_s, u"formats"_s}).out;
    for (const QString &key : {u"banfu-case-files"_s, u"isProvisionalNumber"_s, u"basicallySatisfied"_s, u"runsOn"_s})
        QVERIFY(formats.contains(key));
}

void TestCommand::programNeedsNoDisplay()
{
    const Outcome outcome = program({u"print"_s, u"20260118"_s, u"--output"_s, path(u"headless"_s)});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.out.trimmed(), path(u"headless/20260118-letter.pdf"_s));
    QCOMPARE(program({u"show"_s, u"99"_s}).code, 1);
    QCOMPARE(program({u"lost"_s}).code, 2);
    QCOMPARE(program({u"--version"_s}).code, 0);
}

void TestCommand::programReportsAFullDisk()
{
    QCOMPARE(run({u"export"_s, path(u"kept.json"_s)}).code, 0);
    const qint64 size = QFileInfo{path(u"kept.json"_s)}.size();
    QVERIFY(size > 4096);
    const Outcome outcome = program({u"export"_s, path(u"kept.json"_s)}, true);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.startsWith("banfu: "_L1), qPrintable(outcome.err));
    QCOMPARE(QFileInfo{path(u"kept.json"_s)}.size(), size);
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"\"$BANFU_PROGRAM\" --register \"$0\" list >/dev/full"_s, m_register});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 1);
    QVERIFY(shell.readAllStandardError().startsWith("banfu: "));
}

void TestCommand::programKeepsAllOnAFullDisk_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString letter = QStringLiteral(BANFU_TEST_DATA "/letters/nonumber.txt");
    QTest::newRow("import") << QStringList{u"import"_s, letter};
    QTest::newRow("print") << QStringList{u"print"_s, u"--all"_s, u"--output"_s, path(u"full"_s)};
    QVERIFY(saveBytes(path(u"large.jpg"_s), QByteArray{2'000'000, 'p'}));
    QTest::newRow("attach") << QStringList{u"attach"_s, u"20260118"_s, path(u"large.jpg"_s)};
    QTest::newRow("backup") << QStringList{u"backup"_s, path(u"full.db"_s)};
    QTest::newRow("new") << QStringList{u"new"_s, path(u"full-new.db"_s)};
    QTest::newRow("sample") << QStringList{u"sample"_s, path(u"full-sample.db"_s)};
}

/// One line a fault, the register as it was, nothing half done left behind.
void TestCommand::programKeepsAllOnAFullDisk()
{
    QFETCH(const QStringList, arguments);
    const auto before = readBytes(m_register, 10'000'000);
    QVERIFY(before);
    const Outcome outcome = program(arguments, true);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(!outcome.err.isEmpty(), "says why");
    for (const QString &line : outcome.err.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.startsWith("banfu: "_L1), qPrintable(outcome.err));
    QCOMPARE(*readBytes(m_register, 10'000'000), *before);
    for (const QString &made : {u"full.db"_s, u"full-new.db"_s, u"full-sample.db"_s})
        QVERIFY2(!QFileInfo::exists(path(made)), qPrintable(made));
    QVERIFY(QDir{path(u"full"_s)}.entryList(QDir::Files).isEmpty());
}

void TestCommand::programOutlivesItsReader()
{
    QProcess shell;
    shell.start(u"sh"_s,
                {u"-c"_s, u"\"$BANFU_PROGRAM\" --register \"$0\" print --all --as txt --output \"$1\" | true"_s,
                 m_register, path(u"piped"_s)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardError(), QByteArray{});
    QVERIFY(QFileInfo::exists(path(u"piped/20260118-letter.txt"_s)));
}

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
