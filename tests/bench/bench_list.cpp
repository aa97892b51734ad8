// The list of a large register beside Qt's own model over the same rows: first paint, the jump to the end, the memory
// it takes, and another order by an indexed column, in one run. 2,000 suggestions, BANFU_COUNT=100000 for more;
// BANFU_REGISTER names a register of banfu_generate's to take instead.
#include "tests/support/generator.h"
#include "tests/support/support.h"
#include "ui/register/suggestiontablemodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QTableView>
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

static double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

/// The memory of this process, kB.
static double memory()
{
    QFile file{u"/proc/self/statm"_s};
    constexpr int page = 4;
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * page : 0;
}

/// Shown and drawn.
static void draw(QTableView &view)
{
    (void)view.grab();
}

struct Figures
{
    std::vector<double> first{};
    std::vector<double> end{};
    std::vector<double> order{};
    double memory{0};
};

static void dress(QTableView &view)
{
    view.resize(1400, 900);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(24);
}

static void measureOurs(const QString &path, Figures &figures)
{
    QElapsedTimer timer;
    const double before = memory();
    timer.start();
    const auto file = RegisterFile::open(path, u"bench"_s, OpenMode::ReadOnly);
    if (!file)
        qFatal("%s", qPrintable(file.error().message));
    SuggestionTableModel model{**file, QDate{2026, 6, 1}};
    QTableView view;
    dress(view);
    view.setModel(&model);
    model.setQuery({.sortBy = SortBy::Number});
    draw(view);
    figures.first.push_back(milliseconds(timer));
    timer.restart();
    view.scrollToBottom();
    draw(view);
    figures.end.push_back(milliseconds(timer));
    figures.memory = std::max(figures.memory, memory() - before);
    timer.restart();
    model.setQuery({.sortBy = SortBy::DueOn});
    draw(view);
    figures.order.push_back(milliseconds(timer));
}

static void measureTheirs(const QString &path, Figures &figures)
{
    QElapsedTimer timer;
    const double before = memory();
    timer.start();
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"theirs"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("the register cannot be opened");
        const auto statement = [](const QString &order) {
            return u"SELECT s.number, s.title, s.stage, r.due_on, s.session, s.subject_class, s.handler, s.assigned_on "
                   "FROM suggestion s JOIN list_row r ON r.suggestion = s.id ORDER BY "_s +
                   order;
        };
        QSqlQueryModel model;
        QTableView view;
        dress(view);
        view.setModel(&model);
        model.setQuery(QSqlQuery{statement(u"s.number_key"_s), database});
        draw(view);
        figures.first.push_back(milliseconds(timer));
        timer.restart();
        while (model.canFetchMore())
            model.fetchMore();
        view.scrollToBottom();
        draw(view);
        figures.end.push_back(milliseconds(timer));
        figures.memory = std::max(figures.memory, memory() - before);
        timer.restart();
        model.setQuery(QSqlQuery{statement(u"r.due_on, r.number_key"_s), database});
        while (model.canFetchMore()) // ours knows all rows in the new order
            model.fetchMore();
        draw(view);
        figures.order.push_back(milliseconds(timer));
    }
    QSqlDatabase::removeDatabase(u"theirs"_s);
}

int main(int argc, char *argv[])
{
    const QApplication application{argc, argv};
    QTextStream out{stdout};
    const QTemporaryDir folder;
    QString path = qEnvironmentVariable("BANFU_REGISTER");
    if (path.isEmpty()) {
        const int wanted = qEnvironmentVariableIntValue("BANFU_COUNT");
        path = folder.filePath(u"bench.banfu"_s);
        const auto made = RegisterFile::create(path, test::office(), u"bench"_s);
        if (!made || !test::fill(**made, wanted > 0 ? wanted : 2000))
            return 1;
    }
    Figures warm; // fonts, icons and the file are read once
    measureOurs(path, warm);
    measureTheirs(path, warm);
    Figures ours;
    Figures theirs;
    for (int i = 0; i < 5; ++i) { // by turns: what the machine does else meets both
        measureOurs(path, ours);
        measureTheirs(path, theirs);
    }
    const auto tell = [&](const QString &what, double mine, double peer, const QString &unit) {
        out << what << ": " << mine << unit << ", QSqlQueryModel " << peer << unit << ", ratio " << mine / peer << '\n';
    };
    tell(u"first paint"_s, median(ours.first), median(theirs.first), u" ms"_s);
    tell(u"jump to the end"_s, median(ours.end), median(theirs.end), u" ms"_s);
    tell(u"another order, all rows known"_s, median(ours.order), median(theirs.order), u" ms"_s);
    tell(u"memory at the end"_s, ours.memory / 1000, theirs.memory / 1000, u" MB"_s);
    return 0;
}
