// What attached files cost those who do not look at them: 1,000 suggestions, then a gigabyte of files among them
// (bench_files [MEGABYTES]). Opening, listing, reading records and searching may not take half as long again, and not
// more than a millisecond more.
#include "app/store/registerfile.h"
#include "tests/support/generator.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

namespace {

constexpr std::array names{"open", "list all", "read 100 records", "search"};
using Times = std::array<double, names.size()>;

double since(QElapsedTimer &timer)
{
    const double passed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return passed;
}

/// The best of several runs, in milliseconds.
Times measured(const QString &path)
{
    Times best;
    best.fill(std::numeric_limits<double>::max());
    for (int run = 0; run < 7; ++run) {
        QElapsedTimer timer;
        timer.start();
        const auto file = RegisterFile::open(path, u"bench"_s);
        if (!file)
            continue;
        Times times{since(timer)};
        const auto ids = (*file)->ids({});
        const auto rows = (*file)->summaries(*ids);
        times[1] = since(timer);
        for (qsizetype i = 0; i < 100; ++i)
            (void)(*file)->find(ids->at(i * ids->size() / 100));
        times[2] = since(timer);
        (void)(*file)->search(u"改造"_s, 50);
        times[3] = since(timer);
        for (size_t i = 0; i < times.size(); ++i)
            best[i] = rows ? std::min(best[i], times[i]) : best[i];
    }
    return best;
}

/// Files of 10 MB, no two alike, each with another suggestion.
bool attach(RegisterFile &file, int megabytes)
{
    constexpr int each = 10'000'000;
    const auto ids = file.ids({});
    for (int i = 0; i < megabytes / 10; ++i) {
        auto caseFile = file.find(ids->at(i % ids->size()));
        auto taken = file.takeInBytes(u"扫描件%1.pdf"_s.arg(i), QByteArray::number(i) + QByteArray{each, 'x'});
        if (!caseFile || !taken)
            return false;
        caseFile->files.append(*taken);
        if (!file.put(*caseFile))
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    QTextStream out{stdout};
    const int megabytes = argc > 1 ? std::max(10, QByteArray{argv[1]}.toInt()) : 1000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.banfu"_s);
    {
        const auto file = RegisterFile::create(path, test::office(), u"bench"_s);
        test::Generator generator{1};
        QList<CaseFile> batch;
        for (int i = 0; i < 1000; ++i)
            batch << generator.next();
        if (!file || !(*file)->putAll(batch))
            return 1;
    }
    const Times without = measured(path);
    QElapsedTimer timer;
    timer.start();
    {
        const auto file = RegisterFile::open(path, u"bench"_s);
        if (!file || !attach(**file, megabytes))
            return 1;
    }
    out << megabytes << " MB attached in " << since(timer) << " ms; the register has "
        << QFileInfo{path}.size() / 1'000'000 << " MB\n";
    const Times with = measured(path);
    bool isKept = true;
    for (size_t i = 0; i < names.size(); ++i) {
        out << names[i] << ": " << without[i] << " ms, with the files " << with[i] << " ms (x " << with[i] / without[i]
            << ")\n";
        isKept = isKept && with[i] < 1.5 * without[i] + 1;
    }
    return isKept ? 0 : 1;
}
