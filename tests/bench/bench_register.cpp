// A register of many suggestions with replies: time to open, to search and to change it. In the same run the same
// searches by LIKE over the same rows, by looking through all texts in memory, and by SQLite's trigram index. 2,000
// suggestions, BANFU_COUNT=100000 for more; BANFU_REGISTER names a register of banfu_generate's to take instead.
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
#include <cstring>
#include <vector>

#include <unistd.h>

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

struct Texts
{
    std::vector<QByteArray> all{};
    qint64 bytes{0};
};

/// Every text of the register as UTF-8, one a suggestion.
static Texts textsOf(QSqlQuery &query)
{
    Texts texts;
    query.setForwardOnly(true);
    query.exec(u"SELECT s.number || char(10) || s.title || char(10) || t.text || char(10) || coalesce((SELECT "
               "group_concat(p.text, char(10)) FROM paragraph p WHERE p.suggestion = s.id), '') FROM suggestion s JOIN "
               "suggestion_text t ON t.suggestion = s.id"_s);
    while (query.next()) {
        texts.all.push_back(query.value(0).toString().toUtf8());
        texts.bytes += texts.all.back().size();
    }
    return texts;
}

static int memoryScan(const Texts &texts, const QString &typed)
{
    QList<QByteArray> words;
    for (const QString &word : typed.split(u' '))
        words << word.toUtf8();
    return static_cast<int>(std::ranges::count_if(texts.all, [&](const QByteArray &text) {
        return std::ranges::all_of(words, [&](const QByteArray &word) {
            return memmem(text.constData(), static_cast<size_t>(text.size()), word.constData(),
                          static_cast<size_t>(word.size())) != nullptr;
        });
    }));
}

/// Words of three characters and more by a trigram index over the same texts; those of two have to be scanned by it.
static bool fillTrigrams(QSqlQuery &query, const Texts &texts)
{
    if (!query.exec(u"CREATE VIRTUAL TABLE temp.tri USING fts5(t, content='', detail='none', tokenize='trigram')"_s) ||
        !query.exec(u"BEGIN"_s) || !query.prepare(u"INSERT INTO temp.tri (t) VALUES (?)"_s))
        return false;
    for (const QByteArray &text : texts.all) {
        query.bindValue(0, QString::fromUtf8(text));
        if (!query.exec())
            return false;
    }
    return query.exec(u"COMMIT"_s);
}

static int trigrams(QSqlQuery &query, const QString &word)
{
    QStringList terms;
    for (qsizetype i = 0; i + 3 <= word.size(); ++i)
        terms << u'"' + word.mid(i, 3) + u'"';
    query.prepare(u"SELECT count(*) FROM temp.tri WHERE tri MATCH ?"_s);
    query.bindValue(0, terms.join(u" AND "_s));
    return query.exec() && query.next() ? query.value(0).toInt() : -1;
}

static qint64 pagesOf(QSqlQuery &query, const QString &like)
{
    query.exec(u"SELECT sum(pgsize) FROM dbstat WHERE name LIKE '"_s + like + u'\'');
    return query.next() ? query.value(0).toLongLong() : 0;
}

int main(int argc, char *argv[])
{
    const QCoreApplication application{argc, argv};
    QTextStream out{stdout};
    const QTemporaryDir folder;
    QString path = qEnvironmentVariable("BANFU_REGISTER");
    QElapsedTimer timer;
    if (path.isEmpty()) {
        const int wanted = qEnvironmentVariableIntValue("BANFU_COUNT");
        path = folder.filePath(u"bench.banfu"_s);
        timer.start();
        const auto made = RegisterFile::create(path, test::office(), u"bench"_s);
        if (!made || !test::fill(**made, wanted > 0 ? wanted : 2000))
            return 1;
        out << "stored and indexed in " << milliseconds(timer) / 1000 << " s\n";
    }

    std::vector<double> opening;
    qsizetype count = 0;
    for (int i = 0; i < 5; ++i) {
        timer.start();
        const auto file = RegisterFile::open(path, u"bench"_s, OpenMode::ReadOnly);
        const auto ids = file ? (*file)->firstIds({}, 200) : file.error();
        const auto rows = ids ? (*file)->summaries(ids->mid(0, 64)) : ids.error();
        if (!rows)
            return 1;
        opening.push_back(milliseconds(timer));
        timer.restart();
        const auto all = (*file)->ids({});
        if (!all)
            return 1;
        count = all->size();
        if (i == 0)
            out << count << " suggestions, " << QFileInfo{path}.size() / 1'000'000 << " MB; all ids in order "
                << milliseconds(timer) << " ms\n";
    }
    out << "open, first ids, 64 rows: " << share(opening, 0.5) << " ms\n";
    out.flush();

    const auto file = RegisterFile::open(path, u"bench"_s, OpenMode::ReadOnly);
    if (!file)
        return 1;
    const QStringList queries = mix(test::Generator{1}, 400);
    std::vector<double> ours;
    qint64 hits = 0;
    (void)(*file)->searchFirst(u"建设"_s, 50); // the thread of the window's lists is warm too
    for (const QString &query : queries) {
        timer.restart();
        const auto result = (*file)->searchFirst(query, 50);
        if (!result)
            return 1;
        ours.push_back(milliseconds(timer));
        hits += result->total;
    }
    out << "search, 400 queries, first 50 with passages, " << hits << " hits: p50 " << share(ours, 0.5) << " ms, p99 "
        << share(ours, 0.99) << " ms\n";
    out.flush();
    std::vector<double> scan;
    std::vector<double> memory;
    std::vector<double> trigram;
    std::vector<double> oursLong;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        database.setDatabaseName(path);
        if (!database.open())
            return 1;
        QSqlQuery query{database};
        const Texts texts = textsOf(query);
        const qint64 index = pagesOf(query, u"search_head%"_s) + pagesOf(query, u"search_body%"_s);
        out << "texts " << texts.bytes / 1'000'000 << " MB, index " << index / 1'000'000 << " MB, ratio "
            << static_cast<double>(index) / static_cast<double>(texts.bytes) << '\n';
        for (qsizetype i = 0; i < queries.size(); i += 20) { // every kind of query: 20 and 7 have no common divisor
            const QString &typed = queries[(i * 7 + i / 20) % queries.size()];
            timer.restart();
            if (likeScan(query, typed) < 0)
                return 1;
            scan.push_back(milliseconds(timer));
            timer.restart();
            (void)memoryScan(texts, typed);
            memory.push_back(milliseconds(timer));
        }
        if (count <= 20'000 && fillTrigrams(query, texts)) {
            for (const QString &typed : queries) {
                if (typed.size() < 3 || typed.contains(u' '))
                    continue;
                timer.restart();
                const int proposed = trigrams(query, typed);
                trigram.push_back(milliseconds(timer));
                timer.restart();
                const auto found = (*file)->search(typed, 0);
                oursLong.push_back(milliseconds(timer));
                // Whatever holds the word as it is written is found; the trigrams only propose.
                if (!found || proposed < 0 || found->total < memoryScan(texts, typed)) {
                    out << typed << ": not all found\n";
                    return 1;
                }
            }
            out << "trigram index, " << trigram.size() << " words of 3 and more, count proposed: p50 "
                << share(trigram, 0.5) << " ms; ours, counted exactly: p50 " << share(oursLong, 0.5) << " ms\n";
        }
    }
    out << "LIKE scan, " << scan.size() << " of the queries, count only: p50 " << share(scan, 0.5)
        << " ms; ratio p50 1/" << share(scan, 0.5) / share(ours, 0.5) << ", p99 1/"
        << share(scan, 0.5) / share(ours, 0.99) << '\n'
        << "memmem through all texts in memory: p50 " << share(memory, 0.5) << " ms; ratio p50 1/"
        << share(memory, 0.5) / share(ours, 0.5) << ", p99 1/" << share(memory, 0.5) / share(ours, 0.99) << '\n';
    out.flush();

    std::vector<double> syncing; // what the disk takes for anything that must last
    QFile raw{folder.filePath(u"raw"_s)};
    if (!raw.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    const QByteArray block(32'768, 'x');
    for (int i = 0; i < 200; ++i) {
        timer.restart();
        if (raw.write(block) != block.size() || fdatasync(raw.handle()) != 0)
            return 1;
        syncing.push_back(milliseconds(timer));
    }
    out << "32 KB written and synchronised: p50 " << share(syncing, 0.5) << " ms, p99 " << share(syncing, 0.99)
        << " ms\n";

    const QString copy = folder.filePath(u"copy.banfu"_s);
    if (!QFile::copy(path, copy))
        return 1;
    const auto written = RegisterFile::open(copy, u"bench"_s);
    if (!written)
        return 1;
    const QList<SuggestionId> ids = *(*written)->ids({});
    std::vector<double> saving;
    std::vector<double> idling;
    for (int i = 0; i < 300; ++i) {
        auto edited = (*written)->find(ids[static_cast<qsizetype>(i) * 7919 % ids.size()]);
        if (!edited || edited->replies.isEmpty())
            return 1;
        edited->suggestion.text += u"另请研究第%1项设施改造。"_s.arg(i);
        timer.restart();
        if (!(*written)->put(*edited))
            return 1;
        saving.push_back(milliseconds(timer));
        if (i % 20 == 19) { // nobody works for a moment
            for (bool isMore = true; isMore;) {
                timer.restart();
                const auto tidied = (*written)->tidy();
                idling.push_back(milliseconds(timer));
                isMore = tidied && *tidied;
            }
        }
    }
    out << "store an edited suggestion with its index: p50 " << share(saving, 0.5) << " ms, p99 " << share(saving, 0.99)
        << " ms; the index made up for later, a step: p50 " << share(idling, 0.5) << " ms, p99 " << share(idling, 0.99)
        << " ms\n";
    out.flush();
    return share(ours, 0.5) * 5 < share(scan, 0.5) ? 0 : 1;
}
