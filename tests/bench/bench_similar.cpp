// Earlier replies that resemble a title and a section, in a register of many: bench_similar [COUNT], 10,000 when none
// is given. Fails when the 95th percentile is 100 ms or more.
#include "app/store/registerfile.h"
#include "tests/support/generator.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    QTextStream out{stdout};
    const int count = argc > 1 ? std::max(1, QByteArray{argv[1]}.toInt()) : 10'000;
    constexpr double promised = 100;
    const QTemporaryDir folder;
    auto file = RegisterFile::create(folder.filePath(u"bench.banfu"_s), test::office(), u"bench"_s);
    if (!file)
        return 1;
    test::Generator generator{1};
    QList<ResemblanceQuery> queries;
    for (int done = 0; done < count;) {
        QList<CaseFile> batch;
        for (; done < count && batch.size() < 500; ++done) {
            batch << generator.next();
            if (done % std::max(1, count / 100) == 0)
                queries << ResemblanceQuery{.title = batch.last().suggestion.title,
                                            .text = batch.last().replies.front().text.paragraphs.front().text};
        }
        if (!(*file)->putAll(batch))
            return 1;
    }
    std::vector<double> times;
    int itself = 0;
    for (const ResemblanceQuery &query : std::as_const(queries)) {
        QElapsedTimer timer;
        timer.start();
        const auto found = (*file)->resembling(query, 8);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!found)
            return 1;
        itself += !found->isEmpty() && found->front().title == query.title ? 1 : 0;
    }
    std::ranges::sort(times);
    const double late = times[times.size() * 95 / 100];
    out << count << " suggestions, " << queries.size() << " look-ups: p50 " << times[times.size() / 2] << " ms, p95 "
        << late << " ms (promised: " << promised << "); the one the words were taken from stands first in " << itself
        << '\n';
    return late < promised && itself * 10 >= static_cast<int>(queries.size()) * 9 ? 0 : 1;
}
