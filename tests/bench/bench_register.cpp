// A register of many suggestions with replies: time to open it and to search it, and the same searches by LIKE over the
// same rows in the same run. bench_register [COUNT], 10,000 when none is given.
#include "app/store/registerfile.h"
#include "tests/support/generator.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

static double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

static double share(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<size_t>(static_cast<double>(values.size() - 1) * part)];
}

static bool fill(const QString &path, int count)
{
    auto file = RegisterFile::create(path, test::office(), u"bench"_s);
    if (!file)
        return false;
    test::Generator generator{1};
    for (int done = 0; done < count;) {
        QList<CaseFile> batch;
        for (; done < count && batch.size() < 500; ++done)
            batch << generator.next();
        if (!(*file)->putAll(batch))
            return false;
    }
    return true;
}

/// 60 % words of two characters, the rest longer, single, two at once, numbers; frequent ones and rare ones.
static QStringList mix(const test::Generator &generator, int count)
{
    QStringList queries;
    for (int i = 0; i < count; ++i) {
        const int rank = static_cast<int>((static_cast<qint64>(i) * i * 7919) % 2000);
        const QString &word = generator.word(i % 3 == 0 ? i % 100 : rank);
        const QString &other = generator.word((i * 31) % 90);
        if (i % 20 == 0)
            queries << word.left(1);
        else if (i % 20 < 3)
            queries << word + other;
        else if (i % 20 < 6)
            queries << word + u' ' + other;
        else if (i % 20 == 6)
            queries << u"20%1"_s.arg(20 + i % 10);
        else
            queries << word;
    }
    return queries;
}

/// What a program without an index does: every text looked through, word by word.
static int likeScan(QSqlQuery &query, const QString &typed)
{
    const QStringList words = typed.split(u' ');
    const QString condition =
        u"(s.number LIKE ? OR s.title LIKE ? OR t.text LIKE ? OR EXISTS (SELECT 1 FROM paragraph p WHERE "
        "p.suggestion = s.id AND p.text LIKE ?))"_s;
    if (!query.prepare(u"SELECT count(*) FROM suggestion s JOIN suggestion_text t ON t.suggestion = s.id WHERE "_s +
                       QStringList(words.size(), condition).join(u" AND "_s)))
        return -1;
    for (qsizetype i = 0; i < words.size() * 4; ++i)
        query.bindValue(static_cast<int>(i), u'%' + words[i / 4] + u'%');
    if (!query.exec() || !query.next()) {
        QTextStream{stderr} << query.lastError().text() << '\n';
        return -1;
    }
    return query.value(0).toInt();
}

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    QTextStream out{stdout};
    const int count = argc > 1 ? std::max(1, QByteArray{argv[1]}.toInt()) : 10'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.banfu"_s);
    QElapsedTimer timer;
    timer.start();
    if (!fill(path, count))
        return 1;
    out << count << " suggestions, " << QFileInfo{path}.size() / 1'000'000 << " MB, stored and indexed in "
        << milliseconds(timer) / 1000 << " s\n";

    std::vector<double> opening;
    for (int i = 0; i < 5; ++i) {
        timer.restart();
        const auto file = RegisterFile::open(path, u"bench"_s);
        const auto ids = file ? (*file)->ids({}) : file.error();
        const auto rows = ids ? (*file)->summaries(ids->mid(0, 100)) : ids.error();
        if (!rows || ids->size() != count)
            return 1;
        opening.push_back(milliseconds(timer));
    }
    out << "open, all ids, first 100 rows: " << share(opening, 0.5) << " ms\n";
    out.flush();

    const auto file = RegisterFile::open(path, u"bench"_s, OpenMode::ReadOnly);
    if (!file)
        return 1;
    const QStringList queries = mix(test::Generator{1}, 400);
    std::vector<double> ours;
    qint64 hits = 0;
    for (const QString &query : queries) {
        timer.restart();
        const auto result = (*file)->search(query, 50);
        if (!result)
            return 1;
        ours.push_back(milliseconds(timer));
        hits += result->total;
    }
    std::vector<double> scan;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        database.setDatabaseName(path);
        if (!database.open())
            return 1;
        QSqlQuery query{database};
        for (qsizetype i = 0; i < queries.size(); i += 20) { // every kind of query: 20 and 7 have no common divisor
            timer.restart();
            if (likeScan(query, queries[(i * 7 + i / 20) % queries.size()]) < 0)
                return 1;
            scan.push_back(milliseconds(timer));
        }
    }
    out << "search, 400 queries, first 50 with passages, " << hits << " hits: p50 " << share(ours, 0.5) << " ms, p99 "
        << share(ours, 0.99) << " ms\n"
        << "LIKE scan, " << scan.size() << " of them, count only: p50 " << share(scan, 0.5) << " ms, p99 "
        << share(scan, 0.99) << " ms\n"
        << "ratio of the p50: 1/" << share(scan, 0.5) / share(ours, 0.5) << '\n';
    out.flush();
    return share(ours, 0.5) * 5 < share(scan, 0.5) ? 0 : 1;
}
