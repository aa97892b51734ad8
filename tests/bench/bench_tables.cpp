// Tables in and out: 10,000 rows (bench_tables [ROWS]) of .xlsx read, compared with the register and stored, against
// LibreOffice opening the same file in the same run. Fails when the rows are shown, with what would become of each,
// later than LibreOffice has them; storing them with their search index is told beside.
#include "app/base/files.h"
#include "app/exchange/ledgerimport.h"
#include "app/exchange/ledgertable.h"
#include "tests/support/generator.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

static double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// The office program opens the workbook and writes its first sheet as text, which costs it little beside.
static double libreOffice(const QString &path, const QString &folder)
{
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty())
        return 0;
    const auto run = [&] {
        QProcess::execute(program, {u"-env:UserInstallation=file://%1/profile"_s.arg(folder), u"--headless"_s,
                                    u"--convert-to"_s, u"csv"_s, u"--outdir"_s, folder, path});
    };
    run(); // makes its profile
    QElapsedTimer timer;
    timer.start();
    run();
    return secondsOf(timer);
}

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    QTextStream out{stdout};
    const int count = argc > 1 ? std::max(1, QByteArray{argv[1]}.toInt()) : 10'000;
    const QTemporaryDir folder;
    test::Generator generator{1};
    QList<CaseFile> files;
    for (int i = 0; i < count; ++i) {
        files << generator.next();
        files.last().suggestion.text = files.last().suggestion.text.left(300);
    }
    const QString path = folder.filePath(u"ledger.xlsx"_s);
    QElapsedTimer timer;
    timer.start();
    if (!saveXlsx(path, ledgerTable(files)))
        return 1;
    out << count << " rows written in " << secondsOf(timer) << " s\n";
    auto file = RegisterFile::create(folder.filePath(u"bench.banfu"_s), test::office(), u"bench"_s);
    if (!file)
        return 1;
    timer.start();
    const auto sheets = readTableFile(path);
    if (!sheets)
        return 1;
    const double read = secondsOf(timer);
    const LedgerLayout layout = layoutFor(**file, sheets->first());
    const LedgerRows rows = readLedger(sheets->first(), layout, *ledgerDefaults(**file));
    const double understood = secondsOf(timer);
    const auto plan = planLedger(**file, rows, ExistingRows::Leave);
    const double planned = secondsOf(timer);
    if (!plan || !importLedger(**file, *plan, layout))
        return 1;
    const double imported = secondsOf(timer);
    const double opened = libreOffice(path, folder.path());
    out << "read " << read << " s, understood " << understood - read << " s, compared " << planned - understood
        << " s, stored with its index " << imported - planned << " s: " << imported << " s for "
        << plan->count(LedgerStep::Act::Add) << " suggestions\n";
    if (opened <= 0) {
        out << "LibreOffice is not installed: nothing to compare with\n";
        return 0;
    }
    out << "LibreOffice opens it in " << opened << " s; reading takes " << read / opened
        << " of that, reading and comparing " << planned / opened << " (promised: below 1), the whole import "
        << imported / opened << '\n';
    return planned < opened && plan->count(LedgerStep::Act::Add) == count ? 0 : 1;
}
