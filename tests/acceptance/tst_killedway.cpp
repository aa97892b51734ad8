#include "app/exchange/casefilejson.h"
#include "tests/acceptance/clerk.h"
#include "tests/support/support.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr int typingLost = 2000; // milliseconds
constexpr int wholeWay = 5000;   // about as long as the clerk takes

struct NoChooser : FileChooser
{
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
};

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    // write() past stdio: nothing said is lost in a buffer when the kill comes.
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        std::_Exit(3);
}

/// The program to be killed: goes the whole way and says what it did. At stroke `restAt`, or
/// when this stands typed, it stops.
int goUntilKilled(const QString &folder, const QString &restAt)
{
    auto file = RegisterFile::open(folder + u"/r.db"_s, u"韩知秋"_s);
    if (!file)
        return 1;
    Preferences preferences{folder + u"/window.ini"_s};
    Translations translations;
    NoChooser chooser;
    MainWindow window{*std::move(file), QDate{2026, 5, 12}, preferences, translations, chooser};
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return 1;
    int strokes = 0;
    test::Clerk clerk{4, [&](const QString &text) {
                          say(u"TYPED %1 %2"_s.arg(QDateTime::currentMSecsSinceEpoch()).arg(text));
                          if (QString::number(++strokes) == restAt || text == restAt) {
                              say(u"REST"_s);
                              QTest::qWait(60'000);
                          }
                      }};
    say(u"READY"_s);
    test::goTheWholeWay(clerk, {.letterPath = folder + u"/letter.pdf"_s,
                                .questionnairePath = folder + u"/questionnaire.pdf"_s,
                                .done = [](const QString &step) { say(u"DONE "_s + step); }});
    say(clerk.hasFailed() ? u"FAILED "_s + clerk.fault() : u"END"_s);
    QTest::qWait(60'000);
    return 0;
}

struct Killed
{
    QStringList lines{};
    qint64 at{0};

    bool hasDone(const QString &step) const { return lines.contains(u"DONE "_s + step); }
};

/// Killed `milliseconds` after it said `word`.
Killed killed(const QString &folder, const QString &restAt, const QByteArray &word, int milliseconds)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), {u"go"_s, folder, restAt});
    QByteArray said;
    while (!said.contains(word) && !said.contains("END") && !said.contains("FAILED") &&
           program.waitForReadyRead(30'000))
        said += program.readAllStandardOutput();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        program.waitForReadyRead(static_cast<int>(std::max<qint64>(1, milliseconds - timer.elapsed())));
        said += program.readAllStandardOutput();
    }
    Killed result{.at = QDateTime::currentMSecsSinceEpoch()};
    program.kill();
    program.waitForFinished();
    said += program.readAllStandardOutput();
    result.lines = QString::fromUtf8(said).split(u'\n');
    result.lines.removeLast(); // what stands behind the last line feed was cut
    return result;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

/// All that the register keeps: the suggestion, the letter's draft, the forms that were begun.
QString everything(RegisterFile &file)
{
    QStringList kept;
    const auto ids = file.ids({});
    const auto drafts = file.drafts();
    const auto forms = file.forms();
    if (!ids || !drafts || !forms)
        return {};
    for (const SuggestionId id : *ids)
        kept.append(compact(toJson(file.find(id).value(), test::office())));
    for (const ReplyDraft &draft : *drafts) {
        for (const Paragraph &paragraph : draft.text.paragraphs)
            kept.append(paragraph.text);
    }
    for (const FormDraft &draft : *forms)
        kept.append(compact(draft.fields));
    return kept.join(u'\n');
}

/// What was typed longer ago than may be lost and is nowhere. Dates are stored in another form than they are typed in.
QStringList lostTyping(const Killed &run, const QString &kept)
{
    QStringList lost;
    for (const QString &line : run.lines) {
        if (!line.startsWith("TYPED "_L1) || line.section(u' ', 1, 1).toLongLong() > run.at - typingLost)
            continue;
        const QString typed = line.section(u' ', 2);
        const bool isWords = std::ranges::any_of(typed, [](QChar each) { return each.unicode() > 127; });
        if (!isWords && typed != "20260231"_L1)
            continue;
        for (const QString &part : typed.split(u'、', Qt::SkipEmptyParts)) {
            if (!kept.contains(part))
                lost.append(part);
        }
    }
    return lost;
}

} // namespace

/// The window is killed at any moment of the whole way: the register opens, verifies, has each act that was done, and
/// lacks at most two seconds of typing.
class TestKilledWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loses_data();
    void loses();

private:
    void checkActs(RegisterFile &file, const Killed &run, const QString &folder) const;
};

void TestKilledWay::loses_data()
{
    QTest::addColumn<QString>("restAt");
    QTest::addColumn<int>("after");
    // Lines that are no form's fields, and one of each form.
    for (const QString &begun :
         {u"关于加快"_s, u"沈望舒"_s, u"临江市财"_s, u"我局将统"_s, u"现场查看"_s, u"摸清底数"_s, u"临水函〔2026〕8"_s})
        QTest::addRow("resting at %s", qPrintable(begun)) << begun << typingLost + 100;
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("BANFU_KILLS", &isNumber);
    auto *random = QRandomGenerator::global();
    for (int i = 0; i < (isNumber ? wanted : 40); ++i) {
        // By turns in the middle of the work, and when the clerk has stopped typing in the middle of a field.
        if (i % 2 == 0) {
            const int after = random->bounded(wholeWay);
            QTest::addRow("%d: after %d ms", i, after) << QString{} << after;
        } else {
            const int restAt = 1 + random->bounded(300);
            QTest::addRow("%d: resting at stroke %d", i, restAt) << QString::number(restAt) << typingLost + 100;
        }
    }
}

void TestKilledWay::loses()
{
    QFETCH(const QString, restAt);
    QFETCH(const int, after);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.db"_s);
    QVERIFY(RegisterFile::create(path, test::office(), u"韩知秋"_s));
    const Killed run = killed(folder.path(), restAt, restAt.isEmpty() ? "READY" : "REST", after);
    QVERIFY2(run.lines.contains(u"READY"_s), qPrintable(run.lines.join(u'\n')));
    QCOMPARE(run.lines.filter(u"FAILED"_s), QStringList{});
    const auto file = RegisterFile::open(path, u"x"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QVERIFY2(!(*file)->isReadOnly(), qPrintable((*file)->readOnlyReason()));
    const auto verification = (*file)->verify();
    QVERIFY(verification);
    QVERIFY2(verification->isSound, qPrintable(verification->lines.join(u'\n')));
    const QString kept = everything(**file);
    QCOMPARE(lostTyping(run, kept), QStringList{});
    checkActs(**file, run, folder.path());
}

void TestKilledWay::checkActs(RegisterFile &file, const Killed &run, const QString &folder) const
{
    const auto ids = file.findByNumber(u"20260231"_s);
    QVERIFY(ids);
    if (!run.hasDone(u"registered"_s))
        return;
    QCOMPARE(ids->size(), 1);
    const auto found = file.find(ids->first());
    QVERIFY(found);
    QCOMPARE(found->suggestion.dueOn, (QDate{2026, 6, 2}));
    QCOMPARE(found->deputies.size(), 2);
    if (run.hasDone(u"asked"_s)) {
        QCOMPARE(found->assignments.size(), 2);
        QCOMPARE(found->assignments.at(1).dueOn, (QDate{2026, 4, 3}));
    }
    if (run.hasDone(u"received"_s))
        QCOMPARE(found->assignments.first().opinion->documentNumber, u"临财函〔2026〕45号"_s);
    if (run.hasDone(u"talked"_s))
        QCOMPARE(found->contacts.first().place, u"云溪街道办事处"_s);
    if (run.hasDone(u"named"_s)) {
        QCOMPARE(found->replies.first().documentNumber, std::optional{DocumentNumber(u"临水函"_s, 2026, 86)});
        QCOMPARE(found->replies.first().text.paragraphs.size(), 6);
    }
    if (run.hasDone(u"printed"_s)) {
        for (const QString &name : {u"/letter.pdf"_s, u"/questionnaire.pdf"_s}) {
            QFile pdf{folder + name};
            QVERIFY(pdf.open(QIODevice::ReadOnly));
            QVERIFY(pdf.readAll().trimmed().endsWith("%%EOF"));
        }
    }
}

} // namespace banfu

int main(int argc, char **argv)
{
    QApplication app{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "go"_L1)
        return banfu::goUntilKilled(arguments[2], arguments[3]);
    banfu::TestKilledWay test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killedway.moc"
