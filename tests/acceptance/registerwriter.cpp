// A program to be killed: works on a register as the window does and says on standard output what the register has
// acknowledged. tst_killedregister and tst_fulldisk start it.
#include "app/store/draftkeeper.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace banfu;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    // write() past stdio: nothing said is lost in a buffer when the kill comes.
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        std::_Exit(3);
}

static CaseFile numbered(qint64 number)
{
    CaseFile file = test::caseFile();
    file.suggestion.number = QString::number(number);
    return file;
}

static Result<std::unique_ptr<RegisterFile>> openOrCreate(const QString &path)
{
    return QFile::exists(path) ? RegisterFile::open(path, u"甲"_s)
                               : RegisterFile::create(path, test::office(), u"甲"_s);
}

/// Adds, changes and removes without a pause.
static int putUntilKilled(RegisterFile &file)
{
    for (qint64 number = file.count({}).value() + 1;; ++number) {
        auto stored = file.put(numbered(number));
        if (!stored)
            return 1;
        say(u"PUT %1"_s.arg(number));
        CaseFile changed = *stored;
        changed.suggestion.notes = u"改%1"_s.arg(number);
        changed.replies[0].text.paragraphs.removeFirst();
        stored = file.put(changed);
        if (!stored)
            return 1;
        say(u"CHANGED %1"_s.arg(number));
    }
}

/// Types every few milliseconds, with the delays of the window or with shorter ones.
static int typeUntilKilled(QCoreApplication &app, RegisterFile &file, DraftKeeper::Delays delays)
{
    auto found = file.findByNumber(u"1"_s);
    if (found && found->isEmpty() && !file.put(numbered(1)))
        return 1;
    found = file.findByNumber(u"1"_s);
    if (!found || found->isEmpty())
        return 1;
    DraftKeeper keeper{file, delays};
    QObject::connect(&keeper, &DraftKeeper::failed, &app, [](const Error &error) {
        say(u"FAILED "_s + error.message);
        std::_Exit(4);
    });
    QTimer keys;
    keys.callOnTimeout([&] {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        keeper.keep({.suggestion = found->first(),
                     .baseRevision = 1,
                     .text = {.paragraphs = {{.text = QString::number(now)}}}});
        say(u"KEY %1"_s.arg(now));
    });
    QObject::connect(&keeper, &DraftKeeper::saved, &app,
                     [&] { say(u"SAVED %1"_s.arg(file.drafts()->first().text.paragraphs.first().text)); });
    say(u"READY"_s);
    keys.start(4ms);
    return QCoreApplication::exec();
}

/// The disk takes no more than `limit` bytes of one file: what is refused is said, later it goes on.
static int fill(RegisterFile &file, rlim_t limit)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit allowed{};
    getrlimit(RLIMIT_FSIZE, &allowed);
    const rlimit narrow{.rlim_cur = limit, .rlim_max = allowed.rlim_max};
    setrlimit(RLIMIT_FSIZE, &narrow);
    qint64 number = 1;
    auto stored = file.put(numbered(number));
    for (; stored; stored = file.put(numbered(++number)))
        say(u"PUT %1"_s.arg(number));
    say(u"REFUSED %1 %2"_s.arg(static_cast<int>(stored.error().code)).arg(stored.error().message));
    const rlimit none{.rlim_cur = 100'000, .rlim_max = allowed.rlim_max};
    setrlimit(RLIMIT_FSIZE, &none);
    const auto copied = file.backup(file.path() + u".copy"_s);
    say(copied ? u"COPIED"_s : u"NOT COPIED %1"_s.arg(copied.error().message));
    setrlimit(RLIMIT_FSIZE, &allowed);
    stored = file.put(numbered(number));
    if (!stored)
        return 1;
    say(u"PUT %1"_s.arg(number));
    return 0;
}

int main(int argc, char **argv)
{
    QCoreApplication app{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const auto file = openOrCreate(arguments[2]);
    if (!file || (*file)->isReadOnly()) {
        say(u"REFUSED "_s + (file ? (*file)->readOnlyReason() : file.error().message));
        return 1;
    }
    if (arguments[1] == u"put") {
        say(u"READY"_s);
        return putUntilKilled(**file);
    }
    if (arguments[1] == u"type-fast")
        return typeUntilKilled(app, **file, {.afterLast = 10ms, .afterFirst = 18ms});
    if (arguments[1] == u"type")
        return typeUntilKilled(app, **file, {});
    if (arguments[1] == u"fill" && arguments.size() == 4)
        return fill(**file, arguments[3].toULongLong());
    return 2;
}
