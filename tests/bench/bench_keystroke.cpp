// Keystroke to updated page in letters of 12 and 100 pages: the letter laid out again and the page with the typed place
// painted at 192 dpi. 0.6 of a frame of 16 ms at the 99th percentile; the peer in the same run is laying out everything
// anew, of which the remembering layout takes a tenth at most.
#include "app/print/layout.h"
#include "app/print/painter.h"
#include "tests/support/letters.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

namespace {

constexpr int keystrokes = 500;
constexpr double frame = 16; // ms
constexpr double dotsPerMm = 192 / 25.4;

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[size_t(double(values.size() - 1) * share)];
}

int pageOf(const QList<Page> &pages, const LetterParagraph &paragraph, int offset)
{
    for (int page = 0; page < int(pages.size()); ++page) {
        for (const TextLine &line : pages[page].lines) {
            if (line.part == paragraph.part && line.index == paragraph.index && line.firstOffset <= offset &&
                offset <= line.lastOffset)
                return page;
        }
    }
    return 0;
}

QImage painted(const Page &page, const Fonts &fonts)
{
    QImage image{int(page.width * dotsPerMm), int(page.height * dotsPerMm), QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(dotsPerMm, dotsPerMm);
    paint(page, fonts, painter);
    return image;
}

double milliseconds(QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Times
{
    std::vector<double> keystroke{};
    std::vector<double> layout{};
    std::vector<double> anew{};
    qsizetype pages{0};
};

Times typeInto(Letter letter, const Fonts &fonts)
{
    const QString typed = u"我局将会同有关部门加快推进，确保2027年底前完成改造任务；"_s;
    LetterLayout layout{fonts};
    Times times;
    times.pages = layout.pages(letter).size();
    (void)painted(layout.pages(letter).front(), fonts);
    for (int key = 0; key < keystrokes; ++key) {
        // 25 keys a place, then elsewhere in the letter, as somebody who corrects a draft
        LetterParagraph &paragraph = letter.body[1 + (key / 25 * 7) % (letter.body.size() - 2)];
        const int offset = std::min(10 + key % 25, int(paragraph.text.size()));
        paragraph.text.insert(offset, typed[key % typed.size()]);

        QElapsedTimer timer;
        timer.start();
        const QList<Page> pages = layout.pages(letter);
        times.layout.push_back(milliseconds(timer));
        const QImage image = painted(pages[pageOf(pages, paragraph, offset)], fonts);
        times.keystroke.push_back(milliseconds(timer));
        if (key % 25 == 0) {
            timer.restart();
            (void)layOut(letter, fonts);
            times.anew.push_back(milliseconds(timer));
        }
    }
    return times;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application{argc, argv};
    const Fonts fonts;
    QTextStream out{stdout};
    bool isKept = true;
    for (const int characters : {5200, 50000}) {
        constexpr double most = 0.6 * frame;
        const Times times = typeInto(test::letterOf(characters), fonts);
        const double p99 = percentile(times.keystroke, 0.99);
        const double anew = percentile(times.anew, 0.5);
        isKept = isKept && p99 < most && percentile(times.layout, 0.5) < anew / 10;
        out << u"keystroke to page, %1 pages: p50 %2 ms, p99 %3 ms (%4 of a frame); of that layout p50 %5 ms, p99 %6 "
               u"ms; "
               "everything anew %7 ms (%8 times the remembering layout)\n"_s.arg(times.pages)
                   .arg(percentile(times.keystroke, 0.5), 0, 'f', 2)
                   .arg(p99, 0, 'f', 2)
                   .arg(p99 / frame, 0, 'f', 2)
                   .arg(percentile(times.layout, 0.5), 0, 'f', 2)
                   .arg(percentile(times.layout, 0.99), 0, 'f', 2)
                   .arg(anew, 0, 'f', 2)
                   .arg(anew / percentile(times.layout, 0.5), 0, 'f', 1);
    }
    return isKept ? 0 : 1;
}
