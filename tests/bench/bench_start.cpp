// Start to the first usable frame: process created until the table's rows are on the screen, seen from outside on the
// same display. Peer in the same run: the smallest Qt Widgets program with a table of the same rows (bench_start --peer
// FILE).
#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QScreen>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

static int runPeer(QApplication &application)
{
    QStandardItemModel model{64, 8};
    for (int row = 0; row < 64; ++row)
        for (int column = 0; column < 8; ++column)
            model.setItem(row, column, new QStandardItem{u"关于加快老旧小区改造的建议 %1"_s.arg(row)});
    QMainWindow window;
    auto *view = new QTableView{&window};
    view->setModel(&model);
    window.setCentralWidget(view);
    window.resize(1200, 760);
    window.show();
    return QApplication::exec();
    Q_UNUSED(application)
}

static bool isDrawn(QScreen &screen)
{
    const QImage image = screen.grabWindow(0, 100, 100, 500, 300).toImage();
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    return colours.size() > 24; // text is drawn with many shades; an empty window has a few
}

static double millisecondsToFrame(const QString &program, const QStringList &arguments, QScreen &screen)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (!isDrawn(screen) && timer.elapsed() < 20'000)
        QThread::usleep(500);
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    process.kill();
    process.waitForFinished();
    while (isDrawn(screen))
        QThread::usleep(2000);
    return elapsed;
}

static double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

int main(int argc, char *argv[])
{
    QApplication application{argc, argv};
    if (application.arguments().contains(u"--peer"_s))
        return runPeer(application);

    QTemporaryDir folder;
    const QString path = folder.filePath(u"start.banfu"_s);
    {
        auto file = RegisterFile::create(path, test::office(), u"bench"_s);
        if (!file)
            return 1;
        QList<CaseFile> files;
        for (int i = 0; i < 10'000; ++i) {
            CaseFile one = test::caseFile();
            one.suggestion.number = QString::number(20260000 + i);
            files << one;
        }
        if (!(*file)->putAll(files))
            return 1;
    }
    QScreen &screen = *QApplication::primaryScreen();
    std::vector<double> ours;
    std::vector<double> peers;
    for (int i = 0; i < 9; ++i) {
        ours.push_back(millisecondsToFrame(qEnvironmentVariable("BANFU_PROGRAM"), {u"--register"_s, path}, screen));
        peers.push_back(millisecondsToFrame(QApplication::applicationFilePath(), {u"--peer"_s}, screen));
    }
    QTextStream out{stdout};
    out << u"start to first usable frame, 10,000 suggestions: %1 ms (median of 9)\n"_s.arg(median(ours), 0, 'f', 0)
        << u"smallest Qt Widgets table program:               %1 ms\n"_s.arg(median(peers), 0, 'f', 0)
        << u"ratio: %1 (promised: at most 3)\n"_s.arg(median(ours) / median(peers), 0, 'f', 2);
    return median(ours) <= 3 * median(peers) ? 0 : 1;
}
